//! The rules of a congress.

#![expect(clippy::unwrap_used, reason = "a fixture that fails is a test that fails")]

mod fixture;

mod clash_keys;
mod clash_rules;
mod clashes;
mod clashes_kept;
mod comparisons;
mod planning;
mod programmes;
mod values;
