//! Where the hours stand.

use std::collections::BTreeMap;

use crate::{
    table_values::{self as values, Hours},
    workbook::{Grid, Value},
};

/// Where the hours of a drawn timetable stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Axis {
    /// Whether they run across, so that the sheet has to be turned.
    pub(super) turned: bool,
    /// Their column, once the sheet is turned; none where each session has its own in its cell.
    pub(super) column: Option<u32>,
    /// The column of the hours at which things end.
    pub(super) end: Option<u32>,
}

/// Only the beginning of a sheet is looked at; what is drawn stands there.
const ROWS: usize = 2_000;

/// The axis of a sheet; none where no timetable is drawn on it.
pub(super) fn find(grid: &Grid) -> Option<Axis> {
    let mut columns: BTreeMap<u32, usize> = BTreeMap::new();
    let mut rows: BTreeMap<u32, usize> = BTreeMap::new();
    let mut own = 0_usize;
    for row in grid.rows.iter().take(ROWS) {
        for cell in &row.cells {
            if mark(&cell.value).is_some() {
                *columns.entry(cell.column).or_default() += 1;
                *rows.entry(row.at).or_default() += 1;
            } else if let Value::Text(text) = &cell.value {
                own += usize::from(
                    values::leading_hours(text).is_some_and(|(_, rest)| !rest.is_empty()),
                );
            }
        }
    }
    let most = |all: &BTreeMap<u32, usize>| {
        all.iter()
            .map(|(at, count)| (*count, *at))
            .max_by_key(|(count, at)| (*count, u32::MAX - at))
    };
    let (down, across) = (most(&columns), most(&rows));
    let count = |one: Option<(usize, u32)>| one.map_or(0, |(count, _)| count);
    if count(across) >= 3 && count(across) > count(down) {
        let column = across.map(|(_, at)| at);
        return Some(Axis { turned: true, column, end: None });
    }
    if count(down) >= 2 {
        let (most, column) = down?;
        let end = ends(grid, column).filter(|(_, count)| count * 5 >= most * 3);
        return Some(Axis { turned: false, column: Some(column), end: end.map(|(at, _)| at) });
    }
    (own >= 3).then_some(Axis { turned: false, column: None, end: None })
}

/// The column beside that has later hours in the same rows, and in how many.
fn ends(grid: &Grid, column: u32) -> Option<(u32, usize)> {
    let beside = column.checked_add(1)?;
    let mut later = 0;
    for row in grid.rows.iter().take(ROWS) {
        let hours = |at| row.cell(at).and_then(mark).and_then(|hours: Hours| hours.start);
        if let (Some(start), Some(end)) = (hours(column), hours(beside)) {
            if end < start {
                return None;
            }
            later += 1;
        }
    }
    Some((beside, later))
}

/// The hours of which a cell consists. A bare number is as likely something else.
pub(super) fn mark(value: &Value) -> Option<Hours> {
    match value {
        Value::Number(number) if number.fract() == 0.0 => None,
        Value::Text(text) if text.bytes().all(|byte| byte.is_ascii_digit()) => None,
        Value::Day(_) | Value::Moment(_) => None,
        value => values::hours(value),
    }
}
