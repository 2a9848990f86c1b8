//! One cell with a whole name to its parts.

use std::borrow::Cow;

use super::{callings, given::is_given, headings::fold};

/// The parts of a name; each may be empty.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Name {
    /// Degrees and titles, such as `dr hab.`.
    pub title: String,
    /// Given names.
    pub given: String,
    /// Family name.
    pub family: String,
}

/// Which part of a name comes first, where nothing in it tells.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Order {
    /// Jan Kowalski
    GivenFirst,
    /// Kowalski Jan
    FamilyFirst,
}

/// Degrees, titles and ranks before a name, folded, that are words of no name.
const TITLES: &[&str] = &[
    "abp", "adw", "asp", "bp", "bryg", "dhc", "dr", "dypl", "hab", "insp", "inz", "kard", "kpt",
    "ks", "lek", "lic", "mgr", "mjr", "nadkom", "nadzw", "plk", "podinsp", "podkom", "podkpt",
    "ppor", "pplk", "prof", "sierz", "ucz", "zw",
];
/// The same for short words that stand in names too, or begin them: only with a full stop.
const TITLES_WITH_STOP: &[&str] = &[
    "apl", "arch", "br", "c", "dent", "doc", "dyr", "gen", "h", "hr", "kom", "med", "n", "not",
    "o", "por", "pr", "r", "rev", "rez", "s", "spec", "spocz", "st", "tech", "wet",
];
/// Titles written out, which are family names too: only before a whole name.
const WHOLE_TITLES: &[&str] = &["doktor", "inzynier", "ksiadz", "magister", "profesor"];
const COURTESIES: &[&str] = &["mr", "mrs", "ms", "miss", "p", "pan", "pani", "panstwo", "sz"];
/// Degrees after a name.
const AFTER: &[&str] = &["bsc", "csc", "dba", "emba", "llm", "mba", "mpa", "msc", "phd"];
/// Words with which a family name begins that has several.
const PARTICLES: &[&str] = &[
    "al", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "la", "le", "ten", "van",
    "vel", "von", "zu",
];

/// Splits a name as people write it: `dr hab. Anna Nowak-Lis`, `KOWALSKI Jan`, `Kowalski, Jan`.
/// “Pan” and “Pani” are left out; a name of one word is a family name.
#[must_use]
pub fn split_name(text: &str) -> Name {
    split(text, Order::GivenFirst)
}

/// Splits a name. Capitals tell the family name where only part of the name has them, a comma
/// stands after it, a frequent given name at one end leaves the other to the family; otherwise `order`
/// decides.
pub(crate) fn split(text: &str, order: Order) -> Name {
    let text = hyphened(text);
    let mut title = Vec::new();
    let mut parts: Vec<Vec<String>> = text
        .split(',')
        .enumerate()
        .map(|(at, part)| untitled(part, at > 0, &mut title))
        .filter(|words| !words.is_empty())
        .collect();
    let title = title.join(" ");
    let (given, family) = match parts.len() {
        0 => (Vec::new(), Vec::new()),
        1 => given_and_family(parts.remove(0), order),
        _ => {
            let family = parts.remove(0);
            (parts.concat(), family)
        }
    };
    Name { title, given: recased(&given), family: recased(&family) }
}

/// A given or family name from a column of its own, with the title that may stand before it.
pub(crate) fn part(text: &str) -> (String, String) {
    let mut title = Vec::new();
    let words = untitled(&hyphened(text), false, &mut title);
    (title.join(" "), recased(&words))
}

/// With a plain hyphen in a double name, however it is written.
fn hyphened(text: &str) -> Cow<'_, str> {
    if !text.contains(" - ") && !text.contains(['–', '\u{2011}']) {
        return Cow::Borrowed(text);
    }
    let text = text.replace(" - ", "-").replace(" – ", "-");
    Cow::Owned(text.replace(['–', '\u{2011}'], "-"))
}

