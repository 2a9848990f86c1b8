//! How many places there are, are taken, and are waited for.

use std::collections::BTreeMap;

use obrady_domain::{
    Advance, Attendance, CategoryId, Claim, EventId, Limits, MovingUp, RegistrationId,
    RegistrationState, SessionId, moves_up,
};
use obrady_store::{View, claims, events, sessions};
use serde::{Deserialize, Serialize};

use super::{get, limited, limits, limits_of_session, name_of};
use crate::{Desk, Result};

/// How many names an offer has; the rest is counted.
const NAMES: usize = 3;

/// How full something is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Filling {
    /// How many places there are, where limited.
    pub places: Option<u32>,
    /// How many are taken.
    pub taken: u32,
    /// How many wait for one.
    pub waiting: u32,
}

impl Filling {
    pub(crate) fn of(places: Option<u32>, claims: &[Claim], of: impl Fn(&Claim) -> bool) -> Self {
        let mut filling = Self { places, ..Self::default() };
        for claim in claims.iter().filter(|claim| of(claim)) {
            match claim.state {
                RegistrationState::Pending | RegistrationState::Confirmed => filling.taken += 1,
                RegistrationState::WaitingList => filling.waiting += 1,
                RegistrationState::Cancelled => {}
            }
        }
        filling
    }
}

/// Places that are free and waited for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Free {
    /// Of which session; none where of the event.
    pub session: Option<SessionId>,
    /// What that session is called; empty where of the event.
    pub title: String,
    /// How many of those who wait have room.
    pub count: u32,
    /// Who come first, in order.
    pub names: Vec<String>,
}

/// The places of an event.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Standing {
    /// In the rooms.
    pub on_site: Filling,
    /// From a distance.
    pub online: Filling,
    /// Of each category, in their order.
    pub categories: Vec<(CategoryId, Filling)>,
}

/// The places of an event: how many there are, are taken and are waited for.
///
/// # Errors
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where the event is gone.
pub fn standing(desk: &Desk, event: EventId) -> Result<Standing> {
    desk.read_app(|view| {
        let event = events::get(view, event)?;
        let categories = obrady_store::categories::of_event(view, event.id)?;
        let claims = claims::of_event(view, event.id)?;
        let online = |claim: &Claim| claim.attendance == Attendance::Online;
        let of_category =
            |id, places| (id, Filling::of(places, &claims, |claim| claim.category == Some(id)));
        Ok(Standing {
            on_site: Filling::of(event.places_on_site, &claims, |claim| !online(claim)),
            online: Filling::of(event.places_online, &claims, online),
            categories: categories.iter().map(|one| of_category(one.id, one.places)).collect(),
        })
    })
}

/// What is free and waited for at an event and in its sessions; nothing where people move up by
/// themselves.
///
/// # Errors
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where the event is gone.
pub fn offers(desk: &Desk, event: EventId) -> Result<Vec<Free>> {
    desk.read_app(|view| match events::get(view, event)?.moving_up {
        MovingUp::Asking => offered(view, event),
        MovingUp::Itself => Ok(Vec::new()),
    })
}

/// Who of those who wait could move up now, to the event and then into each session.
pub(super) fn free(
    view: &View<'_>,
    event: EventId,
) -> Result<Vec<(RegistrationId, Option<SessionId>)>> {
    let mut free = Vec::new();
    if claims::any_waits(view, event)? {
        let limits = limits(view, &events::get(view, event)?)?;
        let next = next(&limits, claims::of_event(view, event)?);
        free.extend(next.into_iter().map(|id| (id, None)));
    }
    for id in claims::waited_for(view, event)? {
        let session = sessions::get(view, id)?;
        let limits = limits_of_session(view, &session)?;
        let next = next(&limits, claims::of_session(view, id)?);
        free.extend(next.into_iter().map(|one| (one, Some(id))));
    }
    Ok(free)
}

fn next(limits: &Limits, claims: Vec<Claim>) -> Vec<RegistrationId> {
    let Advance { moves: _, may } = moves_up(limits, &limited(limits, claims), MovingUp::Asking);
    may
}

fn offered(view: &View<'_>, event: EventId) -> Result<Vec<Free>> {
    let mut offers: BTreeMap<Option<SessionId>, Vec<RegistrationId>> = BTreeMap::new();
    for (registration, session) in free(view, event)? {
        offers.entry(session).or_default().push(registration);
    }
    let offer = |(session, ids): (Option<SessionId>, Vec<RegistrationId>)| {
        let title = session.map(|id| sessions::get(view, id)).transpose()?;
        let name = |id: &RegistrationId| name_of(view, &get(view, *id)?);
        Ok(Free {
            session,
            title: title.map(|session| session.title).unwrap_or_default(),
            count: u32::try_from(ids.len()).unwrap_or(u32::MAX),
            names: ids.iter().take(NAMES).map(name).collect::<Result<_>>()?,
        })
    };
    offers.into_iter().map(offer).collect()
}
