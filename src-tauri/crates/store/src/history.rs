//! Reading the journal: which changes there were, of what, and what each did.

use std::io::Read;

use rusqlite::{
    Connection, OptionalExtension, fallible_streaming_iterator::FallibleStreamingIterator,
    hooks::Action, named_params, session::ChangesetIter, types::ValueRef,
};
use uuid::Uuid;

use crate::{
    column::Text,
    error::StoreError,
    file::{Store, View},
    journal::{self, Actor, Change, OpKind, Table},
    things,
};

/// Which changes are looked for; all of them where nothing is said.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Filter {
    /// Only those of these kinds; of any where there are none.
    pub kinds: Vec<OpKind>,
    /// Only those of this person.
    pub actor: Option<Actor>,
    /// Only those of this thing: a session, person, room…
    pub thing: Option<Uuid>,
}

/// Some of the changes that were looked for.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Page {
    /// The changes, newest first.
    pub changes: Vec<Change>,
    /// How many there are in all.
    pub total: u32,
}

/// What a change did.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Details {
    /// The rows that it changed, at most as many as were asked for.
    pub rows: Vec<RowChange>,
    /// How many there are in all.
    pub total: u32,
}

/// What a change did to one row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RowChange {
    /// Of which table.
    pub table: Table,
    /// What was done.
    pub deed: RowDeed,
    /// The things that it is about, each with the column that names it.
    pub things: Vec<(&'static str, String)>,
    /// What was put in, changed or taken out.
    pub cells: Vec<CellChange>,
}

/// What is done to a row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RowDeed {
    /// It was put in.
    Insert,
    /// Cells of it became others.
    Update,
    /// It was taken out.
    Delete,
}

/// A cell of a row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CellChange {
    /// Its column.
    pub column: String,
    /// What it was; nothing in a row that was put in.
    pub from: Datum,
    /// What it became; nothing in a row that was taken out.
    pub to: Datum,
}

/// What is in a cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Datum {
    /// Nothing.
    None,
    /// A number.
    Number(i64),
    /// A text.
    Text(String),
    /// So many bytes.
    Bytes(usize),
}

impl Store {
    /// The changes that `filter` lets through, newest first: at most `limit`, after the first
    /// `offset`.
    ///
    /// # Errors
    /// As [`Store::read`].
    pub fn changes(&self, filter: &Filter, offset: u32, limit: u32) -> Result<Page, StoreError> {
        self.read(|view| page(view, filter, offset, limit))
    }

