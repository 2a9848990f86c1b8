//! Ended in the middle of writing, the program has still kept everything that it acknowledged.

use std::{
    env,
    io::{BufRead as _, BufReader, Write as _},
    process::{Command, Stdio},
    time::Duration,
};

use obrady_store::Store;

use crate::fixture::*;

/// In whose environment the file's name stands is the one to be killed.
const FILE: &str = "OBRADY_TEST_WRITE_UNTIL_KILLED";

/// No test of itself: the other one runs it as a process of its own.
#[test]
fn write_until_killed() {
    let Some(file) = env::var_os(FILE) else { return };
    let mut store = Store::open(file.as_ref()).unwrap();
    let mut told = std::io::stderr().lock();
    for number in 0_u64.. {
        // A large change now and then, so that the end comes while pages are being written.
        if number % 5 == 4 {
            let people = |tx: &obrady_store::Tx<'_>| {
                (0..400).try_for_each(|at| {
                    obrady_store::people::put(tx, &a_person(1_000_000 + number * 1000 + at))
                })
            };
            store.change(&stamp(), op(&number.to_string()), people).unwrap();
        } else {
            add_room(&mut store, 100_000 + number).unwrap();
        }
        writeln!(told, "{number}").unwrap();
    }
}

#[test]
fn a_killed_program_loses_nothing_acknowledged() {
    let mut interrupted = 0;
    for round in 0..12_u64 {
        let place = Place::filled();
        let mut child = Command::new(env::current_exe().unwrap())
            .args(["--exact", "killed::write_until_killed", "--nocapture", "--test-threads=1"])
            .env(FILE, &place.file)
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let mut acknowledged: Vec<u64> = Vec::new();
        while acknowledged.len() < 4 + 2 * usize::try_from(round % 4).unwrap() {
            let line = lines.next().expect("it writes until it is killed").unwrap();
            acknowledged.push(line.parse().expect(&line));
        }
        std::thread::sleep(Duration::from_millis(3 * round));
        child.kill().unwrap();
        child.wait().unwrap();
        acknowledged.extend(lines.map_while(|line| line.ok()?.parse::<u64>().ok()));
        let mut journal = place.file.clone().into_os_string();
        journal.push("-journal");
        interrupted += u32::from(std::path::Path::new(&journal).exists());

        let mut store = Store::open(&place.file).unwrap();
        store.verify().unwrap();
        let kept = store.history(u32::MAX).unwrap().len() - 1;
        let told = acknowledged.len();
        // The last one may have been written without a chance to say so.
        assert!(kept == told || kept == told + 1, "{told} were acknowledged, {kept} are kept");
        let rows = dump(&place.file);
        let large = kept / 5;
        assert_eq!(rows["person"].len(), 1 + 400 * large, "a change is there whole or not at all");
        assert_eq!(rows["room"].len(), 1 + kept - large);
        for _ in 0..kept {
            store.undo(&stamp()).unwrap().expect("and can be taken back");
        }
        assert_eq!(dump(&place.file)["room"].len(), 1);
    }
    eprintln!("{interrupted} of 12 were killed while writing");
}
