//! Spans made one text, cut into what can't be broken and the chances to break a line between.

use std::{ops::Range, rc::Rc};

use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::{
    Fonts, Span, Style, Tongue,
    bind::{self, bound_spaces},
    fonts::{Shaped, is_mark},
};

/// No word of fewer letters is ever broken.
const SHORT: usize = 5;
/// A no-break space.
const BINDING: char = '\u{a0}';

/// The text of a paragraph with its spans.
pub struct Text<'a> {
    /// White space made single spaces, trimmed, lines ended by `\n`.
    pub text: String,
    /// What it was made of.
    pub spans: &'a [Span],
    /// The byte at which the part of each span ends.
    ends: Vec<usize>,
}

/// What each span has time and again.
pub struct Usual {
    /// A space.
    pub space: Rc<Shaped>,
    /// How wide one is, in points.
    pub white: f32,
    /// How wide a hyphen is, in points.
    pub hyphen: f32,
}

/// A part of a line: something unbreakable, or white between two such.
#[derive(Clone, PartialEq, Debug)]
pub struct Atom {
    /// Which bytes of the text.
    pub range: Range<usize>,
    /// Natural width in points.
    pub width: f32,
    /// Whether it is white that grows and shrinks.
    pub space: bool,
    /// The glyphs of the whole word that starts with it, where they are of one span.
    pub word: Option<Rc<Shaped>>,
}

/// A place where a line may end.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Chance {
    /// The line ends before this atom…
    pub end: usize,
    /// …and the next one starts with this one.
    pub start: usize,
    /// What happens there.
    pub kind: Kind,
    /// Whether what is said parts there, so that a heading or a name is best broken there.
    pub is_parting: bool,
    /// Whether a small word before it clings to what is after it.
    pub clings: bool,
}

/// What happens where a line ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A space is dropped.
    Space,
    /// A hyphen is added.
    Soft,
    /// The word has a hyphen there; `repeat` if the next line starts with one too.
    Hard {
        /// Whether the next line starts with a hyphen.
        repeat: bool,
    },
    /// The word is cut without a mark, after a slash, say.
    Plain,
    /// The word is cut anywhere, since it is wider than the line.
    Cut,
    /// The line ends here in any case.
    Forced,
}

/// What a text consists of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// What has no white in it.
    Word,
    /// One space; `binds` where it is written as one at which no line ends.
    Space {
        /// Whether no line ends there.
        binds: bool,
    },
    /// The end of a line, which has no width.
    End,
}

impl<'a> Text<'a> {
    /// Joins spans.
    #[must_use]
    pub fn of(spans: &'a [Span]) -> Self {
        let mut text = String::new();
        let mut ends = Vec::with_capacity(spans.len());
        for span in spans {
            for letter in span.text.chars() {
                match letter {
                    '\n' | '\u{2028}' | '\u{2029}' | '\u{b}' | '\u{c}' => {
                        text.truncate(text.trim_end_matches(' ').len());
                        if !text.is_empty() && !text.ends_with('\n') {
                            text.push('\n');
                        }
                    }
                    BINDING | '\u{202f}' | '\u{2007}' => text.push(BINDING),
                    _ if letter.is_whitespace() => {
                        if !text.is_empty() && !text.ends_with([' ', '\n']) {
                            text.push(' ');
                        }
                    }
                    _ if letter.is_control() => {}
                    _ => text.push(letter),
                }
            }
            ends.push(text.len());
        }
        text.truncate(text.trim_end_matches([' ', '\n', BINDING]).len());
        // Spaces dropped before a line's end may have belonged to earlier spans.
        let mut last = text.len();
        for end in ends.iter_mut().rev() {
            last = last.min(*end);
            *end = last;
        }
        Self { text, spans, ends }
    }

