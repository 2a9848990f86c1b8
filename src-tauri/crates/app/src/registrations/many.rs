//! What is done to many registrations at once, to all or none.

use obrady_domain::{Attendance, CategoryId, Registration, RegistrationId, RegistrationState};
use obrady_store::{Op, OpKind, categories, people, registrations};

use crate::{Desk, Error, ErrorCode, Result, places, sessions::tags};

/// Sets the state of registrations.
///
/// # Errors
/// [`ErrorCode::Gone`] where one was deleted meanwhile.
pub fn set_state(desk: &mut Desk, ids: &[RegistrationId], state: RegistrationState) -> Result<()> {
    each(desk, OpKind::RegistrationState, ids, |one| one.state = state)
}

/// Sets whether those registered come or watch.
///
/// # Errors
/// [`ErrorCode::Gone`] where one was deleted meanwhile.
pub fn set_attendance(
    desk: &mut Desk,
    ids: &[RegistrationId],
    attendance: Attendance,
) -> Result<()> {
    each(desk, OpKind::RegistrationAttendance, ids, |one| one.attendance = attendance)
}

/// Sets the category of registrations, or takes it away.
///
/// # Errors
/// [`ErrorCode::Gone`] where one of them or the category was deleted meanwhile.
pub fn set_category(
    desk: &mut Desk,
    ids: &[RegistrationId],
    category: Option<CategoryId>,
) -> Result<()> {
    if let Some(category) = category {
        desk.read(|view| categories::get(view, category))?;
    }
    each(desk, OpKind::RegistrationCategory, ids, |one| one.category = category)
}

/// Puts a tag onto registrations that do not have it.
///
/// # Errors
/// [`ErrorCode::NameMissing`] where the tag is empty; [`ErrorCode::Gone`] where a registration was
/// deleted meanwhile.
pub fn add_tag(desk: &mut Desk, ids: &[RegistrationId], tag: &str) -> Result<()> {
    let tag = tag_of(tag)?;
    each(desk, OpKind::RegistrationTag, ids, |one| {
        if !one.tags.contains(&tag) {
            one.tags.push(tag.clone());
        }
    })
}

/// Takes a tag off registrations that have it.
///
/// # Errors
/// As [`add_tag`].
pub fn remove_tag(desk: &mut Desk, ids: &[RegistrationId], tag: &str) -> Result<()> {
    let tag = tag_of(tag)?;
    each(desk, OpKind::RegistrationTag, ids, |one| one.tags.retain(|there| *there != tag))
}

/// Deletes registrations; the people stay known.
///
/// # Errors
/// [`ErrorCode::Gone`] where one was deleted meanwhile.
pub fn delete(desk: &mut Desk, ids: &[RegistrationId]) -> Result<()> {
    let op = op(desk, OpKind::RegistrationDelete, ids)?;
    places::change(desk, op, |tx, freed| {
        for id in ids {
            let before = registrations::get(tx, *id)?;
            registrations::delete(tx, *id)?;
            freed.note(&before, None);
        }
        Ok(())
    })
}

fn tag_of(typed: &str) -> Result<String> {
    tags(vec![typed.to_owned()]).pop().ok_or_else(|| Error::new(ErrorCode::NameMissing))
}

fn each(
    desk: &mut Desk,
    kind: OpKind,
    ids: &[RegistrationId],
    edit: impl Fn(&mut Registration),
) -> Result<()> {
    let op = op(desk, kind, ids)?;
    places::change(desk, op, |tx, freed| {
        for id in ids {
            let before = registrations::get(tx, *id)?;
            let mut registration = before.clone();
            edit(&mut registration);
            places::put(tx, freed, &before, &registration)?;
        }
        Ok(())
    })
}

fn op(desk: &Desk, kind: OpKind, ids: &[RegistrationId]) -> Result<Op> {
    match ids {
        [only] => {
            let person =
                desk.read(|view| people::get(view, registrations::get(view, *only)?.person))?;
            Ok(Op::on(kind, person.full_name()))
        }
        _ => Ok(Op::many(kind, ids.len())),
    }
}
