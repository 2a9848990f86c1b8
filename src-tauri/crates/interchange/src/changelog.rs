//! What changed in a programme, in words for people: the window, mail and the web page say the same.

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use obrady_domain::{
    Clock, EventFact, Place, ProgrammeChange, RoleKind, SessionChange, SessionFact, SessionId,
    SessionKind,
};
use obrady_words::Words;
use serde::{Deserialize, Serialize};

use crate::told;

#[cfg(test)]
mod tests;

/// The changes of one day, or those of the whole event.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Part {
    /// The day; none of the whole event and of sessions without one.
    pub day: Option<NaiveDate>,
    /// What it is of: `Poniedziałek, 7 czerwca 2021`.
    pub heading: String,
    /// What changed, in programme order.
    pub items: Vec<Item>,
}

/// What changed of one session, or one thing that changed of the whole event.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Item {
    /// The session, where it is one.
    pub session: Option<SessionId>,
    /// Its hours; may be empty.
    pub hours: String,
    /// Its title; empty of the whole event.
    pub title: String,
    /// Its rooms; may be empty.
    pub rooms: String,
    /// Each thing that changed.
    pub lines: Vec<Line>,
}

/// One thing that changed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Line {
    /// Of what kind it is.
    pub mark: Mark,
    /// What it is, in words.
    pub text: String,
}

/// Of what kind a change is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Mark {
    /// There is something that was not there.
    Added,
    /// Something will not be.
    Removed,
    /// Something is elsewhere or at another time.
    Moved,
    /// Something is otherwise.
    Changed,
}

/// A published version, as the web page tells of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Release {
    /// Its name.
    pub name: String,
    /// What is said about it; may be empty.
    pub note: String,
    /// When it was made, in UTC.
    pub made_at: NaiveDateTime,
    /// What changed since the one before; none of the first.
    pub changes: Option<Vec<ProgrammeChange>>,
}

/// What a text for mail tells of besides the changes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Occasion<'a> {
    /// The event's name.
    pub event: &'a str,
    /// The name and the day of the former version.
    pub from: (&'a str, NaiveDate),
    /// The name of the later one; none where it is the programme as it is now.
    pub to: Option<&'a str>,
    /// The day of the later one.
    pub until: NaiveDate,
}

/// The changes by day, those of the whole event first and those without a day last. Parts and items
/// without anything to say are left out.
#[must_use]
pub fn parts(changes: &[ProgrammeChange], words: Words) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let general = changes.iter().filter_map(|change| whole(change, words)).map(|text| Item {
        session: None,
        hours: String::new(),
        title: String::new(),
        rooms: String::new(),
        lines: vec![Line { mark: Mark::Changed, text }],
    });
    let general: Vec<Item> = general.collect();
    if !general.is_empty() {
        parts.push(Part { day: None, heading: words.changelog_general(), items: general });
    }
    let mut last: Option<Option<NaiveDate>> = None;
    for change in changes {
        let ProgrammeChange::Session(session) = change else { continue };
        let item = item(session, words);
        if item.lines.is_empty() {
            continue;
        }
        let day = session.place.day.filter(|_| session.place.start.is_some());
        if last != Some(day) {
            let heading = match day {
                Some(day) => obrady_words::capital(&words.weekday_day(day)),
                None => words.changelog_unscheduled(),
            };
            parts.push(Part { day, heading, items: Vec::new() });
            last = Some(day);
        }
        if let Some(part) = parts.last_mut() {
            part.items.push(item);
        }
    }
    parts
}

