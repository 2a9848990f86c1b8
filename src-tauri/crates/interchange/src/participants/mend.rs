//! Cells of a table changed by hand, without reading the file again.

use std::collections::{BTreeMap, BTreeSet};

use thiserror::Error;

use super::{
    ParticipantDraft, RowProblem, RowProblemCode, TableReading, emails,
    row::{Reader, of_another_table},
    same::Same,
    table::MOST_CELLS,
    values,
};
use crate::document::encoding;

/// What a row has become.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mended {
    /// The row as it is now.
    pub row: ParticipantDraft,
    /// What is still wrong with it.
    pub problems: Vec<RowProblem>,
    /// The other rows whose problems are others now, because they were like this one or are.
    pub others: Vec<u32>,
}

/// Why a cell can't be changed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Error)]
pub enum MendError {
    /// No row has that number.
    #[error("there is no row {0}")]
    NoRow(u32),
    /// No table is that wide.
    #[error("there is no column {0}")]
    NoColumn(u32),
    /// Whom the row names is not plain.
    #[error("row {0} does not plainly name several people")]
    NotPlain(u32),
}

impl TableReading {
    /// The cells of a row, as they were read or mended; none where no row has that number.
    #[must_use]
    pub fn row(&self, line: u32) -> Option<Vec<&str>> {
        Some(self.cells.row(self.cells.place(line)?).iter().collect())
    }

    /// What is wrong with a row.
    #[must_use]
    pub fn problems_of(&self, line: u32) -> &[RowProblem] {
        &self.draft.problems[self.problem_range(line)]
    }

    fn problem_range(&self, line: u32) -> std::ops::Range<usize> {
        let problems = &self.draft.problems;
        let start = problems.partition_point(|problem| problem.line < line);
        let end = problems.partition_point(|problem| problem.line <= line);
        start..end
    }

    /// Puts another text into a cell (`line` as a spreadsheet program counts, `column` from 0) and
    /// reads that row anew: the draft and its problems are as if the file had had that text. What
    /// the columns mean stays.
    ///
    /// Beside the row itself, eight bytes of every other row are compared.
    ///
    /// # Errors
    /// See [`MendError`]; then nothing has changed.
    pub fn mend(&mut self, line: u32, column: u32, text: &str) -> Result<Mended, MendError> {
        let at = self.cells.place(line).ok_or(MendError::NoRow(line))?;
        let place = column as usize;
        if place >= MOST_CELLS {
            return Err(MendError::NoColumn(column));
        }
        self.cells.set(at, place, encoding::clean(text).trim());
        let columns = &self.draft.columns;
        let mut reader = Reader::new(columns, self.how.field_order, true, self.how.is_text);
        let draft = reader.row(line, self.cells.row(at));
        let mut own = reader.problems;
        own.extend(self.how.dittos.of(line, &self.cells, columns));
        own.extend(self.is_below(line).then(|| of_another_table(line)));
        self.draft.rows[at] = draft.clone();
        let concerned = self.how.same.change(at, &draft, self.cells.row(at), columns);
        let mut some = concerned.clone();
        some.push(at);
        let same = self.how.same.of(&some, &self.draft.rows, columns);

        let mut others = Vec::new();
        for other in concerned {
            let other_line = self.cells.line(other);
            let new = same.iter().find(|problem| problem.line == other_line);
            if self.put_same(other_line, new.cloned()) {
                others.push(other_line);
            }
        }
        let mut problems = own;
        problems.extend(same.into_iter().filter(|problem| problem.line == line));
        let range = self.problem_range(line);
        self.draft.problems.splice(range, problems.iter().cloned());
        Ok(Mended { row: draft, problems, others })
    }

    /// Whether a row is of another table below this one.
    fn is_below(&self, line: u32) -> bool {
        let origin = self.cells.place(line).map(|at| self.cells.line(self.cells.source(at)));
        self.how.another.is_some_and(|from| origin.is_some_and(|line| line >= from))
    }

    /// Replaces what a row is the same as, and tells whether that changed anything.
    fn put_same(&mut self, line: u32, new: Option<RowProblem>) -> bool {
        let range = self.problem_range(line);
        let (end, held) = (range.end, &mut self.draft.problems);
        let old = (range.start..end).find(|at| is_same(held[*at].code));
        match (old, new) {
            (Some(at), Some(new)) if held[at] != new => held[at] = new,
            (Some(at), None) => drop(held.remove(at)),
            (None, Some(new)) => held.insert(end, new),
            (Some(_), Some(_)) | (None, None) => return false,
        }
        true
    }

    /// Puts other texts into cells of many rows (each a place, and columns from 0 with their texts)
    /// and reads those rows anew, in one go: the time grows with the table, not with the table for
    /// each row. Rows and columns that no table has are passed over.
    pub fn mend_many(&mut self, mends: &BTreeMap<usize, Vec<(usize, String)>>) {
        self.mend_and_add(mends, Vec::new());
    }

