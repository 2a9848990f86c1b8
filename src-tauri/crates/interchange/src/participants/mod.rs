//! Registrations that come as a table: a form's export, a list kept in a spreadsheet.

mod callings;
mod cells;
mod columns;
mod ditto;
mod emails;
mod exports;
mod fields;
mod given;
pub(crate) mod headings;
mod keys;
mod mend;
pub(crate) mod moments;
pub(crate) mod names;
mod offices;
mod parting;
mod reading;
mod row;
mod same;
mod split;
mod step_back;
pub(crate) mod table;
mod values;

use chrono::NaiveDateTime;
use obrady_domain::{Attendance, RegistrationState, Reply};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::source::ReadError;

pub use cells::{Cells, RowCells};
pub use exports::KnownForm;
pub use fields::{DayColumn, FieldGuess, FieldKind, guess_fields, split_several};
pub use keys::{
    CellChange, Change, Changes, KeyedRow, KeyedRows, Merge, compare, kept_columns, kept_headings,
    key_columns, keyed_rows, merge, row_keys, row_keys_by,
};
pub use mend::{MendError, Mended, suggestion};
pub use names::{Name, split_name};
pub use offices::{Affiliated, split_office};
pub use reading::{RawRow, TableChoices, TableReading, TextEncoding, read_with};
pub use split::{SplitWords, good_and_bad, waiting};
pub use step_back::Standing;
pub use values::{attendance, is_nip, state, yes_or_no};

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
    /// Whether the address is that of whoever ordered the ticket: several people may have it.
    pub by_buyer: bool,
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
    /// Kind of ticket or of participant.
    pub category: String,
    /// What a form or a shop calls the registration: order code, secret of the ticket.
    pub code: String,
    /// What they eat and what they must not.
    pub diet: String,
    /// What they need so that they can take part.
    pub accessibility: String,
    /// From or into which language they need an interpreter.
    pub interpreter: String,
    /// Whom the invoice is made out to.
    pub invoice_name: String,
    /// NIP of the invoice: ten digits where it is a right one, else what was typed.
    pub invoice_nip: String,
    /// Address of the invoice.
    pub invoice_address: String,
    /// Tags, in the order of the table, none twice.
    pub tags: Vec<String>,
    /// The sessions that they sign up for, as the form calls them.
    pub sessions: Vec<String>,
    /// What they consent to and what not.
    pub consents: Vec<ConsentDraft>,
    /// What stands in columns of other headings: the heading is the question. Values that were
    /// not understood are here too.
    pub answers: Vec<Reply>,
}

/// A consent that was asked for.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ConsentDraft {
    /// What was asked, in the form's words.
    pub wording: String,
    /// The answer in the person's words; empty where there is none.
    pub answer: String,
    /// Whether it was given, where the answer tells.
    pub given: Option<bool>,
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
    /// The rows counted, or what a program notes for itself, which is not kept.
    Ordinal,
    /// Office and organisation in one.
    OfficeAndOrganisation,
    /// Kind of ticket or of participant.
    Category,
    /// Code of the order or ticket.
    Code,
    /// Number of the row in the form, by which a newer file of it is compared; not kept.
    FormId,
    /// The hour at which it came in, where the day stands apart.
    RegisteredTime,
    /// Diet.
    Diet,
    /// Accessibility.
    Accessibility,
    /// Interpreter.
    Interpreter,
    /// Whom the invoice is made out to.
    InvoiceName,
    /// NIP of the invoice.
    InvoiceNip,
    /// Address of the invoice, or part of it.
    InvoiceAddress,
    /// Tags.
    Tags,
    /// Sessions to sign up for.
    Sessions,
    /// A consent; the heading is its wording.
    Consent,
    /// E-mail address of whoever ordered the ticket: of those who have none of their own.
    BuyerEmail,
}

