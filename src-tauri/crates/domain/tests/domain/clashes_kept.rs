//! Clashes that are kept while sessions change are those of the programme as it then is.

use std::collections::BTreeSet;

use obrady_domain::{
    Acceptance, AcceptanceId, Appearance, Availability, AvailabilityId, AvailabilityKind, Clash,
    ClashKind, Clashes, Clock, EventId, Length, Programme, Replaced, RoleKind, Session,
    SessionKind, SessionState, SignUpCount, Whose, clashes,
};
use proptest::{collection::vec, prelude::*, sample::select};
use uuid::Uuid;

use crate::{
    clashes::{any_programme, any_session},
    fixture::*,
};

/// Sessions of a day as of a night, so that every rule has something to tell.
fn any_change() -> impl Strategy<Value = Session> {
    let number = 0..10_u128;
    let what = (
        select(vec![SessionKind::Panel, SessionKind::Lecture, SessionKind::Break]),
        select(vec![SessionState::Confirmed, SessionState::Ready, SessionState::Idea]),
        prop::option::of(0..3_u32),
    );
    let when = prop::option::of((480..1200_u16, 0..400_u16));
    let session = number.prop_flat_map(any_session);
    (session, what, when, any::<bool>()).prop_map(|(mut one, what, when, led)| {
        if let Some((start, length)) = when {
            one.slot.start = Clock::new(start);
            one.slot.length = Some(Length(length));
        }
        if one.state != SessionState::Cancelled {
            (one.kind, one.state, one.places) = what;
        }
        if let Some(role) = one.roles.first_mut().filter(|_| led) {
            role.kind = RoleKind::Moderator;
        }
        one
    })
}

/// A programme of which much is said besides its sessions, some of its clashes accepted.
fn any_judged() -> impl Strategy<Value = Programme> {
    let kinds = AvailabilityKind::ALL.to_vec();
    let terms = vec((0..4_u128, any::<bool>(), 6..10_u32, select(kinds)), 0..6);
    let changes = vec(any_change(), 0..6);
    (any_programme(), changes, terms, vec(any::<bool>(), 64)).prop_map(
        |(mut programme, changes, terms, accepted)| {
            for change in changes {
                put(&mut programme, change);
            }
            programme.event.opens_at = Clock::new(540);
            programme.event.closes_at = Clock::new(1440);
            programme.appearances.insert(
                person_id(1),
                Appearance {
                    event: EventId(Uuid::nil()),
                    person: person_id(1),
                    affiliation: None,
                    cancelled: true,
                },
            );
            programme.sign_ups.insert(session_id(1), SignUpCount { on_site: 2, online: 0 });
            let term = |(number, (whose, of_room, on, kind))| Availability {
                id: AvailabilityId(Uuid::from_u128(number)),
                event: EventId(Uuid::nil()),
                whose: if of_room {
                    Whose::Room(room_id(whose))
                } else {
                    Whose::Person(person_id(whose))
                },
                day: day(on),
                from: Clock::new(600).unwrap(),
                to: Clock::new(1300).unwrap(),
                kind,
            };
            programme.availabilities = (0..).zip(terms).map(term).collect();
            let found = clashes(&programme);
            let accepted = found.iter().zip(accepted).filter(|(_, accepted)| *accepted);
            programme.acceptances = (0..)
                .zip(accepted)
                .map(|(number, (clash, _))| Acceptance {
                    id: AcceptanceId(Uuid::from_u128(number)),
                    event: EventId(Uuid::nil()),
                    clash: clash.key(),
                    reason: "Wiadomo".into(),
                })
                .collect();
            programme
        },
    )
}

/// Puts a session in by hand.
fn put(programme: &mut Programme, session: Session) {
    if let Some(former) = programme.sessions.iter_mut().find(|one| one.id == session.id) {
        *former = session;
    }
    programme.sort();
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn kept_clashes_are_those_of_the_programme_as_it_is(
        start in any_judged(),
        changes in vec(vec(any_change(), 1..4), 1..5),
        // Mostly what only moves: whatever holds others or calls off has everything looked at anew.
        only_moves in prop::bool::weighted(0.8),
    ) {
        let (mut programme, mut expected) = (start.clone(), start);
        let mut kept = Clashes::of(&programme);
        for sessions in changes {
            let sessions: Vec<Session> = sessions
                .into_iter()
                .filter_map(|mut session| {
                    let former = expected.session(session.id)?;
                    if only_moves {
                        (session.block, session.state) = (former.block, former.state);
                    }
                    Some(session)
                })
                .collect();
            for session in &sessions {
                put(&mut expected, session.clone());
            }
            let (had, before) = (kept.clone(), programme.clone());
            let Replaced { former, came } = kept.replace(&mut programme, sessions);
            prop_assert_eq!(&programme, &expected, "it is in programme order");
            let anew = clashes(&expected);
            prop_assert_eq!(kept.iter().collect::<Vec<_>>(), anew.iter().collect::<Vec<_>>());
            let new = anew.iter().filter(|clash| had.iter().all(|one| one != *clash));
            let told: BTreeSet<&Clash> = came.iter().collect();
            prop_assert_eq!(told, new.collect::<BTreeSet<_>>(), "what came is what was not there");
            let (mut back, mut again) = (programme.clone(), kept.clone());
            again.replace(&mut back, former);
            prop_assert_eq!(back, before, "the former states put in, it is as it was");
            prop_assert_eq!(again.iter().collect::<Vec<_>>(), had.iter().collect::<Vec<_>>());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(16) })]

    /// Where more lie on each other than are told, and some through the night into the next days.
    #[test]
    fn kept_clashes_of_a_crowd_are_those_of_the_programme_as_it_is(
        slots in vec((0..3_u32, 0..1440_u16, 0..3000_u16), 60..90),
        changes in vec((0..60_u128, 0..3_u32, 0..1440_u16, 0..3000_u16, 1..3_u128), 1..6),
    ) {
        let crowded = |number: u128, on: u32, start: u16, length: u16| {
            let mut one = session(number, start, Some(length));
            (one.slot.day, one.slot.room) = (Some(day(on + 6)), Some(room_id(1)));
            one
        };
        let crowd = (0..).zip(slots).map(|(number, (on, start, length))| crowded(number, on, start, length));
        let mut programme = programme(crowd.collect());
        programme.sort();
        let mut kept = Clashes::of(&programme);
        for (number, on, start, length, room) in changes {
            let mut one = crowded(number, on, start, length);
            one.slot.room = Some(room_id(room));
            kept.replace(&mut programme, vec![one]);
            prop_assert_eq!(kept.iter().cloned().collect::<Vec<_>>(), clashes(&programme));
        }
    }
}

#[test]
fn many_that_change_at_once_are_judged_too() {
    let mut programme = programme((0..80).map(|number| session(number, 600, Some(30))).collect());
    let mut kept = Clashes::of(&programme);
    assert!(kept.iter().all(|clash| !matches!(clash.kind, ClashKind::RoomTwice { .. })));
    let into_one_room = programme.sessions.iter().cloned().map(|mut session| {
        session.slot.room = Some(room_id(1));
        session
    });
    kept.replace(&mut programme.clone(), into_one_room.clone().take(2).collect());
    let two = kept.iter().filter(|one| matches!(one.kind, ClashKind::RoomTwice { .. })).count();
    assert_eq!(two, 1, "two in one room");
    let mut kept = Clashes::of(&programme);
    let all: Vec<Session> = into_one_room.collect();
    kept.replace(&mut programme, all);
    assert_eq!(Vec::from(kept), clashes(&programme), "more than are looked at one by one");
}
