//! The definition of a time zone (RFC 5545, 3.6.5), which whoever reads a calendar may trust more
//! than its own knowledge.

use chrono::{
    Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone, Weekday,
};
use chrono_tz::{OffsetName, Tz};

use super::moment::written;
use crate::content_line::LineWriter;

/// Writes what clocks in `zone` do in the years from `first` to `last` and the ones beside them.
pub(super) fn write(zone: Tz, first: i32, last: i32, lines: &mut LineWriter) {
    lines.raw("BEGIN", &[], "VTIMEZONE");
    lines.raw("TZID", &[], zone.name());
    // A year more on each side covers whatever starts or ends in a neighbouring year.
    let (first, last) = (first.saturating_sub(1), last.saturating_add(1));
    let changes = changes(zone, first, last);
    let start = NaiveDate::from_ymd_opt(first, 1, 1).unwrap_or_default().and_time(NaiveTime::MIN);
    if changes.first().is_none_or(|change| change.at.year() > first) {
        let offset = offset(zone, start);
        let first = Change { at: start, from: offset, to: offset, name: name(zone, start) };
        observance(&[first], lines);
    }
    let mut left: Vec<Change> = changes;
    while let Some(change) = left.first().cloned() {
        let (alike, other) = left.into_iter().partition(|own: &Change| {
            (own.from, own.to, &own.name) == (change.from, change.to, &change.name)
        });
        left = other;
        observance(&alike, lines);
    }
    lines.raw("END", &[], "VTIMEZONE");
}

/// A change of clocks.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Change {
    /// When, as clocks show before it.
    at: NaiveDateTime,
    /// The offsets before and after it, in seconds.
    from: i32,
    to: i32,
    /// What the time after it is called.
    name: String,
}

fn offset(zone: Tz, utc: NaiveDateTime) -> i32 {
    zone.offset_from_utc_datetime(&utc).fix().local_minus_utc()
}

fn name(zone: Tz, utc: NaiveDateTime) -> String {
    zone.offset_from_utc_datetime(&utc).abbreviation().unwrap_or_default().to_owned()
}

fn changes(zone: Tz, first: i32, last: i32) -> Vec<Change> {
    let day = |year| NaiveDate::from_ymd_opt(year, 1, 1);
    let (Some(from), Some(to)) = (day(first), day(last.saturating_add(1))) else {
        return Vec::new();
    };
    // Nobody's congress lasts a century; a mistyped year must not take a minute.
    let days = from.iter_days().take_while(|day| *day < to).take(100 * 366);
    let mut changes = Vec::new();
    for day in days {
        let midnight = day.and_time(NaiveTime::MIN);
        let Some(next) = midnight.checked_add_days(Days::new(1)) else { break };
        if offset(zone, midnight) == offset(zone, next) {
            continue;
        }
        // To the second, by halves: no zone changes twice in a day.
        let (mut before, mut after) = (0_i64, 86_400_i64);
        while after - before > 1 {
            let middle = before.midpoint(after);
            let same =
                offset(zone, midnight + TimeDelta::seconds(middle)) == offset(zone, midnight);
            if same { before = middle } else { after = middle }
        }
        let (from, to) = (offset(zone, midnight), offset(zone, next));
        let utc = midnight + TimeDelta::seconds(after);
        let at = utc + TimeDelta::seconds(i64::from(from));
        changes.push(Change { at, from, to, name: name(zone, utc) });
    }
    changes
}

/// Writes changes that are alike but for their dates.
fn observance(changes: &[Change], lines: &mut LineWriter) {
    let Some(first) = changes.first() else { return };
    let component = if first.to > first.from { "DAYLIGHT" } else { "STANDARD" };
    lines.raw("BEGIN", &[], component);
    lines.raw("DTSTART", &[], &written(first.at));
    lines.raw("TZOFFSETFROM", &[], &written_offset(first.from));
    lines.raw("TZOFFSETTO", &[], &written_offset(first.to));
    if !first.name.is_empty() {
        lines.raw("TZNAME", &[], &first.name);
    }
    match rule(changes) {
        Some(rule) => lines.raw("RRULE", &[], &rule),
        None => {
            for change in &changes[1..] {
                lines.raw("RDATE", &[], &written(change.at));
            }
        }
    }
    lines.raw("END", &[], component);
}

/// The yearly rule that all of the changes follow, if there is one: `-1SU` of a month.
fn rule(changes: &[Change]) -> Option<String> {
    let first = changes.first()?;
    let yearly = changes.windows(2).all(|pair| pair[1].at.year() == pair[0].at.year() + 1);
    if changes.len() < 2 || !yearly {
        return None;
    }
    let all = |same: &dyn Fn(&Change) -> bool| changes.iter().all(same);
    let (month, weekday, time) = (first.at.month(), first.at.weekday(), first.at.time());
    if !all(&|own| (own.at.month(), own.at.weekday(), own.at.time()) == (month, weekday, time)) {
        return None;
    }
    let last =
        |own: &Change| own.at.checked_add_days(Days::new(7)).is_some_and(|at| at.month() != month);
    let week = |own: &Change| (own.at.day() - 1) / 7 + 1;
    let place = if all(&last) {
        "-1".to_owned()
    } else if all(&|own| week(own) == week(first)) {
        week(first).to_string()
    } else {
        return None;
    };
    let day = match weekday {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    };
    Some(format!("FREQ=YEARLY;BYMONTH={month};BYDAY={place}{day}"))
}

fn written_offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let whole = seconds.unsigned_abs();
    let written = format!("{sign}{:02}{:02}", whole / 3600, whole / 60 % 60);
    // Local mean times of old are not of whole minutes.
    if whole.is_multiple_of(60) { written } else { format!("{written}{:02}", whole % 60) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn definition(zone: Tz, first: i32, last: i32) -> String {
        let mut lines = LineWriter::default();
        write(zone, first, last, &mut lines);
        String::from_utf8(lines.finish()).expect("UTF-8").replace("\r\n", "\n")
    }

    #[test]
    fn warsaw_follows_a_rule() {
        assert_eq!(
            definition(Tz::Europe__Warsaw, 2026, 2026),
            "BEGIN:VTIMEZONE\nTZID:Europe/Warsaw\n\
             BEGIN:DAYLIGHT\nDTSTART:20250330T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n\
             TZNAME:CEST\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nEND:DAYLIGHT\n\
             BEGIN:STANDARD\nDTSTART:20251026T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\n\
             TZNAME:CET\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nEND:STANDARD\n\
             END:VTIMEZONE\n"
        );
    }

    #[test]
    fn other_zones_have_what_they_need() {
        let has = |zone: Tz, year: i32, part: &str| {
            let written = definition(zone, year, year);
            assert!(written.contains(part), "{zone} has {part}:\n{written}");
        };
        has(Tz::America__New_York, 2026, "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU");
        has(
            Tz::Asia__Kolkata,
            2026,
            "DTSTART:20250101T000000\nTZOFFSETFROM:+0530\nTZOFFSETTO:+0530",
        );
        has(
            Tz::Europe__Istanbul,
            2016,
            "DTSTART:20150101T000000".replace("20150101T000000", "20150329T030000").as_str(),
        );
        has(Tz::Africa__Casablanca, 2026, "RDATE:");
        has(Tz::Australia__Adelaide, 2026, "TZOFFSETFROM:+1030\nTZOFFSETTO:+0930");
    }
}
