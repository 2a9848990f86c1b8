//! Drafts by chance with all that calendars carry, and what of a draft they carry.

use chrono::{NaiveDate, NaiveDateTime};
use obrady_domain::{Clock, Length, Link, RoleKind, SessionKind, SessionState};
use proptest::prelude::*;

use crate::programme::{
    EventFacts, PersonFacts, ProgrammeDraft, RoleFacts, RoomFacts, SessionFacts, TrackFacts,
};

pub(super) fn at(day: NaiveDate, hour: u32, minute: u32) -> NaiveDateTime {
    day.and_hms_opt(hour, minute, 0).expect("an hour")
}

pub(super) fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).expect("a day")
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
                    (
                        block.map(|block| &block.title),
                        session.state.unwrap_or(SessionState::Confirmed)
                    ),
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
                tells_roles: true,
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
