//! Recording what a change does, row by row, and making the changeset of it.
//!
//! What it gives is what SQLite's session extension gives, but for the order of the rows. That one asks
//! SQLite anew in every change which columns a table has, and makes its statement anew: of an edit of one
//! row, most of what it takes beside the disk.

use std::{
    collections::BTreeMap,
    mem,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use rusqlite::{
    CachedStatement, Connection,
    hooks::{Action, PreUpdateCase, PreUpdateNewValueAccessor, PreUpdateOldValueAccessor},
    types::ToSqlOutput,
};

use crate::{
    journal::Table,
    records::{self, DELETE, INSERT, UPDATE},
};

/// What is recorded of one connection.
#[derive(Clone, Debug, Default)]
pub struct Recorder(Arc<Mutex<Noted>>);

#[derive(Debug, Default)]
struct Noted {
    /// Whether a change is going on.
    on: bool,
    /// Each row that was written, by table and key, as it was before; none where it was not there.
    rows: BTreeMap<(Table, Vec<u8>), Option<Vec<u8>>>,
    /// What went wrong while something was noted.
    failed: Option<rusqlite::Error>,
}

/// One change that is being recorded; whatever becomes of it, the recorder then is at rest.
pub struct Recording<'a>(&'a Recorder);

/// The columns of a table's key, which are its first.
pub(crate) const fn key(table: Table) -> &'static [&'static str] {
    match table {
        Table::SessionRoom => &["session_id", "room_id"],
        Table::SessionLink => &["session_id", "position"],
        Table::Appearance | Table::PrintedBadge => &["event_id", "person_id"],
        Table::SignUp => &["registration_id", "session_id"],
        Table::ToldApart => &["one_id", "other_id"],
        Table::EventPaper => &["event_id"],
        Table::Event
        | Table::Room
        | Table::Track
        | Table::Session
        | Table::Person
        | Table::Organisation
        | Table::Affiliation
        | Table::Role
        | Table::OrganisationRole
        | Table::Registration
        | Table::Origin
        | Table::Picture
        | Table::Availability
        | Table::Acceptance
        | Table::Version
        | Table::Category
        | Table::Field
        | Table::CheckIn
        | Table::TableSource
        | Table::Layout
        | Table::SavedFilter
        | Table::HouseStyle
        | Table::Plan
        | Table::Preset => &["id"],
    }
}

impl Recorder {
    /// Has a connection tell what is done to its rows. No session of the session extension may ever
    /// be made on it: that takes whatever listens for one of its own.
    pub fn install(connection: &mut Connection) -> rusqlite::Result<Self> {
        let recorder = Self::default();
        let listening = recorder.clone();
        connection.preupdate_hook(Some(
            move |_: Action, _: &str, table: &str, case: &PreUpdateCase| {
                listening.noted().note(table, case);
            },
        ))?;
        Ok(recorder)
    }

    /// Begins to record every table that the journal covers.
    pub fn start(&self) -> Recording<'_> {
        *self.noted() = Noted { on: true, ..Noted::default() };
        Recording(self)
    }

    fn noted(&self) -> MutexGuard<'_, Noted> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Recording<'_> {
    fn drop(&mut self) {
        *self.0.noted() = Noted::default();
    }
}

impl Noted {
    fn note(&mut self, table: &str, case: &PreUpdateCase) {
        if !self.on || self.failed.is_some() {
            return;
        }
        let Some(table) = Table::named(table) else { return };
        let noted = match case {
            PreUpdateCase::Insert(new) => self.comes(table, new),
            PreUpdateCase::Delete(old) => self.was(table, old),
            // Where the key becomes another, one row goes and another comes.
            PreUpdateCase::Update { old_value_accessor: old, new_value_accessor: new } => {
                self.was(table, old).and_then(|()| self.comes(table, new))
            }
            PreUpdateCase::Unknown => Ok(()),
        };
        self.failed = noted.err();
    }

    fn was(&mut self, table: Table, old: &PreUpdateOldValueAccessor) -> rusqlite::Result<()> {
        let (mut row, mut end) = (Vec::new(), 0);
        for (place, column) in (0..old.get_column_count()).enumerate() {
            records::put(&mut row, old.get_old_column_value(column)?);
            if place + 1 == key(table).len() {
                end = row.len();
            }
        }
        let key = row[..end].to_vec();
        self.rows.entry((table, key)).or_insert(Some(row));
        Ok(())
    }

