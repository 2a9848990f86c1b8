//! One day of a drawn timetable after the other.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use obrady_domain::{Clock, Length, RoleKind, SessionKind};

use super::{
    Drawing,
    axis::{Axis, mark},
    names, names_day,
};
use crate::{
    announcement,
    notice::{NoticeCode, Place},
    programme::SessionFacts,
    session_table,
    table_values::{self as values, Hours, note, one_line},
    workbook::{Area, Cell, Grid, Row, Value},
};

/// The most rows that a session may be high, and columns that it may be wide.
const LARGEST: u32 = 2_000;

/// Reads the sheet, whose hours run down.
pub(super) fn read(grid: &Grid, axis: &Axis, drawing: &mut Drawing) {
    let sheet = Sheet::of(grid, axis);
    let mut header: Option<BTreeMap<u32, String>> = None;
    let mut day = None;
    let (blocks, tail) = sheet.blocks();
    for block in blocks {
        let own = sheet.header(&block);
        let row = own.as_ref().map(|(row, _)| *row);
        header = own.map(|(_, names)| names).or(header);
        sheet.around(&block, row, drawing);
        day = sheet.day(&block, drawing).or(day);
        sheet.sessions(&block, header.as_ref(), day, drawing);
    }
    sheet.below(&tail, drawing);
}

pub(super) struct Sheet<'a> {
    grid: &'a Grid,
    axis: &'a Axis,
    /// The first column that holds sessions.
    pub(super) from: u32,
    areas: BTreeMap<(u32, u32), Area>,
    /// Areas left of the sessions that name a day.
    labels: Vec<Area>,
}

/// The rows of a day: those above its first hour, and those from it.
#[derive(Debug)]
pub(super) struct Block<'a> {
    pub(super) lead: Vec<&'a Row>,
    pub(super) rows: Vec<&'a Row>,
}

impl<'a> Sheet<'a> {
    fn of(grid: &'a Grid, axis: &'a Axis) -> Self {
        let from = axis.end.or(axis.column).map_or(0, |column| column.saturating_add(1));
        let areas = grid.merged.iter().map(|area| ((area.top, area.left), *area)).collect();
        let says_day = |area: &&Area| grid.cell(area.top, area.left).is_some_and(is_day);
        let labels = grid.merged.iter().filter(|area| area.left < from).filter(says_day);
        // More days than these no congress has.
        let labels = labels.take(1_000).copied().collect();
        Self { grid, axis, from, areas, labels }
    }

    /// The hours with which a row begins.
    fn mark(&self, row: &Row) -> Option<Hours> {
        let Some(column) = self.axis.column else {
            let own = |value: &Value| match value {
                Value::Text(text) => values::leading_hours(text).map(|(hours, _)| hours),
                _ => None,
            };
            return row.cells.iter().find_map(|cell| own(&cell.value));
        };
        let mut hours = row.cell(column).and_then(mark)?;
        if let Some(end) = self.axis.end.and_then(|end| mark(row.cell(end)?)?.start) {
            hours.end = hours.start.map(|start| values::after(start, end));
        }
        Some(hours)
    }

    /// Whether a cell is the hour of its row.
    pub(super) fn is_hour(&self, cell: &Cell) -> bool {
        let hours = [self.axis.column, self.axis.end];
        hours.contains(&Some(cell.column)) && mark(&cell.value).is_some()
    }

    /// Whether a row without hours begins something new: names of days, headings of hours.
    fn begins(&self, row: &Row) -> bool {
        let heading = |value: &Value| match value {
            Value::Text(text) => {
                session_table::meaning(text) == Some(session_table::SessionColumn::Start)
            }
            _ => false,
        };
        let at_hours = self.axis.column.and_then(|column| row.cell(column)).is_some_and(heading);
        at_hours || row.cells.iter().any(|cell| is_day(&cell.value))
    }

