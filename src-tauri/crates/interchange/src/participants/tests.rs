//! Tables as offices and forms have them.

use std::fs;

use obrady_domain::{Attendance, RegistrationState};
use proptest::prelude::*;

use super::{
    ColumnMeaning, ParticipantDraft, RowProblemCode::*, TableChoices, TableError, TextEncoding,
    read, read_with,
};
use crate::{
    corpus,
    sheet::{self, Sheet},
    source::{ReadError, TABLE_LIMIT},
};

fn rows(text: &str) -> Vec<ParticipantDraft> {
    read(text.as_bytes()).expect(text).rows
}

/// Line, column, value and code of every problem.
fn problems(text: &str) -> Vec<(u32, String, String, super::RowProblemCode)> {
    let draft = read(text.as_bytes()).expect(text);
    draft
        .problems
        .into_iter()
        .map(|problem| (problem.line, problem.column, problem.value, problem.code))
        .collect()
}

#[test]
fn a_register_of_an_office_is_read_whole() {
    let text = "\u{feff}Lista zgłoszeń;;;;;;;;;;\r\n\r\n\
        Lp.;Tytuł;Imię;Nazwisko;Adres e-mail;Telefon;Instytucja;Stanowisko;Forma udziału;Status;Data zgłoszenia;Uwagi;Dieta\r\n\
        1;dr;ANNA;NOWAK-KOWALSKA;a.nowak@um.gliwice.pl;'+48 601 234 567;Urząd Miejski w Gliwicach;Prezydent;stacjonarnie;potwierdzone;17.05.2024 10:32;\"dwa\r\nwiersze\";wegetariańska\r\n\
        2;;Jan;Żak;;-;;;online;;;;\r\n";
    let draft = read(text.as_bytes()).expect("a register");
    assert_eq!(draft.problems, Vec::new());
    let [anna, jan] = &draft.rows[..] else { panic!("two people") };
    let at = anna.registered_at.map(|at| at.to_string());
    assert_eq!((anna.line, at.as_deref()), (4, Some("2024-05-17 10:32:00")));
    assert_eq!(
        [&anna.title, &anna.given, &anna.family, &anna.email, &anna.phone],
        ["dr", "Anna", "Nowak-Kowalska", "a.nowak@um.gliwice.pl", "+48 601 234 567"]
    );
    assert_eq!([&anna.organisation, &anna.office], ["Urząd Miejski w Gliwicach", "Prezydent"]);
    assert_eq!(anna.attendance, Some(Attendance::OnSite));
    assert_eq!(anna.state, Some(RegistrationState::Confirmed));
    assert_eq!(anna.note, "dwa\nwiersze");
    assert_eq!((&*anna.diet, anna.answers.len()), ("wegetariańska", 0));
    assert_eq!((&*jan.family, &*jan.phone, jan.answers.len()), ("Żak", "", 0));
    let meanings: Vec<ColumnMeaning> = draft.columns.iter().map(|column| column.meaning).collect();
    use ColumnMeaning as Is;
    assert_eq!(
        meanings,
        [
            Is::Ordinal,
            Is::Title,
            Is::Given,
            Is::Family,
            Is::Email,
            Is::Phone,
            Is::Organisation,
            Is::Office,
            Is::Attendance,
            Is::State,
            Is::RegisteredAt,
            Is::Note,
            Is::Diet
        ]
    );
}

#[test]
fn an_english_form_is_read_whole() {
    let text = "Timestamp,Email Address,Name,Company,Job title,Phone number,Will you attend the dinner?\n\
        5/17/2024 9:05:01,jane@example.org,\"Dr Jane van Dyke\",Town of X,Clerk,,Yes\n";
    let [jane] = &rows(text)[..] else { panic!("one person") };
    assert_eq!([&*jane.title, &*jane.given, &*jane.family], ["Dr", "Jane", "van Dyke"]);
    assert_eq!(jane.registered_at.map(|at| at.to_string()).as_deref(), Some("2024-05-17 09:05:01"));
    assert_eq!(jane.answers[0].question, "Will you attend the dinner?");
}

