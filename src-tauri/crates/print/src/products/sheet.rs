//! Equal fields on a sheet: badges, labels, cards. Lengths of options are millimetres, everything
//! else is points.

use serde::{Deserialize, Serialize};

use crate::{
    Duplex,
    finish::bled,
    fonts::SANS,
    layout::{Colour, Draw, Geometry, Placed, Role, Row, Style, Tags},
    press::{Press, mm},
};

/// What several things are printed on.
#[derive(
    Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum SheetPaper {
    /// As many on a sheet of A4 as go onto it.
    #[default]
    A4,
    /// As many on a sheet of A3 as go onto it.
    A3,
    /// A page of its own size for each: for printers of badges and labels, and print shops.
    Single,
}

impl SheetPaper {
    /// Every kind, the usual one first.
    pub const ALL: [Self; 3] = [Self::A4, Self::A3, Self::Single];

    fn size(self) -> Option<[f32; 2]> {
        match self {
            Self::A4 => Some([210.0, 297.0]),
            Self::A3 => Some([297.0, 420.0]),
            Self::Single => None,
        }
    }
}

/// What is drawn on a field, from its top left corner.
#[derive(Clone, Debug, Default)]
pub struct Field {
    pub front: Vec<Draw>,
    pub back: Vec<Draw>,
}

/// A sheet of equal fields.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Sheet {
    pub paper: [f32; 2],
    pub columns: usize,
    pub rows: usize,
    /// Width and height of a field.
    pub field: [f32; 2],
    /// Left and upper edge of the first field.
    pub origin: [f32; 2],
    /// White between two fields.
    pub gap: [f32; 2],
}

/// Printed sheets are a little smaller or larger than they should be.
const TOLERANCE: f32 = 0.6;
/// Cut marks.
const MARK: f32 = mm(4.0);
const MARK_GAP: f32 = mm(1.0);
const MARK_WIDTH: f32 = 0.3;
/// White around a mark, which may lie on a colour.
const MARK_WHITE: f32 = 0.6;
const MARK_COLOUR: Colour = Colour::grey(0.45);

impl Sheet {
    /// So many fields of so many millimetres in the middle of a paper.
    pub fn centred(
        paper: [f32; 2],
        [columns, rows]: [usize; 2],
        field: [f32; 2],
        gap: [f32; 2],
    ) -> Self {
        let margin = |at: usize, count: usize| {
            (paper[at] - count as f32 * (field[at] + gap[at]) + gap[at]) / 2.0
        };
        let origin = [margin(0, columns), margin(1, rows)].map(mm);
        Self { paper: paper.map(mm), columns, rows, field: field.map(mm), origin, gap: gap.map(mm) }
    }

    /// A page that is one field of so many millimetres.
    pub fn page(size: [f32; 2]) -> Self {
        Self::centred(size, [1, 1], size, [0.0; 2])
    }

    /// As many fields of so many millimetres, so far apart, as go onto the paper, which lies across
    /// where more go onto it so. A field larger than the paper gets a page of its own size.
    pub fn filled(paper: SheetPaper, field: [f32; 2], gap: f32) -> Self {
        let count = |paper: [f32; 2], at: usize| {
            ((paper[at] + gap + TOLERANCE) / (field[at] + gap)).floor() as usize
        };
        let counts = |paper: [f32; 2]| [count(paper, 0), count(paper, 1)];
        let best = paper.size().map(|upright| {
            let across = [upright[1], upright[0]];
            let many = |paper| counts(paper).iter().product::<usize>();
            if many(across) > many(upright) { across } else { upright }
        });
        match best.map(|paper| (paper, counts(paper))) {
            Some((paper, counts)) if !counts.contains(&0) => {
                Self::centred(paper, counts, field, [gap; 2])
            }
            _ => Self::page(field),
        }
    }

    /// How many fields it has.
    pub fn count(&self) -> usize {
        self.columns * self.rows
    }

    /// The page, without margins: everything on it is at its place already.
    pub fn geometry(&self) -> Geometry {
        let [width, height] = self.paper;
        Geometry { width, height, top: 0.0, bottom: 0.0, inner: 0.0, outer: 0.0 }
    }