    /// As [`Self::mend_many`], and adds rows, each parted from one at a place that was read.
    pub fn mend_and_add(
        &mut self,
        mends: &BTreeMap<usize, Vec<(usize, String)>>,
        added: Vec<(usize, Vec<String>)>,
    ) {
        let read = self.cells.len();
        for (from, cells) in added.into_iter().filter(|(from, _)| *from < read) {
            let cells = cells.iter().take(MOST_CELLS);
            let cells = cells.map(|cell| encoding::clean(cell).trim().to_owned()).collect();
            self.cells.add(self.cells.source(from), cells);
        }
        let mut changed: BTreeSet<usize> = (read..self.cells.len()).collect();
        for (at, cells) in mends.iter().filter(|(at, _)| **at < read) {
            for (column, text) in cells.iter().filter(|(column, _)| *column < MOST_CELLS) {
                self.cells.set(*at, *column, encoding::clean(text).trim());
            }
            changed.insert(*at);
        }
        self.read_again(&changed);
    }

    /// Reads the rows at some places anew, those at the end for the first time, and finds again which
    /// are the same as others.
    pub(super) fn read_again(&mut self, places: &BTreeSet<usize>) {
        let columns = &self.draft.columns;
        let mut reader = Reader::new(columns, self.how.field_order, true, self.how.is_text);
        self.draft.rows.resize_with(self.cells.len(), ParticipantDraft::default);
        let mut changed = BTreeSet::new();
        for at in places {
            let line = self.cells.line(*at);
            self.draft.rows[*at] = reader.row(line, self.cells.row(*at));
            changed.insert(line);
        }
        let mut own = reader.problems;
        let is_changed = |line| changed.contains(&line);
        own.extend(self.how.dittos.problems(&self.cells, columns, is_changed));
        own.extend(
            changed.iter().filter(|line| self.is_below(**line)).copied().map(of_another_table),
        );
        self.how.same = Same::new(&self.draft.rows, &self.cells, columns);
        let same = self.how.same.all(&self.draft.rows, columns);
        let problems = &mut self.draft.problems;
        problems.retain(|one| !is_same(one.code) && !changed.contains(&one.line));
        problems.extend(own);
        problems.extend(same);
        problems.sort_by_key(|problem| problem.line);
    }

    /// Puts a text into every cell of a column that holds another one, and tells how many they were.
    pub fn mend_everywhere(&mut self, column: u32, held: &str, text: &str) -> u32 {
        let place = column as usize;
        let alike = |at: &usize| self.cells.row(*at).get(place) == Some(held);
        let rows = (0..self.cells.len()).filter(alike);
        let mends: BTreeMap<_, _> = rows.map(|at| (at, vec![(place, text.to_owned())])).collect();
        self.mend_many(&mends);
        u32::try_from(mends.len()).unwrap_or(u32::MAX)
    }

    /// The numbers of the rows that name nobody and have one cell alone: headings between people, remarks
    /// below them.
    #[must_use]
    pub fn remarks(&self) -> Vec<u32> {
        let alone = |line: u32| {
            let row = self.row(line).unwrap_or_default();
            let mut filled = row.iter().filter(|cell| !cell.is_empty());
            // An address is somebody's.
            filled.next().is_some_and(|cell| !cell.contains('@')) && filled.next().is_none()
        };
        let nameless = self.draft.problems.iter().filter(|one| one.code == RowProblemCode::NoName);
        let mut lines: Vec<u32> =
            nameless.map(|one| one.line).filter(|line| alone(*line)).collect();
        lines.dedup();
        lines
    }

    /// Whether somebody changed a row by hand.
    #[must_use]
    pub fn is_mended(&self, line: u32) -> bool {
        self.cells.place(line).is_some_and(|at| self.cells.is_mended(at))
    }
}

const fn is_same(code: RowProblemCode) -> bool {
    use RowProblemCode::{DuplicateEmail, SameName, SameRow};
    matches!(code, SameRow | DuplicateEmail | SameName)
}

/// What was most likely meant, where a problem is of a kind that people make in one way: an address
/// with a comma for a full stop or a space in it. To be offered, never to be done unasked.
#[must_use]
pub fn suggestion(problem: &RowProblem) -> Option<String> {
    if problem.code != RowProblemCode::BadEmail {
        return None;
    }
    // Of an address among other words, the address; the words stay behind it.
    if let Some(first) = emails::first_with_rest(&problem.value) {
        return Some(first);
    }
    let mut text: String = problem.value.split_whitespace().collect();
    text = text.replace(',', ".").replace("(at)", "@").replace("[at]", "@");
    while text.contains("..") {
        text = text.replace("..", ".");
    }
    let doubled = text.replace("@@", "@");
    values::email(doubled.trim_matches(['.', ';', ':', '<', '>'])).ok()
}
