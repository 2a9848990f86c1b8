//! Hours at which people and rooms can be had, and those of the event.

use std::collections::BTreeMap;

use super::{
    ClashKind, Level,
    found::Found,
    plan::{midnight, people, span},
    scope::Scope,
    timeline::{Span, merged},
};
use crate::{Availability, AvailabilityKind, Event, Programme, Session, Whose};

/// The hour from which on a span reaches through the night that belongs to the day.
const MIDNIGHT: u16 = 24 * 60;
/// How long a programme day can be.
const NIGHT: i64 = 48 * 60;

/// When sessions may be held.
pub struct Hours<'a> {
    event: &'a Event,
    terms: BTreeMap<Whose, Terms>,
}

impl<'a> Hours<'a> {
    /// For the sessions of a scope; none is all.
    pub fn of(programme: &'a Programme, scope: Option<&Scope>) -> Self {
        Self { event: &programme.event, terms: all_terms(&programme.availabilities, scope) }
    }

    /// Tells what is wrong with when the session is held that stands at `place`.
    pub fn look(&self, place: usize, session: &Session, found: &mut Found) {
        let Some(day) = session.slot.day else { return };
        if !self.event.has_day(day) {
            found.one(Level::Warning, ClashKind::OutsideEvent, session, place);
        }
        if !within_hours(self.event, session) {
            found.one(Level::Warning, ClashKind::OutsideHours, session, place);
        }
        if self.terms.is_empty() {
            return;
        }
        let Some(span) = span(session) else { return };
        let people = people(session, |_| true).into_iter().map(Whose::Person);
        let mut rooms: Vec<Whose> = session.rooms().map(Whose::Room).collect();
        rooms.sort_unstable();
        rooms.dedup();
        for whose in people.chain(rooms) {
            let Some(terms) = self.terms.get(&whose) else { continue };
            // Compared on the session's own programme day, so that a ball until one in the morning
            // does not take place on a day on which somebody is away.
            if !terms.hard.allow(midnight(day), span) {
                found.one(Level::Error, ClashKind::Unavailable { whose }, session, place);
            } else if !terms.soft.allow(midnight(day), span) {
                found.one(Level::Hint, ClashKind::AgainstWish { whose }, session, place);
            }
        }
    }
}

fn within_hours(event: &Event, session: &Session) -> bool {
    let Some((start, end)) = session.slot.minutes() else { return true };
    let opened = event.opens_at.is_none_or(|opens| u32::from(opens.minutes()) <= start);
    let closed = event.closes_at.is_some_and(|closes| {
        let closes = u32::from(closes.minutes());
        end > closes || start >= closes
    });
    opened && !closed
}

/// What was said of one person's or room's time.
#[derive(Default)]
struct Terms {
    hard: Rule,
    soft: Rule,
}

/// The times that are asked for, if any are, and those that are asked to be spared, by the minute
/// with which their programme day begins.
#[derive(Default)]
struct Rule {
    only: Option<BTreeMap<i64, Vec<Span>>>,
    never: BTreeMap<i64, Vec<Span>>,
}

impl Rule {
    fn allow(&self, day: i64, span: Span) -> bool {
        let there = |spans: &BTreeMap<i64, Vec<Span>>, fits: &dyn Fn(Span) -> bool| {
            spans.get(&day).is_some_and(|spans| spans.iter().any(|own| fits(*own)))
        };
        self.only.as_ref().is_none_or(|only| there(only, &|own| own.holds(span)))
            && !there(&self.never, &|own| own.meets(span))
    }

    fn settle(&mut self) {
        for spans in self.only.iter_mut().flat_map(BTreeMap::values_mut) {
            *spans = merged(std::mem::take(spans));
        }
    }
}

/// Of everybody of whom something is asked.
fn all_terms(all_said: &[Availability], scope: Option<&Scope>) -> BTreeMap<Whose, Terms> {
    let mut all: BTreeMap<Whose, Terms> = BTreeMap::new();
    let asked = |whose: &Whose| {
        scope.is_none_or(|scope| match whose {
            Whose::Person(person) => scope.people.contains(person),
            Whose::Room(room) => scope.rooms.contains(room),
        })
    };
    for one in all_said.iter().filter(|one| asked(&one.whose)) {
        let Terms { hard, soft } = all.entry(one.whose).or_default();
        let spans = match one.kind {
            AvailabilityKind::Available => hard.only.get_or_insert_default(),
            AvailabilityKind::Unavailable => &mut hard.never,
            AvailabilityKind::Wanted => soft.only.get_or_insert_default(),
            AvailabilityKind::Unwanted => &mut soft.never,
        };
        // An empty span says that there is no time, and of what it spares nothing.
        if one.from < one.to {
            let day = midnight(one.day);
            let to = if one.to.minutes() < MIDNIGHT { one.to.minutes().into() } else { NIGHT };
            let span = Span::of_minutes(day + i64::from(one.from.minutes()), day + to);
            spans.entry(day).or_default().push(span);
        }
    }
    for terms in all.values_mut() {
        terms.hard.settle();
        terms.soft.settle();
    }
    all
}
