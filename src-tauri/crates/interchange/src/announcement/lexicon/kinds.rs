//! Words that say what a session is.

use std::{collections::BTreeMap, sync::LazyLock};

use obrady_domain::SessionKind;

use super::{Words, words};
use crate::announcement::piece::{Piece, fold};

use SessionKind::{
    Break, Ceremony, Debate, Lecture, MiniPanel, Other, Panel, Plenary, Registration, Social,
    Workshop,
};

/// Phrases that say each kind, as the beginnings of their words.
const PHRASES: [(SessionKind, &str); 11] = [
    (MiniPanel, "mini panel, minipanel, mini-panel"),
    (
        Panel,
        "dyskusj panelow, debat panelow, panel, okrągł stół, round table, roundtable, \
         fireside chat, talk show, rozmowa, sesj panelow, sesj dyskusyjn",
    ),
    (Debate, "debat, oxford debate"),
    (
        Plenary,
        "sesj plenarn, sesj planarn, obrad plenarn, plenary, plenar, sesj otwierając, \
         sesj otwarci, sesj inauguracyjn, sesj zamykając",
    ),
    (
        Lecture,
        "sesj wykładow, wykład, prelekcj, wystąpieni, przemówieni, referat, prezentacj, \
         odczyt, gawęd, keynote, lecture, presentation, talk, lightning talk, case study, \
         studium przypadku, webinar",
    ),
    (
        Workshop,
        "sesj warsztatow, zajęci warsztatow, warsztat, workshop, szkoleni, training, \
         masterclass, master class, laborator, ćwiczeni, hackathon, tutorial",
    ),
    (
        Ceremony,
        "wystąpieni okolicznościow, wystąpieni gości, otwarci, rozpoczęci, inauguracj, \
         powitani, przywitani, zakończeni, zamknięci, podsumowani, wręczeni, gala, \
         uroczyst podpisani, podpisani, część oficjaln, ogłoszeni wyników, słowo wstępn, słowo powitaln, \
         wstęp, opening, closing, close, welcome, wrap-up, wrap up, summary, awards, award",
    ),
    (
        Break,
        "welcome coffee, przerw, lunch, obiad, poczęstun, śniadani, kaw, bufet, serwis kawow, \
         brunch, coffee, tea, morning tea, afternoon tea, break, breakfast, refreshments, \
         comfort break",
    ),
    (
        Registration,
        "rejestracj, rejestrowani, recepcj, registration, check-in, sign-in, arrival, \
         przyjazd uczestnik, przyjazd gości, przyjazd",
    ),
    (
        Social,
        "sesj networking, welcome reception, welcome drinks, kolacj, bankiet, zwiedzani, \
         wycieczk, oprowadzan, koncert, spacer, grill, ognisk, integracj, networking, raut, rejs, \
         wizyt studyjn, wizyt, wyjazd studyjn, część artystyczn, występ artystyczn, \
         spotkani integracyjn, wieczór, wieczorn, pokaz film, dinner, reception, drinks, \
         concert, tour, guided tour, study visit, site visit, gala dinner, social, party",
    ),
    (Other, "sesj pytań, dyskusj, discussion, pytani, sesj, session, blok, moduł, spotkani"),
];

