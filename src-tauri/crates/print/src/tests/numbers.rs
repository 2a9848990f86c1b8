//! Registrations in numbers.

use chrono::NaiveDate;

use super::{check_inside, run, text, words};
use crate::{
    Bar, BarChart, NumbersSheet, TimeChart,
    layout::{Draw, Role, TagId},
    numbers,
    products::numbers::document,
};

fn chart(title: &str, bars: u32, of: Option<u32>) -> BarChart {
    let bar = |at: u32| Bar {
        label: format!("{title} {at}"),
        value: format!("{at} osób"),
        count: at,
        of,
    };
    BarChart { title: title.into(), bars: (0..bars).map(bar).collect(), note: String::new() }
}

/// As much as an event can have at most: see `obrady-app`'s numbers for paper.
fn full() -> NumbersSheet {
    NumbersSheet {
        event: "Kongres Miast i Gmin".into(),
        starts_on: NaiveDate::from_ymd_opt(2026, 5, 21),
        ends_on: NaiveDate::from_ymd_opt(2026, 5, 22),
        figures: ["zgłoszenia", "potwierdzone", "oczekują", "lista", "obecni"]
            .map(|label| ("100 000".to_owned(), label.to_owned()))
            .to_vec(),
        time: Some(TimeChart {
            title: "Napływ zgłoszeń".into(),
            alternative: "Najwięcej przyszło 4 maja.".into(),
            counts: (0..92).collect(),
            first: "1 lutego 2026".into(),
            last: "3 maja 2026".into(),
            most: "91".into(),
        }),
        bars: vec![
            chart("Status", 4, None),
            chart("Forma", 2, None),
            chart("Miejsca", 10, Some(8)),
            chart("Kategoria", 10, None),
            chart("Rodzaj", 10, None),
            chart("Województwo", 17, None),
            chart("Sesja", 10, Some(9)),
        ],
    }
}

#[test]
fn all_that_an_event_can_have_goes_onto_one_page() {
    let document = document(&full(), &run());
    check_inside(&document);
    assert_eq!(document.pages.len(), 1);
    let said = words(&text(&document));
    for part in ["Podsumowanie zgłoszeń", "21–22 maja 2026", "Województwo 16 16 osób", "100 000"]
    {
        assert!(said.contains(part), "{part:?} is missing: {said}");
    }
}

#[test]
fn every_bar_has_its_number_and_every_picture_its_words() {
    let sheet = full();
    let document = document(&sheet, &run());
    let count = |role| {
        let tags = (0..document.tags.len()).map(TagId);
        tags.filter(|tag| document.tags.get(*tag).role == role).count()
    };
    assert_eq!(count(Role::Table), 7);
    assert_eq!(count(Role::RowHeading), 63);
    assert_eq!(count(Role::Cell), 63);
    let pictures = document.pages.iter().flat_map(|page| &page.draws);
    let pictures: Vec<_> = pictures
        .filter_map(|draw| match draw {
            Draw::Picture { rects, tag } => Some((rects.len(), *tag)),
            _ => None,
        })
        .collect();
    let [(bars, tag)] = pictures[..] else { panic!("one picture: {pictures:?}") };
    assert_eq!(bars, 91, "a day on which none came has no bar");
    let alternative = document.tags.get(tag).alternative;
    assert_eq!(alternative, Some("Najwięcej przyszło 4 maja."));
}

#[test]
fn names_of_any_length_fit() {
    let mut sheet = full();
    sheet.bars[3].bars[0].label = "Brzęczyszczykiewicz".repeat(40);
    sheet.bars[3].bars[1].value = "100 000 z 100 000, 100 000 na liście".repeat(9);
    sheet.figures[0] = ("1".repeat(90), "zgłoszenia".repeat(40));
    check_inside(&document(&sheet, &run()));
}

#[test]
fn next_to_nothing_is_a_page_too() {
    let sheet = NumbersSheet { event: "Narada".into(), ..NumbersSheet::default() };
    check_inside(&document(&sheet, &run()));
    assert_eq!(numbers(&sheet, &run()).unwrap().pages, 1);
}
