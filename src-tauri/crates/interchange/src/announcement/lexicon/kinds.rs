//! Words that say what a session is.

use obrady_domain::SessionKind;

use crate::announcement::piece::{Piece, fold};

use SessionKind::{
    Break, Ceremony, Debate, Lecture, MiniPanel, Other, Panel, Plenary, Registration, Social,
    Workshop,
};

/// Beginnings of the words of each phrase; longer phrases before those that they begin with.
const PHRASES: &[(&[&str], SessionKind)] = &[
    (&["mini", "panel"], MiniPanel),
    (&["minipanel"], MiniPanel),
    (&["mini-panel"], MiniPanel),
    (&["dyskusj", "panelow"], Panel),
    (&["debat", "panelow"], Panel),
    (&["panel"], Panel),
    (&["okrągł", "stół"], Panel),
    (&["round", "table"], Panel),
    (&["roundtable"], Panel),
    (&["fireside", "chat"], Panel),
    (&["talk", "show"], Panel),
    (&["debat"], Debate),
    (&["oxford", "debate"], Debate),
    (&["sesj", "plenarn"], Plenary),
    (&["sesj", "planarn"], Plenary),
    (&["obrad", "plenarn"], Plenary),
    (&["plenary"], Plenary),
    (&["plenar"], Plenary),
    (&["sesj", "otwier"], Plenary),
    (&["sesj", "otwarci"], Plenary),
    (&["sesj", "inauguracyjn"], Plenary),
    (&["sesj", "zamyk"], Plenary),
    (&["sesj", "panelow"], Panel),
    (&["sesj", "dyskusyjn"], Panel),
    (&["sesj", "warsztatow"], Workshop),
    (&["sesj", "wykładow"], Lecture),
    (&["sesj", "networking"], Social),
    (&["sesj", "pytań"], Other),
    (&["zajęci", "warsztatow"], Workshop),
    (&["wykład"], Lecture),
    (&["prelekcj"], Lecture),
    (&["wystąpieni", "okolicznościow"], Ceremony),
    (&["wystąpieni", "gości"], Ceremony),
    (&["wystąpieni"], Lecture),
    (&["przemówieni"], Lecture),
    (&["referat"], Lecture),
    (&["prezentacj"], Lecture),
    (&["odczyt"], Lecture),
    (&["gawęd"], Lecture),
    (&["keynote"], Lecture),
    (&["lecture"], Lecture),
    (&["presentation"], Lecture),
    (&["talk"], Lecture),
    (&["lightning", "talk"], Lecture),
    (&["case", "study"], Lecture),
    (&["studium", "przypadku"], Lecture),
    (&["webinar"], Lecture),
    (&["warsztat"], Workshop),
    (&["workshop"], Workshop),
    (&["szkoleni"], Workshop),
    (&["training"], Workshop),
    (&["masterclass"], Workshop),
    (&["master", "class"], Workshop),
    (&["laborator"], Workshop),
    (&["ćwiczeni"], Workshop),
    (&["hackathon"], Workshop),
    (&["tutorial"], Workshop),
    (&["otwarci"], Ceremony),
    (&["rozpoczęci"], Ceremony),
    (&["inauguracj"], Ceremony),
    (&["powitani"], Ceremony),
    (&["przywitani"], Ceremony),
    (&["zakończeni"], Ceremony),
    (&["zamknięci"], Ceremony),
    (&["podsumowani"], Ceremony),
    (&["wręczeni"], Ceremony),
    (&["gala"], Ceremony),
    (&["uroczyst", "podpisani"], Ceremony),
    (&["podpisani"], Ceremony),
    (&["ogłoszeni", "wyników"], Ceremony),
    (&["słowo", "wstępn"], Ceremony),
    (&["słowo", "powitaln"], Ceremony),
    (&["wstęp"], Ceremony),
    (&["opening"], Ceremony),
    (&["closing"], Ceremony),
    (&["close"], Ceremony),
    (&["welcome", "reception"], Social),
    (&["welcome", "coffee"], Break),
    (&["welcome", "drinks"], Social),
    (&["welcome"], Ceremony),
    (&["wrap-up"], Ceremony),
    (&["wrap", "up"], Ceremony),
    (&["summary"], Ceremony),
    (&["awards"], Ceremony),
    (&["award"], Ceremony),
    (&["przerw"], Break),
    (&["lunch"], Break),
    (&["obiad"], Break),
    (&["poczęstun"], Break),
    (&["śniadani"], Break),
    (&["kaw"], Break),
    (&["bufet"], Break),
    (&["serwis", "kawow"], Break),
    (&["brunch"], Break),
    (&["coffee"], Break),
    (&["tea"], Break),
    (&["morning", "tea"], Break),
    (&["afternoon", "tea"], Break),
    (&["break"], Break),
    (&["breakfast"], Break),
    (&["refreshments"], Break),
    (&["comfort", "break"], Break),
    (&["rejestracj"], Registration),
    (&["rejestrowani"], Registration),
    (&["recepcj"], Registration),
    (&["registration"], Registration),
    (&["check-in"], Registration),
    (&["sign-in"], Registration),
    (&["arrival"], Registration),
    (&["przyjazd", "uczestnik"], Registration),
    (&["przyjazd", "gości"], Registration),
    (&["przyjazd"], Registration),
    (&["kolacj"], Social),
    (&["bankiet"], Social),
    (&["zwiedzani"], Social),
    (&["wycieczk"], Social),
    (&["koncert"], Social),
    (&["spacer"], Social),
    (&["grill"], Social),
    (&["ognisk"], Social),
    (&["integracj"], Social),
    (&["networking"], Social),
    (&["raut"], Social),
    (&["rejs"], Social),
    (&["wizyt", "studyjn"], Social),
    (&["wizyt"], Social),
    (&["wyjazd", "studyjn"], Social),
    (&["część", "artystyczn"], Social),
    (&["występ", "artystyczn"], Social),
    (&["spotkani", "integracyjn"], Social),
    (&["wieczór"], Social),
    (&["wieczorn"], Social),
    (&["pokaz", "film"], Social),
    (&["dinner"], Social),
    (&["reception"], Social),
    (&["drinks"], Social),
    (&["concert"], Social),
    (&["tour"], Social),
    (&["guided", "tour"], Social),
    (&["study", "visit"], Social),
    (&["site", "visit"], Social),
    (&["gala", "dinner"], Social),
    (&["social"], Social),
    (&["party"], Social),
    (&["dyskusj"], Other),
    (&["discussion"], Other),
    (&["pytani"], Other),
    (&["sesj"], Other),
    (&["session"], Other),
    (&["blok"], Other),
    (&["moduł"], Other),
    (&["spotkani"], Other),
];