/// The words of a kind, in the order in which they stand.
type Wording = (Vec<&'static str>, SessionKind);

/// The phrases by the first letter of their first word.
static BY_LETTER: LazyLock<BTreeMap<char, Vec<Wording>>> = LazyLock::new(|| {
    let mut all: BTreeMap<char, Vec<(Vec<&str>, SessionKind)>> = BTreeMap::new();
    for (kind, phrases) in PHRASES {
        for phrase in phrases.split(',').map(str::trim) {
            let first = phrase.chars().next().unwrap_or_default();
            all.entry(first).or_default().push((phrase.split(' ').collect(), kind));
        }
    }
    all
});

/// Words that stand before the word of a kind and belong to it.
static BEFORE: Words = words(
    "uroczyste uroczysta uroczysty uroczystość oficjalne oficjalny oficjalna wspólny \
     wspólna wspólne poranna poranny krótka krótki druga drugi pierwszy pierwsza trzeci \
     trzecia i ii iii iv v vi powitalna powitalny nieformalna gorący ceremonia ceremonial \
     official formal gala second first third conference networking morning afternoon \
     evening dodatkowy specjalny specjalna praktyczny praktyczne interaktywne otwarty \
     otwarta interactive international participant delegate welcome parallel równoległe \
     równoległa concluding final expert the a luźna krótkie część closing opening \
     hands-on informacja moderowana moderowany wieczorny wieczorna plenarna plenarny stacjonarny \
     stacjonarna pokaz",
);

/// Words that stand after the word of a kind and say nothing of its subject.
static AFTER: Words = words(
    "dyskusyjny dyskusyjna ekspercki ekspercka ekspertów tematyczny tematyczna tematyczne \
     praktyczne praktyczny inauguracyjny inauguracyjna wprowadzający wprowadzająca \
     wprowadzające przedkongresowy otwierający otwierająca zamykający zamykająca \
     specjalny specjalna specjalne główny główna równoległy równoległa równoległe \
     kluczowy gościnny gościnna gościnne samorządowy samorządowa oksfordzka dyskusyjne nr \
     no no. discussion session debate address speech speaker talk lecture online \
     stacjonarne stacjonarny networkingowa plenarna merytoryczny merytoryczna \
     merytoryczne interaktywne interaktywny partnera presentation workshop",
);

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
        // `Opening keynote` is a lecture, `Closing plenary` a plenary.
        let opens = |kind| kind == Ceremony && BEFORE.has(&folded[from]);
        let found = phrase(&folded[from..]).filter(|(kind, length)| {
            let next = folded.get(from + 1..).and_then(phrase).map(|(next, _)| next);
            let content = matches!(next, Some(Lecture | Plenary | Panel | Workshop | Debate));
            !(opens(*kind) && *length == 1 && content && ends_plainly(words[from]))
        });
        if let Some((kind, length)) = found {
            let mut last = from + length - 1;
            let mut numbered = from > 0 && is_number(plain(words[0]));
            // Punctuation after a word ends the phrase.
            while last + 1 < words.len()
                && ends_plainly(words[last])
                && (AFTER.has(&folded[last + 1]) || is_number(plain(words[last + 1])))
            {
                last += 1;
                numbered |= is_number(plain(words[last]));
            }
            let end = words[last].trim_end_by(|c| !c.is_alphanumeric());
            return Some(KindLead { kind, piece: words[0].to(0).join(end), numbered });
        }
        let passed = BEFORE.has(&folded[from]) || folded[from].chars().all(|c| c.is_ascii_digit());
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

/// The longest phrase with which `words` begin: its kind and its number of words.
fn phrase(words: &[String]) -> Option<(SessionKind, usize)> {
    let first = words.first()?.chars().next()?;
    let fits = |stems: &[&str]| {
        stems.len() <= words.len()
            && stems.iter().zip(words).all(|(stem, word)| is_form(stem, word))
    };
    let phrases = BY_LETTER.get(&first)?.iter().filter(|(stems, _)| fits(stems));
    let best = phrases.max_by_key(|(stems, kind)| (stems.len(), stems[0].len(), *kind != Other));
    best.map(|(stems, kind)| (*kind, stems.len()))
}

/// Whether `word` is `stem` with an ending, and not a longer word that begins alike.
fn is_form(stem: &str, word: &str) -> bool {
    const LONGEST_ENDING: usize = 3;
    static ENGLISH: Words = words(
        "talk tour party break award social close tea dinner drinks welcome summary arrival \
         lecture training session discussion opening closing presentation reception concert \
         keynote workshop tutorial refreshments breakfast coffee",
    );
    let Some(ending) = word.strip_prefix(stem) else { return false };
    if ENGLISH.has(stem) {
        return ending.is_empty() || ending == "s";
    }
    let other = match stem {
        "kaw" => !matches!(ending, "a" | "y" | "ę" | "ą"),
        "wykład" => ending.starts_with('n'),
        "warsztat" => ending.starts_with("ow") && ending != "ów",
        "panel" => ending.starts_with("ist"),
        "rozmowa" => !ending.is_empty(),
        _ => false,
    };
    !other && ending.chars().count() <= LONGEST_ENDING
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
