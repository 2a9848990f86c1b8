//! What every product is made with: faces, words, the tree of tags, the flow of rows.

use chrono::NaiveDate;
use obrady_words::{Language, Words};
use serde::{Deserialize, Serialize};

use crate::{
    PrintError, fonts,
    layout::{AnchorId, Bookmark, Document, Draw, Flow, Fonts, Geometry, Tags, Tongue},
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
}

/// A document while it is made.
pub struct Press {
    pub words: Words,
    pub fonts: Fonts,
    pub tags: Tags,
    pub flow: Flow,
    pub bookmarks: Vec<Bookmark>,
    /// Where full pages go, where they are not kept.
    writer: Option<pdf::Writer>,
}

impl Press {
    pub fn new(language: Language, geometry: Geometry) -> Self {
        Self {
            words: Words::new(language),
            fonts: fonts::open(),
            tags: Tags::default(),
            flow: Flow::new(geometry),
            bookmarks: Vec::new(),
            writer: None,
        }
    }

    /// A document whose pages are written as soon as they are full ([`Press::let_go`]), so that it
    /// can be of any length. It has no page numbers among its rows, and no links within.
    pub fn streaming(language: Language, geometry: Geometry) -> Self {
        Self { writer: Some(pdf::Writer::new()), ..Self::new(language, geometry) }
    }

    /// Writes the pages that are full, where pages are not kept.
    pub fn let_go(&mut self) {
        if let Some(writer) = &mut self.writer {
            for page in self.flow.take_full() {
                writer.page(&page, &self.tags);
            }
        }
    }

    /// Writes the document, made on `date`, with what is on every page by its place, from 0, and how
    /// many there are.
    pub fn print(
        mut self,
        title: String,
        date: NaiveDate,
        on_every_page: impl Fn(&Fonts, usize, usize) -> Vec<Draw>,
    ) -> Result<Pdf, PrintError> {
        let mut writer = self.writer.take().unwrap_or_else(pdf::Writer::new);
        let document = self.finish(title, String::new());
        for page in &document.pages {
            writer.page(page, &document.tags);
        }
        let pages = writer.pages();
        for at in 0..pages {
            let draws = on_every_page(&document.fonts, at, pages);
            writer.decorate(at, &draws, &document.tags);
        }
        let warnings = warnings(&document.fonts);
        Ok(Pdf { bytes: writer.finish(&document, date)?, pages: pages as u32, warnings })
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

    /// What [`Press::print`] writes, all pages at once.
    #[cfg(test)]
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
    let warnings = warnings(&document.fonts);
    Ok(Pdf { bytes: pdf::write(document, date)?, pages, warnings })
}

fn warnings(fonts: &Fonts) -> Vec<Warning> {
    let missing = fonts.missing().into_iter();
    missing.map(|(letter, text)| Warning::MissingLetter { letter, text }).collect()
}

/// Millimetres in points.
pub const fn mm(millimetres: f32) -> f32 {
    millimetres * 72.0 / 25.4
}
