//! What the page sees of a table of registrations on its way in.

use obrady_app::{
    domain::FieldKind,
    interchange::participants::{
        ColumnGuess, FieldGuess, KnownForm, RawRow, RowProblem, RowProblemCode, TableChoices,
        TableReading,
    },
    registrations::importing::{self, Counts, KnownSource, RowDifference, Verdict},
};
use serde::{Deserialize, Serialize};

use super::steps::{MendStep, Steps};

/// A table of registrations as the page sees it.
#[derive(Clone, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TableSummary {
    /// The file's name; empty where it was pasted.
    pub name: String,
    /// The program whose export it is, where its headings tell.
    pub form: Option<KnownForm>,
    /// The columns from left to right.
    pub columns: Vec<ColumnGuess>,
    /// How it was read.
    pub used: TableChoices,
    /// The names of its sheets.
    pub sheets: Vec<String>,
    /// Its first rows as they stand there.
    pub top: Vec<RawRow>,
    /// Whether a column holds names.
    pub named: bool,
    /// How many rows it has.
    pub rows: u32,
    /// How many problems its rows have that somebody should mend.
    pub problems: u32,
    /// How many cells give something else than was typed, as somebody should know.
    pub notes: u32,
    /// How many rows wait until somebody mends them.
    pub waiting: u32,
    /// The numbers of the rows that are no people: headings between them, remarks below.
    pub remarks: Vec<u32>,
    /// The numbers of rows that were parted from others, with the number of the row that each is of.
    pub parted: Vec<(u32, u32)>,
    /// What somebody did to its rows last, and can take back.
    pub step: Option<MendStep>,
    /// What was taken back last, and can be done again.
    pub undone: Option<MendStep>,
}

/// A question that the table asks, and the kind of its answers.
#[derive(Clone, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct QuestionView {
    /// The place of its column, from 0.
    pub column: u32,
    /// The question.
    pub heading: String,
    /// The kind that its answers seem to be of.
    pub kind: FieldKind,
    /// What can be chosen, of choices.
    pub choices: Vec<String>,
}

impl From<FieldGuess> for QuestionView {
    fn from(guess: FieldGuess) -> Self {
        let FieldGuess { column, heading, kind, choices } = guess;
        Self { column, heading, kind: importing::kind_of(kind), choices }
    }
}

/// Something wrong in a row.
#[derive(Clone, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ProblemLine {
    /// The row's number.
    pub line: u32,
    /// Whom the row names.
    pub name: String,
    /// The place of the column, from 0, where it is one.
    pub column: Option<u32>,
    /// What stands in that cell.
    pub text: String,
    /// What is wrong.
    pub problem: RowProblem,
    /// Whether the row waits for it.
    pub waits: bool,
    /// What was most likely meant.
    pub suggestion: Option<String>,
    /// Whom the row names, where it can be parted into a row for each.
    pub people: Vec<String>,
    /// How many cells of that column hold the same and are wrong alike, this one among them.
    pub alike: u32,
}

/// A table whose rows were mended as they were the last time.
#[derive(Clone, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Recalled {
    /// The table as it is now.
    pub table: TableSummary,
    /// How many rows were mended.
    pub mended: u32,
    /// The numbers of the rows that are no people and were left out then.
    pub left_out: Vec<u32>,
}

/// A part of a list, with how long the whole is.
#[derive(Clone, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ProblemsPage {
    /// The problems asked for.
    pub rows: Vec<ProblemLine>,
    /// How many there are.
    pub total: u32,
}

/// What a table would do, at a glance.
#[derive(Clone, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportView {
    /// The form that it is a newer table of.
    pub source: Option<KnownSource>,
    /// How many rows do what.
    pub counts: Counts,
    /// Questions that the form does not ask yet.
    pub questions: Vec<QuestionView>,
    /// Categories that there are not yet.
    pub categories: Vec<String>,
    /// What no session is called.
    pub sessions: Vec<String>,
    /// Who has several tickets to their name, each of which is a registration, and how many.
    pub tickets: Vec<(String, u32)>,
}

/// Which rows of a proposal.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum ImportPart {
    /// Those that are added.
    Added,
    /// Those that change something, or contradict what somebody edited.
    Changed,
    /// Those who are in the table no longer.
    Vanished,
    /// Those who may be somebody else in the table or among those known.
    Twins,
}

/// A line of a proposal.
#[derive(Clone, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportLine {
    /// The row's number, as text, or the registration that vanished.
    pub id: String,
    /// The row's number.
    pub line: Option<u32>,
    /// Family, then given names.
    pub name: String,
    /// Organisation, else address.
    pub detail: String,
    /// Whether it is left out.
    pub left_out: bool,
    /// What it has otherwise.
    pub differences: Vec<RowDifference>,
    /// Whether the table wins, or who vanished is cancelled.
    pub chosen: bool,
    /// Who it may be.
    pub twin: Option<TwinLine>,
}

/// Whom a row may be the same person as.
#[derive(Clone, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TwinLine {
    /// The number of the earlier row; none for somebody known.
    pub line: Option<u32>,
    /// Their name.
    pub name: String,
    /// Organisation, else address.
    pub detail: String,
    /// What is decided.
    pub verdict: Verdict,
}

/// A part of a list, with how long the whole is.
#[derive(Clone, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportPage {
    /// The lines asked for.
    pub rows: Vec<ImportLine>,
    /// How many there are.
    pub total: u32,
}

impl TableSummary {
    pub(crate) fn of(name: &str, reading: &TableReading) -> Self {
        let line = |at| reading.cells.line(at);
        let shown = |fault| {
            let shown = reading.draft.problems.iter().filter(|one| is_shown(one));
            count(shown.filter(|one| one.code.is_fault() == fault).count())
        };
        Self {
            name: name.to_owned(),
            form: reading.form,
            columns: reading.draft.columns.clone(),
            used: reading.used.clone(),
            sheets: reading.sheets.clone(),
            top: reading.top.clone(),
            named: reading.draft.has_names(),
            rows: count(reading.draft.rows.len()),
            problems: shown(true),
            notes: shown(false),
            waiting: count(importing::waiting(reading).len()),
            remarks: reading.remarks(),
            parted: parted(reading).map(|(at, from)| (line(at), line(from))).collect(),
            step: None,
            undone: None,
        }
    }

    /// With the steps that can be taken back and done again.
    pub(super) fn with(self, steps: &Steps) -> Self {
        Self { step: steps.last(), undone: steps.next(), ..self }
    }
}

/// The places of the rows that were parted from others, and of those.
pub(super) fn parted(reading: &TableReading) -> impl Iterator<Item = (usize, usize)> {
    let added = (0..reading.cells.len()).rev().map_while(|at| {
        let source = reading.cells.source(at);
        (source != at).then_some((at, source))
    });
    added.collect::<Vec<_>>().into_iter().rev()
}

/// Who may be whom is asked elsewhere, and a row that is short by its last cells loses nothing.
pub(super) fn is_shown(problem: &RowProblem) -> bool {
    let code = problem.code;
    code.is_fault() && code != RowProblemCode::SameRow || code.is_note()
}

pub(super) fn count(items: usize) -> u32 {
    u32::try_from(items).unwrap_or(u32::MAX)
}
