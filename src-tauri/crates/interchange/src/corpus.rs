//! The collected files of other programs, on which the tests try the readers. They are no part of
//! the project: where they are not here, the tests say so and go on without.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The folder that holds them: that which `OBRADY_TEST_DATA` names, else shared/data beside any
/// folder above.
pub(crate) fn root() -> Option<PathBuf> {
    let named = std::env::var_os("OBRADY_TEST_DATA").map(PathBuf::from);
    let above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    named
        .into_iter()
        .chain(above.map(|folder| folder.join("shared/data")))
        .find(|folder| folder.is_dir())
}

/// The files below `folder` whose names end with one of `ends`, in order.
pub(crate) fn files(folder: &str, ends: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = root().map(|root| root.join(folder)).into_iter().collect();
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
            let end = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
            if path.is_dir() {
                folders.push(path);
            } else if ends.is_empty() || ends.contains(&end.as_str()) {
                found.push(path);
            }
        }
    }
    if found.is_empty() {
        eprintln!("{folder}: the collected files are not here, nothing was read");
    }
    found.sort();
    found
}

/// One of the files, by its path among them.
pub(crate) fn file(path: &str) -> Option<Vec<u8>> {
    let bytes = fs::read(root()?.join(path)).ok();
    if bytes.is_none() {
        eprintln!("{path} is not here: nothing was read");
    }
    bytes
}
