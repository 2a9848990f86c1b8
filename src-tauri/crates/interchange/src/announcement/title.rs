//! The name of the event.

use super::{
    head,
    label::Label,
    lexicon::nouns,
    line::Line,
    naming::{self, Named},
    outline,
    piece::{Piece, fold, is_all_capital, is_dash, opens_quote},
    place, room,
    text::tidy_title,
};

/// The name of the event and the line below it.
#[derive(Clone, Debug)]
pub(super) struct Title<'t> {
    pub title: String,
    pub pieces: Vec<Piece<'t>>,
    pub subtitle: Option<Named<'t>>,
}

impl<'t> From<Named<'t>> for Title<'t> {
    fn from((title, pieces): Named<'t>) -> Self {
        Self { title, pieces, subtitle: None }
    }
}

/// Finds the name of the event in the lines that are no part of its programme.
pub(super) fn title<'t>(lines: &[Line<'t>], free: &[bool]) -> Option<Title<'t>> {
    /// The lines among which the name is looked for.
    const REACH: usize = 25;
    let first_taken = free.iter().position(|free| !free).unwrap_or(lines.len());
    let mut best: Option<(usize, Title<'t>)> = None;
    let reach = REACH.max(first_taken.min(60));
    for (at, line) in lines.iter().enumerate().take(reach).filter(|(at, _)| free[*at]) {
        for (score, found) in candidates(lines, at, line, first_taken) {
            let score = score.saturating_sub(at.min(12));
            if best.as_ref().is_none_or(|(known, _)| score > *known) {
                best = Some((score, found));
            }
        }
    }
    // A programme alone may name its event only in `Otwarcie III Kongresu …`.
    let inside = || lines.iter().find_map(|line| naming::proper_name(line.words)).map(Title::from);
    let mut found = best.map(|(_, found)| found).or_else(inside)?;
    found.subtitle = found.subtitle.take().or_else(|| motto(lines, free, &found));
    Some(found)
}

/// What a line offers as the name, each with how much speaks for it.
fn candidates<'t>(
    lines: &[Line<'t>],
    at: usize,
    line: &Line<'t>,
    first_taken: usize,
) -> Vec<(usize, Title<'t>)> {
    let mut found = Vec::new();
    if let Some(label) = line.label {
        if label.label == Label::Title && label.rest.has_words() {
            let rest = naming::without_reply(label.rest);
            let invitation = naming::invitation(rest);
            let rest = invitation.map_or(rest, |invitation| invitation.rest);
            let rest = rest.find(" - save the date").map_or(rest, |at| rest.to(at));
            let rest = match line.dates.first().filter(|dates| dates.piece.meets(rest)) {
                Some(dates) if rest.before(dates.piece).plain_words().count() >= 2 => {
                    without_town(rest.before(dates.piece).trim_joints())
                }
                _ => rest,
            };
            let own = || (tidy_title(&head::unquoted(rest)), vec![rest]);
            let (title, mut pieces) = naming::named(rest).unwrap_or_else(own);
            pieces.extend(invitation.map(|invitation| invitation.words));
            pieces.push(label.piece);
            found.push((110, (title, pieces).into()));
        }
        if !matches!(label.label, Label::Programme | Label::Title | Label::Description) {
            return found;
        }
    }
    if let Some(named) = below_programme(lines, at, line) {
        found.push((86, named.into()));
    } else if let Some(invitation) = naming::invitation(line.words) {
        let quoted = || {
            let content = head::unquoted(invitation.rest);
            let all = content.len() < invitation.rest.len();
            all.then(|| (tidy_title(&content), vec![content]))
        };
        if let Some((title, mut pieces)) = naming::named(invitation.rest).or_else(quoted) {
            if invitation.words.plain_words().count() <= 6 {
                pieces.push(invitation.words);
            }
            let title = title.trim_end_matches('!').to_owned();
            // `zaprasza na szkolenie stacjonarne`: what it is called stands elsewhere.
            let score = match () {
                () if naming::is_generic(pieces[0]) => 45,
                () if invitation.weak => 74,
                () => 82,
            };
            found.push((score, (title, pieces).into()));
        }
    } else if let Some(title) = heading(lines, at, line, first_taken) {
        found.push(title);
    }
    found.extend(naming::proper_name(line.words).map(|named| (72, named.into())));
    found
}

/// The quotation below `PROGRAM KONFERENCJI`.
fn below_programme<'t>(lines: &[Line<'t>], at: usize, line: &Line<'t>) -> Option<Named<'t>> {
    let invitation = naming::invitation(line.words).filter(|invitation| invitation.weak)?;
    let below = lines.get(at + 1).filter(|_| naming::is_generic(invitation.rest))?;
    let quotation = naming::introduced(below.words);
    let content = head::unquoted(quotation);
    (content.len() < quotation.len())
        .then(|| (tidy_title(&content), vec![content, line.words, below.words.before(content)]))
}

