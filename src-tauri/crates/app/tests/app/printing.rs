//! Every product on paper: of whom, with which choices, and what is kept of them.

use std::collections::BTreeSet;

use obrady_app::{
    Desk, ErrorCode,
    domain::{EventId, RegistrationState, RoleKind},
    organisations::{self, OrganisationFacts},
    papers,
    print::{BadgeSides, Finish, ProgrammeOptions, TilePaper, Warning},
    printing::{self, Chosen, Material, PerSheet, PrintJob, Product, ProductKind, Who},
    registrations::{self, RegistrationForm},
    sessions::{self, SessionForm},
    versions::{self, VersionForm},
    words::Language,
};

use crate::fixture::*;

/// An event with a lecture in a room, a speaker who is not registered, and two who are.
fn congress() -> (Place, EventId) {
    let (mut place, event) = Place::with_event();
    let desk = &mut place.desk;
    let room = obrady_app::rooms::add(desk, event, "Aula").unwrap();
    let form = SessionForm {
        slot: obrady_app::domain::Slot { room: Some(room), ..slot("2021-06-07", (10, 0), 45) },
        people: vec![role_form("Zofia Źrebiec", RoleKind::Speaker)],
        ..session_form("Woda w mieście")
    };
    sessions::add(desk, event, form).unwrap();
    for (given, family) in [("Jan", "Lis"), ("Ewa", "Ćwik")] {
        let state = RegistrationState::Confirmed;
        let form = RegistrationForm { state, ..registration_form(given, family) };
        registrations::add(desk, event, &form).unwrap();
    }
    (place, event)
}

fn job(event: EventId, kind: ProductKind) -> PrintJob {
    PrintJob::new(event, Language::Polish, kind.usual())
}

#[test]
fn every_product_is_printed_in_both_languages() {
    let (mut place, event) = congress();
    for kind in ProductKind::ALL {
        for language in Language::ALL {
            let mut job = PrintJob { language, ..job(event, *kind) };
            job.chosen.who = Who::Everybody;
            let pdf = printing::make(&mut place.desk, &job).unwrap();
            assert!(pdf.pages > 0 && pdf.bytes.starts_with(b"%PDF"), "{kind:?}");
            let is_sent = matches!(kind, ProductKind::Envelopes | ProductKind::Labels);
            let nowhere = Warning::NoAddress { count: 3, text: "Ewa Ćwik".into() };
            let expected = is_sent.then_some(nowhere);
            assert_eq!(pdf.warnings, Vec::from_iter(expected), "{kind:?}");
            let again = printing::make(&mut place.desk, &job).unwrap();
            assert!(again.bytes == pdf.bytes, "{kind:?}: the same file gives the same bytes");
        }
    }
}

#[test]
fn people_are_those_who_are_chosen() {
    let (mut place, event) = congress();
    let pages = |place: &mut Place, who| {
        let mut job = job(event, ProductKind::Certificates);
        job.chosen.who = who;
        printing::make(&mut place.desk, &job).unwrap().pages
    };
    assert_eq!(pages(&mut place, Who::Registered), 2);
    assert_eq!(pages(&mut place, Who::Speakers), 1, "who never registered is printed too");
    assert_eq!(pages(&mut place, Who::Everybody), 3);
}

#[test]
fn badges_are_printed_once_unless_somebody_asks() {
    let (mut place, event) = congress();
    let mut job = job(event, ProductKind::Badges);
    job.chosen.unprinted = true;
    let people = printing::badges_of(&place.desk, &job).unwrap();
    assert_eq!(people.len(), 2);
    papers::note_badges(&mut place.desk, event, &people).unwrap();
    refused(&mut place.desk, ErrorCode::NothingToPrint, |desk| printing::make(desk, &job));
    // Who is named gets another one, for theirs got lost.
    let lost = *people.first().unwrap();
    job.chosen.people = vec![lost];
    assert_eq!(printing::badges_of(&place.desk, &job).unwrap(), BTreeSet::from([lost]));
    job.chosen.people.clear();
    place.desk.undo().unwrap();
    assert_eq!(printing::badges_of(&place.desk, &job).unwrap(), people);
    // What is on other pages was not printed.
    job.pages = Some((1, 1));
    job.product =
        printing::with_choices(ProductKind::Badges.usual(), &[("paper".into(), "single".into())])
            .unwrap();
    assert_eq!(printing::badges_of(&place.desk, &job).unwrap().len(), 1);
}

