//! The clashes of a programme in words, and which of them somebody lets be.

use std::{collections::HashMap, sync::Arc};

use chrono::{Datelike as _, Days, NaiveDate};
use obrady_domain::{
    Acceptance, AcceptanceId, Clash, ClashKind, Clashes, EventId, Length, Level, Missing, PersonId,
    Programme, RoomId, Session, SessionId, Slot, TrackId, Whose,
};
use obrady_store::{Op, OpKind, Tx, acceptances, events};
use obrady_words::Words;
use serde::{Deserialize, Serialize};

use crate::{Desk, Error, ErrorCode, Result, clock, current::Current, events::ProgrammeView};

mod own;

/// A clash as a list shows it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ClashLine {
    /// By what it is accepted: see [`Clash::key`].
    pub key: String,
    /// How bad it is.
    pub level: Level,
    /// What is wrong with what, when.
    pub text: String,
    /// What is wrong, for beside a session that it is about, before a link to the other one; none
    /// where that would say too little.
    pub own: Option<String>,
    /// The sessions in it, in programme order; none where it is a whole day.
    pub sessions: Vec<SessionId>,
    /// The programme day to look at, where there is one.
    pub day: Option<NaiveDate>,
    /// Why somebody lets it be, where somebody does; may be empty.
    pub accepted: Option<String>,
}

/// The clashes of an event, errors first, then in programme order.
///
/// # Errors
/// [`ErrorCode::Gone`] where there is no such event.
pub fn of(desk: &Desk, event: EventId) -> Result<Arc<Clashes>> {
    desk.current(event, |current| Arc::clone(current.clashes()))
}

/// The clashes of an event in words, errors first, then in programme order.
///
/// # Errors
/// [`ErrorCode::Gone`] where there is no such event.
pub fn list(desk: &Desk, event: EventId, words: Words) -> Result<Vec<ClashLine>> {
    desk.current(event, |current| lines(current.clashes().iter(), current, words))
}

/// The programme of an event with its clashes, and those in words: all of one moment.
///
/// # Errors
/// [`ErrorCode::Gone`] where there is no such event.
pub fn with_programme(
    desk: &Desk,
    event: EventId,
    words: Words,
) -> Result<(ProgrammeView, Vec<ClashLine>)> {
    desk.current(event, |current| {
        (ProgrammeView::of(current), lines(current.clashes().iter(), current, words))
    })
}

/// These clashes of a programme in words.
pub(crate) fn lines<'a>(
    clashes: impl IntoIterator<Item = &'a Clash>,
    current: &Current,
    words: Words,
) -> Vec<ClashLine> {
    let wording = Wording::new(current, words);
    clashes.into_iter().map(|clash| wording.line(clash)).collect()
}

/// Lets a clash be, for a reason that may be empty. One that is accepted already gets the new reason.
///
/// # Errors
/// [`ErrorCode::Gone`] where there is no such clash any more.
pub fn accept(desk: &mut Desk, event: EventId, key: &str, reason: &str) -> Result<()> {
    let subject = desk.current(event, |current| {
        let clash = current.clashes().iter().find(|clash| clash.key() == key)?;
        Some(subject(clash, current.programme()))
    })?;
    let subject = subject.ok_or_else(|| Error::new(ErrorCode::Gone))?;
    desk.change(Op::on(OpKind::ClashAccept, subject), |tx| {
        events::get(tx, event)?;
        let id = of_key(tx, event, key)?.map_or_else(|| AcceptanceId(clock::id()), |one| one.id);
        let reason = reason.trim().to_owned();
        Ok(acceptances::put(tx, &Acceptance { id, event, clash: key.to_owned(), reason })?)
    })
}

/// Tells a clash again that was accepted. It need not be there any more.
///
/// # Errors
/// [`ErrorCode::Gone`] where it was not accepted.
pub fn withdraw(desk: &mut Desk, event: EventId, key: &str) -> Result<()> {
    let subject = desk.current(event, |current| {
        let clash = current.clashes().iter().find(|clash| clash.key() == key);
        clash.map(|clash| subject(clash, current.programme())).unwrap_or_default()
    })?;
    desk.change(Op::on(OpKind::ClashWithdraw, subject), |tx| {
        let there = of_key(tx, event, key)?.ok_or_else(|| Error::new(ErrorCode::Gone))?;
        Ok(acceptances::delete(tx, there.id)?)
    })
}

fn of_key(tx: &Tx<'_>, event: EventId, key: &str) -> Result<Option<Acceptance>> {
    Ok(acceptances::of_event(tx, event)?.into_iter().find(|one| one.clash == key))
}

