//! Table tents, door signs, cards, own programmes, envelopes, labels.

use super::{check_inside, check_within, page_text, run, stationery, text, words};
use crate::{
    Addressee, AgendaEntry, CardPerson, DoorSession, DoorSign, DoorSignOptions, DoorSigns,
    EnvelopeOptions, EnvelopeSize, LabelOptions, LabelSheet, Mailing, PaperSize, PersonalProgramme,
    PersonalProgrammeOptions, PersonalProgrammes, SessionCard, SessionCardOptions, SessionCards,
    SheetPaper, TableTentOptions, TableTents, TentFold, TentPerson, TentSize, door_signs,
    layout::{Colour, Document, Draw, Page, Role, TagId},
    press::mm,
    products::{door_signs, mailing, personal_programmes, session_cards, table_tents},
};

/// Content that nobody wants but somebody has.
const NASTY: [&str; 4] = [
    "Konstantynopolitańczykowianeczkowatość-Wniebowstąpieńska-Brzęczyszczykiewiczowska",
    "👩‍👩‍👧‍👦 🇵🇱 مؤتمر البلديات 中文字符",
    "\0\u{ad}\u{200b}\u{202e}",
    "",
];

fn nasty() -> Vec<String> {
    let mut all: Vec<String> = NASTY.map(str::to_owned).to_vec();
    all.push("x".repeat(2_000));
    all.push("bardzo długi opis obrad ".repeat(200));
    all
}

fn count(document: &Document, role: Role) -> usize {
    let all = (0..document.tags.len()).map(|at| document.tags.get(TagId(at)).role);
    all.filter(|one| *one == role).count()
}

#[test]
fn a_name_is_seen_from_both_sides_and_read_once() {
    let tents = stationery::tents(4);
    let document = table_tents::document(&tents, &TableTentOptions::default(), &run());
    check_within(&document, mm(4.0));
    assert_eq!(document.pages.len(), 4, "one on a sheet of A4");
    let printed = words(&text(&document));
    assert_eq!(printed.matches("Jan Lis").count(), 1, "the turned side is decoration: {printed}");
    let turned = document.pages[0].draws.iter().find_map(|draw| match draw {
        Draw::Placed(placed) => Some(placed),
        _ => None,
    });
    let turned = turned.expect("a turned side");
    assert_eq!(turned.matrix[..4], [-1.0, 0.0, 0.0, -1.0], "by half a circle");
    let untagged = |draw: &Draw| !matches!(draw, Draw::Text { tag: Some(_), .. });
    assert!(turned.draws.iter().all(untagged));
}

#[test]
fn tents_of_every_size_hold_every_name() {
    for size in TentSize::ALL {
        for fold in TentFold::ALL {
            let options = TableTentOptions { size, fold, cut_marks: true, ..Default::default() };
            check_within(&table_tents::document(&stationery::tents(14), &options, &run()), 0.0);
        }
    }
    for nasty in nasty() {
        let [title, name, office, organisation] = [(); 4].map(|()| nasty.clone());
        let people = vec![TentPerson { title, name, office, organisation }];
        let tents = TableTents { event: nasty, people };
        let options = TableTentOptions { paper: SheetPaper::Single, ..Default::default() };
        check_within(&table_tents::document(&tents, &options, &run()), 0.0);
    }
    let none = table_tents::document(&TableTents::default(), &TableTentOptions::default(), &run());
    assert!(text(&none).contains("nic do wydrukowania"));
}

