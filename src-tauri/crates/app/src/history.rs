//! What was done, and what can be taken back.

use obrady_store::{Change, Op};
use serde::{Deserialize, Serialize};

use crate::{Desk, Result};

/// What undo and redo would do now.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Steps {
    /// What undo would take back.
    pub undo: Option<Op>,
    /// What redo would do again.
    pub redo: Option<Op>,
}

/// What undo and redo would do now.
///
/// # Errors
/// Only where the file fails.
pub fn steps(desk: &Desk) -> Result<Steps> {
    let (undo, redo) = desk.store().steps()?;
    Ok(Steps { undo, redo })
}

/// The latest changes, newest first, at most `limit`.
///
/// # Errors
/// Only where the file fails.
pub fn list(desk: &Desk, limit: u32) -> Result<Vec<Change>> {
    Ok(desk.store().history(limit)?)
}
