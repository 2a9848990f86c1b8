//! Dates with hours, in the many ways in which programs write them.

use std::sync::LazyLock;

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use regex::{Captures, Regex};

use super::headings::fold;

/// Whether 5/7/2024 is the seventh of May or the fifth of July.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum FieldOrder {
    #[default]
    DayFirst,
    MonthFirst,
}

/// What the values of a whole column tell of it. Where they leave it open, the day is first, as
/// everywhere in Europe; but a “Timestamp” without leading zeros is of a form in American English.
pub(crate) fn field_order<'a>(values: impl Iterator<Item = &'a str>, heading: &str) -> FieldOrder {
    static SLASHED: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"^(\d{1,2})/(\d{1,2})/\d{2,4}").expect("a valid pattern"));
    let (mut any, mut padded) = (false, false);
    for value in values.filter(|value| value.bytes().take(3).any(|byte| byte == b'/')) {
        let Some(found) = SLASHED.captures(value) else { continue };
        let (first, second) = (number(&found, 1), number(&found, 2));
        match (first > 12, second > 12) {
            (true, _) => return FieldOrder::DayFirst,
            (false, true) => return FieldOrder::MonthFirst,
            (false, false) => {}
        }
        any = true;
        padded |= found[1].starts_with('0') || found[2].starts_with('0');
    }
    if any && !padded && fold(heading) == "timestamp" {
        FieldOrder::MonthFirst
    } else {
        FieldOrder::DayFirst
    }
}

/// Reads a date, with the hour if there is one and midnight if not. An offset or zone after it is
/// passed over: what a form notes is the civil time of those who made it.
pub(crate) fn moment(text: &str, order: FieldOrder) -> Option<NaiveDateTime> {
    let text = text.trim();
    plain(text).or_else(|| serial(text)).or_else(|| written(text, order))
}

/// The two forms in which most programs write it, `2024-05-17 10:32:05` and `17.05.2024 10:32`, read
/// without patterns: a register of 100,000 rows has as many dates.
fn plain(text: &str) -> Option<NaiveDateTime> {
    let bytes = text.as_bytes();
    let number = |from: usize, to: usize| -> Option<u32> {
        let digits = bytes.get(from..to)?;
        digits.iter().try_fold(0, |sum, digit| {
            digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0'))
        })
    };
    let mark = |at: usize, one: u8| bytes.get(at) == Some(&one);
    let (year, month, day) = if mark(4, b'-') && mark(7, b'-') {
        (number(0, 4)?, number(5, 7)?, number(8, 10)?)
    } else if mark(2, b'.') && mark(5, b'.') {
        (number(6, 10)?, number(3, 5)?, number(0, 2)?)
    } else {
        return None;
    };
    if !(1970..2100).contains(&year) {
        return None;
    }
    let hour = match bytes.len() {
        10 => NaiveTime::MIN,
        16 | 19 if (mark(10, b' ') || mark(10, b'T')) && mark(13, b':') => {
            let second = match bytes.len() {
                16 => 0,
                _ if mark(16, b':') => number(17, 19)?,
                _ => return None,
            };
            NaiveTime::from_hms_opt(number(11, 13)?, number(14, 16)?, second)?
        }
        _ => return None,
    };
    Some(NaiveDate::from_ymd_opt(year.try_into().ok()?, month, day)?.and_time(hour))
}

/// A day number of Excel: days since 30 December 1899, the hour as a fraction.
fn serial(text: &str) -> Option<NaiveDateTime> {
    let plain = text.replace(',', ".");
    let is_number =
        plain.len() >= 5 && plain.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let number: f64 = plain.parse().ok().filter(|_| is_number)?;
    // 1954 to 2119: other numbers are no dates of a registration.
    if !(20_000.0..80_000.0).contains(&number) {
        return None;
    }
    let start = NaiveDate::from_ymd_opt(1899, 12, 30)?.and_time(NaiveTime::MIN);
    let seconds = (number.fract() * 86_400.0).round();
    start
        .checked_add_days(Days::new(number as u64))?
        .checked_add_signed(TimeDelta::seconds(seconds as i64))
}

fn written(text: &str, order: FieldOrder) -> Option<NaiveDateTime> {
    const TIME: &str = r"(?:(?:,|\s|T|o|godz\.?|at)*(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?(?:\s*(?P<half>[AaPp])\.?[Mm]\.?)?)?";
    const ZONE: &str = r"(?:\s*(?:Z|[A-Z]{2,4}(?:[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2}))?";
    const WEEKDAY: &str = r"^(?:\p{L}+\.?,?\s+)?";
    static PATTERNS: LazyLock<[Regex; 4]> = LazyLock::new(|| {
        [
            r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})",
            r"(?P<first>\d{1,2})[-/.]\s?(?P<second_field>\d{1,2})[-/.]\s?(?P<year>\d{4}|\d{2})(?:\s*r\.?)?",
            r"(?P<day>\d{1,2})\.?\s+(?P<name>\p{L}{3,})\.?,?\s+(?P<year>\d{4})(?:\s*r\.?)?",
            r"(?P<name>\p{L}{3,})\.?\s+(?P<day>\d{1,2}),?\s+(?P<year>\d{4})",
        ]
        .map(|date| {
            // Month names would pass for a day of the week.
            let weekday = if date.starts_with("(?P<name>") { "^" } else { WEEKDAY };
            Regex::new(&format!("{weekday}{date}{TIME}{ZONE}$")).expect("a valid pattern")
        })
    });
    let found = PATTERNS.iter().find_map(|pattern| pattern.captures(text))?;
    Some(date(&found, order)?.and_time(time(&found)?))
}

