//! What can go wrong with a file.

use std::{
    ffi::c_int,
    path::{Path, PathBuf},
};

use rusqlite::{ErrorCode, ffi};
use thiserror::Error;

/// What can go wrong with a file, each something that a person can act on.
#[derive(Debug, Error)]
pub enum StoreError {
    /// There is no such file.
    #[error("{} does not exist", .0.display())]
    Missing(PathBuf),
    /// There is a file already where a new one was to be made.
    #[error("{} exists already", .0.display())]
    Exists(PathBuf),
    /// It is a file of some other program.
    #[error("{} is no Obrady file", .0.display())]
    NotObrady(PathBuf),
    /// It was an Obrady file once.
    #[error("{} is damaged: {detail}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What SQLite found.
        detail: String,
    },
    /// It, or its folder, can't be written to.
    #[error("{} can't be written to", .0.display())]
    ReadOnly(PathBuf),
    /// Somebody else holds it for longer than a moment.
    #[error("{} is in use", .0.display())]
    Locked(PathBuf),
    /// A newer version of the program made it.
    #[error("{} is of format {found}, this program knows up to {known}", path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// The format that it says it has.
        found: u32,
        /// The newest format that this program knows.
        known: u32,
    },
    /// The disk is full.
    #[error("there is no space left for {}", .0.display())]
    Full(PathBuf),
    /// What was asked for is not there, or not any more.
    #[error("there is no {table} {id}")]
    Gone {
        /// The kind of thing.
        table: &'static str,
        /// Its id.
        id: String,
    },
    /// A step of the journal no longer fits what is in the file.
    #[error("the journal's step {0} no longer fits")]
    Unfit(String),
    /// The file was changed since somebody saw what was to be done.
    #[error("the journal has {found} later steps, not {seen}")]
    Overtaken {
        /// How many steps somebody saw.
        seen: u32,
        /// How many there are.
        found: u32,
    },
    /// The file could not be read or written for a reason outside it.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// SQLite refused something that it never should.
    #[error("SQLite: {0}")]
    Sqlite(#[from] rusqlite::Error),
}

impl StoreError {
    /// Says what SQLite's complaint means for the file at `path`; leaves every other error alone.
    #[must_use]
    pub fn about(self, path: &Path) -> Self {
        let Self::Sqlite(error) = self else { return self };
        let path = path.to_path_buf();
        // Values that can't be read are as damaged as pages that can't be.
        if matches!(
            error,
            rusqlite::Error::Utf8Error(..)
                | rusqlite::Error::FromSqlConversionFailure(..)
                | rusqlite::Error::IntegralValueOutOfRange(..)
                | rusqlite::Error::InvalidColumnType(..)
        ) {
            return Self::Damaged { path, detail: error.to_string() };
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => Self::NotObrady(path),
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged { path, detail: error.to_string() },
            // Another file, or none, has its name now.
            Some(ErrorCode::ReadOnly) if is(&error, ffi::SQLITE_READONLY_DBMOVED) => {
                Self::Missing(path)
            }
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => {
                Self::ReadOnly(path)
            }
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Locked(path),
            Some(ErrorCode::DiskFull) => Self::Full(path),
            // Undo takes rows away for good: what a form still points to may be among them.
            Some(ErrorCode::ConstraintViolation)
                if is(&error, ffi::SQLITE_CONSTRAINT_FOREIGNKEY) =>
            {
                Self::Gone { table: "row to point to", id: String::new() }
            }
            Some(ErrorCode::SystemIoFailure) => {
                Self::Io { path, source: std::io::Error::other(error) }
            }
            _ => Self::Sqlite(error),
        }
    }
}

fn is(error: &rusqlite::Error, extended_code: c_int) -> bool {
    error.sqlite_error().is_some_and(|error| error.extended_code == extended_code)
}
