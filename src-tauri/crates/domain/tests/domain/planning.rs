//! What goes along, what is pushed and what stays when sessions are moved.

use std::collections::{BTreeMap, BTreeSet};

use obrady_domain::{
    Clock, Length, Move, Programme, Reach, Refusal, RoomId, Session, SessionId, SessionKind,
    SessionState, Slot, Target, close_gaps, copy_many, move_many, moved, shift, swap,
};
use proptest::{collection::vec, option, prelude::*, sample::select};

use crate::fixture::*;

/// A session on 7 June in a room: 10 o'clock is 600.
fn at(number: u128, start: u16, length: u16, room: u128) -> Session {
    let mut one = session(number, start, Some(length));
    one.slot.room = Some(room_id(room));
    one
}

fn locked(session: Session) -> Session {
    Session { locked: true, ..session }
}

fn inside(block: u128, session: Session) -> Session {
    Session { block: Some(session_id(block)), ..session }
}

fn for_all(number: u128, start: u16, length: u16) -> Session {
    Session { kind: SessionKind::Break, ..session(number, start, Some(length)) }
}

fn slot(session: &Session, start: u16, length: u16) -> Slot {
    Slot { start: Clock::new(start), length: Some(Length(length)), ..session.slot }
}

/// Where the moves bring each session: its number and start.
fn starts(moves: &[Move]) -> BTreeMap<u128, u16> {
    let start = |one: &Move| one.slot.start.map_or(u16::MAX, Clock::minutes);
    moves.iter().map(|one| (one.id.0.as_u128(), start(one))).collect()
}

#[track_caller]
fn check_shift(
    sessions: &[Session],
    (start, length): (u16, u16),
    reach: Reach,
    expected: Result<&[(u128, u16)], Refusal>,
    why: &str,
) {
    let programme = programme(sessions.to_vec());
    let to = slot(&sessions[0], start, length);
    let moves = shift(&programme, sessions[0].id, to, reach);
    let expected = expected.map(|moves| moves.iter().copied().collect());
    assert_eq!(moves.map(|moves| starts(&moves)), expected, "{why}");
}

