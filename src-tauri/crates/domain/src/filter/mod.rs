//! Filters: which registrations are meant. Written as text in `text.rs`, put to rows in `judging.rs`.

mod judging;
mod text;

use serde::{Deserialize, Serialize};

pub use judging::{Fact, Facts, PreparedFilter};
pub use text::{FilterError, FilterFault};

use crate::{EventId, ListColumn, SavedFilterId};

/// Words that all occur and conditions that are all met.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", default)]
pub struct Filter {
    /// Words that must all occur, wherever.
    pub words: String,
    /// What must be met.
    pub conditions: Vec<Condition>,
}

impl Filter {
    /// Whether everybody passes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.trim().is_empty() && self.conditions.is_empty()
    }
}

/// What a column must be like.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Condition {
    /// Which column.
    pub column: ListColumn,
    /// What it must be like.
    pub test: Test,
}

/// What a value must be like. Of a column with several, such as tags, one must be, or, where
/// something is not to be, none may.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", tag = "operator", content = "value")]
pub enum Test {
    /// This, however it is written; of moments, on this day.
    Is(String),
    /// Not this.
    IsNot(String),
    /// Something with this in it.
    Contains(String),
    /// Nothing.
    IsEmpty,
    /// Something.
    IsNotEmpty,
    /// This or more; of moments, on this day or later.
    AtLeast(String),
    /// This or less; of moments, on this day or earlier.
    AtMost(String),
    /// One of these.
    OneOf(Vec<String>),
}

/// A filter with a name.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SavedFilter {
    /// Its id.
    pub id: SavedFilterId,
    /// The event.
    pub event: EventId,
    /// What it is called.
    pub name: String,
    /// The filter.
    pub filter: Filter,
    /// Its place among the event's filters.
    pub position: u32,
}
