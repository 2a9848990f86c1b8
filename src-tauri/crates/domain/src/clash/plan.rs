//! A programme as the rules look at it, kept while its sessions change.

use std::{
    collections::{HashMap, HashSet},
    hash::Hash,
};

use chrono::NaiveDate;

use super::{meals::Time, scope::Scope, timeline::Span};
use crate::{
    PersonId, Programme, RoleKind, RoomId, Session, SessionId, SessionKind, SessionState, TrackId,
};

/// How deep blocks lie in blocks; deeper, or in a ring, only a damaged file has them.
const DEEPEST: usize = 16;

/// What uses each thing, in order of time, each session once.
pub type Uses<Id> = HashMap<Id, Vec<(Span, SessionId)>>;

/// Where every session stands, and what shares a room, a person, a track or a day with what. It holds
/// no sessions: those of a programme are found by the places in it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Plan {
    known: HashMap<SessionId, Known>,
    /// What holds other sessions.
    holders: HashSet<SessionId>,
    pub rooms: Uses<RoomId>,
    pub people: Uses<PersonId>,
    pub tracks: Uses<TrackId>,
    /// What participants go through on each day.
    pub days: HashMap<NaiveDate, Vec<(Span, SessionId, Time)>>,
}

/// What is kept of a session.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Known {
    /// Its place in the programme.
    place: usize,
    /// When, counted across days; none while day or hour are unknown.
    span: Option<Span>,
    /// The block in which it lies.
    block: Option<SessionId>,
}

impl Plan {
    pub fn of(programme: &Programme) -> Self {
        let mut plan = Self::default();
        let counted = || programme.sessions.iter().filter(|session| counts(session));
        if programme.sessions.iter().any(|session| session.block.is_some()) {
            let there: HashSet<SessionId> = counted().map(|session| session.id).collect();
            let blocks = counted().filter_map(|session| session.block);
            plan.holders = blocks.filter(|block| there.contains(block)).collect();
        }
        plan.known.reserve(programme.sessions.len());
        for (place, session) in programme.sessions.iter().enumerate() {
            let known = Known { place, span: span(session), block: plan.block(session) };
            plan.known.insert(session.id, known);
            plan.each_use(session, Vec::push, Vec::push);
        }
        settle(plan.rooms.values_mut());
        settle(plan.people.values_mut());
        settle(plan.tracks.values_mut());
        settle(plan.days.values_mut());
        plan
    }

    /// Takes note that a session became what now stands at `to` in the programme; it stood at `from`,
    /// and all between moved up.
    pub fn replace(&mut self, programme: &Programme, former: &Session, from: usize, to: usize) {
        let session = &programme.sessions[to];
        self.each_use(former, take, take);
        self.each_use(session, put, put);
        let block = self.block(session);
        for place in from.min(to)..=from.max(to) {
            if let Some(known) = self.known.get_mut(&programme.sessions[place].id) {
                known.place = place;
            }
        }
        if let Some(known) = self.known.get_mut(&session.id) {
            (known.span, known.block) = (span(session), block);
        }
    }

    /// Where a session stands in the programme.
    pub fn place(&self, id: SessionId) -> Option<usize> {
        self.known.get(&id).map(|known| known.place)
    }

    /// When a session is, where that is known.
    pub fn span(&self, id: SessionId) -> Option<Span> {
        self.known.get(&id)?.span
    }

    /// Whether a session holds others.
    pub fn holds(&self, id: SessionId) -> bool {
        self.holders.contains(&id)
    }

    /// Whether neither of the two holds the other.
    pub fn apart(&self, a: SessionId, b: SessionId) -> bool {
        self.holders.is_empty() || !(self.lies_in(a, b) || self.lies_in(b, a))
    }

    fn lies_in(&self, inner: SessionId, outer: SessionId) -> bool {
        let block = |id: &SessionId| self.known.get(id).and_then(|known| known.block);
        std::iter::successors(block(&inner), block).take(DEEPEST).any(|id| id == outer)
    }

    /// The block in which a session lies, where both count.
    fn block(&self, session: &Session) -> Option<SessionId> {
        session.block.filter(|block| counts(session) && self.holders.contains(block))
    }

