//! What somebody accepted stays accepted, and is still told.

use std::collections::BTreeSet;

use obrady_domain::{Acceptance, AcceptanceId, Clash, Clock, Length, Programme, clashes};
use proptest::prelude::*;
use uuid::Uuid;

use crate::{clashes::any_programme, fixture::*};

fn accepting(programme: &Programme, keys: impl Iterator<Item = String>) -> Programme {
    let acceptances = keys.enumerate().map(|(number, clash)| Acceptance {
        id: AcceptanceId(Uuid::from_u128(number as u128)),
        event: programme.event.id,
        clash,
        reason: format!("powód {number}"),
    });
    Programme { acceptances: acceptances.collect(), ..programme.clone() }
}

fn bare(clashes: Vec<Clash>) -> Vec<Clash> {
    clashes.into_iter().map(|clash| Clash { accepted: None, ..clash }).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn every_clash_has_a_key_of_its_own(programme in any_programme()) {
        let found = clashes(&programme);
        let keys: BTreeSet<String> = found.iter().map(Clash::key).collect();
        prop_assert_eq!(keys.len(), found.len(), "accepting one must not accept another");
    }

    #[test]
    fn accepted_clashes_are_still_told(programme in any_programme()) {
        let found = clashes(&programme);
        let every_other = found.iter().map(Clash::key).step_by(2);
        let after = clashes(&accepting(&programme, every_other));
        for (at, clash) in after.iter().enumerate() {
            prop_assert_eq!(clash.accepted.is_some(), at % 2 == 0, "{}", clash.key());
            prop_assert!(clash.accepted.is_none() || !clash.is_pressing());
        }
        prop_assert_eq!(bare(after), found, "the same clashes in the same order");
    }

    #[test]
    fn a_key_outlives_another_hour(programme in any_programme(), by in 1..200_u16) {
        let keys = |programme: &Programme| -> BTreeSet<String> {
            clashes(programme).iter().map(Clash::key).collect()
        };
        let mut later = programme.clone();
        for session in &mut later.sessions {
            session.slot.start = session.slot.start.and_then(|start| Clock::new(start.minutes() + by));
        }
        later.sort();
        prop_assert_eq!(keys(&later), keys(&programme), "all moved alike, so the same clashes");
    }
}

#[test]
fn a_key_does_not_know_the_order_of_the_programme() {
    let at = |one: u16, other: u16| {
        let mut sessions = [session(1, one, Some(60)), session(2, other, Some(60))];
        for session in &mut sessions {
            session.slot.room = Some(room_id(1));
        }
        let found = clashes(&programme(sessions.to_vec()));
        let twice = found.iter().find(|clash| clash.sessions.len() == 2).unwrap();
        (twice.sessions.clone(), twice.key())
    };
    let ((before, one), (after, other)) = (at(600, 630), at(630, 600));
    assert_ne!(before, after, "another comes first");
    assert_eq!(one, other);
    assert_eq!(
        one,
        format!("roomTwice:{}:{}+{}", room_id(1), session_id(1), session_id(2)),
        "keys are kept in files: their form must not change"
    );
}

#[test]
fn what_is_accepted_is_accepted_whatever_its_size() {
    let mut long = session(1, 540, Some(400));
    long.kind = obrady_domain::SessionKind::Lecture;
    let found = clashes(&programme(vec![long.clone()]));
    let key = found[0].key();
    assert_eq!(key, "noMeal:2021-06-07");
    long.slot.length = Some(Length(460));
    let after = clashes(&accepting(&programme(vec![long]), [key].into_iter()));
    assert_eq!(after[0].accepted.as_deref(), Some("powód 0"));
}
