//! Everything that is put several on a sheet, or one for each person.

use std::{error::Error, time::Instant};

use chrono::NaiveDate;
use obrady_domain::{Accent, Density, Margins, Typeface};
use obrady_print::{
    BadgeBack, BadgeName, BadgeOptions, BadgeSides, BadgeSize, CertificateBorder, CertificateKind,
    CertificateOptions, DoorSignOptions, EnvelopeOptions, EnvelopeSize, Image, LabelOptions,
    LabelSheet, Look, PaperSize, Pdf, PersonalProgrammeOptions, PrintError, PrintRun,
    SessionCardOptions, SheetPaper, SignInOptions, TableTentOptions, TentFold, TentSize, badges,
    certificates, door_signs, envelopes, labels, personal_programmes, session_cards, sign_in,
    table_list, table_tents,
};
use obrady_words::Language;

use super::{Save, guests, people, stationery};

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
    let red = Accent([0xb8, 0x3a, 0x1e]);
    let (wide, narrow) = (Margins::Wide, Margins::Narrow);
    // Every product meets every typeface, margin and density, with a logo and without.
    let runs = [
        look.clone(),
        Look { accent: red, typeface: Typeface::Alegreya, margins: wide, ..Look::default() },
        Look { typeface: Typeface::Lato, margins: narrow, density: Density::Dense, ..look },
    ]
    .map(|look| PrintRun::new(look, language, printed_on));
    // In English only our own words are others.
    let variants = if language == Language::Polish { usize::MAX } else { 1 };
    let mut print = |name: &str, make: &dyn Fn() -> Result<Pdf, PrintError>| {
        let start = Instant::now();
        save(format!("{name}-{language}.pdf"), make()?, start)
    };
    for (at, (name, count, options)) in badge_options().into_iter().take(variants).enumerate() {
        print(name, &|| badges(&guests::badges(count), &options, &runs[at % 3]))?;
    }
    let default = TableTentOptions::default;
    let (a3, single) = (SheetPaper::A3, SheetPaper::Single);
    let tents = [
        ("tents", default()),
        ("tents-a5", TableTentOptions { size: TentSize::A5, cut_marks: true, ..default() }),
        ("tents-thirds", TableTentOptions { fold: TentFold::Thirds, paper: a3, ..default() }),
        ("tents-a6", TableTentOptions { size: TentSize::A6, cut_marks: true, ..default() }),
        ("tents-a6-single", TableTentOptions { size: TentSize::A6, paper: single, ..default() }),
    ];
    for (at, (name, options)) in tents.into_iter().take(variants).enumerate() {
        print(name, &|| table_tents(&stationery::tents(5), &options, &runs[at % 3]))?;
    }
    let default = DoorSignOptions::default;
    let signs = [
        ("signs", default()),
        ("signs-a3", DoorSignOptions { paper: PaperSize::A3, ..default() }),
        ("signs-across", DoorSignOptions { across: true, people: false, ..default() }),
        ("signs-a6", DoorSignOptions { paper: PaperSize::A6, ..default() }),
    ];
    for (at, (name, options)) in signs.into_iter().take(variants).enumerate() {
        print(name, &|| door_signs(&stationery::signs(), &options, &runs[at % 3]))?;
    }
    let default = SessionCardOptions::default;
    let cards = [
        ("cards", default()),
        ("cards-a6", SessionCardOptions { size: PaperSize::A6, across: true, ..default() }),
        ("cards-single", SessionCardOptions { paper: single, ..default() }),
    ];
    for (at, (name, options)) in cards.into_iter().take(variants).enumerate() {
        print(name, &|| session_cards(&stationery::cards(), &options, &runs[at % 3]))?;
    }
    let own = [("own", PaperSize::A5), ("own-a4", PaperSize::A4), ("own-a6", PaperSize::A6)];
    for (at, (name, paper)) in own.into_iter().take(variants).enumerate() {
        let options = PersonalProgrammeOptions { paper, ..PersonalProgrammeOptions::default() };
        print(name, &|| personal_programmes(&stationery::programmes(4), &options, &runs[at % 3]))?;
    }
    for (at, size) in EnvelopeSize::ALL.into_iter().take(variants).enumerate() {
        let options = EnvelopeOptions { size, ..EnvelopeOptions::default() };
        let name = format!("envelope-{size:?}").to_lowercase();
        print(&name, &|| envelopes(&stationery::mailing(2), &options, &runs[at % 3]))?;
    }
    for (at, sheet) in LabelSheet::ALL.into_iter().take(variants).enumerate() {
        let cut_marks = at % 4 == 1;
        let options =
            LabelOptions { sheet, start: 3, sender: true, cut_marks, ..LabelOptions::default() };
        let name = format!("labels-{sheet:?}").to_lowercase();
        print(&name, &|| labels(&stationery::mailing(4), &options, &runs[at % 3]))?;
    }
    let mut signed = stationery::certificates(3);
    signed.signatures[0].image = signature();
    for (at, (name, options)) in certificate_options().into_iter().take(variants).enumerate() {
        print(name, &|| certificates(&signed, &options, &runs[at % 3]))?;
    }
    let default = SignInOptions::default;
    let all =
        SignInOptions { across: true, offices: true, categories: true, codes: true, ..default() };
    let sign_ins = [
        ("sign-in", default()),
        ("sign-in-across", all),
        ("sign-in-a5", SignInOptions { paper: PaperSize::A5, ..default() }),
    ];
    for (at, (name, options)) in sign_ins.into_iter().take(variants).enumerate() {
        print(name, &|| sign_in(&stationery::sign_in(24), &options, &runs[at % 3]))?;
    }
    for (name, run) in ["participants", "participants-wide", "participants-narrow"]
        .into_iter()
        .zip(&runs)
        .take(variants)
    {
        print(name, &|| table_list(&people::list(45), run))?;
    }
    Ok(())
}

