//! What somebody did to the rows of a table on its way in, step by step, so that it can be taken back
//! before the table is taken, and done again.

use obrady_app::interchange::participants::{Standing, TableReading};
use serde::{Deserialize, Serialize};

/// How many steps are remembered.
const MOST: usize = 200;

/// A step that can be taken back.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MendStep {
    /// What was done.
    pub deed: MendDeed,
    /// The number of the row that somebody did it to.
    pub line: u32,
}

/// What is done to rows.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum MendDeed {
    /// A cell was mended.
    Mended,
    /// All cells of a column that held the same were.
    MendedAll,
    /// People were parted.
    Parted,
}

/// The steps that can be taken back, and those that were, the last one last.
#[derive(Default)]
pub(crate) struct Steps {
    done: Vec<(MendStep, Standing)>,
    undone: Vec<(MendStep, Standing)>,
}

impl Steps {
    /// Remembers how rows stood before a step. What was taken back before is no more.
    pub fn did(&mut self, step: MendStep, before: Standing) {
        self.undone.clear();
        if self.done.len() == MOST {
            self.done.remove(0);
        }
        self.done.push((step, before));
    }

    /// The step that would be taken back.
    pub fn last(&self) -> Option<MendStep> {
        self.done.last().map(|(step, _)| *step)
    }

    /// The step that would be done again.
    pub fn next(&self) -> Option<MendStep> {
        self.undone.last().map(|(step, _)| *step)
    }

    /// Takes the last step back, if there is one.
    pub fn take_back(&mut self, reading: &mut TableReading) -> Option<MendStep> {
        let (step, before) = self.done.pop()?;
        self.undone.push((step, reading.put_back(before)));
        Some(step)
    }

    /// Does the step again that was taken back last, if there is one.
    pub fn repeat(&mut self, reading: &mut TableReading) -> Option<MendStep> {
        let (step, after) = self.undone.pop()?;
        self.done.push((step, reading.put_back(after)));
        Some(step)
    }

    /// Forgets all of them: the table is another.
    pub fn forget(&mut self) {
        *self = Self::default();
    }
}
