//! The body of a Word document.

use std::collections::BTreeMap;

use super::{
    DocumentError,
    docx::{Element, Step, read_xml},
    docx_styles::Styles,
    encoding,
    lines::{Lines, Mark},
};

/// Reads `word/document.xml`, element by element.
pub(super) struct Body<'a> {
    lines: Lines,
    styles: &'a Styles,
    /// Addresses of links by relationship id.
    links: &'a BTreeMap<String, String>,
    /// What each open element is to us.
    open: Vec<Part>,
    /// How many open elements leave out what they hold.
    left_out: u32,
    paragraph: Paragraph,
    /// The paragraphs around the text boxes that are open.
    outer: Vec<Paragraph>,
    run: Run,
    fields: Vec<Field>,
}

#[derive(Default)]
struct Paragraph {
    heading: bool,
    list: bool,
}

#[derive(Default)]
struct Run {
    hidden: bool,
    raised: bool,
    from: Option<Mark>,
}

/// A field that is written as a sequence of runs: its instruction, then its result.
struct Field {
    instruction: String,
    /// Where its result began, once it has.
    result: Option<Mark>,
}

/// What an open element is to the reader.
enum Part {
    Paragraph,
    /// Properties of a paragraph: tabs and breaks in there are settings, not text.
    ParagraphProperties,
    Run,
    RunProperties,
    Text,
    Instruction,
    Link(String, Mark),
    Table,
    Row,
    Cell,
    CellProperties,
    TextBox,
    LeftOut,
    Other,
}

impl<'a> Body<'a> {
    pub(super) fn read(
        part: &str,
        styles: &'a Styles,
        links: &'a BTreeMap<String, String>,
    ) -> Result<String, DocumentError> {
        let mut body = Self {
            lines: Lines::new(),
            styles,
            links,
            open: Vec::new(),
            left_out: 0,
            paragraph: Paragraph::default(),
            outer: Vec::new(),
            run: Run::default(),
            fields: Vec::new(),
        };
        let mut is_word = false;
        read_xml(part, |step| match step {
            Step::Open(element) => {
                is_word |= body.open.is_empty() && element.name == "document";
                let part = body.open(&element);
                body.open.push(part);
            }
            Step::Close => body.close(),
            Step::Text(text) => body.text(text),
        })?;
        if is_word { Ok(body.lines.finish()) } else { Err(DocumentError::NotWord) }
    }

    fn open(&mut self, element: &Element<'_>) -> Part {
        if self.left_out > 0 || leaves_out(element.name) {
            self.left_out += 1;
            return Part::LeftOut;
        }
        match self.open.last() {
            Some(Part::ParagraphProperties) => return self.paragraph_property(element),
            Some(Part::RunProperties) => return self.run_property(element),
            Some(Part::CellProperties) => {
                if element.name == "gridSpan" {
                    let columns = element.attribute("val").and_then(|span| span.parse().ok());
                    self.lines.span_columns(columns.unwrap_or(1));
                }
                return Part::Other;
            }
            _ => {}
        }
        match element.name {
            "p" => {
                self.paragraph = Paragraph::default();
                return Part::Paragraph;
            }
            "pPr" => return Part::ParagraphProperties,
            "rPr" => return Part::RunProperties,
            "r" => {
                self.run = Run::default();
                return Part::Run;
            }
            "t" => return Part::Text,
            "instrText" => return Part::Instruction,
            "hyperlink" => {
                let address = element.attribute("id").and_then(|id| self.links.get(&id));
                if let Some(address) = address.and_then(|link| outside(link)) {
                    self.begin_line();
                    return Part::Link(address, self.lines.mark());
                }
            }
            "fldSimple" => {
                if let Some(address) = element.attribute("instr").and_then(|text| linked(&text)) {
                    self.begin_line();
                    return Part::Link(address, self.lines.mark());
                }
            }
            "fldChar" => self.field(element.attribute("fldCharType").as_deref()),
            "tbl" => {
                self.lines.open_table();
                return Part::Table;
            }
            "tr" => {
                self.lines.open_row();
                return Part::Row;
            }
            "tc" => {
                self.lines.open_cell();
                return Part::Cell;
            }
            "tcPr" => return Part::CellProperties,
            "txbxContent" => {
                self.lines.open_aside();
                self.outer.push(std::mem::take(&mut self.paragraph));
                return Part::TextBox;
            }
            _ if self.run.hidden => {}
            "tab" | "ptab" => self.write("\t"),
            "br" | "cr" => self.write("\n"),
            "noBreakHyphen" => self.write("-"),
            _ => {}
        }
        Part::Other
    }

