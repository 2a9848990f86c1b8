//! What somebody is called before their name: `Wójt Jan Nowak`, `radca prawny Anna Lis`.

use std::borrow::Cow;

use super::{
    Affiliated, ParticipantDraft,
    given::is_given,
    headings::fold,
    names,
    offices::{is_office, split_office},
};

/// Professions written out that stand before a name as titles do, folded, the longer first; in the
/// register they are titles.
const PROFESSIONS: &[&str] = &[
    "aplikant adwokacki",
    "aplikant radcowski",
    "aplikantka adwokacka",
    "aplikantka radcowska",
    "biegla rewident",
    "biegly rewident",
    "doradca podatkowy",
    "doradczyni podatkowa",
    "radca prawna",
    "radca prawny",
    "radczyni prawna",
    "rzecznik patentowy",
    "adwokat",
    "adwokatka",
    "europosel",
    "europoslanka",
    "notariusz",
    "notariuszka",
    "posel",
    "poslanka",
    "senator",
    "senatorka",
];

/// How many words an office before a name has at most: `Zastępca Dyrektora Wydziału Finansów Urzędu
/// Miasta`.
const MOST_WORDS: usize = 8;

/// Takes an office off the beginning of a whole name; gives the rest as it stands. Names that are
/// words of offices too, such as Wójt and Sołtys, stay names.
pub(super) fn before_name(text: &str) -> (Option<Affiliated>, Cow<'_, str>) {
    // Nearly every name has two words, and then there is no office.
    let more = text.split_whitespace().nth(2).is_some();
    if !more || !is_office(text) || profession(text).is_some() {
        return (None, Cow::Borrowed(text));
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let Some(at) = name_begins(&words) else { return (None, Cow::Borrowed(text)) };
    let office = words[..at].join(" ");
    (Some(split_office(&office)), Cow::Owned(words[at..].join(" ")))
}

/// Where the name begins behind an office: with a given name that another word follows, or with two
/// words behind an office of one.
fn name_begins(words: &[&str]) -> Option<usize> {
    let is_title = |word: &str| names::is_title(word, &fold(word));
    // Where a degree stands between the two, there is no doubt.
    if let Some(at) = (1..words.len().min(MOST_WORDS)).find(|at| is_title(words[*at])) {
        let is_name = |word: &&str| !is_title(word);
        return words[at + 1..].iter().any(is_name).then_some(at);
    }
    if words[1..].iter().all(|word| is_given(word)) {
        // “Wójt Jan Maria” is a family name and two given ones.
        return None;
    }
    let given = (1..words.len().min(MOST_WORDS)).find(|at| is_given(words[*at]))?;
    if given + 1 < words.len() {
        return Some(given);
    }
    // The family name comes first: one word before the given one, behind words in small letters.
    let small = words[1..].iter().take_while(|word| word.starts_with(char::is_lowercase)).count();
    (given == small + 2).then_some(small + 1)
}

/// The words of a profession written out with which a name begins.
pub(super) fn profession(text: &str) -> Option<&str> {
    let words: Vec<&str> = text.split_whitespace().take(2).collect();
    [2, 1].into_iter().filter(|count| words.len() >= *count).find_map(|count| {
        let first = words[..count].iter().map(|word| fold(word)).collect::<Vec<_>>().join(" ");
        if !PROFESSIONS.contains(&first.as_str()) {
            return None;
        }
        let last = words[count - 1];
        let end = last.as_ptr() as usize - text.as_ptr() as usize + last.len();
        Some(&text[..end])
    })
}

/// Puts an office that stood before the name where it belongs, so that nothing is lost: where the row
/// has another one, it stays with the title.
pub(super) fn take(draft: &mut ParticipantDraft, found: Affiliated) {
    let Affiliated { office, organisation } = found;
    if draft.office.is_empty() {
        draft.office = office;
    } else if !fold(&draft.office).contains(&fold(&office)) {
        draft.title = format!("{office} {}", draft.title).trim().to_owned();
    }
    if draft.organisation.is_empty() {
        draft.organisation = organisation;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_before_a_name_is_none_of_it() {
        for (text, office, organisation, name) in [
            ("Wójt Jan Nowak", "Wójt", "", "Jan Nowak"),
            ("burmistrz dr Anna Maria Lis", "burmistrz", "", "dr Anna Maria Lis"),
            ("Wójt Gminy Żabia Wola Jan Nowak", "Wójt", "Gmina Żabia Wola", "Jan Nowak"),
            ("z-ca wójta Nowak Jan", "z-ca wójta", "", "Nowak Jan"),
            ("p.o. dyrektora Ewa Kuś", "p.o. dyrektora", "", "Ewa Kuś"),
            ("Przewodnicząca Rady Ewa Kuś-Wąs", "Przewodnicząca Rady", "", "Ewa Kuś-Wąs"),
            ("Skarbnik mgr Xawera Zupa", "Skarbnik", "", "mgr Xawera Zupa"),
        ] {
            let (found, rest) = before_name(text);
            let found = found.unwrap_or_else(|| panic!("{text:?} begins with an office"));
            assert_eq!([&*found.office, &*found.organisation], [office, organisation], "{text:?}");
            assert_eq!(rest, name, "{text:?}");
        }
    }

    #[test]
    fn names_that_are_words_of_offices_stay_names() {
        for text in [
            "Wójt Jan",
            "Wójt Jan Maria",
            "Sołtys Anna",
            "Jan Wójt",
            "Marszałek",
            "Sekretarz",
            "radca prawny Jan Nowak",
            "",
        ] {
            assert_eq!(before_name(text), (None, Cow::Borrowed(text)), "{text:?}");
        }
    }

    #[test]
    fn professions_are_known_by_both_their_words() {
        assert_eq!(profession("radca prawny Jan Nowak"), Some("radca prawny"));
        assert_eq!(profession("Radczyni  prawna Ewa Lis"), Some("Radczyni  prawna"));
        assert_eq!(profession("adwokat Jan Nowak"), Some("adwokat"));
        assert_eq!(profession("Jan Adwokat"), None);
        assert_eq!(profession("Radca Jan"), None);
    }
}
