//! Several at one file, as the window and the command line are: nobody's work is lost.

use std::{fs, thread, time::Duration};

use obrady_store::{Store, StoreError, View, events, rooms};

use crate::fixture::*;

/// Until the file was free: who is told that it is locked may try again.
fn patiently(mut deed: impl FnMut() -> Result<(), StoreError>) {
    loop {
        match deed() {
            Ok(()) => return,
            Err(StoreError::Locked(_)) => thread::sleep(Duration::from_millis(10)),
            Err(other) => panic!("{other:?}"),
        }
    }
}

#[test]
fn two_write_in_turn() {
    let place = Place::filled();
    let mut window = Store::open(&place.file).unwrap();
    let mut line = Store::open(&place.file).unwrap();
    let quiet = window.foreign_changes().unwrap();
    add_room(&mut window, 10).unwrap();
    window.undo(&stamp()).unwrap();
    window.redo(&stamp()).unwrap();
    assert_eq!(window.foreign_changes().unwrap(), quiet, "own changes are not foreign");

    add_room(&mut line, 11).unwrap();
    let noticed = window.foreign_changes().unwrap();
    assert_ne!(noticed, quiet, "the other's change is noticed");
    assert_eq!(window.foreign_changes().unwrap(), noticed, "once");
    line.undo(&stamp()).unwrap();
    assert_ne!(window.foreign_changes().unwrap(), noticed, "so is the other's undo");

    add_room(&mut window, 12).unwrap();
    assert_eq!(dump(&place.file)["room"].len(), 3);
}

#[test]
fn several_write_at_once() {
    const EACH: u64 = 20;
    let place = Place::filled();
    let before = dump(&place.file);
    thread::scope(|scope| {
        for writer in 1..=3 {
            let file = &place.file;
            scope.spawn(move || {
                let mut store = Store::open(file).unwrap();
                for number in 0..EACH {
                    patiently(|| add_room(&mut store, writer * 1000 + number));
                }
            });
        }
    });
    let mut store = Store::open(&place.file).unwrap();
    store.verify().unwrap();
    assert_eq!(dump(&place.file)["room"].len() as u64, 1 + 3 * EACH, "nobody's room is lost");
    assert_eq!(store.history(u32::MAX).unwrap().len() as u64, 1 + 3 * EACH);
    for _ in 0..3 * EACH {
        store.undo(&stamp()).unwrap().expect("each is a step of its own");
    }
    assert_eq!(dump(&place.file), before);
}

/// Two that press undo at the same moment take two steps back, never the same one twice.
#[test]
fn several_undo_at_once() {
    const EACH: u64 = 15;
    let place = Place::filled();
    let mut store = Store::open(&place.file).unwrap();
    let before = dump(&place.file);
    for number in 0..2 * EACH {
        add_room(&mut store, 100 + number).unwrap();
    }
    let after = dump(&place.file);
    let all_of = |step: fn(&mut Store) -> Result<(), StoreError>| {
        thread::scope(|scope| {
            for _ in 0..2 {
                scope.spawn(|| {
                    let mut store = Store::open(&place.file).unwrap();
                    for _ in 0..EACH {
                        patiently(|| step(&mut store));
                    }
                });
            }
        });
    };
    all_of(|store| store.undo(&stamp()).map(|undone| assert!(undone.is_some())));
    assert_eq!(dump(&place.file), before);
    all_of(|store| store.redo(&stamp()).map(|redone| assert!(redone.is_some())));
    assert_eq!(dump(&place.file), after);
}

/// What is read in one go is of one moment, whatever others do meanwhile.
#[test]
fn readers_see_one_moment() {
    let place = Place::filled();
    let store = Store::open(&place.file).unwrap();
    store
        .read(|view| {
            let before = rooms::of_event(view, event(1))?.len();
            let file = place.file.clone();
            let writer = thread::spawn(move || {
                let mut store = Store::open(&file).unwrap();
                patiently(|| add_room(&mut store, 50));
            });
            thread::sleep(Duration::from_millis(300));
            assert_eq!(rooms::of_event(view, event(1))?.len(), before);
            assert!(!writer.is_finished(), "the writer waits for the reader");
            Ok(())
        })
        .unwrap();
}

#[test]
fn two_things_read_at_once_are_of_one_moment_and_of_one_file() {
    let (place, other) = (Place::filled(), Place::filled());
    let mut store = Store::open(&place.file).unwrap();
    let events = |view: &View<'_>| events::all(view);
    let check = |store: &Store, why: &str| {
        let (both, plain) = (store.read_both(events, events).unwrap(), store.read(events).unwrap());
        assert_eq!(both, (plain.clone(), plain), "{why}");
    };
    check(&store, "the file lies where it was opened");
    add_room(&mut store, 10).unwrap();
    let rooms = |view: &View<'_>| rooms::of_event(view, event(1)).map(|rooms| rooms.len());
    assert_eq!(store.read_both(rooms, rooms).unwrap(), (2, 2), "what was written last is seen");
    let failed = store.read_both(rooms, |_| Err::<(), _>(StoreError::Unfit("on purpose".into())));
    assert!(matches!(failed, Err(StoreError::Unfit(_))), "{failed:?}");
    fs::rename(&other.file, &place.file).unwrap();
    assert_eq!(store.read_both(rooms, rooms).unwrap(), (2, 2), "the other's file has one room");
    fs::remove_file(&place.file).unwrap();
    assert_eq!(store.read_both(rooms, rooms).unwrap(), (2, 2), "no file has that name any more");
}
