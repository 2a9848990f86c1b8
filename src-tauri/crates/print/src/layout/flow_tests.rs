use proptest::prelude::*;

use super::*;
use crate::layout::{Colour, abreast};

const GEOMETRY: Geometry =
    Geometry { width: 100.0, height: 120.0, top: 10.0, bottom: 10.0, inner: 12.0, outer: 8.0 };

/// A row that can be recognised on its page by the width of its rectangle.
fn row(name: usize, height: f32, before: f32, cut: f32) -> Row {
    let rect = [0.0, 0.0, name as f32, height];
    let draws = vec![Draw::Rect { rect, colour: Colour::BLACK }];
    Row { height, before, draws, cut, ..Row::default() }
}

/// Per page, the names of its rows.
fn names(pages: &[Page]) -> Vec<Vec<usize>> {
    let name = |draw: &Draw| match draw {
        Draw::Rect { rect, .. } => rect[2] as usize,
        _ => usize::MAX,
    };
    pages.iter().map(|page| page.draws.iter().map(name).collect()).collect()
}

fn pour(rows: Vec<Row>) -> Vec<Vec<usize>> {
    let mut flow = Flow::new(GEOMETRY);
    flow.extend(rows);
    names(&flow.finish().0)
}

proptest! {
    #[test]
    fn rows_keep_their_order_and_stay_on_the_page(
        rows in prop::collection::vec((1f32..60.0, 0f32..20.0, 0..4usize), 0..60),
        columns in 1..4usize,
    ) {
        let cuts = [0.0, 10.0, 100.0, NEVER];
        let rows: Vec<Row> = rows
            .into_iter()
            .enumerate()
            .map(|(at, (height, before, cut))| row(at, height, before, cuts[cut]))
            .collect();
        let count = rows.len();
        let mut flow = Flow::new(GEOMETRY);
        if columns == 1 {
            flow.extend(rows);
        } else {
            flow.columns(rows, columns, 2.0);
        }
        let (pages, _) = flow.finish();
        for draw in pages.iter().flat_map(|page| &page.draws) {
            let Draw::Rect { rect: [_, y, _, height], .. } = draw else { continue };
            prop_assert!(*y >= 10.0 - 0.1 && y + height <= 110.0 + 0.1, "at {y} to {}", y + height);
        }
        let all: Vec<usize> = names(&pages).concat();
        prop_assert_eq!(all, (0..count).collect::<Vec<_>>());
    }
}

#[test]
fn a_page_ends_where_it_is_least_bad() {
    // 100 high: the heading 3 would be last, so it goes with what it announces.
    let heading = |name| row(name, 10.0, 0.0, NEVER);
    let line = |name, cut| row(name, 40.0, 0.0, cut);
    let rows = vec![line(1, 0.0), line(2, 0.0), heading(3), line(4, 0.0), line(5, 0.0)];
    assert_eq!(pour(rows), [vec![1, 2], vec![3, 4, 5]]);
    // A little white is better than a bad break, much white is not.
    let bad = 20.0;
    assert_eq!(
        pour(vec![line(1, 0.0), line(2, 0.0), row(3, 12.0, 0.0, bad), line(4, 0.0)]),
        [vec![1, 2, 3], vec![4]]
    );
    assert_eq!(
        pour(vec![row(1, 85.0, 0.0, 0.0), row(2, 10.0, 0.0, bad), line(3, 0.0)]),
        [vec![1], vec![2, 3]]
    );
}

#[test]
fn white_is_dropped_at_the_top_of_a_page() {
    let mut flow = Flow::new(GEOMETRY);
    flow.extend([row(1, 60.0, 50.0, 0.0), row(2, 60.0, 50.0, 0.0)]);
    let (pages, _) = flow.finish();
    assert_eq!(names(&pages), [[1], [2]]);
    for page in &pages {
        let Draw::Rect { rect, .. } = &page.draws[0] else { panic!("a rectangle") };
        assert_eq!(rect[1], 10.0);
    }
    // Odd pages have the inner margin at the left, even ones the outer.
    let left = |page: &Page| match &page.draws[0] {
        Draw::Rect { rect, .. } => rect[0],
        _ => f32::NAN,
    };
    assert_eq!((left(&pages[0]), left(&pages[1])), (12.0, 8.0));
}

#[test]
fn what_parts_vanishes_at_the_top_of_a_page() {
    let part = |name| Row { parting: true, ..row(name, 10.0, 0.0, NEVER) };
    let rows = vec![
        part(1),
        row(2, 60.0, 0.0, 0.0),
        part(3),
        row(4, 20.0, 0.0, 0.0),
        part(5),
        row(6, 50.0, 0.0, 0.0),
    ];
    assert_eq!(pour(rows), [vec![2, 3, 4], vec![6]]);
}

