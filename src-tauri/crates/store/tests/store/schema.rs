//! What the journal needs of the tables.

use obrady_store::Table;
use rusqlite::Connection;

use crate::fixture::*;

fn column<T: rusqlite::types::FromSql>(connection: &Connection, sql: &str) -> Vec<T> {
    let mut select = connection.prepare(sql).unwrap();
    let rows = select.query_map([], |row| row.get(0)).unwrap();
    rows.map(|row| row.unwrap()).collect()
}

#[test]
fn every_table_is_recorded() {
    let place = Place::filled();
    let connection = Connection::open(&place.file).unwrap();
    let mut tables: Vec<String> = column(
        &connection,
        "SELECT name FROM sqlite_schema
         WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name NOT IN ('change', 'revision', 'touched')",
    );
    for table in &tables {
        let keys: Vec<String> = column(
            &connection,
            &format!("SELECT name FROM pragma_table_xinfo('{table}') WHERE pk > 0"),
        );
        assert!(!keys.is_empty(), "the session extension passes over {table}: it has no key");
    }
    let mut recorded = Table::ALL.map(Table::name).map(str::to_owned).to_vec();
    tables.sort();
    recorded.sort();
    assert_eq!(tables, recorded, "a table that is not recorded can't be undone");
    for (table, rows) in dump(&place.file) {
        assert!(!rows.is_empty(), "the fixture leaves {table} out");
    }
}

#[test]
fn undo_meets_nothing_that_it_would_repeat() {
    let place = Place::filled();
    let connection = Connection::open(&place.file).unwrap();
    let odd: Vec<String> = column(
        &connection,
        "SELECT name FROM sqlite_schema
         WHERE type = 'trigger' OR sql LIKE '%VIRTUAL%' OR sql LIKE '%COLLATE%'
             OR sql LIKE '%GENERATED%'",
    );
    assert!(odd.is_empty(), "no triggers, full-text indexes or own collations: {odd:?}");
    let lax: Vec<String> = column(
        &connection,
        "SELECT name FROM pragma_table_list
         WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite!_%' ESCAPE '!'",
    );
    assert!(lax.is_empty(), "STRICT is forgotten: {lax:?}");
    let unique: Vec<String> = column(
        &connection,
        "SELECT t.name FROM pragma_table_list AS t, pragma_index_list(t.name) AS i
         WHERE i.\"unique\" AND i.origin <> 'pk' AND t.name <> 'change'",
    );
    assert!(unique.is_empty(), "duplicates that people type are advice, no error: {unique:?}");
}

#[test]
fn no_reference_acts_by_itself() {
    let place = Place::filled();
    let connection = Connection::open(&place.file).unwrap();
    let acting: Vec<String> = column(
        &connection,
        "SELECT t.name || '.' || f.\"from\"
         FROM pragma_table_list AS t, pragma_foreign_key_list(t.name) AS f
         WHERE t.schema = 'main' AND (f.on_delete <> 'NO ACTION' OR f.on_update <> 'NO ACTION')",
    );
    assert!(acting.is_empty(), "undo would do once more what is in its changeset: {acting:?}");
}

#[test]
fn what_points_to_a_row_is_found_by_an_index() {
    let place = Place::filled();
    let connection = Connection::open(&place.file).unwrap();
    let bare: Vec<String> = column(
        &connection,
        "SELECT t.name || '.' || f.\"from\"
         FROM pragma_table_list AS t, pragma_foreign_key_list(t.name) AS f
         WHERE t.schema = 'main' AND NOT EXISTS (
             SELECT 1 FROM pragma_index_list(t.name) AS i, pragma_index_info(i.name) AS c
             WHERE c.seqno = 0 AND c.name = f.\"from\")",
    );
    assert!(
        bare.is_empty(),
        "each row taken back would run through the whole table; an index with one of these first \
         is missing: {bare:?}"
    );
}
