//! What a book closes with; and what of long titles stands where there is little room.

use std::collections::BTreeSet;

use obrady_domain::{OrganisationRole, OrganisationRoleKind, RoleKind, SessionKind};

use super::{
    check_inside,
    congress::{Builder, day},
    made, run, words,
};
use crate::{
    BookContent, Languages, Paper, ProgrammeOptions,
    layout::{Document, Draw, Role, TagId},
    products::programme::document,
};

/// A piece of a line as it stands on its page.
struct Line {
    x: f32,
    words: String,
    tag: Option<TagId>,
}

fn lines(document: &Document, page: usize) -> Vec<Line> {
    let draws = document.pages[page].all();
    let lines = draws.filter_map(|draw| {
        let Draw::Text { x, bits, tag, .. } = draw else { return None };
        let text: String = bits.iter().map(|bit| bit.shaped.text.as_str()).collect();
        Some(Line { x: *x, words: words(&text), tag: *tag })
    });
    lines.collect()
}

/// The page, from 0, on which a large heading stands.
fn page_of(document: &Document, heading: &str) -> usize {
    let is_heading = |tag: TagId| matches!(document.tags.get(tag).role, Role::Heading(1 | 2));
    let stands = |page: &usize| {
        let mut lines = lines(document, *page).into_iter();
        lines.any(|line| line.words == heading && line.tag.is_some_and(is_heading))
    };
    (0..document.pages.len()).find(stands).unwrap_or_else(|| panic!("no heading {heading:?}"))
}

fn has(document: &Document, page: usize, words: &str) -> bool {
    lines(document, page).iter().any(|line| line.words.contains(words))
}

/// How many columns there are of lines that begin with a word, on the page of a heading.
fn columns(document: &Document, heading: &str, word: &str) -> usize {
    let lines = lines(document, page_of(document, heading));
    let starts = lines.iter().filter(|line| line.tag.is_some() && line.words.starts_with(word));
    let starts: BTreeSet<i32> = starts.map(|line| line.x.round() as i32).collect();
    starts.len()
}

/// A book of the days and what comes after them.
fn bare() -> ProgrammeOptions {
    ProgrammeOptions {
        cover: false,
        contents: false,
        welcome: false,
        glance: false,
        ..ProgrammeOptions::default()
    }
}

/// Some sessions of a day with some people in each, whose names are short.
fn with_people(sessions: usize, people: usize) -> Builder {
    let mut builder = Builder::new("Zjazd");
    builder.programme.event.starts_on = Some(day(1));
    for at in 0..sessions {
        let start = format!("{}:{:02}", 8 + at / 6, at % 6 * 10);
        let title = format!("Sesja {at}");
        let id = builder.session(SessionKind::Panel, &title, (1, &start, 10), None).id;
        let members: Vec<_> = (0..people)
            .map(|number| builder.person(["", "Jan", &format!("Lis {at} {number}"), "", ""]))
            .collect();
        builder.take_part(id, RoleKind::Panellist, &members);
    }
    builder
}

#[test]
fn the_index_begins_where_all_of_it_fits() {
    let index = "Indeks osób";
    let start = |sessions, people| {
        let programme = with_people(sessions, people).finish();
        let document = document(&programme.into(), &bare(), &run());
        check_inside(&document);
        let page = page_of(&document, index);
        (page, document)
    };
    let (page, document) = start(2, 4);
    assert_eq!(page, 0, "a few names stand below the day");
    assert!(has(&document, 0, "Sesja 1"));
    let (page, document) = start(1, 60);
    assert_eq!(page, 1, "what fits on the next page stands there whole");
    let lasts = lines(&document, 1).into_iter().filter(|line| line.words.starts_with("Lis 0 "));
    assert_eq!(lasts.count(), 60);
}

#[test]
fn an_index_goes_on_over_pages_in_order() {
    let programme = with_people(1, 400).finish();
    let document = document(&programme.into(), &bare(), &run());
    check_inside(&document);
    let first = page_of(&document, "Indeks osób");
    let mut names = Vec::new();
    let mut on_page = Vec::new();
    for page in first..document.pages.len() {
        let lines = lines(&document, page).into_iter().filter(|line| line.tag.is_some());
        let found: Vec<String> =
            lines.map(|line| line.words).filter(|words| words.starts_with("Lis 0 ")).collect();
        on_page.push(found.len());
        names.extend(found);
    }
    assert_eq!(names.len(), 400, "everybody is in it once");
    // As numbers are sorted, not letter by letter.
    let number = |name: &String| name.split(' ').nth(2).and_then(|it| it.parse::<u32>().ok());
    let sorted = names.is_sorted_by_key(number);
    assert!(sorted, "down each column, and on from page to page: {names:?}");
    let full = on_page.iter().filter(|count| **count > 60).count();
    assert!(full >= 2, "no page but the last is left half empty: {on_page:?}");
}

