//! Two languages beside each other.

use std::collections::BTreeMap;

use obrady_domain::{Programme, Session, SessionId};
use obrady_words::{Language, Words};

use super::{
    Maker,
    session::{Frame, title_of},
};
use crate::layout::{Role, Row, TagId, abreast};

/// The second language of a programme that has both beside each other.
pub struct Second<'a> {
    pub words: Words,
    pub programme: &'a Programme,
    sessions: BTreeMap<SessionId, &'a Session>,
}

/// The language that is not `language`.
pub const fn other(language: Language) -> Language {
    match language {
        Language::Polish => Language::English,
        Language::English => Language::Polish,
    }
}

impl<'a> Second<'a> {
    /// Takes texts from `programme`, which is in `language`.
    pub fn of(programme: &'a Programme, language: Language) -> Self {
        let sessions = programme.sessions.iter().map(|session| (session.id, session)).collect();
        Self { words: Words::new(language), programme, sessions }
    }

    /// The session as it is told in this language.
    pub fn session(&self, id: SessionId) -> Option<&'a Session> {
        self.sessions.get(&id).copied()
    }
}

impl<'a> Maker<'a> {
    /// A session as it is told in the second language.
    pub fn second_session(&self, session: &Session) -> Option<&'a Session> {
        self.second.as_ref().and_then(|second| second.session(session.id))
    }
}

impl Maker<'_> {
    /// Our own word in the second language, where there is one and it is another word.
    pub fn second_word(&self, word: impl Fn(Words) -> String) -> Option<String> {
        let own = word(self.press.words);
        self.second.as_ref().map(|second| word(second.words)).filter(|other| *other != own)
    }

    /// Our own word in one language or in both.
    pub fn both(&self, word: impl Fn(Words) -> String) -> String {
        let own = word(self.press.words);
        match self.second_word(word) {
            Some(other) => format!("{own} / {other}"),
            None => own,
        }
    }

    /// A session's title in one language or in both.
    pub fn both_titles(&self, session: &Session) -> String {
        let own = title_of(session, self.press.words);
        let second = self
            .second
            .as_ref()
            .and_then(|second| Some(title_of(second.session(session.id)?, second.words)));
        match second.filter(|other| *other != own) {
            Some(other) => {
                format!("{} / {}", self.press.printed(&own), self.press.printed(&other))
            }
            None => self.press.printed(&own),
        }
    }

    /// Does something in the second language, in an element of its own in `parent`.
    pub fn in_second<T>(&mut self, parent: TagId, work: impl FnOnce(&mut Self, TagId) -> T) -> T {
        let Some(words) = self.second.as_ref().map(|second| second.words) else {
            return work(self, parent);
        };
        let own = std::mem::replace(&mut self.press.words, words);
        let part = self.press.tags.add(parent, Role::Section);
        self.press.tags.set_language(part, words.language().tag());
        let done = work(self, part);
        self.press.words = own;
        done
    }

    /// Sets a text, and beside it what it is in the second language, if that differs.
    pub fn pair(
        &mut self,
        (own, other): (&str, Option<&str>),
        frame: Frame,
        parent: TagId,
        set: impl Fn(&mut Self, &str, Frame, TagId) -> Vec<Row>,
    ) -> Vec<Row> {
        let other = other.map(str::trim).filter(|other| !other.is_empty() && *other != own.trim());
        let Some(other) = other else { return set(self, own, frame, parent) };
        if own.trim().is_empty() {
            return self.in_second(parent, |maker, part| set(maker, other, frame, part));
        }
        let [left, right] = frame.halves(self.sheet.gutter);
        let one = set(self, own, Frame { x: 0.0, ..left }, parent);
        let two = self
            .in_second(parent, |maker, part| set(maker, other, Frame { x: 0.0, ..right }, part));
        abreast(vec![(left.x, one), (right.x, two)])
    }
}
