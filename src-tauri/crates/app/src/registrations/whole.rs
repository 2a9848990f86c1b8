//! What the table of registrations shows beside its rows, and what is done to all that it shows.

use std::collections::HashMap;

use obrady_domain::{
    Attendance, Category, CategoryId, EventId, Fact, Facts, Field, FieldKind, ListColumn,
    RegistrationId, RegistrationState, SavedFilter,
};
use obrady_store::{categories, fields, filters};
use serde::{Deserialize, Serialize};

use super::{RegistrationQuery, list::Exact, many, many::Watch};
use crate::{Desk, Result};

/// How many values of a column are told.
const VALUES: usize = 200;

/// How many conditions are tried whether they alone hide everybody.
const TRIED: usize = 20;

/// What the table is made of beside its rows.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RegistrationsAround {
    /// The questions of the form, in its order.
    pub fields: Vec<QuestionField>,
    /// The categories, in their order.
    pub categories: Vec<Category>,
    /// The saved filters, in their order.
    pub filters: Vec<SavedFilter>,
    /// The columns that were chosen on this computer, in their order; none while nobody chose.
    pub columns: Option<Vec<ListColumn>>,
}

/// A question of the form.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct QuestionField {
    /// The question as the form words it.
    pub name: String,
    /// What kind of answer it asks for.
    pub kind: FieldKind,
    /// What there is to choose.
    pub choices: Vec<String>,
}

/// A value of a column.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ValueCount {
    /// As it is written most often first met; names of closed enums as programs know them.
    pub value: String,
    /// How many registrations have it.
    pub count: u32,
}

/// What of a query hides registrations: so many would be shown without it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", tag = "part")]
pub enum Hiding {
    /// The words, those of the filter included.
    Words {
        /// How many.
        count: u32,
    },
    /// The state.
    State {
        /// How many.
        count: u32,
    },
    /// A condition of the filter.
    Condition {
        /// Which, counted from 0.
        at: u32,
        /// How many.
        count: u32,
    },
}

/// Which registrations something is done to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum RegistrationsChoice {
    /// These.
    Some {
        /// Which.
        ids: Vec<RegistrationId>,
    },
    /// All that fit a query, its page left aside.
    All {
        /// The query.
        query: RegistrationQuery,
        /// But for these.
        but: Vec<RegistrationId>,
    },
}

/// What is done to many registrations at once.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum RegistrationsChange {
    /// Sets their state.
    State {
        /// The state.
        state: RegistrationState,
    },
    /// Sets whether they come or watch.
    Attendance {
        /// On site or online.
        attendance: Attendance,
    },
    /// Sets their category, or takes it away.
    Category {
        /// The category.
        category: Option<CategoryId>,
    },
    /// Puts a tag onto those without it.
    AddTag {
        /// The tag.
        tag: String,
    },
    /// Takes a tag off those that have it.
    RemoveTag {
        /// The tag.
        tag: String,
    },
    /// Deletes them.
    Delete,
}

/// What the table of an event is made of beside its rows; `columns` are those of the settings.
///
/// # Errors
/// Only where the file fails.
pub fn around(
    desk: &Desk,
    event: EventId,
    columns: Option<Vec<ListColumn>>,
) -> Result<RegistrationsAround> {
    let question = |Field { name, kind, choices, .. }| QuestionField { name, kind, choices };
    desk.read(|view| {
        Ok(RegistrationsAround {
            fields: fields::of_event(view, event)?.into_iter().map(question).collect(),
            categories: categories::of_event(view, event)?,
            filters: filters::of_event(view, event)?,
            columns,
        })
    })
}

/// The ids of the registrations that fit the query, on its page.
///
/// # Errors
/// Only where the file fails.
pub fn ids(
    desk: &mut Desk,
    event: EventId,
    query: &RegistrationQuery,
) -> Result<Vec<RegistrationId>> {
    let chosen = super::chosen(desk, event, query)?;
    Ok(chosen.part(query.offset, query.limit).map(|row| row.id).collect())
}

/// The values of a column, the most frequent first.
///
/// # Errors
/// Only where the file fails.
pub fn values(desk: &mut Desk, event: EventId, column: &ListColumn) -> Result<Vec<ValueCount>> {
    let listing = desk.registrations_listing(event)?;
    let mut counts: HashMap<String, u32> = HashMap::new();
    let mut count = |text: &str| {
        let text = text.trim();
        match counts.get_mut(text) {
            Some(count) => *count += 1,
            None if text.is_empty() => {}
            None => drop(counts.insert(text.to_owned(), 1)),
        }
    };
    for row in listing.rows() {
        match Exact(row).fact(column) {
            Fact::Text(text) => count(&text),
            Fact::Texts(texts) => texts.iter().for_each(|text| count(text)),
            Fact::Nothing | Fact::Number(_) | Fact::Moment(_) => {}
        }
    }
    let mut values: Vec<ValueCount> =
        counts.into_iter().map(|(value, count)| ValueCount { value, count }).collect();
    values.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value)));
    values.truncate(VALUES);
    Ok(values)
}

/// Which single parts of a query that finds nobody hide somebody.
pub(super) fn hiding(
    desk: &mut Desk,
    event: EventId,
    query: &RegistrationQuery,
) -> Result<Vec<Hiding>> {
    let listing = desk.registrations_listing(event)?;
    let shown = |query: RegistrationQuery| match listing.count(&query) {
        0 => None,
        count => Some(u32::try_from(count).unwrap_or(u32::MAX)),
    };
    let mut wordless = query.clone();
    wordless.words.clear();
    wordless.filter.words.clear();
    let words = shown(wordless).map(|count| Hiding::Words { count });
    let state = shown(RegistrationQuery { state: None, ..query.clone() })
        .map(|count| Hiding::State { count });
    let condition = |at: usize| {
        let mut without = query.clone();
        without.filter.remove(at);
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        shown(without).map(|count| Hiding::Condition { at, count })
    };
    let conditions = (0..query.filter.conditions.len().min(TRIED)).filter_map(condition);
    Ok(words.into_iter().chain(state).chain(conditions).collect())
}

/// Does something to all that are chosen, as one change; gives how many they are.
///
/// # Errors
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where one of those named was deleted meanwhile, or the
/// category; [`ErrorCode::NameMissing`](crate::ErrorCode::NameMissing) where a tag is empty;
/// [`ErrorCode::Cancelled`](crate::ErrorCode::Cancelled) where `watch` says so.
pub fn change(
    desk: &mut Desk,
    event: EventId,
    choice: &RegistrationsChoice,
    change: &RegistrationsChange,
    watch: Watch<'_>,
) -> Result<u32> {
    let all: Vec<RegistrationId>;
    let ids = match choice {
        RegistrationsChoice::Some { ids } => ids,
        RegistrationsChoice::All { query, but } => {
            let but: std::collections::BTreeSet<_> = but.iter().collect();
            let chosen = super::chosen(desk, event, query)?;
            all = chosen.iter().map(|row| row.id).filter(|id| !but.contains(id)).collect();
            &all
        }
    };
    many::apply(desk, ids, change, watch)?;
    Ok(u32::try_from(ids.len()).unwrap_or(u32::MAX))
}
