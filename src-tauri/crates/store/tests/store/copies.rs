//! Copies are whole, and never in the way.

use std::{fs, sync::atomic::AtomicBool, sync::atomic::Ordering, thread};

use obrady_store::{Store, StoreError};

use crate::fixture::*;

#[test]
fn a_copy_is_the_same() {
    let place = Place::filled();
    let mut store = Store::open(&place.file).unwrap();
    let target = place.folder.path().join("kopia.obrady");
    store.copy_to(&target).unwrap();
    assert_eq!(dump(&target), dump(&place.file));
    let mut copy = Store::open(&target).unwrap();
    copy.verify().unwrap();
    assert_eq!(copy.history(10).unwrap(), store.history(10).unwrap());
    copy.undo(&stamp()).unwrap().expect("a copy knows how to take back too");
    assert_ne!(dump(&target), dump(&place.file), "and goes its own way");
    drop(copy);

    add_room(&mut store, 5).unwrap();
    store.copy_to(&target).unwrap();
    assert_eq!(dump(&target), dump(&place.file), "a later copy replaces an earlier one");
    assert_eq!(place.all().len(), 2, "and leaves nothing else behind");
}

#[test]
fn a_file_is_not_copied_onto_itself() {
    let place = Place::filled();
    let mut store = Store::open(&place.file).unwrap();
    let mut names = vec![place.file.clone(), place.folder.path().join(".").join("x")];
    names[1].set_file_name(place.file.file_name().unwrap());
    #[cfg(unix)]
    {
        let link = place.folder.path().join("link.obrady");
        std::os::unix::fs::symlink(&place.file, &link).unwrap();
        names.push(link);
    }
    for name in names {
        let copied = store.copy_to(&name);
        assert!(matches!(copied, Err(StoreError::Exists(_))), "{}: {copied:?}", name.display());
    }
    add_room(&mut store, 5).unwrap();
    let rooms = dump(&place.file)["room"].len();
    assert_eq!(rooms, 2, "what is written afterwards is still in the file");
}

#[test]
fn a_copy_that_can_not_be_written_leaves_what_was_there() {
    let place = Place::filled();
    let store = Store::open(&place.file).unwrap();
    let nowhere = place.folder.path().join("missing").join("copy.obrady");
    assert!(matches!(store.copy_to(&nowhere), Err(StoreError::Io { .. })));
    let folder = place.folder.path().join("folder.obrady");
    fs::create_dir(&folder).unwrap();
    assert!(store.copy_to(&folder).is_err());
    assert!(folder.is_dir());
    assert_eq!(place.all().len(), 1, "no half of a copy is left");
}

#[test]
fn copies_made_while_others_write_are_whole() {
    let place = Place::filled();
    let store = Store::open(&place.file).unwrap();
    let copied = AtomicBool::new(false);
    thread::scope(|scope| {
        let writer = scope.spawn(|| {
            let mut store = Store::open(&place.file).unwrap();
            let mut done = 0;
            // Bounded, so that a failure of the others ends the test.
            while !copied.load(Ordering::Relaxed) && done < 1000 {
                done += 1;
                add_room(&mut store, 100 + done).unwrap();
            }
            done
        });
        for number in 0..10 {
            let target = place.folder.path().join(format!("copy {number}.obrady"));
            store.copy_to(&target).unwrap();
            let copy = Store::open(&target).unwrap();
            copy.verify().unwrap();
            let steps = copy.history(u32::MAX).unwrap().len();
            assert_eq!(dump(&target)["room"].len(), steps, "one room a step, none half done");
        }
        copied.store(true, Ordering::Relaxed);
        assert!(writer.join().unwrap() > 0, "somebody did write meanwhile");
    });
}