/// What the history calls a clash, in no language: its sessions' titles, else its day.
fn subject(clash: &Clash, programme: &Programme) -> String {
    if let ClashKind::NoMeal { day, .. } = clash.kind {
        return day.to_string();
    }
    let titles = clash.sessions.iter().filter_map(|id| programme.session(*id));
    titles.map(|session| session.title.as_str()).collect::<Vec<_>>().join(" / ")
}

/// The words of one programme's clashes.
pub(crate) struct Wording<'a> {
    words: Words,
    current: &'a Current,
    programme: &'a Programme,
    rooms: HashMap<RoomId, &'a str>,
}

impl<'a> Wording<'a> {
    pub(crate) fn new(current: &'a Current, words: Words) -> Self {
        let programme = current.programme();
        let rooms = programme.rooms.iter().map(|room| (room.id, room.name.as_str())).collect();
        Self { words, current, programme, rooms }
    }

    /// A clash in words.
    pub(crate) fn line(&self, clash: &Clash) -> ClashLine {
        let first = clash.sessions.first().and_then(|id| self.current.session(*id));
        let day = match clash.kind {
            ClashKind::NoMeal { day, .. } => Some(day),
            _ => first.and_then(|session| session.slot.day),
        };
        ClashLine {
            key: clash.key(),
            level: clash.level,
            text: self.text(clash),
            own: self.own(clash),
            sessions: clash.sessions.clone(),
            day,
            accepted: clash.accepted.clone(),
        }
    }

    fn text(&self, clash: &Clash) -> String {
        let words = self.words;
        let of: Vec<&Session> =
            clash.sessions.iter().filter_map(|id| self.current.session(*id)).collect();
        let session = || of.first().map(|one| self.named(one)).unwrap_or_default();
        match clash.kind {
            ClashKind::RoomTwice { room } => {
                words.clash_room_twice(self.room(room), self.both(&of))
            }
            ClashKind::PersonTwice { person } => {
                words.clash_person_twice(self.person(person), self.both(&of))
            }
            ClashKind::CancelledPerson { person } => {
                words.clash_cancelled_person(self.person(person), session())
            }
            ClashKind::Unavailable { whose: Whose::Person(person) } => {
                words.clash_person_unavailable(self.person(person), session())
            }
            ClashKind::Unavailable { whose: Whose::Room(room) } => {
                words.clash_room_unavailable(self.room(room), session())
            }
            ClashKind::RoomChange { person } => self.room_change(person, &of),
            ClashKind::OutsideEvent => words.clash_outside_event(session()),
            ClashKind::OutsideHours => words.clash_outside_hours(self.open(), session()),
            ClashKind::TooManySignUps { online: false, taken, places } => {
                words.clash_too_many_on_site(places, session(), taken)
            }
            ClashKind::TooManySignUps { online: true, taken, places } => {
                words.clash_too_many_online(places, session(), taken)
            }
            ClashKind::NoModerator => words.clash_no_moderator(session()),
            ClashKind::PanelSize { panellists: 0 } => words.clash_panel_empty(session()),
            ClashKind::PanelSize { panellists: 1 } => words.clash_panel_alone(session()),
            ClashKind::PanelSize { panellists } => {
                words.clash_panel_crowded(panellists.into(), session())
            }
            ClashKind::ModeratorPanellist { person } => {
                words.clash_moderator_panellist(self.person(person), session())
            }
            ClashKind::Missing { what: Missing::Title } => self.nameless(&of),
            ClashKind::Missing { what: Missing::Description } => {
                words.clash_missing_description(session())
            }
            ClashKind::Missing { what: Missing::Person } => words.clash_missing_person(session()),
            ClashKind::Missing { what: Missing::Room } => words.clash_missing_room(session()),
            ClashKind::NoMeal { day, from, length } => {
                let slot =
                    Slot { day: Some(day), start: Some(from), length: Some(length), room: None };
                words.clash_no_meal(lasting(length.0.into()), self.when(slot))
            }
            ClashKind::AgainstWish { whose: Whose::Person(person) } => {
                words.clash_person_wish(self.person(person), session())
            }
            ClashKind::AgainstWish { whose: Whose::Room(room) } => {
                words.clash_room_wish(self.room(room), session())
            }
            ClashKind::TrackTwice { track } => {
                words.clash_track_twice(self.both(&of), self.track(track))
            }
        }
    }

    fn room(&self, id: RoomId) -> &str {
        self.rooms.get(&id).copied().unwrap_or_default()
    }

    fn track(&self, id: TrackId) -> &str {
        self.programme.track(id).map_or("", |track| &track.name)
    }

