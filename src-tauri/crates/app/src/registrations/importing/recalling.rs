//! What somebody mended in a form's table once is mended alike when a newer file of the form, which
//! nobody mended, has it again; the rows that wait come back mended as a table of their own.

use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap, HashSet},
};

use obrady_domain::{EventId, TableSourceRow};
use obrady_interchange::participants::{TableReading, kept_columns, kept_headings, row_keys_by};

use super::former::Former;
use crate::{Desk, Result};

/// Mends the rows of a table as they were mended when the former table of the same form was taken,
/// and tells how many they are. Rows that somebody mended otherwise meanwhile stay as they are.
///
/// # Errors
/// Only where the file fails.
pub fn recall(desk: &mut Desk, event: EventId, reading: &mut TableReading) -> Result<u32> {
    if reading.is_part() {
        return Ok(0);
    }
    let Some(former) = desk.read(|view| Ok(Former::find(view, event, reading)))?? else {
        return Ok(0);
    };
    let columns = kept_columns(reading);
    let places: Vec<Option<usize>> = places(&former.source.headings, &kept_headings(reading))
        .into_iter()
        .map(|place| place.map(|at| columns[at]))
        .collect();
    let raw = |row: &TableSourceRow| print(row.raw.iter().map(String::as_str));
    let (parted, mended): (Vec<&TableSourceRow>, Vec<_>) = former
        .rows
        .iter()
        .filter(|row| !row.raw.is_empty())
        .partition(|row| former.kept.parted.contains(&row.key));
    let mended: HashMap<String, &TableSourceRow> =
        mended.into_iter().map(|row| (raw(row), row)).collect();
    if mended.is_empty() {
        return Ok(0);
    }
    let mut others: HashMap<String, Vec<&TableSourceRow>> = HashMap::new();
    for row in parted {
        others.entry(raw(row)).or_default().push(row);
    }
    let raws: Vec<Vec<String>> = (0..reading.cells.len())
        .map(|at| {
            let cells = reading.cells.row(at);
            let cell = |place: &Option<usize>| place.and_then(|place| cells.get(place));
            places.iter().map(|one| cell(one).unwrap_or_default().to_owned()).collect()
        })
        .collect();
    let prints: Vec<String> =
        raws.iter().map(|cells| print(cells.iter().map(String::as_str))).collect();
    // Who gave another answer in the form since is known by the others.
    let met: HashSet<&str> = prints.iter().map(String::as_str).collect();
    let changed = former.rows.iter().filter(|row| {
        let print = raw(row);
        mended.contains_key(&print) && !met.contains(print.as_str())
    });
    let turned = |row: &TableSourceRow| TableSourceRow {
        cells: row.raw.clone(),
        raw: row.cells.clone(),
        ..row.clone()
    };
    let mut changed = Waiting::new(changed.map(turned).collect());
    let mut added = Vec::new();
    let mut mends = BTreeMap::new();
    for at in (0..reading.cells.len()).filter(|at| !reading.cells.is_mended(*at)) {
        let cells = reading.cells.row(at);
        let mut known = || {
            let faulty = super::is_faulty(reading, reading.cells.line(at));
            faulty.then(|| changed.take(&raws[at])).flatten().map(|row| turned(&row))
        };
        let row = mended.get(&prints[at]).map(|row| Cow::Borrowed(*row));
        let Some(row) = row.or_else(|| known().map(Cow::Owned)) else { continue };
        // Of a cell that the form has otherwise by now, that counts.
        let anew = |row: &TableSourceRow| -> Vec<(usize, String)> {
            let texts = row.raw.iter().zip(&row.cells).map(|(raw, text)| (raw.trim(), text));
            let mended = places.iter().zip(texts).filter_map(|(place, (raw, text))| {
                let place = (*place)?;
                let stands = cells.get(place).unwrap_or_default().trim();
                (raw != text && raw == stands).then(|| (place, text.clone()))
            });
            mended.collect()
        };
        let mended = anew(&row);
        if mended.is_empty() {
            continue;
        }
        for other in others.remove(&raw(&row)).unwrap_or_default() {
            let mut own: Vec<String> = cells.iter().map(str::to_owned).collect();
            own.resize(own.len().max(reading.draft.columns.len()), String::new());
            for (place, text) in anew(other) {
                own[place] = text;
            }
            added.push((at, own));
        }
        mends.insert(at, mended);
    }
    reading.mend_and_add(&mends, added);
    Ok(super::count(mends.len()))
}

