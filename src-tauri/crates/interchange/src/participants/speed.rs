//! How long a large register takes; run with `--release -- --ignored --nocapture speed`.
//!
//! `OBRADY_SPEED_DIR` names a folder for the files, so that other programs can be measured on them.

use chrono::{Days, NaiveDate};

use super::{TableChoices, good_and_bad, guess_fields, read_with, row_keys};
use crate::{
    effort::effort,
    sheet::{self, Cell, Column, Sheet},
};

const ROWS: u32 = 100_000;
const HEADINGS: [&str; 15] = [
    "Sygnatura czasowa",
    "Imię i nazwisko",
    "E-mail",
    "Telefon",
    "Instytucja",
    "Stanowisko",
    "Forma udziału",
    "Status",
    "Kod zgłoszenia",
    "Rodzaj biletu",
    "Dieta",
    "NIP",
    "Czy zamawiasz nocleg?",
    "Skąd wiesz o kongresie?",
    "Uwagi",
];

fn register() -> Sheet {
    let given = ["Anna", "Łukasz", "Świętosława", "Jan", "Grażyna", "Michał", "Żaneta"];
    let family = ["Nowak", "Wiśniewska", "Źdźbło", "Kowalczyk", "Brzęczyszczykiewicz", "Wójcik"];
    let towns = ["Żabia Wola", "Łódź", "Świętochłowice", "Gołdap", "Kórnik", "Ośno Lubuskie"];
    let start = NaiveDate::from_ymd_opt(2026, 1, 1).and_then(|day| day.and_hms_opt(8, 15, 0));
    let start = start.expect("a moment");
    let row = |number: u32| {
        let at = number as usize;
        let (given, family) = (given[at % given.len()], family[at / 7 % family.len()]);
        let text = |text: String| Cell::Text(text);
        vec![
            Cell::Moment(
                start.checked_add_days(Days::new(u64::from(number % 300))).unwrap_or(start),
            ),
            text(format!("{given} {family}-{}", family_end(number))),
            text(format!("osoba.{number}@gmina{}.example.pl", number % 2_477)),
            text(format!("+48 601 {:03} {:03}", number / 1_000, number % 1_000)),
            text(format!("Urząd Gminy {}", towns[at % towns.len()])),
            text(["Wójt", "Sekretarz", "Inspektor ds. gospodarki wodnej"][at % 3].into()),
            text(["stacjonarnie", "online"][at % 2].into()),
            text(["potwierdzone", "oczekuje", "anulowane"][at % 3].into()),
            text(format!("Z{number:06}")),
            text(["normalny", "ulgowy", "prelegent"][at % 3].into()),
            text(["", "wegetariańska", "bez glutenu"][at % 3].into()),
            text("5260250274".into()),
            text(["tak", "nie"][at % 2].into()),
            text(["prasa", "znajomi", "strona www", "poczta"][at % 4].into()),
            text(if at.is_multiple_of(9) {
                "Przyjadę dzień wcześniej, proszę o fakturę".into()
            } else {
                String::new()
            }),
        ]
    };
    Sheet {
        title: "Zgłoszenia".into(),
        columns: HEADINGS.map(Column::new).into(),
        rows: (0..ROWS).map(row).collect(),
    }
}

/// Another end of a name for every row.
fn family_end(number: u32) -> String {
    let letters = ["ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu"];
    let digits = number.to_string();
    let end: String = digits.bytes().map(|digit| letters[usize::from(digit - b'0')]).collect();
    let mut end = end.chars();
    let first = end.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(end).collect()
}

#[test]
#[ignore = "measures, and takes its time"]
fn speed_of_a_large_register() {
    let list = register();
    let created = NaiveDate::from_ymd_opt(2026, 6, 1).and_then(|day| day.and_hms_opt(8, 0, 0));
    let created = created.expect("a moment");
    let (csv, took) = effort(|| sheet::csv(&list, sheet::CsvOptions::default()));
    eprintln!("CSV written: {took:?}, {} KB", csv.len() >> 10);
    let (xlsx, took) = effort(|| sheet::xlsx(&list, created, "").expect("it fits").bytes);
    eprintln!("XLSX written: {took:?}, {} KB", xlsx.len() >> 10);
    let (ods, took) =
        effort(|| sheet::ods_of(std::slice::from_ref(&list), "x", created).expect("it fits"));
    eprintln!("ODS written: {took:?}, {} KB", ods.len() >> 10);
    if let Some(folder) = std::env::var_os("OBRADY_SPEED_DIR") {
        let folder = std::path::PathBuf::from(folder);
        for (name, bytes) in [("r.csv", &csv), ("r.xlsx", &xlsx), ("r.ods", &ods)] {
            std::fs::write(folder.join(name), bytes).expect("a folder to write in");
        }
    }
    for (name, bytes) in [("CSV", &csv), ("XLSX", &xlsx), ("ODS", &ods)] {
        let began = std::time::Instant::now();
        let (read, took) = effort(|| read_with(bytes, &TableChoices::default()));
        let mut reading = read.expect("what we write we read");
        eprintln!(
            "{name} read and checked: {took:?} on this thread, {:?} in all, {} problems",
            began.elapsed(),
            reading.draft.problems.len()
        );
        assert_eq!(reading.draft.rows.len(), ROWS as usize, "one a row");
        let (_, took) = effort(|| row_keys(&reading));
        eprintln!("{name} keys: {took:?}");
        let (_, took) = effort(|| guess_fields(&reading));
        eprintln!("{name} kinds of fields: {took:?}");
        let (_, took) = effort(|| good_and_bad(&reading));
        eprintln!("{name} good and bad: {took:?}");
        let (_, took) = effort(|| reading.mend(50_000, 2, "osoba.7@gmina7.example.pl").is_ok());
        eprintln!("{name} one cell mended: {took:?}");
    }
}
