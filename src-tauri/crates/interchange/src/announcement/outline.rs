//! What each line is in a programme: a day, an item, hours alone, a room, a label, or words.

use chrono::Weekday;

use super::{
    clock::Hours,
    date::Dates,
    item_line,
    label::{self, Label},
    lexicon::{self, Words, nouns},
    line::{self, Line},
    months,
    piece::{Piece, fold, is_all_capital, is_capital},
    room, when,
};
use crate::PartOfDay;

/// What a line is.
#[derive(Clone, Debug)]
pub(super) enum Role<'t> {
    /// The heading of a day.
    Day(DayMark<'t>),
    /// Hours and words of an item.
    Item(ItemMark<'t>),
    /// Hours alone or with a room; the words are on another line.
    Hours(Hours<'t>, Option<Piece<'t>>),
    /// The row of a table.
    Row,
    /// A label with or without its value.
    Label,
    /// A room for what follows.
    Room,
    /// Anything else.
    Words,
}

/// A day as a heading names it.
#[derive(Clone, Debug)]
pub(super) struct DayMark<'t> {
    pub dates: Option<Dates<'t>>,
    /// `Dzień II`.
    pub ordinal: Option<u64>,
    pub weekday: Option<Weekday>,
    /// The words that name it.
    pub piece: Piece<'t>,
}

/// An item that is told on one line.
#[derive(Clone, Debug)]
pub(super) struct ItemMark<'t> {
    pub hours: Option<Hours<'t>>,
    /// Its own date, where the line has one.
    pub dates: Option<Dates<'t>>,
    /// What is left of the line.
    pub words: Piece<'t>,
    /// Words after the hours where the title is before them.
    pub after: Option<Piece<'t>>,
    /// Words before the date of an item in a list: `2. warsztat – 11 lutego, 16:30: mapa`.
    pub before: Option<Piece<'t>>,
    /// The part of the day that it tells in place of hours: `wieczorem – ognisko`.
    pub part: Option<(PartOfDay, Piece<'t>)>,
}

/// The lines, those that hold several items cut into one line each.
pub(super) fn cut_items<'t>(lines: Vec<Line<'t>>) -> Vec<Line<'t>> {
    let mut all = Vec::with_capacity(lines.len());
    for line in lines {
        if let Some(parts) = cut_labels(&line) {
            all.extend(parts);
            continue;
        }
        let leads = line.hours.first().is_some_and(|hours| hours.leads);
        if !leads || line.hours.len() < 2 || !line.cells.is_empty() {
            all.push(line);
            continue;
        }
        let mut from = 0;
        let mut parts = Vec::new();
        for hours in &line.hours[1..] {
            let at = hours.piece.start() - line.words.start();
            let before = line.words[from..at].trim_end();
            let joined = before.ends_with([',', ';', '•', '·', '.', '|']);
            if joined && line.words.part(from, at).plain_words().count() > 2 {
                parts.push(line.words.part(from, at));
                from = at;
            }
        }
        if parts.is_empty() {
            all.push(line);
            continue;
        }
        parts.push(line.words.from(from));
        let mut gap = line.gap;
        for part in parts {
            all.push(line::line(
                part.trim_end_by(|c| matches!(c, ',' | ';' | '•' | '·' | '|' | ' ')),
                gap,
            ));
            gap = false;
        }
    }
    all
}

/// `Organizator: X. Partnerzy: Y, Z` as a line for each label.
fn cut_labels<'t>(line: &Line<'t>) -> Option<Vec<Line<'t>>> {
    const LONGEST: usize = 800;
    line.label
        .filter(|label| !matches!(label.label, Label::People(_)) && line.words.len() <= LONGEST)?;
    let mut from = 0;
    let mut parts = Vec::new();
    for (at, _) in line.words.match_indices(['.', ';', '|']) {
        let after = line.words.from(at + 1);
        let start = after.trim_start_by(char::is_whitespace);
        let label = label::label(start).filter(|label| {
            label.piece.ends_with(':')
                && label.rest.has_words()
                && is_capital(&start)
                && !matches!(label.label, Label::People(_))
        });
        if label.is_some() && start.start() > after.start() {
            parts.push(line.words.part(from, at));
            from = start.start() - line.words.start();
        }
    }
    if parts.is_empty() {
        return None;
    }
    parts.push(line.words.from(from));
    let mut gap = line.gap;
    Some(
        parts
            .into_iter()
            .map(|part| Line {
                bullet: line.bullet,
                ..line::line(part, std::mem::replace(&mut gap, false))
            })
            .collect(),
    )
}

