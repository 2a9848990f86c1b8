//! Paragraphs: spans in, lines out.

use std::{ops::Range, rc::Rc};

use super::{
    Bit, Draw, Fonts, Link, Span, Style, TagId, Tongue,
    breaks::{Edge, Fit, full_lines, line_ends},
    fonts::Shaped,
    memory::Key,
    text::{Atom, Chance, Kind, Part, Text, Usual},
};
use crate::wanted;

/// To which edges lines go.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Align {
    /// To both, but for the last.
    Justify,
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// To neither: in the middle.
    Centre,
}

/// How words are dealt out to lines.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Deal {
    /// So that the worst line is as good as it can be; of the last one, only that it is not a
    /// forgotten word.
    Even,
    /// The same with a last line as long as the others, as in a heading.
    Balanced,
    /// So that each line takes all that it holds, as in a narrow cell, where a word that stands
    /// below though it had room above looks like a mistake.
    Full,
}

/// How a paragraph is set.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// Width of the lines in points.
    pub measure: f32,
    /// To which edges they go.
    pub align: Align,
    /// Language of the text.
    pub tongue: Tongue,
    /// Whether words may be broken.
    pub hyphenate: bool,
    /// By how much the first line is moved in.
    pub first_indent: f32,
    /// By how much the others are.
    pub rest_indent: f32,
    /// How its words are dealt out to them.
    pub deal: Deal,
}

impl Setting {
    /// Justified text with broken words.
    #[must_use]
    pub const fn justified(measure: f32, tongue: Tongue) -> Self {
        Self { align: Align::Justify, hyphenate: true, ..Self::left(measure, tongue) }
    }

    /// Lines to the left, words whole.
    #[must_use]
    pub const fn left(measure: f32, tongue: Tongue) -> Self {
        Self {
            measure,
            align: Align::Left,
            tongue,
            hyphenate: false,
            first_indent: 0.0,
            rest_indent: 0.0,
            deal: Deal::Even,
        }
    }

    /// The same with lines about as long as each other.
    #[must_use]
    pub const fn balanced(self) -> Self {
        Self { deal: Deal::Balanced, ..self }
    }

    /// The same with lines as full as they can be.
    #[must_use]
    pub const fn full(self) -> Self {
        Self { deal: Deal::Full, ..self }
    }

    /// The same with lines that go to other edges.
    #[must_use]
    pub const fn aligned(self, align: Align) -> Self {
        Self { align, ..self }
    }

    /// The same with all lines but the first moved in by `indent`.
    #[must_use]
    pub const fn hanging(self, indent: f32) -> Self {
        Self { rest_indent: indent, ..self }
    }
}

/// By how much justified letters are made wider or narrower at most (the trick of pdfTeX): nobody
/// sees 3 %, but the spaces between the words gain much.
const EXPANSION: f32 = 0.03;
/// How much space is added between justified letters or taken away at most, in parts of their size.
const SPREAD: f32 = 0.007_5;
/// The same in parts of their width, which is about half their size.
const SPREAD_OF_WIDTH: f32 = 2.0 * SPREAD;
/// By how much of their width justified spaces grow and shrink where nothing is bad yet.
const GROW: f32 = 0.55;
const SHRINK: f32 = 0.3;
/// Spaces wider than this many times their width are worse than a ragged edge; where there are but
/// a few, each of them is seen, and one more than twice as wide is too much.
const WIDEST_SPACE: f32 = 5.0;

/// Texts have no letters that are narrower on average, in parts of their size for each byte.
const NARROWEST: f32 = 0.15;

/// A line of a paragraph.
#[derive(Clone, Debug)]
pub struct Line {
    /// What is on it, left to right.
    pub pieces: Vec<Piece>,
    /// How far to the right the letters reach, in points from the paragraph's left edge; without
    /// punctuation that hangs into the margin.
    pub width: f32,
    /// Whether it ends within a word.
    pub broken: bool,
}

