//! Versions of programmes.

use obrady_domain::{EventId, Programme, Version, VersionId};
use rusqlite::{OptionalExtension, Row, named_params, params, types::Type};

use super::bury;
use crate::{
    StoreError, Tx, View, changeset,
    column::Text,
    journal::{self, Table},
};

/// The versions of an event's programme, the newest first.
///
/// # Errors
/// Only where the file fails.
pub fn of_event(view: &View<'_>, event: EventId) -> Result<Vec<Version>, StoreError> {
    let mut select = view.0.prepare_cached(
        "SELECT id, event_id, name, note, made_at, published FROM living_version
         WHERE event_id = ?1 ORDER BY made_at DESC, id DESC",
    )?;
    Ok(select.query_map([Text(event)], version)?.collect::<Result<_, _>>()?)
}

/// The version with this id, and the programme as it was.
///
/// # Errors
/// [`StoreError::Gone`] where there is none; as damage where what is kept of it can't be read.
pub fn get(view: &View<'_>, id: VersionId) -> Result<(Version, Programme), StoreError> {
    let (version, packed): (_, Vec<u8>) = view
        .0
        .prepare_cached("SELECT * FROM living_version WHERE id = ?1")?
        .query_row([Text(id)], |row| Ok((version(row)?, row.get("programme")?)))
        .optional()?
        .ok_or_else(|| StoreError::Gone { table: Table::Version.name(), id: id.to_string() })?;
    let bytes = changeset::unpack(&packed).map_err(unreadable)?;
    let programme = serde_json::from_slice(&bytes).map_err(unreadable)?;
    Ok((version, programme))
}

/// Adds a version with the programme as it is now.
///
/// # Errors
/// [`StoreError::Sqlite`] where its event never was.
pub fn put(tx: &Tx<'_>, version: &Version, programme: &Programme) -> Result<(), StoreError> {
    let text = serde_json::to_vec(programme).map_err(unreadable)?;
    let packed = changeset::pack(&text).map_err(unreadable)?;
    tx.0.prepare_cached(
        "INSERT INTO version (id, event_id, name, note, made_at, published, programme)
         VALUES (:id, :event, :name, :note, :made_at, :published, :programme)",
    )?
    .execute(named_params! {
        ":id": Text(version.id),
        ":event": Text(version.event),
        ":name": version.name,
        ":note": version.note,
        ":made_at": journal::moment(version.made_at),
        ":published": version.published,
        ":programme": packed,
    })?;
    Ok(())
}

/// Changes name, note and whether it is published; the programme stays as it was.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn rename(tx: &Tx<'_>, version: &Version) -> Result<(), StoreError> {
    let changed = tx
        .0
        .prepare_cached(
            "UPDATE version SET name = ?2, note = ?3, published = ?4
             WHERE id = ?1 AND deleted_at IS NULL",
        )?
        .execute(params![Text(version.id), version.name, version.note, version.published])?;
    if changed == 0 {
        let id = version.id.to_string();
        return Err(StoreError::Gone { table: Table::Version.name(), id });
    }
    Ok(())
}

/// Replaces what is kept of the programme, where ids that it names are no more.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn amend(tx: &Tx<'_>, id: VersionId, programme: &Programme) -> Result<(), StoreError> {
    let text = serde_json::to_vec(programme).map_err(unreadable)?;
    let packed = changeset::pack(&text).map_err(unreadable)?;
    let amended = tx
        .0
        .prepare_cached("UPDATE version SET programme = ?2 WHERE id = ?1 AND deleted_at IS NULL")?
        .execute(params![Text(id), packed])?;
    if amended == 0 {
        let id = id.to_string();
        return Err(StoreError::Gone { table: Table::Version.name(), id });
    }
    Ok(())
}

/// Deletes the version.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn delete(tx: &Tx<'_>, id: VersionId) -> Result<(), StoreError> {
    bury(tx, Table::Version, id)
}

fn unreadable(error: impl std::error::Error + Send + Sync + 'static) -> StoreError {
    rusqlite::Error::FromSqlConversionFailure(0, Type::Blob, error.into()).into()
}

fn version(row: &Row<'_>) -> rusqlite::Result<Version> {
    Ok(Version {
        id: row.get::<_, Text<_>>("id")?.0,
        event: row.get::<_, Text<_>>("event_id")?.0,
        name: row.get("name")?,
        note: row.get("note")?,
        made_at: row.get::<_, Text<_>>("made_at")?.0,
        published: row.get("published")?,
    })
}
