//! What is written is read again.

use std::{collections::BTreeMap, fs};

use chrono::NaiveDate;
use obrady_domain::{
    Clock, Event, EventId, Length, PersonId, Role, RoleId, RoleKind, Room, RoomId, SessionId,
};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::{
    person_table, session_table,
    sheet::{self, CsvOptions},
    workbook,
};

fn polish(column: SessionColumn) -> String {
    let heading = match column {
        SessionColumn::Id => "Identyfikator",
        SessionColumn::Title => "Tytuł",
        SessionColumn::Subtitle => "Podtytuł",
        SessionColumn::Kind => "Rodzaj",
        SessionColumn::State => "Stan",
        SessionColumn::Day => "Dzień",
        SessionColumn::Start => "Od",
        SessionColumn::End => "Do",
        SessionColumn::Length => "Czas trwania (min)",
        SessionColumn::Room => "Sala",
        SessionColumn::Track => "Ścieżka",
        SessionColumn::Speakers => "Prelegenci",
        SessionColumn::Moderators => "Moderatorzy",
        SessionColumn::Panellists => "Paneliści",
        SessionColumn::Hosts => "Gospodarze",
        SessionColumn::Interpreters => "Tłumacze",
        SessionColumn::Reserves => "Rezerwa",
        SessionColumn::Places => "Liczba miejsc",
        SessionColumn::Language => "Język",
        SessionColumn::Description => "Opis",
        SessionColumn::Website => "Strona WWW",
        SessionColumn::Note => "Uwagi",
        SessionColumn::Ignored => "Lp.",
    };
    heading.to_owned()
}

fn english(column: SessionColumn) -> String {
    // The names of our own columns are headings too.
    let name = format!("{column:?}");
    if column == SessionColumn::Ignored { "Lp.".into() } else { name }
}

fn kind(kind: SessionKind) -> String {
    let name = match kind {
        SessionKind::Panel => "Panel",
        SessionKind::MiniPanel => "Minipanel",
        SessionKind::Lecture => "Wykład",
        SessionKind::Workshop => "Warsztaty",
        SessionKind::Debate => "Debata",
        SessionKind::Plenary => "Sesja plenarna",
        SessionKind::Ceremony => "Uroczystość",
        SessionKind::Break => "Przerwa",
        SessionKind::Registration => "Rejestracja",
        SessionKind::Social => "Wydarzenie towarzyszące",
        SessionKind::Other => "Inne",
    };
    name.to_owned()
}

fn state(state: SessionState) -> String {
    let name = match state {
        SessionState::Idea => "Pomysł",
        SessionState::Proposed => "Propozycja",
        SessionState::Confirmed => "Potwierdzona",
        SessionState::Ready => "Gotowa",
        SessionState::Cancelled => "Odwołana",
    };
    name.to_owned()
}

#[derive(Clone, Debug)]
struct Plan {
    kind: usize,
    state: usize,
    texts: [String; 4],
    day: Option<u32>,
    start: Option<u16>,
    length: Option<u16>,
    places: Option<u32>,
    people: Vec<(usize, usize)>,
    room: bool,
}

const NAMES: [(&str, &str, &str); 4] = [
    ("dr", "Anna", "Nowak"),
    ("", "Jan", "Kowalski"),
    ("", "Ewa", "Wiśniewska"),
    ("prof.", "Piotr", "Zieliński"),
];

/// Words that begin as formulas do, with what CSV has to quote.
fn words() -> impl Strategy<Value = String> {
    "[=+@'\\-]{0,2}[A-ZŁŻa-ząęó]{1,8}( [a-zśćń0-9;,\"'=|]{1,6}){0,3}"
}

fn plans() -> impl Strategy<Value = Vec<Plan>> {
    let plan = (
        (0..11_usize, 0..5_usize, prop::array::uniform4(words())),
        (prop::option::of(1..28_u32), prop::option::of(0..2_000_u16), prop::option::of(1..600_u16)),
        (
            prop::option::of(0..500_u32),
            prop::collection::vec((0..4_usize, 0..6_usize), 0..4),
            any::<bool>(),
        ),
    )
        .prop_map(|((kind, state, texts), (day, start, length), (places, people, room))| Plan {
            kind,
            state,
            texts,
            day,
            start,
            length,
            places,
            people,
            room,
        });
    prop::collection::vec(plan, 1..8)
}

