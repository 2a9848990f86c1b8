//! Certificates and sign-in sheets.

use super::{check_inside, check_within, lines, page_text, run, stationery, text, words};
use crate::{
    CertificateBorder, CertificateKind, CertificateOptions, CertificatePerson, CertificateSession,
    Certificates, PaperSize, PrintRun, SignIn, SignInOptions, SignInRow, SignInSheet, Signature,
    Warning, certificates,
    layout::{Document, Draw, Role, TagId},
    press::mm,
    products::{certificates::document, sign_in},
};

fn set(options: &CertificateOptions) -> Document {
    document(&stationery::certificates(4), options, &run())
}

fn count(document: &Document, role: Role) -> usize {
    let all = (0..document.tags.len()).map(|at| document.tags.get(TagId(at)).role);
    all.filter(|one| *one == role).count()
}

#[test]
fn a_certificate_says_who_took_part_in_what() {
    let document = set(&CertificateOptions::default());
    check_inside(&document);
    assert_eq!(document.pages.len(), 4, "a page for each");
    let second = words(&page_text(&document.pages[1]));
    for part in [
        "Zaświadczenie prof. dr hab. inż. Elżbieta Małgorzata Rzepecka-Wójtowicz",
        "Potwierdzamy udział w wydarzeniu Kongres Miast i Gmin nad Rzekami",
        "21–22 maja 2026 · Grabin",
        "W programie: „Czyja jest rzeka? Miasto, gmina, państwo”, „Powódź",
        "Wymiar: 6 godzin",
        "Jan Lis prezes Stowarzyszenia",
        "Nr 2 · 4 maja 2026",
    ] {
        assert!(second.contains(part), "{part:?} is missing in {second}");
    }
    let first = words(&page_text(&document.pages[0]));
    assert!(!first.contains("W programie"), "there are none: {first}");
}

#[test]
fn only_who_did_something_is_thanked_for_it() {
    let options = CertificateOptions { kind: CertificateKind::Speaker, ..Default::default() };
    let content = stationery::certificates(4);
    let thanked = content.people.iter().filter(|person| !person.sessions.is_empty()).count();
    assert!(thanked < 4, "somebody is in no session");
    let pdf = certificates(&content, &options, &run()).unwrap();
    assert_eq!(pdf.pages as usize, thanked);
    let text = "Jan Lis".to_owned();
    assert_eq!(pdf.warnings, [Warning::NotSpeaking { count: (4 - thanked) as u32, text }]);
    let printed = words(&page_text(&set(&options).pages[0]));
    for part in [
        "Moderacja: „Czyja jest rzeka? Miasto, gmina, państwo”",
        "W panelu: „Powódź: kto decyduje, kto płaci, kto pomaga”",
        "Prowadzenie: „Warsztat: wspólny plan zlewni”",
        "Wymiar: 6 godzin",
    ] {
        assert!(printed.contains(part), "{part:?} is missing in {printed}");
    }
    let numbers = (1..).map(|number| format!("Nr {number} ·"));
    for (page, number) in set(&options).pages.iter().zip(numbers) {
        let printed = words(&page_text(page));
        assert!(printed.contains(&number), "{number} is missing in {printed}");
    }
}

#[test]
fn numbers_go_on_where_the_register_does() {
    let options = CertificateOptions { first_number: 120, ..Default::default() };
    let document = set(&options);
    for (page, number) in document.pages.iter().zip(120..) {
        let printed = words(&page_text(page));
        assert!(printed.contains(&format!("Nr {number} ·")), "{number} is missing in {printed}");
    }
}

#[test]
fn people_who_write_by_hand_have_room_for_it() {
    let options = SignInOptions { blank_rows: 20, ..SignInOptions::default() };
    let sheets = vec![SignInSheet::default()];
    let content = SignIn { sheets, ..SignIn::default() };
    let document = sign_in::document(&content, &options, &run());
    let heads = ["Nazwisko i imię", "Instytucja", "Podpis"].map(|heading| {
        let mut draws = document.pages[0].draws.iter();
        draws.find_map(|draw| match draw {
            Draw::Text { x, bits, .. } if bits[0].shaped.text == heading.split(' ').next()? => {
                Some(*x)
            }
            _ => None,
        })
    });
    let [name, house, signature] = heads.map(|x| x.expect("a heading"));
    assert!(house - name > mm(40.0), "{} mm for a name", (house - name) / mm(1.0));
    assert!(signature - house > mm(40.0), "{} mm for a house", (signature - house) / mm(1.0));
}

