//! Rows of a table as registrations, with all that they name and nobody knows yet.

use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap},
};

use obrady_domain::{
    AffiliationId, Category, CategoryId, EventId, Invoice, Needs, Person, PersonId, Registration,
    RegistrationId, SessionId, SignUp,
};
use obrady_interchange::participants::{ConsentDraft, ParticipantDraft};
use obrady_store::{Tx, categories, organisations, people, sessions};
use obrady_words::fold;

use crate::{
    Result, clock,
    fields::{Asked, Form},
    matching::{Known, Named},
    rooms::{COLOURS, after},
    sessions::tags,
};

/// Enters rows into the register of an event: categories and questions that are not there yet are
/// added, sessions are found by their titles.
pub(super) struct Entering<'a> {
    tx: &'a Tx<'a>,
    event: EventId,
    source: String,
    pub known: Known,
    pub asked: Asked<'a>,
    categories: HashMap<String, CategoryId>,
    /// The position of the next category.
    next_category: u32,
    sessions: Titles,
}

/// Whom a row names.
pub(super) fn named(row: &ParticipantDraft) -> Named<'_> {
    Named {
        title: &row.title,
        given: &row.given,
        family: &row.family,
        office: &row.office,
        organisation: &row.organisation,
        email: &row.email,
        phone: &row.phone,
    }
}

/// What a title or a name is found by.
pub(super) fn key(text: &str) -> String {
    let folded = fold(text);
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The sessions of an event by their titles.
pub(super) struct Titles(HashMap<String, SessionId>);

/// No title has more commas.
const MOST_PARTS: usize = 8;

impl Titles {
    /// Of two sessions with one title, the first is meant.
    pub fn of(titles: &BTreeMap<SessionId, String>) -> Self {
        let mut by_title = HashMap::new();
        for (id, title) in titles {
            by_title.entry(key(title)).or_insert(*id);
        }
        Self(by_title)
    }

    /// What a row names, in its order, and which session that is. Programs put commas and semicolons
    /// between titles: what was taken apart there and is one title is put together again.
    pub fn named<'r>(&self, parts: &'r [String]) -> Vec<(Cow<'r, str>, Option<SessionId>)> {
        let mut named = Vec::with_capacity(parts.len());
        let mut rest = parts;
        while let [first, ..] = rest {
            let several = (2..=rest.len().min(MOST_PARTS)).rev();
            let mut joined = several.flat_map(|count| {
                [", ", "; "].map(|between| (count, Cow::Owned(rest[..count].join(between))))
            });
            let found = joined.find_map(|(count, title)| {
                self.0.get(&key(&title)).map(|id| (count, title, Some(*id)))
            });
            let (count, title, id) = found.unwrap_or_else(|| {
                (1, Cow::Borrowed(first.as_str()), self.0.get(&key(first)).copied())
            });
            named.push((title, id));
            rest = &rest[count..];
        }
        named
    }
}

impl<'a> Entering<'a> {
    /// `source` is where the rows come from, such as the name of a file.
    pub fn load(tx: &'a Tx<'a>, event: EventId, source: &str) -> Result<Self> {
        let there = categories::of_event(tx, event)?;
        let next_category = after(there.iter().map(|one| one.position));
        let mut by_name = HashMap::new();
        for category in there {
            for name in [&category.name, &category.name_en] {
                by_name.entry(key(name)).or_insert(category.id);
            }
        }
        let sessions = Titles::of(&sessions::titles(tx, event)?);
        Ok(Self {
            tx,
            event,
            source: source.to_owned(),
            known: Known::load(tx)?,
            asked: Asked::load(tx, event)?,
            categories: by_name,
            next_category,
            sessions,
        })
    }

    /// A row as a registration of somebody known, which is not written yet; its person is.
    pub fn registration_of(
        &mut self,
        row: &ParticipantDraft,
        person: PersonId,
        id: RegistrationId,
    ) -> Result<Registration> {
        let named = named(row);
        let (person, affiliation) = self.known.known_or_new(self.tx, Some(person), &named)?;
        let mut note = row.note.clone();
        super::add_to_note(&mut note, &self.known.differing(person, &named));
        let category = self.category(&row.category)?;
        row.answers.iter().try_for_each(|reply| self.asked.ask(&reply.question))?;
        given(row).try_for_each(|consent| self.asked.add_consent(&consent.wording))?;
        let new = Registration::new(id, self.event, person);
        Ok(self.said().registration(row, Registration { affiliation, category, note, ..new }))
    }

