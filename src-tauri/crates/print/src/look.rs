//! The look that all prints of an association share.

use obrady_domain::{Accent, Density, Margins, Typeface};

use crate::layout::{Colour, Geometry, Image, Palette, Style};

/// What is to be found first.
pub const ACCENT: Colour = Colour::Accent;
/// What stands back; 7:1 against white.
pub const GREY: Colour = Colour::grey(0.33);
/// Hairlines.
pub const HAIR: Colour = Colour::grey(0.78);

/// A look and its leading.
#[derive(Clone, Copy, Debug)]
pub struct Type {
    /// The look.
    pub style: Style,
    /// Distance of baselines in points.
    pub leading: f32,
}

impl Type {
    /// The same, larger or smaller.
    #[must_use]
    pub fn scaled(self, scale: f32) -> Self {
        let style = Style { size: self.style.size * scale, ..self.style };
        Self { style, leading: self.leading * scale }
    }
}

/// The house style of an association, with its logo at hand.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Look {
    /// The one colour beside black and grey.
    pub accent: Accent,
    /// In what letters all is set.
    pub typeface: Typeface,
    /// How much white there is.
    pub density: Density,
    /// How wide the margins are.
    pub margins: Margins,
    /// The association's logo, and what it is called where it can't be seen.
    pub logo: Option<(Image, String)>,
}

impl Look {
    /// The colours of documents.
    #[must_use]
    pub fn palette(&self) -> Palette {
        let area = self.accent.0.map(|part| f32::from(part) / 255.0);
        let mut accent = area;
        // As WCAG 2.1 asks of letters (1.4.3).
        while contrast(accent, WHITE) < 4.5 {
            accent = accent.map(|part| part * 0.97);
        }
        Palette { accent, area, on_area: on(area) }
    }
}

/// A page whose margins are as the house has them. Running heads and page numbers keep their room above
/// and below.
#[must_use]
pub const fn with_margins(page: Geometry, margins: Margins) -> Geometry {
    let (tall, wide) = match margins {
        Margins::Narrow => (0.9, 0.78),
        Margins::Usual => (1.0, 1.0),
        Margins::Wide => (1.1, 1.3),
    };
    Geometry {
        width: page.width,
        height: page.height,
        top: page.top * tall,
        bottom: page.bottom * tall,
        inner: page.inner * wide,
        outer: page.outer * wide,
    }
}

/// What letters on an area of this colour have: black or white, whichever is read better.
#[must_use]
pub fn on(area: [f32; 3]) -> [f32; 3] {
    if contrast(area, WHITE) >= contrast(area, BLACK) { WHITE } else { BLACK }
}

/// An area of about this colour, and what letters on it have: white, where the area need not become
/// much darker for that, so that several beside each other look alike.
#[must_use]
pub fn area_with_letters(area: [f32; 3]) -> ([f32; 3], [f32; 3]) {
    const DARKEST: f32 = 0.85;
    let shades = [1.0, 0.97, 0.94, 0.91, 0.88, DARKEST].map(|shade| area.map(|part| part * shade));
    let dark = shades.into_iter().find(|shade| contrast(*shade, WHITE) >= 4.5);
    dark.map_or((area, on(area)), |dark| (dark, WHITE))
}

const WHITE: [f32; 3] = [1.0; 3];
const BLACK: [f32; 3] = [0.0; 3];

/// The contrast of two colours (WCAG 2.1).
pub fn contrast(one: [f32; 3], other: [f32; 3]) -> f32 {
    let light = |parts: [f32; 3]| {
        let [red, green, blue] = parts.map(|part| {
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05
    };
    let (one, other) = (light(one), light(other));
    one.max(other) / one.min(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_on_areas_are_white_where_they_can_be() {
        for number in 0..8 {
            let edge = crate::numbered_colour(number).edge.0.map(|part| f32::from(part) / 255.0);
            let (area, letters) = area_with_letters(edge);
            assert_eq!(letters, WHITE, "on colour {number}, as on the others");
            assert!(contrast(area, letters) >= 4.5);
        }
        let yellow = [1.0, 0.9, 0.0];
        assert_eq!(area_with_letters(yellow), (yellow, BLACK), "it would be brown");
    }

    #[test]
    fn letters_in_any_accent_can_be_read() {
        for text in ["#124a70", "#ffff00", "#ffffff", "#e30613", "#7ab929", "#000000"] {
            let accent = Accent::try_from(text.to_owned()).unwrap();
            let Palette { accent, area, on_area } = Look { accent, ..Look::default() }.palette();
            assert!(contrast(accent, WHITE) >= 4.5, "{text} on white");
            assert!(contrast(on_area, area) >= 4.5, "on {text}");
        }
    }
}