#[test]
fn what_follows_in_a_room_is_pushed_by_as_little_as_it_takes() {
    let check = |sessions: &[Session], to, expected: Result<&[(u128, u16)], Refusal>, why: &str| {
        check_shift(sessions, to, Reach::Room, expected, why);
    };
    let (a, b, c) = (at(1, 600, 60, 1), at(2, 660, 60, 1), at(3, 740, 30, 1));
    let three = [a.clone(), b.clone(), c.clone()];
    check(&three, (600, 75), Ok(&[(1, 600), (2, 675)]), "the gap before the third is used up");
    check(&three, (600, 90), Ok(&[(1, 600), (2, 690), (3, 750)]), "and then it is pushed too");
    check(&three, (600, 30), Ok(&[(1, 600)]), "shorter pushes nothing");
    check(&three, (630, 60), Ok(&[(1, 630), (2, 690), (3, 750)]), "moving pushes as well");
    let far: &[(u128, u16)] = &[(1, 680), (2, 740), (3, 800)];
    check(&three, (680, 60), Ok(far), "what it would run into began before, but came after it");
    let far: &[(u128, u16)] = &[(1, 900), (2, 960), (3, 1020)];
    check(&three, (900, 60), Ok(far), "and it overtakes nothing");
    let other = [a.clone(), b.clone(), at(4, 660, 60, 2)];
    check(&other, (600, 75), Ok(&[(1, 600), (2, 675)]), "another room stays");

    let lunch = for_all(9, 720, 60);
    let with_lunch = [a.clone(), b.clone(), lunch.clone()];
    let over: &[(u128, u16)] = &[(1, 600), (2, 780)];
    check(&with_lunch, (600, 75), Ok(over), "lunch stays, and what would run into it follows it");
    let gone = Err(Refusal::InTheWay(session_id(9)));
    check(&with_lunch, (600, 130), gone, "the one that is moved may not run into it itself");
    let short = [a.clone(), b.clone(), at(4, 720, 15, 1), for_all(9, 735, 60), at(3, 800, 30, 1)];
    let over: &[(u128, u16)] = &[(1, 600), (2, 795), (4, 855), (3, 870)];
    check(&short, (600, 80), Ok(over), "what came after it comes after it, though it had the time");
    let plenary = Session { kind: SessionKind::Plenary, ..for_all(9, 720, 60) };
    check(&[a.clone(), b.clone(), plenary], (600, 75), gone, "nothing jumps over a plenary");
    let coffee = Session { kind: SessionKind::Break, ..at(9, 720, 20, 1) };
    let pushed: &[(u128, u16)] = &[(1, 600), (2, 675), (9, 735)];
    check(
        &[a.clone(), b.clone(), coffee.clone()],
        (600, 75),
        Ok(pushed),
        "its own coffee goes too",
    );
    let over: &[(u128, u16)] = &[(1, 600), (2, 740)];
    check(&[a.clone(), b.clone(), locked(coffee)], (600, 75), Ok(over), "but not when locked");
    let early = [a.clone(), at(2, 660, 45, 1), lunch];
    check(&early, (600, 75), Ok(&[(1, 600), (2, 675)]), "the gap before lunch is enough");
    let held = [a.clone(), b.clone(), locked(at(3, 730, 30, 1))];
    let gone = Err(Refusal::InTheWay(session_id(3)));
    check(&held, (600, 75), gone, "a locked one stays");
    check(&held, (600, 70), Ok(&[(1, 600), (2, 670)]), "up to it there is time");
    let wide = Session { also_in: vec![room_id(2)], ..at(3, 720, 30, 1) };
    let gone = Err(Refusal::InTheWay(session_id(3)));
    check(&[a.clone(), b.clone(), wide], (600, 75), gone, "what is in further rooms too stays");
    let own = locked(a.clone());
    check(&[own, b.clone()], (600, 75), Err(Refusal::Locked(session_id(1))), "locked itself");

    let late = [a.clone(), at(2, 570, 60, 1)];
    check(&late, (600, 75), Ok(&[(1, 600)]), "what met it already may, when it began before");
    let double = [a.clone(), at(2, 630, 60, 1)];
    check(&double, (600, 75), Ok(&[(1, 600), (2, 675)]), "when it begins later, it is pushed away");
    let before = [a.clone(), at(2, 540, 55, 1)];
    let gone = Err(Refusal::InTheWay(session_id(2)));
    check(&before, (590, 60), gone, "what began before is not pushed");
    check(
        &[a, at(2, 660, 2210, 1), at(3, 2870, 30, 1)],
        (600, 75),
        Err(Refusal::OutOfDay(session_id(3))),
        "past 47:59",
    );
}

#[test]
fn the_whole_day_is_pushed_and_parallel_sessions_stay_parallel() {
    let check = |sessions: &[Session], to, expected: Result<&[(u128, u16)], Refusal>, why: &str| {
        check_shift(sessions, to, Reach::Day, expected, why);
    };
    let day = [
        at(1, 600, 60, 1),
        at(2, 600, 60, 2),
        at(3, 660, 60, 1),
        at(4, 675, 45, 2),
        for_all(5, 720, 60),
        at(6, 800, 60, 1),
    ];
    let pushed: &[(u128, u16)] = &[(1, 600), (3, 675), (4, 690), (5, 735)];
    check(&day, (600, 75), Ok(pushed), "two at a time go together, the gap after lunch is used up");
    let pushed: &[(u128, u16)] = &[(1, 600), (3, 690), (4, 705), (5, 750), (6, 810)];
    check(&day, (600, 90), Ok(pushed), "and then what is after lunch goes too");
    let pushed: &[(u128, u16)] = &[(1, 720), (3, 780), (4, 795), (5, 840), (6, 900)];
    check(&day, (720, 60), Ok(pushed), "delayed by more than it is long, it overtakes nothing");
    let mut fixed = day.to_vec();
    fixed[4] = locked(fixed[4].clone());
    check(&fixed, (600, 75), Err(Refusal::InTheWay(session_id(5))), "lunch is locked");
    fixed[4] = locked(at(5, 720, 60, 3));
    let pushed: &[(u128, u16)] = &[(1, 600), (3, 675), (4, 690)];
    check(
        &fixed,
        (600, 75),
        Ok(pushed),
        "a locked session in a room where nothing comes is no bar",
    );

    let opening = Session { kind: SessionKind::Plenary, ..session(1, 540, Some(60)) };
    let rooms = [opening, at(2, 600, 60, 1), at(3, 600, 60, 2)];
    check_shift(
        &rooms,
        (540, 70),
        Reach::Room,
        Ok(&[(1, 540), (2, 610), (3, 610)]),
        "a session for everybody pushes the day",
    );
}

