//! The clashes of a programme, kept while it changes.

use std::collections::BTreeMap;

use super::{Clash, ClashKind, Level, doubled, facts, meals, plan::Plan, scope::Scope, terms};
use crate::{Acceptance, Programme, Session, SessionId, SessionState};

/// How many sessions can change before looking at the whole programme is as fast.
const MANY: usize = 32;

/// Every clash of a programme, as [`clashes`](super::clashes) gives them, so kept that after some of
/// its sessions changed only those are looked for anew that can have changed.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Clashes {
    /// Each with the place in the programme at which it is told, in their order.
    told: Vec<(usize, Clash)>,
}

impl Clashes {
    /// Every clash of the programme.
    #[must_use]
    pub fn of(programme: &Programme) -> Self {
        let mut told = look(programme, None);
        told.sort_unstable_by(order);
        Self { told }
    }

    /// Errors first, then in programme order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Clash> + Clone {
        self.told.iter().map(|(_, clash)| clash)
    }

    /// Puts sessions of a programme into the places in which their former states stand there, each
    /// where it then belongs in programme order, and brings its clashes up to date. Nothing else of
    /// the programme may have changed since these clashes were found.
    ///
    /// What is not in the programme is left out.
    pub fn replace(&mut self, programme: &mut Programme, sessions: Vec<Session>) {
        let mut scope = Some(Scope::default()).filter(|_| sessions.len() <= MANY);
        for session in sessions {
            let there = programme.sessions.iter().position(|former| former.id == session.id);
            let Some(from) = there else { continue };
            if let Some(scope) = &mut scope {
                scope.add(&session);
            }
            let count = counts(&session);
            let (to, former) = programme.replace(from, session);
            match &mut scope {
                Some(scope) if count == counts(&former) => scope.add(&former),
                _ => scope = None,
            }
            if scope.is_some() && from != to {
                for (place, _) in &mut self.told {
                    *place = shifted(*place, from, to);
                }
            }
        }
        let Some(scope) = scope else {
            *self = Self::of(programme);
            return;
        };
        self.told.retain(|(_, clash)| !scope.covers(clash));
        self.told.extend(look(programme, Some(&scope)));
        // Stable: what stayed is in order, and only what is new has to be put between.
        self.told.sort_by(order);
    }
}

impl From<Clashes> for Vec<Clash> {
    fn from(clashes: Clashes) -> Self {
        clashes.told.into_iter().map(|(_, clash)| clash).collect()
    }
}

/// Whether a session counts, and as lying in which block: by this it tells even for others whether
/// they clash.
fn counts(session: &Session) -> (bool, Option<SessionId>) {
    (session.state != SessionState::Cancelled, session.block)
}

/// Where something stands after what stood at `from` was moved to `to`.
fn shifted(place: usize, from: usize, to: usize) -> usize {
    if place == from {
        to
    } else if from < place && place <= to {
        place - 1
    } else if to <= place && place < from {
        place + 1
    } else {
        place
    }
}

fn order((a, x): &(usize, Clash), (b, y): &(usize, Clash)) -> std::cmp::Ordering {
    (x.level, a, x).cmp(&(y.level, b, y))
}

/// What the rules find in the scope, in no order, each with the place at which it is told.
fn look(programme: &Programme, scope: Option<&Scope>) -> Vec<(usize, Clash)> {
    let plan = Plan::of(programme, scope);
    let mut found = Found::default();
    doubled::look(&plan, &mut found);
    terms::look(&plan, &mut found);
    facts::look(&plan, &mut found);
    meals::look(&plan, &mut found);
    accept(&mut found.0, &programme.acceptances);
    found.0
}

fn accept(found: &mut [(usize, Clash)], acceptances: &[Acceptance]) {
    if acceptances.is_empty() {
        return;
    }
    let reasons: BTreeMap<&str, &str> =
        acceptances.iter().map(|one| (one.clash.as_str(), one.reason.as_str())).collect();
    for (_, clash) in found {
        clash.accepted = reasons.get(clash.key().as_str()).map(|reason| (*reason).to_owned());
    }
}

/// What the rules found, each with the place in the programme at which it is to be told.
#[derive(Default)]
pub struct Found(Vec<(usize, Clash)>);

impl Found {
    /// One session breaks a rule.
    pub fn one(&mut self, plan: &Plan<'_>, level: Level, kind: ClashKind, at: usize) {
        let sessions = vec![plan.held[at].session.id];
        self.0.push((plan.held[at].place, Clash { level, kind, sessions, accepted: None }));
    }

    /// Two sessions break a rule together.
    pub fn two(&mut self, plan: &Plan<'_>, level: Level, kind: ClashKind, a: usize, b: usize) {
        let (first, second) = (&plan.held[a.min(b)], &plan.held[a.max(b)]);
        let sessions = vec![first.session.id, second.session.id];
        self.0.push((first.place, Clash { level, kind, sessions, accepted: None }));
    }

    /// A day breaks a rule; `at` is its first session.
    pub fn day(&mut self, plan: &Plan<'_>, level: Level, kind: ClashKind, at: usize) {
        let place = plan.held[at].place;
        self.0.push((place, Clash { level, kind, sessions: Vec::new(), accepted: None }));
    }
}
