//! What goes on paper.

use std::path::Path;

use obrady_domain::{Attendance, Audience, EventId, Filter, RegistrationState};
use obrady_print::{Look, Paper, Pdf, PrintRun, ProgrammeOptions, programme};
use obrady_store::{events, programmes};
use obrady_words::{Language, Words};
use serde::{Deserialize, Serialize};

use crate::{
    Desk, Error, ErrorCode, Result, clock, exports, filters,
    lists::{self, ListJob, ListOutput},
    numbers,
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
            let run = PrintRun::new(Look::default(), language, printed_on);
            programme(&content.into(), &options, &run).map_err(failed)
        }
        PrintJob::Participants { event, state, language } => {
            let mut filter = Filter::default();
            if let Some(state) = state {
                filter.conditions.push(filters::state_is(state));
            }
            let list = lists::plain(desk, event, ListOutput::Pdf)?;
            let (session, only) = (None, Vec::new());
            let audience = Audience::Internal;
            lists::pdf(desk, &ListJob { event, list, audience, session, filter, only, language })
        }
        PrintJob::Numbers { event, language } => {
            let counted = numbers::of_event(desk, event)?;
            let mut facts = desk.read(|view| events::get(view, event))?;
            if language == Language::English {
                facts = facts.in_english();
            }
            let sheet = numbers::sheet(&counted, &facts, Words::new(language));
            let printed_on = clock::in_zone(&facts.zone).date();
            obrady_print::numbers(&sheet, &PrintRun::new(Look::default(), language, printed_on))
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
