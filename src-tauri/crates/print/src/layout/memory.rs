//! Paragraphs that were set lately, so that a changed option need not break all lines anew.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::{
    Align, Setting, Tongue,
    paragraph::{Deal, Line},
    text::Text,
};

/// What the lines of a paragraph depend on.
#[derive(PartialEq, Eq, Hash)]
pub struct Key {
    text: String,
    /// Per span: where its text ends, its face, size and tracking.
    styles: Vec<(usize, u8, u32, i16)>,
    lengths: [u32; 3],
    align: Align,
    tongue: Tongue,
    hyphenate: bool,
    deal: Deal,
}

impl Key {
    /// What the lines of `text` depend on.
    ///
    /// It takes the letters out of the text; [`Key::give_back`] puts them there again.
    pub fn of(text: &mut Text<'_>, setting: &Setting) -> Self {
        let Setting { measure, align, tongue, hyphenate, first_indent, rest_indent, deal } =
            *setting;
        let styles = text.ends().zip(text.spans).map(|(end, span)| {
            let style = span.style;
            (end, style.face.0, style.size.to_bits(), style.tracking)
        });
        let styles = styles.collect();
        Self {
            text: std::mem::take(&mut text.text),
            styles,
            lengths: [measure, first_indent, rest_indent].map(f32::to_bits),
            align,
            tongue,
            hyphenate,
            deal,
        }
    }

    /// Gives a text its letters again, once nobody knew its lines.
    pub fn give_back(&self, text: &mut Text<'_>) {
        text.text.clone_from(&self.text);
    }
}

/// Paragraphs that were set lately: what nobody asked for while so many words were set twice over
/// is forgotten.
#[derive(Default)]
pub struct Paragraphs {
    young: FxHashMap<Key, Rc<Vec<Line>>>,
    old: FxHashMap<Key, Rc<Vec<Line>>>,
    /// How many words and spaces are in the young ones.
    bits: usize,
}

impl Paragraphs {
    const BITS: usize = 1 << 18;
    /// What is shorter, as in lists of a hundred thousand rows, is set as fast as it is looked up.
    const SHORTEST: usize = 24;

    /// The lines of a paragraph, if they are known.
    pub fn get(&mut self, key: &Key) -> Option<Rc<Vec<Line>>> {
        if key.text.len() < Self::SHORTEST {
            return None;
        }
        if let Some(lines) = self.young.get(key) {
            return Some(Rc::clone(lines));
        }
        let (key, lines) = self.old.remove_entry(key)?;
        self.put(key, Rc::clone(&lines));
        Some(lines)
    }

    /// Remembers the lines of a paragraph.
    pub fn put(&mut self, key: Key, lines: Rc<Vec<Line>>) {
        if key.text.len() < Self::SHORTEST {
            return;
        }
        let pieces = lines.iter().flat_map(|line| &line.pieces);
        self.bits += pieces.map(|piece| piece.bits.len() + 1).sum::<usize>();
        self.young.insert(key, lines);
        if self.bits > Self::BITS {
            self.old = std::mem::take(&mut self.young);
            self.bits = 0;
        }
    }
}