#[test]
fn encodings_and_line_ends_do_not_matter() {
    let text = "Imię;Nazwisko\nŁucja;Wąs\nŚwięta;Źdźbło\n";
    let whole = rows(text);
    for (encoding, ends) in [
        (encoding_rs::UTF_8, "\r\n"),
        (encoding_rs::WINDOWS_1250, "\r\n"),
        (encoding_rs::ISO_8859_2, "\n"),
        (encoding_rs::UTF_8, "\r"),
    ] {
        let bytes = encoding.encode(&text.replace('\n', ends)).0.into_owned();
        assert_eq!(read(&bytes).expect("a table").rows, whole, "{} {ends:?}", encoding.name());
    }
    let utf16: Vec<u8> =
        format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(read(&utf16).expect("a table").rows, whole, "as Excel saves Unicode text");
}

#[test]
fn names_come_from_the_surest_columns() {
    let check = |text: &str, want: [&str; 2]| {
        let row = &rows(text)[0];
        assert_eq!([&*row.given, &*row.family], want, "{text}");
    };
    check("Nazwisko i imię\nKOWALSKI Jan", ["Jan", "Kowalski"]);
    check("Imię i nazwisko\ndr hab. Anna Maria Nowak-Kowalska", ["Anna Maria", "Nowak-Kowalska"]);
    check("Nazwisko;x\nKowalski Jan;1", ["Jan", "Kowalski"]);
    check("Nazwisko;x\nKowalski;1", ["", "Kowalski"]);
    check("Imię;x\nJan Kowalski;1", ["Jan", "Kowalski"]);
    check("Name;Imię;Nazwisko\n;Jan;Kowalski", ["Jan", "Kowalski"]);
    check("Name;Imię i nazwisko\n;Jan Kowalski", ["Jan", "Kowalski"]);
    check("Email;Adres e-mail;Name\nanonymous;a@x.pl;Jan Kowalski", ["Jan", "Kowalski"]);
    assert_eq!(rows("Email;Adres e-mail;Name\nanonymous;a@x.pl;J K")[0].email, "a@x.pl");
}

#[test]
fn every_problem_of_every_row_is_told() {
    let text = "Imię;Nazwisko;E-mail;Telefon;Udział;Status;Data zgłoszenia\n\
        Jan;Kowal;jan@x;4,8601E+10;może;hm;jutro\n\
        ;;a@x.pl;;;;\n\
        Ewa;Lis;A@X.PL;;;;\n\
        Ewa;Lis;;;;;\n\
        Jan;Kowal\n\
        Iza;R\u{fffd}j;;;;;;nadto;\n";
    let found = problems(text);
    let found: Vec<_> = found
        .iter()
        .map(|(line, column, value, code)| (*line, &**column, &**value, *code))
        .collect();
    assert_eq!(
        found,
        [
            (2, "E-mail", "jan@x", BadEmail),
            (2, "Telefon", "4,8601E+10", PhoneLostDigits),
            (2, "Udział", "może", UnknownAttendance),
            (2, "Status", "hm", UnknownState),
            (2, "Data zgłoszenia", "jutro", UnreadableDate),
            (3, "Nazwisko", "a@x.pl", NoName),
            (4, "E-mail", "A@X.PL", DuplicateEmail),
            (5, "Nazwisko", "Ewa Lis", SameName),
            (6, "", "Jan Kowal", TooFewCells),
            (6, "Nazwisko", "Jan Kowal", SameName),
            (7, "Nazwisko", "R\u{fffd}j", UnreadableLetters),
            (7, "", "nadto", TooManyCells),
        ]
    );
    let draft = read(text.as_bytes()).expect("a table");
    assert_eq!(draft.problems[6].same_as, Some(3), "the row that has the address first");
    let first = &draft.rows[0];
    assert_eq!(first.email, "jan@x", "what was typed is kept");
    let answers: Vec<&str> = first.answers.iter().map(|answer| &*answer.text).collect();
    assert_eq!(answers, ["może", "hm", "jutro"], "what was not understood is kept");
    assert_eq!(draft.rows[5].answers[0].question, "H", "a cell beyond the headings is kept");
    let unclosed = problems("Name,x\n\"a,1\nb,2\n");
    assert_eq!(unclosed, [(2, String::new(), "\"".to_owned(), UnclosedQuote)]);
}

