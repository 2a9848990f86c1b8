//! In what language things are said.

use obrady_words::Language;

use super::{lines, made, run, set, words};
use crate::{
    Languages, Paper, PrintRun, ProgrammeOptions,
    layout::{Document, Draw, Page, Role, TagId},
    products::programme::document,
    programme,
};

/// The language of an element, that of the document where it names none.
fn language(document: &Document, tag: TagId) -> &'static str {
    let mut tag = Some(tag);
    while let Some(known) = tag {
        let element = document.tags.get(known);
        if let Some(language) = element.language {
            return language;
        }
        tag = element.parent;
    }
    document.language
}

/// Whether an element is of this role or lies in one.
fn is_in(document: &Document, tag: TagId, role: Role) -> bool {
    let mut tag = Some(tag);
    while let Some(known) = tag {
        let element = document.tags.get(known);
        if element.role == role {
            return true;
        }
        tag = element.parent;
    }
    false
}

/// The languages in which a text stands in elements of a role, one for each time.
fn spoken(document: &Document, text: &str, role: Role) -> Vec<&'static str> {
    let mut found = Vec::new();
    for draw in document.pages.iter().flat_map(Page::all) {
        let Draw::Text { bits, tag: Some(tag), .. } = draw else { continue };
        let said: String = bits.iter().map(|bit| bit.shaped.text.as_str()).collect();
        if words(&said).contains(text) && is_in(document, *tag, role) {
            found.push(language(document, *tag));
        }
    }
    found
}

fn check(document: &Document, text: &str, role: Role, expected: &str) {
    let found = spoken(document, text, role);
    assert!(!found.is_empty(), "{text:?} does not stand in {role:?}");
    assert!(found.iter().all(|one| *one == expected), "{text:?} is read as {found:?}");
}

#[test]
fn each_half_of_two_languages_is_read_in_its_own() {
    let options =
        ProgrammeOptions { languages: Languages::SideBySide, ..ProgrammeOptions::default() };
    let document = document(&made::book(), &options, &run());
    for (text, role, expected) in [
        ("Rzeka nie zna granic", Role::Contents, "pl-PL"),
        ("A river knows no", Role::Contents, "en-GB"),
        ("Czwartek, 21 maja 2026", Role::Contents, "pl-PL"),
        ("Thursday, 21 May 2026", Role::Contents, "en-GB"),
        ("At a glance", Role::Contents, "en-GB"),
        ("Otwarcie kongresu", Role::Cell, "pl-PL"),
        ("Opening of the congress", Role::Cell, "en-GB"),
        ("A river knows", Role::Cell, "en-GB"),
        ("Thursday, 21 May 2026", Role::Heading(3), "en-GB"),
        ("stacjonarnie i online", Role::Paragraph, "pl-PL"),
        ("on site and online", Role::Paragraph, "en-GB"),
        ("21–22 May 2026", Role::Paragraph, "en-GB"),
        ("Registration:", Role::Paragraph, "en-GB"),
        ("Under the patronage of", Role::Paragraph, "en-GB"),
        ("Media patron", Role::Heading(3), "en-GB"),
        ("Day 1", Role::Heading(2), "en-GB"),
        ("Version", Role::Paragraph, "en-GB"),
    ] {
        check(&document, text, role, expected);
    }
}

#[test]
fn what_has_no_translation_is_read_in_its_own_language_everywhere() {
    let run = PrintRun { language: Language::English, ..run() };
    let document =
        document(&super::congress::congress().into(), &ProgrammeOptions::default(), &run);
    assert_eq!(document.language, "en-GB");
    for (text, role) in [
        ("Kongres Miast", Role::Heading(1)),
        ("Rzeka nie zna granic", Role::Contents),
        ("Rzeka nie zna", Role::Cell),
    ] {
        check(&document, text, role, "pl-PL");
    }
    check(&document, "Contents", Role::Heading(2), "en-GB");
}

