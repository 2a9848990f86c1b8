//! Categories of registrations.

use obrady_domain::{Category, CategoryId, EventId};
use obrady_store::{Op, OpKind, categories, events};

use crate::{
    Desk, Edit, Result, clock,
    events::named,
    places,
    rooms::{COLOURS, after},
};

/// The categories of an event, in their order.
///
/// # Errors
/// Only where the file fails.
pub fn list(desk: &Desk, event: EventId) -> Result<Vec<Category>> {
    desk.read(|view| categories::of_event(view, event))
}

/// Adds a category after the event's others, in the next colour.
///
/// # Errors
/// [`ErrorCode::NameMissing`](crate::ErrorCode::NameMissing) where the name is empty; [`ErrorCode::Gone`](crate::ErrorCode::Gone) where the event is gone.
pub fn add(desk: &mut Desk, event: EventId, name: &str) -> Result<CategoryId> {
    let name = named(name)?.to_owned();
    desk.change(Op::on(OpKind::CategoryAdd, &name), |tx| {
        events::get(tx, event)?;
        let position = after(categories::of_event(tx, event)?.iter().map(|one| one.position));
        let id = CategoryId(clock::id());
        let colour = u8::try_from(position % COLOURS).expect("below eight");
        let name_en = String::new();
        let category = Category { id, event, name, name_en, colour, places: None, position };
        categories::put(tx, &category)?;
        Ok(id)
    })
}

/// Changes what is known of a category.
///
/// # Errors
/// [`ErrorCode::NameMissing`](crate::ErrorCode::NameMissing);
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where it was deleted meanwhile.
pub fn save(desk: &mut Desk, edit: impl Into<Edit<Category>>) -> Result<()> {
    let edit = edit.into();
    named(&edit.made.name)?;
    places::change(desk, Op::on(OpKind::CategoryEdit, &edit.made.name), |tx, freed| {
        let now = categories::get(tx, edit.made.id)?;
        let event = now.event;
        freed.limiting(tx, event, |tx| Ok(categories::put(tx, &edit.onto(&now))?))
    })
}

/// Deletes a category; its registrations stay, without one.
///
/// # Errors
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where there is none.
pub fn delete(desk: &mut Desk, id: CategoryId) -> Result<()> {
    let there = desk.read(|view| categories::get(view, id))?;
    places::change(desk, Op::on(OpKind::CategoryDelete, there.name), |tx, freed| {
        freed.limiting(tx, there.event, |tx| Ok(categories::delete(tx, id)?))
    })
}

/// Puts them into this order; those not named come after.
///
/// # Errors
/// Only where the file fails.
pub fn order(desk: &mut Desk, event: EventId, ids: &[CategoryId]) -> Result<()> {
    desk.change(Op::many(OpKind::CategoryOrder, ids.len()), |tx| {
        let mut there = categories::of_event(tx, event)?;
        there.sort_by_key(|one| ids.iter().position(|id| *id == one.id).unwrap_or(usize::MAX));
        for (position, one) in (0..).zip(there) {
            categories::put(tx, &Category { position, ..one })?;
        }
        Ok(())
    })
}
