//! Items that are told on one line: their hours or date, and their words.

use super::{
    clock::Hours,
    date::Dates,
    head,
    label::Label,
    lexicon::{kinds, nouns},
    line::Line,
    outline::{ItemMark, Role, is_deadline, is_sentence},
    piece::{Piece, is_dash},
    place, prose, room, when,
};

/// What of the line is neither its hours nor its label.
pub(super) fn rest_of<'t>(line: &Line<'t>, hours: &Hours<'t>) -> Piece<'t> {
    line.words.after(hours.piece)
}

/// The item on a line, or its hours where they are alone.
pub(super) fn item<'t>(line: &Line<'t>, label: Option<Label>) -> Option<Role<'t>> {
    let dates = own_dates(line);
    let Some(hours) = line.hours.first() else {
        return dated_item(line, dates).or_else(|| item_of_part(line));
    };
    if label == Some(Label::Registration) && !line.links.is_empty() {
        return None;
    }
    let (before, after) = (line.words.before(hours.piece), line.words.after(hours.piece));
    let before = dates.map_or(before, |dates| before.after(dates.piece));
    if hours.leads || (dates.is_some() && !before.has_words()) {
        let words = after.trim_joints();
        if !words.has_words() && !words.contains(['☕', '🍽']) {
            // A date and hours are the event's or a day's, hours alone are an item's.
            return dates.is_none().then_some(Role::Hours(*hours, None));
        }
        // `10:00–11:30, sala A`: the title is on another line.
        if dates.is_none() && room::is_room(words) && kinds::lead(words).is_none() {
            return Some(Role::Hours(*hours, Some(words)));
        }
        // `14 listopada, godz. 9–16, Centrum Kongresowe „Pod Kopułą”` is about the event.
        let of_event = dates.is_some() && line.bullet.is_none() && place::begins_place(words);
        if of_event
            || is_sentence(words)
            || (dates.is_some() && line.bullet.is_none() && !is_item_words(words))
        {
            return None;
        }
        let words = after.trim_start_by(|c| c == ' ');
        return Some(Role::Item(ItemMark {
            hours: Some(*hours),
            dates: dates.cloned(),
            words,
            after: None,
            before: None,
            part: None,
        }));
    }
    if let Some(item) = counted_item(line, hours, before, after) {
        return Some(item);
    }
    if !line.dates.is_empty() && dates.is_none() {
        return None;
    }
    trailing(line, hours, dates, before, after)
}

/// `2. warsztat – 11 lutego 2025, 16:30–19:30: mapa pomysłów`: an item of a list with its date
/// in the middle.
fn counted_item<'t>(
    line: &Line<'t>,
    hours: &Hours<'t>,
    before: Piece<'t>,
    after: Piece<'t>,
) -> Option<Role<'t>> {
    const MOST_WORDS: usize = 4;
    const MOST_WORDS_OF_TITLE: usize = 16;
    let dates = line.dates.first().filter(|dates| dates.days.len() == 1)?;
    let lead = line.words.before(dates.piece).trim_joints();
    let between = before.after(dates.piece);
    let words = after.trim_joints();
    if line.bullet.is_some()
        && dates.piece.end() <= hours.piece.start()
        && (head::quoted(lead).is_some()
            || place::begins_place(words)
            || lead.plain_words().take(2).any(|word| nouns::is_event(&word)))
        && lead.plain_words().count() <= MOST_WORDS_OF_TITLE
        && !between.has_words()
        && !is_sentence(lead)
        && !when::is_past_or_due(line, dates)
    {
        return Some(Role::Item(ItemMark {
            hours: Some(*hours),
            dates: Some(dates.clone()),
            words: lead,
            after: words.has_words().then_some(words),
            before: None,
            part: None,
        }));
    }
    let fits = line.bullet.is_some()
        && dates.piece.end() <= hours.piece.start()
        && lead.has_words()
        && lead.plain_words().count() <= MOST_WORDS
        && !between.has_words()
        && words.has_words()
        && !is_sentence(line.words)
        && !when::is_past_or_due(line, dates);
    fits.then(|| {
        Role::Item(ItemMark {
            hours: Some(*hours),
            dates: Some(dates.clone()),
            words,
            after: None,
            before: Some(lead),
            part: None,
        })
    })
}

