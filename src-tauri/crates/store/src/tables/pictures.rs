//! Pictures.

use obrady_domain::{Picture, PictureId};
use rusqlite::{OptionalExtension, Row, named_params};

use crate::{StoreError, Tx, View, column::Text, journal::Table};

/// The picture with this id.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn get(view: &View<'_>, id: PictureId) -> Result<Picture, StoreError> {
    view.0
        .prepare_cached("SELECT * FROM picture WHERE id = ?1")?
        .query_row([Text(id)], picture)
        .optional()?
        .ok_or_else(|| StoreError::Gone { table: Table::Picture.name(), id: id.to_string() })
}

/// The picture that has these bytes, where one does.
///
/// # Errors
/// Only where the file fails.
pub fn with_bytes(view: &View<'_>, bytes: &[u8]) -> Result<Option<PictureId>, StoreError> {
    let mut select = view.0.prepare_cached("SELECT id FROM picture WHERE bytes = ?1 LIMIT 1")?;
    let id = select.query_row([bytes], |row| row.get::<_, Text<_>>(0)).optional()?;
    Ok(id.map(|id| id.0))
}

/// Adds a picture. Pictures are never changed: one that is there already stays.
///
/// # Errors
/// Only where the file fails.
pub fn put(tx: &Tx<'_>, picture: &Picture) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "INSERT OR IGNORE INTO picture (id, media_type, width, height, bytes)
         VALUES (:id, :media_type, :width, :height, :bytes)",
    )?
    .execute(named_params! {
        ":id": Text(picture.id),
        ":media_type": picture.media_type,
        ":width": picture.width,
        ":height": picture.height,
        ":bytes": picture.bytes,
    })?;
    Ok(())
}

fn picture(row: &Row<'_>) -> rusqlite::Result<Picture> {
    Ok(Picture {
        id: row.get::<_, Text<_>>("id")?.0,
        media_type: row.get("media_type")?,
        width: row.get("width")?,
        height: row.get("height")?,
        bytes: row.get("bytes")?,
    })
}
