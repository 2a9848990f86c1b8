//! What every product looks like, line by line: each text of some pages with its element, its place
//! and its size, and the first areas and pictures, as golden.txt has them. Whoever changes that on purpose writes the file anew with
//! `OBRADY_BLESS=1 cargo test -p obrady-print golden` and reads the difference.

use std::{env, fmt::Write as _, fs, path::Path};

use super::{guests, made, people, run, stationery};
use crate::{
    Paper, Pdf, PrintRun, ProgrammeOptions,
    layout::{Colour, Document, Draw, Role, TagId, Tags},
    press::write,
    products::{
        badges, certificates, door_signs, mailing, numbers, personal_programmes, poster, programme,
        session_cards, sign_in, table_list, table_tents,
    },
};

/// How many texts of a page are told.
const MOST: usize = 26;

/// How many areas and pictures, of which a poster has hundreds.
const MOST_AREAS: usize = 8;

/// Every product, by name, with the pages that are told.
fn products(run: &PrintRun) -> Vec<(&'static str, Document, Vec<usize>)> {
    let book = made::book();
    let leaflet = ProgrammeOptions { paper: Paper::Leaflet, ..ProgrammeOptions::default() };
    let usual = ProgrammeOptions::default();
    vec![
        ("programme", programme::document(&book, &usual, run), vec![0, 1, 3, 4, 10, 11, 13]),
        ("leaflet", programme::document(&book, &leaflet, run), vec![0]),
        ("poster", poster::document(&book, &Default::default(), run), vec![0]),
        ("participants", table_list::document(&people::list(60), run), vec![0]),
        ("sign-in", sign_in::document(&stationery::sign_in(12), &Default::default(), run), vec![0]),
        ("badges", badges::document(&guests::badges(4), &Default::default(), run), vec![0]),
        (
            "certificates",
            certificates::document(&stationery::certificates(2), &Default::default(), run),
            vec![1],
        ),
        (
            "table tents",
            table_tents::document(&stationery::tents(2), &Default::default(), run),
            vec![1],
        ),
        (
            "door signs",
            door_signs::document(&stationery::signs(), &Default::default(), run),
            vec![0],
        ),
        (
            "session cards",
            session_cards::document(&stationery::cards(), &Default::default(), run),
            vec![0],
        ),
        (
            "personal programmes",
            personal_programmes::document(&stationery::programmes(2), &Default::default(), run),
            vec![1],
        ),
        (
            "envelopes",
            mailing::envelope_document(&stationery::mailing(1), &Default::default(), run),
            vec![0],
        ),
        (
            "labels",
            mailing::label_document(&stationery::mailing(4), &Default::default(), run),
            vec![0],
        ),
        ("numbers", numbers::document(&stationery::numbers(), run), vec![0]),
    ]
}

/// `Sect/H1`
fn path(tags: &Tags, tag: TagId) -> String {
    let element = tags.get(tag);
    let parent = element.parent.map(|parent| tags.get(parent).role);
    let parent = parent.filter(|role| *role != Role::Document);
    parent.map_or(String::new(), |role| format!("{}/", role.name())) + element.role.name()
}

