//! Archives: beside what is there, and what is refused.

use obrady_app::{ErrorCode, archives, exchange, interchange::archive};

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

/// An archive with one value changed, and how it is refused.
#[track_caller]
fn check(pointer: &str, value: serde_json::Value, code: ErrorCode, field: Option<&str>) {
    let (mut place, _) = taken_in();
    let form = registration_form("Zofia", "Źrebiec");
    let event = obrady_app::events::list(&place.desk).unwrap()[0].id;
    obrady_app::registrations::add(&mut place.desk, event, &form).unwrap();
    let text = archive::write(&archives::make(&place.desk, None).unwrap());
    let mut json: serde_json::Value = serde_json::from_str(&text).unwrap();
    *json.pointer_mut(pointer).unwrap() = value;
    let path = place.at("archiwum.json");
    std::fs::write(&path, json.to_string()).unwrap();
    let error = exchange::read_file(&path, Some(exchange::Format::Archive)).unwrap_err();
    assert_eq!((error.code, error.args.get("field").map(String::as_str)), (code, field), "{error}");
    worded(&error);
}

#[test]
fn what_no_form_would_take_is_refused_where_it_stands() {
    let cases = [
        ("/events/0/event/title", " ".into(), "events[0].event.title"),
        ("/events/0/event/zone", "Europe/Krakow".into(), "events[0].event.zone"),
        ("/events/0/event/endsOn", "2020-01-01".into(), "events[0].event.endsOn"),
        ("/events/0/event/startsOn", "+20008-01-01".into(), "events[0].event.startsOn"),
        ("/events/0/rooms/0/name", "".into(), "events[0].rooms[0].name"),
        ("/events/0/tracks/0/name", "".into(), "events[0].tracks[0].name"),
        ("/events/0/tracks/0/colour", 9.into(), "events[0].tracks[0].colour"),
        ("/events/0/sessions/0/slot/day", "-0044-03-15".into(), "events[0].sessions[0].slot.day"),
        ("/organisations/0/name", "".into(), "organisations[0].name"),
    ];
    for (pointer, value, field) in cases {
        check(pointer, value, ErrorCode::SourceValue, Some(field));
    }
}

#[test]
fn a_newer_archive_says_that_it_is_newer() {
    check("/version", 2.into(), ErrorCode::FileNewer, None);
    check("/version", "x".into(), ErrorCode::SourceDamaged, None);
    check("/format", "obrady-archives".into(), ErrorCode::SourceDamaged, None);
    // Of a newer form nothing else need be known.
    let (place, _) = taken_in();
    let path = place.at("archiwum.json");
    std::fs::write(&path, r#"{ "format": "obrady-archive", "version": 7, "halls": [] }"#).unwrap();
    assert_eq!(exchange::read_file(&path, None).unwrap_err().code, ErrorCode::FileNewer);
}
