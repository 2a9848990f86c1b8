//! Our own measures, each in a process of its own.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use obrady_app::{
    Desk,
    domain::{Audience, EventId, Filter, ListColumn, ListDefinition, SortKey},
    events,
    exchange::{self, Content, Format},
    fields,
    lists::{self, ListJob, ListOutput},
    registrations::{
        self, RegistrationQuery,
        importing::{self, Decisions},
    },
    words::Language,
};

use crate::Measured;

/// Every measure, in an order in which each finds what the ones before left.
pub const ALL: [&str; 9] = [
    "csv",
    "xlsx",
    "undo",
    "search",
    "numbers",
    "write-xlsx",
    "write-csv",
    "write-ods",
    "write-pdf",
];

/// How many rows the window asks for at once.
const PAGE: u32 = 100;

/// Runs a measure in a process of its own.
pub fn start(measure: &str, place: &Path) -> Vec<Measured> {
    let program = env::current_exe().expect("it runs");
    let told = Command::new(program).arg(measure).arg(place).stderr(Stdio::inherit()).output();
    let told = told.expect("it starts");
    assert!(told.status.success(), "{measure} failed");
    Measured::read(&String::from_utf8_lossy(&told.stdout))
}

/// The measure itself; what it finds goes to standard output.
pub fn run(measure: &str, place: &Path) {
    match measure {
        "csv" => take(place, "CSV", "made.csv"),
        "xlsx" => take(place, "XLSX", "made.xlsx"),
        "undo" => undo(place),
        "search" => search(place),
        "numbers" => numbers(place),
        "write-xlsx" => write(place, "XLSX", ListOutput::Xlsx),
        "write-csv" => write(place, "CSV", ListOutput::Csv { bom: true, delimiter: ';' }),
        "write-ods" => write(place, "ODS", ListOutput::Ods),
        "write-pdf" => write(place, "PDF", ListOutput::Pdf),
        other => panic!("there is no measure {other}"),
    }
}

/// Read, checked, compared with the people known, committed as one change that can be taken back.
fn take(place: &Path, name: &str, source: &str) {
    let file = place.join(format!("{name}.obrady"));
    fs::copy(place.join("known.obrady"), &file).expect("a copy");
    let mut desk = Desk::open(&file).expect("it opens");
    let event = event(&desk);
    let begun = Moment::now();
    let content = exchange::read_file(&place.join(source), Some(Format::Registrations));
    let Content::Registrations(reading) = content.expect("it is read").content else {
        panic!("no registrations")
    };
    let read = Moment::now();
    tell(&format!("{name}: read and checked"), read.since(begun));
    let (decisions, watch) = (Decisions::default(), &mut |_, _| true);
    let proposal = importing::propose(&mut desk, event, &reading, &decisions, watch);
    let proposal = proposal.expect("it is compared");
    let proposed = Moment::now();
    tell(&format!("{name}: compared"), proposed.since(read));
    let taken = importing::take(&mut desk, event, &reading, source, &proposal, &decisions, watch);
    let taken = taken.expect("they are taken");
    assert!(taken.added > taken.known, "nearly everybody is new");
    let committed = Moment::now();
    tell(&format!("{name}: committed"), committed.since(proposed));
    tell(&format!("{name}: all of it"), committed.since(begun));
    let size = fs::metadata(&file).map_or(0, |facts| facts.len() / 1_000_000);
    eprintln!("{name}: {} problems; the file has {size} MB", reading.draft.problems.len());
}

fn undo(place: &Path) {
    let mut desk = Desk::open(&file(place)).expect("it opens");
    timed("undo the import", || desk.undo().expect("it is taken back"));
    timed("redo the import", || desk.redo().expect("it is done again"));
}

fn search(place: &Path) {
    let mut desk = timed("open the file", || Desk::open(&file(place)).expect("it opens"));
    let event = event(&desk);
    let mut page = |query: RegistrationQuery| {
        let query = RegistrationQuery { limit: PAGE, ..query };
        registrations::page(&mut desk, event, &query).expect("the event is there")
    };
    timed("first page: the list is made", || page(RegistrationQuery::default()));
    let typed = fs::read_to_string(place.join("typed.txt")).expect("it was made");
    let mut missed = 0;
    let mut times: Vec<f64> = typed
        .lines()
        .map(|words| {
            let begun = Instant::now();
            let found = page(RegistrationQuery { words: words.into(), ..Default::default() });
            missed += u32::from(found.total == 0);
            millis(begun.elapsed())
        })
        .collect();
    eprintln!("of {} typed beginnings {missed} are in no row", times.len());
    times.sort_by(f64::total_cmp);
    for (name, nth) in [("p50", times.len() / 2), ("p99", times.len() * 99 / 100)] {
        tell(&format!("keystroke, {name}"), Took { time: times[nth], processor: None });
    }
    for (name, column) in [
        ("organisation", ListColumn::Organisation),
        ("state", ListColumn::State),
        ("time", ListColumn::RegisteredAt),
    ] {
        let sort = vec![SortKey { column, descending: false }];
        let query = RegistrationQuery { sort, ..Default::default() };
        timed(&format!("sort by {name}"), || page(query.clone()));
        timed(&format!("sort by {name} again"), || page(query));
    }
    timed("a page in the middle", || {
        page(RegistrationQuery { offset: 50_000, ..Default::default() })
    });
}

