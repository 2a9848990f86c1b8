//! What undo and redo have to bring back after each use-case.

use obrady_app::{Desk, ErrorCode, Op, history};
use serde_json::Value;

use super::{Doing, What};
use crate::fixture::*;

/// Where undo and redo should lead: each step, and the state before or after it.
pub(super) struct Trial {
    pub(super) place: Place,
    pub(super) undo: Vec<(Op, Value)>,
    redo: Vec<(Op, Value)>,
    pub(super) now: Value,
    steps: usize,
}

impl Trial {
    pub(super) fn new() -> Self {
        let (mut place, _) = Place::with_event();
        let now = visible(&mut place.desk);
        // The two steps that made the event are not under test.
        let steps = history::list(&place.desk, u32::MAX).unwrap().len();
        Self { place, undo: Vec::new(), redo: Vec::new(), now, steps }
    }

    pub(super) fn go(&mut self, doing: &Doing) {
        match doing.what {
            What::Undo => self.undo(),
            What::Redo => self.redo(),
            What::Reopen => self.place.desk = Desk::open(self.place.desk.path()).unwrap(),
            _ => self.change(doing),
        }
        let named = |steps: &[(Op, Value)]| steps.last().map(|(op, _)| op.clone());
        let steps = history::steps(&self.place.desk).unwrap();
        if !self.undo.is_empty() {
            assert_eq!(steps.undo, named(&self.undo));
        }
        assert_eq!(steps.redo, named(&self.redo));
    }

    fn change(&mut self, doing: &Doing) {
        let Some(done) = doing.run(&mut self.place.desk) else { return };
        let after = visible(&mut self.place.desk);
        // A desk that has just opened the file knows nothing from before.
        let mut fresh = Desk::open(self.place.desk.path()).unwrap();
        assert_eq!(visible(&mut fresh), after, "{doing:?}: what is kept in memory is in the file");
        let steps = history::list(&self.place.desk, u32::MAX).unwrap().len();
        if let Err(error) = done {
            let refused = [
                ErrorCode::Gone,
                ErrorCode::NameMissing,
                ErrorCode::QuestionTwice,
                ErrorCode::DatesReversed,
                ErrorCode::SessionLocked,
                ErrorCode::SessionInTheWay,
                ErrorCode::BlockTooShort,
                ErrorCode::HourOutOfDay,
                ErrorCode::RoomsTooFew,
                ErrorCode::SessionsNested,
            ];
            assert!(refused.contains(&error.code), "{doing:?}: {error}");
            assert_eq!((&after, steps), (&self.now, self.steps), "what fails changes nothing");
            return;
        }
        if steps == self.steps {
            assert_eq!(after, self.now, "without a step nothing changes");
            return;
        }
        assert_eq!(steps, self.steps + 1, "a use-case is one step");
        self.steps = steps;
        let op = history::steps(&self.place.desk).unwrap().undo.unwrap();
        self.undo.push((op, std::mem::replace(&mut self.now, after)));
        self.redo.clear();
    }

    pub(super) fn undo(&mut self) {
        let Some((newest, _)) = self.undo.last().cloned() else { return };
        assert_eq!(self.place.desk.undo().unwrap(), Some(newest.clone()));
        for _ in 0..self.stepped() {
            let (op, before) = self.undo.pop().unwrap();
            self.redo.push((op, std::mem::replace(&mut self.now, before)));
        }
        assert_eq!(visible(&mut self.place.desk), self.now, "undo of {newest:?} restores what was");
    }

    /// How many steps were made: a text that was typed with pauses is several.
    fn stepped(&mut self) -> usize {
        let former = self.steps;
        self.steps = history::list(&self.place.desk, u32::MAX).unwrap().len();
        self.steps - former
    }

    pub(super) fn redo(&mut self) {
        let done = self.place.desk.redo().unwrap();
        assert_eq!(done.is_some(), !self.redo.is_empty());
        for _ in 0..self.stepped() {
            let (op, later) = self.redo.pop().unwrap();
            self.undo.push((op, std::mem::replace(&mut self.now, later)));
        }
        if let Some(op) = done {
            assert_eq!(self.undo.last().map(|(newest, _)| newest), Some(&op));
            assert_eq!(visible(&mut self.place.desk), self.now, "redo of {op:?} does it again");
        }
    }
}