    /// What rows say, all of whose questions are asked.
    fn said(&self) -> Said<'_> {
        Said { source: &self.source, form: &self.asked.form, sessions: &self.sessions }
    }

    /// What is known when all is there that rows name.
    pub fn done(self) -> Entered {
        Entered { source: self.source, form: self.asked.form, sessions: self.sessions }
    }

    /// The category of this name, added where there is none; none for an empty name.
    pub fn category(&mut self, name: &str) -> Result<Option<CategoryId>> {
        let name = name.trim();
        if name.is_empty() {
            return Ok(None);
        }
        // What is folded folds to itself, so that names as they were written can stand beside.
        if let Some(known) = self.categories.get(name) {
            return Ok(Some(*known));
        }
        if let Some(known) = self.categories.get(&key(name)).copied() {
            self.categories.insert(name.to_owned(), known);
            return Ok(Some(known));
        }
        let (id, position) = (CategoryId(clock::id()), self.next_category);
        let colour = u8::try_from(position % COLOURS).expect("below eight");
        let category = Category {
            id,
            event: self.event,
            name: name.into(),
            name_en: String::new(),
            colour,
            places: None,
            position,
        };
        categories::put(self.tx, &category)?;
        self.next_category += 1;
        self.categories.insert(key(name), id);
        Ok(Some(id))
    }

    /// Puts a row's answers and consents in place of those to the same questions.
    pub fn answer(
        &mut self,
        registration: &mut Registration,
        row: &ParticipantDraft,
    ) -> Result<()> {
        row.answers.iter().try_for_each(|reply| self.asked.ask(&reply.question))?;
        given(row).try_for_each(|consent| self.asked.add_consent(&consent.wording))?;
        self.said().answer(registration, row);
        Ok(())
    }

    /// Signs up for the sessions that a row names. What no session is called goes into the note.
    pub fn sign_up(&self, registration: &mut Registration, row: &ParticipantDraft) {
        self.said().sign_up(registration, row);
    }

    /// Lets go of what was answered to a question.
    pub fn forget(&self, registration: &mut Registration, question: &str) {
        if let Some(field) = self.asked.form.field(question) {
            registration.answers.retain(|one| one.field != field);
        }
    }

    /// The affiliation of a person with another office, another organisation, or both.
    pub fn affiliation(
        &mut self,
        person: &mut Person,
        former: Option<AffiliationId>,
        office: Option<&str>,
        organisation: Option<&str>,
    ) -> Result<Option<AffiliationId>> {
        let there = person.affiliation(former).cloned();
        let name = there.as_ref().and_then(|one| one.organisation);
        let name = name.map(|id| organisations::get(self.tx, id)).transpose()?;
        let former_office = there.map(|one| one.office).unwrap_or_default();
        let former_name = name.map(|one| one.name).unwrap_or_default();
        let office = office.unwrap_or(&former_office);
        let organisation = organisation.unwrap_or(&former_name);
        Ok(self.known.affiliation(self.tx, person, office, organisation)?)
    }

    /// Writes what is known of a person.
    pub fn save_person(&mut self, person: Person) -> Result<()> {
        people::put(self.tx, &person)?;
        self.known.note(person);
        Ok(())
    }

    /// The sessions that a row names.
    pub fn sessions(&self, row: &ParticipantDraft) -> Vec<SessionId> {
        self.sessions.named(&row.sessions).into_iter().filter_map(|(_, id)| id).collect()
    }
}

/// The consents of a row that were answered.
fn given(row: &ParticipantDraft) -> impl Iterator<Item = &ConsentDraft> {
    row.consents.iter().filter(|consent| !consent.answer.is_empty())
}

/// What is known when all is there that rows name: any thread can ask it.
pub(super) struct Entered {
    source: String,
    form: Form,
    sessions: Titles,
}

impl Entered {
    /// What rows say, all of whose questions are asked.
    pub fn said(&self) -> Said<'_> {
        Said { source: &self.source, form: &self.form, sessions: &self.sessions }
    }
}

/// What rows say, once all is there that they name.
#[derive(Clone, Copy)]
pub(super) struct Said<'e> {
    source: &'e str,
    form: &'e Form,
    sessions: &'e Titles,
}

impl Said<'_> {
    /// A new registration with all that a row says of it beside the person and the category.
    pub fn registration(&self, row: &ParticipantDraft, new: Registration) -> Registration {
        let mut registration = Registration {
            state: row.state.unwrap_or_default(),
            attendance: row.attendance.unwrap_or_default(),
            registered_at: row.registered_at,
            tags: tags(row.tags.clone()),
            needs: needs(row),
            invoice: invoice(row),
            source: self.source.to_owned(),
            foreign_code: row.code.clone(),
            ..new
        };
        self.answer(&mut registration, row);
        self.sign_up(&mut registration, row);
        registration
    }

    fn answer(&self, registration: &mut Registration, row: &ParticipantDraft) {
        let answers = self.form.answers(&registration.answers, &row.answers);
        let mut answers = answers.expect("every question is asked before");
        for consent in given(row) {
            let answer = self.form.consent(&consent.wording, &consent.answer);
            let answer = answer.expect("every consent is asked for before");
            answers.retain(|one| one.field != answer.field);
            answers.push(answer);
        }
        let is_answered = |field| answers.iter().any(|one| one.field == field);
        let kept = registration.answers.iter().filter(|one| !is_answered(one.field));
        let kept: Vec<_> = kept.cloned().collect();
        answers.extend(kept);
        answers.sort_by_key(|one| one.field);
        registration.answers = answers;
    }

    fn sign_up(&self, registration: &mut Registration, row: &ParticipantDraft) {
        let mut unknown = Vec::new();
        for (title, session) in self.sessions.named(&row.sessions) {
            match session {
                None => unknown.push(title),
                Some(session) => {
                    if registration.sign_ups.iter().all(|one| one.session != session) {
                        let (state, at) = (registration.state, registration.registered_at);
                        registration.sign_ups.push(SignUp { session, state, at });
                    }
                }
            }
        }
        unknown.retain(|title| !registration.note.contains(title.as_ref()));
        super::add_to_note(&mut registration.note, &unknown);
    }
}

pub(super) fn needs(row: &ParticipantDraft) -> Needs {
    Needs {
        diet: row.diet.clone(),
        accessibility: row.accessibility.clone(),
        interpreter: row.interpreter.clone(),
    }
}

pub(super) fn invoice(row: &ParticipantDraft) -> Invoice {
    Invoice {
        name: row.invoice_name.clone(),
        nip: row.invoice_nip.clone(),
        address: row.invoice_address.clone(),
    }
}
