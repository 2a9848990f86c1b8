//! People.

use obrady_app::{
    ErrorCode,
    domain::PersonId,
    people::{self, PersonForm},
    registrations,
};
use uuid::Uuid;

use crate::fixture::*;

#[test]
fn a_person_is_as_their_form_says() {
    let mut place = Place::new();
    let form = PersonForm {
        title: "dr".into(),
        email: " zofia@example.org ".into(),
        affiliations: vec![office("Wójt", "Gmina Łąka"), office(" ", ""), office("", "Związek")],
        ..person_form(" Zofia", "Źrebiec ")
    };
    let id = people::add(&mut place.desk, &form).unwrap();
    let view = people::get(&place.desk, id).unwrap();
    assert_eq!(
        (view.form.given.as_str(), view.form.email.as_str()),
        ("Zofia", "zofia@example.org")
    );
    assert_eq!(view.form.affiliations.len(), 2, "an empty line says nothing");
    people::save(&mut place.desk, id, &view.form).unwrap();
    assert_eq!(people::get(&place.desk, id).unwrap(), view, "saving what was read changes nothing");

    let mut form = view.form.clone();
    form.affiliations.swap(0, 1);
    form.affiliations[0].office = "Prezeska".into();
    people::save(&mut place.desk, id, &form).unwrap();
    assert_eq!(people::get(&place.desk, id).unwrap().form, form);
    assert_eq!(place.people()[0].office, "Prezeska", "the first is the usual one");
}

/// Somebody else, or an undo, took the office away while the form was open.
#[test]
fn an_office_deleted_meanwhile_is_not_lost() {
    let mut place = Place::new();
    let form =
        PersonForm { affiliations: vec![office("Wójt", "Łąka")], ..person_form("Jan", "Lis") };
    let id = people::add(&mut place.desk, &form).unwrap();
    let open = people::get(&place.desk, id).unwrap().form;
    let without = PersonForm { affiliations: Vec::new(), ..open.clone() };
    people::save(&mut place.desk, id, &without).unwrap();
    people::save(&mut place.desk, id, &open).unwrap();
    let kept = people::get(&place.desk, id).unwrap().form.affiliations;
    assert_eq!(kept[0].office, "Wójt");

    let other = people::add(&mut place.desk, &person_form("Ewa", "Łoś")).unwrap();
    let copied = PersonForm { affiliations: kept.clone(), ..person_form("Ewa", "Łoś") };
    people::save(&mut place.desk, other, &copied).unwrap();
    assert_eq!(people::get(&place.desk, other).unwrap().form.affiliations[0].office, "Wójt");
    assert_eq!(people::get(&place.desk, id).unwrap().form.affiliations, kept, "each their own");
}

#[test]
fn people_are_deleted_together_or_not_at_all() {
    let (mut place, event) = Place::with_event();
    let ids = ["Lis", "Łoś", "Żak"].map(|family| add_person(&mut place.desk, "Jan", family));
    let form = registration_form("Jan", "Lis");
    registrations::add(&mut place.desk, event, &form).unwrap();
    let before = visible(&mut place.desk);
    let nobody = PersonId(Uuid::nil());
    refused(&mut place.desk, ErrorCode::Gone, |desk| people::delete(desk, &[ids[0], nobody]));
    refused(&mut place.desk, ErrorCode::Gone, |desk| people::delete(desk, &[nobody]));
    people::delete(&mut place.desk, &ids[..2]).unwrap();
    assert_eq!(place.people().len(), 1);
    assert!(place.registrations(event).is_empty(), "registrations go with their person");
    place.desk.undo().unwrap();
    assert_eq!(visible(&mut place.desk), before);
}

#[test]
fn what_a_person_can_not_be_is_refused() {
    let mut place = Place::new();
    let id = add_person(&mut place.desk, "Jan", "Lis");
    let nameless = PersonForm { title: "dr".into(), ..person_form(" ", "") };
    let desk = &mut place.desk;
    refused(desk, ErrorCode::NameMissing, |desk| people::add(desk, &nameless));
    refused(desk, ErrorCode::NameMissing, |desk| people::save(desk, id, &nameless));
    people::delete(desk, &[id]).unwrap();
    let form = person_form("Jan", "Lis");
    refused(desk, ErrorCode::Gone, |desk| people::save(desk, id, &form));
    refused(desk, ErrorCode::Gone, |desk| people::get(desk, id));
    people::add(desk, &person_form("", "Madonna")).expect("one name is enough");
}