/// An item whose hours come after its words: `Panel „Woda” (w godz. 10:30 – 11:25)`.
fn trailing<'t>(
    line: &Line<'t>,
    hours: &Hours<'t>,
    dates: Option<&Dates<'t>>,
    before: Piece<'t>,
    after: Piece<'t>,
) -> Option<Role<'t>> {
    const LONGEST: usize = 220;
    let words = before.trim_end_by(|c| matches!(c, '(' | ' ' | ',' | ':' | '[') || is_dash(c));
    let after = after
        .trim_start_by(|c| matches!(c, ')' | ' ' | ',' | ';' | ']' | '.'))
        .trim_end_by(char::is_whitespace);
    let lead = kinds::lead(words).is_some();
    let bracketed = before.trim_end().ends_with(['(', '[']);
    let marked = line.bullet.is_some() || line.heading || lead || bracketed || hours.end.is_some();
    let fits = words.has_words()
        && words.len() <= LONGEST
        && after.len() <= LONGEST / 2
        && marked
        && !is_sentence(line.words)
        && !is_deadline(line)
        && line.links.is_empty()
        && !(after.has_words()
            && !bracketed
            && !room::is_room(after)
            && line.bullet.is_none()
            && !after.starts_with('–'));
    fits.then(|| {
        Role::Item(ItemMark {
            hours: Some(*hours),
            dates: dates.cloned(),
            words,
            after: after.has_words().then_some(after),
            before: None,
            part: None,
        })
    })
}

/// The date with which a line begins, before an item of that day.
fn own_dates<'l, 't>(line: &'l Line<'t>) -> Option<&'l Dates<'t>> {
    let dates = line.dates.first()?;
    let before = line.words.before(dates.piece);
    (!before.has_words() && dates.days.len() == 1 && !when::is_past_or_due(line, dates))
        .then_some(dates)
}

/// `12 maja 2025 r. – Szkolenie z RODO`: an item of which only the day is known.
fn dated_item<'t>(line: &Line<'t>, dates: Option<&Dates<'t>>) -> Option<Role<'t>> {
    let dates = dates?;
    let rest = line.words.after(dates.piece).trim_joints();
    let fits = rest.plain_words().count() >= 2
        && is_item_words(rest)
        && line.hours.is_empty()
        && (line.bullet.is_some() || kinds::lead(rest).is_some())
        && !is_sentence(rest);
    fits.then(|| {
        Role::Item(ItemMark {
            hours: None,
            dates: Some(dates.clone()),
            words: rest,
            after: None,
            before: None,
            part: None,
        })
    })
}

/// `wieczorem – ognisko`: an item of which only the part of the day is known.
fn item_of_part<'t>(line: &Line<'t>) -> Option<Role<'t>> {
    const MOST_WORDS: usize = 16;
    let (part, piece) = prose::part_of_day(line.words)?;
    let after = line.words.after(piece);
    let words = after.trim_joints();
    let fits = piece.start() == line.words.start()
        && after.trim_start().starts_with(|c: char| is_dash(c) || c == ':')
        && (1..=MOST_WORDS).contains(&words.plain_words().count())
        && line.dates.is_empty()
        && !is_sentence(words);
    fits.then_some({
        Role::Item(ItemMark {
            hours: None,
            dates: None,
            words,
            after: None,
            before: None,
            part: Some((part, piece)),
        })
    })
}

fn is_item_words(words: Piece<'_>) -> bool {
    kinds::lead(words).is_some()
        || head::quoted(words).is_some()
        || (words.plain_words().count() >= 2 && !room::is_room(words))
}

/// `6 marca (czwartek), 18.00–19.30` over its words, several times: an item each, not a day.
pub(super) fn dated_hours<'t>(lines: &[Line<'t>], roles: &mut [Role<'t>]) {
    let item = |at: usize| -> Option<Role<'t>> {
        let (line, below) = (&lines[at], lines.get(at + 1)?);
        let ([dates], [hours]) = (line.dates.as_slice(), line.hours.as_slice()) else {
            return None;
        };
        let between = line.words.after(dates.piece).before(hours.piece);
        let fits = matches!(roles[at], Role::Day(_))
            && matches!(roles[at + 1], Role::Words)
            && !below.gap
            && line.label.is_none()
            && dates.days.len() == 1
            && !line.words.before(dates.piece).has_words()
            && dates.piece.end() <= hours.piece.start()
            && !between.has_words()
            && !line.words.after(hours.piece).has_words();
        fits.then(|| {
            Role::Item(ItemMark {
                hours: Some(*hours),
                dates: Some(dates.clone()),
                words: line.words.from(line.words.len()),
                after: None,
                before: None,
                part: None,
            })
        })
    };
    let items: Vec<(usize, Role<'t>)> =
        (0..lines.len()).filter_map(|at| Some((at, item(at)?))).collect();
    if items.len() >= 2 {
        for (at, item) in items {
            roles[at] = item;
        }
    }
}
