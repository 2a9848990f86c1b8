//! The one backend: pages and tags in, a PDF out. Nothing else knows `printpdf` or `lopdf`.
//!
//! `printpdf` writes pages, fonts and links. What it can't say (tags, nested bookmarks, XMP,
//! language, stable ids) is added to the `lopdf` document that it hands over. The result is tagged
//! PDF 1.7 that conforms to PDF/UA-1 and PDF/A-2a. The same document gives the same bytes, also
//! twice in one process.

mod colour;
mod content;
mod faces;
mod images;
mod marks;
mod metadata;
mod outline;
mod structure;

use chrono::NaiveDate;
use lopdf::{Object, ObjectId, Stream, StringFormat, dictionary};
use printpdf::{Op, PdfDocument, PdfPage, PdfSaveOptions, Pt};

use crate::{
    PrintError,
    layout::{Document, Page},
};
use content::PageContent;
use faces::Faces;
use images::Images;
use marks::Marks;

impl From<lopdf::Error> for PrintError {
    fn from(error: lopdf::Error) -> Self {
        Self::Write(error.to_string())
    }
}

/// Writes a document, which must be resolved, as a PDF made on `date`.
pub fn write(mut document: Document, date: NaiveDate) -> Result<Vec<u8>, PrintError> {
    let faces = Faces::of(&document)?;
    let pages = std::mem::take(&mut document.pages);
    let sizes: Vec<Size> = pages.iter().map(Size::of).collect();
    let images = Images::of(&pages);
    let mut marks = Marks::new(&document.tags);
    let Written { contents, links } = contents(pages, &document, &sizes, &faces, &mut marks);

    let mut out = frame(links, &sizes, &faces);
    images.write(&mut out)?;
    let pages: Vec<ObjectId> = out.get_pages().into_values().collect();
    for (at, (id, content)) in pages.iter().zip(contents).enumerate() {
        finish_page(&mut out, *id, at, content, sizes[at], &marks)?;
    }
    structure::write(&mut out, &document.tags, &marks, &pages)?;
    outline::write(&mut out, &document, &pages, &sizes)?;
    metadata::write(&mut out, &document, date)?;
    out.compress();
    let mut bytes = Vec::new();
    out.save_modern(&mut bytes).map_err(|error| PrintError::Write(error.to_string()))?;
    Ok(bytes)
}

/// Width and height of a page.
#[derive(Clone, Copy)]
struct Size {
    width: f32,
    height: f32,
}

impl Size {
    fn of(page: &Page) -> Self {
        Self { width: page.width, height: page.height }
    }

    fn page(self, ops: Vec<Op>) -> PdfPage {
        PdfPage::new(Pt(self.width).into(), Pt(self.height).into(), ops)
    }
}

/// What is drawn on the pages, compressed, and the links on them.
struct Written {
    contents: Vec<Stream>,
    links: Vec<Vec<Op>>,
}

/// Draws all pages, a few at a time: as operations of `printpdf` a page takes a hundred times the
/// memory that it takes in the end.
fn contents(
    pages: Vec<Page>,
    document: &Document,
    sizes: &[Size],
    faces: &Faces,
    marks: &mut Marks<'_>,
) -> Written {
    const FEW: usize = 64;
    let mut written = Written { contents: Vec::new(), links: Vec::new() };
    let mut pages = pages.into_iter().enumerate().peekable();
    while pages.peek().is_some() {
        let few = pages.by_ref().take(FEW).map(|(at, page)| {
            let content = PageContent::new(document, sizes, faces, marks, at);
            let (ops, links) = content.write(&page);
            written.links.push(links);
            sizes[at].page(ops)
        });
        let few: Vec<PdfPage> = few.collect();
        let part = to_lopdf(few, faces);
        for id in part.get_pages().into_values() {
            let mut content = Stream::new(dictionary! {}, part.get_page_content(id));
            // Where it does not compress, it stays as it is.
            let _ = content.compress();
            written.contents.push(content);
        }
    }
    written
}

/// The document with all its pages, faces and links, but with nothing drawn.
fn frame(links: Vec<Vec<Op>>, sizes: &[Size], faces: &Faces) -> lopdf::Document {
    let mut pages: Vec<PdfPage> =
        links.into_iter().zip(sizes).map(|(links, size)| size.page(links)).collect();
    if let Some(first) = pages.first_mut() {
        // A face that no page shows is not embedded.
        first.ops.extend(faces.inventory());
    }
    let mut out = to_lopdf(pages, faces);
    out.version = "1.7".into();
    faces.write_texts(&mut out);
    out
}

fn to_lopdf(pages: Vec<PdfPage>, faces: &Faces) -> lopdf::Document {
    let mut pdf = PdfDocument::new("");
    faces.add_to(&mut pdf);
    pdf.with_pages(pages);
    let options = PdfSaveOptions {
        subset_fonts: false,
        optimize: false,
        secure: true,
        image_optimization: None,
    };
    pdf.to_lopdf_document(&options, &mut Vec::new())
}

/// Gives a page what is drawn on it, its exact boxes, and its links what they lack.
fn finish_page(
    out: &mut lopdf::Document,
    id: ObjectId,
    at: usize,
    content: Stream,
    size: Size,
    marks: &Marks<'_>,
) -> Result<(), PrintError> {
    let place = out.get_dictionary(id)?.get(b"Contents")?.as_reference()?;
    out.set_object(place, content);
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
        || -> Object { vec![0.into(), 0.into(), real(size.width), real(size.height)].into() };
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
