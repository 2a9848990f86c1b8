//! What can't be opened is refused with the right reason and left byte for byte as it was.

use std::{
    fs,
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

use obrady_store::{Store, StoreError, rooms};
use proptest::{collection::vec, prelude::*};
use rusqlite::Connection;

use crate::fixture::*;

/// An Obrady file after `sql` was done to it by another program.
fn altered(sql: &str) -> Place {
    let place = Place::filled();
    let connection = Connection::open(&place.file).unwrap();
    connection.execute_batch(sql).unwrap();
    place
}

fn holding(bytes: &[u8]) -> Place {
    let place = Place::new();
    fs::write(&place.file, bytes).unwrap();
    place
}

fn foreign(sql: &str) -> Place {
    let place = Place::new();
    let connection = Connection::open(&place.file).unwrap();
    connection.execute_batch(sql).unwrap();
    place
}

fn check(name: &str, place: &Place, expected: fn(&StoreError) -> bool) {
    let before = place.all();
    let refused = Store::open(&place.file).expect_err(name);
    assert!(expected(&refused), "{name}: {refused:?}");
    assert_eq!(place.all(), before, "{name} and its folder are left as they were");
}

#[test]
fn foreign_files_are_no_obrady_files() {
    let is_foreign = |error: &StoreError| matches!(error, StoreError::NotObrady(_));
    for (name, bytes) in [
        ("nothing", &b""[..]),
        ("one byte", b"x"),
        ("text", "Szanowni Państwo,\nzapraszamy na Kongres".as_bytes()),
        ("long text", "Zażółć gęślą jaźń. ".repeat(5000).as_bytes()),
        ("zeros", &[0; 10_000]),
        ("zip", b"PK\x03\x04 a docx under a wrong name"),
        ("the beginning of a database", b"SQLite format 3\0"),
    ] {
        check(name, &holding(bytes), is_foreign);
    }
    check("foreign database", &foreign("CREATE TABLE t (a); INSERT INTO t VALUES (1)"), is_foreign);
    let name = "foreign database with a log";
    check(name, &foreign("PRAGMA journal_mode = WAL; CREATE TABLE t (a)"), is_foreign);
    check("another program's number", &altered("PRAGMA application_id = 7"), is_foreign);
}

/// What a foreign program has not yet written through stays its own affair.
#[test]
fn the_log_of_a_foreign_database_is_not_folded_in() {
    let place = Place::new();
    let connection = Connection::open(&place.file).unwrap();
    connection.execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE t (a)").unwrap();
    let crashed = Place::new();
    for (path, bytes) in place.all() {
        let name = path.file_name().unwrap();
        if !name.to_string_lossy().ends_with("-shm") {
            fs::write(crashed.folder.path().join(name), bytes).unwrap();
        }
    }
    let before = crashed.all();
    assert_eq!(before.len(), 2, "a database and its log");
    Store::open(&crashed.file).unwrap_err();
    let after = crashed.all();
    for (path, bytes) in before {
        assert_eq!(after.get(&path), Some(&bytes), "{}", path.display());
    }
}

#[test]
fn newer_files_are_left_to_newer_programs() {
    check("newer", &altered("PRAGMA user_version = 99; CREATE TABLE new (a)"), |error| {
        matches!(error, StoreError::Newer { found: 99, known: 1.., .. })
    });
}

#[test]
fn rebuilt_files_are_damaged() {
    for sql in [
        "PRAGMA user_version = 0",
        "PRAGMA user_version = -1",
        "DROP TABLE session_link",
        "DROP VIEW living_person; CREATE VIEW living_person AS SELECT * FROM person",
        "DROP INDEX role_of_person",
        "ALTER TABLE room DROP COLUMN places_online",
        "ALTER TABLE room RENAME COLUMN name TO title",
        "CREATE TRIGGER t AFTER INSERT ON room BEGIN DELETE FROM event; END",
    ] {
        check(sql, &altered(sql), |error| matches!(error, StoreError::Damaged { .. }));
    }
}

#[test]
fn what_others_merely_add_does_no_harm() {
    let place = altered("CREATE TABLE mine (a); CREATE INDEX i ON room (name); ANALYZE");
    let mut store = Store::open(&place.file).unwrap();
    add_room(&mut store, 5).unwrap();
    store.undo(&stamp()).unwrap();
}

#[test]
fn values_that_make_no_sense_are_damage() {
    for sql in [
        "UPDATE event SET title = CAST(x'ff' AS TEXT)",
        "UPDATE event SET starts_on = 'yesterday'",
        "UPDATE session SET kind = 'séance'",
        "UPDATE session SET start = 99999",
        "UPDATE session SET start = -1",
        "UPDATE person SET id = 'nobody' WHERE id NOT IN (SELECT person_id FROM role)",
        "UPDATE change SET op = 'conjure'",
    ] {
        let place = altered(sql);
        let Ok(store) = Store::open(&place.file) else { continue };
        match read_all(&store) {
            Ok(()) => assert!(sql.contains("person"), "{sql}"),
            Err(StoreError::Damaged { path, .. }) => assert_eq!(path, place.file),
            Err(other) => panic!("{sql}: {other:?}"),
        }
    }
}

/// A row that an index misses would be gone without a word, and doubled when it is put again.
#[test]
fn rows_that_an_index_misses_are_damage() {
    let place = Place::filled();
    // The journal names it too.
    Store::open(&place.file).unwrap().forget_steps().unwrap();
    let whole = fs::read(&place.file).unwrap();
    let id = session(2).to_string();
    let found = whole.windows(id.len()).enumerate().filter(|(_, part)| *part == id.as_bytes());
    let places: Vec<usize> = found.map(|(at, _)| at).collect();
    assert_eq!(places.len(), 10, "in its table, in four others, and in an index of each");
    for at in places {
        let mut bytes = whole.clone();
        bytes[at] = b'f';
        let name = format!("byte {at}");
        check(&name, &holding(&bytes), |error| matches!(error, StoreError::Damaged { .. }));
    }
}

#[test]
fn truncated_files_are_refused() {
    let place = Place::filled();
    let whole = fs::read(&place.file).unwrap();
    let pages = (0..whole.len()).step_by(4096);
    let around = pages.flat_map(|page| [page.saturating_sub(1), page, page + 1, page + 2000]);
    let header = [1, 15, 16, 17, 50, 92, 99, 100, 101, 511, 512, 513, 1023];
    let mut lengths: Vec<usize> = around.chain(header).filter(|at| *at < whole.len()).collect();
    lengths.sort_unstable();
    lengths.dedup();
    assert!(lengths.len() > 50, "{} lengths", lengths.len());
    for length in lengths {
        // An index with nothing in it is a page of zeros but for its head, which SQLite reads from
        // nowhere as well: nothing is lost with it.
        let page = length / 4096 * 4096;
        let is_last = page + 4096 >= whole.len();
        if whole[length..].iter().all(|byte| *byte == 0)
            || is_last && whole[page] == 10 && whole[page + 3..page + 5] == [0, 0]
        {
            continue;
        }
        check(&format!("{length} bytes"), &holding(&whole[..length]), |error| {
            matches!(error, StoreError::NotObrady(_) | StoreError::Damaged { .. })
        });
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(60) })]

    /// Either it is refused and left alone, or all of it can be read, or what can't is named damage.
    #[test]
    fn flipped_bytes_never_cause_panic(
        flips in vec((any::<prop::sample::Index>(), 1..=255_u8, any::<bool>()), 1..6),
    ) {
        let place = Place::filled();
        let mut bytes = fs::read(&place.file).unwrap();
        for (at, flip, in_header) in flips {
            let at = at.index(if in_header { 200 } else { bytes.len() });
            bytes[at] ^= flip;
        }
        fs::write(&place.file, &bytes).unwrap();
        match Store::open(&place.file) {
            Err(error) => {
                let named = matches!(
                    error,
                    StoreError::NotObrady(_) | StoreError::Damaged { .. } | StoreError::Newer { .. }
                );
                prop_assert!(named, "{error:?}");
                prop_assert!(fs::read(&place.file).unwrap() == bytes, "left as it was: {error:?}");
            }
            Ok(mut store) => {
                let read = read_all(&store);
                let sound = matches!(read, Ok(()) | Err(StoreError::Damaged { .. }));
                prop_assert!(sound, "{read:?}");
                // Damage that no check sees may hit a journal entry; all else must go on working.
                drop(store.undo(&stamp()));
                drop(store.verify());
                drop(add_room(&mut store, 5));
            }
        }
        let left: Vec<PathBuf> = place.all().into_keys().filter(|path| *path != place.file).collect();
        prop_assert!(left.is_empty(), "{left:?}");
    }
}

