//! What small papers keep where they have no room for all: names, addresses, rows, places to sign, the
//! marks of the knife.

use std::collections::BTreeMap;

use super::{guests, lines, people, run, stationery, text, words};
use crate::{
    Addressee, AgendaEntry, BadgeOptions, BadgeSides, CertificateOptions, Finish, LabelOptions,
    LabelSheet, Mailing, PaperSize, PrintRun, SessionCardOptions, SheetPaper, SignIn,
    SignInOptions, SignInRow, SignInSheet, TableList, TableSection, TableTentOptions, TableTents,
    TentFold, TentPerson, TentSize, Warning,
    fonts::SANS_SEMIBOLD,
    layout::{Document, Draw, Role, TagId},
    press::mm,
    products::{badges, certificates, mailing, session_cards, sign_in, table_list, table_tents},
};

const LONG_NAME: &str =
    "Maria Magdalena Aleksandra Konstantynopolitańczykowianeczka-Brzęczyszczykiewicz";
const LONG_HOUSE: &str = "Urząd Gminy Brzeziny-Kolonia, Referat Gospodarki Komunalnej, Ochrony \
    Środowiska, Rolnictwa i Gospodarki Nieruchomościami";
const LONG_OFFICE: &str =
    "Zastępca Dyrektora Departamentu Rozwoju Obszarów Wiejskich i Gospodarki Przestrzennej";

/// The sizes of what is printed in an element of this kind.
fn sizes(document: &Document, role: Role) -> Vec<f32> {
    let draws = document.pages.iter().flat_map(|page| page.all());
    let size = |draw: &Draw| match draw {
        Draw::Text { style, tag: Some(tag), .. } => {
            (document.tags.get(*tag).role == role).then_some(style.size)
        }
        _ => None,
    };
    draws.filter_map(size).collect()
}

#[test]
fn what_the_post_reads_is_never_shortened() {
    let postal = ["ul. Księdza Biskupa Siennickiego 123A", "97-215 Inowłódz"];
    let one = Addressee {
        name: LONG_NAME.into(),
        office: LONG_OFFICE.into(),
        organisation: LONG_HOUSE.into(),
        postal: postal.map(str::to_owned).to_vec(),
    };
    let nowhere = Addressee { postal: vec!["ul. Długa ".repeat(90)], ..one.clone() };
    let sender = ["Związek Miast i Gmin", "ul. Warszawska 4", "40-009 Katowice"];
    let mailing = Mailing {
        event: "Kongres".into(),
        sender: sender.map(str::to_owned).to_vec(),
        addressees: vec![one, nowhere],
    };
    for sheet in [LabelSheet::Mm70x37, LabelSheet::Mm52x29, LabelSheet::Mm105x148] {
        let options = LabelOptions { sheet, sender: true, ..Default::default() };
        let document = mailing::label_document(&mailing, &options, &run());
        let printed = words(&text(&document));
        for line in postal {
            assert!(printed.contains(line), "{line:?} is missing on {sheet:?}: {printed}");
        }
        assert!(!printed.contains('…'), "{sheet:?}: {printed}");
        assert!(!printed.contains("Długa"), "half an address leads nowhere: {printed}");
        let text = || LONG_NAME.to_owned();
        let is_all = ["Warszawska", "Zastępca", "Urząd"].iter().all(|part| printed.contains(part));
        let left_out = Warning::LeftOut { count: 1, text: text() };
        assert_eq!(document.warnings.contains(&left_out), !is_all, "{sheet:?}: {printed}");
        assert!(document.warnings.contains(&Warning::NotPrinted { count: 1, text: text() }));
        assert!(sizes(&document, Role::Paragraph).iter().all(|size| *size >= 5.9), "{sheet:?}");
    }
}

#[test]
fn a_list_ends_with_its_last_row() {
    for count in 20..80 {
        let document = table_list::document(&people::list(count), &run());
        for (at, page) in document.pages.iter().enumerate() {
            let is_text = |draw: &&Draw| matches!(draw, Draw::Text { tag: Some(_), .. });
            assert!(page.draws.iter().any(|draw| is_text(&draw)), "page {at} of {count} is empty");
        }
    }
}

