//! HTML to blocks and back.

use std::cell::RefCell;

use html5ever::{
    buffer_queue::BufferQueue,
    tendril::StrTendril,
    tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts},
};

use super::blocks::{Block, Builder, Inline};

/// Elements of HTML; a word in angle brackets that is none of these is text.
const ELEMENTS: &[&str] = &[
    "a",
    "abbr",
    "address",
    "article",
    "aside",
    "audio",
    "b",
    "big",
    "blockquote",
    "body",
    "br",
    "button",
    "caption",
    "center",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "embed",
    "figcaption",
    "figure",
    "font",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "ins",
    "kbd",
    "label",
    "li",
    "link",
    "main",
    "mark",
    "meta",
    "nav",
    "object",
    "ol",
    "option",
    "p",
    "picture",
    "pre",
    "q",
    "s",
    "samp",
    "script",
    "section",
    "select",
    "small",
    "source",
    "span",
    "strike",
    "strong",
    "style",
    "sub",
    "summary",
    "sup",
    "svg",
    "table",
    "tbody",
    "td",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "tt",
    "u",
    "ul",
    "var",
    "video",
    "wbr",
];

/// Elements that make a text HTML though nothing closes them.
const TELLING: &[&str] = &[
    "blockquote",
    "br",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "ul",
];

/// What stands between angle brackets.
struct Piece<'a> {
    name: &'a str,
    closes: bool,
    /// Where it ends, the bracket included.
    end: usize,
}

/// The element whose tag begins at `start`; none where it is text. It looks no further than the next
/// bracket, so that all looking together is linear.
fn piece(text: &str, start: usize) -> Option<Piece<'_>> {
    let rest = text.get(start + 1..)?;
    let closes = rest.starts_with('/');
    let named = rest.strip_prefix('/').unwrap_or(rest);
    let length = named.bytes().take(12).take_while(u8::is_ascii_alphanumeric).count();
    let name = &named[..length];
    let known = ELEMENTS.iter().any(|element| element.eq_ignore_ascii_case(name));
    let after = named.as_bytes().get(length)?;
    if !known || !(after.is_ascii_whitespace() || matches!(after, b'>' | b'/')) {
        return None;
    }
    let mut quote = None;
    for (at, byte) in named.bytes().enumerate().skip(length) {
        match (byte, quote) {
            (b'<', _) => return None,
            (b'>', None) => {
                let end = start + 1 + usize::from(closes) + at + 1;
                return Some(Piece { name, closes, end });
            }
            (b'"' | b'\'', None) => quote = Some(byte),
            (byte, Some(open)) if byte == open => quote = None,
            _ => {}
        }
    }
    None
}

/// Whether a text is HTML: it closes an element, or has one that needs no closing. What stands in
/// Markdown's code or behind its backslash does not count.
pub(super) fn is_html(text: &str) -> bool {
    if !text.contains('<') {
        return false;
    }
    let mut code = false;
    let mut before = 0;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'`' if before != b'\\' => code = !code,
            // Code does not reach across paragraphs.
            b'\n' if before == b'\n' => code = false,
            b'<' if !code && before != b'\\' => {
                if let Some(piece) = piece(text, at)
                    && (piece.closes
                        || TELLING.iter().any(|name| name.eq_ignore_ascii_case(piece.name)))
                {
                    return true;
                }
            }
            _ => {}
        }
        before = if before == b'\\' && byte == b'\\' { 0 } else { byte };
    }
    false
}

/// Reads HTML.
pub(super) fn read(text: &str, builder: &mut Builder) {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(cleaned(text)));
    let sink = Sink { builder: RefCell::new(std::mem::take(builder)) };
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    // It stops early only where the sink asks for it, and ours never does.
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    *builder = tokenizer.sink.builder.into_inner();
}

/// The text with the brackets that open no element as entities, and without scripts, styles and
/// comments.
fn cleaned(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut at = 0;
    // What is known to have no end further on, so that it is looked for only once.
    let mut endless: Vec<&str> = Vec::new();
    while let Some(found) = text[at..].find('<') {
        let start = at + found;
        out.push_str(&text[at..start]);
        let rest = &text[start..];
        let piece = piece(text, start);
        let hidden = ["script", "style"].into_iter().find(|name| {
            piece
                .as_ref()
                .is_some_and(|piece| !piece.closes && piece.name.eq_ignore_ascii_case(name))
        });
        let until = match hidden {
            Some("script") => Some("</script>"),
            Some(_) => Some("</style>"),
            None => rest.starts_with("<!--").then_some("-->"),
        };
        let end = until.filter(|until| !endless.contains(until)).and_then(|until| {
            let end = rest.find(until).map(|end| start + end + until.len());
            if end.is_none() {
                endless.push(until);
            }
            end
        });
        let declaration =
            rest.get(..9).is_some_and(|start| start.eq_ignore_ascii_case("<!doctype"));
        at = match (end, &piece) {
            (Some(end), _) => end,
            (None, Some(piece)) => {
                // A tag that hides what follows would hide everything.
                if hidden.is_none() {
                    out.push_str(&text[start..piece.end]);
                }
                piece.end
            }
            (None, None) if declaration => rest.find('>').map_or(text.len(), |end| start + end + 1),
            (None, None) => {
                out.push_str("&lt;");
                start + 1
            }
        };
    }
    out.push_str(&text[at..]);
    out
}