    /// Everybody who ever changed something, by name.
    ///
    /// # Errors
    /// As [`Store::read`].
    pub fn actors(&self) -> Result<Vec<Actor>, StoreError> {
        self.read(|view| {
            let mut select =
                view.0.prepare_cached("SELECT DISTINCT actor FROM change ORDER BY actor")?;
            let rows = select.query_map([], |row| Ok(Actor(row.get(0)?)))?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }

    /// How many changes were made after this one.
    ///
    /// # Errors
    /// [`StoreError::Gone`] where there is no such change.
    pub fn later(&self, change: Uuid) -> Result<u32, StoreError> {
        self.read(|view| {
            let later = "SELECT count(*) FROM change WHERE seq > ?1";
            let place = place(view.0, change)?;
            Ok(view.0.prepare_cached(later)?.query_row([place], |row| row.get(0))?)
        })
    }

    /// What a change did, at most `limit` rows of it.
    ///
    /// # Errors
    /// [`StoreError::Gone`] where there is no such change; [`StoreError::Unfit`] where what it did is
    /// not kept any more.
    pub fn details(&self, change: Uuid, limit: usize) -> Result<Details, StoreError> {
        self.read(|view| details(view.0, change, limit))
    }
}

fn page(view: &View<'_>, filter: &Filter, offset: u32, limit: u32) -> Result<Page, StoreError> {
    let kinds = list(&filter.kinds);
    let places = match filter.thing {
        Some(thing) => Some(things::places(view.0, &thing.to_string())?),
        None => None,
    };
    let places = places.map(|places| list(&places));
    let actor = filter.actor.as_ref().map(|actor| actor.0.as_str());
    let matching = "FROM change
         WHERE (:kinds = '[]' OR op IN (SELECT value FROM json_each(:kinds)))
             AND (:actor IS NULL OR actor = :actor)
             AND (:places IS NULL OR seq IN (SELECT value FROM json_each(:places)))";
    let total = view.0.prepare_cached(&format!("SELECT count(*) {matching}"))?.query_row(
        named_params! { ":kinds": kinds, ":actor": actor, ":places": places },
        |row| row.get(0),
    )?;
    let mut select = view.0.prepare_cached(&format!(
        "SELECT uid, at, actor, step, op, subject, amount {matching}
         ORDER BY seq DESC LIMIT :limit OFFSET :offset"
    ))?;
    let rows = select.query_map(
        named_params! {
            ":kinds": kinds, ":actor": actor, ":places": places, ":limit": limit, ":offset": offset,
        },
        journal::change,
    )?;
    Ok(Page { changes: rows.collect::<Result<_, _>>()?, total })
}

/// As JSON, for SQLite to take apart.
fn list<T: serde::Serialize>(values: &[T]) -> String {
    serde_json::to_string(values).expect("numbers and names of kinds are JSON")
}

fn place(connection: &Connection, change: Uuid) -> Result<i64, StoreError> {
    connection
        .prepare_cached("SELECT seq FROM change WHERE uid = ?1")?
        .query_row([Text(change)], |row| row.get(0))
        .optional()?
        .ok_or_else(|| StoreError::Gone { table: "change", id: change.to_string() })
}

/// The changes made after this one, newest first.
pub(crate) fn later(connection: &Connection, change: Uuid) -> Result<Vec<Uuid>, StoreError> {
    let place = place(connection, change)?;
    let mut select =
        connection.prepare_cached("SELECT uid FROM change WHERE seq > ?1 ORDER BY seq DESC")?;
    let rows = select.query_map([place], |row| Ok(row.get::<_, Text<_>>(0)?.0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn details(connection: &Connection, change: Uuid, limit: usize) -> Result<Details, StoreError> {
    place(connection, change)?;
    let bytes = journal::changeset_of(connection, change)?;
    let unfit = |_| StoreError::Unfit(change.to_string());
    let mut details = Details::default();
    let input: &mut dyn Read = &mut &bytes[..];
    let mut changes = ChangesetIter::start_strm(&input).map_err(unfit)?;
    while let Some(item) = changes.next().map_err(unfit)? {
        details.total += 1;
        if details.rows.len() >= limit {
            continue;
        }
        let op = item.op().map_err(unfit)?;
        let named = Table::named(op.table_name());
        let Some(table) = named else { continue };
        let deed = match op.code() {
            Action::SQLITE_INSERT => RowDeed::Insert,
            Action::SQLITE_DELETE => RowDeed::Delete,
            _ => RowDeed::Update,
        };
        let mut cells = Vec::new();
        let names = column_names(connection, table)?;
        let width = usize::try_from(op.number_of_columns()).unwrap_or_default();
        for (column, name) in names.iter().enumerate().take(width) {
            let [from, to] = [item.old_value(column), item.new_value(column)].map(datum);
            // The key of a row that was changed is there as the former alone.
            if deed == RowDeed::Update && item.new_value(column).is_err() || from == to {
                continue;
            }
            cells.push(CellChange { column: name.clone(), from, to });
        }
        let things = things::of_row(connection, item, table, op.code())?;
        details.rows.push(RowChange { table, deed, things, cells });
    }
    Ok(details)
}

/// The columns of a table, in order.
fn column_names(connection: &Connection, table: Table) -> rusqlite::Result<Vec<String>> {
    let mut select = connection.prepare_cached("SELECT name FROM pragma_table_info(?1)")?;
    select.query_map([table.name()], |row| row.get(0))?.collect()
}

fn datum(value: rusqlite::Result<ValueRef<'_>>) -> Datum {
    match value {
        Ok(ValueRef::Integer(number)) => Datum::Number(number),
        Ok(ValueRef::Text(text)) => Datum::Text(String::from_utf8_lossy(text).into_owned()),
        Ok(ValueRef::Blob(bytes)) => Datum::Bytes(bytes.len()),
        Ok(ValueRef::Null | ValueRef::Real(_)) | Err(_) => Datum::None,
    }
}

/// The columns of every recorded table.
///
/// # Errors
/// Only where the file fails.
pub fn columns(view: &View<'_>) -> Result<Vec<(Table, Vec<String>)>, StoreError> {
    let all = Table::ALL.into_iter().map(|table| Ok((table, column_names(view.0, table)?)));
    all.collect()
}

/// What a thing is called, deleted or not; none where it is not there, or has no name.
///
/// # Errors
/// Only where the file fails.
pub fn name(view: &View<'_>, table: Table, id: &str) -> Result<Option<String>, StoreError> {
    let select = match table {
        Table::Event | Table::Session => format!("SELECT title FROM {} WHERE id = ?1", table.name()),
        Table::Room
        | Table::Track
        | Table::Organisation
        | Table::Version
        | Table::Category
        | Table::Field
        | Table::Layout
        | Table::SavedFilter => {
            format!("SELECT name FROM {} WHERE id = ?1", table.name())
        }
        Table::Person => "SELECT trim(given || ' ' || family) FROM person WHERE id = ?1".into(),
        Table::Registration => "SELECT trim(given || ' ' || family) FROM registration
             JOIN person ON person.id = registration.person_id WHERE registration.id = ?1"
            .into(),
        Table::Affiliation => "SELECT trim(office || ', ' || coalesce(organisation.name, ''), ', ')
             FROM affiliation LEFT JOIN organisation ON organisation.id = affiliation.organisation_id
             WHERE affiliation.id = ?1"
            .into(),
        _ => return Ok(None),
    };
    let found: Option<String> =
        view.0.prepare_cached(&select)?.query_row([id], |row| row.get(0)).optional()?;
    Ok(found.filter(|name| !name.is_empty()))
}

/// The columns of a table that say which things its rows are about, by place and name.
#[must_use]
pub fn thing_columns(table: Table) -> &'static [(usize, &'static str)] {
    things::columns(table)
}
