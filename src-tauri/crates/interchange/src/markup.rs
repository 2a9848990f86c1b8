//! What people write about sessions and themselves: HTML as it occurs, to Markdown; Markdown to
//! HTML that is safe to show, and to plain text.
//!
//! In between stands a list of [`Block`]s. What is a paragraph, a list or a link is decided once,
//! when it is made, so that the same text comes back from Markdown and from HTML.

mod blocks;
mod html;
mod markdown;
mod published;

use blocks::{Block, Builder, Inline};
pub use published::published;

/// HTML as Markdown. A text that is none, be it plain or Markdown already, comes back as it is, but
/// for white space around it. Words in angle brackets that are no elements of HTML stay text.
#[must_use]
pub fn html_to_markdown(text: &str) -> String {
    let text = text.trim();
    if !html::is_html(text) {
        return match text.contains('\r') {
            true => text.replace("\r\n", "\n").replace('\r', "\n"),
            false => text.to_owned(),
        };
    }
    if let Some(markdown) = published::kept(text) {
        return markdown;
    }
    let mut builder = Builder::default();
    html::read(text, &mut builder);
    markdown::settled(builder.finish())
}

/// Markdown as HTML: only `p`, `br`, `strong`, `em`, `code`, `a`, `ul`, `ol`, `li`, `blockquote`,
/// `pre` and `h3` to `h6`, and only links to the web and to mailboxes. Nothing in the text can add
/// another element or an attribute.
#[must_use]
pub fn markdown_to_html(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len() + 16);
    for block in markdown::read(markdown) {
        html::write(&block, &mut out);
    }
    out
}

/// Markdown as plain text: paragraphs with a blank line between, items with a dash or number before,
/// an address in brackets after what links to it.
#[must_use]
pub fn markdown_to_text(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len());
    plain(&markdown::read(markdown), "", &mut out);
    out.truncate(out.trim_end().len());
    out
}

fn plain(blocks: &[Block], indent: &str, out: &mut String) {
    for (at, block) in blocks.iter().enumerate() {
        let inner_list = matches!(block, Block::List { .. }) && !indent.is_empty();
        if at > 0 && !inner_list {
            out.push('\n');
        }
        match block {
            Block::Paragraph(inlines) | Block::Heading(_, inlines) => {
                let mut text = String::new();
                for Inline { text: said, style } in inlines {
                    text.push_str(said);
                    if let Some(link) = &style.link {
                        let address = link.strip_prefix("mailto:").unwrap_or(link);
                        if !said.contains(address) {
                            text.push_str(&format!(" ({address})"));
                        }
                    }
                }
                for (at, line) in text.lines().enumerate() {
                    out.push_str(if at > 0 { indent } else { "" });
                    out.push_str(line);
                    out.push('\n');
                }
            }
            Block::Code(text) => {
                for (at, line) in text.lines().enumerate() {
                    out.push_str(if at > 0 { indent } else { "" });
                    out.push_str(line);
                    out.push('\n');
                }
            }
            Block::Quote(blocks) => plain(blocks, indent, out),
            Block::List { first, items } => {
                for (at, item) in items.iter().enumerate() {
                    out.push_str(if at > 0 || out.ends_with('\n') { indent } else { "" });
                    let mark = match first {
                        Some(first) => format!("{}. ", first + at as u64),
                        None => "– ".to_owned(),
                    };
                    out.push_str(&mark);
                    let inner = format!("{indent}{}", " ".repeat(mark.chars().count()));
                    plain(item, &inner, out);
                    if item.is_empty() {
                        out.push('\n');
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
