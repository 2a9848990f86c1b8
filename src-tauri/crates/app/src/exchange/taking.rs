//! Taking a programme in.

use std::collections::{BTreeMap, BTreeSet};

use obrady_domain::{
    AffiliationId, Event, EventId, Person, PersonId, Role, RoleId, Room, RoomId, Session,
    SessionId, SessionState, Track, TrackId,
};
use obrady_interchange::programme::{PersonFacts, ProgrammeDraft, SessionFacts, TrackFacts};
use obrady_store::{
    Op, OpKind, Tx, claims, events,
    origins::{self, Origin, OriginKind},
    people, rooms, sessions,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    Watch,
    comparison::{differences, event_differences, gone, session_differences},
    facts::{Facts, Field, with_roles_from},
    origins::{Base, base},
    resolving::{Match, Resolver, named},
};
use crate::{Desk, Error, ErrorCode, Result, clock, places};

/// What a person chose to take.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", default)]
pub struct Choices {
    /// The event to take it into; none makes a new one.
    pub into: Option<EventId>,
    /// What the event is to be called, whatever the source says; it is no word of the source, so it
    /// stays when that comes again.
    pub title: Option<String>,
    /// The places in the draft of sessions to leave alone.
    pub leave: BTreeSet<u32>,
    /// The places in the draft of sessions in which the source wins where people edited here, and of
    /// those deleted here that are wanted back.
    pub source_wins: BTreeSet<u32>,
    /// Whether the source wins in the event's facts and in those of people.
    pub source_wins_elsewhere: bool,
    /// The sessions to delete of those that the source no longer has.
    pub remove: BTreeSet<SessionId>,
}

impl Choices {
    /// Takes everything into `into`, and lets the source win everywhere.
    #[must_use]
    pub fn source_wins(into: Option<EventId>, draft: &ProgrammeDraft) -> Self {
        let all = 0..u32::try_from(draft.sessions.len()).unwrap_or(u32::MAX);
        Self { into, source_wins: all.collect(), source_wins_elsewhere: true, ..Self::default() }
    }
}

/// What was taken in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TakenProgramme {
    /// Into which event.
    pub event: EventId,
    /// How many sessions were added.
    pub added: u32,
    /// How many were changed.
    pub changed: u32,
    /// How many were deleted.
    pub removed: u32,
}

/// Takes a programme in as one change.
///
/// # Errors
/// [`ErrorCode::NameMissing`] where a new event has no name; [`ErrorCode::DatesReversed`];
/// [`ErrorCode::Gone`] where the event to take it into is gone; [`ErrorCode::Cancelled`] where
/// `watch` says so. After any of them nothing has changed.
pub fn take(
    desk: &mut Desk,
    draft: &ProgrammeDraft,
    choices: &Choices,
    watch: Watch<'_>,
) -> Result<TakenProgramme> {
    let title = choices.title.as_deref().map(crate::events::named).transpose()?;
    let event = match choices.into {
        Some(id) => desk.read(|view| events::get(view, id))?,
        None => {
            let title = title.map_or_else(|| crate::events::named(&draft.event.title), Ok)?;
            Event::new(EventId(clock::id()), title)
        }
    };
    places::change(desk, Op::on(OpKind::ProgrammeImport, &event.title), |tx, freed| {
        let mut taking = Taking {
            tx,
            draft,
            choices,
            event: event.id,
            resolver: Resolver::new(tx, choices.into, draft)?,
            affiliations: BTreeMap::new(),
            settled: BTreeSet::new(),
            told: Vec::new(),
        };
        let waited_for = claims::waited_for(tx, event.id)?;
        freed.limiting_sessions(tx, waited_for, |_| {
            taking.event(event)?;
            taking.sessions(watch)
        })
    })
}

struct Taking<'a> {
    tx: &'a Tx<'a>,
    draft: &'a ProgrammeDraft,
    choices: &'a Choices,
    event: EventId,
    resolver: Resolver,
    /// With which affiliation a person of the draft appears.
    affiliations: BTreeMap<u32, AffiliationId>,
    /// The people of the draft who are taken care of.
    settled: BTreeSet<u32>,
    /// The sessions that were here before, with their places in the draft.
    told: Vec<(SessionId, u32)>,
}

