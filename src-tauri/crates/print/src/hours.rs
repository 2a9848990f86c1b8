//! Hours as all paper has them: `9:30–10:15`.

use obrady_domain::Slot;

use crate::layout::{Fonts, Style};

/// An hour of so many minutes since midnight; those of the following morning count anew.
pub fn clock(minutes: u32) -> String {
    format!("{}:{:02}", minutes / 60 % 24, minutes % 60)
}

/// What is known of when a session is: `9:30–10:15`, `9:30`, or nothing.
#[must_use]
pub fn hours(slot: Slot) -> String {
    match slot.minutes() {
        Some((start, end)) if end > start => format!("{}–{}", clock(start), clock(end)),
        Some((start, _)) => clock(start),
        None => String::new(),
    }
}

/// A column of hours: those before ten begin a figure further to the right than the others, so that
/// figures stand under figures.
pub struct HourColumn {
    style: Style,
    figure: f32,
    width: f32,
}

impl HourColumn {
    /// The column that holds all of these.
    pub fn of<'a>(fonts: &Fonts, style: Style, all: impl Iterator<Item = &'a str> + Clone) -> Self {
        let is_mixed = all.clone().any(has_two_figures);
        let figure = if is_mixed { fonts.width("0", style) } else { 0.0 };
        let mut column = Self { style, figure, width: 0.0 };
        let width = |hours| column.lead(hours) + fonts.width(hours, column.style);
        column.width = all.map(width).fold(0.0, f32::max);
        column
    }

    /// How far to the right hours begin.
    pub fn lead(&self, hours: &str) -> f32 {
        let is_early = hours.starts_with(|letter: char| letter.is_ascii_digit());
        if is_early && !has_two_figures(hours) { self.figure } else { 0.0 }
    }

    /// Where the widest of them ends.
    pub const fn width(&self) -> f32 {
        self.width
    }
}

fn has_two_figures(hours: &str) -> bool {
    let figures = hours.bytes().take_while(u8::is_ascii_digit).count();
    figures == 2 && hours[figures..].starts_with(':')
}

#[cfg(test)]
mod tests {
    use obrady_domain::{Clock, Length, Typeface};

    use super::*;

    #[test]
    fn hours_are_alike_on_all_paper() {
        let slot = |start: &str, length| Slot {
            start: start.parse::<Clock>().ok(),
            length,
            ..Slot::default()
        };
        for (start, length, said) in [
            ("09:30", Some(45), "9:30–10:15"),
            ("9:30", None, "9:30"),
            ("10:00", Some(0), "10:00"),
            ("23:30", Some(60), "23:30–0:30"),
            ("", Some(45), ""),
        ] {
            assert_eq!(hours(slot(start, length.map(Length))), said);
        }
    }

    #[test]
    fn figures_stand_under_figures() {
        for typeface in Typeface::ALL {
            let fonts = crate::fonts::open(typeface);
            let style = Style::new(crate::fonts::SANS_SEMIBOLD, 10.0);
            let column = HourColumn::of(&fonts, style, ["9:30–10:15", "11:11–12:00"].into_iter());
            let colon = |hours: &str| {
                column.lead(hours) + fonts.width(&hours[..hours.find(':').unwrap()], style)
            };
            assert!((colon("9:30–10:15") - colon("11:11–12:00")).abs() < 0.01, "{typeface:?}");
            let early = HourColumn::of(&fonts, style, ["9:30–10:15", "8:00"].into_iter());
            assert!(early.lead("9:30–10:15").abs() < f32::EPSILON, "nothing to stand under");
        }
    }
}
