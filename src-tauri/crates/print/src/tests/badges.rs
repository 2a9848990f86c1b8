//! Badges: whose they are, what is on them, and where.

use obrady_domain::Accent;

use super::{check_within, guests, lines, page_text, run, text, words};
use crate::{
    BadgeBack, BadgeOptions, BadgePerson, BadgeSides, BadgeSize, Badges, Duplex, PrintRun,
    SheetPaper, Warning, badges,
    layout::{Colour, Document, Draw, Role},
    press::mm,
    products::badges::document,
};

fn set(count: usize, options: &BadgeOptions) -> Document {
    document(&guests::badges(count), options, &run())
}

fn one(person: BadgePerson) -> Badges {
    Badges { event: guests::EVENT.into(), people: vec![person], glance: guests::glance() }
}

fn count(document: &Document, role: Role) -> usize {
    (0..document.tags.len())
        .filter(|at| document.tags.get(crate::layout::TagId(*at)).role == role)
        .count()
}

#[test]
fn everybody_has_a_badge_with_what_was_asked_for() {
    let all = guests::badges(14);
    let document = document(&all, &BadgeOptions::default(), &run());
    check_within(&document, mm(3.0));
    assert_eq!(document.pages.len(), 2, "ten on a sheet");
    let printed = words(&text(&document));
    for person in &all.people {
        for text in [&person.given_names, &person.family_name, &person.office, &person.organisation]
        {
            assert!(printed.contains(&words(text)), "{text:?} is missing in {printed}");
        }
        assert!(!printed.contains("stacjonarnie"), "nobody asked for the attendance");
    }
    assert_eq!(count(&document, Role::Heading(1)), 14);
    assert_eq!(count(&document, Role::Figure), 14, "a code for each");
    assert!(document.warnings.is_empty());
}

#[test]
fn what_is_switched_off_is_not_there() {
    let options = BadgeOptions {
        event: false,
        offices: false,
        organisations: false,
        categories: false,
        codes: false,
        attendance: true,
        ..BadgeOptions::default()
    };
    let document = set(3, &options);
    let printed = words(&text(&document));
    for absent in ["Kongres", "wójt", "Gmina", "Uczestnik", "dr"] {
        assert!(!printed.contains(absent), "{absent:?} is in {printed}");
    }
    assert!(printed.contains("Jan Lis stacjonarnie"));
    assert_eq!(count(&document, Role::Figure), 0);
}

#[test]
fn a_half_used_sheet_is_filled_up() {
    let corner = |document: &Document| {
        let rects = document.pages[0].draws.iter().filter_map(|draw| match draw {
            Draw::Rect { rect, .. } => Some([rect[0], rect[1]]),
            _ => None,
        });
        rects.into_iter().next().unwrap()
    };
    let first = set(1, &BadgeOptions::default());
    let fourth = set(1, &BadgeOptions { start: 4, ..BadgeOptions::default() });
    let ([x, y], [to_x, to_y]) = (corner(&first), corner(&fourth));
    assert!((to_x - x - mm(90.0)).abs() < 0.01, "the second column");
    assert!((to_y - y - mm(54.0)).abs() < 0.01, "the second row");
    let eleven = set(10, &BadgeOptions { start: 2, ..BadgeOptions::default() });
    assert_eq!(eleven.pages.len(), 2);
    let beyond = set(1, &BadgeOptions { start: 12, ..BadgeOptions::default() });
    assert_eq!(beyond.pages.len(), 1, "a place that no sheet has is counted on from the first");
}

