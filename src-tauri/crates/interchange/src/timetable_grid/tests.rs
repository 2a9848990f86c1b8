//! Timetables as people draw them, real and of our own.

use std::fs;

use rust_xlsxwriter::{Format, Workbook as Writer, Worksheet};

use super::*;
use crate::workbook;

fn drawn(fill: impl FnOnce(&mut Writer)) -> Workbook {
    let mut writer = Writer::new();
    fill(&mut writer);
    let bytes = writer.save_to_buffer().expect("a workbook");
    workbook::read("x.xlsx", &bytes).expect("a workbook")
}

/// Writes rows of texts; empty ones are left out.
fn fill(sheet: &mut Worksheet, top: u32, rows: &[&[&str]]) {
    for (row, cells) in (top..).zip(rows) {
        for (column, cell) in (0_u16..).zip(*cells) {
            if !cell.is_empty() {
                sheet.write_string(row, column, *cell).unwrap();
            }
        }
    }
}

fn merge(sheet: &mut Worksheet, area: [u32; 4], text: &str) {
    let [top, left, bottom, right] = area;
    let (left, right) = (left as u16, right as u16);
    sheet.merge_range(top, left, bottom, right, text, &Format::new()).unwrap();
}

fn lines(draft: &ProgrammeDraft) -> Vec<String> {
    let of = |session: &SessionFacts| {
        let day = session.day.map_or("-".into(), |day| day.format("%d.%m").to_string());
        let start = session.start.map_or("-".into(), |start| start.to_string());
        let length = session.length.map_or("-".into(), |length| length.0.to_string());
        let rooms: Vec<&str> =
            session.rooms.iter().map(|room| draft.rooms[*room as usize].name.as_str()).collect();
        let people: Vec<&str> = session
            .people
            .iter()
            .map(|role| draft.people[role.person as usize].family.as_str())
            .collect();
        let people =
            if people.is_empty() { String::new() } else { format!(" ({})", people.join(", ")) };
        format!("{day} {start} {length} [{}] {}{people}", rooms.join("+"), session.title)
    };
    draft.sessions.iter().map(of).collect()
}

fn check(name: &str, workbook: &Workbook, want: &[&str]) {
    assert_eq!(recognise(workbook), Some(WorkbookKind::Grid), "{name} is a drawn timetable");
    assert_eq!(lines(&read_with("x.xlsx", workbook)), want, "{name}");
}

#[test]
fn rooms_across_and_hours_down() {
    let workbook = drawn(|writer| {
        let sheet = writer.add_worksheet();
        merge(sheet, [0, 0, 0, 2], "Program – wtorek, 8 czerwca 2021 r.");
        fill(sheet, 1, &[&["Godzina", "Sala A", "Sala B"]]);
        fill(
            sheet,
            2,
            &[
                &["9.00–9.30"],
                &["9.30–10.30", "Woda\nAnna Nowak", "Finanse"],
                &["10.30–11.00", "Przerwa kawowa"],
            ],
        );
        merge(sheet, [2, 1, 2, 2], "Otwarcie");
        fill(sheet, 5, &[&["11.00–12.00", "", "Zieleń\nModerator: Jan Kos"]]);
    });
    check(
        "a plain grid",
        &workbook,
        &[
            "08.06 09:00 30 [] Otwarcie",
            "08.06 09:30 60 [Sala A] Woda (Nowak)",
            "08.06 09:30 60 [Sala B] Finanse",
            "08.06 10:30 30 [] Przerwa kawowa",
            "08.06 11:00 60 [Sala B] Zieleń (Kos)",
        ],
    );
    let draft = read_with("x.xlsx", &workbook);
    assert_eq!(draft.sessions[1].place.path, "Sheet1!B4", "each session tells its cell");
}

#[test]
fn hours_across_and_rooms_down() {
    let workbook = drawn(|writer| {
        let sheet = writer.add_worksheet();
        sheet.set_name("8 czerwca 2021").unwrap();
        fill(
            sheet,
            0,
            &[
                &["Sala", "9:00", "10:00", "11:00", "12:00"],
                &["A", "Woda", "Finanse"],
                &["B", "", "Zieleń"],
            ],
        );
        merge(sheet, [3, 1, 3, 2], "Warsztaty");
        sheet.write_string(3, 0, "C").unwrap();
    });
    check(
        "a turned grid",
        &workbook,
        &[
            "08.06 09:00 60 [A] Woda",
            "08.06 09:00 120 [C] Warsztaty",
            "08.06 10:00 60 [A] Finanse",
            "08.06 10:00 60 [B] Zieleń",
        ],
    );
    let draft = read_with("x.xlsx", &workbook);
    assert_eq!(
        draft.sessions[0].place.path, "8 czerwca 2021!B2",
        "the cell of the file, not turned"
    );
}

