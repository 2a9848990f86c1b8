//! The door: who comes in, once.

use std::sync::Barrier;

use obrady_app::{
    Desk, ErrorCode, OpKind, archives, categories,
    check_ins::{self, Admission, DoorDesk, DoorView, Ticket},
    domain::{
        Attendance, Condition, EventId, Filter, ListColumn, Needs, Objection, RegistrationId,
        RegistrationState, SessionId, SignUp, Test,
    },
    history,
    interchange::archive::Archive,
    organisations::{self, OrganisationFacts},
    people,
    registrations::{self, RegistrationForm, RegistrationQuery},
    sessions,
};

use crate::fixture::*;

fn at(name: &str) -> DoorDesk {
    DoorDesk { session: None, name: name.into() }
}

fn add(desk: &mut Desk, event: EventId, family: &str, state: RegistrationState) -> RegistrationId {
    let form = RegistrationForm { state, ..registration_form("Zofia", family) };
    registrations::add(desk, event, &form).unwrap()
}

fn code(desk: &Desk, id: RegistrationId) -> Ticket {
    Ticket::Code(registrations::get(desk, id).unwrap().code)
}

fn admit(desk: &mut Desk, event: EventId, ticket: &Ticket) -> Admission {
    check_ins::admit(desk, event, &at("A"), ticket, false).unwrap()
}

fn view(desk: &mut Desk, event: EventId) -> DoorView {
    check_ins::view(desk, event, None).unwrap()
}

/// Names found, and whether they are only near.
fn found(desk: &mut Desk, event: EventId, words: &str) -> (Vec<String>, bool) {
    let found = check_ins::find(desk, event, None, words).unwrap();
    (found.guests.into_iter().map(|guest| guest.full_name).collect(), found.near)
}

#[test]
fn who_has_a_ticket_comes_in_once() {
    let (mut place, event) = Place::with_event();
    let desk = &mut place.desk;
    let id = add(desk, event, "Źrebiec", RegistrationState::Confirmed);
    let row = registrations::get(desk, id).unwrap();
    let shy = Ticket::Code(format!(" {}-{} ", &row.code[..4], row.code[4..].to_lowercase()));
    let Admission::Admitted { guest, check_in } = admit(desk, event, &shy) else {
        panic!("a code is known however it is typed");
    };
    assert_eq!((guest.full_name.as_str(), check_in.desk.as_str()), ("Zofia Źrebiec", "A"));
    assert_eq!(guest.organisation, "Gmina Zielona Dolina");
    for ticket in [code(desk, id), Ticket::Registration(id)] {
        let again = check_ins::admit(desk, event, &at("B"), &ticket, true).unwrap();
        let Admission::Already { check_in: first, .. } = again else {
            panic!("nobody comes in twice, whatever overrules: {again:?}");
        };
        assert_eq!(first, check_in, "when and where it was is told");
    }
    assert_eq!(history::list(desk, 1).unwrap()[0].op.kind, OpKind::CheckIn);
    assert_eq!(history::list(desk, 9).unwrap().len(), 4, "a refusal leaves no step");
    let none = admit(desk, event, &Ticket::Code("  XYZ ".into()));
    assert_eq!(none, Admission::Unknown { typed: "XYZ".into() });
    assert_eq!(
        admit(desk, event, &Ticket::Code(" - ".into())),
        Admission::Unknown { typed: "-".into() }
    );

    let there = Condition::new(ListColumn::CheckedInAt, Test::IsNotEmpty);
    let filter = Filter { conditions: vec![there], ..Filter::default() };
    let query = RegistrationQuery { filter, ..RegistrationQuery::default() };
    assert_eq!(registrations::sorted(desk, event, &query).unwrap().len(), 1, "in lists too");

    assert_eq!(check_ins::withdraw(desk, check_in.id).unwrap(), "Zofia Źrebiec");
    assert_eq!(view(desk, event).counts.admitted, 0);
    refused(desk, ErrorCode::Gone, |desk| check_ins::withdraw(desk, check_in.id));
    desk.undo().unwrap();
    assert_eq!(view(desk, event).latest[0].check_in, check_in, "what was taken back is back");
}

