//! Programmes of other programs: in, in again, and out in every format.

use serde_json::Value;

use crate::stage::Stage;

const SCHEDULE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<schedule><version>1</version>
<conference><title>Kongres Małych Miast</title><acronym>kmm</acronym><start>2027-03-02</start>
<end>2027-03-02</end><time_zone_name>Europe/Warsaw</time_zone_name></conference>
<day index="1" date="2027-03-02" start="2027-03-02T08:00:00+01:00" end="2027-03-02T20:00:00+01:00">
<room name="Aula">
<event guid="6f1f6f0e-0000-4000-8000-000000000001" id="1"><date>2027-03-02T10:00:00+01:00</date>
<start>10:00</start><duration>00:45</duration><room>Aula</room><title>Woda w mieście</title>
<track>Klimat</track><type>panel</type><language>pl</language><description>=SUMA(A1)</description>
<persons><person id="7">Anna Łoś</person></persons></event>
<event guid="6f1f6f0e-0000-4000-8000-000000000002" id="2"><date>2027-03-02T11:00:00+01:00</date>
<start>11:00</start><duration>00:30</duration><room>Aula</room><title>Cień</title>
<track>Klimat</track><language>pl</language><persons/></event>
</room></day></schedule>"#;

fn taken_in() -> Stage {
    let stage = Stage::new();
    stage.on_file(&["new"]).done();
    stage.write("program.xml", SCHEDULE);
    let said = stage.on_file(&["import", "program.xml"]).done();
    assert_eq!(
        said.out.lines().next(),
        Some("„Kongres Małych Miast”: dodano 2, zmieniono 0, usunięto 0.")
    );
    stage
}

fn one<'a>(rows: &'a [Value], fate: &str) -> Vec<&'a str> {
    let sessions = rows[0]["sessions"].as_array().expect("a list");
    let with = sessions.iter().filter(|one| one["fate"] == fate);
    with.map(|one| one["title"].as_str().expect("a title")).collect()
}

#[test]
fn a_dry_run_says_what_would_change_and_changes_nothing() {
    let stage = taken_in();
    let later = SCHEDULE
        .replace("<start>11:00</start>", "<start>12:00</start>")
        .replace("T11:00:00", "T12:00:00")
        .replace("Woda w mieście", "Woda i my");
    stage.write("program.xml", &later);
    let said = stage.json(&["import", "program.xml", "--dry-run"]);
    assert_eq!(one(&said, "changed"), ["Woda i my", "Cień"]);
    assert_eq!(said[0]["sessions"][0]["differences"][0]["here"], "Woda w mieście");
    assert_eq!(stage.json(&["list", "sessions"])[0]["title"], "Woda w mieście");

    stage.on_file(&["import", "program.xml"]).done();
    let sessions = stage.json(&["list", "sessions"]);
    assert_eq!(sessions[0]["title"], "Woda i my");
    assert_eq!(sessions[1]["start"], "2027-03-02T12:00");
    assert_eq!(stage.json(&["list", "events"]).len(), 1, "the same source is the same event");
    stage.on_file(&["undo"]).done();
    assert_eq!(stage.json(&["list", "sessions"])[0]["title"], "Woda w mieście");
    stage.on_file(&["import", "program.xml", "--new-event"]).done();
    assert_eq!(stage.json(&["list", "events"]).len(), 2, "unless a new one is asked for");
}

#[test]
fn what_is_gone_stays_unless_it_is_to_be_removed() {
    let stage = taken_in();
    let (start, end) = (
        SCHEDULE.find("<event guid=\"6f1f6f0e-0000-4000-8000-000000000002"),
        SCHEDULE.find("</room></day>"),
    );
    let shorter =
        SCHEDULE[..start.expect("it is there")].to_owned() + &SCHEDULE[end.expect("it is there")..];
    stage.write("program.xml", &shorter);
    assert_eq!(one(&stage.json(&["import", "program.xml", "--dry-run"]), "gone"), ["Cień"]);
    stage.on_file(&["import", "program.xml"]).done();
    assert_eq!(stage.json(&["list", "sessions"]).len(), 2);
    stage.on_file(&["import", "program.xml", "--remove-gone"]).done();
    assert_eq!(stage.json(&["list", "sessions"]).len(), 1);
}

