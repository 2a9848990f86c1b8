//! Lists in Polish order, searched without diacritics.

use obrady_app::{
    domain::{ListColumn, RegistrationState, SortKey},
    people::{self, PersonForm},
    registrations::{self, RegistrationForm, RegistrationQuery},
};

use crate::fixture::*;

const ORDERED: [&str; 16] = [
    "Adamiec",
    "Bąk",
    "Cygan",
    "Czyż",
    "Ćwik",
    "Lach",
    "Łach",
    "Łoś",
    "Nowak",
    "Nowakowska",
    "Osa",
    "Ożóg",
    "Szary",
    "Śliwa",
    "Źrebiec",
    "Żak",
];

fn shuffled() -> Vec<&'static str> {
    let mut names = ORDERED.to_vec();
    names.reverse();
    names.swap(2, 9);
    names.rotate_left(5);
    names
}

#[test]
fn people_stand_in_polish_order_and_are_found_without_diacritics() {
    let mut place = Place::new();
    for family in shuffled() {
        let email = format!("{}@example.org", family.len());
        let affiliations = vec![office("Burmistrz", "Miasto Łódź")];
        let form = PersonForm { email, affiliations, ..person_form("Grażyna", family) };
        people::add(&mut place.desk, &form).unwrap();
    }
    let families: Vec<String> =
        place.people().iter().map(|row| row.name.replace(" Grażyna", "")).collect();
    assert_eq!(families, ORDERED);

    let mut find = |query: &str, offset, limit| {
        let page = people::page(&mut place.desk, query, offset, limit).unwrap();
        (page.rows.into_iter().map(|row| row.name).collect::<Vec<_>>(), page.total)
    };
    assert_eq!(find("zrebiec", 0, 9), (vec!["Źrebiec Grażyna".to_owned()], 1));
    assert_eq!(find("LODZ ćwik", 0, 9).0, ["Ćwik Grażyna"], "every word, wherever it stands");
    assert_eq!(find("nowak", 0, 9).1, 2);
    assert_eq!(find("nikt", 0, 9), (Vec::new(), 0));
    assert_eq!(find("", 14, 9), (vec!["Źrebiec Grażyna".to_owned(), "Żak Grażyna".to_owned()], 16));
    assert_eq!(find("", 99, 9), (Vec::new(), 16));
}

#[test]
fn registrations_stand_as_they_are_asked_for() {
    let (mut place, event) = Place::with_event();
    for (at, family) in shuffled().into_iter().enumerate() {
        let organisation = if at % 2 == 0 { "Łódź" } else { "Lublin" };
        let form = RegistrationForm {
            organisation: organisation.into(),
            state: RegistrationState::ALL[at % 4],
            note: format!("nr {at}"),
            ..registration_form("Jan", family)
        };
        registrations::add(&mut place.desk, event, &form).unwrap();
    }
    let mut page = |query: RegistrationQuery| {
        registrations::page(&mut place.desk, event, &RegistrationQuery { limit: 99, ..query })
            .unwrap()
    };
    let families = |page: &registrations::RegistrationsPage| -> Vec<String> {
        page.rows.iter().map(|row| row.family.clone()).collect()
    };
    let by = |column, descending| RegistrationQuery {
        sort: vec![SortKey { column, descending }],
        ..Default::default()
    };
    let all = page(RegistrationQuery::default());
    assert_eq!(families(&all), ORDERED);
    assert!(all.states.iter().all(|count| count.count == 4), "{:?}", all.states);

    let turned = page(by(ListColumn::Name, true));
    assert_eq!(families(&turned)[0], "Żak");
    let sorted = page(by(ListColumn::Organisation, false));
    assert_eq!(sorted.rows[7].organisation, "Lublin");
    assert_eq!(sorted.rows[8].organisation, "Łódź");
    let halves = families(&sorted);
    let place_of = |family: &String| ORDERED.iter().position(|known| known == family);
    assert!(halves[..8].is_sorted_by_key(place_of), "equal ones stand by name: {halves:?}");

    let state = Some(RegistrationState::WaitingList);
    let waiting = page(RegistrationQuery { state, ..Default::default() });
    assert_eq!((waiting.total, waiting.rows.len()), (4, 4));
    assert!(waiting.states.iter().all(|count| count.count == 4), "counts are of all states");
    assert_eq!(waiting.all, 16);
    let words = page(RegistrationQuery { words: "nr 3 lublin".into(), ..Default::default() });
    assert_eq!(words.total, 2, "number 3 and number 13");
    let counted: u32 = words.states.iter().map(|count| count.count).sum();
    assert_eq!((counted, words.all), (2, 16), "counts follow the words");
    let sorted = page(by(ListColumn::State, false));
    assert!(sorted.rows.is_sorted_by_key(|row| row.state));
    let sorted = page(by(ListColumn::RegisteredAt, false));
    assert!(sorted.rows.is_sorted_by_key(|row| row.registered_at));
}
