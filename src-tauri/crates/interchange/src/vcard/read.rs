//! Cards to people.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    content_line::{ContentLines, Property, several, structured},
    notice::{Notice, NoticeCode, Place},
    participants::split_name,
    people_draft::PeopleDraft,
    programme::PersonFacts,
    source::{FILE_LIMIT, ITEM_LIMIT, ReadError, TEXT_LIMIT},
};

/// How many notes, and how many addresses of a kind, are taken of one card.
const MOST: usize = 100;

/// Reads a file of cards; `name` is the file's.
///
/// Cards of groups and organisations are left out, and so is what a congress needs not know of a
/// person: addresses, birthdays, pictures. A further telephone number or e-mail address goes into
/// the note.
///
/// # Errors
/// See [`ReadError`]: larger than is read, no cards, or none of a person.
pub fn read(name: &str, bytes: &[u8]) -> Result<PeopleDraft, ReadError> {
    if bytes.len() > FILE_LIMIT {
        return Err(ReadError::TooLarge { limit_mb: (FILE_LIMIT >> 20) as u64 });
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(ReadError::Empty);
    }
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let mut reader = Reader::default();
    reader.draft.source = format!("vcard:{stem}");
    for line in ContentLines::new(bytes) {
        if let Some(property) = line.property() {
            reader.property(property, line.number)?;
        }
    }
    reader.finish()
}

#[derive(Default)]
struct Reader {
    draft: PeopleDraft,
    card: Option<Card>,
    /// How many cards are open within the open one.
    within: u32,
    /// Whether the last property was an agent, whose card follows within this one.
    agent: bool,
    cards: usize,
    keys: BTreeSet<String>,
    known: BTreeSet<[String; 7]>,
    left_out: BTreeMap<String, u32>,
}

#[derive(Default)]
struct Card {
    line: u32,
    facts: PersonFacts,
    shown: String,
    /// Whether it is a person's.
    of_person: bool,
    emails: Vec<(bool, String)>,
    phones: Vec<(bool, String)>,
    role: String,
    notes: Vec<String>,
}

