//! Filters as text, for the command line: `state=confirmed,waitingList category=VIP city~lodz
//! registered>=2026-05-01 email=`.
//!
//! A name is that of a column or else a question; in quotes always a question. `=` is, `!=` is not,
//! `~` contains, `>=` and `<=`; several values have commas between; no value after `=` means that
//! there is nothing, after `!=` that there is something. `!~` does not contain. What has no such sign
//! behind it is a word. All must be met; a bar between two conditions, `state=pending | category=VIP`,
//! is “or”, and binds more tightly.

use std::{fmt, iter::Peekable, str::Chars, str::FromStr};

use super::{Condition, Filter, Test};
use crate::ListColumn;

/// Why a text is no filter.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FilterError {
    /// Before which letter, counted from 0.
    pub at: usize,
    /// What is wrong there.
    pub fault: FilterFault,
}

/// What is wrong with a filter.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FilterFault {
    /// A quotation mark has no other.
    QuoteOpen,
    /// Nothing stands before the sign.
    NameMissing,
    /// Nothing stands behind a sign that needs something.
    ValueMissing,
    /// Several values stand behind a sign that takes one.
    ValuesMany,
    /// A quotation mark stands amid a word, or something right behind one.
    QuoteAmid,
    /// A bar stands elsewhere than between two conditions.
    BarAstray,
}

impl fmt::Display for FilterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} at {}", self.fault, self.at)
    }
}

impl std::error::Error for FilterError {}

impl Filter {
    /// Reads the text that a filter displays as.
    ///
    /// # Errors
    /// Where and what is wrong first.
    pub fn parse(text: &str) -> Result<Self, FilterError> {
        let mut reading = Reading { letters: text.chars().peekable(), at: 0 };
        let mut filter = Self::default();
        let mut bar = None;
        let astray = |at| Err(FilterError { at, fault: FilterFault::BarAstray });
        let mut before_is_condition = false;
        while reading.skip_spaces() {
            let start = reading.at;
            match reading.part()? {
                Part::Bar if before_is_condition && bar.is_none() => bar = Some(start),
                Part::Bar => return astray(start),
                Part::Word(word) => {
                    if let Some(at) = bar {
                        return astray(at);
                    }
                    before_is_condition = false;
                    if !filter.words.is_empty() {
                        filter.words.push(' ');
                    }
                    filter.words.push_str(&word);
                }
                Part::Condition(condition) => {
                    filter.conditions.push(Condition { or: bar.take().is_some(), ..condition });
                    before_is_condition = true;
                }
            }
        }
        bar.map_or(Ok(filter), astray)
    }
}

impl FromStr for Filter {
    type Err = FilterError;

    fn from_str(text: &str) -> Result<Self, FilterError> {
        Self::parse(text)
    }
}

impl fmt::Display for Filter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bare = self.words.split(' ').all(is_bare);
        let words = if bare { self.words.clone() } else { quoted(&self.words) };
        f.write_str(if self.words.is_empty() { "" } else { &words })?;
        for (at, condition) in self.conditions.iter().enumerate() {
            let first = at == 0 && self.words.is_empty();
            let between = if first { "" } else { " " };
            let joint = if at > 0 && condition.or { "| " } else { "" };
            write!(f, "{between}{joint}{condition}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.column {
            ListColumn::Answer(question) => f.write_str(&quoted(question))?,
            own => f.write_str(own.name())?,
        }
        match &self.test {
            Test::Is(value) => write!(f, "={}", written(value)),
            Test::IsNot(value) => write!(f, "!={}", written(value)),
            Test::Contains(value) => write!(f, "~{}", written(value)),
            Test::Lacks(value) => write!(f, "!~{}", written(value)),
            Test::AtLeast(value) => write!(f, ">={}", written(value)),
            Test::AtMost(value) => write!(f, "<={}", written(value)),
            Test::IsEmpty => f.write_str("="),
            Test::IsNotEmpty => f.write_str("!="),
            Test::OneOf(values) => {
                let values: Vec<String> = values.iter().map(|value| written(value)).collect();
                // A comma behind tells a list of one or none from a value.
                let end = if values.len() < 2 { "," } else { "" };
                write!(f, "={}{end}", values.join(","))
            }
        }
    }
}

fn written(value: &str) -> String {
    if is_bare(value) { value.to_owned() } else { quoted(value) }
}

fn is_bare(text: &str) -> bool {
    !text.is_empty()
        && text.chars().all(|letter| letter.is_alphanumeric() || ".-_@+:/".contains(letter))
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

enum Part {
    Bar,
    Word(String),
    Condition(Condition),
}

/// The signs between a name and its values.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Is,
    IsNot,
    Contains,
    Lacks,
    AtLeast,
    AtMost,
}