/// The changes as plain text for a mail.
#[must_use]
pub fn text(changes: &[ProgrammeChange], occasion: &Occasion<'_>, words: Words) -> String {
    let mut out = words.changelog_of(one_line(occasion.event)) + "\n";
    let (from, since) = occasion.from;
    let same_day = since == occasion.until;
    let (from, since, until) = (one_line(from), words.day(since), words.day(occasion.until));
    let between = match occasion.to.map(one_line) {
        Some(to) if same_day => words.changelog_between_same_day(from, since, to),
        Some(to) => words.changelog_between(from, since, to, until),
        None if same_day => words.changelog_since_today(from, since),
        None => words.changelog_since(from, since, until),
    };
    out.push_str(&between);
    out.push('\n');
    let parts = parts(changes, words);
    if parts.is_empty() {
        out.push('\n');
        out.push_str(&words.changes_none());
        out.push('\n');
    }
    for part in parts {
        out.push_str(&format!("\n{}\n", part.heading));
        for item in part.items {
            if item.session.is_some() {
                let hours = [item.hours.as_str(), item.title.as_str()];
                let hours: Vec<&str> = hours.into_iter().filter(|text| !text.is_empty()).collect();
                let mut head = one_line(&hours.join("  "));
                if !item.rooms.is_empty() {
                    head.push_str(&format!(" ({})", one_line(&item.rooms)));
                }
                out.push_str(&format!("\n{head}\n"));
            }
            for line in item.lines {
                out.push_str(&format!("- {}\n", one_line(&line.text)));
            }
        }
    }
    out
}

/// What people typed never begins a line of its own.
fn one_line(text: &str) -> String {
    text.split(['\n', '\r']).map(str::trim).collect::<Vec<_>>().join(" ")
}

/// A change of the whole event; none where it is of a session.
fn whole(change: &ProgrammeChange, words: Words) -> Option<String> {
    let or_unknown = |text: &str| known(text, words);
    let or_none = |text: &str| given(text, words);
    Some(match change {
        ProgrammeChange::Event(fact) => match fact {
            EventFact::Title { from, to } => words.told_event_title(from, to),
            EventFact::Subtitle { to, .. } => words.told_event_subtitle(or_none(to)),
            EventFact::Days { from, to } => {
                let text = |(first, last): (Option<NaiveDate>, Option<NaiveDate>)| match first {
                    Some(first) => words.day_range(first, last.unwrap_or(first)),
                    None => words.told_unknown(),
                };
                words.told_event_days(text(*from), text(*to))
            }
            EventFact::Venue { from, to } => {
                words.told_event_venue(or_unknown(from), or_unknown(to))
            }
            EventFact::Attendance { from, to } => {
                let text = |attendance| told::attendance(attendance, words);
                words.told_event_attendance(text(*from), text(*to))
            }
            EventFact::Description => words.told_event_description(),
        },
        ProgrammeChange::Room(renamed) => words.told_room_renamed(&renamed.from, &renamed.to),
        ProgrammeChange::Track(renamed) => words.told_track_renamed(&renamed.from, &renamed.to),
        ProgrammeChange::Person(renamed) => words.told_person_renamed(&renamed.from, &renamed.to),
        ProgrammeChange::Office(office) => {
            words.told_office(or_none(&office.from), &office.name, or_none(&office.to))
        }
        ProgrammeChange::Session(_) => return None,
    })
}

fn item(change: &SessionChange, words: Words) -> Item {
    let title = match change.title.trim() {
        "" if change.kind == SessionKind::Other => words.paper_untitled(),
        "" => told::kind(change.kind, words),
        title => title.to_owned(),
    };
    let lines = change.facts.iter().flat_map(|fact| lines(change.kind, fact, words));
    Item {
        session: Some(change.id),
        hours: hours(&change.place),
        title,
        rooms: change.place.rooms.join(", "),
        lines: lines.collect(),
    }
}