    /// The blocks, and the rows below the last one.
    fn blocks(&self) -> (Vec<Block<'a>>, Vec<&'a Row>) {
        let mut blocks: Vec<Block<'a>> = Vec::new();
        let mut lead: Vec<&'a Row> = Vec::new();
        let mut last: Option<Clock> = None;
        let mut open = false;
        for row in &self.grid.rows {
            let start = self.mark(row).and_then(|hours| hours.start);
            let labelled = row
                .cells
                .iter()
                .take_while(|cell| cell.column < self.from)
                .any(|cell| is_day(&cell.value));
            match start {
                None if open && !self.begins(row) => {
                    if let Some(block) = blocks.last_mut() {
                        block.rows.push(row);
                    }
                }
                None => {
                    open = false;
                    lead.push(row);
                }
                Some(start) => {
                    // After midnight it is still the same evening.
                    let late = |last: Clock| last.minutes() >= 18 * 60 && start.minutes() < 6 * 60;
                    let back = self.axis.column.is_some()
                        && last.is_some_and(|last| start < last && !late(last));
                    if !open || back || labelled {
                        blocks.push(Block { lead: std::mem::take(&mut lead), rows: Vec::new() });
                    }
                    open = true;
                    last = Some(start);
                    if let Some(block) = blocks.last_mut() {
                        block.rows.push(row);
                    }
                }
            }
        }
        (blocks, lead)
    }

    /// The row of the headings of the columns, and the headings: the lowest row above the hours with several of them, or with one
    /// that is not as wide as all.
    fn header(&self, block: &Block<'_>) -> Option<(u32, BTreeMap<u32, String>)> {
        let cells = |row: &&&Row| {
            let cells = row.cells.iter().filter(|cell| cell.column >= self.from);
            cells.filter(|cell| matches!(cell.value, Value::Text(_) | Value::Day(_))).count()
        };
        let wide = |row: &&&Row| {
            let first = row.cells.iter().find(|cell| cell.column >= self.from);
            first.is_some_and(|cell| {
                self.areas.contains_key(&(row.at, cell.column)) || is_day(&cell.value)
            })
        };
        let row = block.lead.iter().rev().find(|row| {
            let count = cells(row);
            count > 1
                || (count == 1
                    && !wide(row)
                    && self.axis.column.is_some_and(|column| row.cell(column).is_some()))
        })?;
        let mut names = BTreeMap::new();
        for cell in row.cells.iter().filter(|cell| cell.column >= self.from) {
            let name = one_line(&cell.value.text());
            let area = self.area(row.at, cell.column);
            for column in area.left..=area.right.min(area.left.saturating_add(LARGEST)) {
                names.insert(column, name.clone());
            }
        }
        Some((row.at, names))
    }

    fn day(&self, block: &Block<'_>, drawing: &Drawing) -> Option<NaiveDate> {
        let calendar = drawing.calendar;
        let of = |value: &Value| match value {
            Value::Number(_) | Value::Time(_) | Value::Flag(_) => None,
            value => calendar.day(&value.text()),
        };
        let first = block.rows.first()?.at;
        let beside = block.rows.iter().flat_map(|row| {
            row.cells.iter().take_while(|cell| cell.column < self.from).map(|cell| &cell.value)
        });
        let over = self.labels.iter().filter(|area| (area.top..=area.bottom).contains(&first));
        let over = over.filter_map(|area| self.grid.cell(area.top, area.left));
        let above = block.lead.iter().rev().filter(|row| {
            // Days over the columns are no day of the rows.
            row.cells.iter().filter(|cell| is_day(&cell.value)).count() == 1
        });
        let above = above.flat_map(|row| row.cells.iter().map(|cell| &cell.value));
        beside.chain(over).chain(above).find_map(of).or_else(|| calendar.day(&self.grid.name))
    }

    fn area(&self, row: u32, column: u32) -> Area {
        let one = Area { top: row, left: column, bottom: row, right: column };
        self.areas.get(&(row, column)).copied().unwrap_or(one)
    }

