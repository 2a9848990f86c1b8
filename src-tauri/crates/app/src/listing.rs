//! A list that is searched while typing: its rows in Polish order of their names, and in one block
//! of memory the folded text of each.
//!
//! Which rows are found is told by their places: nothing of a row is copied until it is shown.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use memchr::memmem::Finder;
use obrady_words::{Collator, Language, fold};

/// Places of rows, in the order in which they are shown.
pub(crate) type Places = Arc<Vec<u32>>;

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
    /// Other orders that were asked for: every row, by the name of the order.
    orders: Mutex<BTreeMap<&'static str, Places>>,
}

impl<Row> Listing<Row> {
    /// Sorts rows by `name` and folds the `texts` of each.
    pub fn new(
        rows: Vec<Row>,
        name: impl Fn(&Row) -> &str,
        texts: impl Fn(&Row) -> String,
    ) -> Self {
        let collator = Collator::new(Language::Polish);
        let mut keyed: Vec<(Vec<u8>, Row)> =
            rows.into_iter().map(|row| (collator.key(name(&row)), row)).collect();
        keyed.sort_by(|(a, _), (b, _)| a.cmp(b));
        let rows: Vec<Row> = keyed.into_iter().map(|(_, row)| row).collect();
        let (mut folded, mut ends) = (String::new(), Vec::with_capacity(rows.len()));
        for row in &rows {
            folded.push_str(&fold(&texts(row)));
            ends.push(folded.len());
            folded.push(END);
        }
        folded.shrink_to_fit();
        Self { rows, texts: folded, ends, typed: Mutex::default(), orders: Mutex::default() }
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
        let query = fold(query);
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

    /// All rows in another order, that of the keys which `keys` gives for them; equal ones by name.
    /// The order of a name is worked out once.
    pub fn order<Key: Ord>(
        &self,
        name: &'static str,
        keys: impl FnOnce(&[Row]) -> Vec<Key>,
    ) -> Places {
        let mut orders = locked(&self.orders);
        let order = orders.entry(name).or_insert_with(|| {
            let keys = keys(&self.rows);
            let mut places: Vec<u32> = self.all().collect();
            places.sort_by(|a, b| keys[*a as usize].cmp(&keys[*b as usize]));
            Arc::new(places)
        });
        Arc::clone(order)
    }

    /// These rows, in the order that all are in by `order`.
    pub fn in_order(&self, places: &[u32], order: &[u32]) -> Vec<u32> {
        if places.len() == self.rows.len() {
            return order.to_vec();
        }
        let mut among = vec![false; self.rows.len()];
        for place in places {
            among[*place as usize] = true;
        }
        order.iter().copied().filter(|place| among[*place as usize]).collect()
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
        Listing::new(texts.to_vec(), |row| row, Clone::clone)
    }

    /// Row by row, as the list itself must find them however it is asked before.
    fn plainly(listing: &Listing<String>, query: &str) -> Vec<u32> {
        let query = fold(query);
        let has = |place: &u32| {
            let text = fold(listing.row(*place));
            query.split_whitespace().all(|word| text.contains(word))
        };
        listing.all().filter(has).collect()
    }

    proptest! {
        #[test]
        fn whatever_was_typed_before_the_same_rows_are_found(
            texts in vec("[aąbc \n]{0,6}", 0..40),
            typed in vec("[aąb ]{0,4}", 1..12),
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
        assert!(Listing::<String>::new(Vec::new(), |row| row, Clone::clone).find("a").is_empty());
    }

    #[test]
    fn another_order_is_kept_and_equal_ones_stand_by_name() {
        let listing = listing(&["ćma 2".into(), "czyż 1".into(), "cis 2".into()]);
        let last = |rows: &[String]| rows.iter().map(|row| row.chars().last()).collect();
        let order = listing.order("last", last);
        assert_eq!(*order, [1, 0, 2], "cis, czyż, ćma: by number, then by name");
        assert_eq!(listing.in_order(&[0, 1], &order), [1, 0]);
        let again = listing.order("last", |_| -> Vec<u8> { unreachable!("it is kept") });
        assert_eq!(again, order);
    }
}
