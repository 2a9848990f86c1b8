//! Fields: the questions of an event's registration form, and the answers to them.

use std::collections::{BTreeMap, HashMap};

use obrady_domain::{Answer, EventId, Field, FieldId, FieldKind, FieldNumber, Reply};
use obrady_store::{Op, OpKind, Tx, events, fields};
use obrady_words::fold;

use crate::{
    Desk, Edit, Error, ErrorCode, Result, clock, events::named, rooms::after, sessions::tags,
};

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
/// [`ErrorCode::NameMissing`] where the name is empty; [`ErrorCode::QuestionTwice`] where another is
/// called so; [`ErrorCode::Gone`] where the event is gone.
pub fn add(desk: &mut Desk, event: EventId, name: &str, kind: FieldKind) -> Result<FieldId> {
    let name = named(name)?.to_owned();
    desk.change(Op::on(OpKind::FieldAdd, &name), |tx| {
        events::get(tx, event)?;
        let there = fields::of_event(tx, event)?;
        unlike(&there, &name)?;
        let position = after(there.iter().map(|one| one.position));
        let id = FieldId(clock::id());
        let number = fields::next_number(tx, event)?;
        fields::put(tx, &Field { kind, ..Field::new(id, event, number, name, position) })?;
        Ok(id)
    })
}

/// Changes what is known of a field.
///
/// # Errors
/// [`ErrorCode::NameMissing`]; [`ErrorCode::QuestionTwice`] where it is to be called like another;
/// [`ErrorCode::Gone`] where it was deleted meanwhile.
pub fn save(desk: &mut Desk, edit: impl Into<Edit<Field>>) -> Result<()> {
    let edit = edit.into();
    named(&edit.made.name)?;
    desk.change(Op::on(OpKind::FieldEdit, &edit.made.name), |tx| {
        let now = fields::get(tx, edit.made.id)?;
        let mut field = Field { number: now.number, ..edit.onto(&now) };
        if fold(&field.name) != fold(&now.name) {
            let mut others = fields::of_event(tx, now.event)?;
            others.retain(|one| one.id != now.id);
            unlike(&others, &field.name)?;
        }
        // People consented to what they read: a wording is followed by others, never replaced.
        let made = std::mem::take(&mut field.wordings);
        let later = made.into_iter().filter(|wording| !now.wordings.contains(wording));
        field.wordings = now.wordings.iter().cloned().chain(later).collect();
        field.choices = tags(field.choices);
        Ok(fields::put(tx, &field)?)
    })
}

/// Answers to two questions of one name could not be told apart in a table.
fn unlike(others: &[Field], name: &str) -> Result<()> {
    match others.iter().find(|one| fold(one.name.trim()) == fold(name.trim())) {
        Some(other) => Err(Error::new(ErrorCode::QuestionTwice).with("name", &other.name)),
        None => Ok(()),
    }
}

/// Deletes a field; the answers are there again when the deletion is undone.
///
/// # Errors
/// [`ErrorCode::Gone`] where there is none.
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

/// The questions of an event's form, found by their words.
#[derive(Default)]
pub(crate) struct Form {
    fields: BTreeMap<FieldNumber, Field>,
    by_question: BTreeMap<String, FieldNumber>,
    /// The wordings of consents, each with its version.
    by_wording: BTreeMap<String, (FieldNumber, u32)>,
    /// Both by words as they were written: a list of thousands writes few, letter for letter.
    written: HashMap<String, FieldNumber>,
    written_wordings: HashMap<String, (FieldNumber, u32)>,
}

impl Form {
    /// Replies as answers; none where a question is not asked. The version of a consent's wording is that
    /// of `former` where the answer is the same, else the one in use; former answers to deleted questions
    /// stay, out of sight.
    pub fn answers(&self, former: &[Answer], replies: &[Reply]) -> Option<Vec<Answer>> {
        let mut answers: Vec<Answer> = Vec::with_capacity(replies.len() + former.len());
        for reply in replies {
            let field = self.number(&reply.question)?;
            let before = former.iter().find(|one| one.field == field && one.text == reply.text);
            let wording = match before {
                Some(before) => before.wording,
                None => self.fields.get(&field).and_then(Field::wording),
            };
            match answers.iter_mut().find(|one| one.field == field) {
                None => answers.push(Answer { field, text: reply.text.clone(), wording }),
                Some(same) if same.text == reply.text => {}
                // Two columns of one name: nothing of either is lost.
                Some(same) => same.text = format!("{}; {}", same.text, reply.text),
            }
        }
        let kept = former.iter().filter(|one| !self.fields.contains_key(&one.field));
        answers.extend(kept.cloned());
        answers.sort_by_key(|one| one.field);
        Some(answers)
    }

    /// An answer to a consent of this wording; none where there is no such consent.
    pub fn consent(&self, wording: &str, text: &str) -> Option<Answer> {
        let wording = wording.trim();
        let answer = |field, wording| Answer { field, text: text.to_owned(), wording };
        let known = self.written_wordings.get(wording);
        if let Some((field, version)) = known.or_else(|| self.by_wording.get(&fold(wording))) {
            return Some(answer(*field, Some(*version)));
        }
        let there = self.fields.get(self.by_question.get(&fold(wording))?)?;
        // Who asked for words or for yes and no gets them.
        let others = there.kind != FieldKind::Consent || !there.wordings.is_empty();
        others.then(|| answer(there.number, there.wording()))
    }

