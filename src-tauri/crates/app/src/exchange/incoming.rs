//! Foreign files: what one is, and what it would give.

use std::path::Path;

use obrady_domain::EventId;
use obrady_interchange::{
    EventDraft,
    archive::{self, Archive},
    calendar,
    notice::Notice,
    participants::{self, TableChoices, TableError, TableReading},
    people_draft::PeopleDraft,
    person_table::{self, PersonMapping},
    programme::{EventFacts, ProgrammeDraft},
    schedule,
    session_table::{self, SessionMapping},
    source::{FILE_LIMIT, ReadError},
    timetable_grid::{self, WorkbookKind},
    vcard,
    workbook::{self, Workbook},
};
use serde::{Deserialize, Serialize};

use super::{Comparison, compare};
use crate::{Desk, Error, ErrorCode, Result, announcements};

/// How a file can be read.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum Format {
    /// A text that proposes an event.
    Announcement,
    /// schedule.xml or schedule.json.
    Schedule,
    /// iCalendar.
    Calendar,
    /// A table with one session a row.
    Sessions,
    /// A timetable as people draw it in a spreadsheet.
    Grid,
    /// Cards of an address book.
    Cards,
    /// A table with one person a row.
    People,
    /// A table with one registration a row.
    Registrations,
    /// An archive of Obrady.
    Archive,
}

/// A foreign file that was read and not yet taken.
#[derive(Debug)]
pub struct Incoming {
    /// The file's name, without its folder.
    pub name: String,
    /// How it was read.
    pub format: Format,
    /// What is in it.
    pub content: Content,
    /// The workbook behind it, where it is one, so that it can be read otherwise.
    workbook: Option<Workbook>,
    /// The bytes of a table of registrations, for the same reason.
    bytes: Vec<u8>,
}

/// What is in a foreign file.
#[derive(Debug)]
pub enum Content {
    /// A text that proposes an event.
    Announcement(Box<EventDraft>),
    /// A programme.
    Programme(Box<ProgrammeDraft>),
    /// People.
    People(PeopleDraft),
    /// Registrations.
    Registrations(Box<TableReading>),
    /// Events with all that belongs to them.
    Archive(Box<Archive>),
}

/// How a table is read, and what is in it, so that a person can say what its columns hold.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TableView {
    /// The names of the sheets; empty ones for tables of text.
    pub sheets: Vec<String>,
    /// How it is read.
    pub mapping: Mapping,
    /// The headings of the sheet that is read.
    pub headings: Vec<String>,
    /// Its first rows below the headings.
    pub rows: Vec<Vec<String>>,
}

/// How a table is read.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(tag = "kind", content = "mapping", rename_all = "camelCase")]
pub enum Mapping {
    /// As sessions.
    Sessions(SessionMapping),
    /// As people.
    People(PersonMapping),
}

/// What a programme would change, for review.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ProgrammeReview {
    /// The file's name.
    pub name: String,
    /// How it was read.
    pub format: Format,
    /// What it says of the event.
    pub event: EventFacts,
    /// How many sessions it has.
    pub sessions: u32,
    /// How many people it names.
    pub people: u32,
    /// Whatever was not understood, guessed or doubtful.
    pub notices: Vec<Notice>,
    /// What it says, beside what is here.
    pub comparison: Comparison,
    /// How it is read, where it is a table.
    pub table: Option<TableView>,
}

/// How many rows of a table are shown.
const ROWS: usize = 8;