#[test]
fn what_goes_out_comes_back_unchanged() {
    let stage = taken_in();
    for (what, name) in [
        ("schedule-xml", "out.xml"),
        ("schedule-json", "out.json"),
        ("schedule-json2", "out2.json"),
        ("ics", "out.ics"),
        ("sessions", "out.xlsx"),
        ("sessions", "out.csv"),
    ] {
        stage.on_file(&["export", what, "-o", name]).done();
        let event = ["import", name, "--event", "Kongres", "--dry-run"];
        let said = stage.json(&event);
        assert_eq!(said[0]["unchanged"], 2, "{what}: {said:?}");
    }
    for (what, name, words) in [
        ("html", "out.html", "Woda w mieście"),
        ("json-ld", "out.jsonld", "schema.org"),
        ("announcement", "out.txt", "Woda w mieście"),
        ("announcement", "out.md", "Woda w mieście"),
        ("cards", "out.vcf", "Łoś"),
        ("people", "people.csv", "Łoś"),
    ] {
        stage.on_file(&["export", what, "-o", name]).done();
        let text = String::from_utf8(stage.read(name)).expect("text");
        assert!(text.contains(words), "{what}: {text}");
    }
    stage.on_file(&["export", "announcement", "-o", "out.docx"]).done();
    assert!(stage.read("out.docx").starts_with(b"PK"), "a Word document is packed");
    stage
        .on_file(&["export", "sessions", "--columns", "description,title", "-o", "two.csv"])
        .done();
    let text = String::from_utf8(stage.read("two.csv")).expect("text");
    assert!(text.starts_with("\u{feff}Opis;Tytuł"), "{text}");
    assert!(!text.contains("\n=SUMA") && !text.contains(";=SUMA"), "a formula stays text: {text}");
}

#[test]
fn a_calendar_can_be_of_a_part() {
    let stage = taken_in();
    for part in [
        ["--day", "2027-03-02"],
        ["--room", "aula"],
        ["--track", "klimat"],
        ["--person", "anna los"],
    ] {
        let [option, value] = part;
        stage.on_file(&["export", "ics", option, value, "-o", "part.ics"]).done();
        let text = String::from_utf8(stage.read("part.ics")).expect("text");
        let found = text.matches("BEGIN:VEVENT").count();
        assert_eq!(found, if option == "--person" { 1 } else { 2 }, "{option}");
    }
    let said = stage.on_file(&["export", "ics", "--room", "Piwnica", "-o", "part.ics"]);
    assert_eq!(said.code, Some(2));
    assert!(said.err.contains("Aula"), "the rooms that there are: {}", said.err);
}

#[test]
fn an_archive_carries_an_event_into_another_file() {
    let stage = taken_in();
    stage.on_file(&["export", "archive", "-o", "archiwum.json"]).done();
    let there = stage.json(&["list", "sessions"]);
    let empty = Stage::new();
    empty.on_file(&["new"]).done();
    empty.write("archiwum.json", stage.read("archiwum.json"));
    let said = empty.on_file(&["import", "archiwum.json"]).done();
    assert_eq!(said.out, "„Kongres Małych Miast”: 2 sesje, zgłoszenia: 0\n");
    assert_eq!(empty.json(&["list", "sessions"]), there, "ids and all");
}

#[test]
fn a_dry_run_of_an_archive_gives_no_ids_of_elsewhere() {
    let stage = taken_in();
    stage.on_file(&["export", "archive", "-o", "archiwum.json"]).done();
    let said = stage.json(&["import", "archiwum.json", "--dry-run"]);
    assert_eq!(said[0]["event"], Value::Null, "nothing has an id here yet");
    let said = stage.json(&["import", "archiwum.json"]);
    let ids: Vec<_> =
        stage.json(&["list", "events"]).iter().map(|event| event["id"].clone()).collect();
    assert!(ids.contains(&said[0]["event"]), "the id that it got here: {said:?}");
}

