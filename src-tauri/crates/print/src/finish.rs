//! Pages put onto sheets: booklets to be folded, posters to be taped together, pages to be trimmed.
//!
//! Sheets are made of finished pages, each placed as a whole; the reading order stays that of the
//! pages, in whatever order the sheets have them.

use std::ops::Range;

use obrady_words::Words;
use serde::{Deserialize, Serialize};

use crate::{
    fonts::SANS,
    layout::{Colour, Document, Draw, Page, Place, Placed, Style, Trim},
    press::mm,
};

/// What becomes of the pages on paper.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(default, rename_all = "camelCase")]
pub struct Finish {
    /// Whether two pages lie beside each other on a sheet, in the order in which a folded and
    /// stitched booklet needs them.
    pub booklet: bool,
    /// How the printer turns the sheets of a booklet over.
    pub duplex: Duplex,
    /// How thick the paper is, in millimetres: so much the pages of each further sheet of a booklet
    /// move towards the fold, where the sheets outside push them out.
    pub thickness: f32,
    /// How many sheets are folded into each other; all where 0.
    pub gathering: u8,
    /// Whether what reaches the edge goes on for 3 mm beyond it, to be cut off.
    pub bleed: bool,
    /// Whether marks show where to cut and to fold.
    pub marks: bool,
    /// On what sheets a page that is too large is printed piece by piece.
    pub tiles: Option<TilePaper>,
}

impl Default for Finish {
    /// Page by page.
    fn default() -> Self {
        Self {
            booklet: false,
            duplex: Duplex::ShortEdge,
            thickness: 0.1,
            gathering: 0,
            bleed: false,
            marks: false,
            tiles: None,
        }
    }
}

impl Finish {
    /// Whether pages are printed as they are.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        !self.booklet && !self.bleed && !self.marks && self.tiles.is_none()
    }
}

/// How a printer turns a sheet over. Sheets of booklets lie across.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Duplex {
    /// About the short edge, as one leafs through a book.
    #[default]
    ShortEdge,
    /// About the long edge: the back is printed upside down.
    LongEdge,
}

/// What sheets a poster is put together of.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum TilePaper {
    /// 210 × 297 mm.
    A4,
    /// 297 × 420 mm.
    A3,
}

/// How far what is to be cut off reaches beyond the edge.
pub const BLEED: f32 = mm(3.0);
/// Room around a page for marks.
const MARGIN: f32 = mm(10.0);
/// How far marks stay away from what is cut.
const AWAY: f32 = mm(4.0);
const MARK: f32 = mm(5.0);
const HAIRLINE: f32 = 0.35;
/// Of so many dashes is a mark where to fold.
const DASHES: usize = 3;
/// What is white at the edges of a sheet of a poster; marks stand in the inner part of it, since no
/// office printer prints the outer.
const UNPRINTED: f32 = mm(6.0);
const TICK: f32 = mm(1.7);
/// A poster may become so much smaller if that saves a row or a column of sheets.
const SMALLEST: f32 = 0.96;
/// By how much the pieces of a poster overlap at least, to be glued, and at most.
const OVERLAP: f32 = mm(5.0);
const WIDE_OVERLAP: f32 = mm(15.0);
/// What lies this close to an edge is meant to reach it.
const NEAR: f32 = 0.6;

/// The sheets of a document whose pages are resolved.
pub fn finish(mut document: Document, finish: &Finish, words: Words) -> Document {
    if let Some(paper) = finish.tiles {
        return tiled(document, paper, words);
    }
    if finish.is_plain() {
        return document;
    }
    if !finish.booklet {
        let pages = std::mem::take(&mut document.pages).into_iter().enumerate();
        let alone = |(at, page)| trimmed(vec![(page, at, 0.0)], finish, false);
        document.pages = pages.map(alone).collect();
        return document;
    }
    let pages = std::mem::take(&mut document.pages);
    let Some(first) = pages.first() else { return document };
    let (width, height) = (first.width, first.height);
    let order = places(pages.len(), finish.gathering);
    let mut pages: Vec<Option<Page>> = pages.into_iter().map(Some).collect();
    // On which side a page lies now, for links and bookmarks.
    let mut sides_of = vec![0; pages.len()];
    for (at, side) in order.iter().enumerate() {
        let back = at % 2 == 1;
        let shift = side.depth as f32 * mm(finish.thickness.clamp(0.0, 1.0));
        let mut parts = Vec::new();
        for (half, page) in side.pages.into_iter().enumerate() {
            let page = page.and_then(|page| {
                sides_of[page] = at;
                Some((pages[page].take()?, page))
            });
            let (page, turn) = page.unwrap_or_else(|| (Page::new(width, height), usize::MAX));
            parts.push((page, turn, if half == 0 { shift } else { -shift }));
        }
        let turned = back && finish.duplex == Duplex::LongEdge;
        document.pages.push(trimmed(parts, finish, turned));
    }
    for place in document.places.iter_mut().flatten() {
        place.page = sides_of[place.page];
    }
    document
}

