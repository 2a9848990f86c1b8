//! The rules of a congress.

#![expect(clippy::unwrap_used, reason = "a fixture that fails is a test that fails")]

mod fixture;

mod clashes;
mod planning;
mod programmes;
mod values;
