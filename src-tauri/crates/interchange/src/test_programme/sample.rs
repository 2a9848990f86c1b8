//! The sample that comes with the product, and others in its form, of any size.

use std::{collections::BTreeMap, fs};

use chrono::{Days, NaiveDate};
use obrady_domain::{
    Affiliation, AffiliationId, Attendance, Clock, Event, EventId, Length, Organisation,
    OrganisationId, OrganisationRole, OrganisationRoleId, Person, PersonId, Programme, Role,
    RoleId, RoleKind, Room, RoomId, Session, SessionId, SessionKind, SessionState, Track, TrackId,
};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{id, unkeyed};
use crate::publication::Publication;

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// An event without anything.
pub fn empty(title: &str) -> Programme {
    Programme::new(Event::new(EventId(id(1, 1)), title))
}

/// The sample of assets/sample in `language`, on 23 and 24 February 2027.
pub fn shipped(language: &str) -> Publication {
    let path = format!("{}/../../../assets/sample/{language}.json", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(path).expect("the sample is part of the project");
    let sample: Value = serde_json::from_str(&text).expect("JSON");
    made(&sample)
}

fn text(value: &Value, name: &str) -> String {
    value[name].as_str().unwrap_or_default().to_owned()
}

fn word<T: DeserializeOwned>(value: &Value, name: &str) -> T {
    serde_json::from_value(value[name].clone()).expect("a word of a closed list")
}

fn each(value: &Value) -> impl Iterator<Item = (usize, &Value)> {
    value.as_array().into_iter().flatten().enumerate()
}

/// A programme in the form of the files of assets/sample.
pub fn made(sample: &Value) -> Publication {
    let first = day("2027-02-23");
    let mut programme = empty(&text(&sample["event"], "title"));
    let own = programme.event.id;
    let event = &mut programme.event;
    event.subtitle = text(&sample["event"], "subtitle");
    event.venue = text(&sample["event"], "venue");
    event.website = text(&sample["event"], "website");
    event.registration_url = text(&sample["event"], "registrationUrl");
    event.description = text(&sample["event"], "description");
    event.attendance = Attendance::Hybrid;
    event.starts_on = Some(first);
    event.ends_on = first.checked_add_days(Days::new(1));
    for (at, room) in each(&sample["rooms"]) {
        programme.rooms.push(Room {
            places_on_site: word(room, "onSite"),
            places_online: word(room, "online"),
            ..Room::new(RoomId(id(3, at)), own, text(room, "name"), at as u32)
        });
    }
    for (at, track) in each(&sample["tracks"]) {
        programme.tracks.push(Track {
            id: TrackId(id(4, at)),
            event: own,
            name: track.as_str().unwrap_or_default().to_owned(),
            colour: (at % 8) as u8,
            position: at as u32,
        });
    }
    let mut keys = BTreeMap::new();
    for (at, person) in each(&sample["people"]) {
        let known = PersonId(id(5, at));
        let mut new = Person::new(known, text(person, "given"), text(person, "family"));
        new.title = text(person, "title");
        new.email = text(person, "email");
        let employer = text(person, "organisation");
        let organisation =
            (!employer.is_empty()).then(|| organisation(&mut programme, &employer, ""));
        let office = text(person, "office");
        if organisation.is_some() || !office.is_empty() {
            new.affiliations =
                vec![Affiliation { id: AffiliationId(id(6, at)), office, organisation }];
        }
        programme.people.insert(known, new);
        keys.insert(text(person, "key"), known);
    }
    organise(&mut programme, &sample["organisations"], None);
    for (at, line) in each(&sample["sessions"]) {
        let kind: SessionKind = word(line, "kind");
        let mut session = Session::new(SessionId(id(2, at)), own, kind, text(line, "title"));
        session.state = word::<Option<SessionState>>(line, "state").unwrap_or_default();
        session.description = text(line, "description");
        session.note = text(line, "note");
        session.places = word(line, "places");
        session.slot.day = line["day"]
            .as_u64()
            .and_then(|number| first.checked_add_days(Days::new(number.saturating_sub(1))));
        session.slot.start = text(line, "start").parse().ok();
        let end: Option<Clock> = text(line, "end").parse().ok();
        session.slot.length = (session.slot.start.zip(end))
            .and_then(|(start, end)| Length::between(start, end))
            .or_else(|| word::<Option<u16>>(line, "length").map(Length));
        let room = text(line, "room");
        session.slot.room =
            programme.rooms.iter().find(|known| known.name == room).map(|room| room.id);
        let track = text(line, "track");
        session.track =
            programme.tracks.iter().find(|known| known.name == track).map(|track| track.id);
        for (place, role) in each(&line["people"]) {
            session.roles.push(Role {
                id: RoleId(id(7, at * 1000 + place)),
                person: keys[&text(role, "who")],
                kind: word::<RoleKind>(role, "as"),
                affiliation: None,
            });
        }
        let session_id = session.id;
        programme.sessions.push(session);
        organise(&mut programme, &line["organisations"], Some(session_id));
    }
    programme.sort();
    let noon = day("2027-01-15").and_hms_opt(12, 0, 0);
    unkeyed(programme, noon.expect("an hour"))
}

fn organise(programme: &mut Programme, list: &Value, session: Option<SessionId>) {
    for (_, line) in each(list) {
        let organisation = organisation(programme, &text(line, "name"), &text(line, "website"));
        let number = programme.organisation_roles.len();
        programme.organisation_roles.push(OrganisationRole {
            id: OrganisationRoleId(id(8, number)),
            event: programme.event.id,
            session,
            organisation,
            kind: word(line, "kind"),
        });
    }
}

fn organisation(programme: &mut Programme, name: &str, website: &str) -> OrganisationId {
    let known = programme.organisations.values_mut().find(|known| known.name == name);
    if let Some(known) = known {
        if known.website.is_empty() {
            website.clone_into(&mut known.website);
        }
        return known.id;
    }
    let new = OrganisationId(id(9, programme.organisations.len()));
    let (name, website) = (name.to_owned(), website.to_owned());
    programme.organisations.insert(new, Organisation { website, ..Organisation::new(new, name) });
    new
}

/// The sample again and again, in one event of several days, until it has `count` sessions.
pub fn large(count: usize) -> Publication {
    let mut publication = shipped("pl");
    let programme = &mut publication.programme;
    let pattern = std::mem::take(&mut programme.sessions);
    for at in 0..count {
        let mut session = pattern[at % pattern.len()].clone();
        session.id = SessionId(id(2, at));
        session.title = format!("{} ({at})", session.title);
        session.state = SessionState::Confirmed;
        let days = Days::new((at / 200) as u64);
        session.slot.day = session.slot.day.and_then(|day| day.checked_add_days(days));
        programme.sessions.push(session);
    }
    programme.sort();
    publication
}
