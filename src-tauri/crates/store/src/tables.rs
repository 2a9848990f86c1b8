//! One module per kind of thing: how it is read and written.

pub mod acceptances;
pub mod appearances;
pub mod availabilities;
pub mod categories;
pub mod check_ins;
pub mod claims;
pub mod door;
pub mod events;
pub mod fields;
pub mod filters;
pub mod held;
pub mod layouts;
pub mod merging;
pub mod numbers;
pub mod organisations;
pub mod origins;
pub mod papers;
pub mod people;
pub mod pictures;
pub mod programmes;
pub mod registrations;
pub mod revisions;
pub mod rooms;
pub mod sessions;
pub mod table_sources;
pub mod told_apart;
pub mod versions;

use std::collections::HashSet;

use obrady_domain::{Clock, Translation};
use rusqlite::{Row, params, types::Type};
use uuid::Uuid;

use crate::{StoreError, Tx, View, column::Text, journal::Table};

/// Marks a thing as deleted, so that what points to it still finds it.
fn bury<Id: std::fmt::Display>(tx: &Tx<'_>, table: Table, id: Id) -> Result<(), StoreError> {
    let table = table.name();
    let statement =
        format!("UPDATE {table} SET deleted_at = ?2 WHERE id = ?1 AND deleted_at IS NULL");
    let buried = tx.0.prepare_cached(&statement)?.execute(params![Text(&id), tx.now()])?;
    if buried == 0 { Err(StoreError::Gone { table, id: id.to_string() }) } else { Ok(()) }
}

/// The ids that a statement gives.
fn ids<Id>(view: &View<'_>, select: &str) -> Result<HashSet<Id>, StoreError>
where
    Id: std::str::FromStr + Eq + std::hash::Hash,
    Id::Err: std::error::Error + Send + Sync + 'static,
{
    let mut select = view.0.prepare_cached(select)?;
    Ok(select.query_map([], |row| Ok(row.get::<_, Text<Id>>(0)?.0))?.collect::<Result<_, _>>()?)
}

/// The texts in English of an event or a session.
fn translation(row: &Row<'_>) -> rusqlite::Result<Translation> {
    Ok(Translation {
        title: row.get("title_en")?,
        subtitle: row.get("subtitle_en")?,
        description: row.get("description_en")?,
    })
}

/// An hour, kept as minutes.
fn hour(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<Clock>> {
    let minutes: Option<u16> = row.get(column)?;
    minutes
        .map(Clock::try_from)
        .transpose()
        .map_err(|fault| rusqlite::Error::FromSqlConversionFailure(0, Type::Integer, fault.into()))
}

/// Whether nothing, living or deleted, has this id in a table whose rows have ids.
///
/// # Errors
/// Only where the file fails.
pub fn is_free(view: &View<'_>, table: Table, id: Uuid) -> Result<bool, StoreError> {
    let statement = format!("SELECT NOT EXISTS (SELECT 1 FROM {} WHERE id = ?1)", table.name());
    Ok(view.0.prepare_cached(&statement)?.query_row([Text(id)], |row| row.get(0))?)
}