#[test]
fn headings_of_columns_and_full_columns_keep_their_words_whole() {
    let columns = [
        ("Lp.", ""),
        ("Nazwisko", "Świętopełkowska-Żółć"),
        ("Imię", "Małgorzata"),
        ("Stanowisko", LONG_OFFICE),
        ("Instytucja", LONG_HOUSE),
        ("E-mail", "sekretariat@nowe-olszyny.example"),
        ("Telefon", "+48 600 000 123"),
        ("Forma udziału", "stacjonarnie"),
        ("Status", "potwierdzone"),
        ("Kategoria", "Uczestnik"),
        ("Zapisy na sesje", ""),
        ("Dieta", ""),
        ("Dostępność", ""),
        ("Tłumacz", ""),
        ("Data zgłoszenia", "25.10.2026, 13:35"),
        ("Etykiety", ""),
        ("Uwagi", ""),
    ];
    let row = |at: usize| {
        let mut row: Vec<String> = columns.map(|(_, text)| text.to_owned()).to_vec();
        row[0] = (at + 1).to_string();
        if at == 3 {
            row[16] = "Faktura na urząd, dostarczyć przed końcem roku".into();
        }
        row
    };
    let list = TableList {
        event: "Kongres".into(),
        people: 12,
        headings: columns.map(|(heading, _)| heading.to_owned()).to_vec(),
        row_heading: Some(1),
        figures: columns.map(|(heading, _)| heading == "Lp.").to_vec(),
        sections: vec![TableSection { rows: (0..12).map(row).collect(), ..Default::default() }],
        ..TableList::default()
    };
    let lines = lines(&table_list::document(&list, &run()));
    let headings = columns.iter().flat_map(|(heading, _)| heading.split(' '));
    let full = ["stacjonarnie", "potwierdzone", "Uczestnik", "+48 600 000 123", "Małgorzata"];
    for whole in headings.chain(full) {
        let is_whole = |line: &String| line.contains(whole) && !line.contains('\u{ad}');
        assert!(lines.iter().any(is_whole), "{whole:?} is broken: {lines:?}");
    }
}

fn expected() -> SignIn {
    let row = |at: usize| SignInRow {
        family_name: format!("Łuczak{at}"),
        given_names: "Grzegorz".into(),
        office: if at % 4 == 3 { LONG_OFFICE } else { "Burmistrz" }.into(),
        organisation: if at % 4 == 3 { LONG_HOUSE } else { "Miasto Nowe Olszyny" }.into(),
        category: "Uczestnik".into(),
        code: "SNDRJDK5".into(),
    };
    let sheet = SignInSheet {
        signatures: vec!["wt. 2 marca".into(), "śr. 3 marca".into()],
        rows: (0..40).map(row).collect(),
        ..SignInSheet::default()
    };
    SignIn { sheets: vec![sheet], ..SignIn::default() }
}

#[test]
fn nobody_signs_across_two_pages() {
    for paper in PaperSize::ALL {
        let options = SignInOptions { paper, offices: true, ..Default::default() };
        let document = sign_in::document(&expected(), &options, &run());
        let mut pages: BTreeMap<TagId, usize> = BTreeMap::new();
        for (at, page) in document.pages.iter().enumerate() {
            for draw in &page.draws {
                let Draw::Text { tag: Some(tag), .. } = draw else { continue };
                let cell = document.tags.get(*tag);
                let is_cell = matches!(cell.role, Role::Cell | Role::RowHeading);
                if let Some(row) = cell.parent.filter(|_| is_cell) {
                    assert_eq!(*pages.entry(row).or_insert(at), at, "a row is cut on {paper:?}");
                }
            }
        }
        assert_eq!(pages.len(), 40 + 5);
    }
}

#[test]
fn there_is_room_to_sign_and_codes_stay_whole() {
    for paper in PaperSize::ALL {
        let (offices, categories, codes) = (true, true, true);
        let options = SignInOptions { paper, offices, categories, codes, ..Default::default() };
        let document = sign_in::document(&expected(), &options, &run());
        let lines = lines(&document);
        assert!(
            lines.contains(&"SNDRJDK5".into()) || paper == PaperSize::A6,
            "{paper:?}: {lines:?}"
        );
        let mut edges: Vec<f32> = Vec::new();
        for draw in &document.pages[0].draws {
            let Draw::Rect { rect: [x, _, width, height], .. } = draw else { continue };
            if *width < 1.0 && *height > 5.0 && !edges.contains(x) {
                edges.push(*x);
            }
        }
        assert_eq!(edges.len(), 2, "a line before each place to sign");
        assert!(edges[1] - edges[0] >= mm(29.9), "{paper:?}: {edges:?}");
        let told = |warning: &Warning| matches!(warning, Warning::ColumnLeftOut { .. });
        let is_told = document.warnings.iter().any(told);
        assert_eq!(is_told, paper == PaperSize::A6, "{:?} on {paper:?}", document.warnings);
    }
}

#[test]
fn a_name_on_a_table_is_whole_at_any_fold() {
    let person = TentPerson {
        title: "prof. dr hab. inż. arch.".into(),
        name: LONG_NAME.into(),
        office: LONG_OFFICE.into(),
        organisation: LONG_HOUSE.into(),
    };
    let mut tents = stationery::tents(14);
    tents.people.push(person);
    let TableTents { event, people } = tents;
    let tents = TableTents { event, people };
    for size in TentSize::ALL {
        for fold in TentFold::ALL {
            let options = TableTentOptions { size, fold, ..Default::default() };
            let document = table_tents::document(&tents, &options, &run());
            let printed = words(&text(&document));
            assert!(!printed.contains('…'), "{size:?} {fold:?}: {printed}");
            assert!(printed.replace("- ", "-").contains(LONG_NAME), "{size:?} {fold:?}: {printed}");
            let small = sizes(&document, Role::Paragraph).into_iter().fold(f32::MAX, f32::min);
            assert!(small >= 4.0, "{small} on {size:?} {fold:?}");
            let names = sizes(&document, Role::Heading(1));
            let largest = names.iter().copied().fold(0.0, f32::max);
            let alike = names.iter().filter(|size| **size > largest * 0.99).count();
            assert!(alike * 2 > names.len(), "most are of one size: {names:?}");
        }
    }
}