    fn paragraph_property(&mut self, element: &Element<'_>) -> Part {
        let value = || element.attribute("val");
        match element.name {
            "pStyle" => {
                let style = value().unwrap_or_default();
                self.paragraph.heading = self.styles.is_heading(&style);
                self.paragraph.list = self.styles.is_list(&style);
            }
            "outlineLvl" => self.paragraph.heading = value().is_some_and(|level| level != "9"),
            "numId" => self.paragraph.list = value().is_some_and(|id| id != "0"),
            _ => {}
        }
        Part::ParagraphProperties
    }

    fn run_property(&mut self, element: &Element<'_>) -> Part {
        match element.name {
            "vanish" => self.run.hidden = element.is_on(),
            "vertAlign" => {
                self.run.raised = element.attribute("val").as_deref() == Some("superscript");
            }
            _ => {}
        }
        Part::RunProperties
    }

    fn text(&mut self, text: &str) {
        match self.open.last() {
            Some(Part::Text) if !self.run.hidden => self.write(text),
            Some(Part::Instruction) => {
                if let Some(field) = self.fields.last_mut()
                    && field.result.is_none()
                {
                    field.instruction.push_str(text);
                }
            }
            _ => {}
        }
    }

    fn write(&mut self, text: &str) {
        self.begin_line();
        if self.run.from.is_none() {
            self.run.from = Some(self.lines.mark());
        }
        self.lines.verbatim(&encoding::clean(text));
    }

    /// What a paragraph shows before its first text.
    fn begin_line(&mut self) {
        let Paragraph { heading, list } = std::mem::take(&mut self.paragraph);
        if heading {
            self.lines.end_paragraph();
        } else if list {
            self.lines.bullet();
        }
    }

    fn field(&mut self, kind: Option<&str>) {
        match kind {
            Some("begin") => self.fields.push(Field { instruction: String::new(), result: None }),
            Some("separate") => {
                self.begin_line();
                let mark = self.lines.mark();
                if let Some(field) = self.fields.last_mut() {
                    field.result = Some(mark);
                }
            }
            Some("end") => {
                if let Some(field) = self.fields.pop()
                    && let Some(mark) = field.result
                    && let Some(address) = linked(&field.instruction)
                {
                    self.lines.address(mark, &address, "");
                }
            }
            _ => {}
        }
    }

    fn close(&mut self) {
        match self.open.pop() {
            Some(Part::Paragraph) => {
                self.lines.end_line();
                self.paragraph = Paragraph::default();
            }
            Some(Part::Run) => {
                if let Run { raised: true, hidden: false, from: Some(from) } = self.run {
                    self.lines.raised(from);
                }
                self.run = Run::default();
            }
            Some(Part::Link(address, from)) => self.lines.address(from, &address, ""),
            Some(Part::Table) => self.lines.close_table(),
            Some(Part::Row) => self.lines.close_row(),
            Some(Part::Cell) => self.lines.close_cell(),
            Some(Part::TextBox) => {
                self.lines.close_aside();
                self.paragraph = self.outer.pop().unwrap_or_default();
            }
            Some(Part::LeftOut) => self.left_out -= 1,
            Some(
                Part::ParagraphProperties
                | Part::RunProperties
                | Part::CellProperties
                | Part::Text
                | Part::Instruction
                | Part::Other,
            )
            | None => {}
        }
    }
}

/// Elements that are left out with all they hold: deleted, moved away or changed by a tracked
/// change, the old form of what stands beside it in a new one, the reading aid over a word.
fn leaves_out(name: &str) -> bool {
    matches!(
        name,
        "del"
            | "delText"
            | "delInstrText"
            | "moveFrom"
            | "pPrChange"
            | "rPrChange"
            | "Fallback"
            | "rt"
    )
}

/// The address in the instruction of a field, `HYPERLINK "https://…" \o "…"`.
fn linked(instruction: &str) -> Option<String> {
    let rest = instruction.trim_start().strip_prefix("HYPERLINK")?.trim_start();
    let address = match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next()?,
        None => rest.split_whitespace().next()?,
    };
    outside(address)
}

/// The address as a person would write it down; none where it leads nowhere outside.
fn outside(link: &str) -> Option<String> {
    let lower = link.to_ascii_lowercase();
    if lower.starts_with("http://") || lower.starts_with("https://") {
        Some(link.to_owned())
    } else {
        let mail = lower.starts_with("mailto:").then(|| &link["mailto:".len()..])?;
        mail.split('?').next().filter(|mail| !mail.is_empty()).map(str::to_owned)
    }
}
