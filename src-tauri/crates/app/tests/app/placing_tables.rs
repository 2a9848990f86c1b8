//! Tables and limits: who comes over one waits, in the table's order, and is told before.

use obrady_app::{
    categories,
    domain::{Attendance, Category, Event, EventId, MovingUp, RegistrationState, SessionId},
    events,
    interchange::participants::{self, TableChoices},
    registrations::{
        self,
        importing::{self, Decisions, Imported},
    },
    sessions::{self, SessionForm},
    sign_ups,
};

use crate::fixture::*;

use RegistrationState::{Cancelled, Confirmed, Pending, WaitingList};

fn take(place: &mut Place, event: EventId, text: &str, decisions: &Decisions) -> Imported {
    let reading = participants::read_with(text.as_bytes(), &TableChoices::default()).unwrap();
    let (desk, watch) = (&mut place.desk, &mut |_, _| true);
    let proposal = importing::propose(desk, event, &reading, decisions, watch).unwrap();
    let told = proposal.counts(decisions).over;
    let taken =
        importing::take(desk, event, &reading, "a.csv", &proposal, decisions, watch).unwrap();
    assert_eq!(told, taken.over, "the review tells how many will wait");
    taken
}

fn limited(place: &mut Place, event: EventId, on_site: u32, online: u32, moving_up: MovingUp) {
    let limited = Event {
        places_on_site: Some(on_site),
        places_online: Some(online),
        moving_up,
        ..place.event(event)
    };
    events::save(&mut place.desk, &limited).unwrap();
}

/// Who has which state, in the order in which they were added.
fn states(place: &mut Place, event: EventId) -> Vec<(String, RegistrationState)> {
    let mut rows = place.registrations(event);
    rows.sort_by_key(|row| row.id);
    rows.into_iter().map(|row| (row.family, row.state)).collect()
}

fn are(found: &[(String, RegistrationState)], expected: &[(&str, RegistrationState)], why: &str) {
    let found: Vec<_> = found.iter().map(|(name, state)| (name.as_str(), *state)).collect();
    assert_eq!(found, expected, "{why}");
}

#[test]
fn rows_over_a_limit_wait_in_the_order_of_the_table() {
    let (mut place, event) = Place::with_event();
    limited(&mut place, event, 3, 1, MovingUp::Asking);
    let desk = &mut place.desk;
    registrations::add(desk, event, &registration_form("Anna", "Dawna")).unwrap();
    let before = visible(desk);
    let text = "Imię;Nazwisko;Udział;Status\nA;Jeden;stacjonarnie;\nA;Zdalna;online;\n\
        A;Dwa;stacjonarnie;potwierdzone\nA;Rezygnuje;stacjonarnie;anulowane\n\
        A;Trzy;stacjonarnie;potwierdzone\nA;Daleka;online;\n";
    let taken = take(&mut place, event, text, &Decisions::default());
    assert_eq!((taken.added, taken.over), (6, 2));
    are(
        &states(&mut place, event),
        &[
            ("Dawna", Confirmed),
            ("Jeden", Pending),
            ("Zdalna", Pending),
            ("Dwa", Confirmed),
            ("Rezygnuje", Cancelled),
            ("Trzy", WaitingList),
            ("Daleka", WaitingList),
        ],
        "on site and online apart; who cancelled asks for nothing",
    );
    let after = visible(&mut place.desk);
    let again = take(&mut place, event, text, &Decisions::default());
    assert_eq!(
        (again.added, again.changed, again.known),
        (0, 0, 6),
        "what we made of it is no news"
    );
    assert_eq!(visible(&mut place.desk), after);
    place.desk.undo().unwrap();
    assert_eq!(visible(&mut place.desk), before, "it is one step");
}

