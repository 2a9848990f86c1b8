//! Announcements: no text makes the reader panic.

#![no_main]

use libfuzzer_sys::fuzz_target;
use obrady_interchange::Hints;

fuzz_target!(|text: &str| {
    let _ = obrady_interchange::read_announcement(text, &Hints { today: Default::default() });
});
