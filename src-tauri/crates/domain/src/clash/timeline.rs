//! Time in which something is held, and what of it lies on what.

/// With how many of those that are going on when it begins a session is told. A programme in which
/// more lie on each other is no programme yet, and all their pairs would fill the memory.
///
/// Still none of them goes untold: whichever begins while another is going on is told with at least
/// one, and the first of them is told with the second, when nothing else was going on.
pub const MANY: usize = 32;

/// From when to when, counted in half minutes, without its end. What has no length takes half a
/// minute: so it lies inside whatever holds its start, and beside what ends at it or begins later.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Span {
    pub start: i64,
    pub end: i64,
}

impl Span {
    /// Of minutes; the end is never before the start.
    pub fn of_minutes(start: i64, end: i64) -> Self {
        Self { start: 2 * start, end: (2 * end).max(2 * start + 1) }
    }

    /// Whether the two share any time.
    pub fn meets(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether all of the other lies in it.
    pub fn holds(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// Tells every two that share time, each pair once, but of each no more than [`MANY`] that began
/// before it. Costs n log n and the number of pairs.
pub fn overlaps(spans: &mut [(Span, usize)], mut tell: impl FnMut(usize, usize)) {
    spans.sort_unstable();
    // What goes on, the last to end first. Nearly always one or two: a heap would cost more.
    let mut open: Vec<(i64, usize)> = Vec::new();
    for (span, at) in spans.iter().copied() {
        while open.last().is_some_and(|(end, _)| *end <= span.start) {
            open.pop();
        }
        for (_, earlier) in open.iter().take(MANY) {
            tell(*earlier, at);
        }
        let place = open.partition_point(|(end, _)| *end > span.end);
        open.insert(place, (span.end, at));
    }
}

/// Those spans as one list in which none touches another, in order.
pub fn merged(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    let mut whole: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match whole.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => whole.push(span),
        }
    }
    whole
}
