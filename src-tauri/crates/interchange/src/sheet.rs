//! A list as a table for other programs: XLSX, ODS and CSV.

mod ods;
mod stream;

use std::{borrow::Cow, collections::BTreeSet};

use chrono::{NaiveDate, NaiveDateTime, Timelike as _};
use thiserror::Error;

pub use ods::ods_of;
pub use stream::{SheetSource, xlsx_from};

/// A list with headings.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Sheet {
    /// What it lists.
    pub title: String,
    /// Its columns from left to right.
    pub columns: Vec<Column>,
    /// Its rows. Cells beyond the columns have no heading; missing ones are empty.
    pub rows: Vec<Vec<Cell>>,
}

/// A column of a list.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// Its width in characters; none to fit what is in it.
    pub width: Option<f64>,
}

impl Column {
    /// A column that is as wide as what is in it.
    #[must_use]
    pub fn new(heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), width: None }
    }
}

/// A cell of a list.
#[derive(Clone, PartialEq, Debug, Default)]
pub enum Cell {
    /// Words, whatever they look like: `=1+1` stays these four characters.
    Text(String),
    /// A number. One that is not finite is left out.
    Number(f64),
    /// A day.
    Date(NaiveDate),
    /// A day with an hour, shown to the minute.
    Moment(NaiveDateTime),
    /// Nothing.
    #[default]
    Empty,
}

/// How CSV is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CsvOptions {
    /// Whether the text begins with a byte order mark, without which Excel takes UTF-8 for
    /// windows-1250.
    pub bom: bool,
    /// What stands between cells. A semicolon goes with a decimal comma.
    pub delimiter: char,
}

/// What Polish Excel opens rightly by double click.
impl Default for CsvOptions {
    fn default() -> Self {
        Self { bom: true, delimiter: ';' }
    }
}

/// A list as a workbook.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Xlsx {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many cells hold only the beginning of their text.
    pub cut: u32,
}

/// Why a list does not fit into a workbook.
#[derive(Clone, PartialEq, Eq, Debug, Error)]
pub enum SheetError {
    /// A sheet has at most 1,048,576 rows and 16,384 columns: list less.
    #[error("a sheet holds 1,048,576 rows and 16,384 columns at most")]
    TooLarge,
    /// The writer refused something that it never should.
    #[error("the workbook can't be written: {0}")]
    Writer(String),
}

/// Characters with which spreadsheet programs begin a formula, or that they skip before one.
const FORMULA: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];
/// Widths in characters: no narrower, so that the filter's button hides no heading; no wider, so
/// that one long remark does not push the rest off the screen.
const NARROWEST: f64 = 6.0;
const WIDEST: f64 = 60.0;
const LONGEST_TEXT: usize = 32_767;
const MOST_ROWS: usize = 1_048_576;
const MOST_COLUMNS: usize = 16_384;

/// The list as a workbook with one sheet; see [`xlsx_of`].
///
/// # Errors
/// See [`SheetError`].
pub fn xlsx(sheet: &Sheet, created: NaiveDateTime, cut_mark: &str) -> Result<Xlsx, SheetError> {
    xlsx_of(std::slice::from_ref(sheet), &sheet.title, created, cut_mark)
}

/// Lists as a workbook with a sheet for each: typed cells, a bold heading that stays in sight and can
/// be filtered, columns as wide as what is in them; in print as wide as the page, the heading on
/// every page. Sheets of the same name are numbered.
///
/// `created` (UTC) is noted as the time of creation. The same lists and time give the same bytes. A
/// cell holds at most 32,767 characters: a longer text is cut there, and ends with `cut_mark`, words
/// that say so.
///
/// # Errors
/// See [`SheetError`].
pub fn xlsx_of(
    sheets: &[Sheet],
    title: &str,
    created: NaiveDateTime,
    cut_mark: &str,
) -> Result<Xlsx, SheetError> {
    let sources: Vec<SheetSource<'_>> = sheets.iter().map(SheetSource::of).collect();
    xlsx_from(&sources, title, created, cut_mark)
}

impl<'a> SheetSource<'a> {
    /// A list whose rows are there already.
    #[must_use]
    pub fn of(sheet: &'a Sheet) -> Self {
        Self {
            title: sheet.title.clone(),
            columns: sheet.columns.clone(),
            rows: sheet.rows.len(),
            width: width(sheet),
            row: Box::new(|at| Cow::Borrowed(&sheet.rows[at][..])),
        }
    }
}

/// How many columns a list has.
fn width(sheet: &Sheet) -> usize {
    sheet.rows.iter().map(Vec::len).chain([sheet.columns.len()]).max().unwrap_or(0)
}

/// As much of a text as a cell holds, with `mark` at the end where that is not all.
fn shortened<'a>(text: &'a str, mark: &str) -> Cow<'a, str> {
    // Bytes are never fewer than the UTF-16 units that Excel counts.
    if text.len() <= LONGEST_TEXT || text.encode_utf16().count() <= LONGEST_TEXT {
        return Cow::Borrowed(text);
    }
    let mut left = LONGEST_TEXT.saturating_sub(mark.encode_utf16().count());
    let fits = |letter: &char| {
        let rest = left.checked_sub(letter.len_utf16());
        left = rest.unwrap_or(left);
        rest.is_some()
    };
    let kept: String = text.chars().take_while(fits).collect();
    Cow::Owned(kept + mark)
}

fn widen(widths: &mut [f64], at: u16, needed: f64) {
    if let Some(width) = widths.get_mut(usize::from(at)) {
        *width = width.max(needed);
    }
}