#[test]
fn a_link_in_two_languages_is_one_link() {
    let options =
        ProgrammeOptions { languages: Languages::SideBySide, ..ProgrammeOptions::default() };
    let document = document(&made::book(), &options, &run());
    let links = document.pages.iter().flat_map(Page::all).filter_map(|draw| match draw {
        Draw::Link { tag, .. } => Some(*tag),
        _ => None,
    });
    for tag in links {
        assert_eq!(document.tags.get(tag).role, Role::Link, "its element says that it is one");
    }
    // What stands on one line is one area, also where two languages stand on it.
    let mut areas = Vec::new();
    for page in &document.pages {
        for draw in page.all() {
            let Draw::Link { rect, tag, .. } = draw else { continue };
            if is_in(&document, *tag, Role::Cell) {
                areas.push((*tag, rect[1].to_bits()));
            }
        }
    }
    let count = areas.len();
    assert!(count > 10, "{count} areas");
    areas.sort_unstable();
    areas.dedup();
    assert_eq!(areas.len(), count);
    assert!(programme(&made::book(), &options, &run()).is_ok());
}

#[test]
fn a_label_in_two_languages_ends_a_line_at_its_slash() {
    let options =
        ProgrammeOptions { languages: Languages::SideBySide, ..ProgrammeOptions::default() };
    let document = document(&made::book(), &options, &run());
    let lines = lines(&document);
    assert!(lines.iter().any(|line| line.ends_with("Patronat /")), "it takes two lines once");
    for line in &lines {
        let cut = line.split_once("Patronat / ").is_some_and(|(_, rest)| !rest.ends_with(" of"));
        assert!(!cut, "{line:?} goes on on the next line");
    }
}

#[test]
fn one_language_needs_no_elements_for_others() {
    let document = set(&super::congress::congress());
    let spans = (0..document.tags.len()).map(|at| document.tags.get(TagId(at)));
    let spans = spans.filter(|element| element.role == Role::Span);
    assert!(spans.count() < 12, "but for a few titles");
}

#[test]
fn contents_in_two_languages_have_each_on_a_line() {
    let languages = Languages::SideBySide;
    let options = ProgrammeOptions { languages, ..ProgrammeOptions::default() };
    let document = document(&made::book(), &options, &run());
    let lines = lines(&document);
    let has = |start: &str| lines.iter().any(|line| line.starts_with(start));
    assert!(has("A river knows no municipal boundary"), "{lines:?}");
    assert!(lines.iter().all(|line| !line.contains("granic gminy /")), "{lines:?}");
}

#[test]
fn no_two_texts_meet() {
    for paper in [Paper::A5, Paper::A4] {
        let languages = Languages::SideBySide;
        let options = ProgrammeOptions { languages, paper, ..ProgrammeOptions::default() };
        let document = document(&made::book(), &options, &run());
        for page in &document.pages {
            let mut lines: Vec<(i32, f32, f32, String)> = Vec::new();
            for draw in page.all() {
                let Draw::Text { x, y, style, scale, spread, bits, tag: Some(_) } = draw else {
                    continue;
                };
                let text: String = bits.iter().map(|bit| bit.shaped.text.as_str()).collect();
                // A space at a line's end is nothing that is seen.
                let seen = bits.iter().rposition(|bit| !bit.shaped.text.trim().is_empty());
                let bits = bits[..seen.map_or(0, |last| last + 1)].iter().map(|bit| {
                    let letters = bit.shaped.glyphs.len() as f32;
                    bit.shaped.points(*style) + bit.after + letters * spread
                });
                let width: f32 = bits.sum();
                lines.push(((y * 10.0) as i32, *x, x + width * scale, text));
            }
            lines.sort_by(|one, other| (one.0, one.1).partial_cmp(&(other.0, other.1)).unwrap());
            for pair in lines.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
                let [(_, _, end, one), (_, start, _, other)] = pair else { continue };
                assert!(end - start < 0.5, "{paper:?}: {one:?} reaches {other:?}");
            }
        }
    }
}
