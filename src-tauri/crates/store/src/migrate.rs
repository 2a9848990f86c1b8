//! The file's format: numbered steps, each a .sql file that is never edited once released.
//!
//! A new word in one of our closed enums (a kind of session, a deed of the journal) is a new format
//! too, for an older program can't read it: it gets a step of its own, which may be empty.

use std::{collections::BTreeMap, path::Path};

use rusqlite::{Connection, TransactionBehavior};

use crate::error::StoreError;

/// What makes up the newest format.
pub const STEPS: &[&str] = &[
    include_str!("../migrations/0001_foundation.sql"),
    include_str!("../migrations/0002_exchange.sql"),
    include_str!("../migrations/0003_planning.sql"),
    include_str!("../migrations/0004_registrations.sql"),
];

/// The newest format, which this program writes.
#[expect(clippy::cast_possible_truncation, reason = "there are never four thousand million steps")]
pub const KNOWN: u32 = STEPS.len() as u32;

/// The oldest format whose journal steps still fit. Columns are only ever appended, which keeps
/// them fitting; a step that takes one away must raise this to its own number.
pub const OLDEST_UNDOABLE: u32 = 1;

/// What the file says in its header: "OBRD".
pub const APPLICATION: i32 = 0x4F42_5244;

/// The format that the file has.
pub fn version(connection: &Connection) -> Result<u32, StoreError> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Brings the file at `path` to the format that `steps` make, in one transaction; does nothing where
/// it has it.
pub fn to_newest(
    connection: &mut Connection,
    path: &Path,
    steps: &[&str],
) -> Result<(), StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let from = version(&transaction)?;
    for (number, step) in (1..).zip(steps).skip(from as usize) {
        transaction.execute_batch(step)?;
        transaction.pragma_update(None, "user_version", number)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION)?;
    let broken = transaction.prepare("PRAGMA foreign_key_check")?.exists([])?;
    if broken {
        let detail = "a reference leads nowhere".into();
        return Err(StoreError::Damaged { path: path.to_path_buf(), detail });
    }
    Ok(transaction.commit()?)
}

