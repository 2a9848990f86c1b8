//! What was said on the command line.

mod said;

use std::{ffi::OsString, path::PathBuf};

use clap::ArgMatches;
use obrady_app::{
    Settings,
    domain::{Reach, RegistrationState},
    exchange::{CalendarOf, ExportJob, Format, TableFormat},
    exports::ListFormat,
};
use obrady_words::{Language, Words};

use crate::{
    failure::Failure,
    outputs::{self, EXPORTS, PRINTS},
    participants::ListArguments,
    printing::Printing,
    usage,
};

/// What is asked for.
pub struct Request {
    /// The file; the default one where none is named.
    pub file: Option<PathBuf>,
    /// The event by id or name, where one is named.
    pub event: Option<String>,
    /// Whether the answer is for programs.
    pub json: bool,
    /// In whose words the answer is.
    pub words: Words,
    /// What to do.
    pub task: Task,
}

/// What can be done.
pub enum Task {
    /// Make a file, and an event of this title in it.
    New { title: Option<String> },
    /// Make the next edition of an event.
    CopyEvent { title: Option<String>, first_day: Option<String> },
    /// Take a file in.
    Import { path: PathBuf, kind: Option<Format>, options: ImportOptions },
    /// List things; of registrations, those that fit a filter.
    List(Listed, Option<String>),
    /// Move a session.
    Move(Moving),
    /// List people or organisations that may be one.
    Duplicates(Listed),
    /// Make one person of several, each named by id or e-mail address.
    MergePeople { keep: String, others: Vec<String> },
    /// Write the list of participants.
    Export {
        format: Option<ListFormat>,
        state: Option<RegistrationState>,
        list: ListArguments,
        path: PathBuf,
    },
    /// Write the programme in a format of others.
    Publish { job: ExportJob, of: Part, path: PathBuf },
    /// Print.
    Print(Box<Printing>),
    /// Let somebody in at the door.
    CheckIn(CheckingIn),
    /// Look for clashes.
    Check,
    /// Take the newest change back.
    Undo,
    /// Do again what was taken back.
    Redo,
    /// Keep the programme as a version.
    Version { name: String, note: Option<String>, published: bool },
    /// Tell what changed since a version.
    Compare { since: Option<String>, to: Option<String> },
    /// List the latest changes.
    History { limit: u32 },
    /// Tell what the file holds.
    Info,
    /// Copy the file.
    Backup { path: PathBuf },
    /// Look at every page of the file.
    Verify,
}

/// Where a session goes; what is not said stays.
pub struct Moving {
    /// The session, by id or title.
    pub session: String,
    /// A day, `YYYY-MM-DD`.
    pub day: Option<String>,
    /// An hour.
    pub at: Option<String>,
    /// How long it takes.
    pub minutes: Option<u16>,
    /// A room, by name.
    pub room: Option<String>,
    /// How far what follows is pushed.
    pub push: Option<Reach>,
}

/// Who comes in, and where.
pub struct CheckingIn {
    /// The code of the ticket.
    pub code: String,
    /// The session, by id or title; none for the event.
    pub session: Option<String>,
    /// What the desk is called.
    pub desk: Option<String>,
    /// Whatever speaks against it.
    pub anyway: bool,
    /// It is taken back.
    pub undo: bool,
}

/// How a file is taken in.
#[derive(Default)]
pub struct ImportOptions {
    /// The event's name, in place of the file's.
    pub title: Option<String>,
    /// Only tell what would change.
    pub dry_run: bool,
    /// Into a new event, also where the same source came before.
    pub new_event: bool,
    /// The source wins where people edited.
    pub overwrite: bool,
    /// Delete what the source no longer has; of registrations, cancel them.
    pub remove_gone: bool,
    /// A file that says what the columns of a table of registrations hold.
    pub map: Option<PathBuf>,
    /// Where the rows that wait are saved.
    pub bad: Option<PathBuf>,
    /// Tell of every row and every problem, not of the first few.
    pub verbose: bool,
}

/// Which part of a programme a calendar holds, by name.
#[derive(Default)]
pub struct Part {
    /// A day, `YYYY-MM-DD`.
    pub day: Option<String>,
    /// A room.
    pub room: Option<String>,
    /// A track.
    pub track: Option<String>,
    /// A person.
    pub person: Option<String>,
    /// The columns of a table.
    pub columns: Vec<String>,
}