/// What each line is, by itself.
pub(super) fn outline<'t>(lines: &[Line<'t>]) -> Vec<Role<'t>> {
    let mut roles: Vec<Role<'t>> = lines.iter().map(role).collect();
    item_line::dated_hours(lines, &mut roles);
    // `godzina: 11.00` once, among the date and the place, is when the event begins.
    let labelled = |at: usize| lines.get(at).and_then(|line| line.label).map(|label| label.label);
    let hours: Vec<usize> =
        (0..lines.len()).filter(|at| labelled(*at) == Some(Label::Hours)).collect();
    if let [only] = hours.as_slice()
        && let near = [only.checked_sub(1).and_then(labelled), labelled(only + 1)]
        && near
            .iter()
            .flatten()
            .any(|label| matches!(label, Label::When | Label::Place | Label::Form))
    {
        roles[*only] = Role::Label;
    }
    roles
}

fn role<'t>(line: &Line<'t>) -> Role<'t> {
    if !line.cells.is_empty() {
        return Role::Row;
    }
    let label = line.label.map(|label| label.label);
    if let Some(Label::Hours) = label
        && let Some(hours) = line.hours.first()
        && line.dates.is_empty()
        && !item_line::rest_of(line, hours).has_words()
    {
        return Role::Hours(*hours, None);
    }
    let factual = matches!(
        label,
        Some(
            Label::When
                | Label::Practical
                | Label::Published
                | Label::Website
                | Label::Form
                | Label::Hours
                | Label::Motto
                | Label::Organisations(_)
                | Label::Place
        )
    );
    if !factual && let Some(item) = item_line::item(line, label) {
        return item;
    }
    if let Some(day) = day(line, label) {
        return Role::Day(day);
    }
    if line.label.is_some() {
        return Role::Label;
    }
    let whole = line.words.trim_end_by(|c| matches!(c, ':' | ' '));
    if room::is_room(whole)
        && line.hours.is_empty()
        && whole.words().count() <= 6
        && line.bullet.is_none()
    {
        return Role::Room;
    }
    Role::Words
}

/// Whether the words are a sentence about an item rather than the item.
pub(super) fn is_sentence(words: Piece<'_>) -> bool {
    static VERBS: Words = lexicon::words(
        "odbędzie odbędą odbywa odbywają rozpocznie rozpoczną rozpoczyna rozpoczynają nastąpi nastąpią zaplanowano \
        przewidziano zapraszamy zaczyna zaczynają zakończy zakończą potrwa prosimy czynne \
        czynny będzie będą przyjmujemy takes begins starts invite please zaplanowaliśmy udostępnimy spotykamy odbyło odbył odbyła odbyły",
    );
    words.plain_words().take(40).any(|word| {
        let word = fold(&word);
        VERBS.has(&word)
    }) && words.plain_words().count() >= 3
}

/// Whether a line tells until when something is to be sent.
pub(super) fn is_deadline(line: &Line<'_>) -> bool {
    const STEMS: [&str; 12] = [
        "zgłoszeń",
        "zgłoszenia",
        "zgłaszać",
        "deadline",
        "rsvp",
        "kontakt",
        "tel.",
        "infolini",
        "do dnia",
        "nadsyłan",
        "biuro czynne",
        "w dni robocze",
    ];
    let lower = fold(&line.words);
    STEMS.iter().any(|stem| lower.contains(stem))
}

/// The heading of a day.
fn day<'t>(line: &Line<'t>, label: Option<Label>) -> Option<DayMark<'t>> {
    const LONGEST: usize = 160;
    if matches!(
        label,
        Some(
            Label::Published
                | Label::Practical
                | Label::Registration
                | Label::Website
                | Label::Organisations(_)
        )
    ) {
        return None;
    }
    let ordinal = ordinal(line.words);
    if let Some(dates) = line.dates.first().filter(|dates| !when::is_past_or_due(line, dates)) {
        let before = line.words.before(dates.piece);
        let after = line.words.after(dates.piece);
        let short = line.words.chars().count() <= LONGEST && !is_sentence(line.words);
        let opens = before.plain_words().count() <= 4 && short;
        let introduces = line.words.trim_end().ends_with(':') && !is_deadline(line);
        let alone = after.plain_words().count() <= 12;
        if (opens && alone) || introduces || ordinal.is_some() {
            let piece = ordinal.map_or(dates.piece, |(_, piece)| piece.join(dates.piece));
            return Some(DayMark {
                dates: Some(dates.clone()),
                ordinal: ordinal.map(|(number, _)| number),
                weekday: None,
                piece,
            });
        }
        return None;
    }
    if let Some((number, piece)) = ordinal
        && line.words.chars().count() <= LONGEST
        && !is_sentence(line.words)
    {
        let after = line.words.after(piece);
        let weekday =
            after.plain_words().next().filter(|word| months::weekday(&fold(word)).is_some());
        let piece = weekday.map_or(piece, |weekday| piece.join(weekday));
        return Some(DayMark { dates: None, ordinal: Some(number), weekday: None, piece });
    }
    let mut words = line.words.plain_words();
    let (first, second) = (words.next()?, words.next());
    let weekday = months::weekday(&fold(&first))?;
    let capital = is_capital(&first);
    (capital && second.is_none()).then_some(DayMark {
        dates: None,
        ordinal: None,
        weekday: Some(weekday),
        piece: first,
    })
}

