//! What can be said on the command line, with its help.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgGroup, Command, builder::PossibleValuesParser, value_parser};
use obrady_words::Words;

use super::{FORMATS, KINDS, LISTED, REACHES, STATES};
use crate::{
    outputs::{self, EXPORTS, PRINTS},
    participants::ListArguments,
    printing::Printing,
};

/// Every command with its arguments.
pub(super) fn command(words: Words) -> Command {
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
                .arg(flag("dry-run", words.cli_help_dry_run(), words))
                .arg(flag("verbose", words.wizard_cli_help_verbose(), words)),
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
                .args(Printing::options(words))
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
