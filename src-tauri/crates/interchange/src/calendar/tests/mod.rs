//! What calendars of our own making and of others become, and what others read in ours.

mod corpus;
mod foreign;
mod made;
mod reading;
mod writing;

use std::path::PathBuf;

use super::*;

/// The folder with collected files, which may be missing.
fn collection() -> PathBuf {
    std::env::var_os("OBRADY_TEST_DATA").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../../shared/data")),
        PathBuf::from,
    )
}
