//! The history is found by kind, person and thing, told in detail, and can be gone back in.

use std::time::{Duration, Instant};

use obrady_domain::{Clock, Session, Slot};
use obrady_store::{
    Actor, Op, OpKind, Stamp, Store, StoreError, Table,
    history::{Datum, Filter, RowDeed, columns, name},
    people, rooms, sessions,
};
use uuid::Uuid;

use crate::fixture::*;

fn by(name: &str) -> Stamp {
    Stamp { actor: Actor(name.into()), ..stamp() }
}

/// A filled file and changes of several kinds, by two people.
fn busy() -> (Place, Store) {
    let place = Place::filled();
    let mut store = Store::open(&place.file).unwrap();
    let slot = Slot { start: Clock::at(16, 0), ..a_session(1).slot };
    let deed = |kind, subject: &str| Op::on(kind, subject);
    store
        .change(&by("jan"), deed(OpKind::SessionMove, "A"), |tx| {
            sessions::move_to(tx, session(1), slot)
        })
        .unwrap();
    store
        .change(&by("ewa"), deed(OpKind::RoomEdit, "B"), |tx| {
            rooms::put(tx, &obrady_domain::Room { name: "Aula".into(), ..a_room(1) })
        })
        .unwrap();
    let renamed = Session { title: "Nowy tytuł".into(), slot, ..a_session(1) };
    store
        .change(&by("ewa"), deed(OpKind::SessionEdit, "C"), |tx| sessions::put(tx, &renamed))
        .unwrap();
    let mut other = a_person(1);
    other.affiliations[0].office = "Starościna".into();
    store.change(&by("jan"), deed(OpKind::PersonEdit, "D"), |tx| people::put(tx, &other)).unwrap();
    (place, store)
}

