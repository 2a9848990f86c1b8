//! Sessions: the items of a programme.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use crate::{AffiliationId, Clock, EventId, Length, PersonId, RoleId, RoomId, SessionId, TrackId};

/// One item of the programme.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// The event whose item it is.
    pub event: EventId,
    /// The session that holds it, if any.
    pub block: Option<SessionId>,
    /// What it is.
    pub kind: SessionKind,
    /// Its name; empty while it has none.
    pub title: String,
    /// A line below the title; may be empty.
    pub subtitle: String,
    /// What it is about, as Markdown; may be empty.
    pub description: String,
    /// How far it is agreed.
    pub state: SessionState,
    /// When and where it is; each part may be unknown.
    pub slot: Slot,
    /// The rooms in which it is held at the same time besides that of its slot, in no order that
    /// matters; never that of its slot, none twice.
    pub also_in: Vec<RoomId>,
    /// Its track, if any.
    pub track: Option<TrackId>,
    /// How many may take part in its rooms, where limited.
    pub places: Option<u32>,
    /// How many may take part from a distance, where limited.
    pub places_online: Option<u32>,
    /// Whether participants sign up for it.
    pub sign_up: bool,
    /// The last moment at which they may, civil time in the event's zone, where there is one.
    pub signs_up_until: Option<NaiveDateTime>,
    /// Whether it stays where it is, whatever else is moved.
    pub locked: bool,
    /// Words by which it is found, none twice.
    pub tags: Vec<String>,
    /// Its texts in English; what is empty there appears as above.
    pub english: Translation,
    /// The languages in which it is held, as tags of BCP 47 with a comma between: `pl`, `pl,en`;
    /// empty where nobody said.
    pub language: String,
    /// Address of its own web page; may be empty.
    pub website: String,
    /// Recordings, slides, papers and whatever else belongs to it, in printed order.
    pub links: Vec<Link>,
    /// For the staff alone; never printed or published.
    pub note: String,
    /// Who does what in it, in printed order.
    pub roles: Vec<Role>,
}

/// The texts of an event or a session in another language.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Translation {
    /// Its name; may be empty.
    pub title: String,
    /// The line below it; may be empty.
    pub subtitle: String,
    /// What it is about, as Markdown; may be empty.
    pub description: String,
}

/// Something on the web.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Link {
    /// What it is called; may be empty.
    pub title: String,
    /// Its address.
    pub url: String,
}

impl Session {
    /// A session of which nothing but its kind and title is known.
    #[must_use]
    pub fn new(id: SessionId, event: EventId, kind: SessionKind, title: impl Into<String>) -> Self {
        Self {
            id,
            event,
            block: None,
            kind,
            title: title.into(),
            subtitle: String::new(),
            description: String::new(),
            state: SessionState::Proposed,
            slot: Slot::default(),
            also_in: Vec::new(),
            track: None,
            places: None,
            places_online: None,
            sign_up: false,
            signs_up_until: None,
            locked: false,
            tags: Vec::new(),
            english: Translation::default(),
            language: String::new(),
            website: String::new(),
            links: Vec::new(),
            note: String::new(),
            roles: Vec::new(),
        }
    }

    /// Every room in which it is held, each once, that of its slot first. A move into one of its
    /// further rooms leaves it there alone; a move on gives that room back.
    pub fn rooms(&self) -> impl Iterator<Item = RoomId> {
        let further = self.also_in.iter().copied().filter(|room| self.slot.room != Some(*room));
        self.slot.room.into_iter().chain(further)
    }

    /// Whether it is part of the programme that everybody may see: agreed to at least as a plan,
    /// and not given up.
    #[must_use]
    pub fn is_held(&self) -> bool {
        !matches!(self.state, SessionState::Idea | SessionState::Cancelled)
    }

    /// Whether it has a day and an hour, and so a place in the timetable; otherwise it waits in
    /// the backlog.
    #[must_use]
    pub fn is_scheduled(&self) -> bool {
        self.slot.day.is_some() && self.slot.start.is_some()
    }
}

/// When and where a session is. Any part may be unknown; a length without a start is what the
/// session will need.
#[derive(
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Debug,
    Default,
    Serialize,
    Deserialize,
    specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub struct Slot {
    /// The programme day.
    pub day: Option<NaiveDate>,
    /// The hour at which it starts.
    pub start: Option<Clock>,
    /// How long it takes.
    pub length: Option<Length>,
    /// The room; none where it is unknown or, in a break or ceremony, everywhere.
    pub room: Option<RoomId>,
}

impl Slot {
    /// Start and end in minutes since the day's midnight. A session of unknown length counts as a
    /// point in time.
    #[must_use]
    pub fn minutes(&self) -> Option<(u32, u32)> {
        let start = self.start?;
        Some((start.minutes().into(), start.plus(self.length.unwrap_or(Length(0)))))
    }

    /// The hour at which it ends, where start and length are known and the end is before 48:00.
    #[must_use]
    pub fn end(&self) -> Option<Clock> {
        let end = self.start?.plus(self.length?);
        u16::try_from(end).ok().and_then(Clock::new)
    }
}

/// What a session is.
#[derive(
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Debug,
    Default,
    Serialize,
    Deserialize,
    specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum SessionKind {
    /// A moderated discussion of several people.
    Panel,
    /// A short panel.
    MiniPanel,
    /// One person or a few speak.
    Lecture,
    /// The participants work.
    Workshop,
    /// Opposing views.
    Debate,
    /// A session for everybody.
    Plenary,
    /// Opening, closing, awards.
    Ceremony,
    /// Coffee or lunch.
    Break,
    /// Participants sign in.
    Registration,
    /// Dinner, concert, walk, trip.
    Social,
    /// Anything else.
    #[default]
    Other,
}

impl SessionKind {
    /// Every kind, in the order in which menus show them.
    pub const ALL: [Self; 11] = [
        Self::Panel,
        Self::MiniPanel,
        Self::Lecture,
        Self::Workshop,
        Self::Debate,
        Self::Plenary,
        Self::Ceremony,
        Self::Break,
        Self::Registration,
        Self::Social,
        Self::Other,
    ];

    /// Whether it has no content of its own: a break or the signing in of participants.
    #[must_use]
    pub fn is_pause(self) -> bool {
        matches!(self, Self::Break | Self::Registration)
    }
}

/// How far a session is agreed.
#[derive(
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Debug,
    Default,
    Serialize,
    Deserialize,
    specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum SessionState {
    /// Somebody thought of it.
    Idea,
    /// It is to be part of the programme.
    #[default]
    Proposed,
    /// Those who take part agreed.
    Confirmed,
    /// Nothing is missing.
    Ready,
    /// It will not be held.
    Cancelled,
}

/// What a person does in a session.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Role {
    /// Its id.
    pub id: RoleId,
    /// Who.
    pub person: PersonId,
    /// What.
    pub kind: RoleKind,
    /// The affiliation with which the person appears here, if any.
    pub affiliation: Option<AffiliationId>,
}

/// What a person can do in a session.
#[derive(
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Debug,
    Default,
    Serialize,
    Deserialize,
    specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum RoleKind {
    /// Leads a discussion.
    Moderator,
    /// Takes part in a discussion.
    Panellist,
    /// Gives a talk or leads a workshop.
    #[default]
    Speaker,
    /// Welcomes and presents.
    Host,
    /// Interprets.
    Interpreter,
    /// Stands in if another can't come.
    Reserve,
}
