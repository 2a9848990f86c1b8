//! Workbooks of other programs (XLSX, XLS, ODS) and delimited text, as one plain form.
//!
//! Only cells with something in them are kept, so that a sheet that is used from A1 to XFD1048576
//! takes no more than what stands in it.

mod compound;
mod ods;
mod package;
mod serial;
mod xls;
mod xlsx;

#[cfg(test)]
pub(crate) mod tests;

use chrono::{NaiveDate, NaiveDateTime};

use crate::{
    document::encoding,
    participants::{TableError, headings, table::Rows},
    person_table, session_table,
    source::{FILE_LIMIT, ROW_LIMIT, ReadError},
};

/// The most rows of all sheets together: entries, headings and titles.
const MOST_ROWS: usize = ROW_LIMIT + 1_000;
/// The most cells with something in them, of all sheets together. Each takes some hundred bytes.
const MOST_CELLS: usize = 6_000_000;
/// The most text of all cells together, in bytes: a text that many cells share counts with each.
const MOST_TEXT: usize = 128 << 20;
/// What Excel has of columns and rows; no program makes more.
const MOST_COLUMNS: u32 = 16_384;
const LAST_ROW: u32 = 1_048_576;
/// The most sheets of a workbook.
const MOST_SHEETS: usize = 1_000;

/// A workbook.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Workbook {
    /// Its sheets, in their order; hidden ones too.
    pub sheets: Vec<Grid>,
}

/// A sheet.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Grid {
    /// Its name; empty in delimited text.
    pub name: String,
    /// Its rows with anything in them, from top to bottom.
    pub rows: Vec<Row>,
    /// The areas whose cells are one, in no order that matters; each is of several cells.
    pub merged: Vec<Area>,
}

/// A row.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Row {
    /// Its place, from 0.
    pub at: u32,
    /// Its cells with anything in them, from left to right.
    pub cells: Vec<Cell>,
}

/// A cell.
#[derive(Clone, PartialEq, Debug)]
pub struct Cell {
    /// Its column, from 0.
    pub column: u32,
    /// What is in it.
    pub value: Value,
}

/// What is in a cell.
#[derive(Clone, PartialEq, Debug)]
pub enum Value {
    /// Words, without white space around them, never empty; lines end with `\n`.
    Text(String),
    /// A number; always a finite one.
    Number(f64),
    /// A day.
    Day(NaiveDate),
    /// A day with an hour.
    Moment(NaiveDateTime),
    /// An hour of a day, or a length, in minutes.
    Time(u32),
    /// Yes or no.
    Flag(bool),
}

/// A rectangle of cells, all bounds within it, from 0.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Area {
    /// Its first row.
    pub top: u32,
    /// Its first column.
    pub left: u32,
    /// Its last row.
    pub bottom: u32,
    /// Its last column.
    pub right: u32,
}

impl Value {
    /// The value as text, the way in which a spreadsheet program would show it.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Day(day) => day.to_string(),
            Self::Moment(moment) => moment.format("%Y-%m-%d %H:%M").to_string(),
            Self::Time(minutes) => format!("{:02}:{:02}", minutes / 60, minutes % 60),
            Self::Flag(flag) => flag.to_string(),
        }
    }
}

impl Row {
    /// The cell in a column, where there is anything in it.
    #[must_use]
    pub fn cell(&self, column: u32) -> Option<&Value> {
        let at = self.cells.binary_search_by_key(&column, |cell| cell.column).ok()?;
        Some(&self.cells[at].value)
    }
}

impl Grid {
    /// The row at a place, where there is anything in it.
    #[must_use]
    pub fn row(&self, at: u32) -> Option<&Row> {
        let at = self.rows.binary_search_by_key(&at, |row| row.at).ok()?;
        Some(&self.rows[at])
    }

    /// The cell at a place, where there is anything in it.
    #[must_use]
    pub fn cell(&self, row: u32, column: u32) -> Option<&Value> {
        self.row(row)?.cell(column)
    }

    /// How many columns it has, up to the last one with anything in it.
    #[must_use]
    pub fn width(&self) -> u32 {
        let last = |row: &Row| row.cells.last().map_or(0, |cell| cell.column + 1);
        self.rows.iter().map(last).max().unwrap_or(0)
    }

    /// The place of a cell as people write it: `Dzień 1!B7`.
    #[must_use]
    pub fn address(&self, row: u32, column: u32) -> String {
        let cell = format!("{}{}", letters(column), u64::from(row) + 1);
        if self.name.is_empty() { cell } else { format!("{}!{cell}", self.name) }
    }
}

/// A column as spreadsheet programs name it: A, B, … Z, AA.
pub(crate) fn letters(column: u32) -> String {
    let (mut rest, mut letters) = (u64::from(column) + 1, Vec::new());
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters.into_iter().rev().collect()
}