    /// Words and what is between them, in order.
    pub fn parts(&self) -> impl Iterator<Item = (Part, Range<usize>)> {
        let mut at = 0;
        std::iter::from_fn(move || {
            let rest = &self.text[at..];
            let length = rest.find([' ', BINDING, '\n']).unwrap_or(rest.len());
            let (part, length) = match rest[length..].chars().next() {
                _ if length > 0 => (Part::Word, length),
                Some('\n') => (Part::End, 1),
                Some(' ') => (Part::Space { binds: false }, 1),
                Some(_) => (Part::Space { binds: true }, BINDING.len_utf8()),
                None => return None,
            };
            at += length;
            Some((part, at - length..at))
        })
    }

    /// The byte at which the part of each span ends.
    pub fn ends(&self) -> impl Iterator<Item = usize> {
        self.ends.iter().copied()
    }

    /// Which span the byte `at` belongs to.
    #[must_use]
    pub fn span_at(&self, at: usize) -> usize {
        self.ends.partition_point(|end| *end <= at).min(self.spans.len().saturating_sub(1))
    }

    /// The look of the byte `at`.
    #[must_use]
    pub fn style_at(&self, at: usize) -> Style {
        self.spans[self.span_at(at)].style
    }

    /// What each span has time and again.
    #[must_use]
    pub fn usual(&self, fonts: &Fonts) -> Vec<Usual> {
        let usual = |span: &Span| {
            let space = fonts.shape(" ", span.style);
            let white = space.points(span.style);
            Usual { space, white, hyphen: fonts.width("-", span.style) }
        };
        self.spans.iter().map(usual).collect()
    }

    /// `range` cut where the span changes, with the spans.
    pub fn runs(&self, range: Range<usize>) -> impl Iterator<Item = (usize, Range<usize>)> {
        let first = self.ends.partition_point(|end| *end <= range.start);
        let mut start = range.start;
        self.ends[first..]
            .iter()
            .enumerate()
            .map(move |(at, end)| {
                let run = start..(*end).clamp(start, range.end);
                start = run.end;
                (first + at, run)
            })
            .take_while(move |(_, run)| run.start < range.end)
            .filter(|(_, run)| !run.is_empty())
    }

    /// The atoms of the text, and every chance to break it, the last of which is its end.
    ///
    /// No stretch between two chances is wider than `measure` where that can be helped: words that
    /// are get cut, and spaces that bind too much stop binding. More of them bind where lines are
    /// `ragged`.
    #[must_use]
    pub fn atoms(
        &self,
        fonts: &Fonts,
        usual: &[Usual],
        tongue: Tongue,
        (hyphenate, ragged): (bool, bool),
        measure: f32,
    ) -> (Vec<Atom>, Vec<Chance>) {
        let opportunities: Vec<usize> = linebreaks(&self.text)
            .filter(|(_, kind)| *kind == BreakOpportunity::Allowed)
            .map(|(at, _)| at)
            .collect();
        let mut cutter = Cutter {
            text: self,
            fonts,
            usual,
            tongue,
            hyphenate,
            ragged,
            measure,
            // Syllables and spaces.
            atoms: Vec::with_capacity(self.text.len() / 3),
            chances: Vec::with_capacity(self.text.len() / 3),
            runs: Vec::new(),
            pen: Pen::default(),
            opportunities,
            bound: bound_spaces(&self.text, tongue, ragged),
        };
        cutter.cut();
        (cutter.atoms, cutter.chances)
    }
}

struct Cutter<'t, 'a> {
    text: &'t Text<'a>,
    fonts: &'t Fonts,
    usual: &'t [Usual],
    tongue: Tongue,
    hyphenate: bool,
    ragged: bool,
    measure: f32,
    atoms: Vec<Atom>,
    chances: Vec<Chance>,
    /// The word that is cut: its parts of one span each, with where they start.
    runs: Vec<(usize, Rc<Shaped>, Style)>,
    pen: Pen,
    /// Where Unicode's rules allow a break, in order.
    opportunities: Vec<usize>,
    /// The spaces that bind, in order.
    bound: Vec<usize>,
}

