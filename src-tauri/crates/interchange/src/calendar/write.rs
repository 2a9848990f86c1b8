//! A programme as a calendar.
//!
//! People are named in `DESCRIPTION` and, for Obrady to read back, in `X-OBRADY-PERSON`, never as
//! `ATTENDEE` or `ORGANIZER`: those must not stand where a calendar is only published (RFC 5545,
//! 3.8.4.1 and 3.8.4.3), ask for an address, which nobody gave to be published, and make Outlook and
//! Google take a session for a meeting to which its guests are invited.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use chrono_tz::Tz;
use obrady_domain::{
    Organisation, OrganisationRoleKind, PersonId, Role, RoleKind, RoomId, Session, SessionId,
    TrackId,
};
use obrady_words::Words;

use super::{
    PRODUCT,
    moment::{written, written_day},
    vtimezone, words,
};
use crate::{
    civil,
    content_line::LineWriter,
    markup::{html_to_markdown, markdown_to_text},
    publication::Publication,
};

/// Which sessions a calendar holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Selection {
    /// All of them.
    Event,
    /// Those of a programme day.
    Day(NaiveDate),
    /// Those in a room, also where it is one of several.
    Room(RoomId),
    /// Those of a track.
    Track(TrackId),
    /// Those in which a person has a role.
    Person(PersonId),
}

/// Writes the sessions of a selection that have a day and an hour; cancelled ones are in it as such.
///
/// `words` are those of the roles in the descriptions. A session keeps the UID that it came with; one
/// that came without has its guid alone, as RFC 7986, 5.3 has it: no name of a machine. A bare number,
/// which others have too, is followed by the guid of the event.
#[must_use]
pub fn write(publication: &Publication, selection: Selection, words: Words) -> Vec<u8> {
    Writer::new(publication, selection, words).calendar()
}

struct Writer<'p> {
    publication: &'p Publication,
    words: Words,
    selection: Selection,
    sessions: Vec<&'p Session>,
    uids: BTreeMap<SessionId, String>,
    zone: Tz,
    lines: LineWriter,
}

impl<'p> Writer<'p> {
    fn new(publication: &'p Publication, selection: Selection, words: Words) -> Self {
        Self {
            publication,
            words,
            selection,
            sessions: selected(publication, selection),
            uids: uids(publication),
            zone: civil::zone(&publication.programme.event.zone),
            lines: LineWriter::default(),
        }
    }

    fn calendar(mut self) -> Vec<u8> {
        let event = &self.publication.programme.event;
        let name = self.name();
        self.lines.raw("BEGIN", &[], "VCALENDAR");
        self.lines.raw("VERSION", &[], "2.0");
        self.lines.raw("PRODID", &[], PRODUCT);
        self.lines.raw("CALSCALE", &[], "GREGORIAN");
        self.lines.optional("NAME", &name);
        self.lines.optional("X-WR-CALNAME", &name);
        let about = markdown_to_text(&event.description);
        self.lines.optional("DESCRIPTION", &about);
        self.lines.optional("X-WR-CALDESC", &about);
        // STYLED-DESCRIPTION is for items alone.
        if html_to_markdown(&about) != event.description.trim() {
            self.lines.text("X-OBRADY-DESCRIPTION", &[], event.description.trim());
        }
        self.lines.text("X-OBRADY-EVENT", &[], &event.id.to_string());
        self.lines.raw("X-WR-TIMEZONE", &[], self.zone.name());
        if !event.website.is_empty() {
            self.lines.raw("URL", &[], &event.website);
        }
        self.lines.raw("LAST-MODIFIED", &[], &utc(self.publication.made_at));
        self.lines.raw("REFRESH-INTERVAL", &[("VALUE", "DURATION")], "PT1H");
        self.lines.raw("X-PUBLISHED-TTL", &[], "PT1H");
        self.lines.optional("X-OBRADY-VENUE", &event.venue);
        let (first, last) = self.years();
        vtimezone::write(self.zone, first, last, &mut self.lines);
        for session in self.sessions.clone() {
            self.session(session);
        }
        self.lines.raw("END", &[], "VCALENDAR");
        self.lines.finish()
    }

