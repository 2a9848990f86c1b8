//! What the writers of foreign formats are given: a programme with all that outlives one export.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDateTime;
use obrady_domain::{PersonId, Picture, PictureId, Programme, Session, SessionId, SessionState};
use uuid::Uuid;

use crate::changelog::Release;

/// A programme as it is given away. The same publication makes the same bytes.
#[derive(Clone, Debug)]
pub struct Publication {
    /// The programme, whole; the writers leave out what is not for the public.
    pub programme: Programme,
    /// By what the sessions are known elsewhere, where they came from elsewhere.
    pub sessions: BTreeMap<SessionId, Key>,
    /// The same of people.
    pub people: BTreeMap<PersonId, Key>,
    /// How often each session was changed, and when last; a session without one never was.
    pub revisions: BTreeMap<SessionId, Revision>,
    /// Small pictures of people who agreed to it, and logos: no other is for the public.
    pub pictures: BTreeMap<PictureId, Picture>,
    /// When it is made, in UTC.
    pub made_at: NaiveDateTime,
    /// What the programme's version is called.
    pub version: String,
    /// The versions that are out among people, the newest first.
    pub releases: Vec<Release>,
}

/// By what a thing is known to the program it came from.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct Key {
    /// Its guid or id there; may be empty.
    pub key: String,
    /// Its number there.
    pub number: Option<i64>,
}

/// How often a session was changed, and when last, in UTC.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Revision {
    /// It only ever grows, from 0.
    pub number: u32,
    /// The moment of the last change.
    pub at: NaiveDateTime,
}

impl Publication {
    /// The sessions that the public may see, in programme order: all but ideas.
    pub fn public(&self) -> impl Iterator<Item = &Session> {
        self.programme.sessions.iter().filter(|session| session.state != SessionState::Idea)
    }

    /// The guid of a session: the one that it came with, else its own id.
    #[must_use]
    pub fn guid(&self, session: SessionId) -> Uuid {
        let known = self.sessions.get(&session).and_then(|key| Uuid::parse_str(&key.key).ok());
        known.unwrap_or(session.0)
    }

    /// The number of each session, for formats that know things by number: the one that it came
    /// with, else one made of its id. None twice, and the same in every export as long as no session
    /// that came with a number takes it.
    #[must_use]
    pub fn numbers(&self) -> BTreeMap<SessionId, i64> {
        let ids = self.programme.sessions.iter().map(|session| session.id);
        numbers(ids.map(|id| (id, id.0, self.sessions.get(&id).and_then(|key| key.number))))
    }

    /// The same of people.
    #[must_use]
    pub fn person_numbers(&self) -> BTreeMap<PersonId, i64> {
        let ids = self.programme.people.keys().copied();
        numbers(ids.map(|id| (id, id.0, self.people.get(&id).and_then(|key| key.number))))
    }
}

fn numbers<Id: Ord + Copy>(
    things: impl Iterator<Item = (Id, Uuid, Option<i64>)>,
) -> BTreeMap<Id, i64> {
    let mut things: Vec<_> = things.collect();
    things.sort_by_key(|(id, ..)| *id);
    let mut used = BTreeSet::new();
    let mut all = BTreeMap::new();
    for (id, _, number) in &things {
        if let Some(number) = number.filter(|number| *number > 0 && used.insert(*number)) {
            all.insert(*id, number);
        }
    }
    for (id, uuid, _) in things {
        // The random end of a UUIDv7, as far as every reader's 32-bit integer reaches.
        let mut number = i64::from(u32::try_from(uuid.as_u128() & 0x3FFF_FFFF).unwrap_or(0)) + 1;
        all.entry(id).or_insert_with(|| {
            while !used.insert(number) {
                number += 1;
            }
            number
        });
    }
    all
}

/// The eight colours of tracks as formats that know colours write them, as red, green and blue:
/// those of the window's light dress (`--track-edge` in ui/src/theme/tokens.css).
pub const TRACK_COLOURS: [[u8; 3]; 8] = [
    [0x3A, 0x6F, 0xC4],
    [0x2F, 0x8A, 0x4E],
    [0xB0, 0x6F, 0x00],
    [0xC0, 0x41, 0x7C],
    [0x7A, 0x52, 0xC7],
    [0x17, 0x84, 0x87],
    [0xC4, 0x53, 0x2A],
    [0x77, 0x80, 0x12],
];

/// Which of the eight track colours is nearest to this one.
#[must_use]
pub fn nearest_track_colour(colour: [u8; 3]) -> u8 {
    let distance = |ours: &[u8; 3]| -> u32 {
        ours.iter().zip(colour).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
    };
    let places = (0_u8..).zip(&TRACK_COLOURS);
    places.min_by_key(|(_, ours)| distance(ours)).map_or(0, |(place, _)| place)
}
