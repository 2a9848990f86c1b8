//! Commands over lists of participants: layouts, what a list would hold, and the list itself.

use obrady_app::{
    Result, categories,
    domain::{Audience, Category, EventId, Layout, LayoutId, ListDefinition, SessionId},
    events,
    exports::WrittenList,
    fields,
    lists::{self, AddressList, ListJob, ListOutput, ListPreview},
};
use serde::{Deserialize, Serialize};

use crate::{
    commands::{Held, Saved, saved},
    picker::Kind,
};

/// What a list can be made of.
#[derive(Clone, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ListAround {
    /// The layouts.
    pub layouts: Vec<Layout>,
    /// The questions of the form.
    pub questions: Vec<String>,
    /// The categories.
    pub categories: Vec<Category>,
    /// The sessions for which people sign up.
    pub sessions: Vec<SessionName>,
}

/// A session by its name.
#[derive(Clone, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SessionName {
    /// Which.
    pub id: SessionId,
    /// What it is called.
    pub title: String,
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn list_around(office: Held<'_>, event: EventId) -> Result<ListAround> {
    let language = office.settings().language();
    office.at_desk(|desk| {
        let programme = events::programme(desk, event)?.programme;
        let signed = programme.sessions.into_iter().filter(|one| one.sign_up);
        Ok(ListAround {
            layouts: lists::layouts(desk, language)?,
            questions: fields::list(desk, event)?.into_iter().map(|one| one.name).collect(),
            categories: categories::list(desk, event)?,
            sessions: signed.map(|one| SessionName { id: one.id, title: one.title }).collect(),
        })
    })
}

/// Keeps a list under a name: in place of a layout, or as a new one.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn keep_layout(
    office: Held<'_>,
    id: Option<LayoutId>,
    name: String,
    audience: Audience,
    list: ListDefinition,
) -> Result<LayoutId> {
    let language = office.settings().language();
    office.at_desk(|desk| lists::keep_layout(desk, language, id, &name, audience, list))
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn delete_layout(office: Held<'_>, id: LayoutId) -> Result<()> {
    let language = office.settings().language();
    office.at_desk(|desk| lists::delete_layout(desk, language, id))
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn preview_list(office: Held<'_>, job: ListJob) -> Result<ListPreview> {
    office.at_desk(|desk| lists::preview(desk, &job))
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn list_addresses(
    office: Held<'_>,
    job: ListJob,
    named: bool,
    commas: bool,
) -> Result<AddressList> {
    office.at_desk(|desk| lists::addresses(desk, &job, named, commas))
}

/// Writes a list where the person chooses; none where they change their mind.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn save_list(
    office: Held<'_>,
    job: ListJob,
    output: ListOutput,
    name: String,
) -> Result<Option<Saved>> {
    let words = office.words();
    let ending = output.ending();
    let what = if name.trim().is_empty() { words.participants_file_name() } else { name };
    let name = office.file_name(what.trim(), job.event, ending)?;
    let kind = match output {
        ListOutput::Xlsx => Kind::Xlsx,
        ListOutput::Csv { .. } => Kind::Csv,
        ListOutput::Pdf => Kind::Pdf,
        ListOutput::Ods | ListOutput::Addresses { .. } | ListOutput::Cards => Kind::Written(ending),
    };
    let Some(path) = office.picker.save(kind, &name, words) else { return Ok(None) };
    let WrittenList { people, cut } =
        office.at_desk(|desk| lists::save(desk, &job, output, &path))?;
    Ok(Some(Saved { rows: Some(people), cut, ..saved(&office, &path) }))
}
