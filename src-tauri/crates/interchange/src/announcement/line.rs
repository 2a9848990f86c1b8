//! The lines of a text, with all that can be told of one line alone.

use std::collections::BTreeSet;

use super::{
    clock::{self, Hours},
    date::{self, Dates},
    head,
    label::{self, Labelled},
    lexicon::{given_names, kinds, offices},
    link::{self, Link},
    months, outline,
    people::{self, Trust},
    piece::{Piece, fold, is_dash},
    prose,
};

/// A line that is not blank.
#[derive(Clone, Debug)]
pub(super) struct Line<'t> {
    /// Its words, without bullets, numbers of lists and marks of headings.
    pub words: Piece<'t>,
    /// What marks it as part of a list, if anything.
    pub bullet: Option<Bullet>,
    /// Whether Markdown marks it as a heading.
    pub heading: bool,
    /// Whether a blank line or the start of the text is before it.
    pub gap: bool,
    /// How far it is indented.
    pub indent: usize,
    /// Its cells, where it is the row of a table; else empty.
    pub cells: Vec<Piece<'t>>,
    /// Addresses in it.
    pub links: Vec<Link<'t>>,
    /// Dates in it.
    pub dates: Vec<Dates<'t>>,
    /// Hours in it.
    pub hours: Vec<Hours<'t>>,
    /// The label at its start.
    pub label: Option<Labelled<'t>>,
}

/// What marks a line as part of a list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Bullet {
    /// A dot, dash or other sign.
    Sign,
    /// A number or letter.
    Number,
}