    fn comes(&mut self, table: Table, new: &PreUpdateNewValueAccessor) -> rusqlite::Result<()> {
        let mut own = Vec::new();
        for (column, _) in (0..).zip(key(table)) {
            records::put(&mut own, new.get_new_column_value(column)?);
        }
        self.rows.entry((table, own)).or_insert(None);
        Ok(())
    }
}

impl Recording<'_> {
    /// The changeset of what was recorded; empty where nothing really changed. With it the recording
    /// ends.
    pub fn take(self, connection: &Connection) -> rusqlite::Result<Vec<u8>> {
        let Noted { rows, failed, .. } = mem::take(&mut *self.0.noted());
        if let Some(error) = failed {
            return Err(error);
        }
        let mut changes = Vec::new();
        let mut open: Option<Reading<'_>> = None;
        for ((table, key), was) in rows {
            let reading = match &mut open {
                Some(reading) if reading.table == table => reading,
                other => other.insert(Reading::of(connection, table)?),
            };
            let is = reading.read(&key)?;
            reading.tell(was.as_deref(), is.as_deref(), &mut changes);
        }
        Ok(changes)
    }
}

/// A table that is read again, row by row.
struct Reading<'c> {
    table: Table,
    select: CachedStatement<'c>,
    columns: usize,
    /// Whether its heading is among the changes.
    named: bool,
}

impl<'c> Reading<'c> {
    fn of(connection: &'c Connection, table: Table) -> rusqlite::Result<Self> {
        let same: Vec<String> = key(table).iter().map(|column| format!("{column} = ?")).collect();
        let select = format!("SELECT * FROM {} WHERE {}", table.name(), same.join(" AND "));
        let select = connection.prepare_cached(&select)?;
        let columns = select.column_count();
        Ok(Self { table, select, columns, named: false })
    }

    /// The row with this key as it is now; none where there is none.
    fn read(&mut self, key: &[u8]) -> rusqlite::Result<Option<Vec<u8>>> {
        let mut rest = key;
        for place in 1..=self::key(self.table).len() {
            let value = records::value(&mut rest).expect("it was written here");
            self.select.raw_bind_parameter(place, ToSqlOutput::Borrowed(value))?;
        }
        let columns = self.columns;
        let mut rows = self.select.raw_query();
        let Some(row) = rows.next()? else { return Ok(None) };
        let mut bytes = Vec::new();
        for column in 0..columns {
            records::put(&mut bytes, row.get_ref(column)?);
        }
        Ok(Some(bytes))
    }

    /// Writes what became of a row.
    fn tell(&mut self, was: Option<&[u8]>, is: Option<&[u8]>, changes: &mut Vec<u8>) {
        if was == is {
            return;
        }
        if !self.named {
            self.named = true;
            let keys = key(self.table).len();
            changes.extend(records::heading(self.table.name(), self.columns, keys));
        }
        match (was, is) {
            (None, None) => {}
            (None, Some(is)) => changes.extend([&[INSERT, 0], is].concat()),
            (Some(was), None) => changes.extend([&[DELETE, 0], was].concat()),
            (Some(was), Some(is)) => self.tell_other(was, is, changes),
        }
    }

