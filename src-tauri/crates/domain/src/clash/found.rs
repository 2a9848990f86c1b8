//! The clashes of a programme, kept while it changes.

use std::{
    cmp::Ordering,
    collections::{BTreeMap, HashSet},
    mem,
};

use super::{
    Clash, ClashKind, Level, doubled,
    facts::Facts,
    meals,
    plan::{Look, Plan, Seat, counts},
    scope::Scope,
    terms::Hours,
};
use crate::{Acceptance, Programme, Session, SessionId};

/// How many sessions can change before looking at the whole programme is as fast.
const MANY: usize = 32;

/// Every clash of a programme, as [`clashes`](super::clashes) gives them, so kept that after some of
/// its sessions changed only those are looked for anew that can have changed.
#[derive(Clone, Debug, Default)]
pub struct Clashes {
    plan: Plan,
    /// In their order.
    told: Vec<Told>,
    /// How many were ever told.
    count: u64,
}

/// A clash where it is told.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Told {
    /// Which of all that were ever told it is.
    number: u64,
    /// The place in the programme of the session, or the first of those, that it is about.
    place: usize,
    /// When the later of two sessions begins.
    pub later: Option<i64>,
    pub clash: Clash,
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
        let mut found = Found::default();
        let (facts, hours) = (Facts::of(programme), Hours::of(programme, None));
        let plan = Plan::of(programme, |place, session, holds| {
            facts.look(place, session, holds, &mut found);
            hours.look(place, session, &mut found);
        });
        let mut told = found.with_others(&Look { programme, plan: &plan, scope: None });
        told.sort_unstable_by(order);
        let mut all = Self { plan, ..Self::default() };
        all.number(&mut told);
        Self { told, ..all }
    }

    /// Looks at the whole programme again, whatever of it changed.
    pub fn judge(&mut self, programme: &Programme) {
        let count = self.count;
        *self = Self::of(programme);
        self.count += count;
        self.told.iter_mut().for_each(|told| told.number += count);
    }

    fn number(&mut self, told: &mut [Told]) {
        for told in told {
            told.number = self.count;
            self.count += 1;
        }
    }

    /// What the rules find within a scope, in no order.
    fn look(&self, programme: &Programme, scope: &Scope) -> Vec<Told> {
        let mut found = Found::default();
        let (facts, hours) = (Facts::of(programme), Hours::of(programme, Some(scope)));
        for place in scope.sessions.iter().filter_map(|id| self.plan.place(*id)) {
            let session = &programme.sessions[place];
            if counts(session) {
                facts.look(place, session, self.plan.holds(place), &mut found);
                hours.look(place, session, &mut found);
            }
        }
        found.with_others(&Look { programme, plan: &self.plan, scope: Some(scope) })
    }

    /// Errors first, then in programme order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Clash> + Clone {
        self.told.iter().map(|told| &told.clash)
    }

    /// The same, each with a number that it keeps until it is looked for anew. That is whenever something
    /// of it became another: its sessions, the programme around them, or how it is worded by those.
    pub fn numbered(&self) -> impl ExactSizeIterator<Item = (u64, &Clash)> + Clone {
        self.told.iter().map(|told| (told.number, &told.clash))
    }

    /// Where a session stands in the programme.
    #[must_use]
    pub fn place(&self, id: SessionId) -> Option<usize> {
        self.plan.place(id)
    }

    /// Whether any session of the programme lies in another.
    #[must_use]
    pub fn has_blocks(&self) -> bool {
        self.plan.blocks
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
                for told in &mut self.told {
                    told.place = shifted(told.place, from, to);
                }
            }
            former.push(was);
        }
        former.reverse();
        let Some(scope) = scope else {
            let had: HashSet<Clash> =
                mem::take(&mut self.told).into_iter().map(|told| told.clash).collect();
            self.judge(programme);
            let came = self.iter().filter(|clash| !had.contains(clash)).cloned().collect();
            return Replaced { former, came };
        };
        let went: Vec<Told> = self.told.extract_if(.., |told| scope.covers(told)).collect();
        let mut told = self.look(programme, &scope);
        self.number(&mut told);
        let had: HashSet<&Clash> = went.iter().map(|told| &told.clash).collect();
        let came = told.iter().map(|told| &told.clash).filter(|clash| !had.contains(clash));
        let came = came.cloned().collect();
        self.told.extend(told);
        // Stable: what stayed is in order, and only what is new has to be put between.
        self.told.sort_by(order);
        Replaced { former, came }
    }
}

impl From<Clashes> for Vec<Clash> {
    fn from(clashes: Clashes) -> Self {
        clashes.told.into_iter().map(|told| told.clash).collect()
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

fn order(one: &Told, other: &Told) -> Ordering {
    let place = |told: &Told| (told.clash.level, told.place);
    place(one).cmp(&place(other)).then_with(|| one.clash.cmp(&other.clash))
}

fn accept(found: &mut [Told], acceptances: &[Acceptance]) {
    if acceptances.is_empty() {
        return;
    }
    let reasons: BTreeMap<&str, &str> =
        acceptances.iter().map(|one| (one.clash.as_str(), one.reason.as_str())).collect();
    for Told { clash, .. } in found {
        clash.accepted = reasons.get(clash.key().as_str()).map(|reason| (*reason).to_owned());
    }
}

/// What the rules found.
#[derive(Default)]
pub struct Found(Vec<Told>);

impl Found {
    /// With what the rules find that are about several sessions; in no order.
    fn with_others(mut self, at: &Look<'_>) -> Vec<Told> {
        doubled::look(at, &mut self);
        meals::look(at, &mut self);
        accept(&mut self.0, &at.programme.acceptances);
        self.0
    }

    /// One session, which stands at `place`, breaks a rule.
    pub fn one(&mut self, level: Level, kind: ClashKind, session: &Session, place: usize) {
        self.tell(level, kind, vec![session.id], place, None);
    }

    /// Two sessions break a rule together.
    pub fn two(&mut self, at: &Look<'_>, level: Level, kind: ClashKind, a: Seat, b: Seat) {
        let plan = at.plan;
        let (place, other) = (plan.place_of(a), plan.place_of(b));
        let (first, second) = if place <= other { (a, b) } else { (b, a) };
        let later = plan.span(a).max(plan.span(b)).map(|span| span.start);
        let sessions = vec![plan.id(first), plan.id(second)];
        self.tell(level, kind, sessions, place.min(other), later);
    }

    /// A day breaks a rule; its first session stands at `place`.
    pub fn day(&mut self, level: Level, kind: ClashKind, place: usize) {
        self.tell(level, kind, Vec::new(), place, None);
    }

    fn tell(
        &mut self,
        level: Level,
        kind: ClashKind,
        sessions: Vec<SessionId>,
        place: usize,
        later: Option<i64>,
    ) {
        let clash = Clash { level, kind, sessions, accepted: None };
        self.0.push(Told { number: 0, place, later, clash });
    }
}