#[test]
fn headings_are_repeated_as_decoration() {
    let mut flow = Flow::new(GEOMETRY);
    flow.push(row(9, 10.0, 0.0, NEVER));
    flow.repeat(vec![row(9, 10.0, 0.0, NEVER)]);
    flow.extend((0..5).map(|at| row(at, 40.0, 0.0, 0.0)));
    let (pages, _) = flow.finish();
    assert_eq!(names(&pages), [vec![9, 0, 1], vec![9, 2, 3], vec![9, 4]]);
}

#[test]
fn anchors_lie_where_their_rows_do() {
    let mut flow = Flow::new(GEOMETRY);
    let (first, second, never) = (flow.anchor(), flow.anchor(), flow.anchor());
    flow.push(Row { anchors: vec![first], ..row(1, 60.0, 5.0, 0.0) });
    flow.push(Row { anchors: vec![second], ..row(2, 60.0, 5.0, 0.0) });
    let (_, places) = flow.finish();
    assert_eq!(places[first.0], Some(Place { page: 0, y: 10.0 }));
    assert_eq!(places[second.0], Some(Place { page: 1, y: 10.0 }));
    assert_eq!(places[never.0], None);
}

#[test]
fn columns_end_at_about_the_same_height() {
    let mut flow = Flow::new(GEOMETRY);
    flow.columns((1..9).map(|at| row(at, 10.0, 0.0, 0.0)).collect(), 2, 2.0);
    let (pages, _) = flow.finish();
    let tops: Vec<f32> = pages[0]
        .draws
        .iter()
        .map(|draw| match draw {
            Draw::Rect { rect, .. } => rect[1],
            _ => f32::NAN,
        })
        .collect();
    assert_eq!(tops, [10.0, 20.0, 30.0, 40.0, 10.0, 20.0, 30.0, 40.0]);
}

#[test]
fn how_deep_columns_will_be_is_known_before() {
    let rows: Vec<Row> = (1..9).map(|at| row(at, 10.0, 0.0, 0.0)).collect();
    let mut flow = Flow::new(GEOMETRY);
    assert_eq!(flow.columns_depth(&rows, 2, 60.0), Some(40.0));
    assert_eq!(flow.columns_depth(&rows, 2, 30.0), None, "they do not go in");
    flow.columns(rows, 2, 2.0);
    assert_eq!(flow.room(), 60.0);
}

#[test]
fn a_row_higher_than_a_page_gets_one_of_its_own() {
    let rows = vec![row(1, 10.0, 0.0, 0.0), row(2, 500.0, 0.0, 0.0), row(3, 10.0, 0.0, 0.0)];
    assert_eq!(pour(rows), [vec![1], vec![2], vec![3]]);
}

#[test]
fn pages_that_are_taken_are_no_longer_kept() {
    let mut flow = Flow::new(GEOMETRY);
    let mut taken = 0;
    for _ in 0..500 {
        flow.push(Row { height: 30.0, ..Row::default() });
        taken += flow.take_full().len();
        assert_eq!(flow.pages.len(), 1, "only the page that is being filled is kept");
        assert_eq!(flow.page(), taken, "pages are counted on");
    }
    assert!(taken > 10, "{taken} pages");
    assert!(!flow.finish().0.is_empty());
}

#[test]
fn a_few_lines_stay_white_but_not_a_quarter_of_the_page() {
    let block = || [row(2, 10.0, 0.0, 60.0), row(3, 40.0, 0.0, 0.0)];
    let below = |height: f32| pour([vec![row(1, height, 0.0, 0.0)], block().into()].concat());
    assert_eq!(below(80.0), [vec![1], vec![2, 3]], "it stays whole");
    assert_eq!(below(72.0), [vec![1, 2], vec![3]], "it is cut");
}

#[test]
fn stacks_beside_each_other_are_cut_where_none_of_their_rows_is() {
    let high = |height: f32, cut: f32| Row { height, cut, ..Row::default() };
    let left = vec![high(10.0, NEVER), high(10.0, 5.0), high(10.0, 0.0)];
    let right = vec![high(20.0, 7.0), high(20.0, NEVER)];
    let joined = abreast(vec![(0.0, left), (50.0, right)]);
    let found: Vec<(f32, f32)> = joined.iter().map(|row| (row.height, row.cut)).collect();
    assert_eq!(found, [(20.0, 7.0), (20.0, NEVER)], "the last is kept with what follows");
    assert!(abreast(Vec::new()).is_empty());
}
