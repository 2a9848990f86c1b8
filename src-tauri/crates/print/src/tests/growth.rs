//! Cost grows with length alone.

use std::{
    thread,
    time::{Duration, Instant},
};

use obrady_domain::{Programme, RoleKind, SessionKind};

use super::{
    congress::{Builder, day},
    people, run,
};
use crate::{ProgrammeOptions, programme, table_list};

const WORDS: [&str; 24] = [
    "samorząd",
    "retencja",
    "miasto",
    "i",
    "w",
    "przestrzeń",
    "wspólnota",
    "rozwój",
    "woda",
    "planowanie",
    "mieszkańcy",
    "oraz",
    "gmina",
    "powiat",
    "społeczno-gospodarczy",
    "z",
    "kultura",
    "finansowanie",
    "na",
    "infrastruktura",
    "przyszłość",
    "decyzja",
    "dla",
    "inwestycja",
];

/// A congress of any size, the same each time.
pub(super) fn large(sessions: usize) -> Programme {
    let mut state = 1u32;
    let mut next = move |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % below
    };
    let mut text = move |words: usize| {
        (0..words).map(|_| WORDS[next(WORDS.len())]).collect::<Vec<_>>().join(" ")
    };
    let mut builder = Builder::new("Kongres wielki");
    builder.programme.event.starts_on = Some(day(1));
    let people: Vec<_> = (0..sessions.min(200))
        .map(|at| builder.person(["", "Jan", &format!("Kowalski {at}"), "wójt", "Gmina"]))
        .collect();
    for at in 0..sessions {
        let hour = format!("{}:{:02}", 8 + at / 12 % 10, at % 12 * 5);
        let on = 1 + (at / 120 % 9) as u32;
        let session = builder.session(SessionKind::Panel, &text(7), (on, &hour, 45), None);
        session.description = text(90);
        let id = session.id;
        builder.take_part(id, RoleKind::Panellist, &[people[at % people.len()]]);
    }
    builder.finish()
}

pub(super) fn timed<T>(work: impl Fn() -> T) -> Duration {
    let start = Instant::now();
    let _ = work();
    start.elapsed()
}

#[test]
fn ten_times_the_sessions_take_about_ten_times_as_long() {
    // Each on a thread of its own, which remembers nothing that was set before.
    let print = |sessions: usize| {
        let content = large(sessions).into();
        thread::spawn(move || timed(|| programme(&content, &ProgrammeOptions::default(), &run())))
            .join()
            .expect("it is printed")
    };
    let (few, many) = (print(60), print(600));
    assert!(many < few * 25, "{few:?} for 60 sessions, {many:?} for 600");
}

#[test]
fn ten_times_the_people_take_about_ten_times_as_long() {
    let print = |count: usize| table_list(&people::list(count), &run());
    let _ = print(100);
    let few = timed(|| print(200));
    let many = timed(|| print(2000));
    assert!(many < few * 25, "{few:?} for 200 people, {many:?} for 2,000");
}

#[test]
fn a_file_grows_with_its_rows_alone() {
    let bytes = |count| table_list(&people::list(count), &run()).unwrap().bytes.len();
    // What every file has, such as its faces, is left out.
    let (none, few, many) = (bytes(0), bytes(100), bytes(1000));
    assert!(many - none < (few - none) * 11, "{none}, {few} and {many} bytes");
}
