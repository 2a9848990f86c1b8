//! Registrations in numbers: how many came in when, who they are, how full everything is. What is
//! counted carries the filter that finds the same registrations in their list.

mod counting;
mod paper;
mod time;

use std::collections::BTreeMap;

use obrady_domain::{
    Attendance, CategoryId, Clock, EventId, Filter, OrganisationKind, RegistrationState, SessionId,
};
use obrady_store::{categories, numbers};
use serde::{Deserialize, Serialize};

pub use counting::word;
pub use paper::kind_name;
pub(crate) use paper::sheet;
pub use time::{TimePoint, TimeStep, Timeline};

use crate::{Desk, Result, register};

/// The registrations of an event in numbers. All but the states are of those that stand, which are
/// all but the cancelled ones.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Numbers {
    /// How many there are, the cancelled ones too.
    pub all: u32,
    /// How many stand.
    pub standing: u32,
    /// By state, every one, in the order of menus.
    pub states: Vec<Share<RegistrationState>>,
    /// On site and online.
    pub attendance: Vec<Share<Attendance>>,
    /// By what their organisations are, the most first; last those without one.
    pub kinds: Vec<Share<Option<OrganisationKind>>>,
    /// By voivodeship of their organisations, the most first; last, without a name, those of whom
    /// it is not known.
    pub voivodeships: Vec<Share<String>>,
    /// By category, every one, in their order; last those without one.
    pub categories: Vec<Share<Option<TicketKind>>>,
    /// When they came in.
    pub time: Timeline,
    /// Who is there.
    pub presence: Presence,
    /// How full the event is, where it is limited, and its limited categories.
    pub limits: Vec<LimitFill>,
    /// How full the sessions are for which people sign up, in the order of the programme.
    pub sessions: Vec<SessionFill>,
}

/// Some of the registrations.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Share<T> {
    /// What they have in common.
    pub of: T,
    /// How many.
    pub count: u32,
    /// What finds them.
    pub filter: Filter,
}

/// A category as numbers name it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TicketKind {
    /// Which.
    pub id: CategoryId,
    /// What it is called.
    pub name: String,
    /// The same in English; may be empty.
    pub name_en: String,
    /// Its colour, 0 to 7.
    pub colour: u8,
}

/// Who is there.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Presence {
    /// How many came in.
    pub present: u32,
    /// How many have a confirmed place on site.
    pub expected: u32,
    /// How many of these came in.
    pub came: u32,
}

/// How many places of some kind are taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Fill {
    /// How many have one; what is pending takes one.
    pub taken: u32,
    /// How many wait for one.
    pub waiting: u32,
    /// How many there are, where limited.
    pub places: Option<u32>,
}

/// How full the event or a category is.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LimitFill {
    /// On site or online; none of a category.
    pub attendance: Option<Attendance>,
    /// The category; empty of the whole event.
    pub category: String,
    /// The same in English; may be empty.
    pub category_en: String,
    /// How full.
    pub fill: Fill,
    /// What finds those who have a place or wait.
    pub filter: Filter,
}

/// How full a session is.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SessionFill {
    /// Which.
    pub session: SessionId,
    /// What it is called; may be empty.
    pub title: String,
    /// Its day, where known.
    pub day: Option<chrono::NaiveDate>,
    /// Its hour, where known.
    pub start: Option<Clock>,
    /// On site or online.
    pub attendance: Attendance,
    /// How full.
    pub fill: Fill,
    /// What finds those who signed up.
    pub filter: Filter,
}

/// The registrations of an event in numbers.
///
/// # Errors
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where the event is gone.
pub fn of_event(desk: &Desk, event: EventId) -> Result<Numbers> {
    let programme = desk.programme(event)?;
    let ((known, affiliations), (registered, signed_up, categories)) = desk.read_both(
        |view| {
            let known = numbers::known(view)?;
            let affiliations = numbers::affiliations(view, &known)?;
            Ok((known, affiliations))
        },
        |view| {
            let registered = numbers::of_event(view, event)?;
            let signed_up = numbers::signed_up(view, event)?;
            Ok((registered, signed_up, categories::of_event(view, event)?))
        },
    )?;
    let rows = registered.counted(&affiliations);
    let voivodeships = known
        .values()
        .filter_map(|one| Some((one.id, register::voivodeship_of(&one.teryt)?)))
        .collect();
    let kinds = known.values().map(|one| (one.id, one.kind)).collect::<BTreeMap<_, _>>();
    let around = counting::Around {
        event: &programme.event,
        sessions: &programme.sessions,
        categories: &categories,
        kinds,
        voivodeships,
    };
    Ok(counting::count(&rows, &signed_up, &around))
}
