//! What is done to many registrations at once, to all or none.

use obrady_domain::{Attendance, CategoryId, Held, RegistrationId, RegistrationState};
use obrady_store::{Op, OpKind, Tx, categories, held, people, registrations};

use super::RegistrationsChange;
use crate::{Desk, Error, ErrorCode, Result, places, places::Freed, sessions::tags};

/// How far a long deed has come, of how much; false cancels it.
pub type Watch<'a> = &'a mut dyn FnMut(u32, u32) -> bool;

/// How many are changed between two looks at whether it is cancelled.
const GLANCE: usize = 512;

/// Sets the state of registrations.
///
/// # Errors
/// [`ErrorCode::Gone`] where one was deleted meanwhile.
pub fn set_state(desk: &mut Desk, ids: &[RegistrationId], state: RegistrationState) -> Result<()> {
    apply(desk, ids, &RegistrationsChange::State { state }, &mut |_, _| true)
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
    apply(desk, ids, &RegistrationsChange::Attendance { attendance }, &mut |_, _| true)
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
    apply(desk, ids, &RegistrationsChange::Category { category }, &mut |_, _| true)
}

/// Puts a tag onto registrations that do not have it.
///
/// # Errors
/// [`ErrorCode::NameMissing`] where the tag is empty; [`ErrorCode::Gone`] where a registration was
/// deleted meanwhile.
pub fn add_tag(desk: &mut Desk, ids: &[RegistrationId], tag: &str) -> Result<()> {
    apply(desk, ids, &RegistrationsChange::AddTag { tag: tag.into() }, &mut |_, _| true)
}

/// Takes a tag off registrations that have it.
///
/// # Errors
/// As [`add_tag`].
pub fn remove_tag(desk: &mut Desk, ids: &[RegistrationId], tag: &str) -> Result<()> {
    apply(desk, ids, &RegistrationsChange::RemoveTag { tag: tag.into() }, &mut |_, _| true)
}

/// Deletes registrations; the people stay known.
///
/// # Errors
/// [`ErrorCode::Gone`] where one was deleted meanwhile.
pub fn delete(desk: &mut Desk, ids: &[RegistrationId]) -> Result<()> {
    apply(desk, ids, &RegistrationsChange::Delete, &mut |_, _| true)
}

/// Does one thing to registrations, as one change. Of each only the columns are read and written that
/// it is about.
///
/// # Errors
/// Those of the above; [`ErrorCode::Cancelled`] where `watch` says so, and then nothing has changed.
pub(super) fn apply(
    desk: &mut Desk,
    ids: &[RegistrationId],
    change: &RegistrationsChange,
    watch: Watch<'_>,
) -> Result<()> {
    match change {
        RegistrationsChange::State { state } => {
            each(desk, OpKind::RegistrationState, ids, watch, |tx, freed, id| {
                replace(tx, freed, id, |one| one.state = *state, |one| one.state, held::put_state)
            })
        }
        RegistrationsChange::Attendance { attendance } => {
            each(desk, OpKind::RegistrationAttendance, ids, watch, |tx, freed, id| {
                let set = |one: &mut Held| one.attendance = *attendance;
                replace(tx, freed, id, set, |one| one.attendance, held::put_attendance)
            })
        }
        RegistrationsChange::Category { category } => {
            if let Some(category) = *category {
                desk.read(|view| categories::get(view, category))?;
            }
            each(desk, OpKind::RegistrationCategory, ids, watch, |tx, freed, id| {
                let set = |one: &mut Held| one.category = *category;
                replace(tx, freed, id, set, |one| one.category, held::put_category)
            })
        }
        RegistrationsChange::AddTag { tag } => {
            let tag = tag_of(tag)?;
            retag(desk, ids, watch, |tags| {
                if !tags.contains(&tag) {
                    tags.push(tag.clone());
                }
            })
        }
        RegistrationsChange::RemoveTag { tag } => {
            let tag = tag_of(tag)?;
            retag(desk, ids, watch, |tags| tags.retain(|there| *there != tag))
        }
        RegistrationsChange::Delete => {
            each(desk, OpKind::RegistrationDelete, ids, watch, |tx, freed, id| {
                let before = held::get(tx, id)?;
                registrations::delete(tx, id)?;
                freed.note(&before, None);
                Ok(())
            })
        }
    }
}

/// Puts another value into the one column that is set, where it is another.
fn replace<T: PartialEq>(
    tx: &Tx<'_>,
    freed: &mut Freed,
    id: RegistrationId,
    set: impl FnOnce(&mut Held),
    value: impl Fn(&Held) -> T,
    put: impl FnOnce(&Tx<'_>, RegistrationId, T) -> std::result::Result<(), obrady_store::StoreError>,
) -> Result<()> {
    let before = held::get(tx, id)?;
    let mut after = before.clone();
    set(&mut after);
    if value(&before) != value(&after) {
        put(tx, id, value(&after))?;
        freed.note(&before, Some(&after));
    }
    Ok(())
}

fn retag(
    desk: &mut Desk,
    ids: &[RegistrationId],
    watch: Watch<'_>,
    edit: impl Fn(&mut Vec<String>),
) -> Result<()> {
    each(desk, OpKind::RegistrationTag, ids, watch, |tx, _, id| {
        let before = held::tags(tx, id)?;
        let mut after = before.clone();
        edit(&mut after);
        if after != before {
            held::put_tags(tx, id, &after)?;
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
    watch: Watch<'_>,
    write: impl Fn(&Tx<'_>, &mut Freed, RegistrationId) -> Result<()>,
) -> Result<()> {
    let op = op(desk, kind, ids)?;
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    places::change(desk, op, |tx, freed| {
        for (done, id) in ids.iter().enumerate() {
            if done % GLANCE == 0 && !watch(count(done), count(ids.len())) {
                return Err(Error::new(ErrorCode::Cancelled));
            }
            write(tx, freed, *id)?;
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
