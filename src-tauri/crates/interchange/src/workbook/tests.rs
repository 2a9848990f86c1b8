//! Workbooks of all kinds, good, broken and hostile.

use std::{
    fs,
    io::{Cursor, Write},
};

use rust_xlsxwriter::{Format, Workbook as Writer};
use zip::{ZipWriter, write::SimpleFileOptions};

use super::*;
use crate::{corpus, effort::effort, person_table, session_table, timetable_grid};

fn shown(grid: &Grid) -> Vec<String> {
    let cell = |row: &Row, cell: &Cell| {
        format!("{}{}={}", letters(cell.column), row.at + 1, cell.value.text())
    };
    grid.rows.iter().flat_map(|row| row.cells.iter().map(|one| cell(row, one))).collect()
}

fn everything(name: &str, bytes: &[u8]) -> Result<(), ReadError> {
    let workbook = read(name, bytes)?;
    let _ = timetable_grid::recognise(&workbook);
    let _ = timetable_grid::read_with(name, &workbook);
    let _ = session_table::read_with(name, &workbook, &session_table::guess(&workbook));
    let _ = person_table::read_with(name, &workbook, &person_table::guess(&workbook));
    Ok(())
}

#[test]
fn no_file_of_the_corpora_makes_a_reader_panic() {
    let mut read_well = 0;
    for path in ["xlsx", "csv", "programme-xlsx"].iter().flat_map(|one| corpus::files(one, &[])) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = fs::read(&path).expect("the file is there");
        read_well += usize::from(everything(&name, &bytes).is_ok());
        if bytes.len() > 200_000 {
            continue;
        }
        for part in [1, 50, 99] {
            let _ = everything(&name, &bytes[..bytes.len() * part / 100]);
        }
        let mut seed = 0x9E37_79B9_7F4A_7C15_u64 ^ bytes.len() as u64;
        let mut bruised = bytes.clone();
        for _ in 0..4 {
            if bruised.is_empty() {
                break;
            }
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            let at = (seed as usize) % bruised.len();
            bruised[at] ^= (seed >> 32) as u8 | 1;
            let _ = everything(&name, &bruised);
        }
    }
    if !corpus::files("xlsx", &[]).is_empty() {
        assert!(read_well > 100, "most of the files are sound, {read_well} were read");
    }
}

#[test]
fn what_a_password_protects_is_said_to_be_protected() {
    for path in corpus::files("xlsx", &[])
        .iter()
        .filter(|path| path.to_string_lossy().contains("pass_protected"))
    {
        let bytes = fs::read(path).expect("the file is there");
        let found = read("x", &bytes);
        assert_eq!(found, Err(ReadError::PasswordProtected), "{}", path.display());
    }
}

#[test]
fn days_of_both_calendars_are_the_same() {
    for name in ["date.xlsx", "date_1904.xlsx", "date.xls", "date_1904.xls", "date.ods"] {
        for path in corpus::files("xlsx", &[]).iter().filter(|path| path.ends_with(name)) {
            let workbook = read(name, &fs::read(path).expect("the file is there")).expect(name);
            let cells = shown(&workbook.sheets[0]);
            let day = cells.iter().any(|cell| cell == "A1=2021-01-01");
            assert!(day, "{name} begins with the first of January: {cells:?}");
        }
    }
}

fn saved(fill: impl FnOnce(&mut Writer)) -> Vec<u8> {
    let mut writer = Writer::new();
    fill(&mut writer);
    writer.save_to_buffer().expect("a workbook")
}

#[test]
fn typed_values_and_merged_cells_are_kept() {
    let bytes = saved(|writer| {
        let sheet = writer.add_worksheet();
        let hour = Format::new().set_num_format("hh:mm");
        let moment = Format::new().set_num_format("dd.mm.yyyy hh:mm");
        sheet.set_name("Dzień 1").unwrap();
        sheet.merge_range(0, 0, 1, 2, " Kongres\n2021 ", &Format::new()).unwrap();
        sheet.write_number_with_format(2, 0, 0.4375, &hour).unwrap();
        sheet.write_number_with_format(2, 1, 44_355.437_5, &moment).unwrap();
        sheet.write_number(2, 2, 1.5).unwrap();
        sheet.write_boolean(2, 3, true).unwrap();
        sheet.write_string(1_048_575, 16_383, "=1+1").unwrap();
    });
    let workbook = read("x.xlsx", &bytes).expect("a workbook");
    assert_eq!(
        shown(&workbook.sheets[0]),
        [
            "A1=Kongres\n2021",
            "A3=10:30",
            "B3=2021-06-08 10:30",
            "C3=1.5",
            "D3=true",
            "XFD1048576==1+1"
        ],
        "cells far apart cost no more than near ones"
    );
    let merged = Area { top: 0, left: 0, bottom: 1, right: 2 };
    assert_eq!(workbook.sheets[0].merged, [merged]);
    assert_eq!(workbook.sheets[0].address(6, 1), "Dzień 1!B7");
}

/// A workbook whose parts are `parts`, packed.
fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const ODS: &str = "application/vnd.oasis.opendocument.spreadsheet";

fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        r#"<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="A">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    packed(&[("mimetype", ODS.as_bytes()), ("content.xml", content.as_bytes())])
}

