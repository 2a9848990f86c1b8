//! The one list of what the page can ask for. Each command is one line over a use-case; the list
//! makes both the handlers and `ui/src/backend/bindings.ts`. The commands are here, but those of foreign
//! formats, which are in `exchange`.

mod exchange;

use std::path::Path;

use obrady_app::{
    Edit, Error, ErrorCode, Op, Result, Theme, announcements,
    domain::{
        Event, EventId, PersonId, RegistrationId, RegistrationState, Room, RoomId, SessionId,
        Track, TrackId,
    },
    events::{self, ProgrammeView},
    interchange::EventDraft,
    organisations::{self, OrganisationForm},
    people::{self, PeoplePage, PersonForm, PersonView},
    registrations::{
        self, Registered, RegistrationForm, RegistrationQuery, RegistrationRow, RegistrationsPage,
    },
    rooms,
    sessions::{self, Move, SessionForm},
    words::Language,
};
use serde::{Deserialize, Serialize};
use tauri::{Runtime, State};
use tauri_specta::{Builder, collect_commands, collect_events};

use crate::{
    directory, door, editions,
    incoming::SourceView,
    markup, news,
    office::{Changed, Closing, Dropped, Office, OfficeView},
    participant_lists, participants,
    picker::Kind,
    planning, registering, versions,
};

/// Everything that the page can ask for and hear of.
pub fn list<R: Runtime>() -> Builder<R> {
    Builder::<R>::new()
        .commands(collect_commands![
            office,
            set_language,
            set_theme,
            new_file,
            open_file,
            open_recent,
            save_copy,
            take_dropped,
            open_saved,
            open_saved_folder,
            leave,
            ask_leaving,
            stay,
            programme,
            news::programme_news,
            add_event,
            save_event,
            delete_event,
            editions::next_edition,
            editions::copy_event,
            markup::markdown_html,
            save_organisations,
            add_session,
            save_session,
            move_sessions,
            delete_sessions,
            planning::shift_session,
            planning::close_gaps,
            planning::move_together,
            planning::swap_sessions,
            planning::copy_sessions,
            planning::set_locked,
            planning::hold_sessions,
            planning::preview_moves,
            planning::preview_shift,
            add_room,
            save_room,
            delete_room,
            order_rooms,
            add_track,
            save_track,
            delete_track,
            crate::clashes::accept_clash,
            crate::clashes::withdraw_acceptance,
            crate::clashes::save_availability,
            people_page,
            person,
            add_person,
            save_person,
            delete_people,
            directory::duplicate_people,
            directory::merge_people,
            directory::tell_people_apart,
            directory::save_appearance,
            directory::pick_picture,
            directory::set_portrait,
            directory::remove_portrait,
            directory::set_logo,
            directory::remove_logo,
            directory::organisations_page,
            directory::organisation,
            directory::add_organisation,
            directory::edit_organisation,
            directory::delete_organisations,
            directory::suggest_organisations,
            directory::duplicate_organisations,
            directory::merge_organisations,
            directory::tell_organisations_apart,
            crate::numbers::numbers,
            registrations_page,
            registration,
            add_registration,
            save_registration,
            set_registration_state,
            delete_registrations,
            door::door_view,
            door::door_find,
            door::admit,
            door::withdraw_check_in,
            door::walk_in,
            door::set_full_screen,
            participants::registrations_around,
            participants::show_registration_columns,
            participants::registration_ids,
            participants::registration_values,
            participants::change_registrations,
            participants::add_filter,
            participants::save_filter,
            participants::delete_filter,
            read_announcement,
            take_announcement,
            exchange::pick_source,
            exchange::review_source,
            exchange::read_source_as,
            exchange::guess_mapping,
            exchange::take_programme,
            exchange::take_people,
            exchange::take_archive,
            exchange::progress,
            exchange::cancel,
            exchange::export_programme,
            exchange::export_archive,
            registering::event_form,
            registering::form_uses,
            registering::consented,
            registering::add_category,
            registering::save_category,
            registering::delete_category,
            registering::order_categories,
            registering::add_field,
            registering::save_field,
            registering::delete_field,
            registering::order_fields,
            registering::standing,
            registering::free_places,
            registering::move_up,
            registering::sign_ups,
            registering::sign_up,
            registering::withdraw_sign_up,
            crate::importing::pick_registrations,
            crate::importing::paste_registrations,
            crate::importing::read_registrations_as,
            crate::importing::mending::table_problems,
            crate::importing::mending::table_questions,
            crate::importing::mending::mend_cell,
            crate::importing::mending::part_row,
            crate::importing::mending::take_back_mend,
            crate::importing::mending::repeat_mend,
            crate::importing::mending::recall_mends,
            crate::importing::mending::save_waiting,
            crate::importing::propose_import,
            crate::importing::decide_import,
            crate::importing::pages::import_page,
            crate::importing::pages::import_beside,
            crate::importing::take_import,
            participant_lists::list_around,
            participant_lists::keep_layout,
            participant_lists::delete_layout,
            participant_lists::preview_list,
            participant_lists::list_addresses,
            participant_lists::save_list,
            crate::printing::usual_products,
            crate::printing::preview,
            crate::printing::preview_whole,
            crate::printing::save_pdf,
            crate::printing::print_pdf,
            crate::printing::note_badges,
            crate::printing::printed_badges,
            crate::printing::forget_badges,
            crate::printing::house_style,
            crate::printing::save_house_style,
            crate::printing::set_house_logo,
            crate::printing::event_paper,
            crate::printing::save_event_paper,
            crate::printing::set_event_logo,
            crate::printing::keep_signature,
            crate::printing::plans,
            crate::printing::add_plan,
            crate::printing::save_plan,
            crate::printing::order_plans,
            crate::printing::delete_plan,
            crate::printing::presets,
            crate::printing::keep_preset,
            crate::printing::with_preset,
            crate::printing::delete_preset,
            undo,
            redo,
            versions::versions,
            versions::add_version,
            versions::save_version,
            versions::publish_version,
            versions::delete_version,
            versions::compare_versions,
            versions::changes_text,
            versions::save_changes_text,
            versions::history_page,
            versions::change_details,
            versions::later_changes,
            versions::go_back,
        ])
        .events(collect_events![Changed, Closing, Dropped])
        // Ids and times serialise alike both ways, so one type stands for both directions.
        .disable_serde_phases()
}