/// What can be listed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Listed {
    Events,
    Sessions,
    People,
    Rooms,
    Tracks,
    Organisations,
    Registrations,
    Numbers,
    Changes,
    Versions,
    Layouts,
}

const LISTED: [(&str, Listed); 11] = [
    ("events", Listed::Events),
    ("sessions", Listed::Sessions),
    ("people", Listed::People),
    ("rooms", Listed::Rooms),
    ("tracks", Listed::Tracks),
    ("organisations", Listed::Organisations),
    ("registrations", Listed::Registrations),
    ("numbers", Listed::Numbers),
    ("changes", Listed::Changes),
    ("versions", Listed::Versions),
    ("layouts", Listed::Layouts),
];
const KINDS: [(&str, Format); 10] = [
    ("announcement", Format::Announcement),
    ("schedule", Format::Schedule),
    ("calendar", Format::Calendar),
    ("sessions", Format::Sessions),
    ("grid", Format::Grid),
    ("cards", Format::Cards),
    ("people", Format::People),
    ("registrations", Format::Registrations),
    ("participants", Format::Registrations),
    ("archive", Format::Archive),
];
const FORMATS: [(&str, ListFormat); 3] =
    [("xlsx", ListFormat::Xlsx), ("csv", ListFormat::Csv), ("pdf", ListFormat::Pdf)];
const STATES: [(&str, RegistrationState); 4] = [
    ("pending", RegistrationState::Pending),
    ("confirmed", RegistrationState::Confirmed),
    ("waiting-list", RegistrationState::WaitingList),
    ("cancelled", RegistrationState::Cancelled),
];
const REACHES: [(&str, Reach); 2] = [("room", Reach::Room), ("day", Reach::Day)];

/// The words that the arguments ask for, else those of the system. It has to be known before the
/// arguments are understood, because what is wrong with them is told in it.
pub fn words(arguments: &[OsString]) -> Words {
    let mut named = None;
    let mut rest = arguments.iter().filter_map(|argument| argument.to_str());
    while let Some(argument) = rest.next() {
        named = match argument.strip_prefix("--lang") {
            Some("") => rest.next(),
            Some(value) => value.strip_prefix('='),
            None => continue,
        };
    }
    let named = named.and_then(|language| language.parse::<Language>().ok());
    Words::new(named.unwrap_or_else(|| Settings::default().language()))
}

/// What the arguments ask for.
pub fn parse(arguments: Vec<OsString>, words: Words) -> Result<Request, Failure> {
    let matches = said::command(words)
        .try_get_matches_from(arguments)
        .map_err(|error| usage::failure(&error, words))?;
    let (name, of_task) = matches.subcommand().expect("a command is required");
    Ok(Request {
        file: of_task.get_one("file").cloned(),
        event: text(of_task, "event"),
        json: of_task.get_flag("json"),
        words,
        task: task(name, of_task, words)?,
    })
}

