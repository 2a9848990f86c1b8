//! What a designer of books would not let pass.

use obrady_domain::{RoleKind, SessionKind};
use obrady_words::Language;

use super::{check_inside, check_within, congress::Builder, run, text, words};
use crate::{
    Paper, PrintRun, ProgrammeOptions,
    layout::{Document, Draw, Page, Role},
    products::{
        door_signs::{self, DoorSession, DoorSign, DoorSigns},
        programme::document,
    },
};

const LONG: &str =
    "Przeciwdziałanie wykluczeniu komunikacyjnemu i współfinansowanie przewozów w gminie";

/// A day of sessions in three rooms, with `about` sentences on the event.
fn day_of(title: &str, about: usize) -> obrady_domain::Programme {
    let mut builder = Builder::new("Kongres");
    builder.programme.event.starts_on = Some(super::congress::day(1));
    builder.programme.event.description = "Dwa dni rozmów o mieście i gminie. ".repeat(about);
    let rooms = ["Sala plenarna", "Sala warsztatowa", "Studio"].map(|name| builder.room(name));
    for (at, hour) in ["9:00", "10:30", "12:00", "14:00", "15:30"].into_iter().enumerate() {
        for room in rooms {
            let session = builder.session(SessionKind::Lecture, title, (1, hour, 60), Some(room));
            session.description = format!("O tym mówi się w godzinie {at}. ").repeat(50);
        }
    }
    builder.finish()
}

/// Whether something on the page is of an element of this role, or lies in one.
fn has(document: &Document, page: &Page, role: Role) -> bool {
    page.all().any(|draw| {
        let Draw::Text { tag: Some(tag), .. } = draw else { return false };
        let mut tag = Some(*tag);
        std::iter::from_fn(|| {
            let element = document.tags.get(tag?);
            tag = element.parent;
            Some(element.role)
        })
        .any(|known| known == role)
    })
}

#[test]
fn the_heading_above_the_tables_is_never_left_behind() {
    for about in 0..28 {
        let programme = day_of(LONG, about * 2);
        let document = document(&programme.into(), &ProgrammeOptions::default(), &run());
        let heading = |page: &&Page| {
            page.all().any(|draw| match draw {
                Draw::Text { bits, tag: Some(tag), .. } => {
                    let element = document.tags.get(*tag);
                    let text: String = bits.iter().map(|bit| bit.shaped.text.as_str()).collect();
                    element.role == Role::Heading(2) && text.starts_with("Program w skrócie")
                }
                _ => false,
            })
        };
        let page = document.pages.iter().find(heading).expect("the tables have a heading");
        assert!(has(&document, page, Role::Table), "after {} sentences a table follows", about * 2);
    }
}

#[test]
fn a_leaflet_says_what_the_event_is_about_where_that_has_room() {
    let options = ProgrammeOptions { paper: Paper::Leaflet, ..ProgrammeOptions::default() };
    let document = document(&day_of("Woda w mieście", 8).into(), &options, &run());
    check_within(&document, 18.0);
    let text = words(&text(&document));
    assert!(!text.contains("O tym mówi się"), "descriptions take more than six panels");
    assert!(text.contains("O wydarzeniu Dwa dni rozmów"), "but a side would be white: {text}");
    assert_eq!(document.pages.len(), 2, "one sheet");
}

#[test]
fn who_gave_a_dash_for_a_name_is_not_in_the_index_and_letters_are_one_group() {
    let mut builder = Builder::new("Meeting");
    builder.programme.event.starts_on = Some(super::congress::day(1));
    let people = [["Ada", "Dahl"], ["Jo", "de Bayser"], ["", "–"], ["Ian", "Evans"]]
        .map(|[given, family]| builder.person(["", given, family, "", ""]));
    let session = builder.session(SessionKind::Lecture, "Talk", (1, "9:00", 60), None).id;
    builder.take_part(session, RoleKind::Speaker, &people);
    let run = PrintRun { language: Language::English, ..run() };
    let document = document(&builder.finish().into(), &ProgrammeOptions::default(), &run);
    let page = document.pages.last().expect("a page");
    let mut lines: Vec<(String, f32)> = Vec::new();
    for draw in page.all() {
        if let Draw::Text { bits, y, tag: Some(tag), .. } = draw
            && document.tags.get(*tag).role == Role::ListBody
        {
            let text: String = bits.iter().map(|bit| bit.shaped.text.as_str()).collect();
            lines.push((text, *y));
        }
    }
    let at = |name: &str| lines.iter().find(|(text, _)| text.contains(name)).map(|(_, y)| *y);
    let dashes = lines.iter().filter(|(text, _)| text.contains('–')).count();
    assert_eq!(dashes, 1, "the session names it, nobody looks it up: {lines:?}");
    let [dahl, bayser] = [at("Dahl Ada"), at("de Bayser Jo")].map(|y| y.expect("in the index"));
    assert!((bayser - dahl).abs() < 15.0, "no white between D and d: {lines:?}");
}

#[test]
fn the_name_of_a_room_and_those_of_people_stay_on_a_line() {
    let session = DoorSession {
        hours: "11:30–12:45".into(),
        title: "Woda w mieście".into(),
        kind: String::new(),
        people: "Michał Szczęsny, Halina Ćwik, Wojciech Śliwa, Małgorzata Święch".into(),
    };
    let sign = DoorSign {
        room: "Sala warsztatowa".into(),
        sessions: vec![session],
        ..DoorSign::default()
    };
    let signs = DoorSigns { event: "Kongres".into(), signs: vec![sign] };
    let document = door_signs::document(&signs, &Default::default(), &run());
    check_inside(&document);
    let mut names = Vec::new();
    for draw in document.pages[0].all() {
        if let Draw::Text { bits, tag: Some(tag), y, .. } = draw {
            let text: String = bits.iter().map(|bit| bit.shaped.text.as_str()).collect();
            names.push((document.tags.get(*tag).role, *y, text.replace('\u{a0}', " ")));
        }
    }
    let heads: Vec<_> = names.iter().filter(|(role, ..)| *role == Role::Heading(1)).collect();
    let first = heads.first().expect("a head").1;
    assert!(heads.iter().all(|(_, y, _)| *y == first), "the room is on one line: {heads:?}");
    for name in ["Michał Szczęsny", "Halina Ćwik", "Wojciech Śliwa", "Małgorzata Święch"] {
        assert!(names.iter().any(|(_, _, text)| text.contains(name)), "{name} is whole: {names:?}");
    }
}
