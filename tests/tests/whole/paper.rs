//! What the sample looks like on paper: accessible by the standard, the same bytes each time.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use obrady_app::printing::{self, ProductKind};
use obrady_tests::{Home, verapdf};

/// What of the sample is printed, with which choices: every product, and every kind of sheet.
const PRINTS: [(&str, &[&str]); 25] = [
    ("programme", &["--paper", "a5"]),
    ("programme", &["--paper", "a4"]),
    ("programme", &["--set", "cover=false"]),
    ("programme", &["--paper", "leaflet"]),
    ("programme", &["--set", "languages=sideBySide", "--set", "parallel=sideBySide"]),
    ("programme", &["--set", "languages=oneAfterOther", "--set", "notes=2"]),
    ("programme", &["--booklet"]),
    ("programme", &["--booklet", "--duplex", "long-edge", "--bleed", "--marks"]),
    ("programme", &["--bleed", "--marks", "--pages", "2-5"]),
    ("poster", &[]),
    ("poster", &["--set", "days=all", "--set", "roomsAcross=false"]),
    ("poster", &["--set", "paper=a1", "--tiles", "a4"]),
    ("participants", &[]),
    ("sign-in", &["--per", "day"]),
    ("badges", &["--who", "everybody", "--set", "sides=duplex"]),
    ("badges", &["--who", "speakers", "--set", "sides=foldOver", "--set", "size=a6", "--marks"]),
    ("certificates", &["--who", "everybody", "--hours", "8 godzin"]),
    ("certificates", &["--who", "speakers", "--set", "kind=speaker"]),
    ("table-tents", &["--who", "speakers"]),
    ("door-signs", &["--set", "paper=a3"]),
    ("session-cards", &[]),
    ("personal-programmes", &["--who", "speakers", "--contacts", "Biuro: 22 555 01 23"]),
    ("envelopes", &["--who", "everybody", "--sender", "Rynek 1\\n86-100 Grabin"]),
    ("labels", &["--who", "everybody"]),
    ("numbers", &[]),
];

#[test]
fn every_product_is_accessible() {
    for kind in ProductKind::ALL {
        let name = printing::kebab(&printing::code(*kind));
        let printed = PRINTS.iter().any(|(product, _)| **product == name);
        assert!(printed, "{name} is printed by no line of the table");
    }
    let home = Home::new();
    let mut pages: Vec<PathBuf> = Vec::new();
    for language in ["pl", "en"] {
        for (at, (product, choices)) in PRINTS.iter().enumerate() {
            let path = home.path().join(format!("{at}-{product}-{language}.pdf"));
            let output = path.to_str().expect("plain letters");
            let mut arguments = vec!["--lang", language, "print", product, "-o", output];
            arguments.extend(*choices);
            let said = home.obrady(&arguments);
            assert_eq!(said.code, Some(0), "{arguments:?}: {}{}", said.out, said.err);
            let first = fs::read(&path).expect("pages");
            assert_eq!(home.obrady(&arguments).code, Some(0));
            assert_eq!(fs::read(&path).expect("pages"), first, "{output}: the same bytes again");
            let words = text(&path).split_whitespace().count();
            assert!(words > 25, "{arguments:?} prints only {words} words");
            pages.push(path);
        }
    }
    let pages: Vec<&Path> = pages.iter().map(PathBuf::as_path).collect();
    for verdict in verapdf("ua1,2a", &pages) {
        assert!(verdict.faults.is_empty(), "PDF/UA-1 and PDF/A-2a: {verdict:#?}");
    }
}

/// The text of a file as poppler reads it.
fn text(path: &Path) -> String {
    let told = Command::new("pdftotext").arg(path).arg("-").output();
    let told = told.expect("pdftotext (Debian: poppler-utils)");
    let complaints = String::from_utf8_lossy(&told.stderr);
    assert!(complaints.is_empty(), "{}: {complaints}", path.display());
    String::from_utf8_lossy(&told.stdout).into_owned()
}

#[test]
fn a_badge_that_got_lost_is_printed_for_its_person() {
    let home = Home::new();
    let path = home.path().join("badges.pdf");
    let output = path.to_str().expect("plain letters");
    let print = |more: &[&str]| {
        home.obrady(&[&["--lang", "en", "print", "badges", "-o", output], more].concat())
    };
    assert_eq!(print(&[]).code, Some(0));
    assert_eq!(print(&["--unprinted"]).code, Some(3), "all of them were printed");
    let said = print(&["--unprinted", "--person", "Zimny"]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let one = text(&path);
    assert!(one.contains("Zimny") && !one.contains("Adamiec"), "{one}");
    let said = print(&["--person", "Nobody Known"]);
    assert_eq!(said.code, Some(2), "{}", said.err);
    assert!(said.err.contains("Nobody Known"), "{}", said.err);
}

#[test]
fn lists_are_in_polish_order() {
    let home = Home::new();
    let path = home.path().join("lista.csv");
    let output = path.to_str().expect("plain letters");
    assert_eq!(home.obrady(&["export", "participants", "-o", output]).code, Some(0));
    let text = fs::read_to_string(&path).expect("a list");
    let names: Vec<&str> = text.lines().skip(1).filter_map(|line| line.split(';').nth(1)).collect();
    let alphabet = "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż";
    let place = |letter: char| alphabet.chars().position(|known| known == letter).unwrap_or(99);
    let key = |name: &str| name.to_lowercase().chars().map(place).collect::<Vec<_>>();
    let mut sorted = names.clone();
    sorted.sort_by_key(|name| key(name));
    assert_eq!(names, sorted, "ą after a, ć after c, ł after l, ż after ź");
    assert!(names.len() > 20, "the whole list");
}
