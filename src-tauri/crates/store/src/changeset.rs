//! Changesets of SQLite's session extension: taken, packed, turned round, applied.
//!
//! Source: <https://sqlite.org/sessionintro.html>.

use std::{
    collections::{BTreeMap, BTreeSet},
    ffi::c_int,
    io::{Read, Write},
};

use flate2::{Compression, read::DeflateDecoder, write::DeflateEncoder};
use rusqlite::{
    Connection, ErrorCode, OptionalExtension,
    fallible_streaming_iterator::FallibleStreamingIterator,
    hooks::Action,
    session::{ChangesetItem, ChangesetIter, ConflictAction, ConflictType, invert_strm},
};

use crate::{
    journal::{Table, Touched, known_as},
    records::Records,
};

/// The changeset that takes this one back.
pub fn invert(changeset: &[u8]) -> rusqlite::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    invert_strm(&mut &changeset[..], &mut bytes)?;
    Ok(bytes)
}

/// Which tables it changes, and how many rows.
pub fn touched(changeset: &[u8]) -> Touched {
    let mut touched = Touched::default();
    for record in Records::new(changeset).map_while(Result::ok) {
        touched.rows += 1;
        touched.tables.extend(Table::named(record.heading.table));
    }
    touched
}

/// Whether it changes something, and only tables that the journal covers.
pub fn is_whole(mut changeset: &[u8]) -> rusqlite::Result<bool> {
    let input: &mut dyn Read = &mut changeset;
    let mut changes = ChangesetIter::start_strm(&input)?;
    let mut rows = 0_u32;
    while let Some(change) = changes.next()? {
        let op = change.op()?;
        if Table::named(op.table_name()).is_none() {
            return Ok(false);
        }
        rows += 1;
    }
    Ok(rows > 0)
}

/// What else shows in the calendar items of sessions: in which table, which columns, and in which
/// sessions a thing appears.
const SHOWN: &[(&str, &[&str], &str)] = &[
    ("event", &["zone", "venue"], "SELECT id FROM session WHERE event_id = ?1"),
    (
        "room",
        &["name", "deleted_at"],
        "SELECT id FROM session WHERE room_id = ?1
         UNION SELECT session_id FROM session_room WHERE room_id = ?1",
    ),
    ("track", &["name", "deleted_at"], "SELECT id FROM session WHERE track_id = ?1"),
    (
        "person",
        &["title", "given", "family", "deleted_at"],
        "SELECT session_id FROM role WHERE person_id = ?1",
    ),
    (
        "affiliation",
        &["office", "organisation_id", "position", "deleted_at"],
        "SELECT session_id FROM role
         WHERE person_id = (SELECT person_id FROM affiliation WHERE id = ?1)",
    ),
    (
        "organisation",
        &["name", "deleted_at"],
        "SELECT role.session_id FROM affiliation JOIN role ON role.person_id = affiliation.person_id
         WHERE affiliation.organisation_id = ?1
         UNION SELECT session_id FROM organisation_role
         WHERE organisation_id = ?1 AND session_id IS NOT NULL",
    ),
];

