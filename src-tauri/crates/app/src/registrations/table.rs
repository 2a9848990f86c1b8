//! Registrations out of a table.

use std::path::Path;

use obrady_interchange::participants::{ParticipantsDraft, TableError, TableReading};

use crate::{Error, Result};

/// What a table proposes, where a column of it holds names.
///
/// # Errors
/// [`ErrorCode::TableNoNames`](crate::ErrorCode::TableNoNames): nobody in it could be taken.
pub fn proposed<'a>(reading: &'a TableReading, path: &Path) -> Result<&'a ParticipantsDraft> {
    if reading.draft.has_names() {
        Ok(&reading.draft)
    } else {
        Err(Error::from(TableError::NoNames).with("path", path.display()))
    }
}
