//! What other programs and people write, as drafts and problems: this crate exists so that Cargo
//! forbids a file format to reach the database.

mod draft;
mod span;

pub mod archive;
pub mod notice;
pub mod people_draft;
pub mod programme;
pub mod publication;
pub mod source;

pub mod addresses;
mod announcement;
pub mod calendar;
mod content_line;
pub mod document;
pub mod markup;
pub mod participants;
pub mod person_table;
pub mod schedule;
pub mod session_table;
pub mod sheet;
pub mod sheet_lists;
mod table_values;
pub mod timetable_grid;
pub mod vcard;
pub mod workbook;

pub mod invitation;
pub mod json_ld;
pub mod web_page;

mod civil;
mod hypertext;

pub mod changelog;

mod told;

#[cfg(test)]
mod corpus;
#[cfg(test)]
mod effort;
#[cfg(test)]
mod test_programme;

pub use announcement::{Hints, read as read_announcement};
pub use draft::{
    EventDraft, OrganisationDraft, PartOfDay, PersonDraft, Problem, ProblemCode, SessionDraft,
};
pub use span::{Found, Span};
pub use told::kind as kind_name;