#[test]
fn sign_in_sheets_are_parted() {
    let (mut place, event) = congress();
    let mut job = job(event, ProductKind::SignIn);
    job.chosen.per = PerSheet::Day;
    assert_eq!(printing::make(&mut place.desk, &job).unwrap().pages, 2, "two days");
    job.chosen.per = PerSheet::Session;
    refused(&mut place.desk, ErrorCode::NothingToPrint, |desk| printing::make(desk, &job));
}

#[test]
fn choices_are_set_by_name() {
    let set = |kind: ProductKind, name: &str, value: &str| {
        printing::with_choices(kind.usual(), &[(name.into(), value.into())])
    };
    let made = set(ProductKind::Badges, "cut-marks", "true").unwrap();
    assert!(matches!(made, Product::Badges(options) if options.cut_marks));
    let made = set(ProductKind::Programme, "paper", "a4").unwrap();
    assert_ne!(made, ProductKind::Programme.usual());
    for (name, value) in [("paper", "a9"), ("colour", "red"), ("cover", "perhaps"), ("notes", "-1")]
    {
        let error = set(ProductKind::Programme, name, value).unwrap_err();
        assert_eq!(error.code, ErrorCode::NoSuchChoice, "{name}={value}");
        worded(&error);
    }
    // A word of several is said as choices are named, and as it lies in presets.
    for value in ["fold-over", "foldOver"] {
        let made = set(ProductKind::Badges, "sides", value).unwrap();
        assert!(matches!(made, Product::Badges(options) if options.sides == BadgeSides::FoldOver));
    }
    for kind in ProductKind::ALL {
        for (name, values) in printing::choices(*kind) {
            let usual = values.split('|').next().unwrap_or_default();
            let same = set(*kind, &name, usual).unwrap();
            assert_eq!(same, kind.usual(), "{kind:?}: {name}={usual} is what is usual");
            for value in values.split('|') {
                set(*kind, &name, value).unwrap();
            }
        }
    }
    let badges = printing::choices(ProductKind::Badges);
    let sides = ("sides".to_owned(), "one-side|fold-over|duplex".to_owned());
    assert!(badges.contains(&sides), "{badges:?}");
}

#[test]
fn choices_are_kept_and_taken_again() {
    let (mut place, event) = congress();
    let options = ProgrammeOptions { notes: 4, cover: false, ..ProgrammeOptions::default() };
    let mut job = PrintJob::new(event, Language::Polish, Product::Programme(options));
    job.finish = Finish { booklet: true, ..Finish::default() };
    job.language = Language::English;
    job.texts.sender = "Gmina Łąka".into();
    job.chosen = Chosen {
        who: Who::Speakers,
        day: "2021-06-07".parse().ok(),
        state: Some(RegistrationState::Confirmed),
        unprinted: true,
        per: PerSheet::Category,
        ..Chosen::default()
    };
    printing::keep(&mut place.desk, "Dla prasy", &job).unwrap();
    let preset = papers::presets(&place.desk).unwrap().remove(0);
    let fresh = PrintJob::new(event, Language::Polish, ProductKind::Programme.usual());
    let again = printing::with_preset(fresh, &preset).unwrap();
    job.chosen.day = None;
    assert_eq!(again, job, "all but a day, which is of one event alone");
}

#[test]
fn a_book_names_the_published_version_until_the_programme_changes() {
    let (mut place, event) = congress();
    let job = job(event, ProductKind::Programme);
    let version = |place: &mut Place| {
        let material = format!("{:?}", Material::read(&mut place.desk, &job).unwrap());
        let (_, after) = material.split_once(" version: ").unwrap();
        after.split([',', '}']).next().unwrap().trim().to_owned()
    };
    assert_eq!(version(&mut place), "None");
    let form = VersionForm { name: "Druga".into(), published: true, ..VersionForm::default() };
    versions::add(&mut place.desk, event, &form).unwrap();
    assert_eq!(version(&mut place), "Some(\"Druga\")");
    sessions::add(&mut place.desk, event, session_form("Jeszcze jedna")).unwrap();
    assert_eq!(version(&mut place), "None", "what is printed is not what was published");
    place.desk.undo().unwrap();
    assert_eq!(version(&mut place), "Some(\"Druga\")");
}

