//! Clashes: the broken rules of a programme, all of them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{AcceptanceId, EventId, PersonId, Programme, RoomId, Session, SessionId, SessionState};

/// A broken rule of the programme.
#[derive(
    Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub struct Clash {
    /// How bad it is.
    pub level: Level,
    /// Which rule, with what breaks it.
    pub kind: ClashKind,
    /// The sessions that break it, in programme order.
    pub sessions: Vec<SessionId>,
}

/// Which rule is broken.
#[derive(
    Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, specta::Type,
)]
#[serde(tag = "rule", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ClashKind {
    /// Two sessions are in one room at a time.
    RoomTwice {
        /// The room.
        room: RoomId,
    },
    /// A person has a role in two sessions at a time.
    PersonTwice {
        /// The person.
        person: PersonId,
    },
    /// A session is on a day that is not the event's.
    OutsideEvent,
    /// A session has no title.
    NoTitle,
}

/// How bad a clash is.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum Level {
    /// It can't be held like this.
    Error,
    /// Somebody should look at it.
    Warning,
}

/// That somebody saw a clash and lets it be.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Acceptance {
    /// Its id.
    pub id: AcceptanceId,
    /// The event.
    pub event: EventId,
    /// Which clash: a text that stays the same while the same things break the same rule.
    pub clash: String,
    /// Why; may be empty.
    pub reason: String,
}

/// Every clash of a programme, each once, errors first, then in programme order.
///
/// Cancelled sessions clash with nothing. Two sessions clash when they share more than an instant;
/// of a session of unknown length only its start is known, which clashes when it lies inside
/// another. A block does not clash with what it holds.
#[must_use]
pub fn clashes(programme: &Programme) -> Vec<Clash> {
    let held: Vec<&Session> = programme
        .sessions
        .iter()
        .filter(|session| session.state != SessionState::Cancelled)
        .collect();
    let mut rooms: BTreeMap<RoomId, Vec<Span>> = BTreeMap::new();
    let mut people: BTreeMap<PersonId, Vec<Span>> = BTreeMap::new();
    let mut found = Vec::new();

    for (at, session) in held.iter().copied().enumerate() {
        if session.title.trim().is_empty() && !session.kind.is_pause() {
            found.push((at, warning(ClashKind::NoTitle, session)));
        }
        let Some(day) = session.slot.day else { continue };
        if !programme.event.has_day(day) {
            found.push((at, warning(ClashKind::OutsideEvent, session)));
        }
        let Some((start, end)) = session.slot.minutes() else { continue };
        // Minutes count on from one day to the next, so that an item past midnight meets those of
        // the following morning.
        let midnight = i64::from(day.to_epoch_days()) * 24 * 60;
        let span = Span { start: midnight + i64::from(start), end: midnight + i64::from(end), at };
        for room in session.rooms() {
            rooms.entry(room).or_default().push(span);
        }
        let mut there: Vec<PersonId> = session.roles.iter().map(|role| role.person).collect();
        there.sort_unstable();
        there.dedup();
        for person in there {
            people.entry(person).or_default().push(span);
        }
    }

    let apart = |a: &Session, b: &Session| a.block != Some(b.id) && b.block != Some(a.id);
    let mut doubled = |kind: ClashKind, spans: Vec<Span>| {
        for (a, b) in overlaps(spans) {
            if apart(held[a], held[b]) {
                let sessions = vec![held[a].id, held[b].id];
                found.push((a, Clash { level: Level::Error, kind: kind.clone(), sessions }));
            }
        }
    };
    for (room, spans) in rooms {
        doubled(ClashKind::RoomTwice { room }, spans);
    }
    for (person, spans) in people {
        doubled(ClashKind::PersonTwice { person }, spans);
    }
    found.sort_by(|(a, x), (b, y)| (x.level, a, x).cmp(&(y.level, b, y)));
    found.into_iter().map(|(_, clash)| clash).collect()
}

fn warning(kind: ClashKind, session: &Session) -> Clash {
    Clash { level: Level::Warning, kind, sessions: vec![session.id] }
}

/// A session's time, with the session's place in the programme.
#[derive(Clone, Copy)]
struct Span {
    start: i64,
    end: i64,
    at: usize,
}

/// Every pair that overlaps, each once, the earlier in the programme first. Costs n log n and the
/// number of pairs.
fn overlaps(mut spans: Vec<Span>) -> Vec<(usize, usize)> {
    spans.sort_by_key(|span| (span.start, span.end, span.at));
    let mut open: Vec<Span> = Vec::new();
    let mut pairs = Vec::new();
    for span in spans {
        open.retain(|earlier| {
            earlier.end > span.start
                || (earlier.start == span.start && earlier.end == earlier.start)
        });
        for earlier in &open {
            pairs.push((earlier.at.min(span.at), earlier.at.max(span.at)));
        }
        open.push(span);
    }
    pairs
}
