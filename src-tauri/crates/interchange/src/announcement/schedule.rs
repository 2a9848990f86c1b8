//! The days of sessions, and hours that only the whole programme explains.

use chrono::{Datelike, Days, NaiveDate};
use obrady_domain::Clock;

use super::{calendar::Calendar, outline::DayMark, piece::Piece, programme::Item, when::When};
use crate::SessionDraft;

/// What is known of the days of the event and its programme.
#[derive(Debug)]
pub(super) struct Schedule<'t> {
    /// For each heading of a day, its day.
    pub headings: Vec<Option<NaiveDate>>,
    /// First and last day, each with its words.
    pub first: Option<(NaiveDate, Piece<'t>)>,
    pub last: Option<(NaiveDate, Piece<'t>)>,
}

/// Days further from the event than this are other events or mistakes.
const FARTHEST: i64 = 45;

/// Days of the headings and of the event.
pub(super) fn schedule<'t>(
    when: &When<'t>,
    marks: &[DayMark<'t>],
    items: &[Item<'t>],
) -> Schedule<'t> {
    let dated = |mark: &DayMark<'t>| {
        mark.dates.as_ref().and_then(|dates| when.calendar.resolve(dates)?.days.first().copied())
    };
    // A date beside `Dzień II` tells all the days that only have a number.
    let counted = marks.iter().find_map(|mark| {
        let number = mark.ordinal?.checked_sub(1)?;
        dated(mark)?.checked_sub_days(Days::new(number))
    });
    let base = counted.or(when.event.map(|(first, ..)| first));
    let headings: Vec<Option<NaiveDate>> =
        marks.iter().map(|mark| dated(mark).or_else(|| undated(mark, base))).collect();
    let mut first = when.event.map(|(first, _, piece)| (first, piece));
    let mut last = when.event.map(|(_, last, piece)| (last, piece));
    let with_hours = |at: usize| items.iter().any(|item| item.day == Some(at));
    let of_headings = headings.iter().zip(marks).enumerate().filter(|(at, _)| with_hours(*at));
    let of_headings = of_headings.filter_map(|(_, (day, mark))| Some(((*day)?, mark.piece)));
    let of_items = items.iter().filter_map(|item| {
        let dates = item.dates.as_ref()?;
        Some((*when.calendar.resolve(dates)?.days.first()?, dates.piece))
    });
    for (day, piece) in of_headings.chain(of_items) {
        // A series goes on from meeting to meeting.
        let near = [first, last]
            .iter()
            .flatten()
            .any(|(known, _)| (day - *known).num_days().abs() <= FARTHEST);
        let near = near || first.is_none();
        if !near
            || (when.whole
                && first.is_some_and(|(first, _)| day >= first)
                && last.is_some_and(|(last, _)| day <= last))
        {
            continue;
        }
        if first.is_none_or(|(known, _)| day < known) {
            first = Some((day, piece));
        }
        if last.is_none_or(|(known, _)| day > known) {
            last = Some((day, piece));
        }
    }
    Schedule { headings, first, last }
}

/// The day of a heading without a date.
fn undated(mark: &DayMark<'_>, base: Option<NaiveDate>) -> Option<NaiveDate> {
    let base = base?;
    if let Some(number) = mark.ordinal {
        return base.checked_add_days(Days::new(number.checked_sub(1)?));
    }
    let weekday = mark.weekday?;
    base.iter_days().take(7).find(|day| day.weekday() == weekday)
}

/// The day of an item with the words that told it.
pub(super) fn day_of<'t>(
    item: &Item<'t>,
    schedule: &Schedule<'t>,
    marks: &[DayMark<'t>],
    calendar: Calendar,
) -> Option<(NaiveDate, Piece<'t>)> {
    if let Some(dates) = &item.dates
        && let Some(resolved) = calendar.resolve(dates)
    {
        return Some((*resolved.days.first()?, dates.piece));
    }
    if let Some(at) = item.day {
        return Some(((*schedule.headings.get(at)?)?, marks.get(at)?.piece));
    }
    let (first, piece) = schedule.first?;
    let (last, _) = schedule.last?;
    (first == last).then_some((first, piece))
}

/// Gives days to sessions of a text without headings of days, where the hours start anew as often
/// as the event has further days. True where it did.
pub(super) fn days_by_hours(
    sessions: &mut [SessionDraft],
    first: NaiveDate,
    last: NaiveDate,
) -> bool {
    let days = (last - first).num_days();
    if !(1..=6).contains(&days) || sessions.iter().any(|session| session.day.value.is_some()) {
        return false;
    }
    let mut before: Option<Clock> = None;
    let mut turns = Vec::new();
    let mut turn = 0_u64;
    for session in sessions.iter() {
        if let Some(start) = session.start.value {
            // Some disorder within a day is common; a new day begins much earlier.
            if before.is_some_and(|before| before.minutes() >= start.minutes() + 120) {
                turn += 1;
            }
            before = Some(start);
        }
        turns.push(turn);
    }
    if i64::try_from(turn).ok() != Some(days) {
        return false;
    }
    for (session, turn) in sessions.iter_mut().zip(turns) {
        session.day.value = first.checked_add_days(Days::new(turn));
    }
    true
}

/// Puts hours after noon where a programme counts to twelve without saying am or pm.
pub(super) fn afternoons(sessions: &mut [SessionDraft]) {
    const NOON: u16 = 12 * 60;
    let starts = || sessions.iter().filter_map(|session| session.start.value);
    let late = sessions.iter().any(|session| {
        let past = |clock: Option<Clock>| clock.is_some_and(|clock| clock.minutes() >= NOON + 110);
        past(session.start.value) && !after_noon_start(session)
    });
    let reaches_noon = starts().any(|start| (NOON - 120..NOON + 60).contains(&start.minutes()));
    if late || !reaches_noon {
        return;
    }
    let mut before = 0;
    let mut day = None;
    for session in sessions {
        if session.day.value != day {
            before = 0;
            day = session.day.value;
        }
        let Some(start) = session.start.value else { continue };
        if (60..8 * 60).contains(&start.minutes()) && before >= 9 * 60 {
            let later = |clock: Clock| {
                if clock.minutes() < NOON {
                    Clock::new(clock.minutes() + NOON)
                } else {
                    Some(clock)
                }
            };
            let (start, end) = (later(start), session.end.value.and_then(later));
            if end.is_none() || end >= start {
                session.start.value = start;
                session.end.value = end;
            }
        }
        before = session.start.value.map_or(before, Clock::minutes);
    }
}

fn after_noon_start(session: &SessionDraft) -> bool {
    session.start.value.is_some_and(|start| start.minutes() < 12 * 60)
}