#[test]
fn it_is_known_whose_badges_are_on_which_pages() {
    let check = |options: BadgeOptions, pages: (u32, u32), expected: std::ops::Range<usize>| {
        assert_eq!(options.on_pages(pages, 25), expected, "{pages:?} of {options:?}");
        // As the pages themselves say.
        let mut document = set(25, &options);
        document.keep(pages.0 as usize - 1..pages.1 as usize);
        assert_eq!(count_headings(&document), expected.len(), "{pages:?} of {options:?}");
    };
    let usual = BadgeOptions::default;
    check(usual(), (1, 1), 0..10);
    check(usual(), (2, 3), 10..25);
    check(usual(), (7, 9), 20..25);
    check(BadgeOptions { start: 4, ..usual() }, (1, 2), 0..17);
    check(BadgeOptions { start: 4, ..usual() }, (3, 3), 17..25);
    let duplex = BadgeOptions { sides: BadgeSides::Duplex, back: BadgeBack::Front, ..usual() };
    check(duplex, (1, 2), 0..10);
    assert_eq!(usual().on_pages((1, 1), 0), 0..0);
}

/// How many names are on the pages.
fn count_headings(document: &Document) -> usize {
    let draws = document.pages.iter().flat_map(|page| page.all());
    let tags = draws.filter_map(|draw| match draw {
        Draw::Text { tag: Some(tag), .. } => Some(*tag),
        _ => None,
    });
    let headings = tags.filter(|tag| matches!(document.tags.get(*tag).role, Role::Heading(_)));
    headings.collect::<std::collections::BTreeSet<_>>().len()
}

#[test]
fn backs_follow_their_sheets() {
    let options = BadgeOptions { sides: BadgeSides::Duplex, ..BadgeOptions::default() };
    let document = set(11, &options);
    check_within(&document, mm(3.0));
    assert_eq!(document.pages.len(), 4);
    let back = words(&page_text(&document.pages[1]));
    assert!(back.contains("Mój program") && back.contains("Program w skrócie"), "{back}");
    assert!(back.contains("czw. 21 maja"), "{back}");
}

#[test]
fn folded_badges_are_turned_at_the_fold() {
    for back in BadgeBack::ALL {
        let options = BadgeOptions {
            sides: BadgeSides::FoldOver,
            back,
            cut_marks: true,
            ..BadgeOptions::default()
        };
        let document = set(4, &options);
        check_within(&document, 0.0);
        assert_eq!(document.pages.len(), 1, "four pieces of 90 × 108 mm");
        let turned = document.pages[0].draws.iter().filter_map(|draw| match draw {
            // The marks of the knife are cut out at the edges of the sheet.
            Draw::Placed(placed) if placed.clip.is_none() => Some(placed.matrix[0]),
            _ => None,
        });
        assert!(turned.into_iter().all(|scale| scale == -1.0));
    }
}

#[test]
fn every_size_and_paper_holds_every_name() {
    for size in BadgeSize::ALL {
        for paper in SheetPaper::ALL {
            for sides in BadgeSides::ALL {
                let options = BadgeOptions {
                    size,
                    paper,
                    sides,
                    width: 40.0,
                    height: 30.0,
                    titles: true,
                    flip: Duplex::ShortEdge,
                    ..BadgeOptions::default()
                };
                let document = set(3, &options);
                check_within(&document, 0.0);
                assert_eq!(count(&document, Role::Heading(1)), 3, "{size:?} {paper:?}");
            }
        }
    }
}

/// Nothing of a badge leaves its field.
#[test]
fn texts_of_every_kind_stay_in_their_field() {
    for nasty in [
        "x".repeat(30_000),
        "bardzo długi opis obrad ".repeat(1300),
        "Konstantynopolitańczykowianeczkowatość-".repeat(20),
        "👩‍👩‍👧‍👦 🇵🇱 👍🏽".into(),
        "مؤتمر البلديات ועידת".into(),
        "\0\u{ad}\u{200b}\u{202e}".into(),
        "a\nb\nc\nd\ne\nf\ng\nh".into(),
    ] {
        let entry = crate::AgendaEntry {
            hours: nasty.clone(),
            title: nasty.clone(),
            room: nasty.clone(),
            ..Default::default()
        };
        let person = BadgePerson {
            title: nasty.clone(),
            given_names: nasty.clone(),
            family_name: nasty.clone(),
            office: nasty.clone(),
            organisation: nasty.clone(),
            category: nasty.clone(),
            attendance: nasty.clone(),
            code: nasty.clone(),
            sessions: vec![entry; 3],
            colour: None,
        };
        let options = BadgeOptions {
            sides: BadgeSides::Duplex,
            paper: SheetPaper::Single,
            titles: true,
            attendance: true,
            ..BadgeOptions::default()
        };
        check_within(&document(&one(person), &options, &run()), 0.0);
    }
}

