//! Drafts by chance.

use obrady_domain::{Clock, Length, Link, RoleKind, SessionKind};
use proptest::prelude::*;

use super::{day, id};
use crate::programme::{
    EventFacts, PersonFacts, ProgrammeDraft, RoleFacts, RoomFacts, SessionFacts, TrackFacts,
};

/// Congresses of any kind, with all that a draft can hold and that any format carries: titles
/// without white space at their ends, rooms and tracks with different names, people with two names.
pub(crate) fn drafts() -> impl Strategy<Value = ProgrammeDraft> {
    (0_usize..4, 0_usize..3, 0_usize..5).prop_flat_map(|(rooms, tracks, people)| {
        let sessions = prop::collection::vec(session(rooms, tracks, people), 0..12);
        (sessions, text(), description()).prop_map(move |(mut sessions, title, about)| {
            for (at, session) in (0..).zip(&mut sessions) {
                session.key = id(9, at as usize).to_string();
                session.number = Some(at + 1);
            }
            ProgrammeDraft {
                tells_roles: true,
                source: String::new(),
                event: EventFacts {
                    title: format!("Kongres {title}").trim().to_owned(),
                    acronym: "kongres_2026".into(),
                    starts_on: Some(day(0)),
                    ends_on: Some(day(3)),
                    zone: "Europe/Warsaw".into(),
                    description: about.clone(),
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

/// Descriptions: words in which people leave marks of Markdown and HTML, also broken ones.
fn description() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        text(),
        prop::sample::select(vec![
            "<i>",
            "</i>",
            "</p>",
            "<br>",
            "<b>x</b>",
            "&amp;",
            "*",
            "**x**",
            "`",
            "# ",
            "- ",
            "\n",
            "\n\n",
            "[x](https://a.pl)",
            "<div data-markdown=\"x\">",
            "</div>",
            "\\<p>",
            "<!--",
            "<script>",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat().trim().to_owned())
}

/// Words with all that formats have to escape.
fn text() -> impl Strategy<Value = String> {
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
        (kinds, text(), text(), description()),
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
