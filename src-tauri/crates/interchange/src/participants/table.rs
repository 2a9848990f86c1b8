//! Delimited text (CSV as it comes) to rows of cells.

use std::borrow::Cow;

use super::{TableError, cells::Cells, ditto::Dittos, headings};
use crate::source::ROW_LIMIT;

/// The likelier ones first.
const DELIMITERS: [char; 4] = [';', ',', '\t', '|'];
pub(super) const MOST_CELLS: usize = 1_000;
/// How far down the headings may stand, below titles and remarks.
pub(super) const HEADING_WITHIN: usize = 30;
/// How many rows are looked at to find the delimiter.
const SAMPLE: usize = 200;

/// A table with headings.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) headings: Vec<String>,
    /// The rows below the headings that are not blank.
    pub(super) cells: Cells,
    /// Which cells said “as above”.
    pub(super) dittos: Dittos,
    /// The row with a quotation mark that is never closed; from there on marks are letters.
    pub(super) unclosed_quote: Option<u32>,
    /// Whether it was text and no workbook.
    pub(super) is_text: bool,
}

/// Every row of a text that is not blank.
#[derive(Debug)]
pub(crate) struct Rows {
    pub(crate) cells: Cells,
    /// The row with a quotation mark that is never closed; from there on marks are letters.
    pub(crate) unclosed_quote: Option<u32>,
    /// What stands between cells.
    pub(crate) delimiter: char,
}

impl Rows {
    /// Reads rows. Where the delimiter is not known, `is_heading` tells the headings, which tell it.
    pub(crate) fn read(
        text: &str,
        delimiter: Option<char>,
        is_heading: impl Fn(&str) -> bool,
    ) -> Result<Self, TableError> {
        let (declared, text) = declared_delimiter(text);
        if text.chars().all(|letter| letter.is_whitespace() || DELIMITERS.contains(&letter)) {
            return Err(TableError::Empty);
        }
        let delimiter = delimiter.or(declared).unwrap_or_else(|| guess(text, &is_heading));
        let mut records = Records::new(text, delimiter);
        let mut cells = Cells::with_room(text.len());
        while let Some(width) = records.next_into(&mut cells) {
            if width > MOST_CELLS || cells.len() > ROW_LIMIT {
                return Err(TableError::TooManyCells);
            }
        }
        Ok(Self { cells, unclosed_quote: records.unclosed_quote, delimiter })
    }
}

/// Where the headings of a table of registrations stand and how many of them are known; none where
/// no row has any.
pub(super) fn heading_row(cells: &Cells) -> Option<(usize, usize)> {
    headings_among(cells, |cell| headings::meaning(cell).is_some())
}

fn headings_among(cells: &Cells, is_heading: impl Fn(&str) -> bool) -> Option<(usize, usize)> {
    let mut best = None;
    for at in 0..cells.len().min(HEADING_WITHIN) {
        let known = cells.row(at).iter().filter(|cell| is_heading(cell)).count();
        if known > best.map_or(0, |(_, most)| most) {
            best = Some((at, known));
        }
    }
    best
}

/// The first line `sep=;` that Excel writes and heeds, and the text after it.
fn declared_delimiter(text: &str) -> (Option<char>, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let first = first.trim().trim_matches('"');
    match first.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")) {
        Some(_) => (first[4..].chars().next().or(Some('\t')), rest),
        None => (None, text),
    }
}

/// The delimiter with which most headings are known, and then most rows as wide as the headings.
fn guess(text: &str, is_heading: impl Fn(&str) -> bool) -> char {
    let score = |delimiter: char| {
        let mut records = Records::new(text, delimiter);
        let mut cells = Cells::default();
        while cells.len() < SAMPLE && records.next_into(&mut cells).is_some() {}
        let (at, known) = headings_among(&cells, &is_heading).unwrap_or_default();
        let width = if at < cells.len() { cells.row(at).len() } else { 0 };
        let alike = (at + 1..cells.len()).filter(|row| cells.row(*row).len() == width).count();
        (known, alike, width)
    };
    DELIMITERS.into_iter().rev().max_by_key(|one| score(*one)).unwrap_or(';')
}