fn numbers(place: &Path) {
    let desk = Desk::open(&file(place)).expect("it opens");
    let event = event(&desk);
    let count = || obrady_app::numbers::of_event(&desk, event).expect("the event is there");
    let all = timed("numbers: first", count);
    timed("numbers: again", count);
    eprintln!("{} registrations in numbers", all.all);
}

fn write(place: &Path, name: &str, output: ListOutput) {
    let mut desk = Desk::open(&file(place)).expect("it opens");
    let event = event(&desk);
    // As in the window, where the list is looked at before it is written.
    let query = RegistrationQuery { limit: 1, ..Default::default() };
    registrations::page(&mut desk, event, &query).expect("the event is there");
    let path = place.join(format!("written-{name}"));
    let mut columns = vec![
        ListColumn::Number,
        ListColumn::Family,
        ListColumn::Given,
        ListColumn::Title,
        ListColumn::Office,
        ListColumn::Organisation,
        ListColumn::Email,
        ListColumn::Phone,
        ListColumn::Attendance,
        ListColumn::State,
        ListColumn::RegisteredAt,
        ListColumn::Note,
    ];
    let asked = fields::list(&desk, event).expect("they are read");
    columns.extend(asked.into_iter().map(|one| ListColumn::Answer(one.name)));
    let job = ListJob {
        event,
        list: ListDefinition { columns, ..ListDefinition::default() },
        audience: Audience::Internal,
        session: None,
        filter: Filter::default(),
        only: Vec::new(),
        but: Vec::new(),
        language: Language::Polish,
    };
    let written = timed(&format!("write {name}"), || lists::save(&mut desk, &job, output, &path));
    let size = fs::metadata(&path).map_or(0, |facts| facts.len() / 1000);
    eprintln!("{name}: {} people, {size} kB", written.expect("it is written").people);
}

fn file(place: &Path) -> PathBuf {
    place.join("CSV.obrady")
}

fn event(desk: &Desk) -> EventId {
    let events = events::list(desk).expect("it is read");
    events.iter().find(|event| event.title == "Tegoroczny").expect("it was made").id
}

fn timed<T>(name: &str, work: impl FnOnce() -> T) -> T {
    let begun = Moment::now();
    let done = work();
    tell(name, Moment::now().since(begun));
    done
}

/// A moment by the clock and by the processors' time of this process.
#[derive(Clone, Copy)]
struct Moment {
    clock: Instant,
    processor: Option<f64>,
}

/// How long something took, in milliseconds: by the clock, and of all processors together.
struct Took {
    time: f64,
    processor: Option<f64>,
}

impl Moment {
    fn now() -> Self {
        Self { clock: Instant::now(), processor: processor() }
    }

    fn since(self, earlier: Self) -> Took {
        let processor = self.processor.zip(earlier.processor);
        Took {
            time: millis(self.clock - earlier.clock),
            processor: processor.map(|(now, then)| now - then),
        }
    }
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn tell(name: &str, Took { time, processor }: Took) {
    let processor = processor.map(|time| format!("{time:.0}")).unwrap_or_default();
    println!("{name}\t{time:.3}\t{processor}\t{}", peak());
}

/// The time of this process on all processors so far, in milliseconds, where the system tells it: what
/// the program itself did and what the system did for it, each in hundredths of a second.
fn processor() -> Option<f64> {
    let told = fs::read_to_string("/proc/self/stat").ok()?;
    // Behind the name of the program, which may have spaces and brackets in it.
    let mut fields = told.rsplit_once(") ")?.1.split(' ').skip(11);
    let mut next = || fields.next()?.parse::<f64>().ok();
    Some((next()? + next()?) * 10.0)
}

/// The greatest memory of this process so far, kB, where the system tells it.
fn peak() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()).unwrap_or_default().to_owned()
}
