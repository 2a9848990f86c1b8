//! What a change made free, and who comes to it.

use std::collections::{BTreeMap, BTreeSet};

use obrady_domain::{
    Advance, Attendance, CategoryId, Claim, Event, EventId, Held, Limits, MovingUp, Registration,
    RegistrationId, RegistrationState, Session, SessionId, moves_up,
};
use obrady_store::{StoreError, Tx, View, claims, events, registrations, sessions};

use super::{MovedUp, get, limited, limits, limits_of_session, name_of, over::Gained};
use crate::Result;

/// The places that a change made free, noted while it is written.
#[derive(Debug, Default)]
pub(crate) struct Freed {
    events: BTreeSet<EventId>,
    sessions: BTreeSet<SessionId>,
    /// Whom the change itself put onto the waiting list; they are not to come straight back.
    put_back: BTreeSet<RegistrationId>,
    put_back_there: BTreeSet<(SessionId, RegistrationId)>,
    /// Who came to a place at the event, by the sessions that they bring a sign-up for.
    arrived: BTreeMap<SessionId, BTreeSet<RegistrationId>>,
    /// Who waited where a limit bound them, so that they have a place where nothing does any more.
    held: BTreeSet<RegistrationId>,
    held_there: BTreeSet<(SessionId, RegistrationId)>,
    /// Who waits for another kind of place than before, and for which kind they did.
    switched: BTreeMap<RegistrationId, (Attendance, Option<CategoryId>)>,
    gained: Gained,
}

impl Freed {
    /// Whatever is free at an event.
    pub fn everything(view: &View<'_>, event: EventId) -> Result<Self> {
        let mut freed = Self::default();
        freed.note_event(view, event)?;
        Ok(freed)
    }

    /// Whatever may be free at an event whose limits or rules are others now.
    pub fn note_event(&mut self, view: &View<'_>, event: EventId) -> Result<()> {
        self.events.insert(event);
        self.note_sessions(view, event)
    }

    /// Whatever may be free in the sessions of an event, of which only those waited for matter.
    pub fn note_sessions(&mut self, view: &View<'_>, event: EventId) -> Result<()> {
        self.sessions.extend(claims::waited_for(view, event)?);
        Ok(())
    }

