//! The lines of a document under construction: paragraphs, list items, rows of cells.

use std::mem;

/// Tables inside tables beyond this depth are read as paragraphs.
const DEEPEST_TABLE: usize = 24;

/// Collects what a document shows into lines. Both markup readers write into it, so that a
/// programme reads alike whether it came as a web page or from Word.
///
/// A row of a table is one line, its cells joined by tabs. Where cells have several lines, the
/// first lines make the row and the others follow it, so that “10:00 ⇥ Panel” stays together and
/// the people of the panel come after it.
pub(super) struct Lines {
    /// The text body, and on top of it every open cell and text box.
    frames: Vec<Frame>,
    tables: Vec<Table>,
    /// How many open tables are too deep to be tables.
    ignored_tables: usize,
}

#[derive(Default)]
struct Frame {
    lines: Vec<String>,
    line: String,
    /// How many lines have ended, blank ones too.
    ended: usize,
    /// Space that shows only if more text follows on the line.
    space: bool,
    /// A blank line goes before the next line.
    gap: bool,
    /// The next text begins a list item.
    bullet: bool,
    /// Lines of a text box, to come after the paragraph that holds it.
    aside: Vec<String>,
}

#[derive(Default)]
struct Table {
    cells: Vec<Vec<String>>,
    in_cell: bool,
    /// Over how many columns the open cell goes.
    columns: usize,
    /// It holds tables: then its own cells are layout.
    holds_tables: bool,
}

/// A place in the text, to come back to when a link or a raised passage ends.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Mark {
    frame: usize,
    /// How many lines of the frame had ended.
    ended: usize,
    at: usize,
}

impl Lines {
    pub(super) fn new() -> Self {
        Self { frames: vec![Frame::default()], tables: Vec::new(), ignored_tables: 0 }
    }

    /// Adds text in which any white space is one space, as in HTML.
    pub(super) fn flowing(&mut self, text: &str) {
        let frame = self.frame();
        for letter in text.chars() {
            let after_space = frame.line.is_empty() || frame.line.ends_with('\u{a0}');
            if letter.is_ascii_whitespace() {
                frame.space |= !after_space;
            } else if letter == '\u{a0}' && (after_space || frame.space) {
                // Hard spaces in a row only move text about; a single one means something.
            } else {
                frame.open_line();
                frame.line.push(letter);
            }
        }
    }