    /// Of a row that became another, the key and what changed of it as it was; then that as it is.
    fn tell_other(&self, mut was: &[u8], mut is: &[u8], changes: &mut Vec<u8>) {
        changes.extend([UPDATE, 0]);
        let mut after = Vec::new();
        for column in 0..self.columns {
            let (old, new) = (records::raw(&mut was), records::raw(&mut is));
            let other = old != new;
            let told = other || column < key(self.table).len();
            changes.extend(if told { old } else { records::NOT_TOLD });
            after.extend(if other { new } else { records::NOT_TOLD });
        }
        changes.append(&mut after);
    }
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};
    use rusqlite::session::Session;

    use super::*;
    use crate::{migrate, records::Records};

    fn empty() -> Connection {
        let connection = Connection::open_in_memory().unwrap();
        migrate::STEPS.iter().for_each(|step| connection.execute_batch(step).unwrap());
        // What the rows point to is nowhere.
        connection.pragma_update(None, "foreign_keys", "OFF").unwrap();
        connection
    }

    #[test]
    fn the_key_of_every_table_is_its_first_columns() {
        let connection = empty();
        for table in Table::ALL {
            let mut columns = connection
                .prepare("SELECT name, pk FROM pragma_table_info(?1) ORDER BY cid")
                .unwrap();
            let found: Vec<(String, u32)> = columns
                .query_map([table.name()], |row| Ok((row.get(0)?, row.get(1)?)))
                .unwrap()
                .collect::<Result<_, _>>()
                .unwrap();
            let keys = key(table).iter().map(|name| (*name).to_owned()).zip(1..);
            assert!(found.iter().cloned().take_while(|(_, key)| *key > 0).eq(keys), "{table:?}");
            let others = &found[key(table).len()..];
            assert!(others.iter().all(|(_, key)| *key == 0), "{table:?}: no other is of the key");
        }
    }

    /// The changes of a changeset in one order, each with its table.
    fn sorted(changes: &[u8]) -> Vec<(&[u8], &[u8])> {
        let mut all: Vec<_> = Records::new(changes)
            .map(|record| record.expect("it is one"))
            .map(|record| (record.heading.bytes, record.bytes))
            .collect();
        all.sort_unstable();
        all
    }

    fn any_statement() -> impl Strategy<Value = String> {
        let id = || (0..4_u8).prop_map(|number| format!("'{number}'"));
        let text =
            prop_oneof![Just("''".to_owned()), "[ąb]{0,9}".prop_map(|text| format!("'{text}'"))];
        let number =
            prop_oneof![Just("NULL".to_owned()), (-3..300_i16).prop_map(|n| n.to_string())];
        (0..9_u8, id(), id(), text, number).prop_map(|(what, a, b, text, number)| match what {
            0 | 1 => format!(
                "INSERT OR REPLACE INTO room (id, event_id, name, places_on_site, position)
                 VALUES ({a}, {b}, {text}, {number}, 1)"
            ),
            2 => format!("UPDATE room SET name = {text}, places_online = {number} WHERE id = {a}"),
            3 => format!("UPDATE OR REPLACE room SET id = {a} WHERE id = {b}"),
            4 => format!("DELETE FROM room WHERE id = {a}"),
            5 => format!(
                "INSERT INTO appearance VALUES ({a}, {b}, {text}, 0)
                 ON CONFLICT (event_id, person_id) DO UPDATE SET cancelled = 1"
            ),
            6 => format!("UPDATE OR IGNORE appearance SET person_id = {b} WHERE event_id = {a}"),
            7 => format!(
                "INSERT OR IGNORE INTO picture VALUES ({a}, {text}, 1, 2, CAST({text} AS BLOB))"
            ),
            _ => format!(
                "SAVEPOINT try; DELETE FROM room; DELETE FROM appearance WHERE person_id = {b};
                 INSERT INTO room (id, event_id, name, position) VALUES ({a}, {b}, {text}, 2);
                 ROLLBACK TO try; RELEASE try"
            ),
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

        #[test]
        fn it_records_what_the_session_extension_records(
            before in vec(any_statement(), 0..12),
            statements in vec(any_statement(), 0..24),
        ) {
            let (mut ours, theirs) = (empty(), empty());
            for statement in &before {
                ours.execute_batch(statement).unwrap();
                theirs.execute_batch(statement).unwrap();
            }
            let recorder = Recorder::install(&mut ours).unwrap();
            let recording = recorder.start();
            let mut session = Session::new(&theirs).unwrap();
            session.attach::<&str>(None).unwrap();
            for statement in &statements {
                ours.execute_batch(statement).unwrap();
                theirs.execute_batch(statement).unwrap();
            }
            let mut expected = Vec::new();
            session.changeset_strm(&mut expected).unwrap();
            let changes = recording.take(&ours).unwrap();
            prop_assert_eq!(sorted(&changes), sorted(&expected));
            ours.execute_batch("DELETE FROM room").unwrap();
            prop_assert!(recorder.noted().rows.is_empty(), "nothing is noted between changes");
        }
    }
}
