//! One module per kind of thing: how it is read and written.

pub mod events;
pub mod organisations;
pub mod origins;
pub mod people;
pub mod programmes;
pub mod registrations;
pub mod revisions;
pub mod rooms;
pub mod sessions;

use rusqlite::params;

use crate::{StoreError, Tx, column::Text, journal::Table};

/// Marks a thing as deleted, so that what points to it still finds it.
fn bury<Id: std::fmt::Display>(tx: &Tx<'_>, table: Table, id: Id) -> Result<(), StoreError> {
    let table = table.name();
    let statement =
        format!("UPDATE {table} SET deleted_at = ?2 WHERE id = ?1 AND deleted_at IS NULL");
    let buried = tx.0.prepare_cached(&statement)?.execute(params![Text(&id), tx.now()])?;
    if buried == 0 { Err(StoreError::Gone { table, id: id.to_string() }) } else { Ok(()) }
}
