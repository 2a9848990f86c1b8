//! Running heads and page numbers, set when all pages are there.

use std::collections::BTreeSet;

use crate::{
    fonts::{SANS, SANS_SEMIBOLD},
    layout::{AnchorId, Document, Draw, Style},
    look::{GREY, HAIR},
};

use super::{sheet::Sheet, tongues::Both};

/// A section as the heads name it.
pub struct Head {
    /// Where it starts.
    pub anchor: AnchorId,
    /// Its title.
    pub section: Both,
    /// The title of the event in its language.
    pub title: Both,
}

/// Sets the title of the event above left pages, that of the section above right ones, and the
/// page's number below, but on those that are to be bare. A page that a section opens has no head.
pub fn set(
    document: &mut Document,
    sheet: &Sheet,
    title: &str,
    heads: &[Head],
    bare: &BTreeSet<usize>,
) {
    let style = Style::new(SANS, 7.6 * sheet.unit).in_colour(GREY);
    let number = Style::new(SANS_SEMIBOLD, 8.4 * sheet.unit).in_colour(GREY);
    let measure = sheet.geometry.measure();
    let top = sheet.geometry.top;
    let starts: Vec<(usize, f32, &Head)> = heads
        .iter()
        .filter_map(|head| {
            let place = document.places[head.anchor.0]?;
            Some((place.page, place.y, head))
        })
        .collect();
    for at in (0..document.pages.len()).filter(|at| !bare.contains(at)) {
        let left = sheet.geometry.left(at);
        let right_page = at % 2 == 0;
        let mut draws = Vec::new();
        let opens = starts.iter().any(|(page, y, _)| *page == at && *y < top + 1.0);
        let head = starts.iter().rfind(|(page, _, _)| *page < at).map(|start| start.2);
        if !opens && at > 0 {
            // Both languages where there is room for them.
            let of = |it: &Both| {
                let is_wide = document.fonts.width(&it.text, style) > measure;
                if is_wide { it.own().to_owned() } else { it.text.clone() }
            };
            let title = head.map_or_else(|| title.to_owned(), |head| of(&head.title));
            let section = head.filter(|_| right_page).map(|head| of(&head.section));
            let text = document.fonts.fitted(&section.unwrap_or(title), style, measure);
            let x =
                if right_page { left + measure - document.fonts.width(&text, style) } else { left };
            let y = top - 14.0 * sheet.unit;
            draws.push(Draw::text(&document.fonts, &text, style, [x, y], None));
            let rect = [left, top - 9.5 * sheet.unit, measure, 0.4];
            draws.push(Draw::Rect { rect, colour: HAIR });
        }
        let text = (at + 1).to_string();
        let width = document.fonts.width(&text, number);
        let x = if right_page { left + measure - width } else { left };
        // At the same height on all pages, whatever the grid.
        let y = top + sheet.geometry.depth() + 22.0 * sheet.unit;
        draws.push(Draw::text(&document.fonts, &text, number, [x, y], None));
        document.pages[at].draws.extend(draws);
    }
}
