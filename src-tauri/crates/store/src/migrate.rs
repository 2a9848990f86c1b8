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
    include_str!("../migrations/0005_print.sql"),
    include_str!("../migrations/0006_addresses.sql"),
    include_str!("../migrations/0007_quick.sql"),
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
        let mut session = rusqlite::session::Session::new(&connection).unwrap();
        session.attach::<&str>(None).unwrap();
        connection
            .execute_batch(
                "INSERT INTO event VALUES ('00000000-0000-0000-0000-000000000001', 'Kongres', '',
                     NULL, NULL, 'Europe/Warsaw', 'onSite', '', '', '', '', NULL, NULL);
                 INSERT INTO session VALUES ('00000000-0000-0000-0000-000000000002',
                     '00000000-0000-0000-0000-000000000001', NULL, 'panel', 'Woda', '', 'confirmed',
                     NULL, NULL, NULL, NULL, NULL, NULL, '', NULL);",
            )
            .unwrap();
        let packed = packed(&mut session);
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

    /// What the session extension recorded, as the journal keeps it.
    fn packed(session: &mut rusqlite::session::Session<'_>) -> Vec<u8> {
        let mut changes = Vec::new();
        session.changeset_strm(&mut changes).unwrap();
        changeset::pack(&changes).unwrap()
    }

    /// A journal step that some SQL made in an older format.
    fn done(connection: &Connection, number: u128, op: OpKind, sql: &str) {
        let stamp = Stamp {
            uid: uuid::Uuid::from_u128(number),
            at: "2027-03-01T10:00:00".parse().unwrap(),
            actor: Actor::default(),
        };
        let mut session = rusqlite::session::Session::new(connection).unwrap();
        session.attach::<&str>(None).unwrap();
        connection.execute_batch(sql).unwrap();
        let packed = packed(&mut session);
        drop(session);
        journal::append(connection, &stamp, Step::Do, None, &Op::on(op, ""), &packed).unwrap();
        connection.execute("UPDATE change SET schema_version = 3", []).unwrap();
    }

    #[test]
    fn answers_move_into_their_registration_and_no_later_undo_loses_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("kongres.obrady");
        let mut connection = Connection::open(&path).unwrap();
        to_newest(&mut connection, &path, &STEPS[..3]).unwrap();
        let id = |number: u8| format!("00000000-0000-0000-0000-0000000000{number:02}");
        let [event, other, person, first, second] = [1, 2, 3, 4, 5].map(id);
        for event in [&event, &other] {
            let sql = format!(
                "INSERT INTO event (id, title, subtitle, zone, attendance, venue, description,
                    website, registration_url)
                 VALUES ('{event}', 'K', '', 'Europe/Warsaw', 'onSite', '', '', '', '')"
            );
            connection.execute_batch(&sql).unwrap();
        }
        let sql = format!(
            "INSERT INTO person (id, title, given, family, email, phone, biography, note)
             VALUES ('{person}', '', 'Zofia', 'Źrebiec', '', '', '', '')"
        );
        connection.execute_batch(&sql).unwrap();
        let registration = |id: &str, event: &str| {
            format!(
                "INSERT INTO registration (id, event_id, person_id, state, attendance, note)
                 VALUES ('{id}', '{event}', '{person}', 'pending', 'onSite', '');"
            )
        };
        done(
            &connection,
            8,
            OpKind::RegistrationAdd,
            &format!(
                "{} INSERT INTO answer VALUES ('{first}', 0, 'Nocleg?', 'tak'),
                     ('{first}', 1, 'Obiad \u{201e}duży\u{201d}?', 'linia\n\"druga\"'),
                     ('{first}', 2, 'Nocleg?', 'nie')",
                registration(&first, &event)
            ),
        );
        connection.execute_batch(&registration(&second, &other)).unwrap();
        let sql = format!("INSERT INTO answer VALUES ('{second}', 0, 'Obiad?', 'nie')");
        connection.execute_batch(&sql).unwrap();
        let sql = format!("UPDATE registration SET note = 'VIP' WHERE id = '{first}'");
        done(&connection, 9, OpKind::RegistrationEdit, &sql);
        drop(connection);

        let mut store = Store::open(&path).unwrap();
        let answers = |store: &Store, id: &str| -> Vec<(u32, String)> {
            let found = store
                .read(|view| crate::registrations::get(view, id.parse().expect("an id")))
                .unwrap();
            let answers = found.answers.into_iter();
            answers.map(|answer| (answer.field.0, answer.text)).collect()
        };
        let moved = vec![(1, "tak; nie".to_owned()), (2, "linia\n\"druga\"".to_owned())];
        assert_eq!(answers(&store, &first), moved, "no answer is lost");
        assert_eq!(answers(&store, &second), [(1, "nie".to_owned())], "each event counts anew");
        let fields = store
            .read(|view| crate::fields::of_event(view, event.parse().expect("an id")))
            .unwrap();
        let names: Vec<&str> = fields.iter().map(|field| field.name.as_str()).collect();
        assert_eq!(names, ["Nocleg?", "Obiad \u{201e}duży\u{201d}?"]);

        let stamp = |number| Stamp {
            uid: uuid::Uuid::from_u128(number),
            at: "2027-03-01T11:00:00".parse().unwrap(),
            actor: Actor::default(),
        };
        store.undo(&stamp(10)).unwrap().expect("what touched no answer is undone");
        assert_eq!(answers(&store, &first), moved, "and leaves them alone");
        let before = fs::read(&path).unwrap();
        let refused = store.undo(&stamp(11));
        assert!(
            matches!(refused, Err(StoreError::Unfit(_))),
            "its answers have moved: {refused:?}"
        );
        assert_eq!(fs::read(&path).unwrap(), before, "what is refused changes nothing");
        store.verify().unwrap();
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
