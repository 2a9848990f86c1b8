//! No double booking goes unreported, and nothing is reported that is none.

use std::collections::BTreeSet;

use obrady_domain::{
    Clash, ClashKind, Length, Level, Missing, PersonId, Programme, RoomId, Session, SessionKind,
    SessionState, TrackId, clashes,
};
use proptest::{collection::vec, option, prelude::*, sample::select};
use uuid::Uuid;

use crate::fixture::*;

type Found = BTreeSet<(String, BTreeSet<u128>)>;

fn found(programme: &Programme) -> Found {
    // Those that concern one session or a day alone have tables of their own.
    let alone = |clash: &Clash| {
        clash.sessions.len() == 2
            || matches!(clash.kind, ClashKind::OutsideEvent | ClashKind::Missing { .. })
    };
    let clashes: Vec<Clash> = clashes(programme).into_iter().filter(alone).collect();
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

/// Whether one of the two holds the other, at any depth.
fn nested(sessions: &[&Session], one: &Session, other: &Session) -> bool {
    let holds = |outer: &Session, inner: &Session| {
        let (mut up, mut seen) = (inner.block, BTreeSet::new());
        while let Some(block) = up.filter(|block| seen.insert(*block)) {
            if block == outer.id {
                return true;
            }
            up = sessions.iter().find(|session| session.id == block).and_then(|one| one.block);
        }
        false
    };
    holds(one, other) || holds(other, one)
}

fn people(session: &Session) -> BTreeSet<PersonId> {
    session.roles.iter().map(|role| role.person).collect()
}

/// The one that ended last before `session` began, of those in which `person` is; several where they
/// ended at one time.
fn just_before<'a>(
    sessions: &[&'a Session],
    session: &Session,
    person: PersonId,
) -> Vec<(&'a Session, i64)> {
    let Some((start, _)) = held(session) else { return Vec::new() };
    let ended = sessions.iter().filter(|one| people(one).contains(&person)).filter_map(|one| {
        let (from, to) = held(one)?;
        (from < to && to <= start).then_some((*one, start - to))
    });
    let ended: Vec<_> = ended.collect();
    let least = ended.iter().map(|(_, gap)| *gap).min();
    ended.into_iter().filter(|(_, gap)| Some(*gap) == least).collect()
}

/// The same by trying every pair, as the rules say it.
fn expected(programme: &Programme) -> Found {
    let mut all = Found::new();
    let number = |session: &Session| session.id.0.as_u128();
    let live = |session: &&Session| session.state != SessionState::Cancelled;
    let sessions: Vec<&Session> = programme.sessions.iter().filter(live).collect();
    let mut tell = |kind: ClashKind, one: &Session, other: &Session| {
        all.insert((format!("{kind:?}"), BTreeSet::from([number(one), number(other)])));
    };
    let shared = |room: &RoomId| programme.room(*room).is_some_and(|room| room.shared);
    for session in &sessions {
        if session.title.trim().is_empty() && !session.kind.is_pause() {
            tell(ClashKind::Missing { what: Missing::Title }, session, session);
        }
        if session.slot.day.is_some_and(|day| !programme.event.has_day(day)) {
            tell(ClashKind::OutsideEvent, session, session);
        }
        for person in people(session) {
            for (before, gap) in just_before(&sessions, session, person) {
                let (from, to): (Vec<_>, Vec<_>) =
                    (before.rooms().collect(), session.rooms().collect());
                let apart = !from.is_empty() && !to.is_empty();
                let apart = apart && from.iter().all(|room| !to.contains(room));
                let soon = gap < i64::from(programme.event.changeover.0);
                if apart && soon && !nested(&sessions, before, session) {
                    tell(ClashKind::RoomChange { person }, before, session);
                }
            }
        }
    }
    for (at, one) in sessions.iter().enumerate() {
        for other in &sessions[at + 1..] {
            let Some((first, second)) = held(one).zip(held(other)) else { continue };
            if nested(&sessions, one, other) || !share_time(first, second) {
                continue;
            }
            for room in one.rooms().filter(|room| other.rooms().any(|there| there == *room)) {
                if !shared(&room) {
                    tell(ClashKind::RoomTwice { room }, one, other);
                }
            }
            for person in people(one).intersection(&people(other)) {
                tell(ClashKind::PersonTwice { person: *person }, one, other);
            }
            if let Some(track) = one.track.filter(|track| other.track == Some(*track))
                && !one.kind.is_pause()
                && !other.kind.is_pause()
            {
                tell(ClashKind::TrackTwice { track }, one, other);
            }
        }
    }
    all
}

/// Sessions that lie close together, so that many of them clash.
pub fn any_session(number: u128) -> impl Strategy<Value = Session> {
    let start = option::weighted(0.9, (0..12_u16).prop_map(|step| 1380 + step * 10));
    let length = option::weighted(0.8, (0..8_u16).prop_map(|step| step * 10));
    let when = (option::weighted(0.9, 6..10_u32), start, length);
    let what = (
        select(vec![SessionKind::Panel, SessionKind::Break]),
        select(vec![SessionState::Confirmed, SessionState::Confirmed, SessionState::Cancelled]),
        select(vec!["Panel", " "]),
    );
    let who = vec(0..4_u128, 0..4);
    let whose = (option::of(1..4_u128), option::of(1..4_u128), option::of(0..10_u128));
    let whose = (whose, option::of(1..3_u128));
    (when, what, who, whose).prop_map(
        move |((on, start, length), (kind, state, title), who, ((room, also, block), track))| {
            let mut session = session(number, start.unwrap_or(0), length);
            session.slot.day = on.map(day);
            session.slot.start = session.slot.start.filter(|_| start.is_some());
            session.slot.room = room.map(room_id);
            session.also_in = also
                .map(room_id)
                .filter(|also| room.map(room_id) != Some(*also))
                .into_iter()
                .collect();
            session.track = track.map(|track| TrackId(Uuid::from_u128(track)));
            session.block = block.filter(|block| *block != number).map(session_id);
            session.roles = who.into_iter().map(|person| role(number, person)).collect();
            Session { kind, state, title: title.into(), ..session }
        },
    )
}

pub fn any_programme() -> impl Strategy<Value = Programme> {
    let sessions: Vec<_> = (0..10).map(any_session).collect();
    (sessions, 0..=10_usize, 0..4_u16).prop_map(|(mut sessions, kept, changeover)| {
        sessions.truncate(kept);
        let mut programme = programme(sessions);
        programme.event.changeover = Length(changeover * 10);
        programme.rooms[0].shared = true;
        programme
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
        let rank = |clash: &&Clash| (clash.level, place(clash.sessions[0]));
        // A day without a meal has no sessions; it stands with the first of them.
        prop_assert!(clashes.iter().filter(|clash| !clash.sessions.is_empty()).is_sorted_by_key(|clash| rank(&clash)));
        for clash in &clashes {
            prop_assert!(clash.sessions.is_sorted_by_key(|id| place(*id)));
        }
        let rooms_and_people = clashes.iter().filter(|clash| {
            matches!(clash.kind, ClashKind::RoomTwice { .. } | ClashKind::PersonTwice { .. })
        });
        for clash in rooms_and_people {
            prop_assert_eq!(clash.level, Level::Error, "nobody is in two places at once");
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
        let found = found(&programme(sessions.to_vec()));
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
    let found = found(&programme(vec![ball, breakfast]));
    let twice = format!("{:?}", ClashKind::PersonTwice { person: person_id(1) });
    assert_eq!(found, BTreeSet::from([(twice, BTreeSet::from([1, 2]))]));
}

fn in_one_room(count: u16, start: impl Fn(u16) -> u16, length: u16) -> Programme {
    let sessions = (0..count).map(|number| {
        let mut session = session(number.into(), start(number), Some(length));
        session.slot.room = Some(room_id(1));
        session
    });
    programme(sessions.collect())
}

#[test]
fn large_programmes_are_judged() {
    assert!(found(&in_one_room(1000, |number| number, 1)).is_empty(), "one after another");
}

/// All pairs of five thousand are more than twelve million.
#[test]
fn where_all_lie_on_each_other_none_goes_untold_and_the_memory_holds() {
    for (name, programme) in [
        ("all at once", in_one_room(5000, |_| 600, 60)),
        ("one after another, each into many others", in_one_room(2000, |number| number, 700)),
    ] {
        let clashes: Vec<Clash> = clashes(&programme)
            .into_iter()
            .filter(|clash| matches!(clash.kind, ClashKind::RoomTwice { .. }))
            .collect();
        let told: BTreeSet<_> = clashes.iter().flat_map(|clash| &clash.sessions).collect();
        assert_eq!(told.len(), programme.sessions.len(), "{name}: each is told with another");
        assert!(clashes.len() <= 32 * programme.sessions.len(), "{name}: not with all the others");
    }
}