/// Badges of every size on every paper, with how many.
fn badge_options() -> Vec<(&'static str, usize, BadgeOptions)> {
    let default = BadgeOptions::default;
    let size = |size| BadgeOptions { size, ..default() };
    let duplex = BadgeOptions {
        sides: BadgeSides::Duplex,
        start: 3,
        cut_marks: true,
        titles: true,
        name: BadgeName::GivenLarger,
        ..default()
    };
    let a6 = BadgeOptions {
        sides: BadgeSides::Duplex,
        back: BadgeBack::Glance,
        attendance: true,
        titles: true,
        cut_marks: true,
        ..size(BadgeSize::A6)
    };
    let own = BadgeOptions { width: 70.0, height: 40.0, gap: 4.0, ..size(BadgeSize::Own) };
    vec![
        ("badges", 14, default()),
        ("badges-plain", 4, BadgeOptions { codes: false, attendance: true, ..default() }),
        ("badges-duplex", 12, duplex),
        (
            "badges-fold",
            5,
            BadgeOptions { sides: BadgeSides::FoldOver, cut_marks: true, ..default() },
        ),
        ("badges-a6", 5, a6),
        ("badges-a7", 5, size(BadgeSize::A7)),
        ("badges-a6-across", 3, size(BadgeSize::A6Across)),
        (
            "badges-a7-across",
            3,
            BadgeOptions { paper: SheetPaper::A3, ..size(BadgeSize::A7Across) },
        ),
        ("badges-85", 3, BadgeOptions { back: BadgeBack::Front, ..size(BadgeSize::Mm85x55) }),
        ("badges-86", 3, BadgeOptions { paper: SheetPaper::Single, ..size(BadgeSize::Mm86x54) }),
        ("badges-own", 3, own),
    ]
}

/// Certificates of every kind and border.
fn certificate_options() -> Vec<(&'static str, CertificateOptions)> {
    let default = CertificateOptions::default;
    vec![
        ("certificates", default()),
        (
            "certificates-speaker",
            CertificateOptions {
                kind: CertificateKind::Speaker,
                across: false,
                border: CertificateBorder::Band,
                ..default()
            },
        ),
        (
            "certificates-own",
            CertificateOptions {
                heading: "Podziękowanie".into(),
                text: "dla\n{osoba}\nza udział w {wydarzenie} ({termin})\n{nieznane}".into(),
                border: CertificateBorder::Line,
                paper: PaperSize::A5,
                ..default()
            },
        ),
    ]
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