/// A full programme on a small back does without coffee and lunch before it is set so small that nobody
/// reads it, and before anything else is missing.
#[test]
fn pauses_give_way_to_sessions() {
    let sessions: Vec<crate::AgendaEntry> = (0..16)
        .map(|at| crate::AgendaEntry {
            day: chrono::NaiveDate::from_ymd_opt(2026, 5, 20 + at / 8),
            hours: format!("{}:00–{}:45", 8 + at % 8, 8 + at % 8),
            title: if at % 5 == 0 { format!("Kawa{at}.") } else { format!("Obrady{at}.") },
            pause: at % 5 == 0,
            ..Default::default()
        })
        .collect();
    let printed = |count: usize| {
        let person = BadgePerson { sessions: sessions[..count].to_vec(), ..BadgePerson::default() };
        let options = BadgeOptions { sides: BadgeSides::Duplex, ..BadgeOptions::default() };
        text(&document(&one(person), &options, &run()))
    };
    let few = printed(8);
    assert!(few.contains("Kawa0.") && few.contains("Kawa5."), "{few}");
    let many = printed(16);
    for at in 0..16 {
        let is_told = many.contains(&format!("Obrady{at}."));
        assert_eq!(is_told, at % 5 != 0, "{at}: {many}");
    }
    assert!(!many.contains("Kawa"), "{many}");
    assert!(many.contains("20 maja") && many.contains("21 maja"), "the days stand: {many}");
}

#[test]
fn what_is_cut_is_reported() {
    let office = "zastępca dyrektora Wydziału ".repeat(60);
    let person = BadgePerson { family_name: "Lis".into(), office, ..BadgePerson::default() };
    let pdf = badges(&one(person), &BadgeOptions::default(), &run()).unwrap();
    assert!(
        matches!(&pdf.warnings[..], [Warning::CutShort { text }] if text.starts_with("zastępca")),
        "{:?}",
        pdf.warnings
    );
}

#[test]
fn a_long_programme_says_how_much_is_left_out() {
    let sessions: Vec<_> = (0..6).flat_map(|_| guests::glance()).collect();
    let person = BadgePerson { family_name: "Lis".into(), sessions, ..BadgePerson::default() };
    let options = BadgeOptions { sides: BadgeSides::Duplex, ..BadgeOptions::default() };
    let document = document(&one(person), &options, &run());
    check_within(&document, mm(3.0));
    let printed = words(&text(&document));
    assert!(printed.contains("… i jeszcze"), "{printed}");
    assert!(!document.warnings.is_empty());
}

#[test]
fn nobody_is_a_page_that_says_so() {
    let document = set(0, &BadgeOptions::default());
    assert_eq!(document.pages.len(), 1);
    assert!(text(&document).contains("nic do wydrukowania"));
}

#[test]
fn the_same_badges_give_the_same_bytes() {
    let print = || badges(&guests::badges(12), &BadgeOptions::default(), &run()).unwrap().bytes;
    assert_eq!(print(), print());
}

#[test]
fn ten_times_the_badges_take_about_ten_times_as_long() {
    let print = |count: usize| badges(&guests::badges(count), &BadgeOptions::default(), &run());
    let _ = print(20);
    let few = super::growth::timed(|| print(20));
    let many = super::growth::timed(|| print(200));
    assert!(many < few * 25, "{few:?} for 20 badges, {many:?} for 200");
}