/// Reads a foreign file; nothing is written. What it is follows from its bytes and name, unless
/// `format` says it.
///
/// # Errors
/// [`ErrorCode::FileMissing`] and others that name the file; those of documents, tables and sources.
pub fn read_file(path: &Path, format: Option<Format>) -> Result<Incoming> {
    let size = std::fs::metadata(path).map_err(|error| Error::io(path, &error))?.len();
    let most = FILE_LIMIT as u64 * 4;
    if size > most {
        let limit = most >> 20;
        return Err(Error::new(ErrorCode::SourceTooLarge)
            .with("path", path.display())
            .with("limit", limit));
    }
    let bytes = std::fs::read(path).map_err(|error| Error::io(path, &error))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let fault = |error: ReadError| Error::from(error).with("path", path.display());
    let table_fault = |error: TableError| Error::from(error).with("path", path.display());
    let (format, workbook) = match format {
        // People come as a table or as cards; what it is, the file says.
        Some(Format::People) if is_cards(&name, &bytes) => (Format::Cards, None),
        Some(format @ (Format::Sessions | Format::Grid | Format::People)) => {
            (format, Some(workbook::read(&name, &bytes).map_err(fault)?))
        }
        Some(format) => (format, None),
        None => recognise(&name, &bytes).map_err(fault)?,
    };
    let content = match (format, &workbook) {
        (Format::Announcement, _) => {
            Content::Announcement(Box::new(announcements::read_file(path)?))
        }
        (Format::Schedule, _) => {
            Content::Programme(Box::new(schedule::read(&name, &bytes).map_err(fault)?))
        }
        (Format::Calendar, _) => {
            Content::Programme(Box::new(calendar::read(&name, &bytes).map_err(fault)?))
        }
        (Format::Cards, _) => Content::People(vcard::read(&name, &bytes).map_err(fault)?),
        (Format::Registrations, _) => Content::Registrations(Box::new(
            participants::read_with(&bytes, &TableChoices::default()).map_err(table_fault)?,
        )),
        (Format::Archive, _) => Content::Archive(Box::new(archive::read(&bytes).map_err(fault)?)),
        (Format::Sessions, Some(workbook)) => Content::Programme(Box::new(
            session_table::read_with(&name, workbook, &session_table::guess(workbook)),
        )),
        (Format::Grid, Some(workbook)) => {
            Content::Programme(Box::new(timetable_grid::read_with(&name, workbook)))
        }
        (Format::People, Some(workbook)) => Content::People(person_table::read_with(
            &name,
            workbook,
            &person_table::guess(workbook),
        )),
        (Format::Sessions | Format::Grid | Format::People, None) => {
            return Err(fault(ReadError::UnknownKind));
        }
    };
    let bytes = if format == Format::Registrations { bytes } else { Vec::new() };
    let mut incoming = Incoming { name, format, content, workbook, bytes };
    incoming.named();
    if incoming.is_empty() {
        return Err(fault(ReadError::Empty));
    }
    Ok(incoming)
}

/// Reads cells of registrations that were copied from a spreadsheet.
///
/// # Errors
/// Those of tables.
pub fn read_cells(text: String) -> Result<Incoming> {
    let bytes = text.into_bytes();
    let reading = participants::read_with(&bytes, &TableChoices::default()).map_err(Error::from)?;
    let content = Content::Registrations(Box::new(reading));
    let (name, format) = (String::new(), Format::Registrations);
    Ok(Incoming { name, format, content, workbook: None, bytes })
}

/// Whether a file is of vCards.
fn is_cards(name: &str, bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(64)]).to_lowercase();
    let start = start.trim_start_matches('\u{feff}').trim_start();
    start.starts_with("begin:vcard") || name.to_lowercase().ends_with(".vcf")
}

/// What a file is, by its bytes and then its name.
fn recognise(name: &str, bytes: &[u8]) -> Result<(Format, Option<Workbook>), ReadError> {
    let ending = name.rsplit_once('.').map(|(_, end)| end.to_lowercase()).unwrap_or_default();
    let start = &bytes[..bytes.len().min(4096)];
    let text = String::from_utf8_lossy(start).to_lowercase();
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if archive::is_archive(bytes) {
        return Ok((Format::Archive, None));
    }
    if text.starts_with("begin:vcalendar") || ending == "ics" || ending == "ical" {
        return Ok((Format::Calendar, None));
    }
    if is_cards(name, bytes) {
        return Ok((Format::Cards, None));
    }
    let schedule = text.contains("<schedule") || text.contains("<conference");
    let json = ending == "json" || (text.starts_with(['{', '[']) && ending.is_empty());
    if ending == "xml" || schedule && text.starts_with('<') || json {
        return Ok((Format::Schedule, None));
    }
    if !matches!(ending.as_str(), "xlsx" | "xlsm" | "xlsb" | "xls" | "ods" | "csv" | "tsv" | "tab")
    {
        return Ok((Format::Announcement, None));
    }
    let workbook = workbook::read(name, bytes)?;
    let delimited = matches!(ending.as_str(), "csv" | "tsv" | "tab");
    let format = match timetable_grid::recognise(&workbook) {
        Some(WorkbookKind::SessionTable) => Format::Sessions,
        Some(WorkbookKind::Grid) => Format::Grid,
        // What forms export is a table of text with people in it.
        _ if delimited => Format::Registrations,
        Some(WorkbookKind::PersonTable | WorkbookKind::ParticipantTable) => Format::People,
        // A table of which nothing is known is shown, so that a person can say what is in it.
        None => Format::Sessions,
    };
    Ok((format, Some(workbook)))
}

impl Incoming {
    /// Gives a programme the file's name where it has none of its own, so that it is recognised and
    /// can be taken.
    fn named(&mut self) {
        let Content::Programme(draft) = &mut self.content else { return };
        let stem = self.name.rsplit_once('.').map_or(self.name.as_str(), |(stem, _)| stem);
        if draft.event.title.trim().is_empty() {
            draft.event.title_from_file = true;
            stem.replace('_', " ").trim().clone_into(&mut draft.event.title);
        }
        if draft.source.is_empty() {
            draft.source = format!("file:{stem}");
        }
    }

