//! What can be said on the command line.

use std::{ffi::OsString, path::PathBuf};

use clap::{
    Arg, ArgAction, ArgGroup, ArgMatches, Command, builder::PossibleValuesParser, value_parser,
};
use obrady_app::{
    Settings,
    domain::{Reach, RegistrationState},
    exchange::{CalendarOf, ExportJob, Format, TableFormat},
    exports::ListFormat,
    print::Paper,
};
use obrady_words::{Language, Words};

use crate::{
    failure::Failure,
    outputs::{self, EXPORTS, PRINTS},
    participants::ListArguments,
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
    Print { product: Product, state: Option<RegistrationState>, path: PathBuf },
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

/// What can be printed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Product {
    Programme { paper: Paper, descriptions: bool, index: bool },
    Participants,
    Numbers,
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
const PAPERS: [(&str, Paper); 2] = [("a5", Paper::A5), ("a4", Paper::A4)];

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
    let matches = command(words)
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
            Task::Print {
                product: match text(matches, "product").as_deref() {
                    Some("participants") => Product::Participants,
                    Some("numbers") => Product::Numbers,
                    _ => Product::Programme {
                        paper: chosen(matches, "paper", &PAPERS).unwrap_or_default(),
                        descriptions: !matches.get_flag("without-descriptions"),
                        index: !matches.get_flag("without-index"),
                    },
                },
                state: chosen(matches, "state", &STATES),
                path: path("output"),
            }
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

fn command(words: Words) -> Command {
    let task = |name: &'static str, about: String, usage: String| {
        plain(Command::new(name), words).about(about).override_usage(usage)
    };
    plain(Command::new("obrady"), words)
        .about(words.cli_about())
        .override_usage(words.cli_usage())
        .after_help(words.cli_after_help())
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand_help_heading(words.cli_heading_commands())
        .arg(
            option("file", words.cli_help_file(), words)
                .value_name(words.cli_value_file())
                .value_parser(value_parser!(PathBuf))
                .global(true),
        )
        .arg(
            option("event", words.cli_help_event(), words)
                .value_name(words.cli_value_event())
                .global(true),
        )
        .arg(one_of("lang", &["pl", "en"], words.cli_help_lang(), words).global(true))
        .arg(flag("json", words.cli_help_json(), words).global(true))
        .arg(
            flag("help", words.cli_help_help(), words)
                .short('h')
                .action(ArgAction::Help)
                .global(true),
        )
        .arg(flag("version", words.cli_help_version(), words).short('V').action(ArgAction::Version))
        .subcommand(
            task("new", words.cli_task_new(), words.cli_usage_new())
                .arg(title(words.cli_help_new_title(), words)),
        )
        .subcommand(
            task("copy-event", words.cli_task_copy_event(), words.cli_usage_copy_event())
                .arg(title(words.cli_help_copy_title(), words))
                .arg(
                    option("first-day", words.cli_help_first_day(), words).value_name("YYYY-MM-DD"),
                ),
        )
        .subcommand(
            task("import", words.cli_task_import(), words.cli_usage_import())
                .arg(
                    Arg::new("path")
                        .value_name(words.cli_value_file())
                        .value_parser(value_parser!(PathBuf))
                        .required(true)
                        .help_heading(words.cli_heading_arguments())
                        .help(words.cli_help_import_path()),
                )
                .arg(one_of("as", &names(&KINDS), words.cli_help_as(), words))
                .arg(title(words.cli_help_import_title(), words))
                .arg(flag("new-event", words.cli_help_new_event(), words))
                .arg(flag("overwrite", words.cli_help_overwrite(), words))
                .arg(flag("remove-gone", words.cli_help_remove_gone(), words))
                .arg(file("map", words.wizard_cli_help_map(), words))
                .arg(file("bad", words.wizard_cli_help_bad(), words))
                .arg(flag("dry-run", words.cli_help_dry_run(), words)),
        )
        .subcommand(
            task("list", words.cli_task_list(), words.cli_usage_list())
                .arg(choice("what", &names(&LISTED), words.cli_help_list(), words))
                .arg(flag("duplicates", words.cli_help_duplicates(), words))
                .arg(
                    Arg::new("where")
                        .long("where")
                        .value_name(words.cli_value_filter())
                        .conflicts_with("duplicates")
                        .help(words.cli_help_where()),
                ),
        )
        .subcommand(
            task("merge-people", words.cli_task_merge_people(), words.cli_usage_merge_people())
                .arg(record("keep", words.cli_help_merge_keep(), words))
                .arg(record("others", words.cli_help_merge_others(), words).num_args(1..)),
        )
        .subcommand(
            task("move", words.cli_task_move(), words.cli_usage_move())
                .arg(
                    Arg::new("session")
                        .value_name(words.cli_value_session())
                        .required(true)
                        .help_heading(words.cli_heading_arguments())
                        .help(words.cli_help_session()),
                )
                .arg(option("day", words.cli_help_move_day(), words).value_name("YYYY-MM-DD"))
                .arg(option("at", words.cli_help_at(), words).value_name("HH:MM"))
                .arg(
                    option("minutes", words.cli_help_minutes(), words)
                        .value_name("N")
                        .value_parser(value_parser!(u16)),
                )
                .arg(
                    option("room", words.cli_help_move_room(), words)
                        .value_name(words.cli_value_title()),
                )
                .arg(one_of("push", &names(&REACHES), words.cli_help_push(), words)),
        )
        .subcommand(
            task("export", words.cli_task_export(), words.cli_usage_export())
                .arg(choice("what", &outputs::names(&EXPORTS), words.cli_help_export(), words))
                .arg(output(words))
                .arg(option("day", words.cli_help_day(), words).value_name("YYYY-MM-DD"))
                .arg(
                    option("room", words.cli_help_room(), words)
                        .value_name(words.cli_value_title()),
                )
                .arg(
                    option("track", words.cli_help_track(), words)
                        .value_name(words.cli_value_title()),
                )
                .arg(
                    option("person", words.cli_help_person(), words)
                        .value_name(words.cli_value_title()),
                )
                .group(ArgGroup::new("part").args(["day", "room", "track", "person"]))
                .arg(option("columns", words.cli_help_columns(), words).value_name("A,B,C"))
                .arg(one_of("format", &names(&FORMATS), words.cli_help_format(), words))
                .arg(one_of("state", &names(&STATES), words.cli_help_state(), words))
                .args(ListArguments::options(words)),
        )
        .subcommand(
            task("print", words.cli_task_print(), words.cli_usage_print())
                .arg(choice("product", &outputs::names(&PRINTS), words.cli_help_print(), words))
                .arg(output(words))
                .arg(one_of("paper", &names(&PAPERS), words.cli_help_paper(), words))
                .arg(flag("without-descriptions", words.cli_help_without_descriptions(), words))
                .arg(flag("without-index", words.cli_help_without_index(), words))
                .arg(one_of("state", &names(&STATES), words.cli_help_state(), words)),
        )
        .subcommand(
            task("check-in", words.cli_task_check_in(), words.cli_usage_check_in())
                .arg(
                    Arg::new("code")
                        .value_name(words.cli_value_code())
                        .required(true)
                        .help_heading(words.cli_heading_arguments())
                        .help(words.cli_help_code()),
                )
                .arg(
                    option("session", words.cli_help_check_in_session(), words)
                        .value_name(words.cli_value_session()),
                )
                .arg(
                    option("desk", words.cli_help_desk(), words)
                        .value_name(words.cli_value_title()),
                )
                .arg(flag("anyway", words.cli_help_anyway(), words))
                .arg(
                    flag("undo", words.cli_help_check_in_undo(), words)
                        .conflicts_with_all(["desk", "anyway"]),
                ),
        )
        .subcommand(task("check", words.cli_task_check(), words.cli_usage_check()))
        .subcommand(task("undo", words.cli_task_undo(), words.cli_usage_undo()))
        .subcommand(task("redo", words.cli_task_redo(), words.cli_usage_redo()))
        .subcommand(
            task("history", words.cli_task_history(), words.cli_usage_history()).arg(
                option("limit", words.cli_help_limit(), words)
                    .value_name("N")
                    .value_parser(value_parser!(u32)),
            ),
        )
        .subcommand(
            task("version", words.cli_task_version(), words.cli_usage_version())
                .arg(
                    Arg::new("name")
                        .value_name(words.cli_value_title())
                        .required(true)
                        .help_heading(words.cli_heading_arguments())
                        .help(words.cli_help_version_name()),
                )
                .arg(
                    option("note", words.cli_help_note(), words).value_name(words.cli_value_text()),
                )
                .arg(flag("publish", words.cli_help_publish(), words)),
        )
        .subcommand(
            task("compare", words.cli_task_compare(), words.cli_usage_compare())
                .arg(
                    option("since", words.cli_help_since(), words)
                        .value_name(words.cli_value_version()),
                )
                .arg(
                    option("to", words.cli_help_to(), words).value_name(words.cli_value_version()),
                ),
        )
        .subcommand(task("info", words.cli_task_info(), words.cli_usage_info()))
        .subcommand(
            task("backup", words.cli_task_backup(), words.cli_usage_backup()).arg(output(words)),
        )
        .subcommand(task("verify", words.cli_task_verify(), words.cli_usage_verify()))
}

