//! Records that may be of one person or organisation.

mod organisations;
mod people;
pub(crate) mod search;
mod typing;

pub use organisations::{organisations, tell_organisations_apart};
pub(crate) use typing::near as near_names;

pub use people::{people, tell_people_apart};
pub(crate) use typing::distance;

use serde::{Deserialize, Serialize};

/// Why two records may be of one, the strongest reason first.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum DuplicateReason {
    /// They have the same code in the register of gminas and powiats.
    SameCode,
    /// They have the same name, but for capitals, diacritics and hyphens.
    SameName,
    /// Given and family names are exchanged.
    SwappedName,
    /// They have the same e-mail address.
    SameEmail,
    /// The names differ by words such as “Gmina” and “Urząd Gminy” alone.
    SimilarName,
    /// The names differ by typing errors.
    NearName,
}

/// Records that may be of one thing.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DuplicateGroup<Id> {
    /// Which, two or more, the one with most known of it first.
    pub ids: Vec<Id>,
    /// Why, the strongest reason first.
    pub reasons: Vec<DuplicateReason>,
}
