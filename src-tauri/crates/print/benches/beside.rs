//! What a programme costs, beside Typst, WeasyPrint and Chromium that set the same content in the
//! same faces and sizes, in the same run:
//! `cargo bench -p obrady-print --profile release --bench beside -- [ROUNDS]`.
//!
//! 1,000 made Polish sessions, and FOSDEM 2025 where the collected data is at hand. Each prints a
//! cover, contents of every session, the sessions, and an index with page numbers. `cargo xtask
//! measured` installs the others; who is not there is named and passed over. Numbers are the median
//! of the rounds, in which all take turns.

#[path = "beside/measure.rs"]
mod measure;
#[path = "beside/ours.rs"]
mod ours;

use std::{
    env,
    error::Error,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use measure::{Spent, measured, median};

type Done<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> Done {
    let arguments: Vec<String> = env::args().skip(1).filter(|one| one != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--print", content, pdf] => ours::print(Path::new(content), Path::new(pdf)),
        ["--proof", content, texts] => ours::proof(Path::new(content), texts == "whole"),
        ["--growth"] => ours::growth(),
        [] => all(3),
        [rounds] => all(rounds.parse()?),
        _ => Err("usage: beside [ROUNDS]".into()),
    }
}

fn all(rounds: usize) -> Done {
    let folder = root().join("target/beside");
    fs::create_dir_all(&folder)?;
    let made = folder.join("made");
    content(&made, &["made", "1000"])?;
    beside("1,000 made sessions", &made, rounds)?;
    let fosdem = data().join("schedules/fosdem/fosdem2025.xml");
    if fosdem.is_file() {
        let place = folder.join("fosdem");
        content(&place, &["fosdem", &fosdem.to_string_lossy()])?;
        beside("FOSDEM 2025", &place, rounds)?;
    } else {
        eprintln!("passed over: {} is not here", fosdem.display());
    }
    let small = folder.join("small");
    content(&small, &["made", "520"])?;
    // Without descriptions FOSDEM is a book of some two hundred pages too.
    for (place, texts) in [("small", "whole"), ("fosdem", "titles")] {
        let content = folder.join(place).join("content.json");
        if content.is_file() {
            let ours = env::current_exe()?;
            Command::new(ours).arg("--proof").arg(content).arg(texts).status()?;
        }
    }
    Command::new(env::current_exe()?).arg("--growth").status()?;
    Ok(())
}

/// Writes what is printed into a folder.
fn content(place: &Path, arguments: &[&str]) -> Done {
    fs::create_dir_all(place)?;
    let told = Command::new("python3").arg(source("content.py")).args(arguments).output()?;
    if !told.status.success() {
        return Err(String::from_utf8_lossy(&told.stderr).into_owned().into());
    }
    fs::write(place.join("content.json"), told.stdout)?;
    fs::copy(source("programme.typ"), place.join("programme.typ"))?;
    let faces = format!("file://{}", root().join("assets/fonts").display());
    let page = Command::new("python3")
        .arg(source("page.py"))
        .arg(place.join("content.json"))
        .arg(faces)
        .output()?;
    fs::write(place.join("page.html"), page.stdout)?;
    Ok(())
}

/// Sets a folder's `programme.typ` with Typst's own compiler. Pictograms that no face has are an error
/// of PDF/UA-1 there, so that FOSDEM is set without that promise, though tagged.
const TYPST: &str = "import json, sys, typst
made = json.load(open('content.json', encoding='utf-8'))['language'] == 'pl'
typst.compile('programme.typ', output='typst.pdf', font_paths=[sys.argv[1]], ignore_system_fonts=True,
    pdf_standards=['ua-1'] if made else [])";

/// Whoever sets it: name, file, command.
fn printers(place: &Path) -> Done<Vec<(&'static str, &'static str, Command)>> {
    let python = root().join("target/foreign/typeset");
    let with = |mut command: Command| {
        command.current_dir(place).env("PYTHONPATH", &python);
        command
    };
    let mut obrady = with(Command::new(env::current_exe()?));
    obrady.args(["--print", "content.json", "obrady.pdf"]);
    let mut typst = with(Command::new("python3"));
    typst.args(["-c", TYPST]).arg(root().join("assets/fonts"));
    let mut weasyprint = with(Command::new("python3"));
    weasyprint
        .args(["-m", "weasyprint", "-q", "--pdf-variant", "pdf/ua-1"])
        .args(["page.html", "weasyprint.pdf"]);
    let mut chromium = with(Command::new("chromium"));
    chromium
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"])
        .args(["--export-tagged-pdf", "--generate-pdf-document-outline"])
        .args(["--print-to-pdf=chromium.pdf", "page.html"]);
    Ok(vec![
        ("Obrady", "obrady.pdf", obrady),
        ("Typst", "typst.pdf", typst),
        ("WeasyPrint", "weasyprint.pdf", weasyprint),
        ("Chromium", "chromium.pdf", chromium),
    ])
}

/// Prints the table of one content.
fn beside(name: &str, place: &Path, rounds: usize) -> Done {
    let mut rows: Vec<(&str, PathBuf, Vec<Spent>)> = Vec::new();
    for round in 0..rounds.max(1) {
        for (who, file, mut command) in printers(place)? {
            if round > 0 && !rows.iter().any(|(known, ..)| *known == who) {
                continue;
            }
            let path = place.join(file);
            let _ = fs::remove_file(&path);
            let spent = measured(&mut command);
            match spent {
                Some(spent) if path.is_file() => {
                    match rows.iter_mut().find(|(known, ..)| *known == who) {
                        Some((.., all)) => all.push(spent),
                        None => rows.push((who, path, vec![spent])),
                    }
                }
                _ => eprintln!("passed over: {who} is not here, or does not print"),
            }
        }
    }
    println!(
        "\n| {name} | s | processor, s | greatest memory, MB | file, MB | pages | lines that end in a hyphen, % | gaps over 0.40 em, % | over 0.55 em, % |"
    );
    println!("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
    for (who, path, spent) in rows {
        let [clock, processor, memory] = [
            median(&spent, |one| one.clock),
            median(&spent, |one| one.processor),
            median(&spent, |one| one.memory),
        ];
        let size = fs::metadata(&path)?.len() as f64 / 1e6;
        let (pages, lines) = (pages(&path), lines(&path));
        println!(
            "| {who} | {clock:.2} | {processor:.2} | {memory:.0} | {size:.2} | {pages} | {lines} |"
        );
    }
    Ok(())
}

/// How many pages a file has, by poppler.
fn pages(path: &Path) -> String {
    let told = Command::new("pdfinfo").arg(path).output();
    let told = told.map(|told| String::from_utf8_lossy(&told.stdout).into_owned());
    let told = told.unwrap_or_default();
    let pages = told.lines().find_map(|line| line.strip_prefix("Pages:"));
    pages.unwrap_or("?").trim().to_owned()
}

/// The last columns of the table, by lines.py.
fn lines(path: &Path) -> String {
    let told = Command::new("python3").arg(source("lines.py")).arg(path).output();
    let told = told.map(|told| String::from_utf8_lossy(&told.stdout).into_owned());
    let told = told.unwrap_or_default();
    let parts: Vec<&str> = told.trim().split('\t').skip(2).collect();
    if parts.is_empty() { "? | ? | ?".into() } else { parts.join(" | ") }
}

fn source(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/beside").join(name)
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

/// The collected data, as tests find it.
fn data() -> PathBuf {
    let beside = || root().join("../shared/data");
    env::var_os("OBRADY_TEST_DATA").map_or_else(beside, PathBuf::from)
}
