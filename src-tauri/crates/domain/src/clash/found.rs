//! The clashes of a programme, kept while it changes.

use std::{
    collections::{BTreeMap, HashSet},
    mem,
};

use super::{
    Clash, ClashKind, Level, doubled, facts, meals,
    plan::{Look, Plan, counts},
    scope::Scope,
    terms,
};
use crate::{Acceptance, Programme, Session, SessionId};

/// How many sessions can change before looking at the whole programme is as fast.
const MANY: usize = 32;

/// Every clash of a programme, as [`clashes`](super::clashes) gives them, so kept that after some of
/// its sessions changed only those are looked for anew that can have changed.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Clashes {
    plan: Plan,
    /// Each with the place in the programme at which it is told, in their order.
    told: Vec<(usize, Clash)>,
}

/// What became of a programme by putting in other states of its sessions.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Replaced {
    /// The former states, the last first: putting them in makes the programme what it was.
    pub former: Vec<Session>,
    /// The clashes that were not there before.
    pub came: Vec<Clash>,
}

impl Clashes {
    /// Every clash of the programme.
    #[must_use]
    pub fn of(programme: &Programme) -> Self {
        let plan = Plan::of(programme);
        let mut told = look(&Look { programme, plan: &plan, scope: None });
        told.sort_unstable_by(order);
        Self { plan, told }
    }

    /// Errors first, then in programme order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Clash> + Clone {
        self.told.iter().map(|(_, clash)| clash)
    }

    /// Where a session stands in the programme.
    #[must_use]
    pub fn place(&self, id: SessionId) -> Option<usize> {
        self.plan.place(id)
    }

    /// Puts sessions of a programme into the places in which their former states stand there, each
    /// where it then belongs in programme order, and brings its clashes up to date. Nothing else of
    /// the programme may have changed since these clashes were found.
    ///
    /// What is not in the programme is left out.
    pub fn replace(&mut self, programme: &mut Programme, sessions: Vec<Session>) -> Replaced {
        let mut scope = Some(Scope::default()).filter(|_| sessions.len() <= MANY);
        let mut former = Vec::with_capacity(sessions.len());
        for session in sessions {
            let Some(from) = self.plan.place(session.id) else { continue };
            let (to, was) = programme.replace(from, session);
            let is = &programme.sessions[to];
            scope = scope.filter(|_| standing(is) == standing(&was));
            if let Some(scope) = &mut scope {
                scope.add(&was);
                scope.add(is);
            }
            self.plan.replace(programme, &was, from, to);
            if from != to {
                for (place, _) in &mut self.told {
                    *place = shifted(*place, from, to);
                }
            }
            former.push(was);
        }
        former.reverse();
        let Some(scope) = scope else {
            let had: HashSet<Clash> =
                mem::take(&mut self.told).into_iter().map(|one| one.1).collect();
            *self = Self::of(programme);
            let came = self.iter().filter(|clash| !had.contains(clash)).cloned().collect();
            return Replaced { former, came };
        };
        let plan = &self.plan;
        let went: Vec<_> = self.told.extract_if(.., |one| scope.covers(&one.1, plan)).collect();
        let told = look(&Look { programme, plan, scope: Some(&scope) });
        let came = told.iter().map(|(_, clash)| clash);
        let came =
            came.filter(|clash| went.iter().all(|(_, one)| one != *clash)).cloned().collect();
        self.told.extend(told);
        // Stable: what stayed is in order, and only what is new has to be put between.
        self.told.sort_by(order);
        Replaced { former, came }
    }
}

impl From<Clashes> for Vec<Clash> {
    fn from(clashes: Clashes) -> Self {
        clashes.told.into_iter().map(|(_, clash)| clash).collect()
    }
}

/// Whether a session counts, and as lying in which block: by this it tells even for others whether
/// they clash.
fn standing(session: &Session) -> (bool, Option<SessionId>) {
    (counts(session), session.block)
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

/// What the rules find, in no order, each with the place at which it is told.
fn look(at: &Look<'_>) -> Vec<(usize, Clash)> {
    let mut found = Found::default();
    doubled::look(at, &mut found);
    terms::look(at, &mut found);
    facts::look(at, &mut found);
    meals::look(at, &mut found);
    accept(&mut found.0, &at.programme.acceptances);
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
    /// One session, which stands at `place`, breaks a rule.
    pub fn one(&mut self, level: Level, kind: ClashKind, session: &Session, place: usize) {
        self.0.push((place, Clash { level, kind, sessions: vec![session.id], accepted: None }));
    }

    /// Two sessions break a rule together.
    pub fn two(
        &mut self,
        at: &Look<'_>,
        level: Level,
        kind: ClashKind,
        a: SessionId,
        b: SessionId,
    ) {
        let (Some(place), Some(other)) = (at.plan.place(a), at.plan.place(b)) else { return };
        let sessions = if place <= other { vec![a, b] } else { vec![b, a] };
        self.0.push((place.min(other), Clash { level, kind, sessions, accepted: None }));
    }

    /// A day breaks a rule; its first session stands at `place`.
    pub fn day(&mut self, level: Level, kind: ClashKind, place: usize) {
        self.0.push((place, Clash { level, kind, sessions: Vec::new(), accepted: None }));
    }
}
