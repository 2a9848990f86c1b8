//! Which part of a programme the rules are to look at.

use chrono::NaiveDate;

use super::{ClashKind, found::Told, plan::span, timeline::Span};
use crate::{PersonId, RoomId, Session, SessionId, TrackId};

/// What changed sessions share with others. Whatever rule can give another answer than before gives
/// it about something that is in here; of all else no rule need be asked.
///
/// Two sessions are told together by the one that begins later, when the other is going on. So a
/// changed session can change only what those tell that begin while it was, or now is, going on.
///
/// Of a few sessions these are a few ids, which are found faster one by one than by hashing.
#[derive(Default)]
pub struct Scope {
    pub sessions: Vec<SessionId>,
    pub rooms: Vec<RoomId>,
    pub people: Vec<PersonId>,
    pub tracks: Vec<TrackId>,
    pub days: Vec<NaiveDate>,
    /// When changed sessions were, and are, going on.
    pub windows: Vec<Span>,
}

impl Scope {
    /// Adds a session as it was or as it is.
    pub fn add(&mut self, session: &Session) {
        note(&mut self.sessions, session.id);
        session.rooms().for_each(|room| note(&mut self.rooms, room));
        session.roles.iter().for_each(|role| note(&mut self.people, role.person));
        session.track.iter().for_each(|track| note(&mut self.tracks, *track));
        session.slot.day.iter().for_each(|day| note(&mut self.days, *day));
        span(session).iter().for_each(|span| note(&mut self.windows, *span));
    }

    /// Whether it is one of the clashes that the rules tell anew.
    pub fn covers(&self, told: &Told) -> bool {
        let about = || told.clash.sessions.iter().any(|session| self.sessions.contains(session));
        let later = |at: i64| self.windows.iter().any(|window| window.has(at));
        let met = || told.later.is_some_and(later) || about();
        match told.clash.kind {
            ClashKind::RoomTwice { room } => self.rooms.contains(&room) && met(),
            ClashKind::PersonTwice { person } => self.people.contains(&person) && met(),
            ClashKind::TrackTwice { track } => self.tracks.contains(&track) && met(),
            ClashKind::RoomChange { person } => self.people.contains(&person),
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
            | ClashKind::AgainstWish { .. } => about(),
        }
    }
}

fn note<T: PartialEq>(all: &mut Vec<T>, one: T) {
    if !all.contains(&one) {
        all.push(one);
    }
}
