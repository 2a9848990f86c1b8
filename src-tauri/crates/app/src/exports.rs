//! Files that leave the house.

use std::{collections::BTreeSet, fs, io::Write as _, path::Path};

use obrady_domain::{EventId, RegistrationState};
use obrady_interchange::sheet::{self, Cell, Column, CsvOptions, Sheet};
use obrady_store::events;
use obrady_words::{Language, Words};
use serde::{Deserialize, Serialize};

use crate::{
    Desk, Error, ErrorCode, Result, clock,
    printing::{self, PrintJob, attendance, state_name},
    registrations::{self, RegistrationQuery, RegistrationRow},
};

/// As what a list of participants is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum ListFormat {
    /// A spreadsheet.
    Xlsx,
    /// A table of text that Excel opens rightly: UTF-8 with a byte order mark, semicolons.
    Csv,
    /// Pages.
    Pdf,
}

impl ListFormat {
    /// The format that a file's name asks for, if it is one of ours.
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()?.to_lowercase().as_str() {
            "xlsx" => Some(Self::Xlsx),
            "csv" => Some(Self::Csv),
            "pdf" => Some(Self::Pdf),
            _ => None,
        }
    }
}

/// A file before it is written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Made {
    /// What will be in it.
    pub bytes: Vec<u8>,
    /// How many cells of a spreadsheet hold only the beginning of their text.
    pub cut: u32,
}

impl Made {
    /// A file that holds everything.
    #[must_use]
    pub(crate) fn whole(bytes: Vec<u8>) -> Self {
        Self { bytes, cut: 0 }
    }
}

/// What a list that was written holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct WrittenList {
    /// How many people are in it.
    pub people: u32,
    /// How many cells of a spreadsheet hold only the beginning of their text.
    pub cut: u32,
}

/// Writes the participants of an event to `path`, in Polish order of family names: those in
/// `state`, or all that are not cancelled. Gives how many they are, and how
/// much did not fit.
///
/// # Errors
/// [`ErrorCode::Gone`] where the event is gone; those that name the file.
pub fn participants(
    desk: &mut Desk,
    event: EventId,
    state: Option<RegistrationState>,
    format: ListFormat,
    language: Language,
    path: &Path,
) -> Result<WrittenList> {
    let sheet = sheet(desk, event, state, language)?;
    let people = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
    let Made { bytes, cut } = match format {
        ListFormat::Xlsx => workbook(&sheet, Words::new(language))?,
        ListFormat::Csv => Made::whole(sheet::csv(&sheet, CsvOptions::default())),
        ListFormat::Pdf => {
            let job = PrintJob::Participants { event, state, language };
            Made::whole(printing::make(desk, &job)?.bytes)
        }
    };
    write(path, &bytes)?;
    Ok(WrittenList { people, cut })
}

/// A list as a workbook.
pub(crate) fn workbook(sheet: &Sheet, words: Words) -> Result<Made> {
    let made = sheet::xlsx(sheet, clock::utc(), &words.sheet_cut_mark())?;
    Ok(Made { bytes: made.bytes, cut: made.cut })
}

/// Writes a file whole or not at all.
///
/// # Errors
/// Those that name the file.
pub fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let fault = |error: std::io::Error| Error::writing(path, &error);
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    if fs::metadata(path).is_ok_and(|facts| facts.permissions().readonly()) {
        return Err(Error::new(ErrorCode::FileReadOnly).with("path", path.display()));
    }
    let mut draft = new_file(folder).map_err(fault)?;
    draft.write_all(bytes).and_then(|()| draft.as_file().sync_all()).map_err(fault)?;
    draft.persist(path).map(drop).map_err(|error| fault(error.error))
}

/// A temporary file for others' eyes too: what leaves the house gets the permissions of any new
/// file, not those of a secret.
fn new_file(folder: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".obrady-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

fn sheet(
    desk: &mut Desk,
    event: EventId,
    state: Option<RegistrationState>,
    language: Language,
) -> Result<Sheet> {
    let words = Words::new(language);
    let mut facts = desk.read(|view| events::get(view, event))?;
    if language == Language::English {
        facts = facts.in_english();
    }
    let query = RegistrationQuery { state, ..RegistrationQuery::default() };
    let chosen = registrations::chosen(desk, event, &query)?;
    let listed =
        |row: &&RegistrationRow| state.is_some() || row.state != RegistrationState::Cancelled;
    let rows: Vec<&RegistrationRow> = chosen.iter().filter(listed).collect();

    let mut seen = BTreeSet::new();
    let questions: Vec<&str> = rows
        .iter()
        .flat_map(|row| row.answers.iter().map(|answer| answer.question.as_str()))
        .filter(|question| seen.insert(*question))
        .collect();
    let headings = [
        words.column_number(),
        words.column_family(),
        words.column_given(),
        words.column_title(),
        words.column_office(),
        words.column_organisation(),
        words.column_email(),
        words.column_phone(),
        words.column_attendance(),
        words.column_state(),
        words.column_registered_at(),
        words.column_note(),
    ];
    let columns = headings
        .into_iter()
        .chain(questions.iter().map(|one| (*one).to_owned()))
        .map(Column::new)
        .collect();
    let text = |text: &str| if text.is_empty() { Cell::Empty } else { Cell::Text(text.into()) };
    let line = |(number, row): (u32, &RegistrationRow)| {
        let mut cells = vec![
            Cell::Number(number.into()),
            text(&row.family),
            text(&row.given),
            text(&row.title),
            text(&row.office),
            text(&row.organisation),
            text(&row.email),
            text(&row.phone),
            Cell::Text(attendance(&words, row.attendance)),
            Cell::Text(state_name(&words, row.state)),
            row.registered_at.map_or(Cell::Empty, Cell::Moment),
            text(&row.note),
        ];
        cells.extend(questions.iter().map(|question| {
            let answer = row.answers.iter().find(|answer| answer.question == *question);
            answer.map_or(Cell::Empty, |answer| text(&answer.text))
        }));
        cells
    };
    Ok(Sheet { title: facts.title, columns, rows: (1..).zip(rows).map(line).collect() })
}
