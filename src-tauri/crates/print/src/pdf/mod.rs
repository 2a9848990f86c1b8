//! The one backend: pages and tags in, a PDF out. Nothing else knows `printpdf` or `lopdf`.
//!
//! `printpdf` writes pages, fonts and links. What it can't say (tags, nested bookmarks, XMP,
//! language, stable ids) is added to the `lopdf` document that it hands over. The result is tagged
//! PDF 1.7 that conforms to PDF/UA-1 and PDF/A-2a. The same document gives the same bytes, also
//! twice in one process.

mod colour;
mod content;
mod faces;
mod marks;
mod metadata;
mod outline;
mod structure;

use chrono::NaiveDate;
use lopdf::{Object, ObjectId, StringFormat};
use printpdf::{PdfDocument, PdfPage, PdfSaveOptions, Pt};

use crate::{
    PrintError,
    layout::{Document, Page},
};
use content::PageContent;
use faces::Faces;
use marks::Marks;

impl From<lopdf::Error> for PrintError {
    fn from(error: lopdf::Error) -> Self {
        Self::Write(error.to_string())
    }
}

/// Writes a document, which must be resolved, as a PDF made on `date`.
pub fn write(document: &Document, date: NaiveDate) -> Result<Vec<u8>, PrintError> {
    let mut pdf = PdfDocument::new(&document.title);
    let faces = Faces::embed(document, &mut pdf)?;
    let mut marks = Marks::new(&document.tags);
    let pages = document.pages.iter().enumerate().map(|(at, page)| {
        let ops = PageContent::new(document, &faces, &mut marks, at).write();
        PdfPage::new(Pt(page.width).into(), Pt(page.height).into(), ops)
    });
    let pages = pages.collect();
    pdf.with_pages(pages);

    let options = PdfSaveOptions {
        subset_fonts: false,
        optimize: false,
        secure: true,
        image_optimization: None,
    };
    let mut out = pdf.to_lopdf_document(&options, &mut Vec::new());
    drop(pdf);
    out.version = "1.7".into();
    faces.write_texts(&mut out);
    let pages: Vec<ObjectId> = out.get_pages().into_values().collect();
    for (at, (id, page)) in pages.iter().zip(&document.pages).enumerate() {
        finish_page(&mut out, (*id, at), page, &marks)?;
    }
    structure::write(&mut out, document, &marks, &pages)?;
    outline::write(&mut out, document, &pages)?;
    metadata::write(&mut out, document, date)?;
    out.compress();
    let mut bytes = Vec::new();
    out.save_modern(&mut bytes).map_err(|error| PrintError::Write(error.to_string()))?;
    Ok(bytes)
}

/// Gives a page its exact boxes, and its links what they lack.
fn finish_page(
    out: &mut lopdf::Document,
    (id, at): (ObjectId, usize),
    page: &Page,
    marks: &Marks<'_>,
) -> Result<(), PrintError> {
    let links = match out.get_dictionary_mut(id)?.remove(b"Annots") {
        Some(Object::Array(links)) => links,
        _ => Vec::new(),
    };
    let mut annotations = Vec::new();
    for (link, mark) in links.into_iter().zip(&marks.links[at]) {
        if let Object::Dictionary(mut link) = link {
            // Printed, not only shown; a screen reader says its contents.
            link.set("F", 4);
            link.set("P", id);
            link.set("Contents", text(&mark.title));
            annotations.push(Object::Reference(out.add_object(link)));
        }
    }
    let area =
        || -> Object { vec![0.into(), 0.into(), real(page.width), real(page.height)].into() };
    let dictionary = out.get_dictionary_mut(id)?;
    dictionary.set("MediaBox", area());
    dictionary.set("TrimBox", area());
    dictionary.remove(b"CropBox");
    dictionary.set("StructParents", at as i64);
    // Tab moves in the order of the structure.
    dictionary.set("Tabs", "S");
    if !annotations.is_empty() {
        dictionary.set("Annots", annotations);
    }
    Ok(())
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
