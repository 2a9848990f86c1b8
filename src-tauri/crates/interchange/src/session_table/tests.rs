//! Tables of sessions as people keep them.

use std::fs;

use super::*;
use crate::{programme::SessionFacts, workbook};

fn draft(name: &str, text: &str) -> ProgrammeDraft {
    read(name, text.as_bytes()).expect(text)
}

/// A session as one line: when, where, what, who.
fn line(draft: &ProgrammeDraft, session: &SessionFacts) -> String {
    let day = session.day.map_or("-".into(), |day| day.to_string());
    let start = session.start.map_or("-".into(), |start| start.to_string());
    let length = session.length.map_or("-".into(), |length| length.0.to_string());
    let rooms: Vec<&str> =
        session.rooms.iter().map(|room| draft.rooms[*room as usize].name.as_str()).collect();
    let people: Vec<String> = session
        .people
        .iter()
        .map(|role| {
            let person = &draft.people[role.person as usize];
            format!("{:?} {} {}", role.kind, person.given, person.family)
        })
        .collect();
    let rooms = rooms.join("+");
    let title = &session.title;
    format!("{day} {start} {length} [{rooms}] {:?} {title} ({})", session.kind, people.join(", "))
}

fn check(text: &str, want: &[&str]) {
    let draft = draft("Program 2021.csv", text);
    let found: Vec<String> = draft.sessions.iter().map(|session| line(&draft, session)).collect();
    assert_eq!(found, want, "{text}");
}

#[test]
fn polish_tables_are_read() {
    check(
        "Kongres Samorządowy;;;;;\n;;;;;\nLp.;Dzień;Godzina;Temat;Sala;Paneliści;Moderator\n\
         1;8 czerwca;10.30–11.25;Panel: Woda;A;\"dr Anna Nowak, Prezydent Gliwic; Jan Kos\";Ewa Lis\n\
         2;;godz. 11:30;Przerwa kawowa;;;\n\
         3;09.06.2021;9-10;Finanse;A;;",
        &[
            "2021-06-08 10:30 55 [A] Panel Panel: Woda (Panellist Anna Nowak, Panellist Jan Kos, Moderator Ewa Lis)",
            "2021-06-08 11:30 - [] Break Przerwa kawowa ()",
            "2021-06-09 09:00 60 [A] Other Finanse ()",
        ],
    );
    check(
        "Od;Do;Tytuł;Ścieżka;Czas trwania\n22:30;0:15;Koncert;Wieczór;90\n9:00;;Wykład;;45 min",
        &["- 22:30 105 [] Social Koncert ()", "- 09:00 45 [] Lecture Wykład ()"],
    );
}

#[test]
fn tables_of_other_programs_are_read() {
    // Sessionize.
    check(
        "Session Id,Title,Description,Session format,Track,Status,Speakers,Scheduled At,Scheduled Duration,Room\n\
         17,Cities,About cities,Panel,Green,Accepted,\"Anna Nowak, Jan Kos\",2021-06-08 10:30,45,Main",
        &["2021-06-08 10:30 45 [Main] Panel Cities (Speaker Anna Nowak, Speaker Jan Kos)"],
    );
    // pretalx.
    check(
        "ID,Title,Session type,Track,Abstract,Description,Duration,Language,Start,End,Room,Speaker names\n\
         ABC,Cities,Talk,Green,Short,Long,30,en,2021-06-08T10:30:00+02:00,2021-06-08T11:00:00+02:00,Main,Jane Doe",
        &["2021-06-08 10:30 30 [Main] Lecture Cities (Speaker Jane Doe)"],
    );
    // Indico.
    check(
        "Id,Title,Start date,End date,Duration,Type,Session,Track,Presenters\n\
         3,Cities,2021-06-08 22:30,2021-06-09 00:30,02:00,Workshop,Block A,,Jane Doe",
        &["2021-06-08 22:30 120 [] Workshop Cities (Speaker Jane Doe)"],
    );
}

#[test]
fn nothing_is_lost() {
    let draft = draft(
        "x.csv",
        "ID;Tytuł;Data;Od;Liczba miejsc;Rodzaj;Catering;Język\n7;A;wkrótce;rano;dużo;??;kawa;pl, angielski\n7;B;;;12;panel;;",
    );
    assert_eq!(draft.source, "sheet:x");
    assert_eq!(
        draft.sessions[0].note,
        "Data: wkrótce\nOd: rano\nLiczba miejsc: dużo\nRodzaj: ??\nCatering: kawa"
    );
    assert_eq!(draft.sessions[0].language, "pl,en");
    assert_eq!(draft.sessions[0].key, "7");
    assert_eq!(draft.sessions[1].key, "", "no key is there twice");
    assert_eq!(draft.sessions[1].places, Some(12));
    let codes: Vec<&str> = draft.notices.iter().map(|notice| notice.code.id()).collect();
    assert_eq!(
        codes,
        ["bad-date", "bad-time", "cell-not-understood", "cell-not-understood", "key-twice"]
    );
    assert_eq!(draft.notices[0].place.path, "C2");
    assert_eq!(draft.notices[0].place.about, "A");
}

#[test]
fn a_person_may_change_what_columns_mean() {
    let workbook = workbook::read("x.csv", "Co;Gdzie\nOtwarcie;Aula".as_bytes()).expect("a table");
    let columns = vec![Some(SessionColumn::Title), Some(SessionColumn::Room)];
    let mapping = SessionMapping { sheet: 0, heading_row: 0, columns };
    let draft = read_with("x.csv", &workbook, &mapping);
    assert_eq!(line(&draft, &draft.sessions[0]), "- - - [Aula] Ceremony Otwarcie ()");
    let nowhere = SessionMapping { sheet: 9, heading_row: 7, columns: vec![None; 3] };
    assert!(read_with("x.csv", &workbook, &nowhere).sessions.is_empty(), "no such sheet");
}

#[test]
fn the_example_of_voc_schedule_is_read() {
    for path in crate::corpus::files("schedules/voc-schedule/example_deu", &[]) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if !(name.ends_with(".xlsx") || name.ends_with(".ods")) {
            continue;
        }
        let draft = read(&name, &fs::read(&path).expect("the file is there")).expect("a table");
        assert_eq!(draft.sessions.len(), 13, "{name}: one session a row");
        let titled = draft.sessions.iter().filter(|one| !one.title.is_empty()).count();
        assert_eq!(titled, 13, "{name}: each has its title");
        for one in &draft.sessions {
            assert!(one.day.is_some() && one.start.is_some(), "{name}: {}", line(&draft, one));
        }
        // The OpenDocument file has an id twice.
        let keyless = draft.sessions.iter().filter(|one| one.key.is_empty()).count();
        let twice = draft.notices.iter().filter(|one| one.code.id() == "key-twice").count();
        assert_eq!(keyless, twice, "{name}: the ids are keys");
        assert!(draft.people.len() > 10, "{name}: the five columns of people are read");
    }
}

#[test]
fn a_key_that_stands_twice_is_known_by_neither_name_nor_number() {
    let draft =
        draft("Program.csv", "Id;Tytuł;Od;Prelegenci\n7;Woda;9:00;Jan Kos\n7;Cień;10:00;\n");
    let keys: Vec<_> = draft.sessions.iter().map(|one| (one.key.as_str(), one.number)).collect();
    assert_eq!(keys, [("7", Some(7)), ("", None)], "else one would be taken for the other");
    assert!(!draft.tells_roles, "where all who are named speak, nothing is said of roles");
}
