//! The moving of sessions: what goes along, what is pushed, what stays.
//!
//! Everything here reads a [`Programme`] and gives the moves to make, or says why there are none. A
//! locked session is in none of them.

mod board;
mod family;
mod gaps;
mod push;

use std::collections::BTreeMap;

use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

pub use gaps::close_gaps;
pub use push::shift;

use self::{board::is_for_all, family::Family};
use crate::{Clashes, Clock, Programme, RoomId, Session, SessionId, Slot};

/// How long a session of unknown length counts for where others are to come after it, in minutes.
const USUAL: i64 = 45;

/// Where a session is to go.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Move {
    /// Which.
    pub id: SessionId,
    /// Its new slot.
    pub slot: Slot,
}

/// How far a move is felt.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Reach {
    /// In the rooms of the session.
    Room,
    /// In all rooms, on that day.
    Day,
}

/// Where sessions are to go together; what is none stays as it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Target {
    /// The programme day.
    pub day: Option<NaiveDate>,
    /// The hour.
    pub start: Option<Clock>,
    /// The room.
    pub room: Option<RoomId>,
}

/// Why something is not moved.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// It is not in the programme.
    Gone(SessionId),
    /// It is locked and would have to move.
    Locked(SessionId),
    /// It stays where it is, and there is not time enough before or beside it.
    InTheWay(SessionId),
    /// It is a block that ends before all would be over that it holds.
    BlockEnds(SessionId),
    /// It would begin before 00:00 or after 47:59 of its day.
    OutOfDay(SessionId),
    /// It would need a room beyond the last or before the first.
    NoRoom(SessionId),
    /// One of two that are to be swapped holds it.
    Held(SessionId),
}

/// The moves as somebody made them, with those of what moved blocks hold.
///
/// What a block holds goes along by the same days and minutes, out of its room with it, and into the
/// backlog with it. Where a block is only made longer or shorter, at either end, it stays. What is
/// named goes where it is told. Moves that change nothing are left out.
///
/// # Errors
/// [`Refusal::Gone`], [`Refusal::Locked`], [`Refusal::OutOfDay`].
pub fn moved(programme: &Programme, moves: &[Move]) -> Result<Vec<Move>, Refusal> {
    let ids: Vec<SessionId> = moves.iter().map(|one| one.id).collect();
    moved_of(&Family::below_all(programme, &ids), moves)
}

/// The same of a programme whose clashes are kept: of ten thousand sessions nearly always one is moved,
/// which they find.
///
/// # Errors
/// Those of [`moved`].
pub fn moved_kept(
    programme: &Programme,
    kept: &Clashes,
    moves: &[Move],
) -> Result<Vec<Move>, Refusal> {
    let ids: Vec<SessionId> = moves.iter().map(|one| one.id).collect();
    moved_of(&Family::below_kept(programme, kept, &ids), moves)
}

fn moved_of(family: &Family<'_>, moves: &[Move]) -> Result<Vec<Move>, Refusal> {
    let mut made: BTreeMap<SessionId, Slot> = moves.iter().map(|one| (one.id, one.slot)).collect();
    for one in moves {
        let session = family.get(one.id)?;
        for held in family.below(one.id) {
            if !moves.iter().any(|named| named.id == held.id) {
                made.insert(held.id, along(held, session.slot, one.slot)?);
            }
        }
    }
    settled(family, made)
}

/// Moves a session, with what it holds, and all others of `ids` by the same days, minutes and rooms.
///
/// `held` is the one that goes to the target; none is the earliest. Sessions without a room stay
/// without one, unless it is the held one and not for everybody. Where the held one waits in the
/// backlog, the others that wait follow it one after another, each as long as it is or 45 minutes,
/// and those that have an hour stay; where it has an hour, those that wait stay.
///
/// # Errors
/// [`Refusal::Gone`], [`Refusal::Locked`], [`Refusal::OutOfDay`], [`Refusal::NoRoom`].
pub fn move_many(
    programme: &Programme,
    ids: &[SessionId],
    held: Option<SessionId>,
    to: Target,
) -> Result<Vec<Move>, Refusal> {
    let family = Family::of(programme);
    settled(&family, together(programme, &family, ids, held, to)?)
}

/// Where copies of sessions go: as [`move_many`] would move them, but locked ones too, and what it
/// leaves where it is copied onto its own place.
///
/// # Errors
/// [`Refusal::Gone`], [`Refusal::OutOfDay`], [`Refusal::NoRoom`].
pub fn copy_many(
    programme: &Programme,
    ids: &[SessionId],
    held: Option<SessionId>,
    to: Target,
) -> Result<Vec<Move>, Refusal> {
    let family = Family::of(programme);
    let places = together(programme, &family, ids, held, to)?;
    Ok(places.into_iter().map(|(id, slot)| Move { id, slot }).collect())
}

/// Exchanges day, hour and room of two sessions, each with what it holds. Each keeps its length: where
/// these differ, one may now meet what the other did not.
///
/// # Errors
/// [`Refusal::Gone`], [`Refusal::Locked`], [`Refusal::OutOfDay`]; [`Refusal::Held`] where one holds the
/// other.
pub fn swap(programme: &Programme, a: SessionId, b: SessionId) -> Result<Vec<Move>, Refusal> {
    let family = Family::of(programme);
    let (first, second) = (family.get(a)?, family.get(b)?);
    for (above, below) in [(a, b), (b, a)] {
        if family.below(above).iter().any(|session| session.id == below) {
            return Err(Refusal::Held(below));
        }
    }
    let to = |own: &Session, other: &Session| Move {
        id: own.id,
        slot: Slot { length: own.slot.length, ..other.slot },
    };
    moved(programme, &[to(first, second), to(second, first)])
}

