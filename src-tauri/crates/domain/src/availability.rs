//! When people and rooms can be had.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{AvailabilityId, Clock, EventId, PersonId, RoomId};

/// A span of time in which a person or a room can or can't be had at an event, or should be.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Availability {
    /// Its id.
    pub id: AvailabilityId,
    /// The event.
    pub event: EventId,
    /// Whose.
    pub whose: Whose,
    /// The programme day.
    pub day: NaiveDate,
    /// When it begins.
    pub from: Clock,
    /// When it ends; never before it begins.
    pub to: Clock,
    /// What is said of it.
    pub kind: AvailabilityKind,
}

/// Whose time it is.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, specta::Type,
)]
#[serde(tag = "kind", content = "id", rename_all = "camelCase")]
pub enum Whose {
    /// A person's.
    Person(PersonId),
    /// A room's.
    Room(RoomId),
}

/// What is said of a span of time.
///
/// Who has any span of the kind [`Available`](Self::Available) at an event can be had within those
/// spans alone, on all its days; likewise of wishes.
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
pub enum AvailabilityKind {
    /// Can be had (hard).
    #[default]
    Available,
    /// Can't be had (hard).
    Unavailable,
    /// Would rather be there (a wish).
    Wanted,
    /// Would rather not be there (a wish).
    Unwanted,
}

impl AvailabilityKind {
    /// Every kind, in the order in which menus show them.
    pub const ALL: [Self; 4] = [Self::Available, Self::Unavailable, Self::Wanted, Self::Unwanted];
}
