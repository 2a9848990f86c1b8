//! Markdown to blocks and back.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::{
    blocks::{Block, Builder, Inline, Style},
    html,
};

/// Reads Markdown (CommonMark). Elements of HTML in it count as in HTML.
pub(super) fn read(markdown: &str) -> Vec<Block> {
    let mut builder = Builder::default();
    for event in Parser::new_ext(markdown, Options::empty()) {
        match event {
            Event::Start(tag) => start(tag, &mut builder),
            Event::End(tag) => end(tag, &mut builder),
            Event::Text(text) => builder.verbatim(&text),
            Event::Code(text) => {
                builder.code(true);
                builder.flowing(&text);
                builder.code(false);
            }
            Event::Html(text) | Event::InlineHtml(text) => html::read(&text, &mut builder),
            Event::SoftBreak => builder.flowing(" "),
            Event::HardBreak => builder.end_line(),
            Event::Rule => builder.end_paragraph(),
            _ => {}
        }
    }
    builder.finish()
}

fn start(tag: Tag<'_>, builder: &mut Builder) {
    match tag {
        Tag::Heading { level, .. } => builder.heading(Some(match level {
            HeadingLevel::H4 => 4,
            HeadingLevel::H5 => 5,
            HeadingLevel::H6 => 6,
            _ => 3,
        })),
        Tag::CodeBlock(_) => builder.open_code(),
        Tag::BlockQuote(_) => builder.open_quote(),
        Tag::List(first) => builder.open_list(first),
        Tag::Item => builder.open_item(),
        Tag::Emphasis => builder.emphasis(true),
        Tag::Strong => builder.strong(true),
        Tag::Link { dest_url, link_type, .. } => {
            let mail = matches!(link_type, pulldown_cmark::LinkType::Email);
            match mail {
                true => builder.link(Some(&format!("mailto:{dest_url}"))),
                false => builder.link(Some(&dest_url)),
            }
        }
        Tag::Paragraph => builder.end_paragraph(),
        _ => {}
    }
}

fn end(tag: TagEnd, builder: &mut Builder) {
    match tag {
        TagEnd::Heading(_) => builder.heading(None),
        TagEnd::CodeBlock => builder.close_code(),
        TagEnd::BlockQuote(_) => builder.close_quote(),
        TagEnd::List(_) => builder.close_list(),
        TagEnd::Item => builder.close_item(),
        TagEnd::Emphasis => builder.emphasis(false),
        TagEnd::Strong => builder.strong(false),
        TagEnd::Link => builder.link(None),
        TagEnd::Paragraph | TagEnd::HtmlBlock => builder.end_paragraph(),
        _ => {}
    }
}

/// Blocks as Markdown that reads as these very blocks. Where Markdown can't say them (stress within
/// a word beside punctuation, two lists in a row), as near as it can.
pub(super) fn settled(mut blocks: Vec<Block>) -> String {
    for _ in 0..4 {
        let markdown = write(&blocks);
        let again = read(&markdown);
        if again == blocks {
            return markdown;
        }
        blocks = again;
    }
    // Plain paragraphs are the same in every reader.
    let mut text = String::new();
    for block in &blocks {
        words(block, &mut text);
    }
    text.truncate(text.trim_end().len());
    text
}

fn words(block: &Block, out: &mut String) {
    match block {
        Block::Paragraph(inlines) | Block::Heading(_, inlines) => {
            let text: String = inlines.iter().map(|inline| inline.text.as_str()).collect();
            for line in text.lines() {
                let style = Style::default();
                paragraph(&[Inline { text: line.trim().to_owned(), style }], out);
                out.push_str("\n\n");
            }
        }
        Block::Code(text) => {
            for line in text.lines() {
                let style = Style::default();
                paragraph(&[Inline { text: line.trim().to_owned(), style }], out);
                out.push_str("\n\n");
            }
        }
        Block::Quote(blocks) => blocks.iter().for_each(|block| words(block, out)),
        Block::List { items, .. } => items.iter().flatten().for_each(|block| words(block, out)),
    }
}

fn write(blocks: &[Block]) -> String {
    let mut out = String::new();
    self::blocks(blocks, false, &mut out);
    out.truncate(out.trim_end().len());
    out
}

fn blocks(blocks: &[Block], tight: bool, out: &mut String) {
    for (at, block) in blocks.iter().enumerate() {
        if at > 0 && !tight {
            out.push('\n');
        }
        match block {
            Block::Paragraph(inlines) => {
                paragraph(inlines, out);
                out.push('\n');
            }
            Block::Heading(level, inlines) => {
                out.push_str(&"#".repeat(usize::from(*level)));
                out.push(' ');
                let mut text = String::new();
                paragraph(inlines, &mut text);
                // Hashes at the end are no text to Markdown.
                if text.ends_with('#') && !text.ends_with("\\#") {
                    text.insert(text.len() - 1, '\\');
                }
                out.push_str(&text);
                out.push('\n');
            }
            Block::Code(text) => {
                let longest = text.split(|letter| letter != '`').map(str::len).max().unwrap_or(0);
                let fence = "`".repeat(longest.max(2) + 1);
                out.push_str(&format!("{fence}\n{text}\n{fence}\n"));
            }
            Block::Quote(blocks) => indented(blocks, false, "> ", "> ", out),
            Block::List { first, items } => {
                let tight = items.iter().all(|item| {
                    matches!(
                        item.as_slice(),
                        [Block::Paragraph(_)] | [Block::Paragraph(_), Block::List { .. }]
                    )
                });
                // Another mark parts a list from the one before it.
                let after = at > 0
                    && matches!(&blocks[at - 1], Block::List { first: other, .. } if other.is_some() == first.is_some());
                for (at, item) in items.iter().enumerate() {
                    if at > 0 && !tight {
                        out.push('\n');
                    }
                    let mark = match (first, after) {
                        (Some(first), false) => format!("{}. ", first + at as u64),
                        (Some(first), true) => format!("{}) ", first + at as u64),
                        (None, false) => "- ".to_owned(),
                        (None, true) => "* ".to_owned(),
                    };
                    indented(item, tight, &mark, &" ".repeat(mark.len()), out);
                }
            }
        }
    }
}

