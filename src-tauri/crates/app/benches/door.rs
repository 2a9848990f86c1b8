//! What an entry costs at the door of an event of 100,000 registrations, and of a hundred.
//! `cargo bench -p obrady-app --bench door`

use std::time::{Duration, Instant};

use obrady_app::{
    Desk,
    check_ins::{self, Admission, DoorDesk, Ticket},
    domain::{EventId, RegistrationState},
    events,
    interchange::participants::ParticipantDraft,
    registrations::{self, RegistrationForm, RegistrationQuery},
};

const GIVEN: [&str; 8] =
    ["Zofia", "Żaneta", "Święcisław", "Gniewomir", "Bogna", "Łucja", "Jan", "Maria"];
const FAMILY: [&str; 10] = [
    "Kowalsk",
    "Wiśniewsk",
    "Źrebięck",
    "Łąkowsk",
    "Ćmielowsk",
    "Szczepańsk",
    "Nowakowsk",
    "Pszczółkowsk",
    "Żółciowsk",
    "Dąbrowsk",
];

fn main() {
    println!("| what | registrations | p50, ms | p99, ms |");
    println!("|---|---:|---:|---:|");
    for count in [100, 100_000] {
        doors(count);
    }
}

fn doors(count: usize) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("door.obrady");
    let mut desk = Desk::create(&path).expect("a new file");
    let event = events::add(&mut desk, "Kongres").expect("an event");
    let rows: Vec<ParticipantDraft> = (0..count).map(draft).collect();
    registrations::take_table(&mut desk, event, &rows, "made.csv").expect("they are registered");
    let query = RegistrationQuery::default();
    let codes: Vec<String> = registrations::sorted(&mut desk, event, &query)
        .expect("a list")
        .into_iter()
        .map(|row| row.code)
        .collect();

    let mut line = Desk::open(&path).expect("the file");
    told("code by the command line, without a register", count, 5, |at| {
        let found = check_ins::by_code(&mut line, event, None, &codes[at]);
        assert_eq!(found.expect("a guest").len(), 1);
    });
    let mut desk = Desk::open(&path).expect("the file");
    told("the register is read", count, 1, |_| {
        check_ins::view(&mut desk, event, None).expect("counts");
    });
    let times = count.min(100);
    told("code looked up", count, times, |at| {
        let found = check_ins::by_code(&mut desk, event, None, &codes[at * count / times]);
        assert_eq!(found.expect("a guest").len(), 1);
    });
    told("entry, written to the disk", count, times, |at| {
        let admission = admit(&mut desk, event, &codes[at * count / times]);
        assert!(matches!(admission, Admission::Admitted { .. }), "{admission:?}");
    });
    told("second entry refused", count, times, |at| {
        let admission = admit(&mut desk, event, &codes[at * count / times]);
        assert!(matches!(admission, Admission::Already { .. }), "{admission:?}");
    });
    told("counts and the last ten, right after an entry", count, times.min(50), |at| {
        let view = check_ins::view(&mut desk, event, None).expect("counts");
        assert_eq!(view.latest.len(), 10);
        let latest = view.latest[0].check_in.id;
        if at % 2 == 0 {
            check_ins::withdraw(&mut desk, latest).expect("it was there");
        }
    });
    for words in ["k", "kow", "kowalska zof", "gmina 12", "kowlaska", "xyzabc"] {
        told(&format!("name: “{words}”"), count, 10, |_| {
            check_ins::find(&mut desk, event, None, words).expect("an answer");
        });
    }
    let mut other = Desk::open(&path).expect("the file");
    told("counts after an entry elsewhere", count, 10, |at| {
        admit(&mut other, event, &codes[1 + at * count / 11]);
        check_ins::view(&mut desk, event, None).expect("counts");
    });
    told("walk-in", count, 5, |at| {
        let form = form(at);
        check_ins::walk_in(&mut desk, event, &DoorDesk::default(), &form).expect("they are in");
    });
}

fn admit(desk: &mut Desk, event: EventId, code: &str) -> Admission {
    let ticket = Ticket::Code(code.to_owned());
    check_ins::admit(desk, event, &DoorDesk::default(), &ticket, false).expect("an answer")
}

/// Does it so often and prints how long it took.
fn told(what: &str, count: usize, times: usize, mut deed: impl FnMut(usize)) {
    let mut took: Vec<Duration> = (0..times)
        .map(|at| {
            let start = Instant::now();
            deed(at);
            start.elapsed()
        })
        .collect();
    took.sort_unstable();
    let at = |part: usize| took[(took.len() - 1) * part / 100].as_secs_f64() * 1000.0;
    println!("| {what} | {count} | {:.2} | {:.2} |", at(50), at(99));
}

fn draft(at: usize) -> ParticipantDraft {
    ParticipantDraft {
        given: GIVEN[at % GIVEN.len()].into(),
        family: format!("{}a {at}", FAMILY[at % FAMILY.len()]),
        organisation: format!("Gmina {}", at % 2_477),
        email: format!("osoba{at}@gmina{}.pl", at % 2_477),
        state: Some(RegistrationState::Confirmed),
        ..ParticipantDraft::default()
    }
}

fn form(at: usize) -> RegistrationForm {
    let draft = draft(1_000_000 + at);
    RegistrationForm {
        person: None,
        title: String::new(),
        given: draft.given,
        family: draft.family,
        office: String::new(),
        organisation: draft.organisation,
        email: draft.email,
        phone: String::new(),
        state: RegistrationState::Confirmed,
        attendance: obrady_app::domain::Attendance::OnSite,
        note: String::new(),
        answers: Vec::new(),
        category: None,
        tags: Vec::new(),
        needs: obrady_app::domain::Needs::default(),
        invoice: obrady_app::domain::Invoice::default(),
    }
}