fn lines(kind: SessionKind, fact: &SessionFact, words: Words) -> Vec<Line> {
    let line = |mark, text| vec![Line { mark, text }];
    let changed = |text| line(Mark::Changed, text);
    let or_none = |text: &str| given(text, words);
    let role = |role: RoleKind| lower(&told::role(role, kind, 1, words));
    match fact {
        SessionFact::Added => line(Mark::Added, words.told_added()),
        SessionFact::Cancelled => line(Mark::Removed, words.told_cancelled()),
        SessionFact::Restored => line(Mark::Added, words.told_restored()),
        SessionFact::Gone => line(Mark::Removed, words.told_gone()),
        SessionFact::Moved { from, to } => moved(from, to, words),
        SessionFact::Renamed { from, .. } if from.trim().is_empty() => Vec::new(),
        SessionFact::Renamed { from, .. } => changed(words.told_title(from)),
        SessionFact::Subtitle { to, .. } if to.trim().is_empty() => {
            changed(words.told_no_subtitle())
        }
        SessionFact::Subtitle { to, .. } => changed(words.told_subtitle(to)),
        SessionFact::Description => changed(words.told_description()),
        SessionFact::English => changed(words.told_english()),
        SessionFact::Kind { from, to } => {
            let text = |kind| lower(&told::kind(kind, words));
            changed(words.told_kind(text(*from), text(*to)))
        }
        SessionFact::Track { from, to } => changed(words.told_track(or_none(from), or_none(to))),
        SessionFact::Language { from, to } => {
            let text = |tags: &str| or_none(&tags.replace(',', ", "));
            changed(words.told_language(text(from), text(to)))
        }
        SessionFact::Joined { name, role: what, .. } => {
            line(Mark::Added, words.told_joined(name, role(*what)))
        }
        SessionFact::Left { name, role: what, .. } => {
            line(Mark::Removed, words.told_left(name, role(*what)))
        }
        SessionFact::Role { name, from, to, .. } => {
            changed(words.told_role(role(*from), name, role(*to)))
        }
    }
}

/// When and where each on a line of its own, where it differs.
fn moved(from: &Place, to: &Place, words: Words) -> Vec<Line> {
    let mut lines = Vec::new();
    let when = |place: &Place, day: bool| {
        let day = place
            .day
            .filter(|_| day)
            .map(|day| format!("{}, {}", words.weekday(day.weekday()), words.day_of_year(day)));
        // Of what has an hour no more, how long it is says nothing of when.
        let told = place.start.is_some() || from.start == to.start;
        let hours = told.then(|| hours(place)).filter(|hours| !hours.is_empty());
        let parts: Vec<String> = day.into_iter().chain(hours).collect();
        if parts.is_empty() { words.told_unknown() } else { parts.join(", ") }
    };
    let other_day = from.day != to.day;
    let (was, is) = (when(from, other_day), when(to, other_day));
    if was != is {
        lines.push(Line { mark: Mark::Moved, text: words.told_when(was, is) });
    }
    if from.rooms != to.rooms {
        let rooms = |place: &Place| known(&place.rooms.join(", "), words);
        lines.push(Line { mark: Mark::Moved, text: words.told_rooms(rooms(from), rooms(to)) });
    }
    lines
}

/// `10:00–11:30`, `10:00`, `45 min`, or nothing.
fn hours(place: &Place) -> String {
    let end = |start: Clock, length| u16::try_from(start.plus(length)).ok().and_then(Clock::new);
    match (place.start, place.length) {
        (Some(start), Some(length)) => match end(start, length) {
            Some(end) if length.0 > 0 => format!("{}–{}", hour(start), hour(end)),
            _ => hour(start),
        },
        (Some(start), None) => hour(start),
        (None, Some(length)) if length.0 > 0 => format!("{} min", length.0),
        (None, _) => String::new(),
    }
}

/// As the clock on the wall shows it, after midnight too.
fn hour(clock: Clock) -> String {
    let minutes = clock.minutes() % (24 * 60);
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// What is not there yet.
fn known(text: &str, words: Words) -> String {
    if text.trim().is_empty() { words.told_unknown() } else { text.trim().to_owned() }
}

/// What is not there, and need not be.
fn given(text: &str, words: Words) -> String {
    if text.trim().is_empty() { words.told_none() } else { text.trim().to_owned() }
}

/// `text` with a small letter at its start.
fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
