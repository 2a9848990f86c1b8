//! The smallest steps of reading dates and hours: each looks at one place of a text and says what
//! it found there and where that ends.

/// The number of one to four digits at `at`, with the place after it and its count of digits.
pub(super) fn number(text: &str, at: usize) -> Option<(u32, usize, usize)> {
    let rest = text.get(at..)?;
    let count = rest.bytes().take(5).take_while(u8::is_ascii_digit).count();
    if !(1..=4).contains(&count) {
        return None;
    }
    Some((rest[..count].parse().ok()?, at + count, count))
}

/// The place after the spaces at `at`.
pub(super) fn spaces(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    at + (rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\u{b}']).len())
}

/// The letters at `at`, in lower case, with the place after them; none where there are none.
pub(super) fn letters(text: &str, at: usize) -> Option<(String, usize)> {
    const LONGEST: usize = 24;
    let rest = text.get(at..)?;
    let length: usize =
        rest.chars().take(LONGEST).take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum();
    (length > 0).then(|| (rest[..length].to_lowercase(), at + length))
}

/// The place after `word`, in any case of letters, where it stands at `at`.
pub(super) fn literal(text: &str, at: usize, word: &str) -> Option<usize> {
    let mut end = at;
    let mut here = text.get(at..)?.chars();
    for wanted in word.chars() {
        let character = here.next()?;
        if character != wanted && !character.to_lowercase().eq(wanted.to_lowercase()) {
            return None;
        }
        end += character.len_utf8();
    }
    Some(end)
}

/// The place after the dashes at `at`; none where there are none.
pub(super) fn dashes(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let end = at + (rest.len() - rest.trim_start_matches(super::piece::is_dash).len());
    (end > at).then_some(end)
}

/// Whether no letter or digit stands at `at`.
pub(super) fn word_ends(text: &str, at: usize) -> bool {
    !text[at..].chars().next().is_some_and(char::is_alphanumeric)
}

/// Whether no letter or digit stands before `at`.
pub(super) fn word_starts(text: &str, at: usize) -> bool {
    !text[..at].chars().next_back().is_some_and(char::is_alphanumeric)
}
