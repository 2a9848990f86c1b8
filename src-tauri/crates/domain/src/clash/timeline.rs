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

    /// Whether that moment lies in it.
    pub fn has(self, moment: i64) -> bool {
        self.start <= moment && moment < self.end
    }

    /// Whether all of the other lies in it.
    pub fn holds(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// Tells every two that share time, each pair once, but of each no more than [`MANY`] that began
/// before it. The uses are in order. With windows only those are told of which the later begins in one
/// of them: what is going on in none is passed over.
pub fn overlaps<T: Copy>(uses: &[(Span, T)], windows: Option<&[Span]>, mut tell: impl FnMut(T, T)) {
    let within = |is_in: &dyn Fn(Span) -> bool| {
        windows.is_none_or(|windows| windows.iter().any(|window| is_in(*window)))
    };
    // What goes on, the last to end first. Nearly always one or two: a heap would cost more.
    let mut open: Vec<(i64, T)> = Vec::new();
    for &(span, one) in uses.iter().filter(|(span, _)| within(&|window| window.meets(*span))) {
        while open.last().is_some_and(|(end, _)| *end <= span.start) {
            open.pop();
        }
        if within(&|window| window.has(span.start)) {
            for (_, earlier) in open.iter().take(MANY) {
                tell(*earlier, one);
            }
        }
        let place = open.partition_point(|(end, _)| *end > span.end);
        open.insert(place, (span.end, one));
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
