//! How people appear at events.

use std::collections::BTreeMap;

use obrady_domain::{Appearance, EventId, PersonId};
use rusqlite::{Row, named_params, params};

use crate::{StoreError, Tx, View, column::Text};

/// How people appear at an event; who appears as usual is not in it.
///
/// # Errors
/// Only where the file fails.
pub fn of_event(
    view: &View<'_>,
    event: EventId,
) -> Result<BTreeMap<PersonId, Appearance>, StoreError> {
    let mut select = view.0.prepare_cached(
        "SELECT appearance.*, affiliation.id AS live_affiliation FROM appearance
         JOIN living_person AS person ON person.id = appearance.person_id
         LEFT JOIN living_affiliation AS affiliation ON affiliation.id = appearance.affiliation_id
         WHERE appearance.event_id = ?1",
    )?;
    let rows = select.query_map([Text(event)], appearance)?;
    Ok(rows.map(|row| row.map(|one| (one.person, one))).collect::<Result<_, _>>()?)
}

/// How a person appears at the events where they do not appear as usual.
///
/// # Errors
/// Only where the file fails.
pub fn of_person(view: &View<'_>, person: PersonId) -> Result<Vec<Appearance>, StoreError> {
    let mut select = view.0.prepare_cached(
        "SELECT appearance.*, affiliation.id AS live_affiliation FROM appearance
         LEFT JOIN living_affiliation AS affiliation ON affiliation.id = appearance.affiliation_id
         WHERE appearance.person_id = ?1 ORDER BY appearance.event_id",
    )?;
    Ok(select.query_map([Text(person)], appearance)?.collect::<Result<_, _>>()?)
}

/// Says how a person appears at an event. Who appears as usual leaves no trace.
///
/// # Errors
/// [`StoreError::Sqlite`] where it points to something that never was.
pub fn put(tx: &Tx<'_>, appearance: &Appearance) -> Result<(), StoreError> {
    if appearance.affiliation.is_none() && !appearance.cancelled {
        tx.0.prepare_cached("DELETE FROM appearance WHERE event_id = ?1 AND person_id = ?2")?
            .execute(params![Text(appearance.event), Text(appearance.person)])?;
        return Ok(());
    }
    tx.0.prepare_cached(
        "INSERT INTO appearance (event_id, person_id, affiliation_id, cancelled)
         VALUES (:event, :person, :affiliation, :cancelled)
         ON CONFLICT (event_id, person_id) DO UPDATE SET
             affiliation_id = excluded.affiliation_id, cancelled = excluded.cancelled",
    )?
    .execute(named_params! {
        ":event": Text(appearance.event),
        ":person": Text(appearance.person),
        ":affiliation": appearance.affiliation.map(Text),
        ":cancelled": appearance.cancelled,
    })?;
    Ok(())
}

fn appearance(row: &Row<'_>) -> rusqlite::Result<Appearance> {
    Ok(Appearance {
        event: row.get::<_, Text<_>>("event_id")?.0,
        person: row.get::<_, Text<_>>("person_id")?.0,
        affiliation: row.get::<_, Option<Text<_>>>("live_affiliation")?.map(|text| text.0),
        cancelled: row.get("cancelled")?,
    })
}
