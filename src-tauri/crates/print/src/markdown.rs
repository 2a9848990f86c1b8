//! Descriptions: Markdown (CommonMark), the marks of other programs, and HTML that came with an
//! import, as paragraphs and lists.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::web;

/// A part of a description.
#[derive(Clone, PartialEq, Debug)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list.
    List {
        /// The number of the first item; none where items have none.
        first: Option<u64>,
        /// What its items say.
        items: Vec<Vec<Block>>,
    },
}

/// Text of one look.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Inline {
    /// The text; `\n` ends a line.
    pub text: String,
    /// Whether it is important.
    pub strong: bool,
    /// Whether it is stressed.
    pub emphasis: bool,
    /// The address that it leads to, ready for a link.
    pub link: Option<String>,
}

/// Lists in lists deeper than this become part of the outer one.
const DEEPEST: usize = 4;

/// Reads a description. Every word of it comes back, whatever the marks around it.
#[must_use]
pub fn read(markdown: &str) -> Vec<Block> {
    let source = plain_marks(markdown);
    let mut reader = Reader::default();
    for event in Parser::new_ext(&source, Options::empty()) {
        reader.event(event);
    }
    reader.finish()
}

/// Bullets that people type or paste, as Markdown's.
fn plain_marks(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        let start = line.trim_start();
        let bullet = ["• ", "▪ ", "● ", "◦ ", "· ", "– ", "— "];
        match bullet.iter().find_map(|bullet| start.strip_prefix(bullet)) {
            Some(item) => {
                out.push_str("- ");
                out.push_str(item.trim_start());
            }
            None => out.push_str(line),
        }
        out.push('\n');
    }
    out
}

#[derive(Default)]
struct Reader {
    /// The blocks of the document, and of every open item.
    open: Vec<Vec<Block>>,
    lists: Vec<(Option<u64>, Vec<Vec<Block>>)>,
    /// Lists and items that were too deep to be opened.
    ignored: usize,
    inlines: Vec<Inline>,
    strong: usize,
    emphasis: usize,
    link: Option<String>,
    /// What the link says, to see whether it says its address.
    said: String,
    html: String,
}

impl Reader {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text),
            Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.text(&text);
            }
            Event::Html(html) => self.html.push_str(&html),
            Event::InlineHtml(html) => {
                let text = without_tags(&html);
                self.push(&text);
            }
            Event::SoftBreak => self.push(" "),
            Event::HardBreak => self.push("\n"),
            Event::Rule => self.paragraph(),
            Event::FootnoteReference(text) => self.push(&text),
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::List(first) => {
                self.paragraph();
                if self.lists.len() < DEEPEST {
                    self.lists.push((first, Vec::new()));
                } else {
                    self.ignored += 1;
                }
            }
            Tag::Item => {
                self.paragraph();
                if self.ignored == 0 {
                    self.open.push(Vec::new());
                }
            }
            Tag::Emphasis => self.emphasis += 1,
            Tag::Strong | Tag::Heading { .. } => self.strong += 1,
            Tag::Link { dest_url, .. } => {
                self.link = web::link(&dest_url);
                self.said.clear();
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::List(_) => {
                self.paragraph();
                if self.ignored > 0 {
                    self.ignored -= 1;
                } else if let Some((first, items)) = self.lists.pop() {
                    self.block(Block::List { first, items });
                }
            }
            TagEnd::Item => {
                self.paragraph();
                if self.ignored == 0
                    && let Some(blocks) = self.open.pop()
                    && let Some((_, items)) = self.lists.last_mut()
                {
                    items.push(blocks);
                }
            }
            TagEnd::Emphasis => self.emphasis = self.emphasis.saturating_sub(1),
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Heading(_) => {
                self.paragraph();
                self.strong = self.strong.saturating_sub(1);
            }
            TagEnd::Link => self.end_link(),
            TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::BlockQuote(_) => self.paragraph(),
            TagEnd::HtmlBlock => {
                let html = std::mem::take(&mut self.html);
                for part in without_tags(&html).split('\n') {
                    self.text(part);
                    self.paragraph();
                }
            }
            _ => {}
        }
    }

    /// On paper nobody can click: a link that does not say its address gets it in brackets.
    fn end_link(&mut self) {
        let Some(link) = self.link.take() else { return };
        let printed = web::printed(&link).to_owned();
        let says = self.said.contains(&printed) || printed.contains(self.said.trim());
        if !says && printed.chars().count() <= 48 && !printed.contains('%') {
            self.push(" (");
            self.link = Some(link);
            self.push(&printed);
            self.link = None;
            self.push(")");
        }
    }

    fn text(&mut self, text: &str) {
        if self.link.is_some() {
            return self.push(text);
        }
        let mut at = 0;
        for (start, end) in web::addresses(text) {
            self.push(&text[at..start]);
            self.link = web::link(&text[start..end]);
            self.push(&text[start..end]);
            self.link = None;
            at = end;
        }
        self.push(&text[at..]);
    }

    fn push(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        if self.link.is_some() {
            self.said.push_str(text);
        }
        let inline = Inline {
            text: text.to_owned(),
            strong: self.strong > 0,
            emphasis: self.emphasis > 0,
            link: self.link.clone(),
        };
        match self.inlines.last_mut() {
            Some(last)
                if (last.strong, last.emphasis, &last.link)
                    == (inline.strong, inline.emphasis, &inline.link) =>
            {
                last.text.push_str(text);
            }
            _ => self.inlines.push(inline),
        }
    }

    fn paragraph(&mut self) {
        let inlines = std::mem::take(&mut self.inlines);
        if inlines.iter().any(|inline| !inline.text.trim().is_empty()) {
            self.block(Block::Paragraph(inlines));
        }
    }

    fn block(&mut self, block: Block) {
        if self.open.is_empty() {
            self.open.push(Vec::new());
        }
        if let Some(blocks) = self.open.last_mut() {
            blocks.push(block);
        }
    }

    fn finish(mut self) -> Vec<Block> {
        self.paragraph();
        self.open.into_iter().flatten().collect()
    }
}

