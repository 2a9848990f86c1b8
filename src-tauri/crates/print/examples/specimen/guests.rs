//! Made-up guests of the congress, and their badges.

use chrono::NaiveDate;
use obrady_domain::Accent;
use obrady_print::{AgendaEntry, BadgePerson, Badges};

pub const EVENT: &str = "Kongres Miast i Gmin nad Rzekami";

/// Title, given names, family name, office, organisation, category.
pub const GUESTS: [[&str; 6]; 14] = [
    ["", "Jan", "Lis", "wójt", "Gmina Dolne Łąki", "Uczestnik"],
    [
        "prof. dr hab. inż.",
        "Elżbieta Małgorzata",
        "Rzepecka-Wójtowicz",
        "kierowniczka Katedry Hydrologii i Gospodarki Wodnej",
        "Uniwersytet Przyrodniczy we Wrocławiu",
        "Prelegent",
    ],
    [
        "dr",
        "Wawrzyniec",
        "Brzęczyszczykiewicz",
        "zastępca dyrektora Wydziału Rozwoju Regionalnego i Funduszy Europejskich",
        "Urząd Marszałkowski Województwa Kujawsko-Pomorskiego w Toruniu",
        "Uczestnik",
    ],
    ["", "Żaneta", "Gżegżółka", "burmistrzyni", "Urząd Miejski w Nakłowie", "Członek związku"],
    [
        "",
        "Maria Magdalena",
        "Ostrowska Kołodziejczyk-Wasilewska",
        "",
        "Stowarzyszenie Gmin i Miast Nadrzecznych",
        "Organizator",
    ],
    ["", "Łukasz", "Ćwik", "dziennikarz", "Gazeta Nadrzeczna", "Prasa"],
    ["", "Anna", "Dąbrowska-Kołodziejczyk", "radna", "", "Uczestnik"],
    [
        "",
        "Krzysztof",
        "Szczepańczyk",
        "główny specjalista ds. retencji",
        "Państwowe Gospodarstwo Wodne, Regionalny Zarząd Gospodarki Wodnej w Bydgoszczy, Zarząd \
         Zlewni w Chojnicach",
        "Uczestnik",
    ],
    ["", "Ewa", "Bąk", "", "", ""],
    ["mgr", "Zofia", "Konstantynopolitańczykowianeczka", "skarbnik", "Powiat Grabiński", "Gość"],
    ["", "Nguyễn Thị", "Minh Khai", "konsul", "Ambasada", "Gość"],
    ["", "Józef Maria", "von Hohenstein-Podgórski", "sołtys", "Sołectwo Żabno", "Uczestnik"],
    ["", "Teresa", "Maj", "sekretarz powiatu", "Starostwo Powiatowe w Grabinie", "Uczestnik"],
    ["", "Święty", "", "maskotka", "Biuro kongresu", "Organizator"],
];

fn colour(category: &str) -> Option<Accent> {
    let colour = match category {
        "Uczestnik" => "#1f6f8b",
        "Prelegent" => "#b3261e",
        "Członek związku" => "#f2c230",
        "Organizator" => "#2e7d32",
        "Prasa" => "#6a3d9a",
        _ => return None,
    };
    Accent::try_from(colour.to_owned()).ok()
}

fn entry(on: u32, hours: &str, title: &str, room: &str, role: &str) -> AgendaEntry {
    AgendaEntry {
        day: NaiveDate::from_ymd_opt(2026, 5, 20 + on),
        hours: hours.into(),
        title: title.into(),
        room: room.into(),
        role: role.into(),
        pause: matches!(title, "Rejestracja i kawa" | "Obiad"),
    }
}

/// The congress at a glance.
pub fn glance() -> Vec<AgendaEntry> {
    [
        (1, "8:30–9:30", "Rejestracja i kawa", "Hol"),
        (1, "9:30–10:15", "Otwarcie kongresu", "Aula"),
        (1, "10:30–11:25", "Czyja jest rzeka? Miasto, gmina, państwo", "Aula"),
        (1, "11:45–12:45", "Retencja w krajobrazie rolniczym", "Sala A"),
        (1, "13:00–14:00", "Obiad", "Restauracja"),
        (1, "14:00–15:30", "Powódź: kto decyduje, kto płaci, kto pomaga", "Aula"),
        (1, "19:00–22:00", "Wieczór nad Wisłą", "Bulwar"),
        (2, "9:00–10:30", "Financing urban river restoration", "Sala A"),
        (2, "10:45–12:15", "Warsztat: wspólny plan zlewni", "Sala B"),
        (2, "12:30–13:15", "Zamknięcie i uchwała kongresu", "Aula"),
    ]
    .map(|(on, hours, title, room)| entry(on, hours, title, room, ""))
    .to_vec()
}

/// The sessions of a guest.
pub fn sessions(guest: usize) -> Vec<AgendaEntry> {
    match guest % 4 {
        0 => Vec::new(),
        1 => vec![
            entry(
                1,
                "10:30–11:25",
                "Czyja jest rzeka? Miasto, gmina, państwo",
                "Aula",
                "moderacja",
            ),
            entry(
                1,
                "14:00–15:30",
                "Powódź: kto decyduje, kto płaci, kto pomaga",
                "Aula",
                "w panelu",
            ),
            entry(2, "10:45–12:15", "Warsztat: wspólny plan zlewni", "Sala B", "prowadzenie"),
        ],
        2 => vec![entry(2, "9:00–10:30", "Financing urban river restoration", "Sala A", "wykład")],
        _ => glance(),
    }
}

/// Badges of so many guests.
pub fn badges(count: usize) -> Badges {
    let people = (0..count).map(|at| {
        let [title, given, family, office, organisation, category] = GUESTS[at % GUESTS.len()];
        BadgePerson {
            title: title.into(),
            given_names: given.into(),
            family_name: family.into(),
            office: office.into(),
            organisation: organisation.into(),
            category: category.into(),
            colour: colour(category),
            attendance: if at % 5 == 3 { "online" } else { "stacjonarnie" }.into(),
            code: format!("KMG{:05}", at * 7919 % 100_000),
            sessions: sessions(at),
        }
    });
    Badges { event: EVENT.into(), people: people.collect(), glance: glance() }
}
