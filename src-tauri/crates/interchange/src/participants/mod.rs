//! Registrations that come as a table: a form's export, a list kept in a spreadsheet.

pub(crate) mod headings;
pub(crate) mod moments;
pub(crate) mod names;
mod reading;
mod row;
pub(crate) mod table;
mod values;

use chrono::NaiveDateTime;
use obrady_domain::{Attendance, RegistrationState, Reply};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::source::ReadError;

pub use names::{Name, split_name};
pub use reading::{RawRow, TableChoices, TableReading, TextEncoding, read_with};

/// What a table of registrations proposes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ParticipantsDraft {
    /// One for each row with anything in it, in the table's order.
    pub rows: Vec<ParticipantDraft>,
    /// The columns from left to right, and how each was understood.
    pub columns: Vec<ColumnGuess>,
    /// Everything that somebody should look at, by row.
    pub problems: Vec<RowProblem>,
}

/// A registered person as the table has them. Texts are empty where it says nothing.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ParticipantDraft {
    /// The row's number as a spreadsheet program shows it, from 1.
    pub line: u32,
    /// Degree or title before the name.
    pub title: String,
    /// Given names.
    pub given: String,
    /// Family name.
    pub family: String,
    /// E-mail address; what was typed, also where it is none.
    pub email: String,
    /// Telephone number as typed.
    pub phone: String,
    /// Office.
    pub office: String,
    /// Name of the organisation.
    pub organisation: String,
    /// On site or online, where the table tells; never hybrid.
    pub attendance: Option<Attendance>,
    /// Whether the place is theirs, where the table tells.
    pub state: Option<RegistrationState>,
    /// When the registration came in, civil time; midnight where only the day is known.
    pub registered_at: Option<NaiveDateTime>,
    /// Remarks.
    pub note: String,
    /// What stands in columns of other headings: the heading is the question. Values that were
    /// not understood are here too.
    pub answers: Vec<Reply>,
}

/// A column and how it was understood.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ColumnGuess {
    /// Its heading; where there is none, its letter, as spreadsheet programs count columns.
    pub heading: String,
    /// What it holds.
    pub meaning: ColumnMeaning,
}

/// What a column holds.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum ColumnMeaning {
    /// Degree or title.
    Title,
    /// Given names.
    Given,
    /// Family name.
    Family,
    /// The whole name, given names first.
    FullName,
    /// The whole name, family name first.
    FamilyThenGiven,
    /// E-mail address.
    Email,
    /// Telephone number.
    Phone,
    /// Office.
    Office,
    /// Organisation.
    Organisation,
    /// On site or online.
    Attendance,
    /// State of the registration.
    State,
    /// When it came in.
    RegisteredAt,
    /// Remarks for the staff.
    Note,
    /// A question of the form and its answers.
    Answer,
    /// The rows counted, which is not kept.
    Ordinal,
}

/// Something in a row that somebody should look at.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RowProblem {
    /// The row's number as a spreadsheet program shows it.
    pub line: u32,
    /// Heading of the column; empty where it is the whole row.
    pub column: String,
    /// The value as it stands in the table.
    pub value: String,
    /// What is wrong.
    pub code: RowProblemCode,
    /// The earlier row with the same, for what is there twice.
    pub same_as: Option<u32>,
}

/// What is wrong with a row. The text for each is `row-problem-<code>`.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "kebab-case")]
pub enum RowProblemCode {
    /// There is neither a given nor a family name.
    NoName,
    /// No address of that form can exist.
    BadEmail,
    /// A spreadsheet program rounded the telephone number.
    PhoneLostDigits,
    /// The words tell neither on site nor online.
    UnknownAttendance,
    /// The words tell no state of a registration.
    UnknownState,
    /// No date is written like that.
    UnreadableDate,
    /// Letters were lost before the file came here.
    UnreadableLetters,
    /// Fewer cells than headings.
    TooFewCells,
    /// More cells than headings.
    TooManyCells,
    /// A quotation mark opens a cell and none closes it.
    UnclosedQuote,
    /// An earlier row has the same e-mail address.
    DuplicateEmail,
    /// An earlier row has the same name.
    SameName,
}

impl RowProblemCode {
    /// Every code.
    pub const ALL: [Self; 12] = [
        Self::NoName,
        Self::BadEmail,
        Self::PhoneLostDigits,
        Self::UnknownAttendance,
        Self::UnknownState,
        Self::UnreadableDate,
        Self::UnreadableLetters,
        Self::TooFewCells,
        Self::TooManyCells,
        Self::UnclosedQuote,
        Self::DuplicateEmail,
        Self::SameName,
    ];

    /// The code as it stands in ids of texts: `bad-email`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::NoName => "no-name",
            Self::BadEmail => "bad-email",
            Self::PhoneLostDigits => "phone-lost-digits",
            Self::UnknownAttendance => "unknown-attendance",
            Self::UnknownState => "unknown-state",
            Self::UnreadableDate => "unreadable-date",
            Self::UnreadableLetters => "unreadable-letters",
            Self::TooFewCells => "too-few-cells",
            Self::TooManyCells => "too-many-cells",
            Self::UnclosedQuote => "unclosed-quote",
            Self::DuplicateEmail => "duplicate-email",
            Self::SameName => "same-name",
        }
    }
}

/// Why a file gives no participants, and so what its owner can do.
#[derive(Clone, PartialEq, Eq, Debug, Error)]
pub enum TableError {
    /// Larger than 32 MB.
    #[error("the file is larger than 32 MB")]
    TooLarge,
    /// More than 200,000 rows, or more than 1,000 cells in one.
    #[error("the table has more rows or columns than a register can have")]
    TooManyCells,
    /// There is nothing in it.
    #[error("the table is empty")]
    Empty,
    /// A workbook that can't be read.
    #[error(transparent)]
    Source(#[from] ReadError),
    /// No text at all.
    #[error("this is not a table as text")]
    NotText,
    /// No row has headings, or none of them is of a name.
    #[error("there is no heading such as Nazwisko or Name")]
    NoNames,
}

/// Reads a table of registrations as [`read_with`] guesses it.
///
/// # Errors
/// See [`TableError`]; [`TableError::NoNames`] where no column has names.
pub fn read(bytes: &[u8]) -> Result<ParticipantsDraft, TableError> {
    let draft = read_with(bytes, &TableChoices::default())?.draft;
    if draft.has_names() { Ok(draft) } else { Err(TableError::NoNames) }
}

impl ParticipantsDraft {
    /// Whether a column of the table holds names, without which nobody in it can be taken.
    #[must_use]
    pub fn has_names(&self) -> bool {
        use ColumnMeaning::{Family, FamilyThenGiven, FullName, Given};
        self.columns
            .iter()
            .any(|column| matches!(column.meaning, Given | Family | FullName | FamilyThenGiven))
    }
}

#[cfg(test)]
mod tests;
