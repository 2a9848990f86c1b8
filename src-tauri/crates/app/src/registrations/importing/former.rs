//! The table that a form gave the last time.

use std::collections::{BTreeSet, HashMap, HashSet};

use obrady_domain::{EventId, RegistrationId, TableSource, TableSourceRow};
use obrady_interchange::participants::{
    self, ColumnMeaning, KeyedRow, KeyedRows, ParticipantDraft, TableChoices, TableReading,
    TextEncoding,
};
use obrady_store::{View, table_sources};
use serde::{Deserialize, Serialize};

use super::super::entering::key;
use crate::Result;

/// How a table was read, as it is kept.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Kept {
    /// What the columns that are kept hold.
    pub columns: Vec<ColumnMeaning>,
    /// What tells its rows apart.
    pub by: Vec<ColumnMeaning>,
    /// The keys of rows that were parted from one of several people; what stood there is their `raw`.
    pub parted: BTreeSet<String>,
}

impl Kept {
    /// How a table that was taken had been read.
    pub fn of(source: &TableSource) -> Self {
        serde_json::from_str(&source.choices).unwrap_or_default()
    }
}

/// The table that a form gave the last time.
pub(super) struct Former {
    pub source: TableSource,
    pub kept: Kept,
    pub rows: Vec<TableSourceRow>,
}

/// What share of the headings two tables of one form have in common at least, in percent.
const ALIKE: usize = 60;

impl Former {
    /// The last table of the form that `reading` seems to be of.
    pub fn find(view: &View<'_>, event: EventId, reading: &TableReading) -> Result<Option<Self>> {
        let columns = reading.draft.columns.iter();
        let counted = columns.filter(|column| column.meaning != ColumnMeaning::Ordinal);
        let these: HashSet<String> = counted.map(|column| key(&column.heading)).collect();
        let alike = |source: &TableSource| {
            let those: HashSet<String> = source.headings.iter().map(|one| key(one)).collect();
            these.intersection(&those).count() * 100 / these.union(&those).count().max(1)
        };
        // Of those that are equally alike, the one taken last.
        let sources = table_sources::of_event(view, event)?.into_iter().rev();
        let best = sources.map(|source| (alike(&source), source)).max_by_key(|(alike, _)| *alike);
        let Some((_, source)) = best.filter(|(alike, _)| *alike >= ALIKE) else {
            return Ok(None);
        };
        let (source, rows) = table_sources::get(view, source.id)?;
        let kept = Kept::of(&source);
        Ok(Some(Self { source, kept, rows }))
    }

    /// Its rows with their keys.
    pub fn keyed(&self) -> KeyedRows {
        let row =
            |row: &TableSourceRow| KeyedRow { key: row.key.clone(), cells: row.cells.clone() };
        KeyedRows {
            headings: self.source.headings.clone(),
            rows: self.rows.iter().map(row).collect(),
        }
    }

    /// The place of the row that each registration came of.
    pub fn by_registration(&self) -> HashMap<RegistrationId, usize> {
        let rows = self.rows.iter().enumerate();
        rows.filter_map(|(at, row)| Some((row.registration?, at))).collect()
    }

    /// Some of its rows as they were understood, by their places.
    pub fn drafts(&self, places: &[usize]) -> HashMap<usize, ParticipantDraft> {
        let mut text = line(&self.source.headings);
        for at in places {
            text.push_str(&line(&self.rows[*at].cells));
        }
        let choices = TableChoices {
            encoding: Some(TextEncoding::Utf8),
            delimiter: Some('\t'),
            sheet: None,
            heading_row: Some(1),
            columns: Some(self.kept.columns.clone()),
        };
        let Ok(reading) = participants::read_with(text.as_bytes(), &choices) else {
            return HashMap::new();
        };
        // A row without anything in it becomes none; the others keep their order.
        let filled = places.iter().filter(|at| !self.rows[**at].cells.iter().all(String::is_empty));
        filled.copied().zip(reading.draft.rows).collect()
    }
}

/// Cells as a line of a table of text, every one in quotes.
fn line(cells: &[String]) -> String {
    let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
    cells.iter().map(quoted).collect::<Vec<_>>().join("\t") + "\n"
}
