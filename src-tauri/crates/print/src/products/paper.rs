//! Sizes of paper that small products are printed on.

use serde::{Deserialize, Serialize};

use crate::press::mm;

/// A size of paper.
#[derive(
    Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum PaperSize {
    /// 297 × 420 mm.
    A3,
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 148 × 210 mm.
    A5,
    /// 105 × 148 mm.
    A6,
}

impl PaperSize {
    /// Every size, the largest first.
    pub const ALL: [Self; 4] = [Self::A3, Self::A4, Self::A5, Self::A6];

    /// Width and height in millimetres, upright or across.
    pub(crate) fn millimetres(self, across: bool) -> [f32; 2] {
        let [short, long] = match self {
            Self::A3 => [297.0, 420.0],
            Self::A4 => [210.0, 297.0],
            Self::A5 => [148.0, 210.0],
            Self::A6 => [105.0, 148.0],
        };
        if across { [long, short] } else { [short, long] }
    }

    /// The same in points.
    pub(crate) fn points(self, across: bool) -> [f32; 2] {
        self.millimetres(across).map(mm)
    }

    /// How much larger than on A4 all is.
    pub(crate) fn unit(self) -> f32 {
        match self {
            Self::A3 => 1.414,
            Self::A4 => 1.0,
            Self::A5 => 0.707,
            Self::A6 => 0.5,
        }
    }
}
