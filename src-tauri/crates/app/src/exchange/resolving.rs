//! Which things here a source means.

use std::collections::{BTreeMap, BTreeSet};

use obrady_domain::{EventId, Person, PersonId, Room, RoomId, Session, SessionId, Track, TrackId};
use obrady_interchange::programme::{PersonFacts, ProgrammeDraft, SessionFacts};
use obrady_store::{StoreError, View, origins::OriginKind, people, rooms, sessions};

use super::{
    facts::Field,
    origins::{self, Base, Origins},
};
use crate::matching::{Known, NameKey, Named};

/// Which things here a source means, as far as they are here.
pub(super) struct Resolver {
    pub origins: Origins,
    pub known: Known,
    pub rooms: Vec<Room>,
    pub tracks: Vec<Track>,
    pub sessions: BTreeMap<SessionId, Session>,
    pub people: BTreeMap<PersonId, Person>,
    /// Per place in the draft.
    pub room_ids: Vec<Option<RoomId>>,
    pub track_ids: Vec<Option<TrackId>>,
    pub person_ids: Vec<Option<PersonId>>,
    pub matches: Vec<Option<Match>>,
    room_names: Vec<String>,
    track_names: Vec<String>,
    person_names: Vec<String>,
    session_titles: Vec<String>,
}

/// The session that a source's session is.
#[derive(Clone, Debug)]
pub(super) struct Match {
    pub id: SessionId,
    /// What the source said of it before, where it came from there.
    pub base: Option<Base>,
}

impl Resolver {
    pub fn new(
        view: &View<'_>,
        event: Option<EventId>,
        draft: &ProgrammeDraft,
    ) -> Result<Self, StoreError> {
        let of = |event: Option<EventId>| -> Result<_, StoreError> {
            let Some(event) = event else { return Ok(Default::default()) };
            Ok((
                rooms::of_event(view, event)?,
                rooms::tracks_of_event(view, event)?,
                sessions::of_event(view, event)?,
            ))
        };
        let (rooms, tracks, sessions): (Vec<Room>, Vec<Track>, Vec<Session>) = of(event)?;
        let mut resolver = Self {
            origins: Origins::load(view, event, &draft.source)?,
            known: Known::load(view)?,
            rooms,
            tracks,
            sessions: sessions.into_iter().map(|session| (session.id, session)).collect(),
            people: people::all(view)?,
            room_ids: Vec::new(),
            track_ids: Vec::new(),
            person_ids: Vec::new(),
            matches: Vec::new(),
            room_names: draft.rooms.iter().map(|room| room.name.clone()).collect(),
            track_names: draft.tracks.iter().map(|track| track.name.clone()).collect(),
            person_names: draft.people.iter().map(full_name).collect(),
            session_titles: draft.sessions.iter().map(|one| one.title.clone()).collect(),
        };
        resolver.find_rooms();
        resolver.find_people(&draft.people);
        resolver.matches = resolver.match_sessions(&draft.sessions);
        Ok(resolver)
    }

    fn find_rooms(&mut self) {
        let here: BTreeMap<NameKey, RoomId> =
            self.rooms.iter().map(|room| (NameKey::new(&room.name), room.id)).collect();
        let find = |name: &String| {
            let origin = self.origins.of(OriginKind::Room, name, None);
            let known = origin
                .map(|origin| RoomId(origin.thing_id))
                .filter(|id| self.rooms.iter().any(|room| room.id == *id));
            known.or_else(|| here.get(&NameKey::new(name)).copied())
        };
        self.room_ids = self.room_names.iter().map(find).collect();
        let here: BTreeMap<NameKey, TrackId> =
            self.tracks.iter().map(|track| (NameKey::new(&track.name), track.id)).collect();
        let find = |name: &String| {
            let origin = self.origins.of(OriginKind::Track, name, None);
            let known = origin
                .map(|origin| TrackId(origin.thing_id))
                .filter(|id| self.tracks.iter().any(|track| track.id == *id));
            known.or_else(|| here.get(&NameKey::new(name)).copied())
        };
        self.track_ids = self.track_names.iter().map(find).collect();
    }

    /// By key; failing that by name, but never two of the source as one: of namesakes, those whose
    /// keys are known come first.
    fn find_people(&mut self, drafts: &[PersonFacts]) {
        let by_key = |person: &PersonFacts| {
            let origin = self.origins.of(OriginKind::Person, &person.key, person.number)?;
            let id = PersonId(origin.thing_id);
            self.people.contains_key(&id).then_some(id)
        };
        let mut found: Vec<Option<PersonId>> = drafts.iter().map(by_key).collect();
        let mut claimed: BTreeSet<PersonId> = found.iter().flatten().copied().collect();
        for (person, id) in drafts.iter().zip(&mut found) {
            if id.is_none() {
                *id = self.known.look_up(&named(person)).filter(|id| claimed.insert(*id));
            }
        }
        self.person_ids = found;
    }

