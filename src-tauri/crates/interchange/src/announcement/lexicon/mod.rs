//! What the reader knows of words: one file for each kind of word.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::OnceLock,
};

pub(super) mod given_names;
pub(super) mod kinds;
pub(super) mod nouns;
pub(super) mod offices;
pub(super) mod towns;

/// A list of words in lower case, sorted when first asked.
pub(super) struct Words {
    list: &'static str,
    sorted: OnceLock<BTreeSet<&'static str>>,
}

/// A list of words with white space between them; `_` stands for a space within one.
pub(super) const fn words(list: &'static str) -> Words {
    Words { list, sorted: OnceLock::new() }
}

impl Words {
    /// Whether the list has `word`, which must be in lower case.
    pub fn has(&self, word: &str) -> bool {
        self.sorted.get_or_init(|| self.list.split_whitespace().collect()).contains(word)
    }
}

/// A list of beginnings of words in lower case, sorted by first letter when first asked.
pub(super) struct Stems {
    list: &'static str,
    sorted: OnceLock<BTreeMap<char, Vec<&'static str>>>,
}

/// A list of beginnings of words with white space between them.
pub(super) const fn stems(list: &'static str) -> Stems {
    Stems { list, sorted: OnceLock::new() }
}

impl Stems {
    /// The beginnings on the list with which `word` begins, which must be in lower case.
    pub fn of<'s>(&'s self, word: &'s str) -> impl Iterator<Item = &'static str> + 's {
        let sorted = self.sorted.get_or_init(|| {
            let mut sorted: BTreeMap<char, Vec<&'static str>> = BTreeMap::new();
            for stem in self.list.split_whitespace() {
                sorted.entry(stem.chars().next().unwrap_or_default()).or_default().push(stem);
            }
            sorted
        });
        let alike = word.chars().next().and_then(|first| sorted.get(&first));
        alike.into_iter().flatten().copied().filter(|stem| word.starts_with(stem))
    }

    /// Whether `word` begins like one on the list.
    pub fn has(&self, word: &str) -> bool {
        self.of(word).next().is_some()
    }
}
