//! Categories of registrations: kinds of tickets.

use serde::{Deserialize, Serialize};

use crate::{CategoryId, EventId};

/// A kind of ticket, such as `Członek związku` or `Prasa`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Category {
    /// Its id.
    pub id: CategoryId,
    /// The event.
    pub event: EventId,
    /// What it is called.
    pub name: String,
    /// The same in English; where empty, the above appears.
    pub name_en: String,
    /// One of the eight colours that tracks have too, 0 to 7.
    pub colour: u8,
    /// How many may have it, where limited; on site and online together.
    pub places: Option<u32>,
    /// Its place among the event's categories.
    pub position: u32,
}

impl Category {
    /// What it is called in a text in English, or in one in the language of the event.
    #[must_use]
    pub fn called(&self, english: bool) -> &str {
        let name_en = self.name_en.trim();
        if english && !name_en.is_empty() { name_en } else { &self.name }
    }
}
