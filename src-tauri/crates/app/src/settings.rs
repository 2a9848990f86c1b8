//! What a person chose on this computer; kept outside the file, and never worth an error.

use std::{collections::BTreeMap, fs, path::PathBuf};

use directories::ProjectDirs;
use obrady_domain::{EventId, ListColumn};
use obrady_interchange::participants::{ColumnMeaning, TableChoices};
use obrady_words::Language;
use serde::{Deserialize, Serialize};

use crate::exchange::Mapping;

/// How many tables' mappings are remembered.
const MAPPINGS: usize = 200;
/// How many recent files are remembered.
const RECENT: usize = 8;

/// What a person chose on this computer.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// The language of the window; none while nobody chose one, then it is the system's.
    pub language: Option<Language>,
    /// Light or dark.
    pub theme: Theme,
    /// Files lately open, the latest first.
    pub recent: Vec<PathBuf>,
    /// How tables of known headings are read, by these headings: what a person chose once.
    #[specta(skip)]
    pub mappings: BTreeMap<String, Mapping>,
    /// What the columns of tables of registrations hold, by their headings: what a person chose once.
    #[specta(skip)]
    pub columns: BTreeMap<String, Vec<ColumnMeaning>>,
    /// How tables of registrations with these headings lie in their files, without what their columns
    /// hold, where that was guessed wrong once.
    #[specta(skip)]
    pub layouts: BTreeMap<String, TableChoices>,
    /// Which columns the table of registrations has, by event, where somebody chose.
    #[specta(skip)]
    pub registration_columns: BTreeMap<EventId, Vec<ListColumn>>,
    /// Where they are kept; those that were not loaded are kept nowhere.
    #[serde(skip)]
    place: Option<PathBuf>,
}

/// Light or dark.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Settings {
    /// What was kept; all defaults where nothing was, or nothing readable.
    #[must_use]
    pub fn load() -> Self {
        let place = folders().map(|folders| folders.config_dir().join("settings.json"));
        let kept = place.as_ref().and_then(|path| fs::read(path).ok());
        let kept: Option<Self> = kept.and_then(|bytes| serde_json::from_slice(&bytes).ok());
        Self { place, ..kept.unwrap_or_default() }
    }

    /// Keeps them. A disk that refuses costs the choice, not the work, so nobody is told.
    pub fn save(&self) {
        let Some(path) = &self.place else { return };
        let Some(folder) = path.parent() else { return };
        let draft = fs::create_dir_all(folder)
            .and_then(|()| tempfile::NamedTempFile::new_in(folder))
            .and_then(|draft| Ok(serde_json::to_writer_pretty(&draft, self).map(|()| draft)?));
        if let Ok(draft) = draft {
            drop(draft.persist(path));
        }
    }

    /// Puts a file at the head of the recent ones.
    pub fn opened(&mut self, path: PathBuf) {
        self.recent.retain(|recent| *recent != path);
        self.recent.insert(0, path);
        self.recent.truncate(RECENT);
    }

    /// Remembers how a table of these headings is read.
    pub fn mapped(&mut self, headings: String, mapping: Mapping) {
        if self.mappings.len() < MAPPINGS || self.mappings.contains_key(&headings) {
            self.mappings.insert(headings, mapping);
        }
    }

    /// Remembers what the columns of a table of registrations with these headings hold.
    pub fn columns_hold(&mut self, headings: String, columns: Vec<ColumnMeaning>) {
        if self.columns.len() < MAPPINGS || self.columns.contains_key(&headings) {
            self.columns.insert(headings, columns);
        }
    }

    /// Remembers how a table of registrations with these headings lies in its file.
    pub fn lies(&mut self, headings: String, layout: TableChoices) {
        if self.layouts.len() < MAPPINGS || self.layouts.contains_key(&headings) {
            self.layouts.insert(headings, layout);
        }
    }

    /// Remembers which columns the table of an event's registrations has.
    pub fn columns_shown(&mut self, event: EventId, columns: Vec<ListColumn>) {
        if self.registration_columns.len() < MAPPINGS
            || self.registration_columns.contains_key(&event)
        {
            self.registration_columns.insert(event, columns);
        }
    }

    /// The chosen language, else the system's.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language.unwrap_or_else(system_language)
    }
}

/// The language of the system, as LC_ALL, LC_MESSAGES or LANG name it; Polish where they don't.
#[must_use]
pub fn system_language() -> Language {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .and_then(|value| value.parse().ok())
        .unwrap_or(Language::Polish)
}

/// Where pages lie that are handed to the system to be printed: a folder that is this user's alone,
/// since badges and lists are of people.
#[must_use]
pub fn paper_folder() -> PathBuf {
    match folders() {
        Some(folders) => folders.cache_dir().join("paper"),
        None => std::env::temp_dir().join("Obrady"),
    }
}

/// Folders of this program on this computer; none where the system names no home.
pub(crate) fn folders() -> Option<ProjectDirs> {
    ProjectDirs::from("pl", "Obrady", "Obrady")
}
