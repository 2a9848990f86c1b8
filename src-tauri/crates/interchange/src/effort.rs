//! How much work something is, for tests that show how it grows.

use std::{
    fs,
    time::{Duration, Instant},
};

/// What `work` gives, and for how long it had a processor. On a busy machine that is less than the
/// time that passed; where the system does not tell it, it is the time that passed.
pub(crate) fn effort<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let (started, before) = (Instant::now(), on_processor());
    let result = work();
    let passed = started.elapsed();
    let worked = on_processor().zip(before).map(|(after, before)| after.saturating_sub(before));
    (result, worked.unwrap_or(passed))
}

/// How long this thread has had a processor.
fn on_processor() -> Option<Duration> {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(Duration::from_nanos(told.split(' ').next()?.parse().ok()?))
}