    /// The field that asks this or is worded so.
    pub fn field(&self, question: &str) -> Option<FieldNumber> {
        let question = fold(question.trim());
        let worded = self.by_wording.get(&question).map(|(field, _)| *field);
        worded.or_else(|| self.by_question.get(&question).copied())
    }

    /// The number of the field that asks this, however it is written.
    fn number(&self, question: &str) -> Option<FieldNumber> {
        let question = question.trim();
        let known = self.written.get(question);
        known.or_else(|| self.by_question.get(&fold(question))).copied()
    }

    fn next_position(&self) -> u32 {
        after(self.fields.values().map(|field| field.position))
    }

    /// The beginning of a long wording, where no other question begins so.
    fn consent_name(&self, wording: &str) -> String {
        let Some((end, _)) = wording.char_indices().nth(LONGEST_NAME) else {
            return wording.to_owned();
        };
        let words = wording[..end].rsplit_once(' ').map_or(&wording[..end], |(words, _)| words);
        let short = format!("{}…", words.trim_end_matches([',', ';', ':', '.', ' ']));
        if self.by_question.contains_key(&fold(&short)) { wording.to_owned() } else { short }
    }

    fn note(&mut self, field: Field) {
        self.written.clear();
        self.written_wordings.clear();
        for (version, wording) in (1..).zip(&field.wordings) {
            self.by_wording.insert(fold(wording), (field.number, version));
        }
        // Of two fields that ask the same, the first gets the answers.
        self.by_question.entry(fold(&field.name)).or_insert(field.number);
        self.fields.insert(field.number, field);
    }
}

/// The questions of an event's form while answers to them are written: a question that is not there
/// yet is added.
pub(crate) struct Asked<'a> {
    tx: &'a Tx<'a>,
    event: EventId,
    pub form: Form,
}

/// A wording that is longer, in letters, is no name for a column of a list.
const LONGEST_NAME: usize = 80;

impl<'a> Asked<'a> {
    pub fn load(tx: &'a Tx<'a>, event: EventId) -> Result<Self> {
        let mut form = Form::default();
        for field in fields::of_event(tx, event)? {
            form.note(field);
        }
        Ok(Self { tx, event, form })
    }

    /// As [`Form::answers`], questions that are not asked yet added.
    pub fn answers(&mut self, former: &[Answer], replies: &[Reply]) -> Result<Vec<Answer>> {
        replies.iter().try_for_each(|reply| self.ask(&reply.question))?;
        Ok(self.form.answers(former, replies).expect("every question is asked now"))
    }

    /// Adds a question of any kind, where it is not asked yet.
    pub fn ask(&mut self, question: &str) -> Result<()> {
        let question = question.trim();
        if self.form.written.contains_key(question) {
            return Ok(());
        }
        self.add(question, FieldKind::Text, &[])?;
        let number = self.form.by_question[&fold(question)];
        self.form.written.insert(question.to_owned(), number);
        Ok(())
    }

    /// Adds a question of this kind, where it is not asked yet.
    pub fn add(&mut self, question: &str, kind: FieldKind, choices: &[String]) -> Result<()> {
        let question = question.trim();
        if self.form.by_question.contains_key(&fold(question)) {
            return Ok(());
        }
        let number = fields::next_number(self.tx, self.event)?;
        let choices = match kind {
            FieldKind::Choice | FieldKind::Several => tags(choices.to_vec()),
            _ => Vec::new(),
        };
        let position = self.form.next_position();
        let field = Field::new(FieldId(clock::id()), self.event, number, question, position);
        let field = Field { kind, choices, ..field };
        fields::put(self.tx, &field)?;
        self.form.note(field);
        Ok(())
    }

    /// Adds a consent of this wording, where there is none; one of this name that nobody has worded yet
    /// gets the wording.
    pub fn add_consent(&mut self, wording: &str) -> Result<()> {
        let (wording, form) = (wording.trim(), &mut self.form);
        if form.written_wordings.contains_key(wording) {
            return Ok(());
        }
        if let Some(known) = form.by_wording.get(&fold(wording)) {
            form.written_wordings.insert(wording.to_owned(), *known);
            return Ok(());
        }
        if form.consent(wording, "").is_some() {
            return Ok(());
        }
        let there = form.by_question.get(&fold(wording)).and_then(|number| form.fields.get(number));
        let field = match there {
            Some(bare) => bare.clone(),
            None => {
                let number = fields::next_number(self.tx, self.event)?;
                let (name, position) = (form.consent_name(wording), form.next_position());
                Field::new(FieldId(clock::id()), self.event, number, name, position)
            }
        };
        let wordings = vec![wording.to_owned()];
        let field = Field { kind: FieldKind::Consent, wordings, ..field };
        fields::put(self.tx, &field)?;
        form.note(field);
        Ok(())
    }
}
