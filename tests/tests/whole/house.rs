//! The rules of the house: what may depend on what, and that the map is true.

use std::{collections::BTreeMap, fs, path::Path, process::Command};

use obrady_tests::root;
use serde_json::Value;

/// Which of our crates each may name, as the picture in docs/architecture.md has it.
const EDGES: &[(&str, &[&str])] = &[
    ("obrady-domain", &[]),
    ("obrady-words", &[]),
    ("obrady-store", &["obrady-domain"]),
    ("obrady-interchange", &["obrady-domain", "obrady-words"]),
    ("obrady-print", &["obrady-domain", "obrady-words"]),
    (
        "obrady-app",
        &["obrady-domain", "obrady-interchange", "obrady-print", "obrady-store", "obrady-words"],
    ),
    ("obrady-cli", &["obrady-app", "obrady-words"]),
    ("obrady-desktop", &["obrady-app", "obrady-words"]),
    ("obrady-tests", &["obrady-app", "obrady-desktop"]),
    ("xtask", &[]),
];

/// Who alone may name these crates of others.
const KEEPERS: &[(&str, &str)] = &[
    ("rusqlite", "obrady-store"),
    ("printpdf", "obrady-print"),
    ("lopdf", "obrady-print"),
    ("tauri", "obrady-desktop"),
];

fn packages() -> BTreeMap<String, Vec<String>> {
    let told = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--format-version=1", "--offline"])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    let told: Value = serde_json::from_slice(&told.stdout).expect("cargo tells JSON");
    let name = |value: &Value| value["name"].as_str().expect("a name").to_owned();
    let list = |value: &Value| value.as_array().expect("a list").clone();
    list(&told["packages"])
        .iter()
        .map(|package| (name(package), list(&package["dependencies"]).iter().map(name).collect()))
        .collect()
}

#[test]
fn crates_name_only_whom_they_may() {
    let packages = packages();
    let known: Vec<&str> = EDGES.iter().map(|(name, _)| *name).collect();
    assert!(packages.keys().all(|name| known.contains(&name.as_str())), "a crate has no rule");
    for (name, allowed) in EDGES {
        for edge in packages[*name].iter().filter(|edge| packages.contains_key(*edge)) {
            assert!(allowed.contains(&edge.as_str()), "{name} may not depend on {edge}");
        }
    }
    for (name, edges) in &packages {
        for (foreign, keeper) in KEEPERS {
            let names = edges.iter().any(|edge| edge == foreign);
            assert!(!names || name == keeper, "{name} may not know {foreign}: {keeper} alone may");
        }
    }
}

#[test]
fn the_map_names_what_is_there() {
    for map in ["docs/architecture.md", "README.md", "CONTRIBUTING.md"] {
        let text = fs::read_to_string(root().join(map)).expect("the map is there");
        let paths = text.split('`').skip(1).step_by(2).filter(|word| {
            ["src-tauri/", "ui/", "assets/", "tests/", "docs/"]
                .iter()
                .any(|folder| word.starts_with(folder))
        });
        for path in paths {
            assert!(root().join(path).exists(), "{map} names {path}, which is not there");
        }
    }
}

#[test]
fn formats_are_held_by_tests_that_are_there() {
    let text = fs::read_to_string(root().join("docs/formats.md")).expect("the table is there");
    let mut sources = String::new();
    gather(&root().join("src-tauri/crates"), &mut sources);
    let named = text.split('`').skip(1).step_by(2).filter(|word| {
        word.contains('_') && word.chars().all(|letter| letter == '_' || letter.is_alphanumeric())
    });
    let mut count = 0;
    for test in named {
        count += 1;
        assert!(sources.contains(&format!("fn {test}(")), "docs/formats.md names the test {test}");
    }
    assert!(count > 30, "every row names a test");
    for row in text.lines().filter(|line| line.starts_with("| ") && line.matches('|').count() == 5)
    {
        let header = row.starts_with("| format |");
        assert!(header || row.contains('`'), "a row without a test: {row}");
    }
}

/// Every Rust source below a folder, one after the other.
fn gather(folder: &Path, sources: &mut String) {
    for entry in fs::read_dir(folder).expect("a folder of sources").flatten() {
        let path = entry.path();
        if path.is_dir() && path.file_name().is_some_and(|name| name != "target") {
            gather(&path, sources);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            sources.push_str(&fs::read_to_string(&path).expect("a source is text"));
        }
    }
}

#[test]
fn the_top_level_is_as_laid_down() {
    let allowed = [
        "Cargo.toml",
        "Cargo.lock",
        "src-tauri",
        "ui",
        "assets",
        "tests",
        "docs",
        "README.md",
        "LICENSE",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "clippy.toml",
        "rustfmt.toml",
        "target",
    ];
    for entry in fs::read_dir(root()).expect("the workspace is readable") {
        let name = entry.expect("an entry").file_name().to_string_lossy().into_owned();
        assert!(name.starts_with('.') || allowed.contains(&name.as_str()), "{name} is at the top");
    }
}
