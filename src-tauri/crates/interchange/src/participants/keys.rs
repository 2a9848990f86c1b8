//! Which row of a newer file is which row of an earlier one, and what has changed.

use std::{
    collections::{HashMap, HashSet},
    hash::{DefaultHasher, Hash, Hasher},
};

use super::{
    ColumnMeaning::{self, *},
    TableReading,
    cells::RowCells,
    headings::fold,
};

/// What can tell rows apart over time, the surest first. A form's own number never changes; an
/// address seldom does; when a row came in changes in Google Forms with every correction.
const WAYS: &[&[ColumnMeaning]] = &[
    &[FormId],
    &[Code],
    &[Code, FormId],
    &[Email],
    &[Email, FullName, FamilyThenGiven, Given, Family],
    &[Email, RegisteredAt, RegisteredTime],
    &[RegisteredAt, RegisteredTime, FullName, FamilyThenGiven, Given, Family],
    &[FullName, FamilyThenGiven, Given, Family],
    &[FullName, FamilyThenGiven, Given, Family, Organisation, OfficeAndOrganisation],
];

/// What tells the rows of a table apart, chosen from what is in it: the first way that nearly every
/// row has and that is nearly nowhere the same. Keep it with what was imported, and use it for the
/// newer file: that one's own rows may suggest another. Empty where nothing tells them apart but
/// the whole row.
#[must_use]
pub fn key_columns(reading: &TableReading) -> Vec<ColumnMeaning> {
    let rows = reading.cells.len();
    let is_told = |way: &&&[ColumnMeaning]| {
        let places = places(reading, way);
        // Each of several needs its column, but a name has one of several forms.
        let lacking = way.iter().any(|meaning| {
            !is_name(*meaning)
                && !matches!(meaning, RegisteredTime | OfficeAndOrganisation | Organisation)
                && !reading.draft.columns.iter().any(|column| column.meaning == *meaning)
        });
        if places.is_empty() || lacking {
            return false;
        }
        let mut seen = HashSet::with_capacity(rows);
        let (mut filled, mut different) = (0_usize, 0_usize);
        for at in 0..rows {
            let key = joined(reading.cells.row(at), &places);
            if !key.is_empty() {
                filled += 1;
                different += usize::from(seen.insert(hashed(&key)));
            }
        }
        // A few people share an address, or gave none.
        filled * 10 >= rows * 9 && different * 20 >= filled * 19
    };
    let way = WAYS.iter().find(is_told).copied().unwrap_or_default();
    let has = |meaning: &ColumnMeaning| {
        reading.draft.columns.iter().any(|column| column.meaning == *meaning)
    };
    way.iter().copied().filter(has).collect()
}

/// A key for each row by which the same row of another file of the same form is found, in their
/// order: that of [`key_columns`].
#[must_use]
pub fn row_keys(reading: &TableReading) -> Vec<String> {
    row_keys_by(reading, &key_columns(reading))
}

/// A key for each row, by columns of these meanings. A row without anything in them goes by its
/// name, else by all that is in it. No two rows have the same: of several, the one that came in
/// first, or whose other cells come first, has the bare key, whatever their order.
#[must_use]
pub fn row_keys_by(reading: &TableReading, by: &[ColumnMeaning]) -> Vec<String> {
    let named = places(reading, &[FullName, FamilyThenGiven, Given, Family]);
    let by = places(reading, by);
    let counters = places(reading, &[Ordinal]);
    let bare = (0..reading.cells.len()).map(|at| {
        let row = reading.cells.row(at);
        let ways = [("", joined(row, &by)), ("name:", joined(row, &named))];
        let way = ways.into_iter().find(|(_, key)| !key.is_empty());
        let whole = || ("row:", whole(row, &counters));
        let (kind, key) = way.unwrap_or_else(whole);
        format!("{kind}{key}")
    });
    let mut keys: Vec<String> = bare.collect();
    let mut groups: HashMap<&str, Vec<usize>> = HashMap::with_capacity(keys.len());
    for (at, key) in keys.iter().enumerate() {
        groups.entry(key).or_default().push(at);
    }
    let mut taken = HashMap::new();
    for (key, mut rows) in groups.into_iter().filter(|(_, rows)| rows.len() > 1) {
        rows.sort_by_cached_key(|at| {
            let cells = reading.cells.row(*at);
            (reading.draft.rows[*at].registered_at, joined(cells, &named), whole(cells, &counters))
        });
        for (nth, at) in rows.into_iter().enumerate().skip(1) {
            taken.insert(at, format!("{key}\u{1f}{}", nth + 1));
        }
    }
    for (at, key) in taken {
        keys[at] = key;
    }
    keys
}

