use std::{fs, path::PathBuf};

use proptest::{prelude::*, strategy::ValueTree};

use super::*;
use crate::{
    corpus,
    effort::effort,
    notice::NoticeCode,
    programme::ProgrammeDraft,
    publication::Publication,
    test_programme::{drafts, person_id, publication, session_id},
};

/// Every schedule of the corpora, by name.
pub(super) fn real() -> Vec<(String, Vec<u8>)> {
    let named = |path: PathBuf| {
        let bytes = fs::read(&path).expect("a file of the corpora is readable");
        (path.to_string_lossy().into_owned(), bytes)
    };
    corpus::files("schedules", &["xml", "json"]).into_iter().map(named).collect()
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Format {
    Xml,
    Json,
    Json2,
}

const FORMATS: [Format; 3] = [Format::Xml, Format::Json, Format::Json2];

fn write(format: Format, publication: &Publication) -> String {
    match format {
        Format::Xml => xml(publication),
        Format::Json => json(publication),
        Format::Json2 => json2(publication),
    }
}

/// What a format carries of a draft, a line for each thing. `given` is the publication of a draft
/// that did not come of the format, by which its things have the keys that are given away.
fn carried(format: Format, draft: &ProgrammeDraft, given: Option<&Publication>) -> Vec<String> {
    let numbers = given.map(Publication::numbers);
    let event = &draft.event;
    let website = publish::web(&event.website);
    let mut lines =
        vec![format!("{:?} {:?} {:?} {website:?}", draft.source, event.title, event.zone)];
    if format != Format::Xml {
        lines.push(format!("{:?} {:?} {:?}", event.subtitle, event.venue, event.description));
    }
    let mut people = std::collections::BTreeSet::new();
    for (at, session) in draft.sessions.iter().enumerate() {
        if session.day.is_none() || session.start.is_none() {
            continue;
        }
        let pause = format == Format::Json2 && session.kind.is_pause();
        let key = match given {
            Some(given) => given.guid(session_id(at)).to_string(),
            None => session.key.to_lowercase(),
        };
        let number = match &numbers {
            Some(numbers) => numbers.get(&session_id(at)).copied(),
            None => session.number,
        };
        let mut rooms: Vec<&str> =
            session.rooms.iter().map(|room| draft.rooms[*room as usize].name.as_str()).collect();
        rooms.sort_unstable();
        let kind = match format {
            Format::Json2 => kinds::kind(kinds::word2(session.kind)),
            _ => Some(session.kind),
        };
        let track = session.track.map(|track| draft.tracks[track as usize].name.as_str());
        let mut line = format!(
            "{:?} {:?} {:?} {kind:?} {:?} {:?} {key} {rooms:?}",
            session.day, session.start, session.length, session.title, session.subtitle,
        );
        if format != Format::Json2 {
            line.push_str(&format!(" {number:?}"));
        }
        if !pause {
            let links: Vec<_> = session
                .links
                .iter()
                .map(|link| {
                    (
                        &link.title,
                        if format == Format::Xml {
                            Some(link.url.clone())
                        } else {
                            publish::uri(&link.url)
                        },
                    )
                })
                .filter(|(_, url)| url.is_some())
                .collect();
            let language = match (format, session.language.split([',', '-']).next().unwrap_or("")) {
                (Format::Json2, first) if first.len() != 2 => String::new(),
                (Format::Json2, first) => first.to_owned(),
                _ => session.language.clone(),
            };
            let website = publish::web(&session.website);
            line.push_str(&format!(
                " {track:?} {:?} {website:?} {links:?} {language:?}",
                session.description
            ));
            let mut seen = std::collections::BTreeSet::new();
            for role in session.people.iter().filter(|role| seen.insert(role.person)) {
                let person = &draft.people[role.person as usize];
                let guid = uuid::Uuid::parse_str(&person.key).is_ok();
                let number = format != Format::Json2 && person.key.parse::<i64>().is_ok();
                let own = match given {
                    Some(_) if !guid && !number => person_id(role.person as usize).to_string(),
                    _ => person.key.clone(),
                };
                let name = [person.title.as_str(), &person.given, &person.family].join(" ");
                line.push_str(&format!(" {own} {name:?}"));
                if format == Format::Json2 {
                    line.push_str(&format!(" {:?}", role.kind));
                }
                if format != Format::Xml {
                    people.insert(format!("{own} {name:?} {:?}", person.biography));
                }
            }
        }
        lines.push(line);
    }
    lines[1..].sort();
    lines.extend(people);
    lines.extend(draft.rooms.iter().map(|room| format!("room {}", room.name)));
    lines.extend(draft.tracks.iter().map(|track| format!("track {}", track.name)));
    lines
}

/// Whether what is written of a draft reads as it, as far as the format carries it.
fn road_back(format: Format, draft: &ProgrammeDraft) -> Result<(), String> {
    let given = publication(draft);
    let text = write(format, &given);
    let again = read("again", text.as_bytes()).map_err(|error| error.to_string())?;
    let (want, got) = (carried(format, draft, Some(&given)), carried(format, &again, None));
    if want != got {
        let missing = want.iter().find(|line| !got.contains(line));
        let extra = got.iter().find(|line| !want.contains(line));
        return Err(format!(
            "{format:?}\n  want {missing:?}\n  got  {extra:?}\n {} {}",
            want.len(),
            got.len()
        ));
    }
    Ok(())
}

#[test]
fn real_schedules_are_read_whole() {
    let mut read_files = 0;
    for (name, bytes) in real() {
        let (Ok(draft), worked) = effort(|| read(&name, &bytes)) else { continue };
        if name.contains("template") {
            continue;
        }
        read_files += 1;
        let mut codes = std::collections::BTreeMap::<NoticeCode, usize>::new();
        for notice in &draft.notices {
            *codes.entry(notice.code).or_default() += 1;
        }
        let items = String::from_utf8_lossy(&bytes);
        let items = match name.ends_with("xml") {
            true => items.matches("<event ").count(),
            false => items.matches("\"duration\"").count(),
        };
        let rooms: usize = draft.sessions.iter().map(|session| session.rooms.len().max(1)).sum();
        println!(
            "{name}: {} sessions of {items}, {} people, {} rooms, {} tracks, {} ms {codes:?} {} {:?} {} {:?} {:?}",
            draft.sessions.len(),
            draft.people.len(),
            draft.rooms.len(),
            draft.tracks.len(),
            worked.as_millis(),
            draft.source,
            draft.event.acronym,
            draft.event.zone,
            draft.event.starts_on,
            draft.event.ends_on
        );
        if !name.contains("hub-schedule2") {
            assert_eq!(rooms, items, "every item of {name} is in a session");
        }
        let dated = draft
            .sessions
            .iter()
            .filter(|session| session.day.is_some() && session.start.is_some());
        assert_eq!(dated.count(), draft.sessions.len(), "every item of {name} has its hour");
    }
    println!("{read_files} read");
}

#[test]
fn real_schedules_come_back() {
    let mut faults = Vec::new();
    for (name, bytes) in real() {
        let Ok(draft) = read(&name, &bytes) else { continue };
        let own = if name.ends_with("xml") { Format::Xml } else { Format::Json };
        for format in [own, Format::Json2] {
            if format == Format::Json2 && !is_plain(&draft) {
                eprintln!("{name} has items in a night after the next day has begun");
                continue;
            }
            if let Err(fault) = road_back(format, &draft) {
                faults.push(format!("{name} {fault}"));
            }
        }
    }
    assert!(faults.is_empty(), "what is written reads as it was:\n{}", faults.join("\n"));
}

/// Hours that version 2 can't tell from those of the night before, since it has no lists of days.
fn is_plain(draft: &ProgrammeDraft) -> bool {
    let begins = |wanted| {
        draft
            .sessions
            .iter()
            .filter(|one| one.day == Some(wanted))
            .filter_map(|one| one.start)
            .min()
    };
    let last = draft.event.ends_on.max(draft.sessions.iter().filter_map(|one| one.day).max());
    draft.sessions.iter().all(|one| {
        let (Some(on), Some(start)) = (one.day, one.start) else { return true };
        let next = on.succ_opt().expect("a day");
        let from = begins(next).map_or(9 * 60, obrady_domain::Clock::minutes);
        start.minutes() < 24 * 60 || start.minutes() - 24 * 60 < from
            // The day after the last is none of the event's.
            || Some(next) > last
    }) && draft.sessions.iter().all(|one| {
        // The hour that the clocks leave out or repeat.
        let minutes = one.start.map_or(0, obrady_domain::Clock::minutes) % 1440;
        !(120..180).contains(&minutes)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn made_schedules_come_back(draft in drafts()) {
        let mut draft = draft;
        draft.source = "schedule:kongres_2026".into();
        for format in FORMATS {
            if format != Format::Json2 || is_plain(&draft) {
                prop_assert_eq!(road_back(format, &draft), Ok(()));
            }
        }
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        for start in ["<schedule>", "{\"schedule\":", ""] {
            let _ = read("x", &[start.as_bytes(), &bytes].concat());
        }
    }
}

/// Runs a validator over all that was written; says so where there is none.
fn validated(program: &str, arguments: &[&str], files: &[(String, String)], end: &str) {
    let folder =
        std::env::temp_dir().join(format!("obrady-schedules-{}-{end}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder for files that pass");
    let mut paths = Vec::new();
    for (at, (name, text)) in files.iter().enumerate() {
        let name = format!("{at}-{}.{end}", key::words(name, '-'));
        let path = folder.join(name);
        fs::write(&path, text).expect("a file is written");
        paths.push(path);
    }
    let told = std::process::Command::new(program).args(arguments).args(&paths).output();
    fs::remove_dir_all(&folder).expect("the folder is ours");
    match told {
        Err(_) => eprintln!("{program} is not here: nobody checks what is written"),
        Ok(told) => assert!(
            told.status.success(),
            "what is written is valid:\n{}{}",
            String::from_utf8_lossy(&told.stdout).lines().take(40).collect::<Vec<_>>().join("\n"),
            String::from_utf8_lossy(&told.stderr)
                .lines()
                .filter(|line| !line.ends_with("validates"))
                .take(40)
                .collect::<Vec<_>>()
                .join("\n"),
        ),
    }
}

#[test]
fn what_is_written_is_valid() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut given: Vec<(String, Publication)> = real()
        .into_iter()
        .filter_map(|(name, bytes)| Some((name.clone(), publication(&read(&name, &bytes).ok()?))))
        .collect();
    for at in 0..40 {
        let made = drafts().new_tree(&mut runner).expect("a draft").current();
        given.push((format!("made-{at}"), publication(&made)));
    }
    given.push(("empty".into(), publication(&ProgrammeDraft::default())));
    let schemas = corpus::root().map(|root| root.join("schedules/voc-schedule/validator"));
    let Some(schemas) = schemas.filter(|folder| folder.is_dir()) else {
        return eprintln!("the schemas are not here: nobody checks what is written");
    };
    let schemas = schemas.display();
    // Of the real ones each is checked in two formats: a validator needs seconds for a large one.
    let written = |format| -> Vec<(String, String)> {
        let given = given.iter().enumerate().filter(|(at, (name, _))| match format {
            Format::Xml => true,
            Format::Json => at % 2 == 0 || !name.contains('/'),
            Format::Json2 => at % 2 == 1 || !name.contains('/'),
        });
        given.map(|(_, (name, given))| (name.clone(), write(format, given))).collect()
    };
    let schema = format!("{schemas}/xsd/schedule.xml.xsd");
    validated("xmllint", &["--noout", "--schema", &schema], &written(Format::Xml), "xml");
    for (format, name) in [(Format::Json, "schema.json"), (Format::Json2, "schema2.json")] {
        let schema = format!("{schemas}/json/{name}");
        validated("check-jsonschema", &["--schemafile", &schema], &written(format), "json");
    }
}
