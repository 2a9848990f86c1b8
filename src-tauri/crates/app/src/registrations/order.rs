//! By what registrations are sorted: texts in Polish order, numbers by their size, days and moments by
//! time, what is chosen from a list in the order of that list.

use std::{
    borrow::Cow,
    cmp::Ordering,
    collections::{BTreeMap, BTreeSet, HashMap},
};

use chrono::{NaiveDate, NaiveDateTime};
use obrady_domain::{Category, CategoryId, Fact, Facts, Field, FieldKind, ListColumn};
use obrady_words::{Collator, Language, fold};

use super::RegistrationRow;
use crate::listing::{Listing, Ranks};

/// What the order depends on beside the rows.
#[derive(Debug)]
pub(super) struct Sorting {
    /// What kind of answers a question has, and what there is to choose, folded.
    questions: BTreeMap<String, (FieldKind, Vec<String>)>,
    categories: BTreeMap<CategoryId, usize>,
}

/// By what a row is sorted; what was to be a number, a day or a choice and is none comes behind.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Key {
    Number(Number),
    Day(NaiveDate),
    Moment(NaiveDateTime),
    Place(usize),
    /// The place of a text in Polish order.
    Text(usize),
}

/// A number that is one, so that any two can be compared.
#[derive(Clone, Copy, Debug)]
struct Number(f64);

enum By<'a> {
    Key(Key),
    Text(Cow<'a, str>),
}

impl Sorting {
    /// Of an event's questions, and its categories in their order.
    pub fn new(fields: &[Field], categories: &[Category]) -> Self {
        let question = |field: &Field| {
            let choices = field.choices.iter().map(|choice| fold(choice)).collect();
            (field.name.clone(), (field.kind, choices))
        };
        let categories = categories.iter().enumerate().map(|(place, one)| (one.id, place));
        Self { questions: fields.iter().map(question).collect(), categories: categories.collect() }
    }

    /// The ranks of all rows by a column; none where it has no order.
    pub fn ranks(&self, listing: &Listing<RegistrationRow>, column: &ListColumn) -> Option<Ranks> {
        match column {
            ListColumn::Number => None,
            // That is the order in which they are.
            ListColumn::Name => {
                let places = |rows: &[RegistrationRow]| (0..rows.len()).map(Some).collect();
                Some(listing.ranks(column.name(), places))
            }
            // A question may be called as a column.
            ListColumn::Answer(question) => {
                Some(listing.ranks(&format!("?{question}"), |rows| self.keys(rows, column)))
            }
            own => Some(listing.ranks(own.name(), |rows| self.keys(rows, own))),
        }
    }

    fn keys(&self, rows: &[RegistrationRow], column: &ListColumn) -> Vec<Option<Key>> {
        let by: Vec<Option<By<'_>>> = rows.iter().map(|row| self.by(row, column)).collect();
        let texts: BTreeSet<&str> = by
            .iter()
            .filter_map(|one| match one {
                Some(By::Text(text)) => Some(text.as_ref()),
                _ => None,
            })
            .collect();
        let collator = Collator::new(Language::Polish);
        let mut texts: Vec<(Vec<u8>, &str)> =
            texts.into_iter().map(|text| (collator.key(text), text)).collect();
        texts.sort_unstable();
        let order: HashMap<&str, usize> =
            texts.iter().enumerate().map(|(place, (_, text))| (*text, place)).collect();
        let key = |one: &Option<By<'_>>| match one {
            Some(By::Key(key)) => Some(*key),
            Some(By::Text(text)) => order.get(text.as_ref()).copied().map(Key::Text),
            None => None,
        };
        by.iter().map(key).collect()
    }

    fn by<'a>(&self, row: &'a RegistrationRow, column: &ListColumn) -> Option<By<'a>> {
        let place = match column {
            ListColumn::State => Some(row.state as usize),
            ListColumn::Attendance => Some(row.attendance as usize),
            ListColumn::OrganisationKind => Some(row.organisation_kind? as usize),
            ListColumn::Category => self.categories.get(&row.category?).copied(),
            _ => None,
        };
        if let Some(place) = place {
            return Some(By::Key(Key::Place(place)));
        }
        if let ListColumn::Answer(question) = column {
            let text = &row.answers.iter().find(|one| one.question == *question)?.text;
            return self.answer(question, text.trim());
        }
        match row.fact(column) {
            Fact::Nothing => None,
            Fact::Moment(moment) => Some(By::Key(Key::Moment(moment))),
            Fact::Number(number) => Some(By::Key(Key::Number(Number(number)))),
            Fact::Text(text) => words(text),
            Fact::Texts(texts) => words(texts.join(", ").into()),
        }
    }

    fn answer<'a>(&self, question: &str, text: &'a str) -> Option<By<'a>> {
        let key = self.questions.get(question).and_then(|(kind, choices)| match kind {
            FieldKind::Number => number(text).map(Key::Number),
            FieldKind::Date => text.parse().ok().map(Key::Day),
            FieldKind::Choice => {
                let text = fold(text);
                choices.iter().position(|choice| *choice == text).map(Key::Place)
            }
            FieldKind::Text | FieldKind::Several | FieldKind::YesNo | FieldKind::Consent => None,
        });
        key.map(By::Key).or_else(|| words(text.into()))
    }
}

fn words(text: Cow<'_, str>) -> Option<By<'_>> {
    (!text.trim().is_empty()).then_some(By::Text(text))
}

/// A number as people write it: with a comma, and spaces between thousands.
fn number(text: &str) -> Option<Number> {
    let plain: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    plain.replace(',', ".").parse().ok().filter(|number: &f64| number.is_finite()).map(Number)
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Number {}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}
