//! What is put in comes out again, and what is deleted goes out of sight with all that hangs on it.

use obrady_domain::{Availability, RegistrationState, Session, Slot, Whose};
use obrady_store::{
    Store, StoreError, categories, check_ins, events, fields, filters, layouts, organisations,
    origins, people, pictures, programmes, registrations, rooms, sessions, table_sources, versions,
};

use crate::fixture::*;

#[test]
fn what_is_put_in_comes_out_again() {
    let place = Place::filled();
    let store = Store::open(&place.file).unwrap();
    store
        .read(|view| {
            assert_eq!(events::all(view)?, [an_event(1)]);
            assert_eq!(rooms::of_event(view, event(1))?, [a_room(1)]);
            assert_eq!(origins::of_event(view, event(1))?, [an_origin(1)]);
            assert_eq!(origins::events_of(view, "schedule:kpm")?, [event(1)]);
            assert_eq!(rooms::tracks_of_event(view, event(1))?, [a_track(1)]);
            assert_eq!(people::get(view, person(1))?, a_person(1));
            assert_eq!(people::all(view)?[&person(1)], a_person(1));
            assert_eq!(organisations::all(view)?[&organisation(1)], an_organisation(1));
            let second = second_session();
            assert_eq!(sessions::get(view, session(2))?, second);
            assert_eq!(sessions::of_event(view, event(1))?, [a_session(1), second]);
            assert_eq!(registrations::get(view, registration(1))?, a_registration(1));
            assert_eq!(registrations::of_event(view, event(1))?, [a_registration(1)]);
            assert_eq!(registrations::standing(view, event(1))?, 1);
            assert_eq!(categories::of_event(view, event(1))?, [a_category(1)]);
            assert_eq!(categories::get(view, a_category(1).id)?, a_category(1));
            assert_eq!(fields::of_event(view, event(1))?, [a_field(1)]);
            assert_eq!(fields::get(view, a_field(1).id)?, a_field(1));
            assert_eq!(fields::next_number(view, event(1))?.0, 4, "one more than the last");
            assert_eq!(check_ins::of_event(view, event(1))?, [a_check_in(1)]);
            assert_eq!(check_ins::find(view, registration(1), None)?, Some(a_check_in(1)));
            assert_eq!(check_ins::find(view, registration(1), Some(session(1)))?, None);
            let (source, rows) = a_table_source(1);
            assert_eq!(table_sources::of_event(view, event(1))?, std::slice::from_ref(&source));
            assert_eq!(table_sources::get(view, source.id)?, (source, rows));
            assert_eq!(layouts::all(view)?, [a_layout(1)]);
            assert_eq!(filters::of_event(view, event(1))?, [a_filter(1)]);
            let roles = organisations::roles_of_event(view, event(1))?;
            assert_eq!(roles[0], an_organisation_role(1));
            assert_eq!(roles[1].session, Some(session(1)));
            let programme = programmes::get(view, event(1))?;
            assert!(programme.people.contains_key(&person(1)), "everybody with a role is in it");
            assert!(programme.organisations.contains_key(&organisation(1)));
            assert_eq!(pictures::get(view, a_picture(1).id)?, a_picture(1));
            assert_eq!(programme.appearances[&person(1)], an_appearance());
            let of_room = Availability { whose: Whose::Room(room(1)), ..an_availability(2) };
            assert_eq!(programme.availabilities, [an_availability(1), of_room]);
            assert_eq!(programme.acceptances, [an_acceptance(1)]);
            assert!(programme.sign_ups.is_empty(), "who waits takes no place");
            assert_eq!(versions::of_event(view, event(1))?, [a_version(1)]);
            assert_eq!(versions::get(view, a_version(1).id)?, (a_version(1), programme));
            Ok(())
        })
        .unwrap();
}