/// A heading as the name of the event.
fn heading<'t>(
    lines: &[Line<'t>],
    at: usize,
    line: &Line<'t>,
    first_taken: usize,
) -> Option<(usize, Title<'t>)> {
    const LONGEST: usize = 220;
    let long = line.words.chars().count() > LONGEST;
    if line.bullet.is_some() || long || !line.cells.is_empty() || is_small_talk(line) {
        return None;
    }
    let ordinal = outline::ordinal(line.words).is_some_and(|(_, piece)| {
        let dated = line.dates.first().map(|dates| dates.piece);
        let rest = line.words.after(piece);
        let rest = dated.map_or(rest, |dated| rest.before(dated));
        rest.plain_words().count() <= 1
    });
    if ordinal {
        return None;
    }
    if invites(line) {
        return None;
    }
    let own = without_date_and_place(line);
    let count = own.plain_words().count();
    if count == 0 || (count < 2 && !(is_all_capital(&own) && own.len() > 3)) {
        return None;
    }
    if (own.ends_with('.') && count > 4) || outline::is_sentence(line.words) {
        return None;
    }
    let event = own.plain_words().any(|word| nouns::is_event(&word));
    let generic = event && naming::is_generic(own);
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
    let closes = head::quoted(own).is_some_and(|(_, _, close)| close == own.len());
    let named = if closes { naming::named(own) } else { naming::after_colon(own) };
    let mut title: Title<'t> =
        named.unwrap_or_else(|| (tidy_title(&head::unquoted(own)), vec![own])).into();
    // `PROGRAM` over `ZJAZDU SOŁTYSÓW` leaves the name in the genitive.
    let above = at.checked_sub(1).map(|above| &lines[above]);
    if above.is_some_and(|above| {
        is_small_talk(above) && above.words.plain_words().count() <= 3 || invites(above)
    }) {
        title.title = naming::nominative(&title.title);
    }
    take_lines_below(lines, at, first_taken, generic.then_some(own), &mut title);
    // `KONFERENCJA` alone names nothing.
    (!generic || title.pieces.len() > 1 || count > 2).then_some((score, title))
}

/// `Izba Architektów zaprasza na`: the name is on the next line.
fn invites(line: &Line<'_>) -> bool {
    let words = fold(&line.words);
    [" na", " do udziału w"].iter().any(|end| words.ends_with(end)) && words.contains("zapr")
}

/// Adds the lines below a heading: its other half, its name under `KONFERENCJA`, a second line.
fn take_lines_below<'t>(
    lines: &[Line<'t>],
    at: usize,
    first_taken: usize,
    generic: Option<Piece<'t>>,
    title: &mut Title<'t>,
) {
    for next in at + 1..first_taken.min(at + 4) {
        let Some(below) = lines.get(next).filter(|below| goes_with(below)) else { return };
        let words = naming::introduced(without_date_and_place(below));
        let quoted = words.starts_with(opens_quote);
        // After a blank line only what stands between the name and the date is its second line.
        let before_date = next == at + 1
            && words.chars().count() <= 90
            && lines
                .get(next + 1)
                .is_some_and(|after| !after.dates.is_empty() && after.words.chars().count() <= 120);
        if below.gap && !quoted && !before_date {
            return;
        }
        let open = is_opened(&title.title)
            || (head::is_unfinished(&title.title) && title.subtitle.is_none());
        match generic {
            Some(own)
                if title.pieces.len() == 1
                    && title.subtitle.is_none()
                    && (quoted || own.plain_words().count() <= 2 || is_all_capital(&words)) =>
            {
                title.title = tidy_title(&head::unquoted(words));
                title.pieces = vec![words, own];
            }
            _ if open => {
                title.title = tidy_title(&format!("{} {}", title.title, words.str()));
                title.pieces.push(words);
            }
            _ => {
                let (_, mut pieces) = title.subtitle.take().unwrap_or_default();
                pieces.push(words);
                let whole = pieces[0].join(words);
                title.subtitle = Some((tidy_title(&head::unquoted(whole)), pieces));
            }
        }
    }
}

fn is_opened(title: &str) -> bool {
    title.matches('„').count() > title.matches(['”', '"']).count()
}