impl Cutter<'_, '_> {
    fn cut(&mut self) {
        let mut parts = self.text.parts().peekable();
        let mut after_binding = false;
        while let Some((part, range)) = parts.next() {
            let binds = |part: Part| part == Part::Space { binds: true };
            let before_binding = parts.peek().is_some_and(|(next, _)| binds(*next));
            match part {
                Part::Word => self.word(range, after_binding || before_binding),
                Part::End => {
                    // A space before it is not seen, and needs no room.
                    let seen = self.atoms.iter().rposition(|atom| !atom.space);
                    // But a line begins no later than it ends, be it of spaces alone.
                    let start = self.chances.last().map_or(0, |chance| chance.start);
                    let end = seen.map_or(0, |last| last + 1).max(start);
                    self.chance(end, self.atoms.len(), Kind::Forced);
                }
                Part::Space { binds } => {
                    let binds = binds || self.bound.binary_search(&range.start).is_ok();
                    self.space(range, binds);
                }
            }
            after_binding = binds(part);
        }
        self.chance(self.atoms.len(), self.atoms.len(), Kind::Forced);
        self.loosen();
    }

    fn chance(&mut self, end: usize, start: usize, kind: Kind) {
        self.chances.push(Chance { end, start, kind, is_parting: false, clings: false });
    }

    fn space(&mut self, range: Range<usize>, binds: bool) {
        let at = self.atoms.len();
        let width = self.usual[self.text.span_at(range.start)].white;
        let (before, after) = (&self.text.text[..range.start], &self.text.text[range.end..]);
        let is_parting = self.ragged && bind::is_parting(before, after);
        self.atoms.push(Atom { range, width, space: true, word: None });
        if !binds {
            let kind = Kind::Space;
            let clings = self.ragged && bind::clings(before, self.tongue);
            self.chances.push(Chance { end: at, start: at + 1, kind, is_parting, clings });
        }
    }

    /// Cuts one word into atoms, with the chances between; `bound` where it was written as one that
    /// stays with another.
    fn word(&mut self, word: Range<usize>, bound: bool) {
        self.runs.clear();
        for (span, run) in self.text.runs(word.clone()) {
            let style = self.text.spans[span].style;
            let shaped = self.fonts.shape(&self.text.text[run.clone()], style);
            self.runs.push((run.start, shaped, style));
        }
        let first = self.atoms.len();
        let cuts = self.cuts(&word, bound);
        if !cuts.is_empty() || !self.whole(&word) {
            self.cut_up(&word, cuts);
        }
        if let ([(_, shaped, _)], Some(first)) = (&self.runs[..], self.atoms.get_mut(first)) {
            first.word = Some(Rc::clone(shaped));
        }
    }

    /// Makes one atom of a word that is not to be cut; not where it may be wider than a line.
    fn whole(&mut self, word: &Range<usize>) -> bool {
        let width = self.runs.iter().map(|(_, shaped, style)| shaped.points(*style)).sum();
        let size = self.runs.iter().map(|(.., style)| style.size).fold(0.0, f32::max);
        // A hyphen, which is added where a word is cut, is narrower than an em.
        let fits = width + size <= self.measure;
        if fits {
            self.atoms.push(Atom { range: word.clone(), width, space: false, word: None });
        }
        fits
    }

