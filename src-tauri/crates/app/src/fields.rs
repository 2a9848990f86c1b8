//! Fields: the questions of an event's registration form, and the answers to them.

use std::collections::BTreeMap;

use obrady_domain::{Answer, EventId, Field, FieldId, FieldKind, FieldNumber, Reply};
use obrady_store::{Op, OpKind, Tx, events, fields};
use obrady_words::fold;

use crate::{Desk, Edit, Result, clock, events::named, rooms::after, sessions::tags};

/// The fields of an event, in their order.
///
/// # Errors
/// Only where the file fails.
pub fn list(desk: &Desk, event: EventId) -> Result<Vec<Field>> {
    desk.read(|view| fields::of_event(view, event))
}

/// Adds a field after the event's others.
///
/// # Errors
/// [`ErrorCode::NameMissing`](crate::ErrorCode::NameMissing) where the name is empty; [`ErrorCode::Gone`](crate::ErrorCode::Gone) where the event is gone.
pub fn add(desk: &mut Desk, event: EventId, name: &str, kind: FieldKind) -> Result<FieldId> {
    let name = named(name)?.to_owned();
    desk.change(Op::on(OpKind::FieldAdd, &name), |tx| {
        events::get(tx, event)?;
        let position = after(fields::of_event(tx, event)?.iter().map(|one| one.position));
        let id = FieldId(clock::id());
        let number = fields::next_number(tx, event)?;
        fields::put(tx, &Field { kind, ..Field::new(id, event, number, name, position) })?;
        Ok(id)
    })
}

/// Changes what is known of a field.
///
/// # Errors
/// [`ErrorCode::NameMissing`](crate::ErrorCode::NameMissing);
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where it was deleted meanwhile.
pub fn save(desk: &mut Desk, edit: impl Into<Edit<Field>>) -> Result<()> {
    let edit = edit.into();
    named(&edit.made.name)?;
    desk.change(Op::on(OpKind::FieldEdit, &edit.made.name), |tx| {
        let now = fields::get(tx, edit.made.id)?;
        let mut field = Field { number: now.number, ..edit.onto(&now) };
        // People consented to what they read: a wording is followed by others, never replaced.
        let made = std::mem::take(&mut field.wordings);
        let later = made.into_iter().filter(|wording| !now.wordings.contains(wording));
        field.wordings = now.wordings.iter().cloned().chain(later).collect();
        field.choices = tags(field.choices);
        Ok(fields::put(tx, &field)?)
    })
}

/// Deletes a field; the answers are there again when the deletion is undone.
///
/// # Errors
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where there is none.
pub fn delete(desk: &mut Desk, id: FieldId) -> Result<()> {
    let there = desk.read(|view| fields::get(view, id))?;
    desk.change(Op::on(OpKind::FieldDelete, there.name), |tx| Ok(fields::delete(tx, id)?))
}

/// Puts them into this order; those not named come after.
///
/// # Errors
/// Only where the file fails.
pub fn order(desk: &mut Desk, event: EventId, ids: &[FieldId]) -> Result<()> {
    desk.change(Op::many(OpKind::FieldOrder, ids.len()), |tx| {
        let mut there = fields::of_event(tx, event)?;
        there.sort_by_key(|one| ids.iter().position(|id| *id == one.id).unwrap_or(usize::MAX));
        for (position, one) in (0..).zip(there) {
            fields::put(tx, &Field { position, ..one })?;
        }
        Ok(())
    })
}

/// Answers by the questions' words, in the form's order. Those to deleted questions are out of sight.
pub(crate) fn replies(fields: &[Field], answers: &[Answer]) -> Vec<Reply> {
    let reply = |field: &Field| {
        let answer = answers.iter().find(|answer| answer.field == field.number)?;
        Some(Reply { question: field.name.clone(), text: answer.text.clone() })
    };
    fields.iter().filter_map(reply).collect()
}

/// The questions of an event's form while answers to them are written: a question that is not there
/// yet is added.
pub(crate) struct Asked<'a> {
    tx: &'a Tx<'a>,
    event: EventId,
    fields: BTreeMap<FieldNumber, Field>,
    by_question: BTreeMap<String, FieldNumber>,
}

impl<'a> Asked<'a> {
    pub fn load(tx: &'a Tx<'a>, event: EventId) -> Result<Self> {
        let mut asked = Self { tx, event, fields: BTreeMap::new(), by_question: BTreeMap::new() };
        for field in fields::of_event(tx, event)? {
            asked.note(field);
        }
        Ok(asked)
    }

    /// Replies as answers. The version of a consent's wording is that of `former` where the answer is
    /// the same, else the one in use; former answers to deleted questions stay, out of sight.
    pub fn answers(&mut self, former: &[Answer], replies: &[Reply]) -> Result<Vec<Answer>> {
        let mut answers: BTreeMap<FieldNumber, Answer> = BTreeMap::new();
        for reply in replies {
            let field = self.number(&reply.question)?;
            let before = former.iter().find(|one| one.field == field && one.text == reply.text);
            let wording = match before {
                Some(before) => before.wording,
                None => self.fields.get(&field).and_then(Field::wording),
            };
            let answer = Answer { field, text: reply.text.clone(), wording };
            match answers.get_mut(&field) {
                None => drop(answers.insert(field, answer)),
                Some(same) if same.text == answer.text => {}
                // Two columns of one name: nothing of either is lost.
                Some(same) => same.text = format!("{}; {}", same.text, answer.text),
            }
        }
        for kept in former.iter().filter(|one| !self.fields.contains_key(&one.field)) {
            answers.insert(kept.field, kept.clone());
        }
        Ok(answers.into_values().collect())
    }

    /// The number of the field that asks this, however it is written.
    fn number(&mut self, question: &str) -> Result<FieldNumber> {
        let question = question.trim();
        if let Some(number) = self.by_question.get(&fold(question)) {
            return Ok(*number);
        }
        let number = fields::next_number(self.tx, self.event)?;
        let position = after(self.fields.values().map(|field| field.position));
        let field = Field::new(FieldId(clock::id()), self.event, number, question, position);
        fields::put(self.tx, &field)?;
        self.note(field);
        Ok(number)
    }

    fn note(&mut self, field: Field) {
        // Of two fields that ask the same, the first gets the answers.
        self.by_question.entry(fold(&field.name)).or_insert(field.number);
        self.fields.insert(field.number, field);
    }
}
