//! The same content as a programme of ours.

use std::{fs, path::Path, time::Instant};

use chrono::NaiveDate;
use obrady_domain::{PersonId, Programme, RoleKind, RoomId, SessionKind, TrackId};
use obrady_print::{BookContent, Look, Preview, PrintRun, ProgrammeOptions, programme};
use obrady_words::Language;
use serde_json::Value;

use crate::{Done, measure::of_this};

#[path = "../../examples/specimen/congress.rs"]
#[expect(dead_code, reason = "the congress itself is the specimen's")]
mod congress;

use congress::Builder;

/// What the others print as well.
fn options() -> ProgrammeOptions {
    ProgrammeOptions {
        glance: false,
        people: false,
        plans: false,
        supporters: false,
        welcome: false,
        code: false,
        ..ProgrammeOptions::default()
    }
}

fn run(language: Language) -> Done<PrintRun> {
    let printed_on = NaiveDate::from_ymd_opt(2026, 5, 4).ok_or("no such day")?;
    Ok(PrintRun::new(Look::default(), language, printed_on))
}

/// Prints content.py's JSON.
pub fn print(content: &Path, pdf: &Path) -> Done {
    let (content, language) = read(content)?;
    let printed = programme(&content, &options(), &run(language)?)?;
    Ok(fs::write(pdf, printed.bytes)?)
}

/// What a changed option costs where a programme is looked at.
pub fn proof(content: &Path, descriptions: bool) -> Done {
    let (content, language) = read(content)?;
    let run = run(language)?;
    let all = ProgrammeOptions { descriptions, ..ProgrammeOptions::default() };
    let told = |what: &str, pages: usize, start: Instant| {
        println!("| {what} | {pages} | {:.0} |", start.elapsed().as_secs_f64() * 1e3);
    };
    let sessions = content.programme.sessions.len();
    let texts = if descriptions { "" } else { " but descriptions" };
    println!("\n| {sessions} sessions, all parts{texts} | pages | ms |\n|---|---:|---:|");
    let start = Instant::now();
    let whole = programme(&content, &all, &run)?;
    told("the whole file, for the first time", whole.pages as usize, start);
    let mut usual = all;
    let seen = PrintRun { seen: Some(40..42), number: Some(1), ..run };
    let mut best = f64::INFINITY;
    let mut pages = 0;
    for round in 0..9 {
        usual.index = round % 2 == 1;
        usual.notes = round;
        let start = Instant::now();
        pages = programme(&content, &usual, &seen)?.pages;
        best = best.min(start.elapsed().as_secs_f64() * 1e3);
    }
    println!("| two pages, another option | {pages} | {best:.0} |");
    let proof = programme(&content, &usual, &seen)?;
    let start = Instant::now();
    Preview::new(proof.bytes)?.png(1, 900)?;
    told("one of these drawn at 900 pixels", 1, start);
    Ok(())
}

/// How the cost grows: each length on a thread that remembers nothing.
pub fn growth() -> Done {
    println!("\n| made sessions | pages | processor, ms | KB |\n|---:|---:|---:|---:|");
    for times in [1, 2, 4, 8, 16] {
        let told = std::process::Command::new("python3")
            .arg(crate::source("content.py"))
            .args(["made", &(250 * times).to_string()])
            .output()?;
        let (content, language) = content_of(&serde_json::from_slice(&told.stdout)?);
        let run = run(language)?;
        let printed = std::thread::spawn(move || {
            let before = of_this();
            programme(&content, &options(), &run).map(|pdf| (pdf, of_this() - before))
        });
        let (pdf, took) = printed.join().map_err(|_| "it panicked")??;
        let (count, kilobytes) = (250 * times, pdf.bytes.len() / 1000);
        println!("| {count} | {} | {:.0} | {kilobytes} |", pdf.pages, took * 1e3);
    }
    Ok(())
}

fn read(path: &Path) -> Done<(BookContent, Language)> {
    Ok(content_of(&serde_json::from_slice(&fs::read(path)?)?))
}

fn content_of(told: &Value) -> (BookContent, Language) {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let language = if told["language"] == "en" { Language::English } else { Language::Polish };
    let mut builder = Builder::new(&text(&told["title"]));
    builder.programme.event.venue = text(&told["place"]);
    let mut known = Known::default();
    let days = told["days"].as_array().into_iter().flatten();
    for (at, day) in days.enumerate() {
        for one in day["sessions"].as_array().into_iter().flatten() {
            let room = known.room(&mut builder, &text(&one["room"]));
            let track = known.track(&mut builder, &text(&one["track"]));
            let people = one["people"].as_array().into_iter().flatten();
            let people: Vec<PersonId> = people
                .map(|who| {
                    let [given, family, office] =
                        ["given", "family", "office"].map(|key| text(&who[key]));
                    known.person(&mut builder, [&given, &family, &office])
                })
                .collect();
            let minutes = |key: &str| one[key].as_u64().unwrap_or_default();
            let start = minutes("start") % 1440;
            let hour = format!("{}:{:02}", start / 60, start % 60);
            let time = (at as u32 + 1, hour.as_str(), minutes("length") as u16);
            let session = builder.session(SessionKind::Other, &text(&one["title"]), time, room);
            session.track = track;
            let parts = one["text"].as_array().into_iter().flatten();
            session.description = parts.map(text).collect::<Vec<_>>().join("\n\n");
            let id = session.id;
            builder.take_part(id, RoleKind::Speaker, &people);
        }
    }
    let programme: Programme = builder.finish();
    (programme.into(), language)
}

/// What was met before, by name.
#[derive(Default)]
struct Known {
    rooms: Vec<(String, RoomId)>,
    tracks: Vec<(String, TrackId)>,
    people: std::collections::HashMap<[String; 3], PersonId>,
}

impl Known {
    fn room(&mut self, builder: &mut Builder, name: &str) -> Option<RoomId> {
        if let Some((_, id)) = self.rooms.iter().find(|(known, _)| known == name) {
            return Some(*id);
        }
        let id = (!name.is_empty()).then(|| builder.room(name))?;
        self.rooms.push((name.to_owned(), id));
        Some(id)
    }

    fn track(&mut self, builder: &mut Builder, name: &str) -> Option<TrackId> {
        if let Some((_, id)) = self.tracks.iter().find(|(known, _)| known == name) {
            return Some(*id);
        }
        let id = (!name.is_empty()).then(|| builder.track(name))?;
        self.tracks.push((name.to_owned(), id));
        Some(id)
    }

    fn person(&mut self, builder: &mut Builder, [given, family, office]: [&str; 3]) -> PersonId {
        let key = [given, family, office].map(str::to_owned);
        *self.people.entry(key).or_insert_with(|| builder.person(["", given, family, "", office]))
    }
}
