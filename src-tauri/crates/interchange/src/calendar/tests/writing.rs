//! What our calendars say.

use obrady_domain::{Clock, Length, RoleKind, SessionKind, SessionState};
use obrady_words::{Language, Words};

use super::{Selection, made, read, write};
use crate::{
    programme::{
        EventFacts, PersonFacts, ProgrammeDraft, RoleFacts, RoomFacts, SessionFacts, TrackFacts,
    },
    publication::{Key, Publication, Revision},
    test_programme,
};

fn programme() -> Publication {
    let slot = |title: &str, day: u32, start: (u16, u16), length: Option<u16>| SessionFacts {
        title: title.into(),
        day: Some(made::day(day)),
        start: Clock::at(start.0, start.1),
        length: length.map(Length),
        state: Some(SessionState::Confirmed),
        note: "tylko dla biura".into(),
        ..SessionFacts::default()
    };
    let mut opening = slot("Otwarcie", 26, (10, 0), Some(60));
    opening.key = "otwarcie@kongres.example".into();
    opening.rooms = vec![0, 1];
    opening.track = Some(0);
    opening.description = "O *miastach*.".into();
    opening.people = vec![
        RoleFacts { person: 0, kind: RoleKind::Moderator },
        RoleFacts { person: 1, kind: RoleKind::Reserve },
    ];
    let mut night = slot("Koncert", 26, (24, 30), None);
    night.kind = SessionKind::Social;
    night.key = "9f4c1d8e-8a51-4c0e-9f57-3f5c0a4d5b11".into();
    let mut cancelled = slot("Spacer", 27, (9, 0), Some(0));
    cancelled.state = Some(SessionState::Cancelled);
    let mut idea = slot("Pomysł", 27, (11, 0), Some(30));
    idea.state = Some(SessionState::Idea);
    let mut unscheduled = slot("Bez godziny", 27, (0, 0), None);
    unscheduled.start = None;
    let person = |family: &str, email: &str| PersonFacts {
        given: "Anna".into(),
        family: family.into(),
        office: "Prezydent".into(),
        organisation: "Miasto Żory".into(),
        email: email.into(),
        ..PersonFacts::default()
    };
    let mut publication = test_programme::publication(&ProgrammeDraft {
        event: EventFacts {
            title: "Kongres".into(),
            zone: "Europe/Warsaw".into(),
            venue: "Spodek".into(),
            ..EventFacts::default()
        },
        rooms: ["Sala A", "Sala B"]
            .map(|name| RoomFacts { name: name.into(), places_on_site: None })
            .into(),
        tracks: vec![TrackFacts { name: "Miasta, wsie".into(), colour: None }],
        people: vec![person("Nowak", "anna@example.org"), person("Rezerwowa", "rez@example.org")],
        sessions: vec![opening, night, cancelled, idea, unscheduled],
        ..ProgrammeDraft::default()
    });
    for person in publication.programme.people.values_mut() {
        person.email = "tajny@example.org".into();
        person.phone = "+48 600 100 200".into();
        person.note = "tajna notatka".into();
    }
    let revision = Revision { number: 3, at: made::at(made::day(20), 8, 15) };
    publication.revisions.insert(test_programme::session_id(0), revision);
    publication
}

fn written(selection: Selection) -> String {
    let bytes = write(&programme(), selection, Words::new(Language::Polish));
    String::from_utf8(bytes).expect("UTF-8").replace("\r\n ", "").replace("\r\n", "\n")
}

/// The lines of the item with this title.
fn item(title: &str) -> String {
    let text = written(Selection::Event);
    let mut items = text.split("BEGIN:VEVENT\n").skip(1);
    let wanted = format!("SUMMARY:{title}\n");
    items.find(|item| item.contains(&wanted)).unwrap_or_else(|| panic!("{title} is written")).into()
}

fn has(title: &str, lines: &[&str]) {
    let item = item(title);
    for line in lines {
        assert!(item.lines().any(|own| own == *line), "{title} has {line}:\n{item}");
    }
}

#[test]
fn an_item_says_all_that_is_public() {
    has(
        "Otwarcie",
        &[
            "UID:otwarcie@kongres.example",
            "DTSTAMP:20261120T081500Z",
            "LAST-MODIFIED:20261120T081500Z",
            "SEQUENCE:3",
            "DTSTART;TZID=Europe/Warsaw:20261126T100000",
            "DTEND;TZID=Europe/Warsaw:20261126T110000",
            "LOCATION:Sala A\\, Sala B\\, Spodek",
            "CATEGORIES:Miasta\\, wsie",
            "STATUS:CONFIRMED",
        ],
    );
    assert!(item("Otwarcie").contains("\\n\\nModeracja: Anna Nowak\\, Prezydent\\, Miasto Żory"));
}

#[test]
fn hours_after_midnight_and_unknown_ends_are_written_as_they_are() {
    has(
        "Koncert",
        &[
            "DTSTART;TZID=Europe/Warsaw:20261127T003000",
            "X-OBRADY-DAY;VALUE=DATE:20261126",
            "UID:9f4c1d8e-8a51-4c0e-9f57-3f5c0a4d5b11",
            "DTSTAMP:20261023T060000Z",
        ],
    );
    assert!(!item("Koncert").contains("DTEND"), "an end that nobody knows is not made up");
    has("Spacer", &["STATUS:CANCELLED", "DURATION:PT0S"]);
}

