//! Versions of a programme.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::{EventId, VersionId};

/// A named, frozen copy of a programme; the copy itself is kept apart.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Version {
    /// Its id.
    pub id: VersionId,
    /// The event.
    pub event: EventId,
    /// Its name, such as `1.0` or `do druku`.
    pub name: String,
    /// What is to be said about it; may be empty.
    pub note: String,
    /// When it was made, in UTC.
    pub made_at: NaiveDateTime,
    /// Whether it is out among people.
    pub published: bool,
}
