//! Archives: beside what is there, and what is refused.

use obrady_app::{archives, exchange, interchange::archive};

use crate::{
    exchange::{draft, taken_in},
    fixture::*,
};

#[test]
fn a_copy_beside_its_original_is_no_edit() {
    let (mut place, event) = taken_in();
    let made = archives::make(&place.desk, Some(event)).unwrap();
    let read = archive::read(archive::write(&made).as_bytes()).unwrap();
    let copy = archives::take(&mut place.desk, &read, &mut |_, _| true).unwrap()[0];
    assert_ne!(copy, event);
    let same = exchange::compare(&place.desk, &draft(), Some(copy), false).unwrap();
    assert_eq!(same.unchanged, 3, "the source says what it said: {same:?}");
    let mut later = draft();
    later.sessions[0].rooms = vec![0, 1];
    later.sessions[1].track = None;
    later.sessions[2].people[0].person = 1;
    let comparison = exchange::compare(&place.desk, &later, Some(copy), false).unwrap();
    assert_eq!(comparison.sessions.len(), 3);
    for change in &comparison.sessions {
        let edited = change.differences.iter().any(|one| one.edited_here);
        assert!(!edited && change.differences.len() == 1, "nobody edited it: {change:?}");
    }
}
