//! What the sample looks like on paper: accessible by the standard, the same bytes each time.

use std::{
    fs,
    path::{Path, PathBuf},
};

use obrady_tests::{Home, verapdf};

#[test]
fn every_page_is_accessible() {
    let home = Home::new();
    let mut pages: Vec<PathBuf> = Vec::new();
    for language in ["pl", "en"] {
        for (product, paper) in [("programme", "a5"), ("programme", "a4"), ("participants", "")] {
            let path = home.path().join(format!("{product}-{paper}-{language}.pdf"));
            let output = path.to_str().expect("plain letters");
            let mut arguments = vec!["--lang", language, "print", product, "-o", output];
            if !paper.is_empty() {
                arguments.extend(["--paper", paper]);
            }
            let said = home.obrady(&arguments);
            assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);
            let first = fs::read(&path).expect("pages");
            assert_eq!(home.obrady(&arguments).code, Some(0));
            assert_eq!(fs::read(&path).expect("pages"), first, "{output}: the same bytes again");
            pages.push(path);
        }
    }
    let pages: Vec<&Path> = pages.iter().map(PathBuf::as_path).collect();
    for verdict in verapdf("ua1", &pages) {
        assert!(verdict.faults.is_empty(), "PDF/UA-1: {verdict:#?}");
    }
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
