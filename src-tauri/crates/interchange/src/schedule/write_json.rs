//! schedule.json, version 1, valid against the schema of c3voc.

use std::borrow::Cow;

use obrady_domain::{Link, Session};
use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{
    kinds,
    publish::{self, Day, Schedule, TIMESLOT, uri, web},
    write_xml::duration,
};
use crate::{markup, publication::Publication};

/// The public programme as schedule.json. What has no day and hour yet, what is an idea or
/// cancelled, and those who only stand in are left out. A session in several rooms is in the list of
/// each, under the same guid.
#[must_use]
pub fn json(publication: &Publication) -> String {
    let schedule = Schedule::of(publication);
    let event = schedule.event();
    let file = File {
        schema: "https://c3voc.de/schedule/schema.json",
        generator: Generator::OBRADY,
        schedule: Body {
            version: &publication.version,
            conference: Conference {
                acronym: &schedule.acronym,
                title: &event.title,
                description: describe(&event.description),
                start: schedule.first.to_string(),
                end: schedule.last.to_string(),
                days_count: schedule.days.len(),
                timeslot_duration: TIMESLOT,
                time_zone_name: schedule.zone_name().filter(|name| is_plain(name)),
                url: web(&event.website),
                tracks: Track::all(&schedule),
                rooms: Room::all(&schedule),
                meta: Meta::of(event),
                days: (1..)
                    .zip(&schedule.days)
                    .map(|(index, day)| self::day(&schedule, index, day))
                    .collect(),
            },
        },
    };
    pretty(&file)
}

/// As text, with a line end after it.
pub(super) fn pretty(file: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(file)
        .expect("texts, numbers and lists of them are all representable");
    text.push('\n');
    text
}

/// Whether the schemas know a zone's name as one.
pub(super) fn is_plain(zone: &str) -> bool {
    let capital = |part: &str| {
        let mut letters = part.chars();
        letters.next().is_some_and(|letter| letter.is_ascii_uppercase())
            && letters.next().is_some_and(|letter| letter.is_ascii_lowercase())
    };
    zone == "UTC"
        || zone.split_once('/').is_some_and(|(area, town)| {
            capital(area)
                && area.bytes().skip(1).all(|letter| letter.is_ascii_lowercase())
                && capital(town)
        })
}

pub(super) fn some(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

/// A description, where there is one.
pub(super) fn describe(markdown: &str) -> Option<Cow<'_, str>> {
    some(markdown).map(markup::published)
}

fn day<'a>(schedule: &Schedule<'a>, index: usize, day: &Day<'a>) -> DayOut<'a> {
    let rooms = schedule.by_room(day).into_iter().map(|(room, sessions)| {
        let name = room.map_or("", |room| room.name.as_str());
        let items = sessions.into_iter().map(|session| item(schedule, session, name));
        (name, items.collect())
    });
    DayOut {
        index,
        date: day.date.to_string(),
        day_start: day.start.to_rfc3339(),
        day_end: day.end.to_rfc3339(),
        rooms: Rooms(rooms.collect()),
    }
}

fn item<'a>(schedule: &Schedule<'a>, session: &'a Session, room: &'a str) -> Item<'a> {
    let start = schedule.start(session);
    let guid = schedule.guid(session).to_string();
    let kind = kinds::WORDS.iter().find(|(_, kind)| *kind == session.kind);
    let people = schedule.people(session).into_iter().map(|shown| Person {
        id: shown.number,
        guid: shown.guid.map(|guid| guid.to_string()),
        public_name: shown.name,
        biography: describe(&shown.person.biography),
        url: web(&shown.person.website),
    });
    Item {
        url: web(&session.website).unwrap_or_else(|| format!("urn:uuid:{guid}")),
        guid,
        id: schedule.number(session),
        date: start.to_rfc3339(),
        start: start.format("%H:%M").to_string(),
        duration: duration(session.slot.length, 4),
        room,
        slug: schedule.slug(session),
        title: &session.title,
        subtitle: &session.subtitle,
        track: schedule.track(session).map(|track| track.name.as_str()),
        kind: kind.map_or("other", |(word, _)| word),
        language: some(&session.language),
        summary: "",
        description: markup::published(&session.description),
        persons: people.collect(),
        links: links(&session.links),
    }
}

