//! People and organisations that look like one and are not.

use std::collections::BTreeSet;

use rusqlite::params;
use uuid::Uuid;

use crate::{StoreError, Tx, View, column::Text};

/// Every pair that somebody told apart, the lesser id first.
///
/// # Errors
/// Only where the file fails.
pub fn all(view: &View<'_>) -> Result<BTreeSet<(Uuid, Uuid)>, StoreError> {
    let mut select = view.0.prepare_cached("SELECT one_id, other_id FROM told_apart")?;
    let rows = select.query_map([], |row| {
        Ok((row.get::<_, Text<_>>("one_id")?.0, row.get::<_, Text<_>>("other_id")?.0))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Tells two apart, in whichever order they come.
///
/// # Errors
/// Only where the file fails.
pub fn put(tx: &Tx<'_>, one: Uuid, other: Uuid) -> Result<(), StoreError> {
    tx.0.prepare_cached("INSERT OR IGNORE INTO told_apart (one_id, other_id) VALUES (?1, ?2)")?
        .execute(params![Text(one.min(other)), Text(one.max(other))])?;
    Ok(())
}

/// Whoever was told apart from `from` is told apart from `to` too.
pub(super) fn pass(tx: &Tx<'_>, from: Uuid, to: Uuid) -> Result<(), StoreError> {
    for (one, other) in all(tx)? {
        let third = if one == from { other } else { one };
        if (one == from || other == from) && third != to {
            put(tx, third, to)?;
        }
    }
    Ok(())
}
