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
    /// What the form's file had in their place where somebody mended the row; the row is mended
    /// alike when a newer file has it again. Empty where nobody did.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub raw: Vec<String>,
}

impl TableSourceRow {
    /// A row that waits to be mended: it is found by its cells alone.
    #[must_use]
    pub const fn waiting(cells: Vec<String>) -> Self {
        Self { registration: None, key: String::new(), cells, raw: Vec::new() }
    }

    /// Whether it waits to be mended.
    #[must_use]
    pub const fn waits(&self) -> bool {
        self.key.is_empty()
    }
}
