//! Lists written, and read back by another library and by our own reader.

use std::{
    io::{Cursor, Read},
    time::Duration,
};

use calamine::{Data, Reader, Xlsx};
use proptest::prelude::*;

use super::*;
use crate::{effort::effort, participants};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

fn moment() -> NaiveDateTime {
    day(2021, 6, 8).and_hms_opt(10, 30, 0).expect("an hour")
}

fn text(text: &str) -> Cell {
    Cell::Text(text.into())
}

fn sheet(rows: Vec<Vec<Cell>>) -> Sheet {
    let columns = ["Nazwisko", "Imię", "Telefon", "Dzień", "Zgłoszono", "Opłata"].map(Column::new);
    Sheet {
        title: "Kongres [2021]: lista uczestników i gości".into(),
        columns: columns.into(),
        rows,
    }
}

fn one_of_each() -> Sheet {
    sheet(vec![
        vec![
            text("Żółć"),
            text("Łucja"),
            text("+48 601 234 567"),
            Cell::Date(day(2021, 6, 8)),
            Cell::Moment(moment()),
            Cell::Number(12.5),
        ],
        vec![
            text("=1+1"),
            text("-"),
            Cell::Empty,
            Cell::Date(day(1850, 1, 1)),
            Cell::Empty,
            Cell::Number(f64::NAN),
        ],
        vec![text("dwa\nwiersze"), text("@a\u{1}b <&>\"")],
    ])
}

fn read_back(bytes: Vec<u8>) -> (String, calamine::Range<Data>) {
    let mut workbook: Xlsx<_> =
        calamine::open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook");
    let name = workbook.sheet_names()[0].clone();
    let range = workbook.worksheet_range(&name).expect("a sheet");
    (name, range)
}

#[test]
fn a_workbook_reads_back_cell_by_cell() {
    let (name, range) = read_back(xlsx(&one_of_each(), moment(), "").expect("it fits").bytes);
    assert_eq!(name, "Kongres 2021 lista uczestników");
    let cell = |row, column| range.get_value((row, column)).cloned().unwrap_or_default();
    let words = |text: &str| Data::String(text.into());
    assert_eq!(cell(0, 2), words("Telefon"));
    assert_eq!(cell(1, 0), words("Żółć"));
    assert_eq!(cell(1, 2), words("+48 601 234 567"));
    assert_eq!(cell(1, 5), Data::Float(12.5));
    let number = |data: &Data| match data {
        Data::DateTime(at) => at.as_f64(),
        other => panic!("{other:?} is no date"),
    };
    assert!((number(&cell(1, 3)) - 44_355.0).abs() < 1e-9, "8 June 2021 counted from 1900");
    assert!((number(&cell(1, 4)) - 44_355.437_5).abs() < 1e-9, "half past ten");
    assert_eq!(cell(2, 0), words("=1+1"), "no formula");
    assert_eq!(cell(2, 3), words("1850-01-01"), "before the calendar of Excel");
    assert_eq!(cell(2, 5), Data::Empty);
    assert_eq!(cell(3, 0), words("dwa\nwiersze"));
}

#[test]
fn a_workbook_can_be_used_as_it_opens() {
    let bytes = xlsx(&one_of_each(), moment(), "").expect("it fits").bytes;
    assert_eq!(bytes, xlsx(&one_of_each(), moment(), "").expect("it fits").bytes, "the same bytes");
    let mut zip = zip::ZipArchive::new(Cursor::new(&bytes)).expect("a package");
    for at in 0..zip.len() {
        let part = zip.by_index(at).expect("a part");
        assert_eq!(part.last_modified().map(|time| time.year()), Some(1980), "no machine clock");
    }
    let mut part = |name: &str| {
        let mut text = String::new();
        zip.by_name(name).expect(name).read_to_string(&mut text).expect("text");
        text
    };
    let page = part("xl/worksheets/sheet1.xml");
    for feature in ["<autoFilter ref=\"A1:F4\"", "state=\"frozen\"", "<cols>", "fitToHeight=\"0\""]
    {
        assert!(page.contains(feature), "{feature} in {page}");
    }
    assert!(!page.contains("<f>"), "no formula");
    let properties = part("docProps/core.xml");
    assert!(properties.contains("2021-06-08T10:30:00Z"), "{properties}");
}

#[test]
fn names_of_sheets_are_such_as_excel_takes() {
    for (title, want) in [
        ("Lista", "Lista"),
        ("'a/b\\c?*:[]'", "abc"),
        ("", "Obrady"),
        ("History", "Obrady"),
        ("Kongres Polityki Miejskiej 2021 – Krajowe", "Kongres Polityki Miejskiej 2021"),
        ("a\nb", "a b"),
        ("😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"),
    ] {
        assert_eq!(sheet_name(title), want, "{title}");
    }
}