/// All texts of a page, joined where they go on, with element, place and size.
fn told(document: &Document, at: usize) -> String {
    let page = &document.pages[at];
    let mut lines: Vec<(Option<TagId>, i64, String)> = Vec::new();
    for draw in page.all() {
        let Draw::Text { x, y, style, bits, tag, .. } = draw else { continue };
        let text: String = bits.iter().map(|bit| bit.shaped.text.as_str()).collect();
        let base = (y * 10.0).round() as i64;
        match lines.last_mut() {
            Some((last, height, line)) if *last == *tag && *height == base => line.push_str(&text),
            _ => {
                let role = tag.map_or("–".to_owned(), |tag| path(&document.tags, tag));
                let line = format!("  {role} {x:.1} {y:.1} {:.1}: {text}", style.size);
                lines.push((*tag, base, line));
            }
        }
    }
    let mut out = format!("page {} of {}\n", at + 1, document.pages.len());
    let _ = writeln!(out, "  {:.1} × {:.1}", page.width, page.height);
    for (.., line) in lines.iter().take(MOST) {
        let _ = writeln!(out, "{}", line.trim_end());
    }
    let _ = writeln!(out, "  {} lines", lines.len());
    let areas: Vec<(String, [f32; 4])> = page.all().flat_map(areas).collect();
    for (what, [x, y, width, height]) in areas.iter().take(MOST_AREAS) {
        let _ = writeln!(out, "  {what} {x:.1} {y:.1} {width:.1} × {height:.1}");
    }
    // The others are told by what would change with any of them.
    let sum = |at: usize| areas.iter().map(|(_, area)| f64::from(area[at])).sum::<f64>();
    let [x, y, width, height] = [0, 1, 2, 3].map(sum);
    let count = areas.len();
    let _ = writeln!(out, "  {count} areas: {x:.0} {y:.0} {width:.0} × {height:.0} in all");
    out
}

/// What is no text: what it is, and left, top, width and height.
fn areas(draw: &Draw) -> Vec<(String, [f32; 4])> {
    match draw {
        Draw::Rect { rect, colour } => vec![(name(*colour), *rect)],
        Draw::Image { rect, .. } => vec![("picture".into(), *rect)],
        Draw::Link { rect, .. } => vec![("link".into(), *rect)],
        // Of a code or a chart all rectangles together.
        Draw::Picture { rects, .. } => {
            let edge = |of: fn(&[f32; 4]) -> f32, far: fn(f32, f32) -> f32| {
                rects.iter().map(|(rect, _)| of(rect)).reduce(far).unwrap_or_default()
            };
            let [x, y] = [edge(|it| it[0], f32::min), edge(|it| it[1], f32::min)];
            let right = edge(|it| it[0] + it[2], f32::max);
            let below = edge(|it| it[1] + it[3], f32::max);
            vec![("figure".into(), [x, y, right - x, below - y])]
        }
        _ => Vec::new(),
    }
}

/// A colour: one of the house's by its name, others as style sheets have them.
fn name(colour: Colour) -> String {
    match colour {
        Colour::Exact(parts) => {
            let [red, green, blue] = parts.map(|part| (part * 255.0).round() as u8);
            format!("#{red:02x}{green:02x}{blue:02x}")
        }
        other => format!("{other:?}"),
    }
}

#[test]
fn products_look_as_they_did() {
    let mut now = String::new();
    for (name, document, pages) in products(&run()) {
        let _ = writeln!(now, "{name}");
        for at in pages {
            let at = at.min(document.pages.len() - 1);
            now += &told(&document, at);
        }
        now.push('\n');
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tests/golden.txt");
    if env::var_os("OBRADY_BLESS").is_some() {
        fs::write(&file, &now).expect("the golden file can be written");
    }
    let before = fs::read_to_string(&file).expect("the golden file is there");
    for (line, (before, now)) in before.lines().zip(now.lines()).enumerate() {
        assert_eq!(now, before, "golden.txt, line {}", line + 1);
    }
    assert_eq!(now.lines().count(), before.lines().count(), "golden.txt has as many lines");
}

#[test]
fn every_product_gives_the_same_bytes_again() {
    // Another thread remembers nothing of what was set before.
    let print = || -> Vec<(&str, Pdf)> {
        let printed = products(&run()).into_iter();
        printed
            .map(|(name, document, _)| (name, write(document, &run()).expect("a file")))
            .collect()
    };
    let [first, again] = [print(), print()];
    let elsewhere = std::thread::spawn(print).join().expect("it prints");
    for (((name, one), (_, again)), (_, elsewhere)) in first.iter().zip(&again).zip(&elsewhere) {
        assert!(one.bytes == again.bytes, "{name}: the same input gives the same bytes");
        assert!(one.bytes == elsewhere.bytes, "{name}: whatever was printed before");
        assert!(one.pages > 0 && one.bytes.len() > 4000, "{name} is a document");
    }
}
