//! Taking a deed back and doing it again.
//!
//! What such a step does is known before: the deed's changeset, turned round or as it is. So nothing is
//! recorded while it is applied, and the journal keeps no second copy of it.

use std::collections::BTreeSet;

use rusqlite::{Connection, TransactionBehavior};
use uuid::Uuid;

use crate::{
    changeset,
    error::StoreError,
    file::Store,
    journal::{self, Op, Outcome, Stamp, Step, Table, Touched},
    next,
    records::{DELETE, INSERT, Malformed, Records},
    references::{self, Unenforced},
    things,
};

/// From how many rows on references are looked at once, when all is done, and not row by row.
const MANY: u32 = 2_000;

impl Store {
    /// Takes the newest standing change back; none where there is nothing to take back.
    ///
    /// # Errors
    /// [`StoreError::Unfit`] where the file no longer is as that change left it.
    pub fn undo(&mut self, stamp: &Stamp) -> Result<Option<Outcome<Op>>, StoreError> {
        self.revert(stamp, Step::Undo)
    }

    /// Does again what was taken back last; none where something new was done since.
    ///
    /// # Errors
    /// [`StoreError::Unfit`] where the file no longer is as the undoing left it.
    pub fn redo(&mut self, stamp: &Stamp) -> Result<Option<Outcome<Op>>, StoreError> {
        self.revert(stamp, Step::Redo)
    }

    fn revert(&mut self, stamp: &Stamp, step: Step) -> Result<Option<Outcome<Op>>, StoreError> {
        let path = &self.path;
        let about = |error: StoreError| error.about(path);
        let fault = |error: rusqlite::Error| StoreError::from(error).about(path);
        // What is to be done is looked up under the same lock that it is done under: another
        // process may be about to take the same step.
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(fault)?;
        let found = match step {
            Step::Do | Step::Undo => next::undoable(&transaction),
            Step::Redo => next::redoable(&transaction),
        };
        let Some(found) = found.map_err(about)? else { return Ok(None) };
        let mut changes = journal::changeset_of(&transaction, found.uid).map_err(about)?;
        if step == Step::Undo {
            let inverse = changeset::invert(&changes);
            changes = inverse.map_err(|_| StoreError::Unfit(found.uid.to_string()))?;
        }
        let (mut touched, shown) = looked_at(&changes, found.uid)?;
        apply(&transaction, &changes, &touched, found.uid).map_err(about)?;
        let place = journal::append(&transaction, stamp, step, Some(found.uid), &found.op, &[])
            .map_err(about)?;
        touched.things = things::note(&transaction, place, &changes).map_err(fault)?;
        let changed = changeset::published(&transaction, &shown).map_err(fault)?;
        journal::revise(&transaction, stamp, &changed).map_err(about)?;
        touched.sessions = changed.iter().filter_map(|id| id.parse().ok()).collect();
        transaction.commit().map_err(fault)?;
        Ok(Some(Outcome { value: found.op, touched }))
    }
}

/// Which tables a changeset changes and how many rows, and those of its changes that may show in what is
/// published: not those of registrations, nor of the offices of somebody who comes or goes with them, for
/// whoever does has no roles but those that come and go as well.
fn looked_at(changes: &[u8], deed: Uuid) -> Result<(Touched, Vec<u8>), StoreError> {
    let unfit = |_: Malformed| StoreError::Unfit(deed.to_string());
    let mut touched = Touched::default();
    let (mut shown, mut heading) = (Vec::new(), None);
    let mut persons: BTreeSet<&[u8]> = BTreeSet::new();
    for record in Records::new(changes) {
        let record = record.map_err(unfit)?;
        let name = record.heading.table;
        let Some(table) = Table::named(name) else {
            return Err(unfit(Malformed));
        };
        touched.rows += 1;
        touched.tables.insert(table);
        let whole = matches!(record.deed, INSERT | DELETE);
        let hidden = match table {
            Table::Registration | Table::SignUp | Table::CheckIn | Table::TableSource => true,
            Table::Person if whole => {
                persons.extend(record.text(0));
                true
            }
            Table::Affiliation if whole => {
                record.text(1).is_some_and(|person| persons.contains(person))
            }
            _ => false,
        };
        if !hidden {
            if heading != Some(name) {
                heading = Some(name);
                shown.extend(record.heading.bytes);
            }
            shown.extend(record.bytes);
        }
    }
    Ok((touched, shown))
}

/// Applies a changeset whole, or refuses and leaves everything as it was.
fn apply(
    connection: &Connection,
    changes: &[u8],
    touched: &Touched,
    deed: Uuid,
) -> Result<(), StoreError> {
    let unfit = || StoreError::Unfit(deed.to_string());
    let before = connection.total_changes();
    if touched.rows < MANY {
        applied(connection, changes, deed)?;
    } else {
        let unenforced = Unenforced::new(connection)?;
        applied(connection, changes, deed)?;
        drop(unenforced);
        if !references::hold(connection, touched)? {
            return Err(unfit());
        }
    }
    // SQLite passes over, without a word, what it finds no table for.
    let changed = connection.total_changes() - before;
    if changed == u64::from(touched.rows) { Ok(()) } else { Err(unfit()) }
}

fn applied(connection: &Connection, changes: &[u8], deed: Uuid) -> Result<(), StoreError> {
    changeset::apply(connection, changes).map_err(|error| match error.sqlite_error_code() {
        Some(code) if changeset::refused(code) => StoreError::Unfit(deed.to_string()),
        _ => StoreError::from(error),
    })
}