/// What a dropped file turned out to be.
#[derive(Clone, Debug, Serialize, Deserialize, specta::Type)]
#[serde(tag = "kind", content = "value", rename_all = "camelCase")]
pub enum DroppedFile {
    /// A file of ours, which is open now.
    Opened,
    /// Anything else that can be read.
    Source(Box<SourceView>),
}

/// What was written where.
#[derive(Clone, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Saved {
    /// The file's name, without its folder.
    pub name: String,
    /// Where it lies.
    pub path: String,
    /// How many rows it has; none of pages and copies.
    pub rows: Option<u32>,
    /// How many cells of a spreadsheet hold only the beginning of their text.
    pub cut: u32,
}

pub(crate) type Held<'a> = State<'a, Office>;

#[tauri::command(async)]
#[specta::specta]
fn office(office: Held<'_>) -> OfficeView {
    office.view()
}

#[tauri::command(async)]
#[specta::specta]
fn set_language(office: Held<'_>, language: Language) {
    let mut settings = office.settings();
    settings.language = Some(language);
    settings.save();
}

#[tauri::command(async)]
#[specta::specta]
fn set_theme(office: Held<'_>, theme: Theme) {
    let mut settings = office.settings();
    settings.theme = theme;
    settings.save();
}

/// Makes a new file; false where the person changed their mind.
#[tauri::command(async)]
#[specta::specta]
fn new_file(office: Held<'_>) -> Result<bool> {
    let words = office.words();
    let chosen = office.picker.save(Kind::Obrady, &words.new_file_name(), words);
    chosen.map(|path| office.create(&path)).transpose().map(|made| made.is_some())
}

/// Opens another file; false where the person changed their mind.
#[tauri::command(async)]
#[specta::specta]
fn open_file(office: Held<'_>) -> Result<bool> {
    let chosen = office.picker.open(Kind::Obrady, office.words());
    chosen.map(|path| office.open(&path)).transpose().map(|opened| opened.is_some())
}

/// Opens the recent file at this place of the list, from 0.
#[tauri::command(async)]
#[specta::specta]
fn open_recent(office: Held<'_>, place: u32) -> Result<()> {
    let path = office.settings().recent.get(place as usize).cloned();
    office.open(&path.ok_or_else(|| Error::new(ErrorCode::Gone))?)
}

/// Writes a copy of the file; none where the person changed their mind.
#[tauri::command(async)]
#[specta::specta]
fn save_copy(office: Held<'_>) -> Result<Option<Saved>> {
    let words = office.words();
    let Some(path) = office.picker.save(Kind::Obrady, &words.copy_file_name(), words) else {
        return Ok(None);
    };
    office.at_desk(|desk| desk.copy_to(&path))?;
    Ok(Some(saved(&office, &path)))
}

