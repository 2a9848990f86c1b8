//! The order of words in lists.

use std::cmp::Ordering;

use icu_collator::{CollatorBorrowed, options::CollatorOptions};
use icu_locale_core::locale;

use crate::Language;

/// Orders words as the language's dictionaries do (CLDR): in Polish ą after a, ć after c, ł after l,
/// ź and then ż after z. Spaces and hyphens count and come before letters, small letters before
/// capitals of the same word, and numbers by their value: Sala 2 before Sala 10.
///
/// Making one takes microseconds.
#[derive(Debug)]
pub struct Collator(CollatorBorrowed<'static>);

impl Collator {
    /// The order of `language`.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let locale = match language {
            Language::Polish => locale!("pl-u-kn"),
            Language::English => locale!("en-GB-u-kn"),
        };
        let collator = icu_collator::Collator::try_new(locale.into(), CollatorOptions::default());
        Self(collator.expect("the data of every language is compiled in"))
    }

    /// Bytes that compare as the words do. Only keys of the same language, made by the same version
    /// of the program, compare: keep them in memory, never in a file.
    #[must_use]
    pub fn key(&self, word: &str) -> Vec<u8> {
        let mut key = Vec::with_capacity(word.len() * 2);
        self.put_key(word, &mut key);
        key
    }

    /// The same, put behind what is there.
    pub fn put_key(&self, word: &str, keys: &mut Vec<u8>) {
        let Ok(()) = self.0.write_sort_key_to(word, keys);
    }

    /// Which of two words comes first. Words that differ in nothing visible are equal.
    #[must_use]
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        self.0.compare(one, other)
    }
}

#[cfg(test)]
mod tests {
    use std::{
        env, fs,
        path::{Path, PathBuf},
    };

    use proptest::prelude::*;

    use super::*;

    // Ordered by `Intl.Collator(tag, { numeric: true })` of Node 20, ICU 78.
    #[rustfmt::skip]
    const POLISH: &[&str] = &[
        "–", "„Cytat”", "(puste)", "2021", "Abacki", "Adamczyk", "Ażewska", "Ącki", "Bak",
        "Bandurska", "Bąk", "Cabaj", "Czyż", "Ćma", "Ćwik", "Dab", "Dąb", "de Boer", "De Boer",
        "Eclair", "Éclair", "Ewa", "Ęski", "Gzel", "Gżegżółka", "Ilza", "Iłowa", "Iłża", "Katy",
        "Kąty", "Kepler", "Kępno", "Kowal", "Kowalska", "Kowalska Nowak", "Kowalska-Nowak",
        "kowalski", "Kowalski", "Lądek", "Lipa", "Lodz", "Luty", "Ładna", "Ława", "Łódź", "Łucja",
        "Maczka", "Mączka", "Muller", "Müller", "Nowak", "Nówka", "Nysa", "Ńuń", "O’Brien",
        "Obrien", "Osno", "Ostrów", "Ośno", "Ósmy", "Pan", "Pąk", "Sala 1", "Sala 2", "Sala 10",
        "Sciana", "Simek", "Šimek", "ss", "ß", "Szary", "Szczecin", "Ścieżka", "Świt",
        "van der Berg", "Zając", "Zorza", "Zyta", "Zyzio", "Źdźbło", "Źrebak", "Żak", "Żółty",
    ];
    #[rustfmt::skip]
    const ENGLISH: &[&str] = &[
        "–", "„Cytat”", "(puste)", "2021", "Abacki", "Ącki", "Adamczyk", "Ażewska", "Bak", "Bąk",
        "Bandurska", "Cabaj", "Ćma", "Ćwik", "Czyż", "Dab", "Dąb", "de Boer", "De Boer", "Eclair",
        "Éclair", "Ęski", "Ewa", "Gżegżółka", "Gzel", "Iłowa", "Ilza", "Iłża", "Katy", "Kąty",
        "Kepler", "Kępno", "Kowal", "Kowalska", "Kowalska Nowak", "Kowalska-Nowak", "kowalski",
        "Kowalski", "Lądek", "Ładna", "Ława", "Lipa", "Lodz", "Łódź", "Łucja", "Luty", "Maczka",
        "Mączka", "Muller", "Müller", "Nowak", "Nówka", "Ńuń", "Nysa", "O’Brien", "Obrien", "Ósmy",
        "Osno", "Ośno", "Ostrów", "Pąk", "Pan", "Sala 1", "Sala 2", "Sala 10", "Sciana", "Ścieżka",
        "Simek", "Šimek", "ss", "ß", "Świt", "Szary", "Szczecin", "van der Berg", "Zając", "Żak",
        "Źdźbło", "Żółty", "Zorza", "Źrebak", "Zyta", "Zyzio",
    ];

    fn check(language: Language, ordered: &[&str]) {
        let collator = Collator::new(language);
        for pair in ordered.windows(2) {
            let [before, after] = [pair[0], pair[1]];
            assert_eq!(collator.compare(before, after), Ordering::Less, "{before} < {after}");
            assert!(collator.key(before) < collator.key(after), "the keys of {before} < {after}");
        }
    }

    #[test]
    fn polish_words_stand_as_in_a_polish_dictionary() {
        check(Language::Polish, POLISH);
    }

    #[test]
    fn english_words_stand_as_in_an_english_dictionary() {
        check(Language::English, ENGLISH);
    }

    #[test]
    fn the_polish_alphabet_stands_in_its_order() {
        let alphabet = "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż";
        let letters: Vec<String> = alphabet.chars().map(String::from).collect();
        check(Language::Polish, &letters.iter().map(String::as_str).collect::<Vec<_>>());
    }

    /// CLDR's own rules, where the test data lies: `&Z<ź<<<Ź<ż<<<Ż` says that ź, Ź, ż, Ż follow z.
    #[test]
    fn the_rules_of_cldr_hold() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
        let data = env::var_os("OBRADY_TEST_DATA")
            .map_or_else(|| root.join("../shared/data"), PathBuf::from);
        let file = data.join("unicode/polish/cldr-collation-pl.xml");
        let Ok(text) = fs::read_to_string(&file) else {
            eprintln!("passed over: {} is not there", file.display());
            return;
        };
        let rules: Vec<_> = text.lines().filter_map(|line| line.trim().strip_prefix('&')).collect();
        assert_eq!(rules.len(), 8, "eight letters have marked ones after them");
        for rule in rules {
            check(Language::Polish, &rule.split('<').filter(|s| !s.is_empty()).collect::<Vec<_>>());
        }
    }

    proptest! {
        #[test]
        fn keys_compare_as_words_do(one in ".{0,12}", other in "[ąćęłńóśźża-z0-9 -]{0,8}") {
            for language in Language::ALL {
                let collator = Collator::new(language);
                prop_assert_eq!(
                    collator.key(&one).cmp(&collator.key(&other)),
                    collator.compare(&one, &other)
                );
            }
        }
    }
}
