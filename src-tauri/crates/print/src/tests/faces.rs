//! Letters, paragraphs and codes as they stand on pages.

use std::collections::BTreeMap;

use fast_qr::{ECL, QRBuilder};
use obrady_domain::{SessionKind, Typeface};

use super::{
    check_inside,
    congress::{Builder, day},
    growth::large,
    guests, lines, made, run,
};
use crate::{
    BadgeOptions, Languages, Paper, ProgrammeOptions, code,
    fonts::{self, SERIF},
    layout::{Document, Draw, Page, Role, Style, TagId},
    products::{badges, programme::document},
};

#[test]
fn letters_that_join_are_one_glyph() {
    for typeface in [Typeface::Source, Typeface::Alegreya] {
        let fonts = fonts::open(typeface);
        let shaped = fonts.shape("fi", Style::new(SERIF, 10.0));
        assert_eq!(shaped.glyphs.len(), 1, "{typeface:?} has a ligature");
        assert_eq!(shaped.text_of(&shaped.glyphs[0]), "fi", "and is read as two letters");
    }
}

#[test]
fn codes_have_every_module_of_theirs_and_no_other() {
    let long = "x".repeat(400);
    for text in ["KMG07919", "https://kongres-nad-rzekami.example/", "Zażółć gęślą jaźń", &long]
    {
        let expected = QRBuilder::new(text).ecl(ECL::M).build().unwrap();
        let (side, quiet) = (expected.size, 4);
        let (at, size) = ([31.0, 17.0], 90.0);
        let Some(Draw::Picture { rects, .. }) = code::qr(text, at, size, TagId(0)) else {
            panic!("{text:?} has a code")
        };
        let module = size / (side + 2 * quiet) as f32;
        for row in 0..side + 2 * quiet {
            for column in 0..side + 2 * quiet {
                let middle = |start: f32, at: usize| start + (at as f32 + 0.5) * module;
                let (x, y) = (middle(at[0], column), middle(at[1], row));
                let black = rects.iter().any(|([left, top, width, height], _)| {
                    (*left..left + width).contains(&x) && (*top..top + height).contains(&y)
                });
                let inner =
                    (quiet..quiet + side).contains(&row) && (quiet..quiet + side).contains(&column);
                let wanted = inner && expected[row - quiet][column - quiet].value();
                assert_eq!(black, wanted, "{text:?}: row {row}, column {column}");
            }
        }
    }
}

#[test]
fn no_line_of_a_description_is_alone_on_its_page() {
    for (sessions, paper) in [(150, Paper::A5), (150, Paper::A4), (97, Paper::A5)] {
        let options = ProgrammeOptions { paper, index: false, ..ProgrammeOptions::default() };
        let document = document(&large(sessions).into(), &options, &run());
        let size = if paper == Paper::A4 { 8.9 * 1.17 } else { 8.9 };
        // The heights of the lines of each paragraph, by page.
        let mut known: BTreeMap<TagId, BTreeMap<usize, Vec<i64>>> = BTreeMap::new();
        for (at, page) in document.pages.iter().enumerate() {
            for draw in page.all() {
                let Draw::Text { y, style, tag: Some(tag), .. } = draw else { continue };
                let is_body = style.face == SERIF && (style.size - size).abs() < 0.01;
                if is_body && document.tags.get(*tag).role == Role::Paragraph {
                    let lines = known.entry(*tag).or_default().entry(at).or_default();
                    let line = (y * 10.0).round() as i64;
                    if lines.last() != Some(&line) {
                        lines.push(line);
                    }
                }
            }
        }
        let parted: Vec<_> = known.values().filter(|pages| pages.len() > 1).collect();
        assert!(parted.len() > 5, "{} paragraphs go over a page", parted.len());
        for pages in parted {
            for (page, lines) in pages {
                assert!(lines.len() > 1, "one line alone on page {}", page + 1);
            }
        }
    }
}

/// The element and all that it is in.
fn above(document: &Document, tag: TagId) -> Vec<TagId> {
    let mut all = vec![tag];
    while let Some(parent) = document.tags.get(all[all.len() - 1]).parent {
        all.push(parent);
    }
    all
}

/// Headings of sessions have something of their session below them on their page, if there is any.
fn check_headings(document: &Document) -> usize {
    struct Text {
        page: usize,
        at: [f32; 2],
        above: Vec<TagId>,
    }
    let mut texts = Vec::new();
    for (page, it) in document.pages.iter().enumerate() {
        for draw in it.all() {
            if let Draw::Text { x, y, tag: Some(tag), .. } = draw {
                texts.push(Text { page, at: [*x, *y], above: above(document, *tag) });
            }
        }
    }
    let mut by_section: BTreeMap<TagId, Vec<&Text>> = BTreeMap::new();
    for text in &texts {
        text.above.iter().for_each(|tag| by_section.entry(*tag).or_default().push(text));
    }
    let mut count = 0;
    for heading in &texts {
        let element = document.tags.get(heading.above[0]);
        let (Role::Heading(3 | 4), Some(section)) = (element.role, element.parent) else {
            continue;
        };
        // Hours and kind hang beside.
        let own: Vec<_> = by_section[&section]
            .iter()
            .filter(|text| text.above[0] != heading.above[0])
            .filter(|text| text.at[0] > heading.at[0] - 1.0)
            .collect();
        let below = |text: &&&&Text| text.page == heading.page && text.at[1] > heading.at[1];
        let page = heading.page + 1;
        assert!(own.is_empty() || own.iter().any(|it| below(&it)), "last on page {page}");
        count += usize::from(!own.is_empty());
    }
    count
}

