//! What an edit of a programme costs, beside the bare commit that it cannot do without.
//! `cargo bench -p obrady-app --bench planning`
//!
//! The real file is looked for in `shared/data` beside the project. The bare commit is made by the
//! SQLite that comes with Python, on a copy of the same file, in turn with each edit: one update of
//! one session's hour, kept as safe as ours (rollback journal, `synchronous=EXTRA`), but without
//! journal, clashes or anything else.

mod made;

use std::{
    fs,
    io::{BufRead as _, BufReader, Write as _},
    path::Path,
    process::{Child, Command, Stdio},
    time::Instant,
};

use obrady_app::{
    Desk, clashes,
    domain::{self, Clock, EventId, Programme, Session, Slot},
    events,
    exchange::{self, Choices, Content},
    news::{self, Told},
    sessions::{self, Move},
    words::{Language, Words},
};

/// How often each thing is done.
const TIMES: usize = 60;

const FOSDEM: &str = "shared/data/schedules/fosdem/fosdem2025.xml";

/// Answers each line with the milliseconds of one commit.
const BARE: &str = "\
import sqlite3, sys, time
c = sqlite3.connect(sys.argv[1], isolation_level=None)
for p in ('journal_mode=DELETE', 'synchronous=EXTRA', 'foreign_keys=ON', 'secure_delete=ON'):
    c.execute('PRAGMA ' + p)
ids = [r[0] for r in c.execute('SELECT id FROM session WHERE start IS NOT NULL ORDER BY id')]
for n, _ in enumerate(sys.stdin):
    t = time.perf_counter()
    c.execute('BEGIN IMMEDIATE')
    c.execute('UPDATE session SET start = (start + 5) % 1440 WHERE id = ?', (ids[n % len(ids)],))
    c.execute('COMMIT')
    print((time.perf_counter() - t) * 1000, flush=True)
";

fn main() {
    println!("| what | sessions | p50, ms | p95, ms | to a bare commit |");
    println!("|---|---:|---:|---:|---:|");
    let data = Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .map(|folder| folder.join(FOSDEM))
        .find(|file| file.exists());
    match data {
        Some(file) => edits("FOSDEM 2025", &file),
        None => eprintln!("{FOSDEM} is not here: it is not measured"),
    }
    let folder = tempfile::tempdir().expect("a folder");
    let source = folder.path().join("made.xml");
    fs::write(&source, made::schedule(10_000)).expect("a file");
    edits("made", &source);
    growth();
}

fn edits(name: &str, source: &Path) {
    let place = tempfile::tempdir().expect("a folder");
    let file = place.path().join("bench.obrady");
    let event = take(&mut Desk::create(&file).expect("a new file"), source);

    let (mut loaded, mut checked) = (Times::default(), Times::default());
    for _ in 0..5 {
        loaded.note(|| {
            let desk = Desk::open(&file).expect("it opens");
            events::programme(&desk, event).expect("it is there")
        });
        checked.note(|| {
            let desk = Desk::open(&file).expect("it opens");
            clashes::list(&desk, event, Words::new(Language::Polish))
        });
    }
    let mut desk = Desk::open(&file).expect("it opens");
    let copy = place.path().join("copy.obrady");
    desk.copy_to(&copy).expect("a copy");
    let programme = events::programme(&desk, event).expect("it is there").programme;
    let slots: Vec<&Session> = programme.sessions.iter().filter(|one| one.is_scheduled()).collect();
    let mut bare = Bare::start(&copy);

    let (mut commit, mut edit, mut page) = (Times::default(), Times::default(), Times::default());
    let (told, mut known) = (Told::default(), None);
    let (mut undo, mut redo) = (Times::default(), Times::default());
    let (mut found, mut worded) = (Times::default(), Times::default());
    for at in 0..TIMES {
        // Spread over the programme, as the edits of a day are.
        let session = slots[at * 37 % slots.len()];
        if let Some(bare) = &mut bare {
            commit.0.push(bare.commit());
        }
        edit.note(|| {
            sessions::move_all(&mut desk, &[later(session)]).expect("it moves");
            clashes::of(&desk, event).expect("it is there")
        });
        undo.note(|| {
            desk.undo().expect("it is taken back");
            clashes::of(&desk, event).expect("it is there")
        });
        redo.note(|| {
            desk.redo().expect("it is done again");
            clashes::of(&desk, event).expect("it is there")
        });
        desk.undo().expect("it is taken back");
        page.note(|| {
            sessions::move_all(&mut desk, &[later(session)]).expect("it moves");
            let words = Words::new(Language::Polish);
            let news = news::programme(&desk, &told, event, known, words).expect("it is there");
            known = Some(news.number);
            serde_json::to_string(&news).expect("it is JSON")
        });
        found.note(|| domain::clashes(&programme));
        worded.note(|| clashes::list(&desk, event, Words::new(Language::Polish)));
    }
    let count = programme.sessions.len();
    let of = commit.at(50);
    loaded.row(&format!("{name}: open the file and load"), count, None);
    checked.row(&format!("{name}: open the file and check it"), count, None);
    commit.row(&format!("{name}: bare commit"), count, of);
    edit.row(&format!("{name}: move one, journal, all clashes"), count, of);
    page.row(&format!("{name}: the same, and the news of it for the page"), count, of);
    undo.row(&format!("{name}: undo, all clashes"), count, of);
    redo.row(&format!("{name}: redo, all clashes"), count, of);
    found.row(&format!("{name}: all clashes alone"), count, None);
    worded.row(&format!("{name}: all clashes in words"), count, None);
}