/// Words that stand before the word of a kind and belong to it.
const BEFORE: &[&str] = &[
    "uroczyste",
    "uroczysta",
    "uroczysty",
    "uroczystość",
    "oficjalne",
    "oficjalny",
    "oficjalna",
    "wspólny",
    "wspólna",
    "wspólne",
    "poranna",
    "poranny",
    "krótka",
    "krótki",
    "druga",
    "drugi",
    "pierwszy",
    "pierwsza",
    "trzeci",
    "trzecia",
    "i",
    "ii",
    "iii",
    "iv",
    "v",
    "vi",
    "powitalna",
    "powitalny",
    "nieformalna",
    "gorący",
    "ceremonia",
    "ceremonial",
    "official",
    "formal",
    "gala",
    "second",
    "first",
    "third",
    "conference",
    "networking",
    "morning",
    "afternoon",
    "evening",
    "dodatkowy",
    "specjalny",
    "specjalna",
    "praktyczny",
    "praktyczne",
    "interaktywne",
    "otwarty",
    "otwarta",
    "interactive",
    "international",
    "participant",
    "delegate",
    "welcome",
    "parallel",
    "równoległe",
    "równoległa",
    "concluding",
    "final",
    "expert",
    "the",
    "a",
    "luźna",
    "krótkie",
    "część",
    "closing",
    "opening",
    "informacja",
    "moderowana",
    "moderowany",
    "wieczorny",
    "wieczorna",
    "plenarna",
    "plenarny",
    "stacjonarny",
    "stacjonarna",
    "pokaz",
];

