//! What the page asks for where registrations are shown in numbers.

use obrady_app::{
    Result,
    domain::EventId,
    numbers::{self, Numbers},
};

use crate::commands::Held;

/// The registrations of an event in numbers.
#[tauri::command(async)]
#[specta::specta]
pub fn numbers(office: Held<'_>, event: EventId) -> Result<Numbers> {
    office.at_desk(|desk| numbers::of_event(desk, event))
}
