//! Names of people: `prof. dr hab. inż. Anna Nowak-Kowalska`.

use super::{
    lexicon::{Words, given_names, kinds, nouns, offices, words},
    piece::{Piece, fold, is_all_capital, is_capital, is_dash},
    text::tidy,
};

/// A name as it stands in a text.
#[derive(Clone, Debug)]
pub(super) struct Name {
    /// Degrees and titles before it.
    pub title: String,
    /// Given names.
    pub given: String,
    /// Family name.
    pub family: String,
    /// What says that it is a name.
    pub evidence: Evidence,
}

/// What says that some words are a person's name, the weakest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Evidence {
    /// Only that its words have capital letters.
    Shape,
    /// It ends as family names do.
    Family,
    /// It begins with a given name.
    Given,
    /// A title or `p.` stands before it.
    Title,
}

/// The name at the start of `text`, with what follows it.
pub(super) fn name(text: Piece<'_>) -> Option<(Name, Piece<'_>)> {
    let text = text.trim();
    let words: Vec<Piece<'_>> = text.words().take(16).collect();
    let (titles, from, dignified) = titles(&words);
    let parts = parts(&words[from..], dignified);
    let (first, last) = (parts.first()?, parts.last()?);
    let bare: Vec<&str> = parts.iter().map(|part| part.str()).collect();
    let (given, family, listed) = split(&bare)?;
    if given.is_empty() && is_abbreviation(&family) {
        return None;
    }
    let ends_like_family = given_names::looks_like_family_name(&family);
    let evidence = if dignified {
        Evidence::Title
    } else if listed {
        Evidence::Given
    } else if (ends_like_family || is_double(&family)) && !given.is_empty() {
        Evidence::Family
    } else {
        Evidence::Shape
    };
    // Two capital words may be a school, a company or a title as well.
    let other = match evidence {
        Evidence::Shape | Evidence::Family => {
            given.is_empty() || bare.iter().any(|word| is_known(word))
        }
        Evidence::Given | Evidence::Title => false,
    };
    if other {
        return None;
    }
    let start = words.first().map_or(*first, |word| *word);
    let piece = start.join(*last);
    let named = Name { title: titles, given, family, evidence };
    Some((named, text.after(piece)))
}

