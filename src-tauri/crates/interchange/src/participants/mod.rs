//! Registrations that come as a table: a form's export, a list kept in a spreadsheet.

pub(crate) mod headings;
pub(crate) mod moments;
pub(crate) mod names;
mod row;
pub(crate) mod table;
mod values;

use chrono::NaiveDateTime;
use obrady_domain::{Answer, Attendance, RegistrationState};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::document::{FILE_LIMIT, encoding};

pub use names::{Name, split_name};

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
    pub answers: Vec<Answer>,
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
#[derive(Clone, Copy, PartialEq, Eq, Debug, Error)]
pub enum TableError {
    /// Larger than 20 MB.
    #[error("the file is larger than 20 MB")]
    TooLarge,
    /// More than 200,000 rows, or more than 1,000 cells in one.
    #[error("the table has more rows or columns than a register can have")]
    TooManyCells,
    /// There is nothing in it.
    #[error("the table is empty")]
    Empty,
    /// A workbook: it has to be saved as CSV first.
    #[error("a workbook has to be saved as CSV first")]
    Workbook,
    /// No text at all.
    #[error("this is not a table as text")]
    NotText,
    /// No row has headings, or none of them is of a name.
    #[error("there is no heading such as Nazwisko or Name")]
    NoNames,
}

/// Reads a table of registrations with headings: CSV as programs write it, whatever its encoding,
/// delimiter and line ends; titles above the headings are skipped.
///
/// Columns are known by their Polish or English headings; every other one becomes an answer of
/// each person, so that nothing is lost. Rows with problems are read all the same, and the problems
/// are all returned.
///
/// # Errors
/// See [`TableError`].
pub fn read(bytes: &[u8]) -> Result<ParticipantsDraft, TableError> {
    if bytes.len() > FILE_LIMIT {
        return Err(TableError::TooLarge);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(TableError::Workbook);
    }
    if !encoding::is_readable(bytes) {
        return Err(TableError::NotText);
    }
    let table = table::Table::read(&encoding::decode(bytes))?;
    row::draft(&table)
}

#[cfg(test)]
mod tests;
