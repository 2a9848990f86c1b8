//! Which part of a programme the rules are to look at.

use chrono::NaiveDate;

use super::{Clash, ClashKind};
use crate::{PersonId, RoomId, Session, SessionId, TrackId};

/// What changed sessions share with others. Whatever rule can give another answer than before gives
/// it about something that is in here; of all else no rule need be asked.
///
/// Of a few sessions these are a few ids, which are found faster one by one than by hashing.
#[derive(Default)]
pub struct Scope {
    sessions: Vec<SessionId>,
    rooms: Vec<RoomId>,
    people: Vec<PersonId>,
    tracks: Vec<TrackId>,
    days: Vec<NaiveDate>,
}

impl Scope {
    /// Adds a session as it was or as it is.
    pub fn add(&mut self, session: &Session) {
        note(&mut self.sessions, session.id);
        session.rooms().for_each(|room| note(&mut self.rooms, room));
        session.roles.iter().for_each(|role| note(&mut self.people, role.person));
        session.track.iter().for_each(|track| note(&mut self.tracks, *track));
        session.slot.day.iter().for_each(|day| note(&mut self.days, *day));
    }

    /// Whether a rule may have to look at the session.
    pub fn touches(&self, session: &Session) -> bool {
        session.slot.day.is_some_and(|day| self.days.contains(&day))
            || session.rooms().any(|room| self.rooms.contains(&room))
            || session.track.is_some_and(|track| self.tracks.contains(&track))
            || session.roles.iter().any(|role| self.people.contains(&role.person))
            || self.sessions.contains(&session.id)
    }

    /// Whether the clash is one of those that the rules tell anew.
    pub fn covers(&self, clash: &Clash) -> bool {
        match clash.kind {
            ClashKind::RoomTwice { room } => self.rooms.contains(&room),
            ClashKind::PersonTwice { person } | ClashKind::RoomChange { person } => {
                self.people.contains(&person)
            }
            ClashKind::TrackTwice { track } => self.tracks.contains(&track),
            ClashKind::NoMeal { day, .. } => self.days.contains(&day),
            ClashKind::CancelledPerson { .. }
            | ClashKind::Unavailable { .. }
            | ClashKind::OutsideEvent
            | ClashKind::OutsideHours
            | ClashKind::TooManySignUps { .. }
            | ClashKind::NoModerator
            | ClashKind::PanelSize { .. }
            | ClashKind::ModeratorPanellist { .. }
            | ClashKind::Missing { .. }
            | ClashKind::AgainstWish { .. } => {
                clash.sessions.iter().any(|session| self.sessions.contains(session))
            }
        }
    }

    pub fn has_session(&self, id: SessionId) -> bool {
        self.sessions.contains(&id)
    }

    pub fn has_room(&self, id: RoomId) -> bool {
        self.rooms.contains(&id)
    }

    pub fn has_person(&self, id: PersonId) -> bool {
        self.people.contains(&id)
    }

    pub fn has_track(&self, id: TrackId) -> bool {
        self.tracks.contains(&id)
    }

    pub fn has_day(&self, day: NaiveDate) -> bool {
        self.days.contains(&day)
    }
}

fn note<T: PartialEq>(all: &mut Vec<T>, one: T) {
    if !all.contains(&one) {
        all.push(one);
    }
}
