//! What goes on paper.

use std::path::Path;

use obrady_domain::{Attendance, EventId, RegistrationState};
use obrady_print::{
    Look, Paper, ParticipantList, ParticipantRow, Pdf, PrintRun, ProgrammeOptions, participants,
    programme,
};
use obrady_store::{events, programmes};
use obrady_words::{Language, Words};
use serde::{Deserialize, Serialize};

use crate::{
    Desk, Error, ErrorCode, Result, clock, exports, numbers,
    registrations::{self, RegistrationQuery},
};

/// What is to be printed, and how.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(tag = "product", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum PrintJob {
    /// The programme of an event.
    Programme {
        /// Which event.
        event: EventId,
        /// On what paper.
        paper: Paper,
        /// In what language its own words are.
        language: Language,
        /// Whether sessions are printed with their descriptions.
        descriptions: bool,
        /// Whether an index of people closes it.
        index: bool,
    },
    /// The list of an event's participants: all whose registration is not cancelled.
    Participants {
        /// Which event.
        event: EventId,
        /// Only those in this state, if one is asked for.
        state: Option<RegistrationState>,
        /// In what language its own words are.
        language: Language,
    },
    /// The registrations of an event in numbers, on one page.
    Numbers {
        /// Which event.
        event: EventId,
        /// In what language its own words are.
        language: Language,
    },
}

/// Makes the PDF. The same file printed on the same day gives the same bytes.
///
/// # Errors
/// [`ErrorCode::Gone`] where the event is gone; [`ErrorCode::PrintFailed`].
pub fn make(desk: &mut Desk, job: &PrintJob) -> Result<Pdf> {
    let failed = |error: obrady_print::PrintError| {
        Error::new(ErrorCode::PrintFailed).with("reason", &error).detail(error)
    };
    match *job {
        PrintJob::Programme { event, paper, language, descriptions, index } => {
            let content = desk.read(|view| programmes::get(view, event))?;
            let printed_on = clock::in_zone(&content.event.zone).date();
            let options =
                ProgrammeOptions { paper, descriptions, index, ..ProgrammeOptions::default() };
            let run = PrintRun { look: Look::default(), language, printed_on };
            programme(&content.into(), &options, &run).map_err(failed)
        }
        PrintJob::Participants { event, state, language } => {
            let mut facts = desk.read(|view| events::get(view, event))?;
            if language == Language::English {
                facts = facts.in_english();
            }
            let list = ParticipantList {
                event: facts.title,
                starts_on: facts.starts_on,
                ends_on: facts.ends_on,
                rows: list_rows(desk, event, state, language)?,
            };
            let printed_on = clock::in_zone(&facts.zone).date();
            participants(&list, &PrintRun { look: Look::default(), language, printed_on })
                .map_err(failed)
        }
        PrintJob::Numbers { event, language } => {
            let counted = numbers::of_event(desk, event)?;
            let mut facts = desk.read(|view| events::get(view, event))?;
            if language == Language::English {
                facts = facts.in_english();
            }
            let sheet = numbers::sheet(&counted, &facts, Words::new(language));
            let printed_on = clock::in_zone(&facts.zone).date();
            obrady_print::numbers(&sheet, &PrintRun { look: Look::default(), language, printed_on })
                .map_err(failed)
        }
    }
}

/// Makes the PDF and writes it to `path`, replacing what is there only once it is complete.
///
/// # Errors
/// Those of [`make`] and those that name the file.
pub fn save(desk: &mut Desk, job: &PrintJob, path: &Path) -> Result<()> {
    exports::write(path, &make(desk, job)?.bytes)
}

fn list_rows(
    desk: &mut Desk,
    event: EventId,
    state: Option<RegistrationState>,
    language: Language,
) -> Result<Vec<ParticipantRow>> {
    let words = Words::new(language);
    let query = RegistrationQuery { state, ..RegistrationQuery::default() };
    let chosen = registrations::chosen(desk, event, &query)?;
    let listed = chosen
        .iter()
        .filter(|row| state.is_some() || row.state != RegistrationState::Cancelled)
        .map(|row| ParticipantRow {
            name: row.name.clone(),
            office: row.office.clone(),
            organisation: row.organisation.clone(),
            attendance: attendance(&words, row.attendance),
            state: state_name(&words, row.state),
        });
    Ok(listed.collect())
}

/// The words for where somebody takes part.
pub(crate) fn attendance(words: &Words, attendance: Attendance) -> String {
    match attendance {
        Attendance::OnSite => words.attendance_on_site(),
        Attendance::Online => words.attendance_online(),
        Attendance::Hybrid => words.attendance_hybrid(),
    }
}

/// The words for the state of a registration.
pub(crate) fn state_name(words: &Words, state: RegistrationState) -> String {
    match state {
        RegistrationState::Pending => words.registration_pending(),
        RegistrationState::Confirmed => words.registration_confirmed(),
        RegistrationState::WaitingList => words.registration_waiting_list(),
        RegistrationState::Cancelled => words.registration_cancelled(),
    }
}
