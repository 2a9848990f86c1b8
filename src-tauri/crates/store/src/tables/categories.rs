//! Categories of registrations.

use obrady_domain::{Category, CategoryId, EventId};
use rusqlite::{OptionalExtension, Row, named_params};

use super::bury;
use crate::{StoreError, Tx, View, column::Text, journal::Table};

/// The categories of an event, in their order.
///
/// # Errors
/// Only where the file fails.
pub fn of_event(view: &View<'_>, event: EventId) -> Result<Vec<Category>, StoreError> {
    let mut select = view.0.prepare_cached(
        "SELECT * FROM living_category WHERE event_id = ?1 ORDER BY position, id",
    )?;
    Ok(select.query_map([Text(event)], category)?.collect::<Result<_, _>>()?)
}

/// The category with this id.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn get(view: &View<'_>, id: CategoryId) -> Result<Category, StoreError> {
    view.0
        .prepare_cached("SELECT * FROM living_category WHERE id = ?1")?
        .query_row([Text(id)], category)
        .optional()?
        .ok_or_else(|| StoreError::Gone { table: Table::Category.name(), id: id.to_string() })
}

/// Adds the category, or replaces what is known of it.
///
/// # Errors
/// [`StoreError::Sqlite`] where its event never was.
pub fn put(tx: &Tx<'_>, category: &Category) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "INSERT INTO category (id, event_id, name, name_en, colour, places, position)
         VALUES (:id, :event, :name, :name_en, :colour, :places, :position)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_en = excluded.name_en,
             colour = excluded.colour, places = excluded.places, position = excluded.position",
    )?
    .execute(named_params! {
        ":id": Text(category.id),
        ":event": Text(category.event),
        ":name": category.name,
        ":name_en": category.name_en,
        ":colour": category.colour,
        ":places": category.places,
        ":position": category.position,
    })?;
    Ok(())
}

/// Deletes the category; its registrations stay, without one.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn delete(tx: &Tx<'_>, id: CategoryId) -> Result<(), StoreError> {
    bury(tx, Table::Category, id)
}

fn category(row: &Row<'_>) -> rusqlite::Result<Category> {
    Ok(Category {
        id: row.get::<_, Text<_>>("id")?.0,
        event: row.get::<_, Text<_>>("event_id")?.0,
        name: row.get("name")?,
        name_en: row.get("name_en")?,
        colour: row.get("colour")?,
        places: row.get("places")?,
        position: row.get("position")?,
    })
}
