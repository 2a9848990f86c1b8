//! The zone of a schedule, and when its days begin.

use chrono::{NaiveDate, NaiveDateTime};
use chrono_tz::Tz;

use super::{raw::Raw, when};
use crate::notice::{Notice, NoticeCode, Place};

/// Minutes since midnight.
pub(super) fn minutes(time: NaiveDateTime) -> u16 {
    let minutes = chrono::Timelike::num_seconds_from_midnight(&time) / 60;
    u16::try_from(minutes).unwrap_or(0)
}

/// Items before this hour and without a date are of the night before. FOSDEM says 9:00 and means
/// that nothing happens before; nobody opens a programme before 6:00.
pub(super) fn change(text: &str) -> u16 {
    when::hour(text).unwrap_or(0).min(6 * 60)
}

/// The zone that the schedule names, if the hours in it are of that zone.
pub(super) fn zone(raw: &Raw, notices: &mut Vec<Notice>) -> Option<Tz> {
    let name = raw.conference.zone.trim();
    if name.is_empty() {
        return None;
    }
    let left_out = |notices: &mut Vec<Notice>| {
        let notice = Notice::new(NoticeCode::ZoneLeftOut, Place::default());
        notices.push(notice.with("value", name));
    };
    let Ok(zone) = name.parse::<Tz>() else {
        left_out(notices);
        return None;
    };
    let (mut bears_out, mut all) = (0_usize, 0_usize);
    for item in &raw.items {
        let Ok(moment) = when::moment(&item.date) else { continue };
        let (Some(here), Some(offset)) = (moment.within(zone), moment.offset) else { continue };
        let hour = when::hour(&item.start);
        all += 1;
        let utc = offset.local_minus_utc() == 0 && hour.is_none_or(|hour| hour == minutes(here));
        // An hour that the clocks leave out is written with the offset before.
        if here == moment.written()
            || utc
            || (here - moment.written()).num_minutes().abs() == 60 && hour.is_none()
        {
            bears_out += 1;
        }
    }
    if bears_out * 2 < all {
        left_out(notices);
        return None;
    }
    Some(zone)
}

/// The days and when each begins, in civil time.
pub(super) fn days(raw: &Raw, zone: Option<Tz>) -> Vec<(Option<NaiveDate>, Option<NaiveDateTime>)> {
    let days = raw.days.iter().map(|day| {
        let start = when::moment(&day.start).ok();
        let from = start.map(|moment| {
            zone.and_then(|zone| moment.within(zone)).unwrap_or_else(|| moment.written())
        });
        let date = when::moment(&day.date).ok().map(|moment| moment.date);
        (date.or(from.map(|from| from.date())), from)
    });
    days.collect()
}
