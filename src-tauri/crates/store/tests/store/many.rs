//! Very many new rows at once are as if each had been put in by itself.

use std::collections::BTreeSet;

use obrady_domain::{Person, Registration};
use obrady_store::{
    Change, NewRows, Op, OpKind, Outcome, Putting, Store, StoreError, Table, history::RowChange,
    people, registrations,
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
    in_parts(store, all, all.len().max(1))
}

/// So many in each part.
fn in_parts(
    store: &mut Store,
    all: &[(Person, Registration)],
    length: usize,
) -> Result<Outcome<()>, StoreError> {
    let put = |(): (), putting: &mut Putting<'_>| {
        putting.expect(u32::try_from(all.len()).unwrap());
        all.chunks(length).try_for_each(|part| {
            let mut rows = NewRows::default();
            for (somebody, registration) in part {
                rows.person(somebody);
                rows.registration(registration)?;
            }
            putting.put(rows)
        })
    };
    store.change_many(&stamp(), op(""), |_| Ok(((), ())), put)
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
    fn many_rows_at_once_are_as_if_put_in_one_by_one(texts in texts(), length in 1..50_usize) {
        let (place, other) = (Place::filled(), Place::filled());
        let all: Vec<_> =
            (100..).zip(&texts).map(|(number, text)| somebody(number, text)).collect();
        let mut store = Store::open(&place.file).unwrap();
        let mut plain = Store::open(&other.file).unwrap();
        let before = dump(&place.file);
        let expected = one_by_one(&mut plain, &all);
        let done = in_parts(&mut store, &all, length).unwrap();
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
    let done = in_parts(&mut store, &all, 700).unwrap();
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
fn what_points_to_another_part_finds_it_there() {
    let place = Place::filled();
    let mut store = Store::open(&place.file).unwrap();
    let (somebody, registration) = somebody(100, "");
    let put = |(): (), putting: &mut Putting<'_>| {
        let (mut first, mut last) = (NewRows::default(), NewRows::default());
        first.registration(&registration)?;
        last.person(&somebody);
        putting.put(first)?;
        putting.put(last)
    };
    let done = store.change_many(&stamp(), op(""), |_| Ok(((), ())), put);
    done.expect("references are looked at when all is in");
    store.verify().unwrap();
}

#[test]
fn many_rows_that_end_in_the_midst_leave_nothing() {
    let place = Place::filled();
    let mut store = Store::open(&place.file).unwrap();
    let before = place.all();
    let part = |numbers: std::ops::Range<u64>| {
        let mut rows = NewRows::default();
        numbers.for_each(|number| rows.person(&somebody(number, "").0));
        rows
    };
    let failing = |(): (), putting: &mut Putting<'_>| {
        putting.expect(3000);
        putting.put(part(100..2200))?;
        Err(StoreError::Unfit("on purpose".into()))
    };
    let write = |tx: &obrady_store::Tx<'_>| people::put(tx, &a_person(5000)).map(|()| ((), ()));
    let op = || Op::many(OpKind::RegistrationImport, 1900);
    let done = store.change_many(&stamp(), op(), write, failing);
    assert!(matches!(done, Err(StoreError::Unfit(_))), "{done:?}");
    assert_eq!(place.all(), before, "nothing has changed, what came before the rows included");
    let twice = |(): (), putting: &mut Putting<'_>| {
        putting.put(part(100..200))?;
        putting.put(part(150..151))
    };
    let done = store.change_many(&stamp(), op(), write, twice);
    assert!(done.is_err(), "one id is of one thing: {done:?}");
    assert_eq!(place.all(), before);
    let panics = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        let panicking = |(): (), putting: &mut Putting<'_>| -> Result<(), StoreError> {
            putting.put(part(100..2200))?;
            panic!("on purpose")
        };
        store.change_many(&stamp(), op(), write, panicking)
    }));
    assert!(panics.is_err(), "whoever works out the rows is heard");
    assert_eq!(place.all(), before);
    let dangling = |tx: &obrady_store::Tx<'_>| {
        let mut dangling = a_registration(7);
        dangling.affiliation = Some(affiliation(99));
        registrations::put(tx, &dangling)
    };
    let done = store.change(&stamp(), op(), dangling);
    assert!(done.is_err(), "references are enforced as before: {done:?}");
}
