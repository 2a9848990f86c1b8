//! Content that nobody wants but somebody has.

use obrady_domain::{RoleKind, SessionKind, Typeface};

use super::{
    check_inside, check_within,
    congress::Builder,
    guests, page_text, run, set,
    specimen::nasty::{everywhere, naughty_strings},
    text,
};
use crate::{
    BadgeOptions, BookContent, Languages, Paper, Parallel, ProgrammeOptions, Warning,
    fonts::SANS,
    layout::{Style, steers},
    products::programme::document,
    programme,
};

fn check(nasty: &str) {
    let programme = everywhere(nasty);
    check_inside(&set(&programme));
    if nasty.len() > 1_300 {
        // Once is enough: it takes seconds to set such a text as title, name, office and room.
        return;
    }
    let mut content = BookContent::from(programme);
    content.welcome = nasty.into();
    content.imprint = nasty.into();
    content.version = Some(nasty.into());
    for person in content.programme.people.values_mut() {
        person.biography = nasty.into();
        person.biography_en = format!("{nasty} too");
    }
    for session in &mut content.programme.sessions {
        session.english.title = format!("The {nasty}");
        session.english.description = format!("{nasty} in English");
    }
    for (paper, languages, parallel, margin) in [
        (Paper::A5, Languages::SideBySide, Parallel::InOrder, 24.0),
        (Paper::A4, Languages::OneAfterOther, Parallel::SideBySide, 24.0),
        (Paper::Leaflet, Languages::One, Parallel::InOrder, 18.0),
    ] {
        let options =
            ProgrammeOptions { paper, languages, parallel, ..ProgrammeOptions::default() };
        check_within(&document(&content, &options, &run()), margin);
    }
}

#[test]
fn texts_of_every_kind_fit() {
    let long = "bardzo długi opis obrad ".repeat(1300);
    for nasty in [
        "",
        " ",
        "\0\u{1}\u{7f}\u{ad}\u{200b}\u{feff}\u{202e}",
        "a",
        "ż\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}",
        "Z\u{351}\u{36b}\u{343}\u{36a}\u{302}\u{36b}\u{33d}\u{34f}\u{334}\u{319}a",
        "👩‍👩‍👧‍👦 🇵🇱 👍🏽 ❤️",
        "مؤتمر البلديات ועידת הרשויות",
        "中文字符中文字符中文字符中文字符",
        "Konstantynopolitańczykowianeczkowatość".repeat(30).as_str(),
        "w\u{a0}".repeat(500).as_str(),
        "- ".repeat(200).as_str(),
        "> ".repeat(500).as_str(),
        "**".repeat(300).as_str(),
        "[a](".repeat(300).as_str(),
        "<div><p>".repeat(300).as_str(),
        &"1. a\n".repeat(300),
        "\n\n\n\n",
        &format!("https://example.org/{}", "ą".repeat(400)),
        &long,
    ] {
        check(nasty);
    }
}

#[test]
fn titles_of_three_hundred_letters_fit() {
    let title = "Zrównoważony rozwój społeczno-gospodarczy obszarów miejskich ".repeat(5);
    let document = set(&everywhere(&title));
    check_inside(&document);
    assert!(document.pages.len() < 17, "{} pages are too many", document.pages.len());
}

#[test]
fn nothing_of_a_long_description_is_lost() {
    let long: String = (0..4000).map(|at| format!("słowo{at} ")).collect();
    let mut builder = Builder::new("Zjazd");
    builder.session(SessionKind::Panel, "Panel", (1, "10:00", 30), None).description = long;
    let text = text(&set(&builder.finish())).replace('\n', " ");
    for at in (0..4000).step_by(7) {
        assert!(text.contains(&format!("słowo{at} ")), "słowo{at} is lost");
    }
}

