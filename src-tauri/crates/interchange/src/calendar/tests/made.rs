//! Programmes for the tests: a draft as the publication that comes of taking it over, and drafts by
//! chance.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use obrady_domain::{
    Affiliation, AffiliationId, Clock, Event, EventId, Length, Link, Organisation, OrganisationId,
    Person, PersonId, Programme, Role, RoleId, RoleKind, Room, RoomId, Session, SessionId,
    SessionKind, SessionState, Slot, Track, TrackId,
};
use proptest::prelude::*;
use uuid::Uuid;

use crate::{
    programme::{
        EventFacts, PersonFacts, ProgrammeDraft, RoleFacts, RoomFacts, SessionFacts, TrackFacts,
    },
    publication::{Key, Publication},
};

fn id(kind: u64, at: usize) -> Uuid {
    Uuid::from_u64_pair(0x0193_0000_0000_7000 | kind << 16, 0x8000_0000_0000_0000 | at as u64)
}

pub(super) fn session_id(at: usize) -> SessionId {
    SessionId(id(1, at))
}

pub(super) fn person_id(at: usize) -> PersonId {
    PersonId(id(2, at))
}

pub(super) fn room_id(at: usize) -> RoomId {
    RoomId(id(3, at))
}

pub(super) fn track_id(at: usize) -> TrackId {
    TrackId(id(4, at))
}

pub(super) fn at(day: NaiveDate, hour: u32, minute: u32) -> NaiveDateTime {
    day.and_hms_opt(hour, minute, 0).expect("an hour")
}

pub(super) fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).expect("a day")
}

/// The programme of a draft, taken over into an empty file.
pub(super) fn publication(draft: &ProgrammeDraft) -> Publication {
    let event_id = EventId(id(5, 0));
    let facts = &draft.event;
    let mut event = Event::new(event_id, &facts.title);
    event.starts_on = facts.starts_on;
    event.ends_on = facts.ends_on;
    event.zone.clone_from(&facts.zone);
    event.venue.clone_from(&facts.venue);
    event.description.clone_from(&facts.description);
    event.website.clone_from(&facts.website);
    let mut organisations = BTreeMap::new();
    let mut people = BTreeMap::new();
    for (at, facts) in draft.people.iter().enumerate() {
        let mut person = Person::new(person_id(at), &facts.given, &facts.family);
        person.title.clone_from(&facts.title);
        let organisation = (!facts.organisation.is_empty()).then(|| OrganisationId(id(6, at)));
        if let Some(id) = organisation {
            let name = facts.organisation.clone();
            organisations.insert(id, Organisation { id, name, website: String::new() });
        }
        if organisation.is_some() || !facts.office.is_empty() {
            let office = facts.office.clone();
            person.affiliations =
                vec![Affiliation { id: AffiliationId(id(7, at)), office, organisation }];
        }
        people.insert(person.id, person);
    }
    let rooms = draft.rooms.iter().enumerate().map(|(at, facts)| Room {
        id: room_id(at),
        event: event_id,
        name: facts.name.clone(),
        places_on_site: None,
        places_online: None,
        position: at as u32,
    });
    let tracks = draft.tracks.iter().enumerate().map(|(at, facts)| Track {
        id: track_id(at),
        event: event_id,
        name: facts.name.clone(),
        colour: 0,
        position: at as u32,
    });
    let sessions = draft.sessions.iter().enumerate().map(|(at, facts)| {
        let mut session = Session::new(session_id(at), event_id, facts.kind, &facts.title);
        let mut rooms = facts.rooms.iter().map(|room| room_id(*room as usize));
        session.slot =
            Slot { day: facts.day, start: facts.start, length: facts.length, room: rooms.next() };
        session.also_in = rooms.collect();
        session.block = facts.block.map(|block| session_id(block as usize));
        session.subtitle.clone_from(&facts.subtitle);
        session.description.clone_from(&facts.description);
        session.state = facts.state.unwrap_or_default();
        session.track = facts.track.map(|track| track_id(track as usize));
        session.places = facts.places;
        session.language.clone_from(&facts.language);
        session.website.clone_from(&facts.website);
        session.links.clone_from(&facts.links);
        session.note = "tylko dla biura".into();
        let roles = facts.people.iter().enumerate().map(|(number, role)| Role {
            id: RoleId(id(8 + number as u64, at)),
            person: person_id(role.person as usize),
            kind: role.kind,
            affiliation: None,
        });
        session.roles = roles.collect();
        session
    });
    let key = |key: &String, number| Key { key: key.clone(), number };
    let mut programme = Programme {
        event,
        rooms: rooms.collect(),
        tracks: tracks.collect(),
        sessions: sessions.collect(),
        people,
        organisations,
        organisation_roles: Vec::new(),
    };
    programme.sort();
    Publication {
        programme,
        sessions: draft
            .sessions
            .iter()
            .enumerate()
            .map(|(at, facts)| (session_id(at), key(&facts.key, facts.number)))
            .collect(),
        people: draft
            .people
            .iter()
            .enumerate()
            .map(|(at, facts)| (person_id(at), key(&facts.key, facts.number)))
            .collect(),
        revisions: BTreeMap::new(),
        made_at: at(day(26), 9, 0),
        version: String::new(),
    }
}

