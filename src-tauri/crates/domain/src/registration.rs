//! Registrations: people's places at an event.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::{
    AffiliationId, Attendance, CategoryId, EventId, FieldNumber, PersonId, RegistrationId,
    SessionId, code,
};

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
    /// The category of its ticket, if any.
    pub category: Option<CategoryId>,
    /// Whether the place is theirs.
    pub state: RegistrationState,
    /// On site or online; never hybrid.
    pub attendance: Attendance,
    /// When it came in, civil time in the event's zone.
    pub registered_at: Option<NaiveDateTime>,
    /// For the staff alone.
    pub note: String,
    /// What the form asked beside the above, by the numbers of its fields, each once.
    pub answers: Vec<Answer>,
    /// Words by which it is found, none twice.
    pub tags: Vec<String>,
    /// What the person needs.
    pub needs: Needs,
    /// Who gets the invoice.
    pub invoice: Invoice,
    /// Where it came from, such as the name of a file; may be empty.
    pub source: String,
    /// The code of a ticket that another system gave; where empty, the code is made of the id.
    pub foreign_code: String,
    /// The sessions that the person signed up for, each once.
    pub sign_ups: Vec<SignUp>,
}

impl Registration {
    /// A registration of which nothing but its id, event and person is known.
    #[must_use]
    pub fn new(id: RegistrationId, event: EventId, person: PersonId) -> Self {
        Self {
            id,
            event,
            person,
            affiliation: None,
            category: None,
            state: RegistrationState::default(),
            attendance: Attendance::default(),
            registered_at: None,
            note: String::new(),
            answers: Vec::new(),
            tags: Vec::new(),
            needs: Needs::default(),
            invoice: Invoice::default(),
            source: String::new(),
            foreign_code: String::new(),
            sign_ups: Vec::new(),
        }
    }

    /// The code on its ticket or badge: the foreign one, or eight characters made of the id.
    #[must_use]
    pub fn code(&self) -> String {
        code::of(self.id, &self.foreign_code)
    }

    /// Whether `typed` means its code, however it is typed ([`code::folded`]).
    #[must_use]
    pub fn same_code(&self, typed: &str) -> bool {
        code::folded(&self.code()) == code::folded(typed)
    }
}

/// What a participant needs; each may be empty.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", default)]
pub struct Needs {
    /// What they eat or do not eat.
    pub diet: String,
    /// What they need to move about, see, hear.
    pub accessibility: String,
    /// The language, spoken or signed, from or into which they need an interpreter.
    pub interpreter: String,
}

/// Who gets the invoice for a participant; each may be empty.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", default)]
pub struct Invoice {
    /// The buyer's name.
    pub name: String,
    /// The buyer's tax number, as given ([`crate::nip`]).
    pub nip: String,
    /// The buyer's address.
    pub address: String,
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

/// What a person answered to one field of the registration form.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Answer {
    /// The field.
    pub field: FieldNumber,
    /// The answer as given.
    pub text: String,
    /// Of a consent, to which version of its wording, from 1; none where nobody knows.
    pub wording: Option<u32>,
}

/// The same by the question's words, as a form or a table has it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Reply {
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

    /// Whether it takes one of the places that there are; what is pending takes one already.
    #[must_use]
    pub const fn takes_place(self) -> bool {
        match self {
            Self::Pending | Self::Confirmed => true,
            Self::WaitingList | Self::Cancelled => false,
        }
    }
}
