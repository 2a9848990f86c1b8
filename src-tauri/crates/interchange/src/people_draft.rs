//! What was read of people in another program's format, before they are compared with who is here.

use serde::{Deserialize, Serialize};

use crate::{notice::Notice, programme::PersonFacts};

/// People as their source tells of them.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PeopleDraft {
    /// Which source it is, so that a later reading of it is recognised.
    pub source: String,
    /// The people, in the source's order.
    pub people: Vec<PersonFacts>,
    /// Whatever was not understood, guessed or doubtful, all of it.
    pub notices: Vec<Notice>,
}
