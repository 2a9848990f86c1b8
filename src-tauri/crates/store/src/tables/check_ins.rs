//! Check-ins.

use std::collections::BTreeMap;

use obrady_domain::{CheckIn, CheckInId, EventId, RegistrationId, SessionId};
use rusqlite::{OptionalExtension, Row, named_params, params};

use crate::{
    StoreError, Tx, View,
    column::{Code, Text},
    journal::{self, Table},
};

const SELECT: &str = "SELECT check_in.* FROM check_in
     JOIN living_registration AS registration ON registration.id = check_in.registration_id
     JOIN living_person AS person ON person.id = registration.person_id
     LEFT JOIN living_session AS session ON session.id = check_in.session_id";

/// What deleted sessions leave is out of sight.
const LIVING: &str = "(check_in.session_id IS NULL OR session.id IS NOT NULL)";

/// The check-ins of an event and its sessions, the first first.
///
/// # Errors
/// Only where the file fails.
pub fn of_event(view: &View<'_>, event: EventId) -> Result<Vec<CheckIn>, StoreError> {
    let mut select = view.0.prepare_cached(&format!(
        "{SELECT} WHERE registration.event_id = ?1 AND {LIVING} ORDER BY check_in.at, check_in.id"
    ))?;
    Ok(select.query_map([Text(event)], check_in)?.collect::<Result<_, _>>()?)
}

/// When each came into the event itself, at first.
///
/// # Errors
/// Only where the file fails.
pub fn arrivals(
    view: &View<'_>,
    event: EventId,
) -> Result<BTreeMap<RegistrationId, CheckIn>, StoreError> {
    let mut arrivals = BTreeMap::new();
    for one in of_event(view, event)?.into_iter().filter(|one| one.session.is_none()) {
        arrivals.entry(one.registration).or_insert(one);
    }
    Ok(arrivals)
}

/// The check-in of a registration into a session, or into the event.
///
/// # Errors
/// Only where the file fails.
pub fn find(
    view: &View<'_>,
    registration: RegistrationId,
    session: Option<SessionId>,
) -> Result<Option<CheckIn>, StoreError> {
    let mut select = view.0.prepare_cached(
        "SELECT * FROM check_in WHERE registration_id = ?1 AND session_id IS ?2
         ORDER BY at, id LIMIT 1",
    )?;
    Ok(select.query_row(params![Text(registration), session.map(Text)], check_in).optional()?)
}

/// The check-in with this id.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn get(view: &View<'_>, id: CheckInId) -> Result<CheckIn, StoreError> {
    let found = view
        .0
        .prepare_cached("SELECT * FROM check_in WHERE id = ?1")?
        .query_row([Text(id)], check_in)
        .optional()?;
    found.ok_or_else(|| StoreError::Gone { table: Table::CheckIn.name(), id: id.to_string() })
}

/// The check-ins of a registration, the first first.
///
/// # Errors
/// Only where the file fails.
pub fn of_registration(
    view: &View<'_>,
    registration: RegistrationId,
) -> Result<Vec<CheckIn>, StoreError> {
    let mut select = view
        .0
        .prepare_cached("SELECT * FROM check_in WHERE registration_id = ?1 ORDER BY at, id")?;
    Ok(select.query_map([Text(registration)], check_in)?.collect::<Result<_, _>>()?)
}

/// The latest check-ins into a session, or into the event; the latest first. Ids grow with time, so
/// that the many before need not be looked at.
///
/// # Errors
/// Only where the file fails.
pub fn latest(
    view: &View<'_>,
    event: EventId,
    session: Option<SessionId>,
    limit: u32,
) -> Result<Vec<CheckIn>, StoreError> {
    let mut select = view.0.prepare_cached(
        "SELECT check_in.* FROM check_in
         CROSS JOIN living_registration AS registration
             ON registration.id = check_in.registration_id
         JOIN living_person AS person ON person.id = registration.person_id
         WHERE registration.event_id = ?1 AND check_in.session_id IS ?2
         ORDER BY check_in.id DESC LIMIT ?3",
    )?;
    let rows = select.query_map(params![Text(event), session.map(Text), limit], check_in)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Adds the check-in, or replaces when and where it was. That there is one already for the same
/// registration and session, [`find`] tells.
///
/// # Errors
/// [`StoreError::Sqlite`] where its registration or session never was.
pub fn put(tx: &Tx<'_>, check_in: &CheckIn) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "INSERT INTO check_in (id, registration_id, session_id, at, desk, despite)
         VALUES (:id, :registration, :session, :at, :desk, :despite)
         ON CONFLICT (id) DO UPDATE SET registration_id = excluded.registration_id,
             session_id = excluded.session_id, at = excluded.at, desk = excluded.desk,
             despite = excluded.despite",
    )?
    .execute(named_params! {
        ":id": Text(check_in.id),
        ":registration": Text(check_in.registration),
        ":session": check_in.session.map(Text),
        ":at": journal::moment(check_in.at),
        ":desk": check_in.desk,
        ":despite": check_in.despite.map(Code),
    })?;
    Ok(())
}

/// Takes a check-in back.
///
/// # Errors
/// Only where the file fails.
pub fn delete(tx: &Tx<'_>, id: CheckInId) -> Result<(), StoreError> {
    tx.0.prepare_cached("DELETE FROM check_in WHERE id = ?1")?.execute([Text(id)])?;
    Ok(())
}

/// Passes the check-ins of `from` to `to`. Where both came in, the earlier stands.
///
/// # Errors
/// Only where the file fails.
pub fn pass(tx: &Tx<'_>, from: RegistrationId, to: RegistrationId) -> Result<(), StoreError> {
    let mut select = tx.0.prepare_cached("SELECT * FROM check_in WHERE registration_id = ?1")?;
    let theirs: Vec<CheckIn> =
        select.query_map([Text(from)], check_in)?.collect::<Result<_, _>>()?;
    for one in theirs {
        if let Some(there) = find(tx, to, one.session)? {
            let later = if there.at <= one.at { one.id } else { there.id };
            delete(tx, later)?;
            if later == one.id {
                continue;
            }
        }
        put(tx, &CheckIn { registration: to, ..one })?;
    }
    Ok(())
}

fn check_in(row: &Row<'_>) -> rusqlite::Result<CheckIn> {
    Ok(CheckIn {
        id: row.get::<_, Text<_>>("id")?.0,
        registration: row.get::<_, Text<_>>("registration_id")?.0,
        session: row.get::<_, Option<Text<_>>>("session_id")?.map(|text| text.0),
        at: row.get::<_, Text<_>>("at")?.0,
        desk: row.get("desk")?,
        despite: row.get::<_, Option<Code<_>>>("despite")?.map(|code| code.0),
    })
}
