//! Words as they are searched for: the one rule for what is looked in and what is looked for. The page
//! has it too (ui/src/words/fold.ts); fold_cases.json shows that both do the same.

use deunicode::deunicode_char;

/// `text` as a search compares it: lower case, without diacritics (ł is l, ø is o, ß is ss) and
/// apostrophes (O’Neill is oneill), with plain quotes and hyphens, one space where white space was, none
/// at the ends.
///
/// Letters of other alphabets become Latin ones; what has no Latin form is kept. Folding twice is
/// folding once, and capitals fold like small letters.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_onto(&mut folded, text);
    folded
}

/// What words are looked for in: `text` folded, and behind it every word that hyphens join once more
/// without them. `nowaklis` finds Nowak-Lis, `601700800` finds 601-700-800.
#[must_use]
pub fn findable(text: &str) -> String {
    let mut findable = String::with_capacity(text.len());
    findable_onto(&mut findable, text);
    findable
}

/// The same, put behind what is there.
pub fn findable_onto(findable: &mut String, text: &str) {
    let start = findable.len();
    fold_onto(findable, text);
    let end = findable.len();
    let mut from = start;
    while let Some(ahead) = findable[from..end].find('-') {
        let at = from + ahead;
        let word = findable[..at].rfind(' ').map_or(start, |space| start.max(space + 1));
        let length = findable[word..end].find(' ').unwrap_or(end - word);
        from = word + length;
        // A dash that stands alone, or at one end of a word, joins nothing.
        if findable[word..from].trim_matches('-').contains('-') {
            findable.push(' ');
            let joined: String = findable[word..from].split('-').collect();
            findable.push_str(&joined);
        }
    }
}

/// What somebody looks for, folded: words with one space between them, each of which is to be found in
/// such a text. Whoever types a name need not know how its parts are joined: `o’neill`, `o neill` and
/// `oneill` all find O'Neill, `nowak lis` and `nowak–lis` find Nowak-Lis. Look for
/// it in what is [`findable`].
#[must_use]
pub fn sought(query: &str) -> String {
    let apart: String =
        query.chars().map(|letter| if is_joint(letter) { ' ' } else { letter }).collect();
    fold(&apart)
}

/// Whether it is an apostrophe or a hyphen, of whatever kind.
fn is_joint(letter: char) -> bool {
    match letter {
        '\'' | '`' | '-' => true,
        _ if letter.is_ascii() => false,
        _ => matches!(deunicode_char(letter), Some("'" | "`" | "-" | "--")),
    }
}

/// The same, put behind what is there.
pub fn fold_onto(folded: &mut String, text: &str) {
    let start = folded.len();
    for character in text.chars() {
        match character {
            // Breaks words on paper and in copied text; nobody searches for them.
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
            _ if character.is_ascii() => push(folded, start, character.to_ascii_lowercase()),
            'ą' | 'Ą' => folded.push('a'),
            'ć' | 'Ć' => folded.push('c'),
            'ę' | 'Ę' => folded.push('e'),
            'ł' | 'Ł' => folded.push('l'),
            'ń' | 'Ń' => folded.push('n'),
            'ó' | 'Ó' => folded.push('o'),
            'ś' | 'Ś' => folded.push('s'),
            'ź' | 'Ź' | 'ż' | 'Ż' => folded.push('z'),
            '„' | '”' | '“' | '«' | '»' => folded.push('"'),
            _ => push_foreign(folded, start, character),
        }
    }
    folded.truncate(start + folded[start..].trim_end().len());
}

fn push(folded: &mut String, start: usize, character: char) {
    if matches!(character, '\'' | '`') {
        // Nobody knows by heart with which mark a name is written, or whether with any.
    } else if !character.is_whitespace() {
        folded.push(character);
    } else if folded.len() > start && !folded.ends_with(' ') {
        folded.push(' ');
    }
}

/// Goes by way of capitals, so that small letters with none or two of them fold like those.
fn push_foreign(folded: &mut String, start: usize, character: char) {
    for plain in character.to_uppercase().flat_map(char::to_lowercase) {
        match deunicode_char(plain) {
            Some(latin) => {
                latin.chars().for_each(|letter| push(folded, start, letter.to_ascii_lowercase()));
            }
            None => push(folded, start, plain),
        }
    }
}

