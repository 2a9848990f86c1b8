//! What lies on the timetable around a day: pieces with their times and rooms, and units that move
//! as one.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Move, Refusal, family::Family, later};
use crate::{Programme, RoomId, Session, SessionId, SessionKind, SessionState, Slot};

/// Minutes that a session of unknown length keeps clear of those that are moved.
const MOMENT: i64 = 5;

/// Start and end in minutes that count on from day to day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct Time {
    pub(super) start: i64,
    pub(super) end: i64,
}

impl Time {
    pub(super) fn of(slot: Slot) -> Option<Self> {
        let midnight = i64::from(slot.day?.to_epoch_days()) * 24 * 60;
        let (start, end) = slot.minutes()?;
        Some(Self { start: midnight + i64::from(start), end: midnight + i64::from(end) })
    }

    /// When another may begin.
    pub(super) fn clear(self) -> i64 {
        if self.end == self.start { self.start + MOMENT } else { self.end }
    }

    /// Whether they share more than an instant, as in [`clashes`](crate::clashes).
    pub(super) fn meets(self, other: Self) -> bool {
        let (first, second) = if self <= other { (self, other) } else { (other, self) };
        first.end > second.start || (first.start == second.start && first.end == first.start)
    }

    pub(super) fn later(self, by: i64) -> Self {
        Self { start: self.start + by, end: self.end + by }
    }
}

/// Where something takes place, as far as it keeps others out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Place {
    Everywhere,
    Rooms(BTreeSet<RoomId>),
}

impl Place {
    pub(super) fn of(programme: &Programme, session: &Session) -> Self {
        if is_for_all(session) {
            return Self::Everywhere;
        }
        let shared = |id: &RoomId| programme.room(*id).is_some_and(|room| room.shared);
        Self::Rooms(session.rooms().filter(|room| !shared(room)).collect())
    }

    pub(super) fn meets(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Rooms(own), Self::Rooms(its)) => !own.is_disjoint(its),
            _ => true,
        }
    }
}

/// Whether a session without a room is one for everybody, rather than one whose room is unknown.
pub(super) fn is_for_all(session: &Session) -> bool {
    use SessionKind as Kind;
    session.rooms().next().is_none()
        && match session.kind {
            Kind::Plenary | Kind::Ceremony | Kind::Break | Kind::Registration | Kind::Social => {
                true
            }
            Kind::Panel
            | Kind::MiniPanel
            | Kind::Lecture
            | Kind::Workshop
            | Kind::Debate
            | Kind::Other => false,
        }
}

/// One session on the board.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) id: SessionId,
    /// Where the programme has it.
    pub(super) before: Time,
    /// Where it is to be.
    pub(super) now: Time,
    pub(super) place: Place,
    /// Where it took place before; the same but for what is moved by hand.
    place_before: Place,
    slot: Slot,
}

impl Piece {
    /// A session that goes from its slot to another, at `now`.
    pub(super) fn of(programme: &Programme, session: &Session, to: Slot, now: Time) -> Self {
        let nowhere = || Place::Rooms(BTreeSet::new());
        let before = Time::of(session.slot);
        // What is cancelled goes along, but keeps nobody out.
        let place = |slot: Slot| match session.state {
            SessionState::Cancelled => nowhere(),
            _ => Place::of(programme, &Session { slot, ..session.clone() }),
        };
        Self {
            id: session.id,
            before: before.unwrap_or(now),
            now,
            place: place(to),
            place_before: before.map_or_else(nowhere, |_| place(session.slot)),
            slot: session.slot,
        }
    }

    /// Whether it takes place where it did.
    pub(super) fn keeps_place(&self) -> bool {
        self.place == self.place_before
    }

    /// The rooms that both need; none where one of them is everywhere.
    pub(super) fn rooms_shared(&self, other: &Self) -> BTreeSet<RoomId> {
        match (&self.place, &other.place) {
            (Place::Rooms(own), Place::Rooms(its)) => own & its,
            _ => BTreeSet::new(),
        }
    }

    /// Whether it came after another in one place, and would now begin before that is over.
    pub(super) fn overtakes(&self, other: &Self) -> bool {
        other.before <= self.before
            && !other.before.meets(self.before)
            && self.now.start < other.now.clear()
            && self.place.meets(&other.place)
    }

    /// Whether both are in one place at a time now.
    pub(super) fn clashes(&self, other: &Self) -> bool {
        self.now.meets(other.now) && self.place.meets(&other.place)
    }

    /// Whether they were before anything moved. What was for everybody and comes into a room was in
    /// nobody's way there before.
    pub(super) fn clashed(&self, other: &Self) -> bool {
        let comes =
            |one: &Self| one.place_before == Place::Everywhere && one.place != Place::Everywhere;
        !comes(self)
            && !comes(other)
            && self.before.meets(other.before)
            && self.place_before.meets(&other.place_before)
    }
}

