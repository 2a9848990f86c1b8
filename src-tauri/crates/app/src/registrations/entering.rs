//! Rows of a table as registrations, with all that they name and nobody knows yet.

use std::collections::HashMap;

use obrady_domain::{
    AffiliationId, Category, CategoryId, EventId, Invoice, Needs, Person, PersonId, Registration,
    RegistrationId, SessionId, SignUp,
};
use obrady_interchange::participants::ParticipantDraft;
use obrady_store::{NewRows, Tx, categories, organisations, people, sessions};
use obrady_words::fold;

use crate::{
    Result, clock,
    fields::Asked,
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
    sessions: HashMap<String, SessionId>,
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
        let mut by_title = HashMap::new();
        for (id, title) in sessions::titles(tx, event)? {
            by_title.entry(key(&title)).or_insert(id);
        }
        Ok(Self {
            tx,
            event,
            source: source.to_owned(),
            known: Known::load(tx)?,
            asked: Asked::load(tx, event)?,
            categories: by_name,
            next_category,
            sessions: by_title,
        })
    }

    /// A row as a registration, which is not written yet; its person is. Of that one it is known
    /// whether they are somebody known.
    fn registration_of(
        &mut self,
        row: &ParticipantDraft,
        person: Option<PersonId>,
    ) -> Result<Registration> {
        let named = named(row);
        let (person, affiliation) = self.known.known_or_new(self.tx, person, &named)?;
        let mut note = row.note.clone();
        super::add_to_note(&mut note, &self.known.differing(person, &named));
        let new = Registration::new(RegistrationId(self.known.ids.next()), self.event, person);
        self.filled(row, new, affiliation, note)
    }

    /// The same, with this id; a new person is put among the new rows.
    pub fn registration_among(
        &mut self,
        rows: &mut NewRows,
        row: &ParticipantDraft,
        person: Option<PersonId>,
        id: RegistrationId,
    ) -> Result<Registration> {
        if person.is_some() {
            return Ok(Registration { id, ..self.registration_of(row, person)? });
        }
        let (person, affiliation) = self.known.new_person(self.tx, &named(row))?;
        rows.person(&person);
        let new = Registration::new(id, self.event, person.id);
        self.filled(row, new, affiliation, row.note.clone())
    }

    fn filled(
        &mut self,
        row: &ParticipantDraft,
        new: Registration,
        affiliation: Option<AffiliationId>,
        note: String,
    ) -> Result<Registration> {
        let mut registration = Registration {
            affiliation,
            category: self.category(&row.category)?,
            state: row.state.unwrap_or_default(),
            attendance: row.attendance.unwrap_or_default(),
            registered_at: row.registered_at,
            note,
            tags: tags(row.tags.clone()),
            needs: needs(row),
            invoice: invoice(row),
            source: self.source.clone(),
            foreign_code: row.code.clone(),
            ..new
        };
        self.answer(&mut registration, row)?;
        self.sign_up(&mut registration, row);
        Ok(registration)
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
        let mut answers = self.asked.answers(&registration.answers, &row.answers)?;
        for consent in row.consents.iter().filter(|consent| !consent.answer.is_empty()) {
            let answer = self.asked.consent(&consent.wording, &consent.answer)?;
            answers.retain(|one| one.field != answer.field);
            answers.push(answer);
        }
        let is_answered = |field| answers.iter().any(|one| one.field == field);
        let kept = registration.answers.iter().filter(|one| !is_answered(one.field));
        let kept: Vec<_> = kept.cloned().collect();
        answers.extend(kept);
        answers.sort_by_key(|one| one.field);
        registration.answers = answers;
        Ok(())
    }

    /// Signs up for the sessions that a row names. What no session is called goes into the note.
    pub fn sign_up(&self, registration: &mut Registration, row: &ParticipantDraft) {
        let mut unknown = Vec::new();
        for title in &row.sessions {
            match self.session(title) {
                None => unknown.push(title.as_str()),
                Some(session) => {
                    if registration.sign_ups.iter().all(|one| one.session != session) {
                        let (state, at) = (registration.state, registration.registered_at);
                        registration.sign_ups.push(SignUp { session, state, at });
                    }
                }
            }
        }
        unknown.retain(|title| !registration.note.contains(*title));
        super::add_to_note(&mut registration.note, &unknown);
    }

    /// Lets go of what was answered to a question.
    pub fn forget(&self, registration: &mut Registration, question: &str) {
        if let Some(field) = self.asked.field(question) {
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

    /// The session of this title.
    pub fn session(&self, title: &str) -> Option<SessionId> {
        self.sessions.get(&key(title)).copied()
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