    /// Adds text as it is; `\n` ends the line.
    pub(super) fn verbatim(&mut self, text: &str) {
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                self.end_line();
            }
            if !line.is_empty() {
                let frame = self.frame();
                frame.open_line();
                frame.line.push_str(line);
            }
        }
    }

    /// Ends the line, if there is anything on it.
    pub(super) fn end_block(&mut self) {
        self.frame().end_line(false);
    }

    /// Ends the line and leaves one blank before the next.
    pub(super) fn end_paragraph(&mut self) {
        let frame = self.frame();
        frame.end_line(false);
        frame.gap = true;
    }

    /// Ends the line even if it is empty.
    pub(super) fn end_line(&mut self) {
        self.frame().end_line(true);
    }

    /// Makes what follows a list item.
    pub(super) fn bullet(&mut self) {
        self.end_block();
        self.frame().bullet = true;
    }

    /// Takes back a list item to which nothing was written.
    pub(super) fn end_bullet(&mut self) {
        self.end_block();
        self.frame().bullet = false;
    }

    /// Where the next letter goes.
    pub(super) fn mark(&self) -> Mark {
        let frame = self.frames.last().expect("the body is never taken away");
        Mark { frame: self.frames.len(), ended: frame.ended, at: frame.line.len() }
    }

    /// Adds the address of a link whose text began at `mark`, unless the text says it already.
    /// `alternative` stands for a picture that is the link's only content.
    pub(super) fn address(&mut self, mark: Mark, address: &str, alternative: &str) {
        let same_line = self.is_on_line(mark);
        let line = &mut self.frame().line;
        let from = if same_line { mark.at } else { 0 };
        let text = line[from..].trim_matches(is_blank_or_bullet).to_owned();
        if text.is_empty() {
            match (same_line, alternative.trim()) {
                // Whole blocks were the link, and they have ended: the address gets its own line.
                (false, _) => {
                    self.verbatim(address);
                    self.end_block();
                }
                (true, "") => {}
                (true, alternative) => self.flowing(&format!("{alternative}: {address}")),
            }
        } else if bare_address(&text) != bare_address(address) {
            line.truncate(line.trim_end().len());
            line.push_str(if text.ends_with(':') { " " } else { ": " });
            line.push_str(address);
        } else if same_line && !text.contains("://") && address.contains("://") {
            let blanks =
                line[from..].len() - line[from..].trim_start_matches(is_blank_or_bullet).len();
            line.truncate(from + blanks);
            line.push_str(address);
        }
    }

    /// Whether the line is still the one of the mark, and reaches as far.
    fn is_on_line(&self, mark: Mark) -> bool {
        let here = self.mark();
        let frame = self.frames.last().expect("the body is never taken away");
        (here.frame, here.ended) == (mark.frame, mark.ended) && frame.line.is_char_boundary(mark.at)
    }

    /// Makes 10:30 of a raised 30 after a 10, as Polish programmes write hours. `mark` is where the
    /// raised text began.
    pub(super) fn raised(&mut self, mark: Mark) {
        if !self.is_on_line(mark) {
            return;
        }
        let line = &mut self.frame().line;
        let (before, minutes) = line.split_at(mark.at);
        let two_digits = minutes.len() == 2 && minutes.bytes().all(|byte| byte.is_ascii_digit());
        let digits = before.bytes().rev().take_while(u8::is_ascii_digit).count();
        let hour = before[before.len() - digits..].parse::<u8>();
        let not_decimal = !before[..before.len() - digits].ends_with([',', '.', ':']);
        if two_digits
            && minutes < "60"
            && (1..=2).contains(&digits)
            && hour.is_ok_and(|hour| hour <= 24)
            && not_decimal
        {
            line.insert(mark.at, ':');
        }
    }

    pub(super) fn open_table(&mut self) {
        if self.tables.len() == DEEPEST_TABLE {
            self.ignored_tables += 1;
            return;
        }
        self.end_paragraph();
        self.tables.push(Table::default());
    }

    /// Begins a row, ending the one before where the markup does not.
    pub(super) fn open_row(&mut self) {
        self.close_row();
    }

    /// Begins a cell, ending the one before where the markup does not.
    pub(super) fn open_cell(&mut self) {
        self.close_cell();
        if self.ignored_tables > 0 {
            return;
        }
        if let Some(table) = self.tables.last_mut() {
            table.in_cell = true;
            table.columns = 1;
            self.frames.push(Frame::default());
        }
    }

    /// Says over how many columns the open cell goes.
    pub(super) fn span_columns(&mut self, columns: usize) {
        if self.ignored_tables == 0
            && let Some(table) = self.tables.last_mut()
        {
            table.columns = columns.clamp(1, 20);
        }
    }

    pub(super) fn close_cell(&mut self) {
        self.end_block();
        if self.ignored_tables > 0 {
            return;
        }
        let Some(table) = self.tables.last_mut().filter(|table| table.in_cell) else { return };
        table.in_cell = false;
        let cell = self.frames.pop().map(Frame::finish).unwrap_or_default();
        table.cells.push(cell);
        table.cells.extend((1..table.columns).map(|_| Vec::new()));
    }

    pub(super) fn close_row(&mut self) {
        self.close_cell();
        if self.ignored_tables > 0 {
            return;
        }
        let Some(table) = self.tables.last_mut() else { return };
        let cells = mem::take(&mut table.cells);
        let layout = mem::take(&mut table.holds_tables);
        let frame = self.frame();
        for line in if layout { cells.concat() } else { row(cells) } {
            frame.push(line);
        }
    }

    pub(super) fn close_table(&mut self) {
        self.close_row();
        if self.ignored_tables > 0 {
            self.ignored_tables -= 1;
        } else if self.tables.pop().is_some() {
            if let Some(outer) = self.tables.last_mut() {
                outer.holds_tables = outer.in_cell;
            }
            self.end_paragraph();
        }
    }

    /// Begins text that stands beside the current paragraph and will come after it.
    pub(super) fn open_aside(&mut self) {
        self.frames.push(Frame::default());
    }

    pub(super) fn close_aside(&mut self) {
        if self.frames.len() > 1 {
            let lines = self.frames.pop().map(Frame::finish).unwrap_or_default();
            self.frame().aside.extend(lines);
        }
    }

    /// The whole text, everything open being closed.
    pub(super) fn finish(mut self) -> String {
        self.ignored_tables = 0;
        while !self.tables.is_empty() {
            self.close_table();
        }
        while self.frames.len() > 1 {
            self.close_aside();
        }
        self.frames.pop().map(Frame::finish).unwrap_or_default().join("\n")
    }

    fn frame(&mut self) -> &mut Frame {
        self.frames.last_mut().expect("the body is never taken away")
    }
}

