//! Clashes.

use obrady_app::{
    Desk,
    domain::{Clash, ClashKind, Programme},
    events,
};
use serde::Serialize;

use crate::{
    arguments::Request,
    console::{self, Outcome},
    failure::Failure,
    rows,
    wording::{self, code},
};

#[derive(Serialize)]
struct ClashItem {
    level: String,
    rule: &'static str,
    room: Option<String>,
    person: Option<String>,
    sessions: Vec<ClashingSession>,
    text: String,
}

#[derive(Serialize)]
struct ClashingSession {
    id: String,
    title: String,
    start: Option<String>,
}

/// Lists the clashes of the programme; there are problems where it has any.
pub fn run(desk: &Desk, request: &Request) -> Result<Outcome, Failure> {
    let view = events::programme(desk, console::event(desk, request)?)?;
    let words = request.words;
    let found = !view.clashes.is_empty();
    let outcome = if request.json {
        let items = view.clashes.iter().map(|clash| item(request, clash, &view.programme));
        Outcome::json(&items.collect::<Vec<_>>())
    } else if found {
        let lines = view.clashes.iter().map(|clash| {
            let level = wording::level(words, clash.level);
            format!("{level} {}\n", wording::clash(words, clash, &view.programme))
        });
        Outcome::text(lines.collect::<String>())
    } else {
        Outcome::text(words.cli_no_clashes())
    };
    Ok(outcome.with_problems(found))
}

fn item(request: &Request, clash: &Clash, programme: &Programme) -> ClashItem {
    let (rule, room, person) = match clash.kind {
        ClashKind::RoomTwice { room } => ("roomTwice", Some(room), None),
        ClashKind::PersonTwice { person } => ("personTwice", None, Some(person)),
        ClashKind::OutsideEvent => ("outsideEvent", None, None),
        ClashKind::NoTitle => ("noTitle", None, None),
    };
    let sessions = clash.sessions.iter().filter_map(|id| programme.session(*id));
    ClashItem {
        level: code(clash.level),
        rule,
        room: room.and_then(|id| programme.room(id)).map(|room| room.name.clone()),
        person: person.and_then(|id| programme.people.get(&id)).map(|one| one.full_name()),
        sessions: sessions
            .map(|session| ClashingSession {
                id: session.id.to_string(),
                title: session.title.clone(),
                start: rows::moment(session.slot.day, session.slot.start),
            })
            .collect(),
        text: wording::clash(request.words, clash, programme),
    }
}