    /// By key or number; failing that by title, day and hour, whether it came from this source or was
    /// planned by hand; failing that, of those from this source, by a title that is there once.
    fn match_sessions(&self, drafts: &[SessionFacts]) -> Vec<Option<Match>> {
        let mut taken: BTreeSet<SessionId> = BTreeSet::new();
        let mut matches: Vec<Option<Match>> = vec![None; drafts.len()];
        for (draft, found) in drafts.iter().zip(&mut matches) {
            let origin = self.origins.of(OriginKind::Session, &draft.key, draft.number);
            let own = draft.key.parse().ok().filter(|id| self.sessions.contains_key(id));
            let matched = match (origin, own) {
                // What another source said of it is no base: it tells other things.
                (Some(origin), _) => Match {
                    id: SessionId(origin.thing_id),
                    base: self
                        .origins
                        .of_id(OriginKind::Session, origin.thing_id)
                        .map(origins::base),
                },
                (None, Some(id)) => Match { id, base: None },
                (None, None) => continue,
            };
            if taken.insert(matched.id) {
                *found = Some(matched);
            }
        }
        let mut by_time: BTreeMap<_, Vec<SessionId>> = BTreeMap::new();
        for session in self.sessions.values() {
            let key = (NameKey::new(&session.title), session.slot.day, session.slot.start);
            by_time.entry(key).or_default().push(session.id);
        }
        let mut by_title: BTreeMap<NameKey, Vec<&origins::Source>> = BTreeMap::new();
        let sources: Vec<origins::Source> =
            self.origins.own(OriginKind::Session).map(origins::Source::of).collect();
        for source in &sources {
            let title = source.base.get(&Field::Title).map_or("", String::as_str);
            by_title.entry(NameKey::new(title)).or_default().push(source);
        }
        for (draft, found) in drafts.iter().zip(&mut matches) {
            if found.is_some() || draft.title.trim().is_empty() {
                continue;
            }
            let title = NameKey::new(&draft.title);
            let told = [
                (Field::Day, draft.day.map(|day| day.to_string())),
                (Field::Start, draft.start.map(|start| start.to_string())),
            ];
            let free = |id: &SessionId| !taken.contains(id);
            let from_here = by_title.get(&title).into_iter().flatten().filter(|one| free(&one.id));
            let from_here: Vec<_> =
                from_here.filter(|one| one.keyless || draft.key.is_empty()).collect();
            let same_time = from_here.iter().find(|one| {
                told.iter().all(|(field, value)| one.base.get(field) == value.as_ref())
            });
            let source = same_time.or(match &from_here[..] {
                [only] => Some(only),
                _ => None,
            });
            let matched = match source {
                Some(source) => Some(Match { id: source.id, base: Some(source.base.clone()) }),
                None => by_time
                    .get(&(title, draft.day, draft.start))
                    .into_iter()
                    .flatten()
                    .find(|id| free(id) && self.origins.of_id(OriginKind::Session, id.0).is_none())
                    .map(|id| Match { id: *id, base: None }),
            };
            if let Some(matched) = matched {
                taken.insert(matched.id);
                *found = Some(matched);
            }
        }
        matches
    }

    pub fn room_name(&self, id: RoomId) -> String {
        let found = self.rooms.iter().find(|room| room.id == id);
        found.map(|room| room.name.clone()).unwrap_or_default()
    }

    pub fn track_name(&self, id: TrackId) -> String {
        let found = self.tracks.iter().find(|track| track.id == id);
        found.map(|track| track.name.clone()).unwrap_or_default()
    }

    pub fn person_name(&self, id: PersonId) -> String {
        self.people.get(&id).map(Person::full_name).unwrap_or_default()
    }

    pub fn session_title(&self, id: SessionId) -> String {
        self.sessions.get(&id).map(|session| session.title.clone()).unwrap_or_default()
    }

    /// As it is compared, and as it is shown.
    pub fn room_token(&self, place: u32) -> (String, String) {
        token(&self.room_ids, &self.room_names, place, |id| id.to_string())
    }

    pub fn track_token(&self, place: u32) -> (String, String) {
        token(&self.track_ids, &self.track_names, place, |id| id.to_string())
    }

    pub fn person_token(&self, place: u32) -> (String, String) {
        token(&self.person_ids, &self.person_names, place, |id| id.to_string())
    }

    pub fn session_token(&self, place: u32) -> (String, String) {
        token(&self.matches, &self.session_titles, place, |found| found.id.to_string())
    }
}

fn token<T>(
    ids: &[Option<T>],
    names: &[String],
    place: u32,
    id: impl Fn(&T) -> String,
) -> (String, String) {
    let name = names.get(place as usize).cloned().unwrap_or_default();
    let known = ids.get(place as usize).and_then(Option::as_ref).map(id);
    // Nothing here has an id that begins with a plus.
    (known.unwrap_or_else(|| format!("+{name}")), name)
}

/// Title, given and family names.
pub(super) fn full_name(person: &PersonFacts) -> String {
    let parts = [&person.title, &person.given, &person.family];
    let parts: Vec<&str> =
        parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

pub(super) fn named(person: &PersonFacts) -> Named<'_> {
    Named {
        title: &person.title,
        given: &person.given,
        family: &person.family,
        office: &person.office,
        organisation: &person.organisation,
        email: &person.email,
        phone: &person.phone,
    }
}
