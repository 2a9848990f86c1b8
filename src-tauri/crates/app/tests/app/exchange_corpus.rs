//! Real programmes that come again unchanged.

use std::path::{Path, PathBuf};

use obrady_app::{
    archives,
    exchange::{self, Choices, Content},
    interchange::archive,
};

use crate::fixture::*;

/// The folder of collected files: that which `OBRADY_TEST_DATA` names, else shared/data beside any
/// folder above.
fn collected() -> Option<PathBuf> {
    let named = std::env::var_os("OBRADY_TEST_DATA").map(PathBuf::from);
    let above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    named
        .into_iter()
        .chain(above.map(|folder| folder.join("shared/data")))
        .find(|folder| folder.is_dir())
}

/// The few larger ones, congresses of up to a thousand sessions, would take longer than all others
/// together and show nothing else.
const LARGEST: u64 = 1_060_000;

fn below(folder: &Path, found: &mut Vec<PathBuf>) {
    for path in std::fs::read_dir(folder).into_iter().flatten().flatten().map(|one| one.path()) {
        if path.is_dir() {
            below(&path, found);
        } else if path.metadata().is_ok_and(|facts| facts.len() <= LARGEST) {
            found.push(path);
        }
    }
    found.sort();
}

/// Takes a file twice; gives what differs the second time, none where it holds no programme.
fn differs(path: &Path) -> Option<String> {
    let incoming = exchange::read_file(path, None).ok()?;
    let Content::Programme(draft) = &incoming.content else { return None };
    if draft.sessions.is_empty() {
        return None;
    }
    let mut place = Place::new();
    let title = Choices { title: Some("Kongres".into()), ..Choices::default() };
    let event = exchange::take(&mut place.desk, draft, &title, &mut |_, _| true).unwrap().event;
    let kept = archive::write(&archives::make(&place.desk, None).unwrap());
    archive::read(kept.as_bytes()).expect("what is kept can be read again");
    let comparison = exchange::compare(&place.desk, draft, Some(event), false).unwrap();
    let same = comparison.event.is_empty()
        && comparison.sessions.is_empty()
        && comparison.people.is_empty()
        && comparison.unchanged as usize == draft.sessions.len();
    let mut told = String::new();
    for change in comparison.sessions.iter().take(3) {
        told += &format!("\n  {:?} „{}”: {:?}", change.fate, change.title, change.differences);
    }
    let people: Vec<_> = comparison.people.iter().take(3).collect();
    let new = comparison.new_people;
    let counts = (comparison.sessions.len(), comparison.people.len(), new);
    Some(if same {
        String::new()
    } else {
        format!("{counts:?} {:?}{told}{people:?}", comparison.event)
    })
}

#[test]
fn a_real_programme_that_comes_again_differs_in_nothing() {
    let Some(root) = collected() else {
        eprintln!("the collected files are not here: nothing was read");
        return;
    };
    let mut files = Vec::new();
    for folder in ["schedules", "ics", "programme-xlsx"] {
        below(&root.join(folder), &mut files);
    }
    let next = std::sync::atomic::AtomicUsize::new(0);
    let found = std::sync::Mutex::new((0, Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some(path) =
                    files.get(next.fetch_add(1, std::sync::atomic::Ordering::Relaxed))
                {
                    let Some(difference) = differs(path) else { continue };
                    let mut found = found.lock().unwrap();
                    found.0 += 1;
                    if !difference.is_empty() {
                        let name = path.strip_prefix(&root).unwrap().display();
                        found.1.push(format!("{name}: {difference}"));
                    }
                }
            });
        }
    });
    let (taken, differing) = found.into_inner().unwrap();
    eprintln!("{taken} programmes came again");
    assert!(differing.is_empty(), "the same file says nothing new:\n{}", differing.join("\n"));
    assert!(taken >= 50, "most of the collected files are programmes, not {taken}");
}
