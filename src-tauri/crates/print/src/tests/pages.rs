//! What stands on the pages of a programme.

use chrono::NaiveDate;
use obrady_domain::{
    Attendance, OrganisationRoleKind, Programme, RoleKind, SessionKind, SessionState,
};
use obrady_words::Language;

use super::{
    check_inside,
    congress::{self, Builder, NO_TIME},
    page_text, run, set, text, words,
};
use crate::{
    Paper, PrintRun, ProgrammeOptions,
    layout::{Draw, Role, Target},
    products::programme::document,
};

/// Every word of the programme that belongs on paper stands there.
fn check_complete(programme: &Programme, options: &ProgrammeOptions, language: Language) {
    let document = document(&programme.clone().into(), options, &PrintRun { language, ..run() });
    check_inside(&document);
    let text = words(&text(&document));
    let has = |what: &str| assert!(text.contains(&words(what)), "{what:?} is missing in {text}");
    has(&programme.event.title);
    for session in &programme.sessions {
        if !session.is_held() {
            assert!(!text.contains(&session.title), "{:?} is not held", session.title);
            continue;
        }
        has(&session.title);
        has(&session.subtitle);
        for role in &session.roles {
            let name = programme.people[&role.person].full_name();
            if role.kind == RoleKind::Reserve {
                assert!(!text.contains(&name), "{name} is in reserve");
                continue;
            }
            has(&name);
            let (office, organisation) = programme.affiliation_of(role);
            office.into_iter().chain(organisation).for_each(has);
        }
    }
    for organisation in &programme.organisation_roles {
        has(&programme.organisations[&organisation.organisation].name);
    }
}

#[test]
fn everything_stands_on_the_pages() {
    let programme = congress::congress();
    for language in Language::ALL {
        for paper in [Paper::A5, Paper::A4] {
            let options = ProgrammeOptions { paper, ..ProgrammeOptions::default() };
            check_complete(&programme, &options, language);
        }
    }
}

#[test]
fn days_and_hours_are_told() {
    let text = text(&set(&congress::congress()));
    for part in [
        "21–22 maja 2026",
        "Czwartek, 21 maja 2026",
        "Dzień 2",
        "10:30–11:25",
        "12:30\n",
        "ok. 120 min",
        "Termin do ustalenia",
        "Stan na 4 maja 2026 r.",
        "Współorganizacja\nFundacja Brzegi",
        "stacjonarnie i online",
        "kongres-nad-rzekami.example/zapisy",
        "Przerwa\n",
    ] {
        assert!(text.contains(part), "{part:?} is missing in {text}");
    }
}

#[test]
fn sessions_come_in_reading_order() {
    let text = words(&text(&set(&congress::congress())));
    // After the contents, in which all titles stand too.
    let body = &text[text.find("Dzień 1").unwrap()..];
    let mut at = 0;
    for title in [
        "Rejestracja uczestników",
        "Otwarcie kongresu",
        "Rzeka nie zna granic gminy",
        "10:30–11:25 panel",
        "Inteligencja strategiczna miasta nad wodą",
        "Sala Wielka · Woda w mieście",
        "Moderacja red. Grzegorz Żuławski",
        "W panelu Anna Śliwa-Konopka, prezydent Gliwiczek",
        "Miasta zbierają coraz więcej danych",
        "Przerwa kawowa",
        "Dobre praktyki",
        "Bulwar, na którym się mieszka",
        "Przystań za złotówkę",
        "Obiad",
        "Rejs statkiem",
        "Błękitno-zielona infrastruktura",
        "Dzień 2",
        "Zamknięcie kongresu",
        "Termin do ustalenia",
        "Indeks osób",
        "Ącki Stanisław",
        "Ćwik Józef",
        "Łoś Iga",
        "Śliwa-Konopka Anna",
        "Źródlany Michał",
        "Żak Halina",
    ] {
        let next = body[at..].find(title);
        at += next.unwrap_or_else(|| panic!("{title:?} does not come after {:?}", &body[..at]));
    }
}

#[test]
fn contents_and_index_name_the_right_pages() {
    let programme = congress::congress();
    let document = set(&programme);
    let mut links = 0;
    for page in &document.pages {
        for draw in &page.draws {
            let Draw::Link { link, tag, .. } = draw else { continue };
            let parent = document.tags.get(*tag).parent.expect("a link is in something");
            if document.tags.get(parent).role == Role::Cell {
                // Tables of a day lead to sessions too, without their pages' numbers.
                continue;
            }
            let Target::Anchor(anchor) = link.target else { continue };
            links += 1;
            let place = document.places[anchor.0].expect("links lead somewhere");
            let said: String = page
                .draws
                .iter()
                .filter_map(|draw| match draw {
                    Draw::Text { bits, tag: own, .. } if *own == Some(*tag) => {
                        Some(bits.iter().map(|bit| bit.shaped.text.as_str()).collect::<String>())
                    }
                    _ => None,
                })
                .collect();
            let number = (place.page + 1).to_string();
            assert!(said.ends_with(&number), "{said:?} leads to page {number}");
            let target = words(&page_text(&document.pages[place.page]));
            let title = link.title.split(", strona").next().unwrap();
            let title = title.split_whitespace().last().unwrap();
            assert!(
                target.contains(title) || programme.people.values().any(|p| p.given == title),
                "{title:?} is not on page {number}"
            );
        }
    }
    assert!(links > 40, "{links} links are too few");
}

