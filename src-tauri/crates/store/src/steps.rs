//! Changing a file, step by step of its journal.

use chrono::NaiveDateTime;
use rusqlite::TransactionBehavior;
use uuid::Uuid;

use crate::{
    changeset,
    error::StoreError,
    file::{Store, View},
    history,
    journal::{self, Change, Op, OpKind, Outcome, Stamp, Step},
    next, things,
};

/// The one handle that can write; it exists only inside [`Store::change`].
pub struct Tx<'a> {
    view: View<'a>,
    at: NaiveDateTime,
}

impl<'a> std::ops::Deref for Tx<'a> {
    type Target = View<'a>;

    fn deref(&self) -> &View<'a> {
        &self.view
    }
}

impl<'a> Tx<'a> {
    pub(crate) fn new(view: View<'a>, at: NaiveDateTime) -> Self {
        Self { view, at }
    }
}

impl Tx<'_> {
    /// When the change is made, as kept in `deleted_at`.
    pub(crate) fn now(&self) -> String {
        journal::moment(self.at)
    }
}

impl Store {
    /// The one way to write: everything that `write` does, or nothing, as one step of the journal.
    ///
    /// # Errors
    /// Those of `write`, after which the file is as it was.
    pub fn change<T, E: From<StoreError>>(
        &mut self,
        stamp: &Stamp,
        op: Op,
        write: impl FnOnce(&Tx<'_>) -> Result<T, E>,
    ) -> Result<Outcome<T>, E> {
        self.step(stamp, |tx| Ok((write(tx)?, op)))
    }

    /// Takes back every change made after the change `to`, as one deed that can itself be taken
    /// back: the file is then exactly as that change left it. Gives how many it took back. Where they
    /// come to nothing, nothing is done, and the journal has no step of it.
    ///
    /// # Errors
    /// [`StoreError::Gone`] where there is no change `to`; [`StoreError::Overtaken`] where not `seen`
    /// changes were made after it; [`StoreError::Unfit`] where one of them no longer fits. Then the
    /// file is as it was.
    pub fn back(&mut self, stamp: &Stamp, to: Uuid, seen: u32) -> Result<Outcome<u32>, StoreError> {
        self.step(stamp, |tx| {
            let later = history::later(tx.0, to)?;
            let found = u32::try_from(later.len()).unwrap_or(u32::MAX);
            if found != seen {
                return Err(StoreError::Overtaken { seen, found });
            }
            for change in later {
                let unfit = |error: rusqlite::Error| match error.sqlite_error_code() {
                    Some(code) if changeset::refused(code) => StoreError::Unfit(change.to_string()),
                    _ => StoreError::from(error),
                };
                let changes = journal::changeset_of(tx.0, change)?;
                // SQLite passes over, without a word, what it finds no table for.
                if !changeset::is_whole(&changes).map_err(unfit)? {
                    return Err(StoreError::Unfit(change.to_string()));
                }
                let inverse = changeset::invert(&changes).map_err(unfit)?;
                changeset::apply(tx.0, &inverse).map_err(unfit)?;
            }
            Ok((found, Op { amount: found, ..Op::on(OpKind::HistoryBack, "") }))
        })
    }

    /// Whether another [`Store::undo`] (or, of [`Step::Redo`], another [`Store::redo`]) belongs to
    /// the one just made: of what somebody typed in one field, pausing now and then, each pause is a
    /// step, but to them it is one edit.
    ///
    /// # Errors
    /// As [`Store::read`].
    pub fn goes_on(&self, step: Step) -> Result<bool, StoreError> {
        self.read(|view| next::goes_on(view.0, step))
    }

    /// What [`Store::undo`] and [`Store::redo`] would do now.
    ///
    /// # Errors
    /// As [`Store::read`].
    pub fn steps(&self) -> Result<(Option<Op>, Option<Op>), StoreError> {
        self.read(|view| {
            let undo = next::undoable(view.0)?.map(|found| found.op);
            let redo = next::redoable(view.0)?.map(|found| found.op);
            Ok((undo, redo))
        })
    }

    /// The latest changes, newest first.
    ///
    /// # Errors
    /// As [`Store::read`].
    pub fn history(&self, limit: u32) -> Result<Vec<Change>, StoreError> {
        self.read(|view| journal::latest(view.0, limit))
    }

    /// Empties the journal, so that nothing done so far can be taken back or is in the history.
    /// What the file holds stays. It is for what a new file starts with, and for nothing else.
    ///
    /// # Errors
    /// As [`Store::read`].
    pub fn forget_steps(&mut self) -> Result<(), StoreError> {
        let forgotten = self.connection.execute_batch("DELETE FROM change; DELETE FROM touched");
        forgotten.map_err(|error| self.fault(error))
    }

    fn step<T, E: From<StoreError>>(
        &mut self,
        stamp: &Stamp,
        write: impl FnOnce(&Tx<'_>) -> Result<(T, Op), E>,
    ) -> Result<Outcome<T>, E> {
        let path = &self.path;
        let fault = |error: rusqlite::Error| StoreError::from(error).about(path);
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(fault)?;
        let recording = self.recorder.start();
        let (value, op) = write(&Tx { view: View(&transaction), at: stamp.at })?;
        let changes = recording.take(&transaction).map_err(fault)?;
        let mut touched = changeset::touched(&changes);
        if touched.rows > 0 {
            let packed = changeset::pack(&changes)
                .map_err(|source| StoreError::Io { path: path.clone(), source })?;
            let place = journal::append(&transaction, stamp, Step::Do, None, &op, &packed)
                .map_err(|error| error.about(path))?;
            touched.things = things::note(&transaction, place, &changes).map_err(fault)?;
            let changed = changeset::published(&transaction, &changes).map_err(fault)?;
            journal::revise(&transaction, stamp, &changed).map_err(|error| error.about(path))?;
            touched.sessions = changed.iter().filter_map(|id| id.parse().ok()).collect();
        }
        transaction.commit().map_err(fault)?;
        Ok(Outcome { value, touched })
    }
}
