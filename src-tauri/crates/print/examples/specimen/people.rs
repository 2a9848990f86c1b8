//! A made-up list of participants.

use chrono::NaiveDate;
use obrady_print::{ParticipantList, ParticipantRow, TableList, TableSection};

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

/// A list of `count` people, in order of their family names.
pub fn list(count: usize) -> ParticipantList {
    let rows = (0..count).map(|at| {
        let family = FAMILY[at * FAMILY.len() / count.max(1)];
        let (office, organisation) = WORK[at % WORK.len()];
        ParticipantRow {
            name: format!("{family} {}", GIVEN[at % GIVEN.len()]),
            office: office.into(),
            organisation: organisation.into(),
            attendance: if at % 5 == 3 { "online" } else { "stacjonarnie" }.into(),
            state: if at % 11 == 7 { "lista rezerwowa" } else { "potwierdzone" }.into(),
        }
    });
    ParticipantList {
        event: "Kongres Miast i Gmin nad Rzekami".into(),
        starts_on: NaiveDate::from_ymd_opt(2026, 5, 21),
        ends_on: NaiveDate::from_ymd_opt(2026, 5, 22),
        rows: rows.collect(),
    }
}

/// The same people `count` times over as a list by layout with eight columns, among them an address
/// and a telephone number that nobody shares.
pub fn table(count: usize) -> TableList {
    let rows = list(count).rows.into_iter().enumerate().map(|(at, row)| {
        let (given, family) = (GIVEN[at % GIVEN.len()], at * FAMILY.len() / count.max(1));
        let letters = given.to_lowercase().replace(' ', ".");
        vec![
            (at + 1).to_string(),
            row.name,
            row.office,
            row.organisation,
            format!("{letters}.{family}.{at}@urzad-{}.example.org", at * 7919 % 2477),
            format!("+48 {} {:03} {:03}", 500 + at % 300, at * 31 % 1000, at * 7 % 1000),
            row.attendance,
            row.state,
        ]
    });
    let headings = [
        "Lp.",
        "Nazwisko i imię",
        "Stanowisko",
        "Instytucja",
        "E-mail",
        "Telefon",
        "Udział",
        "Stan",
    ];
    TableList {
        event: "Kongres Miast i Gmin nad Rzekami".into(),
        starts_on: NaiveDate::from_ymd_opt(2026, 5, 21),
        ends_on: NaiveDate::from_ymd_opt(2026, 5, 22),
        audience: String::new(),
        people: count,
        headings: headings.map(String::from).to_vec(),
        row_heading: Some(1),
        figures: (0..headings.len()).map(|column| column == 0).collect(),
        sections: vec![TableSection { title: String::new(), rows: rows.collect() }],
    }
}
