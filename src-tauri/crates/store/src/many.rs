//! Very many new rows in one change.
//!
//! Recording notes each row as it comes, looks all of them up again and makes the changeset of that: of a
//! hundred thousand registrations, most of the time. Of rows that are only put in, the changeset is known
//! before: it is the rows. So they are written as a changeset at once, and from it into the tables, part
//! by part, while another thread deflates those that are in for the journal, and others work out the next.

use std::{
    collections::{BTreeMap, BTreeSet, HashSet, btree_map::Entry},
    io::{self, Write as _},
    panic,
    sync::mpsc::{self, Receiver, SyncSender},
    thread,
};

use obrady_domain::{Person, Registration};
use rusqlite::{
    Connection, Statement, TransactionBehavior,
    types::{ToSqlOutput, ValueRef},
};
use uuid::Uuid;

use crate::{
    changeset,
    error::StoreError,
    file::{Store, View},
    indexes,
    journal::{self, Op, Outcome, Stamp, Step, Table},
    records::{self, Records, Row},
    references::Unenforced,
    steps::Tx,
    things,
};

/// Rows that are put in when all else of a change is done, so that nothing can change them in it: all of
/// them, or a part. What a part points to is there before, or in any part.
#[derive(Default)]
pub struct NewRows {
    tables: BTreeMap<Table, Rows>,
    /// Who and what is added.
    added: HashSet<Uuid>,
    /// What else is pointed to.
    pointed: BTreeSet<(Table, Uuid)>,
}

/// The rows of one table, as a changeset.
#[derive(Default)]
struct Rows {
    bytes: Vec<u8>,
    count: u32,
}

/// The columns of the tables that new rows can be put into, in the order of the file, and how many of
/// the first are the key.
pub(crate) const COLUMNS: [(Table, usize, &[&str]); 4] = [
    (
        Table::Person,
        1,
        &[
            "id",
            "title",
            "given",
            "family",
            "email",
            "phone",
            "biography",
            "note",
            "deleted_at",
            "website",
            "biography_en",
            "picture_id",
            "picture_consent",
        ],
    ),
    (
        Table::Affiliation,
        1,
        &["id", "person_id", "office", "organisation_id", "position", "deleted_at"],
    ),
    (
        Table::Registration,
        1,
        &[
            "id",
            "event_id",
            "person_id",
            "affiliation_id",
            "state",
            "attendance",
            "registered_at",
            "note",
            "deleted_at",
            "answers",
            "category_id",
            "tags",
            "diet",
            "accessibility",
            "interpreter",
            "invoice_name",
            "invoice_nip",
            "invoice_address",
            "source",
            "code",
        ],
    ),
    (Table::SignUp, 2, &["registration_id", "session_id", "state", "signed_up_at"]),
];

fn columns(table: Table) -> (usize, &'static [&'static str]) {
    let found = COLUMNS.iter().find(|(one, ..)| *one == table);
    found.map_or((0, &[]), |(_, keys, columns)| (*keys, columns))
}

impl NewRows {
    /// Adds a person whom nobody knows, with their affiliations.
    pub fn person(&mut self, person: &Person) {
        self.added.insert(person.id.0);
        self.point(Table::Picture, person.picture.map(|id| id.0));
        let mut row = self.row(Table::Person);
        row.id(person.id.0);
        row.text(&person.title);
        row.text(&person.given);
        row.text(&person.family);
        row.text(&person.email);
        row.text(&person.phone);
        row.text(&person.biography);
        row.text(&person.note);
        row.nothing();
        row.text(&person.website);
        row.text(&person.biography_en);
        row.optional_id(person.picture.map(|id| id.0));
        row.number(person.picture_consent.into());
        for (position, affiliation) in (0_i64..).zip(&person.affiliations) {
            self.added.insert(affiliation.id.0);
            self.point(Table::Organisation, affiliation.organisation.map(|id| id.0));
            let mut row = self.row(Table::Affiliation);
            row.id(affiliation.id.0);
            row.id(person.id.0);
            row.text(&affiliation.office);
            row.optional_id(affiliation.organisation.map(|id| id.0));
            row.number(position);
            row.nothing();
        }
    }

