//! Making one of several records of one person or organisation. Nothing is lost: what pointed to any
//! points to the one that is kept, and what differs and was not chosen goes to the note.

mod copies;
mod organisations;
mod people;
mod registrations;

pub use organisations::{OrganisationField, merge_organisations};
pub use people::{PersonField, merge_people};
