//! Lines that make a description: where paragraphs go on, and how they are written.

use super::{
    head,
    line::Line,
    text::{Text, tidy},
};

/// Whether a line goes on with the paragraph of the one before it.
pub(super) fn goes_on(before: &Line<'_>, line: &Line<'_>) -> bool {
    const WRAPPED: usize = 45;
    const WIDEST: usize = 130;
    if line.gap || line.bullet.is_some() || line.heading || before.heading {
        return false;
    }
    let length = before.words.chars().count();
    let wrapped = (WRAPPED..=WIDEST).contains(&length);
    line.words.starts_with(char::is_lowercase)
        || head::is_unfinished(&before.words)
        || (wrapped && !before.words.ends_with(['.', '?', '!', ':', ';']))
        || (wrapped
            && before.bullet.is_none()
            && length > 60
            && line.words.chars().count() <= WIDEST)
}

/// The description as text, with its spans.
pub(super) fn description(text: &Text, paragraphs: &[Vec<Line<'_>>]) -> (String, Vec<crate::Span>) {
    let mut value = String::new();
    let mut spans: Vec<crate::Span> = Vec::new();
    let mut listed = false;
    for lines in paragraphs {
        let Some(first) = lines.first() else { continue };
        if !value.is_empty() {
            value.push_str(if listed && first.bullet.is_some() { "\n" } else { "\n\n" });
        }
        if first.bullet.is_some() {
            value.push_str("- ");
        }
        listed = first.bullet.is_some();
        let words: Vec<&str> = lines.iter().map(|line| line.words.str()).collect();
        value.push_str(&tidy(&words.join("\n")));
        spans.extend(text.spans(lines.iter().map(|line| line.words)));
    }
    (value, spans)
}
