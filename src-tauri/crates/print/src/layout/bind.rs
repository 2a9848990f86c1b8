//! Spaces at which a line must not end.
//!
//! Polish typography leaves no one-letter word at a line's end; that, and what belongs together
//! (a number and its unit, initials and a name), holds in English as well.

use super::Tongue;

/// Words that stay with the word after them.
const BEFORE_NEXT: &[&str] = &[
    "Al.", "al.", "art.", "bł.", "dr", "Dr", "ds.", "gen.", "godz.", "hab.", "im.", "inż.", "ks.",
    "lek.", "lit.", "lok.", "m.", "m.in.", "mec.", "mgr", "min.", "np.", "nr", "Nr", "ok.", "os.",
    "p.", "pkt", "pl.", "płk", "pn.", "por.", "poz.", "pp.", "prof.", "Prof.", "red.", "rozdz.",
    "str.", "ś.p.", "św.", "tab.", "tel.", "tj.", "tzn.", "tzw.", "Ul.", "ul.", "ust.", "wg",
    "zob.", "ww.", "no.", "No.", "Mr", "Mrs", "Ms",
];

/// Those of them that mean something else in English.
const POLISH_ONLY: [&str; 4] = ["ok.", "min.", "pl.", "por."];

/// Small words that stay with the word after them where lines need not be equal: of headings and names.
const SMALL: [&str; 8] = ["do", "ku", "na", "od", "po", "we", "za", "ze"];

/// Words after which no heading or name should part, if it can part as well elsewhere.
const CLINGING: [&[&str]; 2] = [
    &[
        "bez",
        "dla",
        "lub",
        "nad",
        "nie",
        "oraz",
        "pod",
        "przed",
        "przez",
        "przy",
        "dwa",
        "dwie",
        "trzy",
        "cztery",
        "pięć",
        "sześć",
        "siedem",
        "osiem",
        "dziewięć",
        "dziesięć",
    ],
    &["an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"],
];

/// Months as English shortens them after a day.
const SHORT_MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec"];

/// Words that stay with a number before them: short ones, or lines would have gaps.
const UNITS: &[&str] = &[
    "%",
    "‰",
    "°",
    "°C",
    "€",
    "£",
    "$",
    "zł",
    "gr",
    "złotych",
    "złote",
    "euro",
    "EUR",
    "PLN",
    "USD",
    "proc",
    "procent",
    "tys",
    "mln",
    "mld",
    "thousand",
    "million",
    "billion",
    "km",
    "km²",
    "km³",
    "m",
    "m²",
    "m³",
    "dm³",
    "cm",
    "cm²",
    "mm",
    "mm²",
    "ha",
    "km/h",
    "kg",
    "g",
    "t",
    "l",
    "ml",
    "kW",
    "kWh",
    "kWp",
    "MW",
    "GW",
    "V",
    "kV",
    "kB",
    "MB",
    "GB",
    "TB",
    "px",
    "r",
    "roku",
    "w",
    "s",
    "h",
    "min",
    "minut",
    "minuty",
    "minutę",
    "minute",
    "minutes",
    "godz",
    "godzin",
    "godziny",
    "godzinę",
    "hour",
    "hours",
    "sekund",
    "sekundy",
    "seconds",
    "dzień",
    "dnia",
    "dni",
    "doba",
    "doby",
    "day",
    "days",
    "tydzień",
    "tygodni",
    "tygodnie",
    "week",
    "weeks",
    "miesiąc",
    "miesiące",
    "miesięcy",
    "month",
    "months",
    "rok",
    "lat",
    "lata",
    "year",
    "years",
    "os",
    "osoba",
    "osobę",
    "osób",
    "osoby",
    "person",
    "people",
    "uczestników",
    "uczestnicy",
    "participants",
    "miejsc",
    "miejsca",
    "seats",
    "razy",
    "times",
    "szt",
    "sztuk",
    "str",
    "strona",
    "strony",
    "stron",
    "page",
    "pages",
    "a.m",
    "p.m",
    "am",
    "pm",
];

/// The bytes of `text` at which a space stands that binds, in order; after more words where lines are
/// `ragged`, so that binding costs nothing but white.
#[must_use]
pub fn bound_spaces(text: &str, tongue: Tongue, ragged: bool) -> Vec<usize> {
    let mut bound = Vec::new();
    let mut before: Option<&str> = None;
    let (mut start, mut gap) = (0usize, 0usize);
    for word in text.split([' ', '\u{a0}', '\n']) {
        let free = text[gap..].starts_with(' ');
        let small = |before: &str| {
            let is_small = |small: &&str| small.eq_ignore_ascii_case(before);
            ragged && tongue == Tongue::Polish && SMALL.iter().any(is_small) && !word.is_empty()
        };
        let dated = |before: &str| ragged && is_month(before) && is_year(word);
        let stays = |before: &str| binds(before, word, tongue) || small(before) || dated(before);
        if free && before.is_some_and(stays) {
            bound.push(gap);
        }
        before = Some(word);
        gap = start + word.len();
        start = gap + text[gap..].chars().next().map_or(0, char::len_utf8);
    }
    bound
}

