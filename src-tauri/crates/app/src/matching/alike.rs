//! A quick look whether two names may be one: it never misses, and passes few others, so that only
//! those few need be weighed.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    str::Chars,
};

/// Whether two texts may be the same name to [`NameKey`](super::NameKey). Only letters are looked at,
/// and only as far as they are plain.
pub(super) fn may_be(one: &str, other: &str) -> bool {
    let (mut one, mut other) = (Letters(one.chars()), Letters(other.chars()));
    loop {
        match (one.next(), other.next()) {
            (Some(Letter::Plain(a)), Some(Letter::Plain(b))) if a == b => {}
            (None, None) | (Some(Letter::Other), _) | (_, Some(Letter::Other)) => return true,
            _ => return false,
        }
    }
}

/// What all texts have in common that are the same name to [`NameKey`](super::NameKey); none of one
/// that has a letter which is not plain. Only letters are looked at.
pub(super) fn mark(text: &str) -> Option<u64> {
    let mut hasher = DefaultHasher::new();
    for letter in Letters(text.chars()) {
        match letter {
            Letter::Plain(letter) => letter.hash(&mut hasher),
            Letter::Other => return None,
        }
    }
    Some(hasher.finish())
}

/// The letters of a text, small.
struct Letters<'a>(Chars<'a>);

enum Letter {
    /// One that is written in one way only, but for its capital.
    Plain(char),
    /// One of another script, or one made of two characters: from here on anything may be.
    Other,
}

impl Iterator for Letters<'_> {
    type Item = Letter;

    fn next(&mut self) -> Option<Letter> {
        let letter = self.0.by_ref().find(|one| !is_passed_over(*one))?;
        // A mark that follows makes another letter of it.
        let marked = self.0.clone().next().is_some_and(is_mark);
        Some(if marked || is_mark(letter) { Letter::Other } else { plain(letter) })
    }
}

fn plain(letter: char) -> Letter {
    let latin = letter.is_ascii() || ('\u{c0}'..='\u{17f}').contains(&letter);
    let mut small = letter.to_lowercase();
    match (small.next(), small.next()) {
        (Some(small), None) if latin => Letter::Plain(small),
        _ => Letter::Other,
    }
}

/// Digits, spaces and punctuation of every day. They count to a name, which is looked at later.
fn is_passed_over(character: char) -> bool {
    (character.is_ascii() && !character.is_ascii_alphabetic())
        || matches!(character, '\u{a0}'..='\u{bf}' | '\u{d7}' | '\u{f7}' | '\u{2010}'..='\u{2027}')
            && !character.is_alphabetic()
}

/// Whether it may change the letter before it: any that is neither plain Latin nor everyday
/// punctuation.
fn is_mark(character: char) -> bool {
    !character.is_ascii()
        && !('\u{a0}'..='\u{17f}').contains(&character)
        && !('\u{2010}'..='\u{2027}').contains(&character)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::matching::NameKey;

    #[test]
    fn what_is_plainly_another_name_is_passed_by() {
        for (one, other, expected) in [
            ("Zofia Źrebiec", "zofia  ŹREBIEC", true),
            ("Zofia Źrebiec", "Zofia Zrebiec", false),
            ("Z\u{301}rebiec", "Źrebiec", true),
            ("LO nr 02", "LO nr 2", true),
            ("Anna Nowak", "Anna Nowakowska", false),
            ("", "", true),
            ("", "A", false),
            ("So\u{ad}wa", "Sowa", true),
            ("Київ", "Kyjiv", true),
        ] {
            assert_eq!(may_be(one, other), expected, "{one:?} and {other:?}");
        }
    }

    fn name() -> impl Strategy<Value = String> {
        prop_oneof![
            "[a-cA-CąĄźŹéÉßÆæ0-2 .’-]{0,6}",
            "[aAzZ\u{301}\u{328}\u{ad}\u{200b}\u{212a}kKıİſsﬁ ]{0,5}",
            ".{0,4}",
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4_000))]

        #[test]
        fn no_name_is_missed(one in name(), other in name(), same in any::<bool>()) {
            let other = if same { one.to_uppercase() } else { other };
            if NameKey::new(&one) == NameKey::new(&other) {
                prop_assert!(may_be(&one, &other), "{one:?} and {other:?}");
                let marks = mark(&one).zip(mark(&other));
                prop_assert!(marks.is_none_or(|(one, other)| one == other), "{one:?} and {other:?}");
            }
        }
    }
}
