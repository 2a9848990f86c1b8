//! How answers are written here, whatever program wrote them in the table.

use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
};

use obrady_domain::{Field, FieldKind, Reply};
use obrady_interchange::participants::{
    ColumnMeaning, ConsentDraft, DayColumn, ParticipantDraft, TableReading, split_several,
};
use obrady_words::fold;

use super::{Decisions, Proposal, kind_of};

/// How the answers of a table are written here.
pub(super) struct Wording {
    /// Of those questions whose answers are not taken as they stand, by the headings of the table.
    written: HashMap<String, Written>,
    /// The questions that somebody said are consents.
    pub consents: HashSet<String>,
}

/// How an answer is written here.
enum Written {
    /// Each of these choices on a line of its own.
    Several(Vec<String>),
    /// As the day that it is.
    Day(DayColumn),
}

impl Written {
    fn of(kind: FieldKind, choices: &[String], reading: &TableReading, at: usize) -> Option<Self> {
        match kind {
            FieldKind::Several => Some(Self::Several(choices.to_vec())),
            FieldKind::Date => Some(Self::Day(DayColumn::of(reading, at))),
            _ => None,
        }
    }
}

impl Wording {
    /// As the questions that the form asks have it.
    pub fn of(asked: &[Field], reading: &TableReading) -> Self {
        let mut fields: HashMap<String, &Field> = HashMap::new();
        for field in asked {
            fields.entry(fold(field.name.trim())).or_insert(field);
        }
        let mut written = HashMap::new();
        for (at, column) in reading.draft.columns.iter().enumerate() {
            if column.meaning == ColumnMeaning::Answer
                && let Some(field) = fields.get(&fold(column.heading.trim()))
                && let Some(how) = Written::of(field.kind, &field.choices, reading, at)
            {
                written.insert(column.heading.clone(), how);
            }
        }
        Self { written, consents: HashSet::new() }
    }

    /// And as was decided of new questions.
    pub fn and_new(
        mut self,
        proposal: &Proposal,
        decisions: &Decisions,
        reading: &TableReading,
    ) -> Self {
        for guess in &proposal.questions {
            let chosen = decisions.kinds.get(&guess.column).copied();
            let kind = chosen.unwrap_or_else(|| kind_of(guess.kind));
            if kind == FieldKind::Consent && chosen.is_some() {
                self.consents.insert(guess.heading.clone());
            }
            let at = guess.column as usize;
            if let Some(how) = Written::of(kind, &guess.choices, reading, at) {
                self.written.insert(guess.heading.clone(), how);
            }
        }
        self
    }

    /// An answer as it is written here.
    pub fn answer<'t>(&self, question: &str, text: &'t str) -> Cow<'t, str> {
        match self.written.get(question) {
            Some(Written::Several(choices)) => split_several(text, choices).join("\n").into(),
            Some(Written::Day(days)) => {
                days.day(text).map_or(Cow::Borrowed(text), |day| day.to_string().into())
            }
            None => text.into(),
        }
    }

    /// A row whose answers are as they are written here.
    pub fn worded<'r>(&self, row: &'r ParticipantDraft) -> Cow<'r, ParticipantDraft> {
        let concerns = |reply: &Reply| {
            self.written.contains_key(&reply.question) || self.consents.contains(&reply.question)
        };
        if !row.answers.iter().any(concerns) {
            return Cow::Borrowed(row);
        }
        let mut row = row.clone();
        for reply in &mut row.answers {
            if let Cow::Owned(text) = self.answer(&reply.question, &reply.text) {
                reply.text = text;
            }
        }
        let is_consent = |reply: &Reply| self.consents.contains(&reply.question);
        let (given, answers) = row.answers.into_iter().partition::<Vec<_>, _>(is_consent);
        row.answers = answers;
        row.consents.extend(given.into_iter().map(|reply| ConsentDraft {
            wording: reply.question,
            answer: reply.text,
            given: None,
        }));
        Cow::Owned(row)
    }
}
