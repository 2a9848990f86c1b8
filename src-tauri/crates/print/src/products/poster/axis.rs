//! The hours of a day true to scale: a minute is as long as any other.

use std::ops::Range;

/// An hour at which nothing has gone on for longer than this, in minutes, is left out…
const LONG: u32 = 50;
/// …but for so much of it.
const LEFT: f32 = 30.0;
/// What is for everybody, such as a long evening, takes no more than so many minutes where nothing
/// else goes on: the rest of it is left out in the same way.
const ALONE: u32 = 90;
/// A day starts and ends at a full quarter.
const QUARTER: u32 = 15;

/// The hours of a day, without those in which there is nothing.
#[derive(Clone, PartialEq, Debug)]
pub struct Axis {
    /// What is shown, in minutes since midnight.
    pub time: Range<u32>,
    /// What is left out of it, in order.
    pub gaps: Vec<Range<u32>>,
}

impl Axis {
    /// The hours within which all of these are, each with whether it is for everybody.
    pub fn of(times: impl Iterator<Item = (Range<u32>, bool)>) -> Self {
        let mut times: Vec<(Range<u32>, bool)> = times.collect();
        times.sort_by_key(|(time, _)| time.start);
        let Some((first, _)) = times.first() else {
            return Self { time: 0..60, gaps: Vec::new() };
        };
        let start = first.start / QUARTER * QUARTER;
        let (mut end, mut gaps) = (first.start, Vec::new());
        for (at, (time, is_for_all)) in times.iter().enumerate() {
            if time.start > end + LONG {
                gaps.push(end..time.start);
            }
            let next = times.get(at + 1).map_or(u32::MAX, |(next, _)| next.start);
            let long = time.len() as u32 > ALONE + LEFT as u32;
            if *is_for_all && long && time.start >= end && next >= time.end {
                gaps.push(time.start + ALONE - LEFT as u32..time.end);
            }
            end = end.max(time.end);
        }
        Self { time: start..end.div_ceil(QUARTER) * QUARTER, gaps }
    }

    /// How long it is, in minutes that are shown.
    pub fn length(&self) -> f32 {
        self.at(self.time.end).max(1.0)
    }

    /// How far a moment is from the start, in minutes that are shown.
    pub fn at(&self, moment: u32) -> f32 {
        let moment = moment.clamp(self.time.start, self.time.end);
        let mut at = (moment - self.time.start) as f32;
        for gap in self.gaps.iter().take_while(|gap| gap.start < moment) {
            let within = (moment.min(gap.end) - gap.start) as f32;
            let all = (gap.end - gap.start) as f32;
            at -= within - within / all * LEFT;
        }
        at
    }

    /// The moments at every multiple of so many minutes that are shown.
    pub fn marks(&self, step: u32) -> impl Iterator<Item = u32> {
        let first = self.time.start.div_ceil(step);
        let marks = (first..=self.time.end / step).map(move |at| at * step);
        marks.filter(|mark| !self.gaps.iter().any(|gap| gap.start < *mark && *mark < gap.end))
    }
}

#[cfg(test)]
#[expect(clippy::single_range_in_vec_init, reason = "one gap")]
mod tests {
    use super::*;

    #[test]
    fn minutes_are_true_to_scale() {
        let axis = Axis::of([(550..600, false), (600..725, false)].into_iter());
        assert_eq!(axis.time, 540..735);
        assert_eq!(axis.at(600) - axis.at(550), 50.0);
        assert_eq!(axis.length(), 195.0);
        assert_eq!(axis.marks(60).collect::<Vec<_>>(), [540, 600, 660, 720]);
    }

    #[test]
    fn hours_without_anything_are_left_out() {
        let axis = Axis::of([(1140..1380, false), (540..900, true), (600..660, false)].into_iter());
        assert_eq!(axis.gaps, [900..1140]);
        assert_eq!(axis.at(1140) - axis.at(900), LEFT);
        assert_eq!(axis.at(1380) - axis.at(1140), 240.0, "what goes on keeps its length");
        assert!(!axis.marks(60).any(|mark| mark == 960));
    }

    #[test]
    fn a_long_evening_is_no_longer_than_it_needs() {
        let axis = Axis::of([(540..900, false), (1140..1380, true)].into_iter());
        assert_eq!(axis.gaps, [900..1140, 1200..1380]);
        assert_eq!(axis.at(1380) - axis.at(1140), 90.0);
        assert!(!axis.marks(60).any(|mark| mark == 1260), "what is left out is not named");
        let meal = Axis::of([(540..780, false), (780..840, true), (840..900, false)].into_iter());
        assert_eq!(meal.gaps, [], "a meal is as long as it is");
        let beside = Axis::of([(540..900, true), (600..700, false)].into_iter());
        assert_eq!(beside.gaps, [], "with something else at that time it is true to scale");
        assert_eq!(Axis::of(std::iter::empty()).length(), 60.0);
    }
}
