//! The words of a source that no value came from.

use crate::Span;

/// Words that only join others; alone they tell nothing.
const JOINING: [&str; 10] = ["i", "oraz", "a", "and", "w", "we", "z", "na", "o", "the"];

/// Every stretch of `source` outside `used` that says something: cut at the ends of lines, without
/// white space around it and stray punctuation before it, in the order of the text. The numbers of
/// lists and lone words that only join others say nothing.
pub(super) fn leftover(source: &str, used: &[Span]) -> Vec<Span> {
    let mut used = used.to_vec();
    used.sort_unstable();
    let mut used = used.into_iter().peekable();
    let mut covered = 0;
    let mut left = Vec::new();
    let mut run = Run::default();
    let mut unit = 0;
    for (at, character) in source.char_indices() {
        let end = unit + u32::from(character.len_utf16() == 2) + 1;
        while let Some(span) = used.next_if(|span| span.start <= unit) {
            covered = covered.max(span.end);
        }
        if unit < covered || matches!(character, '\n' | '\r' | '\u{2028}') {
            left.extend(std::mem::take(&mut run).span(source));
        } else {
            run.add(character, at, Span { start: unit, end });
        }
        unit = end;
    }
    left.extend(run.span(source));
    left
}

/// A stretch that grows character by character.
#[derive(Default)]
struct Run {
    /// Its bytes and its span.
    inner: Option<(usize, usize, Span)>,
}

impl Run {
    fn add(&mut self, character: char, at: usize, span: Span) {
        // Punctuation that is left of a sentence in use says nothing.
        let stray =
            self.inner.is_none() && matches!(character, '.' | ',' | ';' | ':' | ')' | '–' | '|');
        if character.is_whitespace() || stray {
            return;
        }
        let (from, _, first) = self.inner.unwrap_or((at, at, span));
        let span = Span { start: first.start, end: span.end };
        self.inner = Some((from, at + character.len_utf8(), span));
    }

    fn span(self, source: &str) -> Option<Span> {
        let (from, to, span) = self.inner?;
        (!says_nothing(&source[from..to])).then_some(span)
    }
}

fn says_nothing(words: &str) -> bool {
    let words = words.trim_end_matches(['|', ' ', '\t']);
    let number = words.trim_end_matches(['.', ')']);
    let listed = number.len() < words.len()
        && (number.len() == 1
            || (number.len() == 2 && number.starts_with(|c: char| c.is_ascii_digit())))
        && number.chars().all(|c| c.is_ascii_alphanumeric());
    listed
        || words
            .split_whitespace()
            .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
            .all(|word| word.is_empty() || JOINING.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_used_is_left() {
        for (source, used, expected) in [
            ("ab b c", &[(3, 4)][..], &["ab", "c"][..]),
            ("ab\n b \n•", &[], &["ab", "b"]),
            ("1. Jan i Anna", &[(3, 6), (9, 13)], &[]),
            ("😀 ab", &[(3, 4)], &["b"]),
            ("abc", &[(0, 2), (1, 3)], &[]),
        ] {
            let used: Vec<Span> =
                used.iter().map(|(start, end)| Span { start: *start, end: *end }).collect();
            let left: Vec<&str> =
                leftover(source, &used).iter().map(|span| span.of(source)).collect();
            assert_eq!(left, expected, "{source:?}");
        }
    }
}
