//! Web pages to lines.
//!
//! The tokenizer of html5ever is enough: which text belongs to which line follows from the tags as
//! they come, and no tree has to be built of what may be hostile.

use std::cell::RefCell;

use encoding_rs::Encoding;
use html5ever::{
    Attribute,
    buffer_queue::BufferQueue,
    tendril::StrTendril,
    tokenizer::{
        Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts, states::RawKind,
    },
};

use super::{
    encoding,
    lines::{Lines, Mark},
};

/// The lines of a web page.
pub(super) fn text(bytes: &[u8]) -> String {
    let markup = encoding::decode_markup(bytes, declared_encoding(bytes));
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(markup));
    let page = Page { reader: RefCell::new(Reader::new()) };
    let tokenizer = Tokenizer::new(page, TokenizerOpts::default());
    // It stops early only where the sink asks for it, and ours never does.
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.reader.into_inner().lines.finish()
}

/// Whether the bytes begin as a web page does.
pub(super) fn begins(bytes: &[u8]) -> bool {
    let head = encoding::decode_markup(&bytes[..bytes.len().min(4096)], None);
    let mut rest = head.trim_start_matches('\u{feff}').trim_start();
    while rest.starts_with("<?") || rest.starts_with("<!--") {
        let end = if rest.starts_with("<?") { "?>" } else { "-->" };
        let Some((_, after)) = rest.split_once(end) else { return false };
        rest = after.trim_start();
    }
    let start = rest.get(..14).unwrap_or(rest).to_ascii_lowercase();
    ["<!doctype html", "<html>", "<html ", "<html\n", "<head>", "<body>", "<body "]
        .iter()
        .any(|opening| start.starts_with(opening))
}

/// The encoding that a page says it is in: `<meta charset=…>`, or `charset=` within `<meta>`.
fn declared_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).to_ascii_lowercase();
    head.split("<meta").skip(1).find_map(|meta| {
        let tag = meta.split('>').next()?;
        let (_, label) = tag.split_once("charset")?;
        let label = label.trim_start().strip_prefix('=')?.trim_start();
        let label = label.trim_start_matches(['"', '\'']);
        let end = label.find(['"', '\'', ' ', ';', '/']).unwrap_or(label.len());
        Encoding::for_label(&label.as_bytes()[..end])
    })
}

struct Page {
    reader: RefCell<Reader>,
}

struct Reader {
    lines: Lines,
    link: Option<Link>,
    raised: Option<Mark>,
    /// How many `<pre>` are open: there, white space is as it is.
    preformatted: u32,
    /// How many lists are open: in one, nothing stands apart by blank lines.
    lists: u32,
    skipped: Option<Skipped>,
}

struct Link {
    address: String,
    from: Mark,
    /// The alternative text of its last picture.
    picture: String,
}

/// An element that is left out with all it holds.
struct Skipped {
    name: String,
    depth: u32,
}

impl TokenSink for Page {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut reader = self.reader.borrow_mut();
        match token {
            Token::TagToken(tag) => return reader.tag(&tag),
            Token::CharacterTokens(text) => reader.text(&text),
            Token::DoctypeToken(_)
            | Token::CommentToken(_)
            | Token::NullCharacterToken
            | Token::EOFToken
            | Token::ParseError(_) => {}
        }
        TokenSinkResult::Continue
    }
}

impl Reader {
    fn new() -> Self {
        Self {
            lines: Lines::new(),
            link: None,
            raised: None,
            preformatted: 0,
            lists: 0,
            skipped: None,
        }
    }

    fn text(&mut self, text: &str) {
        if self.skipped.is_some() {
            return;
        }
        let text = encoding::clean(text);
        if self.preformatted > 0 {
            self.lines.verbatim(&text);
        } else {
            self.lines.flowing(&text);
        }
    }

    fn tag(&mut self, tag: &Tag) -> TokenSinkResult<()> {
        let name = &*tag.name;
        match tag.kind {
            TagKind::StartTag => {
                if !self.skips_start(name, tag.self_closing) {
                    self.open(name, tag);
                }
                match name {
                    "script" => TokenSinkResult::RawData(RawKind::ScriptData),
                    "style" | "xmp" | "iframe" | "noembed" | "noframes" => {
                        TokenSinkResult::RawData(RawKind::Rawtext)
                    }
                    "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
                    _ => TokenSinkResult::Continue,
                }
            }
            TagKind::EndTag => {
                if !self.skips_end(name) {
                    self.close(name);
                }
                TokenSinkResult::Continue
            }
        }
    }