/// Every table, view and index by name, as it is defined.
pub fn definitions(connection: &Connection) -> Result<BTreeMap<String, String>, StoreError> {
    let mut select =
        connection.prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")?;
    let rows = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The same of a file that `steps` have just made; SQLite's own tables aside.
pub fn definitions_after(steps: &[&str]) -> Result<BTreeMap<String, String>, StoreError> {
    let connection = Connection::open_in_memory()?;
    for step in steps {
        connection.execute_batch(step)?;
    }
    let mut all = definitions(&connection)?;
    all.retain(|name, _| !name.starts_with("sqlite_"));
    Ok(all)
}

#[cfg(test)]
mod tests {
    use std::{fs, path::PathBuf};

    use super::*;
    use crate::{Actor, Op, OpKind, Stamp, Step, Store, changeset, journal};

    const SECOND: &str = "ALTER TABLE room ADD COLUMN floor INTEGER;";

    fn made_by_older() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("kongres.obrady");
        Store::create(&path).unwrap();
        let connection = Connection::open(&path).unwrap();
        let event = "INSERT INTO event (id, title, subtitle, zone, attendance, venue, description,
                website, registration_url) VALUES ('a', '', '', '', '', '', '', '', '')";
        connection.execute_batch(event).unwrap();
        (folder, path)
    }

    fn count(folder: &tempfile::TempDir) -> usize {
        fs::read_dir(folder.path()).unwrap().count()
    }

    fn events(path: &Path) -> u32 {
        let connection = Connection::open(path).unwrap();
        connection.query_row("SELECT count(*) FROM event", [], |row| row.get(0)).unwrap()
    }

    #[test]
    fn an_older_file_is_copied_and_then_migrated() {
        let (folder, path) = made_by_older();
        let steps = [STEPS, &[SECOND, ""]].concat();
        let store = Store::open_with(&path, &steps).unwrap();
        assert_eq!(version(&store.connection).unwrap(), KNOWN + 2, "an empty step counts");
        let copy = folder.path().join(format!("kongres.v{KNOWN}.obrady"));
        assert_eq!(events(&copy), 1);
        Store::open(&copy).expect("the copy is as the older program knows it");
        drop(store);

        Store::open_with(&path, &steps).unwrap();
        assert_eq!(count(&folder), 2, "what has the newest format is not copied again");
        let older = Store::open(&path);
        assert!(matches!(older, Err(StoreError::Newer { .. })), "{older:?}");

        fs::copy(&copy, &path).unwrap();
        Store::open_with(&path, &steps).unwrap();
        assert_eq!(count(&folder), 3, "an earlier copy is never replaced");
    }

    #[test]
    fn what_was_done_in_the_first_format_can_be_undone_and_done_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("kongres.obrady");
        let mut connection = Connection::open(&path).unwrap();
        to_newest(&mut connection, &path, &STEPS[..1]).unwrap();
        let stamp = Stamp {
            uid: uuid::Uuid::from_u128(7),
            at: "2027-03-01T10:00:00".parse().unwrap(),
            actor: Actor::default(),
        };
        let mut session = changeset::record(&connection).unwrap();
        connection
            .execute_batch(
                "INSERT INTO event VALUES ('00000000-0000-0000-0000-000000000001', 'Kongres', '',
                     NULL, NULL, 'Europe/Warsaw', 'onSite', '', '', '', '', NULL, NULL);
                 INSERT INTO session VALUES ('00000000-0000-0000-0000-000000000002',
                     '00000000-0000-0000-0000-000000000001', NULL, 'panel', 'Woda', '', 'confirmed',
                     NULL, NULL, NULL, NULL, NULL, NULL, '', NULL);",
            )
            .unwrap();
        let packed = changeset::pack(&changeset::take(&mut session).unwrap()).unwrap();
        drop(session);
        let op = Op::on(OpKind::EventAdd, "Kongres");
        journal::append(&connection, &stamp, Step::Do, None, &op, &packed).unwrap();
        connection.execute("UPDATE change SET schema_version = 1", []).unwrap();
        drop(connection);

        let mut store = Store::open(&path).unwrap();
        let titles = |store: &Store| -> Vec<String> {
            let events = store.read(crate::events::all).unwrap();
            events.into_iter().map(|event| event.title).collect()
        };
        assert_eq!(titles(&store), ["Kongres"]);
        let later = |number| Stamp { uid: uuid::Uuid::from_u128(number), ..stamp.clone() };
        store.undo(&later(8)).unwrap().expect("there is something to undo");
        assert!(titles(&store).is_empty());
        store.redo(&later(9)).unwrap().expect("and to do again");
        assert_eq!(titles(&store), ["Kongres"]);
    }

    #[test]
    fn a_migration_that_fails_changes_nothing() {
        for (step, damaged) in [
            ("ALTER TABLE room ADD COLUMN floor; ALTER TABLE nothing ADD COLUMN x", false),
            ("INSERT INTO track VALUES ('t', 'no such event', '', 0, 0, NULL)", true),
        ] {
            let (_folder, path) = made_by_older();
            // What a step breaks shows only if foreign keys do not stop it first.
            let before = fs::read(&path).unwrap();
            let steps = [STEPS, &[step]].concat();
            let mut connection = Connection::open(&path).unwrap();
            connection.pragma_update(None, "foreign_keys", "OFF").unwrap();
            let migrated = to_newest(&mut connection, &path, &steps);
            assert_eq!(
                matches!(migrated, Err(StoreError::Damaged { .. })),
                damaged,
                "{migrated:?}"
            );
            assert!(migrated.is_err());
            drop(connection);
            assert!(Store::open_with(&path, &steps).is_err());
            assert_eq!(fs::read(&path).unwrap(), before, "{step}");
        }
    }
}
