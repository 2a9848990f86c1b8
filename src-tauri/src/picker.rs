//! Asking for a file. The page never names paths: it asks to open or save, and a person chooses.

use std::path::PathBuf;

use obrady_app::{EXTENSION, words::Words};
use tauri::{AppHandle, Wry};
use tauri_plugin_dialog::DialogExt;

/// What kind of file is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A file of ours.
    Obrady,
    /// A table of registrations.
    Table,
    /// A picture.
    Picture,
    /// Anything that can be read.
    Source,
    /// A file of some format to write, by the ending of its name.
    Written(&'static str),
    /// A spreadsheet to write.
    Xlsx,
    /// A table of text to write.
    Csv,
    /// Pages to write.
    Pdf,
}

/// The endings that can be written.
const WRITTEN: [[&str; 1]; 12] = [
    ["xml"],
    ["json"],
    ["ics"],
    ["jsonld"],
    ["html"],
    ["txt"],
    ["md"],
    ["docx"],
    ["vcf"],
    ["xlsx"],
    ["csv"],
    ["ods"],
];

impl Kind {
    /// The endings of such files' names, without the dot.
    #[must_use]
    pub fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Obrady => &[EXTENSION],
            Self::Table => &["xlsx", "xlsm", "xls", "ods", "csv", "tsv", "txt"],
            Self::Picture => &["png", "jpg", "jpeg", "webp"],
            Self::Source => &[
                "txt", "md", "docx", "html", "htm", "xml", "json", "ics", "vcf", "xlsx", "xlsm",
                "xls", "ods", "csv", "tsv",
            ],
            Self::Written(ending) => {
                WRITTEN.iter().find(|one| one[0] == ending).map_or(&[], |one| one)
            }
            Self::Xlsx => &["xlsx"],
            Self::Csv => &["csv"],
            Self::Pdf => &["pdf"],
        }
    }

    fn name(self, words: Words) -> String {
        match self {
            Self::Obrady => words.file_kind_obrady(),
            Self::Table => words.file_kind_table(),
            Self::Picture => words.file_kind_picture(),
            Self::Source => words.file_kind_source(),
            Self::Written(ending) => words.file_kind_written(ending),
            Self::Xlsx => words.file_kind_xlsx(),
            Self::Csv => words.file_kind_csv(),
            Self::Pdf => words.file_kind_pdf(),
        }
    }
}

/// Somebody, or something, that chooses files.
pub trait Picker: Send + Sync + 'static {
    /// A file to read; none where the person changes their mind.
    fn open(&self, kind: Kind, words: Words) -> Option<PathBuf>;

    /// A file to write, at first called `name`; none where the person changes their mind. The
    /// person has been asked before an existing file is chosen.
    fn save(&self, kind: Kind, name: &str, words: Words) -> Option<PathBuf>;
}

/// The system's own file dialogs.
#[derive(Debug)]
pub struct Dialogs(pub AppHandle<Wry>);

impl Picker for Dialogs {
    fn open(&self, kind: Kind, words: Words) -> Option<PathBuf> {
        let dialog = self.0.dialog().file().add_filter(kind.name(words), kind.endings());
        dialog.blocking_pick_file()?.into_path().ok()
    }

    fn save(&self, kind: Kind, name: &str, words: Words) -> Option<PathBuf> {
        let dialog = self.0.dialog().file().add_filter(kind.name(words), kind.endings());
        let chosen = dialog.set_file_name(name).blocking_save_file()?.into_path().ok()?;
        // Some desktops leave the ending to the person.
        let ended = chosen.extension().is_some_and(|ending| {
            kind.endings().iter().any(|ours| ending.eq_ignore_ascii_case(ours))
        });
        if ended {
            return Some(chosen);
        }
        let mut whole = chosen.into_os_string();
        whole.push(".");
        whole.push(kind.endings().first()?);
        Some(whole.into())
    }
}