/// The words of a name; titles go to `titles`, courtesies away.
fn untitled(text: &str, after_comma: bool, titles: &mut Vec<String>) -> Vec<String> {
    // One word alone is the name, whatever it is.
    let is_word =
        |text: &str| !text.is_empty() && !text.contains(|c: char| c.is_whitespace() || c == '.');
    if !after_comma && is_word(text.trim()) {
        return vec![text.trim().to_owned()];
    }
    let text = unprofessed(text.trim(), after_comma, titles);
    let spaced = spaced_after_stops(text);
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut name: Vec<String> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let next = words.get(at + 1);
        let bare = fold(word);
        let after_professor = titles.last().is_some_and(|title| fold(title) == "prof");
        if is_courtesy(word, &bare) && name.is_empty() && words.len() > 1 {
            continue;
        }
        let school = name.is_empty()
            && after_professor
            && is_capitals(word)
            && (after_comma && next.is_none()
                || next.is_some_and(|next| is_title(next, &fold(next)))
                || words.len() > at + 2 && !next.is_some_and(|next| is_capitals(next)));
        let after =
            (after_comma || !name.is_empty()) && AFTER.contains(&bare.replace(' ', "").as_str());
        let whole =
            name.is_empty() && words.len() > at + 2 && WHOLE_TITLES.contains(&bare.as_str());
        if school || after || whole || is_title(word, &bare) {
            titles.push((*word).to_owned());
        } else {
            name.push((*word).to_owned());
        }
    }
    // “Prof” alone is not a person's title but all that is known of the name.
    if name.is_empty() && !after_comma && words.len() == 1 {
        return titles.pop().into_iter().collect();
    }
    name
}

pub(super) fn is_title(word: &str, bare: &str) -> bool {
    let stopped = word.ends_with('.');
    TITLES.contains(&bare)
        || (stopped
            && TITLES_WITH_STOP.contains(&bare)
            // A single capital is an initial.
            && (bare.len() > 1 || word.starts_with(char::is_lowercase)))
}

/// A name without the profession before or behind it, which goes to `titles`.
fn unprofessed<'a>(text: &'a str, after_comma: bool, titles: &mut Vec<String>) -> &'a str {
    let Some(found) = callings::profession(text) else { return text };
    let rest = text[found.len()..].trim_start();
    // “Poseł Jan” may be called so; “radca prawny” is nobody's name.
    let enough = if found.contains(' ') { 1 } else { 2 };
    if rest.split_whitespace().count() < enough && !(after_comma && rest.is_empty()) {
        return text;
    }
    titles.push(found.to_owned());
    rest
}

fn is_courtesy(word: &str, bare: &str) -> bool {
    COURTESIES.contains(&bare) && (bare.len() > 1 || word.starts_with('p'))
}

/// “dr.hab.Anna” with spaces.
fn spaced_after_stops(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len() + 4);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        spaced.push(letter);
        if letter == '.' && letters.peek().is_some_and(|next| next.is_alphabetic()) {
            spaced.push(' ');
        }
    }
    spaced
}

fn given_and_family(words: Vec<String>, order: Order) -> (Vec<String>, Vec<String>) {
    let capitals = words.iter().filter(|word| is_capitals(word)).count();
    if capitals > 0 && capitals < words.len() {
        let (family, given) = words.into_iter().partition(|word| is_capitals(word));
        return (given, family);
    }
    match told_order(&words).unwrap_or(order) {
        Order::GivenFirst => {
            let at = family_starts(&words);
            let mut given = words;
            let family = given.split_off(at);
            (given, family)
        }
        Order::FamilyFirst => {
            let at = family_ends(&words);
            let mut family = words;
            let given = family.split_off(at);
            (given, family)
        }
    }
}

/// The order that the words themselves tell: lists are typed by many hands, each its own way.
fn told_order(words: &[String]) -> Option<Order> {
    let [first, .., last] = words else { return None };
    match (is_given(first), is_given(last)) {
        (true, false) => Some(Order::GivenFirst),
        (false, true) => Some(Order::FamilyFirst),
        _ => None,
    }
}

/// Whether a cell holds the names of several people, as couples and offices send them: `Jan Nowak i
/// Anna Lis`, `Adam i Ewa Dąbek`, `Zofia Śliwa / Ewa Kuś`.
pub(crate) fn is_of_several(text: &str) -> bool {
    if has_company(text) {
        return true;
    }
    let text = hyphened(text);
    let words = |part: &str| untitled(part, false, &mut Vec::new());
    let joined = text.split_whitespace().any(|word| matches!(word, "i" | "oraz"));
    if joined && text.split_whitespace().count() > 2 {
        return true;
    }
    const BETWEEN: [char; 6] = [',', ';', '/', '\n', '&', '+'];
    // Nearly every cell is one part.
    if !text.contains(BETWEEN) {
        return false;
    }
    let parts: Vec<Vec<String>> =
        text.split(BETWEEN).map(words).filter(|words| !words.is_empty()).collect();
    let whole = |words: &Vec<String>| words.len() > 1 && words.iter().any(|word| is_given(word));
    parts.iter().filter(|words| whole(words)).count() > 1
}

