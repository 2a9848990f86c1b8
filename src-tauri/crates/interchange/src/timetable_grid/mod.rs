//! The programme as people draw it in a spreadsheet: hours down and rooms across, or the other way
//! round; days as sheets or one below the other; a session as wide as its rooms and as high as its
//! time.

mod around;
mod axis;
mod block;
mod names;
mod recognise;

#[cfg(test)]
mod tests;

pub use recognise::{WorkbookKind, recognise};

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};

use crate::{
    notice::{self, Notice, NoticeCode, Place},
    programme::{ProgrammeDraft, RoomFacts, SessionFacts},
    session_table::{Cast, Names},
    source::ReadError,
    table_values as values,
    workbook::{Area, Cell, Grid, Row, Value, Workbook},
};

/// Reads a drawn timetable.
///
/// # Errors
/// See [`ReadError`].
pub fn read(name: &str, bytes: &[u8]) -> Result<ProgrammeDraft, ReadError> {
    let workbook = crate::workbook::read(name, bytes)?;
    Ok(read_with(name, &workbook))
}

/// Reads every sheet on which a timetable is drawn. One that repeats what an earlier one has, such
/// as a copy for print, adds nothing.
#[must_use]
pub fn read_with(name: &str, workbook: &Workbook) -> ProgrammeDraft {
    let mut draft =
        ProgrammeDraft { source: format!("sheet:{}", values::stem(name)), ..Default::default() };
    let calendar = Calendar::of(name, workbook);
    let mut drawing = Drawing { calendar, ..Drawing::default() };
    for grid in &workbook.sheets {
        let Some(axis) = axis::find(grid) else {
            // A text of delimited lines has one sheet without a name.
            if !grid.rows.is_empty() && !grid.name.is_empty() {
                drawing.notice(grid.name.clone(), NoticeCode::NotRead, &grid.name);
            }
            continue;
        };
        let turned = axis.turned.then(|| turned(grid));
        block::read(turned.as_ref().unwrap_or(grid), &axis, &mut drawing);
    }
    let Drawing { rooms, cast, sessions, mut notices, title, .. } = drawing;
    notice::tell_once(&mut notices);
    draft.event.title = title;
    draft.rooms = rooms.all(|name| RoomFacts { name, places_on_site: None });
    draft.people = cast.people;
    draft.sessions = sessions;
    draft.notices = notices;
    draft.event.starts_on = draft.sessions.iter().filter_map(|session| session.day).min();
    draft.event.ends_on = draft.sessions.iter().filter_map(|session| session.day).max();
    draft
}

/// What is drawn, sheet by sheet.
#[derive(Default)]
struct Drawing {
    calendar: Calendar,
    rooms: Names,
    cast: Cast,
    /// What the event is called above the hours.
    title: String,
    sessions: Vec<SessionFacts>,
    /// The same session is not taken from two sheets.
    seen: BTreeMap<(Option<NaiveDate>, Option<u16>, String), String>,
    notices: Vec<Notice>,
}

impl Drawing {
    fn notice(&mut self, path: String, code: NoticeCode, value: &str) {
        let place = Place { path, ..Place::default() };
        let value: String = values::one_line(value).chars().take(200).collect();
        self.notices.push(Notice::new(code, place).with("value", value));
    }
}

/// What the workbook tells of its days.
#[derive(Clone, Copy, Default)]
struct Calendar {
    year: Option<i32>,
    first: Option<NaiveDate>,
}

impl Calendar {
    fn of(name: &str, workbook: &Workbook) -> Self {
        const ROWS: usize = 200;
        let texts = || {
            workbook.sheets.iter().flat_map(|grid| {
                let cells = grid.rows.iter().take(ROWS).flat_map(|row| &row.cells);
                let cells = cells.filter(|cell| !matches!(cell.value, Value::Number(_)));
                std::iter::once(grid.name.clone()).chain(cells.map(|cell| cell.value.text()))
            })
        };
        // `10.10–11.00` is an hour.
        let texts = || texts().filter(|text| values::leading_hours(text).is_none());
        let days = || texts().filter_map(|text| values::first_day_in(&text));
        let year = days()
            .find_map(|day| day.year)
            .or_else(|| values::year_in(name))
            .or_else(|| texts().find_map(|text| values::year_in(&text)));
        Self { year, first: days().filter_map(|day| day.in_year(year)).min() }
    }

    /// The day that a text names: by its date, its day of the week or its number.
    fn day(self, text: &str) -> Option<NaiveDate> {
        if let Some(day) = values::first_day_in(text) {
            return day.in_year(self.year);
        }
        let first = self.first?;
        if let Some(weekday) = values::weekday_in(text) {
            let ahead = (weekday + 7 - first.weekday().num_days_from_monday()) % 7;
            return first.checked_add_days(Days::new(ahead.into()));
        }
        let folded = crate::participants::headings::fold(text);
        let number = folded.strip_prefix("dzien ").or_else(|| folded.strip_prefix("day "))?;
        let number: u64 = number.split(' ').next()?.parse().ok().filter(|n| (1..60).contains(n))?;
        first.checked_add_days(Days::new(number - 1))
    }
}

/// Whether a text names a day, whichever.
fn names_day(text: &str) -> bool {
    let folded = crate::participants::headings::fold(text);
    let counted = ["dzien ", "day "].iter().any(|word| folded.starts_with(word));
    text.len() < 200
        && (values::first_day_in(text).is_some() || values::weekday_in(text).is_some() || counted)
}

/// The sheet with its rows as columns.
fn turned(grid: &Grid) -> Grid {
    let mut rows: BTreeMap<u32, Vec<Cell>> = BTreeMap::new();
    for row in &grid.rows {
        for cell in &row.cells {
            let turned = Cell { column: row.at, value: cell.value.clone() };
            rows.entry(cell.column).or_default().push(turned);
        }
    }
    let turn = |area: &Area| Area {
        top: area.left,
        left: area.top,
        bottom: area.right,
        right: area.bottom,
    };
    Grid {
        name: grid.name.clone(),
        rows: rows.into_iter().map(|(at, cells)| Row { at, cells }).collect(),
        merged: grid.merged.iter().map(turn).collect(),
    }
}
