//! The house style of an association: what all its prints have in common.

use serde::{Deserialize, Serialize};

use crate::PictureId;

/// What all prints of an association have in common.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct HouseStyle {
    /// The association's name; may be empty.
    pub name: String,
    /// The one colour beside black and grey.
    pub accent: Accent,
    /// In what letters all is set.
    pub typeface: Typeface,
    /// How much white there is.
    pub density: Density,
    /// How wide the margins are.
    #[serde(default)]
    pub margins: Margins,
    /// The association's logo.
    pub logo: Option<PictureId>,
}

/// A colour as it was chosen: red, green, blue.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(try_from = "String", into = "String")]
#[specta(type = String)]
pub struct Accent(pub [u8; 3]);

impl Default for Accent {
    /// A dark blue.
    fn default() -> Self {
        Self([0x12, 0x4a, 0x70])
    }
}

impl TryFrom<String> for Accent {
    type Error = String;

    /// Reads `#124a70`.
    fn try_from(text: String) -> Result<Self, String> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6);
        let digits = digits.filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
        let number = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let [_, red, green, blue] =
            number.ok_or_else(|| format!("{text:?} is no colour such as #124a70"))?.to_be_bytes();
        Ok(Self([red, green, blue]))
    }
}

impl From<Accent> for String {
    fn from(Accent([red, green, blue]): Accent) -> Self {
        format!("#{red:02x}{green:02x}{blue:02x}")
    }
}

/// In what letters all is set.
#[derive(
    Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum Typeface {
    /// Source Serif for reading, Source Sans for finding.
    #[default]
    Source,
    /// Alegreya and Alegreya Sans: the warmth of a literary book.
    Alegreya,
    /// Lato alone, without serifs.
    Lato,
}

impl Typeface {
    /// Every typeface, the usual one first.
    pub const ALL: [Self; 3] = [Self::Source, Self::Alegreya, Self::Lato];
}

/// How much white there is.
#[derive(
    Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum Density {
    /// As a book has it.
    #[default]
    Airy,
    /// More on a page.
    Dense,
}

/// How wide the margins of books and lists are.
#[derive(
    Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum Margins {
    /// As much as a copier needs, and a little more.
    Narrow,
    /// Room for a thumb.
    #[default]
    Usual,
    /// Room for notes.
    Wide,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read_as_they_are_written() {
        for text in ["#124a70", "#ffff00", "#000000"] {
            assert_eq!(String::from(Accent::try_from(text.to_owned()).unwrap()), text);
        }
        for text in ["", "124a70", "#124a7", "#124a7g", "#+24a70", "red"] {
            assert!(Accent::try_from(text.to_owned()).is_err(), "{text}");
        }
    }
}
