//! The file itself.

use std::path::Path;

use obrady_app::{Desk, default_file, events, history as journal, people};
use serde::Serialize;

use crate::{arguments::Request, console::Outcome, failure::Failure, table::table};

#[derive(Serialize)]
struct Made {
    path: String,
    event: Option<String>,
}

/// Makes a new file, with an event in it where a title is given.
pub fn new(request: &Request, title: Option<&str>) -> Result<Outcome, Failure> {
    let words = request.words;
    if title.is_some_and(|title| title.trim().is_empty()) {
        return Err(Failure::Usage {
            message: words.cli_missing_value("--title"),
            hint: words.cli_hint_help(),
        });
    }
    let path = match &request.file {
        Some(path) => path.clone(),
        None => default_file()?,
    };
    let mut desk = Desk::create(&path)?;
    let event = title.map(|title| events::add(&mut desk, title)).transpose()?;
    let path = desk.path().display().to_string();
    Ok(if request.json {
        Outcome::json(&[Made { path, event: event.map(|id| id.to_string()) }])
    } else {
        Outcome::text(words.cli_made(path))
    })
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Info {
    path: String,
    bytes: u64,
    version: &'static str,
    events: usize,
    sessions: usize,
    people: u32,
    registrations: u32,
    undo: Option<String>,
    redo: Option<String>,
}

/// Tells what the file holds.
pub fn info(desk: &mut Desk, request: &Request) -> Result<Outcome, Failure> {
    let words = request.words;
    let all = events::list(desk)?;
    let (mut sessions, mut registrations) = (0, 0);
    for event in &all {
        let view = events::programme(desk, event.id)?;
        sessions += view.programme.sessions.len();
        registrations += view.registrations;
    }
    let steps = journal::steps(desk)?;
    let worded = |op: Option<obrady_app::Op>| op.map(|op| crate::wording::op(words, &op));
    let info = Info {
        path: desk.path().display().to_string(),
        // Asked of the system, never opened: closing it would drop the lock of SQLite.
        bytes: std::fs::metadata(desk.path()).map(|facts| facts.len()).unwrap_or_default(),
        version: env!("CARGO_PKG_VERSION"),
        events: all.len(),
        sessions,
        people: people::page(desk, "", 0, 0)?.total,
        registrations,
        undo: worded(steps.undo),
        redo: worded(steps.redo),
    };
    if request.json {
        return Ok(Outcome::json(&[info]));
    }
    let kilobytes = i64::try_from(info.bytes.div_ceil(1024)).unwrap_or(i64::MAX);
    let rows = [
        (words.cli_info_path(), info.path),
        (words.cli_info_size(), words.cli_kilobytes(kilobytes)),
        (words.cli_info_events(), info.events.to_string()),
        (words.cli_info_sessions(), info.sessions.to_string()),
        (words.cli_info_people(), info.people.to_string()),
        (words.cli_info_registrations(), info.registrations.to_string()),
        (words.cli_info_undo(), info.undo.unwrap_or_default()),
        (words.cli_info_redo(), info.redo.unwrap_or_default()),
        (words.cli_info_version(), info.version.to_owned()),
    ];
    let rows = rows.into_iter().filter(|(_, value)| !value.is_empty());
    let mut rows: Vec<Vec<String>> = rows.map(|(name, value)| vec![name, value]).collect();
    let first = rows.remove(0);
    Ok(Outcome::text(table(&first, &rows)))
}

#[derive(Serialize)]
struct Copied {
    path: String,
}

/// Writes a whole copy of the file.
pub fn backup(desk: &Desk, request: &Request, path: &Path) -> Result<Outcome, Failure> {
    desk.copy_to(path)?;
    let path = path.display().to_string();
    Ok(if request.json {
        Outcome::json(&[Copied { path }])
    } else {
        Outcome::text(request.words.cli_copied(path))
    })
}

#[derive(Serialize)]
struct Verified {
    path: String,
    whole: bool,
}

/// Looks at every page of the file.
pub fn verify(desk: &Desk, request: &Request) -> Result<Outcome, Failure> {
    desk.verify()?;
    let path = desk.path().display().to_string();
    Ok(if request.json {
        Outcome::json(&[Verified { path, whole: true }])
    } else {
        Outcome::text(request.words.cli_whole(path))
    })
}
