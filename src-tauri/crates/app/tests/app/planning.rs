//! Planning by moving: each is one change, and what is locked stays.

use std::{path::Path, time::Instant};

use obrady_app::{
    ErrorCode, OpKind,
    domain::{
        Clash, ClashKind, Clock, EventId, Length, Move, Reach, RoleKind, RoomId, Session,
        SessionId, Slot, Target,
    },
    events,
    exchange::{self, Choices, Content},
    history, planning, registrations, rooms,
    sessions::{self, RoleForm, SessionForm},
    words::{Language, Words},
};

use crate::fixture::*;

/// An event with a room and three sessions of an hour in it from 10 to 13.
fn planned() -> (Place, EventId, RoomId, [SessionId; 3]) {
    let (mut place, event) = Place::with_event();
    let room = rooms::add(&mut place.desk, event, "Aula").unwrap();
    let mut add = |title: &str, hour| {
        let slot = Slot { room: Some(room), ..slot("2021-06-07", (hour, 0), 60) };
        sessions::add(&mut place.desk, event, SessionForm { slot, ..session_form(title) }).unwrap()
    };
    let ids = [add("Otwarcie", 10), add("Woda", 11), add("Zieleń", 12)];
    (place, event, room, ids)
}

fn get(place: &Place, event: EventId, id: SessionId) -> Session {
    events::programme(&place.desk, event).unwrap().programme.session(id).unwrap().clone()
}

fn start(place: &Place, event: EventId, id: SessionId) -> String {
    get(place, event, id).slot.start.map_or_else(|| "—".into(), |start| start.to_string())
}

fn newest(place: &Place) -> (OpKind, u32) {
    let op = history::steps(&place.desk).unwrap().undo.unwrap();
    (op.kind, op.amount)
}

#[test]
fn each_is_one_change_with_words_of_its_own() {
    let (mut place, event, room, ids) = planned();
    let at = get(&place, event, ids[0]).slot;
    let longer = slot("2021-06-07", (10, 0), 75);
    let longer = Slot { room: Some(room), ..longer };
    let before = visible(&mut place.desk);

    planning::shift(&mut place.desk, event, ids[0], longer, Reach::Room).unwrap();
    assert_eq!(newest(&place), (OpKind::SessionShift, 1));
    assert_eq!(ids.map(|id| start(&place, event, id)), ["10:00", "11:15", "12:15"]);
    let pushed = visible(&mut place.desk);

    planning::shift(&mut place.desk, event, ids[0], at, Reach::Room).unwrap();
    assert_eq!(newest(&place).0, OpKind::SessionMove, "where nothing is pushed, it is a move");
    let day = at.day.unwrap();
    let closed =
        planning::close_gaps(&mut place.desk, event, day, Clock::at(10, 0).unwrap(), Some(room));
    assert_eq!((closed, newest(&place)), (Ok(2), (OpKind::GapsClose, 2)));
    assert_eq!(visible(&mut place.desk), before, "as it was before it was pushed");

    planning::swap(&mut place.desk, event, ids[0], ids[2]).unwrap();
    assert_eq!(newest(&place).0, OpKind::SessionSwap);
    assert_eq!(ids.map(|id| start(&place, event, id)), ["12:00", "11:00", "10:00"]);
    place.desk.undo().unwrap();

    let to = Target { start: Clock::at(15, 0), ..Target::default() };
    planning::move_many(&mut place.desk, event, &ids, None, to).unwrap();
    assert_eq!(newest(&place), (OpKind::SessionMove, 3));
    assert_eq!(ids.map(|id| start(&place, event, id)), ["15:00", "16:00", "17:00"]);

    for _ in 0..4 {
        place.desk.undo().unwrap();
    }
    assert_eq!(visible(&mut place.desk), before, "each is taken back by one step");
    place.desk.redo().unwrap();
    assert_eq!(visible(&mut place.desk), pushed, "and done again by one");
}

