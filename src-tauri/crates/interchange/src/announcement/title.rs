//! The name of the event.

use super::{
    head,
    label::Label,
    lexicon::nouns::{self, Sense},
    line::Line,
    piece::{Piece, fold, is_all_capital, is_capital, is_dash, opens_quote},
    room,
    text::tidy_title,
};

/// The name of the event and the line below it.
#[derive(Clone, Debug)]
pub(super) struct Title<'t> {
    pub title: String,
    pub pieces: Vec<Piece<'t>>,
    pub subtitle: Option<(String, Vec<Piece<'t>>)>,
    /// Whether it stands in the text in another case and could not be brought to the nominative.
    pub declined: bool,
}

/// The lines among which the name is looked for.
const REACH: usize = 25;

/// Finds the name of the event in the lines that are no part of its programme.
pub(super) fn title<'t>(lines: &[Line<'t>], free: &[bool]) -> Option<Title<'t>> {
    let mut best: Option<(u32, Title<'t>)> = None;
    let first_taken = free.iter().position(|free| !free).unwrap_or(lines.len());
    for (at, line) in
        lines.iter().enumerate().take(REACH.max(first_taken.min(60))).filter(|(at, _)| free[*at])
    {
        for (score, found) in candidates(lines, at, line, first_taken) {
            let place = u32::try_from(at).unwrap_or(0);
            let score = score.saturating_sub(place.min(12));
            if best.as_ref().is_none_or(|(known, _)| score > *known) {
                best = Some((score, found));
            }
        }
    }
    let mut found = best?.1;
    if found.subtitle.is_none() {
        found.subtitle = motto(lines, free, &found);
    }
    Some(found)
}

fn plain<'t>(title: String, pieces: Vec<Piece<'t>>) -> Title<'t> {
    Title { title, pieces, subtitle: None, declined: false }
}

fn candidates<'t>(
    lines: &[Line<'t>],
    at: usize,
    line: &Line<'t>,
    first_taken: usize,
) -> Vec<(u32, Title<'t>)> {
    let mut found = Vec::new();
    if let Some(label) = line.label {
        if label.label == Label::Title && label.rest.has_words() {
            let rest = without_reply(label.rest);
            let (rest, _) = without_invitation(rest).unwrap_or((rest, false));
            let named =
                named(rest).unwrap_or_else(|| plain(tidy_title(&head::unquoted(rest)), vec![rest]));
            found.push((
                110,
                Title { pieces: named.pieces.into_iter().chain([label.piece]).collect(), ..named },
            ));
        }
        if !matches!(label.label, Label::Programme | Label::Title | Label::Description) {
            return found;
        }
    }
    if let Some((rest, weak)) = without_invitation(line.words) {
        if let Some(named) = named(rest) {
            found.push((if weak { 74 } else { 82 }, named));
        }
    } else if let Some(title) = heading(lines, at, line, first_taken) {
        found.push(title);
    }
    if let Some(named) = proper_name(line.words) {
        found.push((72, named));
    }
    found
}

