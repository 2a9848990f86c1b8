//! Places of an event and its sessions: who comes to one that falls free, and how many there are.

mod arriving;
mod freed;
mod over;
mod standing;

use std::collections::BTreeMap;

use obrady_domain::{
    Attendance, CategoryId, Claim, Event, EventId, Held, Limits, Registration, RegistrationId,
    RegistrationState, Session, SessionId, room_for,
};
use obrady_store::{Op, OpKind, Tx, View, categories, claims, people, registrations, rooms};
use serde::{Deserialize, Serialize};

pub(crate) use arriving::{Arriving, PlacesNow};
pub(crate) use freed::Freed;
pub use over::{LimitKind, Over};
pub use standing::{Filling, Free, Standing, offers, standing};

use crate::{Desk, Result};

/// Somebody who moved up from a waiting list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MovedUp {
    /// Which registration.
    pub registration: RegistrationId,
    /// Whose.
    pub name: String,
    /// Into which session; none where to the event.
    pub session: Option<SessionId>,
    /// What that session is called; empty where to the event.
    pub title: String,
}

/// Gives every free place to whoever waits for it, in the order of the lists, and says who they are.
///
/// # Errors
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where the event is gone.
pub fn move_up(desk: &mut Desk, event: EventId) -> Result<Vec<MovedUp>> {
    let free = desk.read_app(|view| standing::free(view, event))?;
    let op = match &free[..] {
        [(only, _)] => {
            let name = desk.read_app(|view| name_of(view, &get(view, *only)?))?;
            Op::on(OpKind::RegistrationMoveUp, name)
        }
        _ => Op::many(OpKind::RegistrationMoveUp, free.len()),
    };
    desk.change(op, |tx| Freed::everything(tx, event)?.settle_all(tx))
}

/// A change in which places may fall free: whoever moves up by itself does so within it.
pub(crate) fn change<T>(
    desk: &mut Desk,
    op: Op,
    write: impl FnOnce(&Tx<'_>, &mut Freed) -> Result<T>,
) -> Result<T> {
    let (value, moved, over) = desk.change(op, |tx| {
        let mut freed = Freed::default();
        let value = write(tx, &mut freed)?;
        let gained = freed.gained();
        let moved = freed.settle(tx)?;
        Ok((value, moved, gained.over(tx)?))
    })?;
    desk.moved_up = moved;
    desk.over = over;
    Ok(value)
}

/// Writes what became of a registration, and notes what fell free by it.
pub(crate) fn put(
    tx: &Tx<'_>,
    freed: &mut Freed,
    before: &Registration,
    after: &Registration,
) -> Result<()> {
    registrations::put(tx, after)?;
    freed.note(&Held::from(before), Some(&Held::from(after)));
    Ok(())
}

/// The state of whoever registers now: as wished, or on the waiting list where no place is left.
pub(crate) fn entering(
    view: &View<'_>,
    event: &Event,
    wished: RegistrationState,
    attendance: Attendance,
    category: Option<CategoryId>,
) -> Result<RegistrationState> {
    if !wished.takes_place() {
        return Ok(wished);
    }
    let limits = limits(view, event)?;
    if !limits.bind(attendance, category) {
        return Ok(wished);
    }
    let claims = claims::of_event(view, event.id)?;
    Ok(match room_for(&limits, &limited(&limits, claims), attendance, category) {
        RegistrationState::WaitingList => RegistrationState::WaitingList,
        _ => wished,
    })
}

/// The limits of an event.
fn limits(view: &View<'_>, event: &Event) -> Result<Limits> {
    Ok(Limits::of_event(event, &categories::of_event(view, event.id)?))
}

/// The limits of a session in its rooms.
pub(crate) fn limits_of_session(view: &View<'_>, session: &Session) -> Result<Limits> {
    let all = match (session.places, session.places_online) {
        (Some(_), Some(_)) => Vec::new(),
        _ => rooms::of_event(view, session.event)?,
    };
    let by_id: BTreeMap<_, _> = all.iter().map(|room| (room.id, room)).collect();
    Ok(Limits::in_rooms(session, &by_id))
}

/// Where nothing is limited nobody waits for a place: such a waiting list is kept by hand.
pub(crate) fn limited(limits: &Limits, claims: Vec<Claim>) -> Vec<Claim> {
    let waits = |claim: &Claim| claim.state == RegistrationState::WaitingList;
    let bound = |claim: &Claim| limits.bind(claim.attendance, claim.category);
    claims.into_iter().filter(|claim| !waits(claim) || bound(claim)).collect()
}

/// The state in which somebody comes to a place there: on the waiting list where none is left.
pub(crate) fn room(
    limits: &Limits,
    claims: Vec<Claim>,
    registration: &Registration,
) -> RegistrationState {
    let Registration { attendance, category, .. } = *registration;
    if !limits.bind(attendance, category) {
        return RegistrationState::Confirmed;
    }
    room_for(limits, &limited(limits, claims), attendance, category)
}

/// The name of whose registration it is.
fn name_of(view: &View<'_>, registration: &Registration) -> Result<String> {
    Ok(people::get(view, registration.person)?.full_name())
}

fn get(view: &View<'_>, id: RegistrationId) -> Result<Registration> {
    Ok(registrations::get(view, id)?)
}
