//! The one clock and the one source of ids.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::Tz;
use uuid::Uuid;

/// Now, in UTC.
#[expect(clippy::disallowed_methods, reason = "this is the one clock")]
fn now() -> DateTime<Utc> {
    Utc::now()
}

/// Now, in UTC, without a zone.
pub fn utc() -> NaiveDateTime {
    now().naive_utc()
}

/// Now, as the clocks on the walls of `zone` show it; in Warsaw where there is no such zone.
pub fn in_zone(zone: &str) -> NaiveDateTime {
    now().with_timezone(&zone.parse().unwrap_or(Tz::Europe__Warsaw)).naive_local()
}

/// A moment kept in UTC, as the clocks on the walls of `zone` showed it; those in Warsaw where there is
/// no such zone.
pub fn civil(utc: NaiveDateTime, zone: &str) -> NaiveDateTime {
    let zone: Tz = zone.parse().unwrap_or(Tz::Europe__Warsaw);
    utc.and_utc().with_timezone(&zone).naive_local()
}

/// Today in Warsaw.
pub fn today() -> NaiveDate {
    in_zone("Europe/Warsaw").date()
}

/// A new id (UUIDv7, RFC 9562): no two copies of a file ever give the same one to two things.
pub fn id() -> Uuid {
    Uuid::now_v7()
}