const fn is_name(meaning: ColumnMeaning) -> bool {
    matches!(meaning, FullName | FamilyThenGiven | Given | Family)
}

fn places(reading: &TableReading, of: &[ColumnMeaning]) -> Vec<usize> {
    let columns = reading.draft.columns.iter().enumerate();
    columns.filter(|(_, column)| of.contains(&column.meaning)).map(|(at, _)| at).collect()
}

fn joined(row: RowCells<'_>, places: &[usize]) -> String {
    let mut key = String::new();
    let mut any = false;
    for (nth, at) in places.iter().enumerate() {
        if nth > 0 {
            key.push('\u{1f}');
        }
        let cell = row.get(*at).unwrap_or_default();
        any |= !cell.is_empty();
        if cell.is_ascii() && !cell.contains(' ') {
            key.extend(cell.chars().map(|letter| letter.to_ascii_lowercase()));
        } else {
            key.push_str(&fold(cell));
        }
    }
    if any { key } else { String::new() }
}

fn whole(row: RowCells<'_>, counters: &[usize]) -> String {
    let mut hasher = DefaultHasher::new();
    let cells = row.iter().enumerate();
    cells
        .filter(|(at, cell)| !cell.is_empty() && !counters.contains(at))
        .for_each(|one| one.hash(&mut hasher));
    format!("{:016x}", hasher.finish())
}

fn hashed(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

/// Rows with their keys, as they are kept after an import and as they are read of a newer file.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct KeyedRows {
    /// The headings of the columns.
    pub headings: Vec<String>,
    /// The rows.
    pub rows: Vec<KeyedRow>,
}

/// A row with its key.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct KeyedRow {
    /// The key.
    pub key: String,
    /// Its cells, under the headings.
    pub cells: Vec<String>,
}

/// The places of the columns that are kept of a table, in their order: those that count its rows are
/// not.
#[must_use]
pub fn kept_columns(reading: &TableReading) -> Vec<usize> {
    let columns = reading.draft.columns.iter().enumerate();
    columns.filter(|(_, column)| column.meaning != Ordinal).map(|(at, _)| at).collect()
}

/// Their headings.
#[must_use]
pub fn kept_headings(reading: &TableReading) -> Vec<String> {
    let headings = kept_columns(reading).into_iter();
    headings.map(|at| reading.draft.columns[at].heading.clone()).collect()
}

/// The rows of a table with their keys; columns that count the rows are left out.
#[must_use]
pub fn keyed_rows(reading: &TableReading, keys: Vec<String>) -> KeyedRows {
    let kept = kept_columns(reading);
    let headings = kept_headings(reading);
    let rows = keys.into_iter().enumerate().take(reading.cells.len()).map(|(at, key)| {
        let row = reading.cells.row(at);
        let cells = kept.iter().map(|at| row.get(*at).unwrap_or_default().to_owned()).collect();
        KeyedRow { key, cells }
    });
    KeyedRows { headings, rows: rows.collect() }
}

/// What a newer file has otherwise than the former one.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Changes {
    /// Rows of the newer file that were not in the former, by their places.
    pub new: Vec<usize>,
    /// Rows that are in both and differ.
    pub changed: Vec<Change>,
    /// Rows of the former file that are not in the newer, by their places.
    pub vanished: Vec<usize>,
}