#[test]
fn changed_facts_of_the_event_and_of_people_are_told() {
    let stage = taken_in();
    let later = SCHEDULE
        .replace("<end>2027-03-02</end>", "<end>2027-03-03</end>")
        .replace("Anna Łoś</person>", "Anna Łoś-Ryś</person><person id=\"8\">Jan Bór</person>");
    stage.write("program.xml", &later);
    for arguments in [&["import", "program.xml", "--dry-run"][..], &["import", "program.xml"]] {
        let said = &stage.json(arguments)[0];
        assert_eq!(said["eventDifferences"][0]["field"], "endsOn", "{said}");
        assert_eq!(said["people"][0]["differences"][0]["field"], "family", "{said}");
        assert_eq!(said["newPeople"], 1, "{said}");
    }
    stage.on_file(&["undo"]).done();
    let dry = stage.on_file(&["import", "program.xml", "--dry-run"]).done().out;
    let taken = stage.on_file(&["import", "program.xml"]).done().out;
    for text in [dry, taken] {
        for line in
            ["Dane wydarzenia: 1 zmiana.", "Osoby ze zmienionymi danymi: 1.", "Nowe osoby: 1."]
        {
            assert!(text.contains(line), "{line}: {text}");
        }
    }
}

#[test]
fn a_dry_run_counts_what_would_really_be_done() {
    let stage = taken_in();
    let shorter = SCHEDULE.replace("0002\"", "0003\"").replace("id=\"2\"", "id=\"3\"");
    stage.write("program.xml", shorter.replace("Cień", "Nowa").replace(">11:00<", ">15:00<"));
    let dry = |options: &[&str]| {
        stage.json(&[&["import", "program.xml", "--dry-run"], options].concat())[0].clone()
    };
    assert_eq!(dry(&[])["removed"], 0, "what is gone stays");
    assert_eq!(dry(&["--remove-gone"])["removed"], 1, "unless it is to go");
    let taken = stage.json(&["import", "program.xml", "--remove-gone"]);
    assert_eq!(taken[0]["removed"], 1, "as was said before");
}

#[test]
fn a_text_that_no_cell_holds_is_cut_with_a_warning() {
    let stage = Stage::new();
    stage.on_file(&["new"]).done();
    stage.write("program.xml", SCHEDULE.replace("=SUMA(A1)", &"Długi opis. ".repeat(3_000)));
    stage.on_file(&["import", "program.xml"]).done();
    let said = stage.on_file(&["export", "sessions", "-o", "s.xlsx"]).done().out;
    assert!(said.contains("\nuwaga: W 1 komórce zmieścił się tylko początek tekstu"), "{said}");
    assert_eq!(stage.json(&["export", "sessions", "-o", "s.xlsx"])[0]["cut"], 1);
    let whole = stage.on_file(&["export", "sessions", "-o", "s.csv"]).done().out;
    assert!(!whole.contains("uwaga"), "a CSV holds everything: {whole}");
    let columns = ["export", "sessions", "--columns", "title", "-o", "s.xlsx"];
    assert_eq!(stage.json(&columns)[0]["cut"], 0, "what is not written is not cut");
}

#[test]
fn people_come_from_cards() {
    let stage = taken_in();
    stage.write(
        "osoby.vcf",
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:dr Zofia Źrebiec\r\nN:Źrebiec;Zofia;;dr;\r\nORG:Gmina Lipowa\r\nTITLE:Wójt\r\nEMAIL:z@lipowa.example\r\nEND:VCARD\r\n",
    );
    let said = stage.on_file(&["import", "osoby.vcf"]).done();
    assert!(said.out.starts_with("Dodano 1 osobę; uzupełniono: 0."), "{}", said.out);
    let said = stage.on_file(&["import", "osoby.vcf"]).done();
    assert!(said.out.starts_with("Dodano 0 osób; uzupełniono: 0."), "{}", said.out);
    let people = stage.on_file(&["list", "people"]).done();
    assert!(people.out.contains("Źrebiec Zofia") && people.out.contains("Wójt"), "{}", people.out);
}

#[test]
fn files_built_to_do_harm_are_refused_with_the_line() {
    let stage = taken_in();
    let bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE s [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;\">]>\n<schedule>&b;</schedule>";
    stage.write("bomba.xml", bomb);
    let said = stage.on_file(&["import", "bomba.xml"]);
    assert_eq!(said.code, Some(3));
    assert!(said.err.contains("w wierszu 2"), "{}", said.err);
    stage.write("zwykly.xml", "to nie jest XML");
    let said = stage.on_file(&["import", "zwykly.xml"]);
    assert_eq!(said.code, Some(3));
    assert!(said.err.contains("zwykly.xml"), "{}", said.err);
    assert_eq!(stage.json(&["list", "sessions"]).len(), 2, "nothing has changed");
}