#[test]
fn nothing_private_or_undecided_is_written() {
    let text = written(Selection::Event);
    for secret in [
        "tajny",
        "tajna",
        "600 100",
        "tylko dla biura",
        "Rezerwowa",
        "Pomysł",
        "Bez godziny",
        "ATTENDEE",
        "ORGANIZER",
    ] {
        assert!(!text.contains(secret), "{secret} is not for the public");
    }
}

#[test]
fn a_selection_has_its_sessions_alone() {
    let check = |selection: Selection, name: &str, titles: &[&str]| {
        let text = written(selection);
        let mut found: Vec<&str> =
            text.lines().filter_map(|line| line.strip_prefix("SUMMARY:")).collect();
        found.sort_unstable();
        assert_eq!(found, titles, "{selection:?}");
        for property in ["NAME", "X-WR-CALNAME"] {
            assert!(
                text.contains(&format!("\n{property}:{name}\n")),
                "{selection:?} is called {name}"
            );
        }
        assert!(
            text.contains("BEGIN:VTIMEZONE\nTZID:Europe/Warsaw\n"),
            "a zone that is named is defined"
        );
    };
    check(Selection::Event, "Kongres", &["Koncert", "Otwarcie", "Spacer"]);
    check(Selection::Day(made::day(26)), "Kongres – 2026-11-26", &["Koncert", "Otwarcie"]);
    check(Selection::Room(test_programme::room_id(1)), "Kongres – Sala B", &["Otwarcie"]);
    check(Selection::Track(test_programme::track_id(0)), "Kongres – Miasta\\, wsie", &["Otwarcie"]);
    check(Selection::Person(test_programme::person_id(0)), "Kongres – Anna Nowak", &["Otwarcie"]);
}

#[test]
fn a_number_is_a_uid_that_no_other_calendar_has() {
    let mut publication = programme();
    let event = publication.programme.event.id;
    publication
        .sessions
        .insert(test_programme::session_id(0), Key { key: "17".into(), number: Some(17) });
    let bytes = write(&publication, Selection::Event, Words::new(Language::Polish));
    let text = String::from_utf8(bytes.clone()).expect("UTF-8");
    assert!(text.contains(&format!("UID:17@{event}\r\n")), "{text}");
    let read = read("x.ics", &bytes).expect("our own calendar");
    assert!(read.sessions.iter().any(|session| session.key == "17"), "it is known by its number");
}

#[test]
fn descriptions_are_plain_for_others_and_whole_for_us() {
    let mut publication = programme();
    publication.programme.event.description = "O **wodzie** i [mapie](https://a.pl/m).".into();
    let bytes = write(&publication, Selection::Event, Words::new(Language::Polish));
    let text = String::from_utf8(bytes.clone()).expect("UTF-8").replace("\r\n ", "");
    assert!(text.contains("\nDESCRIPTION:O wodzie i mapie (https://a.pl/m).\r\n"), "{text}");
    assert!(text.contains("\nDESCRIPTION:O miastach.\\n"), "{text}");
    let read = read("x.ics", &bytes).expect("our own calendar");
    assert_eq!(read.event.description, publication.programme.event.description);
    let opening = read.sessions.iter().find(|session| session.title == "Otwarcie");
    assert_eq!(opening.map(|one| one.description.as_str()), Some("O *miastach*."));
}

#[test]
fn two_sessions_never_share_a_uid() {
    let mut publication = programme();
    let key = publication.sessions[&test_programme::session_id(0)].clone();
    publication.sessions.insert(test_programme::session_id(2), key);
    let bytes = write(&publication, Selection::Event, Words::new(Language::English));
    let text = String::from_utf8(bytes).expect("UTF-8");
    let uids: Vec<&str> = text.lines().filter(|line| line.starts_with("UID:")).collect();
    let unique: std::collections::BTreeSet<_> = uids.iter().collect();
    assert_eq!(unique.len(), uids.len(), "{uids:?}");
}

#[test]
fn who_speaks_is_no_description() {
    let mut publication = programme();
    for session in &mut publication.programme.sessions {
        session.description.clear();
    }
    let bytes = write(&publication, Selection::Event, Words::new(Language::Polish));
    let text = String::from_utf8(bytes.clone()).expect("UTF-8");
    assert!(text.contains("DESCRIPTION:Moderacja: Anna Nowak"), "others are told: {text}");
    let draft = read("kongres.ics", &bytes).expect("a calendar");
    let opening = draft.sessions.iter().find(|one| one.title == "Otwarcie").expect("it is there");
    assert_eq!(opening.description, "", "nobody described it");
    assert_eq!(opening.people.len(), 1, "who moderates is told apart");
    assert!(draft.tells_roles, "and as what");
    let foreign = text.replace("X-OBRADY", "X-OTHER").replace("Obrady", "Inny");
    let draft = read("inny.ics", foreign.as_bytes()).expect("a calendar");
    assert!(!draft.tells_roles, "others name people at most");
}
