//! The next edition of an event.

use crate::stage::{ANNOUNCEMENT, Stage};

#[test]
fn the_next_edition_is_made() {
    let stage = Stage::new();
    stage.on_file(&["new"]).done();
    stage.write("a.txt", ANNOUNCEMENT);
    stage.on_file(&["import", "a.txt"]).done();
    let said = stage.on_file(&["copy-event"]).done();
    // 16 May 2024 and 15 May 2025 are Thursdays.
    let expected = "Utworzono „Kongres Małych Miast 2025” (15–16 maja 2025, 2 sesje).\n";
    assert_eq!(said.out, expected);
    let sessions = stage.json(&["list", "sessions", "--event", "2025"]);
    let starts: Vec<&str> = sessions.iter().filter_map(|one| one["start"].as_str()).collect();
    assert_eq!(starts, ["2025-05-15T10:00", "2025-05-15T12:00"]);

    let chosen = ["copy-event", "--event", "2024", "--title", "Zjazd", "--first-day", "2026-05-14"];
    let made = stage.json(&chosen);
    assert_eq!(made[0]["title"], "Zjazd");
    assert_eq!((&made[0]["start"], &made[0]["end"]), (&"2026-05-14".into(), &"2026-05-15".into()));
    assert_eq!(made[0]["sessions"], 2);
    let undone = stage.on_file(&["undo"]).done();
    assert_eq!(undone.out, "Cofnięto: Utworzono kolejną edycję: „Zjazd”\n");

    let wrong = stage.on_file(&["copy-event", "--event", "2024", "--first-day", "14 maja"]);
    assert_eq!(wrong.code, Some(2));
    assert!(wrong.err.contains("--first-day 2027-06-07"), "it says how: {}", wrong.err);
    stage.on_file(&["undo"]).done();
    assert_eq!(stage.json(&["list", "events"]).len(), 1, "what is refused makes nothing");
}

#[test]
fn an_event_without_days_wants_one() {
    let stage = Stage::new();
    stage.on_file(&["new", "--title", "Forum"]).done();
    let said = stage.on_file(&["copy-event"]);
    assert_eq!(said.code, Some(2));
    assert!(said.err.starts_with("błąd: Brakuje: --first-day."), "{}", said.err);
}