#[test]
fn an_index_on_the_page_of_its_sessions_names_it() {
    let mut builder = Builder::new("Szkolenie");
    let trainer = builder.person(["", "Ewa", "Nowak", "", ""]);
    let id = builder.session(SessionKind::Lecture, "Wykład", (1, "9:00", 90), None).id;
    builder.take_part(id, RoleKind::Speaker, &[trainer]);
    let document = set(&builder.finish());
    assert_eq!(document.pages.len(), 2);
    let text = words(&page_text(&document.pages[1]));
    assert!(text.contains("Indeks osób Nowak Ewa 2"), "{text}");
}

#[test]
fn bookmarks_name_days_and_sessions() {
    let document = set(&congress::congress());
    let bookmarks: Vec<String> = document
        .bookmarks
        .iter()
        .map(|bookmark| format!("{}{}", "  ".repeat(bookmark.level.into()), bookmark.title))
        .collect();
    let first = ["Spis treści", "O wydarzeniu", "Program w skrócie", "Czwartek, 21 maja 2026"];
    assert_eq!(bookmarks[..4], first);
    assert!(!bookmarks.contains(&"  Przerwa kawowa".to_owned()), "breaks have none");
    assert!(bookmarks.contains(&"  Rzeka nie zna granic gminy".to_owned()));
    assert_eq!(bookmarks.last().unwrap(), "Indeks osób");
}

#[test]
fn a_programme_without_sessions_says_so() {
    let mut builder = Builder::new("Zjazd");
    builder.programme.event.attendance = Attendance::Online;
    let document = set(&builder.finish());
    let text = text(&document);
    assert!(text.contains("Program jest w przygotowaniu."), "{text}");
    assert_eq!(document.pages.len(), 2);
    check_inside(&document);
}

#[test]
fn what_is_unknown_is_told_or_left_out() {
    let mut builder = Builder::new("");
    let nobody = builder.person(["", "", "", "", ""]);
    let room = builder.room("");
    let id = builder.session(SessionKind::Other, "", (0, NO_TIME, 0), Some(room)).id;
    builder.take_part(id, RoleKind::Speaker, &[nobody]);
    builder.take_part(id, RoleKind::Speaker, &[obrady_domain::PersonId(uuid::Uuid::nil())]);
    builder.session(SessionKind::Panel, " ", (1, "24:30", 45), None);
    builder.session(SessionKind::Workshop, "", (1, NO_TIME, 0), None);
    builder.supports("", OrganisationRoleKind::Partner, None);
    let document = set(&builder.finish());
    check_inside(&document);
    let text = words(&text(&document));
    for part in ["Bez tytułu", "Panel", "0:30–1:15", "Warsztat", "godzina do ustalenia"] {
        assert!(text.contains(part), "{part:?} is missing in {text}");
    }
}

#[test]
fn further_rooms_and_subtitles_are_told_and_ideas_are_not() {
    let mut builder = Builder::new("Zjazd");
    let rooms = ["Sala Wielka", "Sala Wisła", "Aula"].map(|name| builder.room(name));
    let held = builder.session(SessionKind::Panel, "Rzeki", (1, "10:00", 45), Some(rooms[0]));
    held.also_in = vec![rooms[1], rooms[2]];
    held.subtitle = "O brzegach i ludziach".into();
    let someone = builder.person(["", "Iga", "Łoś", "", ""]);
    let idea = builder.session(SessionKind::Panel, "Pomysł", (1, "12:00", 45), Some(rooms[0]));
    idea.state = SessionState::Idea;
    let idea = idea.id;
    builder.take_part(idea, RoleKind::Speaker, &[someone]);
    let text = words(&text(&set(&builder.finish())));
    for part in ["O brzegach i ludziach", "Sala Wielka, Sala Wisła, Aula"] {
        assert!(text.contains(part), "{part:?} is missing in {text}");
    }
    assert!(!text.contains("Pomysł") && !text.contains("Łoś"), "not agreed yet: {text}");
}

#[test]
fn descriptions_and_index_can_be_left_out() {
    let options =
        ProgrammeOptions { descriptions: false, index: false, ..ProgrammeOptions::default() };
    let text = text(&document(&congress::congress().into(), &options, &run()));
    assert!(!text.contains("Zlewnia jest całością"));
    assert!(!text.contains("Indeks osób"));
    assert!(text.contains("Rzeka nie zna granic gminy"));
}

#[test]
fn a_day_outside_the_event_is_printed_too() {
    let mut builder = Builder::new("Zjazd");
    builder.programme.event.starts_on = NaiveDate::from_ymd_opt(2026, 6, 1);
    builder.session(SessionKind::Panel, "Wcześniej", (1, "10:00", 45), None);
    let text = text(&set(&builder.finish()));
    assert!(text.contains("Czwartek, 21 maja 2026"), "{text}");
}
