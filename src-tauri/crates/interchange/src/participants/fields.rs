//! What kind of field a form's question is, told from its answers.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::{
    ColumnMeaning, TableReading, headings,
    moments::{self, FieldOrder},
    values,
};

/// Kind of a field of a form.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum FieldKind {
    /// Words.
    Text,
    /// A number.
    Number,
    /// A day, with an hour or without.
    Date,
    /// One of a few.
    Choice,
    /// Any of a few.
    Several,
    /// Yes or no.
    YesNo,
    /// A consent, given or not.
    Consent,
}

/// A column that is a question of the form, and what kind of field it seems to be.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FieldGuess {
    /// Its place, from 0.
    pub column: u32,
    /// Its heading.
    pub heading: String,
    /// Its kind.
    pub kind: FieldKind,
    /// What can be chosen, what most people chose first; empty unless the kind has choices.
    pub choices: Vec<String>,
}

/// A list of choices longer than this is no list of choices.
const MOST_CHOICES: usize = 30;
/// No choice of a form is longer, in bytes.
const LONGEST_CHOICE: usize = 160;
/// How often each choice has to be chosen on the average, so that chance does not make a field of
/// texts one of choices.
const OFTEN: usize = 3;

/// The kind of every column that is a question. A column is text unless all of its answers are of
/// another kind: text takes any answer, and the kind can be changed.
#[must_use]
pub fn guess_fields(reading: &TableReading) -> Vec<FieldGuess> {
    let columns = reading.draft.columns.iter().enumerate();
    let questions = columns.filter(|(_, column)| {
        matches!(column.meaning, ColumnMeaning::Answer | ColumnMeaning::Consent)
    });
    questions
        .map(|(at, column)| {
            let cells = (0..reading.cells.len()).filter_map(|row| reading.cells.row(row).get(at));
            let answers = cells.filter(|cell| !cell.is_empty());
            let (kind, choices) = match column.meaning {
                ColumnMeaning::Consent => (FieldKind::Consent, Vec::new()),
                _ => kind(&column.heading, &Answers::of(answers)),
            };
            let column = u32::try_from(at).unwrap_or(u32::MAX);
            FieldGuess { column, heading: reading.draft.columns[at].heading.clone(), kind, choices }
        })
        .collect()
}

/// The answers to a question, each with how often it is given: where they are few, none is there twice.
struct Answers<'a>(Vec<(&'a str, usize)>);

impl<'a> Answers<'a> {
    /// More different answers than these are not counted.
    const FEW: usize = 500;

    fn of(answers: impl Iterator<Item = &'a str> + Clone) -> Self {
        let mut few: Vec<(&str, usize)> = Vec::new();
        let mut places: HashMap<&str, usize> = HashMap::new();
        for answer in answers.clone() {
            let place = *places.entry(answer).or_insert(few.len());
            match few.get_mut(place) {
                Some((_, count)) => *count += 1,
                None if place == Self::FEW => return Self(answers.map(|one| (one, 1)).collect()),
                None => few.push((answer, 1)),
            }
        }
        Self(few)
    }

    fn texts(&self) -> impl Iterator<Item = &'a str> {
        self.0.iter().map(|(answer, _)| *answer)
    }
}

fn kind(heading: &str, answers: &Answers<'_>) -> (FieldKind, Vec<String>) {
    let some = |is: fn(&str) -> bool| {
        let mut told = answers.texts().filter(|answer| !values::is_void(answer)).peekable();
        told.peek().is_some() && told.all(is)
    };
    // `0` and `1` are numbers more often than boxes.
    let boxes = |answer: &str| answer.len() < 40 && values::yes_or_no(answer).is_some();
    if !answers.0.is_empty() && answers.texts().all(boxes) && !some(is_number) {
        let consent = headings::meaning(heading) == Some(ColumnMeaning::Consent);
        return (if consent { FieldKind::Consent } else { FieldKind::YesNo }, Vec::new());
    }
    if some(is_number) {
        return (FieldKind::Number, Vec::new());
    }
    if some(|answer| moments::moment(answer, FieldOrder::DayFirst).is_some()) {
        return (FieldKind::Date, Vec::new());
    }
    if let Some(parts) = marked(answers.texts()) {
        return (FieldKind::Several, parts);
    }
    let whole = choices(answers, |answer| vec![answer.to_owned()]);
    let parted = choices(answers, values::several);
    match (whole, parted) {
        (whole, Some((parts, true)))
            if whole.as_ref().is_none_or(|(whole, _)| parts.len() <= whole.len()) =>
        {
            (FieldKind::Several, parts)
        }
        (Some((whole, _)), _) => (FieldKind::Choice, whole),
        _ => (FieldKind::Text, Vec::new()),
    }
}

/// The choices, where a semicolon is behind each: so Microsoft Forms writes them, also where somebody
/// chose only one.
fn marked<'a>(answers: impl Iterator<Item = &'a str>) -> Option<Vec<String>> {
    let mut parts: Vec<String> = Vec::new();
    for answer in answers {
        if !answer.ends_with(';') {
            return None;
        }
        for part in values::several(answer) {
            if !parts.contains(&part) {
                parts.push(part);
            }
        }
        if parts.len() > MOST_CHOICES {
            return None;
        }
    }
    (!parts.is_empty()).then_some(parts)
}

