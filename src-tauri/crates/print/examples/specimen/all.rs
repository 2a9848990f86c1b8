//! Every product of every kind, by name: to be looked at, and to be checked by the tests.

pub mod book;
pub mod congress;
pub mod finishes;
pub mod guests;
pub mod nasty;
pub mod people;
pub mod posters;
pub mod sheets;
pub mod stationery;

use std::{error::Error, time::Instant};

use chrono::NaiveDate;
use obrady_domain::{Accent, Density, Margins, Typeface};
use obrady_print::{Languages, Look, Paper, Parallel, Pdf, PrintRun, ProgrammeOptions, programme};
use obrady_words::Language;

/// What takes a print, by its name, with when it was begun.
pub type Save<'a> = dyn FnMut(String, Pdf, Instant) -> Result<(), Box<dyn Error>> + 'a;

/// Prints all of it.
pub fn print(save: &mut Save<'_>) -> Result<(), Box<dyn Error>> {
    let printed_on = NaiveDate::from_ymd_opt(2026, 5, 4).ok_or("no such day")?;
    for (name, options, look) in books() {
        let run = PrintRun::new(look, Language::Polish, printed_on);
        let start = Instant::now();
        let pdf = programme(&book::book(), &options, &run)?;
        save(format!("book-{name}.pdf"), pdf, start)?;
    }
    for language in Language::ALL {
        let run = PrintRun::new(Look::default(), language, printed_on);
        for paper in Paper::ALL {
            let options = ProgrammeOptions { paper, ..ProgrammeOptions::default() };
            let start = Instant::now();
            let pdf = programme(&congress::congress().into(), &options, &run)?;
            save(format!("programme-{paper:?}-{language}.pdf").to_lowercase(), pdf, start)?;
        }
        sheets::print(language, printed_on, save)?;
        posters::print(language, printed_on, save)?;
    }
    finishes::print(printed_on, save)?;
    nasty::print(printed_on, save)
}

/// Books of every kind, by name.
fn books() -> Vec<(&'static str, ProgrammeOptions, Look)> {
    let usual = ProgrammeOptions { notes: 2, ..ProgrammeOptions::default() };
    let leaflet = ProgrammeOptions { paper: Paper::Leaflet, ..ProgrammeOptions::default() };
    let house = Look {
        accent: Accent([0xa3, 0x1f, 0x34]),
        typeface: Typeface::Alegreya,
        logo: Some((
            book::painted(90, 60, |x, y| {
                if (x - 0.5).abs() + (y - 0.5).abs() < 0.45 { [163, 31, 52] } else { [255; 3] }
            }),
            "Stowarzyszenie Gmin i Miast Nadrzecznych".into(),
        )),
        ..Look::default()
    };
    let lato = Look {
        accent: Accent([0xf2, 0xb7, 0x05]),
        typeface: Typeface::Lato,
        density: Density::Dense,
        margins: Margins::Narrow,
        ..Look::default()
    };
    vec![
        ("usual", usual.clone(), Look::default()),
        (
            "side-by-side",
            ProgrammeOptions { languages: Languages::SideBySide, ..usual.clone() },
            house.clone(),
        ),
        (
            "one-after-other",
            ProgrammeOptions {
                paper: Paper::A4,
                languages: Languages::OneAfterOther,
                ..usual.clone()
            },
            house.clone(),
        ),
        (
            "parallel",
            ProgrammeOptions { paper: Paper::A4, parallel: Parallel::SideBySide, ..usual.clone() },
            lato.clone(),
        ),
        ("parallel-a5", ProgrammeOptions { parallel: Parallel::SideBySide, ..usual }, lato),
        ("leaflet", leaflet.clone(), Look::default()),
        (
            "leaflet-both",
            ProgrammeOptions { languages: Languages::OneAfterOther, ..leaflet },
            house,
        ),
    ]
}
