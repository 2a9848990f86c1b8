//! Every way in which a place falls free, and that whoever is next has it then.

use std::collections::BTreeMap;

use obrady_app::{
    categories,
    domain::{
        Attendance, Category, Event, EventId, MovingUp, RegistrationId, RegistrationState, Room,
        SessionId, Slot,
    },
    events, merging, people, planning,
    registrations::{self, RegistrationForm},
    rooms,
    sessions::{self, Move, SessionForm},
    sign_ups,
};

use crate::fixture::*;

use RegistrationState::{Cancelled, Confirmed, WaitingList};

fn limited(place: &mut Place, event: EventId, on_site: Option<u32>, online: Option<u32>) {
    let limited = Event {
        places_on_site: on_site,
        places_online: online,
        moving_up: MovingUp::Itself,
        ..place.event(event)
    };
    events::save(&mut place.desk, &limited).unwrap();
}

fn form(family: &str, organisation: &str) -> RegistrationForm {
    RegistrationForm { organisation: organisation.into(), ..registration_form("Anna", family) }
}

fn add(place: &mut Place, event: EventId, family: &str) -> RegistrationId {
    registrations::add(&mut place.desk, event, &form(family, "")).unwrap()
}

fn state(place: &Place, id: RegistrationId) -> RegistrationState {
    registrations::get(&place.desk, id).unwrap().state
}

fn person(place: &Place, id: RegistrationId) -> obrady_app::domain::PersonId {
    registrations::get(&place.desk, id).unwrap().person
}

fn workshop(place: &mut Place, event: EventId, places: Option<u32>, slot: Slot) -> SessionId {
    let form = SessionForm { sign_up: true, places, slot, ..session_form("Warsztat") };
    sessions::add(&mut place.desk, event, form).unwrap()
}

fn there(place: &Place, id: RegistrationId) -> Option<RegistrationState> {
    sign_ups::of_registration(&place.desk, id).unwrap()[0].state
}

/// What is done to an event with one place on site and one online, both taken, and two who wait.
fn check(what: &str, expected: bool, deed: impl FnOnce(&mut Place, EventId, [RegistrationId; 3])) {
    let (mut place, event) = Place::with_event();
    limited(&mut place, event, Some(1), Some(1));
    let [first, second, third] =
        ["Pierwsza", "Druga", "Trzecia"].map(|family| add(&mut place, event, family));
    let before = visible(&mut place.desk);
    deed(&mut place, event, [first, second, third]);
    assert_eq!(state(&place, second) == Confirmed, expected, "{what}");
    assert_ne!(state(&place, third), Confirmed, "{what}: one place, one who comes to it");
    let moved: Vec<_> = place.desk.moved_up().iter().map(|one| one.registration).collect();
    assert_eq!(moved.contains(&second), expected, "{what}: it is told");
    place.desk.undo().unwrap();
    assert_eq!(visible(&mut place.desk), before, "{what}: it is one step");
}

#[test]
fn whatever_frees_a_place_moves_the_next_up() {
    check("cancelled", true, |place, _, [first, ..]| {
        registrations::set_state(&mut place.desk, &[first], Cancelled).unwrap();
    });
    check("many cancelled", true, |place, _, [first, _, third]| {
        registrations::set_state(&mut place.desk, &[third, first], Cancelled).unwrap();
    });
    check("deleted", true, |place, _, [first, ..]| {
        registrations::delete(&mut place.desk, &[first]).unwrap();
    });
    check("the person deleted", true, |place, _, [first, ..]| {
        let person = person(place, first);
        people::delete(&mut place.desk, &[person]).unwrap();
    });
    check("comes online instead", true, |place, _, [first, ..]| {
        registrations::set_attendance(&mut place.desk, &[first], Attendance::Online).unwrap();
    });
    check("waits for a place online instead", true, |place, _, [_, second, _]| {
        registrations::set_attendance(&mut place.desk, &[second], Attendance::Online).unwrap();
    });
    check("a higher limit", true, |place, event, _| limited(place, event, Some(2), Some(1)));
    check("a note", false, |place, _, [first, ..]| {
        registrations::add_tag(&mut place.desk, &[first], "VIP").unwrap();
    });
}

