//! Table sources: forms' tables as they were taken the last time.

use std::io::Write as _;

use obrady_domain::{EventId, RegistrationId, TableSource, TableSourceId, TableSourceRow};
use rusqlite::{OptionalExtension, Row, named_params, types::Type};
use serde::Serialize;

use crate::{
    StoreError, Tx, View,
    changeset::{self, Packer},
    column::{Json, Text},
    journal::{self, Table},
};

/// The table sources of an event, the one taken last first.
///
/// # Errors
/// Only where the file fails.
pub fn of_event(view: &View<'_>, event: EventId) -> Result<Vec<TableSource>, StoreError> {
    let mut select = view.0.prepare_cached(
        "SELECT id, event_id, name, headings, choices, taken_at FROM table_source
         WHERE event_id = ?1 ORDER BY taken_at DESC, id DESC",
    )?;
    Ok(select.query_map([Text(event)], source)?.collect::<Result<_, _>>()?)
}

/// The table source with this id, and its rows as they were.
///
/// # Errors
/// [`StoreError::Gone`] where there is none; as damage where what is kept of it can't be read.
pub fn get(
    view: &View<'_>,
    id: TableSourceId,
) -> Result<(TableSource, Vec<TableSourceRow>), StoreError> {
    let (source, packed): (_, Vec<u8>) = view
        .0
        .prepare_cached("SELECT * FROM table_source WHERE id = ?1")?
        .query_row([Text(id)], |row| Ok((source(row)?, row.get("rows")?)))
        .optional()?
        .ok_or_else(|| StoreError::Gone { table: Table::TableSource.name(), id: id.to_string() })?;
    let bytes = changeset::unpack(&packed).map_err(unreadable)?;
    let lines = bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
    let rows = lines.map(|line| serde_json::from_slice(line).map_err(unreadable));
    Ok((source, rows.collect::<Result<_, _>>()?))
}

/// A row of a table source as it is written, without copying its cells.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SourceRow<'a> {
    /// The registration that it became.
    pub registration: Option<RegistrationId>,
    /// By what it is found in a newer table.
    pub key: &'a str,
    /// Its cells.
    pub cells: Vec<&'a str>,
    /// What the form's file had in their place, where somebody mended the row.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub raw: Vec<&'a str>,
}

impl<'a> SourceRow<'a> {
    /// A row that waits to be mended: it is found by its cells alone.
    #[must_use]
    pub const fn waiting(cells: Vec<&'a str>) -> Self {
        Self { registration: None, key: "", cells, raw: Vec::new() }
    }
}

impl<'a> From<&'a TableSourceRow> for SourceRow<'a> {
    fn from(row: &'a TableSourceRow) -> Self {
        let texts = |cells: &'a [String]| cells.iter().map(String::as_str).collect();
        let (cells, raw) = (texts(&row.cells), texts(&row.raw));
        Self { registration: row.registration, key: &row.key, cells, raw }
    }
}

/// The rows of a table source as they lie in the file.
pub struct PackedRows(Vec<u8>);

/// Packs rows one after another; of a hundred thousand it takes a while, so another thread may do it.
pub struct Packing {
    packer: Packer,
    line: Vec<u8>,
}

impl Packing {
    /// Without any row yet.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "nothing packs by default")]
    pub fn new() -> Self {
        Self { packer: changeset::packer(), line: Vec::new() }
    }

    /// Packs the next row.
    ///
    /// # Errors
    /// Only where memory fails.
    pub fn row(&mut self, row: &SourceRow<'_>) -> Result<(), StoreError> {
        self.line.clear();
        // JSON has no line break of its own, so each row is a line.
        serde_json::to_writer(&mut self.line, row).map_err(unreadable)?;
        self.line.push(b'\n');
        self.packer.write_all(&self.line).map_err(unreadable)
    }

    /// All of them.
    ///
    /// # Errors
    /// Only where memory fails.
    pub fn done(self) -> Result<PackedRows, StoreError> {
        Ok(PackedRows(self.packer.finish().map_err(unreadable)?))
    }
}

/// Packs rows that are there already.
///
/// # Errors
/// Only where memory fails.
pub fn pack<'a>(rows: impl IntoIterator<Item = SourceRow<'a>>) -> Result<PackedRows, StoreError> {
    let mut packing = Packing::new();
    rows.into_iter().try_for_each(|row| packing.row(&row))?;
    packing.done()
}

/// Adds the table source, or replaces what is known of it and its rows.
///
/// # Errors
/// [`StoreError::Sqlite`] where its event never was.
pub fn put(tx: &Tx<'_>, source: &TableSource, rows: &PackedRows) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "INSERT INTO table_source (id, event_id, name, headings, choices, taken_at, rows)
         VALUES (:id, :event, :name, :headings, :choices, :taken_at, :rows)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, headings = excluded.headings,
             choices = excluded.choices, taken_at = excluded.taken_at, rows = excluded.rows",
    )?
    .execute(named_params! {
        ":id": Text(source.id),
        ":event": Text(source.event),
        ":name": source.name,
        ":headings": Json(&source.headings),
        ":choices": source.choices,
        ":taken_at": journal::moment(source.taken_at),
        ":rows": rows.0,
    })?;
    Ok(())
}

/// Forgets a table source; what was taken from it stays.
///
/// # Errors
/// Only where the file fails.
pub fn delete(tx: &Tx<'_>, id: TableSourceId) -> Result<(), StoreError> {
    tx.0.prepare_cached("DELETE FROM table_source WHERE id = ?1")?.execute([Text(id)])?;
    Ok(())
}

fn unreadable(error: impl std::error::Error + Send + Sync + 'static) -> StoreError {
    rusqlite::Error::FromSqlConversionFailure(0, Type::Blob, error.into()).into()
}

fn source(row: &Row<'_>) -> rusqlite::Result<TableSource> {
    Ok(TableSource {
        id: row.get::<_, Text<_>>("id")?.0,
        event: row.get::<_, Text<_>>("event_id")?.0,
        name: row.get("name")?,
        headings: row.get::<_, Json<_>>("headings")?.0,
        choices: row.get("choices")?,
        taken_at: row.get::<_, Text<_>>("taken_at")?.0,
    })
}
