//! Where the lines of a paragraph end.
//!
//! All lines are chosen together, so that the worst of them is as good as it can be: the method of
//! Knuth and Plass (“Breaking Paragraphs into Lines”, 1981) as a shortest path over all chances.
//! Unlike TeX's, it has no tolerance: bad lines cost much, but there is always an answer.

use super::text::{Atom, Chance, Kind};

/// What the lines must fit.
#[derive(Clone, Copy, Debug)]
pub struct Fit {
    /// Width of the first line.
    pub first: f32,
    /// Width of the others.
    pub rest: f32,
    /// By how much of their width spaces grow and shrink.
    pub spaces: (f32, f32),
    /// By how much of their width letters grow and shrink.
    pub letters: f32,
    /// How much a line may fall short of its width, in points, before it looks bad; 0 where lines
    /// are justified.
    pub ragged: f32,
    /// Whether the last line counts like the others.
    pub balance: bool,
}

/// By how much a chance changes the width of the lines beside it.
#[derive(Clone, Copy, Default, Debug)]
pub struct Edge {
    /// Of the line before: the added hyphen, less what hangs into the margin.
    pub before: f32,
    /// Of the line after.
    pub after: f32,
}

/// Tight, normal, loose, very loose.
const CLASSES: usize = 4;
/// Neighbours that differ by more than one class.
const UNEVEN: f64 = 500.0;
/// Two lines that end in a hyphen, one after the other.
const LADDER: f64 = 60_000.0;
/// A last line of hardly a syllable.
const STUB: f64 = 8_000.0;
/// A last line of one word where there are many, which looks forgotten, below a heading most of all.
const LONE: f64 = 150_000.0;
/// Words are many from so many spaces on. Most names have fewer.
const MANY: usize = 4;
/// Of no more spaces are headings and lines that tell who somebody is; longer texts have commas
/// everywhere, and would only be more ragged.
const FEW: usize = 14;
/// To end a line elsewhere than where what is said parts.
const WITHIN: f64 = 1_000.0;
/// The same after a small word.
const CLINGING: f64 = 1_070.0;
/// What each line of a short text costs, so that none is added for that.
const LINE: f64 = 1_150_000.0;
/// A line that does not fit at all; chosen only where nothing else is left.
const OVERFULL: f64 = 1e12;

/// The cheapest way to a line's end with a line of one class.
#[derive(Clone, Copy)]
struct Best {
    /// Infinite where there is no way.
    cost: f64,
    /// The chance before, with the class of the line that ends there.
    from: (u32, u32),
}

/// By the class of the last line.
type Ways = [Best; CLASSES];

/// Where the first line comes from.
const START: (u32, u32) = (u32::MAX, 0);
const NONE: Ways = [Best { cost: f64::INFINITY, from: START }; CLASSES];

/// The chances at which lines end, in order; the last is always the last chance.
///
/// `edges` has one entry per chance.
#[must_use]
pub fn line_ends(atoms: &[Atom], chances: &[Chance], edges: &[Edge], fit: &Fit) -> Vec<usize> {
    let widths = Widths::of(atoms);
    let mut best: Vec<Ways> = vec![NONE; chances.len()];
    // Lines that may still be open start after one of these; `None` is the paragraph's start.
    let mut open: Vec<Option<usize>> = vec![None];
    for (at, chance) in chances.iter().enumerate() {
        let mut left = open.len();
        open.retain(|before| {
            let line = Line { before: *before, chance: at, widths: &widths, chances, edges, fit };
            let (ratio, fits) = line.ratio();
            left -= 1;
            let nearest = left == 0;
            if fits || nearest {
                line.extend(&mut best, ratio, fits);
            }
            fits
        });
        if chance.kind == Kind::Forced {
            open.clear();
        }
        open.push(Some(at));
    }
    path(&best)
}

