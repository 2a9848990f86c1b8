//! Hours, lengths and slots.

use obrady_domain::{Clock, Length, RegistrationState, SessionKind, Slot};
use proptest::prelude::*;

proptest! {
    #[test]
    fn an_hour_reads_as_it_is_shown(minutes in any::<u16>()) {
        let clock = Clock::new(minutes);
        prop_assert_eq!(clock.is_some(), minutes < 48 * 60);
        prop_assert_eq!(Clock::try_from(minutes).ok(), clock);
        if let Some(clock) = clock {
            prop_assert_eq!(clock.to_string().parse(), Ok(clock));
            prop_assert_eq!(Clock::at(minutes / 60, minutes % 60), Some(clock));
        }
    }

    #[test]
    fn an_end_is_start_and_length(start in 0..2880_u16, length in any::<u16>()) {
        let start = Clock::new(start).unwrap();
        let slot = Slot { start: Some(start), length: Some(Length(length)), ..Slot::default() };
        let (from, to) = slot.minutes().unwrap();
        prop_assert_eq!(to - from, u32::from(length));
        match slot.end() {
            Some(end) => prop_assert_eq!(Length::between(start, end), Some(Length(length))),
            None => prop_assert!(to >= 48 * 60),
        }
    }

    #[test]
    fn no_text_breaks_the_reading_of_hours(text in any::<String>()) {
        drop(text.parse::<Clock>());
    }
}

#[test]
fn a_slot_without_a_start_has_no_minutes() {
    let slot = Slot { length: Some(Length(30)), ..Slot::default() };
    assert_eq!((slot.minutes(), slot.end()), (None, None));
    let point = Slot { start: Clock::at(10, 0), ..Slot::default() };
    assert_eq!((point.minutes(), point.end()), (Some((600, 600)), None));
    assert_eq!(Length::between(Clock::at(11, 0).unwrap(), Clock::at(10, 0).unwrap()), None);
}

#[test]
fn menus_show_each_kind_once() {
    let kinds: std::collections::BTreeSet<_> = SessionKind::ALL.into_iter().collect();
    assert_eq!(kinds.len(), SessionKind::ALL.len());
    let states: std::collections::BTreeSet<_> = RegistrationState::ALL.into_iter().collect();
    assert_eq!(states.len(), RegistrationState::ALL.len());
}
