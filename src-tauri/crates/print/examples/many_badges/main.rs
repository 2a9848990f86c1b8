//! What very many badges cost, by their number: `cargo run --release -p obrady-print --example
//! many_badges -- 500 5000 50000`. Each number is printed in a process of its own, whose greatest
//! memory is told (Linux).

#[path = "../specimen/guests.rs"]
mod guests;

use std::{env, error::Error, fs, process::Command, time::Instant};

use chrono::NaiveDate;
use obrady_print::{BadgeOptions, BadgeSides, Badges, Look, PrintRun, badges};
use obrady_words::Language;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let [one, count, what] = &arguments[..]
        && one == "--one"
    {
        return print(count.parse()?, what);
    }
    println!("| badges | what | pages | s | greatest memory, MB | file, MB |");
    println!("|---:|---|---:|---:|---:|---:|");
    for what in ["fronts", "both", "one page"] {
        for count in &arguments {
            Command::new(env::current_exe()?).args(["--one", count, what]).status()?;
        }
    }
    Ok(())
}

fn print(count: usize, what: &str) -> Result<(), Box<dyn Error>> {
    let printed_on = NaiveDate::from_ymd_opt(2026, 5, 4).ok_or("no such day")?;
    let mut run = PrintRun::new(Look::default(), Language::Polish, printed_on);
    let sides = if what == "both" { BadgeSides::Duplex } else { BadgeSides::OneSide };
    let options = BadgeOptions { sides, ..BadgeOptions::default() };
    if what == "one page" {
        run.pages = Some((7, 7));
    }
    let guests = many(count);
    let start = Instant::now();
    let pdf = badges(&guests, &options, &run)?;
    let seconds = start.elapsed().as_secs_f64();
    let (pages, megabytes) = (pdf.pages, pdf.bytes.len() as f64 / 1e6);
    let most = greatest_memory();
    println!("| {count} | {what} | {pages} | {seconds:.3} | {most:.0} | {megabytes:.1} |");
    Ok(())
}

/// The specimen's guests with names of which few are the same.
fn many(count: usize) -> Badges {
    let mut badges = guests::badges(count);
    for (at, person) in badges.people.iter_mut().enumerate() {
        let ending = ["", "ski", "owicz", "ewska", "czyk", "ak", "anka"][at % 7];
        person.family_name = format!("{}{ending}", person.family_name);
        if at % 3 == 0 {
            person.given_names = format!("{} {at}", person.given_names);
        }
    }
    badges
}

/// The greatest memory of this process so far in megabytes, where Linux tells.
fn greatest_memory() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
    kilobytes.unwrap_or_default() * 1024.0 / 1e6
}