#[test]
fn headings_of_sessions_are_never_last_on_a_page() {
    let options = ProgrammeOptions { glance: false, ..ProgrammeOptions::default() };
    for paper in [Paper::A5, Paper::A4] {
        let options = ProgrammeOptions { paper, ..options.clone() };
        assert!(check_headings(&document(&large(150).into(), &options, &run())) > 140);
    }
    for languages in [Languages::One, Languages::OneAfterOther] {
        let options = ProgrammeOptions { languages, ..options.clone() };
        assert!(check_headings(&document(&made::book(), &options, &run())) > 8);
    }
}

/// Whether a page has cells of a table.
fn has_table(document: &Document, page: &Page) -> bool {
    page.all().any(|draw| match draw {
        Draw::Begin(tag) => {
            above(document, *tag).iter().any(|tag| document.tags.get(*tag).role == Role::Table)
        }
        _ => false,
    })
}

#[test]
fn two_halves_of_a_day_lie_open_together_where_that_costs_no_blank_page() {
    let mut kept = 0;
    for about in (0..100).step_by(4) {
        let mut builder = Builder::new("Kongres");
        builder.programme.event.starts_on = Some(day(1));
        let text = "Dwa dni rozmów o mieście i gminie, o wodzie i o ludziach. ".repeat(about);
        builder.programme.event.description = text;
        let rooms: Vec<_> = (0..8).map(|at| builder.room(&format!("Sala {at}"))).collect();
        for hour in 9..18 {
            for (at, room) in rooms.iter().enumerate() {
                let title = format!("Warsztat {at} o wodzie w mieście, o gminie i o ludziach");
                let start = format!("{hour}:00");
                builder.session(SessionKind::Workshop, &title, (1, &start, 50), Some(*room));
            }
        }
        let options =
            ProgrammeOptions { details: false, contents: false, ..ProgrammeOptions::default() };
        let document = document(&builder.finish().into(), &options, &run());
        check_inside(&document);
        let pages: Vec<usize> = (0..document.pages.len())
            .filter(|at| has_table(&document, &document.pages[*at]))
            .collect();
        let [first, second] = pages[..] else { panic!("on two pages, not {pages:?}") };
        assert_eq!(second, first + 1);
        let is_left = first % 2 == 1;
        let opens = super::words(&super::page_text(&document.pages[first]));
        // Else a page would stay blank before it.
        assert!(is_left || opens.starts_with("Program w skrócie"), "page {}: {opens}", first + 1);
        kept += usize::from(is_left);
    }
    assert!(kept > 4, "{kept} lie open together");
}

#[test]
fn halves_of_a_name_are_of_one_size_or_of_two() {
    let document = badges::document(&guests::badges(14), &BadgeOptions::default(), &run());
    let mut sizes: BTreeMap<TagId, Vec<f32>> = BTreeMap::new();
    for draw in document.pages.iter().flat_map(Page::all) {
        let Draw::Text { style, tag: Some(tag), .. } = draw else { continue };
        if document.tags.get(*tag).role == Role::Heading(1) {
            sizes.entry(*tag).or_default().push(style.size);
        }
    }
    assert_eq!(sizes.len(), 14);
    for sizes in sizes.values() {
        let most = sizes.iter().copied().fold(0.0, f32::max);
        let least = sizes.iter().copied().fold(f32::MAX, f32::min);
        let is_one = most - least < 0.01;
        assert!(is_one || most > least * 1.079, "{sizes:?} in {:?}", lines(&document));
    }
}

#[test]
fn a_word_has_one_face_and_its_weight() {
    for typeface in [Typeface::Source, Typeface::Alegreya, Typeface::Lato] {
        let fonts = fonts::open(typeface);
        for (wanted, heavy) in [(fonts::SANS, false), (fonts::SANS_SEMIBOLD, true), (SERIF, false)]
        {
            let shaped = fonts.shape("Anna Nguyễn", Style::new(wanted, 10.0));
            let faces: Vec<_> = shaped.glyphs.iter().map(|glyph| glyph.face).collect();
            assert!(faces[..4].iter().all(|face| *face == wanted), "{typeface:?}: {faces:?}");
            let last = *faces.last().unwrap();
            assert!(faces[5..].iter().all(|face| *face == last), "{typeface:?}: {faces:?}");
            let name = fonts.file(last).name;
            let is_heavy = name.contains("emibold") || name.contains("Bold");
            assert_eq!(is_heavy, heavy, "{typeface:?}: {name}");
        }
    }
}