/// A command without clap's own words.
fn plain(command: Command, words: Words) -> Command {
    let heading = words.cli_heading_usage();
    command
        .disable_help_flag(true)
        .next_help_heading(words.cli_heading_options())
        .help_template(format!("{{about}}\n\n{heading}\n  {{usage}}\n\n{{all-args}}{{after-help}}"))
}

fn names<T>(values: &[(&'static str, T)]) -> Vec<&'static str> {
    values.iter().map(|(name, _)| *name).collect()
}

fn option(id: &'static str, help: String, words: Words) -> Arg {
    Arg::new(id).long(id).help(help).help_heading(words.cli_heading_options())
}

fn flag(id: &'static str, help: String, words: Words) -> Arg {
    option(id, help, words).action(ArgAction::SetTrue)
}

fn one_of(id: &'static str, values: &[&'static str], help: String, words: Words) -> Arg {
    option(id, help, words)
        .value_name(values.join("|"))
        .value_parser(PossibleValuesParser::new(values))
        .hide_possible_values(true)
}

fn choice(id: &'static str, values: &[&'static str], help: String, words: Words) -> Arg {
    Arg::new(id)
        .required(true)
        .value_name(values.join("|"))
        .value_parser(PossibleValuesParser::new(values))
        .hide_possible_values(true)
        .help_heading(words.cli_heading_arguments())
        .help(help)
}

fn record(id: &'static str, help: String, words: Words) -> Arg {
    Arg::new(id)
        .required(true)
        .value_name(words.cli_value_person())
        .help_heading(words.cli_heading_arguments())
        .help(help)
}

fn title(help: String, words: Words) -> Arg {
    option("title", help, words).value_name(words.cli_value_title())
}

fn file(id: &'static str, help: String, words: Words) -> Arg {
    option(id, help, words).value_name(words.cli_value_file()).value_parser(value_parser!(PathBuf))
}

fn output(words: Words) -> Arg {
    option("output", words.cli_help_output(), words)
        .short('o')
        .required(true)
        .value_name(words.cli_value_file())
        .value_parser(value_parser!(PathBuf))
}
