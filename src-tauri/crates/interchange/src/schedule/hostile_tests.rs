//! Broken and hostile files: none makes it panic, and none takes long.

use std::time::Duration;

use super::{json, json2, read, tests::real, xml};
use crate::{effort::effort, source::ReadError, test_programme::publication};

/// Reads it, and fails where that takes longer than any honest machine needs.
fn soon(name: &str, bytes: &[u8]) -> Result<usize, ReadError> {
    let (result, worked) = effort(|| read(name, bytes).map(|draft| draft.sessions.len()));
    assert!(worked < Duration::from_secs(20), "{name} takes {worked:?}");
    result
}

/// Numbers that look random and are the same each time (splitmix64).
struct Seeded(u64);

impl Seeded {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % end.max(1) as u64).unwrap_or(0)
    }
}

#[test]
fn parts_of_real_schedules() {
    for (name, bytes) in real() {
        for part in [bytes.len() / 100, bytes.len() / 2, bytes.len() * 99 / 100] {
            let _ = soon(&name, &bytes[..part]);
        }
    }
}

#[test]
fn bytes_flipped_in_schedules() {
    let mut seeded = Seeded(7);
    let mut files: Vec<(String, Vec<u8>)> = real()
        .into_iter()
        // The beginning of XML is read though the end is missing; JSON has to be whole.
        .filter(|(name, bytes)| name.ends_with("xml") || bytes.len() < 70_000)
        .map(|(name, bytes)| {
            let length = if name.ends_with("xml") { bytes.len().min(12_000) } else { bytes.len() };
            (name, bytes[..length].to_vec())
        })
        .collect();
    let made = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/schedules/small.xml"));
    let draft = read("small.xml", &made.expect("our own sample")).expect("it is readable");
    let given = publication(&draft);
    for (name, text) in [("xml", xml(&given)), ("json", json(&given)), ("json2", json2(&given))] {
        files.push((name.to_owned(), text.into_bytes()));
    }
    for (name, bytes) in files {
        for _ in 0..40 {
            let mut bytes = bytes.clone();
            for _ in 0..1 + seeded.below(4) {
                let at = seeded.below(bytes.len());
                bytes[at] ^= 1 << seeded.below(8);
            }
            let _ = soon(&name, &bytes);
        }
    }
}

#[test]
fn hostile_files_are_refused() {
    let entities = "<?xml version=\"1.0\"?>\n<!DOCTYPE schedule [\n<!ENTITY a \"aaaa\">\n<!ENTITY b \"&a;&a;\">]>\n<schedule><day><event id=\"1\"><title>&b;</title></event></day></schedule>";
    let external = "<!DOCTYPE schedule [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><schedule><day><event><title>&x;</title></event></day></schedule>";
    let deep_xml = "<schedule>".to_owned() + &"<a>".repeat(100_000);
    let deep_json = "{\"schedule\":".repeat(1_000) + "\n" + &"[".repeat(100_000);
    let many = "<schedule><day>".to_owned() + &"<event/>".repeat(100_001);
    for (file, expected) in [
        (entities.to_owned(), "entities"),
        (external.to_owned(), "entities"),
        (deep_xml, "deep"),
        (deep_json, "deep"),
        (many, "many"),
        ("x".repeat(40 << 20), "large"),
        ("<schedule>".repeat(4 << 20), "large"),
        ("  \n".to_owned(), "empty"),
        ("<html></html>".to_owned(), "damaged"),
        ("{}".to_owned(), "damaged"),
        ("[1, 2".to_owned(), "damaged"),
        ("{\"schedule\": {\"conference\": {\"days\": 7}}}".to_owned(), "damaged"),
        ("<schedule><day><event".to_owned(), "damaged"),
    ] {
        let told = match soon("hostile", file.as_bytes()) {
            Err(ReadError::Entities { .. }) => "entities",
            Err(ReadError::TooDeep { .. }) => "deep",
            Err(ReadError::TooMany { .. }) => "many",
            Err(ReadError::TooLarge { .. }) => "large",
            Err(ReadError::Empty) => "empty",
            Err(ReadError::Damaged { .. }) => "damaged",
            other => panic!("{:.40} gives {other:?}", file),
        };
        assert_eq!(told, expected, "{file:.60}");
    }
    match read("x", b"{\"schedule\":\n{\"conference\":\n{\"days\": [}}}") {
        Err(ReadError::Damaged { line, .. }) => assert_eq!(line, Some(3), "it says where"),
        other => panic!("{other:?}"),
    }
    let line = match read("x", entities.as_bytes()) {
        Err(ReadError::Entities { line }) => line,
        other => panic!("{other:?}"),
    };
    assert!((2..=4).contains(&line), "it says where: line {line}");
}

#[test]
fn long_texts_take_no_longer_than_they_are() {
    let item = |title: &str, text: &str| {
        format!(
            "<schedule><day date=\"2026-05-05\"><room name=\"A\"><event id=\"1\"><start>10:00</start><title>{title}</title><description>{text}</description></event></room></day></schedule>"
        )
    };
    for text in ["&lt;b&gt;", "&lt;a \"", "&lt;!--", "*a_", "[x](", "&lt;ul&gt;&lt;li&gt;", "&amp;"]
    {
        let file = item("T", &text.repeat(20_000));
        assert_eq!(soon(text, file.as_bytes()), Ok(1), "it is read");
    }
    let file = item(&"tytuł ".repeat(20_000), "x");
    assert_eq!(soon("title", file.as_bytes()), Ok(1), "it is read");
}

#[test]
fn the_work_grows_with_the_file() {
    let file = |sessions: usize| {
        let items: String = (0..sessions)
            .map(|at| format!("<event id=\"{at}\" guid=\"{}\"><start>10:00</start><duration>0:30</duration><title>Sesja {at}</title><description>&lt;p&gt;Opis &lt;b&gt;{at}&lt;/b&gt;&lt;/p&gt;</description><persons><person id=\"{at}\">Jan Kowalski {at}</person></persons></event>", uuid::Uuid::from_u128(at as u128 + 1)))
            .collect();
        format!(
            "<schedule><day date=\"2026-05-05\"><room name=\"A\">{items}</room></day></schedule>"
        )
    };
    let time = |sessions: usize| {
        let file = file(sessions);
        let work = || {
            let draft = read("x", file.as_bytes()).expect("it is read");
            assert_eq!(draft.sessions.len(), sessions, "none is lost");
            let given = publication(&draft);
            assert!(xml(&given).len() + json(&given).len() + json2(&given).len() > sessions);
        };
        effort(work).1
    };
    let (few, many) = (time(500), time(5_000));
    println!("500 sessions in {few:?}, 5,000 in {many:?}");
    assert!(many < few * 40, "ten times the sessions: {few:?}, {many:?}");
}
