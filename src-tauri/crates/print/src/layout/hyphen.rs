//! Where a word may be broken.

use std::{cell::RefCell, rc::Rc};

use hypher::Lang;
use rustc_hash::FxHashMap;

use super::memory::Lately;

/// A language in which words are broken.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Tongue {
    /// Polish: patterns by Kołodziejska, Jackowski and Ryćko, with their exceptions.
    Polish,
    /// British English.
    English,
}

/// The exceptions to the Polish patterns, from the same source (hyph-pl of the TeX world).
const POLISH_EXCEPTIONS: [&str; 20] = [
    "be-zach",
    "be-zami",
    "by-naj-mniej",
    "gdzie-nie-gdzie",
    "ina-czej",
    "na-dal",
    "ni-gdy",
    "ni-gdzie",
    "niech-że",
    "niech-by",
    "ow-szem",
    "pó-łach",
    "pó-łami",
    "pó-łek",
    "pod-ów-czas",
    "przy-naj-mniej",
    "skąd-inąd",
    "tró-jach",
    "tró-jami",
    "tró-jek",
];

/// Letters that stay before a break, and after one.
const BEFORE: usize = 2;
const AFTER: usize = 3;

impl Tongue {
    /// The bytes of `word`, letters only, after which it may be broken with a hyphen.
    ///
    /// Words of four letters and abbreviations in capitals stay whole.
    #[must_use]
    pub fn breaks(self, word: &str) -> Vec<usize> {
        let whole = word.chars().count() < BEFORE + AFTER
            || word.chars().skip(1).any(char::is_uppercase)
            || !word.chars().all(char::is_alphabetic);
        if whole {
            return Vec::new();
        }
        let exception = (self == Self::Polish).then(|| exception(word)).flatten();
        let breaks = exception.unwrap_or_else(|| {
            let lang = match self {
                Self::Polish => Lang::Polish,
                Self::English => Lang::English,
            };
            let mut at = 0;
            let ends = hypher::hyphenate_bounded(word, lang, BEFORE, AFTER).map(|syllable| {
                at += syllable.len();
                at
            });
            ends.collect()
        });
        breaks.into_iter().filter(|at| *at < word.len()).collect()
    }

    /// The same, remembered: texts repeat their words.
    #[must_use]
    pub fn known_breaks(self, word: &str) -> Rc<[usize]> {
        type Known = Lately<Box<str>, Rc<[usize]>>;
        thread_local! {
            static LATELY: RefCell<FxHashMap<Tongue, Known>> = RefCell::default();
        }
        LATELY.with_borrow_mut(|lately| {
            let lately = lately.entry(self).or_default();
            lately.get(word, |word| word.len()).unwrap_or_else(|| {
                let breaks: Rc<[usize]> = self.breaks(word).into();
                lately.put(word.into(), Rc::clone(&breaks), word.len());
                breaks
            })
        })
    }

    /// Whether a hyphen that is part of a word, and at which a line ends, stands at the start of
    /// the next line too.
    #[must_use]
    pub fn repeats_hyphen(self) -> bool {
        self == Self::Polish
    }

    /// The language of a text, where its letters and small words tell it; else `otherwise`.
    #[must_use]
    pub fn of(text: &str, otherwise: Self) -> Self {
        thread_local! {
            // A title is asked about in the contents, at a glance, where it stands, in the index.
            static LATELY: RefCell<Lately<Box<str>, Option<Tongue>>> = RefCell::default();
        }
        let known = LATELY.with_borrow_mut(|lately| lately.get(text, |text| text.len()));
        let told = known.unwrap_or_else(|| {
            let told = Self::told(text);
            LATELY.with_borrow_mut(|lately| lately.put(text.into(), told, text.len() + 1));
            told
        });
        told.unwrap_or(otherwise)
    }

    /// The language of a text, if it tells it.
    fn told(text: &str) -> Option<Self> {
        const POLISH: [&str; 12] =
            ["i", "w", "z", "na", "się", "do", "dla", "oraz", "jest", "przez", "jak", "nie"];
        const ENGLISH: [&str; 12] =
            ["the", "and", "of", "to", "is", "for", "with", "are", "by", "how", "on", "from"];
        const LETTERS: [char; 16] =
            ['ą', 'ć', 'ę', 'ł', 'ń', 'ś', 'ź', 'ż', 'Ą', 'Ć', 'Ę', 'Ł', 'Ń', 'Ś', 'Ź', 'Ż'];
        let (mut polish, mut english) = (0, 0);
        for word in text.split(|letter: char| !letter.is_alphabetic()).take(400) {
            let is_one = |known: &&str| known.eq_ignore_ascii_case(word);
            polish += usize::from(!word.is_ascii() && word.contains(LETTERS));
            polish += usize::from(POLISH.iter().any(is_one));
            english += usize::from(ENGLISH.iter().any(is_one));
        }
        match polish.cmp(&english) {
            std::cmp::Ordering::Greater => Some(Self::Polish),
            std::cmp::Ordering::Less => Some(Self::English),
            std::cmp::Ordering::Equal => Self::by_sounds(text),
        }
    }

