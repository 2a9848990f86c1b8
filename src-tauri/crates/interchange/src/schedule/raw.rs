//! What stands in a schedule, before anybody makes sense of it.

use std::collections::{BTreeMap, BTreeSet};

use obrady_domain::Link;

use crate::notice::{Notice, Place};

/// A schedule as it is written. Texts are empty where there are none.
#[derive(Default)]
pub(super) struct Raw {
    /// The program that wrote it.
    pub generator: String,
    pub conference: Conference,
    pub rooms: Vec<RawRoom>,
    /// Name and colour.
    pub tracks: Vec<(String, String)>,
    pub days: Vec<Day>,
    pub items: Vec<Item>,
    /// What is said of people apart from the items, by guid.
    pub people: BTreeMap<String, Named>,
    /// Parts of items that nobody knows.
    pub unread: BTreeSet<String>,
    pub notices: Vec<Notice>,
}

#[derive(Default)]
pub(super) struct Conference {
    pub title: String,
    pub subtitle: String,
    pub acronym: String,
    pub start: String,
    pub end: String,
    pub zone: String,
    pub venue: String,
    pub city: String,
    pub url: String,
    pub base_url: String,
    pub day_change: String,
    pub description: String,
}

pub(super) struct RawRoom {
    pub name: String,
    pub places: Option<u32>,
}

#[derive(Default)]
pub(super) struct Day {
    pub date: String,
    pub start: String,
}

#[derive(Default)]
pub(super) struct Item {
    pub place: Place,
    pub guid: String,
    pub id: String,
    /// The list that it stands in, as a place in the list of days.
    pub day: Option<usize>,
    /// The room whose list it stands in.
    pub list_room: String,
    pub room: String,
    pub title: String,
    pub subtitle: String,
    pub kind: String,
    pub state: String,
    pub date: String,
    pub start: String,
    pub end: String,
    pub duration: String,
    pub summary: String,
    pub description: String,
    pub track: String,
    pub language: String,
    pub url: String,
    pub people: Vec<Named>,
    pub links: Vec<Link>,
}

#[derive(Clone, Default)]
pub(super) struct Named {
    pub guid: String,
    pub id: String,
    pub name: String,
    pub role: String,
    pub biography: String,
    pub url: String,
}
