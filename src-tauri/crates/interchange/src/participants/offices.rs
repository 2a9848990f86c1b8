//! One cell with an office and an organisation to the two.

use super::headings::fold;

/// An office and an organisation; each may be empty.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Affiliated {
    /// Office.
    pub office: String,
    /// Organisation.
    pub organisation: String,
}

/// What kind of noun an organisation's name begins with.
#[derive(Clone, Copy)]
enum Gender {
    Masculine,
    Feminine,
    Neuter,
    Plural,
}

/// Nouns with which organisations' names begin: genitive, nominative.
const HEADS: &[(&str, &str, Gender)] = &[
    ("Agencji", "Agencja", Gender::Feminine),
    ("Akademii", "Akademia", Gender::Feminine),
    ("Biblioteki", "Biblioteka", Gender::Feminine),
    ("Centrum", "Centrum", Gender::Neuter),
    ("Federacji", "Federacja", Gender::Feminine),
    ("Fundacji", "Fundacja", Gender::Feminine),
    ("Gminy", "Gmina", Gender::Feminine),
    ("Instytutu", "Instytut", Gender::Masculine),
    ("Izby", "Izba", Gender::Feminine),
    ("Komendy", "Komenda", Gender::Feminine),
    ("Konfederacji", "Konfederacja", Gender::Feminine),
    ("Kancelarii", "Kancelaria", Gender::Feminine),
    ("Ministerstwa", "Ministerstwo", Gender::Neuter),
    ("Muzeum", "Muzeum", Gender::Neuter),
    ("Ośrodka", "Ośrodek", Gender::Masculine),
    ("Parafii", "Parafia", Gender::Feminine),
    ("Parku", "Park", Gender::Masculine),
    ("Politechniki", "Politechnika", Gender::Feminine),
    ("Powiatu", "Powiat", Gender::Masculine),
    ("Przedsiębiorstwa", "Przedsiębiorstwo", Gender::Neuter),
    ("Rady", "Rada", Gender::Feminine),
    ("Regionalnej", "Regionalna", Gender::Feminine),
    ("Sejmiku", "Sejmik", Gender::Masculine),
    ("Spółdzielni", "Spółdzielnia", Gender::Feminine),
    ("Spółki", "Spółka", Gender::Feminine),
    ("Starostwa", "Starostwo", Gender::Neuter),
    ("Stowarzyszenia", "Stowarzyszenie", Gender::Neuter),
    ("Szkoły", "Szkoła", Gender::Feminine),
    ("Szpitala", "Szpital", Gender::Masculine),
    ("Towarzystwa", "Towarzystwo", Gender::Neuter),
    ("Uniwersytetu", "Uniwersytet", Gender::Masculine),
    ("Unii", "Unia", Gender::Feminine),
    ("Urzędu", "Urząd", Gender::Masculine),
    ("Województwa", "Województwo", Gender::Neuter),
    ("Zakładu", "Zakład", Gender::Masculine),
    ("Zespołu", "Zespół", Gender::Masculine),
    ("Związku", "Związek", Gender::Masculine),
    ("Wodociągów", "Wodociągi", Gender::Plural),
];
/// Other words that tell an organisation where they begin its name.
const MORE_HEADS: &[&str] = &[
    "bank",
    "firma",
    "klub",
    "liceum",
    "miasto",
    "pks",
    "przedszkole",
    "sp",
    "urzad",
    "wydawnictwo",
    "ups",
    "mops",
    "gops",
    "mopr",
    "cuw",
    "gok",
    "lgd",
    "mok",
    "mdk",
    "pinb",
    "pup",
    "rio",
    "rops",
    "sko",
    "ug",
    "ugim",
    "um",
    "umig",
    "wup",
    "zgk",
    "zwik",
    "pcpr",
    "zus",
    "nfz",
    "university",
    "ministry",
    "office",
    "city",
    "town",
    "council",
    "institute",
    "association",
    "foundation",
    "company",
    "uczelnia",
    "wyzsza",
    "panstwowa",
    "polskie",
    "polski",
    "polska",
    "krajowa",
    "narodowy",
    "osp",
];
/// Words that tell an office where they begin it.
const OFFICES: &[&str] = &[
    "adiunkt",
    "asystent",
    "asystentka",
    "burmistrz",
    "burmistrzyni",
    "czlonek",
    "czlonkini",
    "dyrektor",
    "dyrektorka",
    "doradca",
    "dziekan",
    "glowny",
    "glowna",
    "inspektor",
    "inspektorka",
    "kierownik",
    "kierowniczka",
    "koordynator",
    "koordynatorka",
    "ksiegowa",
    "ksiegowy",
    "marszalek",
    "minister",
    "mlodszy",
    "mlodsza",
    "naczelnik",
    "naczelniczka",
    "pelnomocnik",
    "pelnomocniczka",
    "podinspektor",
    "podsekretarz",
    "pracownik",
    "prezes",
    "prezeska",
    "prezydent",
    "profesor",
    "prorektor",
    "przewodniczacy",
    "przewodniczaca",
    "radca",
    "radny",
    "radna",
    "referent",
    "referentka",
    "rektor",
    "rzecznik",
    "rzeczniczka",
    "sekretarz",
    "skarbnik",
    "skarbniczka",
    "soltys",
    "soltyska",
    "specjalista",
    "specjalistka",
    "starosta",
    "starszy",
    "starsza",
    "ekspert",
    "ekspertka",
    "wicestarosta",
    "wiceburmistrz",
    "wicedyrektor",
    "wicemarszalek",
    "wiceminister",
    "wiceprezes",
    "wiceprezydent",
    "wiceprzewodniczacy",
    "wiceprzewodniczaca",
    "wicewojewoda",
    "wojewoda",
    "wojt",
    "wlasciciel",
    "wlascicielka",
    "wykladowca",
    "zastepca",
    "zastepczyni",
    "director",
    "manager",
    "mayor",
    "head",
    "president",
    "secretary",
    "chair",
    "ceo",
    "officer",
    "architekt",
    "informatyk",
    "nauczyciel",
    "nauczycielka",
];
/// Abbreviations that tell an office, whose own word follows in the genitive: `p.o. dyrektora`,
/// `z-ca burmistrza`.
const SHORTENED: &[&str] = &["p o", "po", "w z", "z ca", "zca", "zast"];
/// Words within an office: what follows them is of the office, not an organisation.
const DASHES: [&str; 5] = [" – ", " — ", " - ", "\n", "; "];