#[test]
fn a_certificate_that_is_nobodys_is_told() {
    let of = |text: &str| {
        let options = CertificateOptions { text: text.into(), ..Default::default() };
        certificates::document(&stationery::certificates(1), &options, &run()).warnings
    };
    assert!(of("uczestniczyła w szkoleniu").contains(&Warning::Nameless));
    for text in ["", "{osoba}\nuczestniczyła w szkoleniu", "for {name}"] {
        assert!(of(text).is_empty(), "{text:?}");
    }
}

#[test]
fn a_name_of_even_parts_is_of_one_size() {
    let mut all = guests::badges(14);
    all.people[0].family_name = "Wierzchosławska-Rostworowska".into();
    let document = badges::document(&all, &BadgeOptions::default(), &run());
    for page in &document.pages {
        let mut names: BTreeMap<TagId, f32> = BTreeMap::new();
        for draw in page.all() {
            let Draw::Text { style, tag: Some(tag), .. } = draw else { continue };
            let is_name = document.tags.get(*tag).role == Role::Heading(1);
            if is_name && style.face == SANS_SEMIBOLD {
                let size = *names.entry(*tag).or_insert(style.size);
                assert!((size - style.size).abs() < 0.01, "{size} beside {}", style.size);
            }
        }
    }
}

#[test]
fn the_backs_of_badges_can_be_read() {
    let options = BadgeOptions { sides: BadgeSides::Duplex, ..Default::default() };
    let document = badges::document(&guests::badges(14), &options, &run());
    let small = sizes(&document, Role::ListBody).into_iter().fold(f32::MAX, f32::min);
    assert!(small >= 5.99, "{small}");
    // Smaller letters are better than sessions that are not there.
    let mut long = guests::badges(1);
    let entries = &mut long.people[0].sessions;
    let model = entries.first().cloned().unwrap_or_default();
    let one = |at: u32| AgendaEntry {
        hours: format!("{0}:00–{0}:45", 8 + at % 12),
        title: format!("Obrady sekcji nr {at}"),
        pause: false,
        ..model.clone()
    };
    *entries = (1..=14).map(one).collect();
    let printed = text(&badges::document(&long, &options, &run()));
    assert!((1..=14).all(|at| printed.contains(&format!("Obrady sekcji nr {at}"))), "{printed}");
}

/// The bands of badges on a first sheet, by left edge, width, and how far they reach down.
fn bands(gap: f32) -> Vec<[f32; 3]> {
    let finish = Finish { bleed: true, ..Finish::default() };
    let run = PrintRun { finish, ..run() };
    let options = BadgeOptions { gap, cut_marks: true, ..Default::default() };
    let document = badges::document(&guests::badges(10), &options, &run);
    let bands = document.pages[0].draws.iter().filter_map(|draw| match draw {
        Draw::Rect { rect: [x, y, width, height], .. } => Some([*x, *width, y + height]),
        _ => None,
    });
    bands.filter(|[_, width, _]| *width > mm(80.0)).collect()
}

#[test]
fn what_reaches_the_edge_of_a_badge_bleeds_up_to_the_next_one() {
    let near = |one: f32, other: f32| (one - other).abs() < 0.05;
    let apart = bands(4.0);
    assert!(near(apart[0][1], mm(90.0 + 3.0 + 2.0)), "to the margin and into the gap: {apart:?}");
    assert!(near(apart[0][0] + apart[0][1], apart[1][0]), "up to the middle of it: {apart:?}");
    let beside = bands(0.0);
    assert!(near(beside[0][1], mm(93.0)), "not onto the one beside it: {beside:?}");
    let plain = badges::document(&guests::badges(10), &BadgeOptions::default(), &run());
    let is_cut = |draw: &Draw| match draw {
        Draw::Rect { rect, .. } => rect[2] < mm(90.1),
        _ => true,
    };
    assert!(plain.pages[0].draws.iter().all(is_cut), "nothing bleeds that is not asked to");
}

#[test]
fn marks_are_seen_on_colours_and_do_not_bleed() {
    let of = |paper| {
        let options = SessionCardOptions { paper, cut_marks: true, ..Default::default() };
        session_cards::document(&stationery::cards(), &options, &run())
    };
    let is_marks = |draw: &Draw| match draw {
        Draw::Placed(placed) => placed.clip.is_some(),
        _ => false,
    };
    let sheet = of(SheetPaper::A4);
    let last = sheet.pages[0].draws.last();
    assert!(last.is_some_and(is_marks), "nothing is drawn over them, and what is cut out stays so");
    let single = of(SheetPaper::Single);
    assert!(!single.pages[0].draws.iter().any(is_marks), "a page ends where it is cut");
}
