//! Coming in, once.

use chrono::{NaiveDateTime, Timelike as _};
use obrady_domain::{CheckIn, CheckInId, EventId, Objection, RegistrationId, SessionId};
use obrady_store::{Op, OpKind, Tx, check_ins, events, registrations};
use obrady_words::fold;
use serde::{Deserialize, Serialize};

use super::{DoorDesk, Guest, Ticket, door_of, guests::guest};
use crate::{
    Desk, Error, ErrorCode, Result, clock,
    registrations::{RegistrationForm, enter, name},
};

/// What came of somebody's wish to come in.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum Admission {
    /// They are in.
    #[serde(rename_all = "camelCase")]
    Admitted {
        /// Who.
        guest: Guest,
        /// When and where.
        check_in: CheckIn,
    },
    /// They, or somebody with their ticket, came in before.
    #[serde(rename_all = "camelCase")]
    Already {
        /// Who.
        guest: Guest,
        /// When and where.
        check_in: CheckIn,
    },
    /// Something speaks against it. They can be let in nevertheless, and that is noted.
    Refused {
        /// Who.
        guest: Guest,
        /// What speaks against it.
        why: Objection,
    },
    /// Several have this code, which happens by a rare chance: a person has to choose.
    Several {
        /// They.
        guests: Vec<Guest>,
    },
    /// Nobody has this code.
    Unknown {
        /// What was typed.
        typed: String,
    },
}

/// Lets somebody in, if nothing speaks against it and they are not in yet. Whatever speaks against
/// it but that they are in, `anyway` overrules, and the check-in says so.
///
/// It is looked at and written in one transaction: of two desks that scan one ticket at the same
/// moment, one lets in and the other is told of it.
///
/// # Errors
/// [`ErrorCode::Gone`] where the registration or session is gone, or of another event.
pub fn admit(
    desk: &mut Desk,
    event: EventId,
    at: &DoorDesk,
    ticket: &Ticket,
    anyway: bool,
) -> Result<Admission> {
    let id = match ticket {
        Ticket::Registration(id) => *id,
        Ticket::Code(typed) => match desk.coded(event, typed)?[..] {
            [only] => only,
            [] => return Ok(Admission::Unknown { typed: typed.trim().to_owned() }),
            _ => {
                let guests = by_code(desk, event, at.session, typed)?;
                return Ok(Admission::Several { guests });
            }
        },
    };
    let who = full_name(desk, id)?;
    desk.change(Op::on(OpKind::CheckIn, who), |tx| enter_by(tx, event, at, id, anyway))
}

/// Those who have a code: one or none, but for a rare chance.
///
/// # Errors
/// [`ErrorCode::Gone`] where there is no such session.
pub fn by_code(
    desk: &mut Desk,
    event: EventId,
    session: Option<SessionId>,
    typed: &str,
) -> Result<Vec<Guest>> {
    let ids = desk.coded(event, typed)?;
    desk.read(|view| {
        let door = door_of(view, event, session)?;
        ids.iter().map(|id| guest(view, registrations::get(view, *id)?, door)).collect()
    })
}

/// Takes back that somebody came in, and says who it was.
///
/// # Errors
/// [`ErrorCode::Gone`] where that was taken back already.
pub fn withdraw(desk: &mut Desk, id: CheckInId) -> Result<String> {
    let there = desk.read(|view| check_ins::get(view, id))?;
    let who = full_name(desk, there.registration)?;
    desk.change(Op::on(OpKind::CheckInUndo, &who), |tx| {
        check_ins::get(tx, id)?;
        Ok(check_ins::delete(tx, id)?)
    })?;
    Ok(who)
}

/// Registers somebody who came without a registration, and lets them in: one change. Who turns out
/// to have one, by the person chosen or by name and organisation, comes in by that, as [`admit`]
/// would let them.
///
/// # Errors
/// [`ErrorCode::NameMissing`] where they have no name; [`ErrorCode::Gone`] where the event or
/// session is gone.
pub fn walk_in(
    desk: &mut Desk,
    event: EventId,
    at: &DoorDesk,
    form: &RegistrationForm,
) -> Result<Admission> {
    let mut there = None;
    let id = RegistrationId(clock::id());
    let done = desk.change(Op::on(OpKind::WalkIn, name(form)?), |tx| {
        enter(tx, id, event, form)?;
        there = registered_before(tx, event, id, form)?;
        if there.is_some() {
            // Nothing of this is to stay.
            return Err(Error::new(ErrorCode::Cancelled));
        }
        enter_by(tx, event, at, id, true)
    });
    match there {
        Some(there) => admit(desk, event, at, &Ticket::Registration(there), false),
        None => done,
    }
}

/// Another registration of the same person, where the form does not name another organisation: of
/// one name there are many.
fn registered_before(
    tx: &Tx<'_>,
    event: EventId,
    id: RegistrationId,
    form: &RegistrationForm,
) -> Result<Option<RegistrationId>> {
    let new = registrations::get(tx, id)?;
    let organisation = fold(&form.organisation);
    let theirs = registrations::of_person(tx, event, new.person)?;
    for other in theirs.into_iter().filter(|other| *other != id) {
        let door = door_of(tx, event, None)?;
        let there = guest(tx, registrations::get(tx, other)?, door)?;
        let same = form.person.is_some()
            || organisation.trim().is_empty()
            || organisation == fold(&there.organisation);
        if same {
            return Ok(Some(other));
        }
    }
    Ok(None)
}

fn enter_by(
    tx: &Tx<'_>,
    event: EventId,
    at: &DoorDesk,
    id: RegistrationId,
    anyway: bool,
) -> Result<Admission> {
    let registration = registrations::get(tx, id)?;
    if registration.event != event {
        return Err(Error::new(ErrorCode::Gone));
    }
    let guest = guest(tx, registration, door_of(tx, event, at.session)?)?;
    if let Some(check_in) = guest.came.clone() {
        return Ok(Admission::Already { guest, check_in });
    }
    if let Some(why) = guest.objection.filter(|_| !anyway) {
        return Ok(Admission::Refused { guest, why });
    }
    let check_in = CheckIn {
        id: CheckInId(clock::id()),
        registration: id,
        session: at.session,
        at: at_second(clock::in_zone(&events::get(tx, event)?.zone)),
        desk: at.name.trim().to_owned(),
        despite: guest.objection,
    };
    check_ins::put(tx, &check_in)?;
    let guest = Guest { came: Some(check_in.clone()), ..guest };
    Ok(Admission::Admitted { guest, check_in })
}

/// As the file keeps it.
fn at_second(moment: NaiveDateTime) -> NaiveDateTime {
    moment.with_nanosecond(0).unwrap_or(moment)
}

fn full_name(desk: &Desk, id: RegistrationId) -> Result<String> {
    desk.read(|view| {
        let person = registrations::get(view, id)?.person;
        Ok(obrady_store::people::get(view, person)?.full_name())
    })
}