/// Words that stand after the word of a kind and say nothing of its subject.
const AFTER: &[&str] = &[
    "dyskusyjny",
    "dyskusyjna",
    "ekspercki",
    "ekspercka",
    "ekspertów",
    "tematyczny",
    "tematyczna",
    "tematyczne",
    "praktyczne",
    "praktyczny",
    "inauguracyjny",
    "inauguracyjna",
    "wprowadzający",
    "wprowadzająca",
    "wprowadzające",
    "przedkongresowy",
    "otwierający",
    "otwierająca",
    "zamykający",
    "zamykająca",
    "specjalny",
    "specjalna",
    "specjalne",
    "główny",
    "główna",
    "równoległy",
    "równoległa",
    "równoległe",
    "kluczowy",
    "gościnny",
    "gościnna",
    "gościnne",
    "samorządowy",
    "samorządowa",
    "oksfordzka",
    "ekspercka",
    "dyskusyjne",
    "nr",
    "no",
    "no.",
    "discussion",
    "session",
    "debate",
    "address",
    "speech",
    "speaker",
    "talk",
    "lecture",
    "online",
    "stacjonarne",
    "stacjonarny",
    "networkingowa",
    "plenarna",
    "merytoryczny",
    "merytoryczna",
    "merytoryczne",
    "interaktywne",
    "interaktywny",
    "partnera",
    "presentation",
    "workshop",
];

/// The words with which a title begins where they say what the session is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct KindLead<'t> {
    /// What it is.
    pub kind: SessionKind,
    /// The words that say so, with their adjectives and numbers.
    pub piece: Piece<'t>,
    /// Whether it has a number or letter: `Panel I`, `Sesja B`.
    pub numbered: bool,
}

