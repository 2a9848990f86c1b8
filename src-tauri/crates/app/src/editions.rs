//! The next edition of an event: a copy of it for another year.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta};
use obrady_domain::{
    Appearance, Availability, AvailabilityId, Category, CategoryId, Event, EventId, EventPaper,
    Field, FieldId, OrganisationRole, OrganisationRoleId, Plan, PlanId, Programme, Role, RoleId,
    Room, RoomId, SavedFilter, SavedFilterId, Session, SessionId, SessionState, Slot, Track,
    TrackId, Whose,
};
use obrady_store::{
    Op, OpKind, Tx, appearances, availabilities, categories, events, fields, filters,
    organisations, papers, rooms, sessions,
};
use serde::{Deserialize, Serialize};

use crate::{Desk, Result, clock, events::named};

/// From an edition to the next: 52 weeks, which of all dates with the same weekday is the nearest to a
/// year later.
const YEAR: TimeDelta = TimeDelta::weeks(52);

/// What the next edition of an event is most likely called, and when it is.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NextEdition {
    /// Its name: a year in it and the number before it count one on; where there are none, with its
    /// year behind.
    pub title: String,
    /// Its first day; none where the event has no days.
    pub first_day: Option<NaiveDate>,
    /// The first day of the event itself, or of its sessions where its own is unknown.
    pub from: Option<NaiveDate>,
    /// The last day of the event itself, or of its sessions.
    pub to: Option<NaiveDate>,
    /// How many sessions there will be: those that are not cancelled.
    pub sessions: u32,
}

/// What the next edition of an event is most likely called, and when it is.
///
/// # Errors
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where there is no such event.
pub fn next_edition(desk: &mut Desk, event: EventId) -> Result<NextEdition> {
    let programme = desk.programme(event)?;
    let days = programme.days();
    let kept = programme.sessions.iter().filter(|one| one.state != SessionState::Cancelled);
    let next = first_day(&programme).and_then(|day| day.checked_add_signed(YEAR));
    let former = &programme.event.title;
    let mut title = next_title(former, first_day(&programme).map(|day| day.year()));
    if let Some(day) = next.filter(|_| title == *former) {
        // Two events of one name could not be told apart.
        title = format!("{former} {}", day.year());
    }
    Ok(NextEdition {
        title,
        first_day: next,
        from: first_day(&programme),
        to: programme.event.ends_on.or_else(|| days.last().copied()),
        sessions: u32::try_from(kept.count()).unwrap_or(u32::MAX),
    })
}

/// Makes the next edition of an event, on `first_day` and the days after, so that each session is as
/// many days after the first as it was.
///
/// Rooms and when they can be had, tracks, sessions with their people and organisations, the event's
/// organisations, who appears as what, limits and deadlines of registering, categories, the fields of
/// the form and saved filters come along; sessions are proposed again, free to move and
/// without their pages and links, for these were of the former edition. Cancelled sessions,
/// registrations, sign-ups, accepted clashes, when people can be had, versions, the day of publication
/// and where the event came from stay behind.
///
/// # Errors
/// [`ErrorCode::NameMissing`](crate::ErrorCode::NameMissing); [`ErrorCode::Gone`](crate::ErrorCode::Gone) where there is no such event.
pub fn copy_event(
    desk: &mut Desk,
    event: EventId,
    title: &str,
    first_day: NaiveDate,
) -> Result<EventId> {
    let title = named(title)?.to_owned();
    let programme = desk.programme(event)?;
    desk.change(Op::on(OpKind::EventCopy, &title), |tx| {
        let copying = Copying::new(&programme, first_day);
        copying.put(tx, &programme, title)?;
        copying.form(tx, event)?;
        Ok(copying.event)
    })
}

/// The first day of an event, or of its sessions where its own is unknown.
fn first_day(programme: &Programme) -> Option<NaiveDate> {
    programme.event.starts_on.or_else(|| programme.days().first().copied())
}

