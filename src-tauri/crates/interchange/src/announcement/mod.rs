//! Reads announcements: invitations and programmes as associations publish them.
//!
//! The way of a text: it is cleaned (`text`), cut into lines with the dates, hours, addresses and
//! labels in them (`line`), each line gets its role (`outline`), lines become items
//! (`programme`, `branch`, `prose`), items become sessions (`compose`), and what no item has tells
//! the facts of the event (`title`, `when`, `place`, `organisations`, `address`, `about`). What no
//! value came from is left over.

use chrono::NaiveDate;

use crate::EventDraft;

mod about;
mod address;
mod announced;
mod attendance;
mod branch;
mod calendar;
mod clock;
mod compose;
mod date;
mod event;
mod head;
mod item_line;
mod label;
mod label_words;
mod leftover;
mod lexicon;
mod line;
mod link;
mod months;
mod name;
mod naming;
mod organisations;
mod outline;
mod paragraph;
mod people;
mod piece;
mod place;
mod programme;
mod prose;
mod room;
mod scan;
mod schedule;
mod section;
mod table;
mod text;
mod title;
mod when;

#[cfg(test)]
mod tests;

/// What a reader of an announcement knows beside its text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Hints {
    /// Today; used only where a text gives neither a year nor its date of publication.
    pub today: NaiveDate,
}

/// Reads an announcement and proposes an event with its sessions.
///
/// It never fails: from a text that is no announcement come an empty proposal, its problems and
/// the whole text as left over. The same text and hints give the same proposal. The time that it
/// takes grows with the length of the text.
#[must_use]
pub fn read(source: &str, hints: &Hints) -> EventDraft {
    let text = text::Text::of(source);
    let mut draft = event::event(&text, hints);
    source.clone_into(&mut draft.source);
    draft.leftover = leftover::leftover(source, &draft.spans());
    draft
}
