//! The Obrady file: this crate exists so that nobody else knows `rusqlite`.
//!
//! Reading goes through [`Store::read`], writing through [`Store::change`] alone: one transaction,
//! one step in the journal, one list of what it touched. A write handle exists nowhere else, so a
//! change that forgets undo does not compile.

mod changeset;
mod column;
mod error;
mod journal;
mod migrate;
mod next;
mod recorder;
mod records;
mod references;

mod beside;
mod copy;
mod file;
pub mod history;
mod indexes;
mod many;
mod since;
mod steps;
mod things;
mod undoing;

mod tables;

pub use error::StoreError;
pub use file::{EXTENSION, Store, View};

pub use many::{NewRows, Putting};
pub use since::{Since, end, since};

pub use journal::{Actor, Change, Op, OpKind, Outcome, Stamp, Step, Table, Touched};
pub use steps::Tx;
pub use tables::{
    acceptances, appearances, availabilities, categories, check_ins, claims, door, events, fields,
    filters, held, is_free, layouts, merging, numbers, organisations, origins, papers, people,
    pictures, programmes, registrations, revisions, rooms, sessions, table_sources, told_apart,
    versions,
};