    /// Left and upper edge of a field.
    fn place_of(&self, column: usize, row: usize) -> [f32; 2] {
        let edge = |at: usize, number: usize| {
            self.origin[at] + number as f32 * (self.field[at] + self.gap[at])
        };
        [edge(0, column), edge(1, row)]
    }

    /// What lies on a field, moved there, and what reaches its edges going on beyond them.
    fn onto(&self, (column, row): (usize, usize), draws: Vec<Draw>, bleed: f32) -> Vec<Draw> {
        let [x, y] = self.place_of(column, row);
        let area = [x, y, self.field[0], self.field[1]];
        let bleeds = self.bleeds((column, row), bleed);
        draws.into_iter().map(|draw| bled(draw.moved(x, y), area, bleeds)).collect()
    }

    /// How far a field may go on to the left, above, to the right and below: up to the middle of what
    /// is between it and the next one, or to the edge of the paper.
    fn bleeds(&self, (column, row): (usize, usize), most: f32) -> [f32; 4] {
        let [left, top] = self.place_of(column, row);
        let side = |at: usize, room: f32, is_last: bool| {
            most.min(if is_last { room.max(0.0) } else { self.gap[at] / 2.0 })
        };
        [
            side(0, left, column == 0),
            side(1, top, row == 0),
            side(0, self.paper[0] - left - self.field[0], column + 1 == self.columns),
            side(1, self.paper[1] - top - self.field[1], row + 1 == self.rows),
        ]
    }

    /// What lies on the back of a field, moved there. The back is seen upright where one turns the
    /// field as one turns a page of a book.
    fn behind(&self, at: usize, flip: Duplex, draws: Vec<Draw>, bleed: f32) -> Vec<Draw> {
        let (column, row) = (at % self.columns, at / self.columns);
        let across = self.paper[0] > self.paper[1];
        // Turned around an upright axis, columns change places; else rows do, head over heels.
        if across == (flip == Duplex::ShortEdge) {
            self.onto((self.columns - 1 - column, row), draws, bleed)
        } else {
            self.onto((column, self.rows - 1 - row), turned(draws, self.field), bleed)
        }
    }

    /// Marks for the knife at the edges of all fields, outside of what bleeds, and where they are
    /// folded: shares of their height. They are seen on every ground, and do not bleed.
    fn marks(&self, cut: bool, folds: &[f32], bleed: f32) -> Option<Draw> {
        let mut draws = Vec::new();
        // The edges of a page are where it ends.
        let cut = cut && (self.count() > 1 || self.origin.iter().any(|edge| *edge > MARK_WIDTH));
        let ends = |at: usize, count: usize| {
            let last = self.origin[at] + count as f32 * (self.field[at] + self.gap[at]);
            (self.origin[at], last - self.gap[at])
        };
        let (left, right) = ends(0, self.columns);
        let (top, bottom) = ends(1, self.rows);
        // Where there is no margin, marks lie on the outermost millimetres of the fields.
        let away = MARK_GAP + bleed;
        let before = |edge: f32| {
            if edge >= MARK + MARK_GAP { (edge - away - MARK).max(0.0) } else { edge.max(0.0) }
        };
        let after = |edge: f32, paper: f32| {
            let is_wide = paper - edge >= MARK + MARK_GAP;
            if is_wide { (edge + away).min(paper - MARK) } else { edge.min(paper) - MARK }
        };
        let half = MARK_WIDTH / 2.0;
        let mut upright = |x: f32| {
            let x = (x - half).clamp(0.0, self.paper[0] - MARK_WIDTH);
            for y in [before(top), after(bottom, self.paper[1])] {
                draws.push(Draw::Rect { rect: [x, y, MARK_WIDTH, MARK], colour: MARK_COLOUR });
            }
        };
        if cut {
            for column in 0..self.columns {
                let [x, _] = self.place_of(column, 0);
                upright(x);
                if self.gap[0] > 0.0 || column + 1 == self.columns {
                    upright(x + self.field[0]);
                }
            }
        }
        let mut across = |y: f32, parts: &[(f32, f32)]| {
            let y = (y - half).clamp(0.0, self.paper[1] - MARK_WIDTH);
            for x in [before(left), after(right, self.paper[0])] {
                for (from, to) in parts {
                    let rect = [x + MARK * from, y, MARK * (to - from), MARK_WIDTH];
                    draws.push(Draw::Rect { rect, colour: MARK_COLOUR });
                }
            }
        };
        for row in 0..self.rows {
            let [_, y] = self.place_of(0, row);
            if cut {
                across(y, &[(0.0, 1.0)]);
                if self.gap[1] > 0.0 || row + 1 == self.rows {
                    across(y + self.field[1], &[(0.0, 1.0)]);
                }
            }
            for share in folds {
                // Dashed, as folds are.
                across(y + self.field[1] * share, &[(0.0, 0.2), (0.4, 0.6), (0.8, 1.0)]);
            }
        }
        let white = draws.iter().filter_map(|draw| match draw {
            Draw::Rect { rect: [x, y, width, height], .. } => {
                let (wide, high) = (width + 2.0 * MARK_WHITE, height + 2.0 * MARK_WHITE);
                let rect = [x - MARK_WHITE, y - MARK_WHITE, wide, high];
                Some(Draw::Rect { rect, colour: Colour::WHITE })
            }
            _ => None,
        });
        let draws: Vec<Draw> = white.collect::<Vec<_>>().into_iter().chain(draws).collect();
        let (matrix, [width, height]) = ([1.0, 0.0, 0.0, 1.0, 0.0, 0.0], self.paper);
        let placed = Placed { matrix, turn: None, clip: Some([0.0, 0.0, width, height]), draws };
        (!placed.draws.is_empty()).then(|| Draw::Placed(Box::new(placed)))
    }
}

