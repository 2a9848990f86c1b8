//! Rooms and tracks.

use obrady_domain::{EventId, Room, RoomId, Track, TrackId};
use rusqlite::{OptionalExtension, Row, named_params};

use super::bury;
use crate::{StoreError, Tx, View, column::Text, journal::Table};

/// The rooms of an event, in their order.
///
/// # Errors
/// Only where the file fails.
pub fn of_event(view: &View<'_>, event: EventId) -> Result<Vec<Room>, StoreError> {
    let mut select = view
        .0
        .prepare_cached("SELECT * FROM living_room WHERE event_id = ?1 ORDER BY position, id")?;
    Ok(select.query_map([Text(event)], room)?.collect::<Result<_, _>>()?)
}

/// The room with this id.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn get(view: &View<'_>, id: RoomId) -> Result<Room, StoreError> {
    view.0
        .prepare_cached("SELECT * FROM living_room WHERE id = ?1")?
        .query_row([Text(id)], room)
        .optional()?
        .ok_or_else(|| StoreError::Gone { table: Table::Room.name(), id: id.to_string() })
}

/// Adds the room, or replaces what is known of it.
///
/// # Errors
/// Only where the file fails.
pub fn put(tx: &Tx<'_>, room: &Room) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "INSERT INTO room (id, event_id, name, places_on_site, places_online, shared, position)
         VALUES (:id, :event, :name, :places_on_site, :places_online, :shared, :position)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name,
             places_on_site = excluded.places_on_site, places_online = excluded.places_online,
             shared = excluded.shared,
             position = excluded.position",
    )?
    .execute(named_params! {
        ":id": Text(room.id),
        ":event": Text(room.event),
        ":name": room.name,
        ":places_on_site": room.places_on_site,
        ":places_online": room.places_online,
        ":shared": room.shared,
        ":position": room.position,
    })?;
    Ok(())
}

/// Deletes the room; its sessions stay, without a room.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn delete(tx: &Tx<'_>, id: RoomId) -> Result<(), StoreError> {
    bury(tx, Table::Room, id)
}

/// The tracks of an event, in their order.
///
/// # Errors
/// Only where the file fails.
pub fn tracks_of_event(view: &View<'_>, event: EventId) -> Result<Vec<Track>, StoreError> {
    let mut select = view
        .0
        .prepare_cached("SELECT * FROM living_track WHERE event_id = ?1 ORDER BY position, id")?;
    let rows = select.query_map([Text(event)], |row| {
        Ok(Track {
            id: row.get::<_, Text<_>>("id")?.0,
            event: row.get::<_, Text<_>>("event_id")?.0,
            name: row.get("name")?,
            colour: row.get("colour")?,
            position: row.get("position")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Adds the track, or replaces what is known of it.
///
/// # Errors
/// Only where the file fails.
pub fn put_track(tx: &Tx<'_>, track: &Track) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "INSERT INTO track (id, event_id, name, colour, position)
         VALUES (:id, :event, :name, :colour, :position)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, colour = excluded.colour,
             position = excluded.position",
    )?
    .execute(named_params! {
        ":id": Text(track.id),
        ":event": Text(track.event),
        ":name": track.name,
        ":colour": track.colour,
        ":position": track.position,
    })?;
    Ok(())
}

/// Deletes the track; its sessions stay, without a track.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn delete_track(tx: &Tx<'_>, id: TrackId) -> Result<(), StoreError> {
    bury(tx, Table::Track, id)
}

fn room(row: &Row<'_>) -> rusqlite::Result<Room> {
    Ok(Room {
        id: row.get::<_, Text<_>>("id")?.0,
        event: row.get::<_, Text<_>>("event_id")?.0,
        name: row.get("name")?,
        places_on_site: row.get("places_on_site")?,
        places_online: row.get("places_online")?,
        shared: row.get("shared")?,
        position: row.get("position")?,
    })
}
