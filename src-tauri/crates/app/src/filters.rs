//! Filters that are saved, and filters that are typed.

use std::collections::BTreeSet;

use obrady_domain::{
    Condition, EventId, Filter, ListColumn, RegistrationState, SavedFilter, SavedFilterId, Test,
};
use obrady_store::{Op, OpKind, events, fields, filters};
use obrady_words::fold;

use crate::{
    Desk, Edit, Error, ErrorCode, Result, clock, events::named,
    registrations::importing::state_code, rooms::after,
};

/// That registrations have this state.
#[must_use]
pub fn state_is(state: RegistrationState) -> Condition {
    Condition { column: ListColumn::State, test: Test::Is(state_code(state).into()) }
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

/// The filter that was typed for the registrations of an event.
///
/// # Errors
/// [`ErrorCode::FilterUnfit`] where it can't be read; [`ErrorCode::FilterQuestion`] where it names
/// neither a column nor a question of the event's form: else a slip of the pen would find nobody.
pub fn typed(desk: &Desk, event: EventId, text: &str) -> Result<Filter> {
    let filter = Filter::parse(text).map_err(|error| {
        let rest: String = text.chars().skip(error.at).collect();
        Error::new(ErrorCode::FilterUnfit).with("at", error.at + 1).with("rest", rest)
    })?;
    let asked: BTreeSet<String> = desk
        .read(|view| fields::of_event(view, event))?
        .iter()
        .map(|one| fold(&one.name))
        .collect();
    for condition in &filter.conditions {
        if let ListColumn::Answer(question) = &condition.column
            && !asked.contains(&fold(question))
        {
            return Err(Error::new(ErrorCode::FilterQuestion).with("question", question));
        }
    }
    Ok(filter)
}
