//! What the page asks for at the door.

use obrady_app::{
    Result,
    check_ins::{self, Admission, DoorDesk, DoorFound, DoorView, Ticket},
    domain::{CheckInId, EventId, SessionId},
    registrations::RegistrationForm,
};

use crate::commands::Held;

/// How many are in, and who came last.
#[tauri::command(async)]
#[specta::specta]
pub fn door_view(office: Held<'_>, event: EventId, session: Option<SessionId>) -> Result<DoorView> {
    office.at_desk(|desk| check_ins::view(desk, event, session))
}

/// Who is registered under a name.
#[tauri::command(async)]
#[specta::specta]
pub fn door_find(
    office: Held<'_>,
    event: EventId,
    session: Option<SessionId>,
    words: String,
) -> Result<DoorFound> {
    office.at_desk(|desk| check_ins::find(desk, event, session, &words))
}

/// Lets somebody in.
#[tauri::command(async)]
#[specta::specta]
pub fn admit(
    office: Held<'_>,
    event: EventId,
    at: DoorDesk,
    ticket: Ticket,
    anyway: bool,
) -> Result<Admission> {
    office.at_desk(|desk| check_ins::admit(desk, event, &at, &ticket, anyway))
}

/// Takes back that somebody came in, and says who it was.
#[tauri::command(async)]
#[specta::specta]
pub fn withdraw_check_in(office: Held<'_>, id: CheckInId) -> Result<String> {
    office.at_desk(|desk| check_ins::withdraw(desk, id))
}

/// Registers somebody who came without, and lets them in.
#[tauri::command(async)]
#[specta::specta]
pub fn walk_in(
    office: Held<'_>,
    event: EventId,
    at: DoorDesk,
    form: RegistrationForm,
) -> Result<Admission> {
    office.at_desk(|desk| check_ins::walk_in(desk, event, &at, &form))
}

/// Lets the window fill the screen, or no longer.
#[tauri::command(async)]
#[specta::specta]
pub fn set_full_screen(office: Held<'_>, whole: bool) {
    office.fill_screen(whole);
}
