//! How a programme is to be printed.

use serde::{Deserialize, Serialize};

use crate::layout::Geometry;
use crate::press::mm;

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
}

impl Paper {
    /// Every size, the usual one first.
    pub const ALL: [Self; 2] = [Self::A5, Self::A4];

    /// Size and margins.
    #[must_use]
    pub const fn geometry(self) -> Geometry {
        match self {
            Self::A5 => Geometry {
                width: mm(148.0),
                height: mm(210.0),
                top: mm(19.0),
                bottom: mm(17.5),
                inner: mm(17.0),
                outer: mm(14.0),
            },
            Self::A4 => Geometry {
                width: mm(210.0),
                height: mm(297.0),
                top: mm(26.0),
                bottom: mm(24.0),
                inner: mm(26.0),
                outer: mm(22.0),
            },
        }
    }
}

/// How a programme is to be printed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(default, rename_all = "camelCase")]
pub struct ProgrammeOptions {
    /// Size of the pages.
    pub paper: Paper,
    /// Whether sessions are printed with their descriptions.
    pub descriptions: bool,
    /// Whether an index of people closes the programme.
    pub index: bool,
}

impl Default for ProgrammeOptions {
    /// A booklet with everything in it.
    fn default() -> Self {
        Self { paper: Paper::A5, descriptions: true, index: true }
    }
}
