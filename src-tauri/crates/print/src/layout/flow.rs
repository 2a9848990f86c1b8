//! Rows poured onto pages.
//!
//! Everything that is to be printed is a stack of rows, none of which is cut. Each row says how bad
//! it would be to end a page after it; a page ends where that, together with the white left at its
//! foot, is least bad. Widows, orphans and lonely headings are nothing but rows after which no page
//! ends.

use std::collections::VecDeque;

use super::{AnchorId, Draw, NEVER, Page, Place, Row, height};

/// A page's size and margins in points. Odd pages are right pages: their left margin is the inner
/// one.
#[derive(Clone, Copy, Debug)]
pub struct Geometry {
    /// Width of the page.
    pub width: f32,
    /// Height of the page.
    pub height: f32,
    /// Margin above the text.
    pub top: f32,
    /// Margin below it.
    pub bottom: f32,
    /// Margin at the fold.
    pub inner: f32,
    /// Margin at the other side.
    pub outer: f32,
}

impl Geometry {
    /// Left edge of the text on a page, counted from 0.
    #[must_use]
    pub const fn left(&self, page: usize) -> f32 {
        if page.is_multiple_of(2) { self.inner } else { self.outer }
    }

    /// Width of the text.
    #[must_use]
    pub const fn measure(&self) -> f32 {
        self.width - self.inner - self.outer
    }

    /// Height of the text.
    #[must_use]
    pub const fn depth(&self) -> f32 {
        self.height - self.top - self.bottom
    }
}

/// How bad the white at the foot of a page is: this, times the cube of its share of the page. A few
/// lines are nothing in a book of sessions that stay whole; a quarter of the page is a hole.
const EMPTINESS: f32 = 4500.0;
/// Rounding errors in heights.
const SLACK: f32 = 0.01;

/// Pours rows onto pages.
pub struct Flow {
    geometry: Geometry,
    /// The page that is being filled, and those before it that were not taken.
    pages: Vec<Page>,
    /// How many full pages were taken.
    taken: usize,
    places: Vec<Option<Place>>,
    /// Rows of the page that is being filled, and after them those of the next.
    pending: VecDeque<Row>,
    /// Their height, the white above the first left out where it will be dropped.
    depth: f32,
    /// How far down the page is filled.
    y: f32,
    /// Whether nothing but a repeated heading is on the page.
    fresh: bool,
    heading: Vec<Row>,
}

impl Flow {
    /// A flow with one empty page.
    #[must_use]
    pub fn new(geometry: Geometry) -> Self {
        Self {
            geometry,
            pages: vec![Page::new(geometry.width, geometry.height)],
            taken: 0,
            places: Vec::new(),
            pending: VecDeque::new(),
            depth: 0.0,
            y: 0.0,
            fresh: true,
            heading: Vec::new(),
        }
    }

    /// A new anchor, to be given to a row.
    pub fn anchor(&mut self) -> AnchorId {
        self.places.push(None);
        AnchorId(self.places.len() - 1)
    }

    /// Puts an anchor at the end of all that was poured.
    pub fn mark(&mut self, anchor: AnchorId) {
        self.settle();
        self.places[anchor.0] = Some(Place { page: self.page(), y: self.geometry.top + self.y });
    }

    /// Where an anchor lies, once its row is on a page.
    #[must_use]
    pub fn place(&self, anchor: AnchorId) -> Option<Place> {
        self.places.get(anchor.0).copied().flatten()
    }

    /// The page that is being filled, from 0.
    #[must_use]
    pub fn page(&self) -> usize {
        self.taken + self.pages.len() - 1
    }

    /// Pours one more row.
    pub fn push(&mut self, mut row: Row) {
        if row.parting && self.fresh && self.pending.is_empty() {
            return;
        }
        if !self.is_fresh() {
            row.snap(self.y + self.depth + row.before);
        }
        self.depth += self.white_above(&row) + row.height;
        self.pending.push_back(row);
        while self.y + self.depth > self.geometry.depth() + SLACK {
            self.put(self.rows_for_this_page());
            self.turn();
        }
    }

    /// Pours rows.
    pub fn extend(&mut self, rows: impl IntoIterator<Item = Row>) {
        for row in rows {
            self.push(row);
        }
    }

