//! Filters that are saved, and filters that are typed.

use std::collections::BTreeSet;

use obrady_domain::{
    Attendance, Condition, EventId, Filter, ListColumn, OrganisationKind, RegistrationState,
    SavedFilter, SavedFilterId, Test,
};
use obrady_interchange::participants::{attendance as read_attendance, state as read_state};
use obrady_store::{Op, OpKind, events, fields, filters};
use obrady_words::{Language, Words, fold};
use serde::Serialize;

use crate::{
    Desk, Edit, Error, ErrorCode, Result, clock,
    events::named,
    lists::{self, kind_name},
    numbers::word as code,
    printing::{attendance, state_name},
    registrations::importing::state_code,
    rooms::after,
};

/// In which words people may name what a filter asks for.
const LANGUAGES: [Words; 2] = [Words::new(Language::Polish), Words::new(Language::English)];

/// That registrations have this state.
#[must_use]
pub fn state_is(state: RegistrationState) -> Condition {
    Condition::new(ListColumn::State, Test::Is(state_code(state).into()))
}

/// The saved filters of an event, in their order.
///
/// # Errors
/// Only where the file fails.
pub fn list(desk: &Desk, event: EventId) -> Result<Vec<SavedFilter>> {
    desk.read(|view| filters::of_event(view, event))
}

/// Saves a filter under a name, after the event's others.
///
/// # Errors
/// [`ErrorCode::NameMissing`](crate::ErrorCode::NameMissing) where the name is empty; [`ErrorCode::Gone`](crate::ErrorCode::Gone) where the event is gone.
pub fn add(desk: &mut Desk, event: EventId, name: &str, filter: Filter) -> Result<SavedFilterId> {
    let name = named(name)?.to_owned();
    desk.change(Op::on(OpKind::FilterAdd, &name), |tx| {
        events::get(tx, event)?;
        let position = after(filters::of_event(tx, event)?.iter().map(|one| one.position));
        let id = SavedFilterId(clock::id());
        filters::put(tx, &SavedFilter { id, event, name, filter, position })?;
        Ok(id)
    })
}

/// Changes what is known of a saved filter.
///
/// # Errors
/// [`ErrorCode::NameMissing`](crate::ErrorCode::NameMissing);
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where it was deleted meanwhile.
pub fn save(desk: &mut Desk, edit: impl Into<Edit<SavedFilter>>) -> Result<()> {
    let edit = edit.into();
    named(&edit.made.name)?;
    desk.change(Op::on(OpKind::FilterEdit, &edit.made.name), |tx| {
        let now = filters::get(tx, edit.made.id)?;
        Ok(filters::put(tx, &edit.onto(&now))?)
    })
}

/// Deletes a saved filter.
///
/// # Errors
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where there is none.
pub fn delete(desk: &mut Desk, id: SavedFilterId) -> Result<()> {
    let there = desk.read(|view| filters::get(view, id))?;
    desk.change(Op::on(OpKind::FilterDelete, there.name), |tx| Ok(filters::delete(tx, id)?))
}

/// Puts them into this order; those not named come after.
///
/// # Errors
/// Only where the file fails.
pub fn order(desk: &mut Desk, event: EventId, ids: &[SavedFilterId]) -> Result<()> {
    desk.change(Op::many(OpKind::FilterOrder, ids.len()), |tx| {
        let mut there = filters::of_event(tx, event)?;
        there.sort_by_key(|one| ids.iter().position(|id| *id == one.id).unwrap_or(usize::MAX));
        for (position, one) in (0..).zip(there) {
            filters::put(tx, &SavedFilter { position, ..one })?;
        }
        Ok(())
    })
}

/// The filter that was typed for the registrations of an event. Columns and the values of closed
/// lists may be named as programs do, `state=confirmed`, or as people read them in Polish or English:
/// `status=potwierdzone`.
///
/// # Errors
/// [`ErrorCode::FilterUnfit`] where it can't be read; [`ErrorCode::FilterQuestion`] where it names
/// neither a column nor a question of the event's form, [`ErrorCode::FilterValue`] where something can
/// never be what it asks for: else a slip of the pen would find nobody.
pub fn typed(desk: &Desk, event: EventId, text: &str) -> Result<Filter> {
    let mut filter = Filter::parse(text).map_err(|error| {
        let rest: String = text.chars().skip(error.at).collect();
        Error::new(ErrorCode::FilterUnfit).with("at", error.at + 1).with("rest", rest)
    })?;
    let asked: BTreeSet<String> = desk
        .read(|view| fields::of_event(view, event))?
        .iter()
        .map(|one| fold(&one.name))
        .collect();
    for condition in &mut filter.conditions {
        if let ListColumn::Answer(question) = &condition.column
            && !asked.contains(&fold(question))
        {
            let own = column_called(question);
            let unknown = || Error::new(ErrorCode::FilterQuestion).with("question", question);
            condition.column = own.ok_or_else(unknown)?;
        }
        match &mut condition.test {
            Test::Is(value) | Test::IsNot(value) => name_value(&condition.column, value)?,
            Test::OneOf(values) => {
                for value in values {
                    name_value(&condition.column, value)?;
                }
            }
            _ => {}
        }
    }
    Ok(filter)
}

/// The column that has this heading in one of the languages.
fn column_called(name: &str) -> Option<ListColumn> {
    let name = fold(name);
    let called = |column: &ListColumn| {
        LANGUAGES.iter().any(|words| fold(&lists::heading(column, *words)) == name)
    };
    ListColumn::OWN.into_iter().find(called)
}

/// Puts the word for programs in place of what people call one of a closed list.
fn name_value(column: &ListColumn, value: &mut String) -> Result<()> {
    let (named, all): (Option<String>, Vec<String>) = match column {
        ListColumn::State => {
            chosen(value, &RegistrationState::ALL, read_state, |words, one| state_name(&words, one))
        }
        ListColumn::Attendance => chosen(
            value,
            &[Attendance::OnSite, Attendance::Online],
            read_attendance,
            |words, one| attendance(&words, one),
        ),
        ListColumn::OrganisationKind => {
            chosen(value, &OrganisationKind::ALL, |_| None, |words, one| kind_name(one, words))
        }
        _ => return Ok(()),
    };
    *value = named.ok_or_else(|| {
        let known = all.join(", ");
        Error::new(ErrorCode::FilterValue).with("value", &*value).with("known", known)
    })?;
    Ok(())
}

/// Which of a closed list is meant, by its word for programs, and those words of all.
fn chosen<T: Copy + PartialEq + Serialize>(
    text: &str,
    all: &[T],
    read: impl Fn(&str) -> Option<T>,
    name: impl Fn(Words, T) -> String,
) -> (Option<String>, Vec<String>) {
    let folded = fold(text.trim());
    let called = |one: &T| {
        fold(&code(*one)) == folded
            || LANGUAGES.iter().any(|words| fold(&name(*words, *one)) == folded)
    };
    let found = all.iter().copied().find(called).or_else(|| read(text));
    (found.map(code), all.iter().copied().map(code).collect())
}