/// The same turned by half a circle within a field.
pub fn turned(draws: Vec<Draw>, [width, height]: [f32; 2]) -> Vec<Draw> {
    let matrix = [-1.0, 0.0, 0.0, -1.0, width, height];
    vec![Draw::Placed(Box::new(Placed { matrix, turn: None, clip: None, draws }))]
}

/// How fields are put onto sheets.
#[derive(Clone, Copy, Debug, Default)]
pub struct Pouring {
    /// The field that the first thing gets, from 1; those before it are used up.
    pub start: u32,
    /// Whether there are marks for the knife.
    pub cut_marks: bool,
    /// Where fields are folded: shares of their height.
    pub folds: &'static [f32],
    /// Whether backs are printed, and how the sheets are turned.
    pub backs: Option<Duplex>,
}

impl Pouring {
    /// The place on a sheet of so many fields that the first thing gets, from 0.
    pub fn first(&self, per_sheet: usize) -> usize {
        self.start.saturating_sub(1) as usize % per_sheet
    }
}

impl Press {
    /// Fills sheets with fields in order, `draw` giving each when its turn has come. A sheet's back
    /// follows it.
    pub fn sheets(
        &mut self,
        sheet: &Sheet,
        how: &Pouring,
        count: usize,
        mut draw: impl FnMut(&mut Self, usize) -> Field,
    ) {
        let per_sheet = sheet.count();
        let first = how.first(per_sheet);
        let bleed = self.bleed;
        let marks = sheet.marks(how.cut_marks, how.folds, bleed);
        let (mut front, mut back) = (Vec::new(), Vec::new());
        let sides = if how.backs.is_some() { 2 } else { 1 };
        let pages = (first + count).div_ceil(per_sheet) * sides;
        for at in 0..count {
            let place = (first + at) % per_sheet;
            let page = (first + at) / per_sheet * sides + 1;
            if self.is_wanted(page, pages) || self.is_wanted(page + sides - 1, pages) {
                let field = draw(self, at);
                let cell = (place % sheet.columns, place / sheet.columns);
                front.extend(sheet.onto(cell, field.front, bleed));
                if let Some(flip) = how.backs {
                    back.extend(sheet.behind(place, flip, field.back, bleed));
                }
            }
            if place + 1 == per_sheet || at + 1 == count {
                // Marks come last, so that nothing covers them.
                let whole = |draws: &mut Vec<Draw>| {
                    draws.extend(marks.clone());
                    std::mem::take(draws)
                };
                self.whole_page(sheet, whole(&mut front));
                if how.backs.is_some() {
                    self.whole_page(sheet, whole(&mut back));
                }
            }
        }
    }

