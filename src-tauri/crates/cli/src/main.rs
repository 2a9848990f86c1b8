//! The command line of Obrady, for scripts, servers and tests: this crate exists so that the
//! use-cases never come to depend on a window. It knows words, tables and exit codes; what is done
//! is done by `obrady-app`.

mod arguments;
mod failure;
mod outputs;
mod usage;

mod console;
mod table;
mod wording;

mod check;
mod door;
mod duplicates;
mod editions;
mod exports;
mod files;
mod history;
mod import;
mod lists;
mod moving;
mod numbers;
mod participants;
mod printing;
mod rows;
mod versions;

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().collect();
    let words = arguments::words(&arguments);
    let done = arguments::parse(arguments, words).and_then(console::run);
    match done {
        Ok(outcome) => outcome.show(),
        Err(failure) => failure.show(words),
    }
}