#[test]
fn posters_come_in_pieces_and_books_as_booklets() {
    let (mut place, event) = congress();
    let poster =
        printing::with_choices(ProductKind::Poster.usual(), &[("paper".into(), "a1".into())]);
    let mut job = PrintJob::new(event, Language::Polish, poster.unwrap());
    let whole = printing::make(&mut place.desk, &job).unwrap().pages;
    job.finish.tiles = Some(TilePaper::A4);
    assert!(printing::make(&mut place.desk, &job).unwrap().pages > 6 * whole);
    let mut book = PrintJob::new(event, Language::Polish, ProductKind::Programme.usual());
    let pages = printing::make(&mut place.desk, &book).unwrap().pages;
    book.finish.booklet = true;
    assert_eq!(printing::make(&mut place.desk, &book).unwrap().pages, pages.div_ceil(4) * 2);
}

#[test]
fn what_was_read_serves_until_something_changes() {
    let (mut place, event) = congress();
    let mut job = job(event, ProductKind::Programme);
    let material = Material::read(&mut place.desk, &job).unwrap();
    job.product = printing::with_choices(job.product, &[("cover".into(), "false".into())]).unwrap();
    job.finish.booklet = true;
    assert!(material.serves(&mut place.desk, &job).unwrap(), "a choice is no other matter");
    let whole = material.print(&job, None).unwrap();
    assert!(whole == printing::make(&mut place.desk, &job).unwrap(), "nothing else is read");
    let seen = material.print(&job, Some(0..1)).unwrap();
    assert_eq!((seen.sizes, seen.seen), (whole.sizes, 0..1));

    let poster = PrintJob::new(event, Language::Polish, ProductKind::Poster.usual());
    assert!(material.serves(&mut place.desk, &poster).unwrap(), "made of the same");
    let badges = PrintJob::new(event, Language::Polish, ProductKind::Badges.usual());
    assert!(!material.serves(&mut place.desk, &badges).unwrap());
    refused(&mut place.desk, ErrorCode::NothingToPrint, |_| material.print(&badges, None));
    sessions::add(&mut place.desk, event, session_form("Powietrze")).unwrap();
    assert!(!material.serves(&mut place.desk, &job).unwrap(), "a session is new");
}

#[test]
fn a_certificate_made_again_has_its_number() {
    let (mut place, event) = congress();
    let desk = &mut place.desk;
    let form = SessionForm {
        people: vec![role_form("Adam Abacki", RoleKind::Speaker)],
        ..session_form("Powietrze")
    };
    sessions::add(desk, event, form).unwrap();
    let [jan, adam] = ["Lis", "Abacki"]
        .map(|family| obrady_app::people::page(desk, family, 0, 1).unwrap().rows[0].id);
    let mut print = |people: &[_], pages| {
        let mut job = PrintJob { pages, ..job(event, ProductKind::Certificates) };
        job.chosen.people = people.to_vec();
        printing::make(desk, &job).unwrap().bytes
    };
    // Jan is the second of those who registered, as whom Adam, who did not, is not counted.
    let own = print(&[jan], None);
    assert!(own == print(&[jan, adam], Some((2, 2))), "whoever else is named");
    assert!(own == print(&[], Some((2, 2))), "with all others");
    assert!(own != print(&[adam], None));
}

#[test]
fn whoever_drew_a_dash_has_no_name() {
    let (mut place, event) = congress();
    let desk = &mut place.desk;
    for (given, family, organisation) in [("-", "–", "-"), ("Iga", "-", "Gmina Wisła")] {
        let form = RegistrationForm {
            office: "-".into(),
            organisation: organisation.into(),
            ..registration_form(given, family)
        };
        registrations::add(desk, event, &form).unwrap();
    }
    let job = job(event, ProductKind::Badges);
    assert_eq!(printing::badges_of(desk, &job).unwrap().len(), 3, "Jan, Ewa and Iga");
}

