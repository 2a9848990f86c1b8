//! Where in a source text a value was found.

use serde::{Deserialize, Serialize};

/// A stretch of a source text, counted in UTF-16 code units as JavaScript does.
///
/// It never begins or ends inside a character.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub struct Span {
    /// The first unit.
    pub start: u32,
    /// The first unit after it.
    pub end: u32,
}

impl Span {
    /// The words of `source` that it stands for; empty where it does not fit the source.
    #[must_use]
    pub fn of(self, source: &str) -> &str {
        let mut unit = 0;
        let mut bytes = [None, None];
        for (at, character) in source.char_indices().chain([(source.len(), '\0')]) {
            for (byte, wanted) in bytes.iter_mut().zip([self.start, self.end]) {
                if unit == wanted {
                    *byte = Some(at);
                }
            }
            unit += u32::from(character.len_utf16() == 2) + 1;
        }
        match bytes {
            [Some(start), Some(end)] if start <= end => &source[start..end],
            _ => "",
        }
    }
}

/// A value and the words that it came from.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Found<T> {
    /// The value; its type's empty value where nothing was found.
    pub value: T,
    /// The words: first those that make the value, then those that told what it is, such as the
    /// label before it. Empty where the value was not found but assumed.
    pub spans: Vec<Span>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_counts_as_javascript_does() {
        let source = "a😀ż";
        for (start, end, words) in [
            (0, 1, "a"),
            (1, 3, "😀"),
            (3, 4, "ż"),
            (0, 4, source),
            (4, 4, ""),
            (1, 2, ""),
            (9, 10, ""),
        ] {
            assert_eq!(Span { start, end }.of(source), words, "{start}..{end}");
        }
    }
}
