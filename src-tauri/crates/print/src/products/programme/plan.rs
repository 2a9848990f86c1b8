//! What a printed programme has, in which order.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use obrady_domain::{Programme, Session, SessionId};

/// Everything that is printed.
#[derive(Debug, Default)]
pub struct Plan<'a> {
    /// The days on which there is anything, in order.
    pub days: Vec<Day<'a>>,
    /// What has no day yet.
    pub undated: Vec<Item<'a>>,
}

/// A day of the programme.
#[derive(Debug)]
pub struct Day<'a> {
    /// Its date.
    pub date: NaiveDate,
    /// Which day of the event it is, from 1; none where the event has only one.
    pub number: Option<usize>,
    /// What has an hour, by hour; then what has none.
    pub items: Vec<Item<'a>>,
}

/// A session with what it holds.
#[derive(Clone, Debug)]
pub struct Item<'a> {
    /// The session, which may be a block.
    pub session: &'a Session,
    /// The sessions in it, in their order.
    pub talks: Vec<&'a Session>,
}

impl<'a> Plan<'a> {
    /// Arranges a programme. Ideas and cancelled sessions are left out; what a block that is left
    /// out held stands on its own, and so does what is on another day than its block.
    #[must_use]
    pub fn of(programme: &'a Programme) -> Self {
        let held: BTreeMap<SessionId, &Session> = programme
            .sessions
            .iter()
            .filter(|session| session.is_held())
            .map(|session| (session.id, session))
            .collect();
        let mut talks: BTreeMap<SessionId, Vec<&Session>> = BTreeMap::new();
        let mut alone: Vec<&Session> = Vec::new();
        for session in programme.sessions.iter().filter(|session| held.contains_key(&session.id)) {
            match block_of(session, &held) {
                Some(block) => talks.entry(block).or_default().push(session),
                None => alone.push(session),
            }
        }
        let mut plan = Self::default();
        let mut days: BTreeMap<NaiveDate, (Vec<Item<'_>>, Vec<Item<'_>>)> = BTreeMap::new();
        for session in alone {
            let item = Item { session, talks: talks.remove(&session.id).unwrap_or_default() };
            match session.slot.day {
                Some(day) if session.is_scheduled() => days.entry(day).or_default().0.push(item),
                Some(day) => days.entry(day).or_default().1.push(item),
                None => plan.undated.push(item),
            }
        }
        let all = programme.days();
        let all: BTreeSet<NaiveDate> = all.iter().chain(days.keys()).copied().collect();
        plan.days = days
            .into_iter()
            .map(|(date, (mut items, hourless))| {
                items.extend(hourless);
                let number = (all.len() > 1).then(|| all.range(..=date).count());
                Day { date, number, items }
            })
            .collect();
        plan
    }

    /// Every session, those that hold others before these.
    pub fn sessions(&self) -> impl Iterator<Item = &'a Session> {
        let items = self.days.iter().flat_map(|day| &day.items).chain(&self.undated);
        items.flat_map(|item| std::iter::once(item.session).chain(item.talks.iter().copied()))
    }

    /// Whether there is nothing to print.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.days.is_empty() && self.undated.is_empty()
    }
}

impl Day<'_> {
    /// Whether anything of it has an hour.
    #[must_use]
    pub fn is_timed(&self) -> bool {
        self.items.iter().any(|item| item.session.slot.start.is_some())
    }
}

/// The outermost block in whose frame a session is printed.
fn block_of(session: &Session, held: &BTreeMap<SessionId, &Session>) -> Option<SessionId> {
    let mut seen = BTreeSet::from([session.id]);
    let mut outermost = None;
    let mut inner = session;
    while let Some(block) = inner.block.and_then(|block| held.get(&block)) {
        if !seen.insert(block.id) {
            // Blocks in a circle hold nothing.
            return None;
        }
        let day = session.slot.day;
        if day.is_some() && day != block.slot.day {
            return outermost;
        }
        outermost = Some(block.id);
        inner = block;
    }
    outermost
}

#[cfg(test)]
mod tests {
    use obrady_domain::{Clock, Event, EventId, SessionKind, SessionState, Slot};

    use super::*;

    const EVENT: EventId = EventId(uuid(0));

    const fn uuid(number: u128) -> uuid::Uuid {
        uuid::Uuid::from_u128(number)
    }

    /// `title`, day of June 2021, hour, number of its block.
    fn session(number: u128, day: Option<u32>, hour: Option<u16>, block: Option<u128>) -> Session {
        let id = SessionId(uuid(number));
        let mut session = Session::new(id, EVENT, SessionKind::Panel, number.to_string());
        session.slot = Slot {
            day: day.and_then(|day| NaiveDate::from_ymd_opt(2021, 6, day)),
            start: hour.and_then(|hour| Clock::at(hour, 0)),
            ..Slot::default()
        };
        session.block = block.map(|block| SessionId(uuid(block)));
        session
    }

    fn show(plan: &Plan<'_>) -> String {
        let item = |item: &Item<'_>| {
            let talks: Vec<&str> = item.talks.iter().map(|talk| talk.title.as_str()).collect();
            if talks.is_empty() {
                item.session.title.clone()
            } else {
                format!("{}({})", item.session.title, talks.join(" "))
            }
        };
        let items = |items: &[Item<'_>]| items.iter().map(item).collect::<Vec<_>>().join(" ");
        let mut parts: Vec<String> = Vec::new();
        for day in &plan.days {
            let number = day.number.map_or("-".into(), |number| number.to_string());
            parts.push(format!("{number}: {}", items(&day.items)));
        }
        parts.push(format!("?: {}", items(&plan.undated)));
        parts.join(" | ")
    }

    fn check(sessions: Vec<Session>, expected: &str) {
        let mut programme = Programme { sessions, ..Programme::new(Event::new(EVENT, "Kongres")) };
        programme.sort();
        assert_eq!(show(&Plan::of(&programme)), expected);
    }

    #[test]
    fn sessions_come_by_day_and_hour() {
        check(vec![], "?: ");
        check(vec![session(1, Some(7), Some(9), None)], "-: 1 | ?: ");
        check(
            vec![
                session(1, Some(8), Some(9), None),
                session(2, Some(7), Some(12), None),
                session(3, Some(7), Some(9), None),
                session(4, Some(7), None, None),
                session(5, None, None, None),
            ],
            "1: 3 2 4 | 2: 1 | ?: 5",
        );
    }

    #[test]
    fn blocks_hold_their_talks() {
        check(
            vec![
                session(1, Some(7), Some(9), None),
                session(2, Some(7), Some(10), Some(1)),
                session(3, Some(7), Some(9), Some(1)),
                session(4, None, None, Some(1)),
                session(5, Some(8), Some(9), Some(1)),
                session(6, Some(7), Some(11), Some(99)),
                session(7, Some(7), Some(10), Some(2)),
            ],
            "1: 1(3 2 7 4) 6 | 2: 5 | ?: ",
        );
    }

    #[test]
    fn what_is_not_held_is_left_out_and_circles_broken() {
        let mut cancelled = session(1, Some(7), Some(9), None);
        cancelled.state = SessionState::Cancelled;
        let mut idea = session(6, Some(7), Some(9), None);
        idea.state = SessionState::Idea;
        check(
            vec![
                cancelled,
                idea,
                session(2, Some(7), Some(10), Some(1)),
                session(3, Some(7), Some(11), Some(4)),
                session(4, Some(7), Some(12), Some(3)),
                session(5, Some(7), Some(13), Some(5)),
            ],
            "-: 2 3 4 5 | ?: ",
        );
    }
}