    /// Adds a registration, of somebody known or of a person added here before.
    ///
    /// # Errors
    /// Only where a value can't be kept.
    pub fn registration(&mut self, registration: &Registration) -> Result<(), StoreError> {
        let answers = crate::registrations::answers_text(registration)?;
        self.point(Table::Event, Some(registration.event.0));
        self.point(Table::Person, Some(registration.person.0));
        self.point(Table::Affiliation, registration.affiliation.map(|id| id.0));
        self.point(Table::Category, registration.category.map(|id| id.0));
        let mut row = self.row(Table::Registration);
        row.id(registration.id.0);
        row.id(registration.event.0);
        row.id(registration.person.0);
        row.optional_id(registration.affiliation.map(|id| id.0));
        row.code(registration.state)?;
        row.code(registration.attendance)?;
        row.moment(registration.registered_at);
        row.text(&registration.note);
        row.nothing();
        row.text(&answers);
        row.optional_id(registration.category.map(|id| id.0));
        row.text(&registration.tags.join("\n"));
        row.text(&registration.needs.diet);
        row.text(&registration.needs.accessibility);
        row.text(&registration.needs.interpreter);
        row.text(&registration.invoice.name);
        row.text(&registration.invoice.nip);
        row.text(&registration.invoice.address);
        row.text(&registration.source);
        row.text(&registration.foreign_code);
        for one in &registration.sign_ups {
            self.point(Table::Session, Some(one.session.0));
            let mut row = self.row(Table::SignUp);
            row.id(registration.id.0);
            row.id(one.session.0);
            row.code(one.state)?;
            row.moment(one.at);
        }
        Ok(())
    }

    /// Notes what is pointed to, but for what is added here and so will be there.
    fn point(&mut self, table: Table, id: Option<Uuid>) {
        if let Some(id) = id
            && !self.added.contains(&id)
        {
            self.pointed.insert((table, id));
        }
    }

    fn row(&mut self, table: Table) -> Row<'_> {
        let rows = self.tables.entry(table).or_insert_with(|| {
            let (keys, columns) = columns(table);
            Rows { bytes: records::heading(table.name(), columns.len(), keys), count: 0 }
        });
        rows.count += 1;
        Row::new(&mut rows.bytes)
    }

    /// How many they are.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.tables.values().map(|rows| rows.count).sum()
    }
}

/// A change whose rows come part by part, while another thread deflates those that are in.
pub struct Putting<'c> {
    connection: &'c Connection,
    /// About how many rows come into a table.
    expected: u32,
    inserts: BTreeMap<Table, Statement<'c>>,
    /// What makes the indexes anew that were dropped.
    later: Vec<String>,
    pointed: BTreeSet<(Table, Uuid)>,
    tables: BTreeSet<Table>,
    rows: u32,
    /// What the rows are about, unless it is too much.
    things: Option<BTreeSet<String>>,
    packing: SyncSender<NewRows>,
}

impl<'c> Putting<'c> {
    /// Says about how many rows are to come into a table, before the first: where they are very many,
    /// indexes are made anew at the end.
    pub fn expect(&mut self, rows: u32) {
        self.expected = rows;
    }

    /// Puts rows in behind those before. What they point to is looked for when all are in: SQLite
    /// looks for it row by row.
    ///
    /// # Errors
    /// Those of SQLite, after which the change fails.
    pub fn put(&mut self, rows: NewRows) -> Result<(), StoreError> {
        for (table, rows) in &rows.tables {
            self.insert(*table, rows)?;
            if let Some(things) = &mut self.things
                && !things::add(self.connection, &rows.bytes, things)?
            {
                self.things = None;
            }
        }
        self.tables.extend(rows.tables.keys());
        self.rows += rows.count();
        self.pointed.extend(&rows.pointed);
        // Where nobody takes it, the other thread has failed, which is told when it ends.
        drop(self.packing.send(rows));
        Ok(())
    }

    fn insert(&mut self, table: Table, rows: &Rows) -> rusqlite::Result<()> {
        let columns = columns(table).1;
        let insert = match self.inserts.entry(table) {
            Entry::Occupied(there) => there.into_mut(),
            Entry::Vacant(none) => {
                let coming = self.expected.max(rows.count);
                self.later.extend(indexes::drop_for(self.connection, table, coming)?);
                let places = vec!["?"; columns.len()].join(", ");
                let (name, columns) = (table.name(), columns.join(", "));
                let insert = format!("INSERT INTO {name} ({columns}) VALUES ({places})");
                none.insert(self.connection.prepare(&insert)?)
            }
        };
        // What the row before had in a column need not be given to SQLite again: half of all.
        let mut given: Vec<Option<ValueRef<'_>>> = vec![None; columns.len()];
        for record in Records::new(&rows.bytes) {
            let record = record.expect("it was written here");
            for ((place, value), given) in (1..).zip(record.values()).zip(&mut given) {
                let value = value.expect("it was written here");
                if given.replace(value) != Some(value) {
                    insert.raw_bind_parameter(place, ToSqlOutput::Borrowed(value))?;
                }
            }
            insert.raw_execute()?;
        }
        Ok(())
    }

