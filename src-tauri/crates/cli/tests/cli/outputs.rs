//! What an output does not know is refused before anything is written.

use crate::stage::{ANNOUNCEMENT, Stage};

fn with_programme() -> Stage {
    let stage = Stage::new();
    stage.on_file(&["new"]).done();
    stage.write("a.txt", ANNOUNCEMENT);
    stage.on_file(&["import", "a.txt"]).done();
    stage
}

#[track_caller]
fn check(stage: &Stage, arguments: &[&str], said: &str, advice: &str) {
    let before = stage.files();
    let refused = stage.on_file(arguments);
    assert_eq!(refused.code, Some(2), "{arguments:?} is wrong use: {}{}", refused.out, refused.err);
    assert!(refused.err.contains(said), "{arguments:?}: {}", refused.err);
    assert!(refused.err.contains(&format!("\nwskazówka: {advice}")), "{}", refused.err);
    assert_eq!(stage.files(), before, "{arguments:?} wrote nothing");
}

#[test]
fn options_that_do_not_fit_are_refused() {
    let stage = with_programme();
    for (arguments, said, advice) in [
        (
            &["export", "ics", "--day", "2024-05-16", "--room", "Aula", "-o", "a.ics"][..],
            "się wykluczają",
            "Podaj tylko jedną",
        ),
        (&["export", "ics", "--columns", "title", "-o", "a.ics"], "--columns", "Tę opcję mają: se"),
        (&["export", "html", "--room", "Aula", "-o", "a.html"], "--room", "Tę opcję mają: ics"),
        (&["export", "sessions", "--day", "2024-05-16", "-o", "a.csv"], "--day", "Tę opcję"),
        (&["export", "archive", "--format", "pdf", "-o", "a.json"], "--format", "Tę opcję"),
        (&["export", "people", "--state", "pending", "-o", "a.csv"], "--state", "Tę opcję"),
        (&["export", "participants", "--person", "Lis", "-o", "a.csv"], "--person", "Tę opcję"),
        (&["print", "programme", "--state", "pending", "-o", "a.pdf"], "--state", "Tę opcję"),
        (&["print", "participants", "--paper", "a4", "-o", "a.pdf"], "--paper", "Tę opcję"),
        (&["print", "participants", "--without-index", "-o", "a.pdf"], "--without-i", "Tę opcję"),
    ] {
        check(&stage, arguments, said, advice);
    }
    let twice = stage.on_file(&["export", "ics", "--room", "A", "--room", "B", "-o", "a.ics"]);
    assert!(twice.err.contains("nie może się powtarzać"), "{}", twice.err);
}

#[test]
fn endings_of_other_formats_are_refused() {
    let stage = with_programme();
    for (arguments, said, advice) in [
        (&["export", "sessions", "-o", "t.ods"][..], ".ods", "Możliwe końcówki: .xlsx, .csv"),
        (&["export", "sessions", "-o", "t"], "nie wynika format", "Możliwe końcówki: .xlsx, .csv"),
        (&["export", "people", "-o", "t.PDF"], ".pdf", "Możliwe końcówki: .xlsx, .csv"),
        (&["export", "announcement", "-o", "t.pdf"], ".pdf", "Możliwe końcówki: .txt, .md"),
        (&["export", "schedule-xml", "-o", "t.json"], ".json", "Możliwe końcówki: .xml"),
        (&["export", "archive", "-o", "t.zip"], ".zip", "Możliwe końcówki: .json"),
        (&["export", "participants", "-o", "t.doc"], ".doc", "Użyj nazwy z jedną z końcówek"),
        (&["export", "participants", "--format", "csv", "-o", "t.pdf"], ".pdf", "Użyj nazwy"),
        (&["print", "programme", "-o", "t.docx"], ".docx", "Możliwe końcówki: .pdf"),
    ] {
        check(&stage, arguments, said, advice);
    }
    for arguments in [
        &["export", "schedule-xml", "-o", "without-ending"][..],
        &["export", "participants", "--format", "csv", "-o", "list.txt"],
        &["export", "sessions", "-o", "T.XLSX"],
    ] {
        stage.on_file(arguments).done();
    }
}

#[test]
fn a_folder_that_is_missing_is_named() {
    let stage = with_programme();
    for arguments in [
        &["export", "ics", "-o", "brak/a.ics"][..],
        &["export", "participants", "-o", "brak/a.csv"],
        &["export", "archive", "-o", "brak/a.json"],
        &["print", "programme", "-o", "brak/a.pdf"],
        &["backup", "-o", "brak/a.obrady"],
    ] {
        let said = stage.on_file(arguments);
        assert_eq!(said.code, Some(3), "{arguments:?}: {}", said.out);
        let told = said.err.contains("Nie ma folderu „brak”.") && said.err.contains("Utwórz go");
        assert!(told, "{arguments:?}: {}", said.err);
    }
}
