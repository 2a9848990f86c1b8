//! Days on which participants get nothing to eat for too long.

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;

use super::{
    ClashKind, Level,
    found::Found,
    plan::{Plan, midnight},
    timeline::{Span, merged},
};
use crate::{Clock, Length, Session, SessionKind};

/// The longest time without a meal, in half minutes.
const LONGEST: i64 = 2 * 5 * 60;
/// The shortest time in which one can eat, in half minutes. A shorter break is for coffee.
const MEAL: i64 = 2 * 30;

/// A day's programme, as a participant goes through it, lasts from the start of its first session
/// to the end of its last. It is interrupted where they can eat:
///
/// - by every break of at least half an hour or of unknown length, in whatever room and whatever
///   else goes on;
/// - by everything social: dinners, parties, trips;
/// - by every time of at least half an hour in which nothing is held.
///
/// The signing in of participants goes on beside; a block is what it holds. The longest stretch between two interruptions,
/// the beginning and the end of the day is told once a day where it is longer than five hours.
pub fn look(plan: &Plan<'_>, found: &mut Found) {
    let mut days: BTreeMap<NaiveDate, Day> = BTreeMap::new();
    let blocks: HashSet<usize> = plan.holders().collect();
    for (at, held) in plan.held.iter().enumerate() {
        let (Some(day), Some(span)) = (held.session.slot.day, held.span) else { continue };
        if !plan.asks_day(day) || blocks.contains(&at) {
            continue;
        }
        let day = days.entry(day).or_insert_with(|| Day { first: at, ..Day::default() });
        match time_for(held.session, span) {
            Time::Session => day.sessions.push(span),
            Time::Meal => day.meals.push(span),
            Time::Beside => {}
        }
    }
    for (day, times) in days {
        let Some(longest) = times.longest_stretch().filter(|span| span.end - span.start > LONGEST)
        else {
            continue;
        };
        let minutes = |half: i64| u16::try_from(half / 2).unwrap_or(u16::MAX);
        let from = Clock::new(minutes(longest.start - 2 * midnight(day)));
        let length = Length(minutes(longest.end - longest.start));
        if let Some(from) = from {
            found.day(plan, Level::Warning, ClashKind::NoMeal { day, from, length }, times.first);
        }
    }
}

#[derive(Default)]
struct Day {
    /// The place of its first session in the programme.
    first: usize,
    sessions: Vec<Span>,
    meals: Vec<Span>,
}

enum Time {
    Session,
    Meal,
    Beside,
}

fn time_for(session: &Session, span: Span) -> Time {
    match session.kind {
        SessionKind::Social => Time::Meal,
        SessionKind::Break if session.slot.length.is_none() => Time::Meal,
        SessionKind::Break if span.end - span.start >= MEAL => Time::Meal,
        SessionKind::Break | SessionKind::Registration => Time::Beside,
        _ => Time::Session,
    }
}

impl Day {
    fn longest_stretch(&self) -> Option<Span> {
        let first = self.sessions.iter().map(|span| span.start).min()?;
        let last = self.sessions.iter().map(|span| span.end).max()?;
        let held = merged(self.sessions.clone());
        let gaps = held.windows(2).map(|two| Span { start: two[0].end, end: two[1].start });
        let free = gaps.filter(|gap| gap.end - gap.start >= MEAL);
        let rests = merged(self.meals.iter().copied().chain(free).collect());
        let mut stretches = Vec::with_capacity(rests.len() + 1);
        let mut start = first;
        for rest in rests {
            stretches.push(Span { start, end: rest.start.min(last) });
            start = start.max(rest.end);
        }
        stretches.push(Span { start, end: last });
        // The earliest of the longest.
        stretches.into_iter().rev().max_by_key(|span| span.end - span.start)
    }
}
