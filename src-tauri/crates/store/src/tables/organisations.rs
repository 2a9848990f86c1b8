//! Organisations, and what they do for events and sessions.

use std::collections::BTreeMap;

use obrady_domain::{EventId, Organisation, OrganisationId, OrganisationRole};
use rusqlite::{OptionalExtension, Row, named_params};

use super::bury;
use crate::{
    StoreError, Tx, View,
    column::{Code, Text},
    journal::Table,
};

/// Every organisation.
///
/// # Errors
/// Only where the file fails.
pub fn all(view: &View<'_>) -> Result<BTreeMap<OrganisationId, Organisation>, StoreError> {
    let mut select = view.0.prepare_cached("SELECT * FROM living_organisation")?;
    let rows = select.query_map([], organisation)?;
    Ok(rows.map(|row| row.map(|one| (one.id, one))).collect::<Result<_, _>>()?)
}

/// The organisation with this id.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn get(view: &View<'_>, id: OrganisationId) -> Result<Organisation, StoreError> {
    view.0
        .prepare_cached("SELECT * FROM living_organisation WHERE id = ?1")?
        .query_row([Text(id)], organisation)
        .optional()?
        .ok_or_else(|| StoreError::Gone { table: Table::Organisation.name(), id: id.to_string() })
}

/// Those whose names fit, in the order of their ids. Of all only the names are looked at.
///
/// # Errors
/// Only where the file fails.
pub fn fitting(
    view: &View<'_>,
    mut fits: impl FnMut(&str) -> bool,
) -> Result<Vec<Organisation>, StoreError> {
    let mut select = view.0.prepare_cached("SELECT id, name FROM living_organisation")?;
    let mut rows = select.query([])?;
    let mut found: Vec<OrganisationId> = Vec::new();
    while let Some(row) = rows.next()? {
        if fits(row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?) {
            found.push(row.get::<_, Text<_>>(0)?.0);
        }
    }
    found.sort_unstable();
    found.into_iter().map(|id| get(view, id)).collect()
}

/// Deletes the organisation; what it does for events goes out of sight with it, and offices there
/// stay without it.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn delete(tx: &Tx<'_>, id: OrganisationId) -> Result<(), StoreError> {
    bury(tx, Table::Organisation, id)
}

/// Adds the organisation, or replaces what is known of it.
///
/// # Errors
/// Only where the file fails.
pub fn put(tx: &Tx<'_>, organisation: &Organisation) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "INSERT INTO organisation (id, name, website, kind, logo_id, teryt, address)
         VALUES (:id, :name, :website, :kind, :logo, :teryt, :address)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, website = excluded.website,
             kind = excluded.kind, logo_id = excluded.logo_id, teryt = excluded.teryt,
             address = excluded.address",
    )?
    .execute(named_params! {
        ":id": Text(organisation.id),
        ":name": organisation.name,
        ":website": organisation.website,
        ":kind": Code(organisation.kind),
        ":logo": organisation.logo.map(Text),
        ":teryt": organisation.teryt,
        ":address": organisation.address,
    })?;
    Ok(())
}

/// What organisations do for an event and its sessions, in printed order.
///
/// # Errors
/// Only where the file fails.
pub fn roles_of_event(
    view: &View<'_>,
    event: EventId,
) -> Result<Vec<OrganisationRole>, StoreError> {
    let mut select = view.0.prepare_cached(
        "SELECT role.* FROM organisation_role AS role
         JOIN living_organisation AS organisation ON organisation.id = role.organisation_id
         LEFT JOIN living_session AS session ON session.id = role.session_id
         WHERE role.event_id = ?1 AND (role.session_id IS NULL OR session.id IS NOT NULL)
         ORDER BY role.position, role.id",
    )?;
    Ok(select.query_map([Text(event)], role)?.collect::<Result<_, _>>()?)
}

/// Puts all that organisations do for an event and its sessions in place of what was there.
///
/// # Errors
/// [`StoreError::Sqlite`] where one points to something that never was.
pub fn put_roles(
    tx: &Tx<'_>,
    event: EventId,
    roles: &[OrganisationRole],
) -> Result<(), StoreError> {
    for gone in roles_of_event(tx, event)? {
        if roles.iter().all(|role| role.id != gone.id) {
            tx.0.prepare_cached("DELETE FROM organisation_role WHERE id = ?1")?
                .execute([Text(gone.id)])?;
        }
    }
    let mut put = tx.0.prepare_cached(
        "INSERT INTO organisation_role (id, event_id, session_id, organisation_id, kind, position)
         VALUES (:id, :event, :session, :organisation, :kind, :position)
         ON CONFLICT (id) DO UPDATE SET session_id = excluded.session_id,
             organisation_id = excluded.organisation_id, kind = excluded.kind,
             position = excluded.position",
    )?;
    for (position, role) in (0_u32..).zip(roles) {
        put.execute(named_params! {
            ":id": Text(role.id),
            ":event": Text(event),
            ":session": role.session.map(Text),
            ":organisation": Text(role.organisation),
            ":kind": Code(role.kind),
            ":position": position,
        })?;
    }
    Ok(())
}

fn role(row: &Row<'_>) -> rusqlite::Result<OrganisationRole> {
    Ok(OrganisationRole {
        id: row.get::<_, Text<_>>("id")?.0,
        event: row.get::<_, Text<_>>("event_id")?.0,
        session: row.get::<_, Option<Text<_>>>("session_id")?.map(|text| text.0),
        organisation: row.get::<_, Text<_>>("organisation_id")?.0,
        kind: row.get::<_, Code<_>>("kind")?.0,
    })
}

fn organisation(row: &Row<'_>) -> rusqlite::Result<Organisation> {
    Ok(Organisation {
        id: row.get::<_, Text<_>>("id")?.0,
        name: row.get("name")?,
        website: row.get("website")?,
        kind: row.get::<_, Code<_>>("kind")?.0,
        logo: row.get::<_, Option<Text<_>>>("logo_id")?.map(|text| text.0),
        teryt: row.get("teryt")?,
        address: row.get("address")?,
    })
}