/// A session with what it holds on its day: they move as one.
#[derive(Clone, Debug)]
pub(super) struct Unit {
    pub(super) root: SessionId,
    /// The root first.
    pub(super) pieces: Vec<Piece>,
    /// Whether it stays where it is.
    pub(super) fixed: bool,
    /// Whether it is a break or the signing in.
    pub(super) pause: bool,
    /// Whether all of it is in other rooms than those in which sessions may move.
    pub(super) elsewhere: bool,
}

impl Unit {
    pub(super) fn start(&self) -> i64 {
        self.pieces.iter().map(|piece| piece.now.start).min().unwrap_or_default()
    }

    /// Whether `own`, one of its pieces, needs a place that `other` needs. What is for everybody but
    /// held in a block keeps nobody out of other rooms.
    pub(super) fn keeps_out(&self, own: &Piece, other: &Piece) -> bool {
        if self.elsewhere {
            !own.rooms_shared(other).is_empty()
        } else {
            own.place.meets(&other.place)
        }
    }

    /// When what follows all of it may begin.
    pub(super) fn clear(&self) -> i64 {
        self.pieces.iter().map(|piece| piece.now.clear()).max().unwrap_or_default()
    }

    pub(super) fn move_by(&mut self, minutes: i64) {
        for piece in &mut self.pieces {
            piece.now = piece.now.later(minutes);
        }
    }

    /// The moves of what was moved.
    pub(super) fn moves(&self) -> Result<Vec<Move>, Refusal> {
        let moved = self.pieces.iter().filter(|piece| piece.now != piece.before);
        moved
            .map(|piece| {
                let slot = later(piece.slot, 0, piece.now.start - piece.before.start);
                let slot = slot.ok_or(Refusal::OutOfDay(piece.id))?;
                Ok(Move { id: piece.id, slot })
            })
            .collect()
    }
}

/// What of a programme is laid on a board.
pub(super) struct Layout<'a> {
    /// The day whose sessions may move.
    pub(super) day: NaiveDate,
    /// The rooms in which they may; none is all of them.
    pub(super) rooms: Option<&'a BTreeSet<RoomId>>,
    /// Left out with all that it holds: it is moved by hand.
    pub(super) without: Option<SessionId>,
    /// The block whose content alone may move; the block itself is left out.
    pub(super) within: Option<SessionId>,
}

/// Lays out what is held on the day and those next to it, by start.
pub(super) fn lay_out(
    programme: &Programme,
    family: &Family<'_>,
    layout: &Layout<'_>,
) -> Vec<Unit> {
    let mut apart: BTreeSet<SessionId> = BTreeSet::new();
    if let Some(id) = layout.without {
        apart.extend(family.below(id).iter().map(|session| session.id).chain([id]));
    }
    let mut around: BTreeSet<SessionId> = BTreeSet::new();
    if let Some(block) = layout.within {
        let above = family.get(block).map(|block| family.above(block)).unwrap_or_default();
        around.extend(above.iter().map(|session| session.id).chain([block]));
    }
    let is_off = |id: &SessionId| apart.contains(id) || around.contains(id);
    let near = |day: NaiveDate| (day - layout.day).num_days().abs() <= 2;

    let mut roots: BTreeMap<SessionId, Vec<(usize, &Session, Time)>> = BTreeMap::new();
    for session in &programme.sessions {
        let (Some(day), Some(time)) = (session.slot.day, Time::of(session.slot)) else { continue };
        if !near(day) || is_off(&session.id) {
            continue;
        }
        let chain = family.above(session).into_iter();
        let holders = chain.take_while(|block| !is_off(&block.id) && block.slot.day == Some(day));
        let (depth, root) = holders
            .enumerate()
            .filter(|(_, block)| block.is_scheduled() && block.state != SessionState::Cancelled)
            .last()
            .map_or((0, session.id), |(at, block)| (at + 1, block.id));
        roots.entry(root).or_default().push((depth, session, time));
    }

    let mut units: Vec<Unit> = Vec::new();
    for (root, mut members) in roots {
        members.sort_by_key(|(depth, session, _)| (*depth, family.place(session.id)));
        let Some((_, session, _)) = members.first() else { continue };
        if session.state == SessionState::Cancelled {
            continue;
        }
        let inside = layout
            .within
            .is_none_or(|block| family.above(session).iter().any(|holder| holder.id == block));
        let own_rooms = layout.rooms.is_none_or(|rooms| {
            !is_for_all(session) && session.rooms().all(|room| rooms.contains(&room))
        });
        let fixed = session.slot.day != Some(layout.day)
            || !inside
            || !own_rooms
            || members.iter().any(|(_, member, _)| member.locked);
        let pieces: Vec<Piece> = members
            .iter()
            .map(|(_, member, time)| Piece::of(programme, member, member.slot, *time))
            .collect();
        let elsewhere = layout.rooms.is_some_and(|rooms| {
            let lane = Place::Rooms(rooms.clone());
            !pieces.iter().any(|piece| piece.place.meets(&lane))
        });
        units.push(Unit { root, pieces, fixed, pause: session.kind.is_pause(), elsewhere });
    }
    units.sort_by_key(|unit| (unit.start(), unit.clear(), family.place(unit.root)));
    units
}
