//! Check-ins: who is there.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::{CheckInId, Objection, RegistrationId, SessionId};

/// That a registered person came in.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CheckIn {
    /// Its id.
    pub id: CheckInId,
    /// Who.
    pub registration: RegistrationId,
    /// Into which session; none where into the event.
    pub session: Option<SessionId>,
    /// When, civil time in the event's zone.
    pub at: NaiveDateTime,
    /// At which desk; may be empty.
    pub desk: String,
    /// What spoke against it, where somebody let them in nevertheless.
    #[serde(default)]
    pub despite: Option<Objection>,
}
