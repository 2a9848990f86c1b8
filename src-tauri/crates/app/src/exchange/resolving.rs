//! Which things here a source means.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use obrady_domain::{EventId, Person, PersonId, Room, RoomId, Session, SessionId, Track, TrackId};
use obrady_interchange::programme::{PersonFacts, ProgrammeDraft, SessionFacts};
use obrady_store::{
    StoreError, View,
    origins::{Origin, OriginKind},
    people, rooms, sessions,
};

use super::{
    facts::Field,
    origins::{self, Base, Origins, Source},
};
use crate::matching::{Known, NameKey, Named};

/// Which things here a source means, as far as they are here.
pub(super) struct Resolver {
    /// Whether the source says what people do in sessions.
    pub tells_roles: bool,
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
    /// What came from the source and was deleted here: it is not wanted back each time the source
    /// says the same again.
    deleted_rooms: Vec<Option<RoomId>>,
    deleted_tracks: Vec<Option<TrackId>>,
    deleted_people: Vec<Option<PersonId>>,
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

/// How surely a session is one that was told before.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sameness {
    /// By title, day, hour and rooms.
    Place,
    /// By title, day and hour.
    Hour,
    /// By a title that is there once.
    Title,
}

/// By what a session is known that has no key.
struct Likeness {
    title: NameKey,
    when_and_where: [String; 3],
}

impl Likeness {
    fn of(source: &Source) -> Self {
        let told = |field| source.told(field).to_owned();
        Self {
            title: NameKey::new(source.told(Field::Title)),
            when_and_where: [told(Field::Day), told(Field::Start), told(Field::Rooms)],
        }
    }

