//! Programmes to judge.

use chrono::NaiveDate;
use obrady_domain::{
    Clock, Event, EventId, Length, PersonId, Programme, Role, RoleId, RoleKind, Room, RoomId,
    Session, SessionId, SessionKind, Slot,
};
use uuid::Uuid;

pub fn day(of_june: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2021, 6, of_june).unwrap()
}

pub fn session_id(number: u128) -> SessionId {
    SessionId(Uuid::from_u128(number))
}

pub fn room_id(number: u128) -> RoomId {
    RoomId(Uuid::from_u128(number))
}

pub fn person_id(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

/// A panel on 7 June from `start`, in minutes.
pub fn session(number: u128, start: u16, length: Option<u16>) -> Session {
    Session {
        slot: Slot {
            day: Some(day(7)),
            start: Clock::new(start),
            length: length.map(Length),
            room: None,
        },
        ..Session::new(session_id(number), EventId(Uuid::nil()), SessionKind::Panel, "Panel")
    }
}

pub fn role(session: u128, person: u128) -> Role {
    Role {
        id: RoleId(Uuid::from_u128(session * 100 + person)),
        person: person_id(person),
        kind: RoleKind::Panellist,
        affiliation: None,
    }
}

/// An event of 7 and 8 June with three rooms, in the order 2, 1, 3.
pub fn programme(sessions: Vec<Session>) -> Programme {
    let event = EventId(Uuid::nil());
    let room = |(position, number): (u32, u128)| {
        Room::new(room_id(number), event, format!("Sala {number}"), position)
    };
    let mut programme = Programme {
        rooms: (0..).zip([2, 1, 3]).map(room).collect(),
        sessions,
        ..Programme::new(Event {
            starts_on: Some(day(7)),
            ends_on: Some(day(8)),
            ..Event::new(event, "Kongres")
        })
    };
    programme.sort();
    programme
}
