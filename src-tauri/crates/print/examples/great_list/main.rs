//! What a great list costs as a PDF, by its length: `cargo run --release -p obrady-print --example
//! great_list -- 1000 10000 100000`. Each length is printed in a process of its own, whose greatest
//! memory is told (Linux); with `--save FOLDER` before them, the files are kept.

#[path = "../specimen/people.rs"]
mod people;

use std::{
    env,
    error::Error,
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

use chrono::NaiveDate;
use obrady_print::{Look, PrintRun, TableList, TableSection, table_list};
use obrady_words::Language;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments: Vec<String> = env::args().skip(1).collect();
    if arguments.first().is_some_and(|argument| argument == "--one") {
        return one(arguments[1].parse()?, arguments.get(2).map(Path::new));
    }
    let mut folder = None;
    if arguments.first().is_some_and(|argument| argument == "--save") {
        folder = arguments.get(1).map(PathBuf::from);
        arguments.drain(..2);
    }
    println!("| rows | pages | s | greatest memory, MB | of it the rows | file, MB |");
    println!("|---:|---:|---:|---:|---:|---:|");
    for rows in arguments {
        let mut command = Command::new(env::current_exe()?);
        command.args(["--one", &rows]);
        if let Some(folder) = &folder {
            fs::create_dir_all(folder)?;
            command.arg(folder.join(format!("list-{rows}.pdf")));
        }
        command.status()?;
    }
    Ok(())
}

fn one(rows: usize, path: Option<&Path>) -> Result<(), Box<dyn Error>> {
    let printed_on = NaiveDate::from_ymd_opt(2026, 5, 4).ok_or("no such day")?;
    let run = PrintRun::new(Look::default(), Language::Polish, printed_on);
    let list = table(rows);
    let before = greatest_memory();
    let start = Instant::now();
    let pdf = table_list(&list, &run)?;
    let seconds = start.elapsed().as_secs_f64();
    let (pages, megabytes) = (pdf.pages, pdf.bytes.len() as f64 / 1e6);
    let most = greatest_memory();
    println!("| {rows} | {pages} | {seconds:.2} | {most:.0} | {before:.0} | {megabytes:.1} |");
    if let Some(path) = path {
        fs::write(path, pdf.bytes)?;
    }
    Ok(())
}

/// The greatest memory of this process so far in megabytes, where Linux tells.
fn greatest_memory() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
    kilobytes.unwrap_or_default() * 1024.0 / 1e6
}

/// The specimen's people as a list by layout with eight columns, among them an address and a
/// telephone number that nobody shares.
fn table(count: usize) -> TableList {
    let list = people::list(count);
    let rows = list.sections.into_iter().flat_map(|section| section.rows).enumerate();
    let rows = rows.map(|(at, mut row)| {
        let letters = row[1].to_lowercase().replace(' ', ".");
        let email = format!("{letters}.{at}@urzad-{}.example.org", at * 7919 % 2477);
        let phone = format!("+48 {} {:03} {:03}", 500 + at % 300, at * 31 % 1000, at * 7 % 1000);
        row.splice(4..4, [email, phone]);
        row
    });
    let headings = [
        "Lp.",
        "Nazwisko i imię",
        "Stanowisko",
        "Instytucja",
        "E-mail",
        "Telefon",
        "Udział",
        "Stan",
    ];
    TableList {
        event: "Kongres Miast i Gmin nad Rzekami".into(),
        starts_on: NaiveDate::from_ymd_opt(2026, 5, 21),
        ends_on: NaiveDate::from_ymd_opt(2026, 5, 22),
        audience: String::new(),
        people: count,
        headings: headings.map(String::from).to_vec(),
        row_heading: Some(1),
        figures: (0..headings.len()).map(|column| column == 0).collect(),
        sections: vec![TableSection { title: String::new(), rows: rows.collect() }],
    }
}
