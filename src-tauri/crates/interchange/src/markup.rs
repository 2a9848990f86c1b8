//! Descriptions, which are Markdown, as HTML that harms nobody.

use crate::hypertext::escape;

/// `markdown` as paragraphs of HTML. Everything in it is text; nothing of it becomes a tag.
pub fn html(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len() + 16);
    let mut open = false;
    for line in markdown.lines() {
        let line = line.trim();
        if line.is_empty() {
            if std::mem::take(&mut open) {
                out.push_str("</p>");
            }
            continue;
        }
        out.push_str(if open { "<br>" } else { "<p>" });
        open = true;
        out.push_str(&escape(line));
    }
    if open {
        out.push_str("</p>");
    }
    out
}
