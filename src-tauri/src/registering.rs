//! What the page asks for around registrations: the form of an event, places, sign-ups.

use obrady_app::{
    Edit, Result, categories,
    domain::{
        Category, CategoryId, EventId, Field, FieldId, FieldKind, RegistrationId,
        RegistrationState, SessionId,
    },
    fields,
    places::{self, Free, MovedUp, Standing},
    registrations::{self, Consented, EventForm, FormUses},
    sign_ups::{self, SignUpView},
};

use crate::commands::Held;

/// What an event's form asks, and what others said already.
#[tauri::command(async)]
#[specta::specta]
pub fn event_form(office: Held<'_>, event: EventId) -> Result<EventForm> {
    office.at_desk(|desk| registrations::event_form(desk, event))
}

/// How many registrations each category and field concerns.
#[tauri::command(async)]
#[specta::specta]
pub fn form_uses(office: Held<'_>, event: EventId) -> Result<FormUses> {
    office.at_desk(|desk| registrations::form_uses(desk, event))
}

/// To which wordings the consents of a registration were given.
#[tauri::command(async)]
#[specta::specta]
pub fn consented(office: Held<'_>, id: RegistrationId) -> Result<Vec<Consented>> {
    office.at_desk(|desk| registrations::consented(desk, id))
}

/// Adds a category.
#[tauri::command(async)]
#[specta::specta]
pub fn add_category(office: Held<'_>, event: EventId, name: String) -> Result<CategoryId> {
    office.at_desk(|desk| categories::add(desk, event, &name))
}

/// Changes a category.
#[tauri::command(async)]
#[specta::specta]
pub fn save_category(office: Held<'_>, edit: Edit<Category>) -> Result<()> {
    office.at_desk(|desk| categories::save(desk, edit))
}

/// Deletes a category.
#[tauri::command(async)]
#[specta::specta]
pub fn delete_category(office: Held<'_>, id: CategoryId) -> Result<()> {
    office.at_desk(|desk| categories::delete(desk, id))
}

/// Puts the categories into another order.
#[tauri::command(async)]
#[specta::specta]
pub fn order_categories(office: Held<'_>, event: EventId, ids: Vec<CategoryId>) -> Result<()> {
    office.at_desk(|desk| categories::order(desk, event, &ids))
}

/// Adds a field to the form.
#[tauri::command(async)]
#[specta::specta]
pub fn add_field(
    office: Held<'_>,
    event: EventId,
    name: String,
    kind: FieldKind,
) -> Result<FieldId> {
    office.at_desk(|desk| fields::add(desk, event, &name, kind))
}

/// Changes a field of the form.
#[tauri::command(async)]
#[specta::specta]
pub fn save_field(office: Held<'_>, edit: Edit<Field>) -> Result<()> {
    office.at_desk(|desk| fields::save(desk, edit))
}

/// Deletes a field of the form.
#[tauri::command(async)]
#[specta::specta]
pub fn delete_field(office: Held<'_>, id: FieldId) -> Result<()> {
    office.at_desk(|desk| fields::delete(desk, id))
}

/// Puts the fields into another order.
#[tauri::command(async)]
#[specta::specta]
pub fn order_fields(office: Held<'_>, event: EventId, ids: Vec<FieldId>) -> Result<()> {
    office.at_desk(|desk| fields::order(desk, event, &ids))
}

/// How full an event is.
#[tauri::command(async)]
#[specta::specta]
pub fn standing(office: Held<'_>, event: EventId) -> Result<Standing> {
    office.at_desk(|desk| places::standing(desk, event))
}

/// What is free for those who wait.
#[tauri::command(async)]
#[specta::specta]
pub fn free_places(office: Held<'_>, event: EventId) -> Result<Vec<Free>> {
    office.at_desk(|desk| places::offers(desk, event))
}

/// Gives what is free to those who wait for it.
#[tauri::command(async)]
#[specta::specta]
pub fn move_up(office: Held<'_>, event: EventId) -> Result<Vec<MovedUp>> {
    office.at_desk(|desk| places::move_up(desk, event))
}

/// The sessions that somebody can sign up for, or did.
#[tauri::command(async)]
#[specta::specta]
pub fn sign_ups(office: Held<'_>, id: RegistrationId) -> Result<Vec<SignUpView>> {
    office.at_desk(|desk| sign_ups::of_registration(desk, id))
}

/// Signs somebody up for a session.
#[tauri::command(async)]
#[specta::specta]
pub fn sign_up(
    office: Held<'_>,
    id: RegistrationId,
    session: SessionId,
    anyway: bool,
) -> Result<RegistrationState> {
    office.at_desk(|desk| sign_ups::sign_up(desk, id, session, anyway))
}

/// Takes somebody's sign-up for a session back.
#[tauri::command(async)]
#[specta::specta]
pub fn withdraw_sign_up(office: Held<'_>, id: RegistrationId, session: SessionId) -> Result<()> {
    office.at_desk(|desk| sign_ups::withdraw(desk, id, session))
}