/// Text of one look and one element on a line.
#[derive(Clone, Debug)]
pub struct Piece {
    /// From the paragraph's left edge.
    pub x: f32,
    /// Width in points.
    pub width: f32,
    /// By how much the letters are widened, 1 for not at all.
    pub scale: f32,
    /// Space after each letter, in points; widened with them.
    pub spread: f32,
    /// Words and spaces.
    pub bits: Rc<Vec<Bit>>,
    /// The span that it is of.
    pub span: usize,
}

/// Sets `spans` as one paragraph. An empty text has no line.
#[must_use]
pub fn paragraph(fonts: &Fonts, spans: &[Span], setting: &Setting) -> Lines {
    let mut text = Text::of(spans);
    if text.text.is_empty() {
        return Lines { looks: Vec::new(), lines: Rc::default() };
    }
    wanted::go_on();
    let looks = spans.iter().map(Look::of).collect();
    if let Some(line) = Setter::new(fonts, &text, setting).alone() {
        return Lines { looks, lines: Rc::new(vec![line]) };
    }
    let key = Key::of(&mut text, setting);
    let known = fonts.paragraphs(|paragraphs| paragraphs.get(&key));
    let lines = known.unwrap_or_else(|| {
        key.give_back(&mut text);
        let lines = Rc::new(broken(fonts, &text, setting));
        fonts.paragraphs(|paragraphs| paragraphs.put(key, Rc::clone(&lines)));
        lines
    });
    Lines { looks, lines }
}

/// The lines of a text that is not known yet.
fn broken(fonts: &Fonts, text: &Text<'_>, setting: &Setting) -> Vec<Line> {
    let measure = setting.measure - setting.first_indent.max(setting.rest_indent);
    let ragged = setting.align != Align::Justify && setting.deal != Deal::Full;
    let usual = text.usual(fonts);
    let how = (setting.hyphenate, ragged);
    let (atoms, chances) = text.atoms(fonts, &usual, setting.tongue, how, measure);
    let setter = Setter::new(fonts, text, setting);
    Setter { atoms: &atoms, chances: &chances, usual: &usual, ..setter }.lines()
}

/// The lines of a paragraph with what they are made of.
#[derive(Clone, Debug)]
pub struct Lines {
    looks: Vec<Look>,
    /// The lines, top to bottom.
    pub lines: Rc<Vec<Line>>,
}

/// What lines need of a span: all but its text.
#[derive(Clone, Debug)]
struct Look {
    style: Style,
    tag: Option<TagId>,
    link: Option<Link>,
}

impl Look {
    fn of(span: &Span) -> Self {
        Self { style: span.style, tag: span.tag, link: span.link.clone() }
    }
}

impl Lines {
    /// What is on them.
    #[must_use]
    pub fn text(&self) -> String {
        let pieces = self.lines.iter().flat_map(|line| &line.pieces);
        pieces.flat_map(|piece| piece.bits.iter()).map(|bit| bit.shaped.text.as_str()).collect()
    }

    /// What to draw for one line whose baseline is at `y`, the paragraph's left edge being at `x`.
    #[must_use]
    pub fn draws(&self, line: &Line, x: f32, y: f32) -> Vec<Draw> {
        let mut draws = Vec::with_capacity(line.pieces.len());
        for piece in &line.pieces {
            let span = &self.looks[piece.span];
            draws.push(Draw::Text {
                x: x + piece.x,
                y,
                style: span.style,
                scale: piece.scale,
                spread: piece.spread,
                bits: Rc::clone(&piece.bits),
                tag: span.tag,
            });
            if let (Some(link), Some(tag)) = (&span.link, span.tag) {
                let size = span.style.size;
                draws.push(Draw::Link {
                    rect: [x + piece.x, y - size * 0.85, piece.width, size * 1.15],
                    link: link.clone(),
                    tag,
                });
            }
        }
        draws
    }
}

struct Setter<'s, 't> {
    fonts: &'s Fonts,
    text: &'s Text<'t>,
    atoms: &'s [Atom],
    chances: &'s [Chance],
    setting: &'s Setting,
    /// Of each span; empty while it is not known whether anything is cut.
    usual: &'s [Usual],
}