    /// The event's name, with that of what was selected.
    fn name(&self) -> String {
        let programme = &self.publication.programme;
        let part = match self.selection {
            Selection::Event => None,
            Selection::Day(day) => Some(day.to_string()),
            Selection::Room(room) => programme.room(room).map(|room| room.name.clone()),
            Selection::Track(track) => programme.track(track).map(|track| track.name.clone()),
            Selection::Person(person) => {
                programme.people.get(&person).map(obrady_domain::Person::full_name)
            }
        };
        let parts = [Some(programme.event.title.clone()), part];
        parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" – ")
    }

    /// The first and last year of which clocks have to be known.
    fn years(&self) -> (i32, i32) {
        let event = &self.publication.programme.event;
        let own = self.sessions.iter().filter_map(|session| session.slot.day);
        let days: BTreeSet<NaiveDate> = own.chain(event.starts_on).chain(event.ends_on).collect();
        let made = self.publication.made_at.year();
        let year = |day: Option<&NaiveDate>| day.map_or(made, |day| day.year());
        (year(days.first()), year(days.last()))
    }

    fn session(&mut self, session: &Session) {
        let (Some(day), Some((start, end))) = (session.slot.day, session.slot.minutes()) else {
            return;
        };
        let midnight = day.and_time(NaiveTime::MIN);
        let at = |minutes: u32| midnight.checked_add_signed(TimeDelta::minutes(minutes.into()));
        let (Some(starts), Some(ends)) = (at(start), at(end)) else { return };
        let revision = self.publication.revisions.get(&session.id);
        let uid = self.uids.get(&session.id).cloned().unwrap_or_default();
        let zone = [("TZID", self.zone.name())];
        let lines = &mut self.lines;
        lines.raw("BEGIN", &[], "VEVENT");
        lines.text("UID", &[], &uid);
        let stamp = revision.map_or(self.publication.made_at, |revision| revision.at);
        lines.raw("DTSTAMP", &[], &utc(stamp));
        if let Some(revision) = revision {
            lines.raw("LAST-MODIFIED", &[], &utc(revision.at));
            lines.raw("SEQUENCE", &[], &revision.number.to_string());
        }
        lines.raw("DTSTART", &zone, &written(starts));
        match session.slot.length {
            // An end has to be later than its start.
            Some(length) if length.0 == 0 => lines.raw("DURATION", &[], "PT0S"),
            Some(_) => lines.raw("DTEND", &zone, &written(ends)),
            None => {}
        }
        if starts.date() != day {
            lines.raw("X-OBRADY-DAY", &[("VALUE", "DATE")], &written_day(day));
        }
        lines.optional("SUMMARY", &session.title);
        lines.optional("X-OBRADY-SUBTITLE", &session.subtitle);
        lines.raw("STATUS", &[], words::state(session.state));
        self.place(session);
        self.about(session);
        self.lines.raw("END", &[], "VEVENT");
    }

    fn place(&mut self, session: &Session) {
        let programme = &self.publication.programme;
        let rooms = session.rooms().filter_map(|room| programme.room(room));
        let rooms: Vec<&str> = rooms.map(|room| room.name.as_str()).collect();
        let venue = Some(programme.event.venue.as_str()).filter(|venue| !venue.is_empty());
        let location = rooms.iter().copied().chain(venue).collect::<Vec<_>>().join(", ");
        self.lines.optional("LOCATION", &location);
        for room in rooms {
            self.lines.text("X-OBRADY-ROOM", &[], room);
        }
        if let Some(track) = session.track.and_then(|track| programme.track(track)) {
            self.lines.text("CATEGORIES", &[], &track.name);
        }
    }

    fn about(&mut self, session: &Session) {
        let description = self.description(session);
        self.lines.optional("DESCRIPTION", &description);
        let own = session.description.trim();
        if own.is_empty() && !description.is_empty() {
            // What is told of people and links is no description.
            self.lines.raw("X-OBRADY-DESCRIPTION", &[], "");
        }
        // Where the plain text is the whole of it, it is enough.
        if !own.is_empty() && own != html_to_markdown(&description) {
            let markdown = [("VALUE", "TEXT"), ("FMTTYPE", "text/markdown")];
            self.lines.text("STYLED-DESCRIPTION", &markdown, own);
        }
        if !session.website.is_empty() {
            self.lines.raw("URL", &[], &session.website);
        }
        for link in &session.links {
            let mut parameters = vec![("VALUE", "URI"), ("LINKREL", "related")];
            if !link.title.is_empty() {
                parameters.push(("LABEL", link.title.as_str()));
            }
            self.lines.raw("LINK", &parameters, &link.url);
        }
        let block = session.block.filter(|block| self.sessions.iter().any(|own| own.id == *block));
        if let Some(uid) = block.and_then(|block| self.uids.get(&block)) {
            self.lines.text("RELATED-TO", &[("RELTYPE", "PARENT")], uid);
        }
        self.lines.raw("X-OBRADY-KIND", &[], words::kind(session.kind));
        self.lines.optional("X-OBRADY-LANGUAGE", &session.language);
        if let Some(places) = session.places {
            self.lines.raw("X-OBRADY-PLACES", &[], &places.to_string());
        }
        for role in session.roles.iter().filter(|role| ROLES.contains(&role.kind)) {
            self.role(role);
        }
    }

    fn role(&mut self, role: &Role) {
        let programme = &self.publication.programme;
        let Some(person) = programme.people.get(&role.person) else { return };
        let (office, organisation) = programme.affiliation_of(role);
        let known = self.publication.people.get(&role.person).map(|key| key.key.clone());
        let uid = known.filter(|key| !key.is_empty()).unwrap_or_else(|| role.person.to_string());
        let parameters: Vec<(&str, &str)> = [
            ("X-ROLE", words::role(role.kind)),
            ("X-UID", uid.as_str()),
            ("X-TITLE", person.title.as_str()),
            ("X-GIVEN", person.given.as_str()),
            ("X-FAMILY", person.family.as_str()),
            ("X-OFFICE", office.unwrap_or_default()),
            ("X-ORG", organisation.unwrap_or_default()),
        ]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .collect();
        self.lines.text("X-OBRADY-PERSON", &parameters, &person.full_name());
    }

    /// All that a person should see of a session in any calendar, as plain text.
    fn description(&self, session: &Session) -> String {
        let programme = &self.publication.programme;
        let mut people: Vec<String> = Vec::new();
        for kind in ROLES {
            let own = session.roles.iter().filter(|role| role.kind == kind);
            people.extend(own.filter_map(|role| {
                let person = programme.people.get(&role.person)?;
                let (office, organisation) = programme.affiliation_of(role);
                let name = Some(person.full_name()).filter(|name| !name.is_empty())?;
                let parts: Vec<&str> =
                    [Some(name.as_str()), office, organisation].into_iter().flatten().collect();
                Some(format!("{}: {}", self.role_word(kind), parts.join(", ")))
            }));
        }
        let links = session.links.iter().map(|link| match link.title.as_str() {
            "" => link.url.clone(),
            title => format!("{title}: {}", link.url),
        });
        let parts = [
            session.subtitle.trim().to_owned(),
            markdown_to_text(&session.description),
            people.join("\n"),
            self.organisations(session.id).join("\n"),
            links.collect::<Vec<_>>().join("\n"),
        ];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
    }

    fn organisations(&self, session: SessionId) -> Vec<String> {
        let words = self.words;
        let kinds = [
            (OrganisationRoleKind::Organiser, words.organisation_role_organiser()),
            (OrganisationRoleKind::CoOrganiser, words.organisation_role_co_organiser()),
            (OrganisationRoleKind::Partner, words.organisation_role_partner()),
            (OrganisationRoleKind::Patron, words.organisation_role_patron()),
            (OrganisationRoleKind::MediaPatron, words.organisation_role_media_patron()),
        ];
        let line = |word: &str, own: &Organisation| format!("{word}: {}", own.name);
        let programme = &self.publication.programme;
        let lines = kinds.iter().flat_map(|(kind, word)| {
            programme.organisations_as(*kind, Some(session)).map(move |own| line(word, own))
        });
        lines.collect()
    }

    fn role_word(&self, role: RoleKind) -> String {
        match role {
            RoleKind::Moderator => self.words.role_moderator(),
            RoleKind::Panellist => self.words.role_panellist(),
            RoleKind::Speaker => self.words.role_speaker(),
            RoleKind::Host => self.words.role_host(),
            RoleKind::Interpreter => self.words.role_interpreter(),
            RoleKind::Reserve => self.words.role_reserve(),
        }
    }
}

