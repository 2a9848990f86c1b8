//! Registrations that fit a filter.

use crate::stage::*;

const TABLE: &str =
    "Imię;Nazwisko;Stan;Miasto\nEwa;Ćwik;lista rezerwowa;Łódź\nJan;Żak;potwierdzone;Gdynia\n";

#[test]
fn registrations_are_listed_by_what_they_say() {
    let stage = Stage::new();
    stage.on_file(&["new", "--title", "Kongres"]).done();
    stage.write("t.csv", TABLE);
    stage.on_file(&["import", "t.csv"]).done();
    for (filter, families) in [
        ("", vec!["Ćwik", "Żak"]),
        ("miasto~lodz", vec!["Ćwik"]),
        ("state=confirmed,pending", vec!["Żak"]),
        ("zak", vec!["Żak"]),
        ("email= diet=", vec!["Ćwik", "Żak"]),
        ("tags=VIP", vec![]),
    ] {
        let rows = stage.json(&["list", "registrations", "--where", filter]);
        let found: Vec<&str> = rows.iter().filter_map(|row| row["family"].as_str()).collect();
        assert_eq!(found, families, "{filter}");
    }
    let rows = stage.json(&["list", "registrations"]);
    let code = rows[0]["code"].as_str().expect("a code");
    assert_eq!(code.len(), 8, "short enough to be typed: {code}");
    let said = stage.on_file(&["list", "registrations"]).done();
    assert!(said.out.contains(code), "{}", said.out);
    for (arguments, code, message) in [
        (
            ["registrations", "--where", "stat=x"],
            3,
            "błąd: Nie ma ani kolumny, ani pytania „stat”.",
        ),
        (
            ["registrations", "--where", "a \"b"],
            3,
            "błąd: Filtra nie da się odczytać od 3. znaku: „\"b”.",
        ),
        (["people", "--where", "a"], 2, "błąd: Filtrować można tylko zgłoszenia."),
    ] {
        let said = stage.on_file(&[&["list"], &arguments[..]].concat());
        assert_eq!(said.code, Some(code), "{arguments:?}");
        assert!(said.err.starts_with(message), "{}", said.err);
        assert!(said.err.contains("\nwskazówka: "), "{}", said.err);
    }
}
