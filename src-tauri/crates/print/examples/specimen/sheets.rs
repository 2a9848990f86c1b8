//! Everything that is put several on a sheet, or one for each person.

use std::{error::Error, time::Instant};

use chrono::NaiveDate;
use obrady_domain::Accent;
use obrady_print::{
    BadgeBack, BadgeName, BadgeOptions, BadgeSides, BadgeSize, CertificateBorder, CertificateKind,
    CertificateOptions, DoorSignOptions, EnvelopeOptions, EnvelopeSize, Image, LabelOptions,
    LabelSheet, Look, PaperSize, Pdf, PersonalProgrammeOptions, PrintError, PrintRun,
    SessionCardOptions, SignInOptions, TableTentOptions, TentFold, TentSize, badges, certificates,
    door_signs, envelopes, labels, personal_programmes, session_cards, sign_in, table_tents,
};
use obrady_words::Language;

use super::{Save, guests, stationery};

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
    let run = PrintRun::new(look, language, printed_on);
    let plain = Look { accent: Accent([0xb8, 0x3a, 0x1e]), ..Look::default() };
    let plain = PrintRun::new(plain, language, printed_on);
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
    let default = TableTentOptions::default;
    for (name, options) in [
        ("tents", default()),
        ("tents-a5", TableTentOptions { size: TentSize::A5, cut_marks: true, ..default() }),
        ("tents-thirds", TableTentOptions { fold: TentFold::Thirds, ..default() }),
    ] {
        print(name, &|| table_tents(&stationery::tents(6), &options, &run))?;
    }
    let default = DoorSignOptions::default;
    for (name, options) in [
        ("signs", default()),
        ("signs-a3", DoorSignOptions { paper: PaperSize::A3, ..default() }),
        ("signs-across", DoorSignOptions { across: true, people: false, ..default() }),
    ] {
        print(name, &|| door_signs(&stationery::signs(), &options, &run))?;
    }
    let default = SessionCardOptions::default;
    for (name, options) in [
        ("cards", default()),
        ("cards-a6", SessionCardOptions { size: PaperSize::A6, across: true, ..default() }),
    ] {
        print(name, &|| session_cards(&stationery::cards(), &options, &run))?;
    }
    for (name, paper) in [("own", PaperSize::A5), ("own-a4", PaperSize::A4)] {
        let options = PersonalProgrammeOptions { paper, ..PersonalProgrammeOptions::default() };
        print(name, &|| personal_programmes(&stationery::programmes(5), &options, &run))?;
    }
    for size in EnvelopeSize::ALL {
        let options = EnvelopeOptions { size, ..EnvelopeOptions::default() };
        let name = format!("envelope-{size:?}").to_lowercase();
        print(&name, &|| envelopes(&stationery::mailing(3), &options, &run))?;
    }
    for sheet in [LabelSheet::Mm70x37, LabelSheet::Mm63x38, LabelSheet::Mm38x21] {
        let options = LabelOptions { sheet, start: 3, sender: true, ..LabelOptions::default() };
        let name = format!("labels-{sheet:?}").to_lowercase();
        print(&name, &|| labels(&stationery::mailing(70), &options, &run))?;
    }
    let mut signed = stationery::certificates(4);
    signed.signatures[0].image = signature();
    let default = CertificateOptions::default;
    for (name, run, options) in [
        ("certificates", &run, default()),
        (
            "certificates-speaker",
            &plain,
            CertificateOptions {
                kind: CertificateKind::Speaker,
                across: false,
                border: CertificateBorder::Band,
                ..default()
            },
        ),
        (
            "certificates-own",
            &run,
            CertificateOptions {
                heading: "Podziękowanie".into(),
                text: "dla\n{osoba}\nza udział w {wydarzenie} ({termin})\n{nieznane}".into(),
                border: CertificateBorder::Line,
                ..default()
            },
        ),
    ] {
        print(name, &|| certificates(&signed, &options, run))?;
    }
    let default = SignInOptions::default;
    for (name, options) in [
        ("sign-in", default()),
        (
            "sign-in-across",
            SignInOptions {
                across: true,
                offices: true,
                categories: true,
                codes: true,
                ..default()
            },
        ),
    ] {
        print(name, &|| sign_in(&stationery::sign_in(30), &options, &plain))?;
    }
    Ok(())
}

/// A signature: a wave with a clear ground.
fn signature() -> Option<Image> {
    let (width, height) = (400u32, 140u32);
    let mut pixels = Vec::new();
    for y in 0..height {
        for x in 0..width {
            let at = x as f32 / width as f32;
            let wave = 70.0 + (at * 40.0).sin() * 45.0 * (1.0 - at) - at * 20.0;
            let ink = (y as f32 - wave).abs() < 4.0 + 4.0 * (at * 90.0).cos().abs();
            pixels.extend([16, 32, 120, if ink { 255 } else { 0 }]);
        }
    }
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.write_header().ok()?.write_image_data(&pixels).ok()?;
    Image::open(&bytes)
}
