//! A whole programme, put together from its tables.

use std::collections::BTreeSet;

use obrady_domain::{EventId, OrganisationId, PersonId, Programme};

use super::{
    acceptances, appearances, availabilities, events, organisations, people, registrations, rooms,
    sessions,
};
use crate::{StoreError, View};

/// The programme of an event, sorted, with the people and organisations that it names.
///
/// # Errors
/// [`StoreError::Gone`] where there is no such event.
pub fn get(view: &View<'_>, event: EventId) -> Result<Programme, StoreError> {
    let mut programme = Programme {
        event: events::get(view, event)?,
        rooms: rooms::of_event(view, event)?,
        tracks: rooms::tracks_of_event(view, event)?,
        sessions: sessions::of_event(view, event)?,
        people: people::all(view)?,
        organisations: organisations::all(view)?,
        organisation_roles: organisations::roles_of_event(view, event)?,
        appearances: appearances::of_event(view, event)?,
        availabilities: availabilities::of_event(view, event)?,
        acceptances: acceptances::of_event(view, event)?,
        sign_ups: registrations::sign_up_counts(view, event)?,
    };
    let named: BTreeSet<PersonId> = programme
        .sessions
        .iter()
        .flat_map(|session| session.roles.iter().map(|role| role.person))
        .collect();
    programme.people.retain(|id, _| named.contains(id));
    let behind: BTreeSet<OrganisationId> = programme
        .people
        .values()
        .flat_map(|person| &person.affiliations)
        .filter_map(|affiliation| affiliation.organisation)
        .chain(programme.organisation_roles.iter().map(|role| role.organisation))
        .collect();
    programme.organisations.retain(|id, _| behind.contains(id));
    programme.sort();
    Ok(programme)
}
