//! Opening and reading one Obrady file.

use std::{
    cell::Cell,
    ffi::OsString,
    fs, io,
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

use rusqlite::{Connection, OpenFlags, TransactionBehavior, config::DbConfig};

use crate::{copy, error::StoreError, migrate, recorder::Recorder};

/// What an Obrady file's name ends with, without the dot.
pub const EXTENSION: &str = "obrady";

/// How long to wait for another process, such as the command line beside the window, to finish.
const PATIENCE: Duration = Duration::from_secs(5);

/// Above how many bytes the indexes are left to [`Store::verify`]: in a file of a hundred thousand
/// people they take seconds, in one of ten thousand a few hundredths of one.
const HUGE: i64 = 16 << 20;

/// How much of a file is kept in memory at most, KiB. What a change wrote is read once more, by keys that
/// lie in the file in an order that is chance: with SQLite's own 2 MB, a change of a hundred thousand rows
/// would fetch a page from the file for each.
const CACHE: i64 = 64 << 10;

/// How long to wait before asking again. SQLite's own handler soon asks ten times a second only, and
/// then misses the gaps that somebody leaves who writes one change after another.
const PAUSE: Duration = Duration::from_millis(4);

/// An open Obrady file. When nobody writes, the one file is the whole truth (rollback journal, every
/// change on the disk before it is acknowledged); several processes may have it open.
#[derive(Debug)]
pub struct Store {
    pub(crate) connection: Connection,
    pub(crate) path: PathBuf,
    pub(crate) recorder: Recorder,
}

/// A consistent view of the file for reading.
pub struct View<'a>(pub(crate) &'a Connection);

impl View<'_> {
    /// A number that is another one as soon as another process, or another [`Store`], has written.
    ///
    /// # Errors
    /// As [`Store::read`].
    pub fn foreign_changes(&self) -> Result<i64, StoreError> {
        let mut version = self.0.prepare_cached("PRAGMA data_version")?;
        Ok(version.query_row([], |row| row.get(0))?)
    }
}

impl Store {
    /// Makes a new, empty file. It appears whole or not at all.
    ///
    /// # Errors
    /// [`StoreError::Exists`] where there is a file already; [`StoreError::ReadOnly`] and
    /// [`StoreError::Io`] where none can be made.
    pub fn create(path: &Path) -> Result<Self, StoreError> {
        Self::create_with(path, |_| Ok(()))
    }

    /// Makes a new file. It appears whole, with what `fill` puts into it, or not at all.
    ///
    /// # Errors
    /// As [`Store::create`], and those of `fill`.
    pub fn create_with<E: From<StoreError>>(
        path: &Path,
        fill: impl FnOnce(Self) -> Result<(), E>,
    ) -> Result<Self, E> {
        if path.exists() {
            return Err(StoreError::Exists(path.to_path_buf()).into());
        }
        no_leftovers(path)?;
        let draft = copy::draft(path)?;
        make(draft.path()).map_err(|error| error.about(path))?;
        fill(Self::open(draft.path())?)?;
        draft.as_file().sync_all().map_err(|source| cannot_write(path, source))?;
        draft.persist_noclobber(path).map_err(|error| match error.error.kind() {
            io::ErrorKind::AlreadyExists => StoreError::Exists(path.to_path_buf()),
            _ => cannot_write(path, error.error),
        })?;
        copy::sync_folder(path);
        Ok(Self::open(path)?)
    }

    /// Opens a file, bringing it to the newest format if an older version made it (after a copy
    /// beside it). Whatever it refuses, it leaves byte for byte as it was.
    ///
    /// # Errors
    /// [`StoreError::Missing`], [`StoreError::NotObrady`], [`StoreError::Damaged`],
    /// [`StoreError::ReadOnly`], [`StoreError::Locked`] or [`StoreError::Newer`], as they say.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        Self::open_with(path, migrate::STEPS)
    }

    /// As [`Store::open`], with `steps` making up the newest format.
    pub(crate) fn open_with(path: &Path, steps: &[&str]) -> Result<Self, StoreError> {
        match fs::metadata(path) {
            Ok(facts) if !facts.is_file() => return Err(StoreError::NotObrady(path.to_path_buf())),
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
        let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
        tempfile::tempfile_in(folder(&real)).map_err(|source| cannot_write(path, source))?;
        Self::open_writable(path, steps).map_err(|error| error.about(path))
    }

    fn open_writable(path: &Path, steps: &[&str]) -> Result<Self, StoreError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(path, flags)?;
        connection.busy_handler(Some(wait))?;
        // A foreign database may have a log whose contents SQLite would fold in on closing.
        let foreign_log = beside(path, "-wal").exists();
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, foreign_log)?;
        let found = examine(&connection, path, steps).map_err(|error| match error.about(path) {
            // What SQLite can make nothing of is damage too, until we have added anything ourselves.
            StoreError::Sqlite(error) => damaged(path, error.to_string()),
            error => error,
        })?;
        connection.transaction_with_behavior(TransactionBehavior::Immediate)?.rollback()?;
        settle(&connection)?;
        let recorder = Recorder::install(&mut connection)?;
        let mut store = Self { connection, path: path.to_path_buf(), recorder };
        if (found as usize) < steps.len() {
            store.copy_to(&copy::free_name(path, found))?;
            migrate::to_newest(&mut store.connection, path, steps)?;
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

    /// As [`View::foreign_changes`].
    ///
    /// # Errors
    /// As [`Store::read`].
    pub fn foreign_changes(&self) -> Result<i64, StoreError> {
        View(&self.connection).foreign_changes().map_err(|error| error.about(&self.path))
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
        Err(damaged(&self.path, detail))
    }

    pub(crate) fn fault(&self, error: rusqlite::Error) -> StoreError {
        StoreError::from(error).about(&self.path)
    }
}