#[test]
fn a_block_takes_along_what_it_holds() {
    let sessions = || {
        vec![
            at(1, 600, 60, 1),
            at(2, 660, 90, 1),
            inside(2, at(3, 660, 30, 1)),
            inside(2, at(4, 690, 30, 1)),
            inside(2, at(5, 720, 30, 2)),
        ]
    };
    let pushed: &[(u128, u16)] = &[(1, 600), (2, 675), (3, 675), (4, 705), (5, 735)];
    check_shift(&sessions(), (600, 75), Reach::Room, Ok(pushed), "pushed as one");
    let mut with_locked = sessions();
    with_locked[3].locked = true;
    let gone = Err(Refusal::InTheWay(session_id(2)));
    check_shift(&with_locked, (600, 75), Reach::Room, gone, "what holds a locked one stays");

    let mut inner = sessions();
    inner.rotate_left(2);
    let pushed: &[(u128, u16)] = &[(3, 660), (4, 700)];
    check_shift(&inner, (660, 40), Reach::Room, Ok(pushed), "within the block, in its room");
    let pushed: &[(u128, u16)] = &[(3, 660), (4, 700)];
    let mut short = inner.clone();
    short.retain(|one| one.id != session_id(5));
    check_shift(&short, (660, 40), Reach::Day, Ok(pushed), "and of the day the same");
    let gone = Err(Refusal::BlockEnds(session_id(2)));
    check_shift(&short, (660, 70), Reach::Day, gone, "up to its end");

    let programme = programme(sessions());
    let to = Slot { day: Some(day(8)), room: Some(room_id(3)), ..slot(&sessions()[1], 600, 90) };
    let moves = moved(&programme, &[Move { id: session_id(2), slot: to }]).unwrap();
    let rooms: Vec<_> = moves.iter().map(|one| (one.id, one.slot.day, one.slot.room)).collect();
    assert_eq!(starts(&moves), [(2, 600), (3, 600), (4, 630), (5, 660)].into_iter().collect());
    let third = Some(room_id(3));
    assert!(
        rooms.iter().all(|(id, on, room)| {
            *on == Some(day(8))
                && (*room == third || (*id == session_id(5) && *room == Some(room_id(2))))
        }),
        "to the other day and, what was in its room, to the other room: {rooms:?}"
    );
    let longer = Move { id: session_id(2), slot: slot(&sessions()[1], 650, 100) };
    assert_eq!(moved(&programme, &[longer]).unwrap(), [longer], "stretched at its start, alone");
    let waiting = Slot { length: Some(Length(90)), ..Slot::default() };
    let moves = moved(&programme, &[Move { id: session_id(2), slot: waiting }]).unwrap();
    assert!(moves.len() == 4 && moves.iter().all(|one| one.slot.start.is_none()), "all wait");
}

