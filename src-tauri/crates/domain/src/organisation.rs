//! Organisations and what they do for events and sessions.

use serde::{Deserialize, Serialize};

use crate::{EventId, OrganisationId, OrganisationRoleId, PictureId, SessionId};

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
    /// What it is.
    pub kind: OrganisationKind,
    /// Its logo.
    pub logo: Option<PictureId>,
    /// Its code in the register TERYT, where it is a local government there; else empty.
    pub teryt: String,
    /// Where letters to it go, line by line; may be empty.
    #[serde(default)]
    pub address: String,
}

impl Organisation {
    /// An organisation of which nothing but its name is known.
    #[must_use]
    pub fn new(id: OrganisationId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            website: String::new(),
            kind: OrganisationKind::default(),
            logo: None,
            teryt: String::new(),
            address: String::new(),
        }
    }
}

/// What an organisation is.
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
pub enum OrganisationKind {
    /// A gmina.
    Gmina,
    /// A powiat.
    Powiat,
    /// A voivodeship.
    Voivodeship,
    /// A ministry or another office of the state.
    Government,
    /// An association, federation or foundation.
    Association,
    /// A school, university or institute.
    Science,
    /// A company.
    Company,
    /// A newspaper, portal, radio or television.
    Media,
    /// Anything else, or not said.
    #[default]
    Other,
}

impl OrganisationKind {
    /// Every kind, in the order in which menus show them.
    pub const ALL: [Self; 9] = [
        Self::Gmina,
        Self::Powiat,
        Self::Voivodeship,
        Self::Government,
        Self::Association,
        Self::Science,
        Self::Company,
        Self::Media,
        Self::Other,
    ];
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
