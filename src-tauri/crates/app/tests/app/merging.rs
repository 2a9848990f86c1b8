//! Making one of several records of one person or organisation: nothing is lost, and all can be
//! taken back.

use std::collections::BTreeMap;

use obrady_app::{
    Desk, ErrorCode, OpKind, appearances, archives, clashes,
    domain::{Appearance, OrganisationRoleKind, PersonId, RegistrationState, RoleKind},
    duplicates, events, history,
    merging::{self, OrganisationField, PersonField},
    organisations::{self, OrganisationForm},
    people::{self, PersonForm},
    registrations::{self, RegistrationForm},
    sessions::{self, SessionForm},
    versions::{self, VersionForm},
};
use uuid::Uuid;

use crate::fixture::*;

#[test]
fn two_records_of_a_person_become_one_and_nothing_is_lost() {
    let (mut place, event) = Place::with_event();
    let desk = &mut place.desk;
    let known = PersonForm {
        title: "dr".into(),
        email: "zofia@gmina.example".into(),
        note: "Dieta".into(),
        affiliations: vec![office("Wójt", "Gmina Żabia Wola")],
        ..person_form("Zofia", "Źrebiec")
    };
    let keep = people::add(desk, &known).unwrap();
    let again = PersonForm {
        email: "zofia@dom.example".into(),
        phone: "600 000 001".into(),
        biography: "Wójt drugiej kadencji.".into(),
        note: "Przyjeżdża pociągiem".into(),
        affiliations: vec![office("wójt", "Gmina Żabia Wola"), office("Prezeska", "Związek")],
        ..person_form("Zofia", "Zrebiec")
    };
    let other = people::add(desk, &again).unwrap();
    let second = people::get(desk, other).unwrap().form.affiliations[1].id;
    let role = |person: PersonId, kind| {
        let affiliation = None;
        sessions::RoleForm { person: Some(person), affiliation, ..role_form("", kind) }
    };
    let both = SessionForm {
        people: vec![
            role(other, RoleKind::Panellist),
            role(keep, RoleKind::Panellist),
            role(other, RoleKind::Moderator),
        ],
        ..session_form("Panel")
    };
    sessions::add(desk, event, both).unwrap();
    let registration = |form: &PersonForm, person, state, note: &str| RegistrationForm {
        person: Some(person),
        title: form.title.clone(),
        email: form.email.clone(),
        phone: form.phone.clone(),
        state,
        note: note.into(),
        office: String::new(),
        organisation: String::new(),
        ..registration_form(&form.given, &form.family)
    };
    let pending = registration(&known, keep, RegistrationState::Pending, "Parking");
    registrations::add(desk, event, &pending).unwrap();
    let confirmed = registration(&again, other, RegistrationState::Confirmed, "Nocleg");
    registrations::add(desk, event, &confirmed).unwrap();
    let appears = Appearance { event, person: other, affiliation: second, cancelled: false };
    appearances::save(desk, &appears).unwrap();
    assert_eq!(duplicates::people(desk).unwrap().len(), 1, "one is found to be the other");
    let before = visible(desk);
    let steps = history::list(desk, u32::MAX).unwrap().len();

    let choices = BTreeMap::from([(PersonField::Family, keep), (PersonField::Email, other)]);
    assert_eq!(merging::merge_people(desk, keep, &[other], &choices).unwrap(), 2);

    assert_eq!(history::list(desk, u32::MAX).unwrap().len(), steps + 1, "one step");
    let op = history::steps(desk).unwrap().undo.unwrap();
    assert_eq!((op.kind, op.subject.as_str()), (OpKind::PersonMerge, "dr Zofia Źrebiec"));
    let one = people::get(desk, keep).unwrap();
    assert_eq!(one.form.family, "Źrebiec");
    assert_eq!(one.form.email, "zofia@dom.example", "as chosen");
    assert_eq!((one.form.title.as_str(), one.form.phone.as_str()), ("dr", "600 000 001"));
    assert_eq!(one.form.biography, "Wójt drugiej kadencji.");
    assert_eq!(one.form.note, "Dieta\nPrzyjeżdża pociągiem\nzofia@gmina.example");
    let offices: Vec<_> = one.form.affiliations.iter().map(|line| line.office.as_str()).collect();
    assert_eq!(offices, ["Wójt", "Prezeska"], "the same office is there once");
    assert_eq!(one.appearances[0].affiliation, second, "with which they appear here");
    let roles: Vec<_> = one.sessions.iter().map(|session| session.role).collect();
    assert_eq!(roles, [RoleKind::Panellist, RoleKind::Moderator], "each role once");
    assert!(people::get(desk, other).is_err(), "the other is deleted");
    let rows = place.registrations(event);
    assert_eq!(rows.len(), 1, "one place at one event");
    assert_eq!(
        (rows[0].state, rows[0].note.as_str()),
        (RegistrationState::Confirmed, "Parking\nNocleg")
    );
    assert!(duplicates::people(&place.desk).unwrap().is_empty());

    let after = visible(&mut place.desk);
    place.desk.undo().unwrap();
    assert_eq!(visible(&mut place.desk), before, "undo restores both, exactly");
    place.desk.redo().unwrap();
    assert_eq!(visible(&mut place.desk), after);
    place.desk.verify().unwrap();
}