#[test]
fn what_a_block_holds_elsewhere_pushes_there_too() {
    let sessions = vec![
        at(1, 600, 60, 1),
        at(2, 660, 60, 1),
        inside(2, at(3, 660, 60, 2)),
        at(4, 720, 30, 2),
        at(5, 750, 30, 2),
        at(6, 720, 30, 3),
    ];
    let check = |sessions: &[Session], to, expected: Result<&[(u128, u16)], Refusal>, why: &str| {
        check_shift(sessions, to, Reach::Room, expected, why);
    };
    let pushed: &[(u128, u16)] = &[(1, 600), (2, 675), (3, 675), (4, 735), (5, 765)];
    check(&sessions, (600, 75), Ok(pushed), "the room where it holds something is pushed as well");
    let mut fixed = sessions.clone();
    fixed[3].locked = true;
    let gone = Err(Refusal::InTheWay(session_id(4)));
    check(&fixed, (600, 75), gone, "what is locked there stays");
    check(&fixed[1..], (675, 60), gone, "for the one that is moved by hand the same");
    let pushed: &[(u128, u16)] = &[(2, 675), (3, 675), (4, 735), (5, 765)];
    check(&sessions[1..], (675, 60), Ok(pushed), "its rooms are those of what it holds");
    let break_of_its_own = Session { block: Some(session_id(2)), ..for_all(7, 700, 20) };
    let with_break = [&sessions[..2], &[break_of_its_own, at(6, 720, 30, 3)]].concat();
    let pushed: &[(u128, u16)] = &[(1, 600), (2, 675), (7, 715)];
    check(&with_break, (600, 75), Ok(pushed), "its own break is in nobody's way elsewhere");

    let mut gappy = vec![at(2, 660, 60, 1), inside(2, at(3, 660, 60, 2)), at(4, 600, 30, 2)];
    let closed = |sessions: &[Session]| {
        let programme = programme(sessions.to_vec());
        starts(&close_gaps(&programme, day(7), Clock::new(600).unwrap(), Some(room_id(1))))
    };
    let earlier = BTreeMap::from([(2, 630), (3, 630)]);
    assert_eq!(closed(&gappy), earlier, "gaps close as far as the other room lets them");
    gappy[2].slot.room = Some(room_id(3));
    assert_eq!(closed(&gappy), BTreeMap::from([(2, 600), (3, 600)]));
}

#[test]
fn nothing_is_in_the_way_in_a_shared_room() {
    let mut programme = programme(vec![at(1, 600, 60, 1), at(2, 660, 60, 1)]);
    let to = slot(&programme.sessions[0], 600, 75);
    programme.rooms.iter_mut().for_each(|room| room.shared = true);
    let moves = shift(&programme, session_id(1), to, Reach::Room).unwrap();
    assert_eq!(starts(&moves), [(1, 600)].into_iter().collect());
}

#[test]
fn gaps_are_closed_up_to_what_stays() {
    #[track_caller]
    fn check(sessions: &[Session], room: Option<u128>, expected: &[(u128, u16)], why: &str) {
        let programme = programme(sessions.to_vec());
        let from = Clock::new(600).unwrap();
        let moves = close_gaps(&programme, day(7), from, room.map(room_id));
        assert_eq!(starts(&moves), expected.iter().copied().collect(), "{why}");
    }
    let gappy = [
        at(1, 540, 70, 1),
        at(2, 630, 30, 1),
        at(3, 690, 30, 1),
        for_all(4, 720, 60),
        at(5, 800, 30, 1),
        at(6, 800, 30, 2),
        at(7, 850, 30, 2),
    ];
    check(&gappy, Some(1), &[(2, 610), (3, 640), (5, 780)], "one room, and lunch stays");
    check(&gappy, None, &[(2, 610), (3, 640), (5, 780), (6, 780), (7, 810)], "all rooms, together");
    let mut with_locked = gappy.to_vec();
    with_locked[1].locked = true;
    check(&with_locked, Some(1), &[(3, 660), (5, 780)], "a locked one stays, and is not jumped");
    let parallel = [at(1, 700, 60, 1), at(2, 690, 90, 2), at(3, 800, 30, 1)];
    check(&parallel, None, &[(1, 610), (2, 600), (3, 690)], "parallel sessions stay parallel");
    let blocked = [at(1, 660, 60, 1), inside(1, at(2, 670, 30, 1))];
    check(&blocked, Some(1), &[(1, 600), (2, 610)], "a block takes along what it holds");
    check(&[at(1, 590, 5, 1), at(2, 620, 30, 1)], Some(1), &[(2, 600)], "none before the hour");
}