/// Splits an office from the organisation it is held in: `Prezes, Związek Gmin X`;
/// `Sekretarz – Urząd Miasta Łodzi`; `Wójt Gminy Żabia Wola`, whose organisation is put into the
/// nominative where that is a matter of its first words. What is not plainly both stays whole: an
/// organisation where it begins like one, else an office.
#[must_use]
pub fn split_office(text: &str) -> Affiliated {
    let text = text.trim().trim_end_matches([',', ';']).trim();
    for mark in DASHES.into_iter().chain([", ", " / ", "/", " w "]) {
        for (at, _) in text.match_indices(mark) {
            let (left, right) = (text[..at].trim(), text[at + mark.len()..].trim());
            if is_office(left) && is_organisation(right) {
                return affiliated(left, right);
            }
            // “w” comes after an organisation too: “Urząd Miejski w Gliwicach”.
            if mark != " w " && is_organisation(left) && is_office(right) {
                return affiliated(right, left);
            }
        }
    }
    if is_office(text)
        && let Some(found) = within(text)
    {
        return found;
    }
    if is_organisation(text) { affiliated("", text) } else { affiliated(text, "") }
}

fn affiliated(office: &str, organisation: &str) -> Affiliated {
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    Affiliated { office: one_line(office), organisation: one_line(organisation) }
}

fn first_word(text: &str) -> String {
    let word = text.split(|letter: char| letter.is_whitespace() || letter == ',').next();
    fold(word.unwrap_or_default().trim_matches(['„', '"', '”', '(']))
}

/// Whether a text begins as the names of offices do.
pub(super) fn is_office(text: &str) -> bool {
    let first = first_word(text);
    SHORTENED.contains(&first.as_str())
        || OFFICES.contains(&first.split(' ').next().unwrap_or_default())
}

fn is_organisation(text: &str) -> bool {
    let first = first_word(text);
    let known = HEADS.iter().any(|(_, nominative, _)| fold(nominative) == first)
        || MORE_HEADS.contains(&first.as_str());
    // `Miejska Biblioteka Publiczna`, `Gminny Ośrodek Kultury`
    let second = text.split_whitespace().nth(1).map(first_word).unwrap_or_default();
    let adjective = first.ends_with('a') || first.ends_with('y') || first.ends_with('i');
    let after_adjective = adjective
        && !OFFICES.contains(&first.as_str())
        && HEADS.iter().any(|(_, nominative, _)| fold(nominative) == second);
    known || after_adjective || text.contains("sp. z o.o.") || text.ends_with("S.A.")
}

