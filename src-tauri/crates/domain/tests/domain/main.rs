//! The rules of a congress.

#![expect(clippy::unwrap_used, reason = "a fixture that fails is a test that fails")]

mod filters;
mod fixture;
mod places;

mod clash_keys;
mod clash_rules;
mod clashes;
mod clashes_kept;
mod comparisons;
mod planning;
mod programmes;
mod values;
