//! Programmes that come from other programs, and go to them.
//!
//! A source that was read before is recognised, and what it says now is compared with what it said
//! then and with what people made of it here: nothing that they edited is overwritten unless they
//! say so.

mod comparison;
mod facts;
mod incoming;
mod origins;
mod people_taking;
mod publishing;
mod resolving;
mod taking;

pub(crate) use origins::translated;

pub use comparison::{Comparison, Difference, PersonChange, SessionChange, SessionFate, compare};
pub use facts::Field;
pub use incoming::{
    Content, Format, Incoming, Mapping, ProgrammeReview, TableView, read_cells, read_file,
};
pub use people_taking::{TakenPeople, take_people};
pub use publishing::{CalendarOf, ExportJob, TableFormat, make, publication, save};
pub use taking::{Choices, TakenProgramme, take};

/// What hears how far a long deed has come, and says whether to go on.
pub type Watch<'a> = &'a mut dyn FnMut(u32, u32) -> bool;