#[test]
fn what_is_no_file_is_not_opened() {
    let place = Place::new();
    let missing = Store::open(&place.file);
    assert!(matches!(missing, Err(StoreError::Missing(_))), "{missing:?}");
    assert!(place.all().is_empty(), "asking for a file does not make it");
    let folder = Store::open(place.folder.path());
    assert!(matches!(folder, Err(StoreError::NotObrady(_))), "{folder:?}");
    if cfg!(unix) {
        let device = Store::open(Path::new("/dev/null"));
        assert!(matches!(device, Err(StoreError::NotObrady(_))), "{device:?}");
    }
}

fn protect(path: &Path, readonly: bool) {
    let mut permissions = fs::metadata(path).unwrap().permissions();
    permissions.set_readonly(readonly);
    fs::set_permissions(path, permissions).unwrap();
}

#[test]
fn read_only_files_are_refused() {
    let place = Place::filled();
    protect(&place.file, true);
    check("read-only", &place, |error| matches!(error, StoreError::ReadOnly(_)));

    let other = Place::filled();
    let copied = Store::open(&other.file).unwrap().copy_to(&place.file);
    assert!(matches!(copied, Err(StoreError::ReadOnly(_))), "no copy replaces it: {copied:?}");
    protect(&place.file, false);
    Store::open(&place.file).unwrap();
}

