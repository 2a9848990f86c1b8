//! Paragraphs, lists and links, made of marks as they come.

use crate::hypertext::safe;

/// A part of a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A heading of level 3 to 6: those above belong to whatever page shows the text.
    Heading(u8, Vec<Inline>),
    /// Lines that stay as they are.
    Code(String),
    /// Words of another.
    Quote(Vec<Block>),
    /// A list.
    List {
        /// The number of the first item; none where items have none.
        first: Option<u64>,
        /// What its items say.
        items: Vec<Vec<Block>>,
    },
}

/// Text of one look. `\n` ends a line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Inline {
    pub text: String,
    pub style: Style,
}

/// How text looks.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Style {
    pub strong: bool,
    pub emphasis: bool,
    pub code: bool,
    /// The safe address that it leads to.
    pub link: Option<String>,
}

impl Style {
    pub fn is_plain(&self) -> bool {
        *self == Self::default()
    }
}

/// Lists and quotes deeper than this become part of the outer one.
const DEEPEST: usize = 6;

/// What is open around the text.
enum Open {
    List { first: Option<u64>, items: Vec<Vec<Block>> },
    Item(Vec<Block>),
    Quote(Vec<Block>),
}

/// Makes blocks of marks as they come. Marks that are never closed, or were never opened, do no
/// harm.
#[derive(Default)]
pub(super) struct Builder {
    done: Vec<Block>,
    open: Vec<Open>,
    /// Lists and quotes that were too deep to be opened.
    ignored: usize,
    inlines: Vec<Inline>,
    strong: usize,
    emphasis: usize,
    code: usize,
    link: Option<String>,
    heading: Option<u8>,
    /// The text of a block of code while it is open.
    lines: Option<String>,
}

impl Builder {
    pub fn strong(&mut self, opens: bool) {
        self.strong = if opens { self.strong + 1 } else { self.strong.saturating_sub(1) };
    }

    pub fn emphasis(&mut self, opens: bool) {
        self.emphasis = if opens { self.emphasis + 1 } else { self.emphasis.saturating_sub(1) };
    }

    pub fn code(&mut self, opens: bool) {
        self.code = if opens { self.code + 1 } else { self.code.saturating_sub(1) };
    }

    /// What follows leads to `address`, if it is a safe one, or no longer anywhere.
    pub fn link(&mut self, address: Option<&str>) {
        self.link = address.and_then(safe);
    }

    pub fn heading(&mut self, level: Option<u8>) {
        self.end_paragraph();
        self.heading = level.map(|level| level.clamp(3, 6));
    }

    /// Text in which white space is only a space.
    pub fn flowing(&mut self, text: &str) {
        if self.lines.is_some() {
            return self.verbatim(text);
        }
        let mut words = String::with_capacity(text.len());
        let mut after = self.ends_in_space();
        for letter in text.chars() {
            if matches!(letter, ' ' | '\t' | '\n' | '\r' | '\x0c') {
                if !after {
                    words.push(' ');
                }
                after = true;
            } else if !letter.is_control() {
                words.push(letter);
                after = false;
            }
        }
        self.push(&words);
    }

    /// Text of a block of code, as it is.
    pub fn verbatim(&mut self, text: &str) {
        match &mut self.lines {
            Some(lines) => {
                lines.extend(
                    text.chars()
                        .filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t')),
                );
            }
            None => self.flowing(text),
        }
    }

    pub fn open_code(&mut self) {
        self.end_paragraph();
        self.lines = Some(String::new());
    }

    pub fn close_code(&mut self) {
        let Some(lines) = self.lines.take() else { return };
        let text = lines.trim_matches('\n').trim_end();
        if !text.trim().is_empty() {
            self.block(Block::Code(text.to_owned()));
        }
    }

    pub fn end_line(&mut self) {
        if let Some(lines) = &mut self.lines {
            return lines.push('\n');
        }
        while let Some(last) = self.inlines.last_mut() {
            last.text.truncate(last.text.trim_end_matches(' ').len());
            if !last.text.is_empty() {
                break;
            }
            self.inlines.pop();
        }
        // A line with nothing on it is what people make in HTML to part paragraphs.
        if self.inlines.last().is_some_and(|last| last.text.ends_with('\n')) {
            self.end_paragraph();
        } else if !self.inlines.is_empty() {
            self.push("\n");
        }
    }

    pub fn end_paragraph(&mut self) {
        let inlines = tidy(std::mem::take(&mut self.inlines));
        if !inlines.is_empty() {
            self.block(match self.heading {
                Some(level) => Block::Heading(level, on_one_line(inlines)),
                None => Block::Paragraph(inlines),
            });
        }
    }

    pub fn open_list(&mut self, first: Option<u64>) {
        self.end_block();
        if self.open.len() >= DEEPEST {
            self.ignored += 1;
        } else {
            self.open.push(Open::List { first, items: Vec::new() });
        }
    }

