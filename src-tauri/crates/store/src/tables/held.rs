//! What registrations hold or ask for: the few columns by which places are given, of one or of very
//! many, without all that else is known of them.

use obrady_domain::{Attendance, CategoryId, Held, RegistrationId, RegistrationState};
use rusqlite::{OptionalExtension, Row, params};

use crate::{
    StoreError, Tx, View,
    column::{Code, Text},
    journal::Table,
};

/// What a registration holds or asks for.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn get(view: &View<'_>, id: RegistrationId) -> Result<Held, StoreError> {
    let found = view
        .0
        .prepare_cached(
            "SELECT registration.id, registration.event_id, registration.state,
                 registration.attendance, category.id AS live_category, registration.registered_at
             FROM living_registration AS registration
             JOIN living_person AS person ON person.id = registration.person_id
             LEFT JOIN living_category AS category ON category.id = registration.category_id
             WHERE registration.id = ?1",
        )?
        .query_row([Text(id)], held)
        .optional()?;
    let mut held = found.ok_or_else(|| gone(id))?;
    held.sign_ups = super::registrations::sign_ups(view, id)?;
    Ok(held)
}

/// The tags of a registration.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn tags(view: &View<'_>, id: RegistrationId) -> Result<Vec<String>, StoreError> {
    let tags: Option<String> = view
        .0
        .prepare_cached("SELECT tags FROM living_registration WHERE id = ?1")?
        .query_row([Text(id)], |row| row.get(0))
        .optional()?;
    Ok(tags.ok_or_else(|| gone(id))?.lines().map(str::to_owned).collect())
}

/// Sets whether the place is theirs.
///
/// # Errors
/// Only where the file fails.
pub fn put_state(
    tx: &Tx<'_>,
    id: RegistrationId,
    state: RegistrationState,
) -> Result<(), StoreError> {
    let mut update = tx.0.prepare_cached("UPDATE registration SET state = ?2 WHERE id = ?1")?;
    update.execute(params![Text(id), Code(state)])?;
    Ok(())
}

/// Sets which kind of place it is.
///
/// # Errors
/// Only where the file fails.
pub fn put_attendance(
    tx: &Tx<'_>,
    id: RegistrationId,
    attendance: Attendance,
) -> Result<(), StoreError> {
    let mut update =
        tx.0.prepare_cached("UPDATE registration SET attendance = ?2 WHERE id = ?1")?;
    update.execute(params![Text(id), Code(attendance)])?;
    Ok(())
}

/// Sets of which category it is.
///
/// # Errors
/// [`StoreError::Sqlite`] where there never was such a category.
pub fn put_category(
    tx: &Tx<'_>,
    id: RegistrationId,
    category: Option<CategoryId>,
) -> Result<(), StoreError> {
    let mut update =
        tx.0.prepare_cached("UPDATE registration SET category_id = ?2 WHERE id = ?1")?;
    update.execute(params![Text(id), category.map(Text)])?;
    Ok(())
}

/// Sets the tags of a registration.
///
/// # Errors
/// Only where the file fails.
pub fn put_tags(tx: &Tx<'_>, id: RegistrationId, tags: &[String]) -> Result<(), StoreError> {
    let mut update = tx.0.prepare_cached("UPDATE registration SET tags = ?2 WHERE id = ?1")?;
    update.execute(params![Text(id), tags.join("\n")])?;
    Ok(())
}

fn gone(id: RegistrationId) -> StoreError {
    StoreError::Gone { table: Table::Registration.name(), id: id.to_string() }
}

fn held(row: &Row<'_>) -> rusqlite::Result<Held> {
    Ok(Held {
        registration: row.get::<_, Text<_>>("id")?.0,
        event: row.get::<_, Text<_>>("event_id")?.0,
        state: row.get::<_, Code<_>>("state")?.0,
        attendance: row.get::<_, Code<_>>("attendance")?.0,
        category: row.get::<_, Option<Text<_>>>("live_category")?.map(|text| text.0),
        at: row.get::<_, Option<Text<_>>>("registered_at")?.map(|text| text.0),
        sign_ups: Vec::new(),
    })
}
