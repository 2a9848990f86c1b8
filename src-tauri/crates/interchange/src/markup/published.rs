//! Markdown among readers who take every text for HTML.

use std::borrow::Cow;

use super::{html_to_markdown, markdown_to_html};
use crate::hypertext::escape;

/// Stands before Markdown that its HTML does not tell, and after it.
const START: &str = "<div data-markdown=\"";
const BETWEEN: &str = "\">";
const END: &str = "</div>";

/// Markdown as readers understand it who take HTML for what it is, so that [`html_to_markdown`] gives
/// the same again: as it stands; as HTML where it would be taken for that; and where HTML can't tell
/// it, as with a stray `</i>`, as HTML that has it in an attribute, which others leave alone.
#[must_use]
pub fn published(markdown: &str) -> Cow<'_, str> {
    let markdown = markdown.trim();
    if html_to_markdown(markdown) == markdown {
        return markdown.into();
    }
    let html = markdown_to_html(markdown);
    if html_to_markdown(&html) == markdown {
        return html.into();
    }
    format!("{START}{}{BETWEEN}{html}{END}", escape(markdown)).into()
}

/// The Markdown that [`published`] put into an attribute; none where somebody has changed the HTML
/// beside it since, for then that is what they mean.
pub(super) fn kept(html: &str) -> Option<String> {
    let (kept, shown) = html.strip_prefix(START)?.strip_suffix(END)?.split_once(BETWEEN)?;
    let mut markdown = kept.replace("\r\n", "\n");
    for (entity, letter) in
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    {
        markdown = markdown.replace(entity, letter);
    }
    let words = |html: &str| html.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    (words(&markdown_to_html(&markdown)) == words(shown)).then_some(markdown)
}
