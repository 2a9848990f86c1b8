//! The one clock and the one source of ids.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::Tz;
use uuid::{Builder, Timestamp, Uuid};

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

/// Gives ids for very many new things, in their order. Each is as [`id`] makes them; but the system is
/// asked for chance once for hundreds.
#[derive(Debug)]
pub struct Ids {
    millis: u64,
    /// What orders ids of one millisecond: 26 bits.
    number: u32,
    chance: [u8; 6 * 512],
    used: usize,
}

impl Ids {
    /// With the time it is now.
    pub fn new() -> Self {
        // The number starts anywhere, as RFC 9562, 6.2 advises, in the lower half of its room.
        let start = Uuid::new_v7(Timestamp::from_unix_time(0, 0, 0, 0)).as_u128();
        let number = u32::try_from(start & 0x1ff_ffff).unwrap_or(0);
        let millis = u64::try_from(now().timestamp_millis()).unwrap_or(0);
        Self { millis, number, chance: [0; 6 * 512], used: usize::MAX }
    }

    /// The next id.
    pub fn next(&mut self) -> Uuid {
        let Some(chance) = self.chance.get(self.used..).and_then(|rest| rest.first_chunk::<6>())
        else {
            // Where the system has none to give, one id at a time asks again.
            if getrandom::fill(&mut self.chance).is_err() {
                return id();
            }
            self.used = 0;
            return self.next();
        };
        let [high, low] = [self.number >> 14, self.number & 0x3fff]
            .map(|part| u16::try_from(part).unwrap_or(0).to_be_bytes());
        let mut bytes = [0; 10];
        bytes[..2].copy_from_slice(&high);
        bytes[2..4].copy_from_slice(&low);
        bytes[4..].copy_from_slice(chance);
        let id = Builder::from_unix_timestamp_millis(self.millis, &bytes).into_uuid();
        self.used += 6;
        self.number += 1;
        if self.number >> 26 > 0 {
            (self.number, self.millis) = (0, self.millis + 1);
        }
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_for_many_come_in_order_and_none_twice() {
        let before = Uuid::now_v7();
        let mut ids = Ids::new();
        let mut last = before;
        for _ in 0..5000 {
            let id = ids.next();
            assert_eq!(id.get_version_num(), 7, "{id}");
            assert_eq!(id.get_variant(), uuid::Variant::RFC4122, "{id}");
            let same_time = id.as_u128() >> 80 == before.as_u128() >> 80;
            assert!(id > last || last == before && same_time, "{id} comes after {last}");
            last = id;
        }
        assert_ne!(Ids::new().next(), Ids::new().next());
        ids.number = (1 << 26) - 1;
        let last = ids.next();
        assert!(
            ids.next() > last,
            "when the numbers of a millisecond are used up, the next begins"
        );
    }
}
