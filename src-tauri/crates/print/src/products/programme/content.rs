//! What a programme is made of.

use std::{borrow::Cow, collections::BTreeMap};

use obrady_domain::{PictureId, Programme};
use obrady_words::Language;

use crate::layout::Image;

/// What a programme is made of.
#[derive(Clone, PartialEq, Debug)]
pub struct BookContent {
    /// The programme, as it was written; what there is in English is taken from its translations.
    pub programme: Programme,
    /// Portraits, logos and plans, by the ids under which they are referred to.
    pub pictures: BTreeMap<PictureId, Image>,
    /// Words of welcome, as Markdown; may be empty.
    pub welcome: String,
    /// The same in English; where it is empty, the above appears.
    pub welcome_en: String,
    /// The event's own logo.
    pub logo: Option<PictureId>,
    /// Plans of buildings and places, in printed order.
    pub plans: Vec<PlanPage>,
    /// What the imprint says beside version and date, as Markdown; may be empty.
    pub imprint: String,
    /// The name of the published version, if it is one.
    pub version: Option<String>,
}

/// A plan of a building or a place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlanPage {
    /// What it shows.
    pub title: String,
    /// The same in English; where it is empty, the above appears.
    pub title_en: String,
    /// The picture.
    pub picture: PictureId,
}

impl From<Programme> for BookContent {
    /// A programme without pictures.
    fn from(programme: Programme) -> Self {
        Self {
            programme,
            pictures: BTreeMap::new(),
            welcome: String::new(),
            welcome_en: String::new(),
            logo: None,
            plans: Vec::new(),
            imprint: String::new(),
            version: None,
        }
    }
}

impl BookContent {
    /// The programme in a language, as far as it is there.
    pub(in crate::products) fn programme_in(&self, language: Language) -> Cow<'_, Programme> {
        match language {
            Language::Polish => Cow::Borrowed(&self.programme),
            Language::English => Cow::Owned(self.programme.clone().in_english()),
        }
    }

    /// The words of welcome in a language.
    pub(super) fn welcome_in(&self, language: Language) -> &str {
        said(language, &self.welcome, &self.welcome_en)
    }

    /// The picture, if there is one.
    pub(in crate::products) fn picture(&self, id: Option<PictureId>) -> Option<&Image> {
        self.pictures.get(&id?)
    }
}

impl PlanPage {
    /// What it shows, in a language.
    pub(super) fn title_in(&self, language: Language) -> &str {
        said(language, &self.title, &self.title_en)
    }
}

fn said<'a>(language: Language, polish: &'a str, english: &'a str) -> &'a str {
    let (own, other) = match language {
        Language::Polish => (polish, english),
        Language::English => (english, polish),
    };
    // A welcome in the other language is better than none.
    if own.trim().is_empty() { other.trim() } else { own.trim() }
}