/// The two pages that lie beside each other on one side of a sheet, and how deep in the booklet that
/// sheet is, 0 for the outermost.
#[derive(PartialEq, Debug)]
struct Side {
    pages: [Option<usize>; 2],
    depth: usize,
}

/// The sides of all sheets, front and back in turn, in which each fold has its pages in reading order.
///
/// What is missing to a multiple of four is blank: an odd one at the end, and two before the last
/// page, so that every page keeps the side of the fold for which it was set, and the last one its
/// place on the back as often as can be.
fn places(count: usize, gathering: u8) -> Vec<Side> {
    let blanks = (4 - count % 4) % 4;
    let mut pages: Vec<Option<usize>> = (0..count).map(Some).collect();
    if blanks % 2 == 1 {
        pages.push(None);
    }
    if blanks >= 2 {
        // A single page is the front.
        let before_last = if count == 1 { pages.len() } else { count - 1 };
        pages.splice(before_last..before_last, [None, None]);
    }
    let most = if gathering == 0 { pages.len().max(4) } else { usize::from(gathering) * 4 };
    let mut sides = Vec::new();
    for gathering in pages.chunks(most) {
        let last = gathering.len() - 1;
        for sheet in 0..gathering.len() / 4 {
            let (left, right) = (last - 2 * sheet, 2 * sheet);
            sides.push(Side { pages: [gathering[left], gathering[right]], depth: sheet });
            sides.push(Side { pages: [gathering[right + 1], gathering[left - 1]], depth: sheet });
        }
    }
    sides
}

/// Pages beside each other, each moved to the right by so much, with what is cut off around them.
/// Between two pages is a fold.
fn trimmed(parts: Vec<(Page, usize, f32)>, finish: &Finish, turned: bool) -> Page {
    let around = match (finish.marks, finish.bleed) {
        (true, _) => MARGIN,
        (false, true) => BLEED,
        (false, false) => 0.0,
    };
    let bleed = if finish.bleed { BLEED } else { 0.0 };
    let width: f32 = parts.iter().map(|(page, ..)| page.width).sum();
    let height = parts.iter().map(|(page, ..)| page.height).fold(0.0, f32::max);
    let mut sheet = Page::new(width + 2.0 * around, height + 2.0 * around);
    if around > 0.0 {
        sheet.trim = Some(Trim { edge: around, bleed });
    }
    let last = parts.len() - 1;
    let mut x = around;
    let mut folds = Vec::new();
    for (at, (page, turn, shift)) in parts.into_iter().enumerate() {
        // Beyond the fold nothing is seen of a page, elsewhere what is cut off.
        let left = if at == 0 { bleed } else { 0.0 };
        let right = if at == last { bleed } else { 0.0 };
        let clip = [-left - shift, -bleed, page.width + left + right, page.height + 2.0 * bleed];
        let size = [page.width, page.height];
        let edges = [0.0, 0.0, page.width, page.height];
        let bleeds = |draw| bled(draw, edges, [bleed; 4]);
        let draws = page.draws.into_iter().map(bleeds).collect();
        let matrix = if turned {
            [-1.0, 0.0, 0.0, -1.0, sheet.width - x - shift, sheet.height - around]
        } else {
            [1.0, 0.0, 0.0, 1.0, x + shift, around]
        };
        folds.extend(page.folds.iter().map(|fold| x + fold));
        x += size[0];
        folds.extend((at < last).then_some(x));
        if turn != usize::MAX {
            let placed = Placed { matrix, clip: Some(clip), draws, turn: Some(turn) };
            sheet.draws.push(Draw::Placed(Box::new(placed)));
        }
    }
    if finish.marks {
        let [left, top] = [around, around];
        let [right, bottom] = [around + width, around + height];
        let mut line = |rect| sheet.draws.push(Draw::Rect { rect, colour: Colour::BLACK });
        for y in [top, bottom] {
            line([left - AWAY - MARK, y - HAIRLINE / 2.0, MARK, HAIRLINE]);
            line([right + AWAY, y - HAIRLINE / 2.0, MARK, HAIRLINE]);
        }
        for x in [left, right] {
            line([x - HAIRLINE / 2.0, top - AWAY - MARK, HAIRLINE, MARK]);
            line([x - HAIRLINE / 2.0, bottom + AWAY, HAIRLINE, MARK]);
        }
        // Dashes say where to fold, or somebody cuts there.
        let dash = MARK / (2 * DASHES - 1) as f32;
        for (x, at) in folds.into_iter().flat_map(|x| (0..DASHES).map(move |at| (x, at))) {
            let down = dash * 2.0 * at as f32;
            line([x - HAIRLINE / 2.0, top - AWAY - MARK + down, HAIRLINE, dash]);
            line([x - HAIRLINE / 2.0, bottom + AWAY + down, HAIRLINE, dash]);
        }
    }
    sheet
}

