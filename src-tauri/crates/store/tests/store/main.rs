//! The Obrady file from outside: nothing acknowledged is ever lost, every change can be taken back,
//! and what is refused is left as it was.

#![expect(clippy::unwrap_used, reason = "a fixture that fails is a test that fails")]

mod fixture;

mod copies;
mod history;
mod journal;
mod killed;
mod many;
mod refused;
mod round_trip;
mod schema;
mod together;