#[test]
fn a_full_day_goes_on_on_the_next_page_below_the_same_head() {
    let signs = stationery::signs();
    let document = door_signs::document(&signs, &DoorSignOptions::default(), &run());
    check_inside(&document);
    let printed = words(&text(&document));
    assert_eq!(printed.matches("Sala im. Marii Skłodowskiej-Curie").count(), 1, "read once");
    assert_eq!(printed.matches("Warsztat: wspólny plan zlewni").count(), 3, "nothing is lost");
    assert!(printed.contains("nie ma żadnych sesji"), "an empty room says so");
    assert_eq!(count(&document, Role::Heading(1)), 4);
    assert_eq!(document.bookmarks.len(), 4);
    assert_eq!(document.bookmarks[0].title, "Aula · czw. 21 maja");
    let drawn = |page: usize, part: &str| {
        document.pages[page].draws.iter().any(|draw| match draw {
            Draw::Text { bits, .. } => {
                let text: String = bits.iter().map(|bit| bit.shaped.text.as_str()).collect();
                text.contains(part)
            }
            _ => false,
        })
    };
    assert!(drawn(2, "Skłodowskiej") && drawn(3, "Skłodowskiej"), "seen on each of its pages");
    assert!(drawn(3, "strona 2 z"), "pages of a sign are counted");
    assert!(!drawn(0, "strona"), "one page is not");
}

#[test]
fn titles_on_signs_can_be_read_from_afar() {
    for paper in PaperSize::ALL {
        for across in [false, true] {
            let options = DoorSignOptions { paper, across, ..Default::default() };
            let document = door_signs::document(&stationery::signs(), &options, &run());
            check_within(&document, mm(4.5));
            let least = 17.0 * paper.unit();
            let titles = document.pages.iter().flat_map(|page| &page.draws);
            for draw in titles {
                let Draw::Text { style, tag: Some(tag), .. } = draw else { continue };
                let parent = document.tags.get(*tag).parent.map(|tag| document.tags.get(tag).role);
                if parent == Some(Role::ListBody) && style.face == crate::fonts::SANS_SEMIBOLD {
                    assert!(style.size >= least, "{} on {paper:?}", style.size);
                }
            }
        }
    }
}

#[test]
fn a_day_of_many_sessions_wastes_no_page() {
    let session = |at: u32| DoorSession {
        hours: format!("{0}:00–{0}:45", 8 + at),
        title: "Woda w mieście: zatrzymać, zanim odpłynie".into(),
        kind: "warsztat".into(),
        people: "Michał Szczęsny, Halina Ćwik".into(),
    };
    let room = "Sala konferencyjna imienia Tadeusza Kościuszki".to_owned();
    let day = chrono::NaiveDate::from_ymd_opt(2026, 5, 21);
    let sign = DoorSign { room, day, sessions: (0..12).map(session).collect() };
    let signs = DoorSigns { event: "Zjazd".into(), signs: vec![sign] };
    let document = door_signs::document(&signs, &DoorSignOptions::default(), &run());
    assert_eq!(document.pages.len(), 2);
    let heads = document.pages.iter().map(|page| {
        page.draws.iter().find_map(|draw| match draw {
            Draw::Rect { rect, colour: Colour::Area } => Some(rect[3]),
            _ => None,
        })
    });
    let heads: Vec<f32> = heads.flatten().collect();
    assert!(heads[1] < heads[0] * 0.7, "a smaller head goes on: {heads:?}");
    assert!(text(&document).contains("Czwartek, 21 maja"), "the day is whole on it");
}

#[test]
fn a_day_takes_no_page_for_one_session_that_smaller_letters_would_save() {
    // Sessions are best left whole, so that more pages may be needed than their heights alone tell.
    let session = |at: u32| DoorSession {
        hours: format!("{0}:00–{0}:45", 8 + at),
        title: ["Budżet, który rozumie każdy", "Prąd z sąsiedztwa: spółdzielnie w małych gminach"]
            [at as usize % 2]
            .into(),
        kind: "Panel · Usługi i mieszkańcy".into(),
        people: ["Elżbieta Zając", "dr Iga Rżysko, Jarosław Cygan, Urszula Łęcka, Beata Ślęzak"]
            [at as usize / 2 % 2]
            .into(),
    };
    let room = "Sala Kongresowa im. Tadeusza Kościuszki (parter, skrzydło B)".to_owned();
    let day = chrono::NaiveDate::from_ymd_opt(2027, 3, 2);
    let sign = DoorSign { room, day, sessions: (0..12).map(session).collect() };
    let signs = DoorSigns { event: "Kongres".into(), signs: vec![sign] };
    let document = door_signs::document(&signs, &DoorSignOptions::default(), &run());
    assert_eq!(document.pages.len(), 2);
}

