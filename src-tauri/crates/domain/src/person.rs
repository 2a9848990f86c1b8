//! People, one record per human being, shared by all events.

use serde::{Deserialize, Serialize};

use crate::{AffiliationId, EventId, OrganisationId, PersonId, PictureId};

/// Anyone: speaker, moderator, participant.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Person {
    /// Their id.
    pub id: PersonId,
    /// Degree or title before the name, such as `dr hab.`; may be empty.
    pub title: String,
    /// Given names.
    pub given: String,
    /// Family name.
    pub family: String,
    /// E-mail address; may be empty.
    pub email: String,
    /// Telephone number; may be empty.
    pub phone: String,
    /// Address of their web page; may be empty.
    pub website: String,
    /// About them, as Markdown; may be empty.
    pub biography: String,
    /// The same in English; where it is empty, the above appears.
    pub biography_en: String,
    /// Their picture.
    pub picture: Option<PictureId>,
    /// Whether they agreed that their picture is published.
    pub picture_consent: bool,
    /// For the staff alone; never printed or published.
    pub note: String,
    /// Their offices and organisations; the first is the usual one.
    pub affiliations: Vec<Affiliation>,
}

impl Person {
    /// A person of whom nothing but their id and names is known.
    #[must_use]
    pub fn new(id: PersonId, given: impl Into<String>, family: impl Into<String>) -> Self {
        Self {
            id,
            title: String::new(),
            given: given.into(),
            family: family.into(),
            email: String::new(),
            phone: String::new(),
            website: String::new(),
            biography: String::new(),
            biography_en: String::new(),
            picture: None,
            picture_consent: false,
            note: String::new(),
            affiliations: Vec::new(),
        }
    }

    /// Title, given and family names, as printed.
    #[must_use]
    pub fn full_name(&self) -> String {
        joined([&self.title, &self.given, &self.family])
    }

    /// Family, then given names, as in an alphabetical list.
    #[must_use]
    pub fn list_name(&self) -> String {
        joined([&self.family, &self.given])
    }

    /// The chosen affiliation, or the usual one where none is chosen or the chosen one is gone.
    /// Chosen can be a silent one too, never usual.
    #[must_use]
    pub fn affiliation(&self, chosen: Option<AffiliationId>) -> Option<&Affiliation> {
        self.affiliations
            .iter()
            .find(|affiliation| Some(affiliation.id) == chosen)
            .or_else(|| self.affiliations.iter().find(|affiliation| !affiliation.is_silent()))
    }
}

/// How a person appears at one event.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Appearance {
    /// The event.
    pub event: EventId,
    /// Who.
    pub person: PersonId,
    /// The affiliation with which they appear there where a role names none; none is the usual one.
    pub affiliation: Option<AffiliationId>,
    /// Whether they called off.
    pub cancelled: bool,
}

/// An office with an organisation; either may be missing. Where both are, it is the one with which
/// somebody appears who has others, but is to appear without any.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Affiliation {
    /// Its id.
    pub id: AffiliationId,
    /// The office, such as `Prezydent`; may be empty.
    pub office: String,
    /// The organisation.
    pub organisation: Option<OrganisationId>,
}

impl Affiliation {
    /// Whether it says nothing: neither office nor organisation.
    #[must_use]
    pub fn is_silent(&self) -> bool {
        self.office.is_empty() && self.organisation.is_none()
    }
}

fn joined<const N: usize>(parts: [&String; N]) -> String {
    let parts: Vec<&str> =
        parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}
