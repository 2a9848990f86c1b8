//! Words as they are searched for.

use deunicode::deunicode_char;

/// `text` as a search compares it: lower case, without diacritics (ł is l, ø is o, ß is ss), with
/// plain quotes and hyphens, one space where white space was, none at the ends.
///
/// Letters of other alphabets become Latin ones; what has no Latin form is kept. Folding twice is
/// folding once, and capitals fold like small letters.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_onto(&mut folded, text);
    folded
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
    if !character.is_whitespace() {
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

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
        fn capitals_fold_like_small_letters(text in any::<String>()) {
            prop_assert_eq!(fold(&text.to_uppercase()), fold(&text));
        }

        #[test]
        fn polish_becomes_ascii(text in "[ a-zA-Z0-9ąćęłńóśźżĄĆĘŁŃÓŚŹŻ„”–,.-]{0,40}") {
            prop_assert!(fold(&text).is_ascii());
        }
    }
}
