//! Filters: which registrations are meant. Written as text in `text.rs`, put to rows in `judging.rs`.

mod judging;
mod text;

use serde::{Deserialize, Serialize};

pub use judging::{Fact, Facts, PreparedFilter};
pub use text::{FilterError, FilterFault};

use crate::{EventId, ListColumn, SavedFilterId};

/// Words that all occur and conditions that are all met, but that of those joined by “or” one is enough.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", default)]
pub struct Filter {
    /// Words that must all occur, wherever.
    pub words: String,
    /// What must be met: see [`Condition::or`].
    pub conditions: Vec<Condition>,
}

impl Filter {
    /// Takes a condition away. What could be met instead of it stays one thing that must be met.
    pub fn remove(&mut self, at: usize) {
        let gone = self.conditions.remove(at);
        if let Some(next) = self.conditions.get_mut(at) {
            next.or &= gone.or;
        }
    }

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
    /// Whether this one is enough where the one before it is not met: so `a`, or `b`, `c` asks for a or
    /// b, and for c. The first stands by itself whatever this says.
    #[serde(default)]
    pub or: bool,
}

impl Condition {
    /// That a column is like this, besides all else that is asked.
    #[must_use]
    pub const fn new(column: ListColumn, test: Test) -> Self {
        Self { column, test, or: false }
    }
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
    /// Nothing with this in it.
    Lacks(String),
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
