//! What was read from an announcement, before a person has looked at it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use obrady_domain::{Attendance, Clock, OrganisationRoleKind, RoleKind, SessionKind};
use serde::{Deserialize, Serialize};

use crate::{Found, Span};

/// A proposed event with its sessions, each value with the words that it came from.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct EventDraft {
    /// The text that was read, unchanged; every span counts in it.
    pub source: String,
    /// Its name.
    pub title: Found<String>,
    /// A motto or second line of the name.
    pub subtitle: Found<String>,
    /// Its first day.
    pub starts_on: Found<Option<NaiveDate>>,
    /// Its last day; the first where it has only one.
    pub ends_on: Found<Option<NaiveDate>>,
    /// Where people take part.
    pub attendance: Found<Attendance>,
    /// Building and town.
    pub venue: Found<String>,
    /// What it is about.
    pub description: Found<String>,
    /// Address of its web page.
    pub website: Found<String>,
    /// Address at which people register; an e-mail address as `mailto:`.
    pub registration_url: Found<String>,
    /// When the announcement was published.
    pub published_on: Found<Option<NaiveDate>>,
    /// Who holds, supports or reports on it.
    pub organisations: Vec<OrganisationDraft>,
    /// Its sessions, in the order of the text.
    pub sessions: Vec<SessionDraft>,
    /// Every stretch of words that no value came from.
    pub leftover: Vec<Span>,
    /// What a person should look at.
    pub problems: Vec<Problem>,
}

impl EventDraft {
    /// The words of the source that `span` stands for.
    #[must_use]
    pub fn words(&self, span: Span) -> &str {
        span.of(&self.source)
    }

    /// Every span that a value came from, in no order.
    #[must_use]
    pub fn spans(&self) -> Vec<Span> {
        let mut spans = Vec::new();
        for found in [&self.title, &self.subtitle, &self.venue, &self.description] {
            spans.extend(&found.spans);
        }
        for found in [&self.website, &self.registration_url] {
            spans.extend(&found.spans);
        }
        for found in [&self.starts_on, &self.ends_on, &self.published_on] {
            spans.extend(&found.spans);
        }
        spans.extend(&self.attendance.spans);
        spans.extend(self.organisations.iter().flat_map(|organisation| &organisation.name.spans));
        spans.extend(self.sessions.iter().flat_map(SessionDraft::spans));
        spans
    }
}

/// A proposed session.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SessionDraft {
    /// What it is.
    pub kind: Found<SessionKind>,
    /// Its name; empty where the text gives none.
    pub title: Found<String>,
    /// What it is about; paragraphs are separated by an empty line.
    pub description: Found<String>,
    /// Its day.
    pub day: Found<Option<NaiveDate>>,
    /// The part of its day, where the text gives that and no hour.
    pub part_of_day: Found<Option<PartOfDay>>,
    /// The hour at which it starts.
    pub start: Found<Option<Clock>>,
    /// The hour at which it ends; past 24:00 where it ends after midnight.
    pub end: Found<Option<Clock>>,
    /// The room.
    pub room: Found<String>,
    /// Who does what in it, in the order of the text.
    pub people: Vec<PersonDraft>,
    /// Who holds or supports this session alone.
    pub organisations: Vec<OrganisationDraft>,
    /// The session that holds it, as its place in the event's list; always an earlier one.
    pub block: Option<u32>,
}

impl SessionDraft {
    fn spans(&self) -> Vec<Span> {
        let mut spans = Vec::new();
        for found in [&self.title, &self.description, &self.room] {
            spans.extend(&found.spans);
        }
        for found in [&self.start, &self.end] {
            spans.extend(&found.spans);
        }
        spans.extend(&self.kind.spans);
        spans.extend(&self.day.spans);
        spans.extend(&self.part_of_day.spans);
        spans.extend(self.people.iter().flat_map(|person| &person.spans));
        spans.extend(self.organisations.iter().flat_map(|organisation| &organisation.name.spans));
        spans
    }
}

/// A part of a day.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum PartOfDay {
    /// Before noon.
    Morning,
    /// From noon to about six.
    Afternoon,
    /// After about six.
    Evening,
}

/// A proposed person with a role in a session.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PersonDraft {
    /// What they do.
    pub kind: RoleKind,
    /// Degree or title before the name, such as `dr hab.`; may be empty.
    pub title: String,
    /// Given names.
    pub given: String,
    /// Family name.
    pub family: String,
    /// The office, with the organisation where the two can't be told apart: `Prezydent Gliwic`.
    pub office: String,
    /// The organisation, where it stands apart from the office.
    pub organisation: String,
    /// The words: first name and affiliation, then the label that told the role.
    pub spans: Vec<Span>,
}

/// A proposed organisation of an event or a session.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationDraft {
    /// Its name.
    pub name: Found<String>,
    /// What it does.
    pub kind: OrganisationRoleKind,
}

/// Something that a person should look at.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// What it is.
    pub code: ProblemCode,
    /// Where in the source, where it is at a place.
    pub span: Option<Span>,
    /// What its wording needs.
    pub args: BTreeMap<String, String>,
}

/// What can be wrong with an announcement. The wording of each is `problem-<code>` in
/// problems.ftl.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "kebab-case")]
pub enum ProblemCode {
    /// Nothing could be told to be the event's name.
    NoTitle,
    /// The text has no day of the event.
    NoDate,
    /// The text has no session.
    NoSessions,
    /// A date has no year; `year` was taken.
    YearGuessed,
    /// A date and the weekday beside it do not go together; the `date` was taken.
    WeekdayMismatch,
    /// A text has no headings of days; sessions got a day because the hours start anew.
    DayGuessed,
    /// A session ends before it starts; the end was left open.
    EndBeforeStart,
    /// A session, `start`, has no title.
    SessionWithoutTitle,
    /// The `name` is declined in the text, so that the person was not taken.
    DeclinedName,
    /// The `text` is declined in the text and was taken as it is.
    DeclinedText,
}

impl ProblemCode {
    /// Every code, for the check that each has its wording.
    pub const ALL: [Self; 10] = [
        Self::NoTitle,
        Self::NoDate,
        Self::NoSessions,
        Self::YearGuessed,
        Self::WeekdayMismatch,
        Self::DayGuessed,
        Self::EndBeforeStart,
        Self::SessionWithoutTitle,
        Self::DeclinedName,
        Self::DeclinedText,
    ];

    /// The code as it is written in the wording's id, in JSON and in TypeScript.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::NoTitle => "no-title",
            Self::NoDate => "no-date",
            Self::NoSessions => "no-sessions",
            Self::YearGuessed => "year-guessed",
            Self::WeekdayMismatch => "weekday-mismatch",
            Self::DayGuessed => "day-guessed",
            Self::EndBeforeStart => "end-before-start",
            Self::SessionWithoutTitle => "session-without-title",
            Self::DeclinedName => "declined-name",
            Self::DeclinedText => "declined-text",
        }
    }
}
