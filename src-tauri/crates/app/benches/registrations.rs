//! What a hundred thousand registrations cost: taken in, searched, written; beside others who do the
//! same in the same run. `cargo bench -p obrady-app --bench registrations`; a number after `--` makes
//! it fewer.
//!
//! Every measure runs in a process of its own, whose greatest memory is told. The others are the
//! command line of SQLite, Python's own SQLite, and the packages that `cargo xtask measured` puts into
//! target/foreign; whoever is not there is passed over and named.

#[path = "made/registrations.rs"]
mod made;
#[path = "registrations/measures.rs"]
mod measures;
#[path = "registrations/peers.rs"]
mod peers;

use std::{collections::BTreeMap, env, fs, path::Path};

use obrady_app::{
    Desk, events,
    exchange::{self, Content, Format},
    interchange::sheet::{self, Cell, Column, Sheet},
    registrations::importing::{self, Decisions},
};

/// How many are known before, from an earlier event.
const KNOWN: usize = 5_000;

fn main() {
    let arguments: Vec<String> = env::args().skip(1).filter(|word| word != "--bench").collect();
    if let [measure, folder] = arguments.as_slice() {
        return measures::run(measure, Path::new(folder));
    }
    let count = arguments.first().and_then(|word| word.parse().ok()).unwrap_or(100_000);
    let place = tempfile::tempdir().expect("a folder");
    prepare(place.path(), count);

    println!("| what | time, ms | processor, ms | peak, MB |");
    println!("|---|---:|---:|---:|");
    let mut told = BTreeMap::new();
    for measure in measures::ALL {
        note(&mut told, measures::start(measure, place.path()));
    }
    for peer in peers::ALL {
        note(&mut told, peers::start(peer, place.path()));
    }

    println!("\n| aim | ours to theirs | of the processor | at most |");
    println!("|---|---:|---:|---:|");
    for (aim, ours, theirs, most) in [
        ("CSV taken in : .import", "CSV: all of it", "SQLite .import", 3.0),
        ("XLSX taken in : openpyxl reads it", "XLSX: all of it", "openpyxl reads XLSX", 0.2),
        ("keystroke p99 : LIKE", "keystroke, p99", "LIKE over all columns, p99", 0.2),
        ("XLSX written : XlsxWriter", "write XLSX", "XlsxWriter", 0.125),
    ] {
        if let (Some(ours), Some(theirs)) = (told.get(ours), told.get(theirs)) {
            let ratio = |ours: f64, theirs: f64| format!("{:.3}", ours / theirs);
            let processor = ours.processor.zip(theirs.processor);
            let processor = processor.map(|(ours, theirs)| ratio(ours, theirs)).unwrap_or_default();
            println!("| {aim} | {} | {processor} | {most} |", ratio(ours.time, theirs.time));
        }
    }
}

/// Prints measures as they come, and keeps each.
fn note(told: &mut BTreeMap<String, Measured>, lines: Vec<Measured>) {
    for one in lines {
        let processor = one.processor.map(|time| format!("{time:.0}")).unwrap_or_default();
        println!("| {} | {:.1} | {processor} | {} |", one.name, one.time, one.peak);
        told.insert(one.name.clone(), one);
    }
}

/// What a process told of itself.
struct Measured {
    name: String,
    /// By the clock, milliseconds.
    time: f64,
    /// Of all processors together, milliseconds; none where it is too short to be told.
    processor: Option<f64>,
    peak: String,
}

impl Measured {
    /// The lines `name`, milliseconds, those of the processors, kilobytes, with tabs between.
    fn read(text: &str) -> Vec<Self> {
        let line = |line: &str| {
            let mut parts = line.split('\t');
            let (name, time) = (parts.next()?.to_owned(), parts.next()?.parse().ok()?);
            let processor = parts.next()?.parse().ok();
            let kilobytes: Option<u64> = parts.next().and_then(|word| word.parse().ok());
            let peak = kilobytes.map_or(String::new(), |size| (size / 1000).to_string());
            Some(Self { name, time, processor, peak })
        };
        text.lines().filter_map(line).collect()
    }
}

/// The form's spreadsheet as CSV and XLSX, and a file in which some people are known already.
fn prepare(place: &Path, count: usize) {
    let rows = made::rows(count);
    fs::write(place.join("made.csv"), made::csv(&rows)).expect("a file");
    fs::write(place.join("few.csv"), made::csv(&rows[..KNOWN.min(count)])).expect("a file");
    fs::write(place.join("typed.txt"), made::typed(&rows, 1_000).join("\n")).expect("a file");
    let text = |cell: String| if cell.is_empty() { Cell::Empty } else { Cell::Text(cell) };
    let sheet = Sheet {
        title: "Zgłoszenia".into(),
        columns: made::HEADINGS.into_iter().map(Column::new).collect(),
        rows: rows.into_iter().map(|row| row.into_iter().map(text).collect()).collect(),
    };
    let made = sheet::xlsx(&sheet, chrono::NaiveDateTime::default(), "").expect("it is written");
    fs::write(place.join("made.xlsx"), made.bytes).expect("a file");

    let mut desk = Desk::create(&place.join("known.obrady")).expect("a new file");
    let event = events::add(&mut desk, "Zeszłoroczny").expect("an event");
    let content =
        exchange::read_file(&place.join("few.csv"), Some(Format::Registrations)).expect("read");
    let Content::Registrations(reading) = content.content else { panic!("no registrations") };
    let (decisions, watch) = (Decisions::default(), &mut |_, _| true);
    let proposal =
        importing::propose(&mut desk, event, &reading, &decisions, watch).expect("a proposal");
    importing::take(&mut desk, event, &reading, "made.csv", &proposal, &decisions, watch)
        .expect("they are taken");
    events::add(&mut desk, "Tegoroczny").expect("an event");
}
