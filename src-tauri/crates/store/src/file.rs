//! Opening, reading and changing one Obrady file.

use std::{
    ffi::OsString,
    fs, io,
    path::{Path, PathBuf},
    time::Duration,
};

use chrono::NaiveDateTime;
use rusqlite::{Connection, OpenFlags, TransactionBehavior, backup::Backup};

use crate::{
    changeset,
    error::StoreError,
    journal::{self, Change, Op, Outcome, Stamp, Step, Touched},
    migrate,
};

/// What an Obrady file's name ends with, without the dot.
pub const EXTENSION: &str = "obrady";

/// How long to wait for another process, such as the command line beside the window, to finish.
const PATIENCE: Duration = Duration::from_secs(5);

/// An open Obrady file. When nobody writes, the one file is the whole truth (rollback journal, full
/// sync); several processes may have it open.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    path: PathBuf,
}

/// A consistent view of the file for reading.
pub struct View<'a>(pub(crate) &'a Connection);

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

impl Tx<'_> {
    /// When the change is made, as kept in `deleted_at`.
    pub(crate) fn now(&self) -> String {
        journal::moment(self.at)
    }
}

impl Store {
    /// Makes a new, empty file. It appears whole or not at all.
    ///
    /// # Errors
    /// [`StoreError::Exists`] where there is a file already; [`StoreError::ReadOnly`] and
    /// [`StoreError::Io`] where none can be made.
    pub fn create(path: &Path) -> Result<Self, StoreError> {
        if path.exists() {
            return Err(StoreError::Exists(path.to_path_buf()));
        }
        let draft = tempfile::Builder::new()
            .prefix(".obrady-")
            .tempfile_in(folder(path))
            .map_err(|source| cannot_write(path, source))?;
        {
            let mut connection = Connection::open(draft.path())?;
            settle(&connection)?;
            migrate::to_newest(&mut connection).map_err(|error| error.about(path))?;
        }
        draft.as_file().sync_all().map_err(|source| cannot_write(path, source))?;
        draft.persist_noclobber(path).map_err(|error| match error.error.kind() {
            io::ErrorKind::AlreadyExists => StoreError::Exists(path.to_path_buf()),
            _ => cannot_write(path, error.error),
        })?;
        Self::open(path)
    }

