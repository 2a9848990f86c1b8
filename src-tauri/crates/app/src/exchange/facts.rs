//! A thing as fields that can be compared, whatever its format was.

use std::collections::BTreeMap;

use obrady_domain::{Event, Person, RoleKind, Session, SessionKind};
use obrady_interchange::programme::{EventFacts, PersonFacts, SessionFacts};
use obrady_store::origins::OriginKind;
use serde::{Deserialize, Serialize};

use super::resolving::Resolver;

/// What can differ between a source and what is here.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "each is the field of the domain whose name it has")]
pub enum Field {
    Title,
    Subtitle,
    Acronym,
    Kind,
    State,
    StartsOn,
    EndsOn,
    Day,
    Start,
    Length,
    Rooms,
    Track,
    Block,
    People,
    Description,
    Places,
    Language,
    Website,
    RegistrationUrl,
    Links,
    Zone,
    Attendance,
    Venue,
    Given,
    Family,
    Affiliation,
    Email,
    Phone,
    Biography,
    Note,
}

impl Field {
    /// What kind of things it names by their ids.
    pub(super) fn names(self) -> Option<OriginKind> {
        match self {
            Self::Rooms => Some(OriginKind::Room),
            Self::Track => Some(OriginKind::Track),
            Self::Block => Some(OriginKind::Session),
            Self::People => Some(OriginKind::Person),
            _ => None,
        }
    }

    /// Whether a source that says nothing of it leaves it alone: many formats have no place for it,
    /// and what another one brought must not be wiped.
    pub(super) fn may_be_silent(self) -> bool {
        !matches!(
            self,
            Self::Day | Self::Start | Self::Length | Self::Rooms | Self::Track | Self::People
        )
    }
}

/// The fields of a thing that are not empty: first as they are compared, then as they are shown where
/// that is something else. Ids compare better than names, which are shown.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Facts {
    pub tokens: BTreeMap<Field, String>,
    shown: BTreeMap<Field, String>,
    /// Whether people are named, and not what they do.
    pub roles_untold: bool,
}

impl Facts {
    pub fn token(&self, field: Field) -> &str {
        self.tokens.get(&field).map_or("", String::as_str)
    }

    pub fn shown(&self, field: Field) -> &str {
        self.shown.get(&field).map_or_else(|| self.token(field), String::as_str)
    }

    fn put(&mut self, field: Field, value: impl Into<String>) {
        let value: String = value.into();
        // How lines end is the system's affair.
        let value = value.trim().replace("\r\n", "\n");
        if !value.is_empty() {
            self.tokens.insert(field, value);
        }
    }

    fn put_one<T: ToString>(&mut self, field: Field, value: Option<T>) {
        self.put(field, value.map(|value| value.to_string()).unwrap_or_default());
    }

    fn put_shown(&mut self, field: Field, parts: Vec<(String, String)>) {
        let (tokens, shown): (Vec<_>, Vec<_>) = parts.into_iter().unzip();
        self.put(field, tokens.join("\n"));
        self.shown.insert(field, shown.join(", "));
    }

    pub fn of_event(event: &Event) -> Self {
        let mut facts = Self::default();
        facts.put(Field::Title, &event.title);
        facts.put(Field::Subtitle, &event.subtitle);
        facts.put(Field::Acronym, &event.acronym);
        facts.put_one(Field::StartsOn, event.starts_on);
        facts.put_one(Field::EndsOn, event.ends_on);
        facts.put(Field::Zone, &event.zone);
        facts.put(Field::Attendance, code(event.attendance));
        facts.put(Field::Venue, &event.venue);
        facts.put(Field::Description, &event.description);
        facts.put(Field::Website, &event.website);
        facts.put(Field::RegistrationUrl, &event.registration_url);
        facts
    }

    pub fn told_of_event(event: &EventFacts) -> Self {
        let mut facts = Self::default();
        if !event.title_from_file {
            facts.put(Field::Title, &event.title);
        }
        facts.put(Field::Subtitle, &event.subtitle);
        facts.put(Field::Acronym, &event.acronym);
        facts.put_one(Field::StartsOn, event.starts_on);
        facts.put_one(Field::EndsOn, event.ends_on.or(event.starts_on));
        facts.put(Field::Zone, &event.zone);
        facts.put(Field::Attendance, event.attendance.map(code).unwrap_or_default());
        facts.put(Field::Venue, &event.venue);
        facts.put(Field::Description, &event.description);
        facts.put(Field::Website, &event.website);
        facts.put(Field::RegistrationUrl, &event.registration_url);
        facts
    }

    pub fn of_person(person: &Person) -> Self {
        let mut facts = Self::default();
        facts.put(Field::Title, &person.title);
        facts.put(Field::Given, &person.given);
        facts.put(Field::Family, &person.family);
        facts.put(Field::Email, &person.email);
        facts.put(Field::Phone, &person.phone);
        facts.put(Field::Website, &person.website);
        facts.put(Field::Biography, &person.biography);
        facts
    }

    pub fn told_of_person(person: &PersonFacts) -> Self {
        let mut facts = Self::default();
        facts.put(Field::Affiliation, format!("{}\n{}", person.office, person.organisation));
        facts.put(Field::Title, &person.title);
        facts.put(Field::Given, &person.given);
        facts.put(Field::Family, &person.family);
        facts.put(Field::Email, &person.email);
        facts.put(Field::Phone, &person.phone);
        facts.put(Field::Website, &person.website);
        facts.put(Field::Biography, &person.biography);
        facts
    }

