//! Archives: beside what is there, and what is refused.

use obrady_app::{
    ErrorCode, appearances, archives,
    availabilities::{self, AvailabilityForm},
    clashes,
    domain::{
        Appearance, AvailabilityKind, Clock, EventId, RegistrationState, SignUp, Slot, Whose,
    },
    events, exchange,
    interchange::archive::{self, Archive},
    pictures::{self, Crop, PickedPicture},
    registrations,
    sessions::{self, Move},
    versions::{self, VersionForm},
};

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
    let event = events::list(&place.desk).unwrap()[0].id;
    registrations::add(&mut place.desk, event, &form).unwrap();
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

/// A file with everything that planning adds to an event, as an archive.
fn planned() -> (Place, EventId, Archive) {
    let (mut place, event) = taken_in();
    let desk = &mut place.desk;
    let programme = events::programme(desk, event).unwrap().programme;
    let (first, second) = (&programme.sessions[0], &programme.sessions[2]);
    let person = first.roles[0].person;
    let slot = Slot { start: Clock::at(10, 15), ..second.slot };
    sessions::move_all(desk, &[Move { id: second.id, slot }]).unwrap();
    let affiliation = programme.people[&person].affiliations[0].id;
    let appears = Appearance { event, person, affiliation: Some(affiliation), cancelled: true };
    appearances::save(desk, &appears).unwrap();
    let away = AvailabilityForm {
        id: None,
        day: first.slot.day.unwrap(),
        from: Clock::at(9, 0).unwrap(),
        to: Clock::at(12, 0).unwrap(),
        kind: AvailabilityKind::Unavailable,
    };
    for whose in [Whose::Person(person), Whose::Room(programme.rooms[0].id)] {
        availabilities::save(desk, event, whose, vec![away.clone()]).unwrap();
    }
    for clash in clashes::of(desk, event).unwrap().iter() {
        clashes::accept(desk, event, &clash.key(), "Wiemy o tym").unwrap();
    }
    let form = VersionForm { name: "1.0".into(), published: true, ..VersionForm::default() };
    versions::add(desk, event, &form).unwrap();
    let registered = registration_form("Zofia", "Źrebiec");
    registrations::add(desk, event, &registered).unwrap();
    let face = place.at("twarz.png");
    image::RgbImage::from_pixel(300, 300, image::Rgb([200, 160, 120])).save(&face).unwrap();
    let picked = PickedPicture::open(&face).unwrap();
    let crop = Crop { x: 0, y: 0, size: 300 };
    pictures::set_portrait(&mut place.desk, person, Some((&picked, crop))).unwrap();
    let mut made = archives::make(&place.desk, None).unwrap();
    made.events[0].registrations[0].sign_ups =
        vec![SignUp { session: first.id, state: RegistrationState::Confirmed, at: None }];
    (place, event, made)
}

#[test]
fn all_of_the_planning_comes_into_an_empty_file_without_loss() {
    let (_, _, made) = planned();
    let one = &made.events[0];
    let there = [
        made.pictures.len(),
        one.appearances.len(),
        one.availabilities.len(),
        one.acceptances.len(),
        one.versions.len(),
    ];
    assert!(there.iter().all(|count| *count > 0), "the test has something to show: {there:?}");
    let read = archive::read(archive::write(&made).as_bytes()).unwrap();
    let mut empty = Place::new();
    archives::take(&mut empty.desk, &read, &mut |_, _| true).unwrap();
    let again = Archive { made_at: made.made_at, ..archives::make(&empty.desk, None).unwrap() };
    assert_eq!(again, made);
}

#[test]
fn beside_its_original_what_is_accepted_and_kept_speaks_of_the_copy() {
    let (mut place, event, made) = planned();
    let copy = archives::take(&mut place.desk, &made, &mut |_, _| true).unwrap()[0];
    assert_ne!(copy, event);
    let copied = clashes::of(&place.desk, copy).unwrap();
    assert!(copied.iter().len() > 3, "{copied:?}");
    for clash in copied.iter() {
        assert_eq!(clash.accepted.as_deref(), Some("Wiemy o tym"), "{clash:?}");
    }
    let version = versions::list(&place.desk, copy).unwrap()[0].id;
    let comparison = versions::comparison(&place.desk, version, None).unwrap();
    assert_eq!(comparison.changes, [], "the copy is as its version");
}
