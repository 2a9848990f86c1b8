//! Two languages beside each other.

use std::collections::BTreeMap;

use obrady_domain::{Programme, Session, SessionId};
use obrady_words::{Language, Words};

use super::{
    Maker,
    session::{Frame, title_of},
};
use crate::layout::{Role, Row, Span, Style, TagId, Tags, abreast};

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

/// Between two languages on one line.
const BETWEEN: &str = " / ";

/// A text in one language, or in both with a slash between.
#[derive(Clone, Debug)]
pub struct Both {
    /// All of it.
    pub text: String,
    /// The byte at which the second language starts.
    second: Option<usize>,
    /// The tags of both languages, where they are not that of what is around.
    languages: [Option<&'static str>; 2],
}

impl Both {
    fn of(
        (own, language): (String, Option<&'static str>),
        other: Option<(String, Option<&'static str>)>,
    ) -> Self {
        let Some((other, second)) = other else {
            return Self { text: own, second: None, languages: [language, None] };
        };
        let text = format!("{own}{BETWEEN}");
        let start = text.len();
        Self { text: text + &other, second: Some(start), languages: [language, second] }
    }

    /// What it says in the first language.
    pub fn own(&self) -> &str {
        let end = self.second.map(|second| second - BETWEEN.len());
        self.text.get(..end.unwrap_or(self.text.len())).unwrap_or_default()
    }

    /// What it says in the second, where it has both.
    pub fn other(&self) -> Option<&str> {
        self.text.get(self.second?..)
    }

    /// A text that needs no language of its own.
    pub const fn plain(text: String) -> Self {
        Self { text, second: None, languages: [None; 2] }
    }

    /// The same with something before it.
    pub fn after(self, before: &str) -> Self {
        let second = self.second.map(|second| second + before.len());
        Self { text: format!("{before}{}", self.text), second, ..self }
    }

    /// The same with something behind it.
    pub fn before(self, behind: &str) -> Self {
        Self { text: format!("{}{behind}", self.text), ..self }
    }

    /// An element in `parent` for each language; `parent` itself for one that needs none.
    pub fn elements(&self, tags: &mut Tags, parent: TagId) -> [TagId; 2] {
        self.languages.map(|language| {
            language.map_or(parent, |language| {
                let tag = tags.add(parent, Role::Span);
                tags.set_language(tag, language);
                tag
            })
        })
    }

    /// `text`, which begins as this does but may end earlier, as content of such elements.
    pub fn spans(&self, text: &str, style: Style, [own, other]: [TagId; 2]) -> Vec<Span> {
        match self.second.and_then(|second| text.split_at_checked(second)) {
            Some((first, second)) => {
                vec![Span::new(first, style, own), Span::new(second, style, other)]
            }
            None => vec![Span::new(text, style, own)],
        }
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
    pub fn both(&self, word: impl Fn(Words) -> String) -> Both {
        let own = word(self.press.words);
        let other = self.second_word(word);
        let language = self.second.as_ref().map(|second| second.words.language().tag());
        Both::of((own, None), other.map(|other| (other, language)))
    }

    /// What somebody wrote in the one language and in the other; `other` may be empty.
    pub fn both_of(&self, own: String, other: &str) -> Both {
        let second = self.second.as_ref().map(|second| second.words.language().tag());
        let other = Some(self.press.printed(other)).filter(|it| !it.is_empty() && *it != own);
        Both::of((own, None), other.map(|other| (other, second)))
    }

    /// What somebody wrote in one language.
    pub fn written(&self, text: &str) -> Both {
        Both::of((self.press.printed(text), self.press.foreign(text)), None)
    }

    /// A session's title in one language or in both.
    pub fn both_titles(&self, session: &Session) -> Both {
        let own = title_of(session, self.press.words);
        let second = self.second.as_ref().and_then(|second| {
            let title = title_of(second.session(session.id)?, second.words);
            let language = self.press.foreign_in(&title, second.words.language());
            (title != own).then(|| (self.press.printed(&title), language))
        });
        Both::of((self.press.printed(&own), self.press.foreign(&own)), second)
    }

    /// A text as content of `tag`, with an element for what is in another language.
    pub fn spans(&mut self, text: &Both, style: Style, tag: TagId) -> Vec<Span> {
        let elements = text.elements(&mut self.press.tags, tag);
        text.spans(&text.text, style, elements)
    }

    /// The same as a label of this width: where it takes more than a line, each language starts one.
    pub fn label(&mut self, text: &Both, style: Style, tag: TagId, width: f32) -> Vec<Span> {
        let mut spans = self.spans(text, style, tag);
        if let [own, _] = spans.as_mut_slice()
            && self.press.fonts.width(&text.text, style) > width
        {
            // The space keeps the two apart for readers of the text.
            own.text = format!("{}\u{a0}\n", own.text.trim_end());
        } else if let [own] = spans.as_mut_slice() {
            own.text = self.press.fonts.dotted(&own.text, style, width);
        }
        spans
    }

    /// The same with each language on lines of its own, in a style of its own.
    pub fn stacked(&mut self, text: &Both, styles: [Style; 2], tag: TagId) -> Vec<Span> {
        let Some(other) = text.other() else { return self.spans(text, styles[0], tag) };
        let [own_part, other_part] = text.elements(&mut self.press.tags, tag);
        // The space keeps the two apart for readers of the text.
        let own = format!("{}\u{a0}\n", text.own());
        vec![Span::new(own, styles[0], own_part), Span::new(other, styles[1], other_part)]
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