    /// Whether `rows` fit on the page that is being filled.
    #[must_use]
    pub fn fits(&self, rows: &[Row]) -> bool {
        let first = rows.first().map_or(0.0, |row| self.white_above(row));
        self.y + self.depth + first + height(rows) <= self.geometry.depth() + SLACK
    }

    /// Whether nothing is on the page that is being filled.
    #[must_use]
    pub fn is_fresh(&self) -> bool {
        self.fresh && self.pending.is_empty()
    }

    /// Height that is left on the page that is being filled.
    #[must_use]
    pub fn room(&self) -> f32 {
        self.geometry.depth() - self.y - self.depth
    }

    /// Puts everything that was poured onto the page, so that its places are known.
    pub fn settle(&mut self) {
        self.put(self.pending.len());
    }

    /// Ends the page, unless nothing is on it.
    pub fn new_page(&mut self) {
        self.settle();
        if !self.fresh {
            self.turn();
        }
    }

    /// From now on every new page starts with these rows, as decoration. None to end that.
    pub fn repeat(&mut self, heading: Vec<Row>) {
        self.heading = heading;
    }

    /// Width of one of `count` columns that are `gap` apart.
    #[must_use]
    pub fn column(&self, count: usize, gap: f32) -> f32 {
        (self.geometry.measure() - gap * (count - 1) as f32) / count as f32
    }

    /// How deep `rows` are in columns that end at about the same height; none where that is more
    /// than `room`.
    #[must_use]
    pub fn columns_depth(&self, rows: &[Row], count: usize, room: f32) -> Option<f32> {
        let sizes: Vec<Size> = rows.iter().map(Size::of).collect();
        fit_columns(&sizes, count, room).then(|| balanced_depth(&sizes, count, room))
    }

    /// Pours rows into columns, left to right, that end at about the same height on the last page.
    pub fn columns(&mut self, rows: Vec<Row>, count: usize, gap: f32) {
        self.settle();
        let step = self.column(count, gap) + gap;
        let mut rest = VecDeque::from(rows);
        while !rest.is_empty() {
            let room = self.geometry.depth() - self.y;
            let sizes: Vec<Size> = rest.iter().map(Size::of).collect();
            let depth = balanced_depth(&sizes, count, room);
            let mut deepest = 0.0f32;
            for column in 0..count {
                let (rows, used) = rows_within(&sizes[sizes.len() - rest.len()..], depth);
                // One row must go on, or this never ends.
                let rows = if self.fresh && column == 0 { rows.max(1) } else { rows };
                self.put_rows(rest.drain(..rows.min(rest.len())).collect(), column as f32 * step);
                deepest = deepest.max(used);
            }
            self.y += deepest;
            self.fresh = false;
            if !rest.is_empty() {
                self.turn();
            }
        }
    }

    /// All that is poured, on its pages, none of which was taken.
    pub fn settled(&mut self) -> &mut [Page] {
        self.settle();
        &mut self.pages
    }

    /// The pages that are full, which are then no longer here.
    pub fn take_full(&mut self) -> Vec<Page> {
        let full = self.pages.len() - 1;
        self.taken += full;
        self.pages.drain(..full).collect()
    }

    /// All pages that were not taken, and the places of all anchors.
    #[must_use]
    pub fn finish(mut self) -> (Vec<Page>, Vec<Option<Place>>) {
        self.settle();
        if self.fresh && self.page() > 0 {
            self.pages.pop();
        }
        (self.pages, self.places)
    }

    fn white_above(&self, row: &Row) -> f32 {
        if self.fresh && self.pending.is_empty() { 0.0 } else { row.before }
    }

    /// How many of the pending rows to leave on this page, all of which are too many.
    fn rows_for_this_page(&self) -> usize {
        let full = self.geometry.depth();
        let mut y = self.y;
        let mut best = (f32::INFINITY, 0);
        let mut most = 0;
        for (at, row) in self.pending.iter().enumerate() {
            let above = if self.fresh && at == 0 { 0.0 } else { row.before };
            y += above + row.height;
            if y > full + SLACK {
                break;
            }
            most = at + 1;
            let cost = row.cut + EMPTINESS * ((full - y) / full).powi(3);
            if cost <= best.0 && cost < NEVER {
                best = (cost, at + 1);
            }
        }
        match best {
            (_, rows) if rows > 0 => rows,
            _ if self.fresh => most.max(1).min(self.pending.len()),
            _ => 0,
        }
    }

