//! Readers and validators of others in target/foreign, with which our tests read what we write:
//! PyPI's icalendar, check-jsonschema and lxml, npm's ical.js.

use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::command::{Done, make_folder, root, run};

const PYTHON: [&str; 3] = ["check-jsonschema==0.39.0", "icalendar==7.3.2", "lxml==6.1.3"];
const NODE: &str = "ical.js@2.2.1";
/// What others read and write tables with, for the benchmark of registrations alone.
const MEASURED: [&str; 3] = ["openpyxl==3.1.5", "pandas==3.1.1", "XlsxWriter==3.3.1"];
/// What others set programmes with, for the benchmark of print alone.
const TYPESET: [&str; 2] = ["typst==0.15.2", "weasyprint==70.0"];

/// Installs them, unless they are there.
pub fn install() -> Done {
    let folder = folder();
    // Says what is installed; written last, so that half of it is installed anew.
    let stamp = folder.join("installed");
    let wanted = format!("{} {NODE}", PYTHON.join(" "));
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    make_folder(&folder)?;
    python(&folder.join("python"), &PYTHON)?;
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    run(Command::new(npm)
        .args(["install", "--no-audit", "--no-fund", "--silent", "--prefix"])
        .arg(folder.join("node"))
        .arg(NODE))?;
    fs::write(&stamp, wanted).map_err(|error| format!("{}: {error}", stamp.display()))
}

/// Installs what the benchmarks of registrations and of print are measured beside; no test needs it.
pub fn install_measured() -> Done {
    python(&folder().join("measured"), &MEASURED)?;
    python(&folder().join("typeset"), &TYPESET)
}

fn python(target: &Path, packages: &[&str]) -> Done {
    run(Command::new("python3")
        .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--upgrade"])
        .arg("--target")
        .arg(target)
        .args(packages))
}

/// Puts them where a command, and what it starts, finds them.
pub fn offer(command: &mut Command) -> &mut Command {
    let python = folder().join("python");
    let known = env::var_os("PATH").unwrap_or_default();
    let own: [PathBuf; 1] = [python.join("bin")];
    let paths = own.into_iter().chain(env::split_paths(&known));
    let paths = env::join_paths(paths).unwrap_or_else(|_| OsString::from(&known));
    command.env("PATH", paths).env("PYTHONPATH", python)
}

fn folder() -> PathBuf {
    root().join(Path::new("target/foreign"))
}
