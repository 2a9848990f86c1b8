//! What every product is made with: faces, words, the tree of tags, the flow of rows.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
    rc::Rc,
};

use chrono::NaiveDate;
use obrady_words::{Language, Words};
use serde::{Deserialize, Serialize};

use crate::{
    Finish, Look, PageSize, PrintError, finish, fonts,
    layout::{AnchorId, Bookmark, Document, Draw, Flow, Fonts, Geometry, Page, Tags, Tongue},
    pdf, typography,
};

/// A document that lies ready to be printed, shown or saved.
#[derive(Clone, PartialEq, Debug)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: u32,
    /// What is not as it should be on them.
    pub warnings: Vec<Warning>,
}

/// Something that a person should look at before the pages are given away.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, specta::Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Warning {
    /// None of our faces has this letter: a box stands in its place.
    MissingLetter {
        /// The letter.
        letter: char,
        /// A word in which it stands.
        text: String,
    },
    /// A text is too long for its place, and ends with an ellipsis there.
    CutShort {
        /// How it begins.
        text: String,
    },
    /// The wording asks for something that there is not.
    UnknownPlaceholder {
        /// What stands between the braces.
        placeholder: String,
    },
}

/// What is the same for whatever is printed at one time.
#[derive(Clone, PartialEq, Debug)]
pub struct PrintRun {
    /// The look of the house.
    pub look: Look,
    /// Language of our own words: headings, kinds, roles, dates.
    pub language: Language,
    /// The day that the pages name as their state.
    pub printed_on: NaiveDate,
    /// Which pages are wanted, from 1, the last one included; all where none.
    pub pages: Option<(u32, u32)>,
    /// What becomes of them on paper.
    pub finish: Finish,
}

impl PrintRun {
    /// All pages, page by page.
    #[must_use]
    pub fn new(look: Look, language: Language, printed_on: NaiveDate) -> Self {
        Self { look, language, printed_on, pages: None, finish: Finish::default() }
    }
}

/// A document while it is made.
pub struct Press {
    pub look: Look,
    pub words: Words,
    pub fonts: Rc<Fonts>,
    pub tags: Tags,
    pub flow: Flow,
    pub bookmarks: Vec<Bookmark>,
    /// What else a person should look at.
    pub warnings: BTreeSet<Warning>,
    /// The pages that are asked for, from 1; all where none.
    wanted: Option<(u32, u32)>,
    /// The letters that no face has, on the pages that are not kept.
    missing: BTreeMap<char, String>,
    /// Where full pages go, where they are not kept.
    writer: Option<pdf::Writer>,
}

impl Press {
    pub fn new(run: &PrintRun, geometry: Geometry) -> Self {
        Self {
            look: run.look.clone(),
            words: Words::new(run.language),
            fonts: fonts::open(run.look.typeface),
            tags: Tags::default(),
            flow: Flow::new(geometry),
            bookmarks: Vec::new(),
            warnings: BTreeSet::new(),
            wanted: run.pages,
            missing: BTreeMap::new(),
            writer: None,
        }
    }

    /// A document whose pages are written as soon as they are full ([`Press::let_go`]), so that it
    /// can be of any length. It has no page numbers among its rows, and no links within.
    ///
    /// Where only some pages are wanted, or sheets that hold them in another order, all are kept.
    pub fn streaming(run: &PrintRun, geometry: Geometry) -> Self {
        let whole = run.pages.is_none() && run.finish.is_plain();
        let writer = whole.then(|| pdf::Writer::new(run.look.palette()));
        Self { writer, ..Self::new(run, geometry) }
    }

    /// Whether a page, counted from 1, of so many is asked for, so that what it shows must be set.
    pub fn is_wanted(&self, page: usize, pages: usize) -> bool {
        // The last page is shown where there are not as many as was thought.
        self.wanted.is_none_or(|(first, last)| {
            let first = (first.max(1) as usize).min(pages);
            (first..=(last as usize).clamp(first, pages)).contains(&page)
        })
    }

    /// Writes the pages that are full, where pages are not kept.
    pub fn let_go(&mut self) {
        if let Some(writer) = &mut self.writer {
            for page in self.flow.take_full() {
                page.note_missing(&mut self.missing);
                writer.page(&page, &self.tags);
            }
        }
    }

    /// Writes the document, with what is on every page by its place, from 0, and how many there are.
    pub fn print(
        mut self,
        title: String,
        run: &PrintRun,
        on_every_page: impl Fn(&Fonts, usize, usize) -> Vec<Draw>,
    ) -> Result<Pdf, PrintError> {
        let Some(mut writer) = self.writer.take() else {
            return write(self.pages(title, on_every_page), run);
        };
        let mut missing = std::mem::take(&mut self.missing);
        let document = self.finish(title, String::new());
        for page in &document.pages {
            page.note_missing(&mut missing);
            writer.page(page, &document.tags);
        }
        let pages = writer.pages();
        for at in 0..pages {
            let draws = on_every_page(&document.fonts, at, pages);
            writer.decorate(at, &draws, &document.tags);
        }
        let warnings = told(missing, &document.warnings);
        let bytes = writer.finish(&document, run.printed_on)?;
        Ok(Pdf { bytes, pages: pages as u32, warnings })
    }

