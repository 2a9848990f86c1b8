//! Workbooks of every kind and timetables drawn in them: no bytes make the readers panic.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(
    // The library for old workbooks panics on some files, which the reader expects and turns into an
    // error. Only what comes out of the reader counts; the fuzzer catches that without the hook.
    init: std::panic::set_hook(Box::new(|_| {})),
    |bytes: &[u8]| {
        let _ = obrady_interchange::timetable_grid::read("fuzz", bytes);
    }
);
