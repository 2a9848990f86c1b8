//! The same pages on other sheets: booklets, bleed and marks, pieces to be taped together, a range.

use std::{error::Error, time::Instant};

use chrono::NaiveDate;
use obrady_print::{
    BadgeOptions, Duplex, Finish, Languages, Look, Paper, PosterOptions, PosterPaper, PrintRun,
    ProgrammeOptions, TilePaper, badges, numbers, poster, programme, sign_in, table_list,
};
use obrady_words::Language;

use super::{Save, book, guests, people, stationery};

/// Every way, by name.
const FINISHES: [(&str, Finish); 7] = [
    ("booklet", Finish { booklet: true, ..PLAIN }),
    ("booklet-long-edge", Finish { booklet: true, duplex: Duplex::LongEdge, ..PLAIN }),
    (
        "booklet-gathered",
        Finish { booklet: true, gathering: 3, thickness: 0.2, marks: true, ..PLAIN },
    ),
    ("booklet-bleed", Finish { booklet: true, bleed: true, marks: true, ..PLAIN }),
    ("bleed", Finish { bleed: true, ..PLAIN }),
    ("bleed-marks", Finish { bleed: true, marks: true, ..PLAIN }),
    ("marks", Finish { marks: true, ..PLAIN }),
];

const PLAIN: Finish = Finish {
    booklet: false,
    duplex: Duplex::ShortEdge,
    thickness: 0.1,
    gathering: 0,
    bleed: false,
    marks: false,
    tiles: None,
};

/// Prints them.
pub fn print(printed_on: NaiveDate, save: &mut Save<'_>) -> Result<(), Box<dyn Error>> {
    let plain = PrintRun::new(Look::default(), Language::Polish, printed_on);
    let content = book::book();
    let books = [(Paper::A5, Languages::One), (Paper::A4, Languages::SideBySide)];
    for (at, (name, finish)) in FINISHES.into_iter().enumerate() {
        let run = PrintRun { finish, ..plain.clone() };
        let (paper, languages) = books[at % 2];
        let options = ProgrammeOptions { paper, languages, ..ProgrammeOptions::default() };
        let start = Instant::now();
        let pdf = programme(&content, &options, &run)?;
        save(format!("finish-book-{paper:?}-{name}.pdf").to_lowercase(), pdf, start)?;
        let start = Instant::now();
        let pdf = badges(&guests::badges(3), &BadgeOptions::default(), &run)?;
        save(format!("finish-badges-{name}.pdf"), pdf, start)?;
        let start = Instant::now();
        let pdf = sign_in(&stationery::sign_in(6), &Default::default(), &run)?;
        save(format!("finish-sign-in-{name}.pdf"), pdf, start)?;
    }
    for (name, finish) in [FINISHES[4], FINISHES[5]] {
        let run = PrintRun { finish, ..plain.clone() };
        let leaflet = ProgrammeOptions { paper: Paper::Leaflet, ..ProgrammeOptions::default() };
        let start = Instant::now();
        save(format!("finish-leaflet-{name}.pdf"), programme(&content, &leaflet, &run)?, start)?;
    }
    for (tiles, paper) in [(TilePaper::A4, PosterPaper::A2), (TilePaper::A3, PosterPaper::A1)] {
        let run = PrintRun { finish: Finish { tiles: Some(tiles), ..PLAIN }, ..plain.clone() };
        let options = PosterOptions { paper, ..PosterOptions::default() };
        let start = Instant::now();
        let pdf = poster(&content, &options, &run)?;
        save(format!("finish-poster-{paper:?}-on-{tiles:?}.pdf").to_lowercase(), pdf, start)?;
    }
    let run = PrintRun { pages: Some((2, 4)), ..plain.clone() };
    let start = Instant::now();
    let pdf = programme(&content, &ProgrammeOptions::default(), &run)?;
    save("finish-book-pages.pdf".into(), pdf, start)?;
    let start = Instant::now();
    save("finish-list-pages.pdf".into(), table_list(&people::list(90), &run)?, start)?;
    let start = Instant::now();
    save("numbers.pdf".into(), numbers(&stationery::numbers(), &plain)?, start)
}
