//! Streams written and compressed by another thread, while more is laid out here.
//!
//! What is drawn on a page costs about as much to write and compress as to lay out. The streams come
//! back in the order in which they were given, so that the file is the same however fast either is.

use std::{
    panic::resume_unwind,
    sync::mpsc::{Receiver, SyncSender, channel, sync_channel},
    thread::{self, JoinHandle},
};

type Job<T> = Box<dyn FnOnce() -> T + Send>;

/// So many jobs wait at most, lest the pages of a long list lie in memory.
const WAITING: usize = 8;

/// Another thread that does one job after the other. It begins with the first.
pub struct Packer<T> {
    thread: Option<Thread<T>>,
    /// How many jobs were given and not taken back.
    open: usize,
}

struct Thread<T> {
    jobs: SyncSender<Job<T>>,
    done: Receiver<T>,
    handle: JoinHandle<()>,
}

impl<T: Send + 'static> Packer<T> {
    /// Nothing is to be done yet.
    pub const fn new() -> Self {
        Self { thread: None, open: 0 }
    }

    /// Has something done, once all before it is.
    pub fn give(&mut self, job: impl FnOnce() -> T + Send + 'static) {
        self.open += 1;
        let thread = self.thread.get_or_insert_with(begin);
        if thread.jobs.send(Box::new(job)).is_err() {
            self.fail();
        }
    }

    /// What is done by now, in the order in which it was given.
    pub fn done(&mut self) -> Vec<T> {
        let done: Vec<T> = self.thread.iter().flat_map(|thread| thread.done.try_iter()).collect();
        self.open -= done.len();
        done
    }

    /// The next that is done, waited for; none where nothing is left to be done.
    pub fn wait(&mut self) -> Option<T> {
        self.open = self.open.checked_sub(1)?;
        match self.thread.as_ref()?.done.recv() {
            Ok(done) => Some(done),
            Err(_) => self.fail(),
        }
    }

    /// Fails as the job did that ended the thread.
    fn fail(&mut self) -> ! {
        let failed = self.thread.take().map(|thread| thread.handle.join());
        match failed {
            Some(Err(thrown)) => resume_unwind(thrown),
            _ => unreachable!("the thread goes on for as long as there are jobs"),
        }
    }
}

fn begin<T: Send + 'static>() -> Thread<T> {
    let (jobs, given) = sync_channel::<Job<T>>(WAITING);
    let (finished, done) = channel();
    let handle = thread::spawn(move || {
        for job in given {
            // Where nobody wants it any more, there is nothing to be done.
            if finished.send(job()).is_err() {
                return;
            }
        }
    });
    Thread { jobs, done, handle }
}

#[cfg(test)]
mod tests {
    use std::{panic::catch_unwind, thread::sleep, time::Duration};

    use super::Packer;

    #[test]
    fn all_comes_back_in_its_order() {
        let mut packer = Packer::new();
        let mut back = Vec::new();
        for number in 0..100 {
            packer.give(move || {
                sleep(Duration::from_micros(if number % 7 == 0 { 500 } else { 0 }));
                number
            });
            back.extend(packer.done());
        }
        while let Some(number) = packer.wait() {
            back.push(number);
        }
        assert_eq!(back, (0..100).collect::<Vec<_>>(), "pages stand in the order of the paper");
        assert_eq!(packer.wait(), None, "nothing more was given");
    }

    #[test]
    fn a_failure_is_that_of_whoever_waits() {
        let failed = catch_unwind(|| {
            let mut packer = Packer::<u8>::new();
            packer.give(|| panic!("a page that can't be written"));
            packer.wait()
        });
        let said = failed.expect_err("what fails there fails here");
        assert_eq!(said.downcast_ref(), Some(&"a page that can't be written"));
    }
}