const ROLES: [RoleKind; 6] = [
    RoleKind::Moderator,
    RoleKind::Panellist,
    RoleKind::Speaker,
    RoleKind::Host,
    RoleKind::Interpreter,
    RoleKind::Reserve,
];
const STATES: [SessionState; 5] = [
    SessionState::Idea,
    SessionState::Proposed,
    SessionState::Confirmed,
    SessionState::Ready,
    SessionState::Cancelled,
];

fn publication(plans: &[Plan]) -> Publication {
    let event = EventId(Uuid::from_u128(1));
    let person = |at: usize| PersonId(Uuid::from_u128(100 + at as u128));
    let room = RoomId(Uuid::from_u128(50));
    let people = NAMES.iter().enumerate().map(|(at, (title, given, family))| {
        let mut one = Person::new(person(at), *given, *family);
        one.title = (*title).to_owned();
        (one.id, one)
    });
    let sessions = plans.iter().enumerate().map(|(at, plan)| {
        let id = SessionId(Uuid::from_u128(1_000 + at as u128));
        let mut session = Session::new(id, event, SessionKind::ALL[plan.kind], &plan.texts[0]);
        session.state = STATES[plan.state];
        session.subtitle.clone_from(&plan.texts[1]);
        session.description = format!("{}\n{}", plan.texts[2], plan.texts[1]);
        session.note.clone_from(&plan.texts[3]);
        session.slot.day = plan.day.and_then(|day| NaiveDate::from_ymd_opt(2021, 6, day));
        session.slot.start = plan.start.and_then(Clock::new);
        session.slot.length = plan.length.map(Length);
        session.slot.room = plan.room.then_some(room);
        session.places = plan.places;
        session.language = if plan.room { "pl,en".into() } else { String::new() };
        let mut known = std::collections::BTreeSet::new();
        for (who, role) in &plan.people {
            if known.insert((*who, *role)) {
                session.roles.push(Role {
                    id: RoleId(Uuid::from_u128(1)),
                    person: person(*who),
                    kind: ROLES[*role],
                    affiliation: None,
                });
            }
        }
        session
    });
    Publication {
        programme: Programme {
            rooms: vec![Room::new(room, event, "Sala +1", 0)],
            sessions: sessions.collect(),
            people: people.collect(),
            ..Programme::new(Event::new(event, "Kongres"))
        },
        sessions: BTreeMap::new(),
        people: BTreeMap::new(),
        revisions: BTreeMap::new(),
        pictures: BTreeMap::new(),
        made_at: NaiveDate::from_ymd_opt(2021, 6, 1).unwrap().and_hms_opt(8, 0, 0).unwrap(),
        version: String::new(),
        releases: Vec::new(),
    }
}

