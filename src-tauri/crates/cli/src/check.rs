//! Clashes.

use obrady_app::{
    Desk,
    clashes::{self, ClashLine},
    domain::{Clash, ClashKind, Level, Programme, Whose},
};
use obrady_words::Words;
use serde::Serialize;

use crate::{
    arguments::Request,
    console::{self, Outcome},
    failure::Failure,
    rows,
    wording::code,
};

#[derive(Serialize)]
struct ClashItem {
    key: String,
    level: String,
    rule: &'static str,
    day: Option<String>,
    room: Option<String>,
    person: Option<String>,
    track: Option<String>,
    sessions: Vec<ClashingSession>,
    /// The reason, where somebody lets it be; may be empty.
    accepted: Option<String>,
    text: String,
}

#[derive(Serialize)]
struct ClashingSession {
    id: String,
    title: String,
    start: Option<String>,
}

/// Lists the clashes of the programme; there are problems where an error or a warning is among them
/// that nobody accepted.
pub fn run(desk: &Desk, request: &Request) -> Result<Outcome, Failure> {
    let event = console::event(desk, request)?;
    let (view, lines) = clashes::with_programme(desk, event, request.words)?;
    let outcome = if request.json {
        let items = view.clashes.iter().zip(lines);
        let items = items.map(|(clash, line)| item(clash, line, &view.programme));
        Outcome::json(&items.collect::<Vec<_>>())
    } else {
        Outcome::text(text(request.words, &lines))
    };
    Ok(outcome.with_problems(view.clashes.iter().any(Clash::is_pressing)))
}

/// By level, the worst first; what was accepted at the end, with its reason.
fn text(words: Words, lines: &[ClashLine]) -> String {
    if lines.is_empty() {
        return words.clashes_none();
    }
    let mut groups = Vec::new();
    for level in Level::ALL {
        let heading = match level {
            Level::Error => words.clash_level_error(),
            Level::Warning => words.clash_level_warning(),
            Level::Hint => words.clash_level_hint(),
        };
        let of_level = lines.iter().filter(|line| line.level == level && line.accepted.is_none());
        groups.push((heading, of_level.map(|line| line.text.clone()).collect::<Vec<_>>()));
    }
    let accepted = lines.iter().filter_map(|line| {
        let reason = line.accepted.as_deref()?;
        let told = if reason.is_empty() {
            line.text.clone()
        } else {
            format!("{}\n    {}", line.text, words.clash_reason(reason))
        };
        Some(told)
    });
    groups.push((words.clash_level_accepted(), accepted.collect()));
    let told = groups.into_iter().filter(|(_, lines)| !lines.is_empty()).map(|(heading, lines)| {
        let lines: Vec<String> = lines.into_iter().map(|line| format!("  {line}\n")).collect();
        format!("{heading} ({})\n{}", lines.len(), lines.concat())
    });
    told.collect::<Vec<_>>().join("\n")
}

fn item(clash: &Clash, line: ClashLine, programme: &Programme) -> ClashItem {
    let (mut room, mut person, mut track) = (None, None, None);
    match clash.kind {
        ClashKind::RoomTwice { room: id }
        | ClashKind::Unavailable { whose: Whose::Room(id) }
        | ClashKind::AgainstWish { whose: Whose::Room(id) } => room = programme.room(id),
        ClashKind::PersonTwice { person: id }
        | ClashKind::CancelledPerson { person: id }
        | ClashKind::RoomChange { person: id }
        | ClashKind::ModeratorPanellist { person: id }
        | ClashKind::Unavailable { whose: Whose::Person(id) }
        | ClashKind::AgainstWish { whose: Whose::Person(id) } => {
            person = programme.people.get(&id);
        }
        ClashKind::TrackTwice { track: id } => track = programme.track(id),
        ClashKind::OutsideEvent
        | ClashKind::OutsideHours
        | ClashKind::TooManySignUps { .. }
        | ClashKind::NoModerator
        | ClashKind::PanelSize { .. }
        | ClashKind::Missing { .. }
        | ClashKind::NoMeal { .. } => {}
    }
    let sessions = clash.sessions.iter().filter_map(|id| programme.session(*id));
    ClashItem {
        key: line.key,
        level: code(clash.level),
        rule: clash.kind.rule(),
        day: line.day.map(|day| day.to_string()),
        room: room.map(|room| room.name.clone()),
        person: person.map(|person| person.full_name()),
        track: track.map(|track| track.name.clone()),
        sessions: sessions
            .map(|session| ClashingSession {
                id: session.id.to_string(),
                title: session.title.clone(),
                start: rows::moment(session.slot.day, session.slot.start),
            })
            .collect(),
        accepted: line.accepted,
        text: line.text,
    }
}
