//! Build steps as a program, alike on Linux, Windows and macOS: this crate exists so that Cargo
//! forbids them everything but the standard library, and they compile in a second.

mod command;
mod first_look;
mod foreign;
mod machine;
mod steps;
mod ui;
mod verapdf;

use std::{env, process::ExitCode};

use command::Done;

const USAGE: &str = "cargo xtask run [FILE]     sets everything up and opens the window
cargo xtask test [FILTER]  sets everything up and runs every test, or those with FILTER in the name
cargo xtask generate       writes the generated TypeScript afresh
cargo xtask measured       installs the packages that registrations and print are measured beside
cargo xtask verapdf        builds the validator of accessible PDF into target/verapdf";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["run"] => steps::run(None),
        ["run", file] => steps::run(Some(file)),
        ["test"] => steps::test(None),
        ["test", filter] => steps::test(Some(filter)),
        ["generate"] => steps::generate(),
        ["measured"] => foreign::install_measured(),
        ["verapdf"] => machine::prepare_tests().and_then(|()| verapdf::build()),
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    finish(done)
}

fn finish(done: Done) -> ExitCode {
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("\nerror: {reason}");
            ExitCode::FAILURE
        }
    }
}