/// `text` with a capital at its start.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};
    use serde::Deserialize;

    use super::*;

    /// A text, what it folds to, and what finds it.
    #[derive(Deserialize)]
    struct Case {
        text: String,
        folded: String,
        found_by: Vec<String>,
        not_by: Vec<String>,
    }

    fn finds(query: &str, text: &str) -> bool {
        let text = findable(text);
        sought(query).split(' ').all(|word| text.contains(word))
    }

    #[test]
    fn the_page_and_we_fold_alike() {
        let cases: Vec<Case> =
            serde_json::from_str(include_str!("fold_cases.json")).expect("the cases are JSON");
        assert!(cases.len() > 9, "{} cases", cases.len());
        for Case { text, folded, found_by, not_by } in cases {
            assert_eq!(fold(&text), folded, "{text}");
            for query in found_by {
                assert!(finds(&query, &text), "{query:?} finds {text:?}");
            }
            for query in not_by {
                assert!(!finds(&query, &text), "{query:?} does not find {text:?}");
            }
        }
    }

    #[test]
    fn words_fold_to_what_is_typed_in_haste() {
        for (text, folded) in [
            ("Zażółć gęślą jaźń", "zazolc gesla jazn"),
            ("ŁÓDŹ", "lodz"),
            ("Øresund, Straße, Ærø", "oresund, strasse, aero"),
            ("ﬁnał", "final"),
            ("Müller-Škoda", "muller-skoda"),
            ("a\u{328} e\u{301}", "a e"),
            ("  dwie\u{a0}\t\n spacje  ", "dwie spacje"),
            ("samo\u{ad}rząd", "samorzad"),
            ("„Miasto” – plan", "\"miasto\" - plan"),
            ("Київ", "kiyiv"),
            ("O’Neill, d`Arc, Рильськ", "oneill, darc, rilsk"),
            ("", ""),
            (" ", ""),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), &*once);
            let mut behind = String::from("a ");
            fold_onto(&mut behind, &text);
            prop_assert_eq!(behind, format!("a {once}"), "whatever stands before it");
        }

        #[test]
        fn what_is_findable_begins_with_what_is_folded(before in "[a -]{0,3}", text in any::<String>()) {
            let findable = findable(&text);
            prop_assert!(findable.starts_with(&fold(&text)));
            let mut behind = before.clone();
            findable_onto(&mut behind, &text);
            prop_assert_eq!(behind, before + &findable, "whatever stands before it");
        }

        #[test]
        fn capitals_fold_like_small_letters(text in any::<String>()) {
            prop_assert_eq!(fold(&text.to_uppercase()), fold(&text));
        }

        #[test]
        fn polish_becomes_ascii(text in "[ a-zA-Z0-9ąćęłńóśźżĄĆĘŁŃÓŚŹŻ„”–,.-]{0,40}") {
            prop_assert!(fold(&text).is_ascii());
        }
    }

    const JOINTS: [&str; 11] = ["'", "’", "‘", "ʼ", "′", "`", "-", "‐", "‑", "–", "—"];

    fn joined(words: &[String], joints: &[&str]) -> String {
        let mut text = words[0].clone();
        for (word, joint) in words[1..].iter().zip(joints) {
            text.push_str(joint);
            text.push_str(word);
        }
        text
    }

    proptest! {
        #[test]
        fn however_its_parts_are_joined_a_name_is_found(
            words in vec("[A-ZĄĆĘŁŃÓŚŹŻ][a-zćłńśó]{0,6}", 1..4),
            written in vec(prop::sample::select(&JOINTS[..]), 3),
            typed in vec(prop::sample::select(&JOINTS[..]), 3),
        ) {
            let text = joined(&words, &written);
            prop_assert!(finds(&joined(&words, &typed), &text), "joined otherwise");
            prop_assert!(finds(&joined(&words, &[" "; 3]), &text), "each by itself");
            prop_assert!(finds(&joined(&words, &typed), &joined(&words, &[" "; 3])));
            let apostrophes = ["’"; 3];
            let whole = joined(&words, &[""; 3]);
            prop_assert!(finds(&whole, &joined(&words, &apostrophes)), "none for an apostrophe");
            prop_assert!(finds(&whole, &joined(&words, &["-"; 3])), "nor for a hyphen");
        }

        #[test]
        fn what_is_sought_is_what_was_typed_before_and_more(
            query in "[a-zół'’ -]{0,10}", more in "[a-z' -]{0,4}",
        ) {
            let (before, now) = (sought(&query), sought(&format!("{query}{more}")));
            let now: Vec<&str> = now.split(' ').collect();
            let still = |word: &str| now.iter().any(|one| one.starts_with(word));
            prop_assert!(before.split(' ').all(still), "fewer rows are found, never others");
        }
    }
}
