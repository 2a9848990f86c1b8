//! A programme as the rules look at it, and what they find.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{Clash, ClashKind, Level, timeline::Span};
use crate::{PersonId, Programme, RoleKind, Session, SessionId, SessionState};

/// How deep blocks lie in blocks; deeper, or in a ring, only a damaged file has them.
const DEEPEST: usize = 16;

/// A programme with what every rule needs of it.
pub struct Plan<'a> {
    pub programme: &'a Programme,
    /// The sessions that are not cancelled, in programme order.
    pub held: Vec<Held<'a>>,
    /// For each of them the place of the block that holds it; empty where there are no blocks.
    blocks: Vec<Option<usize>>,
}

/// A session that is not cancelled.
pub struct Held<'a> {
    pub session: &'a Session,
    /// When, counted across days; none while day or hour are unknown.
    pub span: Option<Span>,
}

impl<'a> Plan<'a> {
    pub fn of(programme: &'a Programme) -> Self {
        let held: Vec<Held<'a>> = programme
            .sessions
            .iter()
            .filter(|session| session.state != SessionState::Cancelled)
            .map(|session| Held { session, span: span(session) })
            .collect();
        let blocks = blocks(&held);
        Self { programme, held, blocks }
    }

    /// Whether neither of the two holds the other.
    pub fn apart(&self, a: usize, b: usize) -> bool {
        !self.lies_in(a, b) && !self.lies_in(b, a)
    }

    /// The places of sessions that hold others.
    pub fn holders(&self) -> impl Iterator<Item = usize> {
        self.blocks.iter().copied().flatten()
    }

    fn lies_in(&self, inner: usize, outer: usize) -> bool {
        let block = |at: usize| self.blocks.get(at).copied().flatten();
        std::iter::successors(block(inner), |at| block(*at)).take(DEEPEST).any(|at| at == outer)
    }
}

/// Everybody who has such a role in a session, each once, in the order of their ids.
pub fn people(session: &Session, is_meant: impl Fn(RoleKind) -> bool) -> Vec<PersonId> {
    let meant = session.roles.iter().filter(|role| is_meant(role.kind));
    let mut people: Vec<PersonId> = meant.map(|role| role.person).collect();
    people.sort_unstable();
    people.dedup();
    people
}

fn blocks(held: &[Held<'_>]) -> Vec<Option<usize>> {
    if held.iter().all(|held| held.session.block.is_none()) {
        return Vec::new();
    }
    let places: HashMap<SessionId, usize> =
        held.iter().enumerate().map(|(at, held)| (held.session.id, at)).collect();
    held.iter()
        .map(|held| held.session.block.and_then(|block| places.get(&block).copied()))
        .collect()
}

/// Minutes count on from one day to the next, so that an item past midnight meets those of the
/// following morning.
fn span(session: &Session) -> Option<Span> {
    let midnight = midnight(session.slot.day?);
    let (start, end) = session.slot.minutes()?;
    Some(Span::of_minutes(midnight + i64::from(start), midnight + i64::from(end)))
}

/// The minute with which a day begins.
pub fn midnight(day: NaiveDate) -> i64 {
    i64::from(day.to_epoch_days()) * 24 * 60
}

/// What the rules found, each with the place in the programme at which it is to be told.
#[derive(Default)]
pub struct Found(Vec<(usize, Clash)>);

impl Found {
    /// One session breaks a rule.
    pub fn one(&mut self, plan: &Plan<'_>, level: Level, kind: ClashKind, at: usize) {
        let sessions = vec![plan.held[at].session.id];
        self.0.push((at, Clash { level, kind, sessions, accepted: None }));
    }

    /// Two sessions break a rule together.
    pub fn two(&mut self, plan: &Plan<'_>, level: Level, kind: ClashKind, a: usize, b: usize) {
        let (first, second) = (a.min(b), a.max(b));
        let sessions = vec![plan.held[first].session.id, plan.held[second].session.id];
        self.0.push((first, Clash { level, kind, sessions, accepted: None }));
    }

    /// A day breaks a rule; `at` is its first session.
    pub fn day(&mut self, level: Level, kind: ClashKind, at: usize) {
        self.0.push((at, Clash { level, kind, sessions: Vec::new(), accepted: None }));
    }

    /// All of it, errors first, then in programme order.
    pub fn sorted(mut self) -> Vec<Clash> {
        self.0.sort_unstable_by(|(a, x), (b, y)| (x.level, a, x).cmp(&(y.level, b, y)));
        self.0.into_iter().map(|(_, clash)| clash).collect()
    }
}
