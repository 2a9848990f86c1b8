//! Rows of people whom nobody knows: worked out by other threads while those before them are written.

use std::{
    num::NonZero,
    panic,
    sync::{
        Arc,
        mpsc::{self, Receiver},
    },
    thread::{self, Scope, ScopedJoinHandle},
};

use obrady_domain::{
    AffiliationId, CategoryId, EventId, OrganisationId, PersonId, Registration, RegistrationId,
    RegistrationState, SignUp,
};
use obrady_interchange::participants::TableReading;
use obrady_store::{NewRows, Putting, StoreError};

use super::{
    super::entering::{Entered, named},
    gaps::Gaps,
    wording::Wording,
};
use crate::{Result, matching};

/// How many rows are worked out and written at once: between, it is asked whether to go on.
const PART: usize = 1024;

/// How many parts a thread is ahead at most: so much lies in memory.
const AHEAD: usize = 2;

/// On more processors than these, the one that writes is the slowest.
const MOST: usize = 4;

/// The row of somebody new, with what only the file could tell.
pub(super) struct Newcomer {
    /// The place of the row.
    pub at: usize,
    pub id: RegistrationId,
    pub person: PersonId,
    /// That of the affiliation, where the row says any.
    pub affiliation: AffiliationId,
    pub organisation: Option<OrganisationId>,
    pub category: Option<CategoryId>,
    pub state: RegistrationState,
    pub sign_ups: Vec<SignUp>,
}

/// Everybody who is to be written when all else is.
pub(super) struct Newcomers<'r> {
    pub reading: &'r TableReading,
    pub event: EventId,
    pub entered: Entered,
    pub wording: Wording,
    pub gaps: Gaps,
    /// The registrations of those who are known.
    pub known: NewRows,
    pub new: Vec<Newcomer>,
}

impl<'r> Newcomers<'r> {
    /// Begins to work out the rows, each thread every so manieth part.
    pub fn begun<'s>(mut self, scope: &'s Scope<'s, '_>) -> Coming<'s>
    where
        'r: 's,
    {
        let known = std::mem::take(&mut self.known);
        let (new, parts) = (self.new.len(), self.new.len().div_ceil(PART));
        let processors = thread::available_parallelism().map_or(1, NonZero::get);
        let count = processors.saturating_sub(1).clamp(1, MOST).min(parts);
        let all = Arc::new(self);
        let thread = |nth: usize| {
            let (all, (sender, parts)) = (Arc::clone(&all), mpsc::sync_channel(AHEAD));
            let work = move || {
                let own = all.new.chunks(PART).skip(nth).step_by(count);
                // Nobody takes it any more where writing has failed.
                own.map(|part| all.worked_out(part)).try_for_each(|rows| sender.send(rows)).ok();
            };
            Thread { parts, handle: Some(scope.spawn(work)) }
        };
        Coming { known, new, parts, threads: (0..count).map(thread).collect() }
    }

    fn worked_out(&self, part: &[Newcomer]) -> std::result::Result<NewRows, StoreError> {
        let (mut rows, said) = (NewRows::default(), self.entered.said());
        for one in part {
            let row = self.gaps.filled(self.reading, &self.reading.draft.rows[one.at]);
            let row = self.wording.worded(&row);
            let person =
                matching::new_person(&named(&row), one.person, one.affiliation, one.organisation);
            rows.person(&person);
            let new = Registration {
                affiliation: person.affiliations.first().map(|affiliation| affiliation.id),
                category: one.category,
                note: row.note.clone(),
                ..Registration::new(one.id, self.event, one.person)
            };
            let said = said.registration(&row, new);
            let sign_ups = one.sign_ups.clone();
            rows.registration(&Registration { state: one.state, sign_ups, ..said })?;
        }
        Ok(rows)
    }
}

/// Rows that are being worked out.
pub(super) struct Coming<'s> {
    known: NewRows,
    /// How many of people who are new.
    new: usize,
    parts: usize,
    threads: Vec<Thread<'s>>,
}

struct Thread<'s> {
    parts: Receiver<std::result::Result<NewRows, StoreError>>,
    handle: Option<ScopedJoinHandle<'s, ()>>,
}

impl Thread<'_> {
    /// Its next part. A panic of its own goes on here.
    fn next(&mut self) -> std::result::Result<NewRows, StoreError> {
        self.parts.recv().unwrap_or_else(|_| match self.handle.take().map(ScopedJoinHandle::join) {
            Some(Err(panic)) => panic::resume_unwind(panic),
            _ => unreachable!("it gives all parts that are its own"),
        })
    }
}

impl Coming<'_> {
    /// Puts the rows in, in their order. `watch` is told how many parts are in, of how many.
    pub fn put(
        mut self,
        putting: &mut Putting<'_>,
        watch: &mut dyn FnMut(usize, usize) -> Result<()>,
    ) -> Result<()> {
        putting.expect(u32::try_from(self.new).unwrap_or(u32::MAX));
        watch(0, self.parts)?;
        if self.known.count() > 0 {
            putting.put(self.known)?;
        }
        let count = self.threads.len();
        for part in 0..self.parts {
            putting.put(self.threads[part % count].next()?)?;
            watch(part + 1, self.parts)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_failure_of_another_thread_goes_on_where_its_rows_are_waited_for() {
        thread::scope(|scope| {
            let (sender, parts) = mpsc::sync_channel(AHEAD);
            let work = move || {
                sender.send(Ok(NewRows::default())).unwrap();
                panic!("on purpose");
            };
            let mut thread = Thread { parts, handle: Some(scope.spawn(work)) };
            assert!(thread.next().is_ok(), "what was worked out before is there");
            let waited = panic::catch_unwind(panic::AssertUnwindSafe(|| thread.next().is_ok()));
            let panic = waited.expect_err("nothing more comes");
            assert_eq!(panic.downcast_ref(), Some(&"on purpose"));
        });
    }
}