impl<'s, 't> Setter<'s, 't> {
    /// Sets a text that is not cut.
    fn new(fonts: &'s Fonts, text: &'s Text<'t>, setting: &'s Setting) -> Self {
        Self { fonts, text, atoms: &[], chances: &[], setting, usual: &[] }
    }

    fn justified(&self) -> bool {
        self.setting.align == Align::Justify
    }

    fn lines(&self) -> Vec<Line> {
        let Setting { measure, first_indent, rest_indent, deal, .. } = *self.setting;
        let edges: Vec<Edge> = self.chances.iter().map(|chance| self.edge(chance)).collect();
        let justified = self.justified();
        let fit = Fit {
            first: measure - first_indent,
            rest: measure - rest_indent,
            spaces: if justified { (GROW, SHRINK) } else { (0.0, 0.0) },
            letters: if justified { EXPANSION + SPREAD_OF_WIDTH } else { 0.0 },
            ragged: if justified { 0.0 } else { measure * 0.3 },
            balance: deal == Deal::Balanced,
        };
        let ends = if deal == Deal::Full { full_lines } else { line_ends };
        let mut before: Option<&Chance> = None;
        let mut lines = Vec::new();
        for end in ends(self.atoms, self.chances, &edges, &fit) {
            let chance = &self.chances[end];
            lines.push(self.line(before, chance, lines.is_empty()));
            before = Some(chance);
        }
        lines
    }

    /// The line of a text that goes onto one, as that of most headings, names and cells of tables
    /// does: nothing is cut then, and nothing to be chosen.
    fn alone(&self) -> Option<Line> {
        let measure = self.setting.measure - self.setting.first_indent;
        // Far too long a text need not be tried.
        let smallest = self.text.spans.iter().map(|span| span.style.size).fold(f32::MAX, f32::min);
        if self.text.text.len() as f32 * smallest * NARROWEST > measure {
            return None;
        }
        let mut build = Builder::new(self);
        let mut words = None;
        for (part, range) in self.text.parts() {
            match part {
                Part::End => return None,
                Part::Space { .. } => build.space(range.start),
                Part::Word => {
                    let atom = Atom { range: range.clone(), width: 0.0, space: false, word: None };
                    words = Some((words.map_or(atom.clone(), |(first, _)| first), atom));
                    build.word(range, None);
                }
            }
            if build.x > measure {
                return None;
            }
        }
        let end = Chance { end: 0, start: 0, kind: Kind::Forced, is_parting: false, clings: false };
        let words = words.as_ref().map(|(first, last)| (first, last));
        Some(self.place(build, &end, self.setting.first_indent, words))
    }

    fn edge(&self, chance: &Chance) -> Edge {
        let mut edge = Edge::default();
        let last = chance.end.checked_sub(1).map(|at| &self.atoms[at]);
        let hyphen = |at: usize| self.usual[self.text.span_at(at)].hyphen;
        if let Some(last) = last {
            let at = last.range.end - 1;
            if chance.kind == Kind::Soft {
                edge.before += hyphen(at);
            }
            if chance.kind != Kind::Forced {
                edge.before -= self.right_hang(last, chance.kind == Kind::Soft);
            }
        }
        if let Some(next) = self.atoms.get(chance.start) {
            if chance.kind == (Kind::Hard { repeat: true }) {
                edge.after += hyphen(next.range.start);
            } else {
                edge.after -= self.left_hang(next);
            }
        }
        edge
    }

    /// How far punctuation at a line's end hangs into the margin, in points.
    fn right_hang(&self, last: &Atom, hyphen: bool) -> f32 {
        if !self.justified() {
            return 0.0;
        }
        let text = &self.text.text[last.range.clone()];
        let letter = if hyphen { Some('-') } else { text.chars().next_back() };
        let share = match letter {
            Some('-') => 0.55,
            Some(',' | '.') => 0.5,
            Some('”' | '’' | '"') => 0.35,
            Some(';' | ':') => 0.3,
            Some('–' | '—') => 0.25,
            Some('?' | '!') => 0.1,
            _ => return 0.0,
        };
        let span = self.text.span_at(last.range.end - 1);
        match letter {
            Some('-') | None => share * self.usual[span].hyphen,
            Some(letter) => {
                let (mut bytes, style) = ([0; 4], self.text.spans[span].style);
                share * self.fonts.width(letter.encode_utf8(&mut bytes), style)
            }
        }
    }

