//! Which session holds which.

use std::collections::{BTreeMap, BTreeSet};

use super::Refusal;
use crate::{Clashes, Programme, Session, SessionId};

/// The sessions of a programme, found by their ids and by what holds them.
pub(super) struct Family<'a> {
    sessions: BTreeMap<SessionId, (usize, &'a Session)>,
    held: BTreeMap<SessionId, Vec<&'a Session>>,
}

impl<'a> Family<'a> {
    pub(super) fn of(programme: &'a Programme) -> Self {
        Self { sessions: placed(programme, |_| true), held: held(programme) }
    }

    /// These sessions and all that they hold, found without a look at all others where, as nearly always,
    /// nothing holds anything; others are not known to it.
    pub(super) fn below_kept(programme: &'a Programme, kept: &Clashes, ids: &[SessionId]) -> Self {
        if kept.has_blocks() {
            return Self::below_all(programme, ids);
        }
        let found = |id: &SessionId| {
            let place = kept.place(*id)?;
            Some((*id, (place, programme.sessions.get(place)?)))
        };
        Self { sessions: ids.iter().filter_map(found).collect(), held: BTreeMap::new() }
    }

    /// These sessions and all that they hold; others are not known to it.
    pub(super) fn below_all(programme: &'a Programme, ids: &[SessionId]) -> Self {
        let mut family = Self { sessions: BTreeMap::new(), held: held(programme) };
        let below = ids.iter().flat_map(|id| family.below(*id)).map(|session| session.id);
        let known: BTreeSet<SessionId> = below.chain(ids.iter().copied()).collect();
        family.sessions = placed(programme, |id| known.contains(&id));
        family
    }

    pub(super) fn get(&self, id: SessionId) -> Result<&'a Session, Refusal> {
        self.sessions.get(&id).map(|(_, session)| *session).ok_or(Refusal::Gone(id))
    }

    /// Its place in the programme.
    pub(super) fn place(&self, id: SessionId) -> usize {
        self.sessions.get(&id).map_or(usize::MAX, |(at, _)| *at)
    }

    /// All that a session holds, and what those hold; never itself, though blocks hold one another.
    pub(super) fn below(&self, id: SessionId) -> Vec<&'a Session> {
        let mut seen = BTreeSet::from([id]);
        let mut open = vec![id];
        let mut found = Vec::new();
        while let Some(next) = open.pop() {
            for session in self.held.get(&next).into_iter().flatten() {
                if seen.insert(session.id) {
                    found.push(*session);
                    open.push(session.id);
                }
            }
        }
        found
    }

    /// All that hold a session, the nearest first; never itself.
    pub(super) fn above(&self, session: &Session) -> Vec<&'a Session> {
        let mut seen = BTreeSet::from([session.id]);
        let mut found = Vec::new();
        let mut next = session.block;
        while let Some((_, block)) = next.and_then(|id| self.sessions.get(&id)) {
            if !seen.insert(block.id) {
                break;
            }
            found.push(*block);
            next = block.block;
        }
        found
    }
}

fn placed(
    programme: &Programme,
    is_known: impl Fn(SessionId) -> bool,
) -> BTreeMap<SessionId, (usize, &Session)> {
    let known = programme.sessions.iter().enumerate().filter(|(_, one)| is_known(one.id));
    known.map(|(at, one)| (one.id, (at, one))).collect()
}

fn held(programme: &Programme) -> BTreeMap<SessionId, Vec<&Session>> {
    let mut held: BTreeMap<SessionId, Vec<&Session>> = BTreeMap::new();
    for session in &programme.sessions {
        if let Some(block) = session.block {
            held.entry(block).or_default().push(session);
        }
    }
    held
}