fn cell_width(cell: &Cell) -> f64 {
    match cell {
        Cell::Text(text) => text_width(text) + 1.5,
        Cell::Number(_) | Cell::Date(_) | Cell::Moment(_) => text_width(&plain(cell, '.')) + 1.5,
        Cell::Empty => 0.0,
    }
}

/// Bold letters and the filter's button need more room.
fn heading_width(heading: &str) -> f64 {
    text_width(heading) * 1.1 + 3.0
}

/// The longest line of a text, in characters of ordinary width; beyond the widest it no longer
/// matters.
fn text_width(text: &str) -> f64 {
    text.lines()
        .map(|line| line.chars().take(WIDEST as usize + 1).map(letter_width).sum())
        .fold(0.0, f64::max)
}

fn letter_width(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.6,
        'm' | 'w' | 'M' | 'W' | '@' => 1.5,
        letter if letter.is_uppercase() => 1.2,
        letter if letter >= '\u{1100}' => 2.0,
        _ => 1.0,
    }
}

/// A name that Excel takes for a sheet: at most 31 characters, none of `[]:*?/\`, no apostrophe at
/// either end.
fn sheet_name(title: &str) -> String {
    let allowed = |letter: &char| !letter.is_control() && !"[]:*?/\\".contains(*letter);
    let words: String = title
        .chars()
        .map(|letter| if letter.is_whitespace() { ' ' } else { letter })
        .filter(allowed)
        .collect();
    let mut name = String::new();
    let mut units = 0;
    for letter in words.trim_matches([' ', '\'']).chars() {
        units += letter.len_utf16();
        if units > 31 {
            break;
        }
        name.push(letter);
    }
    let name = name.trim_matches([' ', '\'']);
    // Excel keeps the name History for itself.
    if name.is_empty() || name.eq_ignore_ascii_case("history") {
        "Obrady".into()
    } else {
        name.into()
    }
}

/// The names of the sheets of a workbook: those of the lists, numbered where they are the same.
fn sheet_names(sheets: &[Sheet]) -> Vec<String> {
    sheet_names_of(sheets.iter().map(|sheet| sheet.title.as_str()))
}

fn sheet_names_of<'a>(titles: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let mut names = Vec::new();
    for title in titles {
        let whole = sheet_name(title);
        let mut name = whole.clone();
        let mut number = 1_u32;
        // Excel takes names that differ in capitals alone for the same.
        while !taken.insert(name.to_lowercase()) {
            number += 1;
            let end = format!(" ({number})");
            let mut start = whole.clone();
            while start.encode_utf16().count() + end.len() > 31 {
                start.pop();
            }
            name = start.trim_end().to_owned() + &end;
        }
        names.push(name);
    }
    names
}

/// The list as comma-separated values after RFC 4180, in UTF-8: every row ends with CR LF, days are
/// `2024-05-17`, hours `2024-05-17 10:32`.
///
/// Text that a spreadsheet program would run as a formula gets an apostrophe in front.
/// [`crate::participants::read`] takes it away again.
#[must_use]
pub fn csv(sheet: &Sheet, options: CsvOptions) -> Vec<u8> {
    let mut text = String::from(if options.bom { "\u{feff}" } else { "" });
    let width = sheet.columns.len();
    let headings = sheet.columns.iter().map(|column| guarded(&column.heading));
    push_row(&mut text, headings, options.delimiter);
    let point = if options.delimiter == ';' { ',' } else { '.' };
    for row in &sheet.rows {
        let missing = width.saturating_sub(row.len());
        let cells = row.iter().map(|cell| plain(cell, point));
        push_row(&mut text, cells.chain((0..missing).map(|_| String::new())), options.delimiter);
    }
    text.into_bytes()
}

fn push_row(text: &mut String, cells: impl Iterator<Item = String>, delimiter: char) {
    let start = text.len();
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            text.push(delimiter);
        }
        // The latter are ends of lines to some programs, and to our reader.
        let special = |letter: char| {
            letter == delimiter
                || matches!(letter, '"' | '\n' | '\r')
                || matches!(letter, '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
        };
        let spaced = cell.starts_with(char::is_whitespace) || cell.ends_with(char::is_whitespace);
        // Excel would take such a first line for the declaration of a delimiter.
        let declares =
            at == 0 && cell.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("sep="));
        if cell.contains(special) || spaced || declares {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(&cell);
        }
    }
    // A row of one empty cell would be a blank line, which readers skip.
    if text.len() == start {
        text.push_str("\"\"");
    }
    text.push_str("\r\n");
}

/// A cell as text.
fn plain(cell: &Cell, point: char) -> String {
    match cell {
        Cell::Text(text) => guarded(&text.replace("\r\n", "\n")),
        Cell::Number(number) if number.is_finite() => {
            number.to_string().replace('.', point.encode_utf8(&mut [0; 4]))
        }
        Cell::Number(_) | Cell::Empty => String::new(),
        Cell::Date(day) => day.format("%Y-%m-%d").to_string(),
        Cell::Moment(at) if at.second() == 0 => at.format("%Y-%m-%d %H:%M").to_string(),
        Cell::Moment(at) => at.format("%Y-%m-%d %H:%M:%S").to_string(),
    }
}

/// A text with an apostrophe before what would be run as a formula, or would look as if it had one.
fn guarded(text: &str) -> String {
    let risky = text.trim_start_matches('\'').starts_with(FORMULA);
    if risky { format!("'{text}") } else { text.to_owned() }
}

/// A cell of CSV as it was meant: without one of the apostrophes that keep it from being run.
pub(crate) fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.trim_start_matches('\'').starts_with(FORMULA) => rest,
        _ => cell,
    }
}

#[cfg(test)]
mod hostile_tests;
#[cfg(test)]
mod tests;
