//! Rows: horizontal slices of a page, which are what pages are made of.

use std::collections::VecDeque;

use super::{AnchorId, Draw, Lines};

/// No page may end after this row, unless the page is full of such rows.
pub const NEVER: f32 = f32::INFINITY;
/// How much worse it is to end a page within a word.
const BROKEN_WORD: f32 = 6.0;

/// A horizontal slice of a page.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// Its height in points.
    pub height: f32,
    /// White above it, dropped at the top of a page.
    pub before: f32,
    /// What is on it, from its top left corner, in reading order.
    pub draws: Vec<Draw>,
    /// The anchors that lie at its top.
    pub anchors: Vec<AnchorId>,
    /// How bad it would be to end a page after it: 0 is fine, [`NEVER`] is not to be. For
    /// comparison, 10 is as bad as an eighth of the page left white, 70 as a quarter.
    pub cut: f32,
    /// Whether it only parts what is above it from what is below, and so vanishes at the top of a
    /// page.
    pub parting: bool,
    /// The distance of the page's baselines: it moves down until its top is so many of them below
    /// the page's. 0 where it does not.
    pub grid: f32,
    /// How far it was moved down.
    pub moved: f32,
}

impl Row {
    /// White of some height, after which no page ends.
    #[must_use]
    pub fn white(height: f32) -> Self {
        Self { height, cut: NEVER, ..Self::default() }
    }

    /// Moves it down onto its grid; `top` is where it would be without.
    pub(super) fn snap(&mut self, top: f32) {
        self.unsnap();
        let over = if self.grid > 0.0 { top % self.grid } else { 0.0 };
        if over > SLACK && over < self.grid - SLACK {
            self.moved = self.grid - over;
            self.before += self.moved;
        }
    }

    /// Undoes that.
    pub(super) fn unsnap(&mut self) {
        self.before -= std::mem::take(&mut self.moved);
    }

    /// A row for each of `lines`, set from `x` on, `leading` apart, for letters of `size`. A page
    /// may end after each with the cost `inside`, after the last with `after`; but one line of a
    /// paragraph never stands alone at the foot or the top of a page.
    #[must_use]
    pub fn lines(
        lines: &Lines,
        x: f32,
        size: f32,
        leading: f32,
        inside: f32,
        after: f32,
    ) -> Vec<Self> {
        let count = lines.lines.len();
        let row = |(at, line)| Self {
            height: leading,
            draws: lines.draws(line, x, baseline(size, leading)),
            cut: match at + 1 {
                last if last == count => after,
                1 => NEVER,
                last if last + 1 == count => NEVER,
                _ if line.broken => inside + BROKEN_WORD,
                _ => inside,
            },
            ..Self::default()
        };
        lines.lines.iter().enumerate().map(row).collect()
    }
}

/// Stacks of rows beside each other as one stack. Each starts at its `x`; together they may be cut
/// wherever none of their rows is, and that is as bad as it is for the worst of them.
#[must_use]
pub fn abreast(stacks: Vec<(f32, Vec<Row>)>) -> Vec<Row> {
    let placed = stacks.into_iter().map(|(x, rows)| {
        let mut y = 0.0;
        let place = rows.into_iter().enumerate().map(move |(at, mut row)| {
            if at > 0 {
                row.snap(y + row.before);
            }
            let top = y + if at == 0 { 0.0 } else { row.before };
            y = top + row.height;
            (top, y, row)
        });
        Stack { x, rows: place.collect(), cut: 0.0 }
    });
    let mut stacks: Vec<Stack> = placed.collect();
    let ends = stacks.iter().flat_map(|stack| stack.rows.iter().map(|(_, bottom, _)| *bottom));
    let mut ends: Vec<f32> = ends.collect();
    ends.sort_by(f32::total_cmp);
    let mut joined: Vec<Row> = Vec::new();
    let mut start = 0.0;
    for end in ends {
        if end - start < SLACK {
            continue;
        }
        let crosses = |stack: &Stack| {
            let mut rows = stack.rows.iter().take_while(|(top, _, _)| *top < end - SLACK);
            rows.any(|(_, bottom, _)| *bottom > end + SLACK)
        };
        if stacks.iter().any(crosses) {
            continue;
        }
        let mut row = Row { height: end - start, ..Row::default() };
        for stack in &mut stacks {
            while stack.rows.front().is_some_and(|(_, bottom, _)| *bottom < end + SLACK) {
                let Some((top, _, part)) = stack.rows.pop_front() else { break };
                let moved = part.draws.into_iter().map(|draw| draw.moved(stack.x, top - start));
                row.draws.extend(moved);
                row.anchors.extend(part.anchors);
                stack.cut = part.cut;
            }
            // What has ended is cut nowhere.
            if !stack.rows.is_empty() {
                row.cut = row.cut.max(stack.cut);
            }
        }
        joined.push(row);
        start = end;
    }
    // What follows, follows all of them.
    if let Some(last) = joined.last_mut() {
        last.cut = stacks.iter().map(|stack| stack.cut).fold(0.0, f32::max);
    }
    joined
}

/// Rows under each other, each with the heights at which it starts and ends.
struct Stack {
    x: f32,
    rows: VecDeque<(f32, f32, Row)>,
    /// How bad it would be to end a page where it was taken up to.
    cut: f32,
}

/// Rounding errors in heights.
const SLACK: f32 = 0.02;

/// Where the baseline of letters of `size` is in a line of height `leading`, from its top.
#[must_use]
pub fn baseline(size: f32, leading: f32) -> f32 {
    // The letters of our faces reach from 0.25 below it to 0.75 above.
    leading / 2.0 + size * 0.25
}

/// The height of rows on top of each other, the white above the first left out.
#[must_use]
pub fn height(rows: &[Row]) -> f32 {
    let all: f32 = rows.iter().map(|row| row.before + row.height).sum();
    all - rows.first().map_or(0.0, |row| row.before)
}