#[cfg(unix)]
#[test]
fn read_only_folders_are_refused() {
    use std::os::unix::fs::PermissionsExt as _;
    let set = |place: &Place, mode| {
        fs::set_permissions(place.folder.path(), fs::Permissions::from_mode(mode)).unwrap();
    };
    let place = Place::filled();
    let mut store = Store::open(&place.file).unwrap();
    set(&place, 0o555);
    if fs::write(place.folder.path().join("probe"), "").is_ok() {
        eprintln!("passed over: this user writes where nobody may");
        set(&place, 0o755);
        return;
    }
    check("folder", &place, |error| matches!(error, StoreError::ReadOnly(_)));
    let before = place.all();
    let beside = place.folder.path().join("new.obrady");
    let made = Store::create(&beside).map(drop);
    assert!(matches!(made, Err(StoreError::ReadOnly(_))), "{made:?}");
    let copied = store.copy_to(&beside);
    assert!(matches!(copied, Err(StoreError::ReadOnly(_))), "{copied:?}");
    let changed = add_room(&mut store, 5).map_err(|error| error.about(&place.file));
    assert!(matches!(changed, Err(StoreError::ReadOnly(_))), "{changed:?}");
    assert_eq!(place.all(), before);
    set(&place, 0o755);
    add_room(&mut store, 5).unwrap();
}

