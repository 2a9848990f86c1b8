//! The use-cases on real files: each once rightly and once wrongly, any of them at random, and what
//! nobody may ever lose.

#![expect(clippy::unwrap_used, reason = "a fixture that fails is a test that fails")]

mod fixture;

mod announcements;
mod check_ins;
mod clashes;
mod desks;
mod editions;
mod edits;
mod events;
mod exchange;
mod exchange_again;
mod exchange_archives;
mod exchange_corpus;
mod exports;
mod history;
mod home;
mod importing;
mod importing_answers;
mod importing_twins;
mod lists;
mod merging;
mod numbers;
mod organisations;
mod papers;
mod participant_lists;
mod people;
mod pictures;
mod placing;
mod placing_freed;
mod placing_tables;
mod planning;
mod printing;
mod random;
mod registering;
mod registrations;
mod rooms;
mod sample;
mod sessions;
mod versions;
mod whole;
mod words;
