//! Organisations and what they do for events and sessions.

use serde::{Deserialize, Serialize};

use crate::{EventId, OrganisationId, OrganisationRoleId, SessionId};

/// A gmina, powiat, ministry, company, foundation…
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// Its full name.
    pub name: String,
    /// Address of its web page; may be empty.
    pub website: String,
}

/// What an organisation does for an event, or for one session of it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationRole {
    /// Its id.
    pub id: OrganisationRoleId,
    /// The event.
    pub event: EventId,
    /// The session, where it is for one session only.
    pub session: Option<SessionId>,
    /// Who.
    pub organisation: OrganisationId,
    /// What.
    pub kind: OrganisationRoleKind,
}

/// What an organisation can do for an event.
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
pub enum OrganisationRoleKind {
    /// Holds it.
    #[default]
    Organiser,
    /// Holds it together with the organiser.
    CoOrganiser,
    /// Supports it.
    Partner,
    /// Lends its name.
    Patron,
    /// Reports on it.
    MediaPatron,
}