/// Whether a line below a name may belong to it.
fn goes_with(line: &Line<'_>) -> bool {
    const LONGEST: usize = 160;
    let words = without_date_and_place(line);
    let bare = line.label.is_none()
        && line.bullet.is_none()
        && line.hours.is_empty()
        && line.dates.is_empty()
        && line.links.is_empty()
        && line.cells.is_empty()
        && !line.heading;
    bare && words.has_words()
        && words.chars().count() <= LONGEST
        && !words.ends_with(['.', ';'])
        && !is_small_talk(line)
        && !room::is_room(words)
        && naming::invitation(words).is_none()
        && place::town_alone(words).is_none()
        && !place::is_address(words)
        && !place::begins_place(words)
}

/// The words of a heading before a date and a town that follows it.
fn without_date_and_place<'t>(line: &Line<'t>) -> Piece<'t> {
    let mut words = line.words;
    if let Some(dates) = line.dates.first() {
        let before = words.before(dates.piece);
        words = if before.plain_words().count() >= 2 { before } else { words.after(dates.piece) };
    }
    let words = words.trim_joints().trim_end_by(|c| matches!(c, '(' | ' ' | ',') || is_dash(c));
    // `Kongres – program`, `Conference - save the date!`.
    let lower = fold(&words);
    let more = ["program", "agenda", "zaproszenie", "harmonogram", "save the date", "rejestracja"];
    let suffix = [" – ", " - ", " | ", ": "].iter().find_map(|joint| {
        let at = lower.rfind(joint)?;
        more.iter().any(|word| lower[at + joint.len()..].starts_with(word)).then_some(at)
    });
    let words = match suffix.filter(|_| lower.len() == words.len()) {
        Some(at) => words.to(at).trim_joints(),
        None => words,
    };
    let words = without_town(words);
    if place::town_alone(words).is_some() { words.to(0) } else { words }
}

/// Without the town at the end: `Forum Miast, Katowice`.
fn without_town(words: Piece<'_>) -> Piece<'_> {
    for joint in [", ", " – ", " - ", " | ", "” ", "\" "] {
        if let Some(at) = words.rfind(joint)
            && place::town_alone(words.from(at + joint.len())).is_some()
        {
            let closing = if joint.starts_with(['”', '"']) { joint.len() - 1 } else { 0 };
            return words.to(at + closing).trim_joints();
        }
    }
    words
}

/// `Szanowni Państwo,` on a line of its own.
pub(super) fn is_greeting(line: &Line<'_>) -> bool {
    const MOST_WORDS: usize = 6;
    let lower = fold(&line.words);
    let starts = ["szanown", "dzień dobry", "dear ", "drodzy", "witam", "hello"];
    line.words.plain_words().count() <= MOST_WORDS
        && starts.iter().any(|start| lower.starts_with(start))
}

/// Greetings, menus of pages and headings that name nothing.
fn is_small_talk(line: &Line<'_>) -> bool {
    const STARTS: &str = "szanown|dzień dobry|dear |witam|drodzy|drogie|zaproszenie|zapraszamy|\
        serdecznie|program|ramowy program|szczegółowy program|wstępny program|agenda|harmonogram|aktualności|strona główna|menu|informacj|ogłoszen|\
        komunikat|home|news|schedule|mamy zaszczyt|mamy przyjemność|welcome|invitation|hello|hi |\
        od:|do:|from:|to:|wersja|draft|znak|nr |l.dz|adresaci|uprzejmie|w imieniu";
    let lower = fold(&line.words);
    let whole = lower.trim_matches(|c: char| !c.is_alphanumeric());
    STARTS.split('|').any(|start| lower.starts_with(start))
        || matches!(whole, "projekt" | "przerwa" | "plan")
        || (!line.links.is_empty() && line.words.plain_words().count() <= 6)
}

/// A motto with its label, or `pod hasłem „…”`.
fn motto<'t>(lines: &[Line<'t>], free: &[bool], title: &Title<'t>) -> Option<Named<'t>> {
    const CUES: [&str; 4] =
        ["pod hasłem", "hasłem przewodnim", "hasło przewodnie", "under the theme"];
    lines.iter().zip(free).filter(|(_, free)| **free).find_map(|(line, _)| {
        if let Some(label) = line.label
            && label.label == Label::Motto
            && label.rest.has_words()
        {
            return Some((tidy_title(&head::unquoted(label.rest)), vec![label.rest, label.piece]));
        }
        let lower = fold(&line.words);
        let cue = CUES.iter().find_map(|cue| lower.find(cue).map(|at| (at, at + cue.len())));
        let (from, to) = cue.filter(|_| lower.len() == line.words.len())?;
        let (_, content, _) = head::quoted(line.words.from(to))?;
        let new = !title.pieces.iter().any(|piece| piece.meets(content));
        new.then(|| (tidy_title(&content), vec![content, line.words.part(from, to)]))
    })
}