#[test]
fn two_days_under_each_other() {
    let workbook = drawn(|writer| {
        let sheet = writer.add_worksheet();
        fill(
            sheet,
            0,
            &[
                &["Dzień 1, 8.06.2021"],
                &["", "Aula", "Hol"],
                &["9:00", "Otwarcie", "Wystawa"],
                &["10:00", "Panel"],
                &["11:00", "Koniec dnia"],
                &[],
                &["Dzień 2, 9.06.2021"],
                &["", "Scena", "Hol"],
                &["9:00", "Debata", "Pokaz"],
                &["10:30", "Zamknięcie"],
            ],
        );
    });
    check(
        "two days",
        &workbook,
        &[
            "08.06 09:00 60 [Aula] Otwarcie",
            "08.06 09:00 60 [Hol] Wystawa",
            "08.06 10:00 60 [Aula] Panel",
            "08.06 11:00 - [Aula] Koniec dnia",
            "09.06 09:00 90 [Scena] Debata",
            "09.06 09:00 90 [Hol] Pokaz",
            "09.06 10:30 - [Scena] Zamknięcie",
        ],
    );
}

#[test]
fn a_raster_of_five_minutes_with_merged_blocks() {
    let workbook = drawn(|writer| {
        let sheet = writer.add_worksheet();
        sheet.set_name("8.06.2021").unwrap();
        let hour = Format::new().set_num_format("hh:mm");
        fill(sheet, 0, &[&["Czas", "A", "B"]]);
        for row in 0..12_u32 {
            let time = (9.0 * 60.0 + f64::from(row) * 5.0) / 1440.0;
            sheet.write_number_with_format(row + 1, 0, time, &hour).unwrap();
        }
        merge(sheet, [1, 1, 4, 1], "Woda");
        merge(sheet, [1, 2, 7, 2], "Finanse");
        merge(sheet, [8, 1, 12, 2], "Dyskusja");
        fill(sheet, 5, &[&["", "Pytania"]]);
    });
    check(
        "a raster",
        &workbook,
        &[
            "08.06 09:00 20 [A] Woda",
            "08.06 09:00 35 [B] Finanse",
            "08.06 09:20 5 [A] Pytania",
            "08.06 09:35 25 [] Dyskusja",
        ],
    );
}

#[test]
fn hours_only_on_some_rows_of_a_raster() {
    let workbook = drawn(|writer| {
        let sheet = writer.add_worksheet();
        sheet.set_name("8.06.2021").unwrap();
        fill(
            sheet,
            0,
            &[
                &["", "A", "B"],
                &["9:00", "Woda"],
                &[],
                &["10:00", "Finanse"],
                &[],
                &["11:00", "Koniec"],
            ],
        );
        merge(sheet, [2, 2, 3, 2], "Zieleń");
    });
    check(
        "half hours between whole ones",
        &workbook,
        &[
            "08.06 09:00 30 [A] Woda",
            "08.06 09:30 60 [B] Zieleń",
            "08.06 10:00 30 [A] Finanse",
            "08.06 11:00 - [A] Koniec",
        ],
    );
}

#[test]
fn days_across_with_the_hours_in_the_cells() {
    let workbook = drawn(|writer| {
        let sheet = writer.add_worksheet();
        fill(
            sheet,
            0,
            &[
                &["Wtorek, 8.06.2021", "Środa, 9.06.2021"],
                &["9:00–10:00 Otwarcie", "8:30–9:00 Śniadanie"],
                &["10:00–11:00 Panel\nJan Kos", "9:00–12:00 Wycieczka"],
            ],
        );
    });
    check(
        "hours in the cells",
        &workbook,
        &[
            "08.06 09:00 60 [] Otwarcie",
            "09.06 08:30 30 [] Śniadanie",
            "08.06 10:00 60 [] Panel (Kos)",
            "09.06 09:00 180 [] Wycieczka",
        ],
    );
}

