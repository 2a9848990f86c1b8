//! Paragraphs and descriptions as rows.

use crate::{
    fonts::{SERIF_ITALIC, SERIF_SEMIBOLD, SERIF_SEMIBOLD_ITALIC},
    layout::{
        Draw, Fitted, Link, NEVER, Part, Role, Room, Row, Setting, Span, Style, TagId, Target,
        Tongue, baseline, height, paragraph, stack,
    },
    look::{ACCENT, Type},
    markdown::{self, Block, Inline},
    press::{Press, Warning},
    typography, web,
};

/// How bad it is to end a page within a paragraph, and after one that others follow.
const IN_PARAGRAPH: f32 = 12.0;
const AFTER_PARAGRAPH: f32 = 5.0;
/// Columns of less than so many ems have too few spaces to be justified.
const NARROW: f32 = 20.0;
/// How much worse it is where only two or three lines of a description go onto the next page.
const FEW_LINES: f32 = 25.0;

impl Press {
    /// `spans` as rows that start at `x` and stay together, also with what follows.
    pub fn block(&self, spans: &[Span], setting: &Setting, x: f32, how: Type) -> Vec<Row> {
        let lines = paragraph(&self.fonts, spans, setting);
        Row::lines(&lines, x, how.style.size, how.leading, NEVER, NEVER)
    }

    /// Texts as large as they can be in a place; what ends with an ellipsis there is reported.
    pub fn stack(&mut self, parts: &[Part], room: &Room) -> Fitted {
        let fitted = stack(&self.fonts, parts, room);
        self.tell(&fitted);
        fitted
    }

    /// Reports what ends with an ellipsis in a stack.
    pub fn tell(&mut self, fitted: &Fitted) {
        if let Some(text) = &fitted.cut {
            self.warnings.insert(Warning::CutShort { text: text.clone() });
        }
    }

    /// Reports of several things at once, of which each is known by a name.
    pub fn tell_of(&mut self, names: Vec<String>, warning: fn(u32, String) -> Warning) {
        let count = u32::try_from(names.len()).unwrap_or(u32::MAX);
        let first = names.into_iter().next();
        self.warnings.extend(first.map(|first| warning(count, first)));
    }

    /// A description as rows, as wide as `measure`, in elements that are added to `parent`.
    pub fn description(
        &mut self,
        text: &str,
        parent: TagId,
        (x, measure): (f32, f32),
        how: Type,
    ) -> Vec<Row> {
        let blocks = markdown::read(text);
        let language = self.foreign(text);
        let tongue = self.tongue_of(text);
        let mut writer = Writer { press: self, how, language, tongue, rows: Vec::new() };
        let setting = if measure < how.style.size * NARROW {
            Setting { hyphenate: true, ..Setting::left(measure, tongue) }
        } else {
            Setting::justified(measure, tongue)
        };
        writer.blocks(&blocks, parent, x, setting);
        let mut rows = writer.rows;
        let count = rows.len();
        for (at, row) in rows.iter_mut().enumerate() {
            match (at + 1, count - at - 1) {
                // A line of it alone at the foot or the top of a page looks lost; two hardly less.
                (1, _) | (_, 0 | 1) => row.cut = NEVER,
                (_, 2 | 3) => row.cut += FEW_LINES,
                _ => {}
            }
        }
        rows
    }

    /// `address` as a link in an element of its own in `parent`; as mere text where it is none.
    pub fn address(&mut self, address: &str, parent: TagId, style: Style) -> Span {
        let text = web::printed(address);
        match web::link(address) {
            Some(link) => {
                let tag = self.tags.add(parent, Role::Link);
                let link = Link { target: Target::Web(link), title: text.to_owned() };
                Span { text: text.to_owned(), style, tag: Some(tag), link: Some(link) }
            }
            None => Span::new(address, style, parent),
        }
    }
}

struct Writer<'a> {
    press: &'a mut Press,
    how: Type,
    language: Option<&'static str>,
    tongue: Tongue,
    rows: Vec<Row>,
}