/// What reaches the edges of an area, a page, say, goes on beyond them, by so much to the left, above,
/// to the right and below; also where it is turned, as the back of a badge that is folded. What is cut
/// out of something ends where it is cut.
pub fn bled(mut draw: Draw, area: [f32; 4], bleeds: [f32; 4]) -> Draw {
    match &mut draw {
        Draw::Rect { rect, .. } | Draw::Image { rect, .. } => *rect = beyond(*rect, area, bleeds),
        Draw::Placed(placed) if placed.clip.is_none() => {
            let mut draws = std::mem::take(&mut placed.draws);
            for draw in &mut draws {
                if let Draw::Rect { rect, .. } | Draw::Image { rect, .. } = draw {
                    *rect = placed.within(beyond(placed.around(*rect), area, bleeds));
                }
            }
            placed.draws = draws;
        }
        _ => {}
    }
    draw
}

/// A rectangle that goes on beyond the edges that it reaches.
fn beyond(rect: [f32; 4], area: [f32; 4], bleeds: [f32; 4]) -> [f32; 4] {
    let grown = |at: usize| {
        let before = rect[at] <= area[at] + NEAR;
        let after = rect[at] + rect[at + 2] >= area[at] + area[at + 2] - NEAR;
        let by = |reaches: bool, side: usize| if reaches { bleeds[side] } else { 0.0 };
        (by(before, at), by(after, at + 2))
    };
    let ((left, right), (top, bottom)) = (grown(0), grown(1));
    [rect[0] - left, rect[1] - top, rect[2] + left + right, rect[3] + top + bottom]
}

/// Equal pieces of a length.
#[derive(Clone, Copy)]
struct Pieces {
    count: usize,
    /// How far apart they begin.
    step: f32,
    /// How long each is.
    length: f32,
}

/// How many sheets of which so much is `seen` it takes to cover a length.
fn count(length: f32, seen: f32) -> usize {
    1 + ((length - seen - NEAR).max(0.0) / (seen - OVERLAP)).ceil() as usize
}

impl Pieces {
    /// So many pieces, which overlap all by the same.
    fn of(length: f32, seen: f32, count: usize) -> Self {
        let step = (length - seen) / count.saturating_sub(1).max(1) as f32;
        if count == 1 || seen - step <= WIDE_OVERLAP {
            return Self { count, step, length: seen.min(length) };
        }
        // More than that is of no use: rather all sheets have white around.
        let step = (length - WIDE_OVERLAP) / count as f32;
        Self { count, step, length: step + WIDE_OVERLAP }
    }
}

/// How a page is divided onto sheets.
struct Tiling {
    /// Width and height of a sheet.
    sheet: [f32; 2],
    /// By how much the page becomes smaller.
    scale: f32,
    columns: Pieces,
    rows: Pieces,
}

impl Tiling {
    /// How a page is divided; none where it goes onto one sheet.
    fn of_page(page: &Page, paper: TilePaper) -> Option<Self> {
        let [short, long] = match paper {
            TilePaper::A4 => [mm(210.0), mm(297.0)],
            TilePaper::A3 => [mm(297.0), mm(420.0)],
        };
        let fits = |wide: f32, high: f32| page.width <= wide + NEAR && page.height <= high + NEAR;
        let is_one = fits(short, long) || fits(long, short);
        (!is_one).then(|| Self::of(page, [short, long]))
    }