/// The titles with which `words` begin; how many words they and courtesies take, and whether
/// there are any.
fn titles(words: &[Piece<'_>]) -> (String, usize, bool) {
    let mut kept = Vec::new();
    let mut from = 0;
    let mut dignified = false;
    while let Some(word) = words.get(from) {
        let plain = word.trim_end_matches(',');
        let one_letter = plain.trim_end_matches('.').chars().count() == 1;
        // `p. Anna` and `o. Jan` need their full stop; `i` or `o` alone is another word.
        let stopped = !one_letter || plain.ends_with('.');
        if offices::is_title(plain) && stopped && !is_given_before_name(words, from) {
            kept.push(plain);
            dignified = true;
        } else if offices::is_courtesy(plain) && stopped {
            dignified = true;
        } else if dignified && is_school(plain, words.get(from + 1), &kept) {
            kept.push(plain);
        } else {
            break;
        }
        from += 1;
    }
    (tidy(&kept.join(" ")), from, dignified)
}

/// A word such as `Lord` or `Lady` may be somebody's first word after all; only initials are.
fn is_given_before_name(words: &[Piece<'_>], at: usize) -> bool {
    // `O. Kowalski` with a capital letter and nothing between is a person's initial.
    let word = words[at].str();
    matches!(word, "O." | "S." | "N.") && at == 0 && words.len() == 2 && word != "O."
}

/// `prof. UŚ dr hab.`: the school to which a title belongs.
fn is_school(word: &str, next: Option<&Piece<'_>>, kept: &[&str]) -> bool {
    let after_professor = kept.last().is_some_and(|last| fold(last).starts_with("prof"));
    let followed = next.is_some_and(|next| is_capital(next) || offices::is_title(next));
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    after_professor && followed && letters <= 5 && is_abbreviation(word)
}

/// `UŚ`, `AGH`, `UWr`.
fn is_abbreviation(word: &str) -> bool {
    word.chars().filter(|c| c.is_uppercase()).count() >= 2 && !word.contains(is_dash)
}

/// The words of the name itself.
fn parts<'t>(words: &[Piece<'t>], dignified: bool) -> Vec<Piece<'t>> {
    const MOST: usize = 4;
    const PARTICLES: [&str; 16] = [
        "de", "von", "van", "der", "den", "di", "da", "del", "della", "la", "le", "el", "al",
        "bin", "ter", "dos",
    ];
    let mut parts: Vec<Piece<'t>> = Vec::new();
    let mut at = 0;
    while parts.len() < MOST
        && let Some(word) = words.get(at)
    {
        let bare = word.trim_end_by(|c| {
            is_dash(c) || matches!(c, ',' | ';' | ':' | ')' | '.' | '*' | '!' | '?')
        });
        let initial = bare.chars().count() == 1 && word.starts_with(|c: char| c.is_uppercase());
        let bare =
            if initial && word.ends_with('.') { bare.join(word.to(bare.len() + 1)) } else { bare };
        if PARTICLES.contains(&bare.str())
            && bare.len() == word.len()
            && words
                .get(at + 1)
                .is_some_and(|next| is_name_word(next) || PARTICLES.contains(&next.str()))
            && (!parts.is_empty() || dignified)
        {
            parts.push(bare);
            at += 1;
            continue;
        }
        if !is_name_word(bare.str()) {
            break;
        }
        // `Jan Kowalski Prezydent Gliwic`: the office ends the name.
        // `Bazyli Duch OFM`: so do the letters of a degree or order.
        let letters = offices::is_degree_after(&bare)
            && is_all_capital(&bare)
            && parts.last().is_some_and(|last| !is_all_capital(last));
        if parts.len() >= 2 && (letters || is_known(&bare)) {
            break;
        }
        parts.push(bare);
        at += 1;
        if bare.end() < word.end() {
            break;
        }
        // `Nowak - Kowalska` is one family name written apart.
        if parts.len() == 2
            && words.get(at).is_some_and(|dash| dash.len() == 1 && dash.starts_with(is_dash))
            && words.get(at + 1).is_some_and(|next| {
                let bare = next.trim_end_matches([',', ';', '.']);
                is_name_word(bare)
                    && given_names::looks_like_family_name(bare)
                    && given_names::looks_like_family_name(&parts[1])
                    && !is_known(bare)
            })
        {
            let next = words[at + 1];
            let bare = next.trim_end_by(|c| matches!(c, ',' | ';' | '.'));
            parts[1] = parts[1].join(bare);
            break;
        }
    }
    parts
}

/// Whether a word can be part of a name: a capital letter, then letters, hyphens or apostrophes.
fn is_name_word(word: &str) -> bool {
    let roman = word.len() > 1 && word.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    let letters = word
        .chars()
        .all(|c| c.is_alphabetic() || is_dash(c) || matches!(c, '\'' | '’' | '.' | '`' | '´'));
    let dots = word.matches('.').count();
    let dotted = dots == 0
        || (word.chars().count() <= 5 && word.split('.').all(|part| part.chars().count() <= 1));
    is_capital(word) && letters && dotted && !roman
}

/// Given and family names of the words, and whether the given name is a known one.
fn split(words: &[&str]) -> Option<(String, String, bool)> {
    let known = |word: &str| given_names::is_given_name(word);
    match words {
        [] => None,
        [family] => Some((String::new(), tidy(family), false)),
        // `Kowalski Jan`, as in lists.
        [family, given]
            if known(given)
                && !known(family)
                && !family.ends_with('.')
                && (given_names::looks_like_family_name(family) || is_all_capital(family)) =>
        {
            Some(((*given).to_owned(), tidy(family), true))
        }
        [first, rest @ ..] => {
            let more = rest.iter().take(rest.len() - 1).take_while(|word| {
                known(word) || (word.ends_with('.') && word.chars().count() <= 3)
            });
            let count = 1 + more.count();
            let given = words[..count].join(" ");
            Some((given, tidy(&words[count..].join(" ")), known(first)))
        }
    }
}

/// `Gwóźdź-Sikora`, unlike `Bielsko-Biała`.
fn is_double(family: &str) -> bool {
    let long = |part: &str| {
        is_capital(part) && part.chars().count() >= 3 && !is_all_capital(part) && !is_known(part)
    };
    family
        .split_once('-')
        .is_some_and(|(first, second)| long(first) && long(second) && !first.ends_with('o'))
}

