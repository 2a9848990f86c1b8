//! A foreign file between its reading and its taking: it stays here, the page sees what it would
//! change. And how far a long deed has come.

use std::sync::{
    Mutex,
    atomic::{AtomicBool, AtomicU32, Ordering},
};

use obrady_app::{
    Desk, Error, ErrorCode, Result,
    domain::EventId,
    events::EventSummary,
    exchange::{Content, Format, Incoming, Mapping, ProgrammeReview, TableView},
    interchange::{
        EventDraft,
        notice::Notice,
        participants::{TableChoices, TableReading},
        programme::PersonFacts,
    },
};
use serde::{Deserialize, Serialize};

use crate::{
    importing::{Proposed, Steps, TableSummary},
    office::hold,
};

/// What a foreign file turned out to be, for review.
#[derive(Clone, Debug, Serialize, Deserialize, specta::Type)]
#[serde(tag = "kind", content = "value", rename_all = "camelCase")]
pub enum SourceView {
    /// A text that proposes an event.
    Announcement(Box<EventDraft>),
    /// A programme.
    Programme(Box<ProgrammeReview>),
    /// People.
    People(PeopleReview),
    /// A table of registrations.
    Registrations(Box<TableSummary>),
    /// Events with all that belongs to them.
    Archive(ArchiveReview),
}

/// People who can be taken.
#[derive(Clone, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PeopleReview {
    /// The file's name.
    pub name: String,
    /// How it was read.
    pub format: Format,
    /// Who is in it.
    pub people: Vec<PersonLine>,
    /// Whatever was not understood, guessed or doubtful.
    pub notices: Vec<Notice>,
    /// How it is read, where it is a table.
    pub table: Option<TableView>,
}

/// A person as a foreign file tells of them.
#[derive(Clone, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PersonLine {
    /// Title, given and family names.
    pub name: String,
    /// Office and organisation.
    pub affiliation: String,
    /// E-mail address.
    pub email: String,
    /// Telephone number.
    pub phone: String,
}

/// An archive that can be taken.
#[derive(Clone, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ArchiveReview {
    /// The file's name.
    pub name: String,
    /// Its events.
    pub events: Vec<ArchivedEventView>,
}

/// An event of an archive.
#[derive(Clone, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ArchivedEventView {
    /// Which.
    pub event: EventSummary,
    /// How many sessions it has.
    pub sessions: u32,
    /// How many registrations it has.
    pub registrations: u32,
}

/// How far a long deed has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Progress {
    /// How much is done.
    pub done: u32,
    /// Of how much.
    pub total: u32,
}

/// The foreign file that was read last, and the deed under way.
#[derive(Default)]
pub struct Reading {
    incoming: Mutex<Option<Incoming>>,
    mapping: Mutex<Option<Mapping>>,
    pub(crate) proposed: Mutex<Proposed>,
    pub(crate) steps: Mutex<Steps>,
    /// Whether somebody said that the table lies in its file otherwise than was guessed.
    pub(crate) relaid: Mutex<bool>,
    done: AtomicU32,
    total: AtomicU32,
    cancelled: AtomicBool,
}

impl Reading {
    /// Keeps a file that was read, and shows it.
    ///
    /// # Errors
    /// Those of comparing it with what is here.
    pub fn keep(
        &self,
        desk: &Desk,
        incoming: Incoming,
        known: Option<Mapping>,
    ) -> Result<SourceView> {
        let mut incoming = incoming;
        if let Some(mapping) = &known {
            incoming.read_with(mapping)?;
        }
        let mapping = known.or_else(|| incoming.guess(incoming.format));
        let view = view(desk, &incoming, mapping.clone(), None, false)?;
        *hold(&self.mapping) = mapping;
        *hold(&self.incoming) = Some(incoming);
        hold(&self.steps).forget();
        Ok(view)
    }

    /// Shows it beside another event, or beside none.
    ///
    /// # Errors
    /// [`ErrorCode::Gone`] where no file is kept.
    pub fn review(&self, desk: &Desk, into: Option<EventId>, afresh: bool) -> Result<SourceView> {
        let mapping = hold(&self.mapping).clone();
        self.with(|incoming| view(desk, incoming, mapping, into, afresh))
    }

    /// Reads its table otherwise.
    ///
    /// # Errors
    /// [`ErrorCode::Gone`] where no table is kept.
    pub fn read_with(
        &self,
        desk: &Desk,
        mapping: Mapping,
        into: Option<EventId>,
        afresh: bool,
    ) -> Result<SourceView> {
        self.with(|incoming| incoming.read_with(&mapping))?;
        *hold(&self.mapping) = Some(mapping);
        self.review(desk, into, afresh)
    }

    /// How its table would be read as something else.
    ///
    /// # Errors
    /// [`ErrorCode::Gone`] where no table is kept.
    pub fn guess(&self, format: Format) -> Result<Mapping> {
        self.with(|incoming| incoming.guess(format).ok_or_else(|| Error::new(ErrorCode::Gone)))
    }