#[test]
fn signs_hold_texts_of_every_kind() {
    for nasty in nasty() {
        let session = || DoorSession {
            hours: nasty.chars().take(300).collect(),
            title: nasty.clone(),
            kind: nasty.clone(),
            people: nasty.clone(),
        };
        let sign =
            DoorSign { room: nasty.clone(), day: None, sessions: vec![session(), session()] };
        let signs = DoorSigns { event: nasty.clone(), signs: vec![sign] };
        check_within(&door_signs::document(&signs, &DoorSignOptions::default(), &run()), 0.0);
    }
}

#[test]
fn a_card_says_all_that_a_moderator_needs() {
    let cards = stationery::cards();
    let document = session_cards::document(&cards, &SessionCardOptions::default(), &run());
    check_within(&document, mm(4.0));
    assert_eq!(document.pages.len(), 2, "two cards on a sheet");
    let printed = words(&text(&document));
    for card in &cards.cards {
        for part in [&card.title, &card.hours, &card.room, &card.note] {
            assert!(printed.contains(&words(part)), "{part:?} is missing in {printed}");
        }
        for person in &card.people {
            assert!(printed.contains(&words(&person.name)), "{person:?} is missing");
        }
    }
    assert!(printed.contains("Notatki"));
    assert_eq!(printed.matches("W panelu").count(), 3, "a role is said once a card: {printed}");
}

#[test]
fn many_people_on_a_small_card_are_named_in_letters_that_can_be_read() {
    let options = SessionCardOptions { size: PaperSize::A6, across: true, ..Default::default() };
    let document = session_cards::document(&stationery::cards(), &options, &run());
    check_within(&document, mm(3.0));
    assert!(words(&text(&document)).contains("Minh Khai"));
    for draw in document.pages.iter().flat_map(|page| &page.draws) {
        if let Draw::Text { style, .. } = draw {
            assert!(style.size >= 4.8, "{}", style.size);
        }
    }
}

#[test]
fn cards_hold_texts_of_every_kind() {
    for nasty in nasty() {
        let [role, name, office, organisation] = [(); 4].map(|()| nasty.clone());
        let card = SessionCard {
            day: None,
            hours: nasty.clone(),
            room: nasty.clone(),
            kind: nasty.clone(),
            title: nasty.clone(),
            people: vec![CardPerson { role, name, office, organisation }; 3],
            note: nasty.clone(),
        };
        let cards = SessionCards { event: nasty, cards: vec![card] };
        let options = SessionCardOptions { paper: SheetPaper::Single, ..Default::default() };
        check_within(&session_cards::document(&cards, &options, &run()), 0.0);
    }
}

#[test]
fn everybody_gets_pages_of_their_own() {
    let programmes = stationery::programmes(5);
    let options = PersonalProgrammeOptions::default();
    let document = personal_programmes::document(&programmes, &options, &run());
    check_inside(&document);
    assert_eq!(document.bookmarks.len(), 5);
    let second = words(&page_text(&document.pages[1]));
    for part in [
        "prof. dr hab. inż. Elżbieta Małgorzata Rzepecka-Wójtowicz",
        "Czwartek, 21 maja 2026",
        "10:30–11:25 Czyja jest rzeka? Miasto, gmina, państwo moderacja · Aula",
        "Kontakt z biurem Biuro kongresu: 22 555 01 23",
    ] {
        assert!(second.contains(part), "{part:?} is missing in {second}");
    }
    let quiet = PersonalProgrammeOptions {
        rooms: false,
        roles: false,
        contacts: false,
        ..PersonalProgrammeOptions::default()
    };
    let printed = words(&text(&personal_programmes::document(&programmes, &quiet, &run())));
    for absent in ["moderacja", "Aula", "Kontakt"] {
        assert!(!printed.contains(absent), "{absent:?} is in {printed}");
    }
}