#[test]
fn sessions_go_together() {
    let sessions =
        vec![at(1, 600, 60, 2), at(2, 660, 60, 1), for_all(3, 720, 30), session(4, 0, Some(30))];
    let mut programme = programme(sessions);
    let waiting = programme.sessions.iter_mut().find(|one| one.id == session_id(4)).unwrap();
    waiting.slot = Slot { length: Some(Length(30)), ..Slot::default() };
    programme.sessions.push(Session { slot: Slot::default(), ..session(5, 0, None) });
    programme.sort();
    let ids = [3, 1, 2, 4].map(session_id);
    let to = Target { day: Some(day(8)), start: Clock::new(540), room: Some(room_id(1)) };
    // The rooms are in the order 2, 1, 3.
    let moves = move_many(&programme, &ids, None, to).unwrap();
    assert_eq!(starts(&moves), [(1, 540), (2, 600), (3, 660)].into_iter().collect());
    let rooms: Vec<_> = moves.iter().map(|one| one.slot.room).collect();
    assert_eq!(rooms, [Some(room_id(1)), Some(room_id(3)), None], "each a room on");
    assert!(moves.iter().all(|one| one.slot.day == Some(day(8))));

    let far = Target { room: Some(room_id(3)), ..Target::default() };
    let refused = move_many(&programme, &ids, None, far);
    assert_eq!(refused, Err(Refusal::NoRoom(session_id(2))), "there is none after the last");
    let early = Target { start: Clock::new(0), ..Target::default() };
    let refused = move_many(&programme, &ids, Some(session_id(2)), early);
    assert_eq!(refused, Err(Refusal::OutOfDay(session_id(1))));

    let ids = [4, 5].map(session_id);
    // Session 5 has no length, and so it counts as a usual one.
    let moves = move_many(&programme, &ids, Some(session_id(4)), to).unwrap();
    assert_eq!(starts(&moves), [(4, 540), (5, 570)].into_iter().collect(), "one after another");
    assert_eq!(moves[1].slot.room, Some(room_id(1)));
    let refused = move_many(&programme, &[session_id(77)], None, to);
    assert_eq!(refused, Err(Refusal::Gone(session_id(77))));

    programme.sessions[0].locked = true;
    let refused = move_many(&programme, &[session_id(1)], None, to);
    assert_eq!(refused, Err(Refusal::Locked(session_id(1))));
    let copies = copy_many(&programme, &[session_id(1)], None, to).unwrap();
    assert_eq!(starts(&copies), [(1, 540)].into_iter().collect(), "a copy moves nothing");
}

#[test]
fn two_sessions_change_places() {
    let elsewhere =
        Session { slot: Slot { day: Some(day(8)), ..at(2, 660, 90, 2).slot }, ..at(2, 0, 0, 2) };
    let sessions = vec![at(1, 600, 60, 1), elsewhere, inside(2, at(3, 700, 10, 2))];
    let programme = programme(sessions);
    let moves = swap(&programme, session_id(1), session_id(2)).unwrap();
    let place = |number: u128| {
        let slot = moves.iter().find(|one| one.id == session_id(number)).unwrap().slot;
        (slot.day, slot.start.map(Clock::minutes), slot.length, slot.room)
    };
    assert_eq!(place(1), (Some(day(8)), Some(660), Some(Length(60)), Some(room_id(2))));
    assert_eq!(place(2), (Some(day(7)), Some(600), Some(Length(90)), Some(room_id(1))));
    let refused = swap(&programme, session_id(2), session_id(3));
    assert_eq!(refused, Err(Refusal::Held(session_id(3))));
    assert_eq!(swap(&programme, session_id(1), session_id(1)), Ok(vec![]));
}

/// The programme after the moves.
fn after(programme: &Programme, moves: &[Move]) -> Programme {
    let mut after = programme.clone();
    for one in moves {
        let session = after.sessions.iter_mut().find(|session| session.id == one.id).unwrap();
        session.slot = one.slot;
    }
    after
}

