//! Reads announcements: invitations and programmes as associations publish them.

use chrono::NaiveDate;

use crate::EventDraft;

mod clock;
mod piece;
mod scan;
mod text;

/// What a reader of an announcement knows beside its text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Hints {
    /// Today; used only where a text gives neither a year nor its date of publication.
    pub today: NaiveDate,
}

/// Reads an announcement and proposes an event with its sessions.
#[must_use]
pub fn read(source: &str, _hints: &Hints) -> EventDraft {
    let text = text::Text::of(source);
    let leftover = text.spans([text.whole()]);
    EventDraft { source: source.to_owned(), leftover, ..EventDraft::default() }
}