#[test]
fn long_descriptions_go_on_beside_each_other() {
    let mut builder = Builder::new("Zjazd");
    for (at, room) in ["A", "B"].into_iter().enumerate() {
        let room = builder.room(room);
        let session = builder.session(SessionKind::Panel, "Panel", (1, "10:00", 30), Some(room));
        let long = |word: &str| (0..3000).map(|at| format!("{word}{at} ")).collect::<String>();
        session.description = long(["słowo", "wyraz"][at]);
        session.english.description = long("word");
    }
    let content = BookContent::from(builder.finish());
    for (paper, languages, parallel) in [
        (Paper::A5, Languages::One, Parallel::SideBySide),
        (Paper::A4, Languages::SideBySide, Parallel::InOrder),
        (Paper::Leaflet, Languages::SideBySide, Parallel::InOrder),
    ] {
        let options =
            ProgrammeOptions { paper, languages, parallel, ..ProgrammeOptions::default() };
        let document = document(&content, &options, &run());
        check_within(&document, 18.0);
        assert!(paper == Paper::Leaflet || document.pages.len() < 60, "{}", document.pages.len());
        let text = text(&document).replace('\n', " ");
        assert!(paper == Paper::Leaflet || text.contains("wyraz2999 "), "{paper:?}");
    }
}

#[test]
fn every_glyph_says_what_it_is() {
    let fonts = crate::fonts::open(Typeface::Source);
    for text in ["Z\u{351}\u{36b}\u{334}a", "nic\u{feff}", "e\u{301}", "fi ffi", "A\u{335}\u{30c}A"]
    {
        let shaped = fonts.shape(text, Style::new(SANS, 10.0));
        for glyph in &shaped.glyphs {
            let said = shaped.text_of(glyph).chars().any(|letter| !steers(letter));
            assert!(said || glyph.looks.is_some(), "{glyph:?} of {text:?} stands for nothing");
        }
        let first = shaped.glyphs[0];
        let bare = fonts.shape(&text[..1], Style::new(SANS, 10.0)).glyphs[0].id;
        let marked = shaped.text_of(&first).chars().filter(|letter| !steers(*letter)).count() > 1;
        assert!(
            !marked || first.id != bare || first.looks == text.chars().next(),
            "a letter of {text:?} would stand for its marks wherever it is drawn"
        );
    }
}

#[test]
fn letters_that_no_face_has_are_reported_with_their_place() {
    let mut builder = Builder::new("Zjazd");
    builder.session(SessionKind::Panel, "Święto 🎉 miasta", (1, "10:00", 30), None);
    let finished = builder.finish();
    let page = set(&finished).pages.iter().position(|page| page_text(page).contains('🎉'));
    let page = page.expect("it is somewhere") as u32 + 1;
    let expected = Warning::MissingLetter { letter: '🎉', text: "🎉".into(), page };
    let pdf = programme(&finished.into(), &ProgrammeOptions::default(), &run()).unwrap();
    assert_eq!(pdf.warnings, [expected]);
    // Sheets are written as soon as they are full, and counted nevertheless.
    let mut badges = guests::badges(25);
    badges.people[23].organisation = "Fundacja Zażółć🎉gęślą jaźń".into();
    let pdf = crate::badges(&badges, &BadgeOptions::default(), &run()).unwrap();
    let text = "Zażółć🎉gęślą".into();
    assert_eq!(pdf.warnings, [Warning::MissingLetter { letter: '🎉', text, page: 3 }]);
}

#[test]
fn the_big_list_of_naughty_strings_fits() {
    let Some(strings) = naughty_strings() else { return };
    // One session each, so that all of them meet the pages in one go.
    let mut builder = Builder::new("Zjazd");
    for string in &strings {
        let person = builder.person(["", string, "X", string, string]);
        let session = builder.session(SessionKind::Panel, string, (1, "10:00", 30), None);
        session.description = string.clone();
        let id = session.id;
        builder.take_part(id, RoleKind::Panellist, &[person]);
    }
    let programme_of_all = builder.finish();
    check_inside(&set(&programme_of_all));
    assert!(
        programme(&programme_of_all.clone().into(), &ProgrammeOptions::default(), &run()).is_ok()
    );
    for string in strings.iter().step_by(40) {
        check(string);
    }
}
