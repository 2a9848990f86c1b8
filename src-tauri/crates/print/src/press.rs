//! What every product is made with: faces, words, the tree of tags, the flow of rows.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use obrady_words::{Language, Words};
use serde::{Deserialize, Serialize};

use crate::{
    Look, PrintError, fonts,
    layout::{AnchorId, Bookmark, Document, Flow, Fonts, Geometry, Tags, Tongue},
    pdf,
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
}

/// A document while it is made.
pub struct Press {
    pub look: Look,
    pub words: Words,
    pub fonts: Fonts,
    pub tags: Tags,
    pub flow: Flow,
    pub bookmarks: Vec<Bookmark>,
    /// What else a person should look at.
    pub warnings: BTreeSet<Warning>,
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
            warnings: self.warnings,
        };
        document.resolve();
        document
    }
}

/// Writes a finished document, made on `date`.
pub fn write(document: Document, date: NaiveDate) -> Result<Pdf, PrintError> {
    let pages = document.pages.len() as u32;
    let missing = document.fonts.missing().into_iter();
    let missing = missing.map(|(letter, text)| Warning::MissingLetter { letter, text });
    let warnings = missing.chain(document.warnings.iter().cloned()).collect();
    Ok(Pdf { bytes: pdf::write(document, date)?, pages, warnings })
}

/// Millimetres in points.
pub const fn mm(millimetres: f32) -> f32 {
    millimetres * 72.0 / 25.4
}
