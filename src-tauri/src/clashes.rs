//! What the page asks of clashes and availability.

use obrady_app::{
    Edit, Result,
    availabilities::{self, AvailabilityForm},
    clashes,
    domain::{EventId, Whose},
};
use tauri::State;

use crate::office::Office;

/// Lets the clash with this key be.
#[tauri::command(async)]
#[specta::specta]
pub fn accept_clash(
    office: State<'_, Office>,
    event: EventId,
    key: String,
    reason: String,
) -> Result<()> {
    office.at_desk(|desk| clashes::accept(desk, event, &key, &reason))
}

/// Tells the clash with this key again.
#[tauri::command(async)]
#[specta::specta]
pub fn withdraw_acceptance(office: State<'_, Office>, event: EventId, key: String) -> Result<()> {
    office.at_desk(|desk| clashes::withdraw(desk, event, &key))
}

/// Says when one person or room can be had at an event.
#[tauri::command(async)]
#[specta::specta]
pub fn save_availability(
    office: State<'_, Office>,
    event: EventId,
    whose: Whose,
    edit: Edit<Vec<AvailabilityForm>>,
) -> Result<()> {
    office.at_desk(|desk| availabilities::save(desk, event, whose, edit))
}