/// What the schema calls a link; what is no address goes without.
pub(super) fn links(links: &[Link]) -> Vec<LinkOut<'_>> {
    let links = links
        .iter()
        .filter_map(|link| Some(LinkOut { url: uri(&link.url)?, title: some(&link.title) }));
    links.collect()
}

#[derive(Serialize)]
pub(super) struct File<T> {
    #[serde(rename = "$schema")]
    pub schema: &'static str,
    pub generator: Generator,
    pub schedule: T,
}

#[derive(Serialize)]
pub(super) struct Generator {
    name: &'static str,
    version: &'static str,
}

impl Generator {
    pub const OBRADY: Self = Self { name: "Obrady", version: env!("CARGO_PKG_VERSION") };
}

#[derive(Serialize)]
struct Body<'a> {
    version: &'a str,
    conference: Conference<'a>,
}

#[derive(Serialize)]
struct Conference<'a> {
    acronym: &'a str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<Cow<'a, str>>,
    start: String,
    end: String,
    #[serde(rename = "daysCount")]
    days_count: usize,
    timeslot_duration: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    time_zone_name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    tracks: Vec<Track<'a>>,
    rooms: Vec<Room<'a>>,
    meta: Meta<'a>,
    days: Vec<DayOut<'a>>,
}

/// What the schema has no word for, where it allows anything.
#[derive(Serialize)]
pub(super) struct Meta<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    subtitle: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    venue: Option<&'a str>,
}

impl<'a> Meta<'a> {
    pub fn of(event: &'a obrady_domain::Event) -> Self {
        Self { subtitle: some(&event.subtitle), venue: some(&event.venue) }
    }
}

#[derive(Serialize)]
pub(super) struct Track<'a> {
    name: &'a str,
    slug: &'a str,
    color: String,
}

impl<'a> Track<'a> {
    pub fn all(schedule: &'a Schedule<'_>) -> Vec<Self> {
        let tracks = &schedule.publication.programme.tracks;
        let one = |track: &'a obrady_domain::Track| Self {
            name: &track.name,
            slug: schedule.track_slug(track),
            color: publish::colour(track),
        };
        tracks.iter().map(one).collect()
    }
}

#[derive(Serialize)]
pub(super) struct Room<'a> {
    name: &'a str,
    guid: String,
    capacity: Option<u32>,
}

impl<'a> Room<'a> {
    pub fn all(schedule: &Schedule<'a>) -> Vec<Self> {
        let one = |room: &'a obrady_domain::Room| Self {
            name: &room.name,
            guid: room.id.0.to_string(),
            capacity: room.places_on_site,
        };
        schedule.rooms.iter().map(one).collect()
    }
}

#[derive(Serialize)]
struct DayOut<'a> {
    index: usize,
    date: String,
    day_start: String,
    day_end: String,
    rooms: Rooms<'a>,
}

/// An object whose keys keep their order.
struct Rooms<'a>(Vec<(&'a str, Vec<Item<'a>>)>);

impl Serialize for Rooms<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, items) in &self.0 {
            map.serialize_entry(name, items)?;
        }
        map.end()
    }
}

#[derive(Serialize)]
struct Item<'a> {
    guid: String,
    id: i64,
    date: String,
    start: String,
    duration: String,
    room: &'a str,
    slug: String,
    url: String,
    title: &'a str,
    subtitle: &'a str,
    track: Option<&'a str>,
    #[serde(rename = "type")]
    kind: &'static str,
    language: Option<&'a str>,
    #[serde(rename = "abstract")]
    summary: &'static str,
    description: Cow<'a, str>,
    persons: Vec<Person<'a>>,
    links: Vec<LinkOut<'a>>,
}

#[derive(Serialize)]
struct Person<'a> {
    id: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    guid: Option<String>,
    public_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    biography: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

#[derive(Serialize)]
pub(super) struct LinkOut<'a> {
    url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
}
