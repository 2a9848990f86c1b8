//! iCalendar: RFC 5545 with the additions of RFC 7986, and of RFC 9073 and 9253 where they say what
//! no other property does.

mod item;
mod moment;
mod place;
mod read;
mod sorting;
mod vtimezone;
mod words;
mod write;
mod zone;

#[cfg(test)]
mod tests;

pub use read::read;
pub use write::{Selection, write};

/// How calendars of our own name themselves; only theirs are known to mean what they say of rooms
/// and people.
const PRODUCT: &str = "-//Obrady//Obrady//PL";
