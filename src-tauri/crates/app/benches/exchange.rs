//! How long real programmes take to come in and go out, and how much memory, beside foreign tools
//! doing the same in the same run. `cargo bench -p obrady-app --bench exchange`
//!
//! The real files are looked for in `shared/data` beside the project, the foreign tools in
//! target/foreign, where `cargo xtask test` puts them.

mod made;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

use obrady_app::{
    Desk,
    domain::EventId,
    events,
    exchange::{self, CalendarOf, Choices, Content, ExportJob, TableFormat},
    words::Language,
};

const FILES: [&str; 5] = [
    "schedules/fosdem/fosdem2025.xml",
    "schedules/ccc/36c3/stages.schedule.xml",
    "schedules/ccc/36c3/stages.schedule.json",
    "schedules/ccc/eventfahrplan/schedule-38c3-20251206.xml",
    "schedules/emf/2022-schedule.ics",
];

fn main() {
    println!("| what | sessions | kB | time, ms | peak, MB |");
    println!("|---|---:|---:|---:|---:|");
    let data = Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .map(|folder| folder.join("shared/data"))
        .find(|folder| folder.exists());
    match data {
        Some(data) => real(&data),
        None => eprintln!("shared/data is not here: real files are not measured"),
    }
    growth();
}

fn real(data: &Path) {
    for name in FILES {
        let path = data.join(name);
        let Ok(bytes) = fs::read(&path) else { continue };
        let (place, count) = (tempfile::tempdir().expect("a folder"), sessions(&path));
        let file = place.path().join("bench.obrady");
        let mut desk = Desk::create(&file).expect("a new file");
        let mut event = None;
        row(&format!("read, compare and commit {name}"), count, bytes.len(), || {
            event = Some(take(&mut desk, &path));
        });
        row(&format!("read and compare again {name}"), count, bytes.len(), || {
            let Content::Programme(draft) = exchange::read_file(&path, None).expect(name).content
            else {
                return;
            };
            exchange::compare(&desk, &draft, None, false).expect("the event is there");
        });
        if name.contains("fosdem") {
            written(&desk, event.expect("it was taken"), count);
        }
    }
    peers(data);
}

fn take(desk: &mut Desk, path: &Path) -> EventId {
    let incoming = exchange::read_file(path, None).expect("it is read");
    let Content::Programme(draft) = incoming.content else { panic!("no programme") };
    exchange::compare(desk, &draft, None, false).expect("it is compared");
    let taken = exchange::take(desk, &draft, &Choices::default(), &mut |_, _| true);
    taken.expect("it is taken").event
}

fn sessions(path: &Path) -> usize {
    match exchange::read_file(path, None).expect("it is read").content {
        Content::Programme(draft) => draft.sessions.len(),
        _ => 0,
    }
}

fn written(desk: &Desk, event: EventId, count: usize) {
    let columns = Vec::new;
    let jobs = [
        ("schedule.xml", ExportJob::ScheduleXml),
        ("schedule.json v1", ExportJob::ScheduleJson),
        ("schedule.json v2", ExportJob::ScheduleJson2),
        ("iCalendar", ExportJob::Calendar { of: CalendarOf::Event }),
        ("JSON-LD", ExportJob::JsonLd),
        ("web page", ExportJob::WebPage),
        ("invitation .docx", ExportJob::InvitationDocx),
        ("cards", ExportJob::Cards),
        ("sheet of sessions", ExportJob::Sessions { columns: columns(), table: TableFormat::Xlsx }),
        ("archive", ExportJob::Archive),
    ];
    for (name, job) in jobs {
        let mut length = 0;
        let (time, peak) = measured(|| {
            length = exchange::make(desk, event, &job, Language::Polish).expect(name).bytes.len();
        });
        println!("| write {name} | {count} | {} | {time:.0} | {peak} |", length / 1000);
    }
}

/// The same files through foreign libraries, which read only, each in its own process that tells the
/// time of the reading alone.
fn peers(data: &Path) {
    let root: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../target/foreign");
    let lxml = "import sys,time\nfrom lxml import etree\nt=time.perf_counter()\n\
        d=etree.parse(sys.argv[1])\nn=[{c.tag:c.text for c in e} for e in d.iter('event')]\n\
        print(len(n),(time.perf_counter()-t)*1000,\
        int([l for l in open('/proc/self/status') if 'VmHWM' in l][0].split()[1])//1000)";
    let icalendar = "import sys,time\nfrom icalendar import Calendar\n\
        t=time.perf_counter()\nc=Calendar.from_ical(open(sys.argv[1],'rb').read())\n\
        n=[(e.get('summary'),e.get('dtstart').dt) for e in c.walk('VEVENT')]\n\
        print(len(n),(time.perf_counter()-t)*1000,\
        int([l for l in open('/proc/self/status') if 'VmHWM' in l][0].split()[1])//1000)";
    for (name, program, file) in [
        ("Python lxml, parse and collect", lxml, FILES[0]),
        ("Python icalendar, parse and collect", icalendar, FILES[4]),
    ] {
        let told = Command::new("python3")
            .env("PYTHONPATH", root.join("python"))
            .args(["-c", program])
            .arg(data.join(file))
            .output();
        let told = told.ok().filter(|told| told.status.success());
        let Some(told) = told else {
            eprintln!("{name}: not here; cargo xtask test installs it");
            continue;
        };
        let text = String::from_utf8_lossy(&told.stdout).into_owned();
        let parts: Vec<f64> = text.split_whitespace().filter_map(|one| one.parse().ok()).collect();
        if let [count, time, peak] = parts[..] {
            let size = fs::metadata(data.join(file)).map_or(0, |facts| facts.len() / 1000);
            println!("| {name} {file} | {count} | {size} | {time:.0} | {peak} |");
        }
    }
}

/// Made programmes of 100, 1,000 and 10,000 sessions as schedule.xml.
fn growth() {
    for count in [100, 1_000, 10_000] {
        let place = tempfile::tempdir().expect("a folder");
        let path = place.path().join("made.xml");
        fs::write(&path, made::schedule(count)).expect("a file");
        let size = fs::metadata(&path).map_or(0, |facts| facts.len()) as usize;
        let mut desk = Desk::create(&place.path().join("bench.obrady")).expect("a new file");
        let mut event = None;
        row("read, compare and commit, made", count, size, || {
            event = Some(take(&mut desk, &path));
        });
        let event = event.expect("it was taken");
        row("clashes, made", count, size, || {
            events::programme(&desk, event).expect("it is there");
        });
        for (name, job) in [
            ("write schedule.xml, made", ExportJob::ScheduleXml),
            ("write iCalendar, made", ExportJob::Calendar { of: CalendarOf::Event }),
            ("write web page, made", ExportJob::WebPage),
        ] {
            row(name, count, size, || {
                exchange::make(&desk, event, &job, Language::Polish).expect(name);
            });
        }
    }
}

fn row(name: &str, count: usize, bytes: usize, work: impl FnOnce()) {
    let (time, peak) = measured(work);
    println!("| {name} | {count} | {} | {time:.0} | {peak} |", bytes / 1000);
}

/// Milliseconds, and the most memory that the process had meanwhile, in megabytes.
fn measured(work: impl FnOnce()) -> (f64, u64) {
    // Linux then counts the peak anew.
    drop(fs::write("/proc/self/clear_refs", "5"));
    let start = Instant::now();
    work();
    let time = start.elapsed().as_secs_f64() * 1000.0;
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let peak = peak.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    (time, peak.unwrap_or(0) / 1000)
}
