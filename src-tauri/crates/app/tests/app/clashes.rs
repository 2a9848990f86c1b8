//! Clashes in words, accepted and told again.

use obrady_app::{
    Desk, ErrorCode, OpKind,
    availabilities::{self, AvailabilityForm},
    clashes::{self, ClashLine},
    domain::{
        AvailabilityKind, Clock, Event, EventId, Length, Level, RoleKind, RoomId, SessionId,
        SessionKind, SessionState, Whose,
    },
    events, history, people, rooms,
    sessions::{self, Move, SessionForm},
    words::{Language, Words},
};

use crate::fixture::*;

fn lines(desk: &Desk, event: EventId) -> Vec<ClashLine> {
    clashes::list(desk, event, Words::new(Language::Polish)).unwrap()
}

fn texts(desk: &Desk, event: EventId) -> Vec<String> {
    lines(desk, event).into_iter().map(|line| line.text).collect()
}

fn lecture(title: &str, start: (u16, u16), minutes: u16, room: Option<RoomId>) -> SessionForm {
    SessionForm {
        kind: SessionKind::Lecture,
        slot: obrady_app::domain::Slot { room, ..slot("2021-06-08", start, minutes) },
        ..session_form(title)
    }
}

/// Two lectures, half an hour of which are at once in one room, and the second's id.
fn doubled() -> (Place, EventId, RoomId, [SessionId; 2]) {
    let (mut place, event) = Place::with_event();
    let room = rooms::add(&mut place.desk, event, "Sala A").unwrap();
    let one = lecture("Woda", (10, 0), 60, Some(room));
    let other = lecture("Zieleń", (10, 30), 60, Some(room));
    let ids = [one, other].map(|form| sessions::add(&mut place.desk, event, form).unwrap());
    (place, event, room, ids)
}

#[test]
fn what_clashes_is_named_with_its_hours() {
    let (mut place, event, room, [one, other]) = doubled();
    let desk = &mut place.desk;
    assert_eq!(
        texts(desk, event),
        ["Sala A: dwie sesje naraz – „Woda” i „Zieleń”, wt. 10:30–11:00"]
    );
    let english = clashes::list(desk, event, Words::new(Language::English)).unwrap();
    assert_eq!(
        english[0].text,
        "Sala A: two sessions at once – “Woda” and “Zieleń”, Tue 10:30–11:00"
    );
    assert_eq!(english[0].sessions, [one, other]);
    let own = lines(desk, event)[0].own.clone();
    assert_eq!(
        own.as_deref(),
        Some("Sala A: w tym samym czasie także"),
        "the other comes after it"
    );
    assert_eq!(english[0].day, "2021-06-08".parse().ok());

    // Far from the event's days a weekday says too little.
    let moved = Move { id: other, slot: slot("2021-07-01", (10, 30), 60) };
    sessions::move_all(desk, &[moved]).unwrap();
    assert_eq!(texts(desk, event), ["Poza dniami wydarzenia: „Zieleń” (czw. 1 lipca 10:30–11:30)"]);

    let aula = rooms::add(desk, event, "Aula").unwrap();
    let moved = lecture("Zieleń", (11, 5), 60, Some(aula)).slot;
    sessions::move_all(desk, &[Move { id: other, slot: moved }]).unwrap();
    let form = |title, start, room| SessionForm {
        people: vec![role_form("dr Anna Lis", RoleKind::Speaker)],
        ..lecture(title, start, 60, Some(room))
    };
    sessions::save(desk, one, form("Woda", (10, 0), room)).unwrap();
    sessions::save(desk, other, form("", (11, 5), aula)).unwrap();
    let known = Event { changeover: Length(10), closes_at: Clock::at(12, 0), ..place.event(event) };
    let desk = &mut place.desk;
    events::save(desk, &known).unwrap();
    assert_eq!(
        texts(desk, event),
        [
            "dr Anna Lis ma 5 min zamiast 10 min na zmianę sali: „Woda” (Sala A), potem „bez tytułu” (Aula), wt. 11:05–12:05",
            "Poza godzinami wydarzenia (do 12:00): „bez tytułu” (wt. 11:05–12:05)",
            "Sesja nie ma tytułu (wt. 11:05–12:05)",
        ]
    );
}

