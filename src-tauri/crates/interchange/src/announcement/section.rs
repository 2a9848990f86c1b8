//! Lines between items: headings of blocks, the end of a programme, titles above their hours.

use obrady_domain::SessionKind;

use super::{
    head,
    lexicon::{kinds, offices},
    line::Line,
    outline::{self, Role},
    piece::{Piece, fold},
};

/// A few words that are neither an office nor an organisation: a theme over items.
pub(super) fn is_short_heading(words: Piece<'_>) -> bool {
    const MOST_WORDS: usize = 5;
    words.plain_words().count() <= MOST_WORDS
        && !words.ends_with(':')
        && !offices::begins_with_office(words)
        && !offices::reads_as_organisation(words)
}

/// Whether a session of that kind has people and a title of its own.
pub(super) fn has_content(kind: SessionKind) -> bool {
    use SessionKind::{Debate, Lecture, MiniPanel, Panel, Plenary, Workshop};
    matches!(kind, Debate | Lecture | MiniPanel | Panel | Plenary | Workshop)
}

/// `SESJA I: Finanse`, `Blok tematyczny 2`, `Panel III – Energia`.
pub(super) fn numbered_section(words: Piece<'_>) -> bool {
    let lower = fold(words.words().next().map_or("", |word| word.str()));
    let block = ["blok", "moduł", "część", "cześć", "sesja", "session", "part", "block", "module"]
        .iter()
        .any(|stem| lower.trim_matches(|c: char| !c.is_alphanumeric()) == *stem);
    let lead = kinds::lead(words).filter(|lead| !lead.kind.is_pause());
    let follows = |piece: Piece<'_>| words.after(piece).has_words();
    lead.is_some_and(|lead| lead.numbered || (block && follows(lead.piece)))
        || (block
            && words.plain_words().nth(1).is_some_and(|word| {
                outline::counted(&word, &fold(&word)).is_some() || kinds::is_number(&word)
            }))
}

/// Whether a line can't belong to an item: it speaks of the event, of registering, of contacts.
pub(super) fn ends_programme(line: &Line<'_>) -> bool {
    const STARTS: [&str; 62] = [
        "zapraszamy",
        "serdecznie",
        "szczegół",
        "więcej",
        "rejestracj",
        "zgłosz",
        "poniżej",
        "formularz",
        "link ",
        "udział w",
        "udział jest",
        "udział bezpł",
        "kontakt",
        "organizator",
        "prosimy",
        "uwaga",
        "informacj",
        "program może",
        "organizatorzy",
        "z kolei",
        "koszt",
        "opłat",
        "regulamin",
        "klauzul",
        "rodo",
        "administrator",
        "data publ",
        "polecamy",
        "źródł",
        "fot",
        "z poważaniem",
        "pozdrawia",
        "do zobaczenia",
        "liczba miejsc",
        "osoby zainteresowane",
        "wszelkie",
        "w razie",
        "w przypadku",
        "dodatkow",
        "partner",
        "patron",
        "współorganiz",
        "konferencja jest",
        "wydarzenie jest",
        "projekt",
        "udostępnij",
        "for more",
        "please",
        "register",
        "contact",
        "tickets",
        "we look",
        "best regards",
        "kind regards",
        "the organis",
        "for further",
        "attendance is",
        "participation is",
        "copyright",
        "©",
        "tagi",
        "tags",
    ];
    let lower = fold(&line.words);
    let starts = STARTS.iter().any(|start| lower.starts_with(start));
    let heading = line.heading && head::read(line.words).people.is_empty();
    let link = !line.links.is_empty() && line.gap;
    starts || heading || link || outline::is_deadline(line)
}

/// Whether hours that stand alone follow their titles rather than go before them.
pub(super) fn titles_come_first(lines: &[Line<'_>], roles: &[Role<'_>]) -> bool {
    let mut above = 0;
    let mut below = 0;
    for (at, role) in roles.iter().enumerate() {
        if !matches!(role, Role::Hours(..)) {
            continue;
        }
        let titled = at > 0
            && !lines[at].gap
            && matches!(roles[at - 1], Role::Words)
            && (lines[at - 1].gap || lines[at - 1].heading || at == 1);
        let next = lines.get(at + 1).zip(roles.get(at + 1));
        let titles = next.is_some_and(|(line, role)| {
            matches!(role, Role::Words | Role::Room)
                && line.words.chars().count() <= 140
                && !line.words.ends_with('.')
                && !(line.gap && titled)
        });
        above += u32::from(titled);
        below += u32::from(titles);
    }
    above > below
        || (above > 0 && above == below && {
            // Where both could be, the text before the first hours decides.
            let first = roles.iter().position(|role| matches!(role, Role::Hours(..))).unwrap_or(0);
            first > 0 && kinds::lead(lines[first - 1].words).is_some()
        })
}
