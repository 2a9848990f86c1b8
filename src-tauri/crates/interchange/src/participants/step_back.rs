//! What somebody did to the rows of a table a moment ago, taken back, and done again.

use std::collections::BTreeSet;

use super::TableReading;

/// How some rows of a table stand, to be put back later. It holds those rows alone, and so costs as much
/// as they do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Standing {
    /// How many rows there are.
    rows: usize,
    /// The rows, by their places, and what somebody made of them; none where nobody did.
    mended: Vec<(usize, Option<Vec<String>>)>,
    /// Rows that come behind those: the place from which each was parted, and its cells.
    added: Vec<(usize, Vec<String>)>,
}

impl TableReading {
    /// How the rows at some places stand.
    #[must_use]
    pub fn standing(&self, places: impl IntoIterator<Item = usize>) -> Standing {
        let mended = places.into_iter().map(|at| (at, self.cells.mended_row(at)));
        Standing { rows: self.cells.len(), mended: mended.collect(), added: Vec::new() }
    }

    /// The places of the rows that hold a text in a column.
    #[must_use]
    pub fn holding(&self, column: u32, text: &str) -> Vec<usize> {
        let holds = |at: &usize| self.cells.row(*at).get(column as usize) == Some(text);
        (0..self.cells.len()).filter(holds).collect()
    }

    /// Puts rows back as they stood, and takes away those that were added since: the table is as if
    /// nothing had been done. The last standing comes first where there are several. What is returned
    /// puts back what was so taken away.
    pub fn put_back(&mut self, standing: Standing) -> Standing {
        let Standing { rows, mended, added } = standing;
        let cells = |at| self.cells.row(at).iter().map(str::to_owned).collect();
        let undone = Standing {
            rows,
            mended: mended.iter().map(|(at, _)| (*at, self.cells.mended_row(*at))).collect(),
            added: (rows..self.cells.len()).map(|at| (self.cells.source(at), cells(at))).collect(),
        };
        self.cells.truncate(rows);
        self.draft.rows.truncate(rows);
        let last = rows.checked_sub(1).map_or(0, |at| self.cells.line(at));
        self.draft.problems.retain(|problem| problem.line <= last);
        let mut changed = BTreeSet::new();
        for (at, cells) in mended.into_iter().filter(|(at, _)| *at < rows) {
            self.cells.put_back(at, cells);
            changed.insert(at);
        }
        for (from, cells) in added {
            changed.insert(self.cells.len());
            self.cells.add(from, cells);
        }
        self.read_again(&changed);
        undone
    }
}
