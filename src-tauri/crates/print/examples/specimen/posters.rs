//! Timetable posters, of the congress and of an event with forty rooms.

use std::{error::Error, time::Instant};

use chrono::NaiveDate;
use obrady_domain::{Accent, Programme, RoleKind, RoomId, SessionKind, Track, TrackId};
use obrady_print::{
    BookContent, Finish, Look, PosterDays, PosterOptions, PosterPaper, PrintRun, TilePaper, poster,
};
use obrady_words::Language;

use super::{
    Save, book,
    congress::{self, Builder},
};

const WORDS: [&str; 28] = [
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
    "transport",
    "o",
    "szkoła",
    "zieleń",
];

/// Two days in many rooms: talks of a quarter to an hour from nine to six, with few breaks.
pub fn large(rooms: usize) -> Programme {
    let mut state = 7u32;
    let mut next = move |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % below
    };
    let mut builder = Builder::new("Wielkie Forum Otwartych Danych i Wolnego Oprogramowania");
    builder.programme.event.starts_on = Some(congress::day(1));
    builder.programme.event.ends_on = Some(congress::day(2));
    builder.programme.event.venue = "Kampus Politechniki".into();
    builder.programme.event.website = "https://forum.example".into();
    let tracks: Vec<TrackId> = (1..=8)
        .map(|number| builder.track(&format!("Ścieżka {number}: {}", WORDS[number * 2])))
        .collect();
    for (at, track) in builder.programme.tracks.iter_mut().enumerate() {
        *track = Track { colour: at as u8, ..track.clone() };
    }
    let ids: Vec<RoomId> = (0..rooms)
        .map(|at| builder.room(&format!("{}.{}{:02}", ["H", "K", "UA", "AW"][at % 4], at / 10, at)))
        .collect();
    for on in [1, 2] {
        builder.session(SessionKind::Registration, "Rejestracja", (on, "8:30", 30), None);
        let opening = if on == 1 { "Otwarcie" } else { "Debata plenarna" };
        builder.session(SessionKind::Plenary, opening, (on, "9:00", 50), Some(ids[0]));
        for (at, room) in ids.iter().enumerate() {
            let mut minute = 600;
            while minute < 1080 {
                let length = [15, 20, 25, 25, 30, 50, 60][next(7)];
                if minute < 780 && minute + length > 780 {
                    minute = 840;
                    continue;
                }
                let words = 3 + next(8);
                let title =
                    (0..words).map(|_| WORDS[next(WORDS.len())]).collect::<Vec<_>>().join(" ");
                let hour = format!("{}:{:02}", minute / 60, minute % 60);
                let time = (on, hour.as_str(), length as u16);
                let session = builder.session(SessionKind::Lecture, &title, time, Some(*room));
                session.track = Some(tracks[at % tracks.len()]);
                let id = session.id;
                let people: Vec<_> = (0..=next(3))
                    .map(|_| builder.person(["", "Bogumiła", "Wierzbicka-Ńuńska", "", ""]))
                    .collect();
                builder.take_part(id, RoleKind::Speaker, &people);
                minute += length + [0, 5, 10][next(3)];
            }
        }
        builder.session(SessionKind::Break, "Przerwa obiadowa", (on, "13:00", 60), None);
        builder.session(SessionKind::Social, "Wspólna kolacja", (on, "20:00", 120), None);
    }
    builder.finish()
}

pub fn print(
    language: Language,
    printed_on: NaiveDate,
    save: &mut Save<'_>,
) -> Result<(), Box<dyn Error>> {
    let logo = Some((
        book::painted(90, 60, |x, y| {
            if (x - 0.5).abs() + (y - 0.5).abs() < 0.45 { [163, 31, 52] } else { [255; 3] }
        }),
        "Stowarzyszenie Gmin i Miast Nadrzecznych".to_owned(),
    ));
    let run = PrintRun::new(Look { logo, ..Look::default() }, language, printed_on);
    let red = Look { accent: Accent([0xa3, 0x1f, 0x34]), ..Look::default() };
    let red = PrintRun::new(red, language, printed_on);
    let tiles = Finish { tiles: Some(TilePaper::A4), ..Finish::default() };
    let tiles = PrintRun { finish: tiles, ..run.clone() };
    let mut small = book::book();
    for (at, track) in small.programme.tracks.iter_mut().enumerate() {
        track.colour = at as u8;
    }
    let large: BookContent = large(40).into();
    let default = PosterOptions::default;
    let all = || PosterOptions { days: PosterDays::All, ..default() };
    let paper = |paper| PosterOptions { paper, ..default() };
    for (name, content, options, run) in [
        ("", &small, default(), &run),
        ("-plain", &small, PosterOptions { tracks: false, ..default() }, &red),
        ("-all", &small, all(), &run),
        ("-all-upright", &small, PosterOptions { across: false, ..all() }, &red),
        ("-turned", &small, PosterOptions { rooms_across: false, ..default() }, &run),
        ("-turned-all", &small, PosterOptions { rooms_across: false, ..all() }, &run),
        ("-a4", &small, paper(PosterPaper::A4), &red),
        ("-a1", &small, paper(PosterPaper::A1), &run),
        ("-a1-tiled", &small, paper(PosterPaper::A1), &tiles),
        ("-large-a1", &large, paper(PosterPaper::A1), &red),
        (
            "-large-turned",
            &large,
            PosterOptions { across: false, rooms_across: false, ..paper(PosterPaper::A0) },
            &run,
        ),
    ] {
        // Others differ in few words.
        if !name.is_empty() && language == Language::English {
            continue;
        }
        let start = Instant::now();
        save(format!("poster{name}-{language}.pdf"), poster(content, &options, run)?, start)?;
    }
    Ok(())
}
