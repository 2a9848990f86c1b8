//! How a table of registrations is read: guessed, shown, and changed by a person.

use encoding_rs::{Encoding, ISO_8859_2, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1250};
use serde::{Deserialize, Serialize};

use super::{
    ColumnMeaning, ParticipantsDraft, TableError, headings, row,
    table::{self, Row, Rows, Table},
};
use crate::{
    document::encoding,
    source::FILE_LIMIT,
    workbook::{self, Grid, Workbook},
};

/// How a table is read. What is none is guessed; what does not apply is none in the end as well.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TableChoices {
    /// Encoding of a table of text.
    pub encoding: Option<TextEncoding>,
    /// What stands between the cells of a table of text.
    pub delimiter: Option<char>,
    /// Which sheet of a workbook, from 0.
    pub sheet: Option<u32>,
    /// The row of the headings, as a spreadsheet program counts them, from 1.
    pub heading_row: Option<u32>,
    /// What each column holds, from the left; columns beyond it are guessed.
    pub columns: Option<Vec<ColumnMeaning>>,
}

/// How the letters of a text are kept.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "kebab-case")]
pub enum TextEncoding {
    /// Nearly everything of today.
    Utf8,
    /// What Excel saves as “Unicode text”.
    Utf16Le,
    /// The same the other way round.
    Utf16Be,
    /// Polish Windows.
    Windows1250,
    /// Old Polish Unix and web.
    Iso88592,
}

/// A table that was read, and how.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TableReading {
    /// What it proposes.
    pub draft: ParticipantsDraft,
    /// How it was read: the choices that were made, and else what was guessed.
    pub used: TableChoices,
    /// The names of its sheets; empty where it is text.
    pub sheets: Vec<String>,
    /// Its first rows as they stand there, headings and what is above them included.
    pub top: Vec<RawRow>,
}

/// A row as it stands in a table.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RawRow {
    /// Its number as a spreadsheet program shows it.
    pub line: u32,
    /// Its cells from the left, shortened.
    pub cells: Vec<String>,
}

/// How many rows are shown of a table, so that a person can tell how it is read.
const TOP: usize = 30;
/// How many letters are shown of a cell, and how many cells of a row.
const SHOWN_LETTERS: usize = 80;
const SHOWN_CELLS: usize = 100;

impl TextEncoding {
    /// Every encoding, the likeliest first.
    pub const ALL: [Self; 5] =
        [Self::Utf8, Self::Windows1250, Self::Iso88592, Self::Utf16Le, Self::Utf16Be];

    fn of(encoding: &'static Encoding) -> Self {
        let known = Self::ALL.into_iter().find(|one| one.encoding() == encoding);
        known.unwrap_or(Self::Utf8)
    }

    fn encoding(self) -> &'static Encoding {
        match self {
            Self::Utf8 => UTF_8,
            Self::Utf16Le => UTF_16LE,
            Self::Utf16Be => UTF_16BE,
            Self::Windows1250 => WINDOWS_1250,
            Self::Iso88592 => ISO_8859_2,
        }
    }
}

/// Reads a table of registrations: XLSX, XLS, ODS, or text as programs write it, whatever its
/// encoding, delimiter and line ends; titles above the headings are skipped.
///
/// Columns are known by their Polish or English headings, or as `choices` say; every other one
/// becomes an answer of each person, so that nothing is lost. Rows with problems are read all the
/// same, and the problems are all returned. A table without known headings is read too: nobody in it
/// has a name until somebody says which column holds it.
///
/// # Errors
/// See [`TableError`].
pub fn read_with(bytes: &[u8], choices: &TableChoices) -> Result<TableReading, TableError> {
    let is_workbook = bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0");
    if is_workbook {
        let workbook = workbook::read("", bytes)?;
        return of_workbook(&workbook, choices);
    }
    if bytes.len() > FILE_LIMIT {
        return Err(TableError::TooLarge);
    }
    if !encoding::is_readable(bytes) {
        return Err(TableError::NotText);
    }
    let guessed = encoding::guess(bytes, None).0;
    let encoding = choices.encoding.unwrap_or(TextEncoding::of(guessed));
    let text = encoding::decode_as(bytes, encoding.encoding());
    let Rows { rows, unclosed_quote, delimiter } =
        Rows::read(&text, choices.delimiter, |cell| headings::meaning(cell).is_some())?;
    let mut used = TableChoices {
        encoding: Some(encoding),
        delimiter: Some(delimiter),
        sheet: None,
        ..choices.clone()
    };
    let top = top(&rows);
    let (table, heading_row) = under_headings(rows, choices.heading_row)?;
    used.heading_row = Some(heading_row);
    let table = Table { unclosed_quote, ..table };
    Ok(finished(&table, used, Vec::new(), top))
}

