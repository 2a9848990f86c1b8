//! A programme as the rules look at it, kept while its sessions change.

use std::{hash::Hash, mem, sync::OnceLock};

use chrono::NaiveDate;

use super::{keyed::Keyed, meals::Time, scope::Scope, timeline::Span};
use crate::{
    PersonId, Programme, RoleKind, RoomId, Session, SessionId, SessionKind, SessionState, TrackId,
};

/// How deep blocks lie in blocks; deeper, or in a ring, only a damaged file has them.
const DEEPEST: usize = 16;

/// A session, by the place at which it stood when the plan was made.
pub type Seat = usize;

/// What uses each thing, in order of time, each session once.
pub type Uses<Id> = Keyed<Id, Vec<(Span, Seat)>>;

/// Where every session stands, and what shares a room, a person, a track or a day with what. It holds
/// no sessions: those of a programme are found by the places in it.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// Who has which seat.
    ids: Vec<SessionId>,
    /// Who is found at which: made when the first is looked for.
    found: OnceLock<Keyed<SessionId, Seat>>,
    /// By seats.
    known: Vec<Known>,
    /// Who stands at each place of the programme.
    seats: Vec<Seat>,
    /// Whether any session, even one that does not count, lies in another.
    pub blocks: bool,
    /// Whether any session holds others.
    holding: bool,
    pub rooms: Uses<RoomId>,
    pub people: Uses<PersonId>,
    pub tracks: Uses<TrackId>,
    /// What participants go through on each day.
    pub days: Keyed<NaiveDate, Vec<(Span, Seat, Time)>>,
}

/// What is kept of a session.
#[derive(Clone, Copy, Debug, Default)]
struct Known {
    /// Its place in the programme.
    place: usize,
    /// When, counted across days; none while day or hour are unknown.
    span: Option<Span>,
    /// The block in which it lies.
    block: Option<Seat>,
    /// Whether it holds others.
    holds: bool,
}

impl Plan {
    /// Makes the plan of a programme. `look` is shown each session that counts, with its place and
    /// whether it holds others: of very many, passing over them is what takes the time, for they are
    /// more than a processor keeps at hand.
    pub fn of(programme: &Programme, mut look: impl FnMut(usize, &Session, bool)) -> Self {
        let sessions = &programme.sessions;
        let mut plan = Self {
            known: vec![Known::default(); sessions.len()],
            seats: (0..sessions.len()).collect(),
            ..Self::default()
        };
        for session in sessions {
            plan.blocks |= session.block.is_some();
            plan.ids.push(session.id);
        }
        if plan.blocks {
            plan.note_holders(sessions);
        }
        for (seat, session) in sessions.iter().enumerate() {
            let block = plan.block(session);
            let known = &mut plan.known[seat];
            (known.place, known.span, known.block) = (seat, span(session), block);
            let (when, holds) = (known.span, known.holds);
            plan.each_use(seat, session, when, Vec::push, Vec::push);
            if counts(session) {
                look(seat, session, holds);
            }
        }
        let Self { ids, rooms, people, tracks, days, .. } = &mut plan;
        settle(rooms.values_mut(), |(span, seat)| (*span, ids[*seat]));
        settle(people.values_mut(), |(span, seat)| (*span, ids[*seat]));
        settle(tracks.values_mut(), |(span, seat)| (*span, ids[*seat]));
        settle(days.values_mut(), |one| *one);
        plan
    }

    /// Notes what holds what counts, where it counts itself.
    fn note_holders(&mut self, sessions: &[Session]) {
        for session in sessions.iter().filter(|session| counts(session)) {
            let Some(block) = session.block.and_then(|block| self.seat(block)) else { continue };
            if counts(&sessions[block]) {
                self.known[block].holds = true;
                self.holding = true;
            }
        }
    }

