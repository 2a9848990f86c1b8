//! Who is who in a schedule.

use std::collections::BTreeMap;

use super::raw::Named;
use crate::{
    markup,
    notice::{Notice, NoticeCode, Place},
    participants,
    programme::PersonFacts,
};

/// Everybody named so far.
#[derive(Default)]
pub(super) struct People {
    pub all: Vec<PersonFacts>,
    /// By key and name: merged schedules give the ids of several programs, so that one id stands
    /// for several people.
    known: BTreeMap<(String, String), u32>,
    named: BTreeMap<String, u32>,
    /// The name that first had a key.
    first: BTreeMap<String, String>,
    shared: Vec<String>,
}

impl People {
    /// The person's place in the list; none for somebody without a name.
    pub fn find(&mut self, named: &Named, about: &BTreeMap<String, Named>) -> Option<u32> {
        let apart = about.get(&named.guid).filter(|_| !named.guid.is_empty());
        let own = one_line(&named.name);
        let name = match apart {
            Some(apart) if own.is_empty() => one_line(&apart.name),
            _ => own,
        };
        if name.is_empty() {
            return None;
        }
        let number = named.id.parse::<i64>().ok().filter(|number| *number > 0);
        let id = if number.is_none() && named.id.parse::<i64>().is_ok() { "" } else { &named.id };
        let key = if named.guid.is_empty() { id } else { &named.guid };
        if key.is_empty()
            && let Some(at) = self.named.get(&name)
        {
            return Some(*at);
        }
        let entry = (key.to_owned(), name.clone());
        if let Some(at) = self.known.get(&entry) {
            return Some(*at);
        }
        let at = u32::try_from(self.all.len()).ok()?;
        let mut person = PersonFacts { key: key.to_owned(), number, ..PersonFacts::default() };
        (person.title, person.given, person.family) = split(&name);
        let biography = match apart {
            Some(apart) if named.biography.is_empty() => &apart.biography,
            _ => &named.biography,
        };
        person.biography = markup::html_to_markdown(biography);
        let url = match apart {
            Some(apart) if named.url.is_empty() => &apart.url,
            _ => &named.url,
        };
        if url.starts_with("http") {
            person.website.clone_from(url);
        }
        if !key.is_empty() && self.first.contains_key(key) {
            // The first one keeps the key.
            self.shared.push(key.to_owned());
            person.key.clear();
            person.number = None;
        } else {
            self.first.insert(key.to_owned(), name.clone());
        }
        self.all.push(person);
        self.known.insert(entry, at);
        self.named.entry(name).or_insert(at);
        Some(at)
    }

    /// What is doubtful: one notice for all keys that several people share.
    pub fn finish(mut self, notices: &mut Vec<Notice>) -> Vec<PersonFacts> {
        self.shared.sort();
        self.shared.dedup();
        if !self.shared.is_empty() {
            let names = self.shared.iter().take(5).filter_map(|key| self.first.get(key));
            let about = names.map(String::as_str).collect::<Vec<_>>().join(", ");
            let place = Place { about, ..Place::default() };
            let keys = self.shared.iter().take(20).map(String::as_str).collect::<Vec<_>>();
            notices.push(Notice::new(NoticeCode::KeyTwice, place).with("value", keys.join(", ")));
        }
        self.all
    }
}

/// Title, given and family names. Nicknames and names of groups stay as they are written: only what
/// the parts put together again give is taken.
fn split(name: &str) -> (String, String, String) {
    let parts = participants::split_name(name);
    let whole = [parts.title.as_str(), &parts.given, &parts.family];
    let whole: Vec<&str> = whole.into_iter().filter(|part| !part.is_empty()).collect();
    if whole.join(" ") == name {
        return (parts.title, parts.given, parts.family);
    }
    match name.rsplit_once(' ') {
        // A bracket is no family name.
        Some((given, family)) if family.starts_with(char::is_alphabetic) => {
            (String::new(), given.to_owned(), family.to_owned())
        }
        _ => (String::new(), String::new(), name.to_owned()),
    }
}

/// The words with one space between.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