#[test]
fn a_text_that_no_cell_holds_is_cut_and_says_so() {
    let cut = |written: &str| {
        let list = sheet(vec![vec![text("a"), text(written)], vec![text("b"), text("c")]]);
        let made = xlsx(&list, moment(), " [cut]").expect("one long text stops no list");
        let (_, range) = read_back(made.bytes);
        assert_eq!(range.get_value((2, 1)), Some(&Data::String("c".into())), "the rest is there");
        match range.get_value((1, 1)) {
            Some(Data::String(read)) => (made.cut, read.clone()),
            other => panic!("{other:?} is no text"),
        }
    };
    let just = "ą".repeat(32_767);
    assert_eq!(cut(&just), (0, just.clone()), "it just fits");
    for long in [just + "ą", "😀".repeat(20_000), format!("a{}", "😀".repeat(20_000))] {
        let (count, read) = cut(&long);
        let kept = read.strip_suffix(" [cut]").expect("the mark is at the end");
        assert_eq!(count, 1, "one cell is cut");
        assert!(long.starts_with(kept) && !kept.is_empty(), "the beginning, letter by letter");
        let units = read.encode_utf16().count();
        assert!((32_766..=32_767).contains(&units), "as much as Excel takes: {units}");
    }
}

#[test]
fn a_list_that_no_sheet_holds_is_refused() {
    let wide = Sheet { rows: vec![vec![Cell::Empty; 16_385]], ..Sheet::default() };
    assert_eq!(xlsx(&wide, moment(), ""), Err(SheetError::TooLarge));
    assert!(xlsx(&Sheet::default(), moment(), "").is_ok(), "an empty list is a list");
}

#[test]
fn csv_is_what_excel_opens() {
    let semicolons = csv(&one_of_each(), CsvOptions::default());
    assert_eq!(
        String::from_utf8(semicolons).as_deref(),
        Ok("\u{feff}Nazwisko;Imię;Telefon;Dzień;Zgłoszono;Opłata\r\n\
            Żółć;Łucja;'+48 601 234 567;2021-06-08;2021-06-08 10:30;12,5\r\n\
            '=1+1;'-;;1850-01-01;;\r\n\
            \"dwa\nwiersze\";\"'@a\u{1}b <&>\"\"\";;;;\r\n")
    );
    let tabs = CsvOptions { bom: false, delimiter: '\t' };
    let list = Sheet {
        columns: vec![Column::new("sep=")],
        rows: vec![vec![Cell::Number(-1.5)], vec![]],
        ..Sheet::default()
    };
    assert_eq!(String::from_utf8(csv(&list, tabs)).as_deref(), Ok("\"sep=\"\r\n-1.5\r\n\"\"\r\n"));
}

#[test]
fn what_we_write_we_read() {
    let columns = ["Nazwisko", "Imię", "Telefon", "Zgłoszono", "Pytanie"].map(Column::new);
    let row = vec![
        text("Żółć"),
        text("Łucja"),
        text("+48 601 234 567"),
        Cell::Moment(moment()),
        text("'=a;\"b\"\nc"),
    ];
    let list = Sheet { title: String::new(), columns: columns.into(), rows: vec![row] };
    for delimiter in [';', ',', '\t', '|'] {
        let bytes = csv(&list, CsvOptions { bom: true, delimiter });
        let read = participants::read(&bytes).expect("a table");
        assert_eq!(read.problems, Vec::new());
        let person = &read.rows[0];
        assert_eq!([&*person.family, &*person.given], ["Żółć", "Łucja"]);
        assert_eq!(person.phone, "+48 601 234 567");
        let answers: Vec<&str> = person.answers.iter().map(|answer| &*answer.text).collect();
        assert_eq!(answers, ["2021-06-08 10:30", "'=a;\"b\"\nc"]);
    }
}

#[test]
fn a_large_list_takes_bounded_time() {
    let row = |number: u32| {
        let name = format!("Nazwisko {}", number % 997);
        vec![
            text(&name),
            text("Imię"),
            text("+48 601 234 567"),
            Cell::Date(day(2021, 6, 8)),
            Cell::Moment(moment()),
            Cell::Number(number.into()),
        ]
    };
    let list = sheet((0..5_000).map(row).collect());
    let (bytes, worked) = effort(|| xlsx(&list, moment(), "").expect("it fits").bytes);
    assert!(worked < Duration::from_secs(20), "a twentieth of the largest register: {worked:?}");
    assert!(!bytes.is_empty() && csv(&list, CsvOptions::default()).len() > 100_000);
}

proptest! {
    #[test]
    fn any_text_survives_csv(cells in prop::collection::vec("[=+@'\"a;,|\tą \n-]{0,6}", 1..5), delimiter in prop::sample::select(vec![';', ',', '\t', '|'])) {
        let columns = std::iter::once(Column::new("Imię")).chain((0..cells.len()).map(|at| Column::new(format!("P{at}"))));
        let row = std::iter::once(text("Jan")).chain(cells.iter().map(|cell| text(cell)));
        let list = Sheet { title: String::new(), columns: columns.collect(), rows: vec![row.collect()] };
        let read = participants::read(&csv(&list, CsvOptions { bom: false, delimiter })).expect("a table");
        let answers: Vec<String> = read.rows[0].answers.iter().map(|answer| answer.text.clone()).collect();
        let want: Vec<String> = cells.iter().map(|cell| cell.trim().to_owned()).filter(|cell| !cell.is_empty()).collect();
        prop_assert_eq!(answers, want);
    }

    #[test]
    fn any_text_survives_a_workbook(cell in any::<String>()) {
        let list = Sheet { columns: vec![Column::new("a")], rows: vec![vec![text(&cell)]], ..Sheet::default() };
        let (_, range) = read_back(xlsx(&list, moment(), "").expect("it fits").bytes);
        let back = range.get_value((1, 0)).map(ToString::to_string).unwrap_or_default();
        let printable = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
        prop_assert!(printable(&back).contains(&printable(&cell)) , "{back:?} of {cell:?}");
    }
}