/// The number of a day at the start of `words`: `Dzień II`, `Pierwszy dzień`, `Day 1`.
pub(super) fn ordinal(words: Piece<'_>) -> Option<(u64, Piece<'_>)> {
    let all: Vec<Piece<'_>> = words.plain_words().take(3).collect();
    let folded: Vec<String> = all.iter().map(|word| fold(word)).collect();
    let is_day = |word: &String| matches!(word.as_str(), "dzień" | "dnia" | "day" | "dniu");
    let (number, last) = match folded.as_slice() {
        [first, second, ..] if is_day(first) => (counted(&all[1], second)?, 1),
        [first, second, ..] if is_day(second) => (counted(&all[0], first)?, 1),
        _ => return None,
    };
    let piece = all[0].join(all[last]);
    // `II Dzień Samorządu` is a name, `Dzień II – Gliwice` a day.
    let next = words.after(piece);
    let named = next.starts_with(' ')
        && all.get(last + 1).is_some_and(|next| {
            is_capital(next)
                && !is_all_capital(next)
                && !nouns::is_event(next)
                && months::weekday(&fold(next)).is_none()
                && months::month(next, 0).is_none()
        })
        && next.trim_start().starts_with(char::is_alphabetic);
    (!named).then_some((number, piece))
}

/// The number that a word counts.
pub(super) fn counted(word: &str, folded: &str) -> Option<u64> {
    const ROMAN: [&str; 10] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
    const STEMS: [(&str, u64); 17] = [
        ("pierwsz", 1),
        ("drug", 2),
        ("trzec", 3),
        ("czwart", 4),
        ("piąt", 5),
        ("szóst", 6),
        ("first", 1),
        ("second", 2),
        ("third", 3),
        ("fourth", 4),
        ("one", 1),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("jeden", 1),
        ("dwa", 2),
    ];
    if let Some(at) = ROMAN.iter().position(|roman| *roman == word) {
        return u64::try_from(at).ok().map(|at| at + 1);
    }
    if let Ok(number) = word.parse::<u64>() {
        return (1..=31).contains(&number).then_some(number);
    }
    // `piątek` is a weekday, not the fifth.
    if months::weekday(folded).is_some() {
        return None;
    }
    STEMS.iter().find(|(stem, _)| folded.starts_with(stem)).map(|(_, number)| *number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let line = line::line(Piece::whole(text), true);
        let found = match role(&line) {
            Role::Day(day) => format!("day {} {:?}", day.piece.str(), day.ordinal),
            Role::Item(item) => {
                let hours = item.hours.map_or(String::new(), |hours| hours.start.to_string());
                let after = item.after.map_or("", |after| after.str());
                format!("item {hours} [{}] [{after}]", item.words.str())
            }
            Role::Hours(hours, _) => format!("hours {}", hours.start),
            Role::Row => "row".into(),
            Role::Label => "label".into(),
            Role::Room => "room".into(),
            Role::Words => "words".into(),
        };
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn lines_are_told_apart() {
        check("Dzień I. 7 listopada 2025 r.", "day Dzień I. 7 listopada 2025 r. Some(1)");
        check("PIERWSZY DZIEŃ", "day PIERWSZY DZIEŃ Some(1)");
        check("Day 1: Monday, 3 June", "day Day 1: Monday, 3 June Some(1)");
        check("Wtorek, 8 czerwca", "day Wtorek, 8 czerwca None");
        check("Wtorek", "day Wtorek None");
        check(
            "17 maja 2018 r. (czwartek) – Park Naukowy w Gdyni",
            "day 17 maja 2018 r. (czwartek) None",
        );
        check(
            "Wśród nich dwa panele, które odbędą się 8 czerwca br., tj.:",
            "day 8 czerwca br. None",
        );
        check("9.00–9.30 Rejestracja", "item 09:00 [Rejestracja] []");
        check("• Panel „Miasto” (w godz. 10:30 – 11:25)", "item 10:30 [Panel „Miasto”] []");
        check("10:00", "hours 10:00");
        check("10:00 – 11:30", "hours 10:00");
        check("godz. 9.00 - Otwarcie", "item 09:00 [- Otwarcie] []");
        check("Moderator: Jan Kowalski", "label");
        check("SALA A", "room");
        check("O godz. 12.00 nastąpi otwarcie konferencji", "words");
        check("Termin: 12 maja 2025 r., godz. 10.00–15.00", "day 12 maja 2025 r. None");
        check("Zgłoszenia do 30 maja do godz. 15:00", "words");
        check("| 9:00 | Panel |", "row");
        check(
            "• 12 maja 2025 r., godz. 10:00 – Webinar o wodzie",
            "item 10:00 [– Webinar o wodzie] []",
        );
        check("Rejestracja uczestników od godz. 9:00", "item 09:00 [Rejestracja uczestników] []");
        check(
            "W dniu 12 maja odbyło się spotkanie, w którym uczestniczyli wójtowie i burmistrzowie z całego regionu.",
            "words",
        );
    }
}
