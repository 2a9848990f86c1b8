//! Registrations in numbers.

use obrady_app::{
    categories,
    domain::{
        Attendance, Category, Event, EventId, OrganisationKind, RegistrationId, RegistrationState,
    },
    events,
    numbers::{self, Numbers},
    organisations, people,
    printing::{self, PrintJob, ProductKind},
    registrations::{self, RegistrationForm, RegistrationQuery},
    words::Language,
};

use crate::fixture::*;

fn add(
    place: &mut Place,
    event: EventId,
    family: &str,
    organisation: &str,
    state: RegistrationState,
    attendance: Attendance,
) -> RegistrationId {
    let form = RegistrationForm {
        organisation: organisation.into(),
        office: String::new(),
        state,
        attendance,
        ..registration_form("Zofia", family)
    };
    registrations::add(&mut place.desk, event, &form).unwrap()
}

/// Whatever is counted, its filter finds as many in the list.
fn check_filters(place: &mut Place, event: EventId, numbers: &Numbers) {
    let mut shares: Vec<_> = Vec::new();
    shares.extend(numbers.states.iter().map(|one| (one.count, &one.filter)));
    shares.extend(numbers.attendance.iter().map(|one| (one.count, &one.filter)));
    shares.extend(numbers.kinds.iter().map(|one| (one.count, &one.filter)));
    shares.extend(numbers.voivodeships.iter().map(|one| (one.count, &one.filter)));
    shares.extend(numbers.categories.iter().map(|one| (one.count, &one.filter)));
    shares.extend(numbers.time.points.iter().map(|one| (one.count, &one.filter)));
    let fills = numbers.limits.iter().map(|one| (one.fill, &one.filter));
    shares.extend(fills.map(|(fill, filter)| (fill.taken + fill.waiting, filter)));
    for (count, filter) in shares {
        let query = RegistrationQuery { filter: filter.clone(), ..Default::default() };
        let found = registrations::page(&mut place.desk, event, &query).unwrap().total;
        assert_eq!(found, count, "as many are found as were counted: {filter}");
    }
}

#[test]
fn what_is_counted_is_what_the_list_shows() {
    use RegistrationState::{Cancelled, Confirmed, Pending, WaitingList};
    let (mut place, event) = Place::with_event();
    let on_site = Attendance::OnSite;
    let press = categories::add(&mut place.desk, event, "Prasa").unwrap();
    let limited = categories::list(&place.desk, event).unwrap()[0].clone();
    let limited = Category { places: Some(1), ..limited };
    categories::save(&mut place.desk, &limited).unwrap();
    categories::add(&mut place.desk, event, "Goście").unwrap();
    let facts = Event { places_on_site: Some(2), ..place.event(event) };
    events::save(&mut place.desk, &facts).unwrap();

    let first = add(&mut place, event, "Ćma", "Gmina Żabia Wola", Confirmed, on_site);
    add(&mut place, event, "Łąka", "Powiat pszczyński", Pending, on_site);
    add(&mut place, event, "Źrebiec", "Gmina Żabia Wola", WaitingList, on_site);
    add(&mut place, event, "Cis", "Fundacja Rzeka", Confirmed, Attendance::Online);
    add(&mut place, event, "Bez", "", Confirmed, Attendance::Online);
    add(&mut place, event, "Osa", "Gmina Żabia Wola", Cancelled, on_site);
    registrations::set_category(&mut place.desk, &[first], Some(press)).unwrap();
    for row in organisations::page(&mut place.desk, "", 0, 99).unwrap().rows {
        let view = organisations::get(&place.desk, row.id).unwrap();
        let kind = match row.name.split(' ').next() {
            Some("Gmina") => OrganisationKind::Gmina,
            Some("Powiat") => OrganisationKind::Powiat,
            _ => OrganisationKind::Association,
        };
        let code = obrady_app::register::only(&row.name).map_or("", |unit| unit.code);
        let facts = organisations::OrganisationFacts { kind, teryt: code.into(), ..view.facts };
        organisations::edit(&mut place.desk, row.id, facts).unwrap();
    }

    let all = numbers::of_event(&place.desk, event).unwrap();
    assert_eq!((all.all, all.standing), (6, 5));
    let states: Vec<u32> = all.states.iter().map(|one| one.count).collect();
    assert_eq!(states, [1, 3, 1, 1], "in the order of menus");
    let kinds: Vec<_> = all.kinds.iter().map(|one| (one.of, one.count)).collect();
    assert_eq!(kinds[0], (Some(OrganisationKind::Gmina), 2), "the most first: {kinds:?}");
    assert_eq!(kinds.last(), Some(&(None, 1)), "who has none comes last");
    let voivodeships: Vec<_> =
        all.voivodeships.iter().map(|one| (one.of.as_str(), one.count)).collect();
    assert_eq!(voivodeships, [("mazowieckie", 2), ("śląskie", 1), ("", 2)]);
    let limits: Vec<_> =
        all.limits.iter().map(|one| (one.fill.taken, one.fill.waiting, one.fill.places)).collect();
    assert_eq!(
        limits,
        [(2, 1, Some(2)), (1, 0, Some(1))],
        "what is pending takes a place; who waits does not"
    );
    assert_eq!(all.presence.expected, 1, "confirmed and on site");
    assert_eq!(all.time.points.iter().map(|one| one.count).sum::<u32>(), 5);
    check_filters(&mut place, event, &all);

    // What is deleted is not counted, nor are its people and organisations.
    let gmina = organisations::page(&mut place.desk, "zabia", 0, 9).unwrap().rows[0].id;
    organisations::delete(&mut place.desk, &[gmina]).unwrap();
    registrations::delete(&mut place.desk, &[first]).unwrap();
    let cis = place.people().iter().find(|one| one.name.contains("Cis")).unwrap().id;
    people::delete(&mut place.desk, &[cis]).unwrap();
    let less = numbers::of_event(&place.desk, event).unwrap();
    assert_eq!((less.all, less.standing), (4, 3));
    check_filters(&mut place, event, &less);

    let job = PrintJob::new(event, Language::Polish, ProductKind::Numbers.usual());
    let pdf = printing::make(&mut place.desk, &job).unwrap();
    assert_eq!((pdf.pages, pdf.warnings.len()), (1, 0));
}

#[test]
fn an_event_without_registrations_has_numbers_too() {
    let (mut place, event) = Place::with_event();
    let all = numbers::of_event(&place.desk, event).unwrap();
    assert_eq!((all.all, all.standing, all.time.points.len()), (0, 0, 0));
    assert!(all.kinds.is_empty() && all.limits.is_empty() && all.sessions.is_empty());
    check_filters(&mut place, event, &all);
    let job = PrintJob::new(event, Language::English, ProductKind::Numbers.usual());
    assert_eq!(printing::make(&mut place.desk, &job).unwrap().pages, 1);
}
