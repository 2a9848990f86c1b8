//! Very many new rows in one change.
//!
//! Recording notes each row as it comes, looks all of them up again and makes the changeset of that: of a
//! hundred thousand registrations, most of the time. Of rows that are only put in, the changeset is known
//! before: it is the rows. So they are written as a changeset at once, and from it into the tables, while
//! another thread deflates it for the journal.

use std::{
    collections::{BTreeMap, BTreeSet, HashSet},
    thread,
};

use obrady_domain::{Person, Registration};
use rusqlite::{
    Connection, TransactionBehavior,
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

/// After how many rows it is asked whether to go on.
const BREATH: u32 = 1024;

/// Rows that are put in when all else of a change is done, so that nothing can change them in it.
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

    /// Puts them in, and looks once whether everything is there that they point to: SQLite looks for
    /// it row by row.
    fn write<E: From<StoreError>>(
        &self,
        connection: &Connection,
        watch: &mut dyn FnMut(u32, u32) -> Result<(), E>,
    ) -> Result<(), E> {
        let unenforced = Unenforced::new(connection).map_err(StoreError::from)?;
        let mut later = Vec::new();
        for (table, rows) in &self.tables {
            let made = indexes::drop_for(connection, *table, rows.count);
            later.extend(made.map_err(StoreError::from)?);
        }
        self.insert(connection, watch)?;
        later
            .iter()
            .try_for_each(|index| connection.execute_batch(index))
            .map_err(StoreError::from)?;
        drop(unenforced);
        for (table, id) in &self.pointed {
            if crate::is_free(&View(connection), *table, *id)? {
                return Err(StoreError::Gone { table: table.name(), id: id.to_string() }.into());
            }
        }
        Ok(())
    }

    fn insert<E: From<StoreError>>(
        &self,
        connection: &Connection,
        watch: &mut dyn FnMut(u32, u32) -> Result<(), E>,
    ) -> Result<(), E> {
        let (mut done, total) = (0, self.count());
        for (table, rows) in &self.tables {
            let columns = columns(*table).1;
            // What the row before had in a column need not be given to SQLite again: half of all.
            let mut given: Vec<Option<ValueRef<'_>>> = vec![None; columns.len()];
            let places = vec!["?"; columns.len()].join(", ");
            let (name, columns) = (table.name(), columns.join(", "));
            let insert = format!("INSERT INTO {name} ({columns}) VALUES ({places})");
            let mut insert = connection.prepare(&insert).map_err(StoreError::from)?;
            for record in Records::new(&rows.bytes) {
                if done % BREATH == 0 {
                    watch(done, total)?;
                }
                done += 1;
                let record = record.expect("it was written here");
                for ((place, value), given) in (1..).zip(record.values()).zip(&mut given) {
                    let value = value.expect("it was written here");
                    if given.replace(value) != Some(value) {
                        insert
                            .raw_bind_parameter(place, ToSqlOutput::Borrowed(value))
                            .map_err(StoreError::from)?;
                    }
                }
                insert.raw_execute().map_err(StoreError::from)?;
            }
        }
        Ok(())
    }
}

impl Store {
    /// As [`Store::change`], of a change that ends with putting in very many new rows. `watch` is told
    /// how many are in, of how many; where it fails, nothing has changed.
    ///
    /// # Errors
    /// Those of `write` and `watch`, after which the file is as it was.
    pub fn change_many<T, E: From<StoreError>>(
        &mut self,
        stamp: &Stamp,
        op: Op,
        write: impl FnOnce(&Tx<'_>) -> Result<(T, NewRows), E>,
        watch: &mut dyn FnMut(u32, u32) -> Result<(), E>,
    ) -> Result<Outcome<T>, E> {
        let path = &self.path;
        let fault = |error: rusqlite::Error| StoreError::from(error).about(path);
        let about = |error: StoreError| error.about(path);
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(fault)?;
        let recording = self.recorder.start();
        let (value, rows) = write(&Tx::new(View(&transaction), stamp.at))?;
        let changes = recording.take(&transaction).map_err(fault)?;
        let mut touched = changeset::touched(&changes);
        let added = rows.tables.values().map(|rows| &rows.bytes[..]);
        let parts: Vec<&[u8]> = [&changes[..]].into_iter().chain(added).collect();
        let packed = thread::scope(|scope| {
            let packing = scope.spawn(|| changeset::pack_parts(&parts));
            rows.write(&transaction, watch)?;
            let packed = packing.join().expect("a compressor does not panic");
            Ok::<_, E>(packed.map_err(|source| StoreError::Io { path: path.clone(), source })?)
        })?;
        touched.tables.extend(rows.tables.keys());
        touched.rows += rows.count();
        if touched.rows > 0 {
            let place = journal::append(&transaction, stamp, Step::Do, None, &op, &packed)
                .map_err(about)?;
            touched.things = things::note(&transaction, place, &parts).map_err(fault)?;
            // Nobody who is new has a role, and registrations are not published.
            let changed = changeset::published(&transaction, &changes).map_err(fault)?;
            journal::revise(&transaction, stamp, &changed).map_err(about)?;
            touched.sessions = changed.iter().filter_map(|id| id.parse().ok()).collect();
        }
        transaction.commit().map_err(fault)?;
        Ok(Outcome { value, touched })
    }
}