    /// Writes what may change the limits of an event. Where they are others then, places may be free;
    /// where one is lifted, those whom it held have one though nothing binds them any more.
    pub fn limiting(
        &mut self,
        tx: &Tx<'_>,
        event: EventId,
        write: impl FnOnce(&Tx<'_>) -> Result<()>,
    ) -> Result<()> {
        let before = limits(tx, &events::get(tx, event)?)?;
        // Whose category is deleted has none afterwards, so they are asked for before.
        let waiting = if !before.is_none() && claims::any_waits(tx, event)? {
            claims::of_event(tx, event)?
        } else {
            Vec::new()
        };
        write(tx)?;
        if limits(tx, &events::get(tx, event)?)? != before {
            self.note_event(tx, event)?;
            self.held.extend(bound(&before, &waiting));
        }
        Ok(())
    }

    /// Writes what may change the limits of sessions, by themselves or by their rooms.
    pub fn limiting_sessions<T>(
        &mut self,
        tx: &Tx<'_>,
        ids: impl IntoIterator<Item = SessionId>,
        write: impl FnOnce(&Tx<'_>) -> Result<T>,
    ) -> Result<T> {
        let mut before = BTreeMap::new();
        for id in ids {
            if let Some(session) = living(tx, id)? {
                before.insert(id, limits_of_session(tx, &session)?);
            }
        }
        let value = write(tx)?;
        for (id, before) in before {
            let Some(session) = living(tx, id)? else { continue };
            if limits_of_session(tx, &session)? != before {
                self.sessions.insert(id);
                let waiting = claims::of_session(tx, id)?;
                self.held_there.extend(bound(&before, &waiting).map(|one| (id, one)));
            }
        }
        Ok(value)
    }

    /// Several registrations of one person, and the one that was made of them.
    pub fn note_united(&mut self, before: &[Registration], after: &Registration) {
        self.events.insert(after.event);
        let before: Vec<Held> = before.iter().map(Held::from).collect();
        let after = &Held::from(after);
        let had = |one: &Held, session| {
            one.claim_of(session).is_some_and(|claim| claim.state.takes_place())
        };
        for session in before.iter().flat_map(|one| &one.sign_ups).map(|one| one.session) {
            if before.iter().any(|one| had(one, session)) {
                self.sessions.insert(session);
            } else if had(after, session) {
                self.arrived.entry(session).or_default().insert(after.registration);
            }
        }
    }

    /// Where the change itself gave places to people.
    pub fn gained(&mut self) -> Gained {
        std::mem::take(&mut self.gained)
    }

    /// A registration before and after the change; none where it is deleted.
    pub fn note(&mut self, before: &Held, after: Option<&Held>) {
        if let Some(after) = after {
            self.gained.note(before, after);
        }
        let now = after.map(Held::claim);
        let waits = |claim: &Claim| claim.state == RegistrationState::WaitingList;
        if now.as_ref().is_some_and(waits) && before.state != RegistrationState::WaitingList {
            self.put_back.insert(before.registration);
        }
        // Whoever waited first kept a place free from those behind.
        let stands_aside = waits(&before.claim()) && !now.as_ref().is_some_and(waits);
        if stands_aside || leaves(&before.claim(), now.as_ref()) {
            self.events.insert(before.event);
        }
        if let Some(after) = after {
            self.arrives(before.state, after);
            self.switches(before, after);
        }
        for sign_up in &before.sign_ups {
            let of = |one: &Held| one.claim_of(sign_up.session);
            let Some(was) = of(before) else { continue };
            let now = after.and_then(of);
            let switches = |now: &Claim| waits(now) && now.attendance != was.attendance;
            let stands_aside = waits(&was) && !now.as_ref().is_some_and(waits);
            if stands_aside || leaves(&was, now.as_ref()) || now.as_ref().is_some_and(switches) {
                self.sessions.insert(sign_up.session);
            }
            if now.as_ref().is_some_and(waits) && !waits(&was) {
                self.put_back_there.insert((sign_up.session, before.registration));
            }
        }
    }

    /// Who waits, for the event or for a session, and now for another kind of place, may find one.
    fn switches(&mut self, before: &Held, after: &Held) {
        let kind = |one: &Held| (one.attendance, one.category);
        if kind(before) == kind(after) {
            return;
        }
        self.switched.insert(before.registration, kind(before));
        if [before.state, after.state] == [RegistrationState::WaitingList; 2] {
            self.events.insert(after.event);
        }
    }

    fn arrives(&mut self, before: RegistrationState, after: &Held) {
        if before.takes_place() || !after.state.takes_place() {
            return;
        }
        for sign_up in after.sign_ups.iter().filter(|one| one.state.takes_place()) {
            self.arrived.entry(sign_up.session).or_default().insert(after.registration);
        }
    }

    /// Where they move up by themselves, lets those who wait come to what fell free, and says who.
    pub fn settle(self, tx: &Tx<'_>) -> Result<Vec<MovedUp>> {
        self.fill(tx, |event| event.moving_up == MovingUp::Itself)
    }

    /// The same whatever the setting: somebody confirmed it.
    pub fn settle_all(self, tx: &Tx<'_>) -> Result<Vec<MovedUp>> {
        self.fill(tx, |_| true)
    }

    fn fill(mut self, tx: &Tx<'_>, moves: impl Fn(&Event) -> bool) -> Result<Vec<MovedUp>> {
        let mut moved = Vec::new();
        for event in std::mem::take(&mut self.events) {
            let Some(event) = living_event(tx, event)? else { continue };
            if moves(&event) {
                self.fill_event(tx, &event, &mut moved)?;
            }
        }
        for (session, newcomers) in std::mem::take(&mut self.arrived) {
            seat(tx, session, &newcomers)?;
        }
        for session in std::mem::take(&mut self.sessions) {
            let Some(session) = living(tx, session)? else { continue };
            if living_event(tx, session.event)?.is_some_and(|event| moves(&event)) {
                self.fill_session(tx, &session, &mut moved)?;
            }
        }
        Ok(moved)
    }

    fn fill_event(&mut self, tx: &Tx<'_>, event: &Event, moved: &mut Vec<MovedUp>) -> Result<()> {
        if !claims::any_waits(tx, event.id)? {
            return Ok(());
        }
        let limits = limits(tx, event)?;
        let mut claims = claims::of_event(tx, event.id)?;
        claims.retain(|claim| !self.put_back.contains(&claim.registration));
        for id in self.next(&limits, claims, |id| self.held.contains(&id)) {
            let mut registration = get(tx, id)?;
            registration.state = RegistrationState::Confirmed;
            moved.push(told(tx, &registration, None)?);
            registrations::put(tx, &registration)?;
            self.arrives(RegistrationState::WaitingList, &Held::from(&registration));
        }
        Ok(())
    }

    fn fill_session(
        &mut self,
        tx: &Tx<'_>,
        session: &Session,
        moved: &mut Vec<MovedUp>,
    ) -> Result<()> {
        let limits = limits_of_session(tx, session)?;
        let mut claims = claims::of_session(tx, session.id)?;
        let back = &self.put_back_there;
        claims.retain(|claim| !back.contains(&(session.id, claim.registration)));
        let held = |id| self.held_there.contains(&(session.id, id));
        for id in self.next(&limits, claims, held) {
            let mut registration = get(tx, id)?;
            let own = registration.sign_ups.iter_mut().find(|one| one.session == session.id);
            let Some(own) = own else { continue };
            own.state = RegistrationState::Confirmed;
            moved.push(told(tx, &registration, Some(session))?);
            registrations::put(tx, &registration)?;
        }
        Ok(())
    }

    /// Who comes to what is free: those whom a limit binds, or did before the change.
    fn next(
        &self,
        limits: &Limits,
        mut claims: Vec<Claim>,
        held: impl Fn(RegistrationId) -> bool,
    ) -> Vec<RegistrationId> {
        let was_bound = |id: RegistrationId| {
            let kind = self.switched.get(&id);
            held(id)
                || kind.is_some_and(|(attendance, category)| limits.bind(*attendance, *category))
        };
        claims.retain(|claim| {
            claim.state != RegistrationState::WaitingList
                || limits.bind(claim.attendance, claim.category)
                || was_bound(claim.registration)
        });
        let Advance { moves, may: _ } = moves_up(limits, &claims, MovingUp::Itself);
        moves
    }
}

/// Those who wait where a limit binds them.
fn bound<'a>(limits: &'a Limits, claims: &'a [Claim]) -> impl Iterator<Item = RegistrationId> + 'a {
    let waits = |claim: &&Claim| {
        claim.state == RegistrationState::WaitingList
            && limits.bind(claim.attendance, claim.category)
    };
    claims.iter().filter(waits).map(|claim| claim.registration)
}

/// Whoever comes to a place at the event brings what they signed up for: where a session has no room
/// for them any more, or others wait for it longer, they wait.
fn seat(tx: &Tx<'_>, session: SessionId, newcomers: &BTreeSet<RegistrationId>) -> Result<()> {
    let Some(session) = living(tx, session)? else { return Ok(()) };
    let limits = limits_of_session(tx, &session)?;
    let mut claims = claims::of_session(tx, session.id)?;
    for claim in claims.iter_mut().filter(|claim| newcomers.contains(&claim.registration)) {
        claim.state = RegistrationState::WaitingList;
    }
    let claims = limited(&limits, claims);
    let Advance { moves, may: _ } = moves_up(&limits, &claims, MovingUp::Itself);
    let seated: BTreeSet<RegistrationId> = moves.into_iter().collect();
    let waits = |claim: &&Claim| {
        newcomers.contains(&claim.registration) && !seated.contains(&claim.registration)
    };
    for claim in claims.iter().filter(waits) {
        let mut registration = get(tx, claim.registration)?;
        for own in registration.sign_ups.iter_mut().filter(|one| one.session == session.id) {
            own.state = RegistrationState::WaitingList;
        }
        registrations::put(tx, &registration)?;
    }
    Ok(())
}

/// Whether a place that was taken is so no longer, or another kind of place is.
fn leaves(before: &Claim, after: Option<&Claim>) -> bool {
    before.state.takes_place()
        && after.is_none_or(|after| {
            !after.state.takes_place()
                || after.attendance != before.attendance
                || after.category != before.category
        })
}

pub(super) fn living(view: &View<'_>, id: SessionId) -> Result<Option<Session>> {
    there(sessions::get(view, id))
}

pub(super) fn living_event(view: &View<'_>, id: EventId) -> Result<Option<Event>> {
    there(events::get(view, id))
}

fn there<T>(found: std::result::Result<T, StoreError>) -> Result<Option<T>> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(StoreError::Gone { .. }) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn told(
    view: &View<'_>,
    registration: &Registration,
    session: Option<&Session>,
) -> Result<MovedUp> {
    Ok(MovedUp {
        registration: registration.id,
        name: name_of(view, registration)?,
        session: session.map(|session| session.id),
        title: session.map(|session| session.title.clone()).unwrap_or_default(),
    })
}