fn of_workbook(workbook: &Workbook, choices: &TableChoices) -> Result<TableReading, TableError> {
    let rows_of = |grid: &Grid| -> Vec<Row> { grid.rows.iter().map(plain_row).collect() };
    let guess = || {
        // An empty sheet only where there is no other; the first of equals.
        let worth = |grid: &Grid| {
            let known = table::heading_row(&rows_of(grid)).map_or(0, |(_, known)| known);
            (known, !grid.rows.is_empty())
        };
        let sheets = workbook.sheets.iter().enumerate().rev();
        let best = sheets.max_by_key(|(_, grid)| worth(grid)).map(|(at, _)| at);
        best.and_then(|at| u32::try_from(at).ok()).unwrap_or(0)
    };
    let sheet = choices.sheet.unwrap_or_else(guess);
    let grid = workbook.sheets.get(sheet as usize).ok_or(TableError::Empty)?;
    let rows = rows_of(grid);
    if rows.is_empty() {
        return Err(TableError::Empty);
    }
    let top = top(&rows);
    let (table, heading_row) = under_headings(rows, choices.heading_row)?;
    let used = TableChoices {
        encoding: None,
        delimiter: None,
        sheet: Some(sheet),
        heading_row: Some(heading_row),
        columns: choices.columns.clone(),
    };
    let sheets = workbook.sheets.iter().map(|grid| grid.name.clone()).collect();
    Ok(finished(&table, used, sheets, top))
}

/// A row of a workbook as text.
fn plain_row(row: &workbook::Row) -> Row {
    let width = row.cells.last().map_or(0, |cell| cell.column as usize + 1);
    let mut cells = vec![String::new(); width.min(table::MOST_CELLS)];
    for cell in &row.cells {
        if let Some(place) = cells.get_mut(cell.column as usize) {
            *place = cell.value.text();
        }
    }
    Row { number: row.at + 1, cells }
}

/// The rows below the headings, and the number of their row: the chosen one, else the one with most
/// headings that are known, else the first.
fn under_headings(mut rows: Vec<Row>, chosen: Option<u32>) -> Result<(Table, u32), TableError> {
    let at = match chosen {
        Some(number) => rows.iter().position(|row| row.number >= number),
        None => Some(table::heading_row(&rows).map_or(0, |(at, _)| at)),
    };
    let mut below = rows.split_off(at.ok_or(TableError::Empty)?);
    if below.is_empty() {
        return Err(TableError::Empty);
    }
    let headings = below.remove(0);
    let number = headings.number;
    // Programs that print tables repeat the headings on every page.
    below.retain(|row| row.cells != headings.cells);
    Ok((Table { headings, rows: below, unclosed_quote: None }, number))
}

fn finished(
    table: &Table,
    mut used: TableChoices,
    sheets: Vec<String>,
    top: Vec<RawRow>,
) -> TableReading {
    let draft = row::draft(table, used.columns.as_deref());
    used.columns = Some(draft.columns.iter().map(|column| column.meaning).collect());
    TableReading { draft, used, sheets, top }
}

fn top(rows: &[Row]) -> Vec<RawRow> {
    let shortened = |cell: &String| match cell.char_indices().nth(SHOWN_LETTERS) {
        Some((end, _)) => format!("{}…", &cell[..end]),
        None => cell.clone(),
    };
    let raw = |row: &Row| RawRow {
        line: row.number,
        cells: row.cells.iter().take(SHOWN_CELLS).map(shortened).collect(),
    };
    rows.iter().take(TOP).map(raw).collect()
}