    /// Does the same with all that shows a session in use: cancelled ones are nowhere.
    fn each_use(
        &mut self,
        session: &Session,
        with: impl Fn(&mut Vec<(Span, SessionId)>, (Span, SessionId)),
        with_day: impl Fn(&mut Vec<(Span, SessionId, Time)>, (Span, SessionId, Time)),
    ) {
        let Some(span) = span(session).filter(|_| counts(session)) else { return };
        let own = (span, session.id);
        for room in session.rooms() {
            with(self.rooms.entry(room).or_default(), own);
        }
        for role in &session.roles {
            with(self.people.entry(role.person).or_default(), own);
        }
        let content = !session.kind.is_pause() && session.kind != SessionKind::Social;
        if let Some(track) = session.track.filter(|_| content) {
            with(self.tracks.entry(track).or_default(), own);
        }
        if let Some(day) = session.slot.day.filter(|_| !self.holds(session.id)) {
            let own = (span, session.id, Time::of(session, span));
            with_day(self.days.entry(day).or_default(), own);
        }
    }
}

fn settle<'a, T: Ord + 'a>(all: impl Iterator<Item = &'a mut Vec<T>>) {
    for uses in all {
        uses.sort_unstable();
        uses.dedup();
    }
}

fn put<T: Ord>(uses: &mut Vec<T>, one: T) {
    if let Err(place) = uses.binary_search(&one) {
        uses.insert(place, one);
    }
}

fn take<T: Ord>(uses: &mut Vec<T>, one: T) {
    if let Ok(place) = uses.binary_search(&one) {
        uses.remove(place);
    }
}

/// A programme with what every rule needs of it.
pub struct Look<'a> {
    pub programme: &'a Programme,
    pub plan: &'a Plan,
    /// What alone is asked about; none is everything.
    pub scope: Option<&'a Scope>,
}

impl<'a> Look<'a> {
    /// The sessions of each of which alone something is asked, with their places.
    pub fn asked(&self) -> impl Iterator<Item = (usize, &'a Session)> {
        let sessions = &self.programme.sessions;
        let places: Box<dyn Iterator<Item = usize>> = match self.scope {
            None => Box::new(0..sessions.len()),
            Some(scope) => {
                Box::new(scope.sessions.iter().filter_map(|session| self.plan.place(*session)))
            }
        };
        places.map(|place| (place, &sessions[place])).filter(|(_, session)| counts(session))
    }

    /// Those uses of which something is asked.
    pub fn uses<Id: Copy + Eq + Hash, T>(
        &self,
        all: &'a HashMap<Id, Vec<T>>,
        asked: impl Fn(&'a Scope) -> &'a [Id],
    ) -> Vec<(Id, &'a [T])> {
        match self.scope {
            None => all.iter().map(|(id, uses)| (*id, &uses[..])).collect(),
            Some(scope) => (asked(scope).iter())
                .filter_map(|id| all.get(id).map(|uses| (*id, &uses[..])))
                .collect(),
        }
    }

    /// Between when something is asked of two; none is always.
    pub fn windows(&self) -> Option<&'a [Span]> {
        self.scope.map(|scope| &scope.windows[..])
    }

    /// A session of the plan.
    pub fn session(&self, id: SessionId) -> Option<&'a Session> {
        self.programme.sessions.get(self.plan.place(id)?)
    }
}

/// Whether a session clashes with anything at all.
pub fn counts(session: &Session) -> bool {
    session.state != SessionState::Cancelled
}

/// Everybody who has such a role in a session, each once, in the order of their ids.
pub fn people(session: &Session, is_meant: impl Fn(RoleKind) -> bool) -> Vec<PersonId> {
    let meant = session.roles.iter().filter(|role| is_meant(role.kind));
    let mut people: Vec<PersonId> = meant.map(|role| role.person).collect();
    people.sort_unstable();
    people.dedup();
    people
}

/// Minutes count on from one day to the next, so that an item past midnight meets those of the
/// following morning.
pub fn span(session: &Session) -> Option<Span> {
    let midnight = midnight(session.slot.day?);
    let (start, end) = session.slot.minutes()?;
    Some(Span::of_minutes(midnight + i64::from(start), midnight + i64::from(end)))
}

/// The minute with which a day begins.
pub fn midnight(day: NaiveDate) -> i64 {
    i64::from(day.to_epoch_days()) * 24 * 60
}