/// Reads a workbook or delimited text. What it is follows from its bytes; its name decides nothing.
///
/// # Errors
/// See [`ReadError`]; nothing is unpacked or allocated before its size is known to be sound.
pub fn read(_name: &str, bytes: &[u8]) -> Result<Workbook, ReadError> {
    if bytes.len() > FILE_LIMIT {
        return Err(too_large());
    }
    let workbook = if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        match package::kind(bytes)? {
            package::Kind::Excel { merged } => xlsx::read(bytes, merged)?,
            package::Kind::OpenDocument => package::with_content(bytes, ods::read)?,
        }
    } else if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        xls::read(bytes)?
    } else if encoding::is_readable(bytes) {
        delimited(&encoding::decode(bytes))?
    } else {
        return Err(ReadError::UnknownKind);
    };
    if workbook.sheets.iter().all(|grid| grid.rows.is_empty()) {
        return Err(ReadError::Empty);
    }
    Ok(workbook)
}

fn too_large() -> ReadError {
    ReadError::TooLarge { limit_mb: (FILE_LIMIT >> 20).try_into().unwrap_or(u64::MAX) }
}

fn too_many() -> ReadError {
    ReadError::TooMany { limit: ROW_LIMIT }
}

fn delimited(text: &str) -> Result<Workbook, ReadError> {
    let is_heading = |cell: &str| {
        session_table::is_heading(cell)
            || person_table::is_heading(cell)
            || headings::meaning(cell).is_some()
    };
    let rows = Rows::read(text, None, is_heading).map_err(|error| match error {
        TableError::TooLarge => too_large(),
        TableError::TooManyCells => too_many(),
        TableError::Empty | TableError::NoNames => ReadError::Empty,
        TableError::NotText => ReadError::UnknownKind,
        TableError::Source(error) => error,
    })?;
    let mut builder = Builder::default();
    builder.open(String::new())?;
    for at in 0..rows.cells.len() {
        let line = rows.cells.line(at).saturating_sub(1);
        for (column, cell) in (0_u32..).zip(rows.cells.row(at).iter()) {
            builder.put(line, column, text_value(cell))?;
        }
    }
    Ok(builder.finish())
}

/// A text as a value, none where nothing shows of it.
fn text_value(text: impl AsRef<str>) -> Option<Value> {
    let clean = encoding::cleaned(text.as_ref());
    let text = clean.trim();
    (!text.is_empty()).then(|| Value::Text(text.to_owned()))
}

/// Puts cells into a workbook, no more than it may have.
#[derive(Default)]
struct Builder {
    sheets: Vec<Grid>,
    rows: usize,
    cells: usize,
    text: usize,
}

impl Builder {
    fn open(&mut self, name: String) -> Result<(), ReadError> {
        if self.sheets.len() >= MOST_SHEETS {
            return Err(too_many());
        }
        self.sheets.push(Grid { name, ..Grid::default() });
        Ok(())
    }

    /// Adds a cell to the sheet that was opened last.
    fn put(&mut self, row: u32, column: u32, value: Option<Value>) -> Result<(), ReadError> {
        let (Some(value), Some(grid)) = (value, self.sheets.last_mut()) else { return Ok(()) };
        if column >= MOST_COLUMNS || row >= LAST_ROW {
            return Err(too_many());
        }
        self.cells += 1;
        if let Value::Text(text) = &value {
            self.text += text.len();
        }
        if grid.rows.last().is_none_or(|last| last.at != row) {
            self.rows += 1;
            grid.rows.push(Row { at: row, cells: Vec::new() });
        }
        if self.rows > MOST_ROWS || self.cells > MOST_CELLS {
            return Err(too_many());
        }
        if self.text > MOST_TEXT {
            return Err(too_large());
        }
        if let Some(last) = grid.rows.last_mut() {
            last.cells.push(Cell { column, value });
        }
        Ok(())
    }

    fn merge(&mut self, area: Area) {
        let several = area.top < area.bottom || area.left < area.right;
        let sound = area.top <= area.bottom && area.left <= area.right;
        if let Some(grid) = self.sheets.last_mut()
            && several
            && sound
            && grid.merged.len() < MOST_ROWS
        {
            grid.merged.push(area);
        }
    }

    /// The workbook, its rows and cells in order, none twice: files need not have them so.
    fn finish(mut self) -> Workbook {
        for grid in &mut self.sheets {
            grid.rows.sort_by_key(|row| row.at);
            grid.rows.dedup_by(|later, earlier| {
                let same = later.at == earlier.at;
                if same {
                    earlier.cells.append(&mut later.cells);
                }
                same
            });
            for row in &mut grid.rows {
                row.cells.sort_by_key(|cell| cell.column);
                row.cells.dedup_by_key(|cell| cell.column);
            }
        }
        Workbook { sheets: self.sheets }
    }
}
