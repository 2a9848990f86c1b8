//! What the page asks for when sessions are moved, pushed, copied and locked.

use obrady_app::{
    Result,
    clashes::ClashLine,
    domain::{Clock, EventId, Move, Reach, RoomId, SessionId, Slot, Target},
    planning::{self, PushPreview},
};

use crate::commands::Held;

/// Moves or stretches a session and pushes what follows.
#[tauri::command(async)]
#[specta::specta]
pub fn shift_session(
    office: Held<'_>,
    event: EventId,
    id: SessionId,
    slot: Slot,
    reach: Reach,
) -> Result<()> {
    office.at_desk(|desk| planning::shift(desk, event, id, slot, reach))
}

/// Closes the gaps of a day from an hour on, in a room or in all; gives how many sessions moved.
#[tauri::command(async)]
#[specta::specta]
pub fn close_gaps(
    office: Held<'_>,
    event: EventId,
    day: chrono::NaiveDate,
    from: Clock,
    room: Option<RoomId>,
) -> Result<u32> {
    office.at_desk(|desk| planning::close_gaps(desk, event, day, from, room))
}

/// Moves sessions together; `held`, or else the earliest, goes to the target.
#[tauri::command(async)]
#[specta::specta]
pub fn move_together(
    office: Held<'_>,
    event: EventId,
    ids: Vec<SessionId>,
    held: Option<SessionId>,
    to: Target,
) -> Result<()> {
    office.at_desk(|desk| planning::move_many(desk, event, &ids, held, to))
}

/// Lets two sessions change places.
#[tauri::command(async)]
#[specta::specta]
pub fn swap_sessions(office: Held<'_>, event: EventId, a: SessionId, b: SessionId) -> Result<()> {
    office.at_desk(|desk| planning::swap(desk, event, a, b))
}

/// Copies sessions to where `move_together` would move them; gives the copies.
#[tauri::command(async)]
#[specta::specta]
pub fn copy_sessions(
    office: Held<'_>,
    event: EventId,
    ids: Vec<SessionId>,
    held: Option<SessionId>,
    to: Target,
) -> Result<Vec<SessionId>> {
    office.at_desk(|desk| planning::copy(desk, event, &ids, held, to))
}

/// Locks sessions where they are, or unlocks them.
#[tauri::command(async)]
#[specta::specta]
pub fn set_locked(office: Held<'_>, ids: Vec<SessionId>, locked: bool) -> Result<()> {
    office.at_desk(|desk| planning::set_locked(desk, &ids, locked))
}

/// Puts sessions into a block, or out of any.
#[tauri::command(async)]
#[specta::specta]
pub fn hold_sessions(
    office: Held<'_>,
    event: EventId,
    ids: Vec<SessionId>,
    block: Option<SessionId>,
) -> Result<()> {
    office.at_desk(|desk| planning::hold(desk, event, &ids, block))
}

/// The clashes that moves would bring.
#[tauri::command(async)]
#[specta::specta]
pub fn preview_moves(office: Held<'_>, event: EventId, moves: Vec<Move>) -> Result<Vec<ClashLine>> {
    let words = office.words();
    office.at_desk(|desk| planning::preview_lines(desk, event, &moves, words))
}

/// What moving or stretching a session and pushing what follows would do.
#[tauri::command(async)]
#[specta::specta]
pub fn preview_shift(
    office: Held<'_>,
    event: EventId,
    id: SessionId,
    slot: Slot,
    reach: Reach,
) -> Result<PushPreview> {
    let words = office.words();
    office.at_desk(|desk| planning::preview_shift(desk, event, id, slot, reach, words))
}