    /// Whether the element is one to leave out, or lies within one.
    fn skips_start(&mut self, name: &str, self_closing: bool) -> bool {
        // A menu that is never closed must not swallow the page.
        if self.skipped.as_ref().is_some_and(|skipped| skipped.name == "nav")
            && matches!(name, "body" | "main" | "article")
        {
            self.skipped = None;
        }
        match &mut self.skipped {
            Some(skipped) => {
                if skipped.name == name && !self_closing {
                    skipped.depth += 1;
                }
                true
            }
            None if shows_no_text(name) => {
                if !(self_closing && name == "svg") {
                    self.skipped = Some(Skipped { name: name.to_owned(), depth: 1 });
                }
                true
            }
            None => false,
        }
    }

    fn skips_end(&mut self, name: &str) -> bool {
        let Some(skipped) = &mut self.skipped else { return false };
        if skipped.name == name {
            skipped.depth -= 1;
            if skipped.depth == 0 {
                self.skipped = None;
            }
        }
        true
    }

    fn block(&mut self, name: &str) {
        match block(name) {
            Block::Paragraph if self.lists == 0 => self.lines.end_paragraph(),
            Block::Paragraph | Block::Line => self.lines.end_block(),
            Block::None => {}
        }
    }

    fn open(&mut self, name: &str, tag: &Tag) {
        self.block(name);
        match name {
            "ul" | "ol" => self.lists += 1,
            "br" => self.lines.end_line(),
            "li" => self.lines.bullet(),
            "pre" => self.preformatted += 1,
            "table" => self.lines.open_table(),
            "tr" => self.lines.open_row(),
            "td" | "th" => {
                self.lines.open_cell();
                let columns = attribute(&tag.attrs, "colspan").and_then(|span| span.parse().ok());
                self.lines.span_columns(columns.unwrap_or(1));
            }
            "a" => {
                self.end_link();
                let address = attribute(&tag.attrs, "href").and_then(address);
                self.link = address.map(|address| Link {
                    address,
                    from: self.lines.mark(),
                    picture: String::new(),
                });
            }
            "img" => {
                if let (Some(link), Some(text)) = (&mut self.link, attribute(&tag.attrs, "alt")) {
                    link.picture = text.to_owned();
                }
            }
            "sup" => self.raised = Some(self.lines.mark()),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "li" => self.lines.end_bullet(),
            "pre" => self.preformatted = self.preformatted.saturating_sub(1),
            "table" => self.lines.close_table(),
            "tr" => self.lines.close_row(),
            "td" | "th" => self.lines.close_cell(),
            "a" => self.end_link(),
            "sup" => {
                if let Some(from) = self.raised.take() {
                    self.lines.raised(from);
                }
            }
            "ul" | "ol" => self.lists = self.lists.saturating_sub(1),
            _ => {}
        }
        self.block(name);
    }

    fn end_link(&mut self) {
        if let Some(link) = self.link.take() {
            self.lines.address(link.from, &link.address, &link.picture);
        }
    }
}

/// How an element stands among the lines around it.
enum Block {
    /// With a blank line before and after.
    Paragraph,
    /// On lines of its own.
    Line,
    /// Within the line.
    None,
}

fn block(name: &str) -> Block {
    match name {
        "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "blockquote" | "pre" | "ul" | "ol"
        | "dl" | "hr" | "figure" => Block::Paragraph,
        "address" | "article" | "aside" | "body" | "caption" | "center" | "dd" | "details"
        | "div" | "dt" | "fieldset" | "figcaption" | "footer" | "form" | "header" | "hgroup"
        | "html" | "legend" | "li" | "main" | "section" | "summary" | "xmp" => Block::Line,
        _ => Block::None,
    }
}

/// Elements whose content is no text of the page: code, controls, pictures, and menus, which every
/// page of a site repeats.
fn shows_no_text(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "title"
            | "template"
            | "noscript"
            | "noembed"
            | "noframes"
            | "nav"
            | "svg"
            | "math"
            | "iframe"
            | "object"
            | "audio"
            | "video"
            | "canvas"
            | "select"
            | "datalist"
            | "textarea"
            | "button"
    )
}

fn attribute<'a>(attributes: &'a [Attribute], name: &str) -> Option<&'a str> {
    attributes.iter().find(|one| &*one.name.local == name).map(|one| &*one.value)
}

/// The address of a link as a person would write it down; none where it leads nowhere outside.
fn address(link: &str) -> Option<String> {
    let link = link.trim();
    let lower = link.to_ascii_lowercase();
    if lower.starts_with("https://") || lower.starts_with("http://") {
        Some(link.to_owned())
    } else if link.starts_with("//") {
        Some(format!("https:{link}"))
    } else if lower.starts_with("mailto:") {
        let mail = &link["mailto:".len()..];
        Some(mail.split('?').next().unwrap_or(mail).to_owned()).filter(|mail| !mail.is_empty())
    } else {
        None
    }
}
