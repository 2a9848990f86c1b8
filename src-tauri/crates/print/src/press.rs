//! What every product is made with: faces, words, the tree of tags, the flow of rows.

use std::{ops::Range, rc::Rc};

use chrono::NaiveDate;
use obrady_words::{Language, Words};
use serde::{Deserialize, Serialize};

use crate::{
    Look, PageSize, PrintError, fonts,
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
}

/// A document while it is made.
pub struct Press {
    pub look: Look,
    pub words: Words,
    pub fonts: Rc<Fonts>,
    pub tags: Tags,
    pub flow: Flow,
    pub bookmarks: Vec<Bookmark>,
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
        }
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
        };
        document.resolve();
        document
    }
}

/// Writes a finished document, made on `date`.
pub fn write(document: Document, date: NaiveDate) -> Result<Pdf, PrintError> {
    let pages = document.pages.len() as u32;
    let warnings = warnings(&document);
    Ok(Pdf { bytes: pdf::write(document, date)?, pages, warnings })
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
    let missing = document.missing().into_iter();
    missing.map(|(letter, text)| Warning::MissingLetter { letter, text }).collect()
}

/// Millimetres in points.
pub const fn mm(millimetres: f32) -> f32 {
    millimetres * 72.0 / 25.4
}