#[test]
fn one_person_of_two_has_one_place() {
    let (mut place, event) = Place::with_event();
    limited(&mut place, event, Some(2), None);
    let ids = ["Łąka", "Bór", "Dwór"].map(|town| {
        registrations::add(&mut place.desk, event, &form("Nowak", &format!("Gmina {town}")))
            .unwrap()
    });
    let [first, second, _] = ids.map(|id| person(&place, id));
    // Two people of one name are recognised as one only where somebody says so.
    let [first, second] = if first == second {
        let other = person_form("Anna", "Inna");
        [first, people::add(&mut place.desk, &other).unwrap()]
    } else {
        [first, second]
    };
    let waits = add(&mut place, event, "Następna");
    assert_eq!(state(&place, waits), WaitingList);
    let session = workshop(&mut place, event, Some(1), Slot::default());
    sign_ups::sign_up(&mut place.desk, ids[1], session, false).unwrap();
    let before = visible(&mut place.desk);
    merging::merge_people(&mut place.desk, first, &[second], &BTreeMap::new()).unwrap();
    let standing = obrady_app::places::standing(&place.desk, event).unwrap();
    assert_eq!(standing.on_site.taken, 2, "the place of the other is the next one's");
    let moved = place.desk.moved_up().len();
    assert_eq!(moved, 1);
    place.desk.undo().unwrap();
    assert_eq!(visible(&mut place.desk), before);
}

#[test]
fn who_leaves_a_full_category_where_nothing_else_binds_has_a_place() {
    let (mut place, event) = Place::with_event();
    limited(&mut place, event, None, None);
    let press = categories::add(&mut place.desk, event, "Prasa").unwrap();
    let there = categories::list(&place.desk, event).unwrap().remove(0);
    categories::save(&mut place.desk, Category { places: Some(0), ..there }).unwrap();
    let of_press = RegistrationForm { category: Some(press), ..form("Prasowa", "") };
    let id = registrations::add(&mut place.desk, event, &of_press).unwrap();
    let by_hand = RegistrationForm { state: WaitingList, ..form("Odłożona", "") };
    let by_hand = registrations::add(&mut place.desk, event, &by_hand).unwrap();
    assert_eq!(state(&place, id), WaitingList);
    registrations::set_category(&mut place.desk, &[id], None).unwrap();
    assert_eq!(state(&place, id), Confirmed);
    assert_eq!(state(&place, by_hand), WaitingList, "whom nothing held the staff put there");
}

#[test]
fn a_larger_room_has_places_for_those_who_wait() {
    let (mut place, event) = Place::with_event();
    let [small, large] =
        ["Mała", "Duża"].map(|name| rooms::add(&mut place.desk, event, name).unwrap());
    let set = |place: &mut Place, id, places| {
        let there = events::programme(&place.desk, event).unwrap().programme.rooms;
        let room = there.into_iter().find(|room| room.id == id).unwrap();
        rooms::save(&mut place.desk, Room { places_on_site: places, ..room }).unwrap();
    };
    set(&mut place, small, Some(1));
    set(&mut place, large, Some(2));
    limited(&mut place, event, None, None);
    let in_room = |room| Slot { room: Some(room), ..slot("2021-06-07", (10, 0), 60) };
    let session = workshop(&mut place, event, None, in_room(small));
    let ids = ["A", "B", "C"].map(|family| add(&mut place, event, family));
    for id in ids {
        sign_ups::sign_up(&mut place.desk, id, session, false).unwrap();
    }
    let all = |place: &Place| ids.map(|id| there(place, id));
    let [one, two, three] = [1, 2, 3]
        .map(|places| [0, 1, 2].map(|at| Some(if at < places { Confirmed } else { WaitingList })));
    assert_eq!(all(&place), one);
    let to = Move { id: session, slot: in_room(large) };
    planning::move_each(&mut place.desk, event, &[to]).unwrap();
    assert_eq!(all(&place), two, "moved into a larger room");
    place.desk.undo().unwrap();
    assert_eq!(all(&place), one);
    set(&mut place, small, Some(3));
    assert_eq!(all(&place), three, "the room has more places");
    place.desk.undo().unwrap();
    rooms::delete(&mut place.desk, small).unwrap();
    assert_eq!(all(&place), three, "without the room nothing binds them");
    place.desk.undo().unwrap();
    let free = SessionForm {
        sign_up: true,
        places: Some(9),
        slot: in_room(small),
        ..session_form("Warsztat")
    };
    sessions::save(&mut place.desk, session, free).unwrap();
    assert_eq!(all(&place), three, "the session has places of its own");
}
