//! Clashes that were accepted.

use obrady_domain::{Acceptance, AcceptanceId, EventId};
use rusqlite::{Row, named_params};

use crate::{StoreError, Tx, View, column::Text};

/// Which clashes of an event were accepted, the first accepted first.
///
/// # Errors
/// Only where the file fails.
pub fn of_event(view: &View<'_>, event: EventId) -> Result<Vec<Acceptance>, StoreError> {
    let mut select =
        view.0.prepare_cached("SELECT * FROM acceptance WHERE event_id = ?1 ORDER BY id")?;
    Ok(select.query_map([Text(event)], acceptance)?.collect::<Result<_, _>>()?)
}

/// Adds the acceptance, or replaces its clash and reason.
///
/// # Errors
/// [`StoreError::Sqlite`] where its event never was.
pub fn put(tx: &Tx<'_>, acceptance: &Acceptance) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "INSERT INTO acceptance (id, event_id, clash, reason) VALUES (:id, :event, :clash, :reason)
         ON CONFLICT (id) DO UPDATE SET clash = excluded.clash, reason = excluded.reason",
    )?
    .execute(named_params! {
        ":id": Text(acceptance.id),
        ":event": Text(acceptance.event),
        ":clash": acceptance.clash,
        ":reason": acceptance.reason,
    })?;
    Ok(())
}

/// Takes an acceptance back.
///
/// # Errors
/// Only where the file fails.
pub fn delete(tx: &Tx<'_>, id: AcceptanceId) -> Result<(), StoreError> {
    tx.0.prepare_cached("DELETE FROM acceptance WHERE id = ?1")?.execute([Text(id)])?;
    Ok(())
}

fn acceptance(row: &Row<'_>) -> rusqlite::Result<Acceptance> {
    Ok(Acceptance {
        id: row.get::<_, Text<_>>("id")?.0,
        event: row.get::<_, Text<_>>("event_id")?.0,
        clash: row.get("clash")?,
        reason: row.get("reason")?,
    })
}
