//! Moving a session.

use obrady_app::{
    Desk,
    domain::{Length, Move, Programme, Session, Slot},
    events, planning,
};
use obrady_words::fold;

use crate::{
    arguments::{Moving, Request},
    console::{self, Outcome},
    failure::Failure,
    rows::SessionItem,
    wording,
};

/// Moves the session, and where it is asked for pushes what follows.
pub fn run(desk: &mut Desk, request: &Request, moving: &Moving) -> Result<Outcome, Failure> {
    let words = request.words;
    let event = console::event(desk, request)?;
    let programme = desk.programme(event)?;
    let session = found(request, &programme, &moving.session)?;
    let (id, slot) = (session.id, slot(request, &programme, session.slot, moving)?);
    match moving.push {
        Some(reach) => planning::shift(desk, event, id, slot, reach)?,
        None => planning::move_each(desk, event, &[Move { id, slot }])?,
    }
    let programme = events::programme(desk, event)?.programme;
    let Some(session) = programme.session(id) else { return Ok(Outcome::text("")) };
    Ok(if request.json {
        Outcome::json(&[SessionItem::new(session, &programme)])
    } else {
        let title = wording::title(words, session);
        Outcome::text(words.cli_moved(title, wording::when(words, session.slot)))
    })
}

/// The session meant: the one of this id or title.
pub fn found<'a>(
    request: &Request,
    programme: &'a Programme,
    asked: &str,
) -> Result<&'a Session, Failure> {
    let words = request.words;
    let usage = |message: String, hint: String| Failure::Usage { message, hint };
    let meant = |session: &&Session| {
        session.id.to_string() == *asked || fold(&session.title) == fold(asked)
    };
    let all: Vec<&Session> = programme.sessions.iter().filter(meant).collect();
    match &all[..] {
        [only] => Ok(only),
        [] => Err(usage(words.cli_unknown_session(asked), words.cli_hint_session())),
        _ => Err(usage(words.cli_ambiguous_session(asked), words.cli_hint_session())),
    }
}

/// The slot with what is asked for put into it.
fn slot(
    request: &Request,
    programme: &Programme,
    now: Slot,
    moving: &Moving,
) -> Result<Slot, Failure> {
    let words = request.words;
    let bad = |argument: &str, value: &str| Failure::Usage {
        message: words.cli_bad_value(argument, value),
        hint: words.cli_hint_move(),
    };
    let mut slot = now;
    if let Some(day) = &moving.day {
        slot.day = Some(day.parse().map_err(|_| bad("--day", day))?);
    }
    if let Some(at) = &moving.at {
        slot.start = Some(at.parse().map_err(|_| bad("--at", at))?);
    }
    if let Some(minutes) = moving.minutes {
        slot.length = Some(Length(minutes));
    }
    if let Some(asked) = &moving.room {
        let room = programme.rooms.iter().find(|room| fold(&room.name) == fold(asked));
        let known = || programme.rooms.iter().map(|room| room.name.clone()).collect::<Vec<_>>();
        let room = room.ok_or_else(|| Failure::Usage {
            message: words.cli_unknown_part(asked),
            hint: words.cli_hint_values(known().join(", ")),
        })?;
        slot.room = Some(room.id);
    }
    Ok(slot)
}
