//! The one backend: pages and tags in, a PDF out. Nothing else knows `printpdf` or `lopdf`.
//!
//! `printpdf` writes pages, fonts and links. What it can't say (nested bookmarks, XMP, language,
//! stable ids) is added to the `lopdf` document that it hands over; pages and tags, of which there
//! may be thousands and a million, go into the file one by one. The result is tagged PDF 1.7 that
//! conforms to PDF/UA-1 and PDF/A-2a. The same document gives the same bytes, also twice in one
//! process.

mod colour;
mod content;
mod faces;
mod file;
mod images;
mod links;
mod marks;
mod metadata;
mod outline;
mod packer;
mod run;
mod structure;
mod writer;

use chrono::NaiveDate;
use lopdf::{Object, StringFormat};

use crate::{
    PrintError,
    layout::{Document, Draw},
};
use writer::Size;

pub use writer::Writer;

impl From<lopdf::Error> for PrintError {
    fn from(error: lopdf::Error) -> Self {
        Self::Write(error.to_string())
    }
}

/// Writes a document, which must be resolved, as a PDF made on `date`.
pub fn write(mut document: Document, date: NaiveDate) -> Result<Vec<u8>, PrintError> {
    let mut writer = Writer::new(document.palette);
    // Sheets hold pages in another order than that in which they are read.
    let mut parts: Vec<(usize, usize, Vec<Draw>)> = Vec::new();
    for page in std::mem::take(&mut document.pages) {
        let turns = page.draws.iter().any(|draw| draw.turn().is_some());
        if !turns {
            writer.page(&page, &document.tags);
            continue;
        }
        let at = writer.add(&page);
        for draw in page.draws {
            parts.push((draw.turn().unwrap_or(usize::MAX), at, vec![draw]));
        }
    }
    parts.sort_by_key(|(turn, ..)| *turn);
    for (_, at, draws) in parts {
        writer.draw(at, &draws, &document.tags);
    }
    writer.finish(&document, date)
}

/// A length that does not carry the noise of arithmetic into the file.
fn round(length: f32) -> f32 {
    (length * 1000.0).round() / 1000.0
}

fn real(length: f32) -> Object {
    Object::Real(round(length))
}

/// A text string: UTF-16 with a byte order mark.
fn text(text: &str) -> Object {
    Object::String(utf16(text), StringFormat::Hexadecimal)
}

fn utf16(text: &str) -> Vec<u8> {
    [0xfe, 0xff].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect()
}

/// The FNV-1a hash, which, unlike the standard library's, is the same everywhere and for ever.
fn hash(bytes: &[u8], seed: u64) -> u64 {
    bytes.iter().fold(seed ^ 0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