#[test]
fn what_differs_and_was_not_chosen_goes_to_the_note() {
    let mut place = Place::new();
    let desk = &mut place.desk;
    let one = PersonForm { phone: "600 000 001".into(), ..person_form("Jan", "Lis") };
    let keep = people::add(desk, &one).unwrap();
    let other =
        PersonForm { phone: "600 000 002".into(), title: "DR".into(), ..person_form("Jan", "Lis") };
    let others = [other.clone(), PersonForm { title: "dr".into(), ..other }]
        .map(|form| people::add(desk, &form).unwrap());
    merging::merge_people(desk, keep, &others, &BTreeMap::new()).unwrap();
    let form = people::get(desk, keep).unwrap().form;
    assert_eq!((form.phone.as_str(), form.note.as_str()), ("600 000 001", "600 000 002"));
    assert_eq!(form.title, "DR", "the first that says something stands");
}

#[test]
fn who_is_gone_is_not_merged() {
    let mut place = Place::new();
    let keep = add_person(&mut place.desk, "Jan", "Lis");
    let other = add_person(&mut place.desk, "Jan", "Lis");
    let none = BTreeMap::new();
    let nobody = PersonId(Uuid::nil());
    for others in [&[nobody][..], &[other, nobody], &[], &[keep]] {
        refused(&mut place.desk, ErrorCode::Gone, |desk| {
            merging::merge_people(desk, keep, others, &none)
        });
    }
    refused(&mut place.desk, ErrorCode::Gone, |desk| {
        duplicates::tell_people_apart(desk, &[keep, nobody])
    });
}

#[test]
fn who_was_told_apart_stays_so() {
    let mut place = Place::new();
    let desk = &mut place.desk;
    let ids = [0; 3].map(|_| add_person(desk, "Jan", "Lis"));
    duplicates::tell_people_apart(desk, &ids[..2]).unwrap();
    merging::merge_people(desk, ids[2], &ids[1..2], &BTreeMap::new()).unwrap();
    assert!(duplicates::people(desk).unwrap().is_empty(), "the one kept is not the first either");
    desk.undo().unwrap();
    desk.undo().unwrap();
    assert_eq!(duplicates::people(desk).unwrap()[0].ids.len(), 3, "that too can be taken back");
}

