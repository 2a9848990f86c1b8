//! What goes out.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};

use crate::stage::{ANNOUNCEMENT, Stage, TABLE, bytes};

fn with_people() -> Stage {
    let stage = Stage::new();
    stage.on_file(&["new", "--title", "Kongres"]).done();
    stage.write("t.csv", TABLE);
    stage.on_file(&["import", "t.csv"]).done();
    stage
}

#[test]
fn a_list_written_and_read_is_the_same_list() {
    for language in ["pl", "en"] {
        let stage = with_people();
        // The cancelled are not listed unless asked for.
        stage.on_file(&["undo"]).done();
        stage.write("t.csv", TABLE.replace("odwołane", "oczekuje"));
        stage.on_file(&["import", "t.csv"]).done();
        let export = ["export", "participants", "--lang", language, "-o"];
        stage.on_file(&[&export[..], &["1.csv"]].concat()).done();
        stage.run(&["--file", "g.obrady", "new", "--title", "Kongres"]).done();
        stage.run(&["--file", "g.obrady", "import", "1.csv"]).done();
        stage.run(&[&["--file", "g.obrady"], &export[..], &["2.csv"]].concat()).done();
        assert_eq!(stage.read("1.csv"), stage.read("2.csv"), "{language}: import of export");
        let text = String::from_utf8(stage.read("1.csv")).expect("UTF-8");
        assert!(text.starts_with('\u{feff}'), "Excel knows the encoding by the mark");
        assert!(text.contains(";'+48 601 234 567;"), "no formula: {text}");
        assert!(text.contains(";\"'=1+1; „uwaga”\""), "no formula: {text}");
    }
}

#[test]
fn a_workbook_has_the_people_in_polish_order() {
    let stage = with_people();
    let said = stage.on_file(&["export", "participants", "-o", "list.xlsx"]).done();
    let expected = "Zapisano listę (3 osoby): list.xlsx\nPominięto 1 odwołane zgłoszenie.\n";
    assert_eq!(said.out, expected, "without the cancelled one, which is told");
    let mut workbook: Xlsx<_> =
        calamine::open_workbook_from_rs(Cursor::new(stage.read("list.xlsx"))).expect("a workbook");
    let range = workbook.worksheet_range("Kongres").expect("a sheet named after the event");
    let column: Vec<String> = range.rows().map(|row| row[1].to_string()).collect();
    assert_eq!(column, ["Nazwisko", "Ąckarz", "Ćwik", "Żak"]);
    let phone = range.rows().nth(3).and_then(|row| row.get(7)).cloned();
    assert_eq!(phone, Some(Data::String("+48 601 234 567".into())));
    let all = stage.json(&["export", "participants", "-o", "c.csv", "--state", "cancelled"]);
    assert_eq!(all[0]["people"], 1);
}

#[test]
fn a_workbook_is_parted_as_asked_for() {
    let stage = with_people();
    for (sheets, names) in [
        ("state", &["Potwierdzone", "Odwołane"][..]),
        ("category", &["Bez kategorii"]),
        ("none", &["Kongres"]),
    ] {
        let export = ["export", "participants", "--sheets", sheets, "-o", "list.xlsx"];
        stage.on_file(&export).done();
        let book: Xlsx<_> =
            calamine::open_workbook_from_rs(Cursor::new(stage.read("list.xlsx"))).expect("a book");
        let found = book.sheet_names();
        let there = names.iter().all(|name| found.iter().any(|one| one == name));
        assert!(there, "{sheets}: {found:?}");
    }
    let said = stage.on_file(&["export", "participants", "--sheets", "room", "-o", "a.xlsx"]);
    assert_eq!(said.code, Some(2), "by rooms nobody is parted: {}", said.out);
    assert!(said.err.contains("organisation"), "and what can be is said: {}", said.err);
}

