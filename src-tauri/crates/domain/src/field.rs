//! Fields: what a registration form asks beside names, offices and addresses.

use serde::{Deserialize, Serialize};

use crate::{EventId, FieldId};

/// The number of a field within its event, never given to another one: answers are kept by it.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, specta::Type,
)]
#[serde(transparent)]
pub struct FieldNumber(pub u32);

/// One question of an event's registration form; the page has another `Field`, of foreign formats.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename = "FormField", rename_all = "camelCase")]
pub struct Field {
    /// Its id.
    pub id: FieldId,
    /// The event.
    pub event: EventId,
    /// Its number.
    pub number: FieldNumber,
    /// The question as the form words it.
    pub name: String,
    /// What kind of answer it asks for.
    pub kind: FieldKind,
    /// What there is to choose from, of a choice; none of them has a line break.
    pub choices: Vec<String>,
    /// Of a consent, every version of its wording, the first first: version n is the n-th.
    pub wordings: Vec<String>,
    /// Of a consent, whether by it a person's data may go into public lists.
    pub publishes: bool,
    /// Its place among the event's fields.
    pub position: u32,
}

impl Field {
    /// A question that asks for a text.
    #[must_use]
    pub fn new(
        id: FieldId,
        event: EventId,
        number: FieldNumber,
        name: impl Into<String>,
        position: u32,
    ) -> Self {
        Self {
            id,
            event,
            number,
            name: name.into(),
            kind: FieldKind::Text,
            choices: Vec::new(),
            wordings: Vec::new(),
            publishes: false,
            position,
        }
    }

    /// The version of the wording that is in use, of a consent that has one.
    #[must_use]
    pub fn wording(&self) -> Option<u32> {
        let count = u32::try_from(self.wordings.len()).ok()?;
        (self.kind == FieldKind::Consent && count > 0).then_some(count)
    }
}

/// What kind of answer a field asks for. Whatever the kind, an answer that came otherwise is kept as
/// it came.
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
pub enum FieldKind {
    /// Any words.
    #[default]
    Text,
    /// A number.
    Number,
    /// A day.
    Date,
    /// One of its choices.
    Choice,
    /// Some of its choices, with a line break between.
    Several,
    /// Yes or no.
    YesNo,
    /// Consent to its wording.
    Consent,
}

impl FieldKind {
    /// Every kind, in the order in which menus show them.
    pub const ALL: [Self; 7] = [
        Self::Text,
        Self::Number,
        Self::Date,
        Self::Choice,
        Self::Several,
        Self::YesNo,
        Self::Consent,
    ];
}