#[test]
fn what_points_to_something_deleted_points_to_nothing() {
    let place = Place::filled();
    let mut store = Store::open(&place.file).unwrap();
    let change = |store: &mut Store, deed: fn(&obrady_store::Tx<'_>) -> Result<(), StoreError>| {
        store.change(&stamp(), op("deletion"), deed).unwrap();
    };
    let first = |store: &Store| store.read(|view| sessions::get(view, session(1))).unwrap();
    let nobody = |store: &Store| {
        store
            .read(|view| {
                let of_all = sessions::of_event(view, event(1))?;
                assert_eq!(sessions::get(view, session(1))?.roles, of_all[0].roles);
                assert!(programmes::get(view, event(1))?.people.is_empty());
                assert!(registrations::of_event(view, event(1))?.is_empty());
                assert_eq!(registrations::standing(view, event(1))?, 0);
                Ok(of_all[0].roles.is_empty())
            })
            .unwrap()
    };

    change(&mut store, |tx| rooms::delete(tx, room(1)));
    assert_eq!(first(&store).slot.room, None);
    change(&mut store, |tx| rooms::delete_track(tx, track(1)));
    assert_eq!(first(&store).track, None);

    change(&mut store, |tx| people::delete(tx, person(1)));
    assert!(nobody(&store), "roles go out of sight with their person");
    change(&mut store, |tx| {
        sessions::put(tx, &Session { title: "Inny".into(), ..sessions::get(tx, session(1))? })
    });
    for _ in 0..2 {
        store.undo(&stamp()).unwrap();
    }
    assert_eq!(first(&store).roles.len(), 1, "and come back with them");

    change(&mut store, |tx| sessions::delete(tx, session(1)));
    store
        .read(|view| {
            let rest = sessions::of_event(view, event(1))?;
            assert_eq!(rest.len(), 1, "what a block held stays");
            assert_eq!(rest[0].block, None);
            assert_eq!(organisations::roles_of_event(view, event(1))?.len(), 1);
            Ok(())
        })
        .unwrap();

    change(&mut store, |tx| events::delete(tx, event(1)));
    let gone = store.read(|view| events::get(view, event(1)));
    assert!(matches!(gone, Err(StoreError::Gone { .. })), "{gone:?}");
}

#[test]
fn what_is_not_there_is_gone() {
    let place = Place::filled();
    let mut store = Store::open(&place.file).unwrap();
    let before = place.all();
    let mut check = |name: &str, deed: fn(&obrady_store::Tx<'_>) -> Result<(), StoreError>| {
        let done = store.change(&stamp(), op(name), deed);
        assert!(matches!(done, Err(StoreError::Gone { .. })), "{name}: {done:?}");
    };
    check("event", |tx| events::delete(tx, event(9)));
    check("room", |tx| rooms::delete(tx, room(9)));
    check("track", |tx| rooms::delete_track(tx, track(9)));
    check("session", |tx| sessions::delete(tx, session(9)));
    check("moved", |tx| sessions::move_to(tx, session(9), Slot::default()));
    check("person", |tx| people::delete(tx, person(9)));
    check("registration", |tx| registrations::delete(tx, registration(9)));
    check("twice", |tx| {
        registrations::delete(tx, registration(1))?;
        registrations::delete(tx, registration(1))
    });
    check("read", |tx| registrations::get(tx, registration(9)).map(drop));
    assert_eq!(place.all(), before, "a failed change leaves the file byte for byte as it was");
}

#[test]
fn nothing_points_to_what_was_never_there() {
    let place = Place::filled();
    let mut store = Store::open(&place.file).unwrap();
    let before = place.all();
    let mut registration = a_registration(1);
    registration.affiliation = Some(affiliation(99));
    let done = store.change(&stamp(), op(""), |tx| registrations::put(tx, &registration));
    let done = done.map_err(|error: StoreError| error.about(&place.file));
    assert!(matches!(done, Err(StoreError::Gone { .. })), "{done:?}");
    assert_eq!(place.all(), before);
}

#[test]
fn cancelled_registrations_do_not_stand() {
    let place = Place::filled();
    let mut store = Store::open(&place.file).unwrap();
    for (state, standing) in RegistrationState::ALL.into_iter().zip([1, 1, 1, 0]) {
        let mut registration = a_registration(1);
        registration.state = state;
        store.change(&stamp(), op(""), |tx| registrations::put(tx, &registration)).unwrap();
        let found = store.read(|view| registrations::standing(view, event(1))).unwrap();
        assert_eq!(found, standing, "{state:?}");
    }
}
