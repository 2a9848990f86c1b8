//! Registrations as lines of a list.

use std::{borrow::Cow, collections::BTreeMap, mem};

use chrono::NaiveDateTime;
use obrady_domain::{
    Answer, Attendance, CategoryId, CheckIn, EventId, Fact, Facts, Field, Invoice, ListColumn,
    Needs, Organisation, OrganisationId, OrganisationKind, Person, PersonId, Registration,
    RegistrationId, RegistrationState, Reply, SessionId, SignUp,
};
use obrady_store::{
    StoreError, View, categories, check_ins, fields, organisations, people, registrations, sessions,
};
use serde::{Deserialize, Serialize};

use crate::register;

/// A line of the list of registrations.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RegistrationRow {
    /// Which.
    pub id: RegistrationId,
    /// Who.
    pub person: PersonId,
    /// Title before the name; may be empty.
    pub title: String,
    /// Given names.
    pub given: String,
    /// Family name.
    pub family: String,
    /// Family, then given names.
    pub name: String,
    /// Office; may be empty.
    pub office: String,
    /// Organisation; may be empty.
    pub organisation: String,
    /// E-mail address; may be empty.
    pub email: String,
    /// Telephone number; may be empty.
    pub phone: String,
    /// Whether the place is theirs.
    pub state: RegistrationState,
    /// On site or online.
    pub attendance: Attendance,
    /// When it came in, in the event's zone.
    pub registered_at: Option<NaiveDateTime>,
    /// For the staff alone.
    pub note: String,
    /// What the form asked beside the above, in the form's order.
    pub answers: Vec<Reply>,
    /// The category of the ticket.
    pub category: Option<CategoryId>,
    /// What that category is called; may be empty.
    pub category_name: String,
    /// The code of the ticket.
    pub code: String,
    /// Words by which it is found.
    pub tags: Vec<String>,
    /// What the person needs.
    pub needs: Needs,
    /// Who gets the invoice.
    pub invoice: Invoice,
    /// Where it came from; may be empty.
    pub source: String,
    /// What the organisation is, where there is one.
    pub organisation_kind: Option<OrganisationKind>,
    /// The voivodeship of the organisation; empty where unknown.
    pub voivodeship: String,
    /// When the person came into the event, in its zone.
    pub checked_in_at: Option<NaiveDateTime>,
    /// The sessions signed up for.
    pub sign_ups: Vec<SignUp>,
    /// Their titles, but of those cancelled, in the order of `sign_ups`.
    pub sessions: Vec<String>,
    /// The titles of those whose waiting list they are on.
    pub waits: Vec<String>,
}

/// The line of one registration.
pub(super) fn one(view: &View<'_>, id: RegistrationId) -> Result<RegistrationRow, StoreError> {
    let registration = registrations::get(view, id)?;
    let person = people::get(view, registration.person)?;
    Ok(Around::of(view, registration.event)?.row(&person, registration))
}

/// The line of one registration, where it is one of this event's whose person is there.
pub(super) fn of_event(
    view: &View<'_>,
    id: RegistrationId,
    event: EventId,
) -> Result<Option<RegistrationRow>, StoreError> {
    let registration = registrations::get(view, id)?;
    if registration.event != event {
        return Ok(None);
    }
    let person = people::get(view, registration.person)?;
    Ok(Some(Around::of(view, event)?.row(&person, registration)))
}

/// What the lines of an event's registrations are made of beside them and their people.
pub(super) struct Around {
    organisations: BTreeMap<OrganisationId, Organisation>,
    voivodeships: BTreeMap<OrganisationId, String>,
    categories: BTreeMap<CategoryId, String>,
    fields: Vec<Field>,
    arrivals: BTreeMap<RegistrationId, CheckIn>,
    titles: BTreeMap<SessionId, String>,
}

impl Around {
    pub(super) fn of(view: &View<'_>, event: EventId) -> Result<Self, StoreError> {
        let organisations = organisations::all(view)?;
        let voivodeship =
            |one: &Organisation| Some((one.id, register::voivodeship_of(&one.teryt)?.to_owned()));
        Ok(Self {
            voivodeships: organisations.values().filter_map(voivodeship).collect(),
            organisations,
            categories: categories::of_event(view, event)?
                .into_iter()
                .map(|category| (category.id, category.name))
                .collect(),
            fields: fields::of_event(view, event)?,
            arrivals: check_ins::arrivals(view, event)?,
            titles: sessions::titles(view, event)?,
        })
    }