/// Everything that needs the file waits for a while, then says who has it.
#[test]
fn locked_files_are_refused() {
    let place = Place::filled();
    let [mut one, mut two, three, four] = [(); 4].map(|()| Store::open(&place.file).unwrap());
    let copy = Place::new();
    let holder = Connection::open(&place.file).unwrap();
    holder.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let before = place.all();
    let start = Instant::now();
    let (file, target) = (&place.file, &copy.file);
    let attempts = thread::scope(|scope| {
        [
            scope.spawn(|| Store::open(file).map(drop)),
            scope.spawn(move || add_room(&mut one, 5)),
            scope.spawn(move || two.undo(&stamp()).map(drop)),
            scope.spawn(move || read_all(&three)),
            scope.spawn(move || four.copy_to(target)),
        ]
        .map(|attempt| attempt.join().unwrap())
    });
    for attempt in attempts {
        assert!(matches!(attempt, Err(StoreError::Locked(_))), "{attempt:?}");
    }
    let waited = start.elapsed();
    assert!(waited > Duration::from_secs(4), "a moment is worth waiting for: {waited:?}");
    assert_eq!(place.all().get(&place.file), before.get(&place.file));
    assert!(copy.all().is_empty(), "no half of a copy is left");
    holder.execute_batch("COMMIT").unwrap();
    add_room(&mut Store::open(file).unwrap(), 5).unwrap();
}

#[test]
fn create_never_overwrites() {
    for place in [Place::filled(), holding(b""), holding(b"a letter")] {
        let before = place.all();
        let made = Store::create(&place.file).map(drop);
        assert!(matches!(made, Err(StoreError::Exists(_))), "{made:?}");
        assert_eq!(place.all(), before);
    }
    let made = Store::create(Path::new("/nowhere/at/all.obrady")).map(drop);
    assert!(matches!(made, Err(StoreError::Io { .. } | StoreError::ReadOnly(_))), "{made:?}");
}

#[test]
fn a_new_file_appears_whole_or_not_at_all() {
    let place = Place::new();
    let add = |mut store: Store| add_room_to_new(&mut store);
    let made = Store::create_with(&place.file, |store| {
        assert!(!place.file.exists(), "it has no name yet");
        add(store)?;
        Err(StoreError::Unfit("on purpose".into()))
    });
    assert!(matches!(made, Err(StoreError::Unfit(_))), "{made:?}");
    assert!(place.all().is_empty(), "nothing is left of it");

    Store::create_with(&place.file, add).unwrap();
    assert_eq!(dump(&place.file)["room"].len(), 1);
    assert_eq!(place.all().len(), 1);

    let other = Place::new();
    let made = Store::create_with(&other.file, |store| {
        fs::write(&other.file, "somebody was faster").unwrap();
        add(store)
    });
    assert!(matches!(made, Err(StoreError::Exists(_))), "{made:?}");
    assert_eq!(fs::read_to_string(&other.file).unwrap(), "somebody was faster");
    assert_eq!(other.all().len(), 1);
}

fn add_room_to_new(store: &mut Store) -> Result<(), StoreError> {
    store.change(&stamp(), op("start"), fill)?;
    Ok(())
}

/// SQLite would play a crashed file's journal back into a new file of the same name.
#[test]
fn a_new_file_never_inherits_an_old_journal() {
    let other = Place::filled();
    let store = Store::open(&other.file).unwrap();
    for suffix in ["-journal", "-wal"] {
        let place = Place::new();
        let mut leftover = place.file.clone().into_os_string();
        leftover.push(suffix);
        fs::write(&leftover, "of a crash").unwrap();
        let before = place.all();
        for made in [Store::create(&place.file).map(drop), store.copy_to(&place.file)] {
            assert!(
                matches!(&made, Err(StoreError::Exists(path)) if *path == leftover),
                "{made:?}"
            );
        }
        assert_eq!(place.all(), before);
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_was_moved_away_takes_no_more_changes() {
    let place = Place::filled();
    let mut store = Store::open(&place.file).unwrap();
    let elsewhere = place.folder.path().join("elsewhere.obrady");
    fs::rename(&place.file, &elsewhere).unwrap();
    let before = dump(&elsewhere);
    let changed = store
        .change(&stamp(), op("lost?"), |tx| rooms::put(tx, &a_room(5)))
        .map_err(|error| error.about(&place.file));
    assert!(matches!(changed, Err(StoreError::Missing(_))), "{changed:?}");
    assert_eq!(dump(&elsewhere), before, "it is not acknowledged, and not half there");
}
