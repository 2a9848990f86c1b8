//! How a table of registrations is read: guessed, shown, and changed by a person.

use encoding_rs::{Encoding, ISO_8859_2, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1250};
use serde::{Deserialize, Serialize};

use super::{
    ColumnMeaning, KnownForm, ParticipantsDraft, TableError,
    cells::{Cells, RowCells},
    ditto, exports, headings,
    row::{self, Understanding},
    table::{self, Rows, Table},
    values,
};
use crate::{
    document::encoding,
    source::TABLE_LIMIT,
    workbook::{self, Grid, Value, Workbook},
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
    /// The program whose export it is, where its headings tell.
    pub form: Option<KnownForm>,
    /// The cells of its rows, without the headings; they stay here.
    #[serde(skip)]
    #[specta(skip)]
    pub cells: Cells,
    #[serde(skip)]
    #[specta(skip)]
    pub(super) how: Understanding,
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
/// How many cells of a sheet may be blank before others in their rows.
const MOST_BLANK: usize = 5_000_000;

impl TableReading {
    /// Whether it is of rows that waited, saved to be mended, and so only part of a form's table.
    #[must_use]
    pub fn is_part(&self) -> bool {
        let mut headings = self.draft.columns.iter().map(|column| headings::fold(&column.heading));
        headings.any(|heading| headings::WAITING.split(", ").any(|name| name == heading))
    }
}

impl TextEncoding {
    /// Every encoding, the likeliest first.
    pub const ALL: [Self; 5] =
        [Self::Utf8, Self::Windows1250, Self::Iso88592, Self::Utf16Le, Self::Utf16Be];

    /// Whether it holds every letter there is.
    #[must_use]
    pub const fn is_unicode(self) -> bool {
        matches!(self, Self::Utf8 | Self::Utf16Le | Self::Utf16Be)
    }

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
    if bytes.len() > TABLE_LIMIT {
        return Err(TableError::TooLarge);
    }
    if !encoding::is_readable(bytes) {
        return Err(TableError::NotText);
    }
    let guessed = encoding::guess(bytes, None).0;
    let encoding = choices.encoding.unwrap_or(TextEncoding::of(guessed));
    let text = encoding::decode_as(bytes, encoding.encoding());
    let Rows { cells, unclosed_quote, delimiter } =
        Rows::read(&text, choices.delimiter, |cell| headings::meaning(cell).is_some())?;
    let mut used = TableChoices {
        encoding: Some(encoding),
        delimiter: Some(delimiter),
        sheet: None,
        ..choices.clone()
    };
    let top = top(&cells);
    let (table, heading_row) = under_headings(&cells, choices.heading_row)?;
    used.heading_row = Some(heading_row);
    let table = Table { unclosed_quote, is_text: true, ..table };
    Ok(finished(table, used, Vec::new(), top))
}

fn of_workbook(workbook: &Workbook, choices: &TableChoices) -> Result<TableReading, TableError> {
    let guess = || {
        // An empty sheet only where there is no other; the first of equals.
        let worth = |grid: &Grid| {
            let top = cells_of(grid, table::HEADING_WITHIN).unwrap_or_default();
            let known = table::heading_row(&top).map_or(0, |(_, known)| known);
            (known, !grid.rows.is_empty())
        };
        let sheets = workbook.sheets.iter().enumerate().rev();
        let best = sheets.max_by_key(|(_, grid)| worth(grid)).map(|(at, _)| at);
        best.and_then(|at| u32::try_from(at).ok()).unwrap_or(0)
    };
    let sheet = choices.sheet.unwrap_or_else(guess);
    let grid = workbook.sheets.get(sheet as usize).ok_or(TableError::Empty)?;
    let cells = cells_of(grid, usize::MAX)?;
    if cells.is_empty() {
        return Err(TableError::Empty);
    }
    let top = top(&cells);
    let (table, heading_row) = under_headings(&cells, choices.heading_row)?;
    let used = TableChoices {
        encoding: None,
        delimiter: None,
        sheet: Some(sheet),
        heading_row: Some(heading_row),
        columns: choices.columns.clone(),
    };
    let sheets = workbook.sheets.iter().map(|grid| grid.name.clone()).collect();
    Ok(finished(table, used, sheets, top))
}

/// The first rows of a sheet as text.
fn cells_of(grid: &Grid, most: usize) -> Result<Cells, TableError> {
    let mut cells = Cells::default();
    let mut blank = 0;
    for row in grid.rows.iter().take(most) {
        let mut next = 0;
        for cell in &row.cells {
            if cell.column as usize >= table::MOST_CELLS {
                return Err(TableError::TooManyCells);
            }
            while next < cell.column {
                cells.push("");
                blank += 1;
                next += 1;
            }
            match &cell.value {
                Value::Text(text) => cells.push(text),
                other => cells.push(&other.text()),
            }
            next += 1;
        }
        if blank > MOST_BLANK {
            return Err(TableError::TooManyCells);
        }
        cells.close(row.at + 1);
    }
    Ok(cells)
}

/// The rows below the headings, and the number of their row: the chosen one, else the one with most
/// headings that are known, else the first.
fn under_headings(cells: &Cells, chosen: Option<u32>) -> Result<(Table, u32), TableError> {
    let at = match chosen {
        Some(number) => (0..cells.len()).find(|at| cells.line(*at) >= number),
        None => Some(table::heading_row(cells).map_or(0, |(at, _)| at)),
    };
    let at = at.filter(|at| *at < cells.len()).ok_or(TableError::Empty)?;
    let headings: Vec<String> = cells.row(at).iter().map(str::to_owned).collect();
    // Programs that print tables repeat the headings on every page.
    let repeated = |row: RowCells<'_>| row.len() == headings.len() && row.iter().eq(&headings);
    let nobody = |row: RowCells<'_>| repeated(row) || headings.len() > 2 && is_sum(row);
    let below = cells.below(at + 1, |row| !nobody(row));
    let (below, dittos) = ditto::filled(below, &headings);
    let table = Table { headings, cells: below, dittos, unclosed_quote: None, is_text: false };
    Ok((table, cells.line(at)))
}

/// Whether a row is the sum at the foot of a list: `Razem | | 297`. It is nobody.
fn is_sum(row: RowCells<'_>) -> bool {
    let mut filled = row.iter().filter(|cell| !cell.is_empty());
    let words = filled.next().map(headings::fold).unwrap_or_default();
    let is_sum = matches!(
        words.split(' ').next(),
        Some("razem" | "suma" | "ogolem" | "lacznie" | "total" | "sum")
    );
    is_sum && filled.all(values::is_number)
}

fn finished(
    table: Table,
    mut used: TableChoices,
    sheets: Vec<String>,
    top: Vec<RawRow>,
) -> TableReading {
    let form = exports::recognise(&table.headings);
    let (draft, how) = row::draft(&table, used.columns.as_deref(), form);
    used.columns = Some(draft.columns.iter().map(|column| column.meaning).collect());
    TableReading { draft, used, sheets, top, form, cells: table.cells, how }
}

fn top(cells: &Cells) -> Vec<RawRow> {
    let shortened = |cell: &str| match cell.char_indices().nth(SHOWN_LETTERS) {
        Some((end, _)) => format!("{}…", &cell[..end]),
        None => cell.to_owned(),
    };
    let raw = |at: usize| RawRow {
        line: cells.line(at),
        cells: cells.row(at).iter().take(SHOWN_CELLS).map(shortened).collect(),
    };
    (0..cells.len().min(TOP)).map(raw).collect()
}
