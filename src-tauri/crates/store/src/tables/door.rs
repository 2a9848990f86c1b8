//! What a door asks of the registrations of an event: few columns of very many, or all of a few.

use obrady_domain::{EventId, OrganisationId, RegistrationId, SessionId};
use rusqlite::OptionalExtension;

use crate::{StoreError, View, column::Text};

/// The registrations of an event, each with the code that another system gave; empty where none did.
///
/// # Errors
/// Only where the file fails.
pub fn codes(view: &View<'_>, event: EventId) -> Result<Vec<(RegistrationId, String)>, StoreError> {
    let mut select = view.0.prepare_cached(
        "SELECT registration.id, registration.code FROM living_registration AS registration
         JOIN living_person AS person ON person.id = registration.person_id
         WHERE registration.event_id = ?1",
    )?;
    let rows =
        select.query_map([Text(event)], |row| Ok((row.get::<_, Text<_>>(0)?.0, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The registrations, deleted ones too, that are this thing or of this person.
///
/// # Errors
/// Only where the file fails.
pub fn about(view: &View<'_>, thing: &str) -> Result<Vec<RegistrationId>, StoreError> {
    let mut select = view.0.prepare_cached(
        "SELECT id FROM registration WHERE id = ?1
         UNION SELECT id FROM registration WHERE person_id = ?1",
    )?;
    let rows = select.query_map([thing], |row| Ok(row.get::<_, Text<_>>(0)?.0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The organisation that this thing is, deleted or not.
///
/// # Errors
/// Only where the file fails.
pub fn organisation(view: &View<'_>, thing: &str) -> Result<Option<OrganisationId>, StoreError> {
    let mut select = view.0.prepare_cached("SELECT id FROM organisation WHERE id = ?1")?;
    Ok(select.query_row([thing], |row| Ok(row.get::<_, Text<_>>(0)?.0)).optional()?)
}

/// Whether anybody ever signed up for a session.
///
/// # Errors
/// Only where the file fails.
pub fn is_signed_up_for(view: &View<'_>, session: SessionId) -> Result<bool, StoreError> {
    let mut select =
        view.0.prepare_cached("SELECT EXISTS (SELECT 1 FROM sign_up WHERE session_id = ?1)")?;
    Ok(select.query_row([Text(session)], |row| row.get(0))?)
}