/// What was dropped onto the window last; none where nothing was, or it was taken already.
#[tauri::command(async)]
#[specta::specta]
fn take_dropped(office: Held<'_>) -> Result<Option<DroppedFile>> {
    let Some(path) = office.take_dropped() else { return Ok(None) };
    let is = |kind: Kind| {
        let ending = path.extension().unwrap_or_default();
        kind.endings().iter().any(|ours| ending.eq_ignore_ascii_case(ours))
    };
    if is(Kind::Obrady) {
        return office.open(&path).map(|()| Some(DroppedFile::Opened));
    }
    Ok(Some(DroppedFile::Source(Box::new(exchange::read_source(&office, &path)?))))
}

/// Shows the file saved last in the system's own program for it.
#[tauri::command(async)]
#[specta::specta]
fn open_saved(office: Held<'_>) -> Result<()> {
    let path = office.last_saved().ok_or_else(|| Error::new(ErrorCode::Gone))?;
    open::that_detached(&path).map_err(|error| Error::io(&path, &error))
}

/// Shows the folder in which the file saved last lies.
#[tauri::command(async)]
#[specta::specta]
fn open_saved_folder(office: Held<'_>) -> Result<()> {
    let path = office.last_saved().ok_or_else(|| Error::new(ErrorCode::Gone))?;
    let folder = path.parent().ok_or_else(|| Error::new(ErrorCode::Gone))?;
    open::that_detached(folder).map_err(|error| Error::io(folder, &error))
}

/// Closes the window that somebody asked to close: nothing is left to be saved.
#[tauri::command(async)]
#[specta::specta]
fn leave(office: Held<'_>) {
    office.leave();
}

/// Keeps the window that somebody closes until they have said whether what is not in the file may
/// go: then `leave` or `stay`.
#[tauri::command(async)]
#[specta::specta]
fn ask_leaving(office: Held<'_>) {
    office.ask_leaving();
}

/// Keeps the window that somebody wanted to close.
#[tauri::command(async)]
#[specta::specta]
fn stay(office: Held<'_>) {
    office.stay();
}

#[tauri::command(async)]
#[specta::specta]
fn programme(office: Held<'_>, event: EventId) -> Result<ProgrammeView> {
    office.at_desk(|desk| events::programme(desk, event))
}

#[tauri::command(async)]
#[specta::specta]
fn add_event(office: Held<'_>, title: String) -> Result<EventId> {
    office.at_desk(|desk| events::add(desk, &title))
}

#[tauri::command(async)]
#[specta::specta]
fn save_event(office: Held<'_>, edit: Edit<Event>) -> Result<()> {
    office.at_desk(|desk| events::save(desk, edit))
}

#[tauri::command(async)]
#[specta::specta]
fn delete_event(office: Held<'_>, id: EventId) -> Result<()> {
    office.at_desk(|desk| events::delete(desk, id))
}

#[tauri::command(async)]
#[specta::specta]
fn save_organisations(
    office: Held<'_>,
    event: EventId,
    edit: Edit<Vec<OrganisationForm>>,
) -> Result<()> {
    office.at_desk(|desk| organisations::save(desk, event, edit))
}

#[tauri::command(async)]
#[specta::specta]
fn add_session(office: Held<'_>, event: EventId, form: SessionForm) -> Result<SessionId> {
    office.at_desk(|desk| sessions::add(desk, event, form))
}

#[tauri::command(async)]
#[specta::specta]
fn save_session(office: Held<'_>, id: SessionId, edit: Edit<SessionForm>) -> Result<()> {
    office.at_desk(|desk| sessions::save(desk, id, edit))
}

#[tauri::command(async)]
#[specta::specta]
fn move_sessions(office: Held<'_>, moves: Vec<Move>) -> Result<()> {
    office.at_desk(|desk| sessions::move_all(desk, &moves))
}

#[tauri::command(async)]
#[specta::specta]
fn delete_sessions(office: Held<'_>, ids: Vec<SessionId>) -> Result<()> {
    office.at_desk(|desk| sessions::delete(desk, &ids))
}

#[tauri::command(async)]
#[specta::specta]
fn add_room(office: Held<'_>, event: EventId, name: String) -> Result<RoomId> {
    office.at_desk(|desk| rooms::add(desk, event, &name))
}

#[tauri::command(async)]
#[specta::specta]
fn save_room(office: Held<'_>, edit: Edit<Room>) -> Result<()> {
    office.at_desk(|desk| rooms::save(desk, edit))
}

#[tauri::command(async)]
#[specta::specta]
fn delete_room(office: Held<'_>, id: RoomId) -> Result<()> {
    office.at_desk(|desk| rooms::delete(desk, id))
}

