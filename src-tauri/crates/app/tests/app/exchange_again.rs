//! Sources that come again: what is the same stays the same, and what people made of it is kept.

use obrady_app::{
    domain::{Clock, Event, EventId, Length, Programme, RoleKind, SessionKind},
    events,
    exchange::{self, CalendarOf, Choices, ExportJob, Field, SessionFate},
    interchange::programme::{PersonFacts, RoleFacts, SessionFacts},
    people, planning, sessions,
};

use crate::{
    exchange::{compared, draft, edit, into, take, taken_in},
    fixture::*,
};

fn programme(place: &Place, event: EventId) -> Programme {
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

#[test]
fn a_name_that_the_source_does_not_tell_renames_nothing() {
    let mut place = Place::new();
    let chosen = Choices { title: Some("Nasz Kongres".into()), ..Choices::default() };
    let event = take(&mut place, &draft(), &chosen).event;
    assert_eq!(place.event(event).title, "Nasz Kongres");
    assert!(compared(&place, &draft()).event.is_empty(), "and the source says nothing new");
    take(&mut place, &draft(), &into(event));
    assert_eq!(place.event(event).title, "Nasz Kongres", "the choice was no word of the source");

    // A table says nothing of an event: the name of its file is enough to begin with.
    let table = "Tytuł;Dzień;Początek\nOtwarcie;20.05.2027;9:00\nPanel;20.05.2027;10:00\n";
    let path = place.at("program_roboczy.csv");
    std::fs::write(&path, table).unwrap();
    let read = |path: &std::path::Path| {
        let incoming = exchange::read_file(path, Some(exchange::Format::Sessions)).unwrap();
        let exchange::Content::Programme(draft) = incoming.content else { panic!("a programme") };
        draft
    };
    let event = take(&mut place, &read(&path), &Choices::default()).event;
    assert_eq!(place.event(event).title, "program roboczy");
    let other = place.at("program ostateczny.csv");
    std::fs::rename(&path, &other).unwrap();
    let told = read(&other);
    let comparison = exchange::compare(&place.desk, &told, Some(event), false).unwrap();
    assert!(comparison.event.is_empty(), "a file of another name: {comparison:?}");
    take(&mut place, &told, &Choices { source_wins_elsewhere: true, ..into(event) });
    assert_eq!(place.event(event).title, "program roboczy");
    let chosen = Choices { title: Some(" Forum ".into()), ..into(event) };
    take(&mut place, &told, &chosen);
    assert_eq!(place.event(event).title, "Forum", "who says so renames it");
}

/// What a calendar says of the item of a title.
fn sequence(place: &Place, event: EventId, title: &str) -> u32 {
    let job = ExportJob::Calendar { of: CalendarOf::Event };
    let language = obrady_app::words::Language::Polish;
    let path = place.at("program.ics");
    exchange::save(&place.desk, event, &job, language, &path).unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    let items = text.split("BEGIN:VEVENT");
    let item = items.into_iter().find(|item| item.contains(&format!("SUMMARY:{title}\r"))).unwrap();
    let line = item.lines().find_map(|line| line.strip_prefix("SEQUENCE:")).unwrap();
    line.parse().unwrap()
}

#[test]
fn a_sequence_never_falls_back() {
    let mut told = draft();
    told.sessions[0].key = "6f1b5a0e-0000-4000-8000-000000000001".into();
    let mut place = Place::new();
    let event = take(&mut place, &told, &Choices::default()).event;
    for title in ["Woda 2", "Woda"] {
        told.sessions[0].title = title.into();
        take(&mut place, &told, &into(event));
    }
    let before = sequence(&place, event, "Woda");
    assert_eq!(before, 2);
    while place.desk.undo().unwrap().is_some() {}
    let event = take(&mut place, &told, &Choices::default()).event;
    let after = sequence(&place, event, "Woda");
    assert!(after > before, "to others it is the same item: {after} after {before}");

    // A number is one in its event alone.
    told.sessions[1].key = "12".into();
    told.source = "schedule:other".into();
    let event = take(&mut place, &told, &Choices::default()).event;
    told.sessions[1].description = "O cieniu.".into();
    take(&mut place, &told, &into(event));
    let before = sequence(&place, event, "Cień");
    let id = programme(&place, event).sessions[1].id;
    sessions::delete(&mut place.desk, &[id]).unwrap();
    take(&mut place, &told, &Choices { source_wins: [1].into(), ..into(event) });
    let after = sequence(&place, event, "Cień");
    assert!(after > before, "{after} after {before}");
    let other = take(&mut place, &told, &Choices::default()).event;
    assert_eq!(sequence(&place, other, "Cień"), 0);
}

#[test]
fn an_office_that_people_corrected_does_not_come_back() {
    let (mut place, event) = taken_in();
    let id = place.people().iter().find(|row| row.name.starts_with("Żak")).unwrap().id;
    let mut form = people::get(&place.desk, id).unwrap().form;
    form.affiliations[0].office = "Prezydentka".into();
    people::save(&mut place.desk, id, &form).unwrap();
    let offices = |place: &Place| -> Vec<String> {
        let form = people::get(&place.desk, id).unwrap().form;
        form.affiliations.into_iter().map(|one| one.office).collect()
    };
    let mut later = draft();
    later.people[1].biography = "Od 2010 roku.".into();
    take(&mut place, &later, &into(event));
    assert_eq!(offices(&place), ["Prezydentka"], "the source says nothing new of it");
    later.people[1].office = "Ministra".into();
    take(&mut place, &later, &into(event));
    assert_eq!(offices(&place), ["Prezydentka", "Ministra"], "what it says anew is added");
}

#[test]
fn what_shows_in_an_item_moves_its_sequence() {
    let (mut place, event) = taken_in();
    let both = |place: &Place| [sequence(place, event, "Woda"), sequence(place, event, "Cień")];
    assert_eq!(both(&place), [0, 0]);
    let there = place.event(event);
    events::save(&mut place.desk, &Event { zone: "Europe/London".into(), ..there }).unwrap();
    assert_eq!(both(&place), [1, 1], "hours of another zone are other hours");
    let there = place.event(event);
    events::save(&mut place.desk, &Event { subtitle: "Woda".into(), ..there }).unwrap();
    assert_eq!(both(&place), [1, 1], "no item tells the line below the event");
    let id = place.people().iter().find(|row| row.name.starts_with("Żak")).unwrap().id;
    let mut form = people::get(&place.desk, id).unwrap().form;
    form.family = "Żaczek".into();
    people::save(&mut place.desk, id, &form).unwrap();
    assert_eq!(both(&place), [1, 2], "a person is named where they are");
    form.affiliations[0].office = "Prezydentka".into();
    people::save(&mut place.desk, id, &form).unwrap();
    assert_eq!(both(&place), [1, 3], "so is their office");
    let mut room = programme(&place, event).rooms.remove(0);
    room.name = "Aula Duża".into();
    obrady_app::rooms::save(&mut place.desk, &room).unwrap();
    assert_eq!(both(&place), [2, 4], "a room is named in all its sessions");
    place.desk.undo().unwrap();
    assert_eq!(both(&place), [3, 5]);
}

#[test]
fn dates_stay_or_go_together() {
    let (mut place, event) = taken_in();
    let there = place.event(event);
    let dates = |place: &Place| {
        let event = place.event(event);
        [event.starts_on, event.ends_on].map(|day| day.map(|day| day.to_string()).unwrap())
    };
    let ends_on = "2027-03-05".parse().ok();
    events::save(&mut place.desk, &Event { ends_on, ..there }).unwrap();
    let mut later = draft();
    later.event.starts_on = "2027-06-10".parse().ok();
    later.event.ends_on = "2027-06-11".parse().ok();
    let comparison = compared(&place, &later);
    assert!(comparison.event.iter().all(|one| one.edited_here), "{:?}", comparison.event);
    take(&mut place, &later, &into(event));
    assert_eq!(dates(&place), ["2027-03-02", "2027-03-05"], "both stay");
    later.event.starts_on = "2027-06-09".parse().ok();
    take(&mut place, &later, &Choices { source_wins_elsewhere: true, ..into(event) });
    assert_eq!(dates(&place), ["2027-06-09", "2027-06-11"], "both go");
}

#[test]
fn who_does_what_stays_where_a_source_does_not_tell_it() {
    let mut told = draft();
    told.sessions[0].people = vec![
        RoleFacts { person: 0, kind: RoleKind::Moderator },
        RoleFacts { person: 1, kind: RoleKind::Panellist },
    ];
    let mut silent = told.clone();
    silent.tells_roles = false;
    silent.sessions[0].people.iter_mut().for_each(|role| role.kind = RoleKind::Speaker);
    let mut place = Place::new();
    let event = take(&mut place, &told, &Choices::default()).event;
    assert_eq!(compared(&place, &silent).unchanged, 3, "it names the same people");
    take(&mut place, &silent, &Choices::source_wins(Some(event), &silent));
    assert_eq!(compared(&place, &told).unchanged, 3, "what the other form said is still known");
    silent.people.push(PersonFacts {
        given: "Jan".into(),
        family: "Cis".into(),
        ..told.people[0].clone()
    });
    silent.people[2].key = "p3".into();
    silent.sessions[0].people.push(RoleFacts { person: 2, kind: RoleKind::Speaker });
    let comparison = compared(&place, &silent);
    assert!(!comparison.sessions[0].differences[0].edited_here, "nobody edited who is there");
    take(&mut place, &silent, &into(event));
    let kinds: Vec<_> =
        programme(&place, event).sessions[0].roles.iter().map(|role| role.kind).collect();
    assert_eq!(kinds, [RoleKind::Moderator, RoleKind::Panellist, RoleKind::Speaker]);
}

#[test]
fn the_order_of_different_roles_is_no_difference() {
    let mut told = draft();
    told.sessions[0].people = vec![
        RoleFacts { person: 0, kind: RoleKind::Speaker },
        RoleFacts { person: 1, kind: RoleKind::Moderator },
    ];
    let mut place = Place::new();
    take(&mut place, &told, &Choices::default());
    told.sessions[0].people.reverse();
    let comparison = compared(&place, &told);
    assert_eq!(comparison.unchanged, 3, "tables have a column for each role: {comparison:?}");
}

#[test]
fn nobody_is_said_to_have_edited_what_was_not_known_before() {
    let (mut place, event) = Place::with_event();
    let day = "2021-06-08".parse().ok();
    let mut form = session_form("Woda");
    form.slot.day = day;
    sessions::add(&mut place.desk, event, form).unwrap();
    let mut told = draft();
    told.sessions.truncate(1);
    (told.sessions[0].day, told.sessions[0].start) = (day, Clock::at(10, 30));
    let comparison = exchange::compare(&place.desk, &told, Some(event), false).unwrap();
    let marks: Vec<_> = comparison.sessions[0]
        .differences
        .iter()
        .filter(|one| one.edited_here)
        .map(|one| one.known_before)
        .collect();
    assert!(!marks.is_empty() && !marks.contains(&true), "{comparison:?}");
    let (mut place, event) = taken_in();
    edit(&mut place, event, "Woda", |form| form.title = "Wody".into());
    told = draft();
    told.sessions[0].title = "Wody i my".into();
    let difference = compared(&place, &told).sessions[0].differences[0].clone();
    assert_eq!(
        (difference.field, difference.edited_here, difference.known_before),
        (Field::Title, true, true)
    );
}

#[test]
fn what_a_source_no_longer_says_of_state_and_zone_is_no_change() {
    let mut told = draft();
    told.sessions[0].state = Some(obrady_app::domain::SessionState::Confirmed);
    told.sessions[0].kind = SessionKind::Lecture;
    let mut place = Place::new();
    take(&mut place, &told, &Choices::default());
    told.sessions[0].state = None;
    told.sessions[0].kind = SessionKind::Other;
    told.event.zone.clear();
    let comparison = compared(&place, &told);
    assert!(comparison.event.is_empty() && comparison.sessions.is_empty(), "{comparison:?}");
}

#[test]
fn what_stays_deleted_is_counted() {
    let (mut place, event) = taken_in();
    let ids: Vec<_> = programme(&place, event).sessions.iter().map(|one| one.id).collect();
    sessions::delete(&mut place.desk, &ids[..2]).unwrap();
    let comparison = compared(&place, &draft());
    assert_eq!((comparison.deleted_here, comparison.unchanged), (2, 1));
}

#[test]
fn our_own_programme_comes_back_as_it_went() {
    let (mut place, event) = taken_in();
    edit(&mut place, event, "Cień", |form| form.description.clear());
    // A calendar has no days but those of its items.
    let there = place.event(event);
    events::save(&mut place.desk, &Event { ends_on: there.starts_on, ..there }).unwrap();
    let jobs = [
        ExportJob::ScheduleXml,
        ExportJob::ScheduleJson,
        ExportJob::ScheduleJson2,
        ExportJob::Calendar { of: CalendarOf::Event },
    ];
    for job in jobs {
        let path = place.at(&format!("program.{}", job.ending()));
        let language = obrady_app::words::Language::Polish;
        exchange::save(&place.desk, event, &job, language, &path).unwrap();
        let incoming = exchange::read_file(&path, None).unwrap();
        let exchange::Content::Programme(told) = incoming.content else { panic!("a programme") };
        let comparison = exchange::compare(&place.desk, &told, None, false).unwrap();
        assert_eq!(comparison.into, Some(event), "{job:?}: its sessions tell whose it is");
        assert!(comparison.event.is_empty(), "{job:?}: {:?}", comparison.event);
        assert!(comparison.sessions.is_empty(), "{job:?}: {:?}", comparison.sessions);
    }
}

#[test]
fn what_is_locked_stays_where_it_is() {
    let (mut place, event) = taken_in();
    let session = programme(&place, event).sessions[0].clone();
    planning::set_locked(&mut place.desk, &[session.id], true).unwrap();
    let mut later = draft();
    let there = &mut later.sessions[0];
    there.title = "Woda i my".into();
    there.day = "2027-03-03".parse().ok();
    there.start = Clock::at(16, 0);
    there.length = Some(Length(90));
    there.rooms = vec![1];
    let change = &compared(&place, &later).sessions[0];
    let stay: Vec<Field> =
        change.differences.iter().filter(|one| one.edited_here).map(|one| one.field).collect();
    assert_eq!(stay, [Field::Day, Field::Start, Field::Length, Field::Rooms], "{change:?}");
    take(&mut place, &later, &into(event));
    let after = programme(&place, event).session(session.id).unwrap().clone();
    assert_eq!((after.slot, after.title.as_str()), (session.slot, "Woda i my"));
    place.desk.undo().unwrap();
    let choices = Choices { source_wins: [0].into(), ..into(event) };
    take(&mut place, &later, &choices);
    let after = programme(&place, event).session(session.id).unwrap().clone();
    assert_eq!(after.slot.start, Clock::at(16, 0), "who asks for it gets it");
    assert!(after.locked, "and it is locked there");
}
