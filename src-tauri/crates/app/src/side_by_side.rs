//! Work on very many things, shared among the processors.

use std::thread;

/// Below so many, starting threads costs more than they save.
const FEW: usize = 2_000;

/// On more processors than these, little is gained.
const MOST: usize = 8;

/// What `work` makes of parts of the items, one after another, the parts in their order. It is one part
/// where the items are few.
pub(crate) fn parts<T: Sync, R: Send>(items: &[T], work: impl Fn(&[T]) -> R + Sync) -> Vec<R> {
    let processors = thread::available_parallelism().map_or(1, usize::from).min(MOST);
    if items.len() < FEW || processors == 1 {
        return vec![work(items)];
    }
    let size = items.len().div_ceil(processors);
    thread::scope(|scope| {
        let work = &work;
        let threads: Vec<_> =
            items.chunks(size).map(|part| scope.spawn(move || work(part))).collect();
        let done = threads
            .into_iter()
            .map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        done.collect()
    })
}

/// What `work` makes of each item, in their order.
pub(crate) fn each<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let mut done = parts(items, |part| part.iter().map(&work).collect::<Vec<R>>()).into_iter();
    let mut all = done.next().unwrap_or_default();
    all.reserve_exact(items.len() - all.len());
    done.for_each(|mut part| all.append(&mut part));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shared_work_is_done_in_order_and_whole() {
        for count in [0, 1, FEW - 1, FEW, FEW + 1, 5 * FEW + 3] {
            let items: Vec<usize> = (0..count).collect();
            assert_eq!(each(&items, |item| item + 1), (1..=count).collect::<Vec<_>>());
            let sum: usize = parts(&items, |part| part.len()).into_iter().sum();
            assert_eq!(sum, count, "each is in one part");
        }
    }
}
