//! Sources that come again: what is the same stays the same, and what people made of it is kept.

use obrady_app::{
    domain::{Clock, Programme, RoleKind},
    events,
    exchange::{Choices, SessionFate},
    interchange::programme::{PersonFacts, RoleFacts, SessionFacts},
    people,
};

use crate::{
    exchange::{compared, draft, edit, into, take, taken_in},
    fixture::*,
};

fn programme(place: &Place, event: obrady_app::domain::EventId) -> Programme {
    events::programme(&place.desk, event).unwrap().programme
}

#[test]
fn what_has_neither_title_nor_key_is_known_by_hour_and_rooms() {
    let mut told = draft();
    for session in &mut told.sessions {
        session.key.clear();
        session.title.clear();
        session.start = Clock::at(10, 0);
    }
    told.sessions[1].rooms = vec![1];
    told.sessions[2].start = Clock::at(12, 0);
    let mut place = Place::new();
    let event = take(&mut place, &told, &Choices::default()).event;
    told.sessions.reverse();
    let comparison = compared(&place, &told);
    assert_eq!(comparison.unchanged, 3, "nothing is new: {comparison:?}");
    let taken = take(&mut place, &told, &into(event));
    assert_eq!((taken.added, taken.changed), (0, 0), "and nothing is doubled");
    assert_eq!(programme(&place, event).sessions.len(), 3);
    told.sessions[0].start = Clock::at(15, 0);
    let fates: Vec<_> = compared(&place, &told).sessions.iter().map(|one| one.fate).collect();
    assert_eq!(fates, [SessionFate::New, SessionFate::Gone], "nothing tells that it is the same");
}

#[test]
fn of_one_title_at_one_hour_the_room_tells() {
    let mut told = draft();
    for session in &mut told.sessions {
        session.key.clear();
        session.title = "Przerwa".into();
        session.start = Clock::at(10, 0);
    }
    told.sessions.truncate(2);
    told.sessions[1].rooms = vec![1];
    let mut place = Place::new();
    take(&mut place, &told, &Choices::default());
    told.sessions.reverse();
    let comparison = compared(&place, &told);
    assert_eq!(comparison.unchanged, 2, "{comparison:?}");
}

#[test]
fn a_namesake_without_a_key_stays_somebody_else() {
    let mut told = draft();
    told.people[1] = PersonFacts { key: String::new(), ..told.people[0].clone() };
    let mut place = Place::new();
    let event = take(&mut place, &told, &Choices::default()).event;
    for _ in 0..2 {
        let comparison = compared(&place, &told);
        assert_eq!((comparison.unchanged, comparison.new_people), (3, 0), "{comparison:?}");
        take(&mut place, &told, &into(event));
        assert_eq!(place.people().len(), 2, "nobody is added again");
    }
}

#[test]
fn whom_people_renamed_a_source_without_keys_does_not_bring_back() {
    let mut told = draft();
    told.people.iter_mut().for_each(|person| person.key.clear());
    let mut place = Place::new();
    let event = take(&mut place, &told, &Choices::default()).event;
    let id = place.people().iter().find(|row| row.name.starts_with("Żak")).unwrap().id;
    let mut form = people::get(&place.desk, id).unwrap().form;
    form.family = "Żaczek".into();
    people::save(&mut place.desk, id, &form).unwrap();
    let comparison = compared(&place, &told);
    assert_eq!((comparison.unchanged, comparison.new_people), (3, 0), "{comparison:?}");
    take(&mut place, &told, &into(event));
    assert_eq!(place.people().len(), 2, "the name is corrected, nobody is added");
}

#[test]
fn what_was_deleted_here_does_not_come_back_empty() {
    let (mut place, event) = taken_in();
    let before = programme(&place, event);
    obrady_app::rooms::delete(&mut place.desk, before.rooms[0].id).unwrap();
    obrady_app::rooms::delete_track(&mut place.desk, event, before.tracks[0].id).unwrap();
    let id = place.people().iter().find(|row| row.name.starts_with("Żak")).unwrap().id;
    people::delete(&mut place.desk, &[id]).unwrap();
    let comparison = compared(&place, &draft());
    assert_eq!(comparison.unchanged, 3, "the source says nothing new: {comparison:?}");
    assert_eq!((comparison.new_rooms, comparison.new_people), (1, 0), "only the unused room");
    let mut later = draft();
    later.sessions[1].title = "Cień i chłód".into();
    take(&mut place, &later, &into(event));
    let after = programme(&place, event);
    assert!(after.rooms.is_empty() && after.tracks.is_empty(), "{:?}", after.rooms);
    assert_eq!(place.people().len(), 1, "and nobody came back either");

    // Where the source wants it somewhere new, it is there.
    later.sessions.push(SessionFacts {
        key: "k4".into(),
        title: "Cisza".into(),
        rooms: vec![0],
        people: vec![RoleFacts { person: 1, kind: RoleKind::Speaker }],
        ..SessionFacts::default()
    });
    take(&mut place, &later, &into(event));
    let after = programme(&place, event);
    assert_eq!((after.rooms.len(), place.people().len()), (1, 2));
}

#[test]
fn what_stays_as_it_is_here_adds_no_room() {
    let (mut place, event) = taken_in();
    edit(&mut place, event, "Woda", |form| form.slot.room = None);
    let mut later = draft();
    later.sessions[0].rooms = vec![1];
    take(&mut place, &later, &into(event));
    assert_eq!(programme(&place, event).rooms.len(), 1, "„Sala 2” is in no session");
    assert_eq!(compared(&place, &later).unchanged, 3, "what was decided is not asked again");
}