impl Frame {
    fn open_line(&mut self) {
        if self.line.is_empty() && mem::take(&mut self.bullet) {
            self.line.push_str("• ");
        }
        if mem::take(&mut self.space) {
            self.line.push(' ');
        }
    }

    fn end_line(&mut self, even_if_empty: bool) {
        self.space = false;
        self.ended += 1;
        let line = mem::take(&mut self.line);
        let blank = line.chars().all(char::is_whitespace);
        if !blank {
            // Tabs in front are empty cells and stay.
            let line = line.trim_end().trim_start_matches([' ', '\u{a0}']);
            self.push(line.to_owned());
        } else if even_if_empty {
            self.push(String::new());
        }
        for line in mem::take(&mut self.aside) {
            self.push(line);
        }
    }

    /// Adds a line; of blank ones that follow each other, one, and none at the start.
    fn push(&mut self, line: String) {
        if line.is_empty() {
            self.gap = true;
            return;
        }
        if mem::take(&mut self.gap) && !self.lines.is_empty() {
            self.lines.push(String::new());
        }
        self.lines.push(line);
    }

    fn finish(mut self) -> Vec<String> {
        self.end_line(false);
        self.lines
    }
}

/// The lines of a row of cells.
fn row(mut cells: Vec<Vec<String>>) -> Vec<String> {
    let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
    if filled == 0 {
        return Vec::new();
    }
    if filled > 1 {
        for cell in &mut cells {
            cell.retain(|line| !line.is_empty());
        }
    }
    let mut first = Vec::with_capacity(cells.len());
    let mut others = Vec::new();
    for cell in cells {
        // “10:00 –” over “11:30” is one range, however narrow the column.
        let wordless = cell.iter().all(|line| !line.chars().any(char::is_alphabetic));
        let mut lines = if wordless { vec![cell.join(" ")] } else { cell }.into_iter();
        first.push(lines.next().unwrap_or_default().replace('\t', " "));
        others.extend(lines);
    }
    let mut rows = vec![first.join("\t").trim_end().to_owned()];
    rows.extend(others);
    rows
}

fn is_blank_or_bullet(letter: char) -> bool {
    letter.is_whitespace() || letter == '•'
}

/// An address without what people leave out when they write it down.
fn bare_address(address: &str) -> String {
    let lower = address.trim().to_lowercase();
    let bare = ["https://", "http://"]
        .iter()
        .find_map(|scheme| lower.strip_prefix(scheme))
        .unwrap_or(&lower);
    bare.strip_prefix("www.").unwrap_or(bare).trim_end_matches('/').to_owned()
}