#[test]
fn what_speaks_against_it_is_told_and_can_be_overruled() {
    let (mut place, event) = Place::with_event();
    let desk = &mut place.desk;
    for (family, state, why) in [
        ("Pszczoła", RegistrationState::Pending, Objection::Pending),
        ("Wydra", RegistrationState::WaitingList, Objection::WaitingList),
        ("Żaba", RegistrationState::Cancelled, Objection::Cancelled),
    ] {
        let id = add(desk, event, family, state);
        let ticket = code(desk, id);
        match admit(desk, event, &ticket) {
            Admission::Refused { why: told, guest } => {
                assert_eq!((told, guest.objection), (why, Some(why)));
            }
            other => panic!("{family}: {other:?}"),
        }
        let Admission::Admitted { check_in, guest } =
            check_ins::admit(desk, event, &at("A"), &ticket, true).unwrap()
        else {
            panic!("{family} is let in nevertheless");
        };
        assert_eq!(check_in.despite, Some(why), "and that is noted");
        assert_eq!(guest.state, state, "the registration stays what it is");
    }
    let far =
        RegistrationForm { attendance: Attendance::Online, ..registration_form("Zofia", "Daleka") };
    let far = registrations::add(desk, event, &far).unwrap();
    assert!(matches!(
        admit(desk, event, &Ticket::Registration(far)),
        Admission::Refused { why: Objection::Online, .. }
    ));
    let counts = view(desk, event).counts;
    assert_eq!((counts.admitted, counts.expected, counts.besides), (3, Some(0), 3));
    let copy = archives::make(desk, None).unwrap();
    let kept: Vec<_> = copy.events[0].check_ins.iter().map(|one| one.despite).collect();
    assert_eq!(kept.iter().flatten().count(), 3, "an archive keeps it");
    registrations::delete(desk, &[far]).unwrap();
    refused(desk, ErrorCode::Gone, |desk| {
        check_ins::admit(desk, event, &at("A"), &Ticket::Registration(far), true)
    });
}

#[test]
fn of_two_desks_at_one_file_one_lets_in() {
    let (mut place, event) = Place::with_event();
    let first = &mut place.desk;
    let ids: Vec<_> = (0..12)
        .map(|number| add(first, event, &format!("Nr {number}"), RegistrationState::Confirmed))
        .collect();
    let mut second = Desk::open(first.path()).unwrap();
    view(first, event);
    view(&mut second, event);
    // Each knows at once what the other did.
    admit(first, event, &Ticket::Registration(ids[0]));
    assert_eq!(view(&mut second, event).counts.admitted, 1);
    assert!(matches!(admit(&mut second, event, &code(first, ids[0])), Admission::Already { .. }));

    let start = Barrier::new(2);
    let scan = |desk: &mut Desk| {
        let mut admitted = 0;
        for id in &ids[1..] {
            start.wait();
            let came = admit(desk, event, &Ticket::Registration(*id));
            admitted += usize::from(matches!(came, Admission::Admitted { .. }));
        }
        admitted
    };
    let (a, b) = std::thread::scope(|scope| {
        let other = scope.spawn(|| scan(&mut second));
        (scan(first), other.join().unwrap())
    });
    assert_eq!(a + b, ids.len() - 1, "every ticket was scanned at both, and let one in");
    assert_eq!(view(first, event).counts.admitted, 12);
    assert_eq!(view(first, event).latest.len(), 10);
}

