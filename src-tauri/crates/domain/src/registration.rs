//! Registrations: people's places at an event.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::{AffiliationId, Attendance, EventId, PersonId, RegistrationId, SessionId};

/// A person's place at an event.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Registration {
    /// Its id.
    pub id: RegistrationId,
    /// The event.
    pub event: EventId,
    /// Who.
    pub person: PersonId,
    /// The affiliation with which the person takes part, if any.
    pub affiliation: Option<AffiliationId>,
    /// Whether the place is theirs.
    pub state: RegistrationState,
    /// On site or online; never hybrid.
    pub attendance: Attendance,
    /// When it came in, civil time in the event's zone.
    pub registered_at: Option<NaiveDateTime>,
    /// For the staff alone.
    pub note: String,
    /// What the form asked beside the above, in the form's order.
    pub answers: Vec<Answer>,
    /// The sessions that the person signed up for, each once.
    pub sign_ups: Vec<SignUp>,
}

/// A registered person's place in a session.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SignUp {
    /// The session.
    pub session: SessionId,
    /// Whether the place is theirs.
    pub state: RegistrationState,
    /// When they signed up, civil time in the event's zone.
    pub at: Option<NaiveDateTime>,
}

/// What a person answered to one question of the registration form.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Answer {
    /// The question as the form words it.
    pub question: String,
    /// The answer as given.
    pub text: String,
}

/// Whether a place is theirs.
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
pub enum RegistrationState {
    /// Asked for, not decided.
    #[default]
    Pending,
    /// Theirs.
    Confirmed,
    /// Theirs if another falls out.
    WaitingList,
    /// Given back or refused.
    Cancelled,
}

impl RegistrationState {
    /// Every state, in the order in which menus show them.
    pub const ALL: [Self; 4] = [Self::Pending, Self::Confirmed, Self::WaitingList, Self::Cancelled];
}
