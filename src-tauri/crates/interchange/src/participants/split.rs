//! Good rows apart from those that wait, and those as a table of their own.

use super::{RowProblem, TableReading, columns::letter};
use crate::sheet::{Cell, Column, Sheet};

/// What the table of rows that wait needs in words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SplitWords {
    /// Its title: `Wiersze do poprawienia`.
    pub title: String,
    /// The heading of the column that says what is wrong: `Do poprawienia`. The reader knows it and
    /// passes over that column, so that the mended table can be read again.
    pub problems: String,
}

/// The places of the rows that can be taken, and of those with a fault
/// ([`super::RowProblemCode::is_fault`]).
#[must_use]
pub fn good_and_bad(reading: &TableReading) -> (Vec<usize>, Vec<usize>) {
    (0..reading.cells.len()).partition(|at| {
        let problems = reading.problems_of(reading.cells.line(*at));
        !problems.iter().any(|problem| problem.code.is_fault())
    })
}

/// Some rows of a table as a table of their own: the same headings and cells, and a last column
/// that says what is wrong, as `describe` words it.
#[must_use]
pub fn waiting(
    reading: &TableReading,
    rows: &[usize],
    words: &SplitWords,
    describe: impl Fn(&RowProblem) -> String,
) -> Sheet {
    let known = &reading.draft.columns;
    let widest = rows.iter().map(|at| reading.cells.row(*at).len()).max().unwrap_or(0);
    let width = widest.max(known.len());
    let heading = |at: usize| known.get(at).map_or_else(|| letter(at), |one| one.heading.clone());
    let mut columns: Vec<Column> = (0..width).map(|at| Column::new(heading(at))).collect();
    columns.push(Column::new(words.problems.as_str()));
    let text = |text: &str| if text.is_empty() { Cell::Empty } else { Cell::Text(text.into()) };
    let row = |at: &usize| {
        let cells = reading.cells.row(*at);
        let mut row: Vec<Cell> =
            (0..width).map(|column| text(cells.get(column).unwrap_or_default())).collect();
        let problems = reading.problems_of(reading.cells.line(*at)).iter().map(&describe);
        row.push(text(&problems.collect::<Vec<String>>().join("\n")));
        row
    };
    Sheet { title: words.title.clone(), columns, rows: rows.iter().map(row).collect() }
}