    /// Puts the first `count` pending rows onto the page.
    fn put(&mut self, count: usize) {
        let rows: Vec<Row> = self.pending.drain(..count).collect();
        let y = self.y;
        if !rows.is_empty() {
            let dropped = if self.fresh { rows[0].before } else { 0.0 };
            self.y += rows.iter().map(|row| row.before + row.height).sum::<f32>() - dropped;
            let end = self.y;
            self.y = y;
            self.put_rows_from(rows, 0.0, dropped);
            self.y = end;
            self.fresh = false;
        }
        self.depth = self.pending.iter().map(|row| row.before + row.height).sum();
    }

    /// Puts rows under each other from the current height on, the white above the first dropped.
    fn put_rows(&mut self, rows: Vec<Row>, x: f32) {
        let dropped = rows.first().map_or(0.0, |row| row.before);
        self.put_rows_from(rows, x, dropped);
    }

    fn put_rows_from(&mut self, rows: Vec<Row>, x: f32, dropped: f32) {
        let page = self.page();
        let left = self.geometry.left(page) + x;
        let mut y = self.geometry.top + self.y - dropped;
        for row in rows {
            y += row.before;
            for anchor in row.anchors {
                self.places[anchor.0] = Some(Place { page, y });
            }
            let draws = row.draws.into_iter().map(|draw| draw.moved(left, y));
            self.pages[page - self.taken].draws.extend(draws);
            y += row.height;
        }
    }

    /// Starts the next page.
    fn turn(&mut self) {
        self.pages.push(Page::new(self.geometry.width, self.geometry.height));
        self.y = 0.0;
        let heading: Vec<Row> = self.heading.iter().map(as_decoration).collect();
        self.put_rows(heading.clone(), 0.0);
        self.y = height(&heading);
        self.fresh = true;
        while self.pending.front().is_some_and(|row| row.parting) {
            self.pending.pop_front();
        }
        // On this page they are elsewhere on the grid.
        let mut y = self.y;
        for (at, row) in self.pending.iter_mut().enumerate() {
            row.unsnap();
            if at > 0 {
                row.snap(y + row.before);
                y += row.before;
            }
            y += row.height;
        }
        self.depth = y - self.y;
    }
}

/// What matters of a row where rows are counted.
#[derive(Clone, Copy)]
struct Size {
    before: f32,
    height: f32,
    never: bool,
}

impl Size {
    fn of(row: &Row) -> Self {
        Self { before: row.before, height: row.height, never: row.cut == NEVER }
    }
}

/// How many rows fit into `depth`, and how much of it they take. A heading is not left alone.
fn rows_within(rows: &[Size], depth: f32) -> (usize, f32) {
    let (mut y, mut best, mut most) = (0.0, (0, 0.0), (0, 0.0));
    for (at, row) in rows.iter().enumerate() {
        y += if at == 0 { row.height } else { row.before + row.height };
        if y > depth + SLACK {
            break;
        }
        most = (at + 1, y);
        if !row.never || at + 1 == rows.len() {
            best = most;
        }
    }
    if best.0 == 0 { most } else { best }
}

/// Whether all rows go into `count` columns of a depth.
fn fit_columns(rows: &[Size], count: usize, depth: f32) -> bool {
    let mut rest = rows;
    for _ in 0..count {
        rest = &rest[rows_within(rest, depth).0..];
    }
    rest.is_empty()
}

/// The least depth at which all rows go into `count` columns; `room` where they do not even then.
fn balanced_depth(rows: &[Size], count: usize, room: f32) -> f32 {
    let all: f32 = rows.iter().map(|row| row.before + row.height).sum();
    if all > room * count as f32 || !fit_columns(rows, count, room) {
        return room;
    }
    let mut depth = all / count as f32;
    while depth < room && !fit_columns(rows, count, depth) {
        depth += 2.0;
    }
    depth.min(room)
}

/// A row drawn once more, which screen readers skip.
fn as_decoration(row: &Row) -> Row {
    let mut row = Row { anchors: Vec::new(), ..row.clone() };
    row.draws = row.draws.into_iter().flat_map(Draw::silent).collect();
    row
}

#[cfg(test)]
#[path = "flow_tests.rs"]
mod tests;
