//! vCard: no bytes make the reader panic.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = obrady_interchange::vcard::read("fuzz.vcf", bytes);
});