#[test]
fn no_sheet_is_begun_for_a_spare_row() {
    let pages = |rows: usize, blank_rows: u32| {
        let options = SignInOptions { blank_rows, ..SignInOptions::default() };
        let mut content = stationery::sign_in(rows);
        content.sheets.truncate(1);
        let document = sign_in::document(&content, &options, &run());
        (document.pages.len(), count(&document, Role::Row) - 1 - rows)
    };
    let full = (10..40).find(|rows| pages(rows + 1, 0).0 > 1).expect("a page ends");
    assert_eq!(pages(full - 3, 5), (1, 3), "two of five are left out");
    assert_eq!(pages(full - 2, 5), (2, 5), "three are not");
    assert_eq!(pages(full, 1).1, 1, "the only one is not");
}

#[test]
fn every_kind_size_border_and_language_fits() {
    let mut content = stationery::certificates(3);
    content.signatures.push(Signature { name: "Anna Wójtowicz".into(), ..Default::default() });
    for kind in CertificateKind::ALL {
        for border in CertificateBorder::ALL {
            for (paper, across) in [(PaperSize::A4, false), (PaperSize::A5, true)] {
                let options =
                    CertificateOptions { kind, border, paper, across, ..Default::default() };
                check_within(&document(&content, &options, &run()), mm(5.0));
            }
        }
    }
    let english = PrintRun { language: obrady_words::Language::English, ..run() };
    let english = document(&content, &CertificateOptions::default(), &english);
    let printed = words(&text(&english));
    assert!(printed.contains("took part in"), "{printed}");
    assert!(!printed.contains('{'), "all is filled in: {printed}");
}

#[test]
fn the_wording_can_be_ones_own() {
    let options = CertificateOptions {
        heading: "Podziękowanie".into(),
        text: "dla\n{osoba}\nza {nic}\n{rola}".into(),
        ..CertificateOptions::default()
    };
    let pdf = certificates(&stationery::certificates(1), &options, &run()).unwrap();
    assert_eq!(pdf.warnings, [Warning::UnknownPlaceholder { placeholder: "nic".into() }]);
    let document = set(&options);
    let printed = words(&page_text(&document.pages[0]));
    assert!(printed.starts_with("Podziękowanie dla Jan Lis za {nic}"), "{printed}");
}

#[test]
fn certificates_hold_texts_of_every_kind() {
    for nasty in ["x".repeat(5_000), "długi opis ".repeat(500), "👩‍👩‍👧‍👦 مؤتمر".into(), "\u{ad}".into()]
    {
        let [title, name, office, organisation, role] = [(); 5].map(|()| nasty.clone());
        let person = CertificatePerson {
            title,
            name,
            office,
            organisation,
            sessions: vec![CertificateSession { role, title: nasty.clone() }; 3],
            number: 7,
            number_speaking: 7,
            ..Default::default()
        };
        let [event, dates, place, name, office] = [(); 5].map(|()| nasty.clone());
        let signatures = vec![Signature { image: None, name, office }; 7];
        let content = Certificates { event, dates, place, signatures, people: vec![person] };
        check_within(&document(&content, &CertificateOptions::default(), &run()), 0.0);
    }
}