impl Reader {
    fn property(&mut self, property: Property, line: u32) -> Result<(), ReadError> {
        let card = property.value.trim().eq_ignore_ascii_case("VCARD");
        let follows_agent = std::mem::take(&mut self.agent);
        match property.name.as_str() {
            "BEGIN" if card && self.card.is_some() && (follows_agent || self.within > 0) => {
                self.within = self.within.saturating_add(1);
            }
            "BEGIN" if card => {
                if self.card.is_some() {
                    self.broken(line);
                    self.close();
                }
                self.cards += 1;
                if self.cards > ITEM_LIMIT {
                    return Err(ReadError::TooMany { limit: ITEM_LIMIT });
                }
                self.card = Some(Card { line, of_person: true, ..Card::default() });
            }
            "END" if card && self.within > 0 => self.within -= 1,
            "END" if card => self.close(),
            "AGENT" => self.agent = true,
            _ if self.within == 0 => {
                if let Some(card) = &mut self.card
                    && let Some(left_out) = card.take(&property)
                {
                    self.left_out.entry(left_out).or_insert(line);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn broken(&mut self, line: u32) {
        let place = Place { line: Some(line), ..Place::default() };
        self.draft.notices.push(Notice::new(NoticeCode::Broken, place));
    }

    fn close(&mut self) {
        self.within = 0;
        let Some(card) = self.card.take() else { return };
        let (line, of_person) = (card.line, card.of_person);
        let mut person = card.person();
        let place = Place {
            line: Some(line),
            path: String::new(),
            about: format!("{} {}", person.given, person.family).trim().to_owned(),
        };
        if !of_person {
            self.left_out.entry("KIND".into()).or_insert(line);
            return;
        }
        if person.given.is_empty() && person.family.is_empty() {
            self.draft.notices.push(Notice::new(NoticeCode::PersonWithoutName, place));
            return;
        }
        let same = [
            &person.given,
            &person.family,
            &person.email,
            &person.phone,
            &person.organisation,
            &person.office,
            &person.note,
        ];
        if !self.known.insert(same.map(Clone::clone)) {
            return;
        }
        if !person.key.is_empty() && !self.keys.insert(person.key.clone()) {
            let notice = Notice::new(NoticeCode::KeyTwice, place).with("value", &person.key);
            self.draft.notices.push(notice);
            person.key.clear();
        }
        self.draft.people.push(person);
    }

    fn finish(mut self) -> Result<PeopleDraft, ReadError> {
        if self.cards == 0 {
            return Err(ReadError::Damaged {
                format: "vCard",
                line: Some(1),
                detail: "BEGIN:VCARD is missing".into(),
            });
        }
        if let Some(card) = &self.card {
            let line = card.line;
            self.broken(line);
            self.close();
        }
        for (value, line) in std::mem::take(&mut self.left_out) {
            let place = Place { line: Some(line), ..Place::default() };
            let notice = Notice::new(NoticeCode::NotRead, place).with("value", value);
            self.draft.notices.push(notice);
        }
        if self.draft.people.is_empty() { Err(ReadError::Empty) } else { Ok(self.draft) }
    }
}

impl Card {
    /// Takes a property; gives its name where a person's note should say that it was left out.
    fn take(&mut self, property: &Property) -> Option<String> {
        let value = || {
            let text = property.text();
            match text.char_indices().nth(TEXT_LIMIT) {
                Some((end, _)) => text[..end].to_owned(),
                None => text,
            }
        };
        let preferred = property.is_of_type("PREF") || property.parameter("PREF").is_some();
        let facts = &mut self.facts;
        match property.name.as_str() {
            "FN" if self.shown.is_empty() => self.shown = value(),
            "N" if facts.family.is_empty() && facts.given.is_empty() => {
                let parts = several(&property.value);
                let part = |at: usize| {
                    let names = parts.get(at).map(Vec::as_slice).unwrap_or_default();
                    let names = names.iter().map(|name| name.trim());
                    names.filter(|name| !name.is_empty()).collect::<Vec<_>>()
                };
                facts.family = part(0).join(" ");
                facts.given = [part(1), part(2)].concat().join(" ");
                facts.title = [part(3), part(4)].concat().join(" ");
            }
            "ORG" if facts.organisation.is_empty() => {
                let mut parts = structured(&property.value).into_iter();
                facts.organisation = parts.next().unwrap_or_default();
                let units: Vec<String> = parts.filter(|unit| !unit.is_empty()).collect();
                if !units.is_empty() {
                    self.note("ORG", &units.join(", "));
                }
            }
            "TITLE" if facts.office.is_empty() => facts.office = value(),
            "ROLE" if self.role.is_empty() => self.role = value(),
            "EMAIL" if self.emails.len() < MOST => {
                let address = value();
                let bare = address.strip_prefix("mailto:").unwrap_or(&address);
                self.emails.push((preferred, bare.to_owned()));
            }
            "TEL" if self.phones.len() < MOST => {
                let number = value();
                let bare = number.strip_prefix("tel:").unwrap_or(&number);
                if !property.is_of_type("FAX") {
                    self.phones.push((preferred, bare.to_owned()));
                }
            }
            "URL" if facts.website.is_empty() => facts.website = value(),
            "UID" if facts.key.is_empty() => {
                let uid = value();
                facts.key = uid.strip_prefix("urn:uuid:").unwrap_or(&uid).to_owned();
            }
            "NOTE" => {
                let text = value();
                if !text.is_empty() && self.notes.len() < MOST {
                    self.notes.push(text);
                }
            }
            "KIND" => self.of_person = property.value.trim().eq_ignore_ascii_case("individual"),
            "X-ADDRESSBOOKSERVER-KIND" => self.of_person = false,
            "X-ABSHOWAS" => self.of_person = !property.value.trim().eq_ignore_ascii_case("COMPANY"),
            "ORG" | "TITLE" | "ROLE" | "URL" => {
                let text = structured(&property.value).join(", ");
                self.note(&property.name, &text);
            }
            "ADR" | "BDAY" | "ANNIVERSARY" | "PHOTO" | "LOGO" | "SOUND" | "KEY" | "RELATED"
            | "IMPP" | "NICKNAME" | "GENDER" | "CATEGORIES" => return Some(property.name.clone()),
            _ => {}
        }
        None
    }

    fn note(&mut self, name: &str, text: &str) {
        if !text.is_empty() && self.notes.len() < MOST {
            self.notes.push(format!("{name}: {text}"));
        }
    }

    fn person(mut self) -> PersonFacts {
        if self.facts.given.is_empty() && self.facts.family.is_empty() {
            let name = split_name(&self.shown);
            self.facts.given = name.given;
            self.facts.family = name.family;
            if self.facts.title.is_empty() {
                self.facts.title = name.title;
            }
        }
        let emails = std::mem::take(&mut self.emails);
        self.facts.email = self.chosen(emails, "EMAIL");
        let phones = std::mem::take(&mut self.phones);
        self.facts.phone = self.chosen(phones, "TEL");
        let role = std::mem::take(&mut self.role);
        if self.facts.office.is_empty() {
            self.facts.office = role;
        } else {
            self.note("ROLE", &role);
        }
        self.facts.note = self.notes.join("\n");
        self.facts
    }

    /// The preferred one, else the first; the others are noted.
    fn chosen(&mut self, mut values: Vec<(bool, String)>, name: &str) -> String {
        values.retain(|(_, value)| !value.is_empty());
        if values.is_empty() {
            return String::new();
        }
        let at = values.iter().position(|(preferred, _)| *preferred).unwrap_or(0);
        let (_, chosen) = values.remove(at);
        for (_, value) in values {
            if value != chosen {
                self.note(name, &value);
            }
        }
        chosen
    }
}
