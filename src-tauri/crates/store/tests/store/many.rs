//! Very many new rows at once are as if each had been put in by itself.

use std::collections::BTreeSet;

use obrady_domain::{Person, Registration};
use obrady_store::{
    Change, NewRows, Op, OpKind, Outcome, Store, StoreError, Table, history::RowChange, people,
    registrations,
};
use proptest::{collection::vec, prelude::*};

use crate::fixture::*;

/// The `number`th of those who are nowhere yet.
fn somebody(number: u64, text: &str) -> (Person, Registration) {
    let mut somebody = a_person(number);
    somebody.family = text.into();
    for (place, affiliation) in (0..).zip(&mut somebody.affiliations) {
        affiliation.id = id(obrady_domain::AffiliationId, 99, 10 * number + place);
    }
    let mut registration = a_registration(number);
    registration.event = event(1);
    registration.person = somebody.id;
    registration.affiliation = somebody.affiliations.first().map(|one| one.id);
    registration.note = text.into();
    (somebody, registration)
}

fn one_by_one(store: &mut Store, all: &[(Person, Registration)]) -> Outcome<()> {
    let put = |tx: &obrady_store::Tx<'_>| {
        all.iter().try_for_each(|(somebody, registration)| {
            people::put(tx, somebody)?;
            registrations::put(tx, registration)
        })
    };
    store.change(&stamp(), op(""), put).unwrap()
}

fn at_once(store: &mut Store, all: &[(Person, Registration)]) -> Result<Outcome<()>, StoreError> {
    let write = |_: &obrady_store::Tx<'_>| {
        let mut rows = NewRows::default();
        for (somebody, registration) in all {
            rows.person(somebody);
            rows.registration(registration)?;
        }
        Ok(((), rows))
    };
    store.change_many(&stamp(), op(""), write, &mut |_, _| Ok(()))
}

/// What the newest change did, in an order of its own.
fn newest(store: &Store) -> (Change, Vec<RowChange>) {
    let change = store.history(1).unwrap().remove(0);
    let details = store.details(change.uid, usize::MAX).unwrap();
    assert_eq!(details.total as usize, details.rows.len());
    let mut rows = details.rows;
    rows.sort_by_key(|row| (row.table, format!("{row:?}")));
    (change, rows)
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    let long = (120..140_usize).prop_map(|length| "ż".repeat(length));
    vec(prop_oneof![".{0,9}", Just("a\u{0}b".to_owned()), long], 0..40)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn many_rows_at_once_are_as_if_put_in_one_by_one(texts in texts()) {
        let (place, other) = (Place::filled(), Place::filled());
        let all: Vec<_> =
            (100..).zip(&texts).map(|(number, text)| somebody(number, text)).collect();
        let mut store = Store::open(&place.file).unwrap();
        let mut plain = Store::open(&other.file).unwrap();
        let before = dump(&place.file);
        let expected = one_by_one(&mut plain, &all);
        let done = at_once(&mut store, &all).unwrap();
        prop_assert_eq!(&done, &expected, "what was touched is told alike");
        prop_assert_eq!(dump(&place.file), dump(&other.file), "the tables hold the same");
        if all.is_empty() {
            return Ok(());
        }
        prop_assert_eq!(newest(&store).1, newest(&plain).1, "the journal tells the same");
        let after = dump(&place.file);
        let undone = store.undo(&stamp()).unwrap().unwrap();
        prop_assert_eq!(undone.touched.rows, done.touched.rows);
        prop_assert_eq!(dump(&place.file), before, "undo takes all of it back");
        plain.undo(&stamp()).unwrap();
        prop_assert_eq!(newest(&store).1, newest(&plain).1, "a step back tells what it took");
        store.redo(&stamp()).unwrap();
        prop_assert_eq!(dump(&place.file), after, "redo does all of it again");
        store.verify().unwrap();
    }
}

/// Everything in the file that was made by SQL.
fn definitions(place: &Place) -> BTreeSet<(String, Option<String>)> {
    let connection = rusqlite::Connection::open(&place.file).unwrap();
    let mut select = connection.prepare("SELECT name, sql FROM sqlite_schema").unwrap();
    let found = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    found.collect::<Result<_, _>>().unwrap()
}

