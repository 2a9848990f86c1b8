//! Where pages lie on sheets: creep, backs, marks, bleed.

use obrady_words::{Language, Words};

use super::{guests, run, set};
use crate::{
    BadgeBack, BadgeOptions, BadgeSides, Duplex, Finish, Paper, ProgrammeOptions, SheetPaper,
    finish::finish,
    layout::{Colour, Document, Draw, Page, Placed},
    press::mm,
    products::{badges, programme::document},
};

const WIDTH: f32 = mm(148.0);
const HEIGHT: f32 = mm(210.0);
const NEAR: f32 = 0.01;

const BOOKLET: Finish = Finish {
    booklet: true,
    duplex: Duplex::ShortEdge,
    thickness: 0.1,
    gathering: 0,
    bleed: false,
    marks: false,
    tiles: None,
};

/// So many pages, each with these rectangles.
fn pages(count: usize, rects: &[[f32; 4]]) -> Document {
    let mut document = set(&super::congress::congress());
    let draws = rects.iter().map(|rect| Draw::Rect { rect: *rect, colour: Colour::BLACK });
    let page = Page { draws: draws.collect(), ..Page::new(WIDTH, HEIGHT) };
    document.pages = vec![page; count];
    document.places.clear();
    document.bookmarks.clear();
    document
}

fn words() -> Words {
    Words::new(Language::Polish)
}

fn placed(page: &Page) -> Vec<&Placed> {
    let placed = page.draws.iter().filter_map(|draw| match draw {
        Draw::Placed(placed) => Some(&**placed),
        _ => None,
    });
    placed.collect()
}

/// The rectangles on a sheet that are no pages: its marks.
fn marks(page: &Page) -> Vec<[f32; 4]> {
    let rects = page.draws.iter().filter_map(|draw| match draw {
        Draw::Rect { rect, .. } => Some(*rect),
        _ => None,
    });
    rects.collect()
}

fn near(one: &[f32], other: &[f32]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| (one - other).abs() < NEAR)
}

#[test]
fn pages_of_inner_sheets_move_towards_the_fold_by_what_is_outside_them() {
    let how = Finish { thickness: 0.2, ..BOOKLET };
    let sides = finish(pages(16, &[[10.0, 20.0, 5.0, 5.0]]), &how, words()).pages;
    assert_eq!(sides.len(), 8, "four sheets");
    for (at, side) in sides.iter().enumerate() {
        let outside = (at / 2) as f32;
        let moved = outside * 0.2 * 72.0 / 25.4;
        let [left, right] = placed(side)[..] else { panic!("two pages on side {at}") };
        assert!(near(&left.matrix, &[1.0, 0.0, 0.0, 1.0, moved, 0.0]), "{:?}", left.matrix);
        let to_left = WIDTH - moved;
        assert!(near(&right.matrix, &[1.0, 0.0, 0.0, 1.0, to_left, 0.0]), "{:?}", right.matrix);
        // Nothing of a page is seen beyond the fold.
        assert!(near(&left.around(left.clip.unwrap()), &[0.0, 0.0, WIDTH, HEIGHT]));
        assert!(near(&right.around(right.clip.unwrap()), &[WIDTH, 0.0, WIDTH, HEIGHT]));
    }
    // Each gathering is folded by itself.
    let how = Finish { gathering: 2, ..how };
    let sides = finish(pages(16, &[]), &how, words()).pages;
    let moved: Vec<f32> = sides.iter().map(|side| placed(side)[0].matrix[4] / mm(0.2)).collect();
    assert!(near(&moved, &[0.0, 0.0, 1.0, 1.0, 0.0, 0.0, 1.0, 1.0]), "{moved:?}");
}

#[test]
fn backs_are_upside_down_where_sheets_are_turned_about_their_long_edge() {
    let of = |duplex| {
        let how = Finish { duplex, marks: true, bleed: true, thickness: 0.2, ..BOOKLET };
        finish(pages(16, &[]), &how, words()).pages
    };
    let (short, long) = (of(Duplex::ShortEdge), of(Duplex::LongEdge));
    for (at, (one, other)) in short.iter().zip(&long).enumerate() {
        for (one, other) in placed(one).into_iter().zip(placed(other)) {
            assert_eq!(one.turn, other.turn);
            let [a, b, c, d, e, f] = one.matrix;
            assert!(near(&[a, b, c, d], &[1.0, 0.0, 0.0, 1.0]), "upright about the short edge");
            let sheet = [WIDTH * 2.0 + mm(20.0), HEIGHT + mm(20.0)];
            let turned = [-a, -b, -c, -d, sheet[0] - e, sheet[1] - f];
            let expected = if at % 2 == 1 { turned } else { one.matrix };
            assert!(near(&other.matrix, &expected), "side {at}: {:?}", other.matrix);
        }
    }
}

