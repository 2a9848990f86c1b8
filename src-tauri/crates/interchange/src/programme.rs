//! What was read of a programme in another program's format, before it is compared with what is
//! here. The readers of all such formats give it; the archive and announcements have their own.

use chrono::NaiveDate;
use obrady_domain::{Attendance, Clock, Length, Link, RoleKind, SessionKind, SessionState};
use serde::{Deserialize, Serialize};

use crate::notice::{Notice, Place};

/// A programme as its source tells it. Things name each other by their place in these lists.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ProgrammeDraft {
    /// Which source it is, so that a later reading of it is recognised: `schedule:kpm-2021`. Alike
    /// for the formats of one program where they share their keys (schedule.xml and schedule.json).
    /// Empty where the source does not say; then the file's name stands for it.
    pub source: String,
    /// The event; empty values are unknown.
    pub event: EventFacts,
    /// Its rooms, in the source's order, none twice.
    pub rooms: Vec<RoomFacts>,
    /// Its tracks, in the source's order, none twice.
    pub tracks: Vec<TrackFacts>,
    /// Everybody named, none twice as far as the source can tell.
    pub people: Vec<PersonFacts>,
    /// Its sessions, in the source's order.
    pub sessions: Vec<SessionFacts>,
    /// Whether the source says what people do in sessions. Where it does not, everybody is a speaker
    /// to it, and what is known of their roles stands.
    pub tells_roles: bool,
    /// Whatever was not understood, guessed or doubtful, all of it.
    pub notices: Vec<Notice>,
}

/// What a source says of an event.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct EventFacts {
    /// Its name.
    pub title: String,
    /// Whether the name is only that of the file, because the source gives none: enough for a new
    /// event, nothing by which to rename one.
    pub title_from_file: bool,
    /// A line below it.
    pub subtitle: String,
    /// Its short name.
    pub acronym: String,
    /// Its first day.
    pub starts_on: Option<NaiveDate>,
    /// Its last day.
    pub ends_on: Option<NaiveDate>,
    /// Name of its time zone in the IANA database, always a known one; empty where unknown.
    pub zone: String,
    /// Where people take part.
    pub attendance: Option<Attendance>,
    /// Building and town.
    pub venue: String,
    /// What it is about, as Markdown.
    pub description: String,
    /// Address of its web page.
    pub website: String,
    /// Address at which people register.
    pub registration_url: String,
}

/// What a source says of a room.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RoomFacts {
    /// Its name, never empty.
    pub name: String,
    /// How many people fit into it.
    pub places_on_site: Option<u32>,
}

/// What a source says of a track.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TrackFacts {
    /// Its name, never empty.
    pub name: String,
    /// Its colour, as red, green and blue.
    pub colour: Option<[u8; 3]>,
}

/// What a source says of a person.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PersonFacts {
    /// By what the source knows them: a guid, else an id; may be empty.
    pub key: String,
    /// Their number there, where it has one.
    pub number: Option<i64>,
    /// Degree or title before the name, such as `dr hab.`.
    pub title: String,
    /// Given names.
    pub given: String,
    /// Family name. A name that can't be divided stands here alone.
    pub family: String,
    /// E-mail address.
    pub email: String,
    /// Telephone number.
    pub phone: String,
    /// Address of their web page.
    pub website: String,
    /// About them, as Markdown.
    pub biography: String,
    /// Their office, such as `Prezydent`.
    pub office: String,
    /// Their organisation.
    pub organisation: String,
    /// For the staff alone: what the source says and nothing else here holds.
    pub note: String,
}

/// What a source says of a session.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SessionFacts {
    /// By what the source knows it: a guid, else an id; may be empty. None twice in a draft.
    pub key: String,
    /// Its number there, where it has one.
    pub number: Option<i64>,
    /// What it is.
    pub kind: SessionKind,
    /// Its name; may be empty.
    pub title: String,
    /// A line below it.
    pub subtitle: String,
    /// What it is about, as Markdown.
    pub description: String,
    /// How far it is agreed; none where the source has no word for it.
    pub state: Option<SessionState>,
    /// The programme day: of an item after midnight that belongs to the evening before, that one.
    pub day: Option<NaiveDate>,
    /// The hour at which it starts, past 24:00 where it belongs to the evening before.
    pub start: Option<Clock>,
    /// How long it takes.
    pub length: Option<Length>,
    /// Its rooms, the first one first; none where unknown or everywhere.
    pub rooms: Vec<u32>,
    /// Its track.
    pub track: Option<u32>,
    /// How many may take part.
    pub places: Option<u32>,
    /// Its languages, as in [`Session::language`](obrady_domain::Session::language).
    pub language: String,
    /// Address of its own web page.
    pub website: String,
    /// Whatever belongs to it on the web.
    pub links: Vec<Link>,
    /// The session that holds it, always an earlier one.
    pub block: Option<u32>,
    /// Who does what in it, in the source's order.
    pub people: Vec<RoleFacts>,
    /// For the staff alone: what the source says and nothing else here holds.
    pub note: String,
    /// Where in the source it stands.
    pub place: Place,
}

/// What a person does in a session.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RoleFacts {
    /// Who, as their place in the draft's list of people.
    pub person: u32,
    /// What.
    pub kind: RoleKind,
}
