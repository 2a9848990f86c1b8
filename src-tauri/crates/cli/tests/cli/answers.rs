//! How it answers.

use std::process::Stdio;

use crate::stage::{ANNOUNCEMENT, Said, Stage, TABLE};

#[test]
fn changes_are_taken_back_and_done_again() {
    let stage = Stage::new();
    stage.on_file(&["new", "--title", "Kongres"]).done();
    stage.write("t.csv", TABLE);
    stage.on_file(&["import", "t.csv"]).done();
    let undone = stage.on_file(&["undo"]).done();
    assert_eq!(undone.out, "Cofnięto: Wczytano 4 zgłoszenia z tabeli\n");
    assert_eq!(stage.json(&["list", "registrations"]).len(), 0);
    assert_eq!(stage.on_file(&["list", "registrations"]).done().out, "Nic tu nie ma.\n");
    let redone = stage.on_file(&["redo"]).done();
    assert_eq!(redone.out, "Ponowiono: Wczytano 4 zgłoszenia z tabeli\n");
    assert_eq!(stage.json(&["list", "registrations"]).len(), 4);
    assert_eq!(stage.on_file(&["redo"]).done().out, "Nie ma czego ponowić.\n");
    assert!(stage.json(&["redo"]).is_empty());

    let history = stage.json(&["history"]);
    let steps: Vec<&str> = history.iter().filter_map(|change| change["step"].as_str()).collect();
    assert_eq!(steps, ["redo", "undo", "do", "do"], "newest first");
    assert_eq!(history[0]["kind"], "registration-import");
    assert_eq!(history[0]["who"], "ewa");
    assert_eq!(stage.json(&["history", "--limit", "1"]).len(), 1);
    assert_eq!(stage.json(&["list", "changes"]).len(), 4);
    let text = stage.on_file(&["history"]).done().out;
    assert!(text.lines().next().is_some_and(|line| line.starts_with("Kiedy")), "{text}");
}

#[test]
fn clashes_are_found() {
    let stage = Stage::new();
    stage.on_file(&["new", "--title", "Kongres"]).done();
    let none = stage.on_file(&["check"]).done();
    assert_eq!(none.out, "Program nie ma kolizji.\n");
    assert!(stage.json(&["check"]).is_empty());
    stage.write("a.txt", ANNOUNCEMENT);
    stage.on_file(&["import", "a.txt", "--event", "kongres"]).done();
    // The same moderator, an hour that overlaps.
    stage.write("b.txt", ANNOUNCEMENT.replace("10:00 – 11:30", "11:00 – 12:00"));
    stage.on_file(&["import", "b.txt", "--event", "kongres"]).done();
    let found = stage.on_file(&["check"]);
    assert_eq!(found.code, Some(1));
    assert!(
        found.out.starts_with("Błędy (1)\n  dr Anna Lis ma dwie sesje naraz: „"),
        "{}",
        found.out
    );
    assert!(found.out.contains(" 11:00–11:30\n"), "the hours that they share: {}", found.out);
    let (errors, rest) = found.out.split_once("\n\n").expect("groups with a line between");
    assert_eq!(errors.lines().count(), 2, "{errors}");
    assert!(rest.starts_with("Ostrzeżenia (") || rest.starts_with("Wskazówki ("), "{rest}");
    let json = stage.on_file(&["check", "--json"]);
    assert_eq!(json.code, Some(1));
    let clash = &json.json()[0];
    assert_eq!(clash["rule"], "personTwice");
    assert_eq!(clash["level"], "error");
    assert_eq!(clash["person"], "dr Anna Lis");
    assert_eq!(clash["accepted"], serde_json::Value::Null);
    assert!(clash["key"].as_str().is_some_and(|key| key.starts_with("personTwice:")), "{clash}");
    assert_eq!(clash["sessions"].as_array().map(Vec::len), Some(2));
    assert!(
        found.out.contains(clash["text"].as_str().expect("a text")),
        "text and JSON say the same"
    );
}