    pub fn close_list(&mut self) {
        self.end_block();
        if self.ignored > 0 {
            self.ignored -= 1;
        } else if self.open.iter().any(|open| matches!(open, Open::List { .. })) {
            while let Some(open) = self.open.pop() {
                let list = matches!(open, Open::List { .. });
                self.close(open);
                if list {
                    break;
                }
            }
        }
    }

    pub fn open_item(&mut self) {
        self.end_block();
        if self.ignored > 0 {
            return;
        }
        self.close_item();
        if !matches!(self.open.last(), Some(Open::List { .. })) {
            if self.open.len() >= DEEPEST {
                return;
            }
            self.open.push(Open::List { first: None, items: Vec::new() });
        }
        self.open.push(Open::Item(Vec::new()));
    }

    pub fn close_item(&mut self) {
        self.end_block();
        if self.ignored == 0
            && matches!(self.open.last(), Some(Open::Item(_)))
            && let Some(open) = self.open.pop()
        {
            self.close(open);
        }
    }

    pub fn open_quote(&mut self) {
        self.end_block();
        if self.open.len() >= DEEPEST {
            self.ignored += 1;
        } else {
            self.open.push(Open::Quote(Vec::new()));
        }
    }

    pub fn close_quote(&mut self) {
        self.end_block();
        if self.ignored > 0 {
            self.ignored -= 1;
        } else if self.open.iter().any(|open| matches!(open, Open::Quote(_))) {
            while let Some(open) = self.open.pop() {
                let quote = matches!(open, Open::Quote(_));
                self.close(open);
                if quote {
                    break;
                }
            }
        }
    }

    pub fn finish(mut self) -> Vec<Block> {
        self.end_block();
        while let Some(open) = self.open.pop() {
            self.close(open);
        }
        self.done
    }

    fn end_block(&mut self) {
        self.close_code();
        self.end_paragraph();
    }

    fn close(&mut self, open: Open) {
        match open {
            Open::List { first, items } => {
                if !items.is_empty() {
                    self.block(Block::List { first, items });
                }
            }
            Open::Item(blocks) => match self.open.last_mut() {
                Some(Open::List { items, .. }) if !blocks.is_empty() => items.push(blocks),
                _ => {}
            },
            Open::Quote(blocks) => {
                if !blocks.is_empty() {
                    self.block(Block::Quote(blocks));
                }
            }
        }
    }

    fn block(&mut self, block: Block) {
        match self.open.last_mut() {
            None => self.done.push(block),
            Some(Open::Item(blocks) | Open::Quote(blocks)) => blocks.push(block),
            // Text between items belongs to one of its own.
            Some(Open::List { items, .. }) => items.push(vec![block]),
        }
    }

    fn ends_in_space(&self) -> bool {
        self.inlines.last().is_none_or(|last| last.text.ends_with([' ', '\n']))
    }

    fn push(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let style = Style {
            strong: self.strong > 0,
            emphasis: self.emphasis > 0,
            code: self.code > 0,
            link: self.link.clone(),
        };
        match self.inlines.last_mut() {
            Some(last) if last.style == style => last.text.push_str(text),
            _ => self.inlines.push(Inline { text: text.to_owned(), style }),
        }
    }
}

/// White space goes out of marks and off the ends; a link that only says its address is text.
fn tidy(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut tidy: Vec<Inline> = Vec::with_capacity(inlines.len());
    let mut push = |text: &str, style: Style| {
        // A break can have no look of its own.
        for part in text.split_inclusive('\n') {
            let line = part.strip_suffix('\n').unwrap_or(part);
            for (text, style) in [(line, &style), (&part[line.len()..], &Style::default())] {
                match tidy.last_mut() {
                    _ if text.is_empty() => {}
                    Some(last) if last.style == *style => last.text.push_str(text),
                    _ => tidy.push(Inline { text: text.to_owned(), style: style.clone() }),
                }
            }
        }
    };
    let mut merged: Vec<Inline> = Vec::with_capacity(inlines.len());
    for Inline { text, mut style } in inlines {
        if let Some(link) = &style.link
            && (text == *link || link.strip_prefix("mailto:") == Some(&text))
        {
            style.link = None;
        }
        match merged.last_mut() {
            Some(last) if last.style == style => last.text.push_str(&text),
            _ => merged.push(Inline { text, style }),
        }
    }
    for Inline { text, style } in merged {
        if style.is_plain() {
            push(&text, style);
            continue;
        }
        let inner = text.trim();
        let start = text.len() - text.trim_start().len();
        push(&text[..start], Style::default());
        push(inner, style);
        push(&text[(start + inner.len()).min(text.len())..], Style::default());
    }
    while let Some(first) = tidy.first_mut() {
        first.text = first.text.trim_start().to_owned();
        if !first.text.is_empty() {
            break;
        }
        tidy.remove(0);
    }
    while let Some(last) = tidy.last_mut() {
        last.text.truncate(last.text.trim_end().len());
        if !last.text.is_empty() {
            break;
        }
        tidy.pop();
    }
    tidy
}

fn on_one_line(mut inlines: Vec<Inline>) -> Vec<Inline> {
    for inline in &mut inlines {
        inline.text = inline.text.replace('\n', " ");
    }
    inlines
}
