//! Programmes for the tests of writers: a draft as the publication that comes of taking it over,
//! drafts by chance, and the sample that comes with the product.

mod chance;
pub(crate) mod sample;

pub(crate) use chance::drafts;

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use obrady_domain::{
    Event, EventId, Organisation, OrganisationId, Person, PersonId, Programme, Role, RoleId, Room,
    RoomId, Session, SessionId, SessionState, Slot, Track, TrackId,
};
use uuid::Uuid;

use crate::{
    programme::{ProgrammeDraft, RoleFacts},
    publication::{Key, Publication},
};

/// The id of the `at`th thing of a kind.
pub(crate) fn id(kind: u64, at: usize) -> Uuid {
    Uuid::from_u64_pair(0x0193_0000_0000_7000 | kind << 16, 0x8000_0000_0000_0000 | at as u64)
}

/// The id of the `at`th session.
pub(crate) fn session_id(at: usize) -> SessionId {
    SessionId(id(2, at))
}

/// The id of the `at`th person.
pub(crate) fn person_id(at: usize) -> PersonId {
    PersonId(id(3, at))
}

/// The id of the `at`th room.
pub(crate) fn room_id(at: usize) -> RoomId {
    RoomId(id(4, at))
}

/// The id of the `at`th track.
pub(crate) fn track_id(at: usize) -> TrackId {
    TrackId(id(5, at))
}

/// A programme none of which is known elsewhere.
pub(crate) fn unkeyed(programme: Programme, made_at: NaiveDateTime) -> Publication {
    Publication {
        programme,
        sessions: BTreeMap::new(),
        people: BTreeMap::new(),
        revisions: BTreeMap::new(),
        pictures: BTreeMap::new(),
        made_at,
        version: "1".into(),
        releases: Vec::new(),
    }
}

/// The programme of a draft, taken over into an empty file.
pub(crate) fn publication(draft: &ProgrammeDraft) -> Publication {
    let event = EventId(id(1, 0));
    let facts = &draft.event;
    let mut organisations = BTreeMap::new();
    let mut people = BTreeMap::new();
    for (at, facts) in draft.people.iter().enumerate() {
        let mut person = Person::new(person_id(at), &facts.given, &facts.family);
        person.title.clone_from(&facts.title);
        person.email.clone_from(&facts.email);
        person.phone.clone_from(&facts.phone);
        person.website.clone_from(&facts.website);
        person.biography.clone_from(&facts.biography);
        person.note.clone_from(&facts.note);
        if !facts.office.is_empty() || !facts.organisation.is_empty() {
            let organisation = (!facts.organisation.is_empty()).then(|| OrganisationId(id(6, at)));
            if let Some(id) = organisation {
                organisations.insert(id, Organisation::new(id, &facts.organisation));
            }
            person.affiliations.push(obrady_domain::Affiliation {
                id: obrady_domain::AffiliationId(id(7, at)),
                office: facts.office.clone(),
                organisation,
            });
        }
        people.insert(person.id, person);
    }
    let sessions = draft.sessions.iter().enumerate().map(|(at, facts)| {
        let mut session = Session::new(session_id(at), event, facts.kind, &facts.title);
        session.block = facts.block.map(|block| session_id(block as usize));
        session.subtitle.clone_from(&facts.subtitle);
        session.description.clone_from(&facts.description);
        session.state = facts.state.unwrap_or(SessionState::Confirmed);
        session.slot = Slot {
            day: facts.day,
            start: facts.start,
            length: facts.length,
            room: facts.rooms.first().map(|room| room_id(*room as usize)),
        };
        session.also_in = facts.rooms.iter().skip(1).map(|room| room_id(*room as usize)).collect();
        session.track = facts.track.map(|track| track_id(track as usize));
        session.places = facts.places;
        session.language.clone_from(&facts.language);
        session.website.clone_from(&facts.website);
        session.links.clone_from(&facts.links);
        session.note.clone_from(&facts.note);
        let role = |(nth, role): (usize, &RoleFacts)| Role {
            id: RoleId(id(8, at * 1000 + nth)),
            person: person_id(role.person as usize),
            kind: role.kind,
            affiliation: None,
        };
        session.roles = facts.people.iter().enumerate().map(role).collect();
        session
    });
    let told = Event {
        subtitle: facts.subtitle.clone(),
        acronym: facts.acronym.clone(),
        starts_on: facts.starts_on,
        ends_on: facts.ends_on,
        zone: facts.zone.clone(),
        attendance: facts.attendance.unwrap_or_default(),
        venue: facts.venue.clone(),
        description: facts.description.clone(),
        website: facts.website.clone(),
        registration_url: facts.registration_url.clone(),
        ..Event::new(event, &facts.title)
    };
    let mut programme = Programme {
        rooms: (0..)
            .zip(&draft.rooms)
            .map(|(at, room)| Room {
                places_on_site: room.places_on_site,
                ..Room::new(room_id(at as usize), event, &room.name, at)
            })
            .collect(),
        tracks: (0..)
            .zip(&draft.tracks)
            .map(|(at, track)| Track {
                id: track_id(at as usize),
                event,
                name: track.name.clone(),
                colour: (at % 8) as u8,
                position: at,
            })
            .collect(),
        sessions: sessions.collect(),
        people,
        organisations,
        ..Programme::new(told)
    };
    programme.sort();
    let sessions = draft.sessions.iter().enumerate();
    let people = draft.people.iter().enumerate();
    let mut publication = unkeyed(programme, moment());
    publication.sessions = sessions
        .map(|(at, facts)| (session_id(at), Key { key: facts.key.clone(), number: facts.number }))
        .collect();
    publication.people = people
        .map(|(at, facts)| (person_id(at), Key { key: facts.key.clone(), number: facts.number }))
        .collect();
    publication
}

/// When the tests make everything.
pub(crate) fn moment() -> NaiveDateTime {
    day(0).and_hms_opt(6, 0, 0).expect("an hour")
}

/// The `at`th day of the congress. In the night before the third, the clocks go back.
pub(crate) fn day(at: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 23).expect("a day") + chrono::Days::new(at)
}
