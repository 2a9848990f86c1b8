//! Everything that is put several on a sheet, or one for each person.

use std::{error::Error, time::Instant};

use chrono::NaiveDate;
use obrady_domain::Accent;
use obrady_print::{
    BadgeBack, BadgeName, BadgeOptions, BadgeSides, BadgeSize, Image, Look, Pdf, PrintError,
    PrintRun, badges,
};
use obrady_words::Language;

use crate::guests;

/// What was printed, by its name.
type Save<'a> = dyn FnMut(String, Pdf, Instant) -> Result<(), Box<dyn Error>> + 'a;

/// A logo: a river between two banks.
fn logo() -> Option<Image> {
    let (width, height) = (360u32, 200u32);
    let mut pixels = Vec::new();
    for y in 0..height {
        for x in 0..width {
            let wave = (x as f32 / 45.0).sin() * 14.0 + y as f32;
            let pixel: [u8; 3] = match wave as i32 {
                60..80 | 100..120 | 140..160 => [0x12, 0x4a, 0x70],
                _ => [255; 3],
            };
            pixels.extend(pixel);
        }
    }
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.write_header().ok()?.write_image_data(&pixels).ok()?;
    Image::open(&bytes)
}

pub fn print(
    language: Language,
    printed_on: NaiveDate,
    save: &mut Save<'_>,
) -> Result<(), Box<dyn Error>> {
    let logo = logo().map(|logo| (logo, "Kongres Miast i Gmin nad Rzekami".to_owned()));
    let look = Look { logo, ..Look::default() };
    let run = PrintRun { look, language, printed_on };
    let plain = Look { accent: Accent([0xb8, 0x3a, 0x1e]), ..Look::default() };
    let plain = PrintRun { look: plain, language, printed_on };
    let mut print = |name: &str, make: &dyn Fn() -> Result<Pdf, PrintError>| {
        let start = Instant::now();
        save(format!("{name}-{language}.pdf"), make()?, start)
    };
    let all = guests::badges(14);
    let default = BadgeOptions::default;
    for (name, run, options) in [
        ("badges", &run, default()),
        ("badges-plain", &plain, BadgeOptions { codes: false, attendance: true, ..default() }),
        (
            "badges-duplex",
            &run,
            BadgeOptions {
                sides: BadgeSides::Duplex,
                start: 3,
                cut_marks: true,
                titles: true,
                name: BadgeName::GivenLarger,
                ..default()
            },
        ),
        (
            "badges-fold",
            &run,
            BadgeOptions { sides: BadgeSides::FoldOver, cut_marks: true, ..default() },
        ),
        (
            "badges-a6",
            &run,
            BadgeOptions {
                size: BadgeSize::A6,
                sides: BadgeSides::Duplex,
                back: BadgeBack::Glance,
                attendance: true,
                titles: true,
                cut_marks: true,
                ..default()
            },
        ),
        ("badges-a7", &run, BadgeOptions { size: BadgeSize::A7, ..default() }),
        ("badges-a6-across", &plain, BadgeOptions { size: BadgeSize::A6Across, ..default() }),
    ] {
        print(name, &|| badges(&all, &options, run))?;
    }
    Ok(())
}