/// The numbers of the rows that are no people and that somebody left out of the former table of the same
/// form: headings between people, remarks below them. Nobody has to say so again.
///
/// # Errors
/// Only where the file fails.
pub fn left_out_before(desk: &Desk, event: EventId, reading: &TableReading) -> Result<Vec<u32>> {
    let mut remarks = reading.remarks();
    if remarks.is_empty() || reading.is_part() {
        return Ok(Vec::new());
    }
    let Some(former) = desk.read_app(|view| Former::find(view, event, reading))? else {
        return Ok(Vec::new());
    };
    let left_out = former.rows.iter().filter(|row| row.registration.is_none() && !row.waits());
    let left_out: HashSet<&str> = left_out.map(|row| row.key.as_str()).collect();
    let keys = row_keys_by(reading, &former.kept.by);
    remarks.retain(|line| {
        reading.cells.place(*line).is_some_and(|at| left_out.contains(keys[at].as_str()))
    });
    Ok(remarks)
}

/// Where each heading is among others; the nth of several that are the same is the nth.
pub(super) fn places(headings: &[String], among: &[String]) -> Vec<Option<usize>> {
    let place = |(at, heading): (usize, &String)| {
        let nth = headings[..at].iter().filter(|one| *one == heading).count();
        let same = among.iter().enumerate().filter(|(_, one)| *one == heading);
        same.map(|(at, _)| at).nth(nth)
    };
    headings.iter().enumerate().map(place).collect()
}

/// All that stands in a row, as one text.
fn print<'a>(cells: impl Iterator<Item = &'a str>) -> String {
    let mut print = String::new();
    for cell in cells {
        print.push_str(cell.trim());
        print.push('\u{1f}');
    }
    print.truncate(print.trim_end_matches('\u{1f}').len());
    print
}

/// Rows that wait, by what is in them: whoever mends one leaves most of its cells as they were.
pub(super) struct Waiting {
    rows: Vec<Option<TableSourceRow>>,
    /// Which rows have a text in a column, where only few have it.
    by_cell: HashMap<(usize, String), Vec<usize>>,
}

/// A text that more rows have says little of which one it is.
const FEW: usize = 8;

impl Waiting {
    pub(super) fn new(rows: Vec<TableSourceRow>) -> Self {
        let mut by_cell: HashMap<(usize, String), Vec<usize>> = HashMap::new();
        for (at, row) in rows.iter().enumerate() {
            for (column, cell) in filled(&row.cells) {
                by_cell.entry((column, cell.to_owned())).or_default().push(at);
            }
        }
        by_cell.retain(|_, rows| rows.len() <= FEW);
        Self { rows: rows.into_iter().map(Some).collect(), by_cell }
    }

    /// Takes out the row that these cells were before they were mended: the one that has most of them,
    /// and at least half.
    pub(super) fn take(&mut self, cells: &[impl AsRef<str>]) -> Option<TableSourceRow> {
        let likely = filled(cells).flat_map(|(column, cell)| {
            self.by_cell.get(&(column, cell.to_owned())).into_iter().flatten()
        });
        let alike = |row: &TableSourceRow| {
            filled(&row.cells)
                .filter(|(at, cell)| cells.get(*at).is_some_and(|one| one.as_ref().trim() == *cell))
                .count()
        };
        let candidates = likely.filter_map(|at| Some((*at, alike(self.rows[*at].as_ref()?))));
        let (at, same) = candidates.max_by_key(|(at, same)| (*same, usize::MAX - at))?;
        let whole = self.rows[at].as_ref().map_or(0, |row| filled(&row.cells).count());
        if same * 2 >= whole { self.rows[at].take() } else { None }
    }

    /// Those that wait still.
    pub(super) fn left(self) -> impl Iterator<Item = TableSourceRow> {
        self.rows.into_iter().flatten()
    }
}

fn filled(cells: &[impl AsRef<str>]) -> impl Iterator<Item = (usize, &str)> {
    cells
        .iter()
        .enumerate()
        .map(|(at, cell)| (at, cell.as_ref().trim()))
        .filter(|(_, cell)| !cell.is_empty())
}
