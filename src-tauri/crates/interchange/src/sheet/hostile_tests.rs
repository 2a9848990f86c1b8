//! Formulas that strangers try to smuggle in, and strings that break programs, through every writer
//! of lists and back.

use std::io::{Cursor, Read};

use calamine::{Ods, Reader, Xlsx as Excel};
use chrono::NaiveDate;

use super::{Cell, Column, CsvOptions, Sheet, csv, ods_of, xlsx_of};
use crate::{
    corpus,
    document::encoding,
    participants::{self, RowProblemCode, TableChoices},
    workbook,
};

fn moment() -> chrono::NaiveDateTime {
    NaiveDate::from_ymd_opt(2021, 6, 8).and_then(|day| day.and_hms_opt(8, 0, 0)).expect("a moment")
}

/// The lists of formulas of others, and ours where theirs are not here.
fn injections() -> Vec<String> {
    let mut found: Vec<String> = [
        "=1+1",
        "=cmd|' /C calc'!A0",
        "+1-1",
        "-2+3",
        "@SUM(1+1)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "'=1+1",
        "''=1",
        "=HYPERLINK(\"http://x\";\"y\")",
        "=\"007\"",
        "a;=1+1",
        "a\n=1+1",
    ]
    .map(str::to_owned)
    .into();
    for folder in ["csv/injection-payloadbox", "csv/injection-payloadsallthethings"] {
        for path in corpus::files(folder, &[]) {
            let text = std::fs::read(&path).expect("a file that was listed");
            found.extend(String::from_utf8_lossy(&text).lines().map(str::to_owned));
        }
    }
    found
}

fn naughty() -> Vec<String> {
    let file = corpus::file("unicode/blns/blns.json");
    file.map(|bytes| serde_json::from_slice(&bytes).expect("a list of strings")).unwrap_or_default()
}

fn list(strings: &[String]) -> Sheet {
    let row = |(at, text): (usize, &String)| {
        vec![Cell::Text(format!("w{at}")), Cell::Text(text.clone()), Cell::Text("koniec".into())]
    };
    Sheet {
        title: "Lista".into(),
        columns: ["Nazwisko", "Pytanie", "Koniec"].map(Column::new).into(),
        rows: strings.iter().enumerate().map(row).collect(),
    }
}

/// What may change, and must be the only change: characters that show nothing, white space at the
/// ends, line ends, letters composed of two. See docs/formats.md.
fn documented(text: &str) -> String {
    encoding::clean(text).trim().to_owned()
}

/// Without what only XML can't hold.
fn alike(text: &str) -> String {
    documented(text).replace(['\u{fffe}', '\u{ffff}'], "").trim().to_owned()
}

#[test]
fn every_string_comes_back_from_every_writer() {
    let strings: Vec<String> = injections().into_iter().chain(naughty()).collect();
    let list = list(&strings);
    let lists = std::slice::from_ref(&list);
    let excel = xlsx_of(lists, "Lista", moment(), "…").expect("it fits").bytes;
    let open = ods_of(lists, "Lista", moment()).expect("it fits");
    for (name, bytes) in [("xlsx", &excel), ("ods", &open)] {
        let read = workbook::read(name, bytes).expect(name);
        for (at, text) in strings.iter().enumerate() {
            let row = u32::try_from(at).expect("few") + 1;
            let found = read.sheets[0].cell(row, 1).map(|value| value.text()).unwrap_or_default();
            assert_eq!(alike(&found), alike(text), "{name}, {text:?}");
            let end = read.sheets[0].cell(row, 2).map(|value| value.text());
            assert_eq!(end.as_deref(), Some("koniec"), "{name}: the row is whole after {text:?}");
        }
    }
    for bom in [true, false] {
        for delimiter in [';', ',', '\t'] {
            let bytes = csv(&list, CsvOptions { bom, delimiter });
            let choices = TableChoices {
                delimiter: Some(delimiter),
                encoding: Some(participants::TextEncoding::Utf8),
                ..TableChoices::default()
            };
            let read = participants::read_with(&bytes, &choices).expect("a table");
            for (at, text) in strings.iter().enumerate() {
                let row = read.cells.row(at);
                assert_eq!(row.get(0), Some(format!("w{at}").as_str()), "no row is split");
                // A mark by itself says “as above”, and that is said.
                let line = read.cells.line(at);
                match read.problems_of(line).iter().find(|one| one.code == RowProblemCode::AsAbove)
                {
                    Some(note) => assert!(text.chars().count() < 3, "{text:?}: {note:?}"),
                    None => {
                        assert_eq!(row.get(1), Some(&*documented(text)), "{delimiter:?} {text:?}");
                    }
                }
                assert_eq!(row.get(2), Some("koniec"), "{delimiter:?} {text:?}");
            }
        }
    }
}

#[test]
fn nothing_becomes_a_formula() {
    let strings = injections();
    let list = list(&strings);
    let lists = std::slice::from_ref(&list);
    let excel = xlsx_of(lists, "Lista", moment(), "…").expect("it fits").bytes;
    let mut excel: Excel<_> = calamine::open_workbook_from_rs(Cursor::new(excel)).expect("XLSX");
    let formulas = excel.worksheet_formula("Lista").expect("a sheet");
    assert_eq!(formulas.used_cells().count(), 0, "text stays text in Excel");

    let open = ods_of(lists, "Lista", moment()).expect("it fits");
    let mut zip = zip::ZipArchive::new(Cursor::new(&open)).expect("a package");
    let mut content = String::new();
    zip.by_name("content.xml").expect("content").read_to_string(&mut content).expect("text");
    assert!(!content.contains("table:formula"), "text stays text in LibreOffice");
    let mut open: Ods<_> = calamine::open_workbook_from_rs(Cursor::new(open)).expect("ODS");
    let range = open.worksheet_range("Lista").expect("a sheet");
    assert_eq!(range.height(), strings.len() + 1, "another library reads every row");

    let text = csv(&list, CsvOptions { bom: false, delimiter: ',' });
    let mut reader = calmly(&text);
    let starts = |cell: &String| cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    assert!(!reader.any(|cell| starts(&cell)), "no cell begins as a formula does");
}

/// The cells of CSV as RFC 4180 has them, with nothing of our reader.
fn calmly(bytes: &[u8]) -> impl Iterator<Item = String> {
    let text = String::from_utf8(bytes.to_vec()).expect("UTF-8");
    let (mut cells, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' => quoted = !quoted,
            ',' | '\n' if !quoted => cells.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {}
            other => cell.push(other),
        }
    }
    cells.into_iter()
}
