//! What is wanted twice at a time, or in two places too shortly after each other.

use std::collections::HashSet;

use super::{
    ClashKind, Level,
    plan::{Found, Plan},
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
    let mut there = Vec::with_capacity(plan.held.len());
    for (at, held) in plan.held.iter().enumerate() {
        let Some(span) = held.span else { continue };
        let own = held.session.rooms().filter(|room| !shared.contains(room));
        there.extend(own.map(|room| (room, span, at)));
    }
    for_each_overlap(plan, there, |room, a, b| {
        found.two(plan, Level::Error, ClashKind::RoomTwice { room }, a, b);
    });
}

fn people(plan: &Plan<'_>, found: &mut Found) {
    let mut there = Vec::with_capacity(plan.held.len());
    for (at, held) in plan.held.iter().enumerate() {
        let Some(span) = held.span else { continue };
        there.extend(held.people().into_iter().map(|person| (person, span, at)));
    }
    room_changes(plan, there.clone(), found);
    for_each_overlap(plan, there, |person, a, b| {
        found.two(plan, Level::Error, ClashKind::PersonTwice { person }, a, b);
    });
}

/// Who goes to a session from the one that ended last before it began needs time on the way.
fn room_changes(plan: &Plan<'_>, mut there: Vec<(PersonId, Span, usize)>, found: &mut Found) {
    // Spans are counted in half minutes.
    let least = 2 * i64::from(plan.programme.event.changeover.0);
    if least == 0 {
        return;
    }
    there.sort_unstable();
    for own in there.chunk_by(|a, b| a.0 == b.0) {
        // Of what has no length it is not known when it ends.
        let lasting = |at: usize| plan.held[at].session.slot.length.is_some_and(|one| one.0 > 0);
        let mut ends: Vec<(i64, usize)> =
            own.iter().filter(|one| lasting(one.2)).map(|one| (one.1.end, one.2)).collect();
        ends.sort_unstable();
        for &(person, span, at) in own {
            let before = &ends[..ends.partition_point(|(end, _)| *end <= span.start)];
            let Some(&(last, _)) = before.last() else { continue };
            if span.start - last >= least {
                continue;
            }
            let latest = before.iter().rev().take_while(|(end, _)| *end == last).take(MANY);
            for &(_, earlier) in latest {
                let (from, to) = (plan.held[earlier].session, plan.held[at].session);
                if elsewhere(from, to) && plan.apart(earlier, at) {
                    let kind = ClashKind::RoomChange { person };
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
    let mut there = Vec::with_capacity(plan.held.len());
    for (at, held) in plan.held.iter().enumerate() {
        let (Some(span), Some(track)) = (held.span, held.session.track) else { continue };
        if !held.session.kind.is_pause() && held.session.kind != SessionKind::Social {
            there.push((track, span, at));
        }
    }
    for_each_overlap(plan, there, |track, a, b| {
        found.two(plan, Level::Hint, ClashKind::TrackTwice { track }, a, b);
    });
}

/// Calls `tell` for every two sessions of one thing that share time and do not hold each other.
fn for_each_overlap<Id: Copy + Ord>(
    plan: &Plan<'_>,
    mut there: Vec<(Id, Span, usize)>,
    mut tell: impl FnMut(Id, usize, usize),
) {
    there.sort_unstable();
    there.dedup();
    for own in there.chunk_by(|a, b| a.0 == b.0) {
        let Some(&(id, ..)) = own.first() else { continue };
        if own.len() < 2 {
            continue;
        }
        let mut spans: Vec<(Span, usize)> = own.iter().map(|&(_, span, at)| (span, at)).collect();
        overlaps(&mut spans, |a, b| {
            if plan.apart(a, b) {
                tell(id, a, b);
            }
        });
    }
}
