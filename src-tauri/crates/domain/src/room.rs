//! Rooms and tracks of an event.

use serde::{Deserialize, Serialize};

use crate::{EventId, RoomId, TrackId};

/// A room, stage or online stream.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Room {
    /// Its id.
    pub id: RoomId,
    /// The event whose room it is.
    pub event: EventId,
    /// Its name.
    pub name: String,
    /// How many people fit into it, where known.
    pub places_on_site: Option<u32>,
    /// How many can follow from a distance, where limited.
    pub places_online: Option<u32>,
    /// Whether several sessions may be held in it at a time, as at round tables or among posters.
    pub shared: bool,
    /// Its place in the order of rooms, from 0.
    pub position: u32,
}

impl Room {
    /// A room of which nothing but its name is known.
    #[must_use]
    pub fn new(id: RoomId, event: EventId, name: impl Into<String>, position: u32) -> Self {
        Self {
            id,
            event,
            name: name.into(),
            places_on_site: None,
            places_online: None,
            shared: false,
            position,
        }
    }
}

/// A topic with a colour; not tied to a room.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Track {
    /// Its id.
    pub id: TrackId,
    /// The event whose track it is.
    pub event: EventId,
    /// Its name.
    pub name: String,
    /// Which of the eight track colours it has, 0 to 7.
    pub colour: u8,
    /// Its place in the order of tracks, from 0.
    pub position: u32,
}
