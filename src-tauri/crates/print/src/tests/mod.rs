//! Whole documents: what is on their pages, and what is in their files.

#[path = "../../examples/specimen/congress.rs"]
mod congress;
#[path = "../../examples/specimen/people.rs"]
mod people;

mod file;
mod growth;
mod nasty;
mod numbers;
mod pages;
mod table_lists;

use chrono::NaiveDate;
use obrady_domain::Programme;
use obrady_words::Language;

use crate::{
    ProgrammeOptions,
    layout::{Bit, Document, Draw, Page},
    programme::document,
};

fn options() -> ProgrammeOptions {
    let printed_on = NaiveDate::from_ymd_opt(2026, 5, 4).expect("a day");
    ProgrammeOptions::new(Language::Polish, printed_on)
}

fn set(programme: &Programme) -> Document {
    document(programme, &options())
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

/// The words of a text, with single spaces.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Nothing is drawn outside the page, and text not outside a margin of a third of an inch.
fn check_inside(document: &Document) {
    for (number, page) in document.pages.iter().enumerate() {
        for draw in &page.draws {
            let (left, top, right, bottom, margin) = match draw {
                Draw::Text { x, y, style, scale, bits, .. } => {
                    let wide = |bit: &Bit| bit.shaped.advance * style.size / 1000.0 + bit.after;
                    let right = x + bits.iter().map(wide).sum::<f32>() * scale;
                    (*x, y - style.size * 0.7, right, y + style.size * 0.2, 24.0)
                }
                Draw::Rect { rect: [x, y, width, height], .. }
                | Draw::Link { rect: [x, y, width, height], .. } => {
                    (*x, *y, x + width, y + height, 0.0)
                }
                Draw::Picture { rects, .. } => {
                    for ([x, y, width, height], _) in rects {
                        let inside = *x >= 0.0 && *y >= 0.0;
                        let inside = inside && x + width <= page.width && y + height <= page.height;
                        assert!(inside, "page {}: {rects:?}", number + 1);
                    }
                    continue;
                }
                Draw::PageOf { .. } => panic!("a page number was not resolved"),
                Draw::Begin(_) => continue,
            };
            let inside = left >= margin
                && top >= margin
                && right <= page.width - margin
                && bottom <= page.height - margin;
            assert!(inside, "page {}: {left} {top} {right} {bottom} of {draw:?}", number + 1);
        }
    }
}
