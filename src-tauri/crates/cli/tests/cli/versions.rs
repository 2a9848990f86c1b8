//! Versions by the command line.

use crate::stage::{ANNOUNCEMENT, Stage};

#[test]
fn a_version_is_made_and_compared() {
    let stage = Stage::new();
    stage.on_file(&["new"]).done();
    stage.write("a.txt", ANNOUNCEMENT);
    stage.on_file(&["import", "a.txt"]).done();
    let none = stage.on_file(&["compare"]);
    assert_eq!(none.code, Some(2));
    assert_eq!(
        none.err,
        "błąd: Nie ma jeszcze żadnej wersji programu.\nwskazówka: Utwórz ją: obrady version 1.0\n"
    );
    let made = stage.on_file(&["version", "1.0", "--publish", "--note", "Do druku"]).done();
    assert_eq!(made.out, "Utworzono wersję „1.0”.\n");
    let all = stage.json(&["list", "versions"]);
    assert_eq!((all.len(), &all[0]["name"]), (1, &"1.0".into()));
    assert_eq!((&all[0]["published"], &all[0]["note"]), (&true.into(), &"Do druku".into()));
    assert!(stage.on_file(&["compare"]).done().out.ends_with("Nic się nie zmieniło.\n"));
    assert!(stage.json(&["compare"]).is_empty());

    stage.write("b.txt", ANNOUNCEMENT.replace("10:00 – 11:30", "11:00 – 12:30"));
    stage.on_file(&["import", "b.txt", "--event", "kongres"]).done();
    let json = stage.json(&["compare", "--since", "1.0"]);
    assert!(!json.is_empty() && json.iter().all(|one| one["about"] == "session"), "{json:?}");
    let text = stage.on_file(&["compare"]).done().out;
    assert!(text.starts_with("Zmiany w programie: Kongres Małych Miast 2024\n"), "{text}");
    assert!(text.contains("11:00–12:30"), "{text}");
    let made = stage.json(&["version", "1.1"]);
    assert_eq!(made[0]["published"], false);
    let between = stage.on_file(&["compare", "--since", "1.0", "--to", "1.1", "--lang", "en"]);
    let english = between.done().out;
    assert!(english.contains("to version “1.1”"), "{english}");
    let table = stage.on_file(&["list", "versions"]).done().out;
    assert!(table.contains("Robocza") && table.contains("Opublikowana"), "{table}");

    let unknown = stage.on_file(&["compare", "--since", "2"]);
    assert_eq!(unknown.code, Some(2));
    assert!(unknown.err.contains("Możliwe wartości: 1.1, 1.0."), "{}", unknown.err);
    let nameless = stage.on_file(&["version", " "]);
    assert_eq!(nameless.code, Some(3));
}
