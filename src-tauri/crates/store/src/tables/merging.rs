//! What points to a thing, passed to another: two records of one person or organisation become one.

use obrady_domain::{AffiliationId, OrganisationId, PersonId};
use rusqlite::{ToSql, params};

use super::{bury, told_apart};
use crate::{
    StoreError, Tx,
    column::{Code, Text},
    journal::Table,
    origins::OriginKind,
};

/// Passes all that points to `from` to `to`, also from what is deleted, and deletes `from`:
/// affiliations (behind those of `to`), roles, registrations, availabilities, origins. Where `to`
/// has the same span of time already, it is not doubled. Appearances stay: each person has one at
/// an event, so that somebody has to choose.
///
/// # Errors
/// [`StoreError::Gone`] where `from` is no living person.
pub fn pass_person(tx: &Tx<'_>, from: PersonId, to: PersonId) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "UPDATE affiliation SET person_id = ?2, position = position
             + (SELECT coalesce(max(position) + 1, 0) FROM affiliation WHERE person_id = ?2)
         WHERE person_id = ?1",
    )?
    .execute(params![Text(from), Text(to)])?;
    tx.0.prepare_cached(
        "DELETE FROM availability WHERE person_id = ?1 AND EXISTS (
             SELECT 1 FROM availability AS same WHERE same.person_id = ?2
                 AND same.event_id = availability.event_id AND same.day = availability.day
                 AND same.starts = availability.starts AND same.ends = availability.ends
                 AND same.kind = availability.kind)",
    )?
    .execute(params![Text(from), Text(to)])?;
    tx.0.prepare_cached(
        "DELETE FROM printed_badge WHERE person_id = ?1 AND event_id IN
             (SELECT event_id FROM printed_badge WHERE person_id = ?2)",
    )?
    .execute(params![Text(from), Text(to)])?;
    for table in [Table::Role, Table::Registration, Table::Availability, Table::PrintedBadge] {
        repoint(tx, table, "person_id", &Text(from), &Text(to))?;
    }
    tx.0.prepare_cached("UPDATE origin SET thing_id = ?2 WHERE thing_id = ?1 AND thing = ?3")?
        .execute(params![Text(from), Text(to), Code(OriginKind::Person)])?;
    told_apart::pass(tx, from.0, to.0)?;
    bury(tx, Table::Person, from)
}

/// Passes all that points to the affiliation `from` to `to`, and deletes `from`.
///
/// # Errors
/// [`StoreError::Gone`] where `from` is no living affiliation.
pub fn pass_affiliation(
    tx: &Tx<'_>,
    from: AffiliationId,
    to: AffiliationId,
) -> Result<(), StoreError> {
    for table in [Table::Role, Table::Registration, Table::Appearance] {
        repoint(tx, table, "affiliation_id", &Text(from), &Text(to))?;
    }
    bury(tx, Table::Affiliation, from)
}

/// Passes all that points to `from` to `to`, also from what is deleted, and deletes `from`:
/// affiliations of people, what it does for events and sessions.
///
/// # Errors
/// [`StoreError::Gone`] where `from` is no living organisation.
pub fn pass_organisation(
    tx: &Tx<'_>,
    from: OrganisationId,
    to: OrganisationId,
) -> Result<(), StoreError> {
    for table in [Table::Affiliation, Table::OrganisationRole] {
        repoint(tx, table, "organisation_id", &Text(from), &Text(to))?;
    }
    told_apart::pass(tx, from.0, to.0)?;
    bury(tx, Table::Organisation, from)
}

fn repoint(
    tx: &Tx<'_>,
    table: Table,
    column: &str,
    from: &dyn ToSql,
    to: &dyn ToSql,
) -> Result<(), StoreError> {
    let table = table.name();
    tx.0.prepare_cached(&format!("UPDATE {table} SET {column} = ?2 WHERE {column} = ?1"))?
        .execute([from, to])?;
    Ok(())
}
