//! What the page asks for around the table of registrations: its columns and filters, and what is done
//! to all that it shows.

use obrady_app::{
    Edit, Result,
    domain::{EventId, Filter, ListColumn, RegistrationId, SavedFilter, SavedFilterId},
    filters,
    registrations::{
        self, RegistrationQuery, RegistrationsAround, RegistrationsChange, RegistrationsChoice,
        ValueCount,
    },
};

use crate::commands::Held;

/// What the table is made of beside its rows.
#[tauri::command(async)]
#[specta::specta]
pub fn registrations_around(office: Held<'_>, event: EventId) -> Result<RegistrationsAround> {
    let columns = office.settings().registration_columns.get(&event).cloned();
    office.at_desk(|desk| registrations::around(desk, event, columns))
}

/// Remembers on this computer which columns the table of an event has.
#[tauri::command(async)]
#[specta::specta]
pub fn show_registration_columns(
    office: Held<'_>,
    event: EventId,
    columns: Vec<ListColumn>,
) -> Result<()> {
    let mut settings = office.settings();
    settings.columns_shown(event, columns);
    settings.save();
    Ok(())
}

/// The ids of the registrations on a page of the table.
#[tauri::command(async)]
#[specta::specta]
pub fn registration_ids(
    office: Held<'_>,
    event: EventId,
    query: RegistrationQuery,
) -> Result<Vec<RegistrationId>> {
    office.at_desk(|desk| registrations::ids(desk, event, &query))
}

/// The values of a column, the most frequent first.
#[tauri::command(async)]
#[specta::specta]
pub fn registration_values(
    office: Held<'_>,
    event: EventId,
    column: ListColumn,
) -> Result<Vec<ValueCount>> {
    office.at_desk(|desk| registrations::values(desk, event, &column))
}

/// Does something to all that are chosen; gives how many they are. It can be watched and cancelled.
#[tauri::command(async)]
#[specta::specta]
pub fn change_registrations(
    office: Held<'_>,
    event: EventId,
    choice: RegistrationsChoice,
    change: RegistrationsChange,
) -> Result<u32> {
    office.reading.watching(|watch| {
        office.at_desk(|desk| registrations::change(desk, event, &choice, &change, watch))
    })
}

/// Saves a filter under a name.
#[tauri::command(async)]
#[specta::specta]
pub fn add_filter(
    office: Held<'_>,
    event: EventId,
    name: String,
    filter: Filter,
) -> Result<SavedFilterId> {
    office.at_desk(|desk| filters::add(desk, event, &name, filter))
}

/// Changes a saved filter.
#[tauri::command(async)]
#[specta::specta]
pub fn save_filter(office: Held<'_>, edit: Edit<SavedFilter>) -> Result<()> {
    office.at_desk(|desk| filters::save(desk, edit))
}

/// Deletes a saved filter.
#[tauri::command(async)]
#[specta::specta]
pub fn delete_filter(office: Held<'_>, id: SavedFilterId) -> Result<()> {
    office.at_desk(|desk| filters::delete(desk, id))
}