#[test]
fn a_dash_is_no_name_on_doors_and_cards() {
    let print = |people: &[&str], kind: ProductKind| {
        let (mut place, event) = Place::with_event();
        let room = obrady_app::rooms::add(&mut place.desk, event, "Aula").unwrap();
        let people = people.iter().map(|name| role_form(name, RoleKind::Speaker));
        let form = SessionForm {
            slot: obrady_app::domain::Slot { room: Some(room), ..slot("2021-06-07", (9, 0), 45) },
            people: people.collect(),
            ..session_form("Woda w mieście")
        };
        sessions::add(&mut place.desk, event, form).unwrap();
        printing::make(&mut place.desk, &job(event, kind)).unwrap().bytes
    };
    for kind in [ProductKind::DoorSigns, ProductKind::SessionCards] {
        let bytes = print(&["Zofia Źrebiec"], kind);
        assert!(print(&["Zofia Źrebiec", "--"], kind) == bytes, "{kind:?}: a dash says nothing");
    }
}

#[test]
fn letters_go_to_the_organisation() {
    let (mut place, event) = congress();
    let desk = &mut place.desk;
    let form = RegistrationForm {
        organisation: "Gmina Wisła".into(),
        ..registration_form("Iga", "Łoś")
    };
    registrations::add(desk, event, &form).unwrap();
    let job = job(event, ProductKind::Envelopes);
    let before = printing::make(desk, &job).unwrap();
    let row = organisations::page(desk, "Wisła", 0, 1).unwrap().rows.remove(0);
    let facts = organisations::get(desk, row.id).unwrap().facts;
    let address = "pl. Hoffa 3\n43-460 Wisła".into();
    organisations::edit(desk, row.id, OrganisationFacts { address, ..facts }).unwrap();
    let after = printing::make(desk, &job).unwrap();
    assert_eq!(after.pages, before.pages);
    assert!(after.bytes != before.bytes, "its address is on the envelope");
}

#[test]
fn letters_go_to_organisations_as_such() {
    let (mut place, event) = congress();
    let desk = &mut place.desk;
    let letters = |desk: &mut Desk, who| {
        let mut job = job(event, ProductKind::Envelopes);
        job.chosen.who = who;
        printing::make(desk, &job)
    };
    let before = letters(desk, Who::Organisations).map_or(0, |pdf| pdf.pages);
    for (given, family) in [("Iga", "Łoś"), ("Olaf", "Żuk")] {
        let organisation = "Gmina Wisła".into();
        let form = RegistrationForm { organisation, ..registration_form(given, family) };
        registrations::add(desk, event, &form).unwrap();
    }
    let known = letters(desk, Who::Registered).unwrap().pages;
    assert_eq!(known, 4, "Jan, Ewa, Iga and Olaf");
    let one = letters(desk, Who::Organisations).unwrap();
    assert_eq!(one.pages, before + 1, "two of the same gmina are one letter");
    refused(desk, ErrorCode::NothingToPrint, |desk| letters(desk, Who::EveryOrganisation));

    let row = organisations::page(desk, "Wisła", 0, 1).unwrap().rows.remove(0);
    let facts = organisations::get(desk, row.id).unwrap().facts;
    let address = "pl. Hoffa 3\n43-460 Wisła".into();
    organisations::edit(desk, row.id, OrganisationFacts { address, ..facts }).unwrap();
    assert_eq!(letters(desk, Who::EveryOrganisation).unwrap().pages, 1, "its address is known");
    let addressed = letters(desk, Who::Organisations).unwrap();
    assert!(addressed.bytes != one.bytes, "its address is on the envelope");

    // Whatever is for people alone is for everybody then.
    let mut badges = job(event, ProductKind::Badges);
    badges.chosen.who = Who::Organisations;
    assert_eq!(printing::badges_of(desk, &badges).unwrap().len(), 5);
}

#[test]
fn the_list_is_of_one_category_where_asked_for() {
    let (mut place, event) = congress();
    let category = obrady_app::categories::add(&mut place.desk, event, "Prasa").unwrap();
    let form = RegistrationForm { category: Some(category), ..registration_form("Olga", "Żak") };
    registrations::add(&mut place.desk, event, &form).unwrap();
    let mut job = job(event, ProductKind::Participants);
    let people = |place: &mut Place, job: &PrintJob| {
        let list = format!("{:?}", Material::read(&mut place.desk, job).unwrap());
        ["Żak Olga", "Lis Jan", "Ćwik Ewa"].map(|name| list.contains(name))
    };
    assert_eq!(people(&mut place, &job), [true; 3]);
    job.chosen.category = Some(category);
    assert_eq!(people(&mut place, &job), [true, false, false]);
}
