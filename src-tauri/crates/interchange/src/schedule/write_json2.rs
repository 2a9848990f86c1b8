//! schedule.json, version 2, valid against the schema of c3voc.

use std::{borrow::Cow, collections::BTreeMap};

use obrady_domain::{Session, SessionKind, SessionState};
use serde::Serialize;
use uuid::Uuid;

use super::{
    kinds,
    publish::{NO_TRACK, Schedule, Shown, web},
    write_json::{
        File, Generator, LinkOut, Meta, Room, Track, describe, is_plain, links, pretty, some,
    },
};
use crate::publication::Publication;

/// The public programme as schedule.json version 2, the one of the three that tells who moderates.
/// What has no day and hour yet, what is an idea or cancelled, and those who only stand in are left
/// out. A session in several rooms is there once for each, under the same guid.
#[must_use]
pub fn json2(publication: &Publication) -> String {
    let schedule = Schedule::of(publication);
    let event = schedule.event();
    let mut people = BTreeMap::new();
    let mut items = Vec::new();
    for day in &schedule.days {
        for session in day.sessions() {
            for shown in schedule.people(session) {
                people.entry(guid(&shown)).or_insert_with(|| Person {
                    guid: guid(&shown).to_string(),
                    name: shown.name.clone(),
                    biography: describe(&shown.person.biography),
                    url: web(&shown.person.website),
                });
            }
            let mut rooms: Vec<Option<&obrady_domain::Room>> =
                session.rooms().filter_map(|id| publication.programme.room(id)).map(Some).collect();
            if rooms.is_empty() {
                rooms.push(None);
            }
            items.extend(rooms.into_iter().map(|room| item(&schedule, session, room)));
        }
    }
    let file = File {
        schema: "https://c3voc.de/schema/schedule2",
        generator: Generator::OBRADY,
        schedule: Body {
            version: &publication.version,
            conference: Conference {
                acronym: &schedule.acronym,
                title: &event.title,
                description: describe(&event.description),
                start: schedule.first_moment().to_rfc3339(),
                end: schedule.last_moment().to_rfc3339(),
                timeslot_duration: "PT5M",
                time_zone_name: schedule.zone_name().filter(|name| is_plain(name)),
                url: web(&event.website),
                tracks: Track::all(&schedule),
                rooms: Room::all(&schedule),
                meta: Meta::of(event),
                days: (1..)
                    .zip(&schedule.days)
                    .map(|(index, day)| Day {
                        index,
                        date: day.date.to_string(),
                        start: day.start.to_rfc3339(),
                        end: day.end.to_rfc3339(),
                    })
                    .collect(),
            },
            events: items,
            persons: people.into_values().collect(),
        },
    };
    pretty(&file)
}

/// Version 2 knows nobody without a guid.
fn guid(shown: &Shown<'_>) -> Uuid {
    shown.guid.unwrap_or(shown.person.id.0)
}

fn item<'a>(
    schedule: &Schedule<'a>,
    session: &'a Session,
    room: Option<&'a obrady_domain::Room>,
) -> Item<'a> {
    let id = schedule.guid(session).to_string();
    let (start, end) = (schedule.start(session).to_rfc3339(), schedule.end(session).to_rfc3339());
    let kind = kinds::word2(session.kind);
    if matches!(session.kind, SessionKind::Break | SessionKind::Registration) {
        return Item::Pause(Pause {
            kind,
            title: &session.title,
            subtitle: some(&session.subtitle),
            guid: id,
            start,
            end,
            room: room.map(|room| RoomRef { name: &room.name, guid: room.id.0.to_string() }),
        });
    }
    let language = session.language.split([',', '-']).next().unwrap_or("");
    let people = schedule.people(session).into_iter().map(|shown| Participant {
        guid: guid(&shown).to_string(),
        role: shown.role,
        name: shown.name,
    });
    Item::Session(Box::new(Talk {
        url: web(&session.website).unwrap_or_else(|| format!("urn:uuid:{id}")),
        guid: id,
        slug: schedule.slug(session),
        kind,
        state: match session.state {
            SessionState::Confirmed | SessionState::Ready => "CONFIRMED",
            SessionState::Idea => "DRAFT",
            SessionState::Proposed => "ACCEPTED",
            SessionState::Cancelled => "CANCELED",
        },
        title: &session.title,
        subtitle: some(&session.subtitle),
        start,
        end,
        room: RoomRef {
            name: room.map_or("", |room| &room.name),
            guid: room.map_or(Uuid::nil(), |room| room.id.0).to_string(),
        },
        track: TrackRef {
            slug: match schedule.track(session) {
                Some(track) => schedule.track_slug(track).to_owned(),
                None => NO_TRACK.to_owned(),
            },
        },
        language: match language.len() {
            2 => language.to_owned(),
            _ => kinds::NO_LANGUAGE.to_owned(),
        },
        summary: None,
        description: describe(&session.description),
        participants: people.collect(),
        links: links(&session.links),
    }))
}

#[derive(Serialize)]
struct Body<'a> {
    version: &'a str,
    conference: Conference<'a>,
    events: Vec<Item<'a>>,
    persons: Vec<Person<'a>>,
}

#[derive(Serialize)]
struct Conference<'a> {
    acronym: &'a str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<Cow<'a, str>>,
    start: String,
    end: String,
    timeslot_duration: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    time_zone_name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    tracks: Vec<Track<'a>>,
    rooms: Vec<Room<'a>>,
    meta: Meta<'a>,
    days: Vec<Day>,
}

#[derive(Serialize)]
struct Day {
    index: usize,
    date: String,
    start: String,
    end: String,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Item<'a> {
    Session(Box<Talk<'a>>),
    Pause(Pause<'a>),
}

#[derive(Serialize)]
struct Talk<'a> {
    guid: String,
    slug: String,
    url: String,
    #[serde(rename = "type")]
    kind: &'static str,
    state: &'static str,
    title: &'a str,
    subtitle: Option<&'a str>,
    start: String,
    end: String,
    room: RoomRef<'a>,
    track: TrackRef,
    language: String,
    #[serde(rename = "abstract")]
    summary: Option<&'a str>,
    description: Option<Cow<'a, str>>,
    participants: Vec<Participant>,
    links: Vec<LinkOut<'a>>,
}

#[derive(Serialize)]
struct Pause<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    subtitle: Option<&'a str>,
    guid: String,
    start: String,
    end: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    room: Option<RoomRef<'a>>,
}

#[derive(Serialize)]
struct RoomRef<'a> {
    name: &'a str,
    guid: String,
}

#[derive(Serialize)]
struct TrackRef {
    slug: String,
}

#[derive(Serialize)]
struct Participant {
    guid: String,
    name: String,
    role: &'static str,
}

#[derive(Serialize)]
struct Person<'a> {
    guid: String,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    biography: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}
