//! Pages that are given up while they are made.

use std::{cell::Cell, rc::Rc};

use super::{guests, made, people, run, stationery};
use crate::{
    BadgeOptions, Pdf, PosterOptions, PrintError, PrintRun, ProgrammeOptions, badges, door_signs,
    poster, programme, session_cards, sign_in, table_list, while_wanted,
};

/// Prints for as long as so many questions whether it is wanted are answered with yes; gives how
/// many were asked.
fn print(most: usize, work: impl FnOnce() -> Result<Pdf, PrintError>) -> (usize, Option<Pdf>) {
    let asked = Rc::new(Cell::new(0));
    let count = Rc::clone(&asked);
    let is_wanted = move || {
        count.set(count.get() + 1);
        count.get() <= most
    };
    let printed = while_wanted(is_wanted, work).transpose().unwrap();
    (asked.get(), printed)
}

fn check(what: &str, work: impl Fn() -> Result<Pdf, PrintError>) {
    // What is remembered is not asked for again.
    work().unwrap();
    let (asked, whole) = print(usize::MAX, &work);
    let whole = whole.expect("it was wanted to the end");
    assert!(asked > 3, "{what} asks {asked} times");
    for most in [0, 1, asked / 3, asked / 2, asked - 1] {
        let (until, none) = print(most, &work);
        assert_eq!((until, none.is_none()), (most + 1, true), "{what} ends with the first no");
        // Words and lines that were remembered until then are whole.
        assert!(work().unwrap().bytes == whole.bytes, "{what} is the same the next time");
    }
}

#[test]
fn whatever_is_given_up_ends_at_once_and_leaves_nothing_behind() {
    let (run, book) = (&run(), &made::book());
    check("a programme", || programme(book, &ProgrammeOptions::default(), run));
    let seen = &PrintRun { seen: Some(2..4), number: Some(1), ..run.clone() };
    check("pages in view", || programme(book, &ProgrammeOptions::default(), seen));
    check("a poster", || poster(book, &PosterOptions::default(), run));
    check("a list", || table_list(&people::list(90), run));
    check("badges", || badges(&guests::badges(20), &BadgeOptions::default(), run));
    check("sheets", || sign_in(&stationery::sign_in(50), &Default::default(), run));
    check("signs", || door_signs(&stationery::signs(), &Default::default(), run));
    check("cards", || session_cards(&stationery::cards(), &Default::default(), run));
}

#[test]
fn what_is_given_up_within_another_does_not_end_it() {
    let made = while_wanted(
        || true,
        || {
            let inner = while_wanted(|| false, || table_list(&people::list(3), &run()));
            (inner.is_none(), table_list(&people::list(3), &run()).is_ok())
        },
    );
    assert_eq!(made, Some((true, true)));
}