#[test]
fn refusals_say_what_is_wrong() {
    let check = |bytes: &[u8], want| assert_eq!(read(bytes).expect_err("refused"), want);
    check(b"", TableError::Empty);
    check(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0", TableError::NotText);
    check(b"a;b\n1;2", TableError::NoNames);
    check(b"E-mail;Telefon\na@x.pl;1", TableError::NoNames);
    check(&vec![b' '; TABLE_LIMIT + 1], TableError::TooLarge);
    check(
        &b"Name\n".iter().chain(&b"a\n".repeat(200_001)).copied().collect::<Vec<_>>(),
        TableError::TooManyCells,
    );
}

/// A workbook of one sheet with these rows, the first being headings.
fn workbook(rows: &[&[&str]]) -> Vec<u8> {
    let cells = |row: &&[&str]| row.iter().map(|text| sheet::Cell::Text((*text).into())).collect();
    let sheet = Sheet {
        title: "Zgłoszenia".into(),
        columns: rows[0].iter().map(|heading| sheet::Column::new(*heading)).collect(),
        rows: rows[1..].iter().map(cells).collect(),
    };
    let created = "2027-01-01T00:00:00".parse().expect("a moment");
    sheet::xlsx(&sheet, created, "…").expect("a workbook").bytes
}

#[test]
fn a_workbook_says_what_the_same_table_as_text_says() {
    let rows: &[&[&str]] = &[
        &["Imię i nazwisko", "E-mail", "Telefon", "Dieta"],
        &["dr Anna Żak", "anna@example.org", "+48 601 234 567", "bez glutenu"],
        &["Jan Wąs", "jan@example.org", "", "=1+1"],
    ];
    let text: Vec<String> = rows.iter().map(|row| row.join(";")).collect();
    let (from_text, from_workbook) = (
        read(text.join("\n").as_bytes()).expect("text"),
        read(&workbook(rows)).expect("a workbook"),
    );
    assert_eq!(from_workbook, from_text);
    let reading = read_with(&workbook(rows), &TableChoices::default()).expect("a workbook");
    assert_eq!(reading.sheets, ["Zgłoszenia"]);
    assert_eq!((reading.used.sheet, reading.used.heading_row), (Some(0), Some(1)));
    assert_eq!(reading.used.encoding, None, "a workbook has none");
    assert!(matches!(read(b"PK\x03\x04"), Err(TableError::Source(ReadError::Damaged { .. }))));
}

#[test]
fn what_was_guessed_can_be_changed() {
    let text = "Zapisy;;\nKto przyjedzie;Gdzie pracuje;Kiedy\nAnna Żak;Gmina X;17.05.2024\n";
    let unknown = read_with(text.as_bytes(), &TableChoices::default()).expect("a table");
    assert_eq!(unknown.draft.problems[0].code, NoName, "nobody knows which column has the names");
    use ColumnMeaning::{FullName, Organisation, RegisteredAt};
    let choices = TableChoices {
        heading_row: Some(2),
        columns: Some(vec![FullName, Organisation, RegisteredAt]),
        ..TableChoices::default()
    };
    let chosen = read_with(text.as_bytes(), &choices).expect("a table");
    let [anna] = &chosen.draft.rows[..] else { panic!("one person: {:?}", chosen.draft.rows) };
    assert_eq!([&*anna.given, &*anna.family, &*anna.organisation], ["Anna", "Żak", "Gmina X"]);
    assert!(anna.registered_at.is_some());
    assert_eq!(chosen.used.delimiter, Some(';'), "what was not chosen is still guessed");
    assert_eq!(chosen.top[0].cells, ["Zapisy", "", ""], "what is above the headings is shown");

    let again = read_with(text.as_bytes(), &chosen.used).expect("a table");
    assert_eq!(again, chosen, "what was used, chosen, gives the same");

    let other = TableChoices { delimiter: Some(','), ..TableChoices::default() };
    let wrong = read_with(text.as_bytes(), &other).expect("a table");
    assert_eq!(wrong.draft.columns.len(), 1, "the delimiter is as it was chosen");
}

#[test]
fn the_encoding_can_be_changed() {
    let (bytes, _, _) = encoding_rs::WINDOWS_1250.encode("Imię;Nazwisko\nŁucja;Wąś\n");
    let guessed = read_with(&bytes, &TableChoices::default()).expect("a table");
    assert_eq!(guessed.used.encoding, Some(TextEncoding::Windows1250));
    assert_eq!(guessed.draft.rows[0].given, "Łucja");
    let wrong = TableChoices { encoding: Some(TextEncoding::Iso88592), ..TableChoices::default() };
    let read = read_with(&bytes, &wrong).expect("a table");
    assert_ne!(read.draft.rows[0].family, "Wąś", "it is read as it was chosen");
    for encoding in TextEncoding::ALL {
        let choices = TableChoices { encoding: Some(encoding), ..TableChoices::default() };
        drop(read_with(&bytes, &choices));
    }
}

#[test]
fn a_second_column_of_a_kind_overwrites_nothing() {
    let text = "Imię;Nazwisko;Tel. 1;Tel. 2;Uwagi;Inne\nAnna;Żak;1;2;a;b";
    use ColumnMeaning::{Family, Given, Note, Phone};
    let columns = Some(vec![Given, Family, Phone, Phone, Note, Note]);
    let choices = TableChoices { columns, ..TableChoices::default() };
    let reading = read_with(text.as_bytes(), &choices).expect("a table");
    let anna = &reading.draft.rows[0];
    assert_eq!((&*anna.phone, &*anna.note), ("1", "a\nb"));
    assert_eq!((&*anna.answers[0].question, &*anna.answers[0].text), ("Tel. 2", "2"));
}

#[test]
fn titles_above_the_headings_are_skipped() {
    let text =
        "Lista uczestników;;\nKongres 2024;;\n\nLp.;Imię;Nazwisko\n1;A;B\nLp.;Imię;Nazwisko\n2;C;D";
    let lines: Vec<u32> = rows(text).iter().map(|row| row.line).collect();
    assert_eq!(lines, [5, 7], "headings that are repeated on each page are nobody");
}

#[test]
fn codes_are_called_alike_everywhere() {
    for code in super::RowProblemCode::ALL {
        let json = serde_json::to_string(&code).expect("a plain enum");
        assert_eq!(json, format!("\"{}\"", code.id()));
    }
}

#[test]
fn collected_tables_whole_and_cut_never_panic() {
    let workbooks = corpus::files("xlsx", &["xlsx", "xls", "ods"]);
    let small = |path: &std::path::PathBuf| fs::metadata(path).is_ok_and(|it| it.len() < 60_000);
    for path in corpus::files("csv", &[]).into_iter().chain(workbooks.into_iter().filter(small)) {
        let bytes = fs::read(&path).expect("a file that was listed");
        for percent in [1, 50, 99, 100] {
            let cut = &bytes[..bytes.len() * percent / 100];
            if let Ok(draft) = read(cut) {
                assert!(!draft.columns.is_empty(), "{} has headings", path.display());
            }
        }
    }
}

proptest! {
    #[test]
    fn no_table_panics(text in "(Imię|Nazwisko|E-mail|Data zgłoszenia|[;,\\n\"'=@ ]|[a-zA-Z0-9ąę.]{1,5}){0,60}") {
        let _ = read(text.as_bytes());
    }

    #[test]
    fn no_word_is_lost(cells in prop::collection::vec("[a-zA-Zżółć]{2,9}", 1..8)) {
        let headings: Vec<String> = (0..cells.len()).map(|at| format!("Pytanie {at}")).collect();
        let text = format!("Imię;{}\nX;{}", headings.join(";"), cells.join(";"));
        let answers: Vec<String> = rows(&text)[0].answers.iter().map(|answer| answer.text.clone()).collect();
        prop_assert_eq!(answers, cells);
    }
}