/// Every pair that shares time and one of these rooms, but for blocks and what they hold.
fn overlaps(programme: &Programme, rooms: &BTreeSet<RoomId>) -> BTreeSet<(SessionId, SessionId)> {
    let above = |session: &Session| {
        let mut found = BTreeSet::new();
        let mut next = session.block;
        while let Some(block) = next.filter(|id| found.insert(*id)) {
            next = programme.session(block).and_then(|block| block.block);
        }
        found
    };
    let time = |session: &Session| {
        let midnight = (session.slot.day? - day(1)).num_days() * 24 * 60;
        let (start, end) = session.slot.minutes()?;
        Some((midnight + i64::from(start), midnight + i64::from(end)))
    };
    let held = |one: &&Session| one.state != SessionState::Cancelled && time(one).is_some();
    let sessions: Vec<&Session> = programme.sessions.iter().filter(held).collect();
    let mut pairs = BTreeSet::new();
    for a in &sessions {
        for b in &sessions {
            let (own, other) = (time(a).unwrap(), time(b).unwrap());
            let one_room =
                a.rooms().any(|room| rooms.contains(&room) && b.rooms().any(|it| it == room));
            let meet = match (own.0 == own.1, other.0 == other.1) {
                (true, true) => own.0 == other.0,
                (true, false) => other.0 <= own.0 && own.0 < other.1,
                (false, true) => own.0 <= other.0 && other.0 < own.1,
                (false, false) => own.0 < other.1 && other.0 < own.1,
            };
            let kin = above(a).contains(&b.id) || above(b).contains(&a.id);
            if a.id < b.id && one_room && meet && !kin {
                pairs.insert((a.id, b.id));
            }
        }
    }
    pairs
}

/// The pairs of plain sessions in one room of which one came after the other, and now comes before.
fn turned(before: &Programme, after: &Programme, moved: SessionId) -> Vec<(SessionId, SessionId)> {
    let plain = |one: &&Session| {
        let alone = one.also_in.is_empty() && one.block.is_none() && one.id != moved;
        let holds = before.sessions.iter().any(|other| other.block == Some(one.id));
        let held = one.state != SessionState::Cancelled && one.is_scheduled();
        alone && !holds && held && !one.locked && !one.kind.is_pause()
    };
    let plain: Vec<&Session> = before.sessions.iter().filter(plain).collect();
    let start = |id| after.session(id).map(|one| one.slot.start);
    let mut found = Vec::new();
    for a in &plain {
        for b in &plain {
            let together =
                a.slot.room.is_some() && (a.slot.day, a.slot.room) == (b.slot.day, b.slot.room);
            if together
                && a.slot.end() <= b.slot.start
                && a.slot.start < b.slot.start
                && start(a.id) > start(b.id)
            {
                found.push((a.id, b.id));
            }
        }
    }
    found
}

fn any_session(number: u128) -> impl Strategy<Value = Session> {
    let when = (
        option::weighted(0.9, select(vec![7_u32, 7, 7, 8])),
        option::weighted(0.95, (0..60_u16).prop_map(|step| 480 + step * 15)),
        option::weighted(0.9, (0..8_u16).prop_map(|step| step * 15)),
    );
    let what = (
        select(vec![
            SessionKind::Panel,
            SessionKind::Panel,
            SessionKind::Break,
            SessionKind::Plenary,
        ]),
        select(vec![SessionState::Confirmed, SessionState::Confirmed, SessionState::Cancelled]),
        proptest::bool::weighted(0.15),
    );
    let place = (option::weighted(0.8, 1..4_u128), option::weighted(0.1, 1..4_u128));
    let block = option::weighted(0.25, 0..12_u128);
    (when, what, place, block).prop_map(
        move |((on, start, length), (kind, state, locked), (room, further), block)| {
            let mut session = session(number, start.unwrap_or(0), length);
            session.slot.day = on.map(day);
            session.slot.start = session.slot.start.filter(|_| start.is_some());
            session.slot.room = room.map(room_id);
            session.also_in =
                further.filter(|_| further != room).map(room_id).into_iter().collect();
            session.block = block.filter(|block| *block != number).map(session_id);
            Session { kind, state, locked, ..session }
        },
    )
}

fn any_programme() -> impl Strategy<Value = Programme> {
    let sessions: Vec<_> = (0..12).map(any_session).collect();
    (sessions, 1..=12_usize).prop_map(|(mut sessions, kept)| {
        sessions.truncate(kept);
        programme(sessions)
    })
}