/// Reads the kind at the start of `title`.
pub(crate) fn lead(title: Piece<'_>) -> Option<KindLead<'_>> {
    let words: Vec<Piece<'_>> = title.words().take(8).collect();
    let folded: Vec<String> = words.iter().map(|word| fold(plain(*word))).collect();
    let mut from = 0;
    while from < folded.len().min(4) {
        if let Some((kind, length)) = phrase(&folded[from..]) {
            let mut last = from + length - 1;
            let mut numbered = from > 0 && is_number(plain(words[0]));
            // Punctuation after a word ends the phrase.
            while last + 1 < words.len()
                && ends_plainly(words[last])
                && (AFTER.contains(&folded[last + 1].as_str()) || is_number(plain(words[last + 1])))
            {
                last += 1;
                numbered |= is_number(plain(words[last]));
            }
            let end = words[last].trim_end_by(|c| !c.is_alphanumeric());
            return Some(KindLead { kind, piece: words[0].to(0).join(end), numbered });
        }
        let passed = BEFORE.contains(&folded[from].as_str())
            || folded[from].chars().all(|c| c.is_ascii_digit());
        if !passed || words[from].ends_with([':', ',', '–']) {
            return None;
        }
        from += 1;
    }
    None
}

/// The kind that a word or two anywhere in a short title tell: `Krótka przerwa na kawę`.
pub(crate) fn anywhere(title: Piece<'_>) -> Option<(SessionKind, Piece<'_>)> {
    let words: Vec<Piece<'_>> = title.plain_words().take(7).collect();
    let folded: Vec<String> = words.iter().map(|word| fold(word)).collect();
    if words.len() > 6 {
        return None;
    }
    (0..words.len()).find_map(|at| {
        let (kind, length) = phrase(&folded[at..])?;
        (kind != Other).then(|| (kind, words[at].join(words[at + length - 1])))
    })
}

fn phrase(words: &[String]) -> Option<(SessionKind, usize)> {
    let fits = |stems: &[&str]| {
        stems.len() <= words.len()
            && stems.iter().zip(words).all(|(stem, word)| is_form(stem, word))
    };
    PHRASES
        .iter()
        .filter(|(stems, _)| fits(stems))
        .max_by_key(|(stems, kind)| (stems.len(), stems[0].len(), *kind != Other))
        .map(|(stems, kind)| (*kind, stems.len()))
}

/// Whether `word` is `stem` with an ending, and not a longer word that begins alike.
fn is_form(stem: &str, word: &str) -> bool {
    const LONGEST_ENDING: usize = 3;
    let Some(ending) = word.strip_prefix(stem) else { return false };
    let english = matches!(
        stem,
        "tea"
            | "talk"
            | "tour"
            | "party"
            | "break"
            | "award"
            | "social"
            | "drinks"
            | "gala"
            | "wstęp"
            | "lunch"
            | "rejs"
            | "raut"
    );
    let most = if english { 3 } else { LONGEST_ENDING };
    let kawa = stem != "kaw" || matches!(ending, "a" | "y" | "ę" | "ą");
    let law = stem == "wykład" && ending.starts_with('n');
    let adjective = ending.starts_with("ow") && stem == "warsztat" && ending != "ów";
    kawa && ending.chars().count() <= most
        && !(stem == "panel" && ending.starts_with("ist"))
        && !adjective
        && !law
        && !(stem == "tea" && !ending.is_empty())
}

fn plain(word: Piece<'_>) -> &str {
    word.str().trim_matches(|c: char| !c.is_alphanumeric())
}

fn ends_plainly(word: Piece<'_>) -> bool {
    word.ends_with(char::is_alphanumeric) || word.ends_with("nr.") || word.ends_with("no.")
}

/// Whether the word only counts: `2`, `II`, `B`, `1.2`.
pub(crate) fn is_number(word: &str) -> bool {
    let digits = word.chars().all(|c| c.is_ascii_digit() || c == '.') && word.len() <= 4;
    let roman = word.chars().all(|c| matches!(c, 'I' | 'V' | 'X')) && word.len() <= 5;
    let letter = word.len() == 1 && word.chars().all(|c| c.is_ascii_uppercase());
    let letter_digit = word.len() == 2
        && word.starts_with(|c: char| c.is_ascii_uppercase())
        && word.ends_with(|c: char| c.is_ascii_digit());
    !word.is_empty() && (digits || roman || letter || letter_digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_begins_with_its_kind() {
        for (title, expected) in [
            ("Panel dyskusyjny: Miasta", Some((Panel, "Panel dyskusyjny", false))),
            ("Minipanel SMUP", Some((MiniPanel, "Minipanel", false))),
            ("Mini panel SMUP", Some((MiniPanel, "Mini panel", false))),
            ("Dyskusja panelowa II: Miasta", Some((Panel, "Dyskusja panelowa II", true))),
            ("Sesja plenarna", Some((Plenary, "Sesja plenarna", false))),
            ("Sesja B – Finanse", Some((Other, "Sesja B", true))),
            ("Uroczyste otwarcie konferencji", Some((Ceremony, "Uroczyste otwarcie", false))),
            ("Przerwa kawowa", Some((Break, "Przerwa", false))),
            ("Kawa i herbata", Some((Break, "Kawa", false))),
            ("Rejestracja uczestników", Some((Registration, "Rejestracja", false))),
            ("Panelist’s view", None),
            ("Wykładnia prawa", None),
            ("Keynote speech: Cities", Some((Lecture, "Keynote speech", false))),
            ("Opening ceremony", Some((Ceremony, "Opening", false))),
            ("Rola samorządu", None),
            ("II panel: Woda", Some((Panel, "II panel", true))),
            ("Teatr w mieście", None),
            ("Zespół ds. planowania", None),
        ] {
            let found = lead(Piece::whole(title));
            let found = found.map(|lead| (lead.kind, lead.piece.str(), lead.numbered));
            assert_eq!(found, expected, "{title}");
        }
    }
}