    /// Ends what was put in: indexes, and whether everything is there that was pointed to.
    fn end(self) -> Result<Put, StoreError> {
        let Self { connection, inserts, later, pointed, tables, rows, things, .. } = self;
        drop(inserts);
        later.iter().try_for_each(|index| connection.execute_batch(index))?;
        for (table, id) in pointed {
            if crate::is_free(&View(connection), table, id)? {
                return Err(StoreError::Gone { table: table.name(), id: id.to_string() });
            }
        }
        Ok(Put { tables, rows, things })
    }
}

/// What was put in.
struct Put {
    tables: BTreeSet<Table>,
    rows: u32,
    things: Option<BTreeSet<String>>,
}

/// How many parts wait at most until they are deflated.
const WAITING: usize = 4;

/// Deflates a change: what was recorded of it, then the rows that are put in, as they come.
fn pack(changes: &[u8], rows: &Receiver<NewRows>) -> io::Result<Vec<u8>> {
    let mut packer = changeset::packer();
    packer.write_all(changes)?;
    for part in rows {
        part.tables.values().try_for_each(|rows| packer.write_all(&rows.bytes))?;
    }
    packer.finish()
}

impl Store {
    /// As [`Store::change`], of a change that ends with putting in very many new rows: `write` does all
    /// else and gives what the rows are made of, `rows` puts them in part by part. Where either fails,
    /// nothing has changed.
    ///
    /// # Errors
    /// Those of `write` and `rows`, after which the file is as it was.
    pub fn change_many<T, M, E: From<StoreError>>(
        &mut self,
        stamp: &Stamp,
        op: Op,
        write: impl FnOnce(&Tx<'_>) -> Result<(T, M), E>,
        rows: impl FnOnce(M, &mut Putting<'_>) -> Result<(), E>,
    ) -> Result<Outcome<T>, E> {
        let path = &self.path;
        let fault = |error: rusqlite::Error| StoreError::from(error).about(path);
        let about = |error: StoreError| error.about(path);
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(fault)?;
        let recording = self.recorder.start();
        let (value, material) = write(&Tx::new(View(&transaction), stamp.at))?;
        let changes = recording.take(&transaction).map_err(fault)?;
        let mut touched = changeset::touched(&changes);
        let (packed, put) = thread::scope(|scope| {
            let (packing, received) = mpsc::sync_channel(WAITING);
            let packer = scope.spawn({
                let changes = &changes;
                move || pack(changes, &received)
            });
            let unenforced = Unenforced::new(&transaction).map_err(fault)?;
            let mut putting = Putting {
                connection: &transaction,
                expected: 0,
                inserts: BTreeMap::new(),
                later: Vec::new(),
                pointed: BTreeSet::new(),
                tables: BTreeSet::new(),
                rows: 0,
                things: things::of_changeset(&transaction, &changes).map_err(fault)?,
                packing,
            };
            rows(material, &mut putting)?;
            let put = putting.end()?;
            drop(unenforced);
            let packed = packer.join().unwrap_or_else(|panic| panic::resume_unwind(panic));
            Ok::<_, E>((
                packed.map_err(|source| StoreError::Io { path: path.clone(), source })?,
                put,
            ))
        })?;
        touched.tables.extend(put.tables);
        touched.rows += put.rows;
        if touched.rows > 0 {
            let place = journal::append(&transaction, stamp, Step::Do, None, &op, &packed)
                .map_err(about)?;
            things::keep(&transaction, place, put.things.as_ref()).map_err(fault)?;
            touched.things = put.things;
            // Nobody who is new has a role, and registrations are not published.
            let changed = changeset::published(&transaction, &changes).map_err(fault)?;
            journal::revise(&transaction, stamp, &changed).map_err(about)?;
            touched.sessions = changed.iter().filter_map(|id| id.parse().ok()).collect();
        }
        transaction.commit().map_err(fault)?;
        Ok(Outcome { value, touched })
    }
}