    fn as_far_as(&self, sameness: Sameness) -> (&NameKey, &[String]) {
        let facts = match sameness {
            Sameness::Place => 3,
            Sameness::Hour => 2,
            Sameness::Title => 0,
        };
        (&self.title, &self.when_and_where[..facts])
    }
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
            tells_roles: draft.tells_roles,
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
            deleted_rooms: Vec::new(),
            deleted_tracks: Vec::new(),
            deleted_people: Vec::new(),
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
        let origin =
            |kind, name: &String| self.origins.of(kind, name, None).map(|origin| origin.thing_id);
        let here: BTreeMap<NameKey, RoomId> =
            self.rooms.iter().map(|room| (NameKey::new(&room.name), room.id)).collect();
        let former = |name: &String| origin(OriginKind::Room, name).map(RoomId);
        let lives = |id: &RoomId| self.rooms.iter().any(|room| room.id == *id);
        let find = |name: &String| {
            former(name).filter(lives).or_else(|| here.get(&NameKey::new(name)).copied())
        };
        let room_ids = self.room_names.iter().map(find).collect();
        let deleted_rooms = self.room_names.iter().map(former).collect();
        let here: BTreeMap<NameKey, TrackId> =
            self.tracks.iter().map(|track| (NameKey::new(&track.name), track.id)).collect();
        let former = |name: &String| origin(OriginKind::Track, name).map(TrackId);
        let lives = |id: &TrackId| self.tracks.iter().any(|track| track.id == *id);
        let find = |name: &String| {
            former(name).filter(lives).or_else(|| here.get(&NameKey::new(name)).copied())
        };
        let track_ids = self.track_names.iter().map(find).collect();
        let deleted_tracks = self.track_names.iter().map(former).collect();
        (self.room_ids, self.deleted_rooms) = (room_ids, deleted_rooms);
        (self.track_ids, self.deleted_tracks) = (track_ids, deleted_tracks);
    }

    /// By key; who has none in the source, by the name that it told before; failing that by the name
    /// that they have here, but never two of the source as one.
    fn find_people(&mut self, drafts: &[PersonFacts]) {
        let keyless = |key: &str, number: Option<i64>| key.is_empty() && number.is_none();
        let mut told: BTreeMap<NameKey, Vec<PersonId>> = BTreeMap::new();
        let keyless_before = |origin: &&Origin| keyless(&origin.key, origin.number);
        for origin in self.origins.own(OriginKind::Person).filter(keyless_before) {
            let same = told.entry(origins::person_name(origin)).or_default();
            same.insert(0, PersonId(origin.thing_id));
        }
        let mut before = |person: &PersonFacts| {
            if keyless(&person.key, person.number) {
                // Namesakes in their order.
                return told.get_mut(&NameKey::new(&full_name(person)))?.pop();
            }
            let origin = self.origins.of(OriginKind::Person, &person.key, person.number)?;
            Some(PersonId(origin.thing_id))
        };
        let former: Vec<Option<PersonId>> = drafts.iter().map(&mut before).collect();
        let lives = |id: &PersonId| self.people.contains_key(id);
        let mut found: Vec<Option<PersonId>> = former.iter().map(|id| id.filter(lives)).collect();
        let mut claimed: BTreeSet<PersonId> = found.iter().flatten().copied().collect();
        for ((person, id), former) in drafts.iter().zip(&mut found).zip(&former) {
            // Who was deleted here is nobody else.
            if id.is_none() && former.is_none() {
                *id = self.known.look_up(&named(person), |id| !claimed.contains(&id));
                claimed.extend(*id);
            }
        }
        self.person_ids = found;
        self.deleted_people = former;
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
        self.match_by_what_was_told(drafts, &mut taken, &mut matches);
        self.match_by_title_and_hour(drafts, &mut taken, &mut matches);
        matches
    }

    /// Sessions without a known key are those of which the source said the same when it was read
    /// last. The surest go first, so that none takes what is another's.
    fn match_by_what_was_told(
        &self,
        drafts: &[SessionFacts],
        taken: &mut BTreeSet<SessionId>,
        matches: &mut [Option<Match>],
    ) {
        let sources = self.origins.own(OriginKind::Session).map(Source::of);
        let sources: Vec<(Likeness, Source)> =
            sources.map(|source| (Likeness::of(&source), source)).collect();
        let unknown = drafts.iter().enumerate().filter(|(at, _)| matches[*at].is_none());
        let unknown: Vec<(usize, Likeness)> =
            unknown.map(|(at, draft)| (at, self.likeness(draft))).collect();
        for sameness in [Sameness::Place, Sameness::Hour, Sameness::Title] {
            // Those without a key, and those with one, which another key can't mean.
            let mut free: BTreeMap<_, [VecDeque<&Source>; 2]> = BTreeMap::new();
            for (likeness, source) in sources.iter().filter(|(_, one)| !taken.contains(&one.id)) {
                let alike = free.entry(likeness.as_far_as(sameness)).or_default();
                alike[usize::from(!source.keyless)].push_back(source);
            }
            for (at, likeness) in &unknown {
                // What has no title is known by its hour and rooms alone.
                let nameless = drafts[*at].title.trim().is_empty();
                if matches[*at].is_some() || nameless && sameness != Sameness::Place {
                    continue;
                }
                let Some([keyless, keyed]) = free.get_mut(&likeness.as_far_as(sameness)) else {
                    continue;
                };
                let may_have_key = drafts[*at].key.is_empty();
                let count = keyless.len() + if may_have_key { keyed.len() } else { 0 };
                // Of several of one title, none can be told to be it.
                if sameness == Sameness::Title && count != 1 {
                    continue;
                }
                let next = match keyless.pop_front() {
                    None if may_have_key => keyed.pop_front(),
                    next => next,
                };
                if let Some(source) = next {
                    taken.insert(source.id);
                    matches[*at] = Some(Match { id: source.id, base: Some(source.base.clone()) });
                }
            }
        }
    }

    fn likeness(&self, draft: &SessionFacts) -> Likeness {
        let mut rooms: Vec<String> =
            draft.rooms.iter().map(|place| self.room_token(*place).0).collect();
        rooms.sort();
        rooms.dedup();
        Likeness {
            title: NameKey::new(&draft.title),
            when_and_where: [
                draft.day.map(|day| day.to_string()).unwrap_or_default(),
                draft.start.map(|start| start.to_string()).unwrap_or_default(),
                rooms.join("\n"),
            ],
        }
    }

    /// Sessions that came from nowhere are those of the same title, day and hour.
    fn match_by_title_and_hour(
        &self,
        drafts: &[SessionFacts],
        taken: &mut BTreeSet<SessionId>,
        matches: &mut [Option<Match>],
    ) {
        let mut here: BTreeMap<_, Vec<SessionId>> = BTreeMap::new();
        for session in self.sessions.values() {
            let key = (NameKey::new(&session.title), session.slot.day, session.slot.start);
            here.entry(key).or_default().push(session.id);
        }
        for (draft, found) in drafts.iter().zip(&mut *matches) {
            if found.is_some() || draft.title.trim().is_empty() {
                continue;
            }
            let key = (NameKey::new(&draft.title), draft.day, draft.start);
            let free = |id: &&SessionId| {
                !taken.contains(id) && self.origins.of_id(OriginKind::Session, id.0).is_none()
            };
            if let Some(id) = here.get(&key).into_iter().flatten().find(free) {
                *found = Some(Match { id: *id, base: None });
                taken.insert(*id);
            }
        }
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

    /// How many people and rooms of the source would be added at most.
    pub fn new_people_and_rooms(&self) -> (u32, u32) {
        let count = |new: usize| u32::try_from(new).unwrap_or(u32::MAX);
        let people = self.person_ids.iter().zip(&self.deleted_people);
        let rooms = self.room_ids.iter().zip(&self.deleted_rooms);
        (
            count(people.filter(|(id, deleted)| id.is_none() && deleted.is_none()).count()),
            count(rooms.filter(|(id, deleted)| id.is_none() && deleted.is_none()).count()),
        )
    }

    /// As it is compared, and as it is shown.
    pub fn room_token(&self, place: u32) -> (String, String) {
        token([&self.room_ids, &self.deleted_rooms], &self.room_names, place)
    }

    pub fn track_token(&self, place: u32) -> (String, String) {
        token([&self.track_ids, &self.deleted_tracks], &self.track_names, place)
    }

    pub fn person_token(&self, place: u32) -> (String, String) {
        token([&self.person_ids, &self.deleted_people], &self.person_names, place)
    }

    pub fn session_token(&self, place: u32) -> (String, String) {
        let known = self.matches.get(place as usize).and_then(Option::as_ref);
        named_token(known.map(|found| found.id), &self.session_titles, place)
    }
}

/// By the first of the ids that is known.
fn token<Id: Copy + std::fmt::Display>(
    ids: [&Vec<Option<Id>>; 2],
    names: &[String],
    place: u32,
) -> (String, String) {
    let known = ids.into_iter().find_map(|ids| ids.get(place as usize).copied().flatten());
    named_token(known, names, place)
}

fn named_token(
    id: Option<impl std::fmt::Display>,
    names: &[String],
    place: u32,
) -> (String, String) {
    let name = names.get(place as usize).cloned().unwrap_or_default();
    // Nothing here has an id that begins with a plus.
    (id.map_or_else(|| format!("+{name}"), |id| id.to_string()), name)
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
