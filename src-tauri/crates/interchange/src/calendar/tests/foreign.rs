//! What two foreign libraries read in our calendars: PyPI's icalendar and npm's ical.js.
//!
//! They lie where `OBRADY_FOREIGN` says, else in target/foreign: Python's packages in `python`,
//! node's in `node`.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use chrono::{NaiveDate, TimeDelta, TimeZone};
use chrono_tz::Tz;
use obrady_words::{Language, Words};
use proptest::{
    strategy::{Strategy, ValueTree},
    test_runner::TestRunner,
};
use serde_json::{Value, json};

use super::{Selection, made, read, write};
use crate::{corpus, programme::ProgrammeDraft, publication::Publication, test_programme};

fn packages() -> PathBuf {
    std::env::var_os("OBRADY_FOREIGN").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../target/foreign")),
        PathBuf::from,
    )
}

fn script(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/foreign").join(name)
}

/// The commands of the foreign readers that are here.
fn readers() -> Vec<(&'static str, Command)> {
    let packages = packages();
    let python = packages.join("python");
    let node = packages.join("node");
    let mut readers = Vec::new();
    if python.join("icalendar").exists() {
        let mut command = Command::new("python3");
        command.env("PYTHONPATH", &python).arg(script("read_calendar.py"));
        readers.push(("icalendar", command));
    } else {
        eprintln!("PyPI's icalendar is not in {}: it read nothing", packages.display());
    }
    if node.join("node_modules/ical.js").exists() {
        let mut command = Command::new("node");
        command.arg(script("read_calendar.mjs"));
        readers.push(("ical.js", command));
    } else {
        eprintln!("npm's ical.js is not in {}: it read nothing", packages.display());
    }
    readers
}

/// What they should understand, as UTC worked out by chrono-tz alone.
fn expected(publication: &Publication) -> Vec<Value> {
    let programme = &publication.programme;
    let zone: Tz = programme.event.zone.parse().expect("a known zone");
    let sessions = publication.public().filter(|session| session.is_scheduled());
    let mut expected: Vec<Value> = sessions
        .map(|session| {
            let (start, end) = session.slot.minutes().expect("it is scheduled");
            let midnight = session.slot.day.expect("it is scheduled").and_hms_opt(0, 0, 0).expect("midnight");
            let utc = |minutes: u32| {
                let local = midnight + TimeDelta::minutes(minutes.into());
                let at = zone.from_local_datetime(&local).earliest().expect("no hour of a change");
                at.naive_utc().format("%Y%m%dT%H%M%SZ").to_string()
            };
            let rooms = session.rooms().filter_map(|room| programme.room(room));
            let places = rooms.map(|room| room.name.clone()).chain(Some(programme.event.venue.clone()));
            let places: Vec<String> = places.filter(|place| !place.is_empty()).collect();
            let track = session.track.and_then(|track| programme.track(track));
            json!({
                "summary": session.title,
                "location": places.join(", "),
                "status": super::words::state(session.state),
                "url": session.website,
                "start": utc(start),
                "end": session.slot.length.filter(|length| length.0 > 0).map_or_else(String::new, |_| utc(end)),
                "categories": track.map(|track| &track.name).into_iter().collect::<Vec<_>>(),
            })
        })
        .collect();
    expected.sort_by_key(Value::to_string);
    expected
}

fn check(name: &str, draft: &ProgrammeDraft, folder: &Path) {
    let publication = test_programme::publication(draft);
    let bytes = write(&publication, Selection::Event, Words::new(Language::Polish));
    let file = folder.join("calendar.ics");
    fs::write(&file, bytes).expect("a file of ours");
    let zone: Tz = publication.programme.event.zone.parse().expect("a known zone");
    let year = draft.event.starts_on.map_or(2026, |day| chrono::Datelike::year(&day));
    for (reader, mut command) in readers() {
        let node = packages().join("node");
        let output =
            command.arg(&file).arg(year.to_string()).arg(node).output().expect("it starts");
        let fault = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{reader} reads {name}: {fault}");
        let mut read: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let offsets = read["offsets"].take();
        let expected_offsets: Vec<i32> = (1..=12)
            .map(|month| {
                let day = NaiveDate::from_ymd_opt(year, month, 15).expect("a day");
                let noon = zone.from_local_datetime(&day.and_hms_opt(12, 0, 0).expect("noon"));
                chrono::Offset::fix(noon.earliest().expect("noon").offset()).local_minus_utc()
            })
            .collect();
        assert_eq!(offsets, json!(expected_offsets), "{reader} reads the zone of {name} as it is");
        let mut events = read["events"].as_array().expect("events").clone();
        let texts = write(&publication, Selection::Event, Words::new(Language::Polish));
        let texts = String::from_utf8(texts).expect("UTF-8").replace("\r\n ", "");
        for event in &mut events {
            let event = event.as_object_mut().expect("an event");
            let uid = event.remove("uid").expect("a UID");
            let uid = uid
                .as_str()
                .expect("text")
                .replace('\\', "\\\\")
                .replace(',', "\\,")
                .replace(';', "\\;");
            assert!(texts.contains(&format!("UID:{uid}\r\n")), "{reader} reads the UID {uid}");
            let description = event.remove("description").unwrap_or_default();
            let description = description.as_str().expect("text");
            let escaped = description
                .replace('\\', "\\\\")
                .replace(',', "\\,")
                .replace(';', "\\;")
                .replace('\n', "\\n");
            assert!(
                description.is_empty() || texts.contains(&format!("DESCRIPTION:{escaped}\r\n")),
                "{reader} reads the description as it is: {description}"
            );
        }
        events.sort_by_key(Value::to_string);
        assert_eq!(events, expected(&publication), "{reader} reads {name} without loss");
    }
}

#[test]
fn foreign_libraries_read_our_calendars_without_loss() {
    let folder = std::env::temp_dir().join(format!("obrady-calendar-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder of ours");
    let mut runner = TestRunner::deterministic();
    for number in 0..4 {
        let draft = made::drafts().new_tree(&mut runner).expect("a draft").current();
        check(&format!("made programme {number}"), &draft, &folder);
    }
    for path in [
        "emf/2022-schedule.ics",
        "giggity/linux_conf_au_2020.ics",
        "giggity/kielux_2020.ics",
        "ics-conf/pyconau2023.ics",
    ] {
        let Some(bytes) = corpus::file(&format!("schedules/{path}")) else { continue };
        check(path, &read(path, &bytes).expect(path), &folder);
    }
    let _ = fs::remove_dir_all(&folder);
}
