//! What can go wrong between a programme and its pages.

use thiserror::Error;

/// Why there are no pages.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum PrintError {
    /// A face of the program itself can't be embedded: the program is damaged.
    #[error("the face {face} can't be embedded: {reason}")]
    Face {
        /// Its PostScript name.
        face: &'static str,
        /// What the subsetter said.
        reason: String,
    },
    /// The PDF can't be put together.
    #[error("the PDF can't be written: {0}")]
    Write(String),
    /// What shall be shown is no PDF, or a damaged one.
    #[error("this is no PDF that can be shown")]
    NotAPdf,
    /// There is no such page.
    #[error("there is no page {page}: the last one is {pages}")]
    NoSuchPage {
        /// The page asked for, from 1.
        page: u32,
        /// How many there are.
        pages: u32,
    },
}
