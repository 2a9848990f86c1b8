//! What is printed for the guests of the congress beside badges.

use obrady_print::{
    Addressee, AgendaEntry, Bar, BarChart, CardPerson, CertificatePerson, CertificateSession,
    Certificates, DoorSession, DoorSign, DoorSigns, Mailing, NumbersSheet, PersonalProgramme,
    PersonalProgrammes, SessionCard, SessionCards, SignIn, SignInRow, SignInSheet, Signature,
    TableTents, TentPerson, TimeChart,
};

use super::{
    congress::day,
    guests::{EVENT, GUESTS, glance, sessions},
};

/// Names on tables.
pub fn tents(count: usize) -> TableTents {
    let people = (0..count).map(|at| {
        let [title, given, family, office, organisation, _] = GUESTS[at % GUESTS.len()];
        TentPerson {
            title: title.into(),
            name: format!("{given} {family}"),
            office: office.into(),
            organisation: organisation.into(),
        }
    });
    TableTents { event: EVENT.into(), people: people.collect() }
}

/// Signs of three rooms: with a full day, with far too full a day, with nothing.
pub fn signs() -> DoorSigns {
    let sessions = |entries: Vec<AgendaEntry>| -> Vec<DoorSession> {
        let session = |(at, entry): (usize, AgendaEntry)| DoorSession {
            hours: entry.hours,
            title: entry.title,
            kind: ["panel · Woda i klimat", "wykład", ""][at % 3].into(),
            people: [
                "prof. Elżbieta Rzepecka-Wójtowicz, Jan Lis, Żaneta Gżegżółka, dr Wawrzyniec \
                 Brzęczyszczykiewicz",
                "Łukasz Ćwik",
                "",
            ][at % 3]
                .into(),
        };
        entries.into_iter().enumerate().map(session).collect()
    };
    let first: Vec<AgendaEntry> = glance().into_iter().take(6).collect();
    let full: Vec<AgendaEntry> = (0..3).flat_map(|_| glance()).collect();
    let sign = |room: &str, on, entries| DoorSign {
        room: room.into(),
        day: Some(day(on)),
        sessions: sessions(entries),
    };
    let signs = vec![
        sign("Aula", 1, first.clone()),
        sign("Sala A", 2, first.into_iter().take(2).collect()),
        sign("Sala im. Marii Skłodowskiej-Curie", 1, full),
        sign("Sala B", 2, Vec::new()),
    ];
    DoorSigns { event: EVENT.into(), signs }
}

/// Cards of moderators.
pub fn cards() -> SessionCards {
    let person = |role: &str, at: usize| {
        let [title, given, family, office, organisation, _] = GUESTS[at % GUESTS.len()];
        let name = format!("{title} {given} {family}").trim().to_owned();
        CardPerson {
            role: role.into(),
            name,
            office: office.into(),
            organisation: organisation.into(),
        }
    };
    let card = |title: &str, hours: &str, people: Vec<CardPerson>, note: &str| SessionCard {
        day: Some(day(1)),
        hours: hours.into(),
        room: "Aula".into(),
        kind: "panel · Woda i klimat".into(),
        title: title.into(),
        people,
        note: note.into(),
    };
    let some = vec![person("Moderacja", 1), person("W panelu", 0), person("W panelu", 3)];
    let mut many = vec![person("Moderacja", 1)];
    many.extend((2..14).map(|at| person("W panelu", at)));
    let note = "Po 10 minutach wstępu pytania z sali. Kończymy punktualnie: o 11:30 wchodzi \
                tłumaczka kabinowa.";
    let cards = vec![
        card("Czyja jest rzeka? Miasto, gmina, państwo", "10:30–11:25", some.clone(), note),
        card(
            "Zrównoważony rozwój społeczno-gospodarczy obszarów miejskich i wiejskich w dorzeczu \
             Wisły i Odry po roku 2030",
            "14:00–15:30",
            many,
            "",
        ),
        card("Financing urban river restoration", "9:00–10:30", some, ""),
    ];
    SessionCards { event: EVENT.into(), cards }
}

/// Programmes of so many guests.
pub fn programmes(count: usize) -> PersonalProgrammes {
    let people = (0..count).map(|at| {
        let [title, given, family, office, organisation, _] = GUESTS[at % GUESTS.len()];
        PersonalProgramme {
            title: title.into(),
            name: format!("{given} {family}").trim().into(),
            office: office.into(),
            organisation: organisation.into(),
            sessions: sessions(at),
        }
    });
    PersonalProgrammes {
        event: EVENT.into(),
        about: "21–22 maja 2026 · Centrum Konferencyjne Nadrzecze, Grabin".into(),
        contacts: [
            "Biuro kongresu: 22 555 01 23, biuro@kongres.example",
            "Opieka nad prelegentami: Teresa Maj, 600 555 010",
        ]
        .map(str::to_owned)
        .to_vec(),
        people: people.collect(),
    }
}