#[test]
fn who_vanished_leaves_first_and_who_waited_before_comes_first() {
    let (mut place, event) = Place::with_event();
    limited(&mut place, event, 2, 9, MovingUp::Itself);
    take(
        &mut place,
        event,
        "Id;Imię;Nazwisko\n1;A;Jeden\n2;A;Dwa\n3;A;Trzy\n",
        &Decisions::default(),
    );
    let cancel = Decisions { cancel: true, ..Decisions::default() };
    let newer = "Id;Imię;Nazwisko\n3;A;Trzy\n4;A;Cztery\n5;A;Pięć\n";
    let taken = take(&mut place, event, newer, &cancel);
    assert_eq!((taken.added, taken.cancelled, taken.over), (2, 2, 1));
    are(
        &states(&mut place, event),
        &[
            ("Jeden", Cancelled),
            ("Dwa", Cancelled),
            ("Trzy", Confirmed),
            ("Cztery", Pending),
            ("Pięć", WaitingList),
        ],
        "of the two places that fell free one is theirs who waited",
    );
    let moved: Vec<_> = place.desk.moved_up().iter().map(|one| one.name.as_str()).collect();
    assert_eq!(moved, ["A Trzy"], "and that is told");
}

#[test]
fn a_category_of_the_table_has_its_own_limit() {
    let (mut place, event) = Place::with_event();
    categories::add(&mut place.desk, event, "Prasa").unwrap();
    let press = categories::list(&place.desk, event).unwrap().remove(0);
    categories::save(&mut place.desk, Category { places: Some(1), ..press }).unwrap();
    let text = "Imię;Nazwisko;Kategoria\nA;Jeden;prasa\nA;Dwa;Gość\nA;Trzy;Prasa\n";
    let taken = take(&mut place, event, text, &Decisions::default());
    assert_eq!((taken.added, taken.over), (3, 1));
    let expected = [("Jeden", Pending), ("Dwa", Pending), ("Trzy", WaitingList)];
    are(&states(&mut place, event), &expected, "however the category is written");
}

#[test]
fn sign_ups_that_come_with_a_table_wait_too() {
    let (mut place, event) = Place::with_event();
    limited(&mut place, event, 3, 9, MovingUp::Itself);
    let form = SessionForm { sign_up: true, places: Some(1), ..session_form("Warsztat") };
    let session = sessions::add(&mut place.desk, event, form).unwrap();
    let text =
        "Imię;Nazwisko;Sesje\nA;Jeden;Warsztat\nA;Dwa;Warsztat\nA;Trzy;\nA;Cztery;Warsztat\n";
    take(&mut place, event, text, &Decisions::default());
    let there = |place: &mut Place, family: &str| {
        let row = place.registrations(event).into_iter().find(|row| row.family == family).unwrap();
        (row.id, sign_up(place, row.id, session))
    };
    let (first, has) = there(&mut place, "Jeden");
    assert_eq!(has, Some(Pending), "as sure as their registration");
    assert_eq!(there(&mut place, "Dwa").1, Some(WaitingList), "the one place is taken");
    assert_eq!(there(&mut place, "Trzy").1, None);
    registrations::set_state(&mut place.desk, &[first], Cancelled).unwrap();
    assert_eq!(there(&mut place, "Dwa").1, Some(Confirmed), "who was next moves up");
    assert_eq!(
        there(&mut place, "Cztery").1,
        Some(WaitingList),
        "who comes to a place at the event now finds none in the session"
    );
}

fn sign_up(
    place: &Place,
    id: obrady_app::domain::RegistrationId,
    session: SessionId,
) -> Option<RegistrationState> {
    let views = sign_ups::of_registration(&place.desk, id).unwrap();
    views.into_iter().find(|one| one.session == session).and_then(|one| one.state)
}

#[test]
fn a_newer_table_that_changes_the_kind_of_place_frees_one() {
    let (mut place, event) = Place::with_event();
    limited(&mut place, event, 1, 1, MovingUp::Itself);
    let text = "Id;Imię;Nazwisko;Udział\n1;A;Jeden;stacjonarnie\n2;A;Dwa;stacjonarnie\n";
    take(&mut place, event, text, &Decisions::default());
    let newer =
        "Id;Imię;Nazwisko;Udział\n1;A;Jeden;online\n2;A;Dwa;stacjonarnie\n3;A;Trzy;online\n";
    let taken = take(&mut place, event, newer, &Decisions::default());
    assert_eq!((taken.added, taken.changed, taken.over), (1, 1, 1));
    let expected = [("Jeden", Pending), ("Dwa", Confirmed), ("Trzy", WaitingList)];
    are(&states(&mut place, event), &expected, "known ones change before new ones come");
    let rows = place.registrations(event);
    let online = rows.iter().filter(|row| row.attendance == Attendance::Online);
    assert_eq!(online.count(), 2);
}