#[test]
fn many_thousands_are_taken_back_and_done_again() {
    let place = Place::filled();
    let mut store = Store::open(&place.file).unwrap();
    let before = dump(&place.file);
    let made = definitions(&place);
    let all: Vec<_> = (100..3100).map(|number| somebody(number, "Żak")).collect();
    let done = at_once(&mut store, &all).unwrap();
    assert_eq!(done.touched.things, None, "they are too many to be named");
    assert!(done.touched.tables.contains(&Table::Affiliation));
    let after = dump(&place.file);
    let thing = obrady_store::history::Filter { thing: Some(all[7].0.id.0), ..Default::default() };
    for _ in 0..2 {
        store.undo(&stamp()).unwrap();
        assert_eq!(dump(&place.file), before);
        store.redo(&stamp()).unwrap();
        assert_eq!(dump(&place.file), after);
    }
    assert_eq!(definitions(&place), made, "indexes that were made anew are as they were");
    let found = store.changes(&thing, 0, 10).unwrap();
    assert_eq!(found.total, 5, "the deed, two steps back and two again are of everybody in them");
    store.verify().unwrap();
}

#[test]
fn what_still_points_to_many_things_keeps_them() {
    let place = Place::filled();
    let mut store = Store::open(&place.file).unwrap();
    let all: Vec<_> = (100..1100).map(|number| somebody(number, "Żak")).collect();
    at_once(&mut store, &all).unwrap();
    // Past the store, as a foreign program does.
    let connection = rusqlite::Connection::open(&place.file).unwrap();
    let insert = "INSERT INTO appearance (event_id, person_id, cancelled)
         SELECT id, ?1, 0 FROM event LIMIT 1";
    connection.execute(insert, [all[5].0.id.to_string()]).unwrap();
    let before = place.all();
    let undone = store.undo(&stamp());
    assert!(matches!(undone, Err(StoreError::Unfit(_))), "{undone:?}");
    assert_eq!(place.all(), before, "a step that is refused changes nothing");
    connection
        .execute("DELETE FROM appearance WHERE person_id = ?1", [all[5].0.id.to_string()])
        .unwrap();
    let add = |tx: &obrady_store::Tx<'_>| {
        let mut dangling = a_registration(7);
        dangling.affiliation = Some(affiliation(99));
        registrations::put(tx, &dangling)
    };
    let done = store.change(&stamp(), op(""), add);
    assert!(done.is_err(), "references are enforced again: {done:?}");
    assert!(store.undo(&stamp()).unwrap().is_some());
}

#[test]
fn many_rows_that_point_to_nothing_are_refused() {
    let place = Place::filled();
    let mut store = Store::open(&place.file).unwrap();
    let before = place.all();
    let (somebody, mut registration) = somebody(100, "");
    registration.affiliation = Some(affiliation(9999));
    let done = at_once(&mut store, &[(somebody, registration)]);
    let done = done.map_err(|error| error.about(&place.file));
    assert!(matches!(done, Err(StoreError::Gone { .. })), "{done:?}");
    assert_eq!(place.all(), before);
}

#[test]
fn putting_in_many_rows_can_be_cancelled() {
    let place = Place::filled();
    let mut store = Store::open(&place.file).unwrap();
    let before = place.all();
    let mut rows = NewRows::default();
    let (mut told, cancelled) = (Vec::new(), || StoreError::Unfit("on purpose".into()));
    for number in 100..2000 {
        rows.person(&somebody(number, "").0);
    }
    let count = rows.count();
    let done = store.change_many(
        &stamp(),
        Op::many(OpKind::RegistrationImport, 1900),
        |tx| people::put(tx, &a_person(5000)).map(|()| ((), rows)),
        &mut |done, of| {
            told.push((done, of));
            if done < 2048 { Ok(()) } else { Err(cancelled()) }
        },
    );
    assert!(matches!(done, Err(StoreError::Unfit(_))), "{done:?}");
    assert_eq!(told, [(0, count), (1024, count), (2048, count)], "it is asked as it goes");
    assert_eq!(place.all(), before, "nothing has changed, what came before the rows included");
}
