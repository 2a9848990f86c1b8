//! Pages that nobody waits for any more are not made to their end.

use std::{
    cell::RefCell,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
};

type IsWanted = Box<dyn Fn() -> bool>;

thread_local! {
    static WANTED: RefCell<Option<IsWanted>> = const { RefCell::new(None) };
}

/// What is thrown where pages are given up. It is no panic: nothing is reported.
struct Unwanted;

/// Makes pages on this thread for as long as they are wanted; none where they no longer are, which is
/// noticed within a paragraph's time.
///
/// What is given up is dropped as if it had returned from where it was, as rust-analyzer does with
/// answers that are out of date: no product need know of it. Words and lines that were set until
/// then stay remembered.
pub fn while_wanted<T>(
    is_wanted: impl Fn() -> bool + 'static,
    work: impl FnOnce() -> T,
) -> Option<T> {
    let outer = WANTED.replace(Some(Box::new(is_wanted)));
    let done = catch_unwind(AssertUnwindSafe(work));
    WANTED.set(outer);
    match done {
        Ok(made) => Some(made),
        Err(thrown) if thrown.is::<Unwanted>() => None,
        Err(thrown) => resume_unwind(thrown),
    }
}

/// Goes on only where the pages that this thread makes are wanted still. Nothing that others share
/// may be borrowed here.
pub fn go_on() {
    let is_wanted = WANTED.with_borrow(|wanted| wanted.as_ref().is_none_or(|wanted| wanted()));
    if !is_wanted {
        resume_unwind(Box::new(Unwanted));
    }
}
