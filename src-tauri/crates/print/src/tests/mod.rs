//! Whole documents: what is on their pages, and what is in their files.

#[path = "../../examples/specimen/all.rs"]
mod specimen;

mod accessible;
mod back;
mod badges;
mod book;
mod care;
mod certificates;
mod faces;
mod file;
mod finishes;
mod golden;
mod growth;
mod kept;
mod long_names;
mod nasty;
mod numbers;
mod options;
mod pages;
mod pictures;
mod posters;
mod seen;
mod sheets;
mod small;
mod table_lists;
mod told;
mod tongues;
mod wanted;

use chrono::NaiveDate;
use obrady_domain::Programme;
use obrady_words::Language;

use specimen::{book as made, congress, guests, people, stationery};

use crate::{
    Look, PrintRun, ProgrammeOptions,
    layout::{Bit, Document, Draw, Page, Role},
    products::programme::document,
};

/// A print run in Polish, of one day, in the usual look.
fn run() -> PrintRun {
    let printed_on = NaiveDate::from_ymd_opt(2026, 5, 4).expect("a day");
    PrintRun::new(Look::default(), Language::Polish, printed_on)
}

fn set(programme: &Programme) -> Document {
    document(&programme.clone().into(), &ProgrammeOptions::default(), &run())
}

/// The text of a page in reading order, decoration left out, broken words whole again, with a line
/// for each element's part.
fn page_text(page: &Page) -> String {
    let mut text = String::new();
    let mut before = None;
    for draw in &page.draws {
        if let Draw::Text { bits, tag: tag @ Some(_), .. } = draw {
            if before.is_some() && before != Some(*tag) {
                text.push('\n');
            }
            before = Some(*tag);
            text.extend(bits.iter().map(|bit| bit.shaped.text.as_str()));
        }
    }
    text.replace('\u{ad}', "")
}

/// The same of all pages.
fn text(document: &Document) -> String {
    document.pages.iter().map(page_text).collect::<Vec<_>>().join("\n")
}

/// All lines: texts of one element on one height.
fn lines(document: &Document) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut before = None;
    for draw in document.pages.iter().flat_map(|page| page.all()) {
        let Draw::Text { y, bits, tag: Some(tag), .. } = draw else { continue };
        let text: String = bits.iter().map(|bit| bit.shaped.text.as_str()).collect();
        let element = document.tags.get(*tag);
        // Words of another language are a part of the line.
        let tag = element.parent.filter(|_| element.role == Role::Span).unwrap_or(*tag);
        match lines.last_mut() {
            Some(line) if before == Some((tag, *y)) => line.push_str(&text),
            _ => lines.push(text),
        }
        before = Some((tag, *y));
    }
    lines.into_iter().map(|line| line.trim().replace('\u{a0}', " ")).collect()
}

/// The words of a text, with single spaces.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Nothing is drawn outside the page, and text not outside a margin of a third of an inch.
fn check_inside(document: &Document) {
    check_within(document, 24.0);
}

/// Nothing is drawn outside the page, and text not outside a margin of so many points.
fn check_within(document: &Document, margin: f32) {
    for (number, page) in document.pages.iter().enumerate() {
        for draw in &page.draws {
            let margin = if matches!(draw, Draw::Text { .. }) { margin } else { 0.0 };
            for [x, y, width, height] in areas(draw) {
                let inside = x >= margin
                    && y >= margin
                    && x + width <= page.width - margin + 0.01
                    && y + height <= page.height - margin + 0.01;
                assert!(inside, "page {}: {:?} of {draw:?}", number + 1, [x, y, width, height]);
            }
        }
    }
}

/// Left, top, width and height of all that a thing covers.
fn areas(draw: &Draw) -> Vec<[f32; 4]> {
    match draw {
        Draw::Text { x, y, style, scale, spread, bits, .. } => {
            let wide = |bit: &Bit| {
                let spread = spread * bit.shaped.glyphs.len() as f32;
                bit.shaped.advance * style.size / 1000.0 + bit.after + spread
            };
            let width = bits.iter().map(wide).sum::<f32>() * scale;
            vec![[*x, y - style.size * 0.7, width, style.size * 0.9]]
        }
        Draw::Rect { rect, .. } | Draw::Link { rect, .. } | Draw::Image { rect, .. } => vec![*rect],
        Draw::Picture { rects, .. } => rects.iter().map(|(rect, _)| *rect).collect(),
        // What is cut off is seen by nobody.
        Draw::Placed(placed) => match placed.clip {
            Some(clip) => vec![placed.around(clip)],
            None => placed.draws.iter().flat_map(areas).map(|area| placed.around(area)).collect(),
        },
        Draw::PageOf { .. } => panic!("a page number was not resolved"),
        Draw::Begin(_) => Vec::new(),
        Draw::Unset { .. } => panic!("a finished page has all that is on it"),
    }
}