struct Reading<'a> {
    letters: Peekable<Chars<'a>>,
    at: usize,
}

impl Reading<'_> {
    fn next(&mut self) -> Option<char> {
        self.at += 1;
        self.letters.next()
    }

    /// Whether anything is left behind the spaces.
    fn skip_spaces(&mut self) -> bool {
        while self.letters.peek().is_some_and(|letter| letter.is_whitespace()) {
            self.next();
        }
        self.letters.peek().is_some()
    }

    fn part(&mut self) -> Result<Part, FilterError> {
        let start = self.at;
        let in_quotes = self.letters.peek() == Some(&'"');
        let name = if in_quotes { self.quoted()? } else { self.bare(true) };
        let Some(sign) = self.sign() else {
            self.ends()?;
            return Ok(if name == "|" && !in_quotes { Part::Bar } else { Part::Word(name) });
        };
        if name.is_empty() && !in_quotes {
            return Err(FilterError { at: start, fault: FilterFault::NameMissing });
        }
        let own = (!in_quotes).then(|| ListColumn::named(&name)).flatten();
        let column = own.unwrap_or(ListColumn::Answer(name));
        let test = self.test(sign)?;
        self.ends()?;
        Ok(Part::Condition(Condition::new(column, test)))
    }

    fn test(&mut self, sign: Sign) -> Result<Test, FilterError> {
        let start = self.at;
        let mut values = Vec::new();
        let mut commas = 0;
        loop {
            match self.letters.peek() {
                Some('"') => values.push(self.quoted()?),
                Some(letter) if *letter != ',' && !letter.is_whitespace() => {
                    values.push(self.bare(false));
                }
                _ => {}
            }
            if self.letters.peek() != Some(&',') {
                break;
            }
            self.next();
            commas += 1;
        }
        let fault = |fault| Err(FilterError { at: start, fault });
        if commas > 0 {
            return match sign {
                Sign::Is => Ok(Test::OneOf(values)),
                _ => fault(FilterFault::ValuesMany),
            };
        }
        match (sign, values.pop()) {
            (Sign::Is, Some(value)) => Ok(Test::Is(value)),
            (Sign::Is, None) => Ok(Test::IsEmpty),
            (Sign::IsNot, Some(value)) => Ok(Test::IsNot(value)),
            (Sign::IsNot, None) => Ok(Test::IsNotEmpty),
            (Sign::Contains, Some(value)) => Ok(Test::Contains(value)),
            (Sign::Lacks, Some(value)) => Ok(Test::Lacks(value)),
            (Sign::AtLeast, Some(value)) => Ok(Test::AtLeast(value)),
            (Sign::AtMost, Some(value)) => Ok(Test::AtMost(value)),
            (Sign::Contains | Sign::Lacks | Sign::AtLeast | Sign::AtMost, None) => {
                fault(FilterFault::ValueMissing)
            }
        }
    }

    fn sign(&mut self) -> Option<Sign> {
        let (sign, length) = self.sign_ahead()?;
        for _ in 0..length {
            self.next();
        }
        Some(sign)
    }

    fn sign_ahead(&self) -> Option<(Sign, usize)> {
        let mut ahead = self.letters.clone();
        match (ahead.next()?, ahead.next()) {
            ('=', _) => Some((Sign::Is, 1)),
            ('~', _) => Some((Sign::Contains, 1)),
            ('!', Some('=')) => Some((Sign::IsNot, 2)),
            ('!', Some('~')) => Some((Sign::Lacks, 2)),
            ('>', Some('=')) => Some((Sign::AtLeast, 2)),
            ('<', Some('=')) => Some((Sign::AtMost, 2)),
            _ => None,
        }
    }

    /// What stands without quotes: a name, up to a sign, or a value, up to a comma.
    fn bare(&mut self, is_name: bool) -> String {
        let mut text = String::new();
        while let Some(letter) = self.letters.peek().copied() {
            let stops = if is_name { self.sign_ahead().is_some() } else { letter == ',' };
            if letter.is_whitespace() || letter == '"' || stops {
                break;
            }
            text.push(letter);
            self.next();
        }
        text
    }

    fn quoted(&mut self) -> Result<String, FilterError> {
        let start = self.at;
        self.next();
        let mut text = String::new();
        loop {
            match self.next() {
                Some('"') => return Ok(text),
                Some('\\') => text.extend(self.next()),
                Some(letter) => text.push(letter),
                None => return Err(FilterError { at: start, fault: FilterFault::QuoteOpen }),
            }
        }
    }

    fn ends(&mut self) -> Result<(), FilterError> {
        match self.letters.peek() {
            Some(letter) if !letter.is_whitespace() => {
                Err(FilterError { at: self.at, fault: FilterFault::QuoteAmid })
            }
            _ => Ok(()),
        }
    }
}
