//! Civil hours of a programme as moments with their distance from UTC.

use chrono::{
    DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone,
};
use chrono_tz::Tz;

/// The zone of a name; that of Warsaw where there is none.
pub fn zone(name: &str) -> Tz {
    name.parse().unwrap_or(Tz::Europe__Warsaw)
}

/// The moment at which the clocks of `zone` show `civil`. Of an hour that they show twice it is the
/// first; one that they leave out is told by the time that was before.
pub fn moment_at(zone: Tz, civil: NaiveDateTime) -> Option<DateTime<FixedOffset>> {
    let before = || {
        let earlier = civil.checked_sub_signed(TimeDelta::hours(3))?;
        zone.offset_from_local_datetime(&earlier).earliest()
    };
    let offset = zone.offset_from_local_datetime(&civil).earliest().or_else(before)?;
    offset.fix().from_local_datetime(&civil).single()
}

/// The moment that is `minutes` after the midnight of `day` on the clocks of `zone`.
pub fn moment(zone: Tz, day: NaiveDate, minutes: u32) -> Option<DateTime<FixedOffset>> {
    let midnight = day.and_time(NaiveTime::MIN);
    moment_at(zone, midnight.checked_add_signed(TimeDelta::minutes(minutes.into()))?)
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
            ("Europe/Warsaw", "2021-03-28", 150, "2021-03-28T02:30:00+01:00"),
            ("Europe/Warsaw", "2021-10-31", 150, "2021-10-31T02:30:00+02:00"),
        ] {
            let day = day.parse().expect("a day");
            let told = moment(super::zone(zone), day, minutes).map(iso);
            assert_eq!(told.as_deref(), Some(expected), "{zone} {day} {minutes}");
        }
        assert_eq!(moment(Tz::Europe__Warsaw, NaiveDate::MAX, 1470), None, "past the end of days");
    }
}
