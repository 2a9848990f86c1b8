//! What somebody did to the rows of a table on its way in, step by step, so that it can be taken back
//! before the table is taken.

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

/// The steps that can be taken back, the last one last.
#[derive(Default)]
pub(crate) struct Steps(Vec<(MendStep, Standing)>);

impl Steps {
    /// Remembers how rows stood before a step.
    pub fn did(&mut self, step: MendStep, before: Standing) {
        if self.0.len() == MOST {
            self.0.remove(0);
        }
        self.0.push((step, before));
    }

    /// The last step.
    pub fn last(&self) -> Option<MendStep> {
        self.0.last().map(|(step, _)| *step)
    }

    /// Takes the last step back, if there is one.
    pub fn take_back(&mut self, reading: &mut TableReading) -> Option<MendStep> {
        let (step, before) = self.0.pop()?;
        reading.put_back(before);
        Some(step)
    }

    /// Forgets all of them: the table is another.
    pub fn forget(&mut self) {
        self.0.clear();
    }
}
