//! Days, hours and lengths as schedules write them.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;

/// A moment or a day as it is written: with the hour and the offset from UTC, where they are there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Moment {
    pub date: NaiveDate,
    pub time: Option<NaiveTime>,
    pub offset: Option<FixedOffset>,
}

/// Why a text is no moment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Fault {
    /// It can't be understood.
    Unreadable,
    /// Its year is that of no congress.
    Far,
}

impl Moment {
    /// The civil time that is written; midnight where only a day is.
    pub fn written(self) -> NaiveDateTime {
        self.date.and_time(self.time.unwrap_or(NaiveTime::MIN))
    }

    /// In UTC, where the offset is known.
    pub fn utc(self) -> Option<DateTime<Utc>> {
        let offset = TimeDelta::seconds(self.offset?.local_minus_utc().into());
        Some(self.written().checked_sub_signed(offset)?.and_utc())
    }

    /// The civil time in a zone, where the offset is known.
    pub fn within(self, zone: Tz) -> Option<NaiveDateTime> {
        Some(self.utc()?.with_timezone(&zone).naive_local())
    }
}

/// Reads `2019-12-27T11:00:00+01:00`, and less of it.
pub(super) fn moment(text: &str) -> Result<Moment, Fault> {
    let text = text.trim();
    let (date, rest) = match text.find(['T', 't', ' ']) {
        Some(at) => (&text[..at], text[at + 1..].trim()),
        None => (text, ""),
    };
    let year = date.split('-').next().unwrap_or("");
    if year.len() > 4 && year.len() < 10 && year.bytes().all(|digit| digit.is_ascii_digit()) {
        return Err(Fault::Far);
    }
    let date = NaiveDate::parse_from_str(date, "%Y-%m-%d").map_err(|_| Fault::Unreadable)?;
    if !(1900..2200).contains(&chrono::Datelike::year(&date)) {
        return Err(Fault::Far);
    }
    if rest.is_empty() {
        return Ok(Moment { date, time: None, offset: None });
    }
    let at = rest.find(['Z', 'z', '+', '-']).unwrap_or(rest.len());
    let time = time(&rest[..at]).ok_or(Fault::Unreadable)?;
    let offset = match &rest[at..] {
        "" => None,
        "Z" | "z" => FixedOffset::east_opt(0),
        offset => Some(self::offset(offset).ok_or(Fault::Unreadable)?),
    };
    Ok(Moment { date, time: Some(time), offset })
}

fn time(text: &str) -> Option<NaiveTime> {
    let text = text.trim();
    let whole = text.split('.').next()?;
    let mut parts = whole.split(':').map(|part| part.trim().parse::<u32>().ok());
    let (hour, minute) = (parts.next()??, parts.next()??);
    let second = parts.next().unwrap_or(Some(0))?;
    // Seconds are counted by no programme.
    NaiveTime::from_hms_opt(hour, minute, second)
        .and_then(|_| NaiveTime::from_hms_opt(hour, minute, 0))
}

fn offset(text: &str) -> Option<FixedOffset> {
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let digits = text.get(1..)?;
    let (hours, minutes) = match digits.split_once(':') {
        Some(parts) => parts,
        None if digits.len() == 4 && digits.is_ascii() => digits.split_at(2),
        None => (digits, "0"),
    };
    let seconds =
        hours.parse::<u16>().ok()? as i32 * 3600 + minutes.parse::<u16>().ok()? as i32 * 60;
    FixedOffset::east_opt(sign * seconds)
}

/// Minutes of `9:30`, `09:30:00` or `9.30`, up to 47:59.
pub(super) fn hour(text: &str) -> Option<u16> {
    let mut parts = text.trim().split([':', '.']);
    let hour: u16 = parts.next()?.trim().parse().ok()?;
    let minute: u16 = parts.next()?.trim().parse().ok()?;
    let seconds = parts.next().is_none_or(|part| part.trim().parse::<u8>().is_ok());
    (hour < 48 && minute < 60 && seconds && parts.next().is_none()).then_some(hour * 60 + minute)
}

/// Minutes of a length: `0:15`, `25:00`, `00:45:00`, `1500`, `PT1H30M`.
pub(super) fn length(text: &str) -> Option<u32> {
    let text = text.trim();
    if let Some(iso) = text.strip_prefix('P') {
        return iso_length(iso);
    }
    let mut parts = text.split(':').map(|part| part.trim().parse::<u32>().ok());
    let first = parts.next()??;
    let Some(minutes) = parts.next() else { return Some(first) };
    let seconds = parts.next().unwrap_or(Some(0))?;
    let _ = seconds;
    if parts.next().is_some() {
        return None;
    }
    first.checked_mul(60)?.checked_add(minutes?)
}

fn iso_length(text: &str) -> Option<u32> {
    let (mut minutes, mut digits, mut in_time) = (0_u32, String::new(), false);
    for letter in text.chars() {
        match letter {
            'T' => in_time = true,
            '0'..='9' | '.' => digits.push(letter),
            unit => {
                let number = digits.split('.').next()?.parse::<u32>().ok()?;
                let factor = match (unit, in_time) {
                    ('W', false) => 7 * 24 * 60,
                    ('D', false) => 24 * 60,
                    ('H', true) => 60,
                    ('M', true) => 1,
                    ('S', true) => 0,
                    _ => return None,
                };
                minutes = minutes.checked_add(number.checked_mul(factor)?)?;
                digits.clear();
            }
        }
    }
    digits.is_empty().then_some(minutes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_and_hours() {
        for (text, minutes) in [
            ("0:15", Some(15)),
            ("25:00", Some(1500)),
            ("00:45:00", Some(45)),
            ("1500", Some(1500)),
            ("0:00", Some(0)),
            ("PT1H30M", Some(90)),
            ("P1DT1H", Some(1500)),
            ("PT", Some(0)),
            ("", None),
            ("x", None),
            ("1:2:3:4", None),
            ("99999999999:00", None),
            ("P99999999999D", None),
        ] {
            assert_eq!(length(text), minutes, "{text:?}");
        }
        for (text, minutes) in [
            ("9:30", Some(570)),
            ("09:30:00", Some(570)),
            ("25:10", Some(1510)),
            ("48:00", None),
            ("9", None),
        ] {
            assert_eq!(hour(text), minutes, "{text:?}");
        }
    }

    #[test]
    fn moments() {
        let read = |text: &str| {
            moment(text).map(|moment| {
                moment.utc().map_or(moment.written(), |utc| utc.naive_utc()).to_string()
            })
        };
        for (text, expected) in [
            ("2019-12-27T11:00:00+01:00", "2019-12-27 10:00:00"),
            ("2019-12-27T11:00:00.5-0530", "2019-12-27 16:30:00"),
            ("2019-12-27T11:00Z", "2019-12-27 11:00:00"),
            ("2019-12-27 11:00", "2019-12-27 11:00:00"),
            ("2019-12-27", "2019-12-27 00:00:00"),
        ] {
            assert_eq!(read(text).as_deref(), Ok(expected), "{text:?}");
        }
        assert_eq!(moment("20008-12-27T11:00:00+01:00"), Err(Fault::Far));
        assert_eq!(moment("0001-01-01"), Err(Fault::Far));
        for text in [
            "",
            "x",
            "2019-13-01",
            "2019-12-27T25:00",
            "2019-12-27T11:00+99:99",
            "T",
            "2019-02-29T",
        ] {
            assert_eq!(moment(text), Err(Fault::Unreadable), "{text:?}");
        }
    }
}