    /// Makes atoms of a word that may be cut, and chances.
    fn cut_up(&mut self, word: &Range<usize>, cuts: Vec<(usize, Kind)>) {
        let mut pen = std::mem::take(&mut self.pen);
        pen.walk(&self.runs, word);
        let hyphen = self.usual[self.text.span_at(word.start)].hyphen;
        let mut start = word.start;
        let mut repeated = false;
        for (end, kind) in cuts.into_iter().chain([(word.end, Kind::Space)]) {
            let width = pen.at(end) - pen.at(start);
            // A hyphen is added only at some ends of lines, and before some beginnings.
            let added = u8::from(kind == Kind::Soft) + u8::from(repeated);
            repeated = kind == Kind::Hard { repeat: true };
            if width + hyphen * f32::from(added) > self.measure {
                self.letters(start..end, &pen);
            } else {
                self.atoms.push(Atom { range: start..end, width, space: false, word: None });
            }
            if end < word.end {
                self.chance(self.atoms.len(), self.atoms.len(), kind);
            }
            start = end;
        }
        self.pen = pen;
    }

    /// An atom for every letter, with its marks, of something wider than the line.
    fn letters(&mut self, range: Range<usize>, pen: &Pen) {
        let text = &self.text.text;
        let mut start = range.start;
        while start < range.end {
            let mut letters = text[start..range.end].char_indices().skip(1);
            let next = letters.find(|(_, letter)| !is_mark(*letter) && !joins(*letter));
            let end = next.map_or(range.end, |(at, _)| start + at);
            if start > range.start {
                self.chance(self.atoms.len(), self.atoms.len(), Kind::Cut);
            }
            let width = pen.at(end) - pen.at(start);
            self.atoms.push(Atom { range: start..end, width, space: false, word: None });
            start = end;
        }
    }

    /// Where the word may be broken, and how.
    fn cuts(&self, word: &Range<usize>, bound: bool) -> Vec<(usize, Kind)> {
        let text = &self.text.text[word.clone()];
        if text.len() < SHORT && text.bytes().all(|letter| letter.is_ascii_alphabetic()) {
            return Vec::new();
        }
        if is_address(text) {
            let cuts = address_cuts(text);
            return cuts.into_iter().map(|at| (word.start + at, Kind::Plain)).collect();
        }
        let from = self.opportunities.partition_point(|at| *at <= word.start);
        let allowed = self.opportunities[from..].iter().take_while(|at| **at < word.end);
        let mut cuts: Vec<(usize, Kind)> =
            allowed.filter_map(|at| Some((*at, self.kind_of(text, at - word.start)?))).collect();
        // Names are not taken apart within.
        let is_name = bound && text.starts_with(char::is_uppercase);
        if self.hyphenate && !is_name {
            let is_compound = text.contains(['-', '\u{2010}']);
            for (start, part) in alphabetic_parts(text) {
                // A hyphen is there already, unless the part alone is wider than a line.
                let style = self.text.style_at(word.start + start);
                if is_compound && self.fonts.width(part, style) <= self.measure {
                    continue;
                }
                let breaks = self.tongue.known_breaks(part);
                cuts.extend(breaks.iter().map(|at| (word.start + start + at, Kind::Soft)));
            }
        }
        for (at, soft) in text.match_indices('\u{ad}') {
            cuts.push((word.start + at + soft.len(), Kind::Soft));
        }
        cuts.retain(|(at, _)| *at > word.start && *at < word.end);
        cuts.sort_by_key(|(at, _)| *at);
        cuts.dedup_by_key(|(at, _)| *at);
        cuts
    }

    /// How the word `text` is broken at `at`, where Unicode allows it, unless it would look bad.
    fn kind_of(&self, text: &str, at: usize) -> Option<Kind> {
        let (before, after) = text.split_at(at);
        let last = before.chars().next_back()?;
        let enough = |part: &str, letters: usize| {
            part.chars().filter(|letter| letter.is_alphanumeric()).count() >= letters
        };
        let digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
        match last {
            '\u{ad}' => None,
            '-' | '\u{2010}' => {
                let number = digit(after.chars().next()) || digit(before.chars().rev().nth(1));
                let repeat = self.tongue.repeats_hyphen() && !is_foreign(text);
                (enough(before, 3) && enough(after, 3) && !number).then_some(Kind::Hard { repeat })
            }
            '–' | '—' if digit(after.chars().next()) => None,
            _ => (enough(before, 2) && enough(after, 2)).then_some(Kind::Plain),
        }
    }

