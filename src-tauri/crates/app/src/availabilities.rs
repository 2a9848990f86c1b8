//! When people and rooms can be had at an event.

use chrono::NaiveDate;
use obrady_domain::{Availability, AvailabilityId, AvailabilityKind, Clock, EventId, Whose};
use obrady_store::{Op, OpKind, Tx, availabilities, events, people, rooms};
use serde::{Deserialize, Serialize};

use crate::{Desk, Edit, Result, clock};

/// One line of what is said of somebody's time.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AvailabilityForm {
    /// Its id, where it is there already.
    pub id: Option<AvailabilityId>,
    /// The programme day.
    pub day: NaiveDate,
    /// When it begins.
    pub from: Clock,
    /// When it ends; an hour before it begins is on the following morning.
    pub to: Clock,
    /// What is said of it.
    pub kind: AvailabilityKind,
}

impl From<&Availability> for AvailabilityForm {
    fn from(one: &Availability) -> Self {
        Self { id: Some(one.id), day: one.day, from: one.from, to: one.to, kind: one.kind }
    }
}

/// Says when one person or room can be had at an event.
///
/// # Errors
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where event, person or room are gone.
pub fn save(
    desk: &mut Desk,
    event: EventId,
    whose: Whose,
    edit: impl Into<Edit<Vec<AvailabilityForm>>>,
) -> Result<()> {
    let edit = edit.into();
    let name = desk.read(|view| match whose {
        Whose::Person(person) => Ok(people::get(view, person)?.full_name()),
        Whose::Room(room) => Ok(rooms::get(view, room)?.name),
    })?;
    desk.change(Op::on(OpKind::AvailabilityEdit, name), |tx| {
        events::get(tx, event)?;
        let there = of(tx, event, whose)?;
        let now: Vec<AvailabilityForm> = there.iter().map(AvailabilityForm::from).collect();
        let line = |form: AvailabilityForm| {
            let known = form.id.filter(|id| there.iter().any(|one| one.id == *id));
            Availability {
                id: known.unwrap_or_else(|| AvailabilityId(clock::id())),
                event,
                whose,
                day: form.day,
                from: form.from,
                to: form.to.or_next_morning(form.from),
                kind: form.kind,
            }
        };
        let lines: Vec<Availability> = edit.onto(&now).into_iter().map(line).collect();
        Ok(availabilities::put_of(tx, event, whose, &lines)?)
    })
}

fn of(tx: &Tx<'_>, event: EventId, whose: Whose) -> Result<Vec<Availability>> {
    let all = availabilities::of_event(tx, event)?;
    Ok(all.into_iter().filter(|one| one.whose == whose).collect())
}
