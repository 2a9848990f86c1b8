//! What other programs and people write, as drafts and problems: this crate exists so that Cargo
//! forbids a file format to reach the database.

mod draft;
mod span;

pub mod notice;
pub mod programme;
pub mod publication;
pub mod source;

mod announcement;
pub mod document;
pub mod participants;
pub mod people_draft;
pub mod person_table;
pub mod session_table;
pub mod sheet;
pub mod sheet_lists;
mod table_values;
pub mod timetable_grid;
pub mod workbook;

pub use announcement::{Hints, read as read_announcement};
pub use draft::{
    EventDraft, OrganisationDraft, PartOfDay, PersonDraft, Problem, ProblemCode, SessionDraft,
};
pub use span::{Found, Span};
