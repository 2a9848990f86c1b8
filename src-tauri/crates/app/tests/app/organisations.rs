//! The list of organisations, and local governments of the register.

use obrady_app::{
    ErrorCode,
    domain::{OrganisationId, OrganisationKind},
    organisations::{self, OrganisationFacts},
    people::{self, PersonForm},
};
use uuid::Uuid;

use crate::fixture::*;

#[test]
fn an_organisation_is_as_its_form_says() {
    let mut place = Place::new();
    let desk = &mut place.desk;
    let id = organisations::add(desk, " Związek Miast ", "").unwrap();
    let facts = OrganisationFacts {
        name: "Związek Miast Polskich ".into(),
        kind: OrganisationKind::Association,
        website: " https://zmp.example/".into(),
        teryt: String::new(),
        address: String::new(),
    };
    organisations::edit(desk, id, facts).unwrap();
    let form = PersonForm {
        affiliations: vec![
            office("Prezes", "związek miast polskich"),
            office("Dyrektor", "Związek Miast Polskich"),
        ],
        ..person_form("Jan", "Lis")
    };
    people::add(desk, &form).unwrap();
    let view = organisations::get(desk, id).unwrap();
    assert_eq!(view.facts.name, "Związek Miast Polskich");
    assert_eq!(view.people[0].office, "Prezes, Dyrektor");
    let page = organisations::page(desk, "zwiazek polskich", 0, 10).unwrap();
    assert_eq!((page.total, page.rows[0].people), (1, 1), "a person counts once");
    let before = visible(desk);
    organisations::delete(desk, &[id]).unwrap();
    assert_eq!(organisations::page(desk, "", 0, 10).unwrap().total, 0);
    desk.undo().unwrap();
    assert_eq!(visible(desk), before);
    refused(desk, ErrorCode::NameMissing, |desk| organisations::add(desk, " ", ""));
    let nothing = OrganisationId(Uuid::nil());
    refused(desk, ErrorCode::Gone, |desk| organisations::delete(desk, &[id, nothing]));
    refused(desk, ErrorCode::Gone, |desk| organisations::get(desk, nothing));
}

#[test]
fn a_local_government_brings_what_the_register_says_of_it() {
    let mut place = Place::new();
    let desk = &mut place.desk;
    let found = organisations::suggest(desk, "zabia wo").unwrap();
    assert_eq!((found[0].name.as_str(), found[0].teryt.as_str()), ("Gmina Żabia Wola", "1405062"));
    assert_eq!(
        (found[0].powiat.as_str(), found[0].voivodeship.as_str()),
        ("grodziski", "mazowieckie")
    );
    organisations::add(desk, "gmina żabia wola", "").unwrap();
    let found = organisations::suggest(desk, "żabia wola").unwrap();
    assert_eq!(found.len(), 1, "the same is suggested once: {found:?}");
    assert!(found[0].known);
    assert_eq!(organisations::page(desk, "grodziski", 0, 1).unwrap().total, 1, "found by place");
}

/// Several gminas have one name: what tells them apart is the code.
#[test]
fn namesakes_stay_two() {
    let mut place = Place::new();
    let desk = &mut place.desk;
    let of = |code: &str| {
        let line =
            people::AffiliationForm { teryt: code.into(), ..office("Wójt", "Gmina Dąbrowa") };
        PersonForm { affiliations: vec![line], ..person_form("Jan", code) }
    };
    let namesakes: Vec<String> = organisations::suggest(desk, "gmina dąbrowa")
        .unwrap()
        .into_iter()
        .filter(|one| one.name == "Gmina Dąbrowa")
        .map(|one| one.teryt)
        .collect();
    assert!(namesakes.len() > 1, "the register has several");
    let ids: Vec<_> = namesakes.iter().map(|code| people::add(desk, &of(code)).unwrap()).collect();
    for (id, code) in ids.iter().zip(&namesakes) {
        let view = people::get(desk, *id).unwrap();
        assert_eq!(&view.form.affiliations[0].teryt, code);
        people::save(desk, *id, &view.form).unwrap();
        assert_eq!(people::get(desk, *id).unwrap(), view, "saving what was read changes nothing");
    }
    let all = organisations::page(desk, "", 0, 10).unwrap();
    assert_eq!(all.total as usize, namesakes.len());
    assert!(
        obrady_app::duplicates::organisations(desk).unwrap().is_empty(),
        "they are no duplicates"
    );
}
