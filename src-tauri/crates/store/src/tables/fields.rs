//! Fields of registration forms.

use obrady_domain::{EventId, Field, FieldId, FieldNumber};
use rusqlite::{OptionalExtension, Row, named_params};

use super::bury;
use crate::{
    StoreError, Tx, View,
    column::{Code, Json, Text},
    journal::Table,
};

/// The fields of an event, in their order.
///
/// # Errors
/// Only where the file fails.
pub fn of_event(view: &View<'_>, event: EventId) -> Result<Vec<Field>, StoreError> {
    let mut select = view.0.prepare_cached(
        "SELECT * FROM living_field WHERE event_id = ?1 ORDER BY position, number",
    )?;
    Ok(select.query_map([Text(event)], field)?.collect::<Result<_, _>>()?)
}

/// The field with this id.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn get(view: &View<'_>, id: FieldId) -> Result<Field, StoreError> {
    view.0
        .prepare_cached("SELECT * FROM living_field WHERE id = ?1")?
        .query_row([Text(id)], field)
        .optional()?
        .ok_or_else(|| StoreError::Gone { table: Table::Field.name(), id: id.to_string() })
}

/// The number that the next field of an event has: one that none had before, be it deleted.
///
/// # Errors
/// Only where the file fails.
pub fn next_number(view: &View<'_>, event: EventId) -> Result<FieldNumber, StoreError> {
    let last: u32 = view
        .0
        .prepare_cached("SELECT coalesce(max(number), 0) FROM field WHERE event_id = ?1")?
        .query_row([Text(event)], |row| row.get(0))?;
    Ok(FieldNumber(last.saturating_add(1)))
}

/// Adds the field, or replaces what is known of it but its number.
///
/// # Errors
/// [`StoreError::Sqlite`] where its event never was.
pub fn put(tx: &Tx<'_>, field: &Field) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "INSERT INTO field (id, event_id, number, name, kind, choices, wordings, publishes, position)
         VALUES (:id, :event, :number, :name, :kind, :choices, :wordings, :publishes, :position)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind,
             choices = excluded.choices, wordings = excluded.wordings,
             publishes = excluded.publishes, position = excluded.position",
    )?
    .execute(named_params! {
        ":id": Text(field.id),
        ":event": Text(field.event),
        ":number": field.number.0,
        ":name": field.name,
        ":kind": Code(field.kind),
        ":choices": field.choices.join("\n"),
        ":wordings": Json(&field.wordings),
        ":publishes": field.publishes,
        ":position": field.position,
    })?;
    Ok(())
}

/// Deletes the field; the answers are kept, out of sight, so that they are there again when it is.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn delete(tx: &Tx<'_>, id: FieldId) -> Result<(), StoreError> {
    bury(tx, Table::Field, id)
}

fn field(row: &Row<'_>) -> rusqlite::Result<Field> {
    let choices: String = row.get("choices")?;
    Ok(Field {
        id: row.get::<_, Text<_>>("id")?.0,
        event: row.get::<_, Text<_>>("event_id")?.0,
        number: FieldNumber(row.get("number")?),
        name: row.get("name")?,
        kind: row.get::<_, Code<_>>("kind")?.0,
        choices: choices.lines().map(str::to_owned).collect(),
        wordings: row.get::<_, Json<_>>("wordings")?.0,
        publishes: row.get("publishes")?,
        position: row.get("position")?,
    })
}
