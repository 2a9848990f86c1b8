//! Glyphs of one face on one baseline, as the operations that show them.

use std::fmt::Write as _;

use super::round;
use crate::layout::{FaceId, Glyph};

/// Glyphs that one pair of `BT` and `ET` shows.
pub struct Run {
    /// Where the first of them stands.
    pub x: f32,
    /// Face, and how far the glyphs are raised.
    pub kind: Option<(FaceId, f32)>,
    /// What is shown, with what is said instead, if anything.
    pub parts: Vec<(Shown, Option<String>)>,
}

impl Run {
    /// No glyphs yet.
    pub const fn new(x: f32) -> Self {
        Self { x, kind: None, parts: Vec::new() }
    }

    /// Whether a glyph can stand among these.
    pub fn takes(&self, glyph: &Glyph) -> bool {
        self.kind.is_none_or(|kind| kind == (glyph.face, glyph.shift.1))
    }

    /// Adds a glyph, which has the number `gid` in the document, with white `after` it.
    pub fn push(&mut self, glyph: &Glyph, after: f32, gid: u16, speech: Option<&str>) {
        self.kind = Some((glyph.face, glyph.shift.1));
        if speech.is_some() || self.parts.last().is_none_or(|(_, said)| said.is_some()) {
            self.parts.push((Shown::default(), speech.map(str::to_owned)));
        }
        let Some((shown, _)) = self.parts.last_mut() else { return };
        let (right, _) = glyph.shift;
        shown.left(-right);
        shown.glyph(gid);
        shown.left(glyph.width + right - glyph.advance - after);
    }
}

/// Strings of glyphs with adjustments between, as the operator `TJ` shows them (ISO 32000-1, 9.4.3).
///
/// It is written down as it will stand on the page: a page has thousands of glyphs, and for each
/// string and number of its own `printpdf` makes two objects before it is written, and for each
/// glyph that it knows of five letters instead of two bytes.
pub struct Shown {
    text: String,
    /// Whether the last string can still grow.
    open: bool,
}

impl Default for Shown {
    fn default() -> Self {
        let mut text = String::with_capacity(96);
        text.push('[');
        Self { text, open: false }
    }
}

impl Shown {
    fn glyph(&mut self, gid: u16) {
        if !self.open {
            self.text.push('(');
            self.open = true;
        }
        for byte in gid.to_be_bytes() {
            match byte {
                b'(' | b')' | b'\\' => self.text.extend(['\\', char::from(byte)]),
                b'\r' => self.text.push_str("\\r"),
                0..0x80 => self.text.push(char::from(byte)),
                // In numbers, since the page is to be a text; glyphs that are many come earlier.
                _ => write!(self.text, "\\{byte:03o}").expect("a string takes everything"),
            }
        }
    }

    /// Moves the pen to the left, in thousandths of the size.
    fn left(&mut self, length: f32) {
        // Most are 0 as they come.
        let length = if length == 0.0 { length } else { round(length) };
        if length == 0.0 {
            return;
        }
        self.text.push(if self.open { ')' } else { ' ' });
        self.open = false;
        write!(self.text, "{length}").expect("a string takes everything");
    }

    /// The operator with all that it is to show.
    pub fn operator(mut self) -> String {
        self.text.push_str(if self.open { ")]TJ" } else { "]TJ" });
        self.text
    }
}

#[cfg(test)]
mod tests {
    use lopdf::{Object, content::Content};

    use super::Shown;

    #[test]
    fn every_glyph_can_be_shown_and_read_again() {
        let mut shown = Shown::default();
        for gid in 0..=u16::MAX {
            shown.glyph(gid);
            if gid % 7 == 0 {
                shown.left(-12.5);
            }
        }
        let page = Content::decode(shown.operator().as_bytes()).expect("it is an operation");
        let [operation] = &page.operations[..] else { panic!("it is one") };
        assert_eq!(operation.operator, "TJ");
        let parts = operation.operands[0].as_array().expect("its parts");
        let bytes: Vec<u8> =
            parts.iter().filter_map(|part| part.as_str().ok()).flatten().copied().collect();
        let glyphs: Vec<u16> =
            bytes.chunks(2).map(|two| u16::from_be_bytes([two[0], two[1]])).collect();
        assert_eq!(glyphs, (0..=u16::MAX).collect::<Vec<_>>());
        let moved = parts.iter().filter(|part| matches!(part, Object::Real(by) if *by == -12.5));
        assert_eq!(moved.count(), 65_536 / 7 + 1);
    }
}
