//! A made-up list of participants.

use chrono::NaiveDate;
use obrady_print::{TableList, TableSection};

const FAMILY: [&str; 20] = [
    "Adamczyk",
    "Ążewska",
    "Bąk",
    "Cabaj",
    "Ćwik",
    "Dąbrowska-Kołodziejczyk",
    "Figura",
    "Gżegżółka",
    "Iłowiecki",
    "Jabłońska",
    "Kęsik",
    "Lis",
    "Łabędź",
    "Maj",
    "Ńuńska",
    "Ostrowidzki",
    "Śliwa",
    "Wrzeszcz",
    "Zając",
    "Żuk",
];
const GIVEN: [&str; 7] =
    ["Agnieszka", "Bogumił", "Czesława", "Józef", "Maria Magdalena", "Łukasz", "Żaneta"];
const WORK: [(&str, &str); 8] = [
    ("wójt", "Gmina Dolne Łąki"),
    (
        "zastępca dyrektora Wydziału Rozwoju Regionalnego i Funduszy Europejskich",
        "Urząd Marszałkowski Województwa Kujawsko-Pomorskiego w Toruniu",
    ),
    ("burmistrzyni", "Urząd Miejski w Nakłowie"),
    ("", "Stowarzyszenie Gmin i Miast Nadrzecznych"),
    ("inspektor ds. zamówień publicznych", "Powiatowe Centrum Pomocy Rodzinie w Świecznikach"),
    ("radna", ""),
    (
        "główny specjalista",
        "Państwowe Gospodarstwo Wodne, Regionalny Zarząd Gospodarki Wodnej w Bydgoszczy, Zarząd \
         Zlewni w Chojnicach",
    ),
    ("sekretarz powiatu", "Starostwo Powiatowe w Grabinie"),
];

const HEADINGS: [&str; 6] = ["Lp.", "Nazwisko i imię", "Funkcja", "Instytucja", "Udział", "Status"];

/// A list of `count` people, in order of their family names.
pub fn list(count: usize) -> TableList {
    let row = |at: usize| {
        let family = FAMILY[at * FAMILY.len() / count.max(1)];
        let (office, organisation) = WORK[at % WORK.len()];
        vec![
            (at + 1).to_string(),
            format!("{family} {}", GIVEN[at % GIVEN.len()]),
            office.into(),
            organisation.into(),
            if at % 5 == 3 { "online" } else { "stacjonarnie" }.into(),
            if at % 11 == 7 { "lista rezerwowa" } else { "potwierdzone" }.into(),
        ]
    };
    TableList {
        event: "Kongres Miast i Gmin nad Rzekami".into(),
        starts_on: NaiveDate::from_ymd_opt(2026, 5, 21),
        ends_on: NaiveDate::from_ymd_opt(2026, 5, 22),
        people: count,
        headings: HEADINGS.map(str::to_owned).to_vec(),
        row_heading: Some(1),
        figures: (0..HEADINGS.len()).map(|column| column == 0).collect(),
        sections: vec![TableSection { title: String::new(), rows: (0..count).map(row).collect() }],
        ..TableList::default()
    }
}