fn task(name: &str, matches: &ArgMatches, words: Words) -> Result<Task, Failure> {
    let path = |id: &str| matches.get_one::<PathBuf>(id).cloned().unwrap_or_default();
    let fits = |outputs, id| {
        let name = text(matches, id).unwrap_or_default();
        outputs::fits(outputs, &name, matches, &path("output"), words)
    };
    Ok(match name {
        "new" => Task::New { title: text(matches, "title") },
        "copy-event" => {
            Task::CopyEvent { title: text(matches, "title"), first_day: text(matches, "first-day") }
        }
        "import" => Task::Import {
            path: path("path"),
            kind: chosen(matches, "as", &KINDS),
            options: ImportOptions {
                title: text(matches, "title"),
                dry_run: matches.get_flag("dry-run"),
                new_event: matches.get_flag("new-event"),
                overwrite: matches.get_flag("overwrite"),
                remove_gone: matches.get_flag("remove-gone"),
                map: matches.get_one("map").cloned(),
                bad: matches.get_one("bad").cloned(),
                verbose: matches.get_flag("verbose"),
            },
        },
        "list" => {
            let what = chosen(matches, "what", &LISTED).expect("one is required");
            let twins = matches.get_flag("duplicates");
            if twins { Task::Duplicates(what) } else { Task::List(what, text(matches, "where")) }
        }
        "merge-people" => Task::MergePeople {
            keep: text(matches, "keep").unwrap_or_default(),
            others: matches.get_many::<String>("others").unwrap_or_default().cloned().collect(),
        },
        "move" => Task::Move(Moving {
            session: text(matches, "session").unwrap_or_default(),
            day: text(matches, "day"),
            at: text(matches, "at"),
            minutes: matches.get_one("minutes").copied(),
            room: text(matches, "room"),
            push: chosen(matches, "push", &REACHES),
        }),
        "export" => {
            fits(&EXPORTS, "what")?;
            export(matches, path("output"))
        }
        "print" => {
            fits(&PRINTS, "product")?;
            let state = chosen(matches, "state", &STATES);
            Task::Print(Box::new(Printing::of(matches, state, path("output"))))
        }
        "check-in" => Task::CheckIn(CheckingIn {
            code: text(matches, "code").unwrap_or_default(),
            session: text(matches, "session"),
            desk: text(matches, "desk"),
            anyway: matches.get_flag("anyway"),
            undo: matches.get_flag("undo"),
        }),
        "check" => Task::Check,
        "undo" => Task::Undo,
        "redo" => Task::Redo,
        "history" => Task::History { limit: matches.get_one("limit").copied().unwrap_or(HISTORY) },
        "version" => Task::Version {
            name: text(matches, "name").unwrap_or_default(),
            note: text(matches, "note"),
            published: matches.get_flag("publish"),
        },
        "compare" => Task::Compare { since: text(matches, "since"), to: text(matches, "to") },
        "info" => Task::Info,
        "backup" => Task::Backup { path: path("output") },
        _ => Task::Verify,
    })
}

fn export(matches: &ArgMatches, path: PathBuf) -> Task {
    let ending = path.extension().and_then(|end| end.to_str()).unwrap_or_default().to_lowercase();
    let table = if ending == "csv" { TableFormat::Csv } else { TableFormat::Xlsx };
    let job = match text(matches, "what").as_deref() {
        Some("schedule-xml") => ExportJob::ScheduleXml,
        Some("schedule-json") => ExportJob::ScheduleJson,
        Some("schedule-json2") => ExportJob::ScheduleJson2,
        Some("ics") => ExportJob::Calendar { of: CalendarOf::Event },
        Some("json-ld") => ExportJob::JsonLd,
        Some("html") => ExportJob::WebPage,
        Some("announcement") => match ending.as_str() {
            "docx" => ExportJob::InvitationDocx,
            "md" => ExportJob::InvitationMarkdown,
            "html" | "htm" => ExportJob::InvitationHtml,
            _ => ExportJob::InvitationText,
        },
        Some("cards") => ExportJob::Cards,
        Some("sessions") => ExportJob::Sessions { columns: Vec::new(), table },
        Some("people") => ExportJob::People { columns: Vec::new(), table },
        Some("archive") => ExportJob::Archive,
        _ => {
            return Task::Export {
                format: chosen(matches, "format", &FORMATS),
                state: chosen(matches, "state", &STATES),
                list: ListArguments::of(matches),
                path,
            };
        }
    };
    let columns = text(matches, "columns").unwrap_or_default();
    let of = Part {
        day: text(matches, "day"),
        room: text(matches, "room"),
        track: text(matches, "track"),
        person: text(matches, "person"),
        columns: columns
            .split(',')
            .map(|one| one.trim().to_owned())
            .filter(|one| !one.is_empty())
            .collect(),
    };
    Task::Publish { job, of, path }
}

const HISTORY: u32 = 20;

fn text(matches: &ArgMatches, id: &str) -> Option<String> {
    matches.get_one::<String>(id).cloned()
}

fn chosen<T: Copy>(matches: &ArgMatches, id: &str, values: &[(&str, T)]) -> Option<T> {
    let name = matches.get_one::<String>(id)?;
    values.iter().find(|(known, _)| known == name).map(|(_, value)| *value)
}
