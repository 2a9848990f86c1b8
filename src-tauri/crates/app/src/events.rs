//! Events, and the programme of one.

use chrono::NaiveDate;
use obrady_domain::{Attendance, Clash, Clock, Event, EventId, Programme};
use obrady_store::{Op, OpKind, events};
use serde::{Deserialize, Serialize};

use crate::{Desk, Edit, Error, ErrorCode, Result, clock, current::Current, places};

/// What the list of events shows of one.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct EventSummary {
    /// Its id.
    pub id: EventId,
    /// Its name.
    pub title: String,
    /// Its first day, where known.
    pub starts_on: Option<NaiveDate>,
    /// Its last day, where known.
    pub ends_on: Option<NaiveDate>,
    /// Where people take part.
    pub attendance: Attendance,
    /// The building and town.
    pub venue: String,
}

impl From<Event> for EventSummary {
    fn from(event: Event) -> Self {
        Self {
            id: event.id,
            title: event.title,
            starts_on: event.starts_on,
            ends_on: event.ends_on,
            attendance: event.attendance,
            venue: event.venue,
        }
    }
}

/// A programme with what is wrong with it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ProgrammeView {
    /// The programme.
    pub programme: Programme,
    /// Its clashes, errors first.
    pub clashes: Vec<Clash>,
    /// How many registrations stand.
    pub registrations: u32,
}

/// Every event, the latest first.
///
/// # Errors
/// Only where the file fails.
pub fn list(desk: &Desk) -> Result<Vec<EventSummary>> {
    let events = desk.read(events::all)?;
    Ok(events.into_iter().map(EventSummary::from).collect())
}

/// The programme of an event, with its clashes.
///
/// # Errors
/// [`ErrorCode::Gone`] where there is no such event.
pub fn programme(desk: &Desk, event: EventId) -> Result<ProgrammeView> {
    desk.current(event, |current| ProgrammeView::of(current))
}

impl ProgrammeView {
    pub(crate) fn of(current: &Current) -> Self {
        Self {
            programme: current.programme().clone(),
            clashes: current.clashes().iter().cloned().collect(),
            registrations: current.registrations(),
        }
    }
}

/// Adds an event of which only the name is known.
///
/// # Errors
/// [`ErrorCode::NameMissing`] where the name is empty.
pub fn add(desk: &mut Desk, title: &str) -> Result<EventId> {
    let event = Event::new(EventId(clock::id()), named(title)?);
    desk.change(Op::on(OpKind::EventAdd, title), |tx| Ok(events::put(tx, &event)?))?;
    Ok(event.id)
}

/// Changes facts of an event.
///
/// # Errors
/// [`ErrorCode::NameMissing`], [`ErrorCode::DatesReversed`]; [`ErrorCode::Gone`] where it was
/// deleted meanwhile.
pub fn save(desk: &mut Desk, edit: impl Into<Edit<Event>>) -> Result<()> {
    let edit = edit.into();
    named(&edit.made.title)?;
    places::change(desk, Op::on(OpKind::EventEdit, &edit.made.title), |tx, freed| {
        let now = events::get(tx, edit.made.id)?;
        let mut event = Event { id: now.id, ..edit.onto(&now) };
        event.closes_at = event
            .closes_at
            .map(|closes| closes.or_next_morning(event.opens_at.unwrap_or(Clock::MIDNIGHT)));
        if matches!((event.starts_on, event.ends_on), (Some(first), Some(last)) if last < first) {
            return Err(Error::new(ErrorCode::DatesReversed));
        }
        let rules_anew = event.moving_up != now.moving_up;
        freed.limiting(tx, now.id, |tx| Ok(events::put(tx, &event)?))?;
        if rules_anew { freed.note_event(tx, now.id) } else { Ok(()) }
    })
}

/// Deletes an event with all that is in it; undo brings it all back.
///
/// # Errors
/// [`ErrorCode::Gone`] where there is no such event.
pub fn delete(desk: &mut Desk, id: EventId) -> Result<()> {
    let event = desk.read(|view| events::get(view, id))?;
    desk.change(Op::on(OpKind::EventDelete, event.title), |tx| Ok(events::delete(tx, id)?))
}

/// A name without the spaces around it.
///
/// # Errors
/// [`ErrorCode::NameMissing`] where nothing is left.
pub(crate) fn named(name: &str) -> Result<&str> {
    let name = name.trim();
    if name.is_empty() { Err(Error::new(ErrorCode::NameMissing)) } else { Ok(name) }
}
