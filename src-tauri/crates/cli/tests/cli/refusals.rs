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

/// Whatever an office has lying about is refused with what to do about it, here on the command line.
#[test]
fn documents_that_are_not_read_say_what_to_do() {
    let stage = Stage::new();
    stage.on_file(&["new", "--title", "Kongres"]).done();
    let before = bytes(&stage.path("f.obrady"));
    let old = |stream: &str| {
        let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
        bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    let odt = stored("mimetype", b"application/vnd.oasis.opendocument.text");
    for (name, content, said, advice) in [
        ("program.doc", old("WordDocument"), "plików .doc,", "zapisz jako .docx"),
        ("program.rtf", b"{\\rtf1 Program}".to_vec(), "plików .rtf,", "zapisz jako .docx"),
        ("program.odt", odt, "plików .odt,", "zapisz jako .docx"),
        ("program.pdf", b"%PDF-1.7\n".to_vec(), "Z pliku PDF", "zapisz go jako .txt"),
        (
            "program.xlsx",
            stored("xl/workbook.xml", b"<workbook/>"),
            "skoroszyt",
            "bez „--as announcement”",
        ),
    ] {
        stage.write(name, content);
        let refused = stage.on_file(&["import", name, "--as", "announcement"]);
        assert_eq!(refused.code, Some(3), "{name}: {}{}", refused.out, refused.err);
        assert!(refused.err.contains(said) && refused.err.contains(name), "{}", refused.err);
        assert!(
            refused.err.contains("\nwskazówka: ") && refused.err.contains(advice),
            "{}",
            refused.err
        );
        let window = ["wklej", "Ctrl", "ekran"].iter().any(|word| refused.err.contains(word));
        assert!(!window, "nothing is pasted or pressed on a command line: {}", refused.err);
        assert_eq!(bytes(&stage.path("f.obrady")), before, "{name} changed nothing");
    }
    let table = stage.on_file(&["import", "program.xlsx", "--as", "registrations"]).err;
    assert!(table.contains("jest uszkodzony"), "a workbook is read, and this one is none: {table}");
    let english = Stage::new().english();
    english.on_file(&["new"]).done();
    english.write("a.rtf", "{\\rtf1 a}");
    let said = english.on_file(&["import", "a.rtf"]).err;
    assert!(said.contains(".rtf files") && said.contains("save it as .docx and read"), "{said}");
}

/// An archive of one file, stored as it is.
fn stored(name: &str, content: &[u8]) -> Vec<u8> {
    let (size, long) = (content.len() as u32, name.len() as u16);
    let crc = !content.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 * (crc & 1)))
    });
    let mut facts = vec![20, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    for number in [crc, size, size] {
        facts.extend(number.to_le_bytes());
    }
    facts.extend(long.to_le_bytes());
    let mut file = [b"PK\x03\x04", &facts[..], &[0, 0], name.as_bytes(), content].concat();
    let directory = file.len() as u32;
    file.extend([b"PK\x01\x02\x14\0", &facts[..], &[0; 16], name.as_bytes()].concat());
    let length = file.len() as u32 - directory;
    file.extend(b"PK\x05\x06\0\0\0\0\x01\0\x01\0");
    file.extend([length.to_le_bytes(), directory.to_le_bytes()].concat());
    file.extend([0, 0]);
    file
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