/// The ids of an edition that is being made, and how many days it is later.
struct Copying {
    event: EventId,
    later: TimeDelta,
    first_day: NaiveDate,
    rooms: BTreeMap<RoomId, RoomId>,
    tracks: BTreeMap<TrackId, TrackId>,
    sessions: BTreeMap<SessionId, SessionId>,
}

impl Copying {
    fn new(programme: &Programme, to: NaiveDate) -> Self {
        let kept = programme.sessions.iter().filter(|one| one.state != SessionState::Cancelled);
        Self {
            event: EventId(clock::id()),
            later: first_day(programme).map_or(TimeDelta::zero(), |from| to - from),
            first_day: to,
            rooms: programme.rooms.iter().map(|one| (one.id, RoomId(clock::id()))).collect(),
            tracks: programme.tracks.iter().map(|one| (one.id, TrackId(clock::id()))).collect(),
            sessions: kept.map(|one| (one.id, SessionId(clock::id()))).collect(),
        }
    }

    fn put(&self, tx: &Tx<'_>, programme: &Programme, title: String) -> Result<()> {
        let event = self.event;
        events::put(tx, &self.event_of(&programme.event, title))?;
        for room in &programme.rooms {
            rooms::put(tx, &Room { id: self.rooms[&room.id], event, ..room.clone() })?;
        }
        for track in &programme.tracks {
            rooms::put_track(tx, &Track { id: self.tracks[&track.id], event, ..track.clone() })?;
        }
        let copies: Vec<Session> =
            programme.sessions.iter().filter_map(|one| self.session(one)).collect();
        for copy in &copies {
            sessions::put(tx, &Session { block: None, ..copy.clone() })?;
        }
        // Blocks can be in blocks, in any order: all must be there before one points to another.
        for copy in copies.iter().filter(|copy| copy.block.is_some()) {
            sessions::put(tx, copy)?;
        }
        let roles: Vec<OrganisationRole> =
            programme.organisation_roles.iter().filter_map(|one| self.organisation(one)).collect();
        organisations::put_roles(tx, event, &roles)?;
        for appearance in programme.appearances.values() {
            // Who called off may well come to the next.
            appearances::put(tx, &Appearance { event, cancelled: false, ..appearance.clone() })?;
        }
        papers::put(tx, &EventPaper { event, ..papers::of_event(tx, programme.event.id)? })?;
        for one in papers::plans(tx, programme.event.id)? {
            papers::put_plan(tx, &Plan { id: PlanId(clock::id()), event, ..one })?;
        }
        for (room, copy) in &self.rooms {
            let whose = Whose::Room(*copy);
            let spans: Vec<Availability> = programme
                .availabilities
                .iter()
                .filter(|one| one.whose == Whose::Room(*room))
                .filter_map(|one| {
                    let day = self.day(one.day)?;
                    let id = AvailabilityId(clock::id());
                    Some(Availability { id, event, whose, day, ..one.clone() })
                })
                .collect();
            availabilities::put_of(tx, event, whose, &spans)?;
        }
        Ok(())
    }

    /// The categories and the fields of the registration form: the next edition asks the same.
    fn form(&self, tx: &Tx<'_>, former: EventId) -> Result<()> {
        let event = self.event;
        for one in categories::of_event(tx, former)? {
            categories::put(tx, &Category { id: CategoryId(clock::id()), event, ..one })?;
        }
        for one in fields::of_event(tx, former)? {
            fields::put(tx, &Field { id: FieldId(clock::id()), event, ..one })?;
        }
        for one in filters::of_event(tx, former)? {
            filters::put(tx, &SavedFilter { id: SavedFilterId(clock::id()), event, ..one })?;
        }
        Ok(())
    }

    fn moment(&self, at: NaiveDateTime) -> Option<NaiveDateTime> {
        at.checked_add_signed(self.later)
    }