fn make(draft: &Path) -> Result<(), StoreError> {
    let mut connection = Connection::open(draft)?;
    settle(&connection)?;
    migrate::to_newest(&mut connection, draft, migrate::STEPS)
}

/// How every connection of ours behaves.
pub(crate) fn settle(connection: &Connection) -> Result<(), StoreError> {
    connection.set_prepared_statement_cache_capacity(128);
    // Else a plan may depend on the values that were bound, and SQLite makes most of our statements
    // anew whenever another id is bound: a third of what an edit costs beside the disk.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.pragma_update(None, "journal_mode", "DELETE")?;
    // FULL leaves the end of the rollback journal to the system's leisure: a power cut right after
    // a commit could then take it back.
    connection.pragma_update(None, "synchronous", "EXTRA")?;
    connection.pragma_update(None, "foreign_keys", "ON")?;
    connection.pragma_update(None, "secure_delete", "ON")?;
    connection.pragma_update(None, "cache_size", -CACHE)?;
    // A hostile file may carry functions and views meant to run code when it is merely read.
    connection.pragma_update(None, "trusted_schema", "OFF")?;
    Ok(())
}

/// How a connection behaves that reads beside another of ours.
pub(crate) fn read_only(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_timeout(Duration::ZERO)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    connection.pragma_update(None, "trusted_schema", "OFF")
}

/// Waits for whoever holds the file; false once that took too long.
fn wait(asked: i32) -> bool {
    thread_local!(static SINCE: Cell<Option<Instant>> = const { Cell::new(None) });
    if asked == 0 {
        SINCE.set(Some(Instant::now()));
    }
    thread::sleep(PAUSE);
    SINCE.get().is_some_and(|since| since.elapsed() < PATIENCE)
}

/// Gives the format of a file that is ours, whole and not newer than `steps` make it.
fn examine(connection: &Connection, path: &Path, steps: &[&str]) -> Result<u32, StoreError> {
    let application: i32 = connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if application != migrate::APPLICATION {
        return Err(StoreError::NotObrady(path.to_path_buf()));
    }
    let found = migrate::version(connection)?;
    let Some(steps) = steps.get(..found as usize) else {
        let known = u32::try_from(steps.len()).unwrap_or(u32::MAX);
        return Err(StoreError::Newer { path: path.to_path_buf(), found, known });
    };
    check_pages(connection, path)?;
    check_tables(connection, path, steps)?;
    Ok(found)
}

/// Looks at every page, and in all but huge files at every entry of the indexes too: a row that an
/// index misses is as good as lost.
fn check_pages(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let size: i64 = connection.query_row(
        "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size",
        [],
        |row| row.get(0),
    )?;
    // What is missing of the last page SQLite takes for zeros, also in the midst of a picture.
    let there = fs::metadata(path).map_or(size, |about| i64::try_from(about.len()).unwrap_or(size));
    if there < size {
        return Err(damaged(path, format!("{there} of {size} bytes are there")));
    }
    let check = if size > HUGE { "PRAGMA quick_check(1)" } else { "PRAGMA integrity_check(1)" };
    let found: String = connection.query_row(check, [], |row| row.get(0))?;
    if found == "ok" { Ok(()) } else { Err(damaged(path, found)) }
}

/// Whether tables, views and indexes are those that `steps` make. A table that another program
/// rebuilt would swallow an undo without a word; a trigger would add to every change. What is merely
/// there besides does no harm.
fn check_tables(connection: &Connection, path: &Path, steps: &[&str]) -> Result<(), StoreError> {
    if steps.is_empty() {
        return Err(damaged(path, "it has no format".into()));
    }
    let there = migrate::definitions(connection)?;
    for (name, definition) in migrate::definitions_after(steps)? {
        if there.get(&name) != Some(&definition) {
            return Err(damaged(path, format!("{name} is not as it was made")));
        }
    }
    let triggers = "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'trigger')";
    if connection.query_row(triggers, [], |row| row.get(0))? {
        return Err(damaged(path, "it has triggers".into()));
    }
    Ok(())
}

fn damaged(path: &Path, detail: String) -> StoreError {
    StoreError::Damaged { path: path.to_path_buf(), detail }
}

/// Makes sure that no crashed file's journal lies where a new file is to be: SQLite would play it
/// back into the new one.
pub(crate) fn no_leftovers(path: &Path) -> Result<(), StoreError> {
    match ["-journal", "-wal"].map(|suffix| beside(path, suffix)).into_iter().find(|it| it.exists())
    {
        Some(leftover) => Err(StoreError::Exists(leftover)),
        None => Ok(()),
    }
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    PathBuf::from(name)
}

pub(crate) fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

pub(crate) fn cannot_write(path: &Path, source: io::Error) -> StoreError {
    let path = path.to_path_buf();
    match source.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            StoreError::ReadOnly(path)
        }
        io::ErrorKind::StorageFull => StoreError::Full(path),
        _ => StoreError::Io { path, source },
    }
}
