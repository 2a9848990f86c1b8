//! A PDF while it is written, page by page.
//!
//! A page is written and compressed as soon as it is laid out, and nothing of it is kept but its
//! place in the file, its links and what of it belongs to which element. So the memory that a long
//! list takes is the file itself and a few hundred bytes for each row of a table, for its elements.

use chrono::NaiveDate;
use lopdf::{Dictionary, Object, ObjectId, dictionary};
use printpdf::{Op, PdfDocument, PdfPage, PdfSaveOptions, Pt};

use super::{
    content::PageContent,
    faces::{Faces, Used},
    file::File,
    images,
    links::{self, PageLink},
    marks::Marks,
    metadata, outline, real, structure,
};
use crate::{
    PrintError,
    layout::{Document, Draw, Page, Palette, Tags, Trim},
    wanted,
};

/// Width and height of a page.
#[derive(Clone, Copy)]
pub struct Size {
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
}

impl Size {
    fn page(self, ops: Vec<Op>) -> PdfPage {
        PdfPage::new(Pt(self.width).into(), Pt(self.height).into(), ops)
    }
}

/// A page that is written.
struct Written {
    size: Size,
    trim: Option<Trim>,
    /// The streams with what is drawn on it.
    contents: Vec<u32>,
    links: Vec<PageLink>,
}

/// A PDF while it is written.
pub struct Writer {
    palette: Palette,
    file: File,
    used: Used,
    marks: Marks,
    pages: Vec<Written>,
}

impl Writer {
    /// A document of these colours, without pages.
    pub fn new(palette: Palette) -> Self {
        let (used, marks) = (Used::default(), Marks::new());
        Self { palette, file: File::new(), used, marks, pages: Vec::new() }
    }

    /// How many pages are written.
    pub fn pages(&self) -> usize {
        self.pages.len()
    }

    /// Writes the next page, on which all page numbers must be known.
    pub fn page(&mut self, page: &Page, tags: &Tags) {
        let at = self.add(page);
        self.draw(at, &page.draws, tags);
    }

    /// A new page, on which nothing is drawn yet; gives its place, from 0.
    pub fn add(&mut self, page: &Page) -> usize {
        let Page { width, height, trim, .. } = *page;
        let size = Size { width, height };
        self.pages.push(Written { size, trim, contents: Vec::new(), links: Vec::new() });
        self.pages.len() - 1
    }

    /// Draws onto the page `at`, which comes next in the reading order.
    pub fn draw(&mut self, at: usize, draws: &[Draw], tags: &Tags) {
        self.marks.open(at);
        let (content, links) = self.content(draws, tags, self.pages[at].size);
        self.pages[at].contents.push(content);
        self.pages[at].links.extend(links);
    }

    /// Draws more onto the page `at`, from 0, that is written already: decoration, such as how many
    /// pages there are in all.
    pub fn decorate(&mut self, at: usize, draws: &[Draw], tags: &Tags) {
        let decoration = draws
            .iter()
            .all(|draw| matches!(draw, Draw::Text { tag: None, .. } | Draw::Rect { .. }));
        debug_assert!(decoration, "pieces of a page are counted while it is drawn");
        if !draws.is_empty() {
            let (content, _) = self.content(draws, tags, self.pages[at].size);
            self.pages[at].contents.push(content);
        }
    }

    /// Writes what is drawn into a stream.
    fn content(&mut self, draws: &[Draw], tags: &Tags, size: Size) -> (u32, Vec<PageLink>) {
        wanted::go_on();
        let content =
            PageContent::new(tags, &mut self.used, &mut self.marks, self.palette, size.height);
        let (ops, links) = content.write(draws);
        let number = self.file.reserve(1);
        self.file.packed(number, Dictionary::new(), move || {
            let part = to_lopdf(vec![size.page(ops)], None);
            let page = part.get_pages().into_values().next();
            page.map(|page| part.get_page_content(page)).unwrap_or_default()
        });
        (number, links)
    }