fn indented(blocks: &[Block], tight: bool, first: &str, others: &str, out: &mut String) {
    let mut inner = String::new();
    self::blocks(blocks, tight, &mut inner);
    for (at, line) in inner.trim_end_matches('\n').split('\n').enumerate() {
        let mark = if at == 0 { first } else { others };
        out.push_str(if line.is_empty() { mark.trim_end() } else { mark });
        out.push_str(line);
        out.push('\n');
    }
}

fn paragraph(inlines: &[Inline], out: &mut String) {
    let from = out.len();
    let mut open = Style::default();
    for Inline { text, style } in inlines {
        turn(&open, style, out);
        open = style.clone();
        match (&style.link, style.code) {
            (_, true) => code(text, out),
            (link, false) => escape(text, link.is_some(), from, out),
        }
    }
    turn(&open, &Style::default(), out);
}

/// Closes what is open and is not wanted, and opens what is wanted; what stays open is left so.
fn turn(open: &Style, wanted: &Style, out: &mut String) {
    let same_link = open.link == wanted.link;
    let same_strong = same_link && open.strong == wanted.strong;
    let same_emphasis = same_strong && open.emphasis == wanted.emphasis;
    if open.emphasis && !same_emphasis {
        out.push('*');
    }
    if open.strong && !same_strong {
        out.push_str("**");
    }
    if let Some(link) = open.link.as_ref().filter(|_| !same_link) {
        out.push_str("](");
        for letter in link.chars() {
            // Brackets would end the address, other marks would be read as Markdown's.
            if matches!(letter, '(' | ')' | '\\' | '*' | '_' | '&') {
                out.push('\\');
            }
            out.push(letter);
        }
        out.push(')');
    }
    if wanted.link.is_some() && !same_link {
        out.push('[');
    }
    if wanted.strong && !same_strong {
        out.push_str("**");
    }
    if wanted.emphasis && !same_emphasis {
        out.push('*');
    }
}

fn code(text: &str, out: &mut String) {
    let text = text.replace('\n', " ");
    let longest = text.split(|letter| letter != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let space = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    out.push_str(&format!("{fence}{space}{text}{space}{fence}"));
}

/// Text with a backslash before whatever Markdown would take for a mark, and only there. `from` is
/// where its paragraph begins.
fn escape(text: &str, in_link: bool, from: usize, out: &mut String) {
    let letters: Vec<char> = text.chars().collect();
    let beside = |at: Option<usize>| at.and_then(|at| letters.get(at)).copied();
    for (at, letter) in letters.iter().copied().enumerate() {
        let before = beside(at.checked_sub(1)).or_else(|| out[from..].chars().next_back());
        let next = beside(Some(at + 1));
        let starts = out.len() == from || out.ends_with('\n');
        let blank = |letter: Option<char>| letter.is_none_or(char::is_whitespace);
        let word = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        if letter == '\n' {
            // Two spaces would be lost in many editors.
            out.push_str("\\\n");
            continue;
        }
        let rest = &letters[at..];
        let mark = match letter {
            '\\' => next.is_none_or(|next| next.is_ascii_punctuation() || next == '\n'),
            '`' => true,
            '*' => starts || !(blank(before) && blank(next) && next.is_some()),
            '_' => !(word(before) && word(next)),
            '<' => next.is_none_or(|next| next.is_ascii_alphabetic() || "/!?".contains(next)),
            '&' => {
                next.is_none_or(|next| next == '#' || next.is_ascii_alphabetic()) && entity(rest)
            }
            '[' => in_link,
            ']' => in_link || next.is_none_or(|next| "([:".contains(next)),
            '!' => next.is_none(),
            '#' | '>' | '~' | '=' => starts,
            '-' | '+' => starts && (blank(next) || next == Some(letter)),
            '.' | ')' => {
                let digits = at.min(10);
                let number = letters[at - digits..at]
                    .iter()
                    .rev()
                    .take_while(|one| one.is_ascii_digit())
                    .count();
                number > 0
                    && number < 10
                    && blank(next)
                    && (at == number && out.len() - from == number
                        || at > number && letters[at - number - 1] == '\n')
            }
            _ => false,
        };
        if mark {
            out.push('\\');
        }
        out.push(letter);
    }
}

/// Whether an ampersand begins what may be an entity.
fn entity(rest: &[char]) -> bool {
    let name = rest.iter().skip(1).take(33);
    let length =
        name.take_while(|letter| letter.is_ascii_alphanumeric() || **letter == '#').count();
    rest.get(length + 1).is_none_or(|end| *end == ';')
}