    fn sessions(
        &self,
        block: &Block<'_>,
        header: Option<&BTreeMap<u32, String>>,
        day: Option<NaiveDate>,
        drawing: &mut Drawing,
    ) {
        let scale = Scale::of(self, block);
        let empty = BTreeMap::new();
        let header = header.unwrap_or(&empty);
        let days: BTreeMap<u32, NaiveDate> = header
            .iter()
            .filter(|(_, name)| names_day(name))
            .filter_map(|(column, name)| Some((*column, drawing.calendar.day(name)?)))
            .collect();
        let rooms: BTreeMap<u32, &String> = header
            .iter()
            .filter(|(column, _)| !days.contains_key(column))
            .map(|(c, n)| (*c, n))
            .collect();
        let all: BTreeSet<&String> = rooms.values().copied().collect();
        for row in &block.rows {
            let cells = row.cells.iter().filter(|cell| cell.column >= self.from);
            let alone = cells.clone().count() == 1;
            for cell in cells {
                if mark(&cell.value).is_some() || matches!(cell.value, Value::Flag(_)) {
                    continue;
                }
                let area = self.area(row.at, cell.column);
                let mut session = SessionFacts {
                    day: days.get(&cell.column).copied().or(day),
                    place: Place { path: self.address(row.at, cell.column), ..Place::default() },
                    ..SessionFacts::default()
                };
                let Told { own, people } = text(&cell.value.text(), &all, &mut session);
                let (start, end) = scale.times(area, own);
                session.start = start;
                session.length =
                    start.zip(end).and_then(|(start, end)| Length::between(start, end));
                let pause = session.kind.is_pause();
                let right = area.right.min(area.left.saturating_add(LARGEST));
                let wanted: BTreeSet<&String> =
                    (area.left..=right).filter_map(|column| rooms.get(&column).copied()).collect();
                // What is as wide as all rooms is for everybody.
                let everywhere = wanted.len() > 1 && wanted.len() == all.len();
                if !(everywhere || (pause && alone)) {
                    for column in area.left..=right {
                        if let Some(name) = rooms.get(&column) {
                            let room = drawing.rooms.place(name);
                            if !session.rooms.contains(&room) {
                                session.rooms.push(room);
                            }
                        }
                    }
                }
                self.keep(session, people, (row.at, cell.column), drawing);
            }
        }
    }

    fn keep(
        &self,
        mut session: SessionFacts,
        people: Vec<(RoleKind, String)>,
        (row, column): (u32, u32),
        drawing: &mut Drawing,
    ) {
        let room = session.rooms.iter().map(u32::to_string).collect::<Vec<_>>().join(",");
        let key = (
            session.day,
            session.start.map(Clock::minutes),
            format!("{}\n{room}", session.title.to_lowercase()),
        );
        // The same place twice is a copy on another sheet.
        let earlier = drawing.seen.get(&key);
        if session.day.is_some() && earlier.is_some_and(|sheet| *sheet != self.grid.name) {
            return;
        }
        drawing.seen.insert(key, self.grid.name.clone());
        for (role, list) in people {
            drawing.cast.join(&list, role, &mut session.people);
        }
        if session.day.is_none() {
            drawing.notice(self.address(row, column), NoticeCode::BadDate, &self.grid.name);
        }
        drawing.sessions.push(session);
    }

    /// The place as it is in the file, where a turned sheet has rows for columns.
    pub(super) fn address(&self, row: u32, column: u32) -> String {
        if self.axis.turned {
            self.grid.address(column, row)
        } else {
            self.grid.address(row, column)
        }
    }
}

pub(super) fn is_day(value: &Value) -> bool {
    match value {
        Value::Day(_) => true,
        Value::Text(text) => names_day(text) && values::leading_hours(text).is_none(),
        _ => false,
    }
}

/// Which time each row of a block stands for.
struct Scale {
    /// Row, start, end where told.
    marks: Vec<(u32, u32, Option<u32>)>,
    /// How many minutes a row lasts at the end.
    step: Option<u32>,
}

impl Scale {
    fn of(sheet: &Sheet<'_>, block: &Block<'_>) -> Self {
        let mut marks: Vec<(u32, u32, Option<u32>)> = Vec::new();
        if sheet.axis.column.is_some() {
            for row in &block.rows {
                let Some(hours) = sheet.mark(row) else { continue };
                let Some(start) = hours.start else { continue };
                let mut start = u32::from(start.minutes());
                let mut end = hours.end.map(|end| u32::from(end.minutes()));
                // Past midnight.
                if marks.last().is_some_and(|last| start < last.1) {
                    start += 24 * 60;
                    end = end.map(|end| end + 24 * 60);
                }
                marks.push((row.at, start, end));
            }
        }
        let step = match marks.as_slice() {
            [.., (above, earlier, None), (below, later, None)] => {
                let rows = below.saturating_sub(*above).max(1);
                (later.saturating_sub(*earlier) % rows == 0)
                    .then(|| later.saturating_sub(*earlier) / rows)
                    .filter(|step| *step > 0)
            }
            _ => None,
        };
        Self { marks, step }
    }

