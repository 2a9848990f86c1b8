//! A day as a grid of rooms and hours: what stands in which cell.

use std::{collections::BTreeSet, ops::Range};

use obrady_domain::{Room, RoomId, Session, SessionId};

use super::plan::{Day, Item};

/// A day as a grid.
#[derive(Debug)]
pub struct Grid<'a> {
    /// Its columns: rooms in their order, and last what is in none of them, if anything is.
    pub columns: Vec<Option<RoomId>>,
    /// Its cells, by the time at which they start and their first column. No two overlap.
    pub cells: Vec<Cell<'a>>,
    /// Breaks that do not stand in the column of their room, so that it must be said.
    pub away: BTreeSet<SessionId>,
}

/// A cell.
#[derive(Clone, PartialEq, Debug)]
pub struct Cell<'a> {
    /// Minutes since midnight at which it starts and ends.
    pub time: Range<u32>,
    /// Its columns.
    pub columns: Range<usize>,
    /// What stands in it: more than one where sessions overlap in one room.
    pub sessions: Vec<&'a Session>,
}

/// How long something without a known end is shown, in minutes.
const UNKNOWN: u32 = 30;
/// What is shorter takes so long in the grid.
const SHORTEST: u32 = 5;

impl<'a> Grid<'a> {
    /// Arranges what has an hour on a day.
    pub fn of(day: &Day<'a>, rooms: &[Room]) -> Self {
        let timed: Vec<(&Item<'a>, Range<u32>)> =
            day.items.iter().filter_map(|item| Some((item, time_of(item.session)?))).collect();
        // A room in which there are only breaks needs no column, if nothing else goes on then.
        let goes_on = |time: &Range<u32>| {
            let mut others = timed.iter().filter(|(item, _)| !item.is_pause());
            others.any(|(_, other)| meets(other, time))
        };
        let needs_column =
            |(item, time): &&(&Item<'_>, Range<u32>)| !item.is_pause() || goes_on(time);
        let mut held: Vec<RoomId> =
            timed.iter().filter(needs_column).flat_map(|(item, _)| item.session.rooms()).collect();
        if held.is_empty() {
            held.extend(timed.iter().flat_map(|(item, _)| item.session.rooms()));
        }
        let mut columns: Vec<Option<RoomId>> =
            rooms.iter().map(|room| room.id).filter(|id| held.contains(id)).map(Some).collect();
        let count = columns.len();
        let places = |session: &Session| {
            let mut places: Vec<usize> = session
                .rooms()
                .filter_map(|room| columns.iter().position(|column| *column == Some(room)))
                .collect();
            places.sort_unstable();
            places
        };
        let mut cells: Vec<Cell<'a>> = Vec::new();
        let mut loose = Vec::new();
        for (item, time) in timed {
            let places = places(item.session);
            if places.is_empty() || (item.is_pause() && count > 1) {
                loose.push((item, time, places));
            } else {
                cells.extend(runs(&places).map(|columns| Cell {
                    time: time.clone(),
                    columns,
                    sessions: vec![item.session],
                }));
            }
        }
        // What is in no room, and every break, goes across all rooms if they are free.
        let mut elsewhere = false;
        let placed = cells.len();
        for (item, time, places) in loose {
            let is_free = !cells[..placed].iter().any(|cell| meets(&cell.time, &time));
            let sessions = vec![item.session];
            if is_free && count > 0 {
                cells.push(Cell { time, columns: 0..count, sessions });
            } else if places.is_empty() {
                elsewhere = true;
                cells.push(Cell { time, columns: count..count + 1, sessions });
            } else {
                cells.extend(runs(&places).map(|columns| Cell {
                    time: time.clone(),
                    columns,
                    sessions: sessions.clone(),
                }));
            }
        }
        if elsewhere {
            columns.push(None);
            for cell in cells.iter_mut().filter(|cell| cell.columns == (0..count) && count > 1) {
                cell.columns.end += 1;
            }
        }
        cells.sort_by_key(|cell| (cell.time.start, cell.columns.start));
        let cells = without_overlaps(cells);
        let is_away = |cell: &Cell<'_>, session: &Session| {
            let own = columns.get(cell.columns.start).copied().flatten();
            cell.columns.len() > 1 || !session.rooms().any(|room| Some(room) == own)
        };
        let breaks = cells.iter().flat_map(|cell| {
            let breaks = cell.sessions.iter().filter(|session| session.kind.is_pause());
            breaks.filter(|session| is_away(cell, session)).map(|session| session.id)
        });
        let away = breaks.collect();
        Self { columns, cells, away }
    }

    /// The cells within some columns and some time, cut where they reach beyond.
    pub fn part(&self, columns: &Range<usize>, time: &Range<u32>) -> Vec<Cell<'a>> {
        let mut cells: Vec<Cell<'a>> = self
            .cells
            .iter()
            .filter(|cell| meets(&cell.time, time) && meets(&cell.columns, columns))
            .map(|cell| Cell {
                time: cell.time.start.max(time.start)..cell.time.end.min(time.end),
                columns: cell.columns.start.max(columns.start) - columns.start
                    ..cell.columns.end.min(columns.end) - columns.start,
                sessions: cell.sessions.clone(),
            })
            .collect();
        cells.sort_by_key(|cell| (cell.time.start, cell.columns.start));
        cells
    }
}

/// When a session is, as the grid shows it.
pub fn time_of(session: &Session) -> Option<Range<u32>> {
    let (start, end) = session.slot.minutes()?;
    let end = if end > start { end.max(start + SHORTEST) } else { start + UNKNOWN };
    Some(start..end)
}

pub fn meets<T: PartialOrd>(one: &Range<T>, other: &Range<T>) -> bool {
    one.start < other.end && other.start < one.end
}

/// Neighbouring columns as one.
pub fn runs(places: &[usize]) -> impl Iterator<Item = Range<usize>> {
    places.chunk_by(|one, next| one + 1 == *next).map(|run| run[0]..run[run.len() - 1] + 1)
}

/// Makes one cell of those that overlap. `cells` are in order.
fn without_overlaps(cells: Vec<Cell<'_>>) -> Vec<Cell<'_>> {
    let mut apart: Vec<Cell<'_>> = Vec::with_capacity(cells.len());
    for mut cell in cells {
        // A cell that grew may meet others in turn.
        while let Some(at) = apart.iter().rposition(|other| {
            meets(&other.time, &cell.time) && meets(&other.columns, &cell.columns)
        }) {
            let other = apart.remove(at);
            cell.time = other.time.start.min(cell.time.start)..other.time.end.max(cell.time.end);
            cell.columns = other.columns.start.min(cell.columns.start)
                ..other.columns.end.max(cell.columns.end);
            let mut sessions = other.sessions;
            for session in cell.sessions {
                if !sessions.iter().any(|known| known.id == session.id) {
                    sessions.push(session);
                }
            }
            cell.sessions = sessions;
        }
        apart.push(cell);
    }
    apart.sort_by_key(|cell| (cell.time.start, cell.columns.start));
    apart
}
