//! Versions of a programme, and what changed since.

use obrady_app::{
    Desk,
    domain::{EventId, ProgrammeChange, Version},
    versions::{self, VersionForm},
};
use obrady_words::{Words, fold};
use serde::Serialize;

use crate::{
    arguments::Request,
    console::{self, Outcome},
    failure::Failure,
    lists::shown,
    table::table,
    wording,
};

/// A version for programs.
#[derive(Serialize)]
struct VersionItem {
    id: String,
    name: String,
    note: String,
    /// In UTC.
    made_at: String,
    published: bool,
}

impl From<&Version> for VersionItem {
    fn from(version: &Version) -> Self {
        Self {
            id: version.id.to_string(),
            name: version.name.clone(),
            note: version.note.clone(),
            made_at: version.made_at.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
            published: version.published,
        }
    }
}

/// One thing that changed, for programs: by day and session, and as the domain knows it.
#[derive(Serialize)]
struct ChangedItem<'a> {
    #[serde(flatten)]
    change: &'a ProgrammeChange,
}

/// Lists the versions, newest first.
pub fn list(desk: &Desk, request: &Request) -> Result<Outcome, Failure> {
    let words = request.words;
    let all = versions::list(desk, console::event(desk, request)?)?;
    Ok(shown(request, &all, VersionItem::from, || {
        let headings = [
            words.cli_column_when(),
            words.version_name(),
            words.column_state(),
            words.version_note(),
        ];
        let rows = all.iter().map(|version| {
            let published = if version.published {
                words.version_published()
            } else {
                words.version_not_published()
            };
            vec![
                wording::local(words, version.made_at),
                version.name.clone(),
                published,
                version.note.clone(),
            ]
        });
        table(&headings, &rows.collect::<Vec<_>>())
    }))
}

/// Keeps the programme as it is now.
pub fn make(
    desk: &mut Desk,
    request: &Request,
    name: &str,
    note: Option<&str>,
    published: bool,
) -> Result<Outcome, Failure> {
    let event = console::event(desk, request)?;
    let note = note.unwrap_or_default().to_owned();
    let id = versions::add(desk, event, &VersionForm { name: name.to_owned(), note, published })?;
    if request.json {
        let all = versions::list(desk, event)?;
        let made = all.iter().filter(|version| version.id == id).map(VersionItem::from);
        return Ok(Outcome::json(&made.collect::<Vec<_>>()));
    }
    Ok(Outcome::text(request.words.cli_version_made(name.trim())))
}

/// Tells what changed since a version, or since the one published last: up to another, or up to now.
pub fn compare(
    desk: &Desk,
    request: &Request,
    since: Option<&str>,
    to: Option<&str>,
) -> Result<Outcome, Failure> {
    let words = request.words;
    let event = console::event(desk, request)?;
    let since = match since {
        Some(name) => Some(named(desk, words, event, name)?),
        None => versions::last(desk, event)?,
    };
    let Some(since) = since else {
        return Err(Failure::Usage {
            message: words.cli_no_version(),
            hint: words.cli_hint_no_version(),
        });
    };
    let to = to.map(|name| named(desk, words, event, name)).transpose()?;
    let comparison = versions::comparison(desk, since.id, to.map(|version| version.id))?;
    Ok(if request.json {
        let items = comparison.changes.iter().map(|change| ChangedItem { change });
        Outcome::json(&items.collect::<Vec<_>>())
    } else {
        Outcome::text(comparison.text(words))
    })
}

/// The newest version of this id or name.
fn named(desk: &Desk, words: Words, event: EventId, asked: &str) -> Result<Version, Failure> {
    let all = versions::list(desk, event)?;
    let found = all
        .iter()
        .find(|version| version.id.to_string() == asked || fold(&version.name) == fold(asked));
    found.cloned().ok_or_else(|| Failure::Usage {
        message: words.cli_unknown_part(asked),
        hint: match &all[..] {
            [] => words.cli_hint_no_version(),
            _ => {
                let names = all.iter().map(|version| version.name.as_str());
                words.cli_hint_values(names.collect::<Vec<_>>().join(", "))
            }
        },
    })
}