#[test]
fn a_second_sheet_says_whose_it_is() {
    let day = chrono::NaiveDate::from_ymd_opt(2026, 5, 21);
    let entry = |at: usize, day| AgendaEntry {
        day,
        title: format!("Sesja {at}"),
        ..AgendaEntry::default()
    };
    let sessions: Vec<AgendaEntry> = (0..30).map(|at| entry(at, day)).collect();
    let name = "Anna Lis-Kot".to_owned();
    let person = PersonalProgramme { name, sessions, ..PersonalProgramme::default() };
    let event = "Zjazd".to_owned();
    let programmes = PersonalProgrammes { event, people: vec![person], ..Default::default() };
    let options = PersonalProgrammeOptions { paper: PaperSize::A6, ..Default::default() };
    let document = personal_programmes::document(&programmes, &options, &run());
    let [first, others @ ..] = &document.pages[..] else { panic!("no page") };
    assert!(!others.is_empty(), "it takes several sheets");
    let head = "Anna Lis-Kot · Zjazd · czwartek, 21 maja 2026";
    let has_head = |page: &Page| {
        page.draws.iter().any(|draw| match draw {
            Draw::Text { bits, tag: None, .. } => {
                bits.iter().map(|bit| bit.shaped.text.as_str()).collect::<String>() == head
            }
            _ => false,
        })
    };
    assert!(others.iter().all(has_head) && !has_head(first));
}

#[test]
fn no_letters_are_too_small_to_be_read() {
    let smallest = |document: &Document| {
        let sizes = document.pages.iter().flat_map(Page::all).filter_map(|draw| match draw {
            Draw::Text { style, .. } => Some(style.size),
            _ => None,
        });
        sizes.fold(f32::MAX, f32::min)
    };
    for sheet in LabelSheet::ALL {
        let options = LabelOptions { sheet, sender: true, ..Default::default() };
        let size = smallest(&mailing::label_document(&stationery::mailing(28), &options, &run()));
        assert!(size >= 4.85, "{size} points on {sheet:?}");
    }
    let sign = |sessions: usize| {
        let session = DoorSession {
            hours: "10:30–11:25".into(),
            title: "Czyja jest rzeka?".into(),
            kind: "debata".into(),
            people: "Anna Lis-Kot, Jan Lis".into(),
        };
        DoorSign { room: "Aula".into(), sessions: vec![session; sessions], ..Default::default() }
    };
    for sessions in [1, 6, 12, 40] {
        let signs = DoorSigns { signs: vec![sign(sessions)], ..Default::default() };
        let options = DoorSignOptions { paper: PaperSize::A6, ..Default::default() };
        let size = smallest(&door_signs::document(&signs, &options, &run()));
        assert!(size >= 5.9, "{size} points on a sign of {sessions} sessions");
    }
}