/// An organisation in the genitive behind the office.
fn within(text: &str) -> Option<Affiliated> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let (at, nominative, gender) = words.iter().enumerate().skip(1).find_map(|(at, word)| {
        let (_, nominative, gender) = HEADS.iter().find(|(genitive, ..)| genitive == word)?;
        Some((at, *nominative, *gender))
    })?;
    let rest = &words[at + 1..];
    // “Rady Nadzorczej” and “Zarządu Związku” are of the office unless more follows.
    if rest.is_empty() || rest.iter().any(|word| ["–", "—", "-", "/"].contains(word)) {
        return None;
    }
    // “Prezydent Miasta i Gminy X”
    if at > 1 && words[at - 1] == "i" && words[at - 2] == "Miasta" {
        let office = words[..at - 2].join(" ");
        let organisation = format!("Miasto i {nominative} {}", rest.join(" "));
        return (!office.is_empty()).then(|| affiliated(&office, &organisation));
    }
    let mut name = vec![nominative.to_owned()];
    let adjectives = rest.iter().map_while(|word| in_nominative(word, gender));
    let declined: Vec<String> = adjectives.collect();
    name.extend(declined.iter().cloned());
    name.extend(rest[declined.len()..].iter().map(|word| (*word).to_owned()));
    Some(affiliated(&words[..at].join(" "), &name.join(" ")))
}

/// An adjective of the genitive in the nominative; none where it is none.
fn in_nominative(word: &str, gender: Gender) -> Option<String> {
    let replaced = |ending: &str, with: &str| {
        word.strip_suffix(ending)
            .filter(|stem| stem.chars().count() > 2)
            .map(|stem| format!("{stem}{with}"))
    };
    match gender {
        Gender::Masculine => replaced("kiego", "ki")
            .or_else(|| replaced("giego", "gi"))
            .or_else(|| replaced("iego", "i"))
            .or_else(|| replaced("ego", "y")),
        Gender::Neuter => replaced("kiego", "kie")
            .or_else(|| replaced("iego", "ie"))
            .or_else(|| replaced("ego", "e")),
        Gender::Feminine => replaced("kiej", "ka")
            .or_else(|| replaced("giej", "ga"))
            .or_else(|| replaced("iej", "ia"))
            .or_else(|| replaced("ej", "a")),
        Gender::Plural => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices_and_organisations_are_told_apart() {
        for (text, office, organisation) in [
            ("Wójt Gminy Żabia Wola", "Wójt", "Gmina Żabia Wola"),
            ("Zastępca Wójta Gminy Lesznowola", "Zastępca Wójta", "Gmina Lesznowola"),
            ("Burmistrz Miasta i Gminy Wieliczka", "Burmistrz", "Miasto i Gmina Wieliczka"),
            ("Prezes, Związek Gmin Wiejskich RP", "Prezes", "Związek Gmin Wiejskich RP"),
            ("Sekretarz – Urząd Miasta Łodzi", "Sekretarz", "Urząd Miasta Łodzi"),
            ("Urząd Miasta Łodzi, sekretarz", "sekretarz", "Urząd Miasta Łodzi"),
            ("Marszałek Województwa Łódzkiego", "Marszałek", "Województwo Łódzkie"),
            ("Starosta Powiatu Pabianickiego", "Starosta", "Powiat Pabianicki"),
            (
                "Dyrektor Szkoły Podstawowej nr 3 w Łodzi",
                "Dyrektor",
                "Szkoła Podstawowa nr 3 w Łodzi",
            ),
            ("Dyrektor Gminny Ośrodek Kultury", "Dyrektor Gminny Ośrodek Kultury", ""),
            (
                "Dyrektor, Gminny Ośrodek Kultury w Rawie",
                "Dyrektor",
                "Gminny Ośrodek Kultury w Rawie",
            ),
            (
                "Kierownik Wydziału Kultury Urzędu Miejskiego w Gliwicach",
                "Kierownik Wydziału Kultury",
                "Urząd Miejski w Gliwicach",
            ),
            ("Marszałek Województwa – UG Brzozowo", "Marszałek Województwa", "UG Brzozowo"),
            ("Marszałek Województwa – Brzozowo", "Marszałek Województwa – Brzozowo", ""),
            ("p.o. dyrektora, ZGK Brzozowo", "p.o. dyrektora", "ZGK Brzozowo"),
            ("z-ca burmistrza / UG Brzozowo", "z-ca burmistrza", "UG Brzozowo"),
            ("UM Łódź\nzast. skarbnika", "zast. skarbnika", "UM Łódź"),
            ("inspektor w Urząd Gminy Raszyn", "inspektor", "Urząd Gminy Raszyn"),
            // What can't be told without knowing the town's name in the nominative stays.
            ("Prezydent Miasta Łodzi", "Prezydent Miasta Łodzi", ""),
            ("Starosta Pabianicki", "Starosta Pabianicki", ""),
            ("Przewodniczący Rady", "Przewodniczący Rady", ""),
            ("Urząd Miejski w Gliwicach", "", "Urząd Miejski w Gliwicach"),
            ("Radny", "Radny", ""),
            ("", "", ""),
        ] {
            let found = split_office(text);
            assert_eq!([&*found.office, &*found.organisation], [office, organisation], "{text:?}");
        }
    }
}
