//! Files that leave the house.

use std::{fs, io::Write as _, path::Path};

use obrady_interchange::sheet::{self, Sheet};
use obrady_words::Words;
use serde::{Deserialize, Serialize};

use crate::{Error, ErrorCode, Result, clock};

/// As what a list of participants is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum ListFormat {
    /// A spreadsheet.
    Xlsx,
    /// A table of text that Excel opens rightly: UTF-8 with a byte order mark, semicolons.
    Csv,
    /// Pages.
    Pdf,
}

/// A file before it is written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Made {
    /// What will be in it.
    pub bytes: Vec<u8>,
    /// How many cells of a spreadsheet hold only the beginning of their text.
    pub cut: u32,
}

impl Made {
    /// A file that holds everything.
    #[must_use]
    pub(crate) fn whole(bytes: Vec<u8>) -> Self {
        Self { bytes, cut: 0 }
    }
}

/// What a list that was written holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct WrittenList {
    /// How many people are in it.
    pub people: u32,
    /// How many cells of a spreadsheet hold only the beginning of their text.
    pub cut: u32,
}

/// A list as a workbook.
pub(crate) fn workbook(sheet: &Sheet, words: Words) -> Result<Made> {
    let made = sheet::xlsx(sheet, clock::utc(), &words.sheet_cut_mark())?;
    Ok(Made { bytes: made.bytes, cut: made.cut })
}

/// Writes a file whole or not at all.
///
/// # Errors
/// Those that name the file.
pub fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let fault = |error: std::io::Error| Error::writing(path, &error);
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    if fs::metadata(path).is_ok_and(|facts| facts.permissions().readonly()) {
        return Err(Error::new(ErrorCode::OutputHeld).with("path", path.display()));
    }
    let mut draft = new_file(folder).map_err(fault)?;
    draft.write_all(bytes).and_then(|()| draft.as_file().sync_all()).map_err(fault)?;
    draft.persist(path).map(drop).map_err(|error| fault(error.error))
}

/// A temporary file for others' eyes too: what leaves the house gets the permissions of any new
/// file, not those of a secret.
fn new_file(folder: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".obrady-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}
