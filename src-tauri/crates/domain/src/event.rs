//! Events.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use crate::{Clock, EventId, Length, MovingUp, Translation};

/// A whole congress, conference or training.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Event {
    /// Its id.
    pub id: EventId,
    /// Its name as printed.
    pub title: String,
    /// A line below the title; may be empty.
    pub subtitle: String,
    /// A short name, such as `KPM 2021`, by which programmes in other formats name the event; may
    /// be empty.
    pub acronym: String,
    /// Its first day, where known.
    pub starts_on: Option<NaiveDate>,
    /// Its last day, where known; never before the first.
    pub ends_on: Option<NaiveDate>,
    /// Name of its time zone in the IANA database; every time of the event is civil time there.
    pub zone: String,
    /// Where people take part.
    pub attendance: Attendance,
    /// The building or studio and town; may be empty.
    pub venue: String,
    /// What it is about, as Markdown.
    pub description: String,
    /// Address of its web page; may be empty.
    pub website: String,
    /// Address at which people register; may be empty.
    pub registration_url: String,
    /// When its announcement was published.
    pub published_on: Option<NaiveDate>,
    /// Its texts in English; what is empty there appears as above.
    pub english: Translation,
    /// The hour before which nothing is to be held on any day, where there is one.
    pub opens_at: Option<Clock>,
    /// The hour after which nothing is to be held on any day, where there is one.
    pub closes_at: Option<Clock>,
    /// How long a person needs from one room to another.
    pub changeover: Length,
    /// How many may take part on site, where limited.
    pub places_on_site: Option<u32>,
    /// How many may take part from a distance, where limited.
    pub places_online: Option<u32>,
    /// The last moment at which people may register, civil time in its zone, where there is one.
    pub registers_until: Option<NaiveDateTime>,
    /// How those on the waiting list come to a place that falls free.
    pub moving_up: MovingUp,
}

impl Event {
    /// An event of which nothing but its id and title is known.
    #[must_use]
    pub fn new(id: EventId, title: impl Into<String>) -> Self {
        Self {
            id,
            title: title.into(),
            subtitle: String::new(),
            acronym: String::new(),
            starts_on: None,
            ends_on: None,
            zone: "Europe/Warsaw".into(),
            attendance: Attendance::OnSite,
            venue: String::new(),
            description: String::new(),
            website: String::new(),
            registration_url: String::new(),
            published_on: None,
            english: Translation::default(),
            opens_at: None,
            closes_at: None,
            changeover: Length(0),
            places_on_site: None,
            places_online: None,
            registers_until: None,
            moving_up: MovingUp::default(),
        }
    }

    /// Whether `day` is one of the event's; true of any day while its first day is unknown.
    #[must_use]
    pub fn has_day(&self, day: NaiveDate) -> bool {
        match (self.starts_on, self.ends_on.or(self.starts_on)) {
            (Some(first), Some(last)) => (first..=last).contains(&day),
            _ => true,
        }
    }

    /// Whether people may still register at this moment of its zone.
    #[must_use]
    pub fn takes_registrations(&self, at: NaiveDateTime) -> bool {
        self.registers_until.is_none_or(|until| at <= until)
    }
}

/// Where people take part in an event or a registered person does.
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
pub enum Attendance {
    /// In the rooms.
    #[default]
    OnSite,
    /// From a distance.
    Online,
    /// Either way (events only).
    Hybrid,
}
