//! Table sources: a form's table as it was taken the last time.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::{EventId, RegistrationId, TableSourceId};

/// A form whose table was taken, so that a newer one of the same form updates what came of it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TableSource {
    /// Its id.
    pub id: TableSourceId,
    /// The event.
    pub event: EventId,
    /// What it is called, such as the name of the file.
    pub name: String,
    /// The headings of the table, by which a newer one is recognised.
    pub headings: Vec<String>,
    /// How it was read (meanings of columns, encoding, …), as JSON: only who reads tables knows.
    pub choices: String,
    /// When it was taken the last time, in UTC.
    pub taken_at: NaiveDateTime,
}

/// A row of such a table, as it was then.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TableSourceRow {
    /// The registration that it became; none where it was left out.
    pub registration: Option<RegistrationId>,
    /// By what it is found in a newer table.
    pub key: String,
    /// Its cells.
    pub cells: Vec<String>,
}