/// Letters to so many guests.
pub fn mailing(count: usize) -> Mailing {
    let lines = |lines: &[&str]| -> Vec<String> {
        let lines = lines.iter().filter(|line| !line.is_empty());
        lines.map(|line| (*line).to_owned()).collect()
    };
    let addressees = (0..count).map(|at| {
        let [_, given, family, _, organisation, _] = GUESTS[at % GUESTS.len()];
        Addressee {
            name: format!("Sz. P. {given} {family}"),
            organisation: organisation.into(),
            postal: lines(&["ul. Bulwarowa 7 m. 12", "00-950 Nakłowo Wielkie"]),
            ..Addressee::default()
        }
    });
    let sender = lines(&["Stowarzyszenie Gmin i Miast Nadrzecznych", "Rynek 1", "86-100 Grabin"]);
    let addressees = addressees.collect();
    Mailing { event: EVENT.into(), sender, addressees }
}

/// Certificates of so many guests.
pub fn certificates(count: usize) -> Certificates {
    let people = (0..count).map(|at| {
        let [title, given, family, office, organisation, category] = GUESTS[at % GUESTS.len()];
        CertificatePerson {
            title: title.into(),
            name: format!("{given} {family}").trim().into(),
            office: office.into(),
            organisation: organisation.into(),
            category: category.into(),
            sessions: sessions(at)
                .into_iter()
                .map(|entry| CertificateSession {
                    role: obrady_words::capital(&entry.role),
                    title: entry.title,
                })
                .collect(),
            hours: "6 godzin dydaktycznych".into(),
            number: at as u32 + 1,
            // Every fourth has no session.
            number_speaking: at as u32 + 1 - (at as u32 + 4) / 4,
        }
    });
    let signature = |name: &str, office: &str| Signature {
        image: None,
        name: name.into(),
        office: office.into(),
    };
    Certificates {
        event: EVENT.into(),
        dates: "21–22 maja 2026".into(),
        place: "Grabin".into(),
        signatures: vec![
            signature(
                "prof. dr hab. inż. Elżbieta Rzepecka-Wójtowicz",
                "przewodnicząca rady programowej",
            ),
            signature("Jan Lis", "prezes Stowarzyszenia Gmin i Miast Nadrzecznych"),
        ],
        people: people.collect(),
    }
}

/// Sheets to sign: a session with two columns, a day with one.
pub fn sign_in(count: usize) -> SignIn {
    let rows = (0..count).map(|at| {
        let [_, given, family, office, organisation, category] = GUESTS[at % GUESTS.len()];
        SignInRow {
            family_name: family.into(),
            given_names: given.into(),
            office: office.into(),
            organisation: organisation.into(),
            category: category.into(),
            code: format!("KMG{:05}", at * 7919 % 100_000),
        }
    });
    let rows: Vec<SignInRow> = rows.collect();
    let sheets = vec![
        SignInSheet {
            title: "Warsztat: wspólny plan zlewni".into(),
            about: "piątek, 22 maja 2026, 10:45–12:15 · Sala B".into(),
            signatures: Vec::new(),
            rows: rows.clone(),
        },
        SignInSheet {
            title: "Prelegenci".into(),
            about: String::new(),
            signatures: vec!["21 maja".into(), "22 maja".into()],
            rows: rows.into_iter().take(6).collect(),
        },
    ];
    SignIn { event: EVENT.into(), about: "21–22 maja 2026, Grabin".into(), sheets }
}

/// The registrations of a congress of some three hundred.
pub fn numbers() -> NumbersSheet {
    let chart = |title: &str, note: &str, bars: &[(&str, u32, Option<u32>)]| BarChart {
        title: title.into(),
        note: note.into(),
        bars: bars
            .iter()
            .map(|(label, count, of)| Bar {
                label: (*label).into(),
                value: match of {
                    Some(of) => format!("{count} z {of}"),
                    None => format!("{count} · {} %", count * 100 / 312),
                },
                count: *count,
                of: *of,
            })
            .collect(),
    };
    let figure = |count: &str, what: &str| (count.to_owned(), what.to_owned());
    NumbersSheet {
        event: EVENT.into(),
        starts_on: Some(day(1)),
        ends_on: Some(day(2)),
        figures: vec![
            figure("312", "zgłoszeń"),
            figure("268", "potwierdzonych"),
            figure("31", "na liście rezerwowej"),
            figure("87", "instytucji"),
        ],
        time: Some(TimeChart {
            title: "Kiedy przychodziły zgłoszenia".into(),
            alternative: "Najwięcej, 41, przyszło 20 kwietnia.".into(),
            counts: (0..80).map(|at| (at * at * 7 + at * 31) % 42).collect(),
            first: "1 marca 2026".into(),
            last: "19 maja 2026".into(),
            most: "41".into(),
        }),
        bars: vec![
            chart(
                "Stan",
                "",
                &[("potwierdzone", 268, None), ("oczekujące", 13, None), ("rezerwowe", 31, None)],
            ),
            chart("Udział", "", &[("stacjonarnie", 241, None), ("online", 71, None)]),
            chart(
                "Kategoria",
                "Członkowie płacą mniej.",
                &[("uczestnik", 201, None), ("członek związku", 74, None), ("prasa", 12, None)],
            ),
            chart(
                "Miejsca w warsztatach",
                "",
                &[
                    ("Wspólny plan zlewni", 30, Some(30)),
                    ("Jak napisać wniosek, którego nikt nie odrzuci", 22, Some(40)),
                ],
            ),
        ],
    }
}
