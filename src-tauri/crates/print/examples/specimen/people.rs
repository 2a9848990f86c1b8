//! A made-up list of participants.

use chrono::NaiveDate;
use obrady_print::{ParticipantList, ParticipantRow};

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