impl Writer<'_> {
    fn element(&mut self, parent: TagId, role: Role) -> TagId {
        let tag = self.press.tags.add(parent, role);
        if let Some(language) = self.language {
            self.press.tags.set_language(tag, language);
        }
        tag
    }

    fn blocks(&mut self, blocks: &[Block], parent: TagId, x: f32, setting: Setting) {
        let mut after_paragraph = false;
        for (at, block) in blocks.iter().enumerate() {
            let start = self.rows.len();
            match block {
                Block::Paragraph(inlines) => {
                    let tag = self.element(parent, Role::Paragraph);
                    // Paragraphs are told apart by an indent, as in a book.
                    let first_indent =
                        if after_paragraph { self.how.style.size * 1.2 } else { 0.0 };
                    self.paragraph(inlines, tag, x, Setting { first_indent, ..setting });
                    if at > 0
                        && matches!(blocks[at - 1], Block::List { .. })
                        && start < self.rows.len()
                    {
                        // Lists have more than lines, so that text below comes back to its grid.
                        let over = height(&self.rows[..start]) % self.how.leading;
                        self.rows[start].before = self.how.leading - over;
                        self.rows[start].grid = self.how.leading;
                    }
                    // A heading is a paragraph of strong words; what follows it needs no indent.
                    after_paragraph = inlines.iter().any(|inline| !inline.strong);
                }
                Block::List { first, items } => {
                    self.list(*first, items, parent, x, setting);
                    after_paragraph = false;
                }
            }
        }
    }

    fn paragraph(&mut self, inlines: &[Inline], tag: TagId, x: f32, setting: Setting) {
        let spans = self.spans(inlines, tag);
        let lines = paragraph(&self.press.fonts, &spans, &setting);
        let Type { style, leading } = self.how;
        // What announces a list stays with it.
        let announces = inlines.last().is_some_and(|inline| inline.text.trim_end().ends_with(':'));
        let after = if announces { NEVER } else { AFTER_PARAGRAPH };
        self.rows.extend(Row::lines(&lines, x, style.size, leading, IN_PARAGRAPH, after));
    }

    fn list(
        &mut self,
        first: Option<u64>,
        items: &[Vec<Block>],
        parent: TagId,
        x: f32,
        setting: Setting,
    ) {
        let role = if first.is_some() { Role::NumberedList } else { Role::List };
        let list = self.element(parent, role);
        let Type { style, leading } = self.how;
        let marker = |at: usize| match first {
            Some(first) => format!("{}.", first.saturating_add(at as u64)),
            // The bullet of Polish typography.
            None => "–".to_owned(),
        };
        let widest = self.press.fonts.width(&marker(items.len().saturating_sub(1)), style);
        let indent = (widest + style.size * 0.55).min(setting.measure / 3.0);
        for (at, blocks) in items.iter().enumerate() {
            let item = self.element(list, Role::ListItem);
            let label = self.element(item, Role::Label);
            let body = self.element(item, Role::ListBody);
            let start = self.rows.len();
            let inner = Setting { measure: setting.measure - indent, ..setting };
            self.blocks(blocks, body, x + indent, inner);
            if self.rows.len() == start {
                self.rows.push(Row { height: leading, cut: AFTER_PARAGRAPH, ..Row::default() });
            }
            let y = baseline(style.size, leading);
            let mark = Draw::text(&self.press.fonts, &marker(at), style, [x, y], Some(label));
            let first_row = &mut self.rows[start];
            first_row.draws.insert(0, mark);
            first_row.before = leading * if at == 0 { 0.25 } else { 0.12 };
        }
    }

    fn spans(&mut self, inlines: &[Inline], tag: TagId) -> Vec<Span> {
        let mut spans = Vec::with_capacity(inlines.len());
        let mut before = None;
        for inline in inlines {
            let face = match (inline.strong, inline.emphasis) {
                (true, true) => SERIF_SEMIBOLD_ITALIC,
                (true, false) => SERIF_SEMIBOLD,
                (false, true) => SERIF_ITALIC,
                (false, false) => self.how.style.face,
            };
            let style = self.how.style.in_face(face);
            let text = match inline.link {
                // An address is as it is.
                Some(_) => inline.text.clone(),
                None => typography::printed(&inline.text, self.tongue, before),
            };
            before = text.chars().next_back().or(before);
            spans.push(match &inline.link {
                Some(address) => {
                    let tag = self.press.tags.add(tag, Role::Link);
                    let target = Target::Web(address.clone());
                    let link = Link { target, title: inline.text.trim().to_owned() };
                    let style = style.in_colour(ACCENT);
                    Span { text, style, tag: Some(tag), link: Some(link) }
                }
                None => Span::new(text, style, tag),
            });
        }
        spans
    }
}
