//! Clashes: the broken rules of a programme, all of them.
//!
//! A rule is one function that looks at the [`Plan`](plan::Plan) and tells what it found. What can
//! clash with each other is brought together by sorting, so that the work grows with the number of
//! sessions and not with the number of their pairs. After a change of a few sessions the rules are
//! asked again within a [`Scope`](scope::Scope): about what those share with others.

mod doubled;
mod facts;
mod found;
mod keyed;
mod meals;
mod plan;
mod scope;
mod terms;
mod timeline;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::Whose;
use crate::{
    AcceptanceId, Clock, EventId, Length, PersonId, Programme, RoomId, SessionId, TrackId,
};

pub use found::{Clashes, Replaced};

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
    /// The sessions that break it, in programme order; none where it is a whole day that does.
    pub sessions: Vec<SessionId>,
    /// Why somebody lets it be, where somebody does; may be empty.
    pub accepted: Option<String>,
}

/// Which rule is broken.
#[derive(
    Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, specta::Type,
)]
#[serde(tag = "rule", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ClashKind {
    /// Two sessions are at one time in a room that is not shared.
    RoomTwice {
        /// The room.
        room: RoomId,
    },
    /// A person has a role in two sessions at a time.
    PersonTwice {
        /// The person.
        person: PersonId,
    },
    /// A person called off, but still has a role.
    CancelledPerson {
        /// The person.
        person: PersonId,
    },
    /// A person or a room can't be had at that time.
    Unavailable {
        /// Whose time it is.
        whose: Whose,
    },
    /// A person ends in one room too shortly before they begin in another.
    RoomChange {
        /// The person.
        person: PersonId,
    },
    /// A session is on a day that is not the event's.
    OutsideEvent,
    /// A session begins before the event opens or ends after it closes.
    OutsideHours,
    /// More people signed up for a session than have a place.
    TooManySignUps {
        /// From a distance; else in its rooms.
        online: bool,
        /// How many signed up.
        taken: u32,
        /// How many places there are.
        places: u32,
    },
    /// A discussion that nobody leads.
    NoModerator,
    /// A panel of too few or too many.
    PanelSize {
        /// How many panellists it has.
        panellists: u32,
    },
    /// Who leads a discussion also takes part in it.
    ModeratorPanellist {
        /// The person.
        person: PersonId,
    },
    /// A session lacks what it must have.
    Missing {
        /// What it lacks.
        what: Missing,
    },
    /// Participants get nothing to eat for too long.
    NoMeal {
        /// The programme day.
        day: NaiveDate,
        /// When the long stretch begins.
        from: Clock,
        /// How long it is.
        length: Length,
    },
    /// A person or a room is wanted at a time that was asked to be spared.
    AgainstWish {
        /// Whose time it is.
        whose: Whose,
    },
    /// Two sessions of one track are held at a time.
    TrackTwice {
        /// The track.
        track: TrackId,
    },
}

/// What a session lacks.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum Missing {
    /// Its name.
    Title,
    /// What it is about.
    Description,
    /// Anybody who does anything in it.
    Person,
    /// Where it is held.
    Room,
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
    /// It could be better.
    Hint,
}

impl Level {
    /// Every level, the worst first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Hint];
}

/// That somebody saw a clash and lets it be.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Acceptance {
    /// Its id.
    pub id: AcceptanceId,
    /// The event.
    pub event: EventId,
    /// Which clash: its [`key`](Clash::key).
    pub clash: String,
    /// Why; may be empty.
    pub reason: String,
}

impl ClashKind {
    /// The name of the rule, as it stands in keys and in JSON.
    #[must_use]
    pub const fn rule(&self) -> &'static str {
        match self {
            Self::RoomTwice { .. } => "roomTwice",
            Self::PersonTwice { .. } => "personTwice",
            Self::CancelledPerson { .. } => "cancelledPerson",
            Self::Unavailable { .. } => "unavailable",
            Self::RoomChange { .. } => "roomChange",
            Self::OutsideEvent => "outsideEvent",
            Self::OutsideHours => "outsideHours",
            Self::TooManySignUps { .. } => "tooManySignUps",
            Self::NoModerator => "noModerator",
            Self::PanelSize { .. } => "panelSize",
            Self::ModeratorPanellist { .. } => "moderatorPanellist",
            Self::Missing { .. } => "missing",
            Self::NoMeal { .. } => "noMeal",
            Self::AgainstWish { .. } => "againstWish",
            Self::TrackTwice { .. } => "trackTwice",
        }
    }

    /// What breaks the rule besides sessions; none of it depends on hours or amounts.
    fn about(&self) -> Option<String> {
        match self {
            Self::RoomTwice { room } => Some(room.to_string()),
            Self::PersonTwice { person }
            | Self::CancelledPerson { person }
            | Self::RoomChange { person }
            | Self::ModeratorPanellist { person } => Some(person.to_string()),
            Self::Unavailable { whose } | Self::AgainstWish { whose } => Some(match whose {
                Whose::Person(person) => person.to_string(),
                Whose::Room(room) => room.to_string(),
            }),
            Self::TooManySignUps { online, .. } => {
                Some(if *online { "online" } else { "onSite" }.into())
            }
            Self::Missing { what } => Some(
                match what {
                    Missing::Title => "title",
                    Missing::Description => "description",
                    Missing::Person => "person",
                    Missing::Room => "room",
                }
                .into(),
            ),
            Self::NoMeal { day, .. } => Some(day.to_string()),
            Self::TrackTwice { track } => Some(track.to_string()),
            Self::OutsideEvent
            | Self::OutsideHours
            | Self::NoModerator
            | Self::PanelSize { .. } => None,
        }
    }
}

impl Clash {
    /// A text that stays the same while the same things break the same rule, whatever their hours
    /// and however the programme is sorted: the rule, what it is about, the ids of the sessions in
    /// their own order. By it an [`Acceptance`] finds its clash.
    #[must_use]
    pub fn key(&self) -> String {
        let mut sessions: Vec<String> = self.sessions.iter().map(SessionId::to_string).collect();
        sessions.sort_unstable();
        let parts = [Some(self.kind.rule().into()), self.kind.about(), Some(sessions.join("+"))];
        let parts: Vec<String> =
            parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        parts.join(":")
    }

    /// Whether it wants somebody to do something: an error or a warning that nobody accepted.
    #[must_use]
    pub fn is_pressing(&self) -> bool {
        self.level != Level::Hint && self.accepted.is_none()
    }
}

/// Every clash of a programme, each once, errors first, then in programme order. Those that somebody
/// accepted are among them and say so.
///
/// Cancelled sessions clash with nothing. Two sessions clash when they share more than an instant;
/// of a session of unknown length only its start is known, which clashes when it lies inside
/// another. A block does not clash with what it holds, at any depth.
///
/// Where very many sessions lie on each other in one room, of one person or in one track, each is
/// told with some of the others, not with all: see [`timeline::MANY`]. None goes untold.
#[must_use]
pub fn clashes(programme: &Programme) -> Vec<Clash> {
    Clashes::of(programme).into()
}
