//! The blocks of an invitation as plain text, Markdown and HTML.

use obrady_words::Words;

use super::{Block, paragraphs};
use crate::{
    hypertext::{escape, link},
    markup,
};

pub fn text(blocks: &[Block]) -> String {
    let mut out = String::new();
    for (at, block) in blocks.iter().enumerate() {
        if at > 0 && apart(&blocks[at - 1], block) {
            out.push('\n');
        }
        match block {
            Block::Title(text)
            | Block::Subtitle(text)
            | Block::Heading(text)
            | Block::Untimed(text) => {
                out.push_str(&format!("{text}\n"));
            }
            Block::Session(text) | Block::Loose(text) => out.push_str(&format!("• {text}\n")),
            Block::Fact(label, text) => out.push_str(&format!("{label}: {text}\n")),
            Block::Label(label) => out.push_str(&format!("{label}:\n")),
            Block::Item(text) => out.push_str(&format!("  – {text}\n")),
            Block::Prose(label, markdown) => {
                let label = label.as_ref().map(|label| format!("{label}: ")).unwrap_or_default();
                out.push_str(&format!("{label}{}\n", paragraphs(markdown).join("\n\n")));
            }
        }
    }
    out
}

/// Whether a blank line parts two blocks.
fn apart(before: &Block, block: &Block) -> bool {
    match block {
        Block::Title(_) | Block::Item(_) => false,
        Block::Subtitle(_) | Block::Heading(_) | Block::Prose(..) => true,
        Block::Session(_) | Block::Untimed(_) | Block::Loose(_) => true,
        Block::Fact(..) | Block::Label(_) => {
            matches!(before, Block::Title(_) | Block::Subtitle(_) | Block::Prose(..))
        }
    }
}

pub fn markdown(blocks: &[Block]) -> String {
    let mut out = String::new();
    for (at, block) in blocks.iter().enumerate() {
        if at > 0 && parted(&blocks[at - 1], block) {
            out.push('\n');
        }
        // Without a break at its end, a line would run into the next one.
        let broken = blocks
            .get(at + 1)
            .is_some_and(|next| matches!(block, Block::Fact(..)) && !parted(block, next));
        let end = if broken { "  \n" } else { "\n" };
        match block {
            Block::Title(text) => out.push_str(&format!("# {}\n", marked(text))),
            Block::Subtitle(text) => out.push_str(&format!("*{}*\n", marked(text))),
            Block::Heading(text) => out.push_str(&format!("## {}\n", marked(text))),
            Block::Session(text) | Block::Untimed(text) => {
                out.push_str(&format!("### {}\n", marked(text)));
            }
            Block::Loose(text) => out.push_str(&format!("- **{}**\n", marked(text))),
            Block::Fact(label, text) => {
                let text = if is_address(text) { format!("<{text}>") } else { marked(text) };
                out.push_str(&format!("**{label}:** {text}{end}"));
            }
            Block::Label(label) => out.push_str(&format!("**{label}:**\n")),
            Block::Item(text) => out.push_str(&format!("- {}\n", marked(text))),
            Block::Prose(label, text) => {
                let label = label.as_ref().map(|label| format!("**{label}:** "));
                out.push_str(&format!("{}{}\n", label.unwrap_or_default(), text.trim()));
            }
        }
    }
    out
}

/// Whether a blank line parts two blocks of Markdown.
fn parted(before: &Block, block: &Block) -> bool {
    match block {
        Block::Item(_) => false,
        Block::Fact(..) | Block::Label(_) => !matches!(
            before,
            Block::Fact(..) | Block::Session(_) | Block::Untimed(_) | Block::Loose(_)
        ),
        _ => true,
    }
}

/// Text in Markdown: what would be a mark is none.
pub fn marked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if matches!(character, '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '&') {
            out.push('\\');
        }
        out.push(character);
    }
    out
}

fn is_address(text: &str) -> bool {
    text.starts_with("https://") || text.starts_with("http://")
}

const STYLE: &str = "html{color-scheme:light dark;font:1.0625rem/1.55 system-ui,\"Segoe UI\",sans-serif}\
    body{max-inline-size:42rem;margin:0 auto;padding:1.5rem}\
    h1{font-size:2rem;line-height:1.2}h2{margin-block-start:2.5rem}h3{margin-block:1.75rem 0.25rem}\
    p{margin-block:0.25rem 0.5rem}ul{margin-block:0}";

pub fn html(blocks: &[Block], words: Words) -> String {
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
        words.language().code()
    );
    let title = blocks.iter().find_map(|block| match block {
        Block::Title(title) => Some(title.as_str()),
        _ => None,
    });
    let title = title.filter(|title| !title.is_empty()).map(str::to_owned);
    let title = title.unwrap_or_else(|| words.paper_untitled());
    out.push_str(&format!(
        "<title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n",
        escape(&title)
    ));
    let mut in_list = false;
    for block in blocks {
        let item = matches!(block, Block::Item(_));
        if item != in_list {
            out.push_str(if item { "<ul>\n" } else { "</ul>\n" });
            in_list = item;
        }
        match block {
            Block::Title(text) => element(&mut out, "h1", &escape(text)),
            Block::Subtitle(text) => element(&mut out, "p", &escape(text)),
            Block::Heading(text) => element(&mut out, "h2", &escape(text)),
            Block::Session(text) | Block::Untimed(text) => {
                element(&mut out, "h3", &escape(text));
            }
            Block::Loose(text) => {
                out.push_str(&format!(
                    "<ul class=\"loose\"><li><h3>{}</h3></li></ul>\n",
                    escape(text)
                ));
            }
            Block::Fact(label, text) => {
                let said = escape(text);
                let mail = text.contains('@').then(|| format!("mailto:{text}"));
                let address = if is_address(text) { link(text) } else { mail };
                let said = match address {
                    Some(address) => format!("<a href=\"{}\">{said}</a>", escape(&address)),
                    None => said.into_owned(),
                };
                element(&mut out, "div", &format!("<strong>{}:</strong> {said}", escape(label)));
            }
            Block::Label(label) => {
                element(&mut out, "div", &format!("<strong>{}:</strong>", escape(label)));
            }
            Block::Item(text) => element(&mut out, "li", &escape(text)),
            Block::Prose(label, markdown) => {
                let prose = markup::markdown_to_html(markdown);
                match (label, prose.strip_prefix("<p>")) {
                    (Some(label), Some(rest)) => {
                        out.push_str(&format!("<p><strong>{}:</strong> {rest}\n", escape(label)));
                    }
                    (Some(label), None) => {
                        let label = format!("<strong>{}:</strong>", escape(label));
                        element(&mut out, "p", &label);
                        out.push_str(&prose);
                    }
                    (None, _) => out.push_str(&prose),
                }
            }
        }
    }
    if in_list {
        out.push_str("</ul>\n");
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

fn element(out: &mut String, name: &str, inside: &str) {
    out.push_str(&format!("<{name}>{inside}</{name}>\n"));
}
