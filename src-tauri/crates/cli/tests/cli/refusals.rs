//! Files that are not opened, and stay as they are.

#[cfg(not(windows))]
use std::fs;

use crate::stage::{Stage, bytes};

/// Where the header of SQLite has `user_version`.
const VERSION_AT: usize = 60;

#[test]
fn bad_files_are_refused_and_left_alone() {
    let stage = Stage::new();
    stage.on_file(&["new", "--title", "Kongres"]).done();
    let whole = bytes(&stage.path("f.obrady"));
    let mut newer = whole.clone();
    newer[VERSION_AT] = 0x7f;
    let mut foreign = whole.clone();
    foreign[68..72].fill(7);
    let mut bruised = whole.clone();
    for at in (4096..bruised.len()).step_by(97) {
        bruised[at] ^= 0xff;
    }
    for (name, bytes_of, message) in [
        ("text.obrady", b"Zapraszamy na kongres".to_vec(), "nie jest plikiem Obrad"),
        ("foreign.obrady", foreign, "nie jest plikiem Obrad"),
        ("newer.obrady", newer, "w nowszej wersji Obrad"),
        ("cut.obrady", whole[..whole.len() / 2].to_vec(), "jest uszkodzony"),
        ("bruised.obrady", bruised, ""),
    ] {
        stage.write(name, &bytes_of);
        for arguments in [
            &["list", "events"][..],
            &["undo"],
            &["new", "--title", "X"],
            &["backup", "-o", "copy.obrady"],
            &["verify"],
        ] {
            let said = stage.run(&[&["--file", name], arguments].concat());
            assert_eq!(said.code, Some(3), "{name} {arguments:?}: {}{}", said.out, said.err);
            assert!(said.err.starts_with("błąd: "), "{name} {arguments:?}: {}", said.err);
            assert!(!said.err.contains("panicked"), "{name} {arguments:?}: {}", said.err);
            if arguments[0] != "new" {
                assert!(said.err.contains(message), "{name} {arguments:?}: {}", said.err);
            }
            assert_eq!(bytes(&stage.path(name)), bytes_of, "{name} {arguments:?} left it alone");
        }
    }
    let mut left = stage.files();
    left.retain(|name| !name.ends_with(".obrady"));
    assert_eq!(left, Vec::<String>::new(), "nothing lies about");
}

#[test]
fn a_missing_file_is_not_made() {
    let stage = Stage::new();
    let said = stage.on_file(&["list", "events"]);
    assert_eq!(said.code, Some(3));
    assert!(said.err.starts_with("błąd: Nie ma pliku „f.obrady”."), "{}", said.err);
    assert_eq!(stage.files(), Vec::<String>::new());
    stage.on_file(&["new"]).done();
    let again = stage.on_file(&["new"]);
    assert_eq!(again.code, Some(3), "a file is never made over another");
    assert!(again.err.contains("już istnieje"), "{}", again.err);
}

// Windows tells where the user's folder is whatever the environment says.
#[cfg(not(windows))]
#[test]
fn the_default_file_is_there_from_the_start() {
    let stage = Stage::new();
    let said = stage.run(&["info", "--json"]).done();
    let path = said.json()[0]["path"].as_str().expect("a path").to_owned();
    assert!(fs::metadata(&path).is_ok(), "{path} was made");
    assert!(path.starts_with(&*stage.path("").to_string_lossy()), "{path} is in the user's home");
}

#[cfg(unix)]
#[test]
fn a_file_that_can_only_be_read_stays() {
    use std::os::unix::fs::PermissionsExt as _;
    let stage = Stage::new();
    stage.on_file(&["new", "--title", "Kongres"]).done();
    let path = stage.path("f.obrady");
    let before = bytes(&path);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).expect("our own file");
    if fs::OpenOptions::new().write(true).open(&path).is_ok() {
        eprintln!("this user may write everywhere: nothing is read-only to them");
        return;
    }
    let said = stage.on_file(&["undo"]);
    assert_eq!(said.code, Some(3));
    assert!(said.err.contains("nie można nic zapisać"), "{}", said.err);
    assert_eq!(bytes(&path), before);
}
