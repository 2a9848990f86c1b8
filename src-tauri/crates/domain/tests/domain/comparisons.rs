//! Whatever is changed of a programme is told, once, and nothing else is.

use std::time::Instant;

use obrady_domain::{
    Affiliation, AffiliationId, Attendance, Clock, EventFact, EventId, Length, Person, Place,
    Programme, ProgrammeChange, Role, RoleId, RoleKind, Session, SessionFact, SessionKind,
    SessionState, Slot, Track, TrackId, compare,
};
use proptest::{collection::vec, prelude::*, sample::select};
use uuid::Uuid;

use crate::fixture::*;

/// A congress of `count` sessions; the `n`th is led by person `n % 7`.
fn congress(count: u16) -> Programme {
    let sessions = (0..count).map(|number| {
        let mut session = session(u128::from(number), 540 + number % 8 * 60, Some(45));
        session.title = format!("Sesja {number}");
        session.slot.room = Some(room_id(u128::from(number % 3 + 1)));
        session.roles = vec![role(u128::from(number), u128::from(number % 7))];
        session
    });
    let mut programme = programme(sessions.collect());
    let person = |number: u128| {
        let office = Affiliation {
            id: AffiliationId(Uuid::from_u128(number)),
            office: "Wójt".into(),
            organisation: None,
        };
        let names = Person::new(person_id(number), "Anna", format!("Nowak {number}"));
        (person_id(number), Person { affiliations: vec![office], ..names })
    };
    programme.people = (0..8).map(person).collect();
    programme.tracks = vec![Track {
        id: TrackId(Uuid::nil()),
        event: EventId(Uuid::nil()),
        name: "Woda".into(),
        colour: 0,
        position: 0,
    }];
    programme
}

/// One edit, and how it is told.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Edit {
    Add,
    Remove,
    Cancel,
    Day,
    Hour,
    Length,
    Room,
    SecondRoom,
    Unschedule,
    Title,
    Subtitle,
    Description,
    English,
    Kind,
    Track,
    Language,
    Join,
    Leave,
    ChangeRole,
}

const EDITS: [Edit; 19] = [
    Edit::Add,
    Edit::Remove,
    Edit::Cancel,
    Edit::Day,
    Edit::Hour,
    Edit::Length,
    Edit::Room,
    Edit::SecondRoom,
    Edit::Unschedule,
    Edit::Title,
    Edit::Subtitle,
    Edit::Description,
    Edit::English,
    Edit::Kind,
    Edit::Track,
    Edit::Language,
    Edit::Join,
    Edit::Leave,
    Edit::ChangeRole,
];

impl Edit {
    /// Makes the edit to the session at `at`; a session that is added gets the number `fresh`.
    fn make(self, programme: &mut Programme, at: usize, fresh: u128) {
        let one = &mut programme.sessions[at];
        match self {
            Self::Add => programme.sessions.push(session(fresh, 600, Some(30))),
            Self::Remove => drop(programme.sessions.remove(at)),
            Self::Cancel => one.state = SessionState::Cancelled,
            Self::Day => one.slot.day = Some(day(8)),
            Self::Hour => one.slot.start = Clock::at(20, 0),
            Self::Length => one.slot.length = Some(Length(50)),
            Self::Room => one.slot.room = None,
            Self::SecondRoom => {
                let second = if one.slot.room == Some(room_id(1)) { 2 } else { 1 };
                one.also_in.push(room_id(second));
            }
            Self::Unschedule => one.slot = Slot::default(),
            Self::Title => one.title = "Inaczej".into(),
            Self::Subtitle => one.subtitle = "Inaczej".into(),
            Self::Description => one.description = "Inaczej".into(),
            Self::English => one.english.title = "Other".into(),
            Self::Kind => one.kind = SessionKind::Debate,
            Self::Track => one.track = Some(TrackId(Uuid::nil())),
            Self::Language => one.language = "pl,en".into(),
            Self::Join => one.roles.push(Role { id: RoleId(Uuid::max()), ..role(1, 7) }),
            Self::Leave => one.roles.clear(),
            Self::ChangeRole => one.roles[0].kind = RoleKind::Moderator,
        }
    }

