//! What goes on paper beside the programme: the look of the house, logos, a word of welcome, plans,
//! choices kept by name, and whose badges were printed.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDateTime;
use obrady_domain::{
    EventId, EventPaper, HouseStyle, PersonId, Picture, PictureId, Plan, PlanId, Preset, PresetId,
    PrintedBadge,
};
use obrady_store::{Op, OpKind, Tx, events, papers, people, pictures};

use crate::{
    Desk, Edit, Error, ErrorCode, Result, clock, events::named, pictures::PickedPicture,
    rooms::after,
};

/// The look of the house; the usual one where nobody chose.
///
/// # Errors
/// Only where the file fails.
pub fn house(desk: &Desk) -> Result<HouseStyle> {
    desk.read(papers::house)
}

/// Sets the look of the house; its logo is set by [`set_house_logo`].
///
/// # Errors
/// Only where the file fails.
pub fn save_house(desk: &mut Desk, edit: impl Into<Edit<HouseStyle>>) -> Result<()> {
    let edit = edit.into();
    desk.change(Op::on(OpKind::HouseEdit, ""), |tx| {
        let now = papers::house(tx)?;
        let made = edit.onto(&now);
        Ok(papers::put_house(tx, &HouseStyle { logo: now.logo, ..made })?)
    })
}

/// Puts the picked picture in place of the association's logo, or takes its logo away.
///
/// # Errors
/// Only where the file fails, or the picture can't be kept.
pub fn set_house_logo(desk: &mut Desk, picked: Option<&PickedPicture>) -> Result<()> {
    let logo = picked.map(PickedPicture::logo).transpose()?;
    desk.change(Op::on(OpKind::HouseEdit, ""), |tx| {
        let logo = kept(tx, logo)?;
        Ok(papers::put_house(tx, &HouseStyle { logo, ..papers::house(tx)? })?)
    })
}

/// What the prints of an event show beside its programme.
///
/// # Errors
/// [`ErrorCode::Gone`] where the event is gone.
pub fn of_event(desk: &Desk, event: EventId) -> Result<EventPaper> {
    desk.read(|view| {
        events::get(view, event)?;
        papers::of_event(view, event)
    })
}

/// Sets what the prints of an event show; its logo is set by [`set_event_logo`].
///
/// # Errors
/// [`ErrorCode::Gone`] where the event is gone.
pub fn save(desk: &mut Desk, edit: impl Into<Edit<EventPaper>>) -> Result<()> {
    let edit = edit.into();
    let event = edit.made.event;
    let title = desk.read(|view| events::get(view, event))?.title;
    desk.change(Op::on(OpKind::PaperEdit, title), |tx| {
        let now = papers::of_event(tx, event)?;
        let made = edit.onto(&now);
        Ok(papers::put(tx, &EventPaper { logo: now.logo, ..made })?)
    })
}

/// Puts the picked picture in place of the event's logo, or takes its logo away.
///
/// # Errors
/// [`ErrorCode::Gone`] where the event is gone.
pub fn set_event_logo(
    desk: &mut Desk,
    event: EventId,
    picked: Option<&PickedPicture>,
) -> Result<()> {
    let logo = picked.map(PickedPicture::logo).transpose()?;
    let title = desk.read(|view| events::get(view, event))?.title;
    desk.change(Op::on(OpKind::PaperEdit, title), |tx| {
        let logo = kept(tx, logo)?;
        Ok(papers::put(tx, &EventPaper { logo, ..papers::of_event(tx, event)? })?)
    })
}

/// Keeps the picked picture as a signature, for those who sign certificates of an event. One that is
/// kept already is not kept twice.
///
/// # Errors
/// [`ErrorCode::Gone`] where the event is gone.
pub fn keep_signature(
    desk: &mut Desk,
    event: EventId,
    picked: &PickedPicture,
) -> Result<PictureId> {
    let picture = picked.logo()?;
    let title = desk.read(|view| events::get(view, event))?.title;
    if let Some(there) = desk.read(|view| pictures::with_bytes(view, &picture.bytes))? {
        return Ok(there);
    }
    desk.change(Op::on(OpKind::PaperEdit, title), |tx| {
        pictures::put(tx, &picture)?;
        Ok(picture.id)
    })
}

/// The plans of an event, in their order.
///
/// # Errors
/// Only where the file fails.
pub fn plans(desk: &Desk, event: EventId) -> Result<Vec<Plan>> {
    desk.read(|view| papers::plans(view, event))
}

/// Adds a plan after the others.
///
/// # Errors
/// [`ErrorCode::NameMissing`] where its title is empty.
pub fn add_plan(
    desk: &mut Desk,
    event: EventId,
    title: &str,
    picked: &PickedPicture,
) -> Result<PlanId> {
    let title = named(title)?.to_owned();
    let picture = picked.plan()?;
    desk.change(Op::on(OpKind::PlanAdd, &title), |tx| {
        let position = after(papers::plans(tx, event)?.iter().map(|one| one.position));
        let id = PlanId(clock::id());
        let title_en = String::new();
        pictures::put(tx, &picture)?;
        let plan = Plan { id, event, title, title_en, picture: picture.id, position };
        papers::put_plan(tx, &plan)?;
        Ok(id)
    })
}