/// What changes of these, none of it locked, in the order of the programme.
fn settled(family: &Family<'_>, made: BTreeMap<SessionId, Slot>) -> Result<Vec<Move>, Refusal> {
    let mut moves = Vec::new();
    for (id, slot) in made {
        let session = family.get(id)?;
        if session.slot == slot {
            continue;
        }
        if session.locked {
            return Err(Refusal::Locked(id));
        }
        moves.push((family.place(id), Move { id, slot }));
    }
    moves.sort_by_key(|(place, _)| *place);
    Ok(moves.into_iter().map(|(_, one)| one).collect())
}

/// Where the sessions and all that they hold go together.
fn together(
    programme: &Programme,
    family: &Family<'_>,
    ids: &[SessionId],
    held: Option<SessionId>,
    to: Target,
) -> Result<BTreeMap<SessionId, Slot>, Refusal> {
    let mut named: Vec<&Session> = Vec::new();
    for id in ids.iter().chain(&held) {
        let session = family.get(*id)?;
        if !named.iter().any(|one| one.id == session.id) {
            named.push(session);
        }
    }
    let earliest = named.iter().copied().min_by_key(|session| family.place(session.id));
    let Some(anchor) = held.map_or(Ok(earliest), |id| family.get(id).map(Some))? else {
        return Ok(BTreeMap::new());
    };
    let by = Distance::between(programme, anchor.slot, to);
    let mut places = BTreeMap::new();
    for session in &named {
        for one in std::iter::once(*session).chain(family.below(session.id)) {
            if one.is_scheduled() == anchor.is_scheduled() || one.id == anchor.id {
                places.insert(one.id, by.from(programme, one)?);
            } else {
                places.insert(one.id, one.slot);
            }
        }
    }
    let room = to.room.filter(|_| !is_for_all(anchor)).or(anchor.slot.room);
    let mut slot = places[&anchor.id];
    slot = Slot { day: to.day.or(slot.day), start: to.start.or(slot.start), room, ..slot };
    places.insert(anchor.id, slot);
    if !anchor.is_scheduled() {
        let length = |session: &Session| session.slot.length.map_or(USUAL, |one| one.0.into());
        let mut ends = length(anchor);
        let waiting = named.iter().filter(|one| one.id != anchor.id && !one.is_scheduled());
        for session in waiting {
            let after = later(slot, 0, ends).ok_or(Refusal::OutOfDay(session.id))?;
            let room = Some(session).filter(|one| !is_for_all(one)).and(after.room);
            let length_kept = Slot { length: session.slot.length, room, ..after };
            places.insert(session.id, length_kept);
            ends += length(session);
        }
    }
    Ok(places)
}

/// How far sessions go together.
struct Distance {
    days: i64,
    minutes: i64,
    rooms: isize,
}

impl Distance {
    fn between(programme: &Programme, from: Slot, to: Target) -> Self {
        let place = |id: RoomId| programme.rooms.iter().position(|room| room.id == id);
        let places = from.room.and_then(place).zip(to.room.and_then(place));
        Self {
            days: from.day.zip(to.day).map_or(0, |(from, to)| (to - from).num_days()),
            minutes: from.start.zip(to.start).map_or(0, |(from, to)| minutes(from, to)),
            rooms: places.map_or(0, |(from, to)| to.cast_signed() - from.cast_signed()),
        }
    }

    /// Where `session` comes by it.
    fn from(&self, programme: &Programme, session: &Session) -> Result<Slot, Refusal> {
        let slot = later(session.slot, self.days, self.minutes);
        let mut slot = slot.ok_or(Refusal::OutOfDay(session.id))?;
        if let Some(at) = programme.rooms.iter().position(|room| slot.room == Some(room.id)) {
            let room = at.checked_add_signed(self.rooms).and_then(|at| programme.rooms.get(at));
            slot.room = Some(room.ok_or(Refusal::NoRoom(session.id))?.id);
        }
        Ok(slot)
    }
}

/// Where something goes whose block goes from one slot to another.
fn along(held: &Session, from: Slot, to: Slot) -> Result<Slot, Refusal> {
    let has_hour = |slot: Slot| slot.day.is_some() && slot.start.is_some();
    let resized = (from.day, from.room, from.end()) == (to.day, to.room, to.end());
    if !has_hour(from) || !held.is_scheduled() || resized {
        return Ok(held.slot);
    }
    if !has_hour(to) {
        return Ok(Slot { length: held.slot.length, ..Slot::default() });
    }
    let days = from.day.zip(to.day).map_or(0, |(from, to)| (to - from).num_days());
    let by = from.start.zip(to.start).map_or(0, |(from, to)| minutes(from, to));
    let mut slot = later(held.slot, days, by).ok_or(Refusal::OutOfDay(held.id))?;
    if slot.room == from.room {
        slot.room = to.room;
    }
    Ok(slot)
}

fn minutes(from: Clock, to: Clock) -> i64 {
    i64::from(to.minutes()) - i64::from(from.minutes())
}

/// The slot so many days and minutes later, of what it says of day and hour; none where that is no
/// hour or no day.
fn later(slot: Slot, days: i64, minutes: i64) -> Option<Slot> {
    let start = match slot.start {
        Some(start) => {
            let minutes = u16::try_from(i64::from(start.minutes()) + minutes).ok()?;
            Some(Clock::new(minutes)?)
        }
        None => None,
    };
    let day = match slot.day {
        Some(day) => Some(day.checked_add_signed(TimeDelta::try_days(days)?)?),
        None => None,
    };
    Some(Slot { day, start, ..slot })
}
