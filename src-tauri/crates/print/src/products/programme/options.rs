//! How a programme is to be printed.

use obrady_domain::Margins;
use serde::{Deserialize, Serialize};

use crate::{layout::Geometry, look::with_margins, press::mm};

/// Size of the pages.
#[derive(
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Debug,
    Default,
    Serialize,
    Deserialize,
    specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum Paper {
    /// 148 × 210 mm: a booklet.
    #[default]
    A5,
    /// 210 × 297 mm.
    A4,
    /// A sheet of A4 with six panels of 99 × 210 mm, to be folded twice in zigzag.
    Leaflet,
}

impl Paper {
    /// Every size, the usual one first.
    pub const ALL: [Self; 3] = [Self::A5, Self::A4, Self::Leaflet];

    /// Size and margins of a page, or of a panel.
    #[must_use]
    pub const fn geometry(self, margins: Margins) -> Geometry {
        let [width, height, top, bottom, inner, outer] = match self {
            Self::A5 => [148.0, 210.0, 19.0, 17.5, 17.0, 14.0],
            Self::A4 => [210.0, 297.0, 26.0, 24.0, 26.0, 22.0],
            Self::Leaflet => [99.0, 210.0, 10.0, 9.0, 8.0, 8.0],
        };
        let page = Geometry {
            width: mm(width),
            height: mm(height),
            top: mm(top),
            bottom: mm(bottom),
            inner: mm(inner),
            outer: mm(outer),
        };
        with_margins(page, margins)
    }
}

/// In how many languages a programme is.
#[derive(
    Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum Languages {
    /// In that of the print run alone.
    #[default]
    One,
    /// In both, that of the print run left of the other. A leaflet has no room for that: there it
    /// is one after the other.
    SideBySide,
    /// In both, first all of it in that of the print run, then in the other.
    OneAfterOther,
}

/// How sessions that start at the same time are set.
#[derive(
    Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum Parallel {
    /// One after the other, in the order of their rooms.
    #[default]
    InOrder,
    /// In columns beside each other.
    SideBySide,
}

/// How a programme is to be printed. A part of which the event has nothing is left out in any case.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(default, rename_all = "camelCase")]
pub struct ProgrammeOptions {
    /// Size of the pages.
    pub paper: Paper,
    /// In how many languages it is.
    pub languages: Languages,
    /// Whether it has a cover.
    pub cover: bool,
    /// Whether it starts with a list of contents.
    pub contents: bool,
    /// Whether it has the words of welcome.
    pub welcome: bool,
    /// Whether every day is there as a table of rooms and hours.
    pub glance: bool,
    /// Whether the sessions of every day are told in full.
    pub details: bool,
    /// Whether sessions are printed with their descriptions.
    pub descriptions: bool,
    /// How sessions that start at the same time are set.
    pub parallel: Parallel,
    /// Whether those who take part are told about, with the pictures to which they agreed.
    pub people: bool,
    /// Whether an index of people closes the programme.
    pub index: bool,
    /// Whether the plans of buildings and places are in it.
    pub plans: bool,
    /// Whether organisers and partners have a page, with their logos.
    pub supporters: bool,
    /// How many pages for notes it has, at most 32.
    pub notes: u8,
    /// Whether a QR code leads to the event's web page.
    pub code: bool,
}

impl Default for ProgrammeOptions {
    /// A booklet with everything in it but pages for notes.
    fn default() -> Self {
        Self {
            paper: Paper::A5,
            languages: Languages::One,
            cover: true,
            contents: true,
            welcome: true,
            glance: true,
            details: true,
            descriptions: true,
            parallel: Parallel::InOrder,
            people: true,
            index: true,
            plans: true,
            supporters: true,
            notes: 0,
            code: true,
        }
    }
}