/// The rows of a text, blank ones left out.
///
/// After RFC 4180, and kinder: any line end, text after a closing quotation mark belongs to the
/// cell, a mark within a cell is a letter.
struct Records<'a> {
    rest: &'a str,
    delimiter: char,
    number: u32,
    unclosed_quote: Option<u32>,
}

impl<'a> Records<'a> {
    fn new(text: &'a str, delimiter: char) -> Self {
        Self { rest: text, delimiter, number: 0, unclosed_quote: None }
    }

    /// Adds the next row and tells how many cells it has.
    fn next_into(&mut self, cells: &mut Cells) -> Option<usize> {
        while !self.rest.is_empty() {
            self.number += 1;
            let mut blank = true;
            loop {
                let (cell, last) = self.cell();
                let cell = plain(&cell);
                blank &= cell.is_empty();
                cells.push(cell);
                if last {
                    break;
                }
            }
            if !blank {
                return Some(cells.close(self.number));
            }
            cells.forget();
        }
        None
    }

    fn cell(&mut self) -> (Cow<'a, str>, bool) {
        if self.unclosed_quote.is_none()
            && let Some(quoted) = self.rest.strip_prefix('"')
        {
            match quoted_cell(quoted).filter(|(cell, rest)| !self.are_marks(cell, rest)) {
                Some((mut cell, rest)) => {
                    self.rest = rest;
                    let (more, last) = self.bare_cell();
                    if !more.is_empty() {
                        cell.to_mut().push_str(more);
                    }
                    return (cell, last);
                }
                // Otherwise one forgotten mark would swallow everybody below it.
                None if !self.is_alone(quoted) => self.unclosed_quote = Some(self.number),
                None => {}
            }
        }
        let (cell, last) = self.bare_cell();
        (Cow::Borrowed(cell), last)
    }

    /// Whether nothing stands between a mark and the end of its cell.
    fn is_alone(&self, after: &str) -> bool {
        after.is_empty() || after.starts_with([self.delimiter, '\n'])
    }

    /// Whether two marks are no ends of one cell: pasted cells with a single mark for “as above” come
    /// without any marks around them. Files of text have them.
    fn are_marks(&self, between: &str, rest: &str) -> bool {
        let begins = between.ends_with('\t') || between.ends_with('\n') && !self.is_alone(rest);
        self.delimiter == '\t' && self.is_alone(between) && begins
    }

