//! Layouts of lists.

use obrady_domain::{Layout, LayoutId};
use rusqlite::{OptionalExtension, Row, named_params};

use super::bury;
use crate::{
    StoreError, Tx, View,
    column::{Code, Json, Text},
    journal::Table,
};

/// Every layout, in their order.
///
/// # Errors
/// Only where the file fails.
pub fn all(view: &View<'_>) -> Result<Vec<Layout>, StoreError> {
    let mut select = view.0.prepare_cached("SELECT * FROM living_layout ORDER BY position, id")?;
    Ok(select.query_map([], layout)?.collect::<Result<_, _>>()?)
}

/// The layout with this id.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn get(view: &View<'_>, id: LayoutId) -> Result<Layout, StoreError> {
    view.0
        .prepare_cached("SELECT * FROM living_layout WHERE id = ?1")?
        .query_row([Text(id)], layout)
        .optional()?
        .ok_or_else(|| StoreError::Gone { table: Table::Layout.name(), id: id.to_string() })
}

/// Adds the layout, or replaces what is known of it.
///
/// # Errors
/// Only where the file fails.
pub fn put(tx: &Tx<'_>, layout: &Layout) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "INSERT INTO layout (id, name, audience, definition, position)
         VALUES (:id, :name, :audience, :definition, :position)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, audience = excluded.audience,
             definition = excluded.definition, position = excluded.position",
    )?
    .execute(named_params! {
        ":id": Text(layout.id),
        ":name": layout.name,
        ":audience": Code(layout.audience),
        ":definition": Json(&layout.list),
        ":position": layout.position,
    })?;
    Ok(())
}

/// Deletes the layout.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn delete(tx: &Tx<'_>, id: LayoutId) -> Result<(), StoreError> {
    bury(tx, Table::Layout, id)
}

fn layout(row: &Row<'_>) -> rusqlite::Result<Layout> {
    Ok(Layout {
        id: row.get::<_, Text<_>>("id")?.0,
        name: row.get("name")?,
        audience: row.get::<_, Code<_>>("audience")?.0,
        list: row.get::<_, Json<_>>("definition")?.0,
        position: row.get("position")?,
    })
}