/// Whether the word is known to be something else than a name.
pub(super) fn is_known(word: &str) -> bool {
    const OTHER: [&str; 60] = [
        "dzień",
        "sala",
        "scena",
        "nowe",
        "nowa",
        "nowy",
        "moja",
        "nasze",
        "rola",
        "polska",
        "polski",
        "polskie",
        "polskiej",
        "europa",
        "europejski",
        "europejska",
        "unia",
        "śląsk",
        "śląski",
        "śląska",
        "śląskie",
        "pytania",
        "dyskusja",
        "fundusze",
        "ustawa",
        "prawo",
        "smart",
        "program",
        "agenda",
        "prezentacja",
        "miejsce",
        "link",
        "hol",
        "foyer",
        "zielony",
        "zielona",
        "main",
        "new",
        "the",
        "great",
        "room",
        "stage",
        "future",
        "local",
        "digital",
        "green",
        "public",
        "hall",
        "national",
        "european",
        "international",
        "global",
        "central",
        "krajowe",
        "północ",
        "południe",
        "business",
        "open",
        "workshop",
        "czas",
    ];
    static ANNOUNCING: Words = words(
        "prowadzi prowadzą poprowadzi poprowadzą moderuje moderują moderator moderatorka \
         moderacja prowadzenie gość goście gościni rozmawiają zaprasza zapraszają referuje \
         moderated chaired hosted presented introduced",
    );
    let folded = fold(word);
    ANNOUNCING.has(&folded)
        || OTHER.contains(&folded.as_str())
        || offices::is_office_word(word)
        || offices::is_organisation_word(word)
        || nouns::is_event(word)
        || kinds::lead(Piece::whole(word)).is_some()
        || super::months::weekday(&folded).is_some()
        || super::months::month(word, 0).is_some_and(|(_, end)| end == word.len())
            && folded != "maja"
            && folded != "june"
            && folded != "august"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_apart() {
        for (text, expected) in [
            ("Jan Kowalski", "|Jan|Kowalski|"),
            (
                "prof. dr hab. inż. Anna Nowak-Kowalska – Prezes",
                "prof. dr hab. inż.|Anna|Nowak-Kowalska| – Prezes",
            ),
            ("p. Zygmunt Frankiewicz – Przewodniczący", "|Zygmunt|Frankiewicz| – Przewodniczący"),
            ("prof. UŚ dr hab. Jan Nowak, Uniwersytet", "prof. UŚ dr hab.|Jan|Nowak|, Uniwersytet"),
            ("Weronika T. Adrian, AGH", "|Weronika T.|Adrian|, AGH"),
            ("Jan Filip Staniłko", "|Jan Filip|Staniłko|"),
            ("JAN KOWALSKI", "|JAN|KOWALSKI|"),
            ("Kowalski Jan", "|Jan|Kowalski|"),
            ("Cllr Jane de Lille (Cape Town)", "Cllr|Jane|de Lille| (Cape Town)"),
            ("Jan Kowalski Prezydent Gliwic", "|Jan|Kowalski| Prezydent Gliwic"),
            ("dr Nowak", "dr||Nowak|"),
            ("Inez Beszterda, Orange", "|Inez|Beszterda|, Orange"),
            ("Ngozi Okafor", "|Ngozi|Okafor|"),
            ("Maria Nowacka - Kowalska, radna", "|Maria|Nowacka - Kowalska|, radna"),
            ("Ks. Romuald Jaworski", "Ks.|Romuald|Jaworski|"),
            ("mgr inż. arch. Ewa Lis", "mgr inż. arch.|Ewa|Lis|"),
            ("Urząd Miasta", ""),
            ("Panel Ekspertów", ""),
            ("Jan", ""),
            ("Śląski Związek Gmin", ""),
            ("rola Jana", ""),
            ("Politechnika Śląska", ""),
        ] {
            let found = name(Piece::whole(text)).map_or(String::new(), |(name, rest)| {
                format!("{}|{}|{}|{}", name.title, name.given, name.family, rest.str())
            });
            assert_eq!(found, expected, "{text}");
        }
    }
}
