//! What changed, as people are told.

use obrady_domain::{EventFact, Length, PersonId, PersonOffice, Renamed, RoomId};
use obrady_words::Language;
use uuid::Uuid;

use super::*;

fn place(day: u32, start: Option<u16>, length: Option<u16>, rooms: &[&str]) -> Place {
    Place {
        day: NaiveDate::from_ymd_opt(2021, 6, day),
        start: start.and_then(Clock::new),
        length: length.map(Length),
        rooms: rooms.iter().map(|room| (*room).to_owned()).collect(),
    }
}

fn session(number: u128, place: Place, facts: Vec<SessionFact>) -> ProgrammeChange {
    ProgrammeChange::Session(SessionChange {
        id: SessionId(Uuid::from_u128(number)),
        title: format!("Sesja {number}"),
        kind: SessionKind::Panel,
        place,
        facts,
    })
}

#[test]
fn a_move_tells_what_differs_and_no_more() {
    let usual = || place(7, Some(600), Some(45), &["Aula"]);
    #[track_caller]
    fn check(from: Place, to: Place, polish: &[&str], english: &[&str]) {
        for (language, expected) in [(Language::Polish, polish), (Language::English, english)] {
            let lines = moved(&from, &to, Words::new(language));
            let lines: Vec<String> = lines.into_iter().map(|line| line.text).collect();
            assert_eq!(lines, expected);
        }
    }
    check(
        usual(),
        place(7, Some(610), Some(45), &["Aula"]),
        &["Termin: 10:10–10:55 (było: 10:00–10:45)"],
        &["Time: 10:10–10:55 (was: 10:00–10:45)"],
    );
    check(
        usual(),
        place(8, Some(600), Some(45), &["Aula"]),
        &["Termin: wtorek, 8 czerwca, 10:00–10:45 (było: poniedziałek, 7 czerwca, 10:00–10:45)"],
        &["Time: Tuesday, 8 June, 10:00–10:45 (was: Monday, 7 June, 10:00–10:45)"],
    );
    check(
        usual(),
        place(7, Some(600), Some(45), &["Aula", "Hol"]),
        &["Sala: Aula, Hol (było: Aula)"],
        &["Room: Aula, Hol (was: Aula)"],
    );
    check(
        usual(),
        place(7, None, Some(45), &[]),
        &["Termin: do ustalenia (było: 10:00–10:45)", "Sala: do ustalenia (było: Aula)"],
        &["Time: to be announced (was: 10:00–10:45)", "Room: to be announced (was: Aula)"],
    );
    // Past midnight the clock on the wall begins anew.
    check(
        usual(),
        place(7, Some(23 * 60 + 30), Some(60), &["Aula"]),
        &["Termin: 23:30–00:30 (było: 10:00–10:45)"],
        &["Time: 23:30–00:30 (was: 10:00–10:45)"],
    );
    // Rooms that are gone have no names: there is nothing to say.
    check(usual(), usual(), &[], &[]);
}

#[test]
fn changes_are_told_by_day() {
    let changes = [
        ProgrammeChange::Event(EventFact::Venue { from: String::new(), to: "Żory".into() }),
        ProgrammeChange::Room(Renamed {
            id: RoomId(Uuid::nil()),
            from: "A".into(),
            to: "Aula".into(),
        }),
        ProgrammeChange::Office(PersonOffice {
            id: PersonId(Uuid::nil()),
            name: "Anna Lis".into(),
            from: String::new(),
            to: "Starosta".into(),
        }),
        session(1, place(7, Some(540), Some(60), &["Aula"]), vec![SessionFact::Added]),
        session(2, place(7, Some(600), None, &[]), vec![SessionFact::Cancelled]),
        session(3, place(8, Some(600), None, &[]), vec![SessionFact::Description]),
        session(4, place(8, None, None, &[]), vec![SessionFact::Gone]),
        // Nothing that could be said of it.
        session(
            5,
            place(8, None, None, &[]),
            vec![SessionFact::Renamed { from: String::new(), to: "Sesja 5".into() }],
        ),
    ];
    let words = Words::new(Language::Polish);
    let occasion = Occasion {
        event: "Kongres\nMiast",
        from: ("1.0", NaiveDate::from_ymd_opt(2021, 6, 1).expect("a day")),
        to: Some("1.1"),
        until: NaiveDate::from_ymd_opt(2021, 6, 3).expect("a day"),
    };
    assert_eq!(
        text(&changes, &occasion, words),
        "Zmiany w programie: Kongres Miast\n\
         Od wersji „1.0” z 1 czerwca 2021 do wersji „1.1” z 3 czerwca 2021\n\
         \n\
         Całe wydarzenie\n\
         - Miejsce: Żory (było: do ustalenia)\n\
         - Sala „A” nazywa się teraz „Aula”.\n\
         - Anna Lis, funkcja: Starosta (było: brak)\n\
         \n\
         Poniedziałek, 7 czerwca 2021\n\
         \n\
         09:00–10:00  Sesja 1 (Aula)\n\
         - Nowa sesja\n\
         \n\
         10:00  Sesja 2\n\
         - Odwołana\n\
         \n\
         Wtorek, 8 czerwca 2021\n\
         \n\
         10:00  Sesja 3\n\
         - Nowy opis\n\
         \n\
         Termin do ustalenia\n\
         \n\
         Sesja 4\n\
         - Usunięta z programu\n"
    );
    let none = text(&[], &Occasion { to: None, ..occasion.clone() }, words);
    assert!(none.ends_with("Nic się nie zmieniło.\n"), "{none}");
    let same_day = Occasion { until: occasion.from.1, ..occasion };
    for (to, line) in [
        (Some("1.1"), "Od wersji „1.0” do wersji „1.1”, obie z 1 czerwca 2021"),
        (None, "Od dzisiejszej wersji „1.0” (1 czerwca 2021) do teraz"),
    ] {
        let told = text(&[], &Occasion { to, ..same_day.clone() }, words);
        assert_eq!(told.lines().nth(1), Some(line), "a day is named once");
    }
}
