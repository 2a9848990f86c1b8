//! What comes in.

use serde_json::{Value, json};

use crate::stage::{ANNOUNCEMENT, Stage, TABLE, bytes};

fn texts<'a>(rows: &'a [Value], field: &str) -> Vec<&'a str> {
    rows.iter().map(|row| row[field].as_str().unwrap_or("–")).collect()
}

#[test]
fn an_announcement_becomes_an_event() {
    let stage = Stage::new();
    stage.on_file(&["new"]).done();
    stage.write("a.txt", ANNOUNCEMENT);
    let said = stage.on_file(&["import", "a.txt"]).done();
    assert!(said.out.starts_with("Wczytano 2 sesje: „Kongres Małych Miast 2024”."), "{}", said.out);

    let events = stage.json(&["list", "events"]);
    assert_eq!(texts(&events, "title"), ["Kongres Małych Miast 2024"]);
    assert_eq!(events[0]["start"], "2024-05-16");
    assert_eq!(events[0]["end"], "2024-05-17");

    let sessions = stage.json(&["list", "sessions"]);
    assert_eq!(texts(&sessions, "title"), ["Miasto i woda", "Łąki kwietne"]);
    assert_eq!(texts(&sessions, "start"), ["2024-05-16T10:00", "2024-05-16T12:00"]);
    assert_eq!(texts(&sessions, "end"), ["2024-05-16T11:30", "2024-05-16T12:30"]);
    assert_eq!(texts(&sessions, "kind"), ["panel", "lecture"]);
    let anna = &sessions[0]["people"][0];
    assert_eq!(anna["name"], "dr Anna Lis");
    assert_eq!(anna["role"], "moderator");

    let people = stage.on_file(&["list", "people"]).done();
    assert!(people.out.contains("Lis Anna"), "{}", people.out);
}

#[test]
fn a_session_has_the_fields_of_the_design() {
    let stage = Stage::new();
    stage.on_file(&["new"]).done();
    stage.write("a.txt", ANNOUNCEMENT);
    stage.on_file(&["import", "a.txt"]).done();
    let fields = [
        "id",
        "title",
        "subtitle",
        "kind",
        "state",
        "day",
        "hour",
        "start",
        "end",
        "minutes",
        "room",
        "rooms",
        "track",
        "block",
        "places",
        "placesOnline",
        "signUp",
        "locked",
        "tags",
        "english",
        "language",
        "website",
        "links",
        "description",
        "people",
        "organisations",
    ];
    for session in stage.json(&["list", "sessions"]) {
        let session = session.as_object().expect("an object");
        assert_eq!(session.len(), fields.len());
        for field in fields {
            assert!(session.contains_key(field), "{field} in {session:?}");
        }
        assert_eq!(session["track"], Value::Null, "what is unknown is null");
    }
}

#[test]
fn a_text_can_be_piped_in() {
    use std::{io::Write as _, process::Stdio};
    let stage = Stage::new();
    stage.on_file(&["new"]).done();
    let mut command =
        stage.command(&["--file", "f.obrady", "import", "-", "--title", "Inna nazwa"]);
    let mut child = command.stdin(Stdio::piped()).spawn().expect("the program starts");
    child.stdin.take().expect("piped").write_all(ANNOUNCEMENT.as_bytes()).expect("it reads");
    assert!(child.wait().expect("it ends").success());
    assert_eq!(texts(&stage.json(&["list", "events"]), "title"), ["Inna nazwa"]);
}

#[test]
fn an_event_needs_a_name() {
    let stage = Stage::new();
    stage.on_file(&["new"]).done();
    stage.write("a.txt", "10:00 – 11:00 Panel „Miasto”\n11:00 – 12:00 Panel „Wieś”\n");
    let said = stage.on_file(&["import", "a.txt"]);
    assert_eq!(said.code, Some(2));
    assert_eq!(
        said.err,
        "błąd: W tekście nie ma nazwy wydarzenia.\nwskazówka: Podaj ją opcją --title.\n"
    );
    stage.on_file(&["import", "a.txt", "--title", "Kongres"]).done();
}