#[test]
fn events_are_chosen_by_name_or_id() {
    let stage = Stage::new();
    stage.on_file(&["new"]).done();
    let none = stage.on_file(&["check"]);
    assert_eq!(none.code, Some(2));
    assert_eq!(
        none.err,
        "błąd: W pliku nie ma jeszcze wydarzenia.\nwskazówka: Utwórz je: obrady import zaproszenie.txt\n"
    );
    stage.write("a.txt", ANNOUNCEMENT);
    for title in ["Forum Żywe", "Forum Miast", "Forum"] {
        stage.on_file(&["import", "a.txt", "--title", title]).done();
    }
    let code = |arguments: &[&str]| stage.on_file(arguments).code;
    assert_eq!(code(&["list", "rooms"]), Some(2), "which one?");
    assert_eq!(code(&["list", "rooms", "--event", "forum ZYWE"]), Some(0));
    assert_eq!(code(&["list", "rooms", "--event", "żyw"]), Some(0));
    assert_eq!(code(&["list", "rooms", "--event", "forum"]), Some(0), "a whole name wins");
    assert_eq!(code(&["list", "rooms", "--event", "for"]), Some(2));
    assert_eq!(code(&["list", "rooms", "--event", "inne"]), Some(2));
    for event in stage.json(&["list", "events"]) {
        let id = event["id"].as_str().expect("an id");
        assert_eq!(code(&["list", "sessions", "--event", id]), Some(0));
    }
    let several = stage.on_file(&["check"]).err;
    assert!(several.contains("„Forum Żywe”") && several.contains("„Forum Miast”"), "{several}");
    let id = |event: &serde_json::Value| event["id"].as_str().expect("an id").to_owned();
    let known: Vec<String> = stage.json(&["list", "events"]).iter().map(id).collect();
    assert!(!known.iter().any(|id| several.contains(id)), "names suffice: {several}");
    stage.on_file(&["import", "a.txt", "--title", "Forum"]).done();
    let alike = stage.on_file(&["check", "--event", "forum"]).err;
    for event in stage.json(&["list", "events"]).iter().filter(|one| one["title"] == "Forum") {
        let told = format!("„Forum” (16–17 maja 2024, {})", id(event));
        assert!(alike.contains(&told), "what can be given to --event: {alike}");
    }
}

#[test]
fn every_list_answers_in_both_ways() {
    let stage = Stage::new();
    stage.on_file(&["new"]).done();
    stage.write("a.txt", ANNOUNCEMENT);
    stage.on_file(&["import", "a.txt"]).done();
    for what in [
        "events",
        "sessions",
        "people",
        "rooms",
        "tracks",
        "organisations",
        "registrations",
        "changes",
    ] {
        assert!(!stage.on_file(&["list", what]).done().out.is_empty(), "{what}");
        for row in stage.json(&["list", what]) {
            assert!(row["id"].is_string(), "{what}: {row}");
        }
    }
    let info = stage.json(&["info"]);
    assert_eq!((&info[0]["events"], &info[0]["sessions"]), (&1.into(), &2.into()));
    assert!(info[0]["undo"].as_str().is_some_and(|undo| undo.contains("Kongres")), "{info:?}");
    assert!(stage.on_file(&["info"]).done().out.contains("Rozmiar"));
    assert_eq!(stage.json(&["verify"])[0]["whole"], true);
}

#[test]
fn it_speaks_the_language_of_its_user() {
    let polish = Stage::new();
    let english = Stage::new().english();
    assert!(polish.run(&["--help"]).done().out.contains("Użycie:"));
    let help = english.run(&["--help"]).done().out;
    assert!(
        help.contains("Usage:") && help.contains("takes in") | help.contains("Takes in"),
        "{help}"
    );
    assert!(polish.run(&["--lang", "en", "--help"]).done().out.contains("Usage:"));
    assert!(polish.run(&["--help", "--lang=en"]).done().out.contains("Usage:"));
    assert!(polish.run(&["import", "--help"]).done().out.starts_with("Wczytuje"));
    for stage in [&polish, &english] {
        stage.on_file(&["new", "--title", "X"]).done();
    }
    assert_eq!(polish.on_file(&["undo"]).done().out, "Cofnięto: Dodano wydarzenie „X”\n");
    assert!(english.on_file(&["undo"]).done().out.starts_with("Undone: "));
    let mut command = polish.command(&["frobnicate"]);
    let said = Said::of(command.env("LC_ALL", "en_US.UTF-8").output().expect("it starts"));
    assert!(said.err.starts_with("error: Unknown command “frobnicate”."), "{}", said.err);
    for text in [polish.run(&["--help"]).out, polish.run(&["print", "--help"]).out] {
        for foreign in ["Usage", "Options", "Arguments", "Commands", "possible values", "default"] {
            assert!(!text.contains(foreign), "{foreign} in {text}");
        }
    }
}