/// Whether what is said parts at a space, given all before and after it: after a comma or a
/// quotation, before a bracket or whose name something bears.
#[must_use]
pub fn is_parting(before: &str, after: &str) -> bool {
    before.ends_with([',', ';', ':', '!', '?', '–', '—', '/', '|', '·', ')', '”'])
        || after.starts_with(['(', '„', '“', '‘'])
        || after.starts_with("im. ")
}

/// Whether the last word of `before` clings to the next, so that it is better to part elsewhere.
#[must_use]
pub fn clings(before: &str, tongue: Tongue) -> bool {
    let last = before.rsplit([' ', '\u{a0}', '\n']).next().unwrap_or_default();
    let words = CLINGING[usize::from(tongue == Tongue::English)];
    words.iter().any(|word| word.eq_ignore_ascii_case(last))
}

fn binds(before: &str, after: &str, tongue: Tongue) -> bool {
    let word = before.trim_start_matches(['(', '[', '„', '“', '‘', '«', '"', '\'', '–', '—']);
    if word.is_empty() || after.is_empty() {
        return false;
    }
    // A dash or a slash between words ends a line, never starts one.
    if matches!(after, "–" | "—" | "-" | "/") {
        return true;
    }
    one_letter(word)
        || initial(word)
        || (BEFORE_NEXT.contains(&word)
            && (tongue == Tongue::Polish || !POLISH_ONLY.contains(&word)))
        || word == "§"
        || (is_number(word) && follows_number(after))
        || (is_name(word) && is_place_number(after))
        || is_post_code(word)
        || is_calling_code(word)
        || (roman(word) && (after.starts_with("w.") || after.starts_with("wiek")))
}

/// `w`, `i`, `A`
fn one_letter(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}

/// `J.`, `A.B.`
fn initial(word: &str) -> bool {
    word.ends_with('.')
        && word.split_terminator('.').all(|part| {
            let mut letters = part.chars();
            letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
        })
}

/// `7`, `10–12`, `3,5`
fn is_number(word: &str) -> bool {
    word.ends_with(|last: char| last.is_ascii_digit())
        && word
            .chars()
            .all(|letter| letter.is_ascii_digit() || matches!(letter, ',' | '.' | '–' | '-'))
}

/// Whether a word after a number belongs to it: `zł`, `km`, `r.`, `czerwca`, the `000` of 10 000.
fn follows_number(next: &str) -> bool {
    let bare = next.trim_end_matches([',', ';', ':', ')', '”', '.', '?', '!']);
    let thousands = bare.len() == 3 && bare.bytes().all(|digit| digit.is_ascii_digit());
    // `r` and `w` are abbreviations of year and century only with their dot.
    let word = matches!(bare, "r" | "w") && !next.contains('.');
    let is_unit = UNITS.contains(&bare) || is_month(bare);
    thousands || (is_unit && !word)
}

/// `czerwca`, `Sept`. Where lines need not be equal, a year stays with it.
fn is_month(word: &str) -> bool {
    obrady_words::is_month(word) || SHORT_MONTHS.contains(&word)
}

/// `2026`, `2026,`
fn is_year(word: &str) -> bool {
    let bare = word.trim_end_matches([',', ';', ':', ')', '”', '.', '?', '!']);
    bare.len() == 4 && bare.bytes().all(|digit| digit.is_ascii_digit())
}

/// A word that may be called by a number: `Bulwarowa` 7, `Sala` 101, `Tabela` 2.
fn is_name(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && word.chars().skip(1).all(char::is_lowercase)
}

/// `7`, `12a`, `120/4`, but not a year.
fn is_place_number(word: &str) -> bool {
    let bare = word.trim_end_matches([',', ';', ':', ')', '”', '.', '?', '!']);
    let figures = bare.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &bare[figures..];
    let is_part = |part: &str| part.len() < 5 && part.bytes().all(|it| it.is_ascii_alphanumeric());
    (1..4).contains(&figures)
        && (rest.is_empty()
            || (rest.len() == 1 && rest.bytes().all(|it| it.is_ascii_lowercase()))
            || rest.strip_prefix('/').is_some_and(is_part))
}

/// `00-950`
fn is_post_code(word: &str) -> bool {
    let figures =
        |part: &str, count| part.len() == count && part.bytes().all(|it| it.is_ascii_digit());
    word.split_once('-').is_some_and(|(start, end)| figures(start, 2) && figures(end, 3))
}

/// `+48`
fn is_calling_code(word: &str) -> bool {
    let figures = word.strip_prefix('+').unwrap_or_default();
    (1..=3).contains(&figures.len()) && figures.bytes().all(|it| it.is_ascii_digit())
}

