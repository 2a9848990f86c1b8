//! The cells of a table, all in one text: a table of 100,000 rows has 1,500,000 of them, and a
//! `String` for each would take longer than reading them.

use std::collections::BTreeMap;

/// The rows of a table, cells as text.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Cells {
    text: String,
    /// Where each cell ends in the text.
    ends: Vec<u32>,
    rows: Vec<Row>,
    /// Rows that were changed, by their place: they hold their own cells.
    mended: BTreeMap<usize, Vec<String>>,
    /// Of the rows that were added behind those that were read, the places of those that they were
    /// parted from.
    added: Vec<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Row {
    /// As a spreadsheet program counts it.
    line: u32,
    /// Where its cells end among all.
    end: u32,
}

/// The cells of one row.
#[derive(Clone, Copy, Debug)]
pub enum RowCells<'a> {
    /// As they were read.
    Read {
        /// The text of all rows.
        text: &'a str,
        /// Where the first one begins.
        start: u32,
        /// Where each ends.
        ends: &'a [u32],
    },
    /// As somebody mended them.
    Mended(&'a [String]),
}

impl Cells {
    pub(super) fn with_room(bytes: usize) -> Self {
        Self { text: String::with_capacity(bytes), ..Self::default() }
    }

    /// Adds a cell to the row that is open.
    pub(super) fn push(&mut self, cell: &str) {
        self.text.push_str(cell);
        self.ends.push(offset(self.text.len()));
    }

    /// Adds the cells of a row to the one that is open.
    fn push_all(&mut self, row: RowCells<'_>) {
        match row {
            RowCells::Read { text, start, ends } => {
                let (begun, end) = (offset(self.text.len()), ends.last().copied().unwrap_or(start));
                self.text.push_str(&text[start as usize..end as usize]);
                self.ends.extend(ends.iter().map(|end| end - start + begun));
            }
            RowCells::Mended(cells) => cells.iter().for_each(|cell| self.push(cell)),
        }
    }

    /// Closes the open row and tells how many cells it has.
    pub(super) fn close(&mut self, line: u32) -> usize {
        let begun = self.begun();
        self.rows.push(Row { line, end: offset(self.ends.len()) });
        self.ends.len() - begun
    }

    /// Leaves out the open row.
    pub(super) fn forget(&mut self) {
        let begun = self.begun();
        self.ends.truncate(begun);
        self.text.truncate(self.ends.last().map_or(0, |end| *end as usize));
    }

    fn begun(&self) -> usize {
        self.rows.last().map_or(0, |row| row.end as usize)
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The number of a row as a spreadsheet program shows it, from 1; 0 where there is no such row.
    #[must_use]
    pub fn line(&self, at: usize) -> u32 {
        self.rows.get(at).map_or(0, |row| row.line)
    }

    /// The place of the row with a number.
    #[must_use]
    pub fn place(&self, line: u32) -> Option<usize> {
        self.rows.binary_search_by_key(&line, |row| row.line).ok()
    }

    /// The cells of a row; none where there is no such row.
    #[must_use]
    pub fn row(&self, at: usize) -> RowCells<'_> {
        match self.mended.get(&at) {
            Some(cells) => RowCells::Mended(cells),
            None => self.original(at),
        }
    }

    /// The cells of a row as they were read, whatever somebody mended; none of one that was added.
    #[must_use]
    pub fn original(&self, at: usize) -> RowCells<'_> {
        let Some(row) = self.rows.get(at) else { return RowCells::Mended(&[]) };
        let first = at.checked_sub(1).map_or(0, |before| self.rows[before].end as usize);
        let ends = &self.ends[first..row.end as usize];
        let start = first.checked_sub(1).map_or(0, |before| self.ends[before]);
        RowCells::Read { text: &self.text, start, ends }
    }

    /// Puts another text into a cell; the row grows where it has no such cell.
    pub(super) fn set(&mut self, at: usize, column: usize, text: &str) {
        let read: Vec<String> = self.row(at).iter().map(str::to_owned).collect();
        let cells = self.mended.entry(at).or_insert(read);
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        text.clone_into(&mut cells[column]);
    }

    /// Adds a row that was parted from the one at a place, which is one that was read.
    pub(super) fn add(&mut self, from: usize, cells: Vec<String>) {
        let line = self.rows.last().map_or(0, |row| row.line).saturating_add(1);
        let end = offset(self.begun());
        self.mended.insert(self.rows.len(), cells);
        self.rows.push(Row { line, end });
        self.added.push(from);
    }

    /// What somebody made of a row; none where nobody changed it.
    pub(super) fn mended_row(&self, at: usize) -> Option<Vec<String>> {
        self.mended.get(&at).cloned()
    }

    /// Puts back what somebody had made of a row, or the row as it was read.
    pub(super) fn put_back(&mut self, at: usize, cells: Option<Vec<String>>) {
        match cells {
            Some(cells) => drop(self.mended.insert(at, cells)),
            None => drop(self.mended.remove(&at)),
        }
    }

    /// Takes the rows away that were added last, so that only so many are left; those that were read
    /// stay.
    pub(super) fn truncate(&mut self, rows: usize) {
        let read = self.rows.len() - self.added.len();
        let rows = rows.max(read);
        self.rows.truncate(rows);
        self.added.truncate(rows - read);
        drop(self.mended.split_off(&rows));
    }

    /// The place of the row that was read of which the one at a place comes: itself, or that from
    /// which it was parted.
    #[must_use]
    pub fn source(&self, at: usize) -> usize {
        let read = self.rows.len() - self.added.len();
        at.checked_sub(read).and_then(|nth| self.added.get(nth)).copied().unwrap_or(at)
    }

    /// Whether a row was parted from another.
    #[must_use]
    pub fn is_added(&self, at: usize) -> bool {
        self.source(at) != at
    }

    /// Whether somebody changed a row by hand.
    #[must_use]
    pub fn is_mended(&self, at: usize) -> bool {
        self.mended.contains_key(&at)
    }

    /// The rows from a place on for which `keep` holds.
    pub(super) fn below(&self, from: usize, keep: impl Fn(RowCells<'_>) -> bool) -> Self {
        let mut kept = Self::with_room(self.text.len());
        for at in from..self.len() {
            let row = self.row(at);
            if keep(row) {
                kept.push_all(row);
                kept.close(self.line(at));
            }
        }
        kept
    }

    /// Whether any cell holds a letter.
    pub(super) fn contain(&self, letter: char) -> bool {
        self.text.contains(letter)
            || self.mended.values().flatten().any(|cell| cell.contains(letter))
    }
}

impl<'a> RowCells<'a> {
    /// How many there are.
    #[must_use]
    pub fn len(self) -> usize {
        match self {
            Self::Read { ends, .. } => ends.len(),
            Self::Mended(cells) => cells.len(),
        }
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The cell in a column, from 0.
    #[must_use]
    pub fn get(self, column: usize) -> Option<&'a str> {
        match self {
            Self::Read { text, start, ends } => {
                let end = *ends.get(column)?;
                let start = column.checked_sub(1).map_or(start, |before| ends[before]);
                text.get(start as usize..end as usize)
            }
            Self::Mended(cells) => cells.get(column).map(String::as_str),
        }
    }

    /// The cells from the left.
    pub fn iter(self) -> impl Iterator<Item = &'a str> {
        (0..self.len()).map(move |column| self.get(column).unwrap_or_default())
    }
}

/// Files are limited to far less than what does not fit.
fn offset(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
