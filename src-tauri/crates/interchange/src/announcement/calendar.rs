//! Dates without a year become days.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::date::{Dates, PartialDate};

/// What years the dates of a text without one are in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Calendar {
    anchor: Anchor,
}

/// What a year follows from.
#[derive(Clone, Copy, Debug)]
enum Anchor {
    /// A day of the event: others are near it.
    Event(NaiveDate),
    /// The day of publication: what is announced comes soon after it.
    Published(NaiveDate),
    /// The year in the event's name.
    Year(i32),
    /// Nothing but today.
    Today(NaiveDate),
}

/// Days that a text names, with their years.
#[derive(Clone, Debug)]
pub(super) struct Resolved {
    /// The days, in the order of the text.
    pub days: Vec<NaiveDate>,
    /// The year that was guessed.
    pub guessed: Option<i32>,
    /// A weekday that does not go with its day.
    pub mismatch: Option<(usize, NaiveDate)>,
}

impl Calendar {
    pub fn new(
        event: Option<NaiveDate>,
        published: Option<NaiveDate>,
        year: Option<i32>,
        today: NaiveDate,
    ) -> Self {
        let anchor = match (event, published, year) {
            (Some(day), _, _) => Anchor::Event(day),
            (None, Some(day), _) => Anchor::Published(day),
            (None, None, Some(year)) => Anchor::Year(year),
            (None, None, None) => Anchor::Today(today),
        };
        Self { anchor }
    }

    /// The days of `dates`; none where one of them does not exist.
    pub fn resolve(self, dates: &Dates<'_>) -> Option<Resolved> {
        let mut guessed = None;
        let mut days = Vec::new();
        for (at, date) in dates.days.iter().enumerate() {
            let weekday = dates.weekdays.get(at).map(|(weekday, _)| *weekday);
            let (day, guess) = self.day(*date, weekday)?;
            guessed = guessed.or(guess);
            days.push(day);
        }
        if dates.through
            && let [first, .., last] = days.as_slice()
            && last < first
        {
            // `30 grudnia – 2 stycznia`.
            let next_year = last.with_year(first.year() + 1)?;
            *days.last_mut()? = next_year;
        }
        let mismatch =
            dates.weekdays.iter().zip(&days).enumerate().find_map(|(at, ((weekday, _), day))| {
                (day.weekday() != *weekday).then_some((at, *day))
            });
        // One weekday beside several days may belong to any of them.
        let mismatch = mismatch.filter(|_| dates.weekdays.len() == days.len());
        Some(Resolved { days, guessed, mismatch })
    }

    fn day(self, date: PartialDate, weekday: Option<Weekday>) -> Option<(NaiveDate, Option<i32>)> {
        let of_year = |year: i32| NaiveDate::from_ymd_opt(year, date.month, date.day);
        if let Some(year) = date.year {
            return Some((of_year(year)?, None));
        }
        let (near, this_year, guess) = match self.anchor {
            Anchor::Event(day) => (day, day.year(), false),
            Anchor::Published(day) => (day.checked_add_days(Days::new(60))?, day.year(), false),
            Anchor::Year(year) => return Some((of_year(year)?, None)),
            Anchor::Today(day) => (day.checked_add_days(Days::new(120))?, day.year(), true),
        };
        let guessed = |day: NaiveDate| (day, guess.then(|| day.year()));
        if date.this_year {
            return of_year(this_year).map(guessed);
        }
        let years = |reach: i32| (near.year() - reach..=near.year() + reach).filter_map(of_year);
        let candidates: Vec<NaiveDate> = years(1).collect();
        let distance = |day: &&NaiveDate| (**day - near).num_days().abs();
        // A weekday tells the year even of an old announcement.
        let older: Vec<NaiveDate> = years(4).collect();
        let fitting = older.iter().filter(|day| Some(day.weekday()) == weekday);
        fitting
            .min_by_key(distance)
            .or_else(|| candidates.iter().min_by_key(distance))
            .copied()
            .map(guessed)
    }
}

/// The arguments of a problem.
pub(super) fn args<const N: usize>(args: [(&str, String); N]) -> BTreeMap<String, String> {
    args.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::announcement::{date, piece::Piece};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn years_follow_from_what_is_known() {
        let today = day("2024-11-20");
        let published = Some(day("2021-06-07"));
        for (text, event, published, year, expected, guessed) in [
            ("8 czerwca br.", None, published, None, "2021-06-08", false),
            ("8 czerwca", None, published, None, "2021-06-08", false),
            ("14 stycznia", None, published, None, "2022-01-14", false),
            ("8 czerwca", Some(day("2023-06-07")), published, None, "2023-06-08", false),
            ("8 czerwca", None, None, Some(2019), "2019-06-08", false),
            ("8 marca", None, None, None, "2025-03-08", true),
            ("20 listopada", None, None, None, "2024-11-20", true),
            ("wtorek, 8 czerwca", None, None, None, "2027-06-08", true),
        ] {
            let found = date::dates(Piece::whole(text), &[]);
            let resolved = Calendar::new(event, published, year, today).resolve(&found[0]).unwrap();
            assert_eq!(resolved.days, [day(expected)], "{text}");
            assert_eq!(resolved.guessed.is_some(), guessed, "{text}");
        }
        let found = date::dates(Piece::whole("środa, 8 czerwca 2021"), &[]);
        let resolved = Calendar::new(None, None, None, today).resolve(&found[0]).unwrap();
        assert_eq!(resolved.mismatch, Some((0, day("2021-06-08"))), "it was a Tuesday");
    }
}
