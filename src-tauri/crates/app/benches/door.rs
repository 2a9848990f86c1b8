//! What an entry costs at the door of an event of 100,000 registrations, and of a hundred.
//! `cargo bench -p obrady-app --bench door`

use std::time::{Duration, Instant};

use obrady_app::{
    Desk,
    check_ins::{self, Admission, DoorDesk, Ticket},
    domain::{EventId, RegistrationId, RegistrationState},
    events,
    interchange::participants::{self, ParticipantDraft, TableChoices},
    registrations::{
        self, RegistrationForm, RegistrationQuery,
        importing::{self, Decisions},
    },
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
    register(&mut desk, event, count);
    let query = RegistrationQuery::default();
    let rows = registrations::sorted(&mut desk, event, &query).expect("a list");
    let (codes, ids): (Vec<String>, Vec<RegistrationId>) =
        rows.into_iter().map(|row| (row.code, row.id)).unzip();

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
    told("a registration moved to a new organisation", count, 5, |at| {
        let row = registrations::get(&desk, ids[at]).expect("a registration");
        let organisation = format!("Nowa instytucja {at}");
        let form = RegistrationForm {
            person: Some(row.person),
            given: row.given,
            family: row.family,
            email: row.email,
            organisation,
            ..form(at)
        };
        registrations::save(&mut desk, row.id, &form).expect("it is saved");
    });
    told("all set to waiting", count, 1, |_| {
        registrations::set_state(&mut desk, &ids, RegistrationState::WaitingList).expect("set");
    });
    told("that undone", count, 1, |_| drop(desk.undo().expect("undone")));
    told("all tagged", count, 1, |_| {
        registrations::add_tag(&mut desk, &ids, "gość").expect("tagged");
    });
}

/// Takes a table of so many people in.
fn register(desk: &mut Desk, event: EventId, count: usize) {
    let mut text = "Imię;Nazwisko;Instytucja;E-mail;Status\n".to_owned();
    for ParticipantDraft { given, family, organisation, email, .. } in (0..count).map(draft) {
        text.push_str(&format!("{given};{family};{organisation};{email};potwierdzone\n"));
    }
    let table =
        participants::read_with(text.as_bytes(), &TableChoices::default()).expect("a table");
    // Numbers make names of which there are a hundred thousand, and no honest name has any.
    let (decisions, watch) = (Decisions { faulty: true, ..Decisions::default() }, &mut |_, _| true);
    let proposal = importing::propose(desk, event, &table, &decisions, watch).expect("a proposal");
    importing::take(desk, event, &table, "made.csv", &proposal, &decisions, watch)
        .expect("they are registered");
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
        source: String::new(),
    }
}