/// The lines of `text`; those that mail programs broke are whole again.
pub(super) fn lines<'t>(text: Piece<'t>) -> Vec<Line<'t>> {
    let mut raws: Vec<(Piece<'t>, bool)> = Vec::new();
    let mut last: Option<Piece<'t>> = None;
    let mut heads = BTreeSet::new();
    let mut gap = true;
    let wrap = wrap(text);
    for raw in text.split_by(|character| character == '\n') {
        // A break inside a cell keeps the row together, any other ends the line.
        let parts = if cells(raw).is_empty() { raw.split_by(|c| c == '\u{b}') } else { vec![raw] };
        for part in parts {
            // The number of a page stands alone.
            let page = part.trim().len() <= 3 && part.trim().chars().all(|c| c.is_ascii_digit());
            if page && !part.trim().is_empty() || is_page_count(part) {
                continue;
            }
            // The head of each page: `Program zjazdu          3`.
            let part = match without_page(part) {
                Some(head) if !heads.insert(head.str()) => continue,
                Some(head) => head,
                None => part,
            };
            if !part.has_words() && !part.trim().starts_with(['☕', '🍽', '🍴']) {
                gap |= part.trim().chars().all(|c| "-=_*–—|+ ".contains(c));
                continue;
            }
            let whole = raws.last().map(|(whole, _)| *whole);
            let broken = !gap
                && last.zip(whole).is_some_and(|(last, whole)| is_broken(whole, last, part, wrap));
            match raws.last_mut() {
                Some((whole, _)) if broken => *whole = whole.join(part),
                _ => raws.push((part, gap)),
            }
            last = Some(part);
            gap = false;
        }
    }
    let lettered = lettered(&raws);
    let numbered = |(at, (raw, gap)): (usize, (Piece<'t>, bool))| {
        let raw = if lettered[at] { after_letter(raw) } else { raw };
        let line = line(raw, gap);
        if lettered[at] { Line { bullet: Some(Bullet::Number), ..line } } else { line }
    };
    raws.into_iter().enumerate().map(numbered).collect()
}

/// `Strona 1 z 2`, `Page 3 of 10`, `- 3 -`: words of the paper, not of the text.
fn is_page_count(line: Piece<'_>) -> bool {
    const LONGEST: usize = 40;
    if line.trim().len() > LONGEST {
        return false;
    }
    let words: Vec<Piece<'_>> = line.plain_words().collect();
    let number = |word: &Piece<'_>| word.chars().all(|c| c.is_ascii_digit()) && word.len() <= 3;
    match words.as_slice() {
        [page, rest @ ..] if matches!(fold(page).as_str(), "strona" | "str" | "page" | "s") => {
            (1..=3).contains(&rest.len())
                && rest.iter().all(|word| number(word) || matches!(word.str(), "z" | "of"))
        }
        [only] => number(only) && line.trim().starts_with(is_dash) && line.ends_with(is_dash),
        _ => false,
    }
}

/// A line without the number of the page that stands far before or behind its words.
fn without_page(line: Piece<'_>) -> Option<Piece<'_>> {
    const WIDE: &str = "     ";
    let line = line.trim();
    let number = |words: Piece<'_>| {
        (1..=3).contains(&words.len()) && words.chars().all(|c| c.is_ascii_digit())
    };
    let head = match (line.find(WIDE), line.rfind(WIDE)) {
        (Some(first), _) if number(line.to(first)) => line.from(first).trim(),
        (_, Some(last)) if number(line.from(last).trim()) => line.to(last).trim(),
        _ => return None,
    };
    (head.plain_words().count() >= 2 && !head.contains(WIDE)).then_some(head)
}

/// Which lines are counted by capital letters: `A.`, `B.` in a row, unlike initials of names.
fn lettered(raws: &[(Piece<'_>, bool)]) -> Vec<bool> {
    let letters: Vec<Option<char>> = raws
        .iter()
        .map(|(raw, _)| {
            let mut start = raw.trim_start().chars();
            let letter = start.next().filter(char::is_ascii_uppercase)?;
            (matches!(start.next()?, '.' | ')') && start.next()? == ' ').then_some(letter)
        })
        .collect();
    let follows = |at: usize| {
        at > 0
            && letters[at]
                .zip(letters[at - 1])
                .is_some_and(|(here, before)| here as u32 == before as u32 + 1)
    };
    (0..raws.len())
        .map(|at| follows(at) || (at + 1 < raws.len() && follows(at + 1) && letters[at].is_some()))
        .collect()
}

fn after_letter(raw: Piece<'_>) -> Piece<'_> {
    let start = raw.trim_start_by(char::is_whitespace);
    start.from(2)
}

/// Whether a mail program broke a line after `before`, which is the end of `whole`.
fn is_broken(whole: Piece<'_>, before: Piece<'_>, after: Piece<'_>, wrap: Option<usize>) -> bool {
    const NARROWEST: usize = 50;
    const WIDEST: usize = 120;
    let (before, after) = (before.trim_end_by(char::is_whitespace), after.trim());
    let width = before.chars().count();
    // `rejestra-` and `cja` are one word.
    let parted = before.strip_suffix('-').is_some_and(|all| all.ends_with(char::is_lowercase));
    if parted && after.starts_with(char::is_lowercase) && cells(before).is_empty() {
        return true;
    }
    // `…, Ireneusz` and `Pobocze (Starostwo Powiatowe)` are one name.
    let last = before.rfind([' ', ',']).map_or(before, |at| before.from(at + 1));
    if width >= NARROWEST - 10
        && before.to(before.len() - last.len()).trim_end().ends_with([',', ';'])
        && given_names::is_given_name(&last)
        && after.starts_with(char::is_uppercase)
    {
        return true;
    }
    if !(NARROWEST..=WIDEST).contains(&width)
        || before.ends_with(['.', ':', ';', '!', '?', '|'])
        || before.contains('\t')
        || after.contains('\t')
        || bullet(after).0.is_some()
    {
        return false;
    }
    // A numbered item goes on below its number, indented or not.
    let numbered = bullet(whole.trim()).0 == Some(Bullet::Number) && width >= 64;
    let first = after.words().next().map_or(after, |word| word);
    let full = wrap.is_some_and(|wrap| width + 1 + first.chars().count() > wrap)
        && after.starts_with(char::is_uppercase)
        && !offices::is_office_word(&first)
        && !offices::is_organisation_word(&first)
        && kinds::lead(after).is_none();
    let goes_on = after.starts_with(char::is_lowercase)
        || full
        || (numbered && after.starts_with(char::is_alphabetic))
        || (after.starts_with(char::is_alphabetic) && head::is_unfinished(&before));
    goes_on
        && label::label(after).is_none()
        && !begins_item(after)
        && people::people(after, Trust::Evident).is_none()
}

/// How wide the lines of a text are that was broken at a width, as in PDF and mail; none where
/// lines end as they like.
fn wrap(text: Piece<'_>) -> Option<usize> {
    const LEAST: usize = 3;
    const WIDTHS: std::ops::RangeInclusive<usize> = 55..=100;
    let mut before: Option<usize> = None;
    let mut widest = 0;
    let mut broken = Vec::new();
    for line in text.split_by(|character| character == '\n') {
        let trimmed = line.trim();
        let width = trimmed.chars().count();
        if trimmed.contains('\t') {
            return None;
        }
        widest = widest.max(width);
        if trimmed.starts_with(char::is_lowercase) && !begins_item(trimmed) {
            broken.extend(before.filter(|before| WIDTHS.contains(before)));
        }
        before = (width > 0).then_some(width);
    }
    let wrap = broken.iter().copied().max()?;
    // Where longer lines are left whole, nothing was broken at a width.
    (broken.len() >= LEAST && widest <= wrap + 4).then_some(wrap)
}

/// Whether a line begins with hours or a part of the day, and so is an item of its own.
fn begins_item(line: Piece<'_>) -> bool {
    const LONGEST: usize = 40;
    let reach = line.char_indices().nth(LONGEST).map_or(line.len(), |(at, _)| at);
    clock::hours(line.to(reach), &[]).first().is_some_and(|hours| hours.leads)
        || prose::part_of_day(line.to(reach)).is_some_and(|(_, words)| {
            words.start() == line.start() && line.after(words).trim_start().starts_with(is_dash)
        })
}

/// One line, or a part of one, with its marks.
pub(super) fn line(raw: Piece<'_>, gap: bool) -> Line<'_> {
    let trimmed = raw.trim();
    let indent = raw.before(trimmed).chars().map(|c| if c == '\t' { 4 } else { 1 }).sum();
    let hashes = trimmed.len() - trimmed.trim_start_matches('#').len();
    let heading = (1..=6).contains(&hashes) && trimmed[hashes..].starts_with(' ');
    let unmarked = if heading {
        trimmed.from(hashes).trim().trim_end_by(|c| c == '#' || c == ' ')
    } else {
        trimmed
    };
    let (mut bullet, words) = bullet(unmarked);
    // A cell under the cell above it, where the row begins with an empty one.
    if raw.starts_with('\t') && bullet.is_none() {
        bullet = Some(Bullet::Sign);
    }
    let mut made = noted(words);
    made.label = made.label.or_else(|| label::pictured(unmarked, words));
    let mut cells = cells(raw);
    // `3–5 June | Gdańsk` is no row, `9:00 | Panel` is one.
    if cells.len() == 2 && made.hours.is_empty() && !trimmed.starts_with('|') && !raw.contains('\t')
    {
        cells.clear();
    }
    Line { bullet, heading, gap, indent, cells, ..made }
}

/// The words with what is in them, as a line without marks.
pub(super) fn noted(words: Piece<'_>) -> Line<'_> {
    let links = link::links(words);
    let mut taken: Vec<Piece<'_>> = links.iter().map(|link| link.piece).collect();
    // `Dzień 1 – 5.06.2025` is the first day, not five of them.
    let ordinal = outline::ordinal(words).map(|(_, piece)| piece).filter(|piece| {
        let after = words.after(*piece).trim();
        after.starts_with(|c: char| is_dash(c) || matches!(c, ':' | '(' | ',' | '|' | '.'))
    });
    let free = taken.iter().copied().chain(ordinal).collect::<Vec<_>>();
    let dates = date::dates(words, &free);
    taken.extend(dates.iter().map(|dates| dates.piece));
    let hours = clock::hours(words, &taken);
    let label = label::label(words);
    Line { links, dates, hours, label, ..empty(words) }
}

fn empty(words: Piece<'_>) -> Line<'_> {
    Line {
        words,
        bullet: None,
        heading: false,
        gap: false,
        indent: 0,
        cells: Vec::new(),
        links: Vec::new(),
        dates: Vec::new(),
        hours: Vec::new(),
        label: None,
    }
}

/// The bullet of a line, and the rest of it.
fn bullet(line: Piece<'_>) -> (Option<Bullet>, Piece<'_>) {
    let Some(first) = line.chars().next() else { return (None, line) };
    let rest = line.from(first.len_utf8());
    let spaced = rest.starts_with([' ', '\t']);
    if is_sign(first) || (spaced && (is_dash(first) || matches!(first, '*' | '>' | 'o' | '+'))) {
        let rest = rest.trim();
        // Signs may stand in a row: `• – Panel`.
        let inner = bullet(rest);
        return if inner.0.is_some() { inner } else { (Some(Bullet::Sign), rest) };
    }
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let after = line.from(digits);
    if (1..=2).contains(&digits)
        && after.starts_with(['.', ')'])
        && after[1..].starts_with([' ', '\t'])
    {
        let rest = after.from(1).trim();
        // `8. czerwca` is a date, `12. 05. 2024` too.
        let digit = rest.starts_with(|c: char| c.is_ascii_digit());
        let date = digit && !begins_item(rest) || months::month(&rest, 0).is_some();
        if !date {
            return (Some(Bullet::Number), rest);
        }
    }
    let letter = first.is_ascii_lowercase() && rest.starts_with(')') && rest[1..].starts_with(' ');
    if letter {
        return (Some(Bullet::Number), rest.from(1).trim());
    }
    (None, line)
}

/// Whether a character at the start of a line is there as its bullet.
fn is_sign(character: char) -> bool {
    matches!(
        character,
        '•' | '·'
            | '▪'
            | '▫'
            | '◦'
            | '●'
            | '○'
            | '■'
            | '□'
            | '►'
            | '▶'
            | '➤'
            | '➢'
            | '✓'
            | '✔'
            | '→'
            | '◆'
            | '♦'
            | '▸'
            | '‣'
            | '∙'
            | '⁃'
            | '§'
    ) || ('\u{f000}'..='\u{f0ff}').contains(&character)
        || matches!(character, '\u{2190}'..='\u{21ff}' | '\u{2600}'..='\u{27bf}' | '\u{1f300}'..='\u{1faff}')
            && !matches!(character, '☕')
}

/// The cells of a line that is a row of a table, by tabs, bars or wide spaces.
fn cells(raw: Piece<'_>) -> Vec<Piece<'_>> {
    let body = raw.trim();
    let split = if body.contains(" | ") || body.starts_with('|') || body.ends_with('|') {
        let inner = if body.starts_with('|') { body.from(1) } else { body };
        let inner = if inner.ends_with('|') { inner.to(inner.len() - 1) } else { inner };
        inner.split_by(|character| character == '|')
    } else if raw.trim_end_by(char::is_whitespace).contains('\t') {
        let raw = raw.trim_end_by(|c| c == ' ');
        // One tab before a paragraph indents it; a bullet and its tab are no cell.
        let row = raw.split_by(|character| character == '\t');
        let filled = row.iter().filter(|cell| cell.has_words()).count();
        if filled < 2 {
            return Vec::new();
        }
        row
    } else {
        return wide(body);
    };
    let cells: Vec<_> = split.into_iter().map(Piece::trim).collect();
    if cells.len() < 2 || !cells.iter().any(|cell| cell.has_words()) { Vec::new() } else { cells }
}

/// Cells that wide spaces part, as in mail: only where the line begins with a digit.
fn wide(body: Piece<'_>) -> Vec<Piece<'_>> {
    if !body.starts_with(|c: char| c.is_ascii_digit()) || !body.contains("   ") {
        return Vec::new();
    }
    let mut cells = Vec::new();
    let mut rest = body;
    while let Some((before, after)) = rest.cut("   ") {
        cells.push(before.trim());
        rest = after.trim();
    }
    cells.push(rest);
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_told_from_words() {
        for (raw, words, bullet) in [
            ("  • Panel", "Panel", Some(Bullet::Sign)),
            ("- Panel", "Panel", Some(Bullet::Sign)),
            ("1. Panel", "Panel", Some(Bullet::Number)),
            ("a) Panel", "Panel", Some(Bullet::Number)),
            ("8. czerwca", "8. czerwca", None),
            ("## Dzień 1 ##", "Dzień 1", None),
            ("-Panel", "-Panel", None),
            ("10.30 Panel", "10.30 Panel", None),
            ("📍 Katowice", "Katowice", Some(Bullet::Sign)),
        ] {
            let line = line(Piece::whole(raw), false);
            assert_eq!((line.words.str(), line.bullet), (words, bullet), "{raw}");
        }
        for (raw, expected) in [
            ("| 9:00 | Panel | Aula |", 3),
            ("9:00\tPanel\tAula", 3),
            ("9:00 – 9:30    Panel    Aula", 3),
            ("\tPanel", 0),
            ("9:00 Panel", 0),
        ] {
            assert_eq!(line(Piece::whole(raw), false).cells.len(), expected, "{raw:?}");
        }
    }
}
