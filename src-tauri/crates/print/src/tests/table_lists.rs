//! Lists by layout: as many columns as somebody wants, a table for each part.

use std::collections::BTreeMap;

use lopdf::{Object, content::Content, decode_text_string};

use obrady_domain::Margins;

use super::{check_inside, file, run, specimen::nasty::naughty_strings, stationery, text, words};
use crate::{
    Look, Pdf, PersonalProgrammeOptions, PrintRun, SignInOptions, TableList, TableSection,
    layout::{Document, Draw, Role},
    products::{personal_programmes, sign_in, table_list::document},
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

/// The text of a file as programs take it that read it out: glyph by glyph, and where a text stands in
/// for glyphs, that one. A glyph that is only a part of its letter says nothing by itself.
fn spoken(pdf: &Pdf) -> String {
    let pdf = file::open(pdf);
    let mut spoken = String::new();
    for page in pdf.get_pages().into_values() {
        let fonts = pdf.get_page_fonts(page).unwrap();
        let maps: BTreeMap<_, _> =
            fonts.into_iter().map(|(name, font)| (name, file::to_unicode(&pdf, font))).collect();
        let (mut map, mut silent) = (None, false);
        for operation in Content::decode(&pdf.get_page_content(page)).unwrap().operations {
            match (operation.operator.as_str(), operation.operands.as_slice()) {
                ("Tf", [name, ..]) => map = maps.get(name.as_name().unwrap()),
                ("BDC", [_, properties]) => {
                    if let Ok(said) = properties.as_dict().unwrap().get(b"ActualText") {
                        spoken.push_str(&decode_text_string(said).unwrap());
                        silent = true;
                    }
                }
                ("EMC", _) => silent = false,
                ("TJ", [Object::Array(parts)]) if !silent => {
                    let strings = parts.iter().filter_map(|part| part.as_str().ok());
                    for code in strings.flat_map(|codes| codes.chunks_exact(2)) {
                        let glyph = u16::from_be_bytes([code[0], code[1]]);
                        spoken.push_str(map.unwrap().get(&glyph).map_or("", String::as_str));
                    }
                }
                _ => {}
            }
        }
    }
    spoken
}

#[test]
fn strings_that_break_programs_can_be_read_out_of_the_file() {
    let Some(strings) = naughty_strings() else { return };
    let mut list = list(3, 1);
    list.sections[0].rows = strings
        .iter()
        .enumerate()
        .map(|(at, text)| vec![at.to_string(), format!("Nazwisko{at}"), text.clone()])
        .collect();
    check_inside(&document(&list, &run()));
    let pdf = table_list(&list, &run()).unwrap();
    let shows = |letter: &char| letter.is_alphanumeric() || letter.is_ascii_punctuation();
    let plain = |text: &str| text.chars().filter(shows).collect::<String>();
    let spoken = plain(&spoken(&pdf));
    // Of letters under towers of marks, some marks become one with their letter.
    let is_tower = |text: &str| {
        text.chars().filter(|mark| ('\u{300}'..='\u{36f}').contains(mark)).count() > 20
    };
    let lost: Vec<&String> =
        strings.iter().filter(|text| !is_tower(text) && !spoken.contains(&plain(text))).collect();
    assert!(lost.is_empty(), "{} of {}: {lost:#?}", lost.len(), strings.len());
}

#[test]
fn the_house_says_how_wide_margins_are() {
    let left = |made: &dyn Fn(&PrintRun) -> Document, margins| {
        let look = Look { margins, ..Look::default() };
        let document = made(&PrintRun { look, ..run() });
        let texts = document.pages.iter().flat_map(|page| page.all());
        let lefts = texts.filter_map(|draw| match draw {
            Draw::Text { x, .. } => Some(*x),
            _ => None,
        });
        lefts.fold(f32::MAX, f32::min)
    };
    let people = list(5, 60);
    let (signed, own) = (stationery::sign_in(20), stationery::programmes(3));
    let made: [&dyn Fn(&PrintRun) -> Document; 3] = [
        &|run| document(&people, run),
        &|run| sign_in::document(&signed, &SignInOptions::default(), run),
        &|run| personal_programmes::document(&own, &PersonalProgrammeOptions::default(), run),
    ];
    for (at, made) in made.into_iter().enumerate() {
        let [narrow, usual, wide] =
            [Margins::Narrow, Margins::Usual, Margins::Wide].map(|margins| left(made, margins));
        assert!(narrow + 5.0 < usual && usual + 5.0 < wide, "{at}: {narrow} {usual} {wide}");
    }
}
