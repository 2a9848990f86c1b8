//! The words of a source that no value came from.

use crate::Span;

/// Every stretch of `source` outside `used` that holds a letter or digit: cut at the ends of
/// lines, without white space around it and stray punctuation before it, in the order of the text.
pub(super) fn leftover(source: &str, used: &[Span]) -> Vec<Span> {
    let mut used = used.to_vec();
    used.sort_unstable();
    let mut used = used.into_iter().peekable();
    let mut covered = 0;
    let mut left = Vec::new();
    let mut run: Option<Run> = None;
    let mut unit = 0;
    for character in source.chars() {
        let end = unit + u32::from(character.len_utf16() == 2) + 1;
        while let Some(span) = used.next_if(|span| span.start <= unit) {
            covered = covered.max(span.end);
        }
        if unit < covered || matches!(character, '\n' | '\r' | '\u{2028}') {
            left.extend(run.take().and_then(Run::span));
        } else {
            run.get_or_insert_default().add(character, unit, end);
        }
        unit = end;
    }
    left.extend(run.and_then(Run::span));
    left
}

/// A stretch that grows character by character.
#[derive(Default)]
struct Run {
    inner: Option<Span>,
    words: bool,
}

impl Run {
    fn add(&mut self, character: char, start: u32, end: u32) {
        // Punctuation that is left of a sentence in use says nothing.
        let stray = self.inner.is_none() && matches!(character, '.' | ',' | ';' | ':' | ')' | '–');
        if character.is_whitespace() || stray {
            return;
        }
        self.words |= character.is_alphanumeric();
        let first = self.inner.map_or(start, |span| span.start);
        self.inner = Some(Span { start: first, end });
    }

    fn span(self) -> Option<Span> {
        self.inner.filter(|_| self.words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_used_is_left() {
        for (source, used, expected) in [
            ("a b c", &[(2, 3)][..], &["a", "c"][..]),
            ("a\n b \n•", &[], &["a", "b"]),
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