/// The choices that `parts` finds in an answer, the most frequent first, and whether some people chose
/// several; none where these are no choices.
fn choices(
    answers: &Answers<'_>,
    parts: impl Fn(&str) -> Vec<String>,
) -> Option<(Vec<String>, bool)> {
    let mut counts: HashMap<String, (usize, usize)> = HashMap::new();
    let (mut chosen, mut several) = (0_usize, 0_usize);
    for (answer, times) in &answers.0 {
        let parts = parts(answer);
        if parts.len() > 1 {
            several += times;
        }
        for part in parts {
            if part.len() > LONGEST_CHOICE {
                return None;
            }
            let order = counts.len();
            counts.entry(part).or_insert((0, order)).0 += times;
            chosen += times;
            if counts.len() > MOST_CHOICES {
                return None;
            }
        }
    }
    if counts.len() < 2 || chosen < counts.len() * OFTEN {
        return None;
    }
    let mut choices: Vec<(String, (usize, usize))> = counts.into_iter().collect();
    choices.sort_by_key(|(_, (count, order))| (usize::MAX - count, *order));
    Some((choices.into_iter().map(|(choice, _)| choice).collect(), several >= OFTEN))
}

/// Whether an answer is a number that was meant as one: a postal code, a telephone number and `007`
/// are none.
fn is_number(answer: &str) -> bool {
    let plain: String = answer.chars().filter(|letter| !matches!(letter, ' ' | '\u{a0}')).collect();
    let digits = plain.strip_prefix('-').unwrap_or(&plain);
    let padded = digits.len() > 1 && digits.starts_with('0') && !digits.starts_with(['.', ',']);
    let padded = padded && !digits[1..].starts_with(['.', ',']);
    let plain_digits = digits.bytes().all(|byte| byte.is_ascii_digit() || b".,".contains(&byte));
    let marks = digits.bytes().filter(|byte| b".,".contains(byte)).count();
    plain_digits
        && !padded
        && marks < 2
        && digits.len() - marks > 0
        && digits.len() - marks < 9
        && digits.starts_with(|letter: char| letter.is_ascii_digit())
}

/// A column of days, in whatever way they are written.
#[derive(Clone, Copy, Debug)]
pub struct DayColumn(FieldOrder);

impl DayColumn {
    /// The column at this place, from 0: all of it tells whether 5/7/2026 is in May or in July.
    #[must_use]
    pub fn of(reading: &TableReading, column: usize) -> Self {
        let heading = reading.draft.columns.get(column).map_or("", |one| one.heading.as_str());
        let rows = 0..reading.cells.len();
        let values = rows.filter_map(|row| reading.cells.row(row).get(column));
        Self(moments::field_order(values, heading))
    }

    /// The day that a cell is; none of one that tells an hour as well, or no day.
    #[must_use]
    pub fn day(self, cell: &str) -> Option<NaiveDate> {
        let moment = moments::moment(cell, self.0)?;
        (moment.time() == NaiveTime::MIN && !cell.contains(':')).then(|| moment.date())
    }
}

/// The choices that an answer consists of, where some are known: `Woda, ścieki, Drogi` is `Woda,
/// ścieki` and `Drogi` if those are choices. What is none is kept as it stands.
#[must_use]
pub fn split_several(answer: &str, known: &[String]) -> Vec<String> {
    const MARKS: [char; 3] = [',', ';', '\n'];
    let mut known: Vec<&str> = known.iter().map(|choice| choice.trim()).collect();
    known.retain(|choice| !choice.is_empty());
    known.sort_by_key(|choice| usize::MAX - choice.len());
    let mut parts: Vec<String> = Vec::new();
    let mut unknown = String::new();
    let mut rest = answer.trim();
    let flush = |unknown: &mut String, parts: &mut Vec<String>| {
        parts.extend(values::several(unknown));
        unknown.clear();
    };
    while !rest.is_empty() {
        let whole = known.iter().find(|choice| {
            let after = rest.strip_prefix(**choice).map(str::trim_start);
            after.is_some_and(|after| after.is_empty() || after.starts_with(MARKS))
        });
        let taken = match whole {
            Some(choice) => {
                flush(&mut unknown, &mut parts);
                parts.push((*choice).to_owned());
                choice.len()
            }
            None => {
                let end = rest.find(MARKS).map_or(rest.len(), |at| at + 1);
                unknown.push_str(&rest[..end]);
                if rest[end..].starts_with(' ') {
                    unknown.push(' ');
                }
                end
            }
        };
        let after = rest[taken..].trim_start();
        let after_mark = if whole.is_some() { after.trim_start_matches(MARKS) } else { after };
        rest = after_mark.trim_start();
        if whole.is_some()
            || rest.is_empty()
            || known.iter().any(|choice| rest.starts_with(*choice))
        {
            let bare = unknown.trim_end().trim_end_matches(MARKS).to_owned();
            unknown = bare;
            flush(&mut unknown, &mut parts);
        }
    }
    let mut seen: Vec<String> = Vec::new();
    for part in parts {
        if !seen.contains(&part) {
            seen.push(part);
        }
    }
    seen
}
