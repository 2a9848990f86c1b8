//! What the page asks for when the next edition of an event is made.

use chrono::NaiveDate;
use obrady_app::{
    Result,
    domain::EventId,
    editions::{self, NextEdition},
};

use crate::commands::Held;

/// What the next edition of an event is most likely called, and when it is.
#[tauri::command(async)]
#[specta::specta]
pub fn next_edition(office: Held<'_>, event: EventId) -> Result<NextEdition> {
    office.at_desk(|desk| editions::next_edition(desk, event))
}

/// Makes the next edition of an event.
#[tauri::command(async)]
#[specta::specta]
pub fn copy_event(
    office: Held<'_>,
    event: EventId,
    title: String,
    first_day: NaiveDate,
) -> Result<EventId> {
    office.at_desk(|desk| editions::copy_event(desk, event, &title, first_day))
}
