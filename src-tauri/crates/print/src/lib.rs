//! Programmes and lists as pages: this crate exists so that Cargo forbids anyone else to know
//! `printpdf`, and print to reach the database or the clock.

mod error;
mod fonts;
mod layout;
mod pdf;

mod code;
mod look;
mod markdown;
mod press;
mod text_block;
mod typography;
mod web;

mod products;

mod preview;

// The specimen is the tests' congress too, and knows this crate by its name.
#[cfg(test)]
extern crate self as obrady_print;
#[cfg(test)]
mod tests;

pub use error::PrintError;
pub use layout::Image;
pub use look::Look;
pub use press::{Pdf, PrintRun, Proof, Warning};
pub use preview::{PageSize, Preview};
pub use products::{
    numbers::{Bar, BarChart, NumbersSheet, TimeChart, numbers},
    participants::{ParticipantList, ParticipantRow, participants},
    programme::{
        BookContent, Languages, Paper, Parallel, PlanPage, ProgrammeOptions, programme,
        programme_proof,
    },
    table_list::{TableList, TableSection, table_list},
};
