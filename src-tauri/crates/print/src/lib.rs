//! Programmes and lists as pages: this crate exists so that Cargo forbids anyone else to know
//! `printpdf`, and print to reach the database or the clock.

mod error;
mod fonts;
mod layout;
mod pdf;

mod look;
mod markdown;
mod press;
mod text_block;
mod web;

mod numbers;
mod programme;
mod table_list;

mod preview;

// The specimen is the tests' congress too, and knows this crate by its name.
#[cfg(test)]
extern crate self as obrady_print;
#[cfg(test)]
mod tests;

pub use error::PrintError;
pub use numbers::{Bar, BarChart, NumbersSheet, TimeChart, numbers};
pub use press::{Pdf, Warning};
pub use preview::{PageSize, Preview};
pub use programme::{Paper, ProgrammeOptions, programme};
pub use table_list::{TableList, TableOptions, TableSection, table_list};
