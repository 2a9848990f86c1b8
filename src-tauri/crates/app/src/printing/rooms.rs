//! Products that are of rooms and sessions: door signs and cards.

use obrady_domain::{Role, RoomId, Session};
use obrady_print::{
    CardPerson, DoorSession, DoorSign, DoorSigns, ROLE_ORDER, SessionCard, SessionCards, hours,
    role_label,
};

use super::{
    guests::{Register, as_said, said},
    job::Chosen,
};

/// A sign for each room and day on which something is on there.
pub(super) fn door_signs(register: &Register, chosen: &Chosen) -> DoorSigns {
    let programme = &register.programme;
    let mut signs = Vec::new();
    for room in &programme.rooms {
        for day in programme.days() {
            if chosen.day.is_some_and(|wanted| wanted != day) {
                continue;
            }
            let on: Vec<&Session> = programme
                .sessions_on(day)
                .filter(|session| session.is_held() && is_in(register, session, room.id))
                .collect();
            if on.is_empty() {
                continue;
            }
            let sessions = on.into_iter().map(|session| DoorSession {
                hours: hours(session.slot),
                title: register.title(session),
                kind: register.kind_and_track(session),
                people: names(register, session),
            });
            signs.push(DoorSign {
                room: room.name.clone(),
                day: Some(day),
                sessions: sessions.collect(),
            });
        }
    }
    DoorSigns { event: programme.event.title.clone(), signs }
}

/// Whether a session is in a room, on its own or within a block.
fn is_in(register: &Register, session: &Session, room: RoomId) -> bool {
    if session.slot.room.is_some() || !session.also_in.is_empty() {
        return session.rooms().any(|id| id == room);
    }
    let block = session.block.and_then(|id| register.programme.session(id));
    block.is_some_and(|block| block.rooms().any(|id| id == room))
}

/// A card for each session that somebody has a role in.
pub(super) fn session_cards(register: &Register, chosen: &Chosen) -> SessionCards {
    let programme = &register.programme;
    let wanted = programme.sessions.iter().filter(|session| {
        session.is_held()
            && !session.kind.is_pause()
            && chosen.session.is_none_or(|wanted| wanted == session.id)
            && chosen.day.is_none_or(|day| session.slot.day == Some(day))
    });
    let card = |session: &Session| SessionCard {
        day: session.slot.day,
        hours: hours(session.slot),
        room: register.room(session),
        kind: register.kind_and_track(session),
        title: register.title(session),
        people: shown(session).filter_map(|role| person(register, session, role)).collect(),
        note: session.note.trim().to_owned(),
    };
    SessionCards { event: programme.event.title.clone(), cards: wanted.map(card).collect() }
}

/// Whoever has a role, in the order in which programmes name them.
fn shown(session: &Session) -> impl Iterator<Item = &Role> {
    let of = |kind| session.roles.iter().filter(move |role| role.kind == kind);
    ROLE_ORDER.into_iter().flat_map(of)
}

/// Somebody on a card; nobody where they have no name.
fn person(register: &Register, session: &Session, role: &Role) -> Option<CardPerson> {
    let (office, organisation) = register.programme.affiliation_of(role);
    let [office, organisation] = [office, organisation].map(|it| said(it.unwrap_or_default()));
    let name = name_of(register, role)?;
    let alike = shown(session).filter(|other| other.kind == role.kind);
    let count = alike.filter_map(|other| name_of(register, other)).count();
    let role = role_label(role.kind, session.kind, count, register.words);
    Some(CardPerson { role, name, office, organisation })
}

fn name_of(register: &Register, role: &Role) -> Option<String> {
    let person = register.programme.people.get(&role.person)?;
    Some(as_said(person.clone()).full_name()).filter(|name| !name.is_empty())
}

fn names(register: &Register, session: &Session) -> String {
    shown(session).filter_map(|role| name_of(register, role)).collect::<Vec<_>>().join(", ")
}
