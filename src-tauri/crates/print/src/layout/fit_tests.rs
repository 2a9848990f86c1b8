use obrady_domain::Typeface;

use super::*;
use crate::{
    fonts::{self, SANS_SEMIBOLD},
    layout::Tags,
};

const ROOM: Room = Room { measure: 220.0, height: 90.0, align: Align::Left, least: 0.4 };

fn part(text: &str) -> Part {
    Part {
        text: text.into(),
        style: Style::new(SANS_SEMIBOLD, 30.0),
        leading: 1.05,
        before: 0.0,
        tag: Tags::DOCUMENT,
        tongue: Tongue::English,
    }
}

fn fitted(texts: &[&str], room: &Room) -> (Fitted, Vec<String>) {
    let fonts = fonts::open(Typeface::default());
    let parts: Vec<Part> = texts.iter().map(|text| part(text)).collect();
    let fitted = stack(&fonts, &parts, room);
    let mut lines = Vec::new();
    let mut before = f32::NAN;
    for draw in &fitted.draws {
        let Draw::Text { x, y, style, bits, .. } = draw else { panic!("{draw:?}") };
        let text: String = bits.iter().map(|bit| bit.shaped.text.as_str()).collect();
        let width = fonts.width(text.trim_end(), *style);
        assert!(*x >= -0.01 && x + width <= room.measure + 0.5, "{text:?} is inside");
        assert!(y + style.size * 0.25 <= room.height + 0.5, "{text:?} is inside");
        if *y == before {
            lines
                .last_mut()
                .into_iter()
                .for_each(|line: &mut String| line.push_str(text.trim_end()));
        } else {
            lines.push(text.trim_end().to_owned());
        }
        before = *y;
    }
    (fitted, lines)
}

fn check(texts: &[&str], lines: &[&str]) {
    let (fitted, set) = fitted(texts, &ROOM);
    assert_eq!(set, lines);
    assert_eq!(fitted.cut, None);
}

#[test]
fn names_break_where_people_would_break_them() {
    check(&["Jan", "Lis"], &["Jan", "Lis"]);
    check(&["Maria Magdalena", "Gżegżółka"], &["Maria Magdalena", "Gżegżółka"]);
    check(&["Straż Miejska Gminy"], &["Straż Miejska", "Gminy"]);
    check(&["Anna", "Dąbrowska-Kołodziejczyk"], &["Anna", "Dąbrowska-", "Kołodziejczyk"]);
    check(&["", "Straż Gminna", " "], &["Straż Gminna"]);
}

#[test]
fn long_words_get_smaller_before_they_are_broken() {
    let (long, lines) = fitted(&["Konstantynopolitańczykowianeczka"], &ROOM);
    assert_eq!(lines, ["Konstantynopolitańczykowianeczka"]);
    assert!(long.scale < 0.6 && long.scale >= ROOM.least, "{}", long.scale);
    let (short, _) = fitted(&["Jan"], &ROOM);
    assert_eq!(short.scale, 1.0);
}

#[test]
fn what_is_too_long_in_any_case_ends_with_an_ellipsis() {
    let text = "bardzo długi opis obrad ".repeat(60);
    let (long, lines) = fitted(&["Jan", &text], &ROOM);
    assert_eq!(lines[0], "Jan", "the long one gives way");
    assert!(lines.last().unwrap().ends_with('…'), "{lines:?}");
    assert!(long.cut.unwrap().starts_with("bardzo długi opis"));
}

#[test]
fn everything_fits_into_any_place() {
    let nasty = [
        "x".repeat(30_000),
        "w ".repeat(15_000),
        "👩‍👩‍👧‍👦 ".repeat(40),
        "مؤتمر البلديات".into(),
        "\u{200b}\u{ad}\u{202e}".into(),
        "a\n".repeat(300),
    ];
    for text in nasty {
        for [measure, height] in [[220.0, 90.0], [5.0, 5.0], [300.0, 3.0]] {
            let room = Room { measure, height, ..ROOM };
            let (fitted, _) = fitted(&["Jan", &text], &room);
            assert!(fitted.height <= height + 0.1, "{measure} × {height}: {}", fitted.height);
        }
    }
}

#[test]
fn lines_in_the_middle_have_as_much_white_on_both_sides() {
    let fonts = fonts::open(Typeface::default());
    let room = Room { align: Align::Centre, ..ROOM };
    let fitted = stack(&fonts, &[part("Żuk")], &room);
    let Draw::Text { x, style, .. } = &fitted.draws[0] else { panic!("{fitted:?}") };
    let width = fonts.width("Żuk", *style);
    assert!((x - (220.0 - width) / 2.0).abs() < 0.01, "{x}");
}
