//! Places: no limit is ever passed, and nobody is overtaken.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use obrady_domain::{
    Advance, Attendance, CategoryId, Claim, Held, Limits, MovingUp, Registration, RegistrationId,
    RegistrationState, SessionId, SignUp, moves_up, room_for,
};
use proptest::{collection::vec, option, prelude::*, sample::select};
use uuid::Uuid;

fn registration(number: u128) -> RegistrationId {
    RegistrationId(Uuid::from_u128(number))
}

fn category(number: u128) -> CategoryId {
    CategoryId(Uuid::from_u128(number))
}

fn at(minute: u32) -> NaiveDateTime {
    format!("2026-05-01T10:{minute:02}:00").parse().expect("a moment")
}

fn any_claims() -> impl Strategy<Value = Vec<Claim>> {
    let attendance = select(vec![Attendance::OnSite, Attendance::Online]);
    let state = select(RegistrationState::ALL.to_vec());
    let one = (state, attendance, option::of(1..3_u128), option::of(0..5_u32));
    vec(one, 0..24).prop_map(|all| {
        let claim = |(number, (state, attendance, of, minute)): (
            u128,
            (_, _, Option<u128>, Option<u32>),
        )| {
            Claim {
                registration: registration(number),
                state,
                attendance,
                category: of.map(category),
                at: minute.map(at),
            }
        };
        (1..).zip(all).map(claim).collect()
    })
}

fn any_limits() -> impl Strategy<Value = Limits> {
    let limit = || option::of(0..8_u32);
    (limit(), limit(), vec(limit(), 2)).prop_map(|(on_site, online, of)| {
        let limited = (1..).zip(of).filter_map(|(number, limit)| Some((category(number), limit?)));
        Limits { on_site, online, categories: limited.collect() }
    })
}

/// How far each limit is passed.
fn passed(limits: &Limits, claims: &[Claim]) -> Vec<u32> {
    let takes = |one: &&Claim| {
        matches!(one.state, RegistrationState::Pending | RegistrationState::Confirmed)
    };
    let count = |of: &dyn Fn(&Claim) -> bool, limit: u32| {
        let taken = claims.iter().filter(takes).filter(|one| of(one)).count();
        u32::try_from(taken).expect("few").saturating_sub(limit)
    };
    let of = |attendance, limit: Option<u32>| {
        limit.map(|limit| count(&|one| one.attendance == attendance, limit))
    };
    let ends = [of(Attendance::OnSite, limits.on_site), of(Attendance::Online, limits.online)];
    let categories =
        limits.categories.iter().map(|(id, limit)| count(&|one| one.category == Some(*id), *limit));
    ends.into_iter().flatten().chain(categories).collect()
}

fn after(claims: &[Claim], moved: &[RegistrationId]) -> Vec<Claim> {
    let mut claims = claims.to_vec();
    for claim in claims.iter_mut().filter(|claim| moved.contains(&claim.registration)) {
        claim.state = RegistrationState::Confirmed;
    }
    claims
}

proptest! {
    #[test]
    fn those_who_wait_move_up_in_order_and_within_limits(
        limits in any_limits(), claims in any_claims(),
    ) {
        let Advance { moves, may } = moves_up(&limits, &claims, MovingUp::Itself);
        prop_assert!(may.is_empty(), "nobody has to be asked");
        let asking = moves_up(&limits, &claims, MovingUp::Asking);
        prop_assert_eq!(&asking.may, &moves, "the same people, once somebody confirms it");
        prop_assert!(asking.moves.is_empty());

        let later = after(&claims, &moves);
        prop_assert_eq!(
            passed(&limits, &later), passed(&limits, &claims), "no limit is passed any further"
        );
        let by_id: BTreeMap<_, _> = claims.iter().map(|one| (one.registration, one)).collect();
        let order = |one: &Claim| (one.at.is_none(), one.at, one.registration);
        let moving: Vec<_> = moves.iter().map(|id| by_id[id]).collect();
        prop_assert!(moving.iter().all(|one| one.state == RegistrationState::WaitingList));
        prop_assert!(moving.is_sorted_by_key(|one| order(one)), "in the order of the list");
        for left in later.iter().filter(|one| one.state == RegistrationState::WaitingList) {
            let overtakes = |one: &&Claim| {
                (one.attendance, one.category) == (left.attendance, left.category)
                    && order(one) > order(left)
            };
            prop_assert!(!moving.iter().any(overtakes), "{left:?} is overtaken");
        }
        prop_assert_eq!(
            moves_up(&limits, &later, MovingUp::Itself), Advance::default(), "nobody is left out"
        );
    }

    #[test]
    fn whoever_comes_takes_no_place_that_is_anothers(
        limits in any_limits(),
        claims in any_claims(),
        attendance in select(vec![Attendance::OnSite, Attendance::Online]),
        of in option::of(1..3_u128),
    ) {
        let category = of.map(category);
        let state = room_for(&limits, &claims, attendance, category);
        let new = Claim { registration: registration(99), state, attendance, category, at: None };
        let with: Vec<Claim> = claims.iter().copied().chain([new]).collect();
        if state == RegistrationState::Confirmed {
            prop_assert_eq!(passed(&limits, &with), passed(&limits, &claims));
            prop_assert_eq!(
                moves_up(&limits, &with, MovingUp::Itself), moves_up(&limits, &claims, MovingUp::Itself),
                "who waits comes to a place all the same"
            );
        } else {
            prop_assert_eq!(state, RegistrationState::WaitingList);
            let moves = moves_up(&limits, &with, MovingUp::Itself).moves;
            prop_assert!(!moves.contains(&registration(99)), "there was no room");
        }
    }
}

#[test]
fn who_has_no_place_at_the_event_waits_for_none_in_a_session() {
    let session = SessionId(Uuid::from_u128(7));
    let event = obrady_domain::EventId(Uuid::nil());
    let person = obrady_domain::PersonId(Uuid::nil());
    for (state, wants) in RegistrationState::ALL.into_iter().zip([true, true, false, false]) {
        let one = Registration {
            state,
            sign_ups: vec![SignUp { session, state: RegistrationState::WaitingList, at: None }],
            ..Registration::new(registration(1), event, person)
        };
        assert_eq!(Held::from(&one).claim_of(session).is_some(), wants, "{state:?}");
        assert!(Held::from(&one).claim_of(SessionId(Uuid::nil())).is_none(), "not signed up");
    }
}
