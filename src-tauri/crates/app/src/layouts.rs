//! Layouts of lists, for every event of the file.

use obrady_domain::{Audience, Layout, LayoutId, ListDefinition};
use obrady_store::{Op, OpKind, layouts};

use crate::{Desk, Edit, Result, clock, events::named, rooms::after};

/// Every layout, in their order.
///
/// # Errors
/// Only where the file fails.
pub fn list(desk: &Desk) -> Result<Vec<Layout>> {
    desk.read(layouts::all)
}

/// Adds a layout after the others.
///
/// # Errors
/// [`ErrorCode::NameMissing`](crate::ErrorCode::NameMissing) where the name is empty.
pub fn add(
    desk: &mut Desk,
    name: &str,
    audience: Audience,
    list: ListDefinition,
) -> Result<LayoutId> {
    let name = named(name)?.to_owned();
    desk.change(Op::on(OpKind::LayoutAdd, &name), |tx| {
        let position = after(layouts::all(tx)?.iter().map(|one| one.position));
        let id = LayoutId(clock::id());
        layouts::put(tx, &Layout { id, name, audience, list, position })?;
        Ok(id)
    })
}

/// Changes what is known of a layout.
///
/// # Errors
/// [`ErrorCode::NameMissing`](crate::ErrorCode::NameMissing);
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where it was deleted meanwhile.
pub fn save(desk: &mut Desk, edit: impl Into<Edit<Layout>>) -> Result<()> {
    let edit = edit.into();
    named(&edit.made.name)?;
    desk.change(Op::on(OpKind::LayoutEdit, &edit.made.name), |tx| {
        let now = layouts::get(tx, edit.made.id)?;
        Ok(layouts::put(tx, &edit.onto(&now))?)
    })
}

/// Deletes a layout.
///
/// # Errors
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where there is none.
pub fn delete(desk: &mut Desk, id: LayoutId) -> Result<()> {
    let there = desk.read(|view| layouts::get(view, id))?;
    desk.change(Op::on(OpKind::LayoutDelete, there.name), |tx| Ok(layouts::delete(tx, id)?))
}

/// Puts them into this order; those not named come after.
///
/// # Errors
/// Only where the file fails.
pub fn order(desk: &mut Desk, ids: &[LayoutId]) -> Result<()> {
    desk.change(Op::many(OpKind::LayoutOrder, ids.len()), |tx| {
        let mut there = layouts::all(tx)?;
        there.sort_by_key(|one| ids.iter().position(|id| *id == one.id).unwrap_or(usize::MAX));
        for (position, one) in (0..).zip(there) {
            layouts::put(tx, &Layout { position, ..one })?;
        }
        Ok(())
    })
}
