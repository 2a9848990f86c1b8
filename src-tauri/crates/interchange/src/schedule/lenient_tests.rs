//! What real files get wrong, each thing once, in a sample of our own.

use obrady_domain::SessionKind;

use super::read;
use crate::{notice::NoticeCode, programme::ProgrammeDraft};

fn sample() -> ProgrammeDraft {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/schedules/small.xml");
    read("small.xml", &std::fs::read(path).expect("our own sample")).expect("it is readable")
}

#[test]
fn whatever_can_be_read_is() {
    let draft = sample();
    assert_eq!(draft.source, "schedule:kp_2026");
    assert_eq!(draft.event.title, "Kongres Przykładowy");
    assert_eq!(draft.event.venue, "Dom Kultury, Przykładowo");
    assert_eq!(draft.event.zone, "Europe/Warsaw");
    let rooms: Vec<&str> = draft.rooms.iter().map(|room| room.name.as_str()).collect();
    assert_eq!(rooms, ["Aula", "Foyer", "Pusta"], "empty rooms are rooms");
    assert_eq!(draft.tracks[0].colour, Some([0, 0xa0, 0x40]));
    let sessions: Vec<String> = draft
        .sessions
        .iter()
        .map(|one| {
            format!(
                "{} {} {} {} {:?} {:?} {:?}",
                one.key.get(34..).unwrap_or(&one.key),
                one.day.map_or_else(|| "-".into(), |day| day.to_string()),
                one.start.map_or_else(|| "-".into(), |start| start.to_string()),
                one.length.map_or(0, |length| length.0),
                one.title,
                one.rooms,
                one.kind,
            )
        })
        .collect();
    assert_eq!(
        sessions,
        [
            // In two rooms at once.
            "01 2026-10-24 09:00 15 \"Otwarcie\" [0, 1] Ceremony",
            // Its moment in UTC, after midnight, in a list that its room contradicts, 1,500 minutes.
            "02 2026-10-24 24:30 1500 \"Noc\" [0] Other",
            // The same key for another thing; a length of nothing is none.
            " 2026-10-24 12:00 0 \"Inna\" [0] Other",
            // A year 20008: the day of the list.
            "nie-guid 2026-10-24 10:00 0 \"\" [1] Other",
            // No date: before the change of day it is night.
            "6 2026-10-24 25:15 60 \"Bez daty\" [1] Lecture",
        ]
    );
    let opening = &draft.sessions[0];
    assert_eq!(opening.kind, SessionKind::Ceremony);
    assert_eq!(opening.description, "Witamy.\n\nWpisz \\<foo>.", "the summary is not said twice");
    assert_eq!(opening.language, "pl,en");
    assert_eq!(opening.people.len(), 2, "who has no name is left out");
    let urls: Vec<&str> = opening.links.iter().map(|link| link.url.as_str()).collect();
    assert_eq!(urls, ["https://www.kongres.example", "https://kongres.example/plik.pdf"]);
    let person = &draft.people[0];
    assert_eq!([&person.title, &person.given, &person.family], ["dr", "Anna", "Nowak"]);
    assert_eq!(draft.people.len(), 2, "the same id and name is the same person");
}

#[test]
fn whatever_is_doubtful_is_told() {
    let draft = sample();
    for (code, times) in [
        (NoticeCode::PersonWithoutName, 1),
        (NoticeCode::NotRead, 1),
        (NoticeCode::RoomDiffers, 1),
        (NoticeCode::LongLength, 1),
        (NoticeCode::LanguageUnknown, 1),
        (NoticeCode::WordUnknown, 1),
        (NoticeCode::KeyTwice, 1),
        (NoticeCode::KeyMalformed, 1),
        (NoticeCode::FarDate, 1),
        (NoticeCode::BadLength, 1),
        (NoticeCode::TitleMissing, 1),
        (NoticeCode::DateFromList, 2),
    ] {
        let told = draft.notices.iter().filter(|notice| notice.code == code).count();
        assert_eq!(told, times, "{code:?} of {:#?}", draft.notices);
    }
    let told: usize = draft.notices.len();
    assert_eq!(told, 13, "nothing else: {:#?}", draft.notices);
    let long = draft.notices.iter().find(|notice| notice.code == NoticeCode::LongLength);
    let place = &long.expect("it is told").place;
    assert_eq!((place.line, place.about.as_str()), (Some(28), "Noc"), "and where");
}

