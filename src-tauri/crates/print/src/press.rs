//! What every product is made with: faces, words, the tree of tags, the flow of rows.

use std::{collections::BTreeSet, ops::Range, rc::Rc};

use chrono::NaiveDate;
use obrady_words::{Language, Words};
use serde::{Deserialize, Serialize};

use crate::{
    Finish, Look, PageSize, PrintError, finish, fonts,
    layout::{
        AnchorId, Bookmark, Document, Draw, Flow, Fonts, Geometry, Missing, Page, Tags, Tongue,
    },
    pdf, typography,
};

/// A document that lies ready to be printed, shown or saved.
#[derive(Clone, PartialEq, Debug)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: u32,
    /// The sizes of all pages, also of those that are not in the file.
    pub sizes: Vec<PageSize>,
    /// Which pages are in the file, counted from 0: all, unless it is for the screen.
    pub seen: Range<usize>,
    /// What is not as it should be on them.
    pub warnings: Vec<Warning>,
}

/// Something that a person should look at before the pages are given away.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, specta::Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Warning {
    /// None of our faces has this letter: a box stands in its place.
    MissingLetter {
        /// The first page on which it stands, from 1. They are told in the order of pages.
        page: u32,
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
    /// Letters whose address nobody knows.
    NoAddress {
        /// How many.
        count: u32,
        /// To whom the first of them is.
        text: String,
    },
    /// A column of sign-in sheets that has no room beside a place to sign.
    ColumnLeftOut {
        /// Its heading.
        column: String,
    },
    /// The wording of certificates does not say whose they are.
    Nameless,
    /// Labels, envelopes or table tents without a part of what they should say, since there is no room
    /// for it: sender, office or organisation.
    LeftOut {
        /// How many.
        count: u32,
        /// Whose the first of them is.
        text: String,
    },
    /// People in no session, who get no certificate of speakers.
    NotSpeaking {
        /// How many.
        count: u32,
        /// Who the first of them is.
        text: String,
    },
    /// Labels or envelopes that are left blank, since the address has no room on them.
    NotPrinted {
        /// How many.
        count: u32,
        /// Whose the first of them is.
        text: String,
    },
}

impl Warning {
    /// So much of a text is told of it.
    const BEGINNING: usize = 60;

    /// That not all of a text has room.
    pub(crate) fn cut(text: &str) -> Self {
        Self::CutShort { text: text.trim().chars().take(Self::BEGINNING).collect() }
    }
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
    /// Which of the finished pages somebody looks at, counted from 0; none where the file is to
    /// leave the house. Only these are written, without links and bookmarks, since what is looked at
    /// need not wait for what is not; the last page, where there are not as many any more.
    pub seen: Option<Range<usize>>,
    /// A number that belongs to this content, look and language alone, for what is looked at again
    /// and again with other choices: what nobody looks at is then not set anew.
    pub number: Option<u64>,
}

impl PrintRun {
    /// All pages, page by page.
    #[must_use]
    pub fn new(look: Look, language: Language, printed_on: NaiveDate) -> Self {
        let (pages, finish, seen, number) = (None, Finish::default(), None, None);
        Self { look, language, printed_on, pages, finish, seen, number }
    }

    /// Which pages somebody looks at, where these are the pages of the document.
    fn seen_as_set(&self) -> Option<&Range<usize>> {
        let is_moved = self.finish.booklet || self.finish.tiles.is_some();
        self.seen.as_ref().filter(|_| !is_moved)
    }

    /// The number of what is looked at, where that has one and most of it may stay unset.
    pub(crate) fn number_on_screen(&self) -> Option<u64> {
        self.seen_as_set().and(self.number)
    }

    /// The pages, from 1, that must be set with all that is on them; all where none.
    fn wanted(&self) -> Option<(u32, u32)> {
        let Some(seen) = self.seen_as_set() else { return self.pages };
        let (first, last) = self.pages.unwrap_or((1, u32::MAX));
        let first = first.max(1);
        let page =
            |at: usize| first.saturating_add(u32::try_from(at).unwrap_or(u32::MAX)).min(last);
        Some((page(seen.start), page(seen.end.saturating_sub(1))))
    }
}

/// Where full pages go, where they are not kept.
enum Sink {
    /// Into the file.
    File(Box<pdf::Writer>),
    /// Away, but for those that are seen.
    Screen(Shown),
}

/// The pages that somebody looks at.
#[derive(Default)]
struct Shown {
    seen: Range<usize>,
    pages: Vec<Page>,
    /// The last one of the others.
    last: Option<Page>,
    sizes: Vec<PageSize>,
}