/// The same with each line as full as it can be. A word is broken only where not even it fits.
#[must_use]
pub fn full_lines(atoms: &[Atom], chances: &[Chance], edges: &[Edge], fit: &Fit) -> Vec<usize> {
    let widths = Widths::of(atoms);
    let mut ends = Vec::new();
    let mut before = None;
    while before.is_none_or(|before| before + 1 < chances.len()) {
        let first = before.map_or(0, |before| before + 1);
        let (mut furthest, mut whole) = (first, None);
        for (at, chance) in chances.iter().enumerate().skip(first) {
            let line = Line { before, chance: at, widths: &widths, chances, edges, fit };
            if !line.ratio().1 {
                break;
            }
            furthest = at;
            if !line.hyphenated(at) && chance.kind != Kind::Cut {
                whole = Some(at);
            }
            if chance.kind == Kind::Forced {
                whole = Some(at);
                break;
            }
        }
        let end = whole.unwrap_or(furthest);
        ends.push(end);
        before = Some(end);
    }
    ends
}

fn path(best: &[Ways]) -> Vec<usize> {
    let mut ends = Vec::new();
    let Some(last) = best.len().checked_sub(1) else { return ends };
    let cost = |class: &usize| best[last][*class].cost;
    let class = (0..CLASSES).min_by(|a, b| cost(a).total_cmp(&cost(b))).unwrap_or(0);
    let mut at = (last, class);
    loop {
        ends.push(at.0);
        let Best { from, .. } = best[at.0][at.1];
        if from == START {
            break;
        }
        at = (from.0 as usize, from.1 as usize);
    }
    ends.reverse();
    ends
}

/// Widths of all atoms before each, of all and of the spaces alone.
struct Widths {
    sums: Vec<(f32, f32)>,
    /// How many spaces there are.
    spaces: usize,
}

impl Widths {
    fn of(atoms: &[Atom]) -> Self {
        let (mut all, mut spaces) = (0.0f64, 0.0f64);
        let mut sums = vec![(0.0, 0.0)];
        for atom in atoms {
            all += f64::from(atom.width);
            spaces += if atom.space { f64::from(atom.width) } else { 0.0 };
            sums.push((all as f32, spaces as f32));
        }
        let spaces = atoms.iter().filter(|atom| atom.space).count();
        Self { sums, spaces }
    }

    fn between(&self, start: usize, end: usize) -> (f32, f32) {
        let end = end.max(start);
        (self.sums[end].0 - self.sums[start].0, self.sums[end].1 - self.sums[start].1)
    }
}

/// A possible line: from the chance `before` to another.
struct Line<'a> {
    before: Option<usize>,
    chance: usize,
    widths: &'a Widths,
    chances: &'a [Chance],
    edges: &'a [Edge],
    fit: &'a Fit,
}

