//! What came from which source.

use obrady_domain::EventId;
use rusqlite::{Row, named_params};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    StoreError, Tx, View,
    column::{Code, Text},
};

/// Where a thing of an event came from, and how it was when it came.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Origin {
    /// Its id.
    pub id: Uuid,
    /// The event that it came into.
    pub event: EventId,
    /// Which source, such as `schedule:kpm-2021`.
    pub source: String,
    /// What kind of thing.
    pub thing: OriginKind,
    /// Its id here.
    pub thing_id: Uuid,
    /// By what the source knows it; may be empty.
    pub key: String,
    /// Its number there, where it has one.
    pub number: Option<i64>,
    /// What the source said of it, as JSON.
    pub taken: String,
}

/// What can come from a source and be told again.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum OriginKind {
    /// An event.
    Event,
    /// A session.
    Session,
    /// A person.
    Person,
    /// A room, known by its name there.
    Room,
    /// A track, known by its name there.
    Track,
}

/// What came into an event from other programs, in the order of ids.
///
/// # Errors
/// Only where the file fails.
pub fn of_event(view: &View<'_>, event: EventId) -> Result<Vec<Origin>, StoreError> {
    let mut select =
        view.0.prepare_cached("SELECT * FROM origin WHERE event_id = ?1 ORDER BY id")?;
    Ok(select.query_map([Text(event)], origin)?.collect::<Result<_, _>>()?)
}

/// The living events that something came into from `source`, in the order of ids.
///
/// # Errors
/// Only where the file fails.
pub fn events_of(view: &View<'_>, source: &str) -> Result<Vec<EventId>, StoreError> {
    let mut select = view.0.prepare_cached(
        "SELECT DISTINCT event.id FROM origin
         JOIN living_event AS event ON event.id = origin.event_id
         WHERE origin.source = ?1 ORDER BY event.id",
    )?;
    let rows = select.query_map([source], |row| Ok(row.get::<_, Text<_>>(0)?.0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The living event of each key by which a session of it is known elsewhere.
///
/// # Errors
/// Only where the file fails.
pub fn events_of_keys(view: &View<'_>) -> Result<Vec<(String, EventId)>, StoreError> {
    let mut select = view.0.prepare_cached(
        "SELECT origin.key, event.id FROM origin
         JOIN living_event AS event ON event.id = origin.event_id
         WHERE origin.thing = 'session' AND origin.key <> '' ORDER BY origin.id",
    )?;
    let rows = select.query_map([], |row| Ok((row.get(0)?, row.get::<_, Text<_>>(1)?.0)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Adds the origin, or replaces what is known of it.
///
/// # Errors
/// [`StoreError::Sqlite`] where its event never was.
pub fn put(tx: &Tx<'_>, origin: &Origin) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "INSERT INTO origin (id, event_id, source, thing, thing_id, key, number, taken)
         VALUES (:id, :event, :source, :thing, :thing_id, :key, :number, :taken)
         ON CONFLICT (id) DO UPDATE SET key = excluded.key, number = excluded.number,
             taken = excluded.taken",
    )?
    .execute(named_params! {
        ":id": Text(origin.id),
        ":event": Text(origin.event),
        ":source": origin.source,
        ":thing": Code(origin.thing),
        ":thing_id": Text(origin.thing_id),
        ":key": origin.key,
        ":number": origin.number,
        ":taken": origin.taken,
    })?;
    Ok(())
}

/// Forgets where something came from.
///
/// # Errors
/// Only where the file fails.
pub fn delete(tx: &Tx<'_>, id: Uuid) -> Result<(), StoreError> {
    tx.0.prepare_cached("DELETE FROM origin WHERE id = ?1")?.execute([Text(id)])?;
    Ok(())
}

fn origin(row: &Row<'_>) -> rusqlite::Result<Origin> {
    Ok(Origin {
        id: row.get::<_, Text<_>>("id")?.0,
        event: row.get::<_, Text<_>>("event_id")?.0,
        source: row.get("source")?,
        thing: row.get::<_, Code<_>>("thing")?.0,
        thing_id: row.get::<_, Text<_>>("thing_id")?.0,
        key: row.get("key")?,
        number: row.get("number")?,
        taken: row.get("taken")?,
    })
}