/// Without `Re:`, `Fwd:` and `Zaproszenie –` before the subject of a mail.
fn without_reply(text: Piece<'_>) -> Piece<'_> {
    let mut text = text;
    for prefix in [
        "re:",
        "fwd:",
        "fw:",
        "odp:",
        "pd:",
        "zaproszenie –",
        "zaproszenie -",
        "zaproszenie:",
        "invitation:",
        "invitation –",
    ] {
        if fold(&text).starts_with(prefix) {
            text = text.from(prefix.len()).trim();
        }
    }
    text
}

/// What follows words of invitation or `Program`; and whether those words are weak evidence.
fn without_invitation(text: Piece<'_>) -> Option<(Piece<'_>, bool)> {
    // The longest first where one begins with another.
    const INVITING: [(&str, bool); 34] = [
        ("do udziału w ", false),
        ("do wzięcia udziału w ", false),
        ("do uczestnictwa w ", false),
        ("zaproszenie na ", false),
        ("zaproszenie do ", true),
        ("zapraszamy państwa na ", false),
        ("zaprosić państwa na ", false),
        ("zapraszamy na ", false),
        ("zapraszają na ", false),
        ("zaprasza na ", false),
        ("zaprasza państwa na ", false),
        ("zaprosić na ", false),
        ("zapraszam na ", false),
        ("zapraszam państwa na ", false),
        ("invitation to the ", false),
        ("invitation to ", false),
        ("you are invited to the ", false),
        ("invite you to the ", false),
        ("invite you to attend the ", false),
        ("invites you to the ", false),
        ("join us for the ", false),
        ("join us at the ", false),
        ("welcome to the ", false),
        ("szczegółowy program ", false),
        ("ramowy program ", false),
        ("wstępny program ", false),
        ("program ramowy ", false),
        ("program szczegółowy ", false),
        ("harmonogram ", false),
        ("programme of the ", false),
        ("program of the ", false),
        ("agenda of the ", false),
        ("program ", false),
        ("agenda ", false),
    ];
    let lower = fold(&text);
    if lower.len() != text.len() {
        return None;
    }
    let found = INVITING.iter().find_map(|(words, weak)| {
        let at = lower.find(words)?;
        let starts = words.starts_with("program")
            || words.starts_with("agenda")
            || words.starts_with("harmonogram");
        (!starts || at == 0).then_some((at + words.len(), *weak))
    });
    let (at, weak) = found?;
    let rest = text.from(at).trim();
    rest.has_words().then_some((rest, weak))
}

/// The name in words after an invitation: `konferencję „Woda”, która odbędzie się…`.
fn named(text: Piece<'_>) -> Option<Title<'_>> {
    let (at, noun_word) = text
        .words()
        .take(9)
        .enumerate()
        .find(|(_, word)| nouns::is_event(word.trim_matches(|c: char| !c.is_alphanumeric())))?;
    if let Some((open, content, close)) = head::quoted(text)
        && open > noun_word.end() - text.start() - 1
        && text
            .part(noun_word.end() - text.start(), open.max(noun_word.end() - text.start()))
            .plain_words()
            .count()
            <= 6
    {
        let before = text.to(open);
        if is_generic(before) {
            return Some(plain(tidy_title(&content), vec![content, before.trim()]));
        }
        let name = nominative(tidy_title(&without_introduction(before)));
        let piece = text.to(close);
        return Some(plain(format!("{name} „{}”", tidy_title(&content)), vec![piece]));
    }
    let end = end_of_name(text, noun_word);
    let piece = text.to(end).trim_joints();
    let words = piece.plain_words().count();
    // `konferencję` alone names nothing.
    if words < 2 || at > 6 {
        return None;
    }
    let title = nominative(tidy_title(&piece));
    Some(plain(title, vec![piece]))
}

fn nominative(title: String) -> String {
    nouns::capitalised(&nouns::nominative(&title, Sense::Event).unwrap_or(title))
}

fn without_introduction(text: Piece<'_>) -> Piece<'_> {
    let trimmed = text.trim_joints();
    for word in [
        "pod tytułem",
        "pod hasłem",
        "pod nazwą",
        "pt.",
        "pn.",
        "pt",
        "pn",
        "nt.",
        "na temat",
        "entitled",
        "titled",
    ] {
        if fold(&trimmed).ends_with(word) {
            return trimmed.to(trimmed.len() - word.len()).trim_joints();
        }
    }
    trimmed
}

/// Whether words before a quotation only say that it is a conference or training.
fn is_generic(text: Piece<'_>) -> bool {
    let bare = without_introduction(text);
    bare.plain_words().enumerate().all(|(at, word)| {
        nouns::is_event(&word)
            || !is_capital(&word)
            || (at == 0 && is_article(&word))
            || is_plain_adjective(&word)
    }) && bare.plain_words().count() <= 5
}

fn is_article(word: &str) -> bool {
    matches!(fold(word).as_str(), "the" | "our" | "a" | "an")
}

fn is_plain_adjective(word: &str) -> bool {
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
        "online",
    ]
    .iter()
    .any(|stem| lower.starts_with(stem))
        && lower != "ogólnopolski"
}

/// Where a name that begins before `noun` ends.
fn end_of_name(text: Piece<'_>, noun: Piece<'_>) -> usize {
    const STOPS: &str = "która które który którą które, w_dniu w_dniach organizowany organizowana organizowane \
        odbędzie odbędą dnia dn. on which that organised organized oraz_zapraszamy realizowane realizowanej \
        realizowanego prowadzone w_terminie w_godz. pod_patronatem we_współpracy w_formule w_siedzibie w_formie";
    let mut end = noun.end() - text.start();
    let from = end;
    let words: Vec<Piece<'_>> = text.from(from).words().collect();
    let dates = super::date::dates(text, &[]);
    for (at, word) in words.iter().enumerate() {
        let plain = fold(word);
        let pair = words.get(at + 1).map(|next| format!("{plain}_{}", fold(next)));
        let stops =
            STOPS.split_whitespace().any(|stop| stop == plain || Some(stop) == pair.as_deref());
        let dated = dates.iter().any(|dates| dates.piece.start() <= word.start());
        // ` w Katowicach` says where, not what.
        let town = matches!(plain.as_str(), "w" | "we")
            && words.get(at + 1).is_some_and(|next| {
                let following: Vec<&str> =
                    words[at + 1..].iter().take(2).map(|word| word.str()).collect();
                super::lexicon::towns::town(&following).is_some()
                    || nouns::noun(next, Sense::Place).is_some()
            });
        if stops || dated || town || word.starts_with('(') {
            break;
        }
        end = word.end() - text.start();
        let ended = word.ends_with(['.', '!', '?', ';']) && word.chars().count() > 3;
        if ended || (word.ends_with(',') && !head::is_unfinished(word)) || word.ends_with(',') {
            break;
        }
    }
    end
}

/// A heading as the name of the event.
fn heading<'t>(
    lines: &[Line<'t>],
    at: usize,
    line: &Line<'t>,
    first_taken: usize,
) -> Option<(u32, Title<'t>)> {
    const LONGEST: usize = 220;
    if line.bullet.is_some()
        || line.words.chars().count() > LONGEST
        || !line.cells.is_empty()
        || is_small_talk(line)
    {
        return None;
    }
    let own = without_date_and_place(line);
    if !own.has_words() || own.plain_words().count() < 2 && !(is_all_capital(&own) && own.len() > 3)
    {
        return None;
    }
    let event = own.plain_words().any(|word| nouns::is_event(&word));
    let sentence = own.ends_with('.') && own.plain_words().count() > 8;
    if sentence {
        return None;
    }
    let alone = own.plain_words().count() <= 2 && event && is_generic(own);
    let early = at <= 3 || (at < first_taken && at <= 8);
    let score = match (event, line.heading, early) {
        (true, true, _) => 95,
        (true, false, true) => 88,
        (true, false, false) => 60,
        (false, true, true) => 80,
        (false, false, true) if at == 0 => 66,
        (false, false, true) if is_all_capital(&own) => 60,
        (false, false, true) => 40,
        (false, ..) => 20,
    };
    let mut title = if event
        && let Some(named) = named(own)
        && !named.title.is_empty()
        && (head::quoted(own).is_some_and(|(_, _, close)| close == own.len()))
    {
        named
    } else {
        plain(tidy_title(&head::unquoted(own)), vec![own])
    };
    let mut next = at + 1;
    while let Some(below) = lines.get(next).filter(|below| {
        next < first_taken.min(at + 4) && goes_with(below, lines[next - 1].gap && next > at + 1)
    }) {
        let words = without_date_and_place(below);
        if alone && title.pieces.len() == 1 && title.subtitle.is_none() {
            // `KONFERENCJA` over its name.
            let name = tidy_title(&head::unquoted(words));
            title = Title { title: name, pieces: vec![words, own], ..title };
        } else if head::is_unfinished(&title.title) && title.subtitle.is_none()
            || is_opened(&title.title)
        {
            title.title = tidy_title(&format!("{} {}", title.title, words.str()));
            title.pieces.push(words);
        } else if !below.gap || words.starts_with(opens_quote) {
            let (text, mut pieces) = title.subtitle.take().unwrap_or_default();
            let joined = if text.is_empty() {
                words.str().to_owned()
            } else {
                format!("{text} {}", words.str())
            };
            pieces.push(words);
            let subtitle = if pieces.len() == 1 {
                tidy_title(&head::unquoted(words))
            } else {
                tidy_title(&joined)
            };
            title.subtitle = Some((subtitle, pieces));
        } else {
            break;
        }
        next += 1;
    }
    if alone && title.pieces.len() == 1 {
        return None;
    }
    Some((score, title))
}

fn is_opened(title: &str) -> bool {
    title.matches('„').count() > title.matches('”').count() + title.matches('"').count()
}

/// Whether a line below a name belongs to it.
fn goes_with(line: &Line<'_>, spaced: bool) -> bool {
    const LONGEST: usize = 160;
    let words = without_date_and_place(line);
    !spaced
        && line.label.is_none()
        && line.bullet.is_none()
        && line.hours.is_empty()
        && line.dates.is_empty()
        && line.links.is_empty()
        && line.cells.is_empty()
        && words.has_words()
        && words.chars().count() <= LONGEST
        && !words.ends_with(['.', ';'])
        && !is_small_talk(line)
        && !room::is_room(words)
        && (!line.gap || words.starts_with(opens_quote))
        && without_invitation(words).is_none()
        && super::place::town_alone(words).is_none()
        && !super::place::is_address(words)
}

/// The words of a heading before a date and a town that follows it.
fn without_date_and_place<'t>(line: &Line<'t>) -> Piece<'t> {
    let mut words = line.words;
    if let Some(dates) = line.dates.first() {
        let before = words.before(dates.piece);
        words = if before.plain_words().count() >= 2 { before } else { words.after(dates.piece) };
    }
    let words = words.trim_joints().trim_end_by(|c| matches!(c, '(' | ' ' | ',') || is_dash(c));
    for joint in [", ", " – ", " - ", " | "] {
        if let Some(at) = words.rfind(joint)
            && super::place::town_alone(words.from(at + joint.len())).is_some()
        {
            return words.to(at).trim_joints();
        }
    }
    if super::place::town_alone(words).is_some() { words.to(0) } else { words }
}

