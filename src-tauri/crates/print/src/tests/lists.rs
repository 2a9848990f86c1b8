//! The list of participants.

use super::{check_inside, people, run, text, words};
use crate::{
    ParticipantRow,
    layout::{Draw, Role},
    participants,
    products::participants::document,
};

#[test]
fn everybody_stands_on_the_list_once() {
    let list = people::list(60);
    let document = document(&list, &run());
    check_inside(&document);
    let text = words(&text(&document));
    let mut at = 0;
    for (number, row) in list.rows.iter().enumerate() {
        let line = format!("{} {}", number + 1, row.name.split(' ').next().unwrap());
        let next = text[at..].find(&line).unwrap_or_else(|| panic!("{line:?} is missing"));
        at += next + 1;
    }
    for part in ["Lista uczestników", "21–22 maja 2026", "60 osób", "Stan na 4 maja 2026 r."] {
        assert!(text.contains(part), "{part:?} is missing");
    }
}

#[test]
fn the_heading_is_on_every_page_but_read_once() {
    let document = document(&people::list(120), &run());
    assert!(document.pages.len() > 2);
    for (at, page) in document.pages.iter().enumerate() {
        let headings = page.draws.iter().filter_map(|draw| match draw {
            Draw::Text { bits, tag, .. } => {
                let text: String = bits.iter().map(|bit| bit.shaped.text.as_str()).collect();
                (text.trim() == "Instytucja").then_some(*tag)
            }
            _ => None,
        });
        let headings: Vec<_> = headings.collect();
        assert_eq!(headings.len(), 1, "page {}", at + 1);
        assert_eq!(headings[0].is_some(), at == 0, "only the first one is content");
    }
}

#[test]
fn every_row_has_all_its_cells() {
    let list = people::list(9);
    let document = document(&list, &run());
    let count = |role| {
        let tags = (0..document.tags.len()).map(crate::layout::TagId);
        tags.filter(|tag| document.tags.get(*tag).role == role).count()
    };
    assert_eq!(count(Role::Row), 10);
    assert_eq!(count(Role::ColumnHeading), 6);
    assert_eq!(count(Role::RowHeading), 9);
    assert_eq!(count(Role::Cell), 5 * 9);
    let begun = document.pages.iter().flat_map(|page| &page.draws);
    let begun = begun.filter(|draw| matches!(draw, Draw::Begin(_))).count();
    assert_eq!(begun, 60, "empty cells are part of the table too");
}

#[test]
fn columns_that_nobody_fills_are_left_out() {
    let mut list = people::list(3);
    for row in &mut list.rows {
        *row = ParticipantRow { name: row.name.clone(), ..ParticipantRow::default() };
    }
    let text = text(&document(&list, &run()));
    assert!(text.contains("Nazwisko i imię"));
    assert!(!text.contains("Instytucja"), "{text}");
}

#[test]
fn an_empty_list_says_so() {
    let document = document(&people::list(0), &run());
    assert!(text(&document).contains("Nie ma jeszcze żadnych zgłoszeń."));
    assert_eq!(document.pages.len(), 1);
}

#[test]
fn cells_of_any_length_fit() {
    let mut list = people::list(4);
    list.rows[0].name = "Brzęczyszczykiewicz".repeat(40);
    list.rows[1].organisation = "Państwowe Gospodarstwo Wodne ".repeat(400);
    list.rows[2].office = "🎉".repeat(200);
    let document = document(&list, &run());
    check_inside(&document);
    assert!(document.pages.len() > 3, "a cell goes on over pages");
}

#[test]
fn a_list_becomes_a_file() {
    let pdf = participants(&people::list(60), &run()).unwrap();
    assert_eq!(pdf.pages, 3);
    assert!(pdf.warnings.is_empty());
    assert!(pdf.bytes.starts_with(b"%PDF-1.7"));
}
