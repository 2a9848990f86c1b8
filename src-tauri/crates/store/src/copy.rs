//! Copies of a file, and how a new file comes under its name.

use std::{
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
};

use rusqlite::{
    Connection,
    backup::{Backup, StepResult},
};
use tempfile::NamedTempFile;

use crate::{
    error::StoreError,
    file::{EXTENSION, Store, cannot_write, folder, no_leftovers},
};

impl Store {
    /// Writes a whole copy to `target`, replacing what is there only once the copy is complete.
    ///
    /// # Errors
    /// [`StoreError::Exists`] where `target` is this very file; [`StoreError::ReadOnly`],
    /// [`StoreError::Full`] or [`StoreError::Io`] where it can't be written; [`StoreError::Locked`]
    /// while another process writes to this file for too long.
    pub fn copy_to(&self, target: &Path) -> Result<(), StoreError> {
        // Under the name of the open file, the copy would push it off the disk while we write to it.
        let same = |real: PathBuf| fs::canonicalize(&self.path).is_ok_and(|own| own == real);
        if fs::canonicalize(target).is_ok_and(same) {
            return Err(StoreError::Exists(target.to_path_buf()));
        }
        if fs::metadata(target).is_ok_and(|facts| facts.permissions().readonly()) {
            return Err(StoreError::ReadOnly(target.to_path_buf()));
        }
        no_leftovers(target)?;
        let draft = draft(target)?;
        let copied = copy(&self.connection, draft.path()).map_err(|error| error.about(target))?;
        if !copied {
            return Err(StoreError::Locked(self.path.clone()));
        }
        draft.as_file().sync_all().map_err(|source| cannot_write(target, source))?;
        draft.persist(target).map_err(|error| cannot_write(target, error.error))?;
        sync_folder(target);
        Ok(())
    }
}

/// False where somebody else held the file for too long. All pages go in one step, so that nobody
/// writes in between and makes it start again.
fn copy(from: &Connection, to: &Path) -> Result<bool, StoreError> {
    let mut to = Connection::open(to)?;
    let step = Backup::new(from, &mut to)?.step(-1)?;
    Ok(step == StepResult::Done)
}

/// A file beside `path`, to be filled and then put in its place.
pub(crate) fn draft(path: &Path) -> Result<NamedTempFile, StoreError> {
    tempfile::Builder::new()
        .prefix(".obrady-")
        .tempfile_in(folder(path))
        .map_err(|source| cannot_write(path, source))
}

/// Makes the name of a new file outlast a power cut, where the file system can.
pub(crate) fn sync_folder(path: &Path) {
    if cfg!(unix) {
        drop(fs::File::open(folder(path)).and_then(|folder| folder.sync_all()));
    }
}

/// The name of the copy that is kept before a file of format `version` is migrated: one that no
/// file has, for an earlier copy may be all that is left of something.
pub(crate) fn free_name(path: &Path, version: u32) -> PathBuf {
    let named = |suffix: String| {
        let mut name = OsString::from(path.file_stem().unwrap_or_default());
        name.push(format!(".v{version}{suffix}.{EXTENSION}"));
        path.with_file_name(name)
    };
    let mut free = named(String::new());
    let mut number = 1;
    while free.exists() {
        number += 1;
        free = named(format!("-{number}"));
    }
    free
}
