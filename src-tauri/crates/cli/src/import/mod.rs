//! Files that come into the house.

mod announcement;
mod columns;
mod participants;
mod people;
mod programme;
mod row_problems;

use std::path::Path;

use obrady_app::{
    Desk, archives,
    exchange::{self, Content, Format},
};
use serde::Serialize;

use crate::{
    arguments::{ImportOptions, Request},
    console::Outcome,
    failure::Failure,
};

/// An event that an archive holds, or gave.
#[derive(Serialize)]
struct ArchivedItem<'a> {
    /// Its id here; null before it is taken in, because then it may get another than in the archive.
    event: Option<String>,
    title: &'a str,
    sessions: usize,
    registrations: usize,
}

/// Takes a file in, or only tells what it would give.
pub fn run(
    desk: &mut Desk,
    request: &Request,
    path: &Path,
    kind: Option<Format>,
    options: &ImportOptions,
) -> Result<Outcome, Failure> {
    let mut incoming = match (path == Path::new("-"), kind) {
        (true, Some(Format::Registrations)) => exchange::read_cells(announcement::piped()?)?,
        (true, _) => return invitation(desk, request, announcement::read(path)?, options),
        (false, kind) => exchange::read_file(path, kind)?,
    };
    if let (Content::Registrations(reading), Some(map)) = (&incoming.content, &options.map) {
        let reading = reading.clone();
        columns::read_as(request.words, map, &reading, &mut incoming)?;
    }
    match incoming.content {
        Content::Announcement(draft) => invitation(desk, request, *draft, options),
        Content::Registrations(reading) => {
            participants::run(desk, request, path, &incoming.name, *reading, options)
        }
        Content::Programme(draft) => programme::run(desk, request, &draft, options),
        Content::People(draft) => people::run(desk, request, &draft, options.dry_run),
        Content::Archive(archive) => {
            let taken = if options.dry_run {
                Vec::new()
            } else {
                archives::take(desk, &archive, &mut |_, _| true)?
            };
            let ids = taken.iter().map(|id| Some(id.to_string())).chain(std::iter::repeat(None));
            let items: Vec<ArchivedItem<'_>> = archive
                .events
                .iter()
                .zip(ids)
                .map(|(one, event)| ArchivedItem {
                    event,
                    title: &one.event.title,
                    sessions: one.sessions.len(),
                    registrations: one.registrations.len(),
                })
                .collect();
            if request.json {
                return Ok(Outcome::json(&items));
            }
            let count = |items: usize| i64::try_from(items).unwrap_or(i64::MAX);
            let line = |item: &ArchivedItem<'_>| {
                let words = request.words;
                words.cli_archived(count(item.registrations), count(item.sessions), item.title)
            };
            Ok(Outcome::text(items.iter().map(line).collect::<Vec<_>>().join("\n")))
        }
    }
}

fn invitation(
    desk: &mut Desk,
    request: &Request,
    mut draft: obrady_app::interchange::EventDraft,
    options: &ImportOptions,
) -> Result<Outcome, Failure> {
    if let Some(title) = &options.title {
        title.clone_into(&mut draft.title.value);
    }
    if options.dry_run {
        Ok(announcement::proposed(request, &draft))
    } else {
        announcement::take(desk, request, &draft)
    }
}