#[test]
fn open_documents_are_read() {
    let bytes = ods(
        r#"<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3"/></table:table-row>
        <table:table-row>
          <table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="1" office:value-type="string"><office:annotation><text:p>uwaga</text:p></office:annotation><text:p>A &amp; B</text:p><text:p>C</text:p></table:table-cell>
          <table:covered-table-cell/>
          <table:table-cell office:value-type="time" office:time-value="PT10H30M00S"><text:p>10:30</text:p></table:table-cell>
          <table:table-cell office:value-type="date" office:date-value="2021-06-08"><text:p>8 cze</text:p></table:table-cell>
          <table:table-cell office:value-type="float" office:value="2.5" table:number-columns-repeated="2"><text:p>2,5</text:p></table:table-cell>
        </table:table-row><table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#,
    );
    let workbook = read("x.ods", &bytes).expect("a workbook");
    assert_eq!(
        shown(&workbook.sheets[0]),
        ["A3=A & B\nC", "C3=10:30", "D3=2021-06-08", "E3=2.5", "F3=2.5"]
    );
    assert_eq!(workbook.sheets[0].merged, [Area { top: 2, left: 0, bottom: 2, right: 1 }]);
}

#[test]
fn bombs_are_refused_before_they_unpack() {
    let zeros = vec![b' '; 140 << 20];
    let excel = packed(&[("xl/workbook.xml", b"<x/>"), ("xl/worksheets/sheet1.xml", &zeros)]);
    let open = packed(&[("mimetype", ODS.as_bytes()), ("content.xml", &zeros)]);
    for (name, bytes) in [("Excel", excel), ("OpenDocument", open)] {
        assert!(bytes.len() < 1 << 20, "{name}: it is small while packed");
        let refused = read(name, &bytes);
        assert!(matches!(refused, Err(ReadError::TooLarge { .. })), "{name}: {refused:?}");
    }
    let huge = vec![b';'; 40 << 20];
    assert_eq!(read("x.csv", &huge), Err(ReadError::TooLarge { limit_mb: 32 }));
    let cell = r#"<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="1000"/>"#;
    let row = format!(
        r#"<table:table-row table:number-rows-repeated="1000000">{cell}</table:table-row>"#
    );
    let rows = row.repeat(20);
    assert!(
        matches!(read("x.ods", &ods(&rows)), Err(ReadError::TooMany { .. })),
        "repeated cells count"
    );
    let entities = br#"<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaa">]><a>&a;</a>"#;
    let entities = packed(&[("mimetype", ODS.as_bytes()), ("content.xml", entities)]);
    assert_eq!(read("x.ods", &entities), Err(ReadError::Entities { line: 1 }));
    let deep = "<table:x>".repeat(10_000);
    assert!(matches!(read("x.ods", &ods(&deep)), Err(ReadError::TooDeep { .. })));
}

#[test]
fn delimited_text_is_a_workbook_of_one_sheet() {
    let workbook = read("x.csv", "Tytuł;Sala\n\n'=1+1;\"A\nB\"\n".as_bytes()).expect("a table");
    assert_eq!(shown(&workbook.sheets[0]), ["A1=Tytuł", "B1=Sala", "A3==1+1", "B3=A\nB"]);
    for (bytes, want) in [
        (&b""[..], ReadError::Empty),
        (b";;\n", ReadError::Empty),
        (b"%PDF-1.4\x00\x01\x02\x03\x04\x00\x00\x00", ReadError::UnknownKind),
    ] {
        assert_eq!(read("x", bytes), Err(want));
    }
}

/// A table of `rows` sessions, with headings.
fn long(rows: u32) -> crate::sheet::Sheet {
    use crate::sheet::{Cell, Column, Sheet};
    let row = |at: u32| {
        let text = |text: String| Cell::Text(text);
        vec![
            text(format!("s{at}")),
            text("2021-06-08".into()),
            text(format!("{:02}:{:02}", at / 60 % 24, at % 60)),
            Cell::Number(45.0),
            text(format!("Sala {}", at % 20)),
            text(format!("Sesja o wodzie nr {at}")),
            text(format!("dr Anna Nowak; Jan Kos{}", ["", "ek", "ecki"][at as usize % 3])),
            text("O gospodarce wodnej w gminach i miastach.".into()),
        ]
    };
    let headings = ["ID", "Data", "Od", "Czas trwania", "Sala", "Tytuł", "Prelegenci", "Opis"];
    Sheet {
        title: "Sesje".into(),
        columns: headings.map(Column::new).into(),
        rows: (0..rows).map(row).collect(),
    }
}

#[test]
#[ignore = "measures, and takes its time"]
fn long_tables_are_read_in_linear_time() {
    let made = NaiveDate::from_ymd_opt(2021, 6, 1).unwrap().and_hms_opt(8, 0, 0).unwrap();
    for rows in [10_000, 100_000] {
        let sheet = long(rows);
        let csv = crate::sheet::csv(&sheet, crate::sheet::CsvOptions::default());
        let xlsx = crate::sheet::xlsx(&sheet, made, "").expect("it fits").bytes;
        for (name, bytes) in [("x.csv", csv), ("x.xlsx", xlsx)] {
            let (workbook, unpacked) = effort(|| read(name, &bytes).expect("a table"));
            let guess =
                || session_table::read_with(name, &workbook, &session_table::guess(&workbook));
            let (draft, made) = effort(guess);
            assert_eq!(draft.sessions.len(), rows as usize, "one a row");
            let peak = fs::read_to_string("/proc/self/status").unwrap_or_default();
            let peak = peak.lines().find(|line| line.starts_with("VmHWM")).unwrap_or_default();
            eprintln!(
                "{name} {rows}: {} KB, cells {unpacked:?}, draft {made:?}, {peak}",
                bytes.len() >> 10
            );
        }
    }
}