#[test]
fn everybody_has_a_row_and_there_are_rows_for_others() {
    let content = stationery::sign_in(30);
    let document = sign_in::document(&content, &SignInOptions::default(), &run());
    check_inside(&document);
    let rows = 30 + 5 + 6 + 5;
    assert_eq!(count(&document, Role::Row), rows + 2, "with the headings");
    assert_eq!(count(&document, Role::RowHeading), rows);
    assert_eq!(count(&document, Role::ColumnHeading), 4 + 5);
    let printed = words(&text(&document));
    for part in [
        "Lista obecności Kongres Miast i Gmin nad Rzekami · 21–22 maja 2026, Grabin Warsztat",
        "Lp. Nazwisko i imię Instytucja Podpis",
        "Lp. Nazwisko i imię Instytucja 21 maja 22 maja",
        "35",
    ] {
        assert!(printed.contains(part), "{part:?} is missing in {printed}");
    }
    let drawn = |page: usize, part: &str| {
        document.pages[page].draws.iter().any(|draw| match draw {
            Draw::Text { bits, tag: None, .. } => {
                let text: String = bits.iter().map(|bit| bit.shaped.text.as_str()).collect();
                text.contains(part)
            }
            _ => false,
        })
    };
    assert!(drawn(1, "Podpis"), "the heading is repeated");
    assert!(drawn(0, "strona 1 z 2") && drawn(1, "strona 2 z 2") && drawn(2, "strona 1 z 1"));
}

#[test]
fn rows_are_as_high_as_was_asked_for() {
    let sheet = SignInSheet {
        rows: vec![SignInRow { family_name: "Lis".into(), ..Default::default() }; 3],
        ..Default::default()
    };
    let content = SignIn { sheets: vec![sheet], ..Default::default() };
    for height in [8.0, 14.0] {
        let options = SignInOptions { row_height: height, blank_rows: 0, ..Default::default() };
        let document = sign_in::document(&content, &options, &run());
        let names = document.pages[0].draws.iter().filter_map(|draw| match draw {
            Draw::Text { y, bits, .. } if bits[0].shaped.text == "Lis" => Some(*y),
            _ => None,
        });
        let names: Vec<f32> = names.collect();
        assert!((names[1] - names[0] - mm(height)).abs() < 0.01, "{names:?}");
    }
}

#[test]
fn sign_in_sheets_of_every_kind_fit() {
    for paper in PaperSize::ALL {
        for across in [false, true] {
            let options = SignInOptions {
                paper,
                across,
                offices: true,
                categories: true,
                codes: true,
                ..Default::default()
            };
            check_within(&sign_in::document(&stationery::sign_in(20), &options, &run()), mm(4.0));
        }
    }
    for nasty in ["x".repeat(3_000), "długi opis ".repeat(100), "👩‍👩‍👧‍👦 مؤتمر".into(), "\u{ad}".into()]
    {
        let [office, organisation, category, code] = [(); 4].map(|()| nasty.clone());
        let [family_name, given_names] = [(); 2].map(|()| nasty.clone());
        let row = SignInRow { family_name, given_names, office, organisation, category, code };
        let [title, about] = [(); 2].map(|()| nasty.clone());
        let signatures = vec![nasty.clone(); 20];
        let sheet = SignInSheet { title, about, signatures, rows: vec![row; 2] };
        let [event, about] = [(); 2].map(|()| nasty.clone());
        let content = SignIn { event, about, sheets: vec![sheet] };
        check_within(&sign_in::document(&content, &SignInOptions::default(), &run()), 0.0);
    }
    let none = sign_in::document(&SignIn::default(), &SignInOptions::default(), &run());
    assert!(text(&none).contains("nic do wydrukowania"));
}

#[test]
fn a_title_is_parted_from_the_name_first() {
    let options = CertificateOptions { across: false, ..Default::default() };
    let document = document(&stationery::certificates(2), &options, &run());
    let lines = lines(&document);
    for line in ["prof. dr hab. inż.", "Elżbieta Małgorzata", "Rzepecka-Wójtowicz"] {
        assert!(lines.contains(&line.into()), "{line} is no line of {lines:?}");
    }
}

#[test]
fn given_names_that_do_not_fit_are_on_a_line_of_their_own() {
    let sheet = sign_in::document(&stationery::sign_in(12), &Default::default(), &run());
    let lines = lines(&sheet);
    for line in
        ["Rzepecka-Wójtowicz", "Elżbieta Małgorzata", "von Hohenstein-Podgórski Józef Maria"]
    {
        assert!(lines.contains(&line.into()), "{line} is no line of {lines:?}");
    }
}