    /// Says that there is nothing to print, on a page without margins.
    pub fn nothing(&mut self) {
        let style = Style::new(SANS, 11.0);
        let tag = self.tags.add(Tags::DOCUMENT, Role::Paragraph);
        let text = self.words.paper_nothing();
        let draw = Draw::text(&self.fonts, &text, style, [mm(12.0), mm(16.0)], Some(tag));
        self.flow.push(Row { height: mm(20.0), draws: vec![draw], ..Row::default() });
    }

    fn whole_page(&mut self, sheet: &Sheet, draws: Vec<Draw>) {
        self.flow.push(Row { height: sheet.paper[1], draws, ..Row::default() });
        self.let_go();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(paper: SheetPaper, field: [f32; 2], [columns, rows]: [usize; 2], across: bool) {
        let sheet = Sheet::filled(paper, field, 0.0);
        assert_eq!([sheet.columns, sheet.rows], [columns, rows], "{field:?} on {paper:?}");
        assert_eq!(sheet.paper[0] > sheet.paper[1], across, "{field:?} on {paper:?}");
        let [x, y] = sheet.place_of(columns - 1, rows - 1);
        let margin = sheet.paper[0] - x - sheet.field[0];
        assert!((margin - sheet.origin[0]).abs() < 0.01, "the margins are alike");
        assert!(y + sheet.field[1] <= sheet.paper[1] + mm(TOLERANCE));
    }

    #[test]
    fn as_many_as_can_be_are_on_a_sheet() {
        check(SheetPaper::A4, [90.0, 54.0], [2, 5], false);
        check(SheetPaper::A4, [85.0, 55.0], [2, 5], false);
        check(SheetPaper::A4, [90.0, 108.0], [2, 2], false);
        check(SheetPaper::A4, [74.0, 105.0], [4, 2], true);
        check(SheetPaper::A4, [105.0, 148.5], [2, 2], false);
        check(SheetPaper::A4, [148.0, 105.0], [2, 2], true);
        check(SheetPaper::A3, [105.0, 148.0], [4, 2], true);
        check(SheetPaper::Single, [105.0, 148.0], [1, 1], false);
        check(SheetPaper::A4, [400.0, 300.0], [1, 1], true);
    }

    fn corner_of(draws: &[Draw]) -> [f32; 2] {
        match &draws[0] {
            Draw::Rect { rect, .. } => [rect[0], rect[1]],
            Draw::Placed(placed) => match &placed.draws[0] {
                Draw::Rect { rect, .. } => {
                    let [x, y, width, height] = placed.around(*rect);
                    [x + width, y + height]
                }
                other => panic!("{other:?}"),
            },
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn backs_lie_behind_their_fronts() {
        let dot = || vec![Draw::Rect { rect: [0.0; 4], colour: Colour::BLACK }];
        for (field, flip) in [
            ([90.0, 54.0], Duplex::LongEdge),
            ([90.0, 54.0], Duplex::ShortEdge),
            ([74.0, 105.0], Duplex::LongEdge),
            ([74.0, 105.0], Duplex::ShortEdge),
        ] {
            let sheet = Sheet::filled(SheetPaper::A4, field, 0.0);
            let across = sheet.paper[0] > sheet.paper[1];
            for at in 0..sheet.count() {
                // The back's upper left corner lies behind the front's upper right one.
                let [x, y] = sheet.place_of(at % sheet.columns, at / sheet.columns);
                let [x, y] = [x + sheet.field[0], y];
                let behind = if across == (flip == Duplex::ShortEdge) {
                    [sheet.paper[0] - x, y]
                } else {
                    [x, sheet.paper[1] - y]
                };
                let back = corner_of(&sheet.behind(at, flip, dot(), 0.0));
                let near = |at: usize| (back[at] - behind[at]).abs() < 0.01;
                assert!(near(0) && near(1), "{field:?} {flip:?} {at}: {back:?}, not {behind:?}");
            }
        }
    }
}