/// `XXI`
fn roman(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|letter| "IVXLCDM".contains(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `~` stands for a space that binds.
    fn check(expected: &str, tongue: Tongue) {
        let text = expected.replace('~', " ");
        let mut bound = text.clone().into_bytes();
        for at in bound_spaces(&text, tongue, false) {
            bound[at] = b'~';
        }
        assert_eq!(String::from_utf8(bound).unwrap(), expected);
    }

    #[test]
    fn what_belongs_together_is_bound() {
        for text in [
            "Miasta w~kryzysie i~po nim",
            "A~w~Łodzi o~tym",
            "tel.~+48~601 i~+601",
            "(w~ramach programu)",
            "„O~miastach”",
            "prof.~dr~hab.~J.~R.~Kowalski",
            "7~czerwca 2021~r. w~Katowicach",
            "10~000~zł, 5~km, 40~%, 3,5~mln osób",
            "około 300~osób",
            "art.~5 ust.~2 pkt~3",
            "miasto~– ludzie~– zieleń",
            "Dzień~1~/ Day~1",
            "XXI~w. i~dalej",
            "§~12 regulaminu",
            "im.~Jana Pawła II w~Gliwicach",
            "nr~4",
            "specjalistka ds.~retencji",
            "Sala B~na parterze",
            "Sala~101, Rynek~1 i~ul.~Długa~12a",
            "ul.~Bulwarowa~7~m.~12, 00-950~Nakłowo Wielkie",
            "Al.~Jerozolimskie~120/4, 3 Maja~5",
            "Warszawa 2030, Oto 15% z~nich",
            "rok 2021 Warszawa",
            "w~latach 2020–2021 w~Gliwicach",
            "w~2021~r. i~potem",
            "",
            "dwa  odstępy",
        ] {
            check(text, Tongue::Polish);
        }
    }

    #[test]
    fn numbers_keep_their_units_and_months() {
        for text in [
            "działka ma 450~m², zbiornik 12~m³, zlewnia 3~km³",
            "przez 2~dni, 1~dzień, 3~tygodnie i~6~miesięcy",
            "30~osób albo 2~osoby, 120~uczestników",
            "1,5~godziny, 45~minut, 10~sekund",
            "w~2021~roku, 12~listopada, 3~grudnia",
            "96~stron (12~str.), 500~złotych, 20~procent",
            "200~razy więcej niż 5 spotkań",
        ] {
            check(text, Tongue::Polish);
        }
        for text in [
            "on 12~May 2026, 1~June, 4~July and 31~December",
            "21~Sept. or 3~Oct. at 9~a.m. for 90~minutes",
            "2~days, 3~hours, 30~people, 120~participants",
            "96~pages, 450~m², 20~million, 40~seats",
            "see 5 rivers in 3 towns",
        ] {
            check(text, Tongue::English);
        }
    }

    #[test]
    fn small_words_of_headings_stay_with_the_next() {
        let text = "Co zabieramy do domu, Na Co Dzień, nad rzeką";
        let bound = bound_spaces(text, Tongue::Polish, true);
        assert_eq!(bound, [15, 24], "after “do” and “Na” alone");
        assert!(bound_spaces(text, Tongue::Polish, false).is_empty(), "texts need their breaks");
        assert!(bound_spaces("What to do at home", Tongue::English, true).is_empty());
    }

    #[test]
    fn small_words_cling() {
        assert!(clings("Życie nad", Tongue::Polish) && clings("Nad", Tongue::Polish));
        assert!(clings("Towns of the", Tongue::English) && !clings("Towns", Tongue::English));
        assert!(!clings("Miasto", Tongue::Polish) && !clings("nad", Tongue::English));
        assert!(!clings("ponad", Tongue::Polish) && !clings("", Tongue::Polish));
    }

    #[test]
    fn dates_of_headings_stay_whole() {
        for (text, tongue) in [
            ("z 28 listopada 2026 r.", Tongue::Polish),
            ("as of 28 Nov 2026, late", Tongue::English),
        ] {
            let bound = bound_spaces(text, tongue, true);
            let year = text.find(" 2026").unwrap_or_default();
            assert!(bound.contains(&year), "{text}: {bound:?}");
            assert!(!bound_spaces(text, tongue, false).contains(&year), "texts need their breaks");
        }
    }

    #[test]
    fn headings_part_where_what_is_said_does() {
        for text in [
            "Wójt,|Gmina Kalwaria",
            "Liceum Ogólnokształcące|im. Tadeusza Kościuszki",
            "Stowarzyszenie|„Czysta Ziemia”|w Łodzi",
            "Miasto –|ludzie",
            "Dokąd zmierzamy?|O przyszłości",
            "Fundacja|(w organizacji)",
            "Sala A,|parter ·|Panel",
            "Wodociągi Sp. z o.o. w Pile",
        ] {
            let plain = text.replace('|', " ");
            let spaces = plain.match_indices(' ').map(|(at, _)| at);
            let found = spaces.filter(|at| is_parting(&plain[..*at], &plain[at + 1..]));
            let mut marked = plain.clone().into_bytes();
            found.for_each(|at| marked[at] = b'|');
            assert_eq!(String::from_utf8(marked).unwrap(), text);
        }
    }

    #[test]
    fn spaces_that_bind_already_are_left_alone() {
        assert_eq!(bound_spaces("w\u{a0}mieście i\nwsi w domu", Tongue::Polish, false), [19]);
    }
}