/// Greetings, menus of pages and headings that name nothing.
fn is_small_talk(line: &Line<'_>) -> bool {
    const STARTS: [&str; 40] = [
        "szanown",
        "dzień dobry",
        "dear ",
        "witam",
        "drodzy",
        "drogie",
        "zaproszenie",
        "zapraszamy",
        "serdecznie",
        "program",
        "agenda",
        "harmonogram",
        "aktualności",
        "strona główna",
        "menu",
        "informacj",
        "ogłoszen",
        "komunikat",
        "home",
        "news",
        "schedule",
        "mamy zaszczyt",
        "mamy przyjemność",
        "welcome",
        "invitation",
        "hello",
        "hi ",
        "od:",
        "do:",
        "from:",
        "to:",
        "wersja",
        "projekt",
        "draft",
        "znak",
        "nr ",
        "l.dz",
        "adresaci",
        "uprzejmie",
        "w imieniu",
    ];
    let lower = fold(&line.words);
    let whole = lower.trim_matches(|c: char| !c.is_alphanumeric());
    STARTS.iter().any(|start| lower.starts_with(start))
        || matches!(whole, "projekt" | "przerwa" | "plan")
        || (!line.links.is_empty() && line.words.plain_words().count() <= 6)
}

/// A name in running text: `Dziś wystartował Kongres Polityki Miejskiej 2021 – Krajowe Forum`.
fn proper_name(text: Piece<'_>) -> Option<Title<'_>> {
    const JOINING: &str = "i w na o dla ds. im. z do oraz of the and for in ze pod";
    const LONGEST: usize = 400;
    let reach = text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
    let words: Vec<Piece<'_>> = text.to(reach).words().collect();
    let noun_at = words.iter().position(|word| {
        let plain = word.trim_matches(|c: char| !c.is_alphanumeric());
        is_capital(plain) && nouns::is_event(plain)
    })?;
    let capital_or_number = |word: &Piece<'_>| {
        let plain = word.trim_start_matches(['„', '"', '(']);
        is_capital(plain) || plain.starts_with(|c: char| c.is_ascii_digit())
    };
    let mut first = noun_at;
    while first > 0
        && is_capital(&words[first - 1])
        && !words[first - 1].ends_with(['.', ',', ':', '!'])
    {
        first -= 1;
    }
    let mut last = noun_at;
    let mut at = noun_at;
    while !words[at].ends_with(['.', ',', ';', '!', '?', ':']) {
        let Some(next) = words.get(at + 1) else { break };
        let dash = next.chars().count() == 1 && next.starts_with(is_dash);
        let joins = JOINING.split(' ').any(|joint| joint == next.str());
        let after = words.get(at + 2);
        let town = matches!(next.str(), "w" | "we" | "in")
            && after.is_some_and(|word| super::lexicon::towns::town(&[word.str()]).is_some());
        if capital_or_number(next) {
            at += 1;
            last = at;
        } else if (dash || (joins && !town)) && after.is_some_and(capital_or_number) {
            at += 2;
            last = at;
        } else {
            break;
        }
    }
    let end = words[last].trim_end_by(|c| matches!(c, '.' | ',' | ';' | '!' | '?' | ':'));
    let piece = words[first].to(0).join(end);
    let count = piece.plain_words().count();
    if count < 3 && !(count == 2 && first < noun_at) {
        return None;
    }
    Some(plain(nominative(tidy_title(&piece)), vec![piece]))
}

/// A motto with its label, or `pod hasłem „…”`.
fn motto<'t>(
    lines: &[Line<'t>],
    free: &[bool],
    title: &Title<'t>,
) -> Option<(String, Vec<Piece<'t>>)> {
    for (line, free) in lines.iter().zip(free) {
        if !free {
            continue;
        }
        if let Some(label) =
            line.label.filter(|label| label.label == Label::Motto && label.rest.has_words())
        {
            return Some((tidy_title(&head::unquoted(label.rest)), vec![label.rest, label.piece]));
        }
        let lower = fold(&line.words);
        let cue = ["pod hasłem", "hasłem przewodnim", "hasło przewodnie", "under the theme"]
            .iter()
            .find_map(|cue| lower.find(cue).map(|at| (at, cue.len())));
        if let Some((at, length)) = cue.filter(|_| lower.len() == line.words.len()) {
            let tail = line.words.from(at + length);
            if let Some((_, content, _)) = head::quoted(tail)
                && !title.pieces.iter().any(|piece| piece.meets(content))
            {
                return Some((
                    tidy_title(&content),
                    vec![content, line.words.part(at, at + length)],
                ));
            }
        }
    }
    None
}
