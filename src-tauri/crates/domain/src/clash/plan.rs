//! A programme as the rules look at it.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{scope::Scope, timeline::Span};
use crate::{PersonId, Programme, RoleKind, RoomId, Session, SessionId, SessionState, TrackId};

/// How deep blocks lie in blocks; deeper, or in a ring, only a damaged file has them.
const DEEPEST: usize = 16;

/// A programme with what every rule needs of it.
pub struct Plan<'a> {
    pub programme: &'a Programme,
    /// The sessions that are not cancelled, in programme order; in a scope, at least those that it
    /// touches.
    pub held: Vec<Held<'a>>,
    /// What alone is asked about; none is everything.
    scope: Option<&'a Scope>,
    /// For each of them the place of the block that holds it; empty where there are no blocks.
    blocks: Vec<Option<usize>>,
}

/// A session that is not cancelled.
pub struct Held<'a> {
    pub session: &'a Session,
    /// Its place in the programme.
    pub place: usize,
    /// When, counted across days; none while day or hour are unknown.
    pub span: Option<Span>,
}

impl<'a> Plan<'a> {
    pub fn of(programme: &'a Programme, scope: Option<&'a Scope>) -> Self {
        // What holds what is known of all of them or of none.
        let nested = programme.sessions.iter().any(|session| session.block.is_some());
        let within = |session: &Session| nested || scope.is_none_or(|one| one.touches(session));
        let counts = |session: &Session| session.state != SessionState::Cancelled;
        let placed = programme.sessions.iter().enumerate();
        let held: Vec<Held<'a>> = placed
            .filter(|(_, session)| counts(session) && within(session))
            .map(|(place, session)| Held { session, place, span: span(session) })
            .collect();
        let blocks = if nested { blocks(&held) } else { Vec::new() };
        Self { programme, held, scope, blocks }
    }

    /// The sessions of each of which alone something is asked, with their places in `held`.
    pub fn asked(&self) -> impl Iterator<Item = (usize, &Held<'a>)> {
        let held = self.held.iter().enumerate();
        held.filter(|(_, one)| self.scope.is_none_or(|scope| scope.has_session(one.session.id)))
    }

    pub fn asks_room(&self, id: RoomId) -> bool {
        self.scope.is_none_or(|scope| scope.has_room(id))
    }

    pub fn asks_person(&self, id: PersonId) -> bool {
        self.scope.is_none_or(|scope| scope.has_person(id))
    }

    pub fn asks_track(&self, id: TrackId) -> bool {
        self.scope.is_none_or(|scope| scope.has_track(id))
    }

    pub fn asks_day(&self, day: NaiveDate) -> bool {
        self.scope.is_none_or(|scope| scope.has_day(day))
    }

    /// Whether neither of the two holds the other.
    pub fn apart(&self, a: usize, b: usize) -> bool {
        !self.lies_in(a, b) && !self.lies_in(b, a)
    }

    /// The places of sessions that hold others.
    pub fn holders(&self) -> impl Iterator<Item = usize> {
        self.blocks.iter().copied().flatten()
    }

    fn lies_in(&self, inner: usize, outer: usize) -> bool {
        let block = |at: usize| self.blocks.get(at).copied().flatten();
        std::iter::successors(block(inner), |at| block(*at)).take(DEEPEST).any(|at| at == outer)
    }
}

/// Everybody who has such a role in a session, each once, in the order of their ids.
pub fn people(session: &Session, is_meant: impl Fn(RoleKind) -> bool) -> Vec<PersonId> {
    let meant = session.roles.iter().filter(|role| is_meant(role.kind));
    let mut people: Vec<PersonId> = meant.map(|role| role.person).collect();
    people.sort_unstable();
    people.dedup();
    people
}

fn blocks(held: &[Held<'_>]) -> Vec<Option<usize>> {
    let places: HashMap<SessionId, usize> =
        held.iter().enumerate().map(|(at, held)| (held.session.id, at)).collect();
    held.iter()
        .map(|held| held.session.block.and_then(|block| places.get(&block).copied()))
        .collect()
}

/// Minutes count on from one day to the next, so that an item past midnight meets those of the
/// following morning.
fn span(session: &Session) -> Option<Span> {
    let midnight = midnight(session.slot.day?);
    let (start, end) = session.slot.minutes()?;
    Some(Span::of_minutes(midnight + i64::from(start), midnight + i64::from(end)))
}

/// The minute with which a day begins.
pub fn midnight(day: NaiveDate) -> i64 {
    i64::from(day.to_epoch_days()) * 24 * 60
}
