//! How often sessions were changed.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use obrady_domain::{EventId, SessionId};
use rusqlite::params;

use crate::{StoreError, View, column::Text};

/// How often a session was changed, and when last.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Revision {
    /// Its changes so far, undoing and doing again included: it only ever grows.
    pub number: u32,
    /// When it was changed last, in UTC.
    pub at: NaiveDateTime,
}

/// The revisions of the sessions of an event, deleted ones too; a session from before revisions were
/// counted has none. One that has a key of another program counts as what had that key before it.
///
/// # Errors
/// Only where the file fails.
pub fn of_event(
    view: &View<'_>,
    event: EventId,
) -> Result<BTreeMap<SessionId, Revision>, StoreError> {
    let mut select = view.0.prepare_cached(
        "SELECT id, max(number) AS number, max(at) AS at FROM (
             SELECT session.id, revision.number, revision.at FROM session
             JOIN revision ON revision.session_id = session.id WHERE session.event_id = ?1
             UNION ALL
             SELECT origin.thing_id, revision.number, revision.at FROM origin
             JOIN revision ON revision.session_id = CASE WHEN origin.key GLOB '*[^0-9]*'
                 THEN origin.key ELSE origin.key || '@' || origin.event_id END
             WHERE origin.event_id = ?1 AND origin.thing = 'session'
                 AND origin.key <> ''
         ) GROUP BY id",
    )?;
    let rows = select.query_map(params![Text(event)], |row| {
        let id = row.get::<_, Text<SessionId>>("id")?.0;
        Ok((id, Revision { number: row.get("number")?, at: row.get::<_, Text<_>>("at")?.0 }))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
