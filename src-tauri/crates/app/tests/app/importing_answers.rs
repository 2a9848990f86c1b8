//! How answers and sessions of a table are written here, in the first file of a form and in later ones.

use obrady_app::{
    domain::{EventId, FieldKind},
    fields,
    interchange::participants::{self, TableChoices, TableReading},
    registrations::importing::{self, Decisions, Imported, Proposal},
    sessions,
};

use crate::fixture::*;

fn reading(text: &str) -> TableReading {
    participants::read_with(text.as_bytes(), &TableChoices::default()).unwrap()
}

fn propose(place: &mut Place, event: EventId, table: &TableReading) -> Proposal {
    let decisions = Decisions::default();
    importing::propose(&mut place.desk, event, table, &decisions, &mut |_, _| true).unwrap()
}

fn take(place: &mut Place, event: EventId, text: &str) -> Imported {
    let table = reading(text);
    let proposal = propose(place, event, &table);
    let (desk, decisions) = (&mut place.desk, Decisions::default());
    importing::take(desk, event, &table, "zapisy.csv", &proposal, &decisions, &mut |_, _| true)
        .unwrap()
}

/// The answer of whoever has this family name to the question that begins so.
fn answer(place: &mut Place, event: EventId, family: &str, question: &str) -> String {
    let rows = place.registrations(event);
    let row = rows.iter().find(|row| row.family == family).unwrap();
    let answer = row.answers.iter().find(|one| one.question.starts_with(question));
    answer.map(|one| one.text.clone()).unwrap_or_default()
}

/// A form as Microsoft writes it: a semicolon behind each choice.
fn microsoft(rows: &[(&str, &str)]) -> String {
    let row = |(at, (family, chosen)): (usize, &(&str, &str))| {
        format!("{};Jan;{family};{}@example.org;\"{chosen}\"\n", at + 1, family.to_lowercase())
    };
    let rows: String = rows.iter().enumerate().map(row).collect();
    format!("Id;Imię;Nazwisko;E-mail;Tematy\n{rows}")
}

#[test]
fn choices_of_a_newer_file_are_parted_as_those_of_the_first() {
    let (mut place, event) = Place::with_event();
    let mut people = vec![
        ("Wrona", "Woda, ścieki;Drogi;"),
        ("Kruk", "Drogi;"),
        ("Sowa", "Woda, ścieki;"),
        ("Dudek", "Drogi;Energia;"),
        ("Czyż", "Energia;Woda, ścieki;"),
        ("Gil", "Energia;"),
    ];
    assert_eq!(take(&mut place, event, &microsoft(&people)).added, 6);
    let asked = fields::list(&place.desk, event).unwrap();
    assert_eq!(asked[0].kind, FieldKind::Several);
    assert_eq!(answer(&mut place, event, "Wrona", "Tematy"), "Woda, ścieki\nDrogi");

    let again = take(&mut place, event, &microsoft(&people));
    assert_eq!(again, Imported { known: 6, ..Imported::default() }, "it says nothing new");
    people[1] = ("Kruk", "Drogi;Woda, ścieki;");
    people.push(("Zięba", "Woda, ścieki;Energia;"));
    let newer = take(&mut place, event, &microsoft(&people));
    assert_eq!((newer.added, newer.changed), (1, 1), "nobody edited what the form says otherwise");
    assert_eq!(answer(&mut place, event, "Kruk", "Tematy"), "Drogi\nWoda, ścieki");
    assert_eq!(answer(&mut place, event, "Zięba", "Tematy"), "Woda, ścieki\nEnergia");
}

#[test]
fn days_are_days_however_a_form_writes_them() {
    let (mut place, event) = Place::with_event();
    let table = |rows: &[(&str, &str)]| {
        let rows: String = rows
            .iter()
            .map(|(family, day)| format!("Jan;{family};{family}@example.org;{day}\n"))
            .collect();
        format!("Imię;Nazwisko;E-mail;Dzień przyjazdu\n{rows}")
    };
    let mut people = vec![("Wrona", "17.05.2026"), ("Kruk", "8 maja 2026"), ("Sowa", "19/5/2026")];
    assert_eq!(take(&mut place, event, &table(&people)).added, 3);
    assert_eq!(fields::list(&place.desk, event).unwrap()[0].kind, FieldKind::Date);
    for (family, day) in [("Wrona", "2026-05-17"), ("Kruk", "2026-05-08"), ("Sowa", "2026-05-19")] {
        assert_eq!(answer(&mut place, event, family, "Dzień"), day);
    }
    people[0].1 = "18.05.2026";
    people.push(("Gil", "kiedyś"));
    let newer = take(&mut place, event, &table(&people));
    assert_eq!((newer.added, newer.changed), (1, 1));
    assert_eq!(answer(&mut place, event, "Wrona", "Dzień"), "2026-05-18");
    assert_eq!(answer(&mut place, event, "Gil", "Dzień"), "kiedyś", "what is no day is not lost");
}

#[test]
fn a_title_with_commas_is_one_session() {
    let (mut place, event) = Place::with_event();
    for title in ["Energia, Klimat i Woda", "Drogi", "Klimat"] {
        sessions::add(&mut place.desk, event, session_form(title)).unwrap();
    }
    let table = "Imię;Nazwisko;E-mail;Warsztaty\n\
        Jan;Wrona;wrona@example.org;\"Energia, Klimat i Woda, Drogi\"\n\
        Ewa;Kruk;kruk@example.org;\"Klimat, Kajaki\"\n";
    let read = reading(table);
    let proposal = propose(&mut place, event, &read);
    assert_eq!(proposal.sessions, ["Kajaki"], "only that is unknown");
    take(&mut place, event, table);
    let rows = place.registrations(event);
    let row = |family: &str| rows.iter().find(|row| row.family == family).unwrap();
    let mut named = row("Wrona").sessions.clone();
    named.sort();
    assert_eq!(named, ["Drogi", "Energia, Klimat i Woda"]);
    assert_eq!(row("Wrona").note, "");
    assert_eq!(
        (row("Kruk").sessions.join("; "), row("Kruk").note.as_str()),
        ("Klimat".into(), "Kajaki")
    );
    let again = take(&mut place, event, table);
    assert_eq!((again.changed, again.known), (0, 2), "and the same file again says nothing new");
}