#[test]
fn a_trial_writes_nothing() {
    let stage = Stage::new();
    stage.on_file(&["new", "--title", "Kongres"]).done();
    stage.write("a.txt", ANNOUNCEMENT);
    stage.write("t.csv", TABLE);
    stage.write("bad.csv", "Imię;Nazwisko;E-mail\nJan;Żak;jan@\n;;x@y.pl\n");
    let before = bytes(&stage.path("f.obrady"));
    let table = stage.on_file(&["import", "t.csv", "--dry-run"]).done();
    assert!(table.out.contains("Żak Jan"), "{}", table.out);
    let said = stage.on_file(&["import", "a.txt", "--dry-run"]);
    assert!(said.out.contains("Łąki kwietne"), "{}", said.out);
    let bad = stage.on_file(&["import", "bad.csv", "--dry-run"]);
    assert_eq!(bad.code, Some(1), "problems were found");
    assert!(
        bad.out.contains("Wiersz 2, kolumna „E-mail”: „jan@” nie jest adresem e-mail."),
        "{}",
        bad.out
    );
    assert!(
        bad.out.contains("Wiersz 3, kolumna „Nazwisko”: Brak imienia i nazwiska."),
        "{}",
        bad.out
    );
    let rows = stage.on_file(&["import", "bad.csv", "--dry-run", "--json"]).json();
    assert_eq!(rows[0]["line"], 2);
    assert_eq!(rows[0]["problems"][0]["code"], "bad-email");
    assert_eq!(before, bytes(&stage.path("f.obrady")), "the file is as it was, byte for byte");
}

#[test]
fn a_table_becomes_registrations() {
    let stage = Stage::new();
    stage.on_file(&["new", "--title", "Kongres"]).done();
    stage.write("t.csv", TABLE);
    let said = stage.on_file(&["import", "t.csv"]).done();
    assert_eq!(said.out, "Dodano 4 zgłoszenia.\n");
    let rows = stage.json(&["list", "registrations"]);
    assert_eq!(texts(&rows, "family"), ["Ąckarz", "Cwik", "Ćwik", "Żak"], "Polish order");
    let ewa = &rows[2];
    assert_eq!(ewa["state"], "waitingList");
    assert_eq!(ewa["attendance"], "online");
    assert_eq!(ewa["note"], "=1+1; „uwaga”");
    assert_eq!((&ewa["diet"], &ewa["source"]), (&json!("wegetariańska"), &json!("t.csv")));
    assert_eq!(ewa["answers"], json!([]), "what has a place of its own is no answer");
    assert_eq!(rows[3]["phone"], "+48 601 234 567");
    assert_eq!(rows[3]["registered"], "2024-04-12T09:15");
    assert_eq!(rows[0]["email"], Value::Null);

    let again = stage.json(&["import", "t.csv"]);
    assert_eq!((&again[0]["added"], &again[0]["known"]), (&json!(0), &json!(4)), "nobody twice");
    stage.write("b.csv", "Imię;Nazwisko\n;\nA;\n;;;x\n");
    let said = stage.on_file(&["import", "b.csv"]).done();
    assert!(
        said.out.starts_with("Dodano 1 zgłoszenie.\n1 wiersz czeka na poprawienie.\n"),
        "{}",
        said.out
    );
    assert_eq!(stage.json(&["list", "registrations"]).len(), 5);
}