/// Reads what was written, and tells what differs.
fn check(publication: &Publication, bytes: &[u8], name: &str) {
    let draft = session_table::read(name, bytes).expect("our own sheet");
    assert_eq!(draft.notices, [], "{name}: we understand what we write");
    assert_eq!(draft.sessions.len(), publication.programme.sessions.len(), "{name}: none is lost");
    for (found, meant) in draft.sessions.iter().zip(&publication.programme.sessions) {
        let end = meant.slot.end();
        assert_eq!(found.key, meant.id.0.to_string(), "{name}");
        assert_eq!(found.title, meant.title, "{name}");
        assert_eq!(found.subtitle, meant.subtitle, "{name}");
        assert_eq!(found.description, meant.description, "{name}");
        assert_eq!(found.note, meant.note, "{name}");
        assert_eq!(found.kind, meant.kind, "{name}");
        assert_eq!(found.state, Some(meant.state), "{name}");
        let day = meant.slot.day;
        assert!(found.day == day || day.is_none(), "{name}: the day {day:?} is {:?}", found.day);
        assert_eq!(found.start, meant.slot.start, "{name}");
        assert_eq!(found.length, meant.slot.length, "{name}: {end:?}");
        assert_eq!(found.places, meant.places, "{name}");
        assert_eq!(found.language, meant.language, "{name}");
        assert_eq!(found.rooms.len(), usize::from(meant.slot.room.is_some()), "{name}");
        let roles = |kind: RoleKind| {
            let of = |role: &&Role| role.kind == kind;
            let names = meant.roles.iter().filter(of).map(|role| {
                let person = &publication.programme.people[&role.person];
                (person.title.clone(), person.given.clone(), person.family.clone())
            });
            names.collect::<Vec<_>>()
        };
        let found_roles = |kind: RoleKind| {
            let names = found.people.iter().filter(|role| role.kind == kind).map(|role| {
                let person = &draft.people[role.person as usize];
                (person.title.clone(), person.given.clone(), person.family.clone())
            });
            names.collect::<Vec<_>>()
        };
        for kind in ROLES {
            assert_eq!(found_roles(kind), roles(kind), "{name}: {kind:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_import_of_an_export_is_the_same(plans in plans()) {
        let publication = publication(&plans);
        for heading in [&polish as &dyn Fn(SessionColumn) -> String, &english] {
            let words = SessionWords { heading, kind: &kind, state: &state };
            let sheet = sessions(&publication, "Sesje", &SessionColumn::ALL, &words);
            let xlsx = sheet::xlsx(&sheet, publication.made_at, "").expect("it fits").bytes;
            check(&publication, &xlsx, "x.xlsx");
            check(&publication, &sheet::csv(&sheet, CsvOptions::default()), "x.csv");
        }
    }
}

#[test]
fn every_heading_is_known() {
    for column in SessionColumn::ALL {
        for heading in [polish(column), english(column)] {
            assert_eq!(session_table::meaning(&heading), Some(column), "{heading}");
        }
    }
}

#[test]
fn people_come_back() {
    let publication = publication(&[]);
    let heading = |column: PersonColumn| {
        let heading = match column {
            PersonColumn::Id => "Identyfikator",
            PersonColumn::Title => "Tytuł",
            PersonColumn::Given => "Imię",
            PersonColumn::Family => "Nazwisko",
            PersonColumn::FullName => "Imię i nazwisko",
            PersonColumn::FamilyThenGiven => "Nazwisko i imię",
            PersonColumn::Office => "Stanowisko",
            PersonColumn::Organisation => "Instytucja",
            PersonColumn::Email => "E-mail",
            PersonColumn::Phone => "Telefon",
            PersonColumn::Website => "Strona WWW",
            PersonColumn::Biography => "Biogram",
            PersonColumn::Note => "Uwagi",
            PersonColumn::Ignored => "Lp.",
        };
        heading.to_owned()
    };
    let sheet = people(&publication, "Osoby", &PersonColumn::ALL, &heading);
    for (name, bytes) in [
        ("x.csv", sheet::csv(&sheet, CsvOptions::default())),
        ("x.xlsx", sheet::xlsx(&sheet, publication.made_at, "").expect("it fits").bytes),
    ] {
        let draft = person_table::read(name, &bytes).expect("our own sheet");
        assert_eq!(draft.people.len(), NAMES.len(), "{name}: nobody is lost");
        for person in &draft.people {
            let meant = publication.programme.people.values();
            let meant = meant.filter(|one| one.id.0.to_string() == person.key);
            let names: Vec<_> = meant.map(|one| (&one.title, &one.given, &one.family)).collect();
            assert_eq!(names, [(&person.title, &person.given, &person.family)], "{name}");
        }
    }
}

#[test]
fn formulas_stay_text_there_and_back() {
    let mut payloads: Vec<String> =
        ["=1+1", "+48", "-1", "@SUM(A1)", "'=1", "''=1", "=\"a\"", "'", "|x"]
            .map(String::from)
            .into();
    for path in crate::corpus::files("csv", &[]) {
        if path.to_string_lossy().contains("injection") {
            let text = fs::read_to_string(&path).unwrap_or_default();
            payloads.extend(text.lines().map(|line| line.trim().to_owned()));
        }
    }
    payloads.retain(|payload| !payload.is_empty());
    let cells =
        payloads.iter().map(|payload| vec![Cell::Text(payload.clone()), Cell::Text("x".into())]);
    let columns = ["Tytuł", "Sala"].map(Column::new).into();
    let sheet = Sheet { title: "x".into(), columns, rows: cells.collect() };
    let made = NaiveDate::from_ymd_opt(2021, 6, 1).unwrap().and_hms_opt(8, 0, 0).unwrap();
    let csv = sheet::csv(&sheet, CsvOptions::default());
    for line in String::from_utf8_lossy(&csv).lines().skip(1) {
        let cell = line.trim_start_matches('"');
        assert!(!cell.starts_with(['=', '+', '-', '@']), "{line} would be run");
    }
    for (name, bytes) in
        [("x.csv", csv), ("x.xlsx", sheet::xlsx(&sheet, made, "").expect("it fits").bytes)]
    {
        let workbook = workbook::read(name, &bytes).expect("our own sheet");
        let rows = &workbook.sheets[0].rows[1..];
        let found: Vec<String> = rows.iter().map(|row| row.cells[0].value.text()).collect();
        assert_eq!(found, payloads, "{name}: text stays the text that it was");
    }
}