/// What it changes of what is published: the sessions, by id, in which something shows otherwise, and
/// the keys by which sessions were known elsewhere that are known so no more.
pub fn published(
    connection: &Connection,
    mut changeset: &[u8],
) -> rusqlite::Result<BTreeSet<String>> {
    let mut sessions = BTreeSet::new();
    let mut of_person =
        connection.prepare_cached("SELECT session_id FROM role WHERE person_id = ?1")?;
    let mut columns = Columns { connection, known: BTreeMap::new() };
    let input: &mut dyn Read = &mut changeset;
    let mut changes = ChangesetIter::start_strm(&input)?;
    let mut of_role = connection.prepare_cached("SELECT session_id FROM role WHERE id = ?1")?;
    while let Some(change) = changes.next()? {
        let op = change.op()?;
        let value = |column| -> rusqlite::Result<String> {
            let value = match op.code() {
                Action::SQLITE_INSERT => change.new_value(column),
                _ => change.old_value(column),
            }?;
            Ok(value.as_str().map(str::to_owned).unwrap_or_default())
        };
        match (op.table_name(), op.code()) {
            ("session" | "session_room" | "session_link", _) => drop(sessions.insert(value(0)?)),
            // The changeset of an update holds only the key and what became another.
            ("role", Action::SQLITE_UPDATE) => {
                sessions.extend(of_role.query_row([value(0)?], |row| row.get(0)).optional()?);
            }
            ("role", _) => drop(sessions.insert(value(1)?)),
            ("affiliation", Action::SQLITE_INSERT | Action::SQLITE_DELETE) => {
                let found = of_person.query_map([value(1)?], |row| row.get(0))?;
                sessions.extend(found.collect::<Result<Vec<String>, _>>()?);
            }
            // Without a session it is the event's.
            ("organisation_role", Action::SQLITE_INSERT | Action::SQLITE_DELETE) => {
                sessions.extend(Some(value(2)?).filter(|session| !session.is_empty()));
            }
            // Of a thing that came, was taken back and comes again, nothing else stays.
            ("origin", Action::SQLITE_DELETE) if value(3)? == "session" => {
                let (event, key) = (value(1)?, value(5)?);
                if !key.is_empty() {
                    sessions.insert(known_as(&key, &event));
                }
            }
            (table, Action::SQLITE_UPDATE) => {
                let Some((_, shown, within)) = SHOWN.iter().find(|(name, ..)| *name == table)
                else {
                    continue;
                };
                // What an update leaves alone, it has no new value of.
                let other = columns.of(table)?.iter().enumerate().any(|(column, name)| {
                    shown.contains(&name.as_str()) && change.new_value(column).is_ok()
                });
                if other {
                    let mut within = connection.prepare_cached(within)?;
                    for session in within.query_map([value(0)?], |row| row.get(0))? {
                        sessions.insert(session?);
                    }
                }
            }
            _ => {}
        }
    }
    Ok(sessions)
}

/// The names of columns, table by table.
struct Columns<'c> {
    connection: &'c Connection,
    known: BTreeMap<String, Vec<String>>,
}

impl Columns<'_> {
    fn of(&mut self, table: &str) -> rusqlite::Result<&[String]> {
        if !self.known.contains_key(table) {
            let mut select = self
                .connection
                .prepare_cached("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?;
            let names = select.query_map([table], |row| row.get(0))?;
            self.known.insert(table.to_owned(), names.collect::<Result<_, _>>()?);
        }
        Ok(&self.known[table])
    }
}

/// One text of one thing.
#[derive(PartialEq, Eq, Debug)]
pub struct Cell {
    table: String,
    key: String,
    column: c_int,
}

/// The columns that hold what people type, in tables whose key is their first column.
const TYPED: &[(&str, &[&str])] = &[
    (
        "event",
        &[
            "title",
            "subtitle",
            "acronym",
            "venue",
            "description",
            "website",
            "registration_url",
            "title_en",
            "subtitle_en",
            "description_en",
        ],
    ),
    ("room", &["name"]),
    ("track", &["name"]),
    (
        "session",
        &[
            "title",
            "subtitle",
            "description",
            "website",
            "note",
            "title_en",
            "subtitle_en",
            "description_en",
        ],
    ),
    (
        "person",
        &[
            "title",
            "given",
            "family",
            "email",
            "phone",
            "website",
            "biography",
            "note",
            "biography_en",
        ],
    ),
    ("affiliation", &["office"]),
    (
        "registration",
        &[
            "note",
            "diet",
            "accessibility",
            "interpreter",
            "invoice_name",
            "invoice_nip",
            "invoice_address",
        ],
    ),
    ("category", &["name", "name_en"]),
    ("field", &["name"]),
    ("layout", &["name"]),
    ("saved_filter", &["name"]),
    ("organisation", &["name", "website"]),
    ("version", &["name", "note"]),
    ("acceptance", &["reason"]),
];

