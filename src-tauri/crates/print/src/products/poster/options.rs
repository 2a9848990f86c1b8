//! How a timetable poster is to be printed.

use serde::{Deserialize, Serialize};

use crate::press::mm;

/// A size of paper for posters.
#[derive(
    Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum PosterPaper {
    /// 210 × 297 mm.
    A4,
    /// 297 × 420 mm.
    #[default]
    A3,
    /// 420 × 594 mm.
    A2,
    /// 594 × 841 mm.
    A1,
    /// 841 × 1189 mm.
    A0,
}

impl PosterPaper {
    /// Every size, the smallest first.
    pub const ALL: [Self; 5] = [Self::A4, Self::A3, Self::A2, Self::A1, Self::A0];

    /// Width and height in points, upright or across.
    pub(super) fn points(self, across: bool) -> [f32; 2] {
        let [short, long] = match self {
            Self::A4 => [210.0, 297.0],
            Self::A3 => [297.0, 420.0],
            Self::A2 => [420.0, 594.0],
            Self::A1 => [594.0, 841.0],
            Self::A0 => [841.0, 1189.0],
        };
        let [width, height] = if across { [long, short] } else { [short, long] };
        [mm(width), mm(height)]
    }

    /// How much larger than on A4 all is.
    pub(super) fn unit(self) -> f32 {
        self.points(false)[0] / mm(210.0)
    }
}

/// On how many posters the days are.
#[derive(
    Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum PosterDays {
    /// Each day has a poster of its own.
    #[default]
    OnePageEach,
    /// All days are on one, as far as they can be read there.
    All,
}

/// How a timetable poster is to be printed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(default, rename_all = "camelCase")]
pub struct PosterOptions {
    /// Size of the poster.
    pub paper: PosterPaper,
    /// Whether it lies across.
    pub across: bool,
    /// On how many posters the days are.
    pub days: PosterDays,
    /// Whether rooms are beside each other and hours go down; else it is the other way about.
    pub rooms_across: bool,
    /// Whether it is said who takes part, where there is room.
    pub people: bool,
    /// Whether sessions have the colours of their tracks.
    pub tracks: bool,
    /// Whether the logos of event and house are in the heading.
    pub logo: bool,
    /// Whether a QR code leads to the page of the event.
    pub code: bool,
}

impl Default for PosterOptions {
    /// A3 across, a page for each day, with everything.
    fn default() -> Self {
        Self {
            paper: PosterPaper::A3,
            across: true,
            days: PosterDays::OnePageEach,
            rooms_across: true,
            people: true,
            tracks: true,
            logo: true,
            code: true,
        }
    }
}