/// What a draft says without what no calendar carries: notes, places in the file, notices; with
/// its sessions in one order, and everything by its name.
pub(super) fn essence(draft: &ProgrammeDraft) -> (EventFacts, Vec<String>) {
    let sessions = draft.sessions.iter().filter(|one| one.day.is_some() && one.start.is_some());
    let mut told: Vec<String> = sessions
        .map(|session| {
            let mut rooms: Vec<&str> =
                session.rooms.iter().map(|at| draft.rooms[*at as usize].name.as_str()).collect();
            rooms.sort_unstable();
            let track = session.track.map(|at| &draft.tracks[at as usize].name);
            let people: Vec<_> = session
                .people
                .iter()
                .map(|role| {
                    let own = &draft.people[role.person as usize];
                    (role.kind, &own.title, &own.given, &own.family, &own.office, &own.organisation)
                })
                .collect();
            let block = session
                .block
                .map(|at| &draft.sessions[at as usize])
                .filter(|block| block.start.is_some());
            format!(
                "{:?}",
                (
                    (&session.title, &session.subtitle, &session.description, session.kind),
                    (session.day, session.start, session.length, rooms, track, session.places),
                    (&session.language, &session.website, &session.links, people),
                    (block.map(|block| &block.title), session.state.unwrap_or_default()),
                )
            )
        })
        .collect();
    told.sort();
    (draft.event.clone(), told)
}

fn text() -> impl Strategy<Value = String> {
    "([A-ZŁŻ][a-ząćęłńóśźż]{1,8}[,;:\\\\\"„”]?( |, |\n)){1,8}[a-zł]{1,9}🙂?"
}

fn session() -> impl Strategy<Value = SessionFacts> {
    let when = (0_u32..3, 0_u16..1800, prop::option::of(0_u16..600));
    let what = (text(), text(), text(), 0_usize..11);
    let rest = (
        prop::bool::ANY,
        prop::option::of(1_u32..500),
        0_usize..3,
        prop::collection::btree_set((0_u32..4, 0_usize..5), 0..4),
    );
    (when, what, rest, prop::collection::btree_set(0_u32..3, 0..3), prop::option::of(0_u32..2))
        .prop_map(
            |(
                (date, start, length),
                (title, subtitle, description, kind),
                (tagged, places, state, people),
                rooms,
                track,
            )| {
                SessionFacts {
                    kind: SessionKind::ALL[kind],
                    title: title.replace('\n', " "),
                    subtitle,
                    description,
                    day: Some(day(20 + date)),
                    start: Clock::new(start),
                    length: length.map(Length),
                    rooms: rooms.into_iter().collect(),
                    track,
                    places,
                    state: Some(
                        [SessionState::Proposed, SessionState::Confirmed, SessionState::Cancelled]
                            [state],
                    ),
                    language: if tagged { "pl,en".into() } else { String::new() },
                    website: if tagged {
                        "https://example.org/sesja?a=1&b=2,3;4".into()
                    } else {
                        String::new()
                    },
                    links: if tagged {
                        vec![Link {
                            title: "Nagranie; \"całe\", 1".into(),
                            url: "https://example.org/n.mp4".into(),
                        }]
                    } else {
                        Vec::new()
                    },
                    people: people
                        .into_iter()
                        .map(|(person, kind)| RoleFacts {
                            person,
                            kind: [
                                RoleKind::Moderator,
                                RoleKind::Panellist,
                                RoleKind::Speaker,
                                RoleKind::Host,
                                RoleKind::Interpreter,
                            ][kind],
                        })
                        .collect(),
                    ..SessionFacts::default()
                }
            },
        )
}

/// Programmes with all that calendars carry.
pub(super) fn drafts() -> impl Strategy<Value = ProgrammeDraft> {
    (prop::collection::vec(session(), 1..8), text(), text()).prop_map(
        |(mut sessions, title, description)| {
            for (at, session) in sessions.iter_mut().enumerate() {
                session.key = format!("sesja;{at}@example.org");
                session.block = (at > 1 && at % 3 == 0).then_some(0);
            }
            let days: std::collections::BTreeSet<_> =
                sessions.iter().filter_map(|one| one.day).collect();
            ProgrammeDraft {
                source: "ics:próba".into(),
                event: EventFacts {
                    title: title.replace('\n', " "),
                    description,
                    starts_on: days.first().copied(),
                    ends_on: days.last().copied(),
                    zone: "Europe/Warsaw".into(),
                    venue: "Spodek, Katowice".into(),
                    website: "https://example.org/".into(),
                    ..EventFacts::default()
                },
                rooms: ["Sala A", "Sala 1, parter", "Scena „Główna”; lewa"]
                    .map(|name| RoomFacts { name: name.into(), places_on_site: None })
                    .into(),
                tracks: ["Miasta, wsie", "Zdrowie"]
                    .map(|name| TrackFacts { name: name.into(), colour: None })
                    .into(),
                people: [
                    ("dr hab.", "Anna", "Nowak-Lis", "Prezydent", "Miasto Żory"),
                    ("", "Jan", "Kos", "", "Gmina: Łazy; „Stare”"),
                    ("", "Jan", "Kos", "Wójt", ""),
                    ("", "", "Żółć", "", ""),
                ]
                .map(|(title, given, family, office, organisation)| PersonFacts {
                    title: title.into(),
                    given: given.into(),
                    family: family.into(),
                    office: office.into(),
                    organisation: organisation.into(),
                    ..PersonFacts::default()
                })
                .into(),
                sessions,
                notices: Vec::new(),
            }
        },
    )
}