/// What holds of any moves: nothing is lost or made up, what is locked stays, what is moved keeps its
/// length, but for the one that was given another.
fn sound(programme: &Programme, moves: &[Move], stretched: Option<SessionId>) {
    let ids: BTreeSet<SessionId> = moves.iter().map(|one| one.id).collect();
    assert_eq!(ids.len(), moves.len(), "each is moved once");
    for one in moves {
        let session = programme.session(one.id).expect("it is there");
        assert!(!session.locked, "a locked session is never moved");
        assert_ne!(session.slot, one.slot, "a move moves");
        if stretched != Some(one.id) {
            assert_eq!(session.slot.length, one.slot.length, "lengths are kept");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn pushing_makes_no_overlap(
        programme in any_programme(),
        which in any::<prop::sample::Index>(),
        start in 0..60_u16,
        length in 0..12_u16,
        room in option::weighted(0.8, 1..4_u128),
        stays in any::<bool>(),
        whole in any::<bool>(),
    ) {
        let session = which.get(&programme.sessions);
        let slot = if stays {
            Slot { length: Some(Length(length * 15)), ..session.slot }
        } else {
            Slot {
                day: Some(day(7)),
                start: Clock::new(480 + start * 15),
                length: Some(Length(length * 15)),
                room: room.map(room_id),
            }
        };
        let reach = if whole { Reach::Day } else { Reach::Room };
        let Ok(moves) = shift(&programme, session.id, slot, reach) else { return Ok(()) };
        sound(&programme, &moves, Some(session.id));
        // In whatever rooms something was taken along to.
        let rooms: BTreeSet<RoomId> = (1..4).map(room_id).collect();
        let scheduled = slot.day.is_some() && slot.start.is_some();
        if scheduled && session.state != SessionState::Cancelled {
            let before = overlaps(&programme, &rooms);
            let new: Vec<_> = overlaps(&after(&programme, &moves), &rooms)
                .into_iter()
                .filter(|pair| !before.contains(pair))
                .collect();
            prop_assert!(new.is_empty(), "pushing {:?} made {:?}", moves, new);
            if reach == Reach::Room {
                let turned = turned(&programme, &after(&programme, &moves), session.id);
                prop_assert!(turned.is_empty(), "pushing {:?} turned {:?}", moves, turned);
            }
        }
    }

    #[test]
    fn closing_gaps_makes_no_overlap_and_nothing_later(
        programme in any_programme(),
        from in 0..40_u16,
        room in option::weighted(0.5, 1..4_u128),
    ) {
        let room = room.map(room_id);
        let from = Clock::new(480 + from * 15).unwrap();
        let moves = close_gaps(&programme, day(7), from, room);
        sound(&programme, &moves, None);
        for one in &moves {
            let before = programme.session(one.id).unwrap().slot;
            prop_assert!(one.slot.start < before.start, "only earlier");
            prop_assert!(one.slot.start >= Some(from), "none before the hour");
            prop_assert_eq!((one.slot.day, one.slot.room), (before.day, before.room));
        }
        let rooms: BTreeSet<RoomId> = (1..4).map(room_id).collect();
        let before = overlaps(&programme, &rooms);
        let later = after(&programme, &moves);
        let new: Vec<_> = overlaps(&later, &rooms).into_iter().filter(|pair| !before.contains(pair)).collect();
        prop_assert!(new.is_empty(), "closing {:?} made {:?}", moves, new);
        prop_assert_eq!(close_gaps(&later, day(7), from, room), vec![], "closed is closed");
    }

    #[test]
    fn moves_together_and_swaps_are_sound(
        programme in any_programme(),
        ids in vec(any::<prop::sample::Index>(), 1..5),
        start in option::of(0..60_u16),
        room in option::of(1..4_u128),
    ) {
        let ids: Vec<SessionId> = ids.iter().map(|at| at.get(&programme.sessions).id).collect();
        let start = start.and_then(|step| Clock::new(480 + step * 15));
        let to = Target { day: Some(day(8)), start, room: room.map(room_id) };
        if let Ok(moves) = move_many(&programme, &ids, None, to) {
            sound(&programme, &moves, None);
        }
        if let Ok(moves) = swap(&programme, ids[0], ids[ids.len() - 1]) {
            sound(&programme, &moves, None);
            let two = [ids[0], ids[ids.len() - 1]];
            let later = after(&programme, &moves);
            if let Ok(back) = swap(&later, two[0], two[1]) {
                let again = after(&later, &back);
                for id in two {
                    let (own, same) = (again.session(id).unwrap(), programme.session(id).unwrap());
                    prop_assert_eq!(own.slot, same.slot, "there and back");
                }
            }
        }
    }
}