    /// The same at a line's start.
    fn left_hang(&self, first: &Atom) -> f32 {
        let text = &self.text.text[first.range.clone()];
        match text.chars().next().filter(|_| self.justified()) {
            Some(letter @ ('„' | '“' | '‘' | '"')) => {
                let style = self.text.style_at(first.range.start);
                0.4 * self.fonts.width(letter.encode_utf8(&mut [0; 4]), style)
            }
            _ => 0.0,
        }
    }

    fn line(&self, before: Option<&Chance>, chance: &Chance, first: bool) -> Line {
        let start = before.map_or(0, |before| before.start);
        let mut end = chance.end;
        while end > start && self.atoms[end - 1].space {
            end -= 1;
        }
        // Words, and a space after each.
        let room = 2 * self.atoms[start..end].iter().filter(|atom| atom.space).count() + 2;
        let mut build = Builder { room, ..Builder::new(self) };
        if before.is_some_and(|before| before.kind == (Kind::Hard { repeat: true }))
            && start < self.atoms.len()
        {
            let at = self.atoms[start].range.start;
            build.push(self.fonts.shape("-", self.text.style_at(at)), self.text.span_at(at), false);
        }
        let mut at = start;
        while at < end {
            if self.atoms[at].space {
                build.space(self.atoms[at].range.start);
                at += 1;
                continue;
            }
            let word = (at..end).find(|next| self.atoms[*next].space).unwrap_or(end);
            let range = self.atoms[at].range.start..self.atoms[word - 1].range.end;
            build.word(range, self.atoms[at].word.as_ref());
            at = word;
        }
        if chance.kind == Kind::Soft && end > start {
            let at = self.atoms[end - 1].range.end - 1;
            let hyphen = self.fonts.soft_hyphen(self.text.style_at(at));
            build.push(hyphen, self.text.span_at(at), false);
        }
        let indent = if first { self.setting.first_indent } else { self.setting.rest_indent };
        let atoms = (end > start).then(|| (&self.atoms[start], &self.atoms[end - 1]));
        let mut line = self.place(build, chance, indent, atoms);
        // A real space at its end keeps the words apart for readers of the text.
        if (chance.kind == Kind::Space || chance.start > chance.end)
            && let Some(piece) = line.pieces.last_mut()
        {
            let space = self.fonts.shape(" ", self.text.spans[piece.span].style);
            Rc::make_mut(&mut piece.bits).push(Bit { shaped: space, after: 0.0 });
        }
        line
    }