#[test]
fn wrong_use_is_told_from_failure() {
    let stage = Stage::new();
    stage.on_file(&["new"]).done();
    for (arguments, message) in [
        (&["frobnicate"][..], "Nieznane polecenie „frobnicate”."),
        (&["list"], "Brakuje: "),
        (&["list", "sesion"], "„sesion” nie pasuje do "),
        (&["list", "sessions", "--foo"], "Nieznana opcja „--foo”."),
        (&["import"], "Brakuje: "),
        (&["--file"], "Po „--file <PLIK>” brakuje wartości."),
        (&["--lang", "de", "info"], "„de” nie pasuje do "),
        (&["export", "participants"], "Brakuje: "),
        (
            &["export", "participants", "-o", "list.docx"],
            "„participants” nie zapisuje plików .docx",
        ),
        (&["history", "--limit", "x"], "„x” nie pasuje do "),
        (&["new", "--title", " "], "Po „--title” brakuje wartości."),
    ] {
        let said = stage.on_file(arguments);
        assert_eq!(said.code, Some(2), "{arguments:?}");
        assert!(said.err.starts_with(&format!("błąd: {message}")), "{arguments:?}: {}", said.err);
        assert!(said.err.contains("\nwskazówka: "), "{arguments:?}: {}", said.err);
        assert_eq!(said.out, "", "{arguments:?}");
    }
    let nothing = stage.run::<&str>(&[]);
    assert_eq!(nothing.code, Some(2));
    assert!(nothing.err.contains("Użycie:"), "{}", nothing.err);
}

#[test]
fn a_reader_may_leave() {
    let stage = Stage::new();
    stage.on_file(&["new", "--title", "Kongres"]).done();
    // Names without figures, which would be no names.
    let letter = |at: usize| char::from(b'a' + u8::try_from(at % 26).expect("a letter"));
    let name = |n: usize| format!("N{}{}{}", letter(n / 676), letter(n / 26), letter(n));
    let rows: String = (0..3_000).map(|n| format!("{};Imię\n", name(n))).collect();
    stage.write("t.csv", format!("Nazwisko;Imię\n{rows}"));
    stage.on_file(&["import", "t.csv"]).done();
    for arguments in [
        &["--file", "f.obrady", "list", "registrations", "--json"][..],
        &["--file", "f.obrady", "list", "registrations"],
        &["--help"],
    ] {
        let mut child = stage
            .command(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        drop(child.stdout.take());
        let said = Said::of(child.wait_with_output().expect("it ends"));
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{arguments:?}");
    }
}

#[test]
fn duplicates_are_listed_and_merged() {
    let stage = Stage::new();
    let _made = stage.on_file(&["new", "--title", "Kongres"]).done();
    let cards = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Jan Żak\r\nN:Żak;Jan;;;\r\nEMAIL:jan@x.example\r\nEND:VCARD\r\n\
        BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Jan Zak\r\nN:Zak;Jan;;;\r\nTEL:600 000 001\r\nEND:VCARD\r\n";
    let path = stage.write("osoby.vcf", cards);
    let _taken = stage.on_file(&["import", path.to_str().expect("a path")]).done();
    let groups = stage.json(&["list", "people", "--duplicates"]);
    assert_eq!(groups.len(), 1);
    assert_eq!(groups[0]["reasons"][0], "sameName");
    let other = groups[0]["ids"]
        .as_array()
        .and_then(|ids| {
            let rows = stage.json(&["list", "people"]);
            let kept = rows.iter().find(|row| row["email"] == "jan@x.example")?;
            ids.iter().find(|id| **id != kept["id"])?.as_str().map(str::to_owned)
        })
        .expect("the other");
    assert!(stage.on_file(&["list", "people", "--duplicates"]).done().out.contains("Jan Zak"));
    let merged = stage.json(&["merge-people", "jan@x.example", &other]);
    assert_eq!(merged[0]["records"], 2);
    assert_eq!(stage.json(&["list", "people"]).len(), 1);
    assert_eq!(stage.json(&["list", "people", "--duplicates"]).len(), 0);
    let _undone = stage.on_file(&["undo"]).done();
    assert_eq!(stage.json(&["list", "people"]).len(), 2);
    for wrong in [
        &["merge-people", "nikt@x.example", &other][..],
        &["merge-people", &other, &other],
        &["list", "rooms", "--duplicates"],
    ] {
        assert_eq!(stage.on_file(wrong).code, Some(2), "{wrong:?}");
    }
}
