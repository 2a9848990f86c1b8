//! Moving a session.

use crate::stage::{ANNOUNCEMENT, Stage};

#[test]
fn a_session_is_moved_and_what_follows_pushed() {
    let stage = Stage::new();
    stage.on_file(&["new"]).done();
    stage.write("a.txt", ANNOUNCEMENT);
    stage.on_file(&["import", "a.txt"]).done();
    let starts = || -> Vec<String> {
        let sessions = stage.json(&["list", "sessions"]);
        sessions.iter().map(|one| one["hour"].as_str().unwrap_or("none").to_owned()).collect()
    };
    let moved =
        stage.on_file(&["move", "miasto i WODA", "--minutes", "130", "--push", "day"]).done();
    assert_eq!(moved.out, "Przeniesiono „Miasto i woda”: 16.05.2024, 10:00–12:10\n");
    assert_eq!(starts(), ["10:00", "12:10"], "the gap of half an hour is used up first");
    let undone = stage.on_file(&["undo"]).done();
    assert_eq!(undone.out, "Cofnięto: Przesunięto „Miasto i woda” i to, co dalej\n");
    assert_eq!(starts(), ["10:00", "12:00"]);

    let row = stage.json(&["move", "Łąki kwietne", "--day", "2024-05-17", "--at", "9:15"]);
    assert_eq!(row[0]["start"], "2024-05-17T09:15");
    assert_eq!(row[0]["minutes"], 30, "what is not said stays");

    for wrong in [
        &["move", "Nikt"][..],
        &["move", "Łąki kwietne", "--at", "rano"],
        &["move", "Łąki kwietne", "--room", "Aula"],
    ] {
        let said = stage.on_file(wrong);
        assert_eq!(said.code, Some(2), "{wrong:?}");
        assert!(said.err.contains("wskazówka: "), "{wrong:?} says what to do: {}", said.err);
    }
    assert_eq!(starts(), ["10:00", "09:15"], "what is refused moves nothing");
}
