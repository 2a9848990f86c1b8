//! Which things a change is about: what the history of one thing is found by.

use std::{collections::BTreeSet, io::Read};

use rusqlite::{
    Connection, OptionalExtension,
    fallible_streaming_iterator::FallibleStreamingIterator,
    hooks::Action,
    session::{ChangesetItem, ChangesetIter},
    types::ValueRef,
};

use crate::journal::{CHANGESET, Table};

/// Of how many things a change is noted; of one of more, only that they are many.
const MANY: usize = 64;

/// What stands for the things of a change of many.
const ANY: &str = "";

/// The columns of a table that say which things its rows are about, by place and name. Columns are
/// only ever appended, so places stay.
pub(crate) fn columns(table: Table) -> &'static [(usize, &'static str)] {
    match table {
        Table::Event
        | Table::Room
        | Table::Track
        | Table::Session
        | Table::Person
        | Table::Organisation
        | Table::Version
        | Table::Category
        | Table::Field
        | Table::Layout
        | Table::Plan
        | Table::Preset
        | Table::SavedFilter => &[(0, "id")],
        Table::Affiliation => &[(1, "person_id")],
        Table::Role => &[(1, "session_id"), (2, "person_id")],
        Table::OrganisationRole => &[(1, "event_id"), (2, "session_id"), (3, "organisation_id")],
        Table::Registration => &[(0, "id"), (2, "person_id")],
        Table::SessionRoom => &[(0, "session_id"), (1, "room_id")],
        Table::SessionLink => &[(0, "session_id")],
        Table::Appearance => &[(1, "person_id")],
        Table::Availability => &[(2, "person_id"), (3, "room_id")],
        Table::Acceptance => &[(1, "event_id")],
        Table::SignUp => &[(0, "registration_id"), (1, "session_id")],
        Table::ToldApart => &[(0, "one_id"), (1, "other_id")],
        Table::CheckIn => &[(1, "registration_id"), (2, "session_id")],
        Table::TableSource => &[(1, "event_id")],
        Table::EventPaper => &[(0, "event_id")],
        Table::PrintedBadge => &[(1, "person_id")],
        Table::Origin | Table::Picture | Table::HouseStyle => &[],
    }
}

/// The things that one row of a changeset is about, each with the column that says so: as it was and
/// as it is.
pub(crate) fn of_row(
    connection: &Connection,
    change: &ChangesetItem,
    table: Table,
    action: Action,
) -> rusqlite::Result<Vec<(&'static str, String)>> {
    let mut things = Vec::new();
    for (place, name) in columns(table) {
        let text = |value: rusqlite::Result<ValueRef<'_>>| {
            value.ok().and_then(|value| value.as_str().ok().map(str::to_owned))
        };
        let mut found: Vec<String> =
            [text(change.old_value(*place)), text(change.new_value(*place))]
                .into_iter()
                .flatten()
                .collect();
        // The changeset of an update holds only the key and what became another.
        if found.is_empty() && action == Action::SQLITE_UPDATE {
            let key = text(change.old_value(0)).unwrap_or_default();
            let select = format!("SELECT {name} FROM {} WHERE id = ?1", table.name());
            let there: Option<Option<String>> = connection
                .prepare_cached(&select)?
                .query_row([key], |row| row.get(0))
                .optional()?;
            found.extend(there.flatten());
        }
        found.dedup();
        things.extend(found.into_iter().map(|thing| (*name, thing)));
    }
    Ok(things)
}

/// Notes which things the change at this place of the journal is about, and gives them; none where they
/// are very many.
pub(crate) fn note(
    connection: &Connection,
    place: i64,
    changeset: &[u8],
) -> rusqlite::Result<Option<BTreeSet<String>>> {
    let things = of_changeset(connection, changeset)?;
    keep(connection, place, things.as_ref())?;
    Ok(things)
}

/// Notes that the change at this place of the journal is about these things; none are very many.
pub(crate) fn keep(
    connection: &Connection,
    place: i64,
    things: Option<&BTreeSet<String>>,
) -> rusqlite::Result<()> {
    let any = BTreeSet::from([ANY.to_owned()]);
    let mut insert = connection
        .prepare_cached("INSERT OR IGNORE INTO touched (thing, change) VALUES (?1, ?2)")?;
    for thing in things.unwrap_or(&any) {
        insert.execute(rusqlite::params![thing, place])?;
    }
    Ok(())
}

/// The things that a changeset is about; none where they are very many.
pub(crate) fn of_changeset(
    connection: &Connection,
    changeset: &[u8],
) -> rusqlite::Result<Option<BTreeSet<String>>> {
    let mut things = BTreeSet::new();
    Ok(add(connection, changeset, &mut things)?.then_some(things))
}

/// Adds the things that a part of a changeset is about; false where they are very many.
pub(crate) fn add(
    connection: &Connection,
    mut part: &[u8],
    things: &mut BTreeSet<String>,
) -> rusqlite::Result<bool> {
    let input: &mut dyn Read = &mut part;
    let mut changes = ChangesetIter::start_strm(&input)?;
    while let Some(change) = changes.next()? {
        let op = change.op()?;
        if let Some(table) = Table::named(op.table_name()) {
            let of_row = of_row(connection, change, table, op.code())?;
            things.extend(of_row.into_iter().map(|(_, thing)| thing));
        }
        if things.len() > MANY {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The places in the journal of the changes about this thing, in no order. Those of very many things
/// are looked into.
pub(crate) fn places(connection: &Connection, thing: &str) -> rusqlite::Result<Vec<i64>> {
    let mut select = connection.prepare_cached("SELECT change FROM touched WHERE thing = ?1")?;
    let mut places: Vec<i64> =
        select.query_map([thing], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut select = connection.prepare_cached(&format!(
        "SELECT change.seq, {CHANGESET} FROM touched JOIN change ON change.seq = touched.change
         WHERE touched.thing = ?1"
    ))?;
    let mut rows = select.query([ANY])?;
    while let Some(row) = rows.next()? {
        let packed: Vec<u8> = row.get(1)?;
        // What was blanked tells nothing of anything.
        let bytes = crate::changeset::unpack(&packed).unwrap_or_default();
        if bytes.windows(thing.len()).any(|part| part == thing.as_bytes()) {
            places.push(row.get(0)?);
        }
    }
    Ok(places)
}
