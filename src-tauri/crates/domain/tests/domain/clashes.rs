//! No double booking goes unreported, and nothing is reported that is none.

use std::collections::BTreeSet;

use obrady_domain::{ClashKind, Level, Programme, Session, SessionKind, SessionState, clashes};
use proptest::{collection::vec, option, prelude::*, sample::select};

use crate::fixture::*;

type Found = BTreeSet<(String, BTreeSet<u128>)>;

fn found(programme: &Programme) -> Found {
    let clashes = clashes(programme);
    let set: Found = clashes
        .iter()
        .map(|clash| {
            let sessions = clash.sessions.iter().map(|id| id.0.as_u128()).collect();
            (format!("{:?}", clash.kind), sessions)
        })
        .collect();
    assert_eq!(set.len(), clashes.len(), "each clash is told once: {clashes:?}");
    set
}

/// From when to when a session is held, counted from the first day's midnight.
fn held(session: &Session) -> Option<(i64, i64)> {
    let (start, end) = session.slot.minutes()?;
    let midnight = (session.slot.day? - day(1)).num_days() * 24 * 60;
    Some((midnight + i64::from(start), midnight + i64::from(end)))
}

fn share_time(one: (i64, i64), other: (i64, i64)) -> bool {
    let inside = |point: i64, (start, end): (i64, i64)| {
        start <= point && (point < end || (start == end && point == start))
    };
    match (one.0 == one.1, other.0 == other.1) {
        (true, _) => inside(one.0, other),
        (_, true) => inside(other.0, one),
        _ => one.0 < other.1 && other.0 < one.1,
    }
}

/// The same by trying every pair, as the rules say it.
fn expected(programme: &Programme) -> Found {
    let mut all = Found::new();
    let number = |session: &Session| session.id.0.as_u128();
    let live = |session: &&Session| session.state != SessionState::Cancelled;
    let sessions: Vec<&Session> = programme.sessions.iter().filter(live).collect();
    for session in &sessions {
        let alone = BTreeSet::from([number(session)]);
        if session.title.trim().is_empty() && !session.kind.is_pause() {
            all.insert((format!("{:?}", ClashKind::NoTitle), alone.clone()));
        }
        if session.slot.day.is_some_and(|day| !programme.event.has_day(day)) {
            all.insert((format!("{:?}", ClashKind::OutsideEvent), alone));
        }
    }
    for (at, one) in sessions.iter().enumerate() {
        for other in &sessions[at + 1..] {
            let Some((first, second)) = held(one).zip(held(other)) else { continue };
            let nested = one.block == Some(other.id) || other.block == Some(one.id);
            if nested || !share_time(first, second) {
                continue;
            }
            let both = BTreeSet::from([number(one), number(other)]);
            if let (Some(room), Some(same)) = (one.slot.room, other.slot.room)
                && room == same
            {
                all.insert((format!("{:?}", ClashKind::RoomTwice { room }), both.clone()));
            }
            for role in &one.roles {
                if other.roles.iter().any(|there| there.person == role.person) {
                    let kind = ClashKind::PersonTwice { person: role.person };
                    all.insert((format!("{kind:?}"), both.clone()));
                }
            }
        }
    }
    all
}

/// Sessions that lie close together, so that many of them clash.
fn any_session(number: u128) -> impl Strategy<Value = Session> {
    let start = option::weighted(0.9, (0..12_u16).prop_map(|step| 1380 + step * 10));
    let length = option::weighted(0.8, (0..8_u16).prop_map(|step| step * 10));
    let when = (option::weighted(0.9, 6..10_u32), start, length);
    let what = (
        select(vec![SessionKind::Panel, SessionKind::Break]),
        select(vec![SessionState::Confirmed, SessionState::Confirmed, SessionState::Cancelled]),
        select(vec!["Panel", " "]),
    );
    let who = vec(0..4_u128, 0..4);
    let whose = (option::of(1..4_u128), option::of(0..10_u128));
    (when, what, who, whose).prop_map(
        move |((on, start, length), (kind, state, title), who, (room, block))| {
            let mut session = session(number, start.unwrap_or(0), length);
            session.slot.day = on.map(day);
            session.slot.start = session.slot.start.filter(|_| start.is_some());
            session.slot.room = room.map(room_id);
            session.block = block.filter(|block| *block != number).map(session_id);
            session.roles = who.into_iter().map(|person| role(number, person)).collect();
            Session { kind, state, title: title.into(), ..session }
        },
    )
}

fn any_programme() -> impl Strategy<Value = Programme> {
    let sessions: Vec<_> = (0..10).map(any_session).collect();
    (sessions, 0..=10_usize).prop_map(|(mut sessions, kept)| {
        sessions.truncate(kept);
        programme(sessions)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(600) })]

    #[test]
    fn every_clash_is_found_and_nothing_else(programme in any_programme()) {
        prop_assert_eq!(found(&programme), expected(&programme));
    }

    #[test]
    fn errors_come_first_and_sessions_in_programme_order(programme in any_programme()) {
        let clashes = clashes(&programme);
        let place = |id| programme.sessions.iter().position(|session| session.id == id).unwrap();
        let rank = |clash: &obrady_domain::Clash| (clash.level, place(clash.sessions[0]));
        prop_assert!(clashes.is_sorted_by_key(rank));
        for clash in &clashes {
            prop_assert!(clash.sessions.is_sorted_by_key(|id| place(*id)));
            prop_assert_eq!(clash.level == Level::Error, clash.sessions.len() == 2);
        }
    }
}

#[test]
fn two_sessions_clash_when_they_share_more_than_an_instant() {
    let check = |name: &str, one: (u16, Option<u16>), other: (u16, Option<u16>), clash: bool| {
        let mut sessions = [session(1, one.0, one.1), session(2, other.0, other.1)];
        for session in &mut sessions {
            session.slot.room = Some(room_id(1));
        }
        let found = clashes(&programme(sessions.to_vec()));
        assert_eq!(found.len(), usize::from(clash), "{name}: {found:?}");
    };
    check("one after another", (600, Some(60)), (660, Some(60)), false);
    check("a minute over", (600, Some(61)), (660, Some(60)), true);
    check("the same", (600, Some(60)), (600, Some(60)), true);
    check("one inside the other", (600, Some(60)), (620, Some(10)), true);
    check("unknown length inside", (600, Some(60)), (620, None), true);
    check("unknown length at the end", (600, Some(60)), (660, None), false);
    check("unknown length before", (600, None), (620, Some(10)), false);
    check("two of unknown length at once", (600, None), (600, None), true);
    check("past midnight", (1430, Some(30)), (1450, Some(10)), true);
}

#[test]
fn an_evening_reaches_into_the_next_morning() {
    let mut ball = session(1, 23 * 60, Some(9 * 60));
    let mut breakfast = session(2, 7 * 60, Some(60));
    breakfast.slot.day = Some(day(8));
    for session in [&mut ball, &mut breakfast] {
        session.roles = vec![role(1, 1)];
    }
    let found = clashes(&programme(vec![ball, breakfast]));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].kind, ClashKind::PersonTwice { person: person_id(1) });
}

/// A thousand one after another clash with none.
#[test]
fn large_programmes_are_judged() {
    let sessions: Vec<Session> = (0..1000_u16)
        .map(|number| {
            let mut session = session(number.into(), number, Some(1));
            session.slot.room = Some(room_id(1));
            session
        })
        .collect();
    assert!(clashes(&programme(sessions)).is_empty());
}
