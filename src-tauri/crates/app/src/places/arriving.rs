//! Who comes with many others: what is taken is counted once, and each has a place or waits.

use std::collections::BTreeMap;

use obrady_domain::{
    Claim, EventId, Registration, RegistrationId, RegistrationState, Seating, SessionId,
};
use obrady_store::{View, claims, events, sessions};

use super::{limited, limits, limits_of_session};
use crate::Result;

/// Gives places to those who come one after another within one change, as
/// [`entering`](super::entering) gives one to somebody who comes alone.
pub(crate) struct Arriving<'a> {
    view: &'a View<'a>,
    event: EventId,
    places: Option<Seating>,
    sessions: BTreeMap<SessionId, Seating>,
}

impl<'a> Arriving<'a> {
    /// Nothing is counted before somebody asks.
    pub fn new(view: &'a View<'a>, event: EventId) -> Self {
        Self { view, event, places: None, sessions: BTreeMap::new() }
    }

    /// Gives somebody new a place at the event and in what they sign up for; where none is left, they
    /// wait. Says whether they have what they wished for at the event.
    pub fn arrive(&mut self, registration: &mut Registration) -> Result<bool> {
        let wished = registration.state;
        if registration.state.takes_place() {
            let places = match &mut self.places {
                Some(places) => places,
                none => none.insert(seating(self.view, self.event)?),
            };
            if !places.seat(registration.attendance, registration.category) {
                registration.state = RegistrationState::WaitingList;
            }
        }
        self.sign_up(registration, 0)?;
        Ok(registration.state == wished)
    }

    /// Gives somebody a place in what they sign up for, from this place of their list on. Who waits
    /// for the event itself asks for none yet: it is seen when they come.
    pub fn sign_up(&mut self, registration: &mut Registration, from: usize) -> Result<()> {
        let Registration { state, attendance, category, .. } = *registration;
        for own in registration.sign_ups.iter_mut().skip(from) {
            own.state = match state {
                RegistrationState::WaitingList => RegistrationState::Confirmed,
                state => state,
            };
            if !state.takes_place() {
                continue;
            }
            if !self.sessions.contains_key(&own.session) {
                self.sessions.insert(own.session, seating_there(self.view, own.session)?);
            }
            let seated =
                self.sessions.get_mut(&own.session).map(|one| one.seat(attendance, category));
            if seated == Some(false) {
                own.state = RegistrationState::WaitingList;
            }
        }
        Ok(())
    }
}

/// The places of an event as they are now.
fn seating(view: &View<'_>, event: EventId) -> Result<Seating> {
    let limits = limits(view, &events::get(view, event)?)?;
    if limits.is_none() {
        return Ok(Seating::new(limits, &[]));
    }
    let claims = limited(&limits, claims::of_event(view, event)?);
    Ok(Seating::new(limits, &claims))
}

fn seating_there(view: &View<'_>, session: SessionId) -> Result<Seating> {
    let limits = limits_of_session(view, &sessions::get(view, session)?)?;
    let claims = if limits.is_none() { Vec::new() } else { claims::of_session(view, session)? };
    let claims = limited(&limits, claims);
    Ok(Seating::new(limits, &claims))
}

/// The places of an event as a table would find them that somebody looks at before it is taken.
#[derive(Clone, Debug, Default)]
pub(crate) struct PlacesNow {
    pub limits: obrady_domain::Limits,
    /// Who has a place or waits for one; nobody where nothing is limited.
    pub claims: BTreeMap<RegistrationId, Claim>,
}

impl PlacesNow {
    /// Reads them.
    pub fn load(view: &View<'_>, event: EventId) -> Result<Self> {
        let limits = limits(view, &events::get(view, event)?)?;
        if limits.is_none() {
            return Ok(Self::default());
        }
        let claims = claims::of_event(view, event)?;
        let claims = claims.into_iter().map(|claim| (claim.registration, claim)).collect();
        Ok(Self { limits, claims })
    }

    /// The places that are left once these have changed.
    pub fn seating(&self, changed: impl FnOnce(&mut BTreeMap<RegistrationId, Claim>)) -> Seating {
        let mut claims = self.claims.clone();
        changed(&mut claims);
        let claims = limited(&self.limits, claims.into_values().collect());
        Seating::new(self.limits.clone(), &claims)
    }
}