/// The roles in the order in which people are named. Who only stands by is not for the public.
const ROLES: [RoleKind; 5] = [
    RoleKind::Host,
    RoleKind::Moderator,
    RoleKind::Speaker,
    RoleKind::Panellist,
    RoleKind::Interpreter,
];

/// The sessions of a selection, each after the one that holds it.
fn selected(publication: &Publication, selection: Selection) -> Vec<&Session> {
    let holds = |session: &&Session| match selection {
        Selection::Event => true,
        Selection::Day(day) => session.slot.day == Some(day),
        Selection::Room(room) => session.rooms().any(|own| own == room),
        Selection::Track(track) => session.track == Some(track),
        Selection::Person(person) => session.roles.iter().any(|role| role.person == person),
    };
    let chosen: BTreeMap<SessionId, &Session> = publication
        .public()
        .filter(|session| session.is_scheduled())
        .filter(holds)
        .map(|session| (session.id, session))
        .collect();
    let mut done = BTreeSet::new();
    let mut ordered = Vec::with_capacity(chosen.len());
    for session in publication.public().filter(|session| chosen.contains_key(&session.id)) {
        let mut above = Vec::new();
        let mut next = Some(session);
        while let Some(session) = next.filter(|session| done.insert(session.id)) {
            above.push(session);
            next = session.block.and_then(|block| chosen.get(&block)).copied();
        }
        ordered.extend(above.into_iter().rev());
    }
    ordered
}

/// What each session is called across calendars: what it came with, once, else its guid.
fn uids(publication: &Publication) -> BTreeMap<SessionId, String> {
    let mut used = BTreeSet::new();
    let mut sessions: Vec<SessionId> =
        publication.programme.sessions.iter().map(|session| session.id).collect();
    sessions.sort_unstable();
    let uid = |session: SessionId| {
        let guid = publication.guid(session).to_string();
        let known = publication.sessions.get(&session).map(|key| key.key.trim().to_owned());
        // Letter for letter: Apple's programs write guids in capitals.
        let known = known.filter(|key| !key.is_empty() && used.insert(key.clone()));
        let uid = match known {
            Some(key) if is_number(&key) => format!("{key}@{}", publication.programme.event.id),
            known => known.unwrap_or(guid),
        };
        (session, uid)
    };
    sessions.into_iter().map(uid).collect()
}

/// Whether a key is a number, as programs count their own sessions.
pub(super) fn is_number(key: &str) -> bool {
    key.bytes().all(|byte| byte.is_ascii_digit())
}

fn utc(at: NaiveDateTime) -> String {
    format!("{}Z", written(at))
}