#[test]
fn marks_stand_at_edges_and_fold_and_away_from_what_is_cut() {
    for booklet in [true, false] {
        for bleed in [true, false] {
            let how = Finish { booklet, bleed, marks: true, ..BOOKLET };
            let sheets = finish(pages(4, &[]), &how, words()).pages;
            for sheet in &sheets {
                let wide = if booklet { WIDTH * 2.0 } else { WIDTH };
                let around = mm(10.0);
                assert!(near(
                    &[sheet.width, sheet.height],
                    &[wide + 2.0 * around, HEIGHT + 2.0 * around]
                ));
                let trim = sheet.trim.expect("something is cut off");
                assert!(near(
                    &[trim.edge, trim.bleed],
                    &[around, if bleed { mm(3.0) } else { 0.0 }]
                ));
                let marks = marks(sheet);
                let (lying, standing): (Vec<[f32; 4]>, Vec<[f32; 4]>) =
                    marks.iter().copied().partition(|rect: &[f32; 4]| rect[2] > rect[3]);
                let mut ys: Vec<f32> = lying.iter().map(|rect| rect[1] + rect[3] / 2.0).collect();
                ys.sort_by(f32::total_cmp);
                let bottom = around + HEIGHT;
                assert!(near(&ys, &[around, around, bottom, bottom]), "{ys:?}");
                let mut xs: Vec<f32> =
                    standing.iter().map(|rect| rect[0] + rect[2] / 2.0).collect();
                xs.sort_by(f32::total_cmp);
                let (left, right, fold) = (around, around + wide, around + WIDTH);
                let expected: &[f32] = if booklet {
                    // Three dashes above, three below.
                    &[left, left, fold, fold, fold, fold, fold, fold, right, right]
                } else {
                    &[left, left, right, right]
                };
                assert!(near(&xs, expected), "{xs:?}");
                // The printer cuts within so much of the edge: no mark stays on the page.
                let away = mm(4.0) - NEAR;
                for [x, y, width, height] in marks {
                    let outside = x + width <= left - away
                        || x >= right + away
                        || y + height <= around - away
                        || y >= bottom + away;
                    let inside = x >= 0.0 && x + width <= sheet.width && y >= 0.0;
                    assert!(outside && inside && y + height <= sheet.height);
                }
            }
        }
    }
}

#[test]
fn what_reaches_an_edge_goes_on_beyond_it() {
    let all = [0.0, 0.0, WIDTH, HEIGHT];
    let band = [0.0, HEIGHT - 20.0, WIDTH, 20.0];
    let [inner, nearly] = [[40.0, 40.0, 60.0, 60.0], [0.4, 50.0, 30.0, 10.0]];
    let sheet = finish(
        pages(1, &[all, band, inner, nearly]),
        &Finish { booklet: false, bleed: true, ..BOOKLET },
        words(),
    );
    let bleed = mm(3.0);
    let [page] = placed(&sheet.pages[0])[..] else { panic!("one page") };
    let rects: Vec<[f32; 4]> = page
        .draws
        .iter()
        .filter_map(|draw| match draw {
            Draw::Rect { rect, .. } => Some(*rect),
            _ => None,
        })
        .collect();
    let (wide, high) = (WIDTH + 2.0 * bleed, HEIGHT + 2.0 * bleed);
    assert!(near(&rects[0], &[-bleed, -bleed, wide, high]), "{:?}", rects[0]);
    assert!(near(&rects[1], &[-bleed, HEIGHT - 20.0, wide, 20.0 + bleed]), "{:?}", rects[1]);
    assert!(near(&rects[2], &inner), "what stands within stays");
    assert!(near(&rects[3], &[0.4 - bleed, 50.0, 30.0 + bleed, 10.0]), "{:?}", rects[3]);
    assert!(near(&page.clip.unwrap(), &[-bleed, -bleed, wide, high]), "and is seen there");
    // In a booklet nothing goes on beyond the fold.
    let sheet = finish(pages(4, &[all]), &Finish { bleed: true, ..BOOKLET }, words());
    let [left, right] = placed(&sheet.pages[0])[..] else { panic!("two pages") };
    assert!(near(&left.around(left.clip.unwrap()), &[0.0, 0.0, WIDTH + bleed, high]));
    assert!(near(&right.around(right.clip.unwrap()), &[bleed + WIDTH, 0.0, WIDTH + bleed, high]));
}

#[test]
fn a_turned_back_goes_on_beyond_the_edge_too() {
    let options = BadgeOptions {
        sides: BadgeSides::FoldOver,
        back: BadgeBack::Front,
        paper: SheetPaper::Single,
        ..BadgeOptions::default()
    };
    let document = badges::document(&guests::badges(1), &options, &run());
    let [width, height] = [document.pages[0].width, document.pages[0].height];
    let bleed = mm(3.0);
    let sheet = finish(document, &Finish { booklet: false, bleed: true, ..BOOKLET }, words());
    let [page] = placed(&sheet.pages[0])[..] else { panic!("one page") };
    let mut bands = Vec::new();
    for draw in &page.draws {
        match draw {
            Draw::Rect { rect, .. } => bands.push(*rect),
            Draw::Placed(back) => {
                bands.extend(back.draws.iter().filter_map(|draw| match draw {
                    Draw::Rect { rect, .. } => Some(back.around(*rect)),
                    _ => None,
                }));
            }
            _ => {}
        }
    }
    let tall = mm(7.6) + bleed;
    let wide = width + 2.0 * bleed;
    for band in [[-bleed, -bleed, wide, tall], [-bleed, height - mm(7.6), wide, tall]] {
        assert!(bands.iter().any(|one| near(one, &band)), "{band:?} is none of {bands:?}");
    }
}

#[test]
fn a_leaflet_says_where_it_is_folded() {
    let options = ProgrammeOptions { paper: Paper::Leaflet, ..ProgrammeOptions::default() };
    let leaflet = document(&super::congress::congress().into(), &options, &run());
    let how = Finish { booklet: false, marks: true, ..BOOKLET };
    for sheet in finish(leaflet, &how, words()).pages {
        for fold in [99.0, 198.0] {
            let at = |rect: &[f32; 4]| (rect[0] + rect[2] / 2.0 - mm(10.0 + fold)).abs() < 0.1;
            let dashes = marks(&sheet).into_iter().filter(at).count();
            assert_eq!(dashes, 6, "three dashes above and below the fold at {fold} mm");
        }
    }
}
