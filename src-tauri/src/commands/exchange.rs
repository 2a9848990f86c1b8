//! Commands over foreign formats: files read, looked over and taken in; programmes and archives written.

use std::path::Path;

use obrady_app::{
    Error, ErrorCode, Result, archives,
    domain::EventId,
    exchange::{self, Choices, Content, ExportJob, Format, Mapping, TakenPeople, TakenProgramme},
};

use super::{Held, Saved, saved};
use crate::{
    importing::recalled,
    incoming::{Progress, SourceView, signature},
    office::Office,
    picker::Kind,
};

/// Reads a file of any known format that the person chooses; none where they change their mind.
#[tauri::command(async)]
#[specta::specta]
pub(super) fn pick_source(office: Held<'_>) -> Result<Option<SourceView>> {
    let chosen = office.picker.open(Kind::Source, office.words());
    chosen.map(|path| read_source(&office, &path)).transpose()
}

pub(super) fn read_source(office: &Office, path: &Path) -> Result<SourceView> {
    let incoming = recalled(office, exchange::read_file(path, None)?)?;
    let table = incoming.guess(incoming.format).and_then(|mapping| incoming.table(mapping));
    let known = table.and_then(|table| office.settings().mappings.get(&signature(&table)).cloned());
    office.at_desk(|desk| office.reading.keep(desk, incoming, known))
}

/// Compares the file read last with another event; with `afresh`, with none.
#[tauri::command(async)]
#[specta::specta]
pub(super) fn review_source(
    office: Held<'_>,
    into: Option<EventId>,
    afresh: bool,
) -> Result<SourceView> {
    office.at_desk(|desk| office.reading.review(desk, into, afresh))
}

/// Reads the table read last as the person says, and remembers it for tables of the same headings.
#[tauri::command(async)]
#[specta::specta]
pub(super) fn read_source_as(
    office: Held<'_>,
    mapping: Mapping,
    into: Option<EventId>,
    afresh: bool,
) -> Result<SourceView> {
    let view = office.at_desk(|desk| office.reading.read_with(desk, mapping, into, afresh))?;
    if let Some((headings, mapping)) = office.reading.mapped() {
        let mut settings = office.settings();
        settings.mapped(headings, mapping);
        settings.save();
    }
    Ok(view)
}

/// How the table read last would be read as sessions or as people.
#[tauri::command(async)]
#[specta::specta]
pub(super) fn guess_mapping(office: Held<'_>, format: Format) -> Result<Mapping> {
    office.reading.guess(format)
}

/// Takes the programme read last.
#[tauri::command(async)]
#[specta::specta]
pub(super) fn take_programme(office: Held<'_>, choices: Choices) -> Result<TakenProgramme> {
    office.at_desk(|desk| {
        office.reading.take(|content, watch| match content {
            Content::Programme(draft) => exchange::take(desk, draft, &choices, watch),
            _ => Err(Error::new(ErrorCode::Gone)),
        })
    })
}

/// Takes the people read last.
#[tauri::command(async)]
#[specta::specta]
pub(super) fn take_people(office: Held<'_>) -> Result<TakenPeople> {
    office.at_desk(|desk| {
        office.reading.take(|content, watch| match content {
            Content::People(draft) => exchange::take_people(desk, draft, watch),
            _ => Err(Error::new(ErrorCode::Gone)),
        })
    })
}

/// Takes the archive read last, and gives its events.
#[tauri::command(async)]
#[specta::specta]
pub(super) fn take_archive(office: Held<'_>) -> Result<Vec<EventId>> {
    office.at_desk(|desk| {
        office.reading.take(|content, watch| match content {
            Content::Archive(archive) => archives::take(desk, archive, watch),
            _ => Err(Error::new(ErrorCode::Gone)),
        })
    })
}

/// How far the taking has come; none where nothing is being taken.
#[tauri::command(async)]
#[specta::specta]
pub(super) fn progress(office: Held<'_>) -> Option<Progress> {
    office.reading.progress()
}

/// Cancels the taking.
#[tauri::command(async)]
#[specta::specta]
pub(super) fn cancel(office: Held<'_>) {
    office.reading.cancel();
}

/// Writes the programme of an event where the person chooses; none where they change their mind.
#[tauri::command(async)]
#[specta::specta]
pub(super) fn export_programme(
    office: Held<'_>,
    event: EventId,
    job: ExportJob,
) -> Result<Option<Saved>> {
    let words = office.words();
    let name = office.file_name(&words.programme_file_name(), event, job.ending())?;
    let Some(path) = office.picker.save(Kind::Written(job.ending()), &name, words) else {
        return Ok(None);
    };
    let cut = office.at_desk(|desk| exchange::save(desk, event, &job, words.language(), &path))?;
    Ok(Some(Saved { cut, ..saved(&office, &path) }))
}

/// Writes everything of the file, its events and all its people, as one archive where the person
/// chooses; none where they change their mind.
#[tauri::command(async)]
#[specta::specta]
pub(super) fn export_archive(office: Held<'_>) -> Result<Option<Saved>> {
    let words = office.words();
    let Some(path) = office.picker.save(Kind::Written("json"), &words.archive_file_name(), words)
    else {
        return Ok(None);
    };
    let events = office.at_desk(|desk| archives::save(desk, None, &path))?;
    Ok(Some(Saved { rows: Some(events), ..saved(&office, &path) }))
}
