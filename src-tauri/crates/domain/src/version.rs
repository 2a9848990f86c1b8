//! Versions of a programme.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::{EventId, Programme, VersionId};

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

impl Programme {
    /// The programme as a version keeps it: without what is for the staff alone. E-mail addresses,
    /// telephone numbers and notes are left out, pictures that nobody may publish, when people can be
    /// had, accepted clashes and how many signed up.
    #[must_use]
    pub fn frozen(mut self) -> Self {
        for person in self.people.values_mut() {
            person.email.clear();
            person.phone.clear();
            person.note.clear();
            person.picture = person.picture.filter(|_| person.picture_consent);
        }
        for session in &mut self.sessions {
            session.note.clear();
        }
        self.availabilities.clear();
        self.acceptances.clear();
        self.sign_ups.clear();
        self
    }
}