impl Taking<'_> {
    fn event(&mut self, mut event: Event) -> Result<()> {
        let told = &self.draft.event;
        let there = Facts::told_of_event(told);
        let before = self.resolver.origins.of_id(OriginKind::Event, event.id.0).map(base);
        let fresh = self.choices.into.is_none();
        let wanted: BTreeSet<Field> =
            event_differences(&Facts::of_event(&event), &there, before.as_ref())
                .into_iter()
                .filter(|one| fresh || !one.edited_here || self.choices.source_wins_elsewhere)
                .map(|one| one.field)
                .collect();
        for field in wanted {
            let text = there.token(field).to_owned();
            match field {
                Field::Title if text.is_empty() => {}
                Field::Title => event.title = text,
                Field::Subtitle => event.subtitle = text,
                Field::Acronym => event.acronym = text,
                // With one the other, which may be as the source has it already.
                Field::StartsOn | Field::EndsOn => {
                    event.starts_on = told.starts_on.or(event.starts_on);
                    event.ends_on = told.ends_on.or(told.starts_on).or(event.ends_on);
                }
                Field::Zone if text.is_empty() => {}
                Field::Zone => event.zone = text,
                Field::Attendance => event.attendance = told.attendance.unwrap_or(event.attendance),
                Field::Venue => event.venue = text,
                Field::Description => event.description = text,
                Field::Website => event.website = text,
                Field::RegistrationUrl => event.registration_url = text,
                _ => {}
            }
        }
        if let Some(title) = &self.choices.title {
            title.trim().clone_into(&mut event.title);
        }
        if matches!((event.starts_on, event.ends_on), (Some(first), Some(last)) if last < first) {
            return Err(Error::new(ErrorCode::DatesReversed));
        }
        events::put(self.tx, &event)?;
        self.remember(OriginKind::Event, event.id.0, "", None, &there)
    }

    fn sessions(&mut self, watch: Watch<'_>) -> Result<TakenProgramme> {
        let mut taken = TakenProgramme { event: self.event, added: 0, changed: 0, removed: 0 };
        let total = u32::try_from(self.draft.sessions.len()).unwrap_or(u32::MAX);
        for (place, told) in (0_u32..).zip(&self.draft.sessions) {
            if place % 16 == 0 && !watch(place, total) {
                return Err(Error::new(ErrorCode::Cancelled));
            }
            if self.choices.leave.contains(&place) {
                continue;
            }
            let source_wins = self.choices.source_wins.contains(&place);
            let found = self.resolver.matches[place as usize].clone();
            let here = found.as_ref().and_then(|found| self.resolver.sessions.get(&found.id));
            match (found.clone(), here.cloned()) {
                // Deleted here: it stays so, unless it is asked for.
                (Some(_), None) if !source_wins => continue,
                (Some(found), Some(session)) => {
                    taken.changed +=
                        u32::from(self.change(place, told, session, &found, source_wins)?);
                }
                _ => {
                    self.add(place, told)?;
                    taken.added += 1;
                }
            }
        }
        // Only now it is known by which id each thing of the source is here.
        for (id, place) in std::mem::take(&mut self.told) {
            let told = &self.draft.sessions[place as usize];
            let there = Facts::told_of_session(told, &self.resolver);
            self.remember(OriginKind::Session, id.0, &told.key, told.number, &there)?;
        }
        for change in gone(&self.resolver) {
            let Some(id) = change.id.filter(|id| self.choices.remove.contains(id)) else {
                continue;
            };
            sessions::delete(self.tx, id)?;
            // The source dropped it: if it has it again, that is a new one.
            if let Some(origin) = self.resolver.origins.of_id(OriginKind::Session, id.0) {
                origins::delete(self.tx, origin.id)?;
            }
            taken.removed += 1;
        }
        Ok(taken)
    }

    fn add(&mut self, place: u32, told: &SessionFacts) -> Result<()> {
        self.resolve(told, |_| true)?;
        let id = SessionId(clock::id());
        let mut session = Session::new(id, self.event, told.kind, told.title.trim());
        let there = Facts::told_of_session(told, &self.resolver);
        for field in there.tokens.keys() {
            self.put(&mut session, *field, told, &there);
        }
        session.state = told.state.unwrap_or(match told.start {
            Some(_) => SessionState::Confirmed,
            None => SessionState::Proposed,
        });
        sessions::put(self.tx, &session)?;
        // What was deleted here and is wanted back is another session now.
        let former = self.resolver.matches[place as usize].as_ref();
        let former =
            former.and_then(|one| self.resolver.origins.of_id(OriginKind::Session, one.id.0));
        if let Some(former) = former {
            origins::delete(self.tx, former.id)?;
        }
        self.remember_new(OriginKind::Session, id.0, &told.key, told.number, &there)?;
        self.resolver.matches[place as usize] = Some(Match { id, base: None });
        self.resolver.sessions.insert(id, session);
        Ok(())
    }

    fn change(
        &mut self,
        place: u32,
        told: &SessionFacts,
        mut session: Session,
        found: &Match,
        source_wins: bool,
    ) -> Result<bool> {
        debug_assert_eq!(
            self.resolver.matches[place as usize].as_ref().map(|one| one.id),
            Some(found.id)
        );
        let there = Facts::told_of_session(told, &self.resolver);
        let here = Facts::of_session(&session, &self.resolver);
        let mut wanted = session_differences(&session, &here, &there, found.base.as_ref());
        wanted.retain(|one| !one.edited_here || source_wins);
        let wanted: BTreeSet<Field> = wanted.into_iter().map(|one| one.field).collect();
        // What else it names is not wanted here: a room that was deleted stays so.
        self.resolve(told, |field| wanted.contains(&field))?;
        let before = session.clone();
        for field in wanted {
            self.put(&mut session, field, told, &there);
        }
        if session != before {
            sessions::put(self.tx, &session)?;
        }
        self.told.push((session.id, place));
        Ok(session != before)
    }

    /// Puts what the source says of one field into a session.
    fn put(&self, session: &mut Session, field: Field, told: &SessionFacts, there: &Facts) {
        let text = || there.token(field).to_owned();
        match field {
            Field::Title => session.title = text(),
            Field::Subtitle => session.subtitle = text(),
            Field::Description => session.description = text(),
            Field::Kind => session.kind = told.kind,
            Field::State => session.state = told.state.unwrap_or(session.state),
            Field::Day => session.slot.day = told.day,
            Field::Start => session.slot.start = told.start,
            Field::Length => session.slot.length = told.length,
            Field::Rooms => {
                let ids = told.rooms.iter().filter_map(|place| {
                    self.resolver.room_ids.get(*place as usize).copied().flatten()
                });
                let mut ids: Vec<RoomId> = ids.collect();
                let mut seen = BTreeSet::new();
                ids.retain(|id| seen.insert(*id));
                session.slot.room = ids.first().copied();
                session.also_in = ids.into_iter().skip(1).collect();
            }
            Field::Track => {
                let place = told.track.map(|place| place as usize);
                session.track =
                    place.and_then(|place| self.resolver.track_ids.get(place).copied().flatten());
            }
            Field::Block => {
                let place = told.block.map(|place| place as usize);
                let found = place.and_then(|place| self.resolver.matches.get(place)?.as_ref());
                session.block = found.map(|found| found.id).filter(|id| *id != session.id);
            }
            Field::People => session.roles = self.roles(session, told),
            Field::Places => session.places = told.places,
            Field::Language => session.language = text(),
            Field::Website => session.website = text(),
            Field::Links => session.links.clone_from(&told.links),
            Field::Note => session.note = text(),
            _ => {}
        }
    }

    /// A role that is there already keeps its id, and the affiliation chosen for it.
    fn roles(&self, session: &Session, told: &SessionFacts) -> Vec<Role> {
        let mut roles: Vec<Role> = Vec::new();
        for role in &told.people {
            let id = self.resolver.person_ids.get(role.person as usize).copied().flatten();
            let Some(person) = id else { continue };
            let same = |one: &&Role| {
                one.person == person && (one.kind == role.kind || !self.draft.tells_roles)
            };
            if roles.iter().any(|one| same(&one)) {
                continue;
            }
            let before = roles.len();
            roles.extend(session.roles.iter().filter(same).cloned());
            if roles.len() == before {
                roles.push(Role {
                    id: RoleId(clock::id()),
                    person,
                    kind: role.kind,
                    affiliation: self.affiliations.get(&role.person).copied(),
                });
            }
        }
        roles
    }

    /// Adds the rooms, track and people that a session needs and that are not here yet; whoever is
    /// here gets what the source says of them.
    fn resolve(&mut self, told: &SessionFacts, wanted: impl Fn(Field) -> bool) -> Result<()> {
        for place in told.rooms.iter().filter(|_| wanted(Field::Rooms)) {
            self.room(*place as usize)?;
        }
        if let Some(place) = told.track.filter(|_| wanted(Field::Track)) {
            self.track(place as usize)?;
        }
        for role in &told.people {
            let known = self.resolver.person_ids.get(role.person as usize).copied().flatten();
            if known.is_some() || wanted(Field::People) {
                self.person(role.person)?;
            }
        }
        Ok(())
    }

    fn room(&mut self, place: usize) -> Result<()> {
        let Some(told) = self.draft.rooms.get(place) else { return Ok(()) };
        if self.resolver.room_ids[place].is_some() {
            return Ok(());
        }
        let room = Room {
            places_on_site: told.places_on_site,
            ..Room::new(
                RoomId(clock::id()),
                self.event,
                told.name.trim(),
                position(self.resolver.rooms.iter().map(|room| room.position)),
            )
        };
        rooms::put(self.tx, &room)?;
        self.remember_new(OriginKind::Room, room.id.0, &told.name, None, &Facts::default())?;
        self.resolver.room_ids[place] = Some(room.id);
        self.resolver.rooms.push(room);
        Ok(())
    }

    fn track(&mut self, place: usize) -> Result<()> {
        let Some(told) = self.draft.tracks.get(place) else { return Ok(()) };
        if self.resolver.track_ids[place].is_some() {
            return Ok(());
        }
        let position = position(self.resolver.tracks.iter().map(|track| track.position));
        let track = Track {
            id: TrackId(clock::id()),
            event: self.event,
            name: told.name.trim().into(),
            colour: colour(told, position),
            position,
        };
        rooms::put_track(self.tx, &track)?;
        self.remember_new(OriginKind::Track, track.id.0, &told.name, None, &Facts::default())?;
        self.resolver.track_ids[place] = Some(track.id);
        self.resolver.tracks.push(track);
        Ok(())
    }

    fn person(&mut self, place: u32) -> Result<()> {
        let Some(told) = self.draft.people.get(place as usize) else { return Ok(()) };
        if !self.settled.insert(place) {
            return Ok(());
        }
        let there = Facts::told_of_person(told);
        let known = self.resolver.person_ids[place as usize];
        let before =
            known.and_then(|id| self.resolver.origins.of_id(OriginKind::Person, id.0)).map(base);
        let former = known.and_then(|id| self.resolver.people.get(&id)).cloned();
        let mut person =
            former.clone().unwrap_or_else(|| Person::new(PersonId(clock::id()), "", ""));
        for one in differences(&Facts::of_person(&person), &there, before.as_ref()) {
            if !one.edited_here || self.choices.source_wins_elsewhere {
                put_person(&mut person, one.field, told);
            }
        }
        let named = named(told);
        // What it said before is there, or people made something else of it.
        let said = |facts: &Base| facts.get(&Field::Affiliation).cloned();
        let known = before.as_ref().and_then(said);
        let affiliation = if known.is_some() && known == said(&there.tokens) {
            self.resolver.known.affiliation_of(&person, named.office, named.organisation)
        } else {
            let (office, organisation) = (named.office, named.organisation);
            self.resolver.known.affiliation(self.tx, &mut person, office, organisation)?
        };
        if former.as_ref() != Some(&person) {
            people::put(self.tx, &person)?;
        }
        self.remember(OriginKind::Person, person.id.0, &told.key, told.number, &there)?;
        self.affiliations.extend(affiliation.map(|id| (place, id)));
        self.resolver.person_ids[place as usize] = Some(person.id);
        self.resolver.known.note(person.clone());
        self.resolver.people.insert(person.id, person);
        Ok(())
    }

    /// Notes what the source says now of a thing, in place of what it said before.
    fn remember(
        &self,
        thing: OriginKind,
        thing_id: Uuid,
        key: &str,
        number: Option<i64>,
        there: &Facts,
    ) -> Result<()> {
        match self.resolver.origins.of_id(thing, thing_id) {
            Some(former) => {
                // Of what it is silent about now, it is still known what it said before.
                let mut said = there.tokens.clone();
                for (field, before) in base(former) {
                    if field == Field::People && there.roles_untold {
                        said.entry(field).and_modify(|now| *now = with_roles_from(&before, now));
                    } else if field.may_be_silent() {
                        said.entry(field).or_insert(before);
                    }
                }
                let taken = taken(&said);
                let now = Origin { key: key.into(), number, taken, ..former.clone() };
                if now != *former {
                    origins::put(self.tx, &now)?;
                }
                Ok(())
            }
            None => self.remember_new(thing, thing_id, key, number, there),
        }
    }

    fn remember_new(
        &self,
        thing: OriginKind,
        thing_id: Uuid,
        key: &str,
        number: Option<i64>,
        there: &Facts,
    ) -> Result<()> {
        Ok(origins::put(
            self.tx,
            &Origin {
                id: clock::id(),
                event: self.event,
                source: self.draft.source.clone(),
                thing,
                thing_id,
                key: key.into(),
                number,
                taken: taken(&there.tokens),
            },
        )?)
    }
}

fn taken(said: &Base) -> String {
    serde_json::to_string(said).expect("a map of texts is JSON")
}

fn put_person(person: &mut Person, field: Field, told: &PersonFacts) {
    let (kept, said) = match field {
        Field::Title => (&mut person.title, &told.title),
        Field::Given => (&mut person.given, &told.given),
        Field::Family => (&mut person.family, &told.family),
        Field::Email => (&mut person.email, &told.email),
        Field::Phone => (&mut person.phone, &told.phone),
        Field::Website => (&mut person.website, &told.website),
        Field::Biography => (&mut person.biography, &told.biography),
        _ => return,
    };
    said.trim().clone_into(kept);
}

/// The place after the last.
fn position(there: impl Iterator<Item = u32>) -> u32 {
    there.max().map_or(0, |last| last.saturating_add(1))
}

/// The track colour nearest to the one that the source has; one after the other where it has none.
fn colour(told: &TrackFacts, position: u32) -> u8 {
    told.colour.map_or((position % 8) as u8, obrady_interchange::publication::nearest_track_colour)
}
