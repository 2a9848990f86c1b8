//! What was read of a list of people in another program's format: cards of an address book, a sheet
//! of speakers. A programme's people come in a [`ProgrammeDraft`](crate::programme::ProgrammeDraft).

use serde::{Deserialize, Serialize};

use crate::{notice::Notice, programme::PersonFacts};

/// People as their source tells of them.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PeopleDraft {
    /// Which source it is, so that a later reading of it is recognised: `vcard:prelegenci`.
    pub source: String,
    /// Everybody in it, in the source's order, none twice as far as the source can tell.
    pub people: Vec<PersonFacts>,
    /// Whatever was not understood, guessed or doubtful, all of it.
    pub notices: Vec<Notice>,
}
