//! A whole programme as one value, without a database.

use std::{
    cmp::Ordering,
    collections::{BTreeMap, BTreeSet, HashMap},
    mem,
};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    Acceptance, Appearance, Availability, Event, Organisation, OrganisationId, OrganisationRole,
    OrganisationRoleKind, Person, PersonId, Role, Room, RoomId, Session, SessionId, Track, TrackId,
};

/// An event with all that its programme needs. Everything that is referred to is in it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Programme {
    /// The event.
    pub event: Event,
    /// Its rooms, in their order.
    pub rooms: Vec<Room>,
    /// Its tracks, in their order.
    pub tracks: Vec<Track>,
    /// Its sessions, in programme order: by day, hour, room, title; the unscheduled last.
    pub sessions: Vec<Session>,
    /// Everybody who has a role in a session.
    pub people: BTreeMap<PersonId, Person>,
    /// Every organisation that has a role or employs somebody who has one.
    pub organisations: BTreeMap<OrganisationId, Organisation>,
    /// What the organisations do, in printed order.
    pub organisation_roles: Vec<OrganisationRole>,
    /// How people appear at this event; who is not there appears as usual.
    pub appearances: BTreeMap<PersonId, Appearance>,
    /// When people and rooms can be had.
    pub availabilities: Vec<Availability>,
    /// Which clashes somebody accepted.
    pub acceptances: Vec<Acceptance>,
    /// How many signed up for sessions and neither wait nor cancelled.
    pub sign_ups: BTreeMap<SessionId, SignUpCount>,
}

/// How many take part in a session.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SignUpCount {
    /// In its rooms.
    pub on_site: u32,
    /// From a distance.
    pub online: u32,
}

impl Programme {
    /// A programme with nothing in it yet.
    #[must_use]
    pub fn new(event: Event) -> Self {
        Self {
            event,
            rooms: Vec::new(),
            tracks: Vec::new(),
            sessions: Vec::new(),
            people: BTreeMap::new(),
            organisations: BTreeMap::new(),
            organisation_roles: Vec::new(),
            appearances: BTreeMap::new(),
            availabilities: Vec::new(),
            acceptances: Vec::new(),
            sign_ups: BTreeMap::new(),
        }
    }

    /// Puts the sessions into programme order. Whoever builds a programme calls it once.
    pub fn sort(&mut self) {
        let rooms: HashMap<RoomId, usize> =
            self.rooms.iter().enumerate().map(|(at, room)| (room.id, at)).collect();
        let place = |room: RoomId| rooms.get(&room).copied();
        self.sessions.sort_by(|one, other| in_order(one, other, &place));
    }

    /// Puts a session into the place of the one that stands at `at`, then moves it to where it now
    /// belongs in the programme order, in which all others are. Gives that place and the former
    /// session.
    ///
    /// # Panics
    /// Where there is no session at `at`.
    pub fn replace(&mut self, at: usize, session: Session) -> (usize, Session) {
        let former = mem::replace(&mut self.sessions[at], session);
        let (rooms, sessions) = (&self.rooms, &mut self.sessions);
        let place = |id: RoomId| rooms.iter().position(|room| room.id == id);
        let own = &sessions[at];
        let is_before = |other: &Session| in_order(other, own, &place).is_lt();
        let to = match sessions[..at].partition_point(is_before) {
            earlier if earlier < at => earlier,
            _ => at + sessions[at + 1..].partition_point(is_before),
        };
        if to < at {
            sessions[to..=at].rotate_right(1);
        } else {
            sessions[at..=to].rotate_left(1);
        }
        (to, former)
    }

    /// The days of the event, and any other day on which a session is scheduled.
    #[must_use]
    pub fn days(&self) -> BTreeSet<NaiveDate> {
        // Hostile or mistyped dates may lie centuries apart; no congress lasts two months.
        const LONGEST: usize = 62;
        let last = self.event.ends_on.or(self.event.starts_on);
        let own = self.event.starts_on.into_iter().flat_map(|first| first.iter_days());
        own.take_while(|day| Some(*day) <= last)
            .take(LONGEST)
            .chain(self.sessions.iter().filter_map(|session| session.slot.day))
            .collect()
    }

    /// The sessions that have a place in the timetable on `day`, in programme order.
    pub fn sessions_on(&self, day: NaiveDate) -> impl Iterator<Item = &Session> {
        self.sessions
            .iter()
            .filter(move |session| session.is_scheduled() && session.slot.day == Some(day))
    }

    /// The session with this id.
    #[must_use]
    pub fn session(&self, id: SessionId) -> Option<&Session> {
        self.sessions.iter().find(|session| session.id == id)
    }

    /// The room with this id.
    #[must_use]
    pub fn room(&self, id: RoomId) -> Option<&Room> {
        self.rooms.iter().find(|room| room.id == id)
    }

    /// The track with this id.
    #[must_use]
    pub fn track(&self, id: TrackId) -> Option<&Track> {
        self.tracks.iter().find(|track| track.id == id)
    }

    /// Office and organisation with which `role`'s person appears, each where there is one.
    #[must_use]
    pub fn affiliation_of(&self, role: &Role) -> (Option<&str>, Option<&str>) {
        let here = self.appearances.get(&role.person).and_then(|one| one.affiliation);
        let chosen = role.affiliation.or(here);
        let Some(affiliation) =
            self.people.get(&role.person).and_then(|person| person.affiliation(chosen))
        else {
            return (None, None);
        };
        let office = Some(affiliation.office.as_str()).filter(|office| !office.is_empty());
        let organisation = affiliation.organisation.and_then(|id| self.organisations.get(&id));
        (office, organisation.map(|organisation| organisation.name.as_str()))
    }

    /// The names of those that do `kind` for the event itself (`session` none) or for one session.
    pub fn organisations_as(
        &self,
        kind: OrganisationRoleKind,
        session: Option<SessionId>,
    ) -> impl Iterator<Item = &Organisation> {
        self.organisation_roles
            .iter()
            .filter(move |role| role.kind == kind && role.session == session)
            .filter_map(|role| self.organisations.get(&role.organisation))
    }
}

/// Programme order: by day, hour, room, title; the unscheduled last.
fn in_order(
    one: &Session,
    other: &Session,
    place_of: &impl Fn(RoomId) -> Option<usize>,
) -> Ordering {
    let place = |session: &Session| {
        let slot = session.slot;
        (
            !session.is_scheduled(),
            slot.day.unwrap_or(NaiveDate::MAX),
            slot.start,
            slot.room.and_then(place_of),
        )
    };
    let by_place = place(one).cmp(&place(other));
    by_place.then_with(|| (&one.title, one.id).cmp(&(&other.title, other.id)))
}