/// Changes the titles of a plan.
///
/// # Errors
/// [`ErrorCode::NameMissing`]; [`ErrorCode::Gone`] where it was deleted meanwhile.
pub fn save_plan(desk: &mut Desk, edit: impl Into<Edit<Plan>>) -> Result<()> {
    let edit = edit.into();
    named(&edit.made.title)?;
    desk.change(Op::on(OpKind::PlanEdit, &edit.made.title), |tx| {
        let now = papers::plan_with(tx, edit.made.id)?;
        Ok(papers::put_plan(tx, &edit.onto(&now))?)
    })
}

/// Puts the plans of an event into this order; those not named come after.
///
/// # Errors
/// Only where the file fails.
pub fn order_plans(desk: &mut Desk, event: EventId, ids: &[PlanId]) -> Result<()> {
    desk.change(Op::many(OpKind::PlanOrder, ids.len()), |tx| {
        let mut there = papers::plans(tx, event)?;
        there.sort_by_key(|one| ids.iter().position(|id| *id == one.id).unwrap_or(usize::MAX));
        for (position, one) in (0..).zip(there) {
            papers::put_plan(tx, &Plan { position, ..one })?;
        }
        Ok(())
    })
}

/// Deletes a plan.
///
/// # Errors
/// [`ErrorCode::Gone`] where there is none.
pub fn delete_plan(desk: &mut Desk, id: PlanId) -> Result<()> {
    let there = desk.read(|view| papers::plan_with(view, id))?;
    desk.change(Op::on(OpKind::PlanDelete, there.title), |tx| Ok(papers::delete_plan(tx, id)?))
}

/// The choices that were kept, of every product.
///
/// # Errors
/// Only where the file fails.
pub fn presets(desk: &Desk) -> Result<Vec<Preset>> {
    desk.read(papers::presets)
}

/// Keeps choices of how a product is printed under a name, in place of those that have it already.
///
/// # Errors
/// [`ErrorCode::NameMissing`] where the name is empty.
pub fn keep_preset(
    desk: &mut Desk,
    product: &str,
    name: &str,
    options: String,
) -> Result<PresetId> {
    let (product, name) = (product.to_owned(), named(name)?.to_owned());
    desk.change(Op::on(OpKind::PresetSave, &name), |tx| {
        let there = papers::presets(tx)?;
        let same = there.iter().find(|one| one.product == product && one.name == name);
        let id = same.map_or_else(|| PresetId(clock::id()), |one| one.id);
        papers::put_preset(tx, &Preset { id, product, name, options })?;
        Ok(id)
    })
}

/// Deletes kept choices.
///
/// # Errors
/// [`ErrorCode::Gone`] where there are none.
pub fn delete_preset(desk: &mut Desk, id: PresetId) -> Result<()> {
    let there = presets(desk)?.into_iter().find(|one| one.id == id);
    let name = there.ok_or_else(|| Error::new(ErrorCode::Gone))?.name;
    desk.change(Op::on(OpKind::PresetDelete, name), |tx| Ok(papers::delete_preset(tx, id)?))
}

/// Whose badges for an event were printed, and when, in UTC.
///
/// # Errors
/// Only where the file fails.
pub fn badges(desk: &Desk, event: EventId) -> Result<BTreeMap<PersonId, NaiveDateTime>> {
    desk.read(|view| papers::badges(view, event))
}

/// Notes that the badges of these people were printed.
///
/// # Errors
/// [`ErrorCode::Gone`] where one of them is gone.
pub fn note_badges(desk: &mut Desk, event: EventId, people: &BTreeSet<PersonId>) -> Result<()> {
    let op = badge_op(desk, OpKind::BadgePrint, people)?;
    let printed_at = clock::utc();
    desk.change(op, |tx| {
        for person in people {
            papers::put_badge(tx, &PrintedBadge { event, person: *person, printed_at })?;
        }
        Ok(())
    })
}

/// Has the badges of these people printed again, as if they had not been.
///
/// # Errors
/// [`ErrorCode::Gone`] where one of them is gone.
pub fn forget_badges(desk: &mut Desk, event: EventId, people: &BTreeSet<PersonId>) -> Result<()> {
    let op = badge_op(desk, OpKind::BadgeForget, people)?;
    desk.change(op, |tx| Ok(papers::forget_badges(tx, event, people)?))
}

fn badge_op(desk: &Desk, kind: OpKind, people: &BTreeSet<PersonId>) -> Result<Op> {
    Ok(match people.first() {
        Some(only) if people.len() == 1 => {
            Op::on(kind, desk.read(|view| people::get(view, *only))?.full_name())
        }
        _ => Op::many(kind, people.len()),
    })
}

fn kept(tx: &Tx<'_>, logo: Option<Picture>) -> Result<Option<PictureId>> {
    if let Some(logo) = &logo {
        pictures::put(tx, logo)?;
    }
    Ok(logo.map(|logo| logo.id))
}