fn take(desk: &mut Desk, path: &Path) -> EventId {
    let incoming = exchange::read_file(path, None).expect("it is read");
    let Content::Programme(draft) = incoming.content else { panic!("no programme") };
    let taken = exchange::take(desk, &draft, &Choices::default(), &mut |_, _| true);
    taken.expect("it is taken").event
}

/// Five minutes later than now.
fn later(session: &Session) -> Move {
    let start = session.slot.start.map_or(0, Clock::minutes);
    let slot = Slot { start: Clock::new((start + 5) % (24 * 60)), ..session.slot };
    Move { id: session.id, slot }
}

/// Clashes of made programmes of growing size, in which clashes grow as sessions do.
fn growth() {
    let place = tempfile::tempdir().expect("a folder");
    let source = place.path().join("made.xml");
    fs::write(&source, made::schedule(2_500)).expect("a file");
    let mut desk = Desk::create(&place.path().join("bench.obrady")).expect("a new file");
    let event = take(&mut desk, &source);
    let small = events::programme(&desk, event).expect("it is there").programme;
    for copies in [1, 2, 4, 8, 16] {
        let programme = repeated(&small, copies);
        let mut found = Times::default();
        let mut count = 0;
        for _ in 0..10 {
            found.note(|| count = domain::clashes(&programme).len());
        }
        let name = format!("growth: {count} clashes alone");
        found.row(&name, programme.sessions.len(), None);
    }
}

/// The same programme several times, each half a year later, of an event of any day.
fn repeated(small: &Programme, copies: u16) -> Programme {
    let mut programme = small.clone();
    programme.sessions.clear();
    programme.event.starts_on = None;
    for copy in 0..copies {
        programme.sessions.extend(small.sessions.iter().cloned().map(|mut session| {
            session.id = domain::SessionId(uuid::Uuid::from_u128(
                session.id.0.as_u128() ^ (u128::from(copy) << 100),
            ));
            let days = chrono::Days::new(u64::from(copy) * 180);
            session.slot.day = session.slot.day.and_then(|day| day.checked_add_days(days));
            session
        }));
    }
    programme.sort();
    programme
}

/// A process that commits on demand.
struct Bare {
    child: Child,
    answers: BufReader<std::process::ChildStdout>,
}

impl Bare {
    fn start(file: &Path) -> Option<Self> {
        let child = Command::new("python3")
            .args(["-c", BARE])
            .arg(file)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn();
        let Ok(mut child) = child else {
            eprintln!("there is no python3: bare commits are not measured");
            return None;
        };
        let answers = BufReader::new(child.stdout.take()?);
        Some(Self { child, answers })
    }

    fn commit(&mut self) -> f64 {
        let stdin = self.child.stdin.as_mut().expect("it was piped");
        stdin.write_all(b"\n").and_then(|()| stdin.flush()).expect("it listens");
        let mut line = String::new();
        self.answers.read_line(&mut line).expect("it answers");
        line.trim().parse().expect("it answers milliseconds")
    }
}

impl Drop for Bare {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        drop(self.child.wait());
    }
}

/// Milliseconds.
#[derive(Default)]
struct Times(Vec<f64>);

impl Times {
    fn note<T>(&mut self, work: impl FnOnce() -> T) {
        let start = Instant::now();
        let done = work();
        self.0.push(start.elapsed().as_secs_f64() * 1000.0);
        drop(done);
    }

    fn at(&self, percent: usize) -> Option<f64> {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        sorted.get((sorted.len() * percent / 100).min(sorted.len().checked_sub(1)?)).copied()
    }

    fn row(&self, name: &str, count: usize, bare: Option<f64>) {
        let (Some(middle), Some(late)) = (self.at(50), self.at(95)) else { return };
        let to = bare.map_or(String::new(), |bare| format!("{:.2}", middle / bare));
        println!("| {name} | {count} | {middle:.2} | {late:.2} | {to} |");
    }
}
