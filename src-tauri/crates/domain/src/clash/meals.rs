//! Days on which participants get nothing to eat for too long.

use super::{
    ClashKind, Level,
    found::Found,
    plan::{Look, midnight},
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
pub fn look(at: &Look<'_>, found: &mut Found) {
    for (day, uses) in at.uses(&at.plan.days, |scope| &scope.days) {
        let times = |time: Time| {
            uses.iter().filter(move |(.., one)| *one == time).map(|(span, ..)| *span).collect()
        };
        let own = Day { sessions: times(Time::Session), meals: times(Time::Meal) };
        let Some(longest) = own.longest_stretch().filter(|span| span.end - span.start > LONGEST)
        else {
            continue;
        };
        let minutes = |half: i64| u16::try_from(half / 2).unwrap_or(u16::MAX);
        let from = Clock::new(minutes(longest.start - 2 * midnight(day)));
        let length = Length(minutes(longest.end - longest.start));
        // Programme order is by the hour too; of those of one hour its first need not be the first.
        let earliest = uses.iter().take_while(|(span, ..)| span.start == uses[0].0.start);
        let first = earliest.map(|(_, seat, _)| at.plan.place_of(*seat)).min();
        if let (Some(from), Some(first)) = (from, first) {
            found.day(Level::Warning, ClashKind::NoMeal { day, from, length }, first);
        }
    }
}

struct Day {
    sessions: Vec<Span>,
    meals: Vec<Span>,
}

/// What a session is to who goes through the day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Time {
    Session,
    Meal,
    Beside,
}

impl Time {
    pub fn of(session: &Session, span: Span) -> Self {
        match session.kind {
            SessionKind::Social => Self::Meal,
            SessionKind::Break if session.slot.length.is_none() => Self::Meal,
            SessionKind::Break if span.end - span.start >= MEAL => Self::Meal,
            SessionKind::Break | SessionKind::Registration => Self::Beside,
            _ => Self::Session,
        }
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