#[test]
fn the_big_list_of_naughty_strings_fits() {
    let Some(strings) = super::specimen::nasty::naughty_strings() else { return };
    let person = |text: &String| BadgePerson {
        given_names: text.clone(),
        family_name: text.clone(),
        office: text.clone(),
        organisation: text.clone(),
        category: text.clone(),
        code: text.clone(),
        ..BadgePerson::default()
    };
    let people = strings.iter().step_by(4).map(person).collect();
    let all = Badges { people, ..one(BadgePerson::default()) };
    check_within(&document(&all, &BadgeOptions::default(), &run()), 0.0);
    assert!(badges(&all, &BadgeOptions::default(), &run()).is_ok());
}

#[test]
fn categories_are_read_on_any_colour() {
    for (colour, letters) in [("#f2c230", 0.0), ("#ffffff", 0.0), ("#124a70", 1.0)] {
        let person = BadgePerson {
            family_name: "Lis".into(),
            category: "Prasa".into(),
            colour: Accent::try_from(colour.to_owned()).ok(),
            ..BadgePerson::default()
        };
        let document = document(&one(person), &BadgeOptions::default(), &run());
        let band = document.pages[0].draws.iter().find_map(|draw| match draw {
            Draw::Text { style, bits, .. } if bits[0].shaped.text == "Prasa" => Some(style.colour),
            _ => None,
        });
        assert_eq!(band, Some(Colour::grey(letters)), "on {colour}");
    }
}

#[test]
fn a_front_that_is_also_the_back_is_read_once() {
    for sides in [BadgeSides::FoldOver, BadgeSides::Duplex] {
        let options = BadgeOptions { sides, back: BadgeBack::Front, ..BadgeOptions::default() };
        let document = set(1, &options);
        assert_eq!(words(&text(&document)).matches("Jan Lis").count(), 1, "{sides:?}");
        let drawn: usize = document.pages.iter().map(|page| names(&page.draws)).sum();
        assert_eq!(drawn, 2, "{sides:?}");
    }
}

/// How often the name is drawn.
fn names(draws: &[Draw]) -> usize {
    let one = |draw: &Draw| match draw {
        Draw::Text { bits, .. } => usize::from(bits[0].shaped.text == "Lis"),
        Draw::Placed(placed) => names(&placed.draws),
        _ => 0,
    };
    draws.iter().map(one).sum()
}

#[test]
fn some_pages_are_the_same_as_among_all() {
    let all = guests::badges(45);
    for sides in [BadgeSides::OneSide, BadgeSides::Duplex] {
        let options = BadgeOptions { sides, start: 7, ..BadgeOptions::default() };
        let whole = document(&all, &options, &run());
        for page in 1..=whole.pages.len() {
            let pages = Some((page as u32, page as u32));
            let some = document(&all, &options, &PrintRun { pages, ..run() });
            assert_eq!(some.pages.len(), whole.pages.len(), "the others are there, but empty");
            let texts = [&some, &whole].map(|document| page_text(&document.pages[page - 1]));
            assert_eq!(texts[0], texts[1], "page {page}, {sides:?}");
        }
        let print = |pages| {
            let run = PrintRun { pages: Some(pages), ..run() };
            badges(&all, &options, &run).unwrap()
        };
        assert_eq!(print((2, 3)).pages, 2);
        let last = whole.pages.len() as u32;
        assert_eq!(print((99, 4)).bytes, print((last, last)).bytes, "the last one in its place");
    }
}

#[test]
fn a_double_name_that_is_nearly_short_enough_stays_whole() {
    let [_, person] = guests::badges(2).people.try_into().unwrap();
    for size in [BadgeSize::A6, BadgeSize::A7, BadgeSize::Mm90x54] {
        let options = BadgeOptions { size, ..BadgeOptions::default() };
        let document = document(&one(person.clone()), &options, &run());
        assert!(lines(&document).contains(&"Rzepecka-Wójtowicz".into()), "{size:?}");
    }
}