    pub fn of_session(session: &Session, resolver: &Resolver) -> Self {
        let mut facts = Self::default();
        facts.put(Field::Title, &session.title);
        facts.put(Field::Subtitle, &session.subtitle);
        facts.put(Field::Description, &session.description);
        facts.put(Field::Kind, kind(session.kind));
        facts.put(Field::State, code(session.state));
        facts.put_one(Field::Day, session.slot.day);
        facts.put_one(Field::Start, session.slot.start);
        facts.put_one(Field::Length, session.slot.length.map(|length| length.0));
        facts.put_one(Field::Places, session.places);
        facts.put(Field::Language, &session.language);
        facts.put(Field::Website, &session.website);
        facts.put(Field::Note, &session.note);
        facts.put(Field::Links, links(&session.links));
        let mut rooms: Vec<_> =
            session.rooms().map(|id| (id.to_string(), resolver.room_name(id))).collect();
        // Which of several rooms comes first says nothing.
        rooms.sort();
        facts.put_shown(Field::Rooms, rooms);
        let track = session.track.map(|id| (id.to_string(), resolver.track_name(id)));
        facts.put_shown(Field::Track, track.into_iter().collect());
        let block = session.block.map(|id| (id.to_string(), resolver.session_title(id)));
        facts.put_shown(Field::Block, block.into_iter().collect());
        let people = session.roles.iter().map(|role| {
            (role_token(role.kind, &role.person.to_string()), resolver.person_name(role.person))
        });
        facts.put_shown(Field::People, each_once(people.collect()));
        facts
    }

    pub fn told_of_session(session: &SessionFacts, resolver: &Resolver) -> Self {
        let mut facts = Self { roles_untold: !resolver.tells_roles, ..Self::default() };
        facts.put(Field::Title, &session.title);
        facts.put(Field::Subtitle, &session.subtitle);
        facts.put(Field::Description, &session.description);
        facts.put(Field::Kind, kind(session.kind));
        facts.put(Field::State, session.state.map(code).unwrap_or_default());
        facts.put_one(Field::Day, session.day);
        facts.put_one(Field::Start, session.start);
        facts.put_one(Field::Length, session.length.map(|length| length.0));
        facts.put_one(Field::Places, session.places);
        facts.put(Field::Language, &session.language);
        facts.put(Field::Website, &session.website);
        facts.put(Field::Note, &session.note);
        facts.put(Field::Links, links(&session.links));
        let mut rooms: Vec<_> =
            session.rooms.iter().map(|place| resolver.room_token(*place)).collect();
        rooms.sort();
        rooms.dedup();
        facts.put_shown(Field::Rooms, rooms);
        let track = session.track.map(|place| resolver.track_token(place));
        facts.put_shown(Field::Track, track.into_iter().collect());
        let block = session.block.map(|place| resolver.session_token(place));
        facts.put_shown(Field::Block, block.into_iter().collect());
        let people = session.people.iter().map(|role| {
            let (token, name) = resolver.person_token(role.person);
            (role_token(role.kind, &token), name)
        });
        facts.put_shown(Field::People, each_once(people.collect()));
        facts
    }
}

/// An enum of ours as its serde name.
fn code<T: Serialize>(value: T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(code)) => code,
        _ => unreachable!("only enums without fields have codes"),
    }
}

/// A source that says „other” says nothing.
fn kind(kind: SessionKind) -> String {
    if kind == SessionKind::Other { String::new() } else { code(kind) }
}

fn role_token(kind: RoleKind, person: &str) -> String {
    format!("{} {person}", code(kind))
}

/// The people of a session as they are compared: by what they do, for some formats name all of one
/// kind together; where a source does not tell that, by who they are alone.
pub(super) fn comparable_people(token: &str, roles_untold: bool) -> String {
    let mut lines: Vec<&str> = token.lines().collect();
    if roles_untold {
        let mut seen = std::collections::BTreeSet::new();
        lines = lines.into_iter().map(|line| split_role(line).1).collect();
        lines.retain(|person| seen.insert(*person));
    } else {
        lines.sort_by_key(|line| split_role(line).0);
    }
    lines.join("\n")
}

/// The people whom a source names without saying what they do, with what it said of that before.
pub(super) fn with_roles_from(before: &str, told: &str) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for line in told.lines() {
        let same = |one: &&str| split_role(one).1 == split_role(line).1;
        let known: Vec<&str> = before.lines().filter(same).collect();
        lines.extend(if known.is_empty() { vec![line] } else { known });
    }
    lines.join("\n")
}

/// What somebody does, and who.
fn split_role(line: &str) -> (&str, &str) {
    line.split_once(' ').unwrap_or(("", line))
}

fn links(links: &[obrady_domain::Link]) -> String {
    let lines: Vec<String> =
        links.iter().map(|link| format!("{} {}", link.title, link.url).trim().to_owned()).collect();
    lines.join("\n")
}

/// In their order, each once.
fn each_once(mut people: Vec<(String, String)>) -> Vec<(String, String)> {
    let mut seen = std::collections::BTreeSet::new();
    people.retain(|(token, _)| seen.insert(token.clone()));
    people
}