    fn is_empty(&self) -> bool {
        match &self.content {
            Content::Programme(draft) => draft.sessions.is_empty() && self.workbook.is_none(),
            Content::People(draft) => draft.people.is_empty() && self.workbook.is_none(),
            Content::Archive(archive) => archive.events.is_empty(),
            Content::Announcement(_) | Content::Registrations(_) => false,
        }
    }

    /// Reads the table behind it as `mapping` says.
    ///
    /// # Errors
    /// [`ErrorCode::Gone`] where there is no table behind it.
    pub fn read_with(&mut self, mapping: &Mapping) -> Result<()> {
        let Some(workbook) = &self.workbook else { return Err(Error::new(ErrorCode::Gone)) };
        (self.format, self.content) = match mapping {
            Mapping::Sessions(mapping) => (
                Format::Sessions,
                Content::Programme(Box::new(session_table::read_with(
                    &self.name, workbook, mapping,
                ))),
            ),
            Mapping::People(mapping) => (
                Format::People,
                Content::People(person_table::read_with(&self.name, workbook, mapping)),
            ),
        };
        self.named();
        Ok(())
    }

    /// Reads the table of registrations behind it as `choices` say.
    ///
    /// # Errors
    /// [`ErrorCode::Gone`] where there is none; those of tables.
    pub fn read_table(&mut self, choices: &TableChoices) -> Result<TableReading> {
        let Content::Registrations(kept) = &mut self.content else {
            return Err(Error::new(ErrorCode::Gone));
        };
        let reading = participants::read_with(&self.bytes, choices)
            .map_err(|error| Error::from(error).with("path", &self.name))?;
        **kept = reading.clone();
        Ok(reading)
    }

    /// How the table behind it would be read as sessions or people by its headings.
    #[must_use]
    pub fn guess(&self, format: Format) -> Option<Mapping> {
        let workbook = self.workbook.as_ref()?;
        match format {
            Format::Sessions => Some(Mapping::Sessions(session_table::guess(workbook))),
            Format::People => Some(Mapping::People(person_table::guess(workbook))),
            _ => None,
        }
    }

    /// The table behind it as `mapping` reads it.
    #[must_use]
    pub fn table(&self, mapping: Mapping) -> Option<TableView> {
        let workbook = self.workbook.as_ref()?;
        let (sheet, heading_row, width) = match &mapping {
            Mapping::Sessions(one) => (one.sheet, one.heading_row, one.columns.len()),
            Mapping::People(one) => (one.sheet, one.heading_row, one.columns.len()),
        };
        let grid = workbook.sheets.get(sheet as usize)?;
        let width = u32::try_from(width).unwrap_or(u32::MAX).max(grid.width().min(64));
        let line = |row| -> Vec<String> {
            let cell = |column| grid.cell(row, column).map(|value| shortened(&value.text()));
            (0..width).map(|column| cell(column).unwrap_or_default()).collect()
        };
        let below = grid.rows.iter().map(|row| row.at).filter(|at| *at > heading_row);
        Some(TableView {
            sheets: workbook.sheets.iter().map(|sheet| sheet.name.clone()).collect(),
            headings: line(heading_row),
            rows: below.take(ROWS).map(line).collect(),
            mapping,
        })
    }

    /// What a programme would change in the event `into`, or in the one that it came into before.
    ///
    /// # Errors
    /// [`ErrorCode::Gone`] where `into` is gone, or it is no programme.
    pub fn review(
        &self,
        desk: &Desk,
        into: Option<EventId>,
        afresh: bool,
        mapping: Option<Mapping>,
    ) -> Result<ProgrammeReview> {
        let Content::Programme(draft) = &self.content else {
            return Err(Error::new(ErrorCode::Gone));
        };
        let count = |items: usize| u32::try_from(items).unwrap_or(u32::MAX);
        let mapping = mapping.or_else(|| self.guess(self.format));
        Ok(ProgrammeReview {
            name: self.name.clone(),
            format: self.format,
            event: draft.event.clone(),
            sessions: count(draft.sessions.len()),
            people: count(draft.people.len()),
            notices: draft.notices.clone(),
            comparison: compare(desk, draft, into, afresh)?,
            table: mapping.and_then(|mapping| self.table(mapping)),
        })
    }
}

/// As much of a cell as a person needs to see what is in it.
fn shortened(text: &str) -> String {
    const MOST: usize = 80;
    match text.char_indices().nth(MOST) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}