    /// When the row begins.
    fn at(&self, row: u32) -> Option<u32> {
        let next = self.marks.partition_point(|(at, ..)| *at <= row);
        let (above, start, end) = *self.marks.get(next.checked_sub(1)?)?;
        if row == above || end.is_some() {
            return Some(start);
        }
        // Blank hours between two are a raster, if they are whole fives.
        match self.marks.get(next) {
            Some((below, later, _)) => {
                let passed = later.saturating_sub(start).saturating_mul(row - above);
                let minutes = passed / (below - above);
                let whole = minutes.is_multiple_of(5) && passed.is_multiple_of(below - above);
                Some(if whole { start + minutes } else { start })
            }
            None => Some(start.saturating_add(self.step?.saturating_mul(row - above))),
        }
    }

    /// When a session in `area` starts and ends, `own` being the hours in its cell.
    fn times(&self, area: Area, own: Option<Hours>) -> (Option<Clock>, Option<Clock>) {
        let clock =
            |minutes: Option<u32>| minutes.and_then(|all| Clock::new(u16::try_from(all).ok()?));
        let start = clock(self.at(area.top));
        let last = self.marks.partition_point(|(at, ..)| *at <= area.bottom);
        let told = last.checked_sub(1).and_then(|at| self.marks[at].2);
        let below = area.bottom.saturating_add(1);
        let next = self.marks.get(last).map(|(at, minutes, _)| (*at, *minutes));
        let next = match next {
            // Continued lines below an hour that is no raster end with the next hour.
            Some((_, minutes)) if self.at(below) == self.at(area.top) => Some(minutes),
            Some(_) => self.at(below),
            None if area.bottom > area.top || self.is_raster() => self.at(below),
            None => None,
        };
        let end = clock(told.or(next));
        let Some(own) = own else { return (start, end.filter(|end| Some(*end) > start)) };
        let start = own.start.or(start);
        let end = own.end.or(end).filter(|end| Some(*end) > start);
        (start, end)
    }

    /// Whether every row lasts as long as the next, and not so long that the last one is a guess.
    fn is_raster(&self) -> bool {
        let steps = self
            .marks
            .windows(2)
            .map(|two| (two[1].0 - two[0].0, two[1].1.saturating_sub(two[0].1)));
        let all: BTreeSet<(u32, u32)> = steps.collect();
        let fine = self.step.is_some_and(|step| step <= 15);
        fine && self.marks.len() > 2 && all.len() == 1
    }
}

/// What a cell tells beside the facts of its session.
#[derive(Default)]
struct Told {
    /// The hours in it, if any.
    own: Option<Hours>,
    /// Lists of people with what they do.
    people: Vec<(RoleKind, String)>,
}

/// Takes the text of a cell apart.
fn text(text: &str, rooms: &BTreeSet<&String>, session: &mut SessionFacts) -> Told {
    let mut people = Vec::new();
    let mut lines: Vec<&str> = text.lines().map(str::trim).filter(|one| !one.is_empty()).collect();
    let mut own = None;
    if let Some(first) = lines.first_mut()
        && let Some((hours, rest)) = values::leading_hours(first)
        && (!rest.is_empty() || first.contains([':', '.']))
    {
        own = Some(hours);
        *first = rest;
        lines.retain(|line| !line.is_empty());
    }
    let title = if lines.is_empty() { "" } else { lines.remove(title_line(&lines)) };
    session.kind = announcement::kind_in(title).unwrap_or(SessionKind::Other);
    let is_room = |words: &str| names::is_room(words, rooms.iter().map(|room| room.as_str()));
    if session.kind.is_pause() {
        session.title = one_line(title);
    } else {
        let told = names::taken_out(&one_line(title), is_room);
        session.title = told.title;
        people = told.people;
    }
    session.place.about.clone_from(&session.title);
    for line in lines {
        if let Some(told) = names::labelled(line) {
            people.push(told);
        } else if own.is_none()
            && let Some((hours, "")) = values::leading_hours(line)
        {
            own = Some(hours);
        } else if let Some(list) = names::listed(line) {
            people.push((RoleKind::Speaker, list));
        } else if announcement::people_in(line, false).is_some() {
            people.push((RoleKind::Speaker, line.to_owned()));
        } else {
            note(&mut session.description, "", line);
        }
    }
    Told { own, people }
}

/// Which line is the title: the first, or the second where the first is whoever speaks.
fn title_line(lines: &[&str]) -> usize {
    let [first, second, ..] = lines else { return 0 };
    let speaks = names::listed(first).is_some()
        && names::labelled(second).is_none()
        && names::listed(second).is_none()
        && values::leading_hours(second).is_none()
        // Their office is no title.
        && announcement::people_in(&format!("{first}, {second}"), false).is_none();
    usize::from(speaks)
}