    /// The way that takes the fewest sheets, upright or across; of these that with the largest page.
    fn of(page: &Page, [short, long]: [f32; 2]) -> Self {
        let mut best: Option<Self> = None;
        for sheet in [[short, long], [long, short]] {
            let [wide, high] = sheet.map(|side| side - 2.0 * UNPRINTED);
            // As it is, or with a column, a row or both saved.
            for [narrow, low] in [[1.0, 1.0], [SMALLEST, 1.0], [1.0, SMALLEST], [SMALLEST; 2]] {
                let columns = count(page.width * narrow, wide);
                let rows = count(page.height * low, high);
                let covered =
                    |count: usize, seen: f32| seen + (seen - OVERLAP) * (count - 1) as f32;
                let scale = (covered(columns, wide) / page.width)
                    .min(covered(rows, high) / page.height)
                    .min(1.0);
                let better = best.as_ref().is_none_or(|best| {
                    let sheets = best.columns.count * best.rows.count;
                    (columns * rows, -scale) < (sheets, -best.scale)
                });
                if better {
                    let columns = Pieces::of(page.width * scale, wide, columns);
                    let rows = Pieces::of(page.height * scale, high, rows);
                    best = Some(Self { sheet, scale, columns, rows });
                }
            }
        }
        best.expect("there are eight ways")
    }
}

/// Which stretches of a page's width lie on two sheets, where it is divided onto sheets.
pub fn seams(page: &Page, paper: TilePaper) -> Vec<Range<f32>> {
    let Some(Tiling { scale, columns, .. }) = Tiling::of_page(page, paper) else {
        return Vec::new();
    };
    let seam = |column: usize| {
        let start = columns.step * column as f32;
        start / scale..(start - columns.step + columns.length) / scale
    };
    (1..columns.count).map(seam).collect()
}

/// Each page in as many pieces as it needs, row by row, with where each belongs.
fn tiled(mut document: Document, paper: TilePaper, words: Words) -> Document {
    let pages = std::mem::take(&mut document.pages);
    let mut first_piece = Vec::new();
    for (turn, page) in pages.into_iter().enumerate() {
        first_piece.push(document.pages.len());
        let Some(tiling) = Tiling::of_page(&page, paper) else {
            document.pages.push(page);
            continue;
        };
        let Tiling { sheet: [wide, high], scale, columns, rows } = tiling;
        for row in 0..rows.count {
            for column in 0..columns.count {
                let [x, y] = [column as f32 * columns.step, row as f32 * rows.step];
                let matrix = [scale, 0.0, 0.0, scale, UNPRINTED - x, UNPRINTED - y];
                // A screen reader hears the poster once, on its first piece.
                let draws = page.draws.iter().cloned();
                let draws = if row + column == 0 {
                    draws.collect()
                } else {
                    draws.flat_map(Draw::silent).collect()
                };
                let clip = [x, y, columns.length, rows.length].map(|length| length / scale);
                let mut sheet = Page::new(wide, high);
                let placed = Placed { matrix, clip: Some(clip), draws, turn: Some(turn) };
                sheet.draws.push(Draw::Placed(Box::new(placed)));
                let label = words.poster_tile(
                    column as i64 + 1,
                    columns.count as i64,
                    row as i64 + 1,
                    rows.count as i64,
                );
                sheet.draws.extend(tile_marks(&document, &tiling, [row, column], &label));
                document.pages.push(sheet);
            }
        }
    }
    for Place { page, .. } in document.places.iter_mut().flatten() {
        *page = first_piece[*page];
    }
    document
}

