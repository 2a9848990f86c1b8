//! What is wanted twice at a time, or in two places too shortly after each other.

use std::collections::HashSet;

use super::{
    ClashKind, Level,
    found::Found,
    plan::{Look, Seat},
    timeline::{MANY, Span, overlaps},
};
use crate::{PersonId, RoomId, Session};

pub fn look(at: &Look<'_>, found: &mut Found) {
    rooms(at, found);
    people(at, found);
    tracks(at, found);
}

fn rooms(at: &Look<'_>, found: &mut Found) {
    let shared: HashSet<RoomId> =
        at.programme.rooms.iter().filter(|room| room.shared).map(|room| room.id).collect();
    for (room, uses) in at.uses(&at.plan.rooms, |scope| &scope.rooms) {
        if !shared.contains(&room) {
            twice(at, uses, Level::Error, &ClashKind::RoomTwice { room }, found);
        }
    }
}

fn people(at: &Look<'_>, found: &mut Found) {
    for (person, uses) in at.uses(&at.plan.people, |scope| &scope.people) {
        room_changes(at, person, uses, found);
        twice(at, uses, Level::Error, &ClashKind::PersonTwice { person }, found);
    }
}

fn tracks(at: &Look<'_>, found: &mut Found) {
    for (track, uses) in at.uses(&at.plan.tracks, |scope| &scope.tracks) {
        twice(at, uses, Level::Hint, &ClashKind::TrackTwice { track }, found);
    }
}

/// Tells every two sessions of one thing that share time and do not hold each other.
fn twice(at: &Look<'_>, uses: &[(Span, Seat)], level: Level, kind: &ClashKind, found: &mut Found) {
    overlaps(uses, at.windows(), |one, other| {
        if at.plan.apart(one, other) {
            found.two(at, level, kind.clone(), one, other);
        }
    });
}

/// Who goes to a session from the one that ended last before it began needs time on the way.
fn room_changes(at: &Look<'_>, person: PersonId, uses: &[(Span, Seat)], found: &mut Found) {
    // Spans are counted in half minutes.
    let least = 2 * i64::from(at.programme.event.changeover.0);
    if least == 0 || uses.len() < 2 {
        return;
    }
    let sessions = uses.iter().map(|(span, seat)| (*span, *seat, at.session(*seat)));
    // Of what has no length it is not known when it ends.
    let lasting = |session: &Session| session.slot.length.is_some_and(|one| one.0 > 0);
    let mut ends: Vec<(Span, Seat, &Session)> =
        sessions.clone().filter(|(.., session)| lasting(session)).collect();
    ends.sort_unstable_by_key(|(span, _, session)| (span.end, session.id));
    for (span, seat, session) in sessions {
        let before = &ends[..ends.partition_point(|(one, ..)| one.end <= span.start)];
        let Some((last, ..)) = before.last() else { continue };
        if span.start - last.end >= least {
            continue;
        }
        let latest = before.iter().rev().take_while(|(one, ..)| one.end == last.end).take(MANY);
        for (_, former, earlier) in latest {
            if elsewhere(earlier, session) && at.plan.apart(*former, seat) {
                let kind = ClashKind::RoomChange { person };
                found.two(at, Level::Warning, kind, *former, seat);
            }
        }
    }
}

/// Whether the rooms of both are known and none is the same.
fn elsewhere(one: &Session, other: &Session) -> bool {
    let known = one.rooms().next().is_some() && other.rooms().next().is_some();
    known && one.rooms().all(|room| other.rooms().all(|there| there != room))
}