fn date(found: &Captures<'_>, order: FieldOrder) -> Option<NaiveDate> {
    let field =
        |name: &str| found.name(name).and_then(|digits| digits.as_str().parse::<u32>().ok());
    let year = match (field("year")?, found["year"].len()) {
        (short, 2) => 2000 + short,
        (year @ 1970..2100, _) => year,
        _ => return None,
    };
    let (month, day) = if let Some(name) = found.name("name") {
        (month(name.as_str())?, field("day")?)
    } else if let (Some(first), Some(second)) = (field("first"), field("second_field")) {
        let slashed = found["first"].len() + found.name("first")?.start();
        let slashed = found.get(0)?.as_str()[slashed..].starts_with('/');
        match order {
            FieldOrder::MonthFirst if slashed => (first, second),
            FieldOrder::DayFirst | FieldOrder::MonthFirst => (second, first),
        }
    } else {
        (field("month")?, field("day")?)
    };
    NaiveDate::from_ymd_opt(year.try_into().ok()?, month, day)
}

fn time(found: &Captures<'_>) -> Option<NaiveTime> {
    if found.name("hour").is_none() {
        return Some(NaiveTime::MIN);
    }
    let field =
        |name: &str| found.name(name).and_then(|digits| digits.as_str().parse::<u32>().ok());
    let half = found.name("half").map(|half| half.as_str().to_ascii_lowercase());
    let hour = match (field("hour")?, half.as_deref()) {
        (12, Some("a")) => 0,
        (hour @ 1..12, Some("p")) => hour + 12,
        (hour, _) => hour,
    };
    NaiveTime::from_hms_opt(hour, field("minute")?, field("second").unwrap_or(0))
}

/// The number of a month by its name or the beginning of it, Polish or English.
pub(crate) fn month(name: &str) -> Option<u32> {
    const STARTS: [&[&str]; 12] = [
        &["sty", "jan"],
        &["lut", "feb"],
        &["mar"],
        &["kwi", "apr"],
        &["maj", "may"],
        &["cze", "jun"],
        &["lip", "jul"],
        &["sie", "aug"],
        &["wrz", "sep"],
        &["paz", "oct"],
        &["lis", "nov"],
        &["gru", "dec"],
    ];
    let name = fold(name);
    let at = STARTS.iter().position(|starts| starts.iter().any(|start| name.starts_with(start)))?;
    u32::try_from(at + 1).ok()
}

fn number(found: &Captures<'_>, group: usize) -> u32 {
    found[group].parse().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{FieldOrder::*, *};

    #[test]
    fn dates_read_as_programs_write_them() {
        for (text, want) in [
            ("2024-05-17", "2024-05-17 00:00:00"),
            ("2024-05-17 10:32:05", "2024-05-17 10:32:05"),
            ("2024-05-17T10:32:05.123Z", "2024-05-17 10:32:05"),
            ("2024-05-17T10:32:05+02:00", "2024-05-17 10:32:05"),
            ("2021/03/05 2:43:21 PM EET", "2021-03-05 14:43:21"),
            ("2024/05/17 12:05:00 AM GMT+2", "2024-05-17 00:05:00"),
            ("17.05.2024", "2024-05-17 00:00:00"),
            ("17.05.2024, 10:32", "2024-05-17 10:32:00"),
            ("17. 5. 2024 r. godz. 9:05", "2024-05-17 09:05:00"),
            ("17-05-24 10:32", "2024-05-17 10:32:00"),
            ("pt., 17.05.2024 10:32", "2024-05-17 10:32:00"),
            ("5/7/2024 10:32:00", "2024-07-05 10:32:00"),
            ("17 maja 2024 r., 10:32", "2024-05-17 10:32:00"),
            ("1 paź 2024", "2024-10-01 00:00:00"),
            ("May 17, 2024 at 3:05 p.m.", "2024-05-17 15:05:00"),
            ("45429.4388888889", "2024-05-17 10:32:00"),
            ("45429", "2024-05-17 00:00:00"),
        ] {
            assert_eq!(
                moment(text, DayFirst).map(|at| at.to_string()).as_deref(),
                Some(want),
                "{text}"
            );
        }
        for text in [
            "",
            "wczoraj",
            "31.02.2024",
            "17.05",
            "2024",
            "10:32",
            "17.05.2024 25:00",
            "1234567",
            "17.05.0024",
            "12 ble 2024",
            "17.05.2024 i dalej",
            "99.99.9999",
        ] {
            assert_eq!(moment(text, DayFirst), None, "{text}");
        }
    }

    #[test]
    fn a_column_tells_which_field_is_the_month() {
        let order = |values: &[&str], heading| field_order(values.iter().copied(), heading);
        assert_eq!(order(&["5/7/2024", "5/17/2024"], "Data"), MonthFirst);
        assert_eq!(order(&["5/7/2024", "17/5/2024"], "Timestamp"), DayFirst);
        assert_eq!(order(&["5/7/2024"], "Timestamp"), MonthFirst);
        assert_eq!(order(&["05/07/2024"], "Timestamp"), DayFirst);
        assert_eq!(order(&["5/7/2024"], "Data zgłoszenia"), DayFirst);
        let seventh_of_may = moment("5/7/2024 1:02", MonthFirst).map(|at| at.to_string());
        assert_eq!(seventh_of_may.as_deref(), Some("2024-05-07 01:02:00"));
        let point = moment("05.07.2024", MonthFirst).map(|at| at.to_string());
        assert_eq!(point.as_deref(), Some("2024-07-05 00:00:00"), "with points the day is first");
    }

    proptest! {
        #[test]
        fn nothing_panics(text in "[0-9/.: TZapm,-]{0,24}|.{0,12}") {
            let _ = moment(&text, MonthFirst);
        }
    }
}