    /// Lets lines break at spaces that bind more than a line holds.
    fn loosen(&mut self) {
        let mut start = 0;
        let mut loose: Vec<Chance> = Vec::new();
        for chance in &self.chances {
            let unit = &self.atoms[start..chance.end];
            if unit.iter().map(|atom| atom.width).sum::<f32>() > self.measure {
                let spaces = (start..chance.end).filter(|at| self.atoms[*at].space);
                loose.extend(spaces.map(|at| Chance {
                    end: at,
                    start: at + 1,
                    kind: Kind::Space,
                    is_parting: false,
                    clings: false,
                }));
            }
            start = chance.start;
        }
        self.chances.extend(loose);
        self.chances.sort_by_key(|chance| (chance.end, chance.start));
        self.chances.dedup_by_key(|chance| (chance.end, chance.start));
    }
}

/// Where the pen is after each letter of a word.
#[derive(Default)]
struct Pen {
    start: usize,
    after: Vec<f32>,
}

impl Pen {
    /// Goes along a word.
    fn walk(&mut self, runs: &[(usize, Rc<Shaped>, Style)], word: &Range<usize>) {
        let Self { start: first, after } = self;
        *first = word.start;
        after.clear();
        after.resize(word.len() + 1, 0.0);
        for (start, shaped, style) in runs {
            for glyph in &shaped.glyphs {
                // A ligature counts at its end, so a break within it is a little off; what is set
                // in the end is shaped anew.
                let end = start + (glyph.text.1 as usize).max(glyph.text.0 as usize);
                after[end - word.start] += glyph.advance * style.size / 1000.0;
            }
        }
        for at in 1..after.len() {
            after[at] += after[at - 1];
        }
    }

    fn at(&self, byte: usize) -> f32 {
        self.after[byte - self.start]
    }
}

/// Whether a word has letters that no Polish one has: its hyphen is not repeated.
fn is_foreign(word: &str) -> bool {
    word.contains(['v', 'q', 'x', 'V', 'Q', 'X', 'ä', 'ö', 'ü', 'ß', 'Ä', 'Ö', 'Ü'])
}

/// Whether a word is a web or mail address: it has a scheme, an at sign or a dot within.
fn is_address(word: &str) -> bool {
    let dot = |(at, _): (usize, &str)| {
        let letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        letter(word[..at].chars().next_back()) && letter(word[at + 1..].chars().next())
    };
    word.contains("://")
        || word.contains('@')
        || (word.contains(char::is_alphabetic) && word.match_indices('.').any(dot))
}

/// Where an address may be broken without a hyphen, which would look like a part of it: after a
/// slash, before what starts a new part.
fn address_cuts(word: &str) -> Vec<usize> {
    let mut cuts = Vec::new();
    for (at, letter) in word.char_indices().skip(2) {
        let before = word[..at].chars().next_back();
        let apart = match letter {
            '/' => false,
            '.' | '-' | '_' | '?' | '&' | '#' | '@' => true,
            _ => before == Some('/'),
        };
        if apart && word.len() - at > 2 {
            cuts.push(at);
        }
    }
    cuts
}

/// Whether a character joins what is around it into one form.
fn joins(letter: char) -> bool {
    matches!(letter, '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}

/// The parts of a word that are letters only, each with where it starts; a part beside a digit or
/// an underscore is none, since such words are codes.
fn alphabetic_parts(word: &str) -> Vec<(usize, &str)> {
    if word.contains(|letter: char| letter.is_numeric() || letter == '_') {
        return Vec::new();
    }
    let mut start = 0;
    let mut parts = Vec::new();
    for part in word.split(|letter: char| !letter.is_alphabetic()) {
        parts.push((start, part));
        start += part.len();
        start += word[start..].chars().next().map_or(0, char::len_utf8);
    }
    parts
}
