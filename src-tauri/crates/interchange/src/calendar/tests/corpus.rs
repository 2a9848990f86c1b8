//! Calendars of real congresses and of other readers' tests, whole and broken.

use std::{fs, path::PathBuf};

use obrady_words::{Language, Words};
use proptest::prelude::*;

use super::{Selection, made, read, write};
use crate::{corpus, effort::effort, source::ReadError, test_programme};

fn words() -> Words {
    Words::new(Language::Polish)
}

/// All collected calendars.
fn files() -> Vec<PathBuf> {
    [corpus::files("ics", &["ics"]), corpus::files("schedules", &["ics"])].concat()
}

#[test]
fn collected_calendars_come_back_as_they_were_read() {
    for path in files() {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let bytes = fs::read(&path).expect("a file that was listed");
        let Ok(first) = read(&name, &bytes) else { continue };
        let written = write(&test_programme::publication(&first), Selection::Event, words());
        if first.sessions.iter().all(|one| one.start.is_none()) {
            continue;
        }
        let again = read(&name, &written).expect("our own calendar");
        let ((mut event, sessions), (event_again, sessions_again)) =
            (made::essence(&first), made::essence(&again));
        // Sessions without an hour are not written, so their days may be missing at the ends.
        event.starts_on = event_again.starts_on;
        event.ends_on = event_again.ends_on;
        assert_eq!(event, event_again, "{name}");
        for (session, again) in sessions.iter().zip(&sessions_again) {
            assert_eq!(session, again, "{name}");
        }
        assert_eq!(sessions.len(), sessions_again.len(), "{name}");
        let keys = |draft: &crate::programme::ProgrammeDraft| -> Vec<String> {
            let written = draft.sessions.iter().filter(|one| one.start.is_some());
            let mut keys: Vec<_> =
                written.map(|one| one.key.clone()).filter(|key| !key.is_empty()).collect();
            keys.sort();
            keys
        };
        let known = keys(&again);
        for key in keys(&first) {
            assert!(known.contains(&key), "{name}: {key} is what the session is called for good");
        }
    }
}

/// The numbers are counted in the unfolded text of each file, by other means than this reader.
#[test]
fn real_congresses_are_read_whole() {
    let check = |path: &str, sessions: usize, rooms: usize, zone: &str, people: usize| {
        let Some(bytes) = corpus::file(&format!("schedules/{path}")) else { return };
        let draft = read(path, &bytes).expect(path);
        let found = (
            draft.sessions.len(),
            draft.rooms.len(),
            draft.event.zone.as_str(),
            draft.people.len(),
        );
        assert_eq!(found, (sessions, rooms, zone, people), "{path}");
        let timed = draft.sessions.iter().filter(|one| one.start.is_some() && one.length.is_some());
        assert_eq!(timed.count(), sessions, "{path}: every item of it has its hours");
    };
    check("emf/2018-schedule.ics", 355, 26, "Europe/London", 0);
    check("emf/2022-schedule.ics", 326, 19, "Europe/London", 0);
    check("giggity/kielux_2020.ics", 24, 4, "Europe/Warsaw", 20);
    check("giggity/linux_conf_au_2020.ics", 262, 6, "Australia/Brisbane", 0);
    check("ics-conf/pyconau2023.ics", 94, 4, "Australia/Adelaide", 87);
    check("ics-conf/bristol-data-week.ics", 9, 3, "Europe/Warsaw", 0);
}

#[test]
fn cut_and_bruised_calendars_never_panic() {
    // Same numbers in every run.
    let mut seed = 0x2545_F491_4F6C_DD1D_u64;
    let mut random = move |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed % below.max(1) as u64) as usize
    };
    for path in files() {
        let bytes = fs::read(&path).expect("a file that was listed");
        for percent in [1, 50, 99] {
            let _ = read("x.ics", &bytes[..bytes.len() * percent / 100]);
        }
        for _ in 0..8 {
            let mut bruised = bytes.clone();
            for _ in 0..1 + bytes.len() / 500 {
                let at = random(bruised.len());
                bruised[at] = u8::try_from(random(256)).expect("a byte");
            }
            let (_, worked) = effort(|| read("x.ics", &bruised));
            assert!(worked.as_secs() < 10, "{} took {worked:?}", path.display());
        }
    }
}

#[test]
fn what_is_too_much_is_refused() {
    let check = |bytes: &[u8]| read("x.ics", bytes).expect_err("refused");
    assert_eq!(check(&vec![b'A'; 40 << 20]), ReadError::TooLarge { limit_mb: 32 });
    assert_eq!(check(b"\r\n \r\n"), ReadError::Empty);
    assert_eq!(check(b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"), ReadError::Empty);
    assert!(matches!(check(b"<html>"), ReadError::Damaged { line: Some(1), .. }));
    assert!(matches!(check(b"BEGIN:VCARD\nFN:x\nEND:VCARD"), ReadError::Damaged { .. }));
    let items =
        [b"BEGIN:VCALENDAR\n".to_vec(), b"BEGIN:VEVENT\nEND:VEVENT\n".repeat(100_001)].concat();
    assert!(matches!(check(&items), ReadError::TooMany { .. }));
    let deep = [b"BEGIN:VCALENDAR\n".to_vec(), b"BEGIN:X\n".repeat(1000)].concat();
    assert_eq!(check(&deep), ReadError::TooDeep { line: 65 });
}

#[test]
fn hostile_lines_take_time_by_their_length_alone() {
    let start = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\n";
    for part in [
        "A\n",
        ":\n",
        " \n",
        "\r",
        "X:\n",
        "CATEGORIES:a,b,c\n",
        "END:X\n",
        "DESCRIPTION:a\nb\n",
        "ATTENDEE;CN=",
        "\\",
        "<b",
        "X;A=\"",
        "LOCATION:a,b\nBEGIN:VEVENT\nSUMMARY:x\n",
    ] {
        let fill = part.repeat((512 << 10) / part.len());
        let text = format!("{start}{fill}");
        let (_, worked) = effort(|| read("x.ics", text.as_bytes()));
        // Were one of them quadratic, it would take hours.
        assert!(worked.as_secs() < 10, "{part:?} to 512 kB took {worked:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_written_is_read(draft in made::drafts()) {
        let written = write(&test_programme::publication(&draft), Selection::Event, words());
        for line in written.split_inclusive(|byte| *byte == b'\n') {
            prop_assert!(line.len() <= 77 && line.ends_with(b"\r\n"), "lines are folded and end with CRLF");
        }
        let read = read("x.ics", &written).expect("our own calendar");
        prop_assert_eq!(made::essence(&read), made::essence(&draft));
        let mut keys: Vec<_> = read.sessions.iter().map(|one| one.key.clone()).collect();
        keys.sort();
        let own: Vec<_> = draft.sessions.iter().map(|one| one.key.clone()).collect();
        prop_assert_eq!(keys, own, "a session that came with a UID keeps it");
        prop_assert!(read.notices.is_empty() || read.notices.iter().all(|one| one.code == crate::notice::NoticeCode::LongLength), "{:?}", read.notices);
        let twice = write(&test_programme::publication(&draft), Selection::Event, words());
        prop_assert_eq!(twice, written, "the same publication makes the same bytes");
    }

    #[test]
    fn no_text_panics(text in "(BEGIN:|END:|VCALENDAR|VEVENT|VTIMEZONE|DTSTART|;TZID=|[0-9]{8}T[0-9]{6}Z?|DURATION:P|SUMMARY:|[;:=,\\\\\"\r\n a-z<>ł]){0,80}") {
        let _ = read("x.ics", format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\n{text}").as_bytes());
    }
}
