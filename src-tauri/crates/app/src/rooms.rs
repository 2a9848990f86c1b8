//! Rooms and tracks of an event.

use obrady_domain::{EventId, Room, RoomId, Track, TrackId};
use obrady_store::{Op, OpKind, claims, events, rooms};

use crate::{Desk, Edit, Error, ErrorCode, Result, clock, events::named, places};

/// How many colours tracks have.
pub(crate) const COLOURS: u32 = 8;

/// Adds a room after the event's others.
///
/// # Errors
/// [`ErrorCode::NameMissing`] where the name is empty; [`ErrorCode::Gone`] where the event is gone.
pub fn add(desk: &mut Desk, event: EventId, name: &str) -> Result<RoomId> {
    let name = named(name)?.to_owned();
    desk.change(Op::on(OpKind::RoomAdd, &name), |tx| {
        events::get(tx, event)?;
        let position = after(rooms::of_event(tx, event)?.iter().map(|room| room.position));
        let id = RoomId(clock::id());
        rooms::put(tx, &Room::new(id, event, name, position))?;
        Ok(id)
    })
}

/// Changes what is known of a room.
///
/// # Errors
/// [`ErrorCode::NameMissing`]; [`ErrorCode::Gone`] where it was deleted meanwhile.
pub fn save(desk: &mut Desk, edit: impl Into<Edit<Room>>) -> Result<()> {
    let edit = edit.into();
    named(&edit.made.name)?;
    places::change(desk, Op::on(OpKind::RoomEdit, &edit.made.name), |tx, freed| {
        let now = rooms::get(tx, edit.made.id)?;
        let room = edit.onto(&now);
        let places = |room: &Room| (room.places_on_site, room.places_online);
        if places(&now) == places(&room) {
            return Ok(rooms::put(tx, &room)?);
        }
        let waited_for = claims::waited_for(tx, now.event)?;
        freed.limiting_sessions(tx, waited_for, |tx| Ok(rooms::put(tx, &room)?))
    })
}

/// Deletes a room; its sessions stay, without a room.
///
/// # Errors
/// [`ErrorCode::Gone`] where there is none.
pub fn delete(desk: &mut Desk, id: RoomId) -> Result<()> {
    let room = desk.read(|view| rooms::get(view, id))?;
    places::change(desk, Op::on(OpKind::RoomDelete, room.name), |tx, freed| {
        let waited_for = claims::waited_for(tx, room.event)?;
        freed.limiting_sessions(tx, waited_for, |tx| Ok(rooms::delete(tx, id)?))
    })
}

/// Puts the rooms of an event into this order; rooms not named come after.
///
/// # Errors
/// Only where the file fails.
pub fn order(desk: &mut Desk, event: EventId, ids: &[RoomId]) -> Result<()> {
    desk.change(Op::many(OpKind::RoomOrder, ids.len()), |tx| {
        let mut there = rooms::of_event(tx, event)?;
        there.sort_by_key(|room| ids.iter().position(|id| *id == room.id).unwrap_or(usize::MAX));
        for (position, room) in (0..).zip(there) {
            rooms::put(tx, &Room { position, ..room })?;
        }
        Ok(())
    })
}

/// Adds a track after the event's others, in the next colour.
///
/// # Errors
/// [`ErrorCode::NameMissing`] where the name is empty; [`ErrorCode::Gone`] where the event is gone.
pub fn add_track(desk: &mut Desk, event: EventId, name: &str) -> Result<TrackId> {
    let name = named(name)?.to_owned();
    desk.change(Op::on(OpKind::TrackAdd, &name), |tx| {
        events::get(tx, event)?;
        let position = after(rooms::tracks_of_event(tx, event)?.iter().map(|track| track.position));
        let colour = u8::try_from(position % COLOURS).expect("below eight");
        let id = TrackId(clock::id());
        rooms::put_track(tx, &Track { id, event, name, colour, position })?;
        Ok(id)
    })
}

/// Changes what is known of a track.
///
/// # Errors
/// [`ErrorCode::NameMissing`]; [`ErrorCode::Gone`] where it was deleted meanwhile.
pub fn save_track(desk: &mut Desk, edit: impl Into<Edit<Track>>) -> Result<()> {
    let edit = edit.into();
    named(&edit.made.name)?;
    desk.change(Op::on(OpKind::TrackEdit, &edit.made.name), |tx| {
        let there = rooms::tracks_of_event(tx, edit.made.event)?;
        let now = find_track(there, edit.made.id)?;
        Ok(rooms::put_track(tx, &edit.onto(&now))?)
    })
}

/// Deletes a track of an event; its sessions stay, without a track.
///
/// # Errors
/// [`ErrorCode::Gone`] where there is none.
pub fn delete_track(desk: &mut Desk, event: EventId, id: TrackId) -> Result<()> {
    let track = find_track(desk.read(|view| rooms::tracks_of_event(view, event))?, id)?;
    desk.change(Op::on(OpKind::TrackDelete, track.name), |tx| Ok(rooms::delete_track(tx, id)?))
}

fn find_track(tracks: Vec<Track>, id: TrackId) -> Result<Track> {
    tracks.into_iter().find(|track| track.id == id).ok_or_else(|| Error::new(ErrorCode::Gone))
}

pub(crate) fn after(positions: impl Iterator<Item = u32>) -> u32 {
    positions.max().map_or(0, |last| last + 1)
}
