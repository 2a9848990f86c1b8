//! Files that leave the house.

use std::path::Path;

use obrady_app::{
    Desk, archives,
    domain::{EventId, Person, RegistrationState},
    events,
    exchange::{self, CalendarOf, ExportJob},
    interchange::{person_table::PersonColumn, session_table::SessionColumn},
    printing::{self, PrintJob},
};
use obrady_words::fold;
use serde::Serialize;

use crate::{
    arguments::{Part, Product, Request},
    console::{self, Outcome},
    failure::Failure,
    wording::code,
};

#[derive(Serialize)]
struct Written {
    path: String,
    people: Option<u32>,
    /// How many cells hold only the beginning of their text.
    cut: u32,
}

/// Writes the programme in a format of others.
pub fn publish(
    desk: &mut Desk,
    request: &Request,
    job: &ExportJob,
    of: &Part,
    path: &Path,
) -> Result<Outcome, Failure> {
    let words = request.words;
    let cut = if *job == ExportJob::Archive && request.event.is_none() {
        archives::save(desk, None, path)?;
        0
    } else {
        let event = console::event(desk, request)?;
        let job = narrowed(desk, request, event, job, of)?;
        exchange::save(desk, event, &job, words.language(), path)?
    };
    Ok(written(request, path, None, cut, words.cli_published(path.display())))
}

/// The job with the part of the programme, or the columns, that were asked for.
fn narrowed(
    desk: &Desk,
    request: &Request,
    event: EventId,
    job: &ExportJob,
    of: &Part,
) -> Result<ExportJob, Failure> {
    let words = request.words;
    let unknown = |asked: &str, known: Vec<String>| Failure::Usage {
        message: words.cli_unknown_part(asked),
        hint: words.cli_hint_values(known.join(", ")),
    };
    let mut job = job.clone();
    match &mut job {
        ExportJob::Calendar { of: part } => {
            let programme = events::programme(desk, event)?.programme;
            let same = |name: &str, asked: &str| fold(name) == fold(asked);
            if let Some(asked) = &of.day {
                let days = programme.days();
                let found = days.iter().find(|day| day.to_string() == *asked);
                let known = || days.iter().map(ToString::to_string).collect();
                *part = CalendarOf::Day(*found.ok_or_else(|| unknown(asked, known()))?);
            } else if let Some(asked) = &of.room {
                let found = programme.rooms.iter().find(|room| same(&room.name, asked));
                let known = || programme.rooms.iter().map(|room| room.name.clone()).collect();
                *part = CalendarOf::Room(found.ok_or_else(|| unknown(asked, known()))?.id);
            } else if let Some(asked) = &of.track {
                let found = programme.tracks.iter().find(|track| same(&track.name, asked));
                let known = || programme.tracks.iter().map(|track| track.name.clone()).collect();
                *part = CalendarOf::Track(found.ok_or_else(|| unknown(asked, known()))?.id);
            } else if let Some(asked) = &of.person {
                let names = |person: &Person| {
                    let plain = format!("{} {}", person.given, person.family);
                    same(&plain, asked) || same(&person.full_name(), asked)
                };
                let found = programme.people.values().find(|person| names(person));
                let known = || programme.people.values().map(Person::full_name).collect();
                *part = CalendarOf::Person(found.ok_or_else(|| unknown(asked, known()))?.id);
            }
        }
        ExportJob::Sessions { columns, .. } => {
            *columns = chosen(&of.columns, &SessionColumn::ALL)
                .map_err(|asked| unknown(asked, SessionColumn::ALL.map(code).to_vec()))?;
        }
        ExportJob::People { columns, .. } => {
            *columns = chosen(&of.columns, &PersonColumn::ALL)
                .map_err(|asked| unknown(asked, PersonColumn::ALL.map(code).to_vec()))?;
        }
        _ => {}
    }
    Ok(job)
}

/// The columns of these names; the first name that is none's is the error.
fn chosen<'a, T: Copy + Serialize>(asked: &'a [String], all: &[T]) -> Result<Vec<T>, &'a str> {
    let find =
        |name: &'a String| all.iter().copied().find(|one| code(*one) == *name).ok_or(name.as_str());
    asked.iter().map(find).collect()
}

/// Prints to a PDF.
pub fn print(
    desk: &mut Desk,
    request: &Request,
    product: Product,
    state: Option<RegistrationState>,
    path: &Path,
) -> Result<Outcome, Failure> {
    let event = console::event(desk, request)?;
    let language = request.words.language();
    let job = match product {
        Product::Programme { paper, descriptions, index } => {
            PrintJob::Programme { event, paper, language, descriptions, index }
        }
        Product::Participants => PrintJob::Participants { event, state, language },
        Product::Numbers => PrintJob::Numbers { event, language },
    };
    printing::save(desk, &job, path)?;
    Ok(written(request, path, None, 0, request.words.cli_printed(path.display())))
}

pub fn written(
    request: &Request,
    path: &Path,
    people: Option<u32>,
    cut: u32,
    text: String,
) -> Outcome {
    if request.json {
        return Outcome::json(&[Written { path: path.display().to_string(), people, cut }]);
    }
    let words = request.words;
    let warning = (cut > 0)
        .then(|| format!("\n{} {}", words.cli_level_warning(), words.sheet_cut(cut.into())));
    Outcome::text(text + &warning.unwrap_or_default())
}