impl ColumnMeaning {
    /// Every meaning.
    pub const ALL: [Self; 30] = [
        Self::Title,
        Self::Given,
        Self::Family,
        Self::FullName,
        Self::FamilyThenGiven,
        Self::Email,
        Self::BuyerEmail,
        Self::Phone,
        Self::Office,
        Self::Organisation,
        Self::OfficeAndOrganisation,
        Self::Attendance,
        Self::State,
        Self::RegisteredAt,
        Self::RegisteredTime,
        Self::Category,
        Self::Code,
        Self::Diet,
        Self::Accessibility,
        Self::Interpreter,
        Self::InvoiceName,
        Self::InvoiceNip,
        Self::InvoiceAddress,
        Self::Tags,
        Self::Sessions,
        Self::Consent,
        Self::Note,
        Self::Answer,
        Self::FormId,
        Self::Ordinal,
    ];

    /// Whether several columns can be of that meaning without one overwriting the other.
    #[must_use]
    pub const fn holds_several(self) -> bool {
        use ColumnMeaning::{
            Accessibility, Answer, Consent, Diet, FormId, InvoiceAddress, Note, Ordinal, Sessions,
            Tags, Title,
        };
        matches!(
            self,
            Accessibility
                | Answer
                | Consent
                | Diet
                | FormId
                | InvoiceAddress
                | Note
                | Ordinal
                | Sessions
                | Tags
                | Title
        )
    }
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
    /// An earlier row is the same in every cell.
    SameRow,
    /// No telephone has that number.
    BadPhone,
    /// The digits of a NIP don't add up.
    BadNip,
    /// A number stands where there should be words.
    NumberOutOfPlace,
    /// It belongs to another table below, which has headings of its own.
    AnotherTable,
    /// One cell names several people.
    SeveralPeople,
    /// The cell said “as above”, and so has what is there.
    AsAbove,
    /// The cell says “as above”, and nothing is there.
    NothingAbove,
    /// Beside the address there is more in the cell, which goes into the note.
    MoreThanEmail,
}

impl RowProblemCode {
    /// Every code.
    pub const ALL: [Self; 21] = [
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
        Self::SameRow,
        Self::BadPhone,
        Self::BadNip,
        Self::NumberOutOfPlace,
        Self::AnotherTable,
        Self::SeveralPeople,
        Self::AsAbove,
        Self::NothingAbove,
        Self::MoreThanEmail,
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
            Self::SameRow => "same-row",
            Self::BadPhone => "bad-phone",
            Self::BadNip => "bad-nip",
            Self::NumberOutOfPlace => "number-out-of-place",
            Self::AnotherTable => "another-table",
            Self::SeveralPeople => "several-people",
            Self::AsAbove => "as-above",
            Self::NothingAbove => "nothing-above",
            Self::MoreThanEmail => "more-than-email",
        }
    }

    /// Whether the row should wait until somebody has mended it. Who may be the same person is
    /// decided elsewhere, and a row that is short by its last cells loses nothing.
    #[must_use]
    pub const fn is_fault(self) -> bool {
        match self {
            Self::NoName
            | Self::BadEmail
            | Self::PhoneLostDigits
            | Self::UnknownAttendance
            | Self::UnknownState
            | Self::UnreadableDate
            | Self::UnreadableLetters
            | Self::TooManyCells
            | Self::UnclosedQuote
            | Self::SameRow
            | Self::BadPhone
            | Self::BadNip
            | Self::NumberOutOfPlace
            | Self::AnotherTable
            | Self::SeveralPeople
            | Self::NothingAbove => true,
            Self::TooFewCells
            | Self::DuplicateEmail
            | Self::SameName
            | Self::AsAbove
            | Self::MoreThanEmail => false,
        }
    }

    /// Whether the row is taken otherwise than it was typed, as somebody should know.
    #[must_use]
    pub const fn is_note(self) -> bool {
        matches!(self, Self::AsAbove | Self::MoreThanEmail)
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
mod form_tests;
#[cfg(test)]
mod hostile_tests;
#[cfg(test)]
mod key_tests;
#[cfg(test)]
mod parting_tests;
#[cfg(test)]
mod speed;
#[cfg(test)]
mod step_tests;
#[cfg(test)]
mod tests;
