//! What of a programme goes into a schedule, alike for all three formats.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, Offset, TimeDelta};
use chrono_tz::Tz;
use obrady_domain::{
    Clock, Event, Person, PersonId, Room, RoomId, Session, SessionId, SessionState, Track, TrackId,
};
use uuid::Uuid;

use super::{key, kinds};
use crate::{
    civil,
    publication::{Publication, TRACK_COLOURS},
};

/// The steps in which apps draw a timetable; nobody plans finer.
pub(super) const TIMESLOT: &str = "00:05";

/// A programme about to be written.
pub(super) struct Schedule<'a> {
    pub publication: &'a Publication,
    pub acronym: String,
    pub first: NaiveDate,
    pub last: NaiveDate,
    pub days: Vec<Day<'a>>,
    pub rooms: &'a [Room],
    zone: Tz,
    numbers: BTreeMap<SessionId, i64>,
    person_numbers: BTreeMap<PersonId, i64>,
    slugs: BTreeMap<TrackId, String>,
}

/// A day with its sessions, in programme order.
pub(super) struct Day<'a> {
    pub date: NaiveDate,
    pub start: DateTime<FixedOffset>,
    pub end: DateTime<FixedOffset>,
    sessions: Vec<&'a Session>,
}

/// A person as one role of a session shows them.
pub(super) struct Shown<'a> {
    pub person: &'a Person,
    pub name: String,
    pub number: i64,
    /// None where the program that they came from has only the number.
    pub guid: Option<Uuid>,
    /// Version 2's word for the role.
    pub role: &'static str,
}

impl<'a> Schedule<'a> {
    pub fn of(publication: &'a Publication) -> Self {
        let programme = &publication.programme;
        let event = &programme.event;
        let shown: Vec<&Session> = publication
            .public()
            .filter(|session| session.state != SessionState::Cancelled && session.is_scheduled())
            .collect();
        let mut dates = programme.days();
        if dates.is_empty() {
            // No schema allows a schedule without a day.
            dates.insert(publication.made_at.date());
        }
        let zone = civil::zone(&event.zone);
        let days: Vec<Day<'_>> = dates
            .iter()
            .map(|date| {
                let on = shown.iter().filter(|session| session.slot.day == Some(*date));
                let sessions: Vec<&Session> = on.copied().collect();
                let starts = sessions.iter().filter_map(|session| session.slot.start);
                let ends = sessions.iter().filter_map(|session| session.slot.minutes());
                let nine = Clock::at(9, 0).unwrap_or(Clock::MIDNIGHT);
                let start = moment(zone, *date, starts.min().unwrap_or(nine).minutes().into());
                let end = ends.map(|(_, end)| end).max().unwrap_or(0).max(18 * 60);
                Day { date: *date, start, end: moment(zone, *date, end), sessions }
            })
            .collect();
        let fallback = publication.made_at.date();
        let first = event.starts_on.or(dates.first().copied()).unwrap_or(fallback);
        let last = event.ends_on.or(event.starts_on).or(dates.last().copied()).unwrap_or(first);
        Self {
            publication,
            acronym: key::acronym(&event.acronym, &event.title, event.starts_on),
            first,
            last: last.max(first),
            days,
            rooms: &programme.rooms,
            zone,
            numbers: publication.numbers(),
            person_numbers: publication.person_numbers(),
            slugs: slugs(&programme.tracks),
        }
    }

