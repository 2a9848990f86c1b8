//! What a command costs, with all that it starts (Linux).

use std::{
    fs,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// What a command cost.
#[derive(Clone, Copy)]
pub struct Spent {
    /// Seconds by the clock.
    pub clock: f64,
    /// Seconds of processors.
    pub processor: f64,
    /// Megabytes that all of its processes had at one time.
    pub memory: f64,
}

/// Runs a command to its end; none where it can't be started or fails.
pub fn measured(command: &mut Command) -> Option<Spent> {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let before = of_children();
    let start = Instant::now();
    let mut child = command.spawn().ok()?;
    // Those whose parent does not wait for them are counted as long as they are seen.
    let (mut memory, mut unwaited) = (0.0f64, 0.0f64);
    loop {
        let tree = tree(child.id());
        memory = memory.max(tree.iter().filter_map(|id| share(*id)).sum());
        unwaited = unwaited.max(tree.iter().filter_map(|id| running(*id)).sum());
        if let Some(status) = child.try_wait().ok()? {
            let clock = start.elapsed().as_secs_f64();
            let processor = (of_children() - before).max(unwaited);
            return status.success().then_some(Spent { clock, processor, memory });
        }
        thread::sleep(Duration::from_millis(40));
    }
}

/// The middle one of some numbers.
pub fn median(spent: &[Spent], of: impl Fn(&Spent) -> f64) -> f64 {
    let mut all: Vec<f64> = spent.iter().map(of).collect();
    all.sort_by(f64::total_cmp);
    all[all.len() / 2]
}

/// Ticks of processors are hundredths of a second on every Linux of today.
const TICK: f64 = 0.01;

/// Seconds of processors of all children that ended so far.
fn of_children() -> f64 {
    fields("self").map_or(0.0, |fields| fields[15..17].iter().sum::<f64>() * TICK)
}

/// Seconds of processors of this process so far.
pub fn of_this() -> f64 {
    running(std::process::id()).unwrap_or_default()
}

/// Seconds of processors of a process, by itself.
fn running(id: u32) -> Option<f64> {
    fields(&id.to_string()).map(|fields| fields[13..15].iter().sum::<f64>() * TICK)
}

/// The numbers of /proc/…/stat, as proc(5) counts them from 0; what is no number is 0.
fn fields(id: &str) -> Option<Vec<f64>> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    // The name, which may hold anything, ends with the last parenthesis.
    let (_, rest) = stat.rsplit_once(')')?;
    let rest = rest.split_whitespace().map(|field| field.parse().unwrap_or_default());
    Some([0.0, 0.0].into_iter().chain(rest).collect())
}

/// Megabytes of a process, what it shares with others divided among them.
fn share(id: u32) -> Option<f64> {
    let told = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok()?;
    let line = told.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    Some(line.split_whitespace().next()?.parse::<f64>().ok()? * 1024.0 / 1e6)
}

/// A process and all that it started.
fn tree(id: u32) -> Vec<u32> {
    let mut found = vec![id];
    let mut at = 0;
    while let Some(parent) = found.get(at).copied() {
        at += 1;
        let threads = fs::read_dir(format!("/proc/{parent}/task")).into_iter().flatten().flatten();
        for thread in threads {
            let children = fs::read_to_string(thread.path().join("children")).unwrap_or_default();
            found.extend(children.split_whitespace().filter_map(|child| child.parse::<u32>().ok()));
        }
    }
    found
}