#[test]
fn whoever_comes_without_a_registration_is_registered_and_in() {
    let (mut place, event) = Place::with_event();
    let desk = &mut place.desk;
    view(desk, event);
    let needs = Needs { diet: "bez glutenu".into(), ..Needs::default() };
    let form = RegistrationForm { needs, ..registration_form("Zofia", "Nagła") };
    let before = history::list(desk, 9).unwrap().len();
    let Admission::Admitted { guest, check_in } =
        check_ins::walk_in(desk, event, &at("B"), &form).unwrap()
    else {
        panic!("they are in");
    };
    assert_eq!((guest.needs.diet.as_str(), check_in.desk.as_str()), ("bez glutenu", "B"));
    assert_eq!(history::list(desk, 9).unwrap().len(), before + 1, "one change");
    assert_eq!(view(desk, event).counts.admitted, 1);

    // Who is registered needs no second registration.
    let known = add(desk, event, "Znana", RegistrationState::Pending);
    let same = registration_form("Zofia", "Znana");
    let again = check_ins::walk_in(desk, event, &at("B"), &same).unwrap();
    let Admission::Refused { guest, why: Objection::Pending } = again else {
        panic!("the registration that is there counts: {again:?}");
    };
    assert_eq!(guest.id, known);
    let elsewhere = RegistrationForm { organisation: "Gmina Inna".into(), ..same };
    let other = check_ins::walk_in(desk, event, &at("B"), &elsewhere).unwrap();
    assert!(
        matches!(&other, Admission::Admitted { guest, .. } if guest.organisation == "Gmina Inna")
    );
    desk.undo().unwrap();
    desk.undo().unwrap();
    desk.undo().unwrap();
    assert_eq!(view(desk, event).counts.admitted, 0);
    assert_eq!(place.registrations(event).len(), 0, "both went with one step");
    refused(&mut place.desk, ErrorCode::NameMissing, |desk| {
        check_ins::walk_in(desk, event, &at("B"), &registration_form(" ", ""))
    });
}

#[test]
fn a_session_lets_in_who_signed_up_for_it() {
    let (mut made, event) = Place::with_event();
    let workshop = sessions::add(&mut made.desk, event, session_form("Warsztaty")).unwrap();
    let debate = sessions::add(&mut made.desk, event, session_form("Debata")).unwrap();
    add(&mut made.desk, event, "Zapisana", RegistrationState::Confirmed);
    add(&mut made.desk, event, "Rezerwowa", RegistrationState::Confirmed);
    add(&mut made.desk, event, "Wolna", RegistrationState::Confirmed);
    let mut copy: Archive = archives::make(&made.desk, None).unwrap();
    let states = [RegistrationState::Confirmed, RegistrationState::WaitingList];
    for (one, state) in copy.events[0].registrations.iter_mut().zip(states) {
        one.sign_ups = vec![SignUp { session: workshop, state, at: None }];
    }
    let mut place = Place::new();
    archives::take(&mut place.desk, &copy, &mut |_, _| true).unwrap();
    let desk = &mut place.desk;
    let mut try_in = |session: SessionId, words: &str| {
        let guest = check_ins::find(desk, event, Some(session), words).unwrap().guests.remove(0);
        let door = DoorDesk { session: Some(session), name: String::new() };
        check_ins::admit(desk, event, &door, &Ticket::Registration(guest.id), false).unwrap()
    };
    assert!(matches!(try_in(workshop, "zapisana"), Admission::Admitted { .. }));
    assert!(matches!(try_in(workshop, "zapisana"), Admission::Already { .. }));
    assert!(matches!(
        try_in(workshop, "rezerwowa"),
        Admission::Refused { why: Objection::SignUpWaiting, .. }
    ));
    assert!(matches!(
        try_in(workshop, "wolna"),
        Admission::Refused { why: Objection::NotSignedUp, .. }
    ));
    assert!(matches!(try_in(debate, "wolna"), Admission::Admitted { .. }), "nobody signs up there");
    let counts = check_ins::view(desk, event, Some(workshop)).unwrap().counts;
    assert_eq!((counts.admitted, counts.expected), (1, Some(1)));
    let counts = check_ins::view(desk, event, Some(debate)).unwrap().counts;
    assert_eq!((counts.admitted, counts.expected), (1, None));
    assert_eq!(view(desk, event).counts.admitted, 0, "the event has a door of its own");
    let (_, another) = Place::with_event();
    refused(desk, ErrorCode::Gone, |desk| check_ins::view(desk, another, Some(debate)));
}