#[test]
fn words_of_others_are_told_once_and_only_where_they_say_something() {
    let item = |at: u32, record: &str| {
        format!(
            r#"{{"id": {at}, "guid": "6e0f6c5e-5f0a-4f3e-9d0a-00000000000{at}", "title": "Sesja {at}",
            "date": "2026-05-05T1{at}:00:00+02:00", "duration": "1:00", "type": "talk", "language": "pl",
            "do_not_record": {record}, "recording_license": "", "state": "wishful", "links":
            [{{"url": "../x", "title": "a"}}, {{"url": "../x", "title": "b"}}]}}"#
        )
    };
    let items = [item(1, "false"), item(2, "true"), item(3, "true")].join(",");
    let file = format!(
        r#"{{"schedule": {{"conference": {{"title": "x", "time_zone_name": "Europe/Nowhere",
        "days": [{{"date": "2026-05-05", "rooms": {{"A": [{items}]}}}}]}}}}}}"#
    );
    let draft = read("x.json", file.as_bytes()).expect("it is readable");
    let told: Vec<String> = draft
        .notices
        .iter()
        .map(|notice| {
            format!("{} {:?}", notice.code.id(), notice.args.values().collect::<Vec<_>>())
        })
        .collect();
    assert_eq!(
        told,
        [
            r#"zone-left-out ["Europe/Nowhere"]"#,
            r#"not-read ["state: wishful"]"#,
            r#"not-read ["../x"]"#,
            r#"not-read ["do_not_record"]"#,
        ]
    );
}

#[test]
fn text_that_looks_like_html_is_not_lost() {
    let mut draft = sample();
    draft.sessions[0].description = r"Znacznik \</i> zamyka kursywę.".into();
    let given = crate::test_programme::publication(&draft);
    for text in [super::xml(&given), super::json(&given), super::json2(&given)] {
        let again = read("x", text.as_bytes()).expect("our own schedule");
        let opening = again.sessions.iter().find(|session| session.title == "Otwarcie");
        let description = &opening.expect("it is written").description;
        let plain = crate::markup::markdown_to_text(description);
        assert_eq!(plain, "Znacznik </i> zamyka kursywę.");
    }
}

#[test]
fn colours_of_tracks_are_given_away() {
    let mut draft = sample();
    draft.tracks[0].colour = None;
    let given = crate::test_programme::publication(&draft);
    for text in [super::xml(&given), super::json(&given), super::json2(&given)] {
        let again = read("x", text.as_bytes()).expect("our own schedule");
        let colour = again.tracks[0].colour;
        assert_eq!(colour, Some(crate::publication::TRACK_COLOURS[0]), "{text:.300}");
    }
}

#[test]
fn what_breaks_off_is_read_as_far_as_it_goes() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/schedules/small.xml");
    let bytes = std::fs::read(path).expect("our own sample");
    let end = bytes.len() * 2 / 3;
    let draft = read("small.xml", &bytes[..end]).expect("the beginning is there");
    assert!(!draft.sessions.is_empty());
    assert!(draft.notices.iter().any(|notice| notice.code == NoticeCode::Broken), "it is told");
}

#[test]
fn both_formats_of_one_congress_are_one_source() {
    let xml = "<schedule><conference><acronym>KPM 2021</acronym></conference><day date=\"2021-09-01\"/></schedule>";
    let json = r#"{"schedule": {"conference": {"acronym": "kpm-2021", "title": "x", "days": []}}}"#;
    let source = |text: &str| read("x", text.as_bytes()).expect("it is readable").source;
    assert_eq!(source(xml), "schedule:kpm_2021");
    assert_eq!(source(json), "schedule:kpm_2021");
}

#[test]
fn an_acronym_that_we_made_is_none() {
    let mut facts = sample();
    facts.event.acronym.clear();
    let publication = crate::test_programme::publication(&facts);
    for text in [super::xml(&publication), super::json(&publication), super::json2(&publication)] {
        let read_one = |text: &str| read("x", text.as_bytes()).expect(text);
        let own = read_one(&text);
        assert_eq!(own.event.acronym, "", "the event has none");
        assert!(own.source.len() > "schedule:".len(), "the source is still known by it");
        let foreign = read_one(&text.replace("\"Obrady\"", "\"Inny\""));
        assert_ne!(foreign.event.acronym, "", "of another program it is one");
        assert_eq!(own.source, foreign.source);
        assert_eq!(own.tells_roles, text.contains("\"SPEAKER\""), "version 2 alone tells roles");
    }
}
