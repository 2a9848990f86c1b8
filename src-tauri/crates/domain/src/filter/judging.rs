//! A filter put to rows.

use std::{borrow::Cow, cmp::Ordering};

use chrono::{NaiveDate, NaiveDateTime};

use super::{Filter, Test};
use crate::ListColumn;

/// What a row says in a column.
#[derive(Clone, PartialEq, Debug)]
pub enum Fact<'a> {
    /// Nothing.
    Nothing,
    /// A text or the serde name of a closed enum; an empty one is nothing.
    Text(Cow<'a, str>),
    /// Several of them.
    Texts(Vec<Cow<'a, str>>),
    /// A number.
    Number(f64),
    /// A moment, civil time in the event's zone.
    Moment(NaiveDateTime),
}

/// A row that can say what is in its columns.
pub trait Facts {
    /// What is in a column.
    fn fact(&self, column: &ListColumn) -> Fact<'_>;
}

/// A filter whose values are folded once for all rows.
pub struct PreparedFilter<F> {
    /// Of each of these one must be met.
    groups: Vec<Vec<(ListColumn, Test, Vec<String>)>>,
    fold: F,
}

impl Filter {
    /// Folds the values with `fold`, which is put to the texts of rows as well. The words are left
    /// to whoever has the rows' texts.
    pub fn prepared<F: Fn(&str) -> String>(&self, fold: F) -> PreparedFilter<F> {
        let mut groups: Vec<Vec<_>> = Vec::new();
        for condition in &self.conditions {
            let values: Vec<String> = match &condition.test {
                Test::Is(value)
                | Test::IsNot(value)
                | Test::Contains(value)
                | Test::Lacks(value)
                | Test::AtLeast(value)
                | Test::AtMost(value) => vec![fold(value.trim())],
                Test::OneOf(values) => values.iter().map(|value| fold(value.trim())).collect(),
                Test::IsEmpty | Test::IsNotEmpty => Vec::new(),
            };
            let made = (condition.column.clone(), condition.test.clone(), values);
            match groups.last_mut() {
                Some(group) if condition.or => group.push(made),
                _ => groups.push(vec![made]),
            }
        }
        PreparedFilter { groups, fold }
    }
}

impl<F: Fn(&str) -> String> PreparedFilter<F> {
    /// Whether the row meets the conditions.
    pub fn matches(&self, row: &impl Facts) -> bool {
        self.groups.iter().all(|group| {
            group.iter().any(|(column, test, values)| self.meets(&row.fact(column), test, values))
        })
    }

    fn meets(&self, fact: &Fact<'_>, test: &Test, values: &[String]) -> bool {
        let is = |value: &String| match fact {
            Fact::Moment(moment) => compared_with_moment(*moment, value) == Some(Ordering::Equal),
            Fact::Number(number) => parse_number(value) == Some(*number),
            _ => self.texts(fact).iter().any(|text| text == value),
        };
        let first = values.first();
        match test {
            Test::Is(_) => first.is_some_and(is),
            Test::IsNot(_) => !first.is_some_and(is),
            Test::OneOf(_) => values.iter().any(is),
            Test::IsEmpty => self.texts(fact).is_empty(),
            Test::IsNotEmpty => !self.texts(fact).is_empty(),
            Test::Contains(_) => first.is_some_and(|value| self.contains(fact, value)),
            Test::Lacks(_) => !first.is_some_and(|value| self.contains(fact, value)),
            Test::AtLeast(_) => self.bounded(fact, first, Ordering::is_ge),
            Test::AtMost(_) => self.bounded(fact, first, Ordering::is_le),
        }
    }

    fn contains(&self, fact: &Fact<'_>, value: &str) -> bool {
        self.texts(fact).iter().any(|text| text.contains(value))
    }

    fn bounded(
        &self,
        fact: &Fact<'_>,
        value: Option<&String>,
        holds: fn(Ordering) -> bool,
    ) -> bool {
        let Some(value) = value else { return false };
        match fact {
            Fact::Moment(moment) => compared_with_moment(*moment, value).is_some_and(holds),
            Fact::Number(number) => {
                parse_number(value).and_then(|value| number.partial_cmp(&value)).is_some_and(holds)
            }
            _ => self.texts(fact).iter().any(|text| holds(compared_texts(text, value))),
        }
    }

    /// What is there, folded.
    fn texts(&self, fact: &Fact<'_>) -> Vec<String> {
        let mut texts = match fact {
            Fact::Nothing => Vec::new(),
            Fact::Text(text) => vec![(self.fold)(text.trim())],
            Fact::Texts(texts) => texts.iter().map(|text| (self.fold)(text.trim())).collect(),
            Fact::Number(number) => vec![number.to_string()],
            Fact::Moment(moment) => vec![moment.format("%Y-%m-%d %H:%M").to_string()],
        };
        texts.retain(|text| !text.is_empty());
        texts
    }
}

/// How a moment lies to one that was written: a day is all of that day.
fn compared_with_moment(moment: NaiveDateTime, written: &str) -> Option<Ordering> {
    if let Ok(day) = written.parse::<NaiveDate>() {
        return Some(moment.date().cmp(&day));
    }
    let written = written.to_uppercase().replace(' ', "T");
    let exact = NaiveDateTime::parse_from_str(&written, "%Y-%m-%dT%H:%M:%S");
    let minute = NaiveDateTime::parse_from_str(&written, "%Y-%m-%dT%H:%M");
    exact.or(minute).ok().map(|written| moment.cmp(&written))
}

/// Numbers as numbers, all else, days included, as text.
fn compared_texts(text: &str, value: &str) -> Ordering {
    match (parse_number(text), parse_number(value)) {
        (Some(text), Some(value)) => text.total_cmp(&value),
        _ => text.cmp(value),
    }
}

fn parse_number(text: &str) -> Option<f64> {
    text.replace(',', ".").parse().ok().filter(|number: &f64| number.is_finite())
}