/// Whether somebody comes with another, who may have no name yet: `Łucja Dąb (+ osoba tow.)`.
fn has_company(text: &str) -> bool {
    const COMPANY: [&str; 6] =
        ["towarzysz", "osoba tow", "os tow", "z malzonk", "z mezem", "z zona"];
    if text.contains('+') {
        return true;
    }
    // Hardly any cell is so long.
    text.len() > 14 && {
        let folded = fold(text);
        COMPANY.iter().any(|word| folded.contains(word))
    }
}

/// Whether it is a heading between people, such as `POWIAT OŁAWSKI`, and nobody.
pub(super) fn is_unit(text: &str) -> bool {
    const UNITS: [&str; 6] = ["powiat", "gmina", "miasto", "wojewodztwo", "starostwo", "urzad"];
    let mut words = text.split_whitespace();
    words.next().is_some_and(|first| UNITS.contains(&fold(first).as_str())) && !words.any(is_given)
}

/// Where the family name begins that comes last.
fn family_starts(words: &[String]) -> usize {
    let last = words.len().saturating_sub(1);
    let particle = (1..last).find(|at| is_particle(&words[*at]));
    let double = (last > 1 && is_surname(&words[last - 1])).then(|| last - 1);
    particle.or(double).unwrap_or(last)
}

/// Where the family name ends that comes first.
fn family_ends(words: &[String]) -> usize {
    let particles = words.iter().take_while(|word| is_particle(word)).count();
    let one = (particles + 1).min(words.len());
    let double = words.len() > one + 1 && is_surname(&words[one]);
    if double { one + 1 } else { one }
}

pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&fold(word).as_str())
}

/// Endings that no given name has.
fn is_surname(word: &str) -> bool {
    let bare = fold(word);
    ["ski", "ska", "cki", "cka", "dzki", "dzka", "wicz", "czyk", "czuk"]
        .iter()
        .any(|ending| bare.ends_with(ending) && bare.len() > ending.len() + 1)
}

/// At least two letters, all of them capitals, and no ordinal such as III.
fn is_capitals(word: &str) -> bool {
    let mut letters = word.chars().filter(|letter| letter.is_alphabetic()).peekable();
    letters.clone().count() > 1
        && letters.peek().is_some()
        && letters.clone().all(char::is_uppercase)
        && !letters.all(|letter| matches!(letter, 'I' | 'V' | 'X'))
}

/// The words as names are written, where they were typed all in capitals or all in small letters.
fn recased(words: &[String]) -> String {
    let small = words.iter().all(|word| !word.chars().any(char::is_uppercase));
    let words: Vec<String> = words
        .iter()
        .map(|word| {
            if is_capitals(word) || (small && !is_particle(word)) {
                capitalised(word)
            } else {
                word.clone()
            }
        })
        .collect();
    words.join(" ")
}