#[test]
fn two_records_of_an_organisation_become_one() {
    let (mut place, event) = Place::with_event();
    let desk = &mut place.desk;
    let form = PersonForm {
        affiliations: vec![
            office("Wójt", "Gmina Żabia Wola"),
            office("Wójt", "Urząd Gminy Żabia Wola"),
        ],
        ..person_form("Zofia", "Źrebiec")
    };
    let person = people::add(desk, &form).unwrap();
    let line =
        |kind, name: &str| OrganisationForm { kind, name: name.into(), teryt: String::new() };
    let lines = [
        line(OrganisationRoleKind::Organiser, "Urząd Gminy Żabia Wola"),
        line(OrganisationRoleKind::Organiser, "Gmina Żabia Wola"),
        line(OrganisationRoleKind::Patron, "Urząd Gminy Żabia Wola"),
    ];
    organisations::save(desk, event, &lines).unwrap();
    let groups = duplicates::organisations(desk).unwrap();
    assert_eq!(groups.len(), 1, "the office of a gmina may be the gmina");
    let (keep, other) = (groups[0].ids[0], groups[0].ids[1]);
    assert_eq!(organisations::get(desk, keep).unwrap().facts.teryt, "1405062", "known best");
    let before = visible(desk);

    let choices = BTreeMap::from([(OrganisationField::Name, other)]);
    assert_eq!(merging::merge_organisations(desk, keep, &[other], &choices).unwrap(), 2);
    let one = organisations::get(desk, keep).unwrap();
    assert_eq!(
        (one.facts.name.as_str(), one.facts.teryt.as_str()),
        ("Urząd Gminy Żabia Wola", "1405062")
    );
    let tasks: Vec<_> = one.tasks.iter().map(|task| task.kind).collect();
    assert_eq!(tasks, [OrganisationRoleKind::Organiser, OrganisationRoleKind::Patron], "each once");
    assert_eq!(people::get(desk, person).unwrap().form.affiliations.len(), 1, "one office");
    assert_eq!(events::programme(desk, event).unwrap().programme.organisation_roles.len(), 2);
    desk.undo().unwrap();
    assert_eq!(visible(desk), before);
}

#[test]
fn what_was_accepted_and_what_versions_keep_is_of_the_one_person() {
    let (mut place, event) = Place::with_event();
    let desk = &mut place.desk;
    let [keep, first, second] =
        ["Źrebiec", "Zrebiec", "Żrebiec"].map(|family| add_person(desk, "Zofia", family));
    let role =
        |person| sessions::RoleForm { person: Some(person), ..role_form("", RoleKind::Panellist) };
    for (title, person) in [("Woda", first), ("Las", first), ("Woda", second), ("Miasto", keep)] {
        let form = SessionForm { people: vec![role(person)], ..session_form(title) };
        sessions::add(desk, event, form).unwrap();
    }
    let twice = |desk: &Desk| {
        let found = clashes::of(desk, event).unwrap();
        let found = found.iter().cloned();
        found.filter(|clash| clash.kind.rule() == "personTwice").collect::<Vec<_>>()
    };
    let [clash] = &twice(desk)[..] else { panic!("one is in two sessions") };
    let sessions = clash.sessions.clone();
    clashes::accept(desk, event, &clash.key(), "Wchodzi na chwilę").unwrap();
    let form = VersionForm { name: "1.0".into(), ..VersionForm::default() };
    let version = versions::add(desk, event, &form).unwrap();
    let changes = |desk: &Desk| versions::comparison(desk, version, None).unwrap().changes;
    let archived = |desk: &Desk| archives::make(desk, None).unwrap().events;
    let (before, kept) = (visible(desk), archived(desk));

    merging::merge_people(desk, keep, &[first, second], &BTreeMap::new()).unwrap();
    let all = twice(desk);
    assert_eq!(all.len(), 6, "every two of four sessions");
    for clash in all {
        let accepted = (clash.sessions == sessions).then_some("Wchodzi na chwilę");
        assert_eq!(clash.accepted.as_deref(), accepted, "{clash:?}");
    }
    assert_eq!(changes(desk), [], "nobody left, nobody joined");
    desk.undo().unwrap();
    assert_eq!(visible(desk), before);
    assert_eq!(archived(desk), kept, "undo gives the version back as it was");
    assert_eq!(changes(desk), []);
}
