//! What each session says of itself: who is in it, what it lacks, who signed up.

use std::collections::BTreeMap;

use super::{ClashKind, Level, Missing, found::Found, plan::people};
use crate::{
    Limits, PersonId, Programme, RoleKind, Room, RoomId, Session, SessionKind, SessionState,
    SignUpCount,
};

/// How many panellists make a panel.
const PANEL: std::ops::RangeInclusive<u32> = 2..=7;

/// What sessions are judged by, each by itself.
pub struct Facts<'a> {
    programme: &'a Programme,
    rooms: BTreeMap<RoomId, &'a Room>,
}

impl<'a> Facts<'a> {
    pub fn of(programme: &'a Programme) -> Self {
        Self { programme, rooms: programme.rooms.iter().map(|room| (room.id, room)).collect() }
    }

    /// Tells what is wrong with a session that stands at `place`; it may hold others.
    pub fn look(&self, place: usize, session: &Session, holds: bool, found: &mut Found) {
        // What holds others has its people and contents in them.
        let content = !session.kind.is_pause() && !holds;
        for what in missing(session, content, !self.rooms.is_empty()) {
            found.one(Level::Warning, ClashKind::Missing { what }, session, place);
        }
        if content {
            for kind in discussion(session) {
                found.one(agreed(session), kind, session, place);
            }
        }
        for person in leading_themselves(session) {
            found.one(Level::Warning, ClashKind::ModeratorPanellist { person }, session, place);
        }
        if !self.programme.appearances.is_empty() {
            for person in people(session, |_| true) {
                let own = self.programme.appearances.get(&person);
                if own.is_some_and(|one| one.cancelled) {
                    found.one(Level::Error, ClashKind::CancelledPerson { person }, session, place);
                }
            }
        }
        if let Some(counts) = self.programme.sign_ups.get(&session.id) {
            for kind in sign_ups(*counts, session, &self.rooms) {
                found.one(Level::Warning, kind, session, place);
            }
        }
    }
}

/// A title is what every session is found by; the rest must be there once it is called ready.
fn missing(session: &Session, content: bool, any_rooms: bool) -> impl Iterator<Item = Missing> {
    let ready = session.state == SessionState::Ready;
    let festive = session.kind == SessionKind::Social;
    let lacks = [
        (Missing::Title, !session.kind.is_pause() && session.title.trim().is_empty()),
        (Missing::Description, ready && content && session.description.trim().is_empty()),
        (Missing::Person, ready && content && !festive && session.roles.is_empty()),
        (
            Missing::Room,
            // A break is everywhere, a trip nowhere, and without any rooms all is in one place.
            ready
                && !session.kind.is_pause()
                && !festive
                && any_rooms
                && session.rooms().next().is_none(),
        ),
    ];
    lacks.into_iter().filter_map(|(what, lacks)| lacks.then_some(what))
}

/// While nobody has agreed to a session yet, its people are still being asked.
fn agreed(session: &Session) -> Level {
    match session.state {
        SessionState::Idea | SessionState::Proposed => Level::Hint,
        SessionState::Confirmed | SessionState::Ready | SessionState::Cancelled => Level::Warning,
    }
}

fn discussion(session: &Session) -> impl Iterator<Item = ClashKind> {
    let discussed =
        matches!(session.kind, SessionKind::Panel | SessionKind::MiniPanel | SessionKind::Debate);
    // Of a mere idea nothing can be asked.
    let judged = discussed && session.state != SessionState::Idea;
    let led = judged && session.roles.iter().any(|role| role.kind == RoleKind::Moderator);
    let panellists =
        if judged { people(session, |kind| kind == RoleKind::Panellist).len() } else { 0 };
    let panellists = u32::try_from(panellists).unwrap_or(u32::MAX);
    let sized = session.kind != SessionKind::Panel || PANEL.contains(&panellists);
    let kinds = [
        (ClashKind::NoModerator, judged && !led),
        (ClashKind::PanelSize { panellists }, judged && !sized),
    ];
    kinds.into_iter().filter_map(|(kind, broken)| broken.then_some(kind))
}

/// Who both leads a discussion and takes part in it.
fn leading_themselves(session: &Session) -> Vec<PersonId> {
    // Who has two roles: most sessions are of one person.
    if session.roles.len() < 2 {
        return Vec::new();
    }
    let mut both = people(session, |kind| kind == RoleKind::Moderator);
    if !both.is_empty() {
        let panellists = people(session, |kind| kind == RoleKind::Panellist);
        both.retain(|person| panellists.binary_search(person).is_ok());
    }
    both
}

/// A session's own places count, else those of all its rooms together, where all are known.
fn sign_ups(
    counts: SignUpCount,
    session: &Session,
    rooms: &BTreeMap<RoomId, &Room>,
) -> impl Iterator<Item = ClashKind> {
    let limits = Limits::in_rooms(session, rooms);
    let kinds = [(false, counts.on_site, limits.on_site), (true, counts.online, limits.online)];
    kinds.into_iter().filter_map(|(online, taken, places)| {
        let places = places.filter(|places| taken > *places)?;
        Some(ClashKind::TooManySignUps { online, taken, places })
    })
}