#[tauri::command(async)]
#[specta::specta]
fn order_rooms(office: Held<'_>, event: EventId, ids: Vec<RoomId>) -> Result<()> {
    office.at_desk(|desk| rooms::order(desk, event, &ids))
}

#[tauri::command(async)]
#[specta::specta]
fn add_track(office: Held<'_>, event: EventId, name: String) -> Result<TrackId> {
    office.at_desk(|desk| rooms::add_track(desk, event, &name))
}

#[tauri::command(async)]
#[specta::specta]
fn save_track(office: Held<'_>, edit: Edit<Track>) -> Result<()> {
    office.at_desk(|desk| rooms::save_track(desk, edit))
}

#[tauri::command(async)]
#[specta::specta]
fn delete_track(office: Held<'_>, event: EventId, id: TrackId) -> Result<()> {
    office.at_desk(|desk| rooms::delete_track(desk, event, id))
}

#[tauri::command(async)]
#[specta::specta]
fn people_page(office: Held<'_>, words: String, offset: u32, limit: u32) -> Result<PeoplePage> {
    office.at_desk(|desk| people::page(desk, &words, offset, limit))
}

#[tauri::command(async)]
#[specta::specta]
fn person(office: Held<'_>, id: PersonId) -> Result<PersonView> {
    office.at_desk(|desk| people::get(desk, id))
}

#[tauri::command(async)]
#[specta::specta]
fn add_person(office: Held<'_>, form: PersonForm) -> Result<PersonId> {
    office.at_desk(|desk| people::add(desk, &form))
}

#[tauri::command(async)]
#[specta::specta]
fn save_person(office: Held<'_>, id: PersonId, edit: Edit<PersonForm>) -> Result<()> {
    office.at_desk(|desk| people::save(desk, id, edit))
}

#[tauri::command(async)]
#[specta::specta]
fn delete_people(office: Held<'_>, ids: Vec<PersonId>) -> Result<()> {
    office.at_desk(|desk| people::delete(desk, &ids))
}

#[tauri::command(async)]
#[specta::specta]
fn registrations_page(
    office: Held<'_>,
    event: EventId,
    query: RegistrationQuery,
) -> Result<RegistrationsPage> {
    office.at_desk(|desk| registrations::page(desk, event, &query))
}

#[tauri::command(async)]
#[specta::specta]
fn registration(office: Held<'_>, id: RegistrationId) -> Result<RegistrationRow> {
    office.at_desk(|desk| registrations::get(desk, id))
}

#[tauri::command(async)]
#[specta::specta]
fn add_registration(
    office: Held<'_>,
    event: EventId,
    form: RegistrationForm,
) -> Result<Registered> {
    office.at_desk(|desk| registrations::register(desk, event, &form))
}

#[tauri::command(async)]
#[specta::specta]
fn save_registration(
    office: Held<'_>,
    id: RegistrationId,
    edit: Edit<RegistrationForm>,
) -> Result<()> {
    office.at_desk(|desk| registrations::save(desk, id, edit))
}

#[tauri::command(async)]
#[specta::specta]
fn set_registration_state(
    office: Held<'_>,
    ids: Vec<RegistrationId>,
    state: RegistrationState,
) -> Result<()> {
    office.at_desk(|desk| registrations::set_state(desk, &ids, state))
}

#[tauri::command(async)]
#[specta::specta]
fn delete_registrations(office: Held<'_>, ids: Vec<RegistrationId>) -> Result<()> {
    office.at_desk(|desk| registrations::delete(desk, &ids))
}

#[tauri::command(async)]
#[specta::specta]
fn read_announcement(text: String) -> Result<EventDraft> {
    announcements::read_text(&text)
}

#[tauri::command(async)]
#[specta::specta]
fn take_announcement(
    office: Held<'_>,
    draft: EventDraft,
    into: Option<EventId>,
) -> Result<EventId> {
    office.at_desk(|desk| announcements::take(desk, &draft, into))
}

#[tauri::command(async)]
#[specta::specta]
fn undo(office: Held<'_>) -> Result<Option<Op>> {
    office.at_desk(|desk| desk.undo())
}

#[tauri::command(async)]
#[specta::specta]
fn redo(office: Held<'_>) -> Result<Option<Op>> {
    office.at_desk(|desk| desk.redo())
}

pub(crate) fn saved(office: &Office, path: &Path) -> Saved {
    office.saved(path.to_path_buf());
    Saved {
        name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        path: path.display().to_string(),
        rows: None,
        cut: 0,
    }
}