    /// Takes note that a session became what now stands at `to` in the programme; it stood at `from`,
    /// and all between moved up.
    pub fn replace(&mut self, programme: &Programme, former: &Session, from: usize, to: usize) {
        let session = &programme.sessions[to];
        let seat = self.seats[from];
        let ids = mem::take(&mut self.ids);
        let order = |(span, seat): &(Span, Seat)| (*span, ids[*seat]);
        let order_day = |one: &(Span, Seat, Time)| *one;
        self.each_use(
            seat,
            former,
            span(former),
            |uses, one| take(uses, &one, order),
            |uses, one| take(uses, &one, order_day),
        );
        self.each_use(
            seat,
            session,
            span(session),
            |uses, one| put(uses, one, order),
            |uses, one| put(uses, one, order_day),
        );
        self.ids = ids;
        let between = from.min(to)..=from.max(to);
        if from < to {
            self.seats[between.clone()].rotate_left(1);
        } else {
            self.seats[between.clone()].rotate_right(1);
        }
        for place in between {
            self.known[self.seats[place]].place = place;
        }
        (self.known[seat].span, self.known[seat].block) = (span(session), self.block(session));
    }

    /// Where a session stands in the programme.
    pub fn place(&self, id: SessionId) -> Option<usize> {
        self.seat(id).map(|seat| self.place_of(seat))
    }

    /// The same of one that is known by its seat.
    pub fn place_of(&self, seat: Seat) -> usize {
        self.known[seat].place
    }

    /// Who has a seat.
    pub fn id(&self, seat: Seat) -> SessionId {
        self.ids[seat]
    }

    fn seat(&self, id: SessionId) -> Option<Seat> {
        let found = self.found.get_or_init(|| self.ids.iter().copied().zip(0..).collect());
        found.get(&id).copied()
    }

    /// When a session is, where that is known.
    pub fn span(&self, seat: Seat) -> Option<Span> {
        self.known[seat].span
    }

    /// Whether the session that stands at a place holds others.
    pub fn holds(&self, place: usize) -> bool {
        self.holding && self.known[self.seats[place]].holds
    }

    /// Whether neither of the two holds the other.
    pub fn apart(&self, a: Seat, b: Seat) -> bool {
        !self.holding || !(self.lies_in(a, b) || self.lies_in(b, a))
    }

    fn lies_in(&self, inner: Seat, outer: Seat) -> bool {
        let block = |seat: &Seat| self.known[*seat].block;
        std::iter::successors(block(&inner), block).take(DEEPEST).any(|seat| seat == outer)
    }

    /// The block in which a session lies, where both count.
    fn block(&self, session: &Session) -> Option<Seat> {
        let block = session.block.filter(|_| self.holding && counts(session))?;
        self.seat(block).filter(|block| self.known[*block].holds)
    }

    /// Does the same with all that shows a session in use: cancelled ones are nowhere.
    fn each_use(
        &mut self,
        seat: Seat,
        session: &Session,
        span: Option<Span>,
        with: impl Fn(&mut Vec<(Span, Seat)>, (Span, Seat)),
        with_day: impl Fn(&mut Vec<(Span, Seat, Time)>, (Span, Seat, Time)),
    ) {
        let Some(span) = span.filter(|_| counts(session)) else { return };
        let own = (span, seat);
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
        if let Some(day) = session.slot.day.filter(|_| !self.known[seat].holds) {
            let own = (span, seat, Time::of(session, span));
            with_day(self.days.entry(day).or_default(), own);
        }
    }
}

/// Puts uses into order: by time, then so that it does not depend on where sessions stood.
fn settle<'a, T: PartialEq + 'a, K: Ord>(
    all: impl Iterator<Item = &'a mut Vec<T>>,
    order: impl Fn(&T) -> K,
) {
    for uses in all {
        uses.sort_unstable_by_key(&order);
        uses.dedup();
    }
}

fn put<T, K: Ord>(uses: &mut Vec<T>, one: T, order: impl Fn(&T) -> K) {
    if let Err(place) = uses.binary_search_by_key(&order(&one), order) {
        uses.insert(place, one);
    }
}

fn take<T, K: Ord>(uses: &mut Vec<T>, one: &T, order: impl Fn(&T) -> K) {
    if let Ok(place) = uses.binary_search_by_key(&order(one), order) {
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
    /// Those uses of which something is asked.
    pub fn uses<Id: Copy + Eq + Hash, T>(
        &self,
        all: &'a Keyed<Id, Vec<T>>,
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
    pub fn session(&self, seat: Seat) -> &'a Session {
        &self.programme.sessions[self.plan.place_of(seat)]
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