#[test]
fn what_pushing_would_do_is_told_beforehand() {
    let (mut place, event, room, ids) = planned();
    let desk = &mut place.desk;
    let zofia = role_form("Zofia Źrebiec", RoleKind::Speaker);
    let elsewhere = SessionForm {
        slot: slot("2021-06-07", (13, 0), 60),
        people: vec![zofia.clone()],
        ..session_form("Gdzie indziej")
    };
    let elsewhere = sessions::add(desk, event, elsewhere).unwrap();
    let programme = events::programme(desk, event).unwrap().programme;
    let person = Some(programme.session(elsewhere).unwrap().roles[0].person);
    let last = SessionForm {
        slot: programme.session(ids[2]).unwrap().slot,
        people: vec![RoleForm { person, ..zofia }],
        ..session_form("Zieleń")
    };
    sessions::save(desk, ids[2], last).unwrap();
    let before = visible(desk);
    let longer = Slot { room: Some(room), ..slot("2021-06-07", (10, 0), 75) };
    let words = Words::new(Language::Polish);
    let told = planning::preview_shift(desk, event, ids[0], longer, Reach::Room, words).unwrap();
    assert_eq!(visible(desk), before, "nothing is changed");
    let found = told.clashes.iter().map(|clash| clash.text.as_str()).collect::<Vec<_>>();
    assert!(
        found.iter().any(|text| text.contains("Zofia Źrebiec ma dwie sesje naraz")),
        "whoever would be in two places is told: {found:?}"
    );
    planning::shift(desk, event, ids[0], longer, Reach::Room).unwrap();
    for one in &told.moves {
        assert_eq!(get(&place, event, one.id).slot, one.slot, "it went where it was told");
    }
    assert_eq!(told.moves.len(), 3, "and all that went was told");
    planning::set_locked(&mut place.desk, &[ids[1]], true).unwrap();
    let even_longer = Slot { length: Some(Length(90)), ..longer };
    refused(&mut place.desk, ErrorCode::SessionInTheWay, |desk| {
        planning::preview_shift(desk, event, ids[0], even_longer, Reach::Room, words).map(drop)
    });
}

#[test]
fn a_block_takes_sessions_and_gives_them_back() {
    let (mut place, event, _, ids) = planned();
    let [block, first, second] = ids;
    let blocks = |place: &Place| ids.map(|id| get(place, event, id).block);
    planning::hold(&mut place.desk, event, &[first, second], Some(block)).unwrap();
    assert_eq!(blocks(&place), [None, Some(block), Some(block)]);
    let op = history::steps(&place.desk).unwrap().undo.unwrap();
    assert_eq!((op.kind, op.subject.as_str()), (OpKind::SessionEdit, "Otwarcie"), "one change");

    // What lies in it holds it neither at once nor by a third.
    planning::hold(&mut place.desk, event, &[second], Some(first)).unwrap();
    for within in [block, first, second] {
        refused(&mut place.desk, ErrorCode::SessionsNested, |desk| {
            planning::hold(desk, event, &[block], Some(within))
        });
    }
    planning::hold(&mut place.desk, event, &[first, second], None).unwrap();
    assert_eq!(blocks(&place), [None; 3]);
    for _ in 0..3 {
        place.desk.undo().unwrap();
    }
    assert_eq!(blocks(&place), [None; 3], "as at first");
}

#[test]
fn a_locked_session_is_moved_by_nothing() {
    let (mut place, event, room, ids) = planned();
    let [first, second, third] = ids;
    let desk = &mut place.desk;
    planning::set_locked(desk, &[second], true).unwrap();
    let longer = Slot { room: Some(room), ..slot("2021-06-07", (10, 0), 75) };
    let code = ErrorCode::SessionInTheWay;
    let error =
        refused(desk, code, |desk| planning::shift(desk, event, first, longer, Reach::Room));
    assert_eq!(error.args["title"], "Woda", "it says which");
    let locked = ErrorCode::SessionLocked;
    let elsewhere = Move { id: second, slot: slot("2021-06-08", (9, 0), 60) };
    let waiting = Move { id: second, slot: Slot::default() };
    refused(desk, locked, |desk| sessions::move_all(desk, &[elsewhere]));
    refused(desk, locked, |desk| sessions::move_all(desk, &[waiting]));
    refused(desk, locked, |desk| planning::preview(desk, event, &[elsewhere]));
    refused(desk, locked, |desk| planning::swap(desk, event, first, second));
    let to = Target { start: Clock::at(15, 0), ..Target::default() };
    refused(desk, locked, |desk| planning::move_many(desk, event, &ids, None, to));

    // Its form moves it only where it unlocks it.
    let moved = SessionForm { locked: true, slot: elsewhere.slot, ..session_form("Woda") };
    refused(desk, locked, |desk| sessions::save(desk, second, moved.clone()));
    let there = slot("2021-06-07", (11, 0), 60);
    let there = Slot { room: Some(room), ..there };
    let renamed = SessionForm { locked: true, slot: there, ..session_form("Woda i las") };
    sessions::save(desk, second, renamed).unwrap();
    sessions::save(desk, second, SessionForm { locked: false, ..moved }).unwrap();
    desk.undo().unwrap();
    planning::set_locked(desk, &[second, third], false).unwrap();
    let op = history::steps(desk).unwrap().undo.unwrap();
    assert_eq!((op.kind, op.amount), (OpKind::SessionUnlock, 2));
    sessions::move_all(desk, &[elsewhere]).unwrap();
}

