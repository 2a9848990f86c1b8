//! Rows that may be of the same person, found by hashes, so that one row can be compared anew without
//! reading the others.

use std::{
    collections::{BTreeMap, HashMap},
    hash::{DefaultHasher, Hash, Hasher},
};

use super::{
    ColumnGuess, ColumnMeaning, ParticipantDraft, RowProblem, RowProblemCode,
    cells::{Cells, RowCells},
    headings::fold,
    row::{heading_of, name_heading},
};

/// By what rows are the same, the surest first: all cells, address, name.
const CODES: [RowProblemCode; 3] =
    [RowProblemCode::SameRow, RowProblemCode::DuplicateEmail, RowProblemCode::SameName];

/// What each row is compared by; 0 where it has nothing of the kind. 64 bits: among 200,000 rows, two
/// that differ are taken for the same once in a thousand million tables, and then somebody looks.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Same {
    keys: Vec<[u64; 3]>,
}

impl Same {
    pub(super) fn new(rows: &[ParticipantDraft], cells: &Cells, columns: &[ColumnGuess]) -> Self {
        let mut same = Self::default();
        for (at, row) in rows.iter().enumerate() {
            same.push(row, cells.row(at), columns);
        }
        same
    }

    /// Takes the next row in.
    pub(super) fn push(
        &mut self,
        row: &ParticipantDraft,
        cells: RowCells<'_>,
        columns: &[ColumnGuess],
    ) {
        self.keys.push(keys(row, cells, columns));
    }

    /// Takes in the rows that follow.
    pub(super) fn extend(&mut self, following: Self) {
        self.keys.extend(following.keys);
    }

    /// The problems of all rows, in their order.
    pub(super) fn all(
        &self,
        rows: &[ParticipantDraft],
        columns: &[ColumnGuess],
    ) -> Vec<RowProblem> {
        let columns = shown(columns);
        // Of each row that is the same as an earlier one, by what it surest is, and the first of them.
        let mut found = BTreeMap::new();
        for kind in 0..CODES.len() {
            let mut keyed: Vec<(u64, usize)> =
                self.keys.iter().enumerate().map(|(at, keys)| (keys[kind], at)).collect();
            keyed.retain(|(key, _)| *key != 0);
            keyed.sort_unstable();
            for same in keyed.chunk_by(|one, other| one.0 == other.0) {
                for (_, at) in &same[1..] {
                    found.entry(*at).or_insert((kind, same[0].1));
                }
            }
        }
        let problem = |(at, (kind, first))| problem(rows, &columns, at, kind, first);
        found.into_iter().map(problem).collect()
    }

    /// Takes over what a row has become and tells which other rows that may concern.
    pub(super) fn change(
        &mut self,
        at: usize,
        row: &ParticipantDraft,
        cells: RowCells<'_>,
        columns: &[ColumnGuess],
    ) -> Vec<usize> {
        let new = keys(row, cells, columns);
        let old = std::mem::replace(&mut self.keys[at], new);
        let concerned = |keys: &[u64; 3]| {
            (0..3).any(|kind| {
                let key = keys[kind];
                key != 0 && old[kind] != new[kind] && (key == old[kind] || key == new[kind])
            })
        };
        let others = self.keys.iter().enumerate().filter(|(other, _)| *other != at);
        others.filter(|(_, keys)| concerned(keys)).map(|(other, _)| other).collect()
    }

    /// The problems of some rows.
    pub(super) fn of(
        &self,
        some: &[usize],
        rows: &[ParticipantDraft],
        columns: &[ColumnGuess],
    ) -> Vec<RowProblem> {
        let mut firsts: HashMap<(usize, u64), usize> = HashMap::new();
        for at in some {
            for (kind, key) in self.keys[*at].iter().enumerate().filter(|(_, key)| **key != 0) {
                firsts.insert((kind, *key), *at);
            }
        }
        for (at, keys) in self.keys.iter().enumerate() {
            for (kind, key) in keys.iter().enumerate() {
                if let Some(first) = firsts.get_mut(&(kind, *key)) {
                    *first = at.min(*first);
                }
            }
        }
        let first_of = |at: usize| {
            let kinds = self.keys[at].iter().enumerate();
            kinds
                .filter_map(|(kind, key)| Some((kind, *firsts.get(&(kind, *key))?)))
                .find(|(_, first)| *first != at)
        };
        let columns = shown(columns);
        some.iter()
            .filter_map(|at| {
                let (kind, first) = first_of(*at)?;
                Some(problem(rows, &columns, *at, kind, first))
            })
            .collect()
    }
}

/// The headings under which that is told by which rows are the same, in the order of [`CODES`].
fn shown(columns: &[ColumnGuess]) -> [String; 3] {
    [String::new(), heading_of(columns, ColumnMeaning::Email), name_heading(columns)]
}

fn problem(
    rows: &[ParticipantDraft],
    columns: &[String; 3],
    at: usize,
    kind: usize,
    first: usize,
) -> RowProblem {
    let row = &rows[at];
    let value = match CODES[kind] {
        RowProblemCode::DuplicateEmail => row.email.clone(),
        _ => format!("{} {}", row.given, row.family).trim().to_owned(),
    };
    let (column, code) = (columns[kind].clone(), CODES[kind]);
    RowProblem { line: row.line, column, value, code, same_as: Some(rows[first].line) }
}

fn keys(row: &ParticipantDraft, cells: RowCells<'_>, columns: &[ColumnGuess]) -> [u64; 3] {
    let is_counter =
        |at: usize| columns.get(at).is_some_and(|column| column.meaning == ColumnMeaning::Ordinal);
    let mut whole = DefaultHasher::new();
    for (at, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
        if !is_counter(at) {
            (at, cell).hash(&mut whole);
        }
    }
    // One buyer of five tickets is not five times the same.
    let email = row.email.trim();
    let email = if email.is_empty() || row.by_buyer { 0 } else { hash(&email.to_lowercase()) };
    let name = fold(&format!("{} {}", row.given, row.family));
    let name = if name.is_empty() { 0 } else { hash(&name) };
    [whole.finish().max(1), email, name]
}

fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish().max(1)
}