    /// The language of a few words, where their sounds and endings tell it.
    fn by_sounds(text: &str) -> Option<Self> {
        const POLISH: [&str; 4] = ["cz", "dz", "rz", "sz"];
        const POLISH_ENDS: [&str; 10] =
            ["ego", "ych", "ymi", "cja", "cji", "ski", "cki", "owa", "owy", "nie"];
        const ENGLISH: [&str; 5] = ["th", "sh", "wh", "gh", "ee"];
        const ENGLISH_WORDS: [&str; 14] = [
            "an", "as", "at", "be", "can", "in", "it", "new", "non", "or", "self", "this", "you",
            "your",
        ];
        // Polish has borrowed words that end so: one of them tells nothing.
        const ENGLISH_ENDS: [&str; 5] = ["ing", "ed", "ly", "ness", "tion"];
        let (mut polish, mut english) = (0, 0);
        for word in text.split(|letter: char| !letter.is_alphabetic()).take(40) {
            let word = word.to_lowercase();
            let has = |sound: &&str| word.contains(*sound);
            let ends = |end: &str| word.len() > end.len() + 1 && word.ends_with(end);
            polish += 2 * POLISH.iter().filter(|sound| has(sound)).count();
            polish += 2 * usize::from(POLISH_ENDS.iter().any(|end| ends(end)));
            english += 2 * ENGLISH.iter().filter(|sound| has(sound)).count();
            english += 2 * usize::from(ENGLISH_WORDS.contains(&word.as_str()));
            english += usize::from(ENGLISH_ENDS.iter().any(|end| ends(end)));
        }
        match (polish, english) {
            (polish, english) if polish > english => Some(Self::Polish),
            (polish, english) if english > polish.max(1) => Some(Self::English),
            _ => None,
        }
    }
}

/// The breaks of a word that the Polish patterns would break wrongly.
fn exception(word: &str) -> Option<Vec<usize>> {
    let letters = || word.chars().flat_map(char::to_lowercase);
    let is_it = |pattern: &&&str| pattern.chars().filter(|letter| *letter != '-').eq(letters());
    let pattern = POLISH_EXCEPTIONS.iter().find(is_it)?;
    let hyphens = pattern.match_indices('-').enumerate();
    let breaks = hyphens.map(|(before, (at, _))| at - before);
    // A break may not leave a shorter end than elsewhere.
    Some(breaks.filter(|at| word[*at..].chars().count() >= AFTER).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(tongue: Tongue, expected: &str) {
        let word = expected.replace('-', "");
        let mut broken = word.clone();
        for at in tongue.breaks(&word).into_iter().rev() {
            broken.insert(at, '-');
        }
        assert_eq!(broken, expected);
    }

    #[test]
    fn polish_words_break_between_syllables() {
        for word in [
            "sa-mo-rząd",
            "Mi-ni-ster-stwo",
            "współ-fi-nan-so-wa-nie",
            "dłu-go-trwa-łość",
            "świad-czą",
            "prze-wod-ni-czą-cych",
            "miast",
            "PKP",
            "UNESCO",
        ] {
            check(Tongue::Polish, word);
        }
    }

    #[test]
    fn polish_exceptions_break_as_their_list_says() {
        for word in POLISH_EXCEPTIONS {
            // Two letters are too few for a line to start with.
            check(Tongue::Polish, &word.replace("-że", "że").replace("-by", "by"));
        }
        check(Tongue::Polish, "Ina-czej");
    }

    #[test]
    fn english_words_break() {
        for word in ["con-gress", "par-tic-i-pants", "city", "NATO"] {
            check(Tongue::English, word);
        }
    }

    #[test]
    fn the_language_of_a_text_shows() {
        for (text, tongue) in [
            ("Zielona infrastruktura w miastach i gminach", Tongue::Polish),
            ("Green infrastructure of the city", Tongue::English),
            ("Panel dla wójtów", Tongue::Polish),
            ("", Tongue::English),
            ("SMUP", Tongue::English),
            ("Czas przerwy", Tongue::Polish),
        ] {
            assert_eq!(Tongue::of(text, Tongue::English), tongue, "{text}");
        }
        for (text, tongue) in [
            ("Self-explaining code", Tongue::English),
            ("WebAssembly-powered game", Tongue::English),
            ("Czas przerwy", Tongue::Polish),
            ("Panel samorządowy", Tongue::Polish),
            ("Obiad", Tongue::Polish),
            ("Koordynator projektu", Tongue::Polish),
            ("Vademecum radnego", Tongue::Polish),
            ("Marketing miejsc", Tongue::Polish),
            ("Trening radnego", Tongue::Polish),
        ] {
            assert_eq!(Tongue::of(text, Tongue::Polish), tongue, "{text} in a Polish programme");
        }
    }
}
