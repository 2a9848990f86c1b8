//! A list that is searched while typing: its rows in Polish order of their names, and in one block
//! of memory the folded text of each.
//!
//! Which rows are found is told by their places: nothing of a row is copied until it is shown.

use std::{
    cmp::Ordering,
    collections::BTreeMap,
    mem,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use memchr::memmem::Finder;
use obrady_words::{Collator, Language, findable, findable_onto, sought};

use crate::side_by_side;

/// Places of rows, in the order in which they are shown.
pub(crate) type Places = Arc<Vec<u32>>;

/// Which rank each row has in some order; equal rows have the same.
pub(crate) type Ranks = Arc<Vec<u32>>;

/// The rank of rows that have nothing to be ordered by: they come last, whichever way round.
const NOTHING: u32 = u32::MAX;

/// Stands between the texts of rows. What is folded has none: white space is a space there.
const END: char = '\n';

/// How many beginnings of what is typed are remembered, so that a letter taken back costs nothing.
const REMEMBERED: usize = 32;

/// Rows in Polish order of their names, each with the text in which words are looked for.
#[derive(Debug)]
pub(crate) struct Listing<Row> {
    rows: Vec<Row>,
    /// The folded texts of the rows, each with an end behind it.
    texts: String,
    /// Where the text of each row ends.
    ends: Vec<usize>,
    /// What was looked for last, and the beginnings of it, the shortest first.
    typed: Mutex<Vec<(String, Places)>>,
    /// Other orders that were asked for, by their names: which rank each row has.
    ranks: Mutex<BTreeMap<String, Ranks>>,
}

impl<Row: Send + Sync> Listing<Row> {
    /// Sorts rows by `name` and folds the `texts` of each, which it puts behind what is there.
    pub fn new(
        rows: Vec<Row>,
        name: impl Fn(&Row) -> &str + Sync,
        texts: impl Fn(&Row, &mut String) + Sync,
    ) -> Self {
        Self::in_order(sorted(rows, name), texts)
    }

    /// Folds the `texts` of rows, which are in order of their names.
    pub fn in_order(rows: Vec<Row>, texts: impl Fn(&Row, &mut String) + Sync) -> Self {
        let mut folded = side_by_side::parts(&rows, |rows| {
            let (mut folded, mut ends, mut text) = (String::new(), Vec::new(), String::new());
            for row in rows {
                text.clear();
                texts(row, &mut text);
                findable_onto(&mut folded, &text);
                ends.push(folded.len());
                folded.push(END);
            }
            (folded, ends)
        })
        .into_iter();
        let (mut texts, mut ends) = folded.next().unwrap_or_default();
        for (more, its_ends) in folded {
            ends.extend(its_ends.into_iter().map(|end| texts.len() + end));
            texts.push_str(&more);
        }
        texts.shrink_to_fit();
        Self { rows, texts, ends, typed: Mutex::default(), ranks: Mutex::default() }
    }
}

/// Rows in Polish order of their names; those of equal names as they were.
fn sorted<Row: Sync>(rows: Vec<Row>, name: impl Fn(&Row) -> &str + Sync) -> Vec<Row> {
    let order = order(&rows, |row, collator, keys| collator.put_key(name(row), keys));
    in_order(rows, order)
}

/// Puts small things into Polish order of their names; those of equal names stay as they were.
pub(crate) fn sort<T: Sync>(all: &mut Vec<T>, name: impl Fn(&T) -> String + Sync) {
    let order = order(all, |one, collator, keys| collator.put_key(&name(one), keys));
    *all = in_order(mem::take(all), order);
}

fn in_order<T>(all: Vec<T>, order: Vec<usize>) -> Vec<T> {
    let mut all: Vec<Option<T>> = all.into_iter().map(Some).collect();
    order.into_iter().filter_map(|place| all[place].take()).collect()
}

/// The places of things in Polish order, of which `put` puts the key of each behind those before.
fn order<T: Sync>(all: &[T], put: impl Fn(&T, &Collator, &mut Vec<u8>) + Sync) -> Vec<usize> {
    // The keys of a part lie behind each other in one piece of memory.
    let keys = side_by_side::parts(all, |all| {
        let collator = Collator::new(Language::Polish);
        let (mut keys, mut ends) = (Vec::new(), vec![0]);
        for one in all {
            put(one, &collator, &mut keys);
            ends.push(keys.len());
        }
        (keys, ends)
    });
    let keys =
        keys.iter().flat_map(|(keys, ends)| ends.windows(2).map(|two| &keys[two[0]..two[1]]));
    let mut order: Vec<(u64, &[u8], usize)> =
        keys.zip(0..).map(|(key, place)| (beginning(key), key, place)).collect();
    order.sort_unstable();
    order.into_iter().map(|(.., place)| place).collect()
}

/// The first bytes of a key: most are told apart by them, without a look at where the key lies.
fn beginning(key: &[u8]) -> u64 {
    let mut bytes = [0; 8];
    let length = key.len().min(8);
    bytes[..length].copy_from_slice(&key[..length]);
    u64::from_be_bytes(bytes)
}

impl<Row> Listing<Row> {
    /// Puts a row in place of the one at `old`, or adds it; without a new one, that at `old` goes. Rows
    /// of equal names stand as `equal` says.
    pub fn replace(
        &mut self,
        old: Option<u32>,
        new: Option<Row>,
        name: impl Fn(&Row) -> &str,
        texts: impl Fn(&Row, &mut String),
        equal: impl Fn(&Row, &Row) -> Ordering,
    ) {
        // What was found and sorted before is so no more.
        self.typed = Mutex::default();
        self.ranks = Mutex::default();
        if let Some(old) = old {
            let place = old as usize;
            self.write(place, None);
            self.rows.remove(place);
        }
        let Some(new) = new else { return };
        let collator = Collator::new(Language::Polish);
        let key = collator.key(name(&new));
        let place = self.rows.partition_point(|row| {
            collator.key(name(row)).cmp(&key).then_with(|| equal(row, &new)).is_lt()
        });
        let mut text = String::new();
        texts(&new, &mut text);
        self.write(place, Some(&findable(&text)));
        self.rows.insert(place, new);
    }

    /// Takes the text at a place out, or puts one in before it.
    fn write(&mut self, place: usize, text: Option<&str>) {
        let start = place.checked_sub(1).map_or(0, |former| self.ends[former] + END.len_utf8());
        if let Some(text) = text {
            self.texts.insert(start, END);
            self.texts.insert_str(start, text);
            let longer = text.len() + END.len_utf8();
            self.ends[place..].iter_mut().for_each(|end| *end += longer);
            self.ends.insert(place, start + text.len());
        } else {
            let shorter = self.ends[place] + END.len_utf8() - start;
            self.texts.drain(start..start + shorter);
            self.ends.remove(place);
            self.ends[place..].iter_mut().for_each(|end| *end -= shorter);
        }
    }

    /// Every row, in order of names.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The row at this place.
    pub fn row(&self, place: u32) -> &Row {
        &self.rows[place as usize]
    }

    /// The rows in which every word of `query` occurs, in order of names.
    ///
    /// What follows what was looked for last is looked for among the rows found then.
    pub fn find(&self, query: &str) -> Places {
        let query = sought(query);
        let mut typed = locked(&self.typed);
        while typed.last().is_some_and(|(beginning, _)| !query.starts_with(beginning.as_str())) {
            typed.pop();
        }
        let among = match typed.last() {
            Some((same, found)) if *same == query => return Arc::clone(found),
            former => former.map(|(_, found)| Arc::clone(found)),
        };
        let found = Arc::new(self.search(&query, among));
        if typed.len() == REMEMBERED {
            typed.remove(0);
        }
        typed.push((query, Arc::clone(&found)));
        found
    }

    /// The ranks of all rows in another order, that of the keys which `keys` gives for them; none for
    /// those that have nothing to be ordered by. The order of a name is worked out once.
    pub fn ranks<Key: Ord>(
        &self,
        name: &str,
        keys: impl FnOnce(&[Row]) -> Vec<Option<Key>>,
    ) -> Ranks {
        let mut known = locked(&self.ranks);
        if let Some(ranks) = known.get(name) {
            return Arc::clone(ranks);
        }
        let keys = keys(&self.rows);
        let mut places: Vec<u32> =
            self.all().filter(|place| keys[*place as usize].is_some()).collect();
        places.sort_unstable_by(|a, b| keys[*a as usize].cmp(&keys[*b as usize]));
        let mut ranks = vec![NOTHING; self.rows.len()];
        let (mut rank, mut former) = (0, None);
        for place in places {
            let key = &keys[place as usize];
            rank += u32::from(former.is_some_and(|former| former != key));
            ranks[place as usize] = rank;
            former = Some(key);
        }
        let ranks = Arc::new(ranks);
        known.insert(name.to_owned(), Arc::clone(&ranks));
        ranks
    }

    /// Puts places into the order of ranks, or the other way round; equal ones stay as they are.
    pub fn sort(places: &mut [u32], ranks: &[u32], descending: bool) {
        places.sort_by_key(|place| match ranks[*place as usize] {
            rank if descending && rank != NOTHING => NOTHING - 1 - rank,
            rank => rank,
        });
    }

    fn all(&self) -> impl Iterator<Item = u32> + use<Row> {
        0..u32::try_from(self.rows.len()).unwrap_or(u32::MAX)
    }

    fn text(&self, place: u32) -> &str {
        let place = place as usize;
        let start = place.checked_sub(1).map_or(0, |former| self.ends[former] + END.len_utf8());
        &self.texts[start..self.ends[place]]
    }

    fn search(&self, query: &str, among: Option<Places>) -> Vec<u32> {
        let mut words: Vec<Finder<'_>> = query.split_whitespace().map(Finder::new).collect();
        // The longest word is the rarest, most often.
        words.sort_by_key(|word| std::cmp::Reverse(word.needle().len()));
        let in_row = |words: &[Finder<'_>], place: u32| {
            let text = self.text(place).as_bytes();
            words.iter().all(|word| word.find(text).is_some())
        };
        match (words.split_first(), among) {
            (None, _) => self.all().collect(),
            // Where many rows are left, one run through all of the memory is faster.
            (Some(_), Some(among)) if among.len() < self.rows.len() / 4 => {
                among.iter().copied().filter(|place| in_row(&words, *place)).collect()
            }
            (Some((word, others)), _) => {
                let mut found = self.with(word);
                found.retain(|place| in_row(others, *place));
                found
            }
        }
    }

    /// The rows in which a word occurs.
    fn with(&self, word: &Finder<'_>) -> Vec<u32> {
        let (mut found, mut place, mut from) = (Vec::new(), 0_u32, 0);
        let texts = self.texts.as_bytes();
        while let Some(ahead) = word.find(&texts[from..]) {
            while self.ends[place as usize] < from + ahead {
                place += 1;
            }
            found.push(place);
            from = self.ends[place as usize];
        }
        found
    }
}

fn locked<T>(held: &Mutex<T>) -> MutexGuard<'_, T> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::*;

    fn listing(texts: &[String]) -> Listing<String> {
        Listing::new(texts.to_vec(), |row| row, |row, text| text.push_str(row))
    }

    /// Row by row, as the list itself must find them however it is asked before.
    fn plainly(listing: &Listing<String>, query: &str) -> Vec<u32> {
        let query = sought(query);
        let has = |place: &u32| {
            let text = findable(listing.row(*place));
            query.split_whitespace().all(|word| text.contains(word))
        };
        listing.all().filter(has).collect()
    }

    proptest! {
        #[test]
        fn whatever_was_typed_before_the_same_rows_are_found(
            texts in vec("[aąbc '\n-]{0,6}", 0..40),
            typed in vec("[aąb '’-]{0,4}", 1..12),
        ) {
            let listing = listing(&texts);
            for query in &typed {
                for (end, _) in query.char_indices().chain([(query.len(), ' ')]) {
                    let part = &query[..end];
                    prop_assert_eq!(&*listing.find(part), &plainly(&listing, part), "{:?}", part);
                }
            }
        }
    }

    proptest! {
        #[test]
        fn rows_that_come_and_go_leave_it_as_if_it_were_made_anew(
            texts in vec("[aąbć ]{0,6}", 0..12),
            changes in vec((any::<bool>(), 0..12_u32, proptest::option::of("[aąbć ]{0,6}")), 0..12),
        ) {
            let mut changed = listing(&texts);
            for (adds, place, text) in changes {
                let count = u32::try_from(changed.rows.len()).unwrap();
                let old = (!adds && count > 0).then(|| place % count.max(1));
                changed.find("a");
                changed.replace(old, text, |row| row, |row, text| text.push_str(row), |_, _| Ordering::Equal);
                let anew = listing(changed.rows());
                prop_assert_eq!(&changed.rows, &anew.rows, "in order");
                prop_assert_eq!(&changed.texts, &anew.texts);
                prop_assert_eq!(&changed.ends, &anew.ends);
                prop_assert_eq!(changed.find("a"), anew.find("a"));
            }
        }
    }

    #[test]
    fn a_word_is_found_at_both_ends_of_a_row_and_never_across_two() {
        let listing = listing(&["ab".into(), "ba".into(), "bb".into()]);
        assert_eq!(*listing.find("a"), [0, 1]);
        assert_eq!(
            *listing.find("bb"),
            [2],
            "not in “ab” and “ba”, though they stand side by side"
        );
        assert_eq!(*listing.find("b a"), [0, 1]);
        assert_eq!(*listing.find(""), [0, 1, 2]);
        assert!(Listing::<String>::new(Vec::new(), |row| row, |_, _| {}).find("a").is_empty());
    }

    #[test]
    fn another_order_is_kept_and_equal_ones_stand_by_name() {
        let listing = listing(&["ćma 2".into(), "czyż 1".into(), "cis 2".into(), "czapla".into()]);
        let last = |rows: &[String]| -> Vec<Option<u32>> {
            rows.iter().map(|row| row.chars().last().and_then(|last| last.to_digit(10))).collect()
        };
        let ranks = listing.ranks("last", last);
        let sorted = |descending| {
            let mut places = listing.find("").to_vec();
            Listing::<String>::sort(&mut places, &ranks, descending);
            places.into_iter().map(|place| listing.row(place).as_str()).collect::<Vec<_>>()
        };
        assert_eq!(sorted(false), ["czyż 1", "cis 2", "ćma 2", "czapla"]);
        assert_eq!(
            sorted(true),
            ["cis 2", "ćma 2", "czyż 1", "czapla"],
            "equal ones by name and nothing last, whichever way round"
        );
        let again = listing.ranks("last", |_| -> Vec<Option<u8>> { unreachable!("it is kept") });
        assert_eq!(again, ranks);
    }
}
