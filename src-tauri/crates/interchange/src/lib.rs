//! File formats and what they propose: this crate exists so that Cargo forbids a format to reach
//! the database. It turns bytes into drafts and problems, and lists into bytes; nothing here knows
//! the file that holds the congress.

pub mod document;