#[test]
fn people_stand_after_dashes_in_brackets_and_on_lines() {
    for (cell, want) in [
        ("Wykłady I – Anna Nowak (Aula)", "Wykłady I (Aula) (Nowak)"),
        (
            "Talks I - Ngozi Okafor + Anna Nowak (AULA) - Chairman: Wei Chen",
            "Talks I (AULA) (Okafor, Nowak, Chen)",
        ),
        ("Woda w mieście – Jan Kos, Burmistrz Pszowa", "Woda w mieście (Kos)"),
        ("Debata – Jan Kos – Burmistrz Pszowa", "Debata (Kos)"),
        ("Woda w mieście (dr Anna Nowak)", "Woda w mieście (Nowak)"),
        ("Woda w mieście – Anna Nowak (AGH)", "Woda w mieście (Nowak)"),
        ("Debata – Jan Kos – 8 czerwca", "Debata – 8 czerwca (Kos)"),
        ("Debata – Anna Nowak i Jan Kos", "Debata (Nowak, Kos)"),
        ("Jan Kos\nWoda w mieście", "Woda w mieście (Kos)"),
        ("Woda\nJan Kos & Anna Nowak", "Woda (Kos, Nowak)"),
        // Topics, places and sponsors stand in the same places.
        ("Panel – Zielona Góra", "Panel – Zielona Góra"),
        ("Wycieczka – Park Skaryszewski", "Wycieczka – Park Skaryszewski"),
        ("Warsztat – Smart City (AGH)", "Warsztat – Smart City (AGH)"),
        (
            "Blok II – Nowe Technologie + Młody Samorząd",
            "Blok II – Nowe Technologie + Młody Samorząd",
        ),
        ("Zwiedzanie – Muzeum Chopina", "Zwiedzanie – Muzeum Chopina"),
        ("Debata – moderator: będzie podany", "Debata – moderator: będzie podany"),
        ("Debata\nModerator: ???", "Debata"),
        ("Nowa Huta (Kraków)", "Nowa Huta (Kraków)"),
        ("Anna Nowak", "Anna Nowak"),
        ("Jan Kos\nBurmistrz Pszowa", "Jan Kos"),
    ] {
        let workbook = drawn(|writer| {
            let sheet = writer.add_worksheet();
            sheet.set_name("8.06.2021").unwrap();
            fill(sheet, 0, &[&["Godz.", "Sala Aula", "B"], &["9:00", cell], &["10:00", "", "x"]]);
        });
        let lines = lines(&read_with("x.xlsx", &workbook));
        assert_eq!(lines[0], format!("08.06 09:00 60 [Sala Aula] {want}"), "{cell}");
    }
}

/// Topics are never taken for people: the titles of thousands of real sessions, as if they were
/// drawn.
#[test]
fn hardly_any_real_title_has_people_in_it() {
    let (mut titles, mut found) = (std::collections::BTreeSet::new(), Vec::new());
    for path in crate::corpus::files("schedules", &["xml", "json"]) {
        let bytes = fs::read(&path).expect("the file is there");
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Ok(draft) = crate::schedule::read(&name, &bytes) else { continue };
        titles.extend(draft.sessions.into_iter().map(|session| session.title));
    }
    for path in crate::corpus::files("ics", &["ics"]) {
        let bytes = fs::read(&path).expect("the file is there");
        let Ok(draft) = crate::calendar::read("x.ics", &bytes) else { continue };
        titles.extend(draft.sessions.into_iter().map(|session| session.title));
    }
    for title in &titles {
        let told = names::taken_out(title, |_| false);
        for (_, list) in told.people {
            found.push(format!("{title} → {list}"));
        }
    }
    println!("{} titles, {} with people:\n{}", titles.len(), found.len(), found.join("\n"));
    assert!(found.len() * 1_000 <= titles.len(), "{found:#?}");
}

/// What is told of a drawing: the text and its cell.
fn told(draft: &ProgrammeDraft) -> Vec<String> {
    let told = draft.notices.iter().filter(|notice| notice.code == NoticeCode::NotRead);
    told.map(|notice| format!("{} {}", notice.place.path, notice.args["value"])).collect()
}

#[test]
fn what_stands_around_the_hours_is_taken_or_told() {
    let workbook = drawn(|writer| {
        let sheet = writer.add_worksheet();
        sheet.set_name("Program").unwrap();
        merge(sheet, [0, 0, 0, 3], "Kongres Wody – wtorek, 8 czerwca 2021 r.");
        merge(sheet, [1, 0, 1, 3], "Transmisja w sali obok");
        fill(
            sheet,
            2,
            &[
                &["Moduł", "Godzina", "Sala A", "Sala B"],
                &["Rano", "9:00", "Woda", "Finanse"],
                &["", "10:00", "Przerwa"],
                &["Po południu", "11:00", "Zieleń"],
                &["", "uwaga", ""],
                &["", "12:00", "Koniec"],
            ],
        );
        let other = writer.add_worksheet();
        other.set_name("Prelegenci").unwrap();
        fill(other, 0, &[&["Anna Nowak", "Kraków"]]);
    });
    let draft = read_with("x.xlsx", &workbook);
    assert_eq!(draft.event.title, "Kongres Wody", "the first line without its day");
    assert_eq!(
        told(&draft),
        [
            "Program!A2 Transmisja w sali obok",
            "Program!A3 Moduł",
            "Program!A4 Rano",
            "Program!A6 Po południu",
            "Program!B7 uwaga",
            "Prelegenci Prelegenci",
        ],
        "nothing is dropped silently"
    );
    assert_eq!(lines(&draft).len(), 5, "{:#?}", lines(&draft));
}

