//! Names of events within words: after an invitation, in quotation marks, in running text.

use super::{
    head,
    lexicon::{
        Words,
        nouns::{self, Sense},
        towns, words,
    },
    piece::{Piece, fold, is_capital, is_dash},
    text::tidy_title,
};

/// A name with the pieces that it came from.
pub(super) type Named<'t> = (String, Vec<Piece<'t>>);

/// Without `Re:`, `Fwd:` and `Zaproszenie –` before the subject of a mail.
pub(super) fn without_reply(text: Piece<'_>) -> Piece<'_> {
    const PREFIXES: [&str; 9] = [
        "re:",
        "fwd:",
        "fw:",
        "odp:",
        "pd:",
        "zaproszenie –",
        "zaproszenie -",
        "zaproszenie:",
        "invitation:",
    ];
    let mut text = text;
    for prefix in PREFIXES {
        if fold(&text).starts_with(prefix) {
            text = text.from(prefix.len()).trim();
        }
    }
    text
}

/// An invitation at the start of or within words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Invitation<'t> {
    /// The words that invite.
    pub words: Piece<'t>,
    /// What follows them.
    pub rest: Piece<'t>,
    /// Whether it only says `Program`.
    pub weak: bool,
}

/// The words of invitation in `text`, or `Program` at its start, and what follows them.
pub(super) fn invitation(text: Piece<'_>) -> Option<Invitation<'_>> {
    const INVITING: &str = "do udziału w |do wzięcia udziału w |do uczestnictwa w |zaproszenie na |\
        zapraszamy państwa na |zaprosić państwa na |zapraszamy na |zapraszają na |zaprasza na |\
        zaprasza państwa na |zaprosić na |zapraszam na |zapraszam państwa na |zaproszenie do |\
        invitation to the |invitation to |you are invited to the |invite you to the |\
        invite you to attend the |invites you to the |join us for the |join us at the |\
        welcome to the |programme of the |program of the |agenda of the ";
    const TITLING: &str = "szczegółowy program |ramowy program |wstępny program |program ramowy |\
        program szczegółowy |harmonogram |program |agenda |plan ";
    let lower = fold(&text);
    if lower.len() != text.len() {
        return None;
    }
    let inviting =
        INVITING.split('|').find_map(|words| lower.find(words).map(|at| at + words.len()));
    let titling = TITLING.split('|').find(|words| lower.starts_with(*words)).map(str::len);
    let (at, weak) = inviting.map(|at| (at, false)).or_else(|| titling.map(|at| (at, true)))?;
    let rest = text.from(at).trim();
    rest.has_words().then(|| Invitation { words: text.to(at).trim(), rest, weak })
}

/// The name in words after an invitation: `konferencję „Woda”, która odbędzie się…`.
pub(super) fn named(text: Piece<'_>) -> Option<Named<'_>> {
    let (at, noun) = text
        .words()
        .take(9)
        .enumerate()
        .find(|(_, word)| nouns::is_event(word.trim_matches(|c: char| !c.is_alphanumeric())))?;
    if let Some(named) = quoted(text, noun).or_else(|| after_colon(text)) {
        return Some(named);
    }
    let piece = text.to(end_of_name(text, noun)).trim_joints();
    // `konferencję` alone names nothing.
    if piece.plain_words().count() < 2 || at > 6 {
        return None;
    }
    Some((nominative(&tidy_title(&piece)), vec![piece]))
}

/// `Konferencja „Woda”` is „Woda”, `II Forum Miast „Woda”` is all of that.
fn quoted<'t>(text: Piece<'t>, noun: Piece<'t>) -> Option<Named<'t>> {
    let (open, content, close) = head::quoted(text)?;
    let after_noun = noun.end() - text.start();
    if open < after_noun || text.part(after_noun, open).plain_words().count() > 6 {
        return None;
    }
    let before = text.to(open);
    if is_generic(before) {
        return Some((tidy_title(&content), vec![content, before.trim()]));
    }
    let name = nominative(&tidy_title(&without_introduction(before)));
    Some((format!("{name} „{}”", tidy_title(&content)), vec![text.to(close)]))
}

/// `Webinar: Cyberbezpieczny urząd` is what follows the colon.
pub(super) fn after_colon(text: Piece<'_>) -> Option<Named<'_>> {
    let (before, after) = text.cut(": ")?;
    let noun = before.plain_words().any(|word| nouns::is_event(&word));
    let after = after.trim();
    (noun && is_generic(before) && after.has_words()).then(|| {
        let title = head::unquoted(after);
        (tidy_title(&title), vec![title, before.trim()])
    })
}

/// A name of an event in the nominative, as far as its noun is known.
pub(super) fn nominative(title: &str) -> String {
    // `dwa spotkania` are in the nominative, for all that one would be `spotkanie`.
    let counted = ["dwa", "dwie", "trzy", "cztery"]
        .iter()
        .any(|count| fold(title).strip_prefix(count).is_some_and(|rest| rest.starts_with(' ')));
    let made = (!counted).then(|| nouns::nominative(title, Sense::Event)).flatten();
    obrady_words::capital(&made.unwrap_or_else(|| title.to_owned()))
}

/// Without the words that introduce a quotation: `pt.`, `pod hasłem`.
fn without_introduction(text: Piece<'_>) -> Piece<'_> {
    const WORDS: &str =
        "pod tytułem|pod hasłem|pod nazwą|pt.|pn.|pt|pn|nt.|na temat|entitled|titled";
    let trimmed = text.trim_joints();
    let lower = fold(&trimmed);
    match WORDS.split('|').find(|word| lower.ends_with(*word)) {
        Some(word) => trimmed.to(trimmed.len() - word.len()).trim_joints(),
        None => trimmed,
    }
}

/// The quotation that such words introduce, or the words as they are.
pub(super) fn introduced(text: Piece<'_>) -> Piece<'_> {
    match head::quoted(text) {
        Some((open, ..)) if without_introduction(text.to(open)).is_empty() => text.from(open),
        _ => text,
    }
}

/// Whether words only say that it is a conference or training, not which.
pub(super) fn is_generic(text: Piece<'_>) -> bool {
    const MOST: usize = 5;
    let bare = without_introduction(text);
    let plain = |word: &str| {
        let lower = fold(word);
        [
            "naukow",
            "bezpłatn",
            "ogólnopolsk",
            "online",
            "praktyczn",
            "internetow",
            "szkoleniow",
            "free",
            "the",
            "our",
        ]
        .iter()
        .any(|stem| lower.starts_with(stem))
    };
    static OF_ELSE: Words = words(
        "programu projektu programie projekcie ramach dla zakresu dotyczące dotyczący konkursu",
    );
    bare.plain_words().count() <= MOST
        && !bare.plain_words().any(|word| OF_ELSE.has(&fold(&word)))
        && bare
            .plain_words()
            .all(|word| nouns::is_event(&word) || !is_capital(&word) || plain(&word))
}

/// Where a name with `noun` ends.
fn end_of_name(text: Piece<'_>, noun: Piece<'_>) -> usize {
    const STOPS: &str = "która które który którą w_dniu w_dniach organizowany organizowana \
        organizowane odbędzie odbędą dnia dn. on which that organised organized oraz_zapraszamy \
        realizowane realizowanej realizowanego prowadzone w_terminie w_godz. pod_patronatem \
        we_współpracy w_formule w_siedzibie w_formie";
    let mut end = noun.end() - text.start();
    let words: Vec<Piece<'_>> = text.from(end).words().collect();
    let dates = super::date::dates(text, &[]);
    for (at, word) in words.iter().enumerate() {
        let plain = fold(word);
        let pair = words.get(at + 1).map(|next| format!("{plain}_{}", fold(next)));
        let stops = STOPS
            .split_whitespace()
            .any(|stop| stop == plain.trim_end_matches(',') || Some(stop) == pair.as_deref());
        let dated = dates.iter().any(|dates| dates.piece.start() <= word.start());
        if stops || dated || word.starts_with('(') || is_where(&words[at..]) {
            break;
        }
        end = word.end() - text.start();
        let sentence = word.ends_with(['.', '!', '?', ';']) && word.chars().count() > 3;
        if sentence || word.ends_with(',') {
            break;
        }
    }
    end
}

/// Whether the words say where: `w Katowicach`, `w Teatrze …`.
fn is_where(words: &[Piece<'_>]) -> bool {
    let joint = words.first().is_some_and(|word| matches!(fold(word).as_str(), "w" | "we" | "in"));
    let following: Vec<&str> = words.iter().skip(1).take(2).map(|word| word.str()).collect();
    let Some(next) = following.first().filter(|_| joint) else { return false };
    towns::town(&following).is_some()
        || (nouns::noun(next, Sense::Place).is_some() && is_capital(next))
}

/// A name in running text: `Dziś wystartował Kongres Polityki Miejskiej 2021 – Krajowe Forum`.
pub(super) fn proper_name(text: Piece<'_>) -> Option<Named<'_>> {
    const JOINING: &str = "i w na o dla ds. im. z do oraz of the and for in ze pod";
    const LONGEST: usize = 400;
    let reach = text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
    let words: Vec<Piece<'_>> = text.to(reach).words().collect();
    let noun = words.iter().position(|word| {
        let plain = word.trim_matches(|c: char| !c.is_alphanumeric());
        is_capital(plain) && nouns::is_event(plain)
    })?;
    let counts = |word: &Piece<'_>| {
        let plain = word.trim_start_matches(['„', '"', '(']);
        is_capital(plain) || plain.starts_with(|c: char| c.is_ascii_digit())
    };
    let mut first = noun;
    while first > 0
        && is_capital(&words[first - 1])
        && !words[first - 1].ends_with(['.', ',', ':', '!'])
    {
        first -= 1;
    }
    let mut last = noun;
    // `Rad Gmin, Powiatów i Sejmików` goes on after its comma.
    let lists = |at: usize| {
        let joint =
            words.get(at + 2).is_some_and(|word| matches!(word.str(), "i" | "oraz" | "and"));
        words[at].ends_with(',')
            && joint
            && words.get(at + 1).is_some_and(counts)
            && words.get(at + 3).is_some_and(counts)
    };
    while !words[last].ends_with(['.', ',', ';', '!', '?', ':']) || lists(last) {
        let Some(next) = words.get(last + 1) else { break };
        let dash = next.chars().count() == 1 && next.starts_with(is_dash);
        let joins = dash || JOINING.split(' ').any(|joint| joint == next.str());
        if counts(next) {
            last += 1;
        } else if joins && !is_where(&words[last + 1..]) && words.get(last + 2).is_some_and(counts)
        {
            last += 2;
        } else {
            break;
        }
    }
    let end = words[last].trim_end_by(|c| matches!(c, '.' | ',' | ';' | '!' | '?' | ':'));
    let piece = words[first].to(0).join(end);
    let count = piece.plain_words().count();
    (count >= 3 || (count == 2 && first < noun))
        .then(|| (nominative(&tidy_title(&piece)), vec![piece]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_in_words() {
        for (text, expected) in [
            ("konferencję „Woda w mieście”, która odbędzie się 12 maja", "Woda w mieście"),
            ("II Forum Miast „Razem”", "II Forum Miast „Razem”"),
            ("Kongresu Perły Samorządu", "Kongres Perły Samorządu"),
            ("szkoleniu z zakresu RODO w dniu 5 maja", "Szkolenie z zakresu RODO"),
            ("Webinar: Cyberbezpieczny urząd", "Cyberbezpieczny urząd"),
            (
                "uroczystą konferencję z okazji 35-lecia samorządu, która",
                "Uroczysta konferencja z okazji 35-lecia samorządu",
            ),
            ("III Krajowym Kongresie Sekretarzy w Katowicach", "III Krajowy Kongres Sekretarzy"),
            ("konferencji", ""),
        ] {
            let found = named(Piece::whole(text)).map_or(String::new(), |(name, _)| name);
            assert_eq!(found, expected, "{text}");
        }
        for (text, expected) in [
            (
                "Dziś wystartował Kongres Polityki Miejskiej 2021 - Krajowe Forum Miejskie. Nasz Związek",
                "Kongres Polityki Miejskiej 2021 – Krajowe Forum Miejskie",
            ),
            ("W maju Konferencja odbędzie się w Łodzi", ""),
        ] {
            let found = proper_name(Piece::whole(text)).map_or(String::new(), |(name, _)| name);
            assert_eq!(found, expected, "{text}");
        }
    }
}
