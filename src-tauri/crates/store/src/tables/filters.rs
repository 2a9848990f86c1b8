//! Saved filters.

use obrady_domain::{EventId, SavedFilter, SavedFilterId};
use rusqlite::{OptionalExtension, Row, named_params};

use super::bury;
use crate::{
    StoreError, Tx, View,
    column::{Json, Text},
    journal::Table,
};

/// The saved filters of an event, in their order.
///
/// # Errors
/// Only where the file fails.
pub fn of_event(view: &View<'_>, event: EventId) -> Result<Vec<SavedFilter>, StoreError> {
    let mut select = view.0.prepare_cached(
        "SELECT * FROM living_saved_filter WHERE event_id = ?1 ORDER BY position, id",
    )?;
    Ok(select.query_map([Text(event)], saved)?.collect::<Result<_, _>>()?)
}

/// The saved filter with this id.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn get(view: &View<'_>, id: SavedFilterId) -> Result<SavedFilter, StoreError> {
    view.0
        .prepare_cached("SELECT * FROM living_saved_filter WHERE id = ?1")?
        .query_row([Text(id)], saved)
        .optional()?
        .ok_or_else(|| StoreError::Gone { table: Table::SavedFilter.name(), id: id.to_string() })
}

/// Adds the filter, or replaces what is known of it.
///
/// # Errors
/// [`StoreError::Sqlite`] where its event never was.
pub fn put(tx: &Tx<'_>, saved: &SavedFilter) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "INSERT INTO saved_filter (id, event_id, name, definition, position)
         VALUES (:id, :event, :name, :definition, :position)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name,
             definition = excluded.definition, position = excluded.position",
    )?
    .execute(named_params! {
        ":id": Text(saved.id),
        ":event": Text(saved.event),
        ":name": saved.name,
        ":definition": Json(&saved.filter),
        ":position": saved.position,
    })?;
    Ok(())
}

/// Deletes the filter.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn delete(tx: &Tx<'_>, id: SavedFilterId) -> Result<(), StoreError> {
    bury(tx, Table::SavedFilter, id)
}

fn saved(row: &Row<'_>) -> rusqlite::Result<SavedFilter> {
    Ok(SavedFilter {
        id: row.get::<_, Text<_>>("id")?.0,
        event: row.get::<_, Text<_>>("event_id")?.0,
        name: row.get("name")?,
        filter: row.get::<_, Json<_>>("definition")?.0,
        position: row.get("position")?,
    })
}