    /// A hundred thousand are made at once: what can be taken over is not copied.
    pub(super) fn row(&self, person: &Person, registration: Registration) -> RegistrationRow {
        let (office, organisation) =
            crate::people::usual(person, registration.affiliation, &self.organisations);
        let known = person
            .affiliation(registration.affiliation)
            .and_then(|affiliation| self.organisations.get(&affiliation.organisation?));
        let voivodeship = known.and_then(|one| self.voivodeships.get(&one.id));
        let sessions = |fits: fn(RegistrationState) -> bool| {
            let signed = registration.sign_ups.iter().filter(|one| fits(one.state));
            signed.filter_map(|one| self.titles.get(&one.session).cloned()).collect()
        };
        let category = registration.category;
        RegistrationRow {
            id: registration.id,
            person: person.id,
            name: person.list_name(),
            title: person.title.clone(),
            given: person.given.clone(),
            family: person.family.clone(),
            office,
            organisation,
            email: person.email.clone(),
            phone: person.phone.clone(),
            state: registration.state,
            attendance: registration.attendance,
            registered_at: registration.registered_at,
            category,
            category_name: category
                .and_then(|id| self.categories.get(&id).cloned())
                .unwrap_or_default(),
            code: registration.code(),
            organisation_kind: known.map(|one| one.kind),
            voivodeship: voivodeship.cloned().unwrap_or_default(),
            checked_in_at: self.arrivals.get(&registration.id).map(|one| one.at),
            sessions: sessions(|state| state != RegistrationState::Cancelled),
            waits: sessions(|state| state == RegistrationState::WaitingList),
            answers: replies(&self.fields, registration.answers),
            note: registration.note,
            tags: registration.tags,
            needs: registration.needs,
            invoice: registration.invoice,
            source: registration.source,
            sign_ups: registration.sign_ups,
        }
    }
}

/// As [`crate::fields::replies`], their texts taken over.
fn replies(fields: &[Field], mut answers: Vec<Answer>) -> Vec<Reply> {
    let mut replies = Vec::with_capacity(answers.len());
    for field in fields {
        if let Some(answer) = answers.iter_mut().find(|answer| answer.field == field.number) {
            let text = mem::take(&mut answer.text);
            replies.push(Reply { question: field.name.clone(), text });
        }
    }
    replies
}

impl Facts for RegistrationRow {
    fn fact(&self, column: &ListColumn) -> Fact<'_> {
        fn several(texts: &[String]) -> Fact<'_> {
            Fact::Texts(texts.iter().map(|text| Cow::Borrowed(text.as_str())).collect())
        }
        let moment = |at: Option<NaiveDateTime>| at.map_or(Fact::Nothing, Fact::Moment);
        let text: &str = match column {
            // It has one only where it is listed.
            ListColumn::Number => return Fact::Nothing,
            ListColumn::Title => &self.title,
            ListColumn::Given => &self.given,
            ListColumn::Family => &self.family,
            ListColumn::Name => &self.name,
            ListColumn::Office => &self.office,
            ListColumn::Organisation => &self.organisation,
            ListColumn::OrganisationKind => {
                return self.organisation_kind.map_or(Fact::Nothing, code);
            }
            ListColumn::Voivodeship => &self.voivodeship,
            ListColumn::Email => &self.email,
            ListColumn::Phone => &self.phone,
            ListColumn::State => return code(self.state),
            ListColumn::Attendance => return code(self.attendance),
            ListColumn::Category => &self.category_name,
            ListColumn::RegisteredAt => return moment(self.registered_at),
            ListColumn::Code => &self.code,
            ListColumn::Tags => return several(&self.tags),
            ListColumn::Diet => &self.needs.diet,
            ListColumn::Accessibility => &self.needs.accessibility,
            ListColumn::Interpreter => &self.needs.interpreter,
            ListColumn::Note => &self.note,
            ListColumn::InvoiceName => &self.invoice.name,
            ListColumn::InvoiceNip => &self.invoice.nip,
            ListColumn::InvoiceAddress => &self.invoice.address,
            ListColumn::Source => &self.source,
            ListColumn::CheckedInAt => return moment(self.checked_in_at),
            ListColumn::SignUps => return several(&self.sessions),
            ListColumn::Waits => return several(&self.waits),
            ListColumn::Answer(question) => {
                let question = obrady_words::fold(question);
                let same = |one: &&Reply| obrady_words::fold(&one.question) == question;
                return self
                    .answers
                    .iter()
                    .find(same)
                    .map_or(Fact::Nothing, |one| answer(&one.text));
            }
        };
        Fact::Text(Cow::Borrowed(text))
    }
}

/// What an answer says; of several choices, each.
pub(super) fn answer(text: &str) -> Fact<'_> {
    if text.contains('\n') {
        Fact::Texts(text.lines().map(Cow::Borrowed).collect())
    } else {
        Fact::Text(Cow::Borrowed(text))
    }
}

/// The word of a closed enum for programs, as filters name it.
fn code<T: Serialize>(value: T) -> Fact<'static> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Fact::Text(word.into()),
        _ => Fact::Nothing,
    }
}

/// What is searched while typing, put into a text. Codes are left to filters: any two letters are in
/// some.
pub(super) fn texts(row: &RegistrationRow, all: &mut String) {
    let own = [
        &row.title,
        &row.given,
        &row.family,
        &row.office,
        &row.organisation,
        &row.email,
        &row.phone,
        &row.note,
        &row.category_name,
        &row.needs.diet,
        &row.needs.accessibility,
        &row.needs.interpreter,
        &row.invoice.name,
        &row.invoice.nip,
        &row.invoice.address,
        &row.source,
    ];
    let answers = row.answers.iter().map(|answer| &answer.text);
    let texts = own.into_iter().chain(&row.tags).chain(answers).map(String::as_str);
    for text in texts.filter(|text| !text.is_empty()) {
        all.push_str(text);
        all.push(' ');
    }
}
