//! What can be said on the command line.

use std::{ffi::OsString, path::PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command, builder::PossibleValuesParser, value_parser};
use obrady_app::{Settings, domain::RegistrationState, exports::ListFormat, print::Paper};
use obrady_words::{Language, Words};

use crate::{failure::Failure, usage};

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
    /// Take a file in.
    Import { path: PathBuf, kind: Option<ImportKind>, title: Option<String>, dry_run: bool },
    /// List things.
    List(Listed),
    /// Write the list of participants.
    Export { format: Option<ListFormat>, state: Option<RegistrationState>, path: PathBuf },
    /// Print.
    Print { product: Product, state: Option<RegistrationState>, path: PathBuf },
    /// Look for clashes.
    Check,
    /// Take the newest change back.
    Undo,
    /// Do again what was taken back.
    Redo,
    /// List the latest changes.
    History { limit: u32 },
    /// Tell what the file holds.
    Info,
    /// Copy the file.
    Backup { path: PathBuf },
    /// Look at every page of the file.
    Verify,
}

/// As what a file is taken in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ImportKind {
    /// An invitation or programme as text.
    Announcement,
    /// A table of registrations.
    Participants,
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
    Changes,
}

/// What can be printed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Product {
    Programme { paper: Paper, descriptions: bool, index: bool },
    Participants,
}

const LISTED: [(&str, Listed); 8] = [
    ("events", Listed::Events),
    ("sessions", Listed::Sessions),
    ("people", Listed::People),
    ("rooms", Listed::Rooms),
    ("tracks", Listed::Tracks),
    ("organisations", Listed::Organisations),
    ("registrations", Listed::Registrations),
    ("changes", Listed::Changes),
];
const KINDS: [(&str, ImportKind); 3] = [
    ("announcement", ImportKind::Announcement),
    ("participants", ImportKind::Participants),
    ("registrations", ImportKind::Participants),
];
const FORMATS: [(&str, ListFormat); 3] =
    [("xlsx", ListFormat::Xlsx), ("csv", ListFormat::Csv), ("pdf", ListFormat::Pdf)];
const STATES: [(&str, RegistrationState); 4] = [
    ("pending", RegistrationState::Pending),
    ("confirmed", RegistrationState::Confirmed),
    ("waiting-list", RegistrationState::WaitingList),
    ("cancelled", RegistrationState::Cancelled),
];
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
        task: task(name, of_task),
    })
}

fn task(name: &str, matches: &ArgMatches) -> Task {
    let path = |id: &str| matches.get_one::<PathBuf>(id).cloned().unwrap_or_default();
    match name {
        "new" => Task::New { title: text(matches, "title") },
        "import" => Task::Import {
            path: path("path"),
            kind: chosen(matches, "as", &KINDS),
            title: text(matches, "title"),
            dry_run: matches.get_flag("dry-run"),
        },
        "list" => Task::List(chosen(matches, "what", &LISTED).expect("one is required")),
        "export" => Task::Export {
            format: chosen(matches, "format", &FORMATS),
            state: chosen(matches, "state", &STATES),
            path: path("output"),
        },
        "print" => Task::Print {
            product: match text(matches, "product").as_deref() {
                Some("participants") => Product::Participants,
                _ => Product::Programme {
                    paper: chosen(matches, "paper", &PAPERS).unwrap_or_default(),
                    descriptions: !matches.get_flag("without-descriptions"),
                    index: !matches.get_flag("without-index"),
                },
            },
            state: chosen(matches, "state", &STATES),
            path: path("output"),
        },
        "check" => Task::Check,
        "undo" => Task::Undo,
        "redo" => Task::Redo,
        "history" => Task::History { limit: matches.get_one("limit").copied().unwrap_or(HISTORY) },
        "info" => Task::Info,
        "backup" => Task::Backup { path: path("output") },
        _ => Task::Verify,
    }
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
            task("import", words.cli_task_import(), words.cli_usage_import())
                .arg(
                    Arg::new("path")
                        .value_name(words.cli_value_file())
                        .value_parser(value_parser!(PathBuf))
                        .required(true)
                        .help_heading(words.cli_heading_arguments())
                        .help(words.cli_help_import_path()),
                )
                .arg(
                    one_of("as", &names(&KINDS), words.cli_help_as(), words)
                        .value_name("announcement|participants"),
                )
                .arg(title(words.cli_help_import_title(), words))
                .arg(flag("dry-run", words.cli_help_dry_run(), words)),
        )
        .subcommand(task("list", words.cli_task_list(), words.cli_usage_list()).arg(choice(
            "what",
            &names(&LISTED),
            words.cli_help_list(),
            words,
        )))
        .subcommand(
            task("export", words.cli_task_export(), words.cli_usage_export())
                .arg(choice("what", &["participants"], words.cli_help_export(), words))
                .arg(output(words))
                .arg(one_of("format", &names(&FORMATS), words.cli_help_format(), words))
                .arg(one_of("state", &names(&STATES), words.cli_help_state(), words)),
        )
        .subcommand(
            task("print", words.cli_task_print(), words.cli_usage_print())
                .arg(choice(
                    "product",
                    &["programme", "participants"],
                    words.cli_help_print(),
                    words,
                ))
                .arg(output(words))
                .arg(one_of("paper", &names(&PAPERS), words.cli_help_paper(), words))
                .arg(flag("without-descriptions", words.cli_help_without_descriptions(), words))
                .arg(flag("without-index", words.cli_help_without_index(), words))
                .arg(one_of("state", &names(&STATES), words.cli_help_state(), words)),
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

fn title(help: String, words: Words) -> Arg {
    option("title", help, words).value_name(words.cli_value_title())
}

fn output(words: Words) -> Arg {
    option("output", words.cli_help_output(), words)
        .short('o')
        .required(true)
        .value_name(words.cli_value_file())
        .value_parser(value_parser!(PathBuf))
}