#[test]
fn a_broken_import_changes_nothing() {
    let stage = Stage::new();
    stage.on_file(&["new", "--title", "Kongres"]).done();
    let before = bytes(&stage.path("f.obrady"));
    stage.write("a.pdf", "%PDF-1.7\n\u{1}");
    stage.write("a.docx", "PK\u{3}\u{4} cut");
    stage.write("a.csv", "a;b\n1;2\n");
    stage.write("empty.txt", " \n");
    stage.write("a.rtf", "{\\rtf1 a}");
    stage.write("a.xlsx", "PK\u{3}\u{4}");
    for (name, message) in [
        ("a.pdf", "błąd: Z pliku PDF „a.pdf” nie da się wczytać tekstu."),
        ("a.docx", "błąd: Nie da się odczytać dokumentu „a.docx” – jest uszkodzony."),
        ("a.csv", "błąd: W tabeli „a.csv” nie widać kolumny z nazwiskami."),
        ("empty.txt", "błąd: Nie ma tekstu do odczytania."),
        ("none.txt", "błąd: Nie ma pliku „none.txt”."),
        ("a.rtf", "błąd: "),
        ("a.xlsx", "błąd: Plik „a.xlsx” jest uszkodzony albo nie jest w formacie XLSX, XLS, ODS."),
    ] {
        let said = stage.on_file(&["import", name]);
        assert_eq!(said.code, Some(3), "{name}");
        assert!(said.err.starts_with(message), "{name}: {}", said.err);
        assert!(said.err.contains("\nwskazówka: "), "{name}: {}", said.err);
        assert_eq!(before, bytes(&stage.path("f.obrady")), "{name}");
    }
}

#[test]
fn a_newer_table_updates_and_what_is_wrong_waits() {
    let stage = Stage::new();
    stage.on_file(&["new", "--title", "Kongres"]).done();
    let first = "Kto się zgłosił;Skąd;E-mail;Id\nJan Żak;Łódź;jan@lodz.example;1\nEwa Ćma;Łódź;ewa@;2\n\
        Olga Lis;Bór;;3\n";
    stage.write("t.csv", first);
    let map = "\"Kto się zgłosił\" = \"fullName\"\nSkąd = organisation\n";
    stage.write("map.toml", map);
    stage.write("wrong.toml", "Nie ma = fullName");
    let import = |name: &str, more: &[&str]| {
        let mut all = vec!["import", name, "--as", "registrations", "--map", "map.toml"];
        all.extend(more);
        stage.on_file(&all)
    };
    let trial = import("t.csv", &["--dry-run"]);
    assert_eq!(trial.code, Some(1), "one address is none");
    assert!(trial.out.contains("Nowe: 2, zmienione: 0"), "{}", trial.out);
    let said = import("t.csv", &["--bad", "bad.csv"]).done();
    assert!(said.out.starts_with("Dodano 2 zgłoszenia.\n1 wiersz czeka"), "{}", said.out);
    let bad = String::from_utf8(bytes(&stage.path("bad.csv"))).expect("UTF-8");
    assert!(bad.contains("Ewa Ćma") && bad.contains("nie jest adresem e-mail"), "{bad}");

    // Mended, the row that waited comes after the others.
    stage.write("bad.csv", bad.replace("ewa@;", "ewa@lodz.example;"));
    let said = import("bad.csv", &[]).done();
    assert!(said.out.starts_with("Dodano 1 zgłoszenie.\n"), "{}", said.out);
    stage.write(
        "new.csv",
        first
            .replace("ewa@;2\n", "ewa@lodz.example;2\n")
            .replace("Olga Lis;Bór;;3\n", "")
            .replace("Żak;Łódź", "Żak;Bór"),
    );
    let trial = import("new.csv", &["--dry-run"]).done();
    assert!(trial.out.contains("zmienione: 1, bez zmian: 1, brakuje w pliku: 1"), "{}", trial.out);
    let said = import("new.csv", &["--remove-gone"]).done();
    assert!(said.out.contains("Zmieniono 1 zgłoszenie.\nAnulowano 1 zgłoszenie"), "{}", said.out);
    let rows = stage.json(&["list", "registrations"]);
    assert_eq!(texts(&rows, "organisation"), ["Łódź", "Bór", "Bór"]);
    let wrong = ["import", "t.csv", "--as", "registrations", "--map", "wrong.toml"];
    assert_eq!(stage.on_file(&wrong).code, Some(2), "no such heading");
}

