//! The formats of the pentabarf family, which frab, pretalx, wafer, FOSDEM and the CCC write:
//! schedule.xml, schedule.json and its successor, schedule.json version 2.
//!
//! Real files keep to their schemas rarely. Each reader takes down what stands where
//! ([`raw::Raw`]); `draft` then makes sense of it, alike for all three.

mod dialect_json;
mod dialect_xml;
mod draft;
mod json;
mod key;
mod kinds;
mod people;
mod publish;
mod raw;
mod when;
mod write_json;
mod write_json2;
mod write_xml;
mod zone;

use crate::{
    programme::ProgrammeDraft,
    source::{FILE_LIMIT, ReadError},
};

pub use write_json::json;
pub use write_json2::json2;
pub use write_xml::xml;

/// Reads schedule.xml, schedule.json or schedule.json version 2, whichever it is.
///
/// # Errors
/// If the file is none of them, too large, nested too deeply, or defines entities.
pub fn read(name: &str, bytes: &[u8]) -> Result<ProgrammeDraft, ReadError> {
    if bytes.len() > FILE_LIMIT {
        return Err(ReadError::TooLarge { limit_mb: (FILE_LIMIT >> 20) as u64 });
    }
    let first = bytes.iter().find(|byte| !byte.is_ascii_whitespace());
    let raw = match first {
        None => return Err(ReadError::Empty),
        Some(b'{' | b'[') => dialect_json::read(bytes)?,
        Some(_) => dialect_xml::read(bytes)?,
    };
    Ok(draft::draft(name, raw))
}

#[cfg(test)]
mod hostile_tests;
#[cfg(test)]
mod lenient_tests;
#[cfg(test)]
mod tests;