/// The text of HTML: block elements end a line, list items start with a dash, others vanish.
fn without_tags(html: &str) -> String {
    const BLOCKS: [&str; 12] =
        ["p", "div", "br", "ul", "ol", "li", "tr", "table", "h1", "h2", "h3", "h4"];
    let mut out = String::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        out.push_str(&rest[..start]);
        let tag = &rest[start + 1..];
        let Some(end) = tag.find('>') else {
            out.push_str(&rest[start..]);
            rest = "";
            break;
        };
        let inside = tag[..end].trim_start_matches('/');
        let name: String = inside
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect::<String>()
            .to_lowercase();
        if BLOCKS.contains(&name.as_str()) && !out.ends_with('\n') {
            out.push('\n');
        }
        if name == "li" && !tag.starts_with('/') {
            out.push_str("– ");
        }
        rest = &tag[end + 1..];
    }
    out.push_str(rest);
    let entities =
        [("&nbsp;", "\u{a0}"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'")];
    for (entity, letter) in entities {
        out = out.replace(entity, letter);
    }
    out.replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Paragraphs as lines, `*` around stress, `**` around importance, `[ ]` around links.
    fn show(blocks: &[Block], indent: usize, out: &mut String) {
        for block in blocks {
            match block {
                Block::Paragraph(inlines) => {
                    out.push_str(&" ".repeat(indent));
                    for Inline { text, strong, emphasis, link } in inlines {
                        let mark = if *strong { "**" } else { "" };
                        let stress = if *emphasis { "*" } else { "" };
                        let (open, close) = if link.is_some() { ("[", "]") } else { ("", "") };
                        out.push_str(&format!("{mark}{stress}{open}{text}{close}{stress}{mark}"));
                    }
                    out.push('\n');
                }
                Block::List { first, items } => {
                    for (at, item) in items.iter().enumerate() {
                        let number =
                            first.map_or("-".into(), |first| (first + at as u64).to_string());
                        out.push_str(&format!("{}{number}\n", " ".repeat(indent)));
                        show(item, indent + 1, out);
                    }
                }
            }
        }
    }

    fn check(markdown: &str, expected: &str) {
        let mut out = String::new();
        show(&read(markdown), 0, &mut out);
        assert_eq!(out.trim_end(), expected, "{markdown:?}");
    }

    #[test]
    fn descriptions_become_blocks() {
        for (markdown, expected) in [
            ("", ""),
            ("Jeden\nakapit.\n\nDrugi.", "Jeden akapit.\nDrugi."),
            ("To *ważne* i **bardzo**.", "To *ważne* i **bardzo**."),
            ("# Tytuł\nTekst", "**Tytuł**\nTekst"),
            ("- raz\n- dwa\n  - trzy", "-\n raz\n-\n dwa\n -\n  trzy"),
            ("3. trzeci\n4. czwarty", "3\n trzeci\n4\n czwarty"),
            ("Wstęp:\n• raz\n• dwa", "Wstęp:\n-\n raz\n-\n dwa"),
            ("[zapisy](https://a.pl/z)", "[zapisy] ([a.pl/z])"),
            ("[a.pl](https://www.a.pl/)", "[a.pl]"),
            ("Zob. https://a.pl/z.", "Zob. [https://a.pl/z]."),
            ("[zły](javascript:x)", "zły"),
            ("<p>Jeden</p><ul><li>dwa</li></ul>", "Jeden\n– dwa"),
            ("Raz<br>dwa &amp; trzy", "Raz\ndwa & trzy"),
            ("`kod` i 2 < 3", "kod i 2 < 3"),
            ("niedomknięte **gwiazdki", "niedomknięte **gwiazdki"),
        ] {
            check(markdown, expected);
        }
    }

    #[test]
    fn deep_lists_end_somewhere() {
        let deep: String = (0..200).map(|depth| format!("{}- x\n", "  ".repeat(depth))).collect();
        let mut out = String::new();
        show(&read(&deep), 0, &mut out);
        assert_eq!(out.matches('x').count(), 200, "no word is lost");
        let quotes = "> ".repeat(3000) + "y";
        assert!(!read(&quotes).is_empty());
    }
}