    fn tells(self, fact: &SessionFact) -> bool {
        match self {
            Self::Add => matches!(fact, SessionFact::Added),
            Self::Remove => matches!(fact, SessionFact::Gone),
            Self::Cancel => matches!(fact, SessionFact::Cancelled),
            Self::Day
            | Self::Hour
            | Self::Length
            | Self::Room
            | Self::SecondRoom
            | Self::Unschedule => matches!(fact, SessionFact::Moved { from, to } if from != to),
            Self::Title => matches!(fact, SessionFact::Renamed { to, .. } if to == "Inaczej"),
            Self::Subtitle => matches!(fact, SessionFact::Subtitle { to, .. } if to == "Inaczej"),
            Self::Description => matches!(fact, SessionFact::Description),
            Self::English => matches!(fact, SessionFact::English),
            Self::Kind => matches!(fact, SessionFact::Kind { to: SessionKind::Debate, .. }),
            Self::Track => matches!(fact, SessionFact::Track { to, .. } if to == "Woda"),
            Self::Language => matches!(fact, SessionFact::Language { .. }),
            Self::Join => {
                matches!(fact, SessionFact::Joined { name, .. } if name == "Anna Nowak 7")
            }
            Self::Leave => matches!(fact, SessionFact::Left { .. }),
            Self::ChangeRole => matches!(fact, SessionFact::Role { to: RoleKind::Moderator, .. }),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_edit_is_told_and_nothing_else(
        edits in vec((select(EDITS.to_vec()), 0..20_usize), 0..6),
    ) {
        let before = congress(20);
        let mut after = before.clone();
        let mut made = Vec::new();
        let mut used = std::collections::BTreeSet::new();
        for (fresh, (edit, number)) in (1000..).zip(edits) {
            // One edit a session: two can take each other back.
            if !used.insert(number) { continue }
            let id = before.sessions[number].id;
            let Some(at) = after.sessions.iter().position(|one| one.id == id) else { continue };
            edit.make(&mut after, at, fresh);
            made.push(edit);
        }
        // Neither programme has to be in order.
        after.sessions.reverse();
        let mut told: Vec<SessionFact> = Vec::new();
        for change in compare(&before, &after) {
            let ProgrammeChange::Session(change) = change else {
                panic!("no more than sessions was changed: {change:?}");
            };
            told.extend(change.facts);
        }
        prop_assert_eq!(told.len(), made.len(), "{:?} {:?}", told, made);
        for edit in made {
            let at = told.iter().position(|fact| edit.tells(fact));
            prop_assert!(at.is_some(), "{:?} is not among {:?}", edit, told);
            told.remove(at.unwrap());
        }
        prop_assert_eq!(compare(&after, &after), [], "nothing differs from itself");
    }
}

#[test]
fn an_event_its_rooms_and_people_are_told_apart_from_sessions() {
    let before = congress(8);
    #[track_caller]
    fn check(before: &Programme, edit: impl Fn(&mut Programme), expected: &str) {
        let mut after = before.clone();
        edit(&mut after);
        let told = format!("{:?}", compare(before, &after));
        assert!(told.contains(expected), "{told}");
        assert_eq!(compare(before, &after).len(), 1, "one thing was changed: {told}");
    }
    check(&before, |it| it.event.title = "Forum".into(), "Title { from: \"Kongres\"");
    check(&before, |it| it.event.subtitle = "Forum".into(), "Subtitle");
    check(&before, |it| it.event.ends_on = Some(day(9)), "Days");
    check(&before, |it| it.event.venue = "Katowice".into(), "Venue");
    check(&before, |it| it.event.attendance = Attendance::Hybrid, "Attendance");
    check(&before, |it| it.event.description = "O wodzie".into(), "Event(Description)");
    check(&before, |it| it.rooms[0].name = "Aula".into(), "to: \"Aula\"");
    check(&before, |it| it.tracks[0].name = "Klimat".into(), "to: \"Klimat\"");
    let person = |it: &mut Programme, number| it.people.remove(&person_id(number)).unwrap();
    let marry = |it: &mut Programme| {
        let nowak = person(it, 1);
        it.people.insert(nowak.id, Person { family: "Kowalska".into(), ..nowak });
    };
    check(&before, marry, "Anna Kowalska");
    let elect = |it: &mut Programme| {
        let mut nowak = person(it, 1);
        nowak.affiliations[0].office = "Starosta".into();
        it.people.insert(nowak.id, nowak);
    };
    check(&before, elect, "from: \"Wójt\", to: \"Starosta\"");
    let one_day = Programme { event: before.event.clone(), ..before.clone() };
    let mut other = one_day.clone();
    other.event.starts_on = Some(day(8));
    let expected =
        EventFact::Days { from: (Some(day(7)), Some(day(8))), to: (Some(day(8)), Some(day(8))) };
    assert_eq!(compare(&one_day, &other), [ProgrammeChange::Event(expected)]);
}

#[test]
fn what_nobody_was_told_of_is_not_told() {
    let in_state = |state| {
        let mut programme = congress(1);
        programme.sessions[0].state = state;
        programme
    };
    let none = programme(Vec::new());
    let facts = |before: &Programme, after: &Programme| -> Vec<SessionFact> {
        let changes = compare(before, after).into_iter().filter_map(|change| match change {
            ProgrammeChange::Session(change) => Some(change.facts),
            _ => None,
        });
        changes.flatten().collect()
    };
    use SessionState::{Cancelled, Confirmed, Idea, Ready};
    for (before, after, expected, why) in [
        (Some(Idea), Some(Confirmed), vec![SessionFact::Added], "it was an idea"),
        (Some(Confirmed), Some(Idea), vec![SessionFact::Gone], "it is an idea again"),
        (None, Some(Idea), vec![], "it is an idea only"),
        (None, Some(Cancelled), vec![], "it was never announced"),
        (Some(Cancelled), None, vec![], "it was cancelled before"),
        (Some(Confirmed), Some(Ready), vec![], "nothing but the office's work went on"),
        (Some(Ready), Some(Cancelled), vec![SessionFact::Cancelled], "it will not be held"),
        (Some(Cancelled), Some(Ready), vec![SessionFact::Restored], "it will after all"),
        (Some(Ready), None, vec![SessionFact::Gone], "it is gone"),
    ] {
        let [before, after] =
            [before, after].map(|state| state.map_or_else(|| none.clone(), in_state));
        assert_eq!(facts(&before, &after), expected, "{why}");
    }
    let before = congress(1);
    let mut after = before.clone();
    let session: &mut Session = &mut after.sessions[0];
    session.note = "Zadzwonić".into();
    session.locked = true;
    session.places = Some(9);
    session.roles.push(Role { kind: RoleKind::Reserve, ..role(1, 6) });
    assert_eq!(compare(&before, &after), [], "that is for the office alone");
    after.sessions[0].roles[1].kind = RoleKind::Panellist;
    assert_eq!(facts(&before, &after).len(), 1, "the reserve stepped in");
}

#[test]
fn rooms_are_told_by_the_names_that_they_had() {
    let before = congress(1);
    let mut after = before.clone();
    after.rooms.iter_mut().for_each(|room| room.name = format!("Nowa {}", room.name));
    after.sessions[0].slot.room = Some(room_id(2));
    let told = compare(&before, &after);
    let Some(ProgrammeChange::Session(change)) = told.last() else { panic!("{told:?}") };
    let place = |name: &str| Place {
        day: Some(day(7)),
        start: Clock::at(9, 0),
        length: Some(Length(45)),
        rooms: vec![name.into()],
    };
    let moved = SessionFact::Moved { from: place("Sala 1"), to: place("Nowa Sala 2") };
    assert_eq!(change.facts, [moved]);
    assert_eq!(told.len(), 4, "three rooms were renamed, one session moved");
}

#[test]
fn a_frozen_programme_has_nothing_that_is_for_the_staff() {
    let mut programme = congress(2);
    programme.sessions[0].note = "tajne".into();
    for person in programme.people.values_mut() {
        person.email = "tajne@example.org".into();
        person.phone = "tajne".into();
        person.note = "tajne".into();
    }
    let before = programme.clone();
    let frozen = programme.frozen();
    assert!(!format!("{frozen:?}").contains("tajne"));
    assert_eq!(compare(&before, &frozen), [], "everybody sees the same in it");
}

#[test]
fn ten_times_the_sessions_take_about_ten_times_as_long() {
    let time = |count: u16| {
        let before = congress(count);
        let mut after = before.clone();
        for session in &mut after.sessions {
            session.slot.start = Clock::at(21, 0);
        }
        let start = Instant::now();
        assert_eq!(compare(&before, &after).len(), usize::from(count));
        start.elapsed()
    };
    // The best of several: others work on this machine too.
    let best = |count| (0..3).map(|_| time(count)).min().unwrap();
    let (small, large) = (best(500), best(5000));
    eprintln!("500 sessions {small:?}, 5,000 sessions {large:?}");
    assert!(large < small * 40, "{small:?} for 500, {large:?} for 5,000");
}