#[test]
fn cells_of_turned_sheets_are_told_as_they_stand() {
    let workbook = drawn(|writer| {
        let sheet = writer.add_worksheet();
        sheet.set_name("8.06.2021").unwrap();
        fill(
            sheet,
            0,
            &[
                &["", "pierwszy dzień obrad", ""],
                &["Sala", "9:00", "10:00", "11:00"],
                &["A", "Woda", "Finanse"],
            ],
        );
    });
    let draft = read_with("x.xlsx", &workbook);
    assert_eq!(told(&draft), ["8.06.2021!B1 pierwszy dzień obrad"], "not turned");
}

#[test]
fn weekdays_as_sheets_with_the_year_elsewhere() {
    let workbook = drawn(|writer| {
        for (name, title, session) in
            [("Wtorek", "Kongres, 8–9 czerwca 2021", "Woda"), ("Środa", "", "Finanse")]
        {
            let sheet = writer.add_worksheet();
            sheet.set_name(name).unwrap();
            fill(
                sheet,
                0,
                &[
                    &[title],
                    &["Godz.", "A", "B"],
                    &["9:00", session],
                    &["10:00", "Przerwa"],
                    &["10:15", "", "Koniec"],
                ],
            );
        }
    });
    check(
        "sheets named by weekdays",
        &workbook,
        &[
            "08.06 09:00 60 [A] Woda",
            "08.06 10:00 15 [] Przerwa",
            "08.06 10:15 - [B] Koniec",
            "09.06 09:00 60 [A] Finanse",
            "09.06 10:00 15 [] Przerwa",
            "09.06 10:15 - [B] Koniec",
        ],
    );
}

#[test]
fn the_timetable_of_a_real_congress_is_read() {
    for path in crate::corpus::files("programme-xlsx", &[]) {
        if !path.ends_with("Preliminary_program.xlsx") {
            continue;
        }
        let bytes = fs::read(&path).expect("the file is there");
        let workbook = workbook::read("erum2016.xlsx", &bytes).expect("a workbook");
        assert_eq!(recognise(&workbook), Some(WorkbookKind::Grid));
        let draft = read_with("eRum 2016.xlsx", &workbook);
        let lines = lines(&draft);
        for want in [
            "12.10 08:00 60 [] Registration",
            "13.10 10:45 90 [Room AULA] Methodology 1",
            "13.10 10:45 90 [Room 308A] Packages 1",
            "13.10 16:30 30 [] Coffee Break - sponsored by WLOG Solutions",
            "14.10 13:30 90 [Room 407A] Data Workflow 2",
            "15.10 10:00 240 [] Sightseeing tour (facultative, extra fee)",
        ] {
            assert!(lines.iter().any(|line| line == want), "{want} is in {lines:#?}");
        }
        for want in [
            "Invited Talks I (AULA) (Turner, Stąpor, Bååth)",
            "Invited Talks II (AULA) (Bååth, Glinka, Kopczewska)",
            "Invited Talks III (AULA) (Grömping, Biecek, Turner)",
            "Invited Talks IV (AULA) (François, Gągolewski, Templ)",
            "Invited Talks V (AULA) (Templ, Kopczewska, Stąpor)",
        ] {
            assert!(lines.iter().any(|line| line.ends_with(want)), "{want} is in {lines:#?}");
        }
        assert_eq!(draft.people.len(), 10, "nobody else: {:#?}", draft.people);
        let packages = lines.iter().filter(|line| line.ends_with("Packages 1")).count();
        assert_eq!(packages, 1, "the sheet for the badges is a copy");
    }
}

#[test]
fn other_workbooks_are_told_apart() {
    for (text, want) in [
        ("Tytuł;Data;Od\nA;8.06.2021;9:00", Some(WorkbookKind::SessionTable)),
        ("Tytuł;Prelegent;Opis\nA;Jan Kos;b", Some(WorkbookKind::SessionTable)),
        ("Tytuł;Imię;Nazwisko;E-mail\ndr;A;B;a@x.pl", Some(WorkbookKind::PersonTable)),
        (
            "Imię;Nazwisko;E-mail;Data zgłoszenia\nA;B;a@x.pl;1.01.2021",
            Some(WorkbookKind::ParticipantTable),
        ),
        ("a;b\nc;d", None),
    ] {
        let workbook = workbook::read("x.csv", text.as_bytes()).expect(text);
        assert_eq!(recognise(&workbook), want, "{text}");
    }
}