impl Shown {
    fn take(&mut self, page: Page) {
        let at = self.sizes.len();
        self.sizes.push(size(&page));
        if self.seen.contains(&at) {
            self.pages.push(page);
        } else {
            self.last = Some(page);
        }
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
    /// How far what reaches an edge is to go on beyond it.
    pub bleed: f32,
    /// The pages that are asked for, from 1; all where none.
    wanted: Option<(u32, u32)>,
    /// The letters that no face has, on the pages that are not kept.
    missing: Missing,
    sink: Option<Sink>,
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
            bleed: if run.finish.bleed { finish::BLEED } else { 0.0 },
            wanted: run.wanted(),
            missing: Missing::default(),
            sink: None,
        }
    }

    /// A document whose pages are written as soon as they are full ([`Press::let_go`]), so that it
    /// can be of any length. It has no page numbers among its rows, and no links within.
    ///
    /// Where only some pages are wanted, or sheets that hold them in another order, all are kept.
    pub fn streaming(run: &PrintRun, geometry: Geometry) -> Self {
        let whole = run.pages.is_none() && run.finish.is_plain();
        let sink = whole.then(|| match run.seen.clone() {
            Some(seen) => Sink::Screen(Shown { seen, ..Shown::default() }),
            None => Sink::File(Box::new(pdf::Writer::new(run.look.palette()))),
        });
        Self { sink, ..Self::new(run, geometry) }
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
        let Some(sink) = &mut self.sink else { return };
        for page in self.flow.take_full() {
            self.missing.note(&page);
            match sink {
                Sink::File(writer) => writer.page(&page, &self.tags),
                Sink::Screen(shown) => shown.take(page),
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
        let Some(sink) = self.sink.take() else {
            return write(self.pages(title, on_every_page), run);
        };
        let mut missing = std::mem::take(&mut self.missing);
        let mut document = self.finish(title, String::new());
        let rest = std::mem::take(&mut document.pages);
        rest.iter().for_each(|page| missing.note(page));
        let warnings = told(missing, &document.warnings);
        match sink {
            Sink::File(mut writer) => {
                let mut sizes = Vec::new();
                for page in &rest {
                    sizes.push(size(page));
                    writer.page(page, &document.tags);
                }
                let pages = writer.pages();
                // They are all alike.
                sizes.resize(pages, sizes.first().copied().unwrap_or_default());
                for at in 0..pages {
                    let draws = on_every_page(&document.fonts, at, pages);
                    writer.decorate(at, &draws, &document.tags);
                }
                let bytes = writer.finish(&document, run.printed_on)?;
                Ok(Pdf { bytes, pages: pages as u32, sizes, seen: 0..pages, warnings })
            }
            Sink::Screen(mut shown) => {
                rest.into_iter().for_each(|page| shown.take(page));
                let Shown { seen, pages, last, sizes } = shown;
                document.pages = if pages.is_empty() { Vec::from_iter(last) } else { pages };
                let seen = within(&seen, sizes.len());
                for (page, at) in document.pages.iter_mut().zip(seen.clone()) {
                    page.draws.extend(on_every_page(&document.fonts, at, sizes.len()));
                }
                let bytes = proof(document)?;
                Ok(Pdf { bytes, pages: sizes.len() as u32, sizes, seen, warnings })
            }
        }
    }

    /// The language of our own words on the paper.
    pub fn tongue(&self) -> Tongue {
        spoken(self.words.language())
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
        self.foreign_in(text, self.words.language())
    }

    /// The same for a `text` that is in `language`, unless it tells that it is not.
    pub fn foreign_in(&self, text: &str, language: Language) -> Option<&'static str> {
        let tongue = Tongue::of(text, spoken(language));
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

    /// The finished pages, before page numbers and running heads. They are by `author`; where that
    /// is not known, by the house.
    pub fn finish(self, title: String, author: String) -> Document {
        let house = self.look.logo.as_ref().map(|(_, name)| name.trim());
        let house = house.filter(|_| author.trim().is_empty());
        let author = house.map_or(author, str::to_owned);
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

/// What is spoken in a language.
const fn spoken(language: Language) -> Tongue {
    match language {
        Language::Polish => Tongue::Polish,
        Language::English => Tongue::English,
    }
}

/// Writes a finished document as its print run asks.
pub fn write(mut document: Document, run: &PrintRun) -> Result<Pdf, PrintError> {
    if let Some((first, last)) = run.pages {
        document.keep(first.max(1) as usize - 1..last as usize);
    }
    let mut document = finish::finish(document, &run.finish, Words::new(run.language));
    let warnings = warnings(&document);
    let sizes: Vec<PageSize> = document.pages.iter().map(size).collect();
    let pages = sizes.len() as u32;
    let Some(seen) = &run.seen else {
        let seen = 0..sizes.len();
        let bytes = pdf::write(document, run.printed_on)?;
        return Ok(Pdf { bytes, pages, sizes, seen, warnings });
    };
    let seen = within(seen, sizes.len());
    document.pages.truncate(seen.end);
    document.pages.drain(..seen.start);
    Ok(Pdf { bytes: proof(document)?, pages, sizes, seen, warnings })
}

fn size(page: &Page) -> PageSize {
    PageSize { width: page.width, height: page.height }
}

/// The pages that can be seen of those asked for, where there are so many; the last one where none.
fn within(seen: &Range<usize>, pages: usize) -> Range<usize> {
    let start = seen.start.min(pages.saturating_sub(1));
    start..seen.end.clamp((start + 1).min(pages), pages.max(start))
}

/// A file of some pages of a document, whose places are not where they were.
fn proof(mut document: Document) -> Result<Vec<u8>, PrintError> {
    document.bookmarks.clear();
    for page in &mut document.pages {
        unlink(&mut page.draws);
    }
    pdf::write(document, NaiveDate::default())
}

fn unlink(draws: &mut Vec<Draw>) {
    draws.retain(|draw| !matches!(draw, Draw::Link { .. }));
    for draw in draws {
        if let Draw::Placed(placed) = draw {
            unlink(&mut placed.draws);
        }
    }
}

fn warnings(document: &Document) -> Vec<Warning> {
    told(document.missing(), &document.warnings)
}

fn told(missing: Missing, others: &BTreeSet<Warning>) -> Vec<Warning> {
    let missing = missing.letters.into_iter();
    let missing = missing.map(|(letter, (page, word))| {
        let text = word.chars().take(Warning::BEGINNING).collect();
        Warning::MissingLetter { letter, text, page }
    });
    missing.chain(others.iter().cloned()).collect()
}

/// Millimetres in points.
pub const fn mm(millimetres: f32) -> f32 {
    millimetres * 72.0 / 25.4
}
