//! A thread that makes pages.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        OnceLock,
        mpsc::{Sender, channel},
    },
};

use obrady_app::{Error, ErrorCode, Result};
use tauri::async_runtime;

type Work = Box<dyn FnOnce() + Send>;

/// A thread that makes pages, one thing after another, always the same one: it remembers the lines
/// that it has broken and the words that it has shaped. It begins with the first work.
#[derive(Default)]
pub struct Press(OnceLock<Sender<Work>>);

impl Press {
    /// Has something done, and waits for it without keeping a thread that others need.
    pub async fn work<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let (done, mut waiting) = async_runtime::channel(1);
        let work: Work = Box::new(move || drop(done.blocking_send(work())));
        // Where the work fails altogether nothing comes.
        drop(self.0.get_or_init(begin).send(work));
        let failed = || Error::new(ErrorCode::Internal).with("reason", "no pages");
        waiting.recv().await.unwrap_or_else(|| Err(failed()))
    }
}

fn begin() -> Sender<Work> {
    let (sender, receiver) = channel::<Work>();
    std::thread::spawn(move || {
        for work in receiver {
            // What fails is told to whoever waits; the next work finds the thread there.
            drop(catch_unwind(AssertUnwindSafe(work)));
        }
    });
    sender
}
