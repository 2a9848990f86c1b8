//! When registrations came in: by day, or by as much more as keeps the picture readable.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, Months, NaiveDate};
use obrady_domain::{Condition, Filter, ListColumn, Test};
use serde::{Deserialize, Serialize};

use super::counting::standing;

/// How many points a picture shows at most, but of years.
const MOST: usize = 92;

/// When registrations came in.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Timeline {
    /// How long a point is.
    pub step: TimeStep,
    /// From the first to the last without a gap; of years, those in which any came.
    pub points: Vec<TimePoint>,
    /// How many came nobody knows when.
    pub undated: u32,
}

/// How long a point of a timeline is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum TimeStep {
    /// A day.
    #[default]
    Day,
    /// A week, from Monday.
    Week,
    /// A month.
    Month,
    /// A year.
    Year,
}

/// Those that came in within some days.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TimePoint {
    /// The first of these days.
    pub from: NaiveDate,
    /// The last.
    pub to: NaiveDate,
    /// How many came in.
    pub count: u32,
    /// How many had by the end of the last, leaving out those nobody knows when.
    pub sum: u32,
    /// What finds those who came in.
    pub filter: Filter,
}

impl Timeline {
    /// Of so many registrations a day, and so many undated.
    pub(super) fn of(days: &BTreeMap<NaiveDate, u32>, undated: u32) -> Self {
        let span = days.keys().next().zip(days.keys().next_back());
        let Some((first, last)) = span else { return Self { undated, ..Self::default() } };
        let step = TimeStep::fitting(*first, *last);
        let mut counts: BTreeMap<NaiveDate, u32> = BTreeMap::new();
        if step != TimeStep::Year {
            let starts = std::iter::successors(Some(step.start(*first)), |day| step.next(*day));
            counts.extend(starts.take_while(|day| day <= last).map(|day| (day, 0)));
        }
        for (day, count) in days {
            *counts.entry(step.start(*day)).or_default() += count;
        }
        let mut sum = 0;
        let point = |(from, count): (NaiveDate, u32)| {
            sum += count;
            let to = step.next(from).and_then(|next| next.pred_opt()).unwrap_or(from);
            TimePoint { from, to, count, sum, filter: between(from, to) }
        };
        Self { step, points: counts.into_iter().map(point).collect(), undated }
    }
}

impl TimeStep {
    /// The shortest with few enough points.
    fn fitting(first: NaiveDate, last: NaiveDate) -> Self {
        let days = usize::try_from((last - first).num_days()).unwrap_or(usize::MAX);
        let months = (last.year() - first.year()).saturating_mul(12) + 1;
        match days {
            days if days < MOST => Self::Day,
            days if days / 7 + 1 < MOST => Self::Week,
            _ if usize::try_from(months).is_ok_and(|months| months + 11 <= MOST) => Self::Month,
            _ => Self::Year,
        }
    }

    /// The first day of the point with this day in it.
    fn start(self, day: NaiveDate) -> NaiveDate {
        let start = match self {
            Self::Day => Some(day),
            Self::Week => {
                day.checked_sub_days(Days::new(day.weekday().num_days_from_monday().into()))
            }
            Self::Month => day.with_day(1),
            Self::Year => NaiveDate::from_ymd_opt(day.year(), 1, 1),
        };
        start.unwrap_or(day)
    }

    /// The first day of the point after that.
    fn next(self, start: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Day => start.succ_opt(),
            Self::Week => start.checked_add_days(Days::new(7)),
            Self::Month => start.checked_add_months(Months::new(1)),
            Self::Year => start.checked_add_months(Months::new(12)),
        }
    }
}

fn between(from: NaiveDate, to: NaiveDate) -> Filter {
    let when = |test| Condition::new(ListColumn::RegisteredAt, test);
    if from == to {
        return standing([when(Test::Is(from.to_string()))]);
    }
    standing([when(Test::AtLeast(from.to_string())), when(Test::AtMost(to.to_string()))])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(days: &[(&str, u32)]) -> Timeline {
        let days = days.iter().map(|(day, count)| (day.parse().expect("a day"), *count));
        Timeline::of(&days.collect(), 2)
    }

    #[test]
    fn days_without_any_are_points_too() {
        let line = line(&[("2026-02-27", 3), ("2026-03-02", 4)]);
        let counts: Vec<_> = line.points.iter().map(|one| (one.count, one.sum)).collect();
        assert_eq!(line.step, TimeStep::Day);
        assert_eq!(counts, [(3, 3), (0, 3), (0, 3), (4, 7)], "February has 28 days");
        assert_eq!(line.undated, 2);
        assert_eq!(
            line.points[0].filter.to_string(),
            "state!=cancelled registered=2026-02-27",
            "what was counted can be found"
        );
    }

    #[test]
    fn the_longer_the_time_the_longer_a_point() {
        let check = |last: &str, step: TimeStep, count: usize, first: (&str, &str)| {
            let line = line(&[("2026-01-01", 1), (last, 1)]);
            assert_eq!((line.step, line.points.len()), (step, count), "until {last}");
            let span = (line.points[0].from.to_string(), line.points[0].to.to_string());
            assert_eq!(span, (first.0.to_owned(), first.1.to_owned()), "until {last}");
            assert_eq!(line.points.iter().map(|one| one.count).sum::<u32>(), 2);
            assert_eq!(line.points.last().map(|one| one.sum), Some(2));
        };
        check("2026-04-02", TimeStep::Day, 92, ("2026-01-01", "2026-01-01"));
        check("2026-04-03", TimeStep::Week, 14, ("2025-12-29", "2026-01-04"));
        check("2027-12-31", TimeStep::Month, 24, ("2026-01-01", "2026-01-31"));
        check("2027-06-30", TimeStep::Week, 79, ("2025-12-29", "2026-01-04"));
        check("2036-12-31", TimeStep::Year, 2, ("2026-01-01", "2026-12-31"));
    }

    #[test]
    fn any_days_make_few_points_and_lose_nothing() {
        for (first, last) in [(NaiveDate::MIN, NaiveDate::MAX), (NaiveDate::MAX, NaiveDate::MAX)] {
            let line = Timeline::of(&BTreeMap::from([(first, 1), (last, 1)]), 0);
            assert!(line.points.len() <= 2, "{line:?}");
            assert!(line.points.iter().all(|one| one.from <= one.to && one.count == 1));
        }
        assert_eq!(Timeline::of(&BTreeMap::new(), 3).undated, 3);
    }
}