#[test]
fn a_list_is_narrowed_and_written_as_asked_for() {
    let stage = Stage::new();
    stage.on_file(&["new", "--title", "Kongres"]).done();
    stage.write("a.txt", ANNOUNCEMENT);
    stage.on_file(&["import", "a.txt", "--event", "kongres"]).done();
    let sessions = stage.json(&["list", "sessions"]);
    let title = sessions[0]["title"].as_str().expect("a title");
    let table = format!(
        "Nazwisko;Imię;E-mail;Status;Kategoria;Warsztaty\n\
         Żak;Jan;jan@leki.example;potwierdzone;Prasa;{title}\n\
         Lis;Ewa;ewa@leki.example;oczekuje;Gość;\n\
         Kos;Adam;adam@leki.example;lista rezerwowa;Prasa;{title}\n"
    );
    stage.write("t.csv", table);
    stage.on_file(&["import", "t.csv", "--as", "registrations"]).done();
    let written = |options: &[&str], path: &str| {
        let export = ["export", "participants", "-o", path];
        let said = stage.on_file(&[&export[..], options].concat()).done();
        (String::from_utf8(stage.read(path)).expect("UTF-8"), said.out)
    };
    let (text, _) = written(&["--category", "prasa", "--no-bom", "--delimiter", ","], "1.csv");
    assert!(!text.starts_with('\u{feff}') && text.contains(",Żak,Jan,"), "{text}");
    assert!(text.contains("Kos") && !text.contains("Lis"), "{text}");
    let (text, _) = written(&["--where", "state=confirmed"], "2.csv");
    assert!(text.starts_with('\u{feff}') && text.contains("Żak"), "{text}");
    assert!(!text.contains("Lis") && !text.contains("Kos"), "{text}");
    let (text, _) = written(&["--session", title], "3.csv");
    assert!(text.contains("Żak") && text.contains("Kos") && !text.contains("Lis"), "{text}");
    let (text, _) = written(&["--category", "gość", "--delimiter", ","], "4.txt");
    assert_eq!(text.trim(), "ewa@leki.example", "addresses alone");
    let (text, said) = written(&["--layout", "lista publiczna"], "5.csv");
    assert!(!text.contains("Żak") && said.contains("nie pyta o zgodę"), "{said}");
    let said = stage.on_file(&["export", "participants", "--layout", "Inna", "-o", "6.csv"]);
    assert_eq!(said.code, Some(2), "{}", said.out);
    assert!(said.err.contains("Lista publiczna"), "those that there are are named: {}", said.err);
}

#[test]
fn what_is_printed_is_chosen_by_options() {
    let stage = with_people();
    let printed = |arguments: &[&str]| {
        stage.on_file(&[&["print", "-o", "p.pdf"], arguments].concat()).done();
        stage.read("p.pdf")
    };
    let plain = printed(&["certificates"]);
    let signed = ["certificates", "--signer", "Jan Lis; prezes", "--signer", "Ewa Kos"];
    assert_ne!(printed(&signed), plain);
    let picture = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/icons/128x128.png");
    let inked = ["certificates", "--signer", &format!("Jan Lis; prezes; {picture}")];
    let by_ink = printed(&inked);
    assert!(by_ink.len() > printed(&signed).len(), "the signature is there");
    let kept = stage.read("f.obrady").len();
    assert_eq!(printed(&inked), by_ink);
    assert_eq!(stage.read("f.obrady").len(), kept, "and kept once");
    let said =
        stage.on_file(&["print", "certificates", "--signer", "Jan;;brak.png", "-o", "p.pdf"]);
    assert!(said.err.contains("brak.png"), "{}", said.err);
    let folded = ["programme", "--booklet", "--gathering", "1", "--thickness", "0.2"];
    assert_ne!(printed(&folded), printed(&["programme"]));
    stage.on_file(&["print", "badges", "-o", "b.pdf"]).done();
    let said = stage.on_file(&["print", "badges", "--unprinted", "-o", "b.pdf"]);
    assert!(said.err.contains("Nie ma czego drukować"), "all are printed: {}", said.err);
    let said = stage.on_file(&["print", "programme", "--preset", "Dla prasy", "-o", "p.pdf"]);
    assert_eq!(said.code, Some(2), "there is no such preset: {}", said.out);
    let said = stage.on_file(&["print", "badges", "--set", "size=ogromny", "-o", "b.pdf"]);
    assert_eq!(said.code, Some(2), "{}", said.out);
    assert!(said.err.contains("cutMarks=") || said.err.contains("cut-marks="), "{}", said.err);
    let said = stage.on_file(&["print", "badges", "--hours", "8 godzin", "-o", "b.pdf"]);
    assert_eq!(said.code, Some(2), "{}", said.out);
    assert!(said.err.contains("certificates"), "who knows it is named: {}", said.err);
}