/// Beside a piece: where it is to be cut, up to where the pieces left of it and above it reach, and
/// which one it is.
fn tile_marks(
    document: &Document,
    tiling: &Tiling,
    [row, column]: [usize; 2],
    label: &str,
) -> Vec<Draw> {
    let Tiling { sheet: [_, high], columns, rows, .. } = *tiling;
    let [left, top] = [UNPRINTED; 2];
    let [right, bottom] = [left + columns.length, top + rows.length];
    let mut draws = Vec::new();
    let mut fill = |rect, grey| draws.push(Draw::Rect { rect, colour: Colour::grey(grey) });
    let seam = |at: usize, start: f32, pieces: Pieces| {
        (at > 0).then_some(start + pieces.length - pieces.step)
    };
    for x in [left, right].into_iter().chain(seam(column, left, columns)) {
        fill([x - HAIRLINE / 2.0, top - TICK, HAIRLINE, TICK], 0.0);
        fill([x - HAIRLINE / 2.0, bottom, HAIRLINE, TICK], 0.0);
    }
    for y in [top, bottom].into_iter().chain(seam(row, top, rows)) {
        fill([left - TICK, y - HAIRLINE / 2.0, TICK, HAIRLINE], 0.0);
        fill([right, y - HAIRLINE / 2.0, TICK, HAIRLINE], 0.0);
    }
    // All pieces in small, this one dark.
    let base = high - UNPRINTED + TICK;
    let cell = [4.5, (4.8 / rows.count as f32).min(2.4)];
    let from = left + columns.length * 0.12;
    let all = (0..rows.count).flat_map(|row| (0..columns.count).map(move |column| [row, column]));
    for there in all {
        let [y, x] = [there[0] as f32 - rows.count as f32, there[1] as f32];
        let grey = if there == [row, column] { 0.2 } else { 0.8 };
        fill([from + x * cell[0], base + y * cell[1], cell[0] - 0.5, cell[1] - 0.5], grey);
    }
    let style = Style::new(SANS, 6.0).in_colour(Colour::grey(0.33));
    let at = [from + cell[0] * columns.count as f32 + 3.0, base - 0.8];
    draws.push(Draw::text(&document.fonts, label, style, at, None));
    draws
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pages of each side, from 1, 0 for a blank.
    fn order(count: usize, gathering: u8) -> Vec<[usize; 2]> {
        let numbers = |side: Side| side.pages.map(|page| page.map_or(0, |page| page + 1));
        places(count, gathering).into_iter().map(numbers).collect()
    }

    /// Sheets, columns, rows and scale for a page of so many millimetres.
    fn tiles([width, height]: [f32; 2], paper: [f32; 2]) -> (usize, usize, f32) {
        let page = Page::new(mm(width), mm(height));
        let tiling = Tiling::of(&page, paper.map(mm));
        for (pieces, length) in [(tiling.columns, page.width), (tiling.rows, page.height)] {
            let end = pieces.step * (pieces.count - 1) as f32 + pieces.length;
            assert!((end - length * tiling.scale).abs() < 1.0, "all of the page, and no more");
            assert!(pieces.count == 1 || pieces.length - pieces.step > OVERLAP - 0.1);
        }
        (tiling.columns.count, tiling.rows.count, tiling.scale)
    }

    #[test]
    fn a_poster_takes_as_few_sheets_as_it_can() {
        let (columns, rows, scale) = tiles([594.0, 420.0], [210.0, 297.0]);
        assert_eq!((columns, rows), (3, 2), "a column is saved");
        assert!((0.97..0.99).contains(&scale), "by making it a little smaller: {scale}");
        assert_eq!(
            tiles([841.0, 594.0], [297.0, 420.0]),
            (3, 2, 1.0),
            "or not, where it saves none"
        );
    }

    #[test]
    fn pages_lie_as_folding_needs_them() {
        assert_eq!(order(4, 0), [[4, 1], [2, 3]]);
        assert_eq!(order(8, 0), [[8, 1], [2, 7], [6, 3], [4, 5]]);
        assert_eq!(order(8, 1), [[4, 1], [2, 3], [8, 5], [6, 7]], "one sheet in each gathering");
    }

    #[test]
    fn blanks_do_least_harm() {
        assert_eq!(
            order(6, 0),
            [[6, 1], [2, 0], [0, 3], [4, 5]],
            "before the last, which is the back"
        );
        assert_eq!(order(7, 0), [[0, 1], [2, 7], [6, 3], [4, 5]], "at the end");
        assert_eq!(order(5, 0), [[0, 1], [2, 5], [0, 3], [4, 0]]);
        assert_eq!(order(1, 0), [[0, 1], [0, 0]]);
    }

    #[test]
    fn every_page_is_there_once_and_keeps_its_side_of_the_fold() {
        for count in 1..70 {
            for gathering in [0, 1, 2, 4] {
                let sides = places(count, gathering);
                assert_eq!(sides.len() % 2, 0, "each sheet has a back");
                let mut seen = vec![0; count];
                for side in &sides {
                    for (half, page) in side.pages.iter().enumerate() {
                        let Some(page) = page else { continue };
                        seen[*page] += 1;
                        // Odd pages, counted from 1, are right ones.
                        assert_eq!(half == 1, page % 2 == 0, "page {} of {count}", page + 1);
                    }
                }
                assert!(seen.iter().all(|times| *times == 1), "{count} pages: {seen:?}");
            }
        }
    }

    #[test]
    fn pieces_cover_a_length() {
        for (length, sheet) in
            [(mm(841.0), mm(297.0)), (mm(420.0), mm(210.0)), (mm(100.0), mm(210.0))]
        {
            let seen = sheet - 2.0 * UNPRINTED;
            let count = count(length, seen);
            let pieces = Pieces::of(length, seen, count);
            let covered = pieces.length + (count - 1) as f32 * pieces.step;
            assert!(covered + NEAR >= length, "{count} of {sheet} do not cover {length}");
            let fewer = seen + count.saturating_sub(2) as f32 * (seen - OVERLAP);
            assert!(count < 2 || fewer < length, "one sheet too many");
        }
    }
}
