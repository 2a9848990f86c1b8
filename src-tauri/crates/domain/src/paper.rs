//! What an event needs on paper and nowhere else.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::{EventId, PersonId, PictureId, PlanId, PresetId};

/// What the prints of an event show beside its programme.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct EventPaper {
    /// The event.
    pub event: EventId,
    /// The event's own logo.
    pub logo: Option<PictureId>,
    /// A word of welcome, as Markdown; may be empty.
    pub welcome: String,
    /// The same in English; where empty, the other stands for it.
    pub welcome_en: String,
    /// What is said in the imprint beside version and date, as Markdown; may be empty.
    pub imprint: String,
}

impl EventPaper {
    /// Nothing beside the programme.
    #[must_use]
    pub fn new(event: EventId) -> Self {
        Self {
            event,
            logo: None,
            welcome: String::new(),
            welcome_en: String::new(),
            imprint: String::new(),
        }
    }
}

/// A plan of the building, a map of the town: a picture that has a page of the programme.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Plan {
    /// Its id.
    pub id: PlanId,
    /// The event.
    pub event: EventId,
    /// What it shows: its heading, and what is said where it can't be seen.
    pub title: String,
    /// The same in English; where empty, the other stands for it.
    pub title_en: String,
    /// The picture.
    pub picture: PictureId,
    /// Its place among the plans of the event.
    pub position: u32,
}

/// Choices of how a product is printed, kept under a name, for every event of the file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Preset {
    /// Its id.
    pub id: PresetId,
    /// The code of the product.
    pub product: String,
    /// Its name, one of its kind within the product.
    pub name: String,
    /// The choices, as JSON.
    pub options: String,
}

/// That a person's badge for an event was printed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PrintedBadge {
    /// The event.
    pub event: EventId,
    /// Whose it is.
    pub person: PersonId,
    /// When, in UTC.
    pub printed_at: NaiveDateTime,
}