impl Line<'_> {
    fn is_last(&self) -> bool {
        self.chances[self.chance].kind == Kind::Forced
    }

    /// How far the line must be stretched (to 1 and beyond) or shrunk (to -1), and whether it can.
    fn ratio(&self) -> (f32, bool) {
        let Fit { spaces: (grow, shrink), letters, ragged, .. } = *self.fit;
        let start = self.before.map_or(0, |before| self.chances[before].start);
        let (all, spaces) = self.widths.between(start, self.chances[self.chance].end);
        let after = self.before.map_or(0.0, |before| self.edges[before].after);
        let natural = all + self.edges[self.chance].before + after;
        let measure = if self.before.is_none() { self.fit.first } else { self.fit.rest };
        let room = measure - natural;
        if room >= 0.0 {
            if self.is_last() && !self.fit.balance {
                return (0.0, true);
            }
            let stretch = ragged + spaces * grow + (all - spaces) * letters;
            (room / stretch.max(0.1), true)
        } else {
            let shrink = spaces * shrink + (all - spaces) * letters;
            // A hundredth of a point is nothing that anybody sees.
            (room / shrink.max(0.01), -room <= shrink + 0.01)
        }
    }

    /// Records this line wherever it is the best way to its end.
    fn extend(&self, best: &mut [Ways], ratio: f32, fits: bool) {
        let class = match ratio {
            ratio if ratio < -0.5 => 0,
            ratio if ratio <= 0.5 => 1,
            ratio if ratio <= 1.0 => 2,
            _ => 3,
        };
        let cost = self.cost(ratio, fits);
        let known = best[self.chance].iter().map(|way| way.cost).fold(f64::INFINITY, f64::min);
        if known + UNEVEN < cost {
            // Nothing comes of what costs so much more than another way to the same end.
            return;
        }
        let (ways, ladder) = match self.before {
            Some(before) => (best[before], self.hyphenated(before) && self.hyphenated(self.chance)),
            None => ([Best { cost: 0.0, from: START }; CLASSES], false),
        };
        let place = &mut best[self.chance][class];
        for (from, way) in ways.into_iter().enumerate() {
            let uneven = self.before.is_some() && from.abs_diff(class) > 1;
            let extra = if uneven { UNEVEN } else { 0.0 } + if ladder { LADDER } else { 0.0 };
            let cost = way.cost + cost + extra;
            if cost < place.cost {
                let from = self.before.map_or(START, |before| (before as u32, from as u32));
                *place = Best { cost, from };
            }
        }
    }

    fn hyphenated(&self, chance: usize) -> bool {
        matches!(self.chances[chance].kind, Kind::Soft | Kind::Hard { .. })
    }

    /// Whether it would be better to end a line elsewhere, where what is said parts.
    fn is_within(&self) -> bool {
        self.is_short() && !self.chances[self.chance].is_parting
    }

    /// Whether it is of a heading, or tells who somebody is.
    fn is_short(&self) -> bool {
        self.fit.ragged > 0.0 && self.widths.spaces <= FEW
    }

    /// How much worse a last line is for being short, where another ends at `before`.
    fn ending(&self, before: usize) -> f64 {
        let start = self.chances[before].start;
        let (all, white) = self.widths.between(start, self.chances[self.chance].end);
        let is_ragged = self.fit.ragged > 0.0;
        // A last line hardly longer than an indent looks like an accident.
        let stub = if all < self.fit.rest * 0.12 { STUB } else { 0.0 };
        let is_lone = is_ragged && white == 0.0 && self.widths.spaces >= MANY;
        stub + if is_lone { LONE } else { 0.0 }
    }

    fn cost(&self, ratio: f32, fits: bool) -> f64 {
        if !fits {
            return OVERFULL * f64::from(-ratio).max(1.0);
        }
        // Steeper than TeX's cube: spaces that are fine cost next to nothing, wide ones much; where
        // lines are justified, from a ratio of 1.17 on more than a hyphen.
        let ratio = f64::from(ratio.abs());
        let fourth = (ratio * ratio) * (ratio * ratio);
        let badness = 100.0 * fourth * if self.fit.ragged > 0.0 { ratio } else { fourth };
        let penalty = match self.chances[self.chance].kind {
            Kind::Space if self.is_within() && self.chances[self.chance].clings => CLINGING,
            Kind::Space if self.is_within() => WITHIN,
            Kind::Space | Kind::Forced => 0.0,
            Kind::Plain if self.is_within() => WITHIN + 40.0,
            Kind::Plain => 40.0,
            // Where lines need not be equal, a whole word is worth much white.
            Kind::Hard { .. } if self.fit.ragged > 0.0 => 4_000.0,
            Kind::Soft if self.is_short() => 2_300.0,
            Kind::Soft if self.fit.ragged > 0.0 => 1_500.0,
            Kind::Hard { .. } => 300.0,
            Kind::Soft => 350.0,
            Kind::Cut => 2_000.0,
        };
        let end = if self.is_last() {
            self.before.map_or(0.0, |before| self.ending(before))
        } else {
            0.0
        };
        let line = if self.is_short() { LINE } else { 0.0 };
        (10.0 + badness).powi(2) + penalty * penalty + end + line
    }
}
