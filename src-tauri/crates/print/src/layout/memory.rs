//! What was found out lately, so that a changed option need not break all lines anew.

use std::{borrow::Borrow, hash::Hash, rc::Rc};

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

/// What texts came to lately: what nobody asked for while so many letters came twice over is
/// forgotten.
pub struct Lately<K, V> {
    young: FxHashMap<K, V>,
    old: FxHashMap<K, V>,
    /// How long the young ones are.
    letters: usize,
}

impl<K, V> Default for Lately<K, V> {
    fn default() -> Self {
        Self { young: FxHashMap::default(), old: FxHashMap::default(), letters: 0 }
    }
}

impl<K: Eq + Hash, V: Clone> Lately<K, V> {
    const LETTERS: usize = 1 << 20;

    /// What a text came to, if that is known; `length` of it says how long it is.
    pub fn get<Q>(&mut self, key: &Q, length: impl Fn(&K) -> usize) -> Option<V>
    where
        K: Borrow<Q>,
        Q: Eq + Hash + ?Sized,
    {
        if let Some(value) = self.young.get(key) {
            return Some(value.clone());
        }
        let (key, value) = self.old.remove_entry(key)?;
        let letters = length(&key);
        self.put(key, value.clone(), letters);
        Some(value)
    }

    /// Remembers what a text of so many letters came to.
    pub fn put(&mut self, key: K, value: V, letters: usize) {
        self.letters += letters;
        self.young.insert(key, value);
        if self.letters > Self::LETTERS {
            self.old = std::mem::take(&mut self.young);
            self.letters = 0;
        }
    }
}

/// That on which depends how many lines a text takes in a cell of a table, where all are of one
/// face and deal.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Counted {
    /// The text.
    pub text: Rc<str>,
    /// Its language where nothing in it tells that.
    pub tongue: Tongue,
    /// Width of the lines and size of the letters, as the bits of both.
    pub lengths: [u32; 2],
    /// How many lines there may be.
    pub most: usize,
}

/// How many lines texts took lately.
pub type Counts = Lately<Counted, usize>;

/// Paragraphs that were set lately.
#[derive(Default)]
pub struct Paragraphs(Lately<Key, Rc<Vec<Line>>>);

impl Paragraphs {
    /// What is shorter, as in lists of a hundred thousand rows, is set as fast as it is looked up.
    const SHORTEST: usize = 24;

    /// Whether a paragraph is to be remembered. One word alone is an address, most of the time, and
    /// those of a long list never come again.
    fn is_kept(key: &Key) -> bool {
        key.text.len() >= Self::SHORTEST && key.text.contains(' ')
    }

    /// The lines of a paragraph, if they are known.
    pub fn get(&mut self, key: &Key) -> Option<Rc<Vec<Line>>> {
        if !Self::is_kept(key) {
            return None;
        }
        self.0.get(key, |key| key.text.len())
    }

    /// Remembers the lines of a paragraph.
    pub fn put(&mut self, key: Key, lines: Rc<Vec<Line>>) {
        if !Self::is_kept(&key) {
            return;
        }
        let letters = key.text.len();
        self.0.put(key, lines, letters);
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::{Align, Deal, Key, Lately, Paragraphs, Tongue};

    fn key(text: String) -> Key {
        let (lengths, align, tongue) = ([0; 3], Align::Left, Tongue::Polish);
        let deal = Deal::Even;
        Key { text, styles: Vec::new(), lengths, align, tongue, hyphenate: true, deal }
    }

    fn letters(paragraphs: &Paragraphs) -> usize {
        let Paragraphs(Lately { young, old, .. }) = paragraphs;
        let all = young.keys().chain(old.keys());
        all.map(|key| key.text.len()).sum()
    }

    #[test]
    fn a_long_list_is_not_remembered() {
        let mut paragraphs = Paragraphs::default();
        for at in 0..100_000 {
            let address = format!("sekretariat.{at:06}@urzad-gminy.example.org");
            paragraphs.put(key(address), Rc::default());
        }
        assert_eq!(letters(&paragraphs), 0, "addresses never come again");
        for at in 0..100_000 {
            let office = format!("Kierowniczka Referatu Spraw Obywatelskich nr {at:06}");
            paragraphs.put(key(office), Rc::default());
        }
        const LETTERS: usize = Lately::<Key, ()>::LETTERS;
        assert!(letters(&paragraphs) > LETTERS / 2, "lately set ones are remembered");
        assert!(letters(&paragraphs) <= 2 * LETTERS + 64, "the others are forgotten");
    }
}
