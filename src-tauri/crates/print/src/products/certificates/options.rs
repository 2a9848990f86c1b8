//! How certificates are to be printed.

use serde::{Deserialize, Serialize};

use crate::products::paper::PaperSize;

/// What is certified, where the wording is ours.
#[derive(
    Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum CertificateKind {
    /// That somebody took part.
    #[default]
    Participant,
    /// That somebody spoke.
    Speaker,
}

impl CertificateKind {
    /// Both, the usual one first.
    pub const ALL: [Self; 2] = [Self::Participant, Self::Speaker];
}

/// What is around the text.
#[derive(
    Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum CertificateBorder {
    /// A line, and a finer one within it.
    #[default]
    Double,
    /// A line.
    Line,
    /// A band of the house's colour at the upper edge.
    Band,
    /// Nothing: for paper that has a border.
    None,
}

impl CertificateBorder {
    /// Every border, the usual one first.
    pub const ALL: [Self; 4] = [Self::Double, Self::Line, Self::Band, Self::None];
}

/// How certificates are to be printed.
///
/// Wordings may hold placeholders: `{name}`, `{office}`, `{organisation}`, `{category}`, `{event}`,
/// `{dates}`, `{place}`, `{role}`, `{sessions}`, `{hours}`, `{number}`, `{date}`, or in Polish
/// `{osoba}`, `{funkcja}`, `{instytucja}`, `{kategoria}`, `{wydarzenie}`, `{termin}`, `{miejsce}`,
/// `{rola}`, `{sesje}`, `{godziny}`, `{numer}`, `{data}`. Each line is a paragraph; one that is
/// nothing but a placeholder stands out, one that asks only for what is empty is left out.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(default, rename_all = "camelCase")]
pub struct CertificateOptions {
    /// What is certified.
    pub kind: CertificateKind,
    /// Size of the paper.
    pub paper: PaperSize,
    /// Whether it lies across.
    pub across: bool,
    /// The heading; ours where empty.
    pub heading: String,
    /// The wording; ours where empty.
    pub text: String,
    /// What is around the text.
    pub border: CertificateBorder,
    /// Whether the house's logo is above the heading.
    pub logo: bool,
    /// Whether the number is printed at the foot.
    pub number: bool,
    /// The number of the first, from 1: where the register of the house goes on.
    pub first_number: u32,
    /// Whether the day of printing is.
    pub date: bool,
}

impl Default for CertificateOptions {
    /// Of attendance, on A4 across, in our words.
    fn default() -> Self {
        Self {
            kind: CertificateKind::default(),
            paper: PaperSize::A4,
            across: true,
            heading: String::new(),
            text: String::new(),
            border: CertificateBorder::default(),
            logo: true,
            number: true,
            first_number: 1,
            date: true,
        }
    }
}
