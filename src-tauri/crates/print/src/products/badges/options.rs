//! How badges are to be printed.

use serde::{Deserialize, Serialize};

use crate::{Duplex, products::sheet::SheetPaper};

/// Size of a badge, width by height: that of the sheets and holders that are sold.
#[derive(
    Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum BadgeSize {
    /// 90 × 54 mm, ten on a sheet of A4.
    #[default]
    Mm90x54,
    /// 85 × 55 mm, ten on a sheet of A4.
    Mm85x55,
    /// 86 × 54 mm, as a bank card, ten on a sheet of A4.
    Mm86x54,
    /// 74 × 105 mm, upright, eight on a sheet of A4.
    A7,
    /// 105 × 74 mm, across, eight on a sheet of A4.
    A7Across,
    /// 105 × 148 mm, upright, four on a sheet of A4.
    A6,
    /// 148 × 105 mm, across, four on a sheet of A4.
    A6Across,
    /// Width and height as they are given.
    Own,
}

impl BadgeSize {
    /// Every size, the usual one first.
    pub const ALL: [Self; 8] = [
        Self::Mm90x54,
        Self::Mm85x55,
        Self::Mm86x54,
        Self::A7,
        Self::A7Across,
        Self::A6,
        Self::A6Across,
        Self::Own,
    ];
}

/// Which sides of a badge are printed, and how.
#[derive(
    Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum BadgeSides {
    /// Fronts alone.
    #[default]
    OneSide,
    /// Front and back on one piece, twice as high, that is folded at its upper edge.
    FoldOver,
    /// Backs on the back of the sheet.
    Duplex,
}

impl BadgeSides {
    /// Every way, the usual one first.
    pub const ALL: [Self; 3] = [Self::OneSide, Self::FoldOver, Self::Duplex];
}

/// What is on the back.
#[derive(
    Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum BadgeBack {
    /// The person's own sessions; the event at a glance for whoever has none.
    #[default]
    OwnProgramme,
    /// The event at a glance.
    Glance,
    /// The same as on the front, since badges turn.
    Front,
    /// Nothing.
    Nothing,
}

impl BadgeBack {
    /// Every back, the usual one first.
    pub const ALL: [Self; 4] = [Self::OwnProgramme, Self::Glance, Self::Front, Self::Nothing];
}

/// Which part of the name is larger.
#[derive(
    Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum BadgeName {
    /// Neither.
    #[default]
    Even,
    /// The given name, as where people call each other by it.
    GivenLarger,
    /// The family name.
    FamilyLarger,
}

impl BadgeName {
    /// Every way, the usual one first.
    pub const ALL: [Self; 3] = [Self::Even, Self::GivenLarger, Self::FamilyLarger];
}

/// How badges are to be printed. Lengths are millimetres.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(default, rename_all = "camelCase")]
pub struct BadgeOptions {
    /// Size of a badge.
    pub size: BadgeSize,
    /// Its width where the size is one's own, 30 to 420.
    pub width: f32,
    /// Its height where the size is one's own, 30 to 420.
    pub height: f32,
    /// What they are printed on.
    pub paper: SheetPaper,
    /// White between two of them, for the knife.
    pub gap: f32,
    /// Which sides are printed.
    pub sides: BadgeSides,
    /// What is on the back.
    pub back: BadgeBack,
    /// At which edge the printer turns the sheet; most do at the long one.
    pub flip: Duplex,
    /// The place on the first sheet that gets the first badge, from 1.
    pub start: u32,
    /// Whether there are marks for the knife.
    pub cut_marks: bool,
    /// Which part of the name is larger.
    pub name: BadgeName,
    /// Whether academic titles are printed.
    pub titles: bool,
    /// Whether the house's logo is.
    pub logo: bool,
    /// Whether the event's title is.
    pub event: bool,
    /// Whether offices are.
    pub offices: bool,
    /// Whether organisations are.
    pub organisations: bool,
    /// Whether categories are, on a band of their colour.
    pub categories: bool,
    /// Whether it is said who is there on site and who online.
    pub attendance: bool,
    /// Whether there is a QR code with the registration's code.
    pub codes: bool,
}

impl Default for BadgeOptions {
    /// Ten on a sheet, with all that helps at the door.
    fn default() -> Self {
        Self {
            size: BadgeSize::default(),
            width: 90.0,
            height: 54.0,
            paper: SheetPaper::default(),
            gap: 0.0,
            sides: BadgeSides::default(),
            back: BadgeBack::default(),
            flip: Duplex::LongEdge,
            start: 1,
            cut_marks: false,
            name: BadgeName::default(),
            titles: false,
            logo: true,
            event: true,
            offices: true,
            organisations: true,
            categories: true,
            attendance: false,
            codes: true,
        }
    }
}

impl BadgeOptions {
    /// Width and height of one side in millimetres.
    pub(super) fn face(&self) -> [f32; 2] {
        match self.size {
            BadgeSize::Mm90x54 => [90.0, 54.0],
            BadgeSize::Mm85x55 => [85.0, 55.0],
            BadgeSize::Mm86x54 => [86.0, 54.0],
            BadgeSize::A7 => [74.0, 105.0],
            BadgeSize::A7Across => [105.0, 74.0],
            BadgeSize::A6 => [105.0, 148.0],
            BadgeSize::A6Across => [148.0, 105.0],
            BadgeSize::Own => [self.width, self.height].map(|side| side.clamp(30.0, 420.0)),
        }
    }

    /// How much larger than on a badge of 90 × 54 mm all is.
    pub(super) fn unit(&self) -> f32 {
        let [width, height] = self.face();
        let (wide, high) = (width / 90.0, height / 54.0);
        (wide * high).sqrt().min(wide.min(high) * 1.5)
    }
}