/// The one text that it changes; none where it changes anything else, or more.
pub fn typed(connection: &Connection, mut changeset: &[u8]) -> rusqlite::Result<Option<Cell>> {
    let input: &mut dyn Read = &mut changeset;
    let mut changes = ChangesetIter::start_strm(&input)?;
    let Some(change) = changes.next()? else { return Ok(None) };
    let op = change.op()?;
    if op.code() != Action::SQLITE_UPDATE {
        return Ok(None);
    }
    let Some((table, columns)) = TYPED.iter().find(|(table, _)| *table == op.table_name()) else {
        return Ok(None);
    };
    // What an update leaves alone, it has no new value of.
    let mut changed = (0..op.number_of_columns()).filter_map(|column| {
        change.new_value(usize::try_from(column).ok()?).is_ok().then_some(column)
    });
    let (first, second) = (changed.next(), changed.next());
    let key = change.old_value(0)?.as_str().map(str::to_owned).unwrap_or_default();
    let table = (*table).to_owned();
    let (Some(column), None, None) = (first, second, changes.next()?) else { return Ok(None) };
    let name: String = connection.query_row(
        "SELECT name FROM pragma_table_info(?1) WHERE cid = ?2",
        rusqlite::params![table, column],
        |row| row.get(0),
    )?;
    Ok(columns.contains(&name.as_str()).then_some(Cell { table, key, column }))
}

/// Whether a failure to apply a changeset means that it does not fit, not that the disk failed.
pub fn refused(code: ErrorCode) -> bool {
    use ErrorCode as Code;
    matches!(
        code,
        Code::OperationAborted
            | Code::ConstraintViolation
            | Code::SchemaChanged
            | Code::ApiMisuse
            | Code::DatabaseCorrupt
    )
}

/// Up to how many bytes nothing is gained: a compressor begins by clearing a third of a megabyte.
const SHORT: u16 = 512;

/// Deflated, as the journal keeps it.
pub fn pack(changeset: &[u8]) -> std::io::Result<Vec<u8>> {
    if let Ok(length) = u16::try_from(changeset.len())
        && length <= SHORT
    {
        // One last block, stored as it is: RFC 1951, 3.2.4.
        let head = [&[1], &length.to_le_bytes()[..], &(!length).to_le_bytes()[..]].concat();
        return Ok([&head, changeset].concat());
    }
    let mut packer = packer();
    packer.write_all(changeset)?;
    packer.finish()
}

/// What deflates as the journal keeps it, piece by piece.
pub type Packer = DeflateEncoder<Vec<u8>>;

/// One with nothing in it.
pub fn packer() -> Packer {
    DeflateEncoder::new(Vec::new(), Compression::fast())
}

/// Inflated again.
pub fn unpack(packed: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    DeflateDecoder::new(packed).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Applies a changeset whole, or fails and leaves everything as it was: any row that is not as the
/// changeset expects it is a failure.
///
/// No foreign key of ours acts, so SQLite need not be kept from letting them. Were it told to
/// (`SQLITE_CHANGESETAPPLY_FKNOACTION`), it would read the schema again and make all kept statements anew,
/// in the undo and in the edit after it.
pub fn apply(connection: &Connection, mut changeset: &[u8]) -> rusqlite::Result<()> {
    let refuse = |_: ConflictType, _: &ChangesetItem| ConflictAction::SQLITE_CHANGESET_ABORT;
    connection.apply_strm(&mut changeset, None::<fn(&str) -> bool>, refuse)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_packed_is_unpacked_again() {
        for length in [0, 1, 511, 512, 513, 100_000] {
            let bytes: Vec<u8> = (0..=255).cycle().take(length).collect();
            assert_eq!(unpack(&pack(&bytes).unwrap()).unwrap(), bytes, "{length} bytes");
        }
    }
}
