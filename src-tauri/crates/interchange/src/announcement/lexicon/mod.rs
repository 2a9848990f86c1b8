//! What the reader knows of words: one file for each kind of word.

pub(super) mod given_names;
pub(super) mod kinds;
pub(super) mod nouns;
pub(super) mod offices;
pub(super) mod towns;
