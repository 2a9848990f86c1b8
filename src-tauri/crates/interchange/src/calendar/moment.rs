//! Dates, moments and lengths as calendars write them.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

/// When something is, before its zone is known.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Moment {
    /// A whole day.
    Day(NaiveDate),
    /// An hour in UTC.
    Utc(NaiveDateTime),
    /// An hour in the zone with this name in the file; where it has none, wherever one is.
    Local(NaiveDateTime, Option<String>),
}

/// Why a moment can't be taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Fault {
    /// It is no date or hour.
    Unreadable,
    /// Its year is that of no event.
    Far,
}

/// The years of which events are taken.
const YEARS: std::ops::RangeInclusive<i32> = 1970..=2200;

/// Reads `20260604`, `20260604T193000`, `20260604T193000Z`, and the same with hyphens and colons.
pub(super) fn moment(value: &str, zone: Option<&str>) -> Result<Moment, Fault> {
    let value = value.trim();
    // Names of zones with a colon and without quotation marks: the value is what comes last.
    let last = value.rsplit_once(':').filter(|(_, last)| last.len() >= 8);
    let (value, zone) = match last {
        Some((name, last)) => {
            (last, Some(zone.map_or_else(|| name.to_owned(), |zone| format!("{zone}:{name}"))))
        }
        None => (value, zone.map(str::to_owned)),
    };
    let compact: String = value.chars().filter(|letter| !matches!(letter, '-' | ':')).collect();
    let compact = compact.to_ascii_uppercase();
    let (date, time) = match compact.split_once(['T', ' ']) {
        Some((date, time)) => (date, Some(time)),
        None => (compact.trim_end_matches('Z'), None),
    };
    let date = day(date)?;
    let Some(time) = time else { return Ok(Moment::Day(date)) };
    let (time, utc) = match time.strip_suffix('Z') {
        Some(time) => (time, true),
        None => (time, false),
    };
    let at = date.and_time(hour(time).ok_or(Fault::Unreadable)?);
    Ok(if utc { Moment::Utc(at) } else { Moment::Local(at, zone.filter(|zone| !zone.is_empty())) })
}

fn day(text: &str) -> Result<NaiveDate, Fault> {
    if text.len() < 8 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Fault::Unreadable);
    }
    let (year, rest) = text.split_at(text.len() - 4);
    let year: i32 = year.parse().map_err(|_| Fault::Far)?;
    let (month, day) = rest.split_at(2);
    let number = |text: &str| text.parse().map_err(|_| Fault::Unreadable);
    if !YEARS.contains(&year) {
        return Err(Fault::Far);
    }
    NaiveDate::from_ymd_opt(year, number(month)?, number(day)?).ok_or(Fault::Unreadable)
}

fn hour(text: &str) -> Option<NaiveTime> {
    if !matches!(text.len(), 4 | 6) || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number = |from: usize| text.get(from..from + 2)?.parse().ok();
    // Leap seconds are nothing to a programme, which counts minutes.
    NaiveTime::from_hms_opt(number(0)?, number(2)?, 0)
}

/// Reads a length such as `PT1H30M`, `P1DT2H`, `P2W`; whole minutes, none where it is none or
/// backwards.
pub(super) fn length(value: &str) -> Option<TimeDelta> {
    const LONGEST: i64 = 400 * 24 * 60;
    let value = value.trim().to_ascii_uppercase();
    let parts = value.strip_prefix('+').unwrap_or(&value).strip_prefix('P')?;
    let (mut seconds, mut number, mut of_day) = (0_i64, None::<i64>, false);
    let mut any = false;
    for letter in parts.chars() {
        if let Some(digit) = letter.to_digit(10) {
            let so_far = number.unwrap_or(0);
            number = Some(so_far.checked_mul(10)?.checked_add(i64::from(digit))?);
            continue;
        }
        let unit = match letter {
            'T' if number.is_none() => {
                of_day = true;
                continue;
            }
            'W' => 7 * 86_400,
            'D' => 86_400,
            'H' => 3_600,
            'M' if of_day => 60,
            'S' => 1,
            _ => return None,
        };
        seconds = seconds.checked_add(number.take()?.checked_mul(unit)?)?;
        any = true;
    }
    let whole = any && number.is_none() && seconds / 60 <= LONGEST;
    whole.then(|| TimeDelta::minutes(seconds / 60))
}

/// A day as it is written.
pub(super) fn written_day(day: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// A moment as it is written, without its zone.
pub(super) fn written(at: NaiveDateTime) -> String {
    format!("{}{}", written_day(at.date()), at.format("T%H%M%S"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: u32, hour: u32, minute: u32) -> NaiveDateTime {
        let day = NaiveDate::from_ymd_opt(2026, 6, day).expect("a day");
        day.and_hms_opt(hour, minute, 0).expect("an hour")
    }

    #[test]
    fn moments_read_however_they_are_written() {
        let check = |value: &str, zone: Option<&str>, want: Result<Moment, Fault>| {
            assert_eq!(moment(value, zone), want, "{value}");
        };
        let local = |zone: Option<&str>| Ok(Moment::Local(at(4, 19, 30), zone.map(str::to_owned)));
        check("20260604", None, Ok(Moment::Day(at(4, 0, 0).date())));
        check("20260604Z", None, Ok(Moment::Day(at(4, 0, 0).date())));
        check("20260604T193000Z", None, Ok(Moment::Utc(at(4, 19, 30))));
        check("20260604T193059", Some("Europe/Warsaw"), local(Some("Europe/Warsaw")));
        check("20260604T1930", None, local(None));
        check("2026-06-04T19:30:00", None, local(None));
        check(
            "00) Sarajevo, Warsaw:20260604T193000",
            Some("(UTC+01"),
            local(Some("(UTC+01:00) Sarajevo, Warsaw")),
        );
        check("200080604T193000", None, Err(Fault::Far));
        check("99999999999990604", None, Err(Fault::Far));
        check("16010101T000000", None, Err(Fault::Far));
        for bad in ["", "2026", "20260631", "20260604T2530", "20260604T", "jutro", "2026060é"] {
            check(bad, None, Err(Fault::Unreadable));
        }
    }

    #[test]
    fn lengths_read() {
        for (value, minutes) in [
            ("PT1H30M", Some(90)),
            ("P1DT2H", Some(1560)),
            ("P2W", Some(20160)),
            ("PT0S", Some(0)),
            ("+PT90S", Some(1)),
            ("pt5m", Some(5)),
            ("-PT5M", None),
            ("P", None),
            ("PT", None),
            ("P5", None),
            ("P1M", None),
            ("5", None),
            ("PT99999999999999999999S", None),
            ("P9999W", None),
        ] {
            assert_eq!(length(value).map(|length| length.num_minutes()), minutes, "{value}");
        }
    }
}