#[test]
fn the_index_has_as_many_columns_as_names_allow() {
    let of = |paper| {
        let programme = with_people(4, 10).finish();
        let options = ProgrammeOptions { paper, people: false, ..bare() };
        columns(&document(&programme.into(), &options, &run()), "Indeks osób", "Lis")
    };
    assert_eq!((of(Paper::A5), of(Paper::A4)), (2, 3));
    let mut long = with_people(1, 0);
    let session = long.programme.sessions[0].id;
    let people: Vec<_> = (0..20)
        .map(|at| {
            let family = format!("Brzeska-Wierzbicka-Grabińska {at}");
            long.person(["prof. dr hab. inż.", "Aleksandra Bogumiła", &family, "", ""])
        })
        .collect();
    long.take_part(session, RoleKind::Panellist, &people);
    let options = ProgrammeOptions { paper: Paper::A4, people: false, ..bare() };
    let document = document(&long.finish().into(), &options, &run());
    // In three columns most of them would go on in a second line.
    assert_eq!(columns(&document, "Indeks osób", "Brzeska"), 2);
}

#[test]
fn organisers_stand_beside_each_other() {
    let mut builder = with_people(1, 0);
    for at in 0..5 {
        let name = format!("Fundacja {at}");
        builder.supports(&name, OrganisationRoleKind::Partner, None);
    }
    for organisation in builder.programme.organisations.values_mut() {
        organisation.website = "https://fundacja.example/".into();
    }
    // Beside each other, since together they fill a line.
    let mut small = with_people(1, 0);
    for (name, kind) in [
        ("Fundacja A", OrganisationRoleKind::Organiser),
        ("Fundacja B", OrganisationRoleKind::MediaPatron),
    ] {
        small.supports(name, kind, None);
    }
    for organisation in small.programme.organisations.values_mut() {
        organisation.website = "https://fundacja.example/".into();
    }
    let mut content = BookContent::from(builder.finish());
    let heading = "Organizatorzy i partnerzy";
    let starts = |content: &BookContent| {
        let document = document(content, &bare(), &run());
        check_inside(&document);
        columns(&document, heading, "Fundacja")
    };
    assert_eq!(starts(&content), 2, "names alone");
    assert_eq!(starts(&small.finish().into()), 2, "two groups of one each");
    let (id, logo) = made::book().pictures.into_iter().next().expect("it has pictures");
    content.pictures.insert(id, logo);
    for organisation in content.programme.organisations.values_mut() {
        organisation.logo = Some(id);
    }
    assert_eq!(starts(&content), 3, "with logos");
}

#[test]
fn organisers_and_imprint_take_as_few_pages_as_they_need() {
    let set = |content: &BookContent| document(content, &ProgrammeOptions::default(), &run());
    let [index, organisers] = ["Indeks osób", "Organizatorzy i partnerzy"];
    let stated = "Stan na 4 maja 2026";
    let mut content = made::book();
    let one_page = set(&content);
    assert!(has(&one_page, page_of(&one_page, organisers), stated), "both are on one page");
    let roles = &mut content.programme.organisation_roles;
    let own = roles.iter().filter(|role| role.session.is_none());
    let more: Vec<_> = own
        .map(|role| OrganisationRole { kind: OrganisationRoleKind::Partner, ..role.clone() })
        .collect();
    roles.extend(more);
    let many = set(&content);
    assert!(has(&many, page_of(&many, index), stated), "the imprint is at the index's foot");
    assert_eq!(page_of(&many, organisers), page_of(&many, index) + 1);
}

#[test]
fn labels_in_two_languages_break_at_the_slash_alone() {
    for paper in [Paper::A5, Paper::A4] {
        let options =
            ProgrammeOptions { paper, languages: Languages::SideBySide, ..Default::default() };
        let document = document(&made::book(), &options, &run());
        let all = super::lines(&document);
        let has = |words: &str| all.iter().any(|line| line == words);
        let whole = paper == Paper::A4;
        assert_eq!(has("Prowadzenie / Led by"), whole, "{paper:?}: in the wider column");
        assert_eq!(has("Prowadzenie /") && has("Led by"), !whole, "{paper:?}: on two lines");
    }
}

#[test]
fn long_titles_are_shortened_in_heads_and_at_a_glance() {
    let long = "Wspólna odpowiedzialność samorządów, organizacji i mieszkańców za wodę, ";
    let mut builder = with_people(40, 3);
    builder.programme.event.title = long.repeat(3);
    builder.programme.sessions[3].title = long.repeat(9);
    let room = builder.room("Sala");
    for session in &mut builder.programme.sessions {
        session.slot.room = Some(room);
    }
    let options = ProgrammeOptions { glance: true, ..bare() };
    let document = document(&builder.finish().into(), &options, &run());
    check_inside(&document);
    let heads: Vec<String> = (0..document.pages.len())
        .flat_map(|page| lines(&document, page))
        .filter(|line| line.tag.is_none() && line.words.starts_with("Wspólna"))
        .map(|line| line.words)
        .collect();
    assert!(!heads.is_empty(), "a left page has the event's title above it");
    for head in heads {
        assert!(head.ends_with('…') && !head.ends_with(",…"), "{head}");
        assert!(!head.ends_with(" i…"), "no word of one letter stands before it: {head}");
    }
    let glance = lines(&document, page_of(&document, "Program w skrócie"));
    let cell = glance.iter().position(|line| line.words.starts_with("Wspólna"));
    let cell = &glance[cell.expect("it is in the table")..];
    let end = cell.iter().position(|line| line.words.ends_with('…')).expect("it is shortened");
    assert!(end < 6, "six lines at most, not {}", end + 1);
    assert!(!cell[end].words.ends_with(",…"), "{}", cell[end].words);
}