    /// The file of a document, all pages of which are written; made on `date`.
    ///
    /// # Errors
    ///
    /// Where a face of the program is damaged, or something is drawn for no element.
    pub fn finish(self, document: &Document, date: NaiveDate) -> Result<Vec<u8>, PrintError> {
        let Self { mut file, mut used, marks, pages: written, .. } = self;
        let images = std::mem::take(&mut used.images);
        let faces = Faces::of(used, &document.fonts)?;
        let size_of = |page: usize| written[page].size;
        let mut out = frame(&written, &faces, document)?;
        images::put(&mut out, &images)?;
        out.renumber_objects_with(file.next());
        let pages: Vec<ObjectId> = out.get_pages().into_values().collect();
        let mut annotations = Vec::with_capacity(pages.len());
        let mut key = pages.len();
        for (at, (page, written)) in pages.iter().zip(&written).enumerate() {
            annotations.push(links::finish(&mut out, *page, &written.links, key)?);
            key += written.links.len();
            finish_page(out.get_dictionary_mut(*page)?, at, written);
        }
        outline::write(&mut out, document, &pages, size_of)?;
        metadata::write(&mut out, document, date)?;
        let (root, _) = out.new_object_id();
        let catalogue = out.catalog_mut()?;
        catalogue.set("StructTreeRoot", (root, 0));
        catalogue.set("MarkInfo", dictionary! { "Marked" => true });
        let trailer = std::mem::take(&mut out.trailer);
        let taken = out.max_id + 1 - file.next();
        file.reserve(taken as usize);
        file.take(out);
        structure::write(&mut file, root, &document.tags, &marks, &pages, &annotations)?;
        file.finish(trailer)
    }
}

/// The document with all its pages, faces and links, but with nothing drawn.
fn frame(
    written: &[Written],
    faces: &Faces,
    document: &Document,
) -> Result<lopdf::Document, PrintError> {
    let mut pages = Vec::with_capacity(written.len());
    for page in written {
        let links = page.links.iter();
        let links = links.map(|link| link.operation(&document.places, |at| written[at].size));
        pages.push(page.size.page(links.collect::<Result<_, _>>()?));
    }
    if let Some(first) = pages.first_mut() {
        // A face that no page shows is not embedded.
        first.ops.extend(faces.inventory());
    }
    let mut out = to_lopdf(pages, Some(faces));
    faces.write_texts(&mut out);
    for page in out.get_pages().into_values() {
        let empty = out.get_dictionary(page)?.get(b"Contents")?.as_reference()?;
        out.objects.remove(&empty);
    }
    Ok(out)
}

fn to_lopdf(pages: Vec<PdfPage>, faces: Option<&Faces>) -> lopdf::Document {
    let mut pdf = PdfDocument::new("");
    if let Some(faces) = faces {
        faces.add_to(&mut pdf);
    }
    pdf.with_pages(pages);
    let options = PdfSaveOptions {
        subset_fonts: false,
        optimize: false,
        // Else operators that it does not know are left out, such as ours for glyphs.
        secure: false,
        image_optimization: None,
    };
    pdf.to_lopdf_document(&options, &mut Vec::new())
}

/// Gives a page what is drawn on it and its exact boxes.
fn finish_page(page: &mut Dictionary, at: usize, written: &Written) {
    let Size { width, height } = written.size;
    let area = |edge: f32| -> Object {
        vec![real(edge), real(edge), real(width - edge), real(height - edge)].into()
    };
    let Trim { edge, bleed } = written.trim.unwrap_or(Trim { edge: 0.0, bleed: 0.0 });
    page.set("MediaBox", area(0.0));
    page.set("BleedBox", area(edge - bleed));
    page.set("TrimBox", area(edge));
    page.remove(b"CropBox");
    page.set("StructParents", at as i64);
    // Tab moves in the order of the structure.
    page.set("Tabs", "S");
    let contents = written.contents.iter().map(|content| Object::Reference((*content, 0)));
    let mut contents: Vec<Object> = contents.collect();
    page.set("Contents", if contents.len() == 1 { contents.remove(0) } else { contents.into() });
}