    /// Reads its table of registrations otherwise.
    ///
    /// # Errors
    /// [`ErrorCode::Gone`] where none is kept; those of tables.
    pub fn read_table(&self, choices: &TableChoices) -> Result<TableReading> {
        self.with(|incoming| incoming.read_table(choices))
    }

    /// The mapping in use, with the headings that it is for.
    pub fn mapped(&self) -> Option<(String, Mapping)> {
        let mapping = hold(&self.mapping).clone()?;
        let table = hold(&self.incoming).as_ref()?.table(mapping.clone())?;
        Some((signature(&table), mapping))
    }

    /// Does something with what is kept.
    ///
    /// # Errors
    /// [`ErrorCode::Gone`] where nothing is.
    pub fn with<T>(&self, work: impl FnOnce(&mut Incoming) -> Result<T>) -> Result<T> {
        hold(&self.incoming).as_mut().map_or_else(|| Err(Error::new(ErrorCode::Gone)), work)
    }

    /// Does something long with what is kept, which can be watched and cancelled; what was taken is
    /// kept no longer.
    ///
    /// # Errors
    /// [`ErrorCode::Gone`] where nothing is kept; those of `work`.
    pub fn take<T>(
        &self,
        work: impl FnOnce(&Content, &mut dyn FnMut(u32, u32) -> bool) -> Result<T>,
    ) -> Result<T> {
        let taken = self.watched(|incoming, watch| work(&incoming.content, watch));
        if taken.is_ok() {
            self.forget();
        }
        taken
    }

    /// Does something long with what is kept, which can be watched and cancelled.
    ///
    /// # Errors
    /// [`ErrorCode::Gone`] where nothing is kept; those of `work`.
    pub fn watched<T>(
        &self,
        work: impl FnOnce(&mut Incoming, &mut dyn FnMut(u32, u32) -> bool) -> Result<T>,
    ) -> Result<T> {
        self.watching(|watch| self.with(|incoming| work(incoming, watch)))
    }

    /// Does something long that can be watched and cancelled, with whatever is kept or nothing.
    ///
    /// # Errors
    /// Those of `work`.
    pub fn watching<T>(
        &self,
        work: impl FnOnce(&mut dyn FnMut(u32, u32) -> bool) -> Result<T>,
    ) -> Result<T> {
        self.cancelled.store(false, Ordering::Relaxed);
        let mut watch = |done, total| {
            self.done.store(done, Ordering::Relaxed);
            self.total.store(total, Ordering::Relaxed);
            !self.cancelled.load(Ordering::Relaxed)
        };
        let done = work(&mut watch);
        self.total.store(0, Ordering::Relaxed);
        done
    }

    /// Keeps the file no longer.
    pub fn forget(&self) {
        *hold(&self.incoming) = None;
    }

    /// How far a long deed has come; none where none is under way.
    pub fn progress(&self) -> Option<Progress> {
        let total = self.total.load(Ordering::Relaxed);
        let done = self.done.load(Ordering::Relaxed);
        (total > 0).then_some(Progress { done, total })
    }

    /// Cancels the deed under way.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }
}

impl PersonLine {
    fn of(person: &PersonFacts) -> Self {
        let joined = |parts: &[&str], between: &str| {
            let parts: Vec<&str> =
                parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
            parts.join(between)
        };
        Self {
            name: joined(&[&person.title, &person.given, &person.family], " "),
            affiliation: joined(&[&person.office, &person.organisation], ", "),
            email: person.email.clone(),
            phone: person.phone.clone(),
        }
    }
}

/// By what a table of registrations of the same form is recognised.
pub fn headings(reading: &TableReading) -> String {
    let headings: Vec<&str> =
        reading.draft.columns.iter().map(|column| column.heading.as_str()).collect();
    headings.join("\u{1f}")
}

/// By what a table of the same form is recognised.
pub fn signature(table: &TableView) -> String {
    table.headings.join("\u{1f}")
}

fn view(
    desk: &Desk,
    incoming: &Incoming,
    mapping: Option<Mapping>,
    into: Option<EventId>,
    afresh: bool,
) -> Result<SourceView> {
    let count = |items: usize| u32::try_from(items).unwrap_or(u32::MAX);
    Ok(match &incoming.content {
        Content::Announcement(draft) => SourceView::Announcement(draft.clone()),
        Content::Registrations(reading) => {
            SourceView::Registrations(Box::new(TableSummary::of(&incoming.name, reading)))
        }
        Content::Programme(_) => {
            SourceView::Programme(Box::new(incoming.review(desk, into, afresh, mapping)?))
        }
        Content::People(draft) => SourceView::People(PeopleReview {
            name: incoming.name.clone(),
            format: incoming.format,
            people: draft.people.iter().map(PersonLine::of).collect(),
            notices: draft.notices.clone(),
            table: mapping.and_then(|mapping| incoming.table(mapping)),
        }),
        Content::Archive(archive) => SourceView::Archive(ArchiveReview {
            name: incoming.name.clone(),
            events: archive
                .events
                .iter()
                .map(|one| ArchivedEventView {
                    event: EventSummary::from(one.event.clone()),
                    sessions: count(one.sessions.len()),
                    registrations: count(one.registrations.len()),
                })
                .collect(),
        }),
    })
}
