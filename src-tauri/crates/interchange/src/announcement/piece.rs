//! A stretch of the text that knows where it is.

use std::ops::Deref;

/// A stretch of the cleaned text. It reads as a `str` and is cut without losing its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'t> {
    whole: &'t str,
    start: usize,
    end: usize,
}

impl<'t> Piece<'t> {
    /// The whole of a text.
    pub fn whole(whole: &'t str) -> Self {
        Self { whole, start: 0, end: whole.len() }
    }

    /// Its words, for as long as the text lives.
    pub fn str(self) -> &'t str {
        &self.whole[self.start..self.end]
    }

    /// Its first byte in the whole.
    pub fn start(self) -> usize {
        self.start
    }

    /// The first byte after it in the whole.
    pub fn end(self) -> usize {
        self.end
    }

    /// The part from byte `from` to byte `to`, counted from its start; both must be borders of
    /// characters.
    pub fn part(self, from: usize, to: usize) -> Self {
        debug_assert!(self.str().is_char_boundary(from) && self.str().is_char_boundary(to));
        Self { whole: self.whole, start: self.start + from, end: self.start + to }
    }

    /// The part from byte `from` on.
    pub fn from(self, from: usize) -> Self {
        self.part(from, self.len())
    }

    /// The part up to byte `to`.
    pub fn to(self, to: usize) -> Self {
        self.part(0, to)
    }

    /// What of it comes before `inner`, which must be a part of it.
    pub fn before(self, inner: Self) -> Self {
        Self { end: inner.start.clamp(self.start, self.end), ..self }
    }

    /// What of it comes after `inner`, which must be a part of it.
    pub fn after(self, inner: Self) -> Self {
        Self { start: inner.end.clamp(self.start, self.end), ..self }
    }

    /// The least piece that holds both.
    pub fn join(self, other: Self) -> Self {
        Self { whole: self.whole, start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// Whether the two share a byte.
    pub fn meets(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Without what `dropped` says at its start.
    pub fn trim_start_by(self, dropped: impl Fn(char) -> bool) -> Self {
        self.from(self.len() - self.str().trim_start_matches(dropped).len())
    }

    /// Without what `dropped` says at its end.
    pub fn trim_end_by(self, dropped: impl Fn(char) -> bool) -> Self {
        self.to(self.str().trim_end_matches(dropped).len())
    }

    /// Without white space around it.
    pub fn trim(self) -> Self {
        self.trim_start_by(char::is_whitespace).trim_end_by(char::is_whitespace)
    }

    /// Without white space and what joins it to its neighbours: dashes, commas, colons, bars.
    pub fn trim_joints(self) -> Self {
        let joint = |character: char| {
            character.is_whitespace()
                || is_dash(character)
                || matches!(character, ',' | ';' | ':' | '|' | '/' | '•' | '·' | '>' | '\u{b}')
        };
        self.trim_start_by(|character| joint(character) || matches!(character, '.' | ')'))
            .trim_end_by(|character| joint(character) || character == '(')
    }

    /// The pieces between the places where `cut` says so; the character there belongs to none.
    pub fn split_by(self, cut: impl Fn(char) -> bool) -> Vec<Self> {
        let mut parts = Vec::new();
        let mut from = 0;
        for (at, character) in self.str().char_indices() {
            if cut(character) {
                parts.push(self.part(from, at));
                from = at + character.len_utf8();
            }
        }
        parts.push(self.from(from));
        parts
    }

    /// What is before and after the first `separator`.
    pub fn cut(self, separator: &str) -> Option<(Self, Self)> {
        let at = self.str().find(separator)?;
        Some((self.to(at), self.from(at + separator.len())))
    }

    /// Its words: what stands between white space.
    pub fn words(self) -> impl Iterator<Item = Self> {
        let mut rest = self;
        std::iter::from_fn(move || {
            rest = rest.trim_start_by(char::is_whitespace);
            if rest.is_empty() {
                return None;
            }
            let end = rest.str().find(char::is_whitespace).unwrap_or(rest.len());
            let word = rest.to(end);
            rest = rest.from(end);
            Some(word)
        })
    }

    /// Its words without the punctuation around them, those that are nothing else left out.
    pub fn plain_words(self) -> impl Iterator<Item = Self> {
        self.words().map(bare).filter(|word| !word.is_empty())
    }

    /// Whether it holds a letter or digit.
    pub fn has_words(self) -> bool {
        self.str().chars().any(char::is_alphanumeric)
    }
}

impl Deref for Piece<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        self.str()
    }
}

/// The word without punctuation around it.
fn bare(word: Piece<'_>) -> Piece<'_> {
    let outside = |character: char| !character.is_alphanumeric();
    word.trim_start_by(outside).trim_end_by(outside)
}

/// Whether it is a dash of any length or a hyphen.
pub(super) fn is_dash(character: char) -> bool {
    matches!(character, '-' | '‐'..='―' | '−')
}

/// Whether it opens a quotation in Polish, English or French manner.
pub(super) fn opens_quote(character: char) -> bool {
    matches!(character, '„' | '“' | '"' | '«' | '‟' | '”' | '»' | '‚' | '‘')
}

/// Whether it closes a quotation that `opening` opened.
pub(super) fn closes_quote(opening: char, character: char) -> bool {
    match opening {
        '„' | '‟' => matches!(character, '”' | '“' | '"' | '’'),
        '“' | '”' => matches!(character, '”' | '“' | '"'),
        '"' => matches!(character, '"' | '”' | '“'),
        '«' => character == '»',
        '»' => character == '«',
        '‚' | '‘' => matches!(character, '’' | '‘'),
        _ => false,
    }
}

/// Lower case, for comparing with the word lists.
pub(super) fn fold(text: &str) -> String {
    text.to_lowercase()
}

/// Whether it begins with a capital letter.
pub(super) fn is_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// Whether it has letters and all of them are capital.
pub(super) fn is_all_capital(text: &str) -> bool {
    let mut letters = text.chars().filter(|character| character.is_alphabetic()).peekable();
    letters.peek().is_some() && letters.all(|letter| !letter.is_lowercase())
}
