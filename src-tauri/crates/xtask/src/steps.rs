//! The four commands.

use std::{
    env,
    process::Command,
    time::{Duration, Instant},
};

use crate::{
    command::{Done, built, cargo, run as start, succeeds},
    first_look, foreign, machine, ui, verapdf,
};

/// One part of the tests: its name, and what does it.
type Step<'a> = (&'static str, &'a dyn Fn() -> Done);

/// Sets everything up and opens the window, with `file` or the default one.
pub fn run(file: Option<&str>) -> Done {
    machine::prepare_run()?;
    ui::install()?;
    ui::build()?;
    // The same selection as the tests': another would have Cargo build half of it twice.
    start(&mut cargo(&["build", "--workspace", "--bins"]))?;
    if !machine::has_display() {
        return first_look::take(file);
    }
    start(Command::new(built("obrady-desktop")?).args(file))
}

/// Sets everything up and runs every check, or only the tests whose name has `filter` in it.
pub fn test(filter: Option<&str>) -> Done {
    let before: [Step<'_>; 2] =
        [("machine", &machine::prepare_tests), ("ui packages", &ui::install)];
    let checks: [Step<'_>; 4] = [
        ("rustfmt", &|| start(&mut cargo(&["fmt", "--all", "--check"]))),
        ("svelte-check", &|| ui::npm(&["run", "--silent", "check"])),
        ("vitest", &|| ui::npm(&["test", "--silent"])),
        ("ui build", &ui::build),
    ];
    let lints: [Step<'_>; 1] = [("clippy", &clippy)];
    let tests: [Step<'_>; 3] = [
        ("verapdf", &verapdf::build),
        ("foreign", &foreign::install),
        ("tests", &|| rust_tests(filter)),
    ];
    let steps = match filter {
        None => [&before[..], &checks, &lints, &tests].concat(),
        Some(_) => [&before[..], &checks[3..], &tests].concat(),
    };
    walk(&steps)
}

/// Writes everything generated that is committed: the tests that compare it write it when told to.
pub fn generate() -> Done {
    machine::prepare_run()?;
    update("obrady-words", "the_types_of_the_window_are_those_of_the_texts")?;
    // The other's crate takes in the built screens, which use the texts.
    ui::install()?;
    ui::build()?;
    update("obrady-desktop", "bindings")
}

fn update(package: &str, test: &str) -> Done {
    let arguments = ["test", "--quiet", "--package", package, "--lib", "--", test];
    start(cargo(&arguments).env("UPDATE_GENERATED", "1"))
}

fn clippy() -> Done {
    start(&mut cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

fn rust_tests(filter: Option<&str>) -> Done {
    if env::var_os("UPDATE_GENERATED").is_some() {
        return Err("UPDATE_GENERATED is set: the tests would write what they compare".to_owned());
    }
    if succeeds("cargo", &["nextest", "--version"]) {
        let mut tests = cargo(&["nextest", "run", "--workspace"]);
        return start(foreign::offer(tests.args(filter)));
    }
    eprintln!("cargo-nextest is not there, so cargo test runs; all tests are the same.");
    let mut tests = cargo(&["test", "--workspace", "--lib", "--bins", "--tests", "--no-fail-fast"]);
    start(foreign::offer(tests.args(filter)))
}

/// Takes the steps in turn to the first that fails, and says how long each took.
fn walk(steps: &[Step<'_>]) -> Done {
    let mut times = Vec::new();
    let mut done = Ok(());
    for (name, step) in steps {
        eprintln!("\n── {name}");
        let start = Instant::now();
        done = step().map_err(|reason| format!("{name} failed: {reason}"));
        times.push((*name, start.elapsed(), done.is_ok()));
        if done.is_err() {
            break;
        }
    }
    eprintln!("\n{}", table(&times));
    done
}

fn table(times: &[(&str, Duration, bool)]) -> String {
    let mut table = String::new();
    for (name, time, passed) in times {
        let result = if *passed { "" } else { "  failed" };
        table.push_str(&format!("{name:<14}{:>8.1} s{result}\n", time.as_secs_f64()));
    }
    let total: Duration = times.iter().map(|(_, time, _)| *time).sum();
    table.push_str(&format!("{:<14}{:>8.1} s", "together", total.as_secs_f64()));
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_failure_ends_the_walk() {
        let failing: Step<'_> = ("b", &|| Err("it rains".to_owned()));
        let never: Step<'_> = ("c", &|| panic!("a step after a failed one"));
        assert_eq!(
            walk(&[("a", &|| Ok(())), failing, never]),
            Err("b failed: it rains".to_owned())
        );
        assert_eq!(walk(&[("a", &|| Ok(()))]), Ok(()));
    }

    #[test]
    fn the_table_has_a_line_for_each_step() {
        let times = [("machine", Duration::from_millis(1234), true), ("b", Duration::ZERO, false)];
        let lines = ["machine            1.2 s", "b                  0.0 s  failed"];
        assert_eq!(table(&times), format!("{}\n{}\ntogether           1.2 s", lines[0], lines[1]));
    }
}
