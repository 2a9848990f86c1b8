//! Civil hours of a programme as moments with their distance from UTC.

use chrono::{DateTime, Duration, FixedOffset, NaiveDate, TimeZone};
use chrono_tz::Tz;

/// The moment that is `minutes` after the midnight of `day` on the clocks of `zone`; those of Warsaw
/// where there is no such zone. Of an hour that the clocks show twice it is the first; of one that
/// they leave out, the same hour told by the time before.
pub fn moment(zone: &str, day: NaiveDate, minutes: u32) -> Option<DateTime<FixedOffset>> {
    let zone: Tz = zone.parse().unwrap_or(Tz::Europe__Warsaw);
    let civil = day.and_hms_opt(0, 0, 0)?.checked_add_signed(Duration::minutes(minutes.into()))?;
    if let Some(moment) = zone.from_local_datetime(&civil).earliest() {
        return Some(moment.fixed_offset());
    }
    let before = civil.checked_sub_signed(Duration::hours(3))?;
    let before = zone.from_local_datetime(&before).earliest()?;
    before.checked_add_signed(Duration::hours(3)).map(|moment| moment.fixed_offset())
}

/// `2021-06-08T10:30:00+02:00` (ISO 8601, RFC 3339).
pub fn iso(moment: DateTime<FixedOffset>) -> String {
    moment.format("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_know_their_distance_from_utc() {
        for (zone, day, minutes, expected) in [
            ("Europe/Warsaw", "2021-06-08", 630, "2021-06-08T10:30:00+02:00"),
            ("Europe/Warsaw", "2027-02-23", 570, "2027-02-23T09:30:00+01:00"),
            ("Europe/Warsaw", "2021-06-08", 1470, "2021-06-09T00:30:00+02:00"),
            ("no/zone", "2021-06-08", 630, "2021-06-08T10:30:00+02:00"),
            // The clocks go from 2:00 to 3:00, and from 3:00 back to 2:00.
            ("Europe/Warsaw", "2021-03-28", 150, "2021-03-28T03:30:00+02:00"),
            ("Europe/Warsaw", "2021-10-31", 150, "2021-10-31T02:30:00+02:00"),
        ] {
            let day = day.parse().expect("a day");
            let told = moment(zone, day, minutes).map(iso);
            assert_eq!(told.as_deref(), Some(expected), "{zone} {day} {minutes}");
        }
        assert_eq!(moment("Europe/Warsaw", NaiveDate::MAX, 1470), None, "past the end of days");
    }
}