struct Sink {
    builder: RefCell<Builder>,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut builder = self.builder.borrow_mut();
        match token {
            Token::TagToken(tag) => apply(&tag, &mut builder),
            Token::CharacterTokens(text) => builder.flowing(&text),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

fn apply(tag: &Tag, builder: &mut Builder) {
    let opens = tag.kind == TagKind::StartTag;
    let attribute =
        |name: &str| tag.attrs.iter().find(|one| &*one.name.local == name).map(|one| &*one.value);
    match &*tag.name {
        "b" | "strong" => builder.strong(opens),
        "i" | "em" | "cite" | "dfn" | "var" => builder.emphasis(opens),
        "code" | "kbd" | "samp" | "tt" => builder.code(opens),
        "a" => builder.link(attribute("href").filter(|_| opens)),
        "br" => builder.end_line(),
        "h1" | "h2" | "h3" => builder.heading(opens.then_some(3)),
        "h4" => builder.heading(opens.then_some(4)),
        "h5" => builder.heading(opens.then_some(5)),
        "h6" => builder.heading(opens.then_some(6)),
        "ul" if opens => builder.open_list(None),
        "ol" if opens => {
            let start = attribute("start").and_then(|start| start.trim().parse().ok());
            // Nine digits are what Markdown allows.
            let start = start.filter(|start| *start <= 999_999_999).unwrap_or(1);
            builder.open_list(Some(start));
        }
        "ul" | "ol" => builder.close_list(),
        "li" if opens => builder.open_item(),
        "li" => builder.close_item(),
        "blockquote" if opens => builder.open_quote(),
        "blockquote" => builder.close_quote(),
        "pre" if opens => builder.open_code(),
        "pre" => builder.close_code(),
        "img" => {
            if let Some(text) = attribute("alt") {
                builder.flowing(text);
            }
        }
        "q" => builder.flowing("\""),
        "tr" | "dt" | "dd" | "option" if opens => builder.end_line(),
        "td" | "th" if !opens => builder.flowing(" "),
        "address" | "article" | "aside" | "body" | "caption" | "center" | "details" | "div"
        | "dl" | "figcaption" | "figure" | "footer" | "form" | "header" | "hr" | "main" | "nav"
        | "p" | "section" | "summary" | "table" | "title" => builder.end_paragraph(),
        _ => {}
    }
}

/// Writes a block.
pub(super) fn write(block: &Block, out: &mut String) {
    match block {
        Block::Paragraph(inlines) => {
            out.push_str("<p>");
            self::inlines(inlines, out);
            out.push_str("</p>\n");
        }
        Block::Heading(level, inlines) => {
            out.push_str(&format!("<h{level}>"));
            self::inlines(inlines, out);
            out.push_str(&format!("</h{level}>\n"));
        }
        Block::Code(text) => {
            out.push_str("<pre>");
            escape(text, out);
            out.push_str("</pre>\n");
        }
        Block::Quote(blocks) => {
            out.push_str("<blockquote>\n");
            blocks.iter().for_each(|block| write(block, out));
            out.push_str("</blockquote>\n");
        }
        Block::List { first, items } => {
            match first {
                None => out.push_str("<ul>\n"),
                Some(1) => out.push_str("<ol>\n"),
                Some(first) => out.push_str(&format!("<ol start=\"{first}\">\n")),
            }
            for item in items {
                out.push_str("<li>");
                match item.as_slice() {
                    [Block::Paragraph(inlines)] => self::inlines(inlines, out),
                    [Block::Paragraph(inlines), list @ Block::List { .. }] => {
                        self::inlines(inlines, out);
                        out.push('\n');
                        write(list, out);
                    }
                    blocks => blocks.iter().for_each(|block| write(block, out)),
                }
                out.push_str("</li>\n");
            }
            out.push_str(if first.is_some() { "</ol>\n" } else { "</ul>\n" });
        }
    }
}

fn inlines(inlines: &[Inline], out: &mut String) {
    for Inline { text, style } in inlines {
        let mut close = Vec::new();
        if let Some(link) = &style.link {
            out.push_str("<a href=\"");
            escape(link, out);
            out.push_str("\">");
            close.push("</a>");
        }
        for (has, open, end) in [
            (style.strong, "<strong>", "</strong>"),
            (style.emphasis, "<em>", "</em>"),
            (style.code, "<code>", "</code>"),
        ] {
            if has {
                out.push_str(open);
                close.push(end);
            }
        }
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                out.push_str("<br>\n");
            }
            if style.link.is_some() || style.code {
                escape(line, out);
            } else {
                linked(line, out);
            }
        }
        close.iter().rev().for_each(|end| out.push_str(end));
    }
}

/// Text whose addresses can be clicked.
fn linked(text: &str, out: &mut String) {
    let mut at = 0;
    while let Some(start) =
        ["https://", "http://"].iter().filter_map(|scheme| text[at..].find(scheme)).min()
    {
        let start = at + start;
        let end = text[start..]
            .find(|letter: char| letter.is_whitespace() || "<>\"„”“«»`\\{}|^".contains(letter))
            .map_or(text.len(), |length| start + length);
        let mut address = text[start..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'']);
        if !address.contains('(') {
            address = address.trim_end_matches(')').trim_end_matches(['.', ',']);
        }
        escape(&text[at..start], out);
        if address.len() > "https://".len() {
            out.push_str("<a href=\"");
            escape(address, out);
            out.push_str("\">");
            escape(address, out);
            out.push_str("</a>");
        } else {
            escape(address, out);
        }
        at = start + address.len();
    }
    escape(&text[at..], out);
}

fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            letter => out.push(letter),
        }
    }
}
