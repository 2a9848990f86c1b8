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
pub mod markup;
pub mod participants;
pub mod sheet;

pub mod invitation;
pub mod json_ld;
pub mod web_page;

mod civil;
mod hypertext;

mod told;

#[cfg(test)]
mod fixture;

pub use announcement::{Hints, read as read_announcement};
pub use draft::{
    EventDraft, OrganisationDraft, PartOfDay, PersonDraft, Problem, ProblemCode, SessionDraft,
};
pub use span::{Found, Span};