#[test]
fn every_rule_has_words_in_both_languages() {
    let (mut place, event, room, _) = doubled();
    let desk = &mut place.desk;
    let long = SessionForm {
        kind: SessionKind::Panel,
        state: SessionState::Ready,
        description: String::new(),
        people: Vec::new(),
        ..lecture("Długi panel", (12, 0), 400, None)
    };
    sessions::add(desk, event, long).unwrap();
    let away = AvailabilityForm {
        id: None,
        day: "2021-06-08".parse().unwrap(),
        from: Clock::MIDNIGHT,
        to: Clock::at(24, 0).unwrap(),
        kind: AvailabilityKind::Unavailable,
    };
    availabilities::save(desk, event, Whose::Room(room), vec![away]).unwrap();
    for language in Language::ALL {
        let found = clashes::list(desk, event, Words::new(language)).unwrap();
        assert!(found.len() > 6, "{found:?}");
        assert!(found.is_sorted_by_key(|line| line.level));
        for line in found {
            let text = line.text;
            assert!(!text.contains("{$") && !text.contains("„”") && !text.contains("()"), "{text}");
            assert!(text.contains("Tue") || text.contains("wt."), "{text} says when");
            let own = line.own.unwrap_or_default();
            assert!(!own.contains("Tue") && !own.contains("wt.") && !own.contains("{$"), "{own}");
        }
    }
}

#[test]
fn an_accepted_clash_stays_so_until_it_is_withdrawn() {
    let (mut place, event, room, [_, other]) = doubled();
    let desk = &mut place.desk;
    let key = lines(desk, event)[0].key.clone();
    clashes::accept(desk, event, &key, " tłumaczenie na żywo ").unwrap();
    let accepted = |desk: &Desk| lines(desk, event)[0].accepted.clone();
    assert_eq!(accepted(desk).as_deref(), Some("tłumaczenie na żywo"));
    let op = history::steps(desk).unwrap().undo.unwrap();
    assert_eq!((op.kind, op.subject.as_str()), (OpKind::ClashAccept, "Woda / Zieleń"));

    clashes::accept(desk, event, &key, "inny powód").unwrap();
    assert_eq!(accepted(desk).as_deref(), Some("inny powód"), "accepted twice is accepted once");
    let moved = lecture("", (10, 15), 30, Some(room)).slot;
    sessions::move_all(desk, &[Move { id: other, slot: moved }]).unwrap();
    assert_eq!(accepted(desk).as_deref(), Some("inny powód"), "another hour, the same clash");

    clashes::withdraw(desk, event, &key).unwrap();
    assert_eq!(accepted(desk), None);
    refused(desk, ErrorCode::Gone, |desk| clashes::withdraw(desk, event, &key));
    for expected in [Some("inny powód"), Some("inny powód"), Some("tłumaczenie na żywo"), None]
    {
        desk.undo().unwrap();
        assert_eq!(accepted(desk).as_deref(), expected, "undo goes back step by step");
    }
    refused(desk, ErrorCode::Gone, |desk| clashes::accept(desk, event, "roomTwice:x", ""));
}

