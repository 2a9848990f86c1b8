//! What is wanted twice at a time, or in two places too shortly after each other.

use std::{
    collections::{HashMap, HashSet},
    hash::Hash,
};

use super::{
    ClashKind, Level,
    found::Found,
    plan::Plan,
    timeline::{MANY, Span, overlaps},
};
use crate::{PersonId, RoomId, Session, SessionKind};

pub fn look(plan: &Plan<'_>, found: &mut Found) {
    rooms(plan, found);
    people(plan, found);
    tracks(plan, found);
}

fn rooms(plan: &Plan<'_>, found: &mut Found) {
    let shared: HashSet<RoomId> =
        plan.programme.rooms.iter().filter(|room| room.shared).map(|room| room.id).collect();
    let mut uses = Uses::default();
    for (at, held) in plan.held.iter().enumerate() {
        let Some(span) = held.span else { continue };
        for room in
            held.session.rooms().filter(|room| plan.asks_room(*room) && !shared.contains(room))
        {
            uses.note(room, span, at);
        }
    }
    uses.for_each_overlap(plan, |room, a, b| {
        found.two(plan, Level::Error, ClashKind::RoomTwice { room }, a, b);
    });
}

fn people(plan: &Plan<'_>, found: &mut Found) {
    let mut uses = Uses::default();
    for (at, held) in plan.held.iter().enumerate() {
        let Some(span) = held.span else { continue };
        for role in held.session.roles.iter().filter(|role| plan.asks_person(role.person)) {
            uses.note(role.person, span, at);
        }
    }
    room_changes(plan, &uses, found);
    uses.for_each_overlap(plan, |person, a, b| {
        found.two(plan, Level::Error, ClashKind::PersonTwice { person }, a, b);
    });
}

/// Who goes to a session from the one that ended last before it began needs time on the way.
fn room_changes(plan: &Plan<'_>, uses: &Uses<PersonId>, found: &mut Found) {
    // Spans are counted in half minutes.
    let least = 2 * i64::from(plan.programme.event.changeover.0);
    if least == 0 {
        return;
    }
    for (person, own) in &uses.all {
        // Of what has no length it is not known when it ends.
        let lasting = |at: usize| plan.held[at].session.slot.length.is_some_and(|one| one.0 > 0);
        let mut ends: Vec<(i64, usize)> =
            own.iter().filter(|one| lasting(one.1)).map(|one| (one.0.end, one.1)).collect();
        ends.sort_unstable();
        for &(span, at) in own {
            let before = &ends[..ends.partition_point(|(end, _)| *end <= span.start)];
            let Some(&(last, _)) = before.last() else { continue };
            if span.start - last >= least {
                continue;
            }
            let latest = before.iter().rev().take_while(|(end, _)| *end == last).take(MANY);
            for &(_, earlier) in latest {
                let (from, to) = (plan.held[earlier].session, plan.held[at].session);
                if elsewhere(from, to) && plan.apart(earlier, at) {
                    let kind = ClashKind::RoomChange { person: *person };
                    found.two(plan, Level::Warning, kind, earlier, at);
                }
            }
        }
    }
}

/// Whether the rooms of both are known and none is the same.
fn elsewhere(one: &Session, other: &Session) -> bool {
    let known = one.rooms().next().is_some() && other.rooms().next().is_some();
    known && one.rooms().all(|room| other.rooms().all(|there| there != room))
}

fn tracks(plan: &Plan<'_>, found: &mut Found) {
    let mut uses = Uses::default();
    for (at, held) in plan.held.iter().enumerate() {
        let (Some(span), Some(track)) = (held.span, held.session.track) else { continue };
        let asked = plan.asks_track(track);
        if asked && !held.session.kind.is_pause() && held.session.kind != SessionKind::Social {
            uses.note(track, span, at);
        }
    }
    uses.for_each_overlap(plan, |track, a, b| {
        found.two(plan, Level::Hint, ClashKind::TrackTwice { track }, a, b);
    });
}

/// In which sessions each room, person or track is.
struct Uses<Id> {
    places: HashMap<Id, usize>,
    /// In the order in which they were met, each with its sessions in programme order.
    all: Vec<(Id, Vec<(Span, usize)>)>,
}

impl<Id> Default for Uses<Id> {
    fn default() -> Self {
        Self { places: HashMap::new(), all: Vec::new() }
    }
}

impl<Id: Copy + Eq + Hash> Uses<Id> {
    /// Notes a use by the session at this place, which is counted once however often it is noted.
    /// Sessions are noted in their order.
    fn note(&mut self, id: Id, span: Span, at: usize) {
        let place = *self.places.entry(id).or_insert_with(|| {
            self.all.push((id, Vec::new()));
            self.all.len() - 1
        });
        let (_, own) = &mut self.all[place];
        if own.last().is_none_or(|(_, last)| *last != at) {
            own.push((span, at));
        }
    }

    /// Calls `tell` for every two sessions of one thing that share time and do not hold each other.
    fn for_each_overlap(mut self, plan: &Plan<'_>, mut tell: impl FnMut(Id, usize, usize)) {
        for (id, own) in self.all.iter_mut().filter(|(_, own)| own.len() > 1) {
            overlaps(own, |a, b| {
                if plan.apart(a, b) {
                    tell(*id, a, b);
                }
            });
        }
    }
}