fn capitalised(word: &str) -> String {
    let mut first = true;
    word.chars()
        .flat_map(|letter| {
            let cased: Vec<char> = if first {
                letter.to_uppercase().collect()
            } else {
                letter.to_lowercase().collect()
            };
            first = !letter.is_alphabetic();
            cased
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(order: Order, cases: &[(&str, [&str; 3])]) {
        for (text, [title, given, family]) in cases {
            let want = Name {
                title: (*title).to_owned(),
                given: (*given).to_owned(),
                family: (*family).to_owned(),
            };
            assert_eq!(split(text, order), want, "{text:?}");
        }
    }

    #[test]
    fn given_names_first() {
        check(
            Order::GivenFirst,
            &[
                ("Jan Kowalski", ["", "Jan", "Kowalski"]),
                ("dr hab. Anna Maria Nowak-Kowalska", ["dr hab.", "Anna Maria", "Nowak-Kowalska"]),
                ("Anna Nowak - Kowalska", ["", "Anna", "Nowak-Kowalska"]),
                ("prof. UW dr hab. Jan Nowak", ["prof. UW dr hab.", "Jan", "Nowak"]),
                ("prof. UEK Jan Nowak", ["prof. UEK", "Jan", "Nowak"]),
                ("Prof. JAN NOWAK", ["Prof.", "Jan", "Nowak"]),
                ("dr.inż.Ewa Lis", ["dr. inż.", "Ewa", "Lis"]),
                ("mgr inż. arch. Ewa Lis", ["mgr inż. arch.", "Ewa", "Lis"]),
                ("p. Ewa Lis", ["", "Ewa", "Lis"]),
                ("Pan Jan Nowak", ["", "Jan", "Nowak"]),
                ("Ms Jane Doe, PhD", ["PhD", "Jane", "Doe"]),
                ("Jan Nowak MBA", ["MBA", "Jan", "Nowak"]),
                ("Jan KOWALSKI", ["", "Jan", "Kowalski"]),
                ("KOWALSKI Jan", ["", "Jan", "Kowalski"]),
                ("Kowalski, Jan", ["", "Jan", "Kowalski"]),
                ("JAN KOWALSKI", ["", "Jan", "Kowalski"]),
                ("jan kowalski-nowak", ["", "Jan", "Kowalski-Nowak"]),
                ("Ludwig van Beethoven", ["", "Ludwig", "van Beethoven"]),
                ("Anna Nowicka Kowal", ["", "Anna", "Nowicka Kowal"]),
                ("Anna Agnieszka Kowal", ["", "Anna Agnieszka", "Kowal"]),
                ("J. R. Nowak", ["", "J. R.", "Nowak"]),
                ("Jan Doktor", ["", "Jan", "Doktor"]),
                ("profesor Jan Doktor", ["profesor", "Jan", "Doktor"]),
                ("ks. bp Jan Nowak", ["ks. bp", "Jan", "Nowak"]),
                ("o. Jan Góra", ["o.", "Jan", "Góra"]),
                ("radca prawny Jan Nowak", ["radca prawny", "Jan", "Nowak"]),
                ("Radca Prawny dr Ewa Lis", ["Radca Prawny dr", "Ewa", "Lis"]),
                ("Ewa Lis, radca prawny", ["radca prawny", "Ewa", "Lis"]),
                ("dr hab. Piotr Wąs, prof. UW", ["dr hab. prof. UW", "Piotr", "Wąs"]),
                ("poseł Jan Nowak", ["poseł", "Jan", "Nowak"]),
                ("Poseł Jan", ["", "Jan", "Poseł"]),
                ("Kowalski", ["", "", "Kowalski"]),
                ("płk rez. Jan Kuś", ["płk rez.", "Jan", "Kuś"]),
                ("Por Jan", ["", "Jan", "Por"]),
                ("Żółć Małgorzata", ["", "Małgorzata", "Żółć"]),
                ("dr Zając Anna Maria", ["dr", "Anna Maria", "Zając"]),
                ("Jan Marek", ["", "Jan", "Marek"]),
                ("Zupa Xawera", ["", "Zupa", "Xawera"]),
                ("  ", ["", "", ""]),
                ("", ["", "", ""]),
            ],
        );
    }

    #[test]
    fn family_name_first() {
        check(
            Order::FamilyFirst,
            &[
                ("KOWALSKI Jan", ["", "Jan", "Kowalski"]),
                ("Kowalski Jan Maria", ["", "Jan Maria", "Kowalski"]),
                ("Nowak Kowalska Anna", ["", "Anna", "Nowak Kowalska"]),
                ("Nowak-Kowalska Anna dr hab.", ["dr hab.", "Anna", "Nowak-Kowalska"]),
                ("dr Nowak Anna", ["dr", "Anna", "Nowak"]),
                ("van Dijk Jan", ["", "Jan", "van Dijk"]),
                ("Nowak", ["", "", "Nowak"]),
                ("NOWAK-LIS ANNA", ["", "Anna", "Nowak-Lis"]),
                ("Jan Kowal", ["", "Jan", "Kowal"]),
            ],
        );
    }

    #[test]
    fn several_people_in_a_cell_are_seen() {
        for text in [
            "Jan Kowalski i Anna Nowak",
            "Adam i Ewa Dąbek",
            "Maria Zając, Piotr Mróz",
            "Zofia Śliwa / dr Ewa Kuś",
            "Nowak Jan\nLis Ewa",
            "Jan Kowalski oraz Anna Nowak",
            "Łucja Dąb (+ osoba tow.)",
            "Jan Lis z osobą towarzyszącą",
            "Jan Lis + 1",
        ] {
            assert!(is_of_several(text), "{text:?} names two");
        }
        for text in [
            "Jan Kowalski",
            "Kowalski, Jan Maria",
            "Nowak Kowalska, Anna Maria",
            "Kuś Ewa, dr inż.",
            "Jan I. Nowak",
            "Anna Nowak/Lis",
            "Iwo",
            "Towarnicka-Osowska Anna",
            "",
        ] {
            assert!(!is_of_several(text), "{text:?} names one");
        }
    }

    #[test]
    fn a_part_alone_keeps_its_title_apart() {
        assert_eq!(part("dr Anna"), ("dr".into(), "Anna".into()));
        assert_eq!(part("NOWAK - LIS"), (String::new(), "Nowak-Lis".into()));
    }
}