    fn day(&self, day: NaiveDate) -> Option<NaiveDate> {
        day.checked_add_signed(self.later)
    }

    fn event_of(&self, event: &Event, title: String) -> Event {
        let year = event.starts_on.map(|day| day.year());
        let mut english = event.english.clone();
        english.title = next_title(&english.title, year);
        Event {
            id: self.event,
            title,
            acronym: next_title(&event.acronym, year),
            starts_on: Some(self.first_day),
            ends_on: event.ends_on.and_then(|day| self.day(day)),
            published_on: None,
            registers_until: event.registers_until.and_then(|at| self.moment(at)),
            english,
            ..event.clone()
        }
    }

    /// None of what is cancelled.
    fn session(&self, session: &Session) -> Option<Session> {
        let role = |role: &Role| Role { id: RoleId(clock::id()), ..*role };
        let room = |id: &RoomId| self.rooms.get(id).copied();
        Some(Session {
            id: *self.sessions.get(&session.id)?,
            event: self.event,
            block: session.block.and_then(|block| self.sessions.get(&block).copied()),
            state: SessionState::Proposed,
            slot: Slot {
                day: session.slot.day.and_then(|day| self.day(day)),
                room: session.slot.room.as_ref().and_then(room),
                ..session.slot
            },
            also_in: session.also_in.iter().filter_map(room).collect(),
            track: session.track.and_then(|track| self.tracks.get(&track).copied()),
            locked: false,
            signs_up_until: session.signs_up_until.and_then(|at| self.moment(at)),
            website: String::new(),
            links: Vec::new(),
            roles: session.roles.iter().map(role).collect(),
            ..session.clone()
        })
    }

    fn organisation(&self, role: &OrganisationRole) -> Option<OrganisationRole> {
        let session = match role.session {
            Some(session) => Some(*self.sessions.get(&session)?),
            None => None,
        };
        let id = OrganisationRoleId(clock::id());
        Some(OrganisationRole { id, event: self.event, session, ..role.clone() })
    }
}

/// The title with its year and the number before it, as in `XV Kongres` or `15. Kongres`, one more.
fn next_title(title: &str, year: Option<i32>) -> String {
    let mut words: Vec<String> = title.split(' ').map(str::to_owned).collect();
    if let Some(first) = words.first_mut().filter(|_| title.contains(' ')) {
        let (number, dot) = first.strip_suffix('.').map_or((first.as_str(), ""), |one| (one, "."));
        if let Some(next) = roman_value(number).map(|value| roman(value + 1)) {
            *first = next + dot;
        } else if let (Ok(number), ".") = (number.parse::<u16>(), dot) {
            *first = format!("{}.", u32::from(number) + 1);
        }
    }
    let title = words.join(" ");
    match year {
        Some(year) => title.replace(&year.to_string(), &(year + 1).to_string()),
        None => title,
    }
}

const ROMAN: [(u16, &str); 9] = [
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
];

fn roman(mut value: u16) -> String {
    let mut text = String::new();
    for (worth, letters) in ROMAN {
        while value >= worth {
            text.push_str(letters);
            value -= worth;
        }
    }
    text
}

/// The value of a Roman number below 200, written as it should be.
fn roman_value(text: &str) -> Option<u16> {
    (1..200).find(|value| roman(*value) == text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_count_on() {
        for (title, next) in [
            ("Kongres Perspektyw 2021", "Kongres Perspektyw 2022"),
            ("XV Kongres Gmin", "XVI Kongres Gmin"),
            ("XXXIX. Zjazd 2021/2022", "XL. Zjazd 2022/2022"),
            ("15. Forum", "16. Forum"),
            ("C", "C"),
            ("", ""),
            ("Forum Łąk", "Forum Łąk"),
        ] {
            assert_eq!(next_title(title, Some(2021)), next, "{title}");
        }
        assert_eq!(next_title("Kongres 2021", None), "Kongres 2021");
    }
}
