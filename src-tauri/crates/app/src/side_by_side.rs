//! Work on very many things, shared among the processors.

use std::thread;

/// Below so many, starting threads costs more than they save.
const FEW: usize = 2_000;

/// On more processors than these, little is gained.
const MOST: usize = 8;

/// What `work` makes of parts of the items, one after another, the parts in their order. It is one part
/// where the items are few.
pub(crate) fn parts<T: Sync, R: Send>(items: &[T], work: impl Fn(&[T]) -> R + Sync) -> Vec<R> {
    match size(items.len()) {
        None => vec![work(items)],
        Some(size) => shared(items.chunks(size), work),
    }
}

/// What `work` makes of each item, in their order.
pub(crate) fn each<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    joined(items.len(), parts(items, |part| part.iter().map(&work).collect()))
}

/// The same where something is taken of each item, or changed.
pub(crate) fn each_mut<T: Send, R: Send>(
    items: &mut [T],
    work: impl Fn(&mut T) -> R + Sync,
) -> Vec<R> {
    let (count, part) = (items.len(), |part: &mut [T]| part.iter_mut().map(&work).collect());
    match size(count) {
        None => part(items),
        Some(size) => joined(count, shared(items.chunks_mut(size), part)),
    }
}

/// How many items each processor gets; none where one does them all.
fn size(items: usize) -> Option<usize> {
    let processors = thread::available_parallelism().map_or(1, usize::from).min(MOST);
    (items >= FEW && processors > 1).then(|| items.div_ceil(processors))
}

fn shared<P: Send, R: Send>(
    parts: impl Iterator<Item = P>,
    work: impl Fn(P) -> R + Sync,
) -> Vec<R> {
    thread::scope(|scope| {
        let work = &work;
        let threads: Vec<_> = parts.map(|part| scope.spawn(move || work(part))).collect();
        let done = threads
            .into_iter()
            .map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        done.collect()
    })
}

fn joined<R>(count: usize, parts: Vec<Vec<R>>) -> Vec<R> {
    let mut parts = parts.into_iter();
    let mut all = parts.next().unwrap_or_default();
    all.reserve_exact(count - all.len());
    parts.for_each(|mut part| all.append(&mut part));
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
            let mut taken = items.clone();
            let all = each_mut(&mut taken, |item| std::mem::take(item) + 1);
            assert_eq!(all, (1..=count).collect::<Vec<_>>());
            assert_eq!(taken, vec![0; count], "each is changed");
            let sum: usize = parts(&items, |part| part.len()).into_iter().sum();
            assert_eq!(sum, count, "each is in one part");
        }
    }
}