    /// The language of our own words on the paper.
    pub fn tongue(&self) -> Tongue {
        match self.words.language() {
            Language::Polish => Tongue::Polish,
            Language::English => Tongue::English,
        }
    }

    /// The language of what people wrote, which need not be that of our words.
    pub fn tongue_of(&self, text: &str) -> Tongue {
        Tongue::of(text, self.tongue())
    }

    /// What people wrote with the signs of a keyboard, with those of print.
    pub fn printed(&self, text: &str) -> String {
        typography::printed(text, self.tongue_of(text), None)
    }

    /// The language tag for an element with `text`, where it is not the document's.
    pub fn foreign(&self, text: &str) -> Option<&'static str> {
        let tongue = self.tongue_of(text);
        (tongue != self.tongue()).then(|| match tongue {
            Tongue::Polish => Language::Polish.tag(),
            Tongue::English => Language::English.tag(),
        })
    }

    /// A bookmark to what will lie at `anchor`.
    pub fn bookmark(&mut self, level: u8, title: impl Into<String>, anchor: AnchorId) {
        self.bookmarks.push(Bookmark { level, title: title.into(), anchor });
    }

    /// What [`Press::print`] writes, all pages at once.
    pub fn pages(
        self,
        title: String,
        on_every_page: impl Fn(&Fonts, usize, usize) -> Vec<Draw>,
    ) -> Document {
        let mut document = self.finish(title, String::new());
        let pages = document.pages.len();
        for (at, page) in document.pages.iter_mut().enumerate() {
            page.draws.extend(on_every_page(&document.fonts, at, pages));
        }
        document
    }

    /// The finished pages, before page numbers and running heads.
    pub fn finish(self, title: String, author: String) -> Document {
        let (pages, places) = self.flow.finish();
        let mut document = Document {
            title,
            author,
            language: self.words.language().tag(),
            palette: self.look.palette(),
            fonts: self.fonts,
            tags: self.tags,
            pages,
            places,
            bookmarks: self.bookmarks,
            warnings: self.warnings,
        };
        document.resolve();
        document
    }
}

/// Writes a finished document as its print run asks.
pub fn write(mut document: Document, run: &PrintRun) -> Result<Pdf, PrintError> {
    if let Some((first, last)) = run.pages {
        document.keep(first.max(1) as usize - 1..last as usize);
    }
    let document = finish::finish(document, &run.finish);
    let pages = document.pages.len() as u32;
    let warnings = warnings(&document);
    Ok(Pdf { bytes: pdf::write(document, run.printed_on)?, pages, warnings })
}

/// Some pages of a document, for the screen.
#[derive(Clone, PartialEq, Debug)]
pub struct Proof {
    /// A file of these pages alone, without links and bookmarks.
    pub bytes: Vec<u8>,
    /// The sizes of all pages of the document.
    pub pages: Vec<PageSize>,
    /// What is not as it should be, on whatever page.
    pub warnings: Vec<Warning>,
}

/// Writes only some pages of a document, counted from 0: what is looked at need not wait for what
/// is not.
pub fn proof(mut document: Document, seen: Range<usize>) -> Result<Proof, PrintError> {
    let warnings = warnings(&document);
    let size = |page: &Page| PageSize { width: page.width, height: page.height };
    let pages: Vec<PageSize> = document.pages.iter().map(size).collect();
    let (start, end) = (seen.start.min(pages.len()), seen.end.min(pages.len()));
    document.pages.truncate(end);
    document.pages.drain(..start.min(end));
    // Places are not where they were.
    document.bookmarks.clear();
    for page in &mut document.pages {
        page.draws.retain(|draw| !matches!(draw, Draw::Link { .. }));
    }
    Ok(Proof { bytes: pdf::write(document, NaiveDate::default())?, pages, warnings })
}

fn warnings(document: &Document) -> Vec<Warning> {
    told(document.missing(), &document.warnings)
}

fn told(missing: BTreeMap<char, String>, others: &BTreeSet<Warning>) -> Vec<Warning> {
    let missing = missing.into_iter();
    let missing = missing.map(|(letter, text)| Warning::MissingLetter { letter, text });
    missing.chain(others.iter().cloned()).collect()
}

/// Millimetres in points.
pub const fn mm(millimetres: f32) -> f32 {
    millimetres * 72.0 / 25.4
}