#[test]
fn own_programmes_of_any_length_lose_nothing() {
    for paper in PaperSize::ALL {
        let sessions: Vec<AgendaEntry> = (0..90)
            .map(|at| AgendaEntry { title: format!("Sesja{at}."), ..AgendaEntry::default() })
            .collect();
        let person = PersonalProgramme { sessions, ..PersonalProgramme::default() };
        let programmes = PersonalProgrammes { people: vec![person; 2], ..Default::default() };
        let options = PersonalProgrammeOptions { paper, ..Default::default() };
        let document = personal_programmes::document(&programmes, &options, &run());
        check_within(&document, mm(5.0));
        let printed = text(&document);
        for at in 0..90 {
            assert_eq!(printed.matches(&format!("Sesja{at}.")).count(), 2, "{at} on {paper:?}");
        }
    }
    for nasty in nasty() {
        let entry = AgendaEntry {
            day: None,
            hours: nasty.chars().take(300).collect(),
            title: nasty.clone(),
            room: nasty.clone(),
            role: nasty.clone(),
            pause: false,
        };
        let [title, name, office, organisation] = [(); 4].map(|()| nasty.clone());
        let sessions = vec![entry; 2];
        let person = PersonalProgramme { title, name, office, organisation, sessions };
        let [event, about, contact] = [(); 3].map(|()| nasty.clone());
        let programmes =
            PersonalProgrammes { event, about, contacts: vec![contact], people: vec![person] };
        let options = PersonalProgrammeOptions::default();
        check_within(&personal_programmes::document(&programmes, &options, &run()), 0.0);
    }
}

#[test]
fn addresses_stand_where_the_post_looks_for_them() {
    for size in EnvelopeSize::ALL {
        let options = EnvelopeOptions { size, ..Default::default() };
        let document = mailing::envelope_document(&stationery::mailing(14), &options, &run());
        check_within(&document, mm(8.0));
        assert_eq!(document.pages.len(), 14, "a page for each");
        for page in &document.pages {
            let printed = words(&page_text(page));
            assert!(printed.ends_with("ul. Bulwarowa 7 m. 12 00-950 Nakłowo Wielkie"), "{printed}");
            for draw in &page.draws {
                let Draw::Text { x, y, bits, .. } = draw else { continue };
                let text: String = bits.iter().map(|bit| bit.shaped.text.as_str()).collect();
                if text.starts_with("00-950") {
                    assert!(*x >= page.width * 0.49, "to the right");
                    let foot = page.height - *y;
                    assert!(foot >= mm(15.0), "{foot}: machines print at the foot");
                }
            }
        }
    }
}

#[test]
fn labels_of_every_sheet_hold_every_address() {
    for sheet in LabelSheet::ALL {
        let options = LabelOptions { sheet, start: 2, cut_marks: true, ..Default::default() };
        let document = mailing::label_document(&stationery::mailing(28), &options, &run());
        check_within(&document, mm(3.0));
        let printed = words(&text(&document));
        assert_eq!(printed.matches("00-950 Nakłowo Wielkie").count(), 28, "{sheet:?}");
    }
}

#[test]
fn own_measures_never_leave_the_sheet() {
    for [width, height, left, gap] in
        [[70.0, 37.0, 0.0, 0.0], [0.0, -5.0, 500.0, f32::MAX], [1e9, 20.0, 12.0, 3.0]]
    {
        let options = LabelOptions {
            sheet: LabelSheet::Own,
            width,
            height,
            left,
            top: left,
            gap_across: gap,
            gap_down: gap,
            columns: 100,
            rows: 0,
            start: u32::MAX,
            ..Default::default()
        };
        check_within(&mailing::label_document(&stationery::mailing(5), &options, &run()), 0.0);
    }
    for nasty in nasty() {
        let sender = vec![nasty.clone(); 3];
        let [name, office, organisation] = [(); 3].map(|()| nasty.clone());
        let one = Addressee { name, office, organisation, postal: sender.clone() };
        let mailing = Mailing { event: nasty, sender, addressees: vec![one; 2] };
        let options = LabelOptions { sender: true, ..Default::default() };
        check_within(&mailing::label_document(&mailing, &options, &run()), 0.0);
        check_within(&mailing::envelope_document(&mailing, &Default::default(), &run()), 0.0);
    }
}

#[test]
fn the_same_signs_give_the_same_bytes() {
    let print =
        || door_signs(&stationery::signs(), &DoorSignOptions::default(), &run()).unwrap().bytes;
    assert_eq!(print(), print());
}
