//! The use-cases on real files: each once rightly and once wrongly, any of them at random, and what
//! nobody may ever lose.

#![expect(clippy::unwrap_used, reason = "a fixture that fails is a test that fails")]

mod fixture;

mod announcements;
mod desks;
mod edits;
mod events;
mod exchange;
mod exports;
mod home;
mod lists;
mod people;
mod planning;
mod random;
mod registrations;
mod rooms;
mod sample;
mod sessions;
mod words;