#[test]
fn copies_have_the_people_and_not_those_who_signed_up() {
    let (mut place, event, room, ids) = planned();
    let desk = &mut place.desk;
    let block = SessionForm {
        slot: Slot { room: Some(room), ..slot("2021-06-07", (14, 0), 60) },
        ..session_form("Blok")
    };
    let block = sessions::add(desk, event, block).unwrap();
    let child = SessionForm {
        slot: Slot { room: Some(room), ..slot("2021-06-07", (14, 0), 30) },
        block: Some(block),
        locked: true,
        people: vec![role_form("Zofia Źrebiec", RoleKind::Speaker)],
        ..session_form("Wykład")
    };
    let child = sessions::add(desk, event, child).unwrap();
    let to = Target { day: "2021-06-08".parse().ok(), ..Target::default() };
    let copies = planning::copy(desk, event, &[ids[0], block], None, to).unwrap();
    assert_eq!(copies.len(), 2, "those that were named");
    assert_eq!(history::steps(desk).unwrap().undo.unwrap().kind, OpKind::SessionCopy);
    let programme = events::programme(desk, event).unwrap().programme;
    let held: Vec<&Session> =
        programme.sessions.iter().filter(|one| one.block == Some(copies[1])).collect();
    let original = programme.session(child).unwrap();
    assert_eq!(held.len(), 1, "what a block holds is copied into the copy");
    assert_eq!(held[0].slot, Slot { day: to.day, ..original.slot });
    assert_eq!(held[0].roles[0].person, original.roles[0].person);
    assert_ne!(held[0].roles[0].id, original.roles[0].id);
    assert!(!held[0].locked && original.locked, "a copy is free to move");
    assert_eq!(programme.sign_ups.get(&held[0].id), None);
    assert_eq!(registrations::sorted(desk, event, &Default::default()).unwrap(), []);
    assert!(organisation_names(desk).is_empty());
    desk.undo().unwrap();
    assert_eq!(events::programme(desk, event).unwrap().programme.sessions.len(), 5);
}

#[test]
fn the_clashes_of_a_move_are_known_before_it_is_made() {
    let (mut place, event, room, ids) = planned();
    let desk = &mut place.desk;
    let before = visible(desk);
    let onto = Move { id: ids[0], slot: get_slot(desk, event, ids[1]) };
    let clashes = planning::preview(desk, event, &[onto]).unwrap();
    assert_eq!(clashes.len(), 1, "{clashes:?}");
    assert_eq!(clashes[0].kind, ClashKind::RoomTwice { room });
    assert_eq!(visible(desk), before, "nothing was moved");
    let same = Move { id: ids[0], slot: get_slot(desk, event, ids[0]) };
    assert_eq!(planning::preview(desk, event, &[same]).unwrap(), []);

    sessions::move_all(desk, &[onto]).unwrap();
    assert_eq!(planning::preview(desk, event, &[onto]).unwrap(), [], "it is there already");
    let view = events::programme(desk, event).unwrap();
    let twice = |clash: &&Clash| matches!(clash.kind, ClashKind::RoomTwice { .. });
    assert_eq!(view.clashes.iter().filter(twice).count(), 1, "what is kept follows the file");
}

/// The whole of FOSDEM 2025, where it is there.
#[test]
fn the_clashes_of_a_move_come_while_a_session_is_dragged() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().map(|one| one.join("shared/data"));
    let file =
        data.map(|data| data.join("schedules/fosdem/fosdem2025.xml")).find(|one| one.exists());
    let Some(file) = file else {
        eprintln!("shared/data is not here: nothing is dragged over a large programme");
        return;
    };
    let mut place = Place::new();
    let desk = &mut place.desk;
    let Content::Programme(draft) = exchange::read_file(&file, None).unwrap().content else {
        panic!("it is a programme")
    };
    let event = exchange::take(desk, &draft, &Choices::default(), &mut |_, _| true).unwrap().event;
    let programme = desk.programme(event).unwrap();
    let held: Vec<&Session> = programme.sessions.iter().filter(|one| one.is_scheduled()).collect();
    assert!(held.len() > 900, "{}", held.len());
    planning::preview(desk, event, &[]).unwrap();
    let start = Instant::now();
    let mut found = 0;
    for pair in held.windows(2).take(100) {
        let slot = Slot { length: pair[0].slot.length, ..pair[1].slot };
        let clashes = planning::preview(desk, event, &[Move { id: pair[0].id, slot }]).unwrap();
        found += usize::from(!clashes.is_empty());
    }
    let each = start.elapsed() / 100;
    eprintln!("the clashes of a move among {} sessions: {each:?}", held.len());
    assert!(found > 50, "most hours of most rooms are taken: {found}");
    // Tests are not built to be fast; a second a move would be felt all the same.
    assert!(each.as_millis() < 200, "{each:?}");
}

fn get_slot(desk: &obrady_app::Desk, event: EventId, id: SessionId) -> Slot {
    events::programme(desk, event).unwrap().programme.session(id).unwrap().slot
}
