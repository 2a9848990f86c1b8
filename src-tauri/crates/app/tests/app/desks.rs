//! Opening, and two at one file.

use std::fs;

use obrady_app::{Desk, ErrorCode, history};

use crate::fixture::*;

#[test]
fn files_that_can_not_be_opened_are_named() {
    let place = Place::new();
    let made = |name: &str, bytes: &[u8]| {
        let path = place.at(name);
        fs::write(&path, bytes).unwrap();
        path
    };
    let whole = fs::read(place.desk.path()).unwrap();
    for (path, code) in [
        (place.at("nie ma.obrady"), ErrorCode::FileMissing),
        (made("list.obrady", b"Szanowni Panstwo"), ErrorCode::NotObrady),
        (made("pusty.obrady", b""), ErrorCode::NotObrady),
        (made("połowa.obrady", &whole[..whole.len() / 2]), ErrorCode::FileDamaged),
        (place.folder.path().to_owned(), ErrorCode::NotObrady),
    ] {
        let error = Desk::open(&path).unwrap_err();
        assert_eq!(error.code, code, "{error}");
        assert_eq!(error.args["path"], path.display().to_string());
        worded(&error);
    }
    let error = Desk::create(place.desk.path()).unwrap_err();
    assert_eq!(error.code, ErrorCode::FileExists);
    worded(&error);
    Desk::create(&place.at("folder/that/is/new.obrady")).expect("folders are made");
}

#[cfg(unix)]
#[test]
fn errors_inside_a_change_name_the_file() {
    let mut place = Place::new();
    let path = place.desk.path().to_owned();
    fs::rename(&path, place.at("gone.obrady")).unwrap();
    let error = obrady_app::events::add(&mut place.desk, "Kongres").unwrap_err();
    assert_eq!(error.code, ErrorCode::FileMissing, "{error}");
    assert_eq!(error.args["path"], path.display().to_string());
    worded(&error);
}

#[test]
fn a_desk_notices_the_other() {
    let (mut window, event) = Place::with_event();
    let mut line = Desk::open(window.desk.path()).unwrap();
    let before = window.desk.generation().unwrap();
    assert_eq!(window.people().len(), 0);
    add_person(&mut line, "Zofia", "Źrebiec");
    assert!(window.desk.generation().unwrap() > before);
    assert_eq!(window.people().len(), 1, "lists are not those of yesterday");
    let own = window.desk.generation().unwrap();
    add_person(&mut window.desk, "Jan", "Ćwik");
    assert!(window.desk.generation().unwrap() > own);

    let undone = line.undo().unwrap().expect("the other's change can be taken back here");
    assert_eq!(undone.subject, "Jan Ćwik");
    assert_eq!(window.people().len(), 1);
    let redone = window.desk.redo().unwrap().expect("and done again there");
    assert_eq!(redone, undone);
    assert_eq!(visible(&mut window.desk), visible(&mut line));
    assert!(window.registrations(event).is_empty());
}

#[test]
fn undo_outlives_the_program() {
    let (mut place, _) = Place::with_event();
    let before = visible(&mut place.desk);
    add_person(&mut place.desk, "Zofia", "Źrebiec");
    let after = visible(&mut place.desk);
    let path = place.desk.path().to_owned();
    let mut desk = Desk::open(&path).unwrap();
    desk.undo().unwrap().unwrap();
    assert_eq!(visible(&mut desk), before);
    drop(desk);
    let mut desk = Desk::open(&path).unwrap();
    desk.redo().unwrap().unwrap();
    assert_eq!(visible(&mut desk), after);
    let history = history::list(&desk, 10).unwrap();
    assert_eq!(history.len(), 5, "two for the event, one for the person, one undo, one redo");
    assert!(history.iter().all(|change| change.at.and_utc().timestamp() > 1_700_000_000));
}

#[test]
fn a_copy_is_whole() {
    let (mut place, _) = Place::with_event();
    let target = place.at("kopia.obrady");
    place.desk.copy_to(&target).unwrap();
    let mut copy = Desk::open(&target).unwrap();
    copy.verify().unwrap();
    assert_eq!(visible(&mut copy), visible(&mut place.desk));
    let own = place.desk.path().to_owned();
    let error = refused(&mut place.desk, ErrorCode::FileExists, |desk| desk.copy_to(&own));
    assert_eq!(error.args["path"], own.display().to_string());
}