#[test]
fn a_table_of_which_every_row_waits_is_told_apart_from_one_that_was_taken() {
    let stage = Stage::new();
    stage.on_file(&["new", "--title", "Kongres"]).done();
    stage.write("t.csv", "Imię;Nazwisko;E-mail\nJan;Lis;jan\nEwa;Kos;ewa\n");
    let said = stage.on_file(&["import", "t.csv", "--as", "registrations"]);
    assert_eq!(said.code, Some(4), "{}{}", said.out, said.err);
    assert!(said.out.starts_with("Niczego nie wczytano"), "{}", said.out);
    assert!(said.out.contains("2 wiersze czekają na poprawienie."), "{}", said.out);
    let json = stage.on_file(&["import", "t.csv", "--as", "registrations", "--json"]);
    assert_eq!(json.code, Some(4));
    stage.write("t.csv", "Imię;Nazwisko;E-mail\nJan;Lis;jan\nEwa;Kos;ewa@example.org\n");
    let said = stage.on_file(&["import", "t.csv", "--as", "registrations"]).done();
    assert!(
        said.out.contains("1 wiersz czeka na poprawienie."),
        "what can be taken is: {}",
        said.out
    );
}

#[test]
fn who_comes_over_a_limit_is_told() {
    let stage = Stage::new();
    stage.on_file(&["new", "--title", "Kongres"]).done();
    stage.write("t.csv", "Imię;Nazwisko\nJan;Lis\nEwa;Kos\n");
    let taken = stage.json(&["import", "t.csv", "--as", "registrations"]);
    assert_eq!(taken[0]["over"], 0, "nothing is limited");
}

#[test]
fn a_newer_table_wins_and_takes_away_only_where_asked_to() {
    let stage = Stage::new();
    stage.on_file(&["new", "--title", "Kongres"]).done();
    let import = ["import", "t.csv", "--as", "registrations"];
    let row = |family: &str, diet: &str| format!("Jan;{family};{family}@example.org;{diet}\n");
    let table = |rows: &[String]| format!("Imię;Nazwisko;E-mail;Dieta\n{}", rows.concat());
    stage.write("t.csv", table(&[row("Lis", "wegańska"), row("Kos", "")]));
    stage.on_file(&import).done();
    stage.write("t.csv", table(&[row("Lis", "bezglutenowa")]));
    let kept = stage.json(&import);
    assert_eq!((&kept[0]["changed"], &kept[0]["cancelled"]), (&1.into(), &0.into()));
    stage.on_file(&["undo"]).done();
    let gone = stage.json(&[&import[..], &["--remove-gone"]].concat());
    assert_eq!(gone[0]["cancelled"], 1);
    let left = stage.json(&["list", "registrations", "--where", "state=cancelled"]);
    assert_eq!(left.len(), 1, "who is in the table no longer cancelled");
}

#[test]
fn a_map_says_how_a_table_lies_in_its_file() {
    let stage = Stage::new();
    stage.on_file(&["new", "--title", "Kongres"]).done();
    stage.write("t.csv", "Zapisy;;\nKto;Skąd;E-mail\nJan Żak;Łódź;jan@lodz.example\n");
    let map =
        "@heading-row = 2\n@encoding = utf8\n@delimiter = ;\nKto = fullName\nSkąd = organisation\n";
    stage.write("map.toml", map);
    let import = ["import", "t.csv", "--as", "registrations", "--map"];
    stage.on_file(&[&import[..], &["map.toml"]].concat()).done();
    let rows = stage.json(&["list", "registrations"]);
    assert_eq!((&rows[0]["family"], &rows[0]["organisation"]), (&"Żak".into(), &"Łódź".into()));
    for wrong in ["@heading-row = 0", "@encoding = ebcdic", "@delimiter = ;;", "@page = 1"] {
        stage.write("wrong.toml", wrong);
        let said = stage.on_file(&[&import[..], &["wrong.toml"]].concat());
        assert_eq!(said.code, Some(2), "{wrong}: {}", said.out);
        assert!(said.err.contains(wrong), "{}", said.err);
    }
}