#[test]
fn papers_are_pdf() {
    let stage = with_people();
    stage.write("a.txt", ANNOUNCEMENT);
    stage.on_file(&["import", "a.txt", "--event", "kongres"]).done();
    for arguments in [
        &["print", "programme", "-o", "p.pdf"][..],
        &["print", "programme", "--paper", "a4", "--lang", "en", "-o", "p4.pdf"],
        &["print", "programme", "--without-descriptions", "--without-index", "-o", "short.pdf"],
        &["print", "programme", "--booklet", "--marks", "--set", "paper=a5", "-o", "b.pdf"],
        &["print", "programme", "--set", "paper=leaflet", "--pages", "1-1", "-o", "l.pdf"],
        &["print", "poster", "--set", "paper=a1", "--tiles", "a4", "-o", "t.pdf"],
        &["print", "participants", "-o", "u.pdf"],
        &["print", "badges", "--set", "sides=duplex", "--set", "cut-marks=true", "-o", "i.pdf"],
        &["print", "certificates", "--hours", "8 godzin", "-o", "z.pdf"],
        &["print", "sign-in", "--per", "day", "-o", "s.pdf"],
        &["print", "table-tents", "--who", "speakers", "-o", "w.pdf"],
        &["print", "session-cards", "-o", "k.pdf"],
        &["print", "personal-programmes", "--who", "everybody", "-o", "o.pdf"],
        &["print", "envelopes", "--sender", "Biuro\\nul. Krótka 1", "-o", "e1.pdf"],
        &["print", "labels", "--set", "start=5", "-o", "e2.pdf"],
        &["print", "numbers", "-o", "n.pdf"],
        &["export", "participants", "-o", "e.pdf"],
        &["export", "participants", "--format", "pdf", "-o", "without-extension"],
    ] {
        let said = stage.on_file(arguments).done();
        let path = arguments[arguments.iter().position(|one| *one == "-o").expect("given") + 1];
        assert!(said.out.contains(path), "{}", said.out);
        assert!(stage.read(path).starts_with(b"%PDF-"), "{path}");
    }
    let said = stage.on_file(&["print", "envelopes", "-o", "e1.pdf"]).done();
    assert!(said.out.contains("2 listy nie mają adresu"), "whom it will not reach: {}", said.out);
    let said = stage.on_file(&["print", "door-signs", "-o", "d.pdf"]);
    assert!(said.err.contains("Nie ma czego drukować"), "no session has a room: {}", said.err);
    stage.on_file(&["print", "programme", "-o", "again.pdf"]).done();
    assert_eq!(stage.read("p.pdf"), stage.read("again.pdf"), "same input, same bytes");
}

#[test]
fn a_failed_export_leaves_what_was_there() {
    let stage = with_people();
    stage.write("taken.csv", "old");
    let before = stage.files();
    for arguments in [
        &["export", "participants", "-o", "none/list.csv"][..],
        &["print", "programme", "-o", "none/p.pdf"],
        &["backup", "-o", "none/copy.obrady"],
        &["backup", "-o", "f.obrady"],
    ] {
        let said = stage.on_file(arguments);
        assert_eq!(said.code, Some(3), "{arguments:?}: {}", said.out);
        assert!(said.err.starts_with("błąd: "), "{}", said.err);
    }
    let said = stage.on_file(&["export", "participants", "-o", "taken.csv", "--event", "x"]);
    assert_eq!(said.code, Some(2));
    assert_eq!(stage.read("taken.csv"), b"old");
    assert_eq!(stage.files(), before, "no half-written file is left");
    stage.on_file(&["export", "participants", "-o", "taken.csv"]).done();
    assert_ne!(stage.read("taken.csv"), b"old", "a good one replaces it");
    assert_eq!(stage.files(), before);
}

#[test]
fn a_copy_is_the_whole_file() {
    let stage = with_people();
    stage.on_file(&["backup", "-o", "copy.obrady"]).done();
    let list =
        |file: &str| stage.run(&["--file", file, "list", "registrations", "--json"]).done().out;
    assert_eq!(list("copy.obrady"), list("f.obrady"));
    stage.run(&["--file", "copy.obrady", "verify"]).done();
    stage.run(&["--file", "copy.obrady", "undo"]).done();
    assert_ne!(list("copy.obrady"), list("f.obrady"), "the copy has the history too");
    assert!(!bytes(&stage.path("copy.obrady")).is_empty());
}
