//! What the page can ask for of versions and of history. The list of commands is in `commands.rs`.

use obrady_app::{
    Edit, Result,
    domain::{EventId, Version, VersionId},
    history::{self, ChangeDetails, HistoryPage, HistoryQuery},
    versions::{self, ComparisonView, VersionForm},
    words::{Language, Words},
};
use uuid::Uuid;

use crate::{
    commands::{Held, Saved, saved},
    picker::Kind,
};

/// The versions of an event's programme, the newest first.
#[tauri::command(async)]
#[specta::specta]
pub fn versions(office: Held<'_>, event: EventId) -> Result<Vec<Version>> {
    office.at_desk(|desk| versions::list(desk, event))
}

#[tauri::command(async)]
#[specta::specta]
pub fn add_version(office: Held<'_>, event: EventId, form: VersionForm) -> Result<VersionId> {
    office.at_desk(|desk| versions::add(desk, event, &form))
}

#[tauri::command(async)]
#[specta::specta]
pub fn save_version(office: Held<'_>, id: VersionId, edit: Edit<VersionForm>) -> Result<()> {
    office.at_desk(|desk| versions::save(desk, id, edit))
}

#[tauri::command(async)]
#[specta::specta]
pub fn publish_version(office: Held<'_>, id: VersionId, published: bool) -> Result<()> {
    office.at_desk(|desk| versions::publish(desk, id, published))
}

#[tauri::command(async)]
#[specta::specta]
pub fn delete_version(office: Held<'_>, id: VersionId) -> Result<()> {
    office.at_desk(|desk| versions::delete(desk, id))
}

/// What changed from a version to another, or to the programme as it is now.
#[tauri::command(async)]
#[specta::specta]
pub fn compare_versions(
    office: Held<'_>,
    from: VersionId,
    to: Option<VersionId>,
) -> Result<ComparisonView> {
    let words = office.words();
    office.at_desk(|desk| Ok(versions::comparison(desk, from, to)?.view(words)))
}

/// The same as plain text for a mail.
#[tauri::command(async)]
#[specta::specta]
pub fn changes_text(
    office: Held<'_>,
    from: VersionId,
    to: Option<VersionId>,
    language: Language,
) -> Result<String> {
    let words = Words::new(language);
    office.at_desk(|desk| Ok(versions::comparison(desk, from, to)?.text(words)))
}

/// Writes that text where the person chooses; none where they change their mind.
#[tauri::command(async)]
#[specta::specta]
pub fn save_changes_text(
    office: Held<'_>,
    from: VersionId,
    to: Option<VersionId>,
    language: Language,
) -> Result<Option<Saved>> {
    let words = office.words();
    let event = office.at_desk(|desk| versions::event_of(desk, from))?.id;
    let name = office.file_name(&words.changes_file_name(), event, "txt")?;
    let Some(path) = office.picker.save(Kind::Written("txt"), &name, words) else {
        return Ok(None);
    };
    office.at_desk(|desk| versions::save_text(desk, from, to, language, &path))?;
    Ok(Some(saved(&office, &path)))
}

/// The changes that are looked for.
#[tauri::command(async)]
#[specta::specta]
pub fn history_page(office: Held<'_>, query: HistoryQuery) -> Result<HistoryPage> {
    let words = office.words();
    office.at_desk(|desk| history::page(desk, &query, words))
}

/// What a change did.
#[tauri::command(async)]
#[specta::specta]
pub fn change_details(office: Held<'_>, change: Uuid) -> Result<ChangeDetails> {
    let words = office.words();
    office.at_desk(|desk| history::details(desk, change, words))
}

/// How many changes going back to this one would take back.
#[tauri::command(async)]
#[specta::specta]
pub fn later_changes(office: Held<'_>, change: Uuid) -> Result<u32> {
    office.at_desk(|desk| history::later(desk, change))
}

/// Takes back all changes after this one, `seen` in number.
#[tauri::command(async)]
#[specta::specta]
pub fn go_back(office: Held<'_>, change: Uuid, seen: u32) -> Result<u32> {
    office.at_desk(|desk| history::back(desk, change, seen))
}
