//! What an event's form asks, what others answered already, and how often.

use obrady_domain::{Category, CategoryId, EventId, Field, FieldId, RegistrationId};
use obrady_store::{
    categories, claims,
    claims::{Wording, words_in_use},
    events, fields, registrations,
};
use serde::{Deserialize, Serialize};

use crate::{Desk, Result};

/// What an event asks of those who register, and what others said already, the commonest first.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct EventForm {
    /// The categories, in their order.
    pub categories: Vec<Category>,
    /// The fields, in their order.
    pub fields: Vec<Field>,
    /// Tags in use.
    pub tags: Vec<String>,
    /// What others eat.
    pub diets: Vec<String>,
    /// What others need to move about, see, hear.
    pub accessibility: Vec<String>,
    /// Into which languages others need an interpreter.
    pub interpreters: Vec<String>,
    /// Where others came from.
    pub sources: Vec<String>,
}

/// How many registrations a change of the form concerns.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FormUses {
    /// How many have each category, cancelled ones too.
    pub categories: Vec<(CategoryId, u32)>,
    /// How many answered each field.
    pub fields: Vec<(FieldId, u32)>,
    /// How many of those answered to each version of a consent's wording, the first first.
    pub wordings: Vec<(FieldId, Vec<u32>)>,
}

/// To which version of its wording somebody consented.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Consented {
    /// The field.
    pub field: FieldId,
    /// The version, from 1; none where nobody knows.
    pub wording: Option<u32>,
}

/// The form of an event.
///
/// # Errors
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where the event is gone.
pub fn event_form(desk: &Desk, event: EventId) -> Result<EventForm> {
    desk.read(|view| {
        events::get(view, event)?;
        Ok(EventForm {
            categories: categories::of_event(view, event)?,
            fields: fields::of_event(view, event)?,
            tags: words_in_use(view, event, Wording::Tags)?,
            diets: words_in_use(view, event, Wording::Diet)?,
            accessibility: words_in_use(view, event, Wording::Accessibility)?,
            interpreters: words_in_use(view, event, Wording::Interpreter)?,
            sources: words_in_use(view, event, Wording::Source)?,
        })
    })
}

/// How many registrations have which category and which answers.
///
/// # Errors
/// Only where the file fails.
pub fn form_uses(desk: &Desk, event: EventId) -> Result<FormUses> {
    desk.read(|view| {
        let counts = claims::by_category(view, event)?;
        let category = |one: Category| (one.id, counts.get(&one.id).copied().unwrap_or_default());
        let answered = registrations::answered(view, event)?;
        let there = fields::of_event(view, event)?;
        let of = |field: &Field| {
            let of_field = answered.iter().filter(|((number, _), _)| *number == field.number);
            (field.id, of_field.map(|(_, count)| count).sum())
        };
        let versions = |field: &Field| {
            let count = |version: u32| answered.get(&(field.number, Some(version)));
            let all = (1..).zip(&field.wordings);
            (field.id, all.map(|(version, _)| count(version).copied().unwrap_or(0)).collect())
        };
        Ok(FormUses {
            categories: categories::of_event(view, event)?.into_iter().map(category).collect(),
            fields: there.iter().map(of).collect(),
            wordings: there.iter().map(versions).collect(),
        })
    })
}

/// To which wordings the consents of a registration were given.
///
/// # Errors
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where there is no such registration.
pub fn consented(desk: &Desk, id: RegistrationId) -> Result<Vec<Consented>> {
    desk.read(|view| {
        let registration = registrations::get(view, id)?;
        let asked = fields::of_event(view, registration.event)?;
        let of = |field: &Field| {
            let answer = registration.answers.iter().find(|one| one.field == field.number)?;
            Some(Consented { field: field.id, wording: answer.wording })
        };
        Ok(asked.iter().filter_map(of).collect())
    })
}