    pub fn event(&self) -> &'a Event {
        &self.publication.programme.event
    }

    /// The zone's name, where the event has one.
    pub fn zone_name(&self) -> Option<&'a str> {
        let name = self.event().zone.as_str();
        name.parse::<Tz>().is_ok().then_some(name)
    }

    /// A moment of the event's last hours, for formats that want one and not a day.
    pub fn last_moment(&self) -> DateTime<FixedOffset> {
        moment(self.zone, self.last, 23 * 60 + 59)
    }

    /// A moment of the event's first day: when it begins, where that is known.
    pub fn first_moment(&self) -> DateTime<FixedOffset> {
        let day = self.days.iter().find(|day| day.date == self.first);
        day.map(|day| day.start)
            .filter(|start| start.date_naive() == self.first)
            .unwrap_or_else(|| moment(self.zone, self.first, 0))
    }

    /// The rooms of a day, each with what is in it. A session in several rooms is in each; what has
    /// no room is in one without a name, which comes last and only where it is needed.
    pub fn by_room(&self, day: &Day<'a>) -> Vec<(Option<&'a Room>, Vec<&'a Session>)> {
        let mut rooms: Vec<(Option<&Room>, Vec<&Session>)> = self
            .rooms
            .iter()
            .map(|room| (Some(room), day.within(|session| session.rooms().any(|id| id == room.id))))
            .collect();
        let known: BTreeSet<RoomId> = self.rooms.iter().map(|room| room.id).collect();
        let nowhere = day.within(|session| !session.rooms().any(|room| known.contains(&room)));
        if !nowhere.is_empty() {
            rooms.push((None, nowhere));
        }
        rooms
    }

    pub fn number(&self, session: &Session) -> i64 {
        self.numbers.get(&session.id).copied().unwrap_or(1)
    }

    /// Every number that is given to a session.
    pub fn used_numbers(&self) -> BTreeSet<i64> {
        self.numbers.values().copied().collect()
    }

    pub fn guid(&self, session: &Session) -> Uuid {
        self.publication.guid(session.id)
    }

    pub fn slug(&self, session: &Session) -> String {
        key::slug(&self.acronym, self.number(session), &session.title)
    }

    pub fn start(&self, session: &Session) -> DateTime<FixedOffset> {
        let day = session.slot.day.unwrap_or(self.first);
        let start = session.slot.start.unwrap_or(Clock::MIDNIGHT);
        moment(self.zone, day, start.minutes().into())
    }

    pub fn end(&self, session: &Session) -> DateTime<FixedOffset> {
        let length = session.slot.length.map_or(0, |length| length.0);
        let end = self.start(session).with_timezone(&self.zone) + TimeDelta::minutes(length.into());
        let offset = end.offset().fix();
        end.with_timezone(&offset)
    }

    pub fn track(&self, session: &Session) -> Option<&'a Track> {
        self.publication.programme.track(session.track?)
    }

    /// How a track is named in addresses; none twice.
    pub fn track_slug(&self, track: &Track) -> &str {
        self.slugs.get(&track.id).map_or("", String::as_str)
    }

    /// Those who appear in a session: each once, by the first of their roles, without those who only
    /// stand in.
    pub fn people(&self, session: &Session) -> Vec<Shown<'a>> {
        let mut seen = BTreeSet::new();
        let shown = session.roles.iter().filter_map(|role| {
            let word = kinds::role_word(role.kind)?;
            let person = self.publication.programme.people.get(&role.person)?;
            let name = person.full_name();
            if name.is_empty() || !seen.insert(person.id) {
                return None;
            }
            let key = self.publication.people.get(&person.id).map_or("", |key| key.key.as_str());
            let number = self.person_numbers.get(&person.id).copied().unwrap_or(1);
            let guid = match Uuid::parse_str(key) {
                Ok(guid) => Some(guid),
                Err(_) if key == number.to_string() => None,
                Err(_) => Some(person.id.0),
            };
            Some(Shown { person, name, number, guid, role: word })
        });
        shown.collect()
    }
}

impl<'a> Day<'a> {
    fn within(&self, wanted: impl Fn(&Session) -> bool) -> Vec<&'a Session> {
        self.sessions.iter().copied().filter(|session| wanted(session)).collect()
    }

    pub fn sessions(&self) -> &[&'a Session] {
        &self.sessions
    }
}

/// `minutes` after a day's midnight; past the end of days, that midnight.
fn moment(zone: Tz, day: NaiveDate, minutes: u32) -> DateTime<FixedOffset> {
    civil::moment(zone, day, minutes)
        .unwrap_or_else(|| day.and_time(NaiveTime::MIN).and_utc().fixed_offset())
}

/// A track's colour, as the schemas want it.
pub(super) fn colour(track: &Track) -> String {
    let at = usize::from(track.colour) % TRACK_COLOURS.len();
    let [red, green, blue] = TRACK_COLOURS[at];
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn slugs(tracks: &[Track]) -> BTreeMap<TrackId, String> {
    let mut used = BTreeSet::new();
    let mut slugs = BTreeMap::new();
    for (at, track) in (1..).zip(tracks) {
        let words = key::words(&track.name, '-');
        let mut slug = if words.len() < 2 { format!("track-{at}") } else { words };
        while slug == NO_TRACK || !used.insert(slug.clone()) {
            slug = format!("{slug}-{at}");
        }
        slugs.insert(track.id, slug);
    }
    slugs
}

/// What version 2, which demands a track, says where there is none.
pub(super) const NO_TRACK: &str = "no-track";

/// An address as the schemas want it: absolute and in letters of ASCII; none for what is no address.
pub(super) fn uri(address: &str) -> Option<String> {
    let address = address.trim();
    let (scheme, rest) = address.split_once(':')?;
    let named = scheme.bytes().enumerate().all(|(at, letter)| {
        letter.is_ascii_alphabetic()
            || at > 0 && (letter.is_ascii_digit() || b"+-.".contains(&letter))
    });
    if scheme.is_empty() || !named || rest.is_empty() {
        return None;
    }
    let mut uri = format!("{scheme}:");
    let mut fragment = false;
    for (at, byte) in rest.bytes().enumerate() {
        let escaped = || {
            let digits = rest.as_bytes().get(at + 1..at + 3);
            digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
        };
        let plain = match byte {
            b'%' => escaped(),
            // A second one is no part of an address.
            b'#' => !std::mem::replace(&mut fragment, true),
            b'[' | b']' => false,
            _ => byte.is_ascii_alphanumeric() || b"-._~:/?@!$&'()*+,;=".contains(&byte),
        };
        if plain {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    Some(uri)
}

/// An address of the web as the schemas want it.
pub(super) fn web(address: &str) -> Option<String> {
    uri(address).filter(|uri| {
        let host = uri.strip_prefix("https://").or_else(|| uri.strip_prefix("http://"));
        host.is_some_and(|host| !host.is_empty())
    })
}
