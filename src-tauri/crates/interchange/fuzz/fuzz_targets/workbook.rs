//! Workbooks of every kind and timetables drawn in them: no bytes make the readers panic.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = obrady_interchange::timetable_grid::read("fuzz", bytes);
});