#[test]
fn names_are_found_folded_and_with_slips_of_the_pen() {
    let (mut place, event) = Place::with_event();
    let desk = &mut place.desk;
    for family in ["Źrebięcka-Łoś", "Żółć", "Kowalska", "Nowak"] {
        add(desk, event, family, RegistrationState::Confirmed);
    }
    for (words, expected, near) in [
        ("zrebiec", &["Zofia Źrebięcka-Łoś"][..], false),
        ("los zof", &["Zofia Źrebięcka-Łoś"], false),
        ("ZOLC", &["Zofia Żółć"], false),
        ("kowlaska", &["Zofia Kowalska"], true),
        ("zofia nowka", &["Zofia Nowak"], true),
        ("xyzabc", &[], false),
        (" ", &[], false),
        ("zielona", &["Zofia Kowalska", "Zofia Nowak", "Zofia Źrebięcka-Łoś", "Zofia Żółć"], false),
    ] {
        let expected: Vec<String> = expected.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(found(desk, event, words), (expected, near), "{words}");
    }
}

/// What is kept in memory is what a fresh reading gives, whatever was done and by whom.
#[test]
fn the_register_of_the_door_is_never_that_of_yesterday() {
    let (mut place, event) = Place::with_event();
    let desk = &mut place.desk;
    let press = categories::add(desk, event, "Prasa").unwrap();
    let ids: Vec<_> = ["Ćma", "Łoś", "Żbik"]
        .map(|family| add(desk, event, family, RegistrationState::Confirmed))
        .to_vec();
    let mut other = Desk::open(desk.path()).unwrap();
    let same = |desk: &mut Desk, why: &str| {
        let mut fresh = Desk::open(desk.path()).unwrap();
        for words in ["zofia", "zielona", "nowa", "cma", "jan"] {
            let one = check_ins::find(desk, event, None, words).unwrap();
            let anew = check_ins::find(&mut fresh, event, None, words).unwrap();
            assert_eq!(one, anew, "{why}: {words}");
        }
        assert_eq!(view(desk, event), view(&mut fresh, event), "{why}");
        let unregistered = Desk::open(desk.path());
        let mut unregistered = unregistered.unwrap();
        for row in registrations::sorted(desk, event, &RegistrationQuery::default()).unwrap() {
            let by = |desk: &mut Desk| check_ins::by_code(desk, event, None, &row.code).unwrap();
            assert_eq!(by(desk), by(&mut unregistered), "{why}: codes");
        }
    };
    same(desk, "at first");
    registrations::set_category(&mut other, &ids[..2], Some(press)).unwrap();
    same(desk, "categories set elsewhere");
    let person = registrations::get(desk, ids[0]).unwrap().person;
    let form = people::get(desk, person).unwrap().form;
    let renamed = people::PersonForm { family: "Ćmielowska".into(), ..form };
    people::save(&mut other, person, renamed).unwrap();
    same(desk, "a person renamed");
    let all = organisations::page(desk, "zielona", 0, 9).unwrap().rows;
    let one = organisations::get(desk, all[0].id).unwrap();
    let facts = OrganisationFacts { name: "Gmina Nowa".into(), ..one.facts };
    organisations::edit(&mut other, one.id, facts).unwrap();
    same(desk, "an organisation renamed");
    admit(&mut other, event, &Ticket::Registration(ids[1]));
    same(desk, "somebody came in elsewhere");
    registrations::delete(&mut other, &ids[1..2]).unwrap();
    same(desk, "who was in is deleted");
    other.undo().unwrap();
    same(desk, "and back");
    people::delete(&mut other, &[person]).unwrap();
    same(desk, "a person deleted");
    let new = registration_form("Jan", "Nowy");
    check_ins::walk_in(&mut other, event, &at("B"), &new).unwrap();
    same(desk, "somebody came without");
    registrations::set_state(desk, &ids[1..], RegistrationState::Cancelled).unwrap();
    same(desk, "states set here");
    categories::delete(&mut other, press).unwrap();
    same(desk, "a category deleted");
    for _ in 0..11 {
        desk.undo().unwrap();
        same(desk, "each step taken back");
    }
}