/// A row that is in both files and differs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    /// Its place in the former file.
    pub former: usize,
    /// Its place in the newer one.
    pub newer: usize,
    /// The cells that differ, in the order of the newer file's columns, then those that only the
    /// former one has.
    pub cells: Vec<CellChange>,
}

/// A cell that differs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CellChange {
    /// The heading.
    pub heading: String,
    /// What it was; empty where there was no such column.
    pub former: String,
    /// What it is now.
    pub newer: String,
}

/// Compares two files of the same form. Columns go by their headings, so that they may stand in
/// another order; a column that is new, or no longer there, counts where there is something in it.
#[must_use]
pub fn compare(former: &KeyedRows, newer: &KeyedRows) -> Changes {
    let by_key: HashMap<&str, usize> =
        former.rows.iter().enumerate().map(|(at, row)| (row.key.as_str(), at)).collect();
    // The nth of several columns with the same heading goes with the nth.
    let numbered = |headings: &[String]| -> Vec<(String, usize)> {
        let mut seen: HashMap<String, usize> = HashMap::new();
        let mut number = |heading: &String| {
            let nth = seen.entry(fold(heading)).or_default();
            *nth += 1;
            (fold(heading), *nth)
        };
        headings.iter().map(&mut number).collect()
    };
    let (old, new) = (numbered(&former.headings), numbered(&newer.headings));
    let place =
        |of: &(String, usize), among: &[(String, usize)]| among.iter().position(|one| one == of);
    let mut pairs: Vec<(&String, Option<usize>, Option<usize>)> = Vec::new();
    for (at, column) in new.iter().enumerate() {
        pairs.push((&newer.headings[at], place(column, &old), Some(at)));
    }
    for (at, column) in old.iter().enumerate() {
        if place(column, &new).is_none() {
            pairs.push((&former.headings[at], Some(at), None));
        }
    }
    let cell = |row: &KeyedRow, at: Option<usize>| -> String {
        at.and_then(|at| row.cells.get(at)).cloned().unwrap_or_default()
    };
    let mut changes = Changes::default();
    let mut still = vec![false; former.rows.len()];
    for (at, row) in newer.rows.iter().enumerate() {
        let Some(before) = by_key.get(row.key.as_str()).copied() else {
            changes.new.push(at);
            continue;
        };
        still[before] = true;
        let old_row = &former.rows[before];
        let differing = pairs.iter().filter(|(_, old, new)| {
            let text = |row: &'_ KeyedRow, at: &Option<usize>| {
                at.and_then(|at| row.cells.get(at)).map_or(0, |cell| hashed(cell.trim()))
            };
            let empty = hashed("");
            let (was, is) = (text(old_row, old), text(row, new));
            was != is && !((was == 0 || was == empty) && (is == 0 || is == empty))
        });
        let cells: Vec<CellChange> = differing
            .map(|(heading, old, new)| CellChange {
                heading: (*heading).clone(),
                former: cell(old_row, *old),
                newer: cell(row, *new),
            })
            .collect();
        if !cells.is_empty() {
            changes.changed.push(Change { former: before, newer: at, cells });
        }
    }
    changes.vanished = (0..still.len()).filter(|at| !still[*at]).collect();
    changes
}

/// What to do with one value of a registration that is in a newer file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Merge {
    /// Nothing: it is what it was, or what somebody already made of it.
    Nothing,
    /// Take it: nobody has changed it here.
    Take,
    /// Keep what stands here: the file says what it said before, and somebody changed it by hand.
    Keep,
    /// Ask: both have changed, each to something else.
    Ask,
}

/// Compares what the former file said, what stands here now, and what the newer file says.
#[must_use]
pub fn merge(former: &str, here: &str, newer: &str) -> Merge {
    let [former, here, newer] = [former, here, newer].map(str::trim);
    match (newer == former, here == former, newer == here) {
        (_, _, true) => Merge::Nothing,
        (true, false, false) => Merge::Keep,
        (false, true, false) => Merge::Take,
        (false, false, false) => Merge::Ask,
        // Whoever is equal to the same is equal.
        (true, true, false) => Merge::Nothing,
    }
}