    /// Text up to the delimiter or the end of the row, and whether it was the row's end.
    fn bare_cell(&mut self) -> (&'a str, bool) {
        let end = match u8::try_from(self.delimiter).ok().filter(u8::is_ascii) {
            Some(byte) => self.rest.bytes().position(|one| one == byte || one == b'\n'),
            None => self.rest.find([self.delimiter, '\n']),
        };
        let (cell, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        let last = !rest.starts_with(self.delimiter);
        let mut letters = rest.chars();
        letters.next();
        self.rest = letters.as_str();
        (cell, last)
    }
}

/// The text of a cell after its opening mark, and what follows the closing one.
fn quoted_cell(text: &str) -> Option<(Cow<'_, str>, &str)> {
    let (part, mut rest) = text.split_once('"')?;
    let mut cell = Cow::Borrowed(part);
    while let Some(after) = rest.strip_prefix('"') {
        let (part, after) = after.split_once('"')?;
        let whole = cell.to_mut();
        whole.push('"');
        whole.push_str(part);
        rest = after;
    }
    Some((cell, rest))
}

/// The text that a person meant: without the apostrophe that keeps a spreadsheet program from
/// running it as a formula, and without `="…"`, another way to the same end.
fn plain(cell: &str) -> &str {
    let meant = crate::sheet::unguarded(cell);
    // What had an apostrophe was meant to be those very characters.
    let formula = Some(meant).filter(|meant| meant.len() == cell.len());
    let quoted = formula.and_then(|text| text.strip_prefix("=\"")?.strip_suffix('"'));
    quoted.filter(|text| !text.contains('"')).unwrap_or(meant).trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Rows, TableError> {
        Rows::read(text, None, |cell| headings::meaning(cell).is_some())
    }

    fn check(text: &str, want: &[(u32, &[&str])]) {
        let cells = read(text).expect(text).cells;
        let found: Vec<(u32, Vec<&str>)> =
            (0..cells.len()).map(|at| (cells.line(at), cells.row(at).iter().collect())).collect();
        let want: Vec<(u32, Vec<&str>)> =
            want.iter().map(|(number, cells)| (*number, cells.to_vec())).collect();
        assert_eq!(found, want, "{text:?}");
    }

    #[test]
    fn delimiters_are_guessed() {
        for delimiter in [',', ';', '\t', '|'] {
            let text =
                "Imię;E-mail\nAnna, Maria;a@x.pl\nJan;b@x.pl".replace(';', &delimiter.to_string());
            let text = if delimiter == ',' { text.replace("Anna, Maria", "Anna") } else { text };
            let anna = if delimiter == ',' { "Anna" } else { "Anna, Maria" };
            check(
                &text,
                &[(1, &["Imię", "E-mail"]), (2, &[anna, "a@x.pl"]), (3, &["Jan", "b@x.pl"])],
            );
        }
        check(
            "Name\nNowak, Jan\nKowal, Ewa",
            &[(1, &["Name"]), (2, &["Nowak, Jan"]), (3, &["Kowal, Ewa"])],
        );
        check("sep=,\nImię,x;y\na,b;c", &[(1, &["Imię", "x;y"]), (2, &["a", "b;c"])]);
    }

    #[test]
    fn cells_may_hold_anything() {
        check(
            "Name,x\n\"a \"\"b\"\" c\",\"1\n2\"\n \n,\nz, y ",
            &[(1, &["Name", "x"]), (2, &["a \"b\" c", "1\n2"]), (5, &["z", "y"])],
        );
        check(
            "Name\tx\ny\t1\n\"\t\"\nz\t\"\n\"a\nb\"\t\"\n",
            &[
                (1, &["Name", "x"]),
                (2, &["y", "1"]),
                (3, &["\"", "\""]),
                (4, &["z", "\""]),
                (5, &["a\nb", "\""]),
            ],
        );
        check("Name,x\n\"a\"b,5\" disk\n", &[(1, &["Name", "x"]), (2, &["ab", "5\" disk"])]);
        check(
            "Name,x\n'+48 601,'plain\n\"=\"\"007\"\"\",''=1",
            &[(1, &["Name", "x"]), (2, &["+48 601", "'plain"]), (3, &["007", "'=1"])],
        );
        check("Name,x\n\"'=\"\"a\"\"\",b", &[(1, &["Name", "x"]), (2, &["=\"a\"", "b"])]);
    }

    #[test]
    fn a_forgotten_mark_swallows_nobody() {
        let text = "Name,x\n\"a,1\nb,2\nc,3";
        let table = read(text).expect("a table");
        assert_eq!(table.unclosed_quote, Some(2));
        assert_eq!(table.cells.len(), 4, "everybody below is there");
    }

    #[test]
    fn what_is_no_table_is_refused() {
        for (text, want) in [
            ("", TableError::Empty),
            ("\n;;\n", TableError::Empty),
            (&",".repeat(1_000), TableError::Empty),
            (&"a,".repeat(1_001), TableError::TooManyCells),
        ] {
            assert_eq!(read(text).expect_err("refused"), want);
        }
    }
}
