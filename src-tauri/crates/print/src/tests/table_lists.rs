//! Lists by layout: as many columns as somebody wants, a table for each part.

use super::{check_inside, run, text, words};
use crate::{
    TableList, TableSection,
    layout::{Draw, Role},
    products::table_list::document,
    table_list,
};

fn list(columns: usize, people: usize) -> TableList {
    let cell = |row: usize, column: usize| match column {
        0 => (row + 1).to_string(),
        1 => format!("Świętopełkowska-Żółć Łucja {row}"),
        _ => format!("wartość {column}, wiersz {row}"),
    };
    let row = |row| (0..columns).map(|column| cell(row, column)).collect();
    TableList {
        event: "Kongres Miast".into(),
        audience: "dla obiektu".into(),
        people,
        headings: (0..columns).map(|column| format!("Nagłówek {column}")).collect(),
        row_heading: Some(1),
        figures: (0..columns).map(|column| column == 0).collect(),
        sections: vec![TableSection { rows: (0..people).map(row).collect(), ..Default::default() }],
        ..TableList::default()
    }
}

#[test]
fn many_columns_lie_across_and_stay_on_the_page() {
    for columns in [1, 3, 7, 8, 12, 18, 27] {
        let list = list(columns, 40);
        let document = document(&list, &run());
        check_inside(&document);
        let text = words(&text(&document));
        for part in ["Lista uczestników", "40 osób", "dla obiektu", "Stan na 4 maja 2026 r."] {
            assert!(text.contains(part), "{part:?} is missing of {columns} columns");
        }
        let count = |role| {
            let tags = (0..document.tags.len()).map(crate::layout::TagId);
            tags.filter(|tag| document.tags.get(*tag).role == role).count()
        };
        assert_eq!(count(Role::Row), 41, "{columns} columns");
        assert_eq!(count(Role::ColumnHeading), columns);
    }
}

#[test]
fn the_heading_is_on_every_page_but_read_once() {
    let document = document(&list(5, 150), &run());
    assert!(document.pages.len() > 2);
    for (at, page) in document.pages.iter().enumerate() {
        let headings = page.draws.iter().filter_map(|draw| match draw {
            Draw::Text { bits, tag, .. } => {
                let text: String = bits.iter().map(|bit| bit.shaped.text.as_str()).collect();
                (text.trim() == "Nagłówek 4").then_some(*tag)
            }
            _ => None,
        });
        let headings: Vec<_> = headings.collect();
        assert_eq!(headings.len(), 1, "page {}", at + 1);
        assert_eq!(headings[0].is_some(), at == 0, "only the first one is content");
    }
}

#[test]
fn each_part_has_a_table_of_its_own() {
    let mut list = list(3, 4);
    let rows = list.sections[0].rows.clone();
    list.sections = ["Panel: woda", "Warsztat"]
        .map(|title| TableSection { title: title.into(), rows: rows.clone() })
        .to_vec();
    let document = document(&list, &run());
    let text = words(&text(&document));
    assert!(text.contains("Panel: woda 4 osoby"), "{text}");
    assert!(text.contains("Warsztat 4 osoby"), "{text}");
    let tags = (0..document.tags.len()).map(crate::layout::TagId);
    let tables = tags.filter(|tag| document.tags.get(*tag).role == Role::Table).count();
    assert_eq!(tables, 2);
}

#[test]
fn cells_of_any_length_fit() {
    let mut list = list(12, 4);
    list.sections[0].rows[0][1] = "Brzęczyszczykiewicz".repeat(40);
    list.sections[0].rows[1][5] = "Państwowe Gospodarstwo Wodne ".repeat(200);
    list.sections[0].rows[2][3] = "🎉".repeat(200);
    check_inside(&document(&list, &run()));
}

#[test]
fn an_empty_list_is_a_page_too() {
    let mut list = list(3, 0);
    list.sections.clear();
    let pdf = table_list(&list, &run()).unwrap();
    assert_eq!(pdf.pages, 1);
    let text = text(&document(&list, &run()));
    assert!(text.contains("Nikogo nie ma na tej liście"), "{text}");
}