    fn person(&self, id: PersonId) -> String {
        self.programme.people.get(&id).map(|person| person.full_name()).unwrap_or_default()
    }

    fn title(&self, session: &Session) -> String {
        let title = session.title.trim();
        if title.is_empty() { self.words.untitled() } else { title.to_owned() }
    }

    /// `„Panel X” (wt. 10:00–11:00)`.
    fn named(&self, session: &Session) -> String {
        let (title, when) = (self.title(session), self.when(session.slot));
        if when.is_empty() {
            self.words.clash_named(title)
        } else {
            self.words.clash_named_at(title, when)
        }
    }

    /// A session that has no title is told by its hours alone.
    fn nameless(&self, of: &[&Session]) -> String {
        let when = of.first().map(|one| self.when(one.slot)).unwrap_or_default();
        if when.is_empty() {
            self.words.clash_missing_title()
        } else {
            self.words.clash_missing_title_at(when)
        }
    }

    /// `„Panel X” i „Panel Y”, wt. 10:30–11:00`, with the hours that they share.
    fn both(&self, of: &[&Session]) -> String {
        let [one, other] = of else { return String::new() };
        self.words.clash_both(self.title(one), self.title(other), self.when(shared(one, other)))
    }

    fn room_change(&self, person: PersonId, of: &[&Session]) -> String {
        let [one, other] = of else { return String::new() };
        // In programme order of their rooms, not of time, where both begin at once.
        let (first, next) = if moment(one) <= moment(other) { (one, other) } else { (other, one) };
        let gap = match (end(first), moment(next)) {
            (Some(end), Some(start)) => u32::try_from(start - end).unwrap_or(0),
            _ => 0,
        };
        let room = |session: &Session| {
            let names: Vec<&str> = session.rooms().map(|room| self.room(room)).collect();
            names.join(", ")
        };
        self.words.clash_room_change(
            lasting(gap),
            lasting(self.programme.event.changeover.0.into()),
            room(next),
            self.title(first),
            self.title(next),
            self.person(person),
            room(first),
            self.when(next.slot),
        )
    }

    /// `08:00–18:00`, `od 08:00`, `do 18:00`.
    fn open(&self) -> String {
        let event = &self.programme.event;
        match (event.opens_at, event.closes_at) {
            (Some(opens), Some(closes)) => format!("{opens}–{closes}"),
            (Some(opens), None) => self.words.clash_hours_from(opens),
            (None, Some(closes)) => self.words.clash_hours_until(closes),
            (None, None) => String::new(),
        }
    }

    /// `wt. 10:00–11:00`, as far as it is known; with the date where the weekday says too little.
    fn when(&self, slot: Slot) -> String {
        let Some(day) = slot.day else { return String::new() };
        let day = if self.says_all(day) {
            self.words.short_weekday(day.weekday()).to_owned()
        } else {
            self.words.short_weekday_day(day)
        };
        match (slot.start, slot.end()) {
            (None, _) => day,
            (Some(start), Some(end)) if end != start => format!("{day} {start}–{end}"),
            (Some(start), _) => format!("{day} {start}"),
        }
    }

    /// Whether a weekday alone says which day of the event it is.
    fn says_all(&self, day: NaiveDate) -> bool {
        let event = &self.programme.event;
        let Some(first) = event.starts_on else { return false };
        let last = event.ends_on.unwrap_or(first);
        let week = first.checked_add_days(Days::new(7)).unwrap_or(first);
        last < week && (first..=last).contains(&day)
    }
}

/// The minute of all time at which a session begins.
fn moment(session: &Session) -> Option<i64> {
    let day = session.slot.day?;
    let start = session.slot.start?;
    Some(i64::from(day.to_epoch_days()) * 24 * 60 + i64::from(start.minutes()))
}

fn end(session: &Session) -> Option<i64> {
    Some(moment(session)? + i64::from(session.slot.length?.0))
}

/// The hours that two sessions share, on the day of the later.
fn shared(one: &Session, other: &Session) -> Slot {
    let later = if moment(one) >= moment(other) { one } else { other };
    let ends = [one, other].map(|session| end(session).or_else(|| moment(session)));
    let until = ends.into_iter().flatten().min();
    let length =
        until.zip(moment(later)).and_then(|(until, from)| u16::try_from(until - from).ok());
    Slot { length: length.map(Length), room: None, ..later.slot }
}

/// `55 min`, `1 h`, `1 h 30 min`, as in the fields of the window; alike in both languages.
fn lasting(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, rest) => format!("{rest} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, rest) => format!("{hours} h {rest} min"),
    }
}
