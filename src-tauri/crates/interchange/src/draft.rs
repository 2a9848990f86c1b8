//! What a text proposes, before anybody has agreed to it.

use chrono::NaiveDate;
use obrady_domain::{Attendance, Clock, OrganisationRoleKind, RoleKind, SessionKind};
use serde::{Deserialize, Serialize};

use crate::problem::Problem;

/// A stretch of a source text, in UTF-16 code units from its start: what the screen counts in.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub struct Span {
    /// Where it starts.
    pub start: u32,
    /// Where it ends; the unit there is no longer in it.
    pub end: u32,
}

/// A value and the words that it came from; none where it was not found or somebody typed it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Found<T> {
    /// The value.
    pub value: T,
    /// The words.
    pub spans: Vec<Span>,
}

/// An event as a text proposes it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct EventDraft {
    /// The text that was read.
    pub source: String,
    /// Its name; empty where none was found.
    pub title: Found<String>,
    /// Its first day.
    pub starts_on: Found<Option<NaiveDate>>,
    /// Its last day.
    pub ends_on: Found<Option<NaiveDate>>,
    /// Where people take part.
    pub attendance: Found<Attendance>,
    /// The building and town; empty where none was found.
    pub venue: Found<String>,
    /// What it is about.
    pub description: Found<String>,
    /// Its web page; empty where none was found.
    pub website: Found<String>,
    /// Where people register; empty where none was found.
    pub registration_url: Found<String>,
    /// When the text was published.
    pub published_on: Found<Option<NaiveDate>>,
    /// Who does what for the event.
    pub organisations: Vec<OrganisationDraft>,
    /// Its sessions, in the order of the text.
    pub sessions: Vec<SessionDraft>,
    /// What no value came from, in the order of the text.
    pub leftover: Vec<Span>,
    /// What somebody should look at.
    pub problems: Vec<Problem>,
}

/// A session as a text proposes it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SessionDraft {
    /// What it is.
    pub kind: Found<SessionKind>,
    /// Its name; empty where none was found.
    pub title: Found<String>,
    /// What it is about.
    pub description: Found<String>,
    /// The day.
    pub day: Found<Option<NaiveDate>>,
    /// The part of the day, where the text gives no hour.
    pub part_of_day: Found<Option<PartOfDay>>,
    /// When it starts.
    pub start: Found<Option<Clock>>,
    /// When it ends.
    pub end: Found<Option<Clock>>,
    /// The room; empty where none was found.
    pub room: Found<String>,
    /// Who does what in it.
    pub people: Vec<PersonDraft>,
    /// Who holds it beside the event's organisers.
    pub organisations: Vec<OrganisationDraft>,
}

/// A person as a text names them.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PersonDraft {
    /// What they do.
    pub kind: RoleKind,
    /// Degree or title before the name.
    pub title: String,
    /// Given names.
    pub given: String,
    /// Family name.
    pub family: String,
    /// Office after the name.
    pub office: String,
    /// Organisation after the name.
    pub organisation: String,
    /// The words.
    pub spans: Vec<Span>,
}

/// An organisation as a text names it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationDraft {
    /// Its name.
    pub name: Found<String>,
    /// What it does.
    pub kind: OrganisationRoleKind,
}

/// A part of a day.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum PartOfDay {
    /// Before noon.
    Morning,
    /// After noon.
    Afternoon,
    /// In the evening.
    Evening,
}

impl EventDraft {
    /// The words of the source in `span`; empty where it does not lie on whole characters.
    #[must_use]
    pub fn words(&self, span: Span) -> &str {
        let byte = |unit: u32| {
            let mut units = 0;
            self.source
                .char_indices()
                .map(|(at, c)| {
                    let here = (units, at);
                    units += u32::try_from(c.len_utf16()).unwrap_or(2);
                    here
                })
                .find(|(units, _)| *units >= unit)
                .map_or(self.source.len(), |(_, at)| at)
        };
        self.source.get(byte(span.start)..byte(span.end)).unwrap_or_default()
    }
}