    /// Opens a file, bringing it to the newest format if an older version made it (after a copy
    /// beside it). Whatever it refuses, it leaves byte for byte as it was.
    ///
    /// # Errors
    /// [`StoreError::Missing`], [`StoreError::NotObrady`], [`StoreError::Damaged`],
    /// [`StoreError::ReadOnly`], [`StoreError::Locked`] or [`StoreError::Newer`], as they say.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        match fs::metadata(path) {
            Ok(facts) if facts.is_dir() => return Err(StoreError::NotObrady(path.to_path_buf())),
            Ok(facts) if facts.permissions().readonly() => {
                return Err(StoreError::ReadOnly(path.to_path_buf()));
            }
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(StoreError::Missing(path.to_path_buf()));
            }
            Err(source) => return Err(StoreError::Io { path: path.to_path_buf(), source }),
        }
        // SQLite makes its rollback journal beside the file, so the folder must be writable too.
        tempfile::tempfile_in(folder(path)).map_err(|source| cannot_write(path, source))?;
        Self::open_writable(path).map_err(|error| error.about(path))
    }

    fn open_writable(path: &Path) -> Result<Self, StoreError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(path, flags)?;
        connection.busy_timeout(PATIENCE)?;
        let application: i32 =
            connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
        if application != migrate::APPLICATION {
            return Err(StoreError::NotObrady(path.to_path_buf()));
        }
        let found = migrate::version(&connection)?;
        if found > migrate::KNOWN {
            let path = path.to_path_buf();
            return Err(StoreError::Newer { path, found, known: migrate::KNOWN });
        }
        check(&connection, path)?;
        connection.transaction_with_behavior(TransactionBehavior::Immediate)?.rollback()?;
        settle(&connection)?;
        let mut store = Self { connection, path: path.to_path_buf() };
        if found < migrate::KNOWN {
            store.copy_to(&with_suffix(path, &format!(".v{found}")))?;
            migrate::to_newest(&mut store.connection)?;
        }
        Ok(store)
    }

    /// Where the file lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Reads: everything that `read` sees is of one moment.
    ///
    /// # Errors
    /// Those of `read`; [`StoreError::Locked`] while another process writes for too long.
    pub fn read<T>(
        &self,
        read: impl FnOnce(&View<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let transaction = self.connection.unchecked_transaction().map_err(|e| self.fault(e))?;
        read(&View(&transaction)).map_err(|error| error.about(&self.path))
    }

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
        self.step(stamp, Step::Do, None, op, write)
    }

    /// Takes the newest standing change back; none where there is nothing to take back.
    ///
    /// # Errors
    /// [`StoreError::Unfit`] where the file no longer is as that change left it.
    pub fn undo(&mut self, stamp: &Stamp) -> Result<Option<Outcome<Op>>, StoreError> {
        let found = self.read(|view| journal::undoable(view.0))?;
        self.apply(stamp, Step::Undo, found)
    }

    /// Does again what was taken back last; none where something new was done since.
    ///
    /// # Errors
    /// [`StoreError::Unfit`] where the file no longer is as the undoing left it.
    pub fn redo(&mut self, stamp: &Stamp) -> Result<Option<Outcome<Op>>, StoreError> {
        let found = self.read(|view| journal::redoable(view.0))?;
        self.apply(stamp, Step::Redo, found)
    }

    /// What [`Store::undo`] and [`Store::redo`] would do now.
    ///
    /// # Errors
    /// As [`Store::read`].
    pub fn steps(&self) -> Result<(Option<Op>, Option<Op>), StoreError> {
        self.read(|view| {
            let undo = journal::undoable(view.0)?.map(|found| found.op);
            let redo = journal::redoable(view.0)?.map(|found| found.op);
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

    /// A number that is another one as soon as another process, or another [`Store`], has written.
    ///
    /// # Errors
    /// As [`Store::read`].
    pub fn foreign_changes(&self) -> Result<i64, StoreError> {
        self.connection
            .query_row("PRAGMA data_version", [], |row| row.get(0))
            .map_err(|error| self.fault(error))
    }

    /// Looks at every page of the file and every reference in it.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] with the first thing found.
    pub fn verify(&self) -> Result<(), StoreError> {
        let found: String = self
            .connection
            .query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))
            .map_err(|error| self.fault(error))?;
        let mut keys =
            self.connection.prepare("PRAGMA foreign_key_check").map_err(|e| self.fault(e))?;
        let broken = keys.exists([]).map_err(|error| self.fault(error))?;
        if found == "ok" && !broken {
            return Ok(());
        }
        let detail = if broken { "a reference leads nowhere".into() } else { found };
        Err(StoreError::Damaged { path: self.path.clone(), detail })
    }

    /// Writes a whole copy to `target`, replacing what is there only once the copy is complete.
    ///
    /// # Errors
    /// [`StoreError::ReadOnly`] or [`StoreError::Io`] where it can't be written.
    pub fn copy_to(&self, target: &Path) -> Result<(), StoreError> {
        let draft = tempfile::Builder::new()
            .prefix(".obrady-")
            .tempfile_in(folder(target))
            .map_err(|source| cannot_write(target, source))?;
        {
            let mut copy = Connection::open(draft.path())?;
            Backup::new(&self.connection, &mut copy)?
                .run_to_completion(1024, Duration::ZERO, None)
                .map_err(|error| self.fault(error))?;
        }
        draft.as_file().sync_all().map_err(|source| cannot_write(target, source))?;
        draft.persist(target).map_err(|error| cannot_write(target, error.error))?;
        Ok(())
    }

    fn apply(
        &mut self,
        stamp: &Stamp,
        step: Step,
        found: Option<journal::Candidate>,
    ) -> Result<Option<Outcome<Op>>, StoreError> {
        let Some(found) = found else { return Ok(None) };
        let op = found.op.clone();
        self.step(stamp, step, Some(found.uid), found.op, |tx| {
            let unfit = |_| StoreError::Unfit(found.uid.to_string());
            let mut changeset = journal::changeset_of(tx.0, found.uid)?;
            if step == Step::Undo {
                changeset = changeset::invert(&changeset).map_err(unfit)?;
            }
            changeset::apply(tx.0, &changeset).map_err(unfit)?;
            Ok(op)
        })
        .map(Some)
    }

    fn step<T, E: From<StoreError>>(
        &mut self,
        stamp: &Stamp,
        step: Step,
        reverts: Option<uuid::Uuid>,
        op: Op,
        write: impl FnOnce(&Tx<'_>) -> Result<T, E>,
    ) -> Result<Outcome<T>, E> {
        let path = &self.path;
        let fault = |error: rusqlite::Error| StoreError::from(error).about(path);
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(fault)?;
        let mut session = changeset::record(&transaction).map_err(fault)?;
        let value = write(&Tx { view: View(&transaction), at: stamp.at })?;
        let changes = changeset::take(&mut session).map_err(fault)?;
        drop(session);
        let touched = if changes.is_empty() {
            Touched::default()
        } else {
            let packed = changeset::pack(&changes)
                .map_err(|source| StoreError::Io { path: path.clone(), source })?;
            journal::append(&transaction, stamp, step, reverts, &op, &packed)
                .map_err(|error| error.about(path))?;
            changeset::touched(&changes).map_err(fault)?
        };
        transaction.commit().map_err(fault)?;
        Ok(Outcome { value, touched })
    }

    fn fault(&self, error: rusqlite::Error) -> StoreError {
        StoreError::from(error).about(&self.path)
    }
}

/// How every connection of ours behaves.
fn settle(connection: &Connection) -> Result<(), StoreError> {
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(128);
    connection.pragma_update(None, "journal_mode", "DELETE")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", "ON")?;
    connection.pragma_update(None, "secure_delete", "ON")?;
    // A hostile file may carry functions and views meant to run code when it is merely read.
    connection.pragma_update(None, "trusted_schema", "OFF")?;
    Ok(())
}

fn check(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let found: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if found != "ok" {
        return Err(StoreError::Damaged { path: path.to_path_buf(), detail: found });
    }
    for table in journal::Table::ALL {
        let there: bool = connection.query_row(
            "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1)",
            [table.name()],
            |row| row.get(0),
        )?;
        if !there && migrate::version(connection)? == migrate::KNOWN {
            let detail = format!("table {} is missing", table.name());
            return Err(StoreError::Damaged { path: path.to_path_buf(), detail });
        }
    }
    Ok(())
}

fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path.file_stem().unwrap_or_default());
    name.push(suffix);
    name.push(".");
    name.push(EXTENSION);
    path.with_file_name(name)
}

fn cannot_write(path: &Path, source: io::Error) -> StoreError {
    let path = path.to_path_buf();
    match source.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            StoreError::ReadOnly(path)
        }
        io::ErrorKind::StorageFull => StoreError::Full(path),
        _ => StoreError::Io { path, source },
    }
}
