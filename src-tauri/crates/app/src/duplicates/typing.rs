//! How many typing errors lie between two words.

/// The Damerau–Levenshtein distance of two words in its restricted form (letters put in, left out,
/// exchanged, or two neighbours swapped, no part edited twice), where it is no more than `most`.
pub(crate) fn distance(one: &str, other: &str, most: usize) -> Option<usize> {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    let width = other.len() + 1;
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..width).collect();
    for (at, letter) in one.iter().enumerate() {
        let mut row = vec![at + 1; width];
        for (across, opposite) in other.iter().enumerate() {
            let mut least = (last[across + 1] + 1)
                .min(row[across] + 1)
                .min(last[across] + usize::from(letter != opposite));
            if at > 0 && across > 0 && *letter == other[across - 1] && one[at - 1] == *opposite {
                least = least.min(before[across - 1] + 1);
            }
            row[across + 1] = least;
        }
        if row.iter().all(|cost| *cost > most) {
            return None;
        }
        (before, last) = (last, row);
    }
    last.last().copied().filter(|found| *found <= most)
}

/// Whether two folded names are one name typed twice, once or both times with an error: one error in
/// a word of four letters or more, two in a long one or in two words, or a space too many or few.
pub(crate) fn near(one: &str, other: &str) -> bool {
    let letters = |name: &str| name.chars().filter(|letter| *letter != ' ').collect::<String>();
    if one.split(' ').count() != other.split(' ').count() {
        return letters(one) == letters(other);
    }
    let mut errors = 0;
    for (this, that) in one.split(' ').zip(other.split(' ')).filter(|(this, that)| this != that) {
        let most = match this.chars().count().max(that.chars().count()) {
            0..=3 => return false,
            4..=7 => 1,
            _ => 2,
        };
        match distance(this, that, most) {
            Some(found) => errors += found,
            None => return false,
        }
    }
    errors <= 2
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn errors_are_counted() {
        for (one, other, errors) in [
            ("nowak", "nowak", Some(0)),
            ("nowak", "nowka", Some(1)),
            ("nowak", "nowa", Some(1)),
            ("nowak", "novak", Some(1)),
            ("", "ab", Some(2)),
            ("kowalski", "kowlaksi", Some(2)),
            ("kowalski", "nowakowski", None),
            ("ca", "abc", None),
        ] {
            assert_eq!(distance(one, other, 2), errors, "{one} {other}");
            assert_eq!(distance(other, one, 2), errors, "{other} {one}");
        }
    }

    #[test]
    fn names_are_near_by_the_length_of_their_words() {
        for (one, other, expected) in [
            ("jan kowalski", "jan kowlaski", true),
            ("jan kowalski", "jna kowalski", false),
            ("grazyna zrebiec", "grazyna zrebeic", true),
            ("ewa lis", "ewa las", false),
            ("anna maria nowak", "annamaria nowak", true),
            ("aleksandra wisniewska", "alexandra wisniewska", true),
            ("adam nowak", "adam nowik", true),
            ("katarzyna nowak", "katazryna nowka", true),
            ("katarzyna nowak", "katarina novak", false),
        ] {
            assert_eq!(near(one, other), expected, "{one} / {other}");
        }
    }

    proptest! {
        #[test]
        fn one_error_is_one(word in "[a-z]{4,12}", at in any::<prop::sample::Index>(), kind in 0..4) {
            let letters: Vec<char> = word.chars().collect();
            let mut wrong = letters.clone();
            let place = at.index(letters.len() - 1);
            match kind {
                0 => { wrong.remove(place); }
                1 => wrong.insert(place, 'q'),
                2 => wrong[place] = 'q',
                _ => wrong.swap(place, place + 1),
            }
            let wrong: String = wrong.into_iter().collect();
            prop_assert!(distance(&word, &wrong, 1).is_some());
        }
    }
}
