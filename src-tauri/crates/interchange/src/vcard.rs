//! Cards of address books: vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350) in, 4.0 out.

mod read;
mod write;

#[cfg(test)]
mod tests;

pub use read::read;
pub use write::{Notes, write};