fn subjects(store: &Store, filter: &Filter) -> String {
    let page = store.changes(filter, 0, 100).unwrap();
    assert_eq!(page.total as usize, page.changes.len());
    page.changes.iter().map(|change| change.op.subject.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn changes_are_found_by_kind_person_and_thing() {
    let (_place, mut store) = busy();
    let all = Filter::default();
    #[track_caller]
    fn check(store: &Store, filter: Filter, expected: &str, why: &str) {
        assert_eq!(subjects(store, &filter), expected, "{why}");
    }
    let of = |thing: Uuid| Filter { thing: Some(thing), ..Filter::default() };
    let kinds = vec![OpKind::SessionMove, OpKind::SessionEdit];
    check(&store, all.clone(), "D C B A everything", "newest first");
    check(&store, Filter { kinds: kinds.clone(), ..all.clone() }, "C A everything", "by kind");
    check(&store, Filter { actor: Some(Actor("ewa".into())), ..all.clone() }, "C B", "by person");
    check(&store, of(session(1).0), "C A everything", "of a session");
    check(&store, of(person(1).0), "D everything", "of a person, whose office is a row of its own");
    check(&store, of(room(1).0), "B everything", "of a room");
    check(&store, of(Uuid::max()), "", "of nothing that ever was");
    let both = Filter { kinds, actor: Some(Actor("jan".into())), thing: Some(session(1).0) };
    check(&store, both, "A", "all that is asked for at once");
    store.undo(&by("jan")).unwrap();
    check(&store, of(person(1).0), "D D everything", "taking back is part of the history");
    assert_eq!(store.actors().unwrap().len(), 3);

    let page = store.changes(&all, 1, 2).unwrap();
    assert_eq!((page.changes.len(), page.total), (2, 6));
    assert_eq!(page.changes[0].op.subject, "D", "the newest is passed over");
}

#[test]
fn a_change_of_very_many_things_is_found_too() {
    let place = Place::filled();
    let mut store = Store::open(&place.file).unwrap();
    store
        .change(&stamp(), Op::many(OpKind::PeopleImport, 300), |tx| {
            (10..310).try_for_each(|number| people::put(tx, &a_person(number)))
        })
        .unwrap();
    let found = |number| {
        let filter = Filter { thing: Some(person(number).0), ..Filter::default() };
        store.changes(&filter, 0, 9).unwrap().total
    };
    assert_eq!((found(10), found(309), found(310)), (1, 1, 0));
}

#[test]
fn a_change_is_told_in_detail() {
    let (_place, store) = busy();
    let newest = store.history(10).unwrap();
    let office = store.details(newest[0].uid, 9).unwrap();
    assert_eq!((office.total, office.rows.len()), (1, 1));
    let row = &office.rows[0];
    assert_eq!((row.table, row.deed), (Table::Affiliation, RowDeed::Update));
    assert_eq!(row.things, [("person_id", person(1).to_string())], "looked up: it did not change");
    let cell = &row.cells[0];
    assert_eq!((row.cells.len(), cell.column.as_str()), (1, "office"), "nothing but the office");
    assert_eq!(cell.from, Datum::Text("Wójt".into()));
    assert_eq!(cell.to, Datum::Text("Starościna".into()));

    let moved = store.details(newest[3].uid, 9).unwrap();
    let cell = &moved.rows[0].cells[0];
    assert_eq!((cell.column.as_str(), &cell.to), ("start", &Datum::Number(960)));
    let all = store.details(newest[4].uid, 5).unwrap();
    assert_eq!(all.rows.len(), 5, "no more than asked for");
    assert!(all.total > 20, "but all are counted: {}", all.total);
    assert!(all.rows.iter().all(|row| row.deed == RowDeed::Insert));
    let gone = store.details(Uuid::max(), 5);
    assert!(matches!(gone, Err(StoreError::Gone { .. })), "{gone:?}");
}

#[test]
fn things_have_names_and_columns_their_places() {
    let (_place, store) = busy();
    let called = |table, id: String| store.read(|view| name(view, table, &id)).unwrap();
    assert_eq!(called(Table::Session, session(1).to_string()).unwrap(), "Nowy tytuł");
    assert_eq!(called(Table::Person, person(1).to_string()).unwrap(), "Zofia Źrebiec");
    assert_eq!(called(Table::Registration, registration(1).to_string()).unwrap(), "Zofia Źrebiec");
    let office = called(Table::Affiliation, affiliation(10).to_string());
    assert_eq!(office.unwrap(), "Starościna, Gmina Żabia Wola");
    assert_eq!(called(Table::Role, role(10).to_string()), None, "a role has no name");
    // The histories of things rest on these places.
    let known = |column: &str| column == "id" || column.ends_with("_id");
    for (table, columns) in store.read(columns).unwrap() {
        for (place, named) in obrady_store::history::thing_columns(table) {
            assert_eq!(columns[*place], *named, "{table:?}");
            assert!(known(named));
        }
    }
}

#[test]
fn going_back_is_one_deed() {
    let (place, mut store) = busy();
    let history = store.history(10).unwrap();
    let (end, target) = (dump(&place.file), history[3].uid);
    let stale = store.back(&stamp(), target, 2);
    assert!(matches!(stale, Err(StoreError::Overtaken { seen: 2, found: 3 })), "{stale:?}");
    assert_eq!(dump(&place.file), end, "somebody saw something else");
    let outcome = store.back(&stamp(), target, 3).unwrap();
    assert_eq!(outcome.value, 3);
    let newest = store.history(1).unwrap().remove(0);
    assert_eq!((newest.op.kind, newest.op.amount), (OpKind::HistoryBack, 3));
    store.undo(&stamp()).unwrap();
    assert_eq!(dump(&place.file), end);
    store.redo(&stamp()).unwrap();
    let none = store.back(&stamp(), newest.uid, 2).unwrap();
    assert_eq!(none.touched.rows, 0, "undo and redo came to nothing");
    let gone = store.back(&stamp(), Uuid::max(), 0);
    assert!(matches!(gone, Err(StoreError::Gone { .. })), "{gone:?}");
}

#[test]
fn going_back_past_a_step_that_no_longer_fits_changes_nothing() {
    let (place, mut store) = busy();
    let target = store.history(10).unwrap()[4].uid;
    let connection = rusqlite::Connection::open(&place.file).unwrap();
    connection.execute("UPDATE room SET name = 'past the store'", []).unwrap();
    let before = place.all();
    let refused = store.back(&stamp(), target, 4);
    assert!(matches!(refused, Err(StoreError::Unfit(_))), "{refused:?}");
    assert_eq!(place.all(), before, "what did fit is not done either");
    for blanked in ["x''", "x'00ff'", "x'0300'"] {
        let set = format!("UPDATE change SET changeset = {blanked} WHERE op = 'session-edit'");
        connection.execute(&set, []).unwrap();
        let refused = store.back(&stamp(), target, 4);
        assert!(matches!(refused, Err(StoreError::Unfit(_))), "{blanked}: {refused:?}");
    }
}

#[test]
fn a_long_history_opens_at_once() {
    const MANY: u32 = 20_000;
    let (place, store) = busy();
    let connection = rusqlite::Connection::open(&place.file).unwrap();
    // As if the same changes had been made again and again.
    connection
        .execute_batch(&format!(
            "BEGIN;
             INSERT INTO change (uid, at, actor, step, reverts, op, subject, amount,
                     schema_version, changeset)
                 WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {MANY})
                 SELECT printf('00000000-0000-0000-0001-%012d', i), at, actor, step, reverts, op,
                     subject, amount, schema_version, changeset
                 FROM n JOIN change ON change.seq = 2 + i % 4;
             INSERT INTO touched (thing, change)
                 SELECT printf('00000000-0000-0000-0002-%012d', seq % 500), seq FROM change;
             COMMIT;"
        ))
        .unwrap();
    let time = |what: &str, filter: &Filter| {
        let start = Instant::now();
        let page = store.changes(filter, 0, 100).unwrap();
        let took = start.elapsed();
        eprintln!("{what}: {} of {MANY} changes in {took:?}", page.total);
        assert!(took < Duration::from_secs(2), "{what} took {took:?}");
        page.total
    };
    let all = Filter::default();
    assert_eq!(time("the newest", &all), MANY + 5);
    time("of a kind", &Filter { kinds: vec![OpKind::RoomEdit], ..all.clone() });
    time("of a person", &Filter { actor: Some(Actor("ewa".into())), ..all.clone() });
    let thing = Uuid::from_u64_pair(0, (2 << 48) | 7);
    assert_eq!(time("of a thing", &Filter { thing: Some(thing), ..all.clone() }), MANY / 500);
    // As in a file from before things were noted.
    connection.execute("DELETE FROM touched", []).unwrap();
    connection.execute("INSERT INTO touched SELECT '', seq FROM change", []).unwrap();
    let of_session = Filter { thing: Some(session(1).0), ..all };
    assert!(time("of a thing, looked for", &of_session) > MANY / 3);
}