#[test]
fn availability_is_kept_and_judged() {
    let (mut place, event, ..) = doubled();
    let person = add_person(&mut place.desk, "Zofia", "Źrebiec");
    let desk = &mut place.desk;
    let form = |from: u16, to: u16, kind| AvailabilityForm {
        id: None,
        day: "2021-06-08".parse().unwrap(),
        from: Clock::at(from, 0).unwrap(),
        to: Clock::at(to, 0).unwrap(),
        kind,
    };
    let whose = Whose::Person(person);
    let lines =
        vec![form(9, 12, AvailabilityKind::Available), form(22, 2, AvailabilityKind::Unwanted)];
    availabilities::save(desk, event, whose, lines).unwrap();
    let kept = events::programme(desk, event).unwrap().programme.availabilities;
    let hours: Vec<_> = kept.iter().map(|one| (one.from.to_string(), one.to.to_string())).collect();
    assert_eq!(
        hours,
        [("09:00".into(), "12:00".into()), ("22:00".into(), "26:00".into())],
        "two in the morning is after ten in the evening"
    );
    let op = history::steps(desk).unwrap().undo.unwrap();
    assert_eq!((op.kind, op.subject.as_str()), (OpKind::AvailabilityEdit, "Zofia Źrebiec"));

    // Two who edit at a time: each changes another line.
    let seen: Vec<AvailabilityForm> = kept.iter().map(AvailabilityForm::from).collect();
    let mut mine = seen.clone();
    mine.remove(1);
    let mut theirs = seen.clone();
    theirs[0].to = Clock::at(11, 0).unwrap();
    availabilities::save(
        desk,
        event,
        whose,
        obrady_app::Edit { seen: Some(seen.clone()), made: theirs },
    )
    .unwrap();
    availabilities::save(desk, event, whose, obrady_app::Edit { seen: Some(seen), made: mine })
        .unwrap();
    let kept = events::programme(desk, event).unwrap().programme.availabilities;
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].to, Clock::at(11, 0).unwrap());

    people::delete(desk, &[person]).unwrap();
    refused(desk, ErrorCode::Gone, |desk| {
        availabilities::save(desk, event, Whose::Room(RoomId(event.0)), Vec::new())
    });
}

#[test]
fn the_programme_is_always_that_of_the_file() {
    let (mut place, event, room, [one, other]) = doubled();
    let path = place.desk.path().to_owned();
    let check = |desk: &Desk, why: &str| {
        let fresh = Desk::open(&path).unwrap();
        let (known, read) = (events::programme(desk, event), events::programme(&fresh, event));
        assert_eq!(known, read, "{why}");
    };
    let mut foreign = Desk::open(&path).unwrap();
    check(&place.desk, "at first");
    let moved = lecture("", (9, 0), 30, Some(room)).slot;
    sessions::move_all(&mut place.desk, &[Move { id: other, slot: moved }]).unwrap();
    check(&place.desk, "moved before the other");
    sessions::move_all(&mut foreign, &[Move { id: one, slot: moved }]).unwrap();
    check(&place.desk, "moved by another process");
    let form = SessionForm { block: Some(one), ..lecture("W bloku", (9, 0), 20, None) };
    let inner = sessions::add(&mut place.desk, event, form).unwrap();
    check(&place.desk, "added into a block");
    sessions::delete(&mut place.desk, &[one]).unwrap();
    check(&place.desk, "the block is gone");
    place.desk.undo().unwrap();
    check(&place.desk, "the block is there again");
    rooms::delete(&mut place.desk, room).unwrap();
    check(&place.desk, "the room is gone");
    let with = SessionForm {
        people: vec![role_form("Jan Żak", RoleKind::Host)],
        ..lecture("W", (9, 0), 20, None)
    };
    sessions::save(&mut place.desk, inner, with).unwrap();
    check(&place.desk, "somebody new is in it");
    while place.desk.undo().unwrap().is_some_and(|op| op.kind != OpKind::EventEdit) {
        check(&place.desk, "taken back");
    }
}

#[test]
fn an_event_that_closes_after_midnight_does() {
    let (mut place, event) = Place::with_event();
    let known =
        Event { opens_at: Clock::at(9, 0), closes_at: Clock::at(1, 30), ..place.event(event) };
    events::save(&mut place.desk, &known).unwrap();
    assert_eq!(place.event(event).closes_at, Clock::at(25, 30));
    assert_eq!(lines(&place.desk, event), []);
    assert_eq!(Level::ALL.len(), 3);
}
