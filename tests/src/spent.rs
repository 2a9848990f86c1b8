//! What a window costs its machine, whatever else the machine does meanwhile.

use std::fs;

/// Milliseconds for which threads of a page were running, as the kernel counts them.
#[derive(Clone, Copy, Default, Debug)]
pub struct Spent {
    /// The main thread: script, style, layout and the recording of what is to be painted.
    pub main: f64,
    /// All threads: painting and putting together what is shown, too.
    pub all: f64,
}

impl Spent {
    /// What was spent since.
    #[must_use]
    pub fn since(self, before: Self) -> Self {
        Self { main: self.main - before.main, all: self.all - before.all }
    }

    /// One of so many equal parts.
    #[must_use]
    pub fn each(self, parts: usize) -> Self {
        #[expect(clippy::cast_precision_loss, reason = "a test counts no 2⁵² frames")]
        let parts = parts.max(1) as f64;
        Self { main: self.main / parts, all: self.all / parts }
    }
}

/// Of the page that a driver started; zero where this system does not tell.
pub(crate) fn of_page(driver: u32) -> Spent {
    let Some(page) = descendants(driver).into_iter().find(|pid| is_page(*pid)) else {
        return Spent::default();
    };
    let threads = fs::read_dir(format!("/proc/{page}/task")).into_iter().flatten().flatten();
    let ids = threads.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    let running = |thread: u32| running(page, thread).unwrap_or_default();
    Spent { main: running(page), all: ids.map(running).sum() }
}

/// The first number of schedstat is nanoseconds on a processor (kernel documentation, sched-stats).
fn running(process: u32, thread: u32) -> Option<f64> {
    let told = fs::read_to_string(format!("/proc/{process}/task/{thread}/schedstat")).ok()?;
    let nanoseconds: f64 = told.split_whitespace().next()?.parse().ok()?;
    Some(nanoseconds / 1e6)
}

fn is_page(process: u32) -> bool {
    // The kernel cuts names at fifteen letters.
    fs::read_to_string(format!("/proc/{process}/comm"))
        .is_ok_and(|name| name.starts_with("WebKitWebProces"))
}

/// The processes that it started, and theirs.
fn descendants(process: u32) -> Vec<u32> {
    let all = fs::read_dir("/proc").into_iter().flatten().flatten();
    let all: Vec<u32> = all.filter_map(|entry| entry.file_name().to_str()?.parse().ok()).collect();
    let mut found = vec![process];
    // A child that comes before its parent in the list is met in the next turn.
    while let Some(child) = all.iter().find(|one| {
        !found.contains(one) && parent(**one).is_some_and(|parent| found.contains(&parent))
    }) {
        found.push(*child);
    }
    found
}

/// The second field behind the name, which may itself have blanks and brackets (proc(5)).
fn parent(process: u32) -> Option<u32> {
    let told = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    told.rsplit_once(") ")?.1.split(' ').nth(1)?.parse().ok()
}