    /// Puts what is on a line where it belongs between the edges.
    fn place(
        &self,
        build: Builder<'_, '_, '_>,
        chance: &Chance,
        indent: f32,
        atoms: Option<(&Atom, &Atom)>,
    ) -> Line {
        let Builder { mut pieces, x: natural, spaces: (count, white), ems, .. } = build;
        let measure = self.setting.measure - indent;
        let last = chance.kind == Kind::Forced;
        let (left, right) = atoms.map_or((0.0, 0.0), |(first, end)| {
            let right = if last { 0.0 } else { self.right_hang(end, chance.kind == Kind::Soft) };
            (self.left_hang(first), right)
        });
        let target = measure + left + right;
        // Nothing is seen of what is added after the last letter.
        let last_of = |piece: &Piece| self.text.spans[piece.span].style.size;
        let ems = ems - pieces.last().map_or(0.0, last_of);
        let (mut scale, mut spread, mut extra) = (1.0, 0.0, 0.0);
        if self.justified() && count > 0 && (!last || natural > target) {
            // Letters take their share of the stretch, spaces the rest.
            let flex = white * if natural < target { GROW } else { SHRINK };
            let letters = natural - white;
            let all = flex + letters * EXPANSION + ems * SPREAD;
            let share = ((target - natural) / all).clamp(-1.0, 1.0);
            (scale, spread) = (1.0 + share * EXPANSION, share * SPREAD);
            // Some white stays in any case.
            extra = ((target / scale - natural - ems * spread) / count as f32)
                .max(white / count as f32 * -0.6);
            let widest = WIDEST_SPACE.min(count as f32 + 1.0);
            if extra * count as f32 > white * (widest - 1.0) {
                (scale, spread, extra) = (1.0, 0.0, 0.0);
            }
        }
        let mut width = (natural + extra * count as f32 + ems * spread) * scale;
        if width > target {
            // A hair too wide, since pieces of words are a little wider than the words.
            scale *= target / width;
            width = target;
        }
        let x = indent - left
            + match self.setting.align {
                Align::Justify | Align::Left => 0.0,
                Align::Right => measure - width,
                Align::Centre => (measure - width) / 2.0,
            };
        let mut moved = 0.0;
        for piece in &mut pieces {
            let before = moved;
            piece.spread = spread * self.text.spans[piece.span].style.size;
            for bit in Rc::make_mut(&mut piece.bits) {
                moved += piece.spread * bit.shaped.glyphs.len() as f32;
                if bit.shaped.text == " " {
                    bit.after = extra;
                    moved += extra;
                }
            }
            piece.x = x + (piece.x + before) * scale;
            piece.width = (piece.width + moved - before) * scale;
            piece.scale = scale;
        }
        let broken = matches!(chance.kind, Kind::Soft | Kind::Cut);
        Line { pieces, width: x + width - right, broken }
    }
}

/// A line while it is put together, at its natural width.
struct Builder<'b, 's, 't> {
    setter: &'b Setter<'s, 't>,
    pieces: Vec<Piece>,
    x: f32,
    /// How many spaces, and how wide together.
    spaces: (usize, f32),
    /// The sizes of all letters together: what is added after each is a part of its own.
    ems: f32,
    /// How many bits there may be.
    room: usize,
}

impl<'b, 's, 't> Builder<'b, 's, 't> {
    fn new(setter: &'b Setter<'s, 't>) -> Self {
        Self { setter, pieces: Vec::new(), x: 0.0, spaces: (0, 0.0), ems: 0.0, room: 0 }
    }

    /// Adds a word or a part of one, which starts as `whole` does.
    fn word(&mut self, range: Range<usize>, whole: Option<&Rc<Shaped>>) {
        let text = self.setter.text;
        if let Some(whole) = whole.filter(|whole| whole.text.len() == range.len()) {
            return self.push(Rc::clone(whole), text.span_at(range.start), false);
        }
        for (span, run) in text.runs(range) {
            let style = text.spans[span].style;
            self.push(self.setter.fonts.shape(&text.text[run], style), span, false);
        }
    }

    fn space(&mut self, at: usize) {
        let text = self.setter.text;
        let span = text.span_at(at);
        let usual = self.setter.usual.get(span).map(|usual| Rc::clone(&usual.space));
        let space = usual.unwrap_or_else(|| self.setter.fonts.shape(" ", text.spans[span].style));
        self.push(space, span, true);
    }

    fn push(&mut self, shaped: Rc<Shaped>, span: usize, space: bool) {
        let size = self.setter.text.spans[span].style.size;
        let width = shaped.advance * size / 1000.0;
        self.ems += shaped.glyphs.len() as f32 * size;
        if self.pieces.last().is_none_or(|piece| piece.span != span) {
            let bits = Rc::new(Vec::with_capacity(std::mem::take(&mut self.room)));
            let piece = Piece { x: self.x, width: 0.0, scale: 1.0, spread: 0.0, bits, span };
            self.pieces.push(piece);
        }
        if let Some(piece) = self.pieces.last_mut() {
            piece.width += width;
            Rc::make_mut(&mut piece.bits).push(Bit { shaped, after: 0.0 });
        }
        self.x += width;
        if space {
            self.spaces.0 += 1;
            self.spaces.1 += width;
        }
    }
}

#[cfg(test)]
#[path = "paragraph_tests.rs"]
mod tests;
