//! Programmes for the tests of writers: a draft as the publication that comes of taking it over, and
//! drafts by chance.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use obrady_domain::{
    Clock, Event, EventId, Length, Link, Organisation, OrganisationId, Person, PersonId, Programme,
    Role, RoleId, RoleKind, Room, RoomId, Session, SessionId, SessionKind, SessionState, Slot,
    Track, TrackId,
};
use proptest::prelude::*;
use uuid::Uuid;

use crate::{
    programme::{
        EventFacts, PersonFacts, ProgrammeDraft, RoleFacts, RoomFacts, SessionFacts, TrackFacts,
    },
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

/// The programme of a draft, taken over into an empty file.
pub(crate) fn publication(draft: &ProgrammeDraft) -> Publication {
    let event = EventId(id(1, 0));
    let room_id = |at: u32| RoomId(id(4, at as usize));
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
                organisations.insert(
                    id,
                    Organisation { id, name: facts.organisation.clone(), website: String::new() },
                );
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
            room: facts.rooms.first().map(|room| room_id(*room)),
        };
        session.also_in = facts.rooms.iter().skip(1).map(|room| room_id(*room)).collect();
        session.track = facts.track.map(|track| TrackId(id(5, track as usize)));
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
    let mut programme = Programme {
        event: Event {
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
        },
        rooms: (0..)
            .zip(&draft.rooms)
            .map(|(at, room)| Room {
                id: room_id(at),
                event,
                name: room.name.clone(),
                places_on_site: room.places_on_site,
                places_online: None,
                position: at,
            })
            .collect(),
        tracks: (0..)
            .zip(&draft.tracks)
            .map(|(at, track)| Track {
                id: TrackId(id(5, at as usize)),
                event,
                name: track.name.clone(),
                colour: (at % 8) as u8,
                position: at,
            })
            .collect(),
        sessions: sessions.collect(),
        people,
        organisations,
        organisation_roles: Vec::new(),
    };
    programme.sort();
    let sessions = draft.sessions.iter().enumerate();
    let people = draft.people.iter().enumerate();
    Publication {
        programme,
        sessions: sessions
            .map(|(at, facts)| {
                (session_id(at), Key { key: facts.key.clone(), number: facts.number })
            })
            .collect(),
        people: people
            .map(|(at, facts)| {
                (person_id(at), Key { key: facts.key.clone(), number: facts.number })
            })
            .collect(),
        revisions: BTreeMap::new(),
        made_at: moment(),
        version: "1".into(),
    }
}

/// When the tests make everything.
pub(crate) fn moment() -> NaiveDateTime {
    day(0).and_hms_opt(6, 0, 0).expect("an hour")
}

/// The `at`th day of the congress. In the night before the third, the clocks go back.
pub(crate) fn day(at: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 23).expect("a day") + chrono::Days::new(at)
}

/// Congresses of any kind, with all that a draft can hold and that any format carries: titles
/// without white space at their ends, rooms and tracks with different names, people with two names.
pub(crate) fn drafts() -> impl Strategy<Value = ProgrammeDraft> {
    (0_usize..4, 0_usize..3, 0_usize..5).prop_flat_map(|(rooms, tracks, people)| {
        let sessions = prop::collection::vec(session(rooms, tracks, people), 0..12);
        (sessions, text(), text()).prop_map(move |(mut sessions, title, about)| {
            for (at, session) in (0..).zip(&mut sessions) {
                session.key = id(9, at as usize).to_string();
                session.number = Some(at + 1);
            }
            ProgrammeDraft {
                source: String::new(),
                event: EventFacts {
                    title: format!("Kongres {title}").trim().to_owned(),
                    acronym: "kongres_2026".into(),
                    starts_on: Some(day(0)),
                    ends_on: Some(day(3)),
                    zone: "Europe/Warsaw".into(),
                    description: about,
                    website: "https://kongres.example/".into(),
                    ..EventFacts::default()
                },
                rooms: (0..rooms)
                    .map(|at| RoomFacts { name: format!("Sala {at}"), places_on_site: None })
                    .collect(),
                tracks: (0..tracks)
                    .map(|at| TrackFacts { name: format!("Ścieżka {at}"), colour: None })
                    .collect(),
                people: (0..people)
                    .map(|at| PersonFacts {
                        key: id(10, at).to_string(),
                        number: Some(at as i64 + 1),
                        given: "Żaneta".into(),
                        family: format!("Łoś{}", "ak".repeat(at)),
                        ..PersonFacts::default()
                    })
                    .collect(),
                sessions,
                notices: Vec::new(),
            }
        })
    })
}

/// Words with all that formats have to escape.
pub(crate) fn text() -> impl Strategy<Value = String> {
    "[a-zA-ZąęłŻ0-9&<>\"',;:\\\\/()\\[\\]{}=+@ -]{0,24}|(Zażółć|gęślą|😀|]]>|<b>| ){0,4}"
        .prop_map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn session(rooms: usize, tracks: usize, people: usize) -> impl Strategy<Value = SessionFacts> {
    let kinds = prop::sample::select(SessionKind::ALL.to_vec());
    let slot = (0_u64..4, 300_u16..1_800, prop::option::of(1_u16..1_440));
    let links = prop::collection::vec(
        text().prop_map(|title| Link { title, url: "https://kongres.example/plik?a=1&b=2".into() }),
        0..3,
    );
    let roles = prop::sample::select(vec![RoleKind::Speaker, RoleKind::Moderator, RoleKind::Host]);
    (
        (kinds, text(), text(), text()),
        slot,
        (
            prop::sample::subsequence((0..rooms as u32).collect::<Vec<_>>(), 0..=rooms.min(2)),
            (0..=tracks as u32).prop_map(move |at| (at < tracks as u32).then_some(at)),
            prop::sample::select(vec!["", "pl", "en", "pl,en"]),
        ),
        (
            links,
            prop::sample::subsequence((0..people as u32).collect::<Vec<_>>(), 0..=people),
            roles,
        ),
    )
        .prop_map(|((kind, title, subtitle, description), slot, at, (links, people, role))| {
            SessionFacts {
                kind,
                title: format!("Sesja {title}").trim().to_owned(),
                subtitle,
                description,
                day: Some(day(slot.0)),
                start: Clock::new(slot.1),
                length: slot.2.map(Length),
                rooms: at.0,
                track: at.1,
                language: at.2.into(),
                links,
                people: people.into_iter().map(|person| RoleFacts { person, kind: role }).collect(),
                ..SessionFacts::default()
            }
        })
}
