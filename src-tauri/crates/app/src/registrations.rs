//! Registrations: by hand, from a table, and as lists.

mod asking;
mod entering;
pub mod importing;
mod list;
mod many;
mod order;
mod rows;
mod table;
mod whole;

use std::collections::BTreeMap;

use obrady_domain::{
    Affiliation, AffiliationId, Attendance, CategoryId, EventId, Field, Filter, Invoice, Needs,
    Organisation, OrganisationId, Person, PersonId, Registration, RegistrationId,
    RegistrationState, Reply, SortKey,
};
use obrady_store::{Op, OpKind, Tx, events, fields, organisations, people, registrations};
use obrady_words::fold;
use serde::{Deserialize, Serialize};

pub use asking::{Consented, EventForm, FormUses, consented, event_form, form_uses};
pub(crate) use list::{Chosen, RegistrationsListing};
pub use many::{Watch, add_tag, delete, remove_tag, set_attendance, set_category, set_state};
pub use rows::RegistrationRow;
pub use table::proposed;
pub use whole::{
    Hiding, QuestionField, RegistrationsAround, RegistrationsChange, RegistrationsChoice,
    ValueCount, around, change, ids, values,
};

use crate::{
    Desk, Edit, Error, ErrorCode, Result, clock,
    fields::{Asked, replies},
    matching::{Known, Named},
    places,
    sessions::tags,
};

/// Which registrations are asked for.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", default)]
pub struct RegistrationQuery {
    /// Words that must all occur.
    pub words: String,
    /// What else they must be like; its words are asked for beside those above.
    pub filter: Filter,
    /// The state they must have, if one is asked for.
    pub state: Option<RegistrationState>,
    /// By what they are sorted, the weightiest first; equal ones by name. What is empty comes last.
    pub sort: Vec<SortKey>,
    /// How many to leave out at the start.
    pub offset: u32,
    /// How many to give.
    pub limit: u32,
}

/// A part of a list, with how long the whole is.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RegistrationsPage {
    /// The rows asked for.
    pub rows: Vec<RegistrationRow>,
    /// How many fit the query.
    pub total: u32,
    /// How many of each state have the words and meet the filter, whichever state is asked for.
    pub states: Vec<StateCount>,
    /// How many the event has at all.
    pub all: u32,
    /// Where none fits though there are some: what alone hides them.
    pub hiding: Vec<Hiding>,
}

/// How many registrations have a state.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct StateCount {
    /// The state.
    pub state: RegistrationState,
    /// How many.
    pub count: u32,
}

/// All that the form of a registration holds.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RegistrationForm {
    /// The person, where one is chosen from those known.
    pub person: Option<PersonId>,
    /// Title before the name.
    pub title: String,
    /// Given names.
    pub given: String,
    /// Family name.
    pub family: String,
    /// Office.
    pub office: String,
    /// Organisation.
    pub organisation: String,
    /// E-mail address.
    pub email: String,
    /// Telephone number.
    pub phone: String,
    /// Whether the place is theirs.
    pub state: RegistrationState,
    /// On site or online.
    pub attendance: Attendance,
    /// For the staff alone.
    pub note: String,
    /// What the form asked beside the above.
    pub answers: Vec<Reply>,
    /// The category of the ticket.
    pub category: Option<CategoryId>,
    /// Words by which it is found.
    pub tags: Vec<String>,
    /// What the person needs.
    pub needs: Needs,
    /// Who gets the invoice.
    pub invoice: Invoice,
    /// Where it came from: a form, a call.
    pub source: String,
}

/// The registrations of an event that fit the query.
///
/// # Errors
/// Only where the file fails.
pub fn page(
    desk: &mut Desk,
    event: EventId,
    query: &RegistrationQuery,
) -> Result<RegistrationsPage> {
    let listing = desk.registrations_listing(event)?;
    let chosen = listing.choose(query);
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let (total, all) = (count(chosen.len()), count(listing.len()));
    let hiding =
        if total == 0 && all > 0 { whole::hiding(desk, event, query)? } else { Vec::new() };
    Ok(RegistrationsPage {
        rows: chosen.part(query.offset, query.limit).cloned().collect(),
        total,
        states: chosen.states().to_vec(),
        all,
        hiding,
    })
}

/// Every registration that fits the query, its page left aside, in the order asked for.
///
/// # Errors
/// Only where the file fails.
pub fn sorted(
    desk: &mut Desk,
    event: EventId,
    query: &RegistrationQuery,
) -> Result<Vec<RegistrationRow>> {
    Ok(chosen(desk, event, query)?.iter().cloned().collect())
}

/// As [`sorted`], without copying any.
pub(crate) fn chosen(desk: &mut Desk, event: EventId, query: &RegistrationQuery) -> Result<Chosen> {
    Ok(desk.registrations_listing(event)?.choose(query))
}

/// A registration as its form shows it, whichever event it is for.
///
/// # Errors
/// [`ErrorCode::Gone`] where there is none.
pub fn get(desk: &Desk, id: RegistrationId) -> Result<RegistrationRow> {
    desk.read(|view| rows::one(view, id))
}

/// What registering somebody did.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Registered {
    /// The registration.
    pub id: RegistrationId,
    /// Whether it waits, though a place was wished for: none is left.
    pub full: bool,
}

/// Adds a registration, with the person where they are not known yet. Where no place is left, it goes
/// onto the waiting list.
///
/// # Errors
/// [`ErrorCode::NameMissing`] where the person has no name; [`ErrorCode::Gone`] where the event is
/// gone.
pub fn add(desk: &mut Desk, event: EventId, form: &RegistrationForm) -> Result<RegistrationId> {
    register(desk, event, form).map(|done| done.id)
}

/// The same, and says whether a place was left.
///
/// # Errors
/// Those of [`add`].
pub fn register(desk: &mut Desk, event: EventId, form: &RegistrationForm) -> Result<Registered> {
    let name = name(form)?;
    let id = RegistrationId(clock::id());
    desk.change(Op::on(OpKind::RegistrationAdd, name), |tx| {
        let there = events::get(tx, event)?;
        let state = places::entering(tx, &there, form.state, form.attendance, form.category)?;
        enter(tx, id, event, &RegistrationForm { state, ..form.clone() })?;
        Ok(Registered { id, full: state != form.state })
    })
}

/// Adds a registration with this id.
pub(crate) fn enter(
    tx: &Tx<'_>,
    id: RegistrationId,
    event: EventId,
    form: &RegistrationForm,
) -> Result<()> {
    let zone = events::get(tx, event)?.zone;
    let mut known = Known::about(tx, &named(form))?;
    let mut note = form.note.clone();
    let (person, affiliation) = match form.person {
        Some(person) => edit_person(tx, &mut known, people::get(tx, person)?, None, form)?,
        None => {
            let (person, affiliation) = known.person(tx, &named(form))?;
            add_to_note(&mut note, &known.differing(person, &named(form)));
            (person, affiliation)
        }
    };
    let registration = Registration {
        affiliation,
        category: form.category,
        state: form.state,
        attendance: form.attendance,
        registered_at: Some(clock::in_zone(&zone)),
        note,
        answers: Asked::load(tx, event)?.answers(&[], &form.answers)?,
        tags: tags(form.tags.clone()),
        needs: form.needs.clone(),
        invoice: form.invoice.clone(),
        source: form.source.trim().to_owned(),
        ..Registration::new(id, event, person)
    };
    Ok(registrations::put(tx, &registration)?)
}

/// Changes what is known of a registration and of its person. Who has no office and no organisation
/// there appears without, whatever else they are.
///
/// # Errors
/// [`ErrorCode::NameMissing`]; [`ErrorCode::Gone`] where it was deleted meanwhile.
pub fn save(
    desk: &mut Desk,
    id: RegistrationId,
    edit: impl Into<Edit<RegistrationForm>>,
) -> Result<()> {
    let edit = edit.into();
    let name = name(&edit.made)?;
    places::change(desk, Op::on(OpKind::RegistrationEdit, name), |tx, freed| {
        let former = registrations::get(tx, id)?;
        let registered = former.clone();
        let now = people::get(tx, former.person)?;
        let asked = fields::of_event(tx, former.event)?;
        let before = form(&former, &now, &organisations::all(tx)?, &asked);
        let form = edit.onto(&before);
        let (person, affiliation) = if is_same_person(&before, &form) {
            (former.person, former.affiliation)
        } else {
            let mut known = Known::about(tx, &named(&form))?;
            let person = people::get(tx, form.person.unwrap_or(former.person))?;
            edit_person(tx, &mut known, person, former.affiliation, &form)?
        };
        let registration = Registration {
            person,
            affiliation,
            state: form.state,
            attendance: form.attendance,
            note: form.note,
            answers: Asked::load(tx, former.event)?.answers(&former.answers, &form.answers)?,
            category: form.category,
            tags: tags(form.tags),
            needs: form.needs,
            invoice: form.invoice,
            source: form.source.trim().to_owned(),
            ..former
        };
        places::put(tx, freed, &registered, &registration)
    })
}

/// The form that holds all that is known of a registration.
fn form(
    registration: &Registration,
    person: &Person,
    organisations: &BTreeMap<OrganisationId, Organisation>,
    fields: &[Field],
) -> RegistrationForm {
    let (office, organisation) =
        crate::people::usual(person, registration.affiliation, organisations);
    RegistrationForm {
        person: Some(person.id),
        title: person.title.clone(),
        given: person.given.clone(),
        family: person.family.clone(),
        office,
        organisation,
        email: person.email.clone(),
        phone: person.phone.clone(),
        state: registration.state,
        attendance: registration.attendance,
        note: registration.note.clone(),
        answers: replies(fields, &registration.answers),
        category: registration.category,
        tags: registration.tags.clone(),
        needs: registration.needs.clone(),
        invoice: registration.invoice.clone(),
        source: registration.source.clone(),
    }
}

/// Whether two forms say the same of the person.
fn is_same_person(a: &RegistrationForm, b: &RegistrationForm) -> bool {
    let of = |form: &RegistrationForm| {
        let names = [&form.title, &form.given, &form.family].map(|text| text.trim().to_owned());
        let rest = [&form.office, &form.organisation, &form.email, &form.phone];
        (form.person, names, rest.map(|text| text.trim().to_owned()))
    };
    of(a) == of(b)
}

/// The affiliation with which somebody appears without any.
fn silent(person: &mut Person) -> AffiliationId {
    if let Some(there) = person.affiliations.iter().find(|known| known.is_silent()) {
        return there.id;
    }
    let id = AffiliationId(clock::id());
    person.affiliations.push(Affiliation { id, office: String::new(), organisation: None });
    id
}

pub(crate) fn name(form: &RegistrationForm) -> Result<String> {
    let name = format!("{} {}", form.given.trim(), form.family.trim());
    if fold(&name).trim().is_empty() {
        return Err(Error::new(ErrorCode::NameMissing));
    }
    Ok(name.trim().to_owned())
}

fn named(form: &RegistrationForm) -> Named<'_> {
    Named {
        title: &form.title,
        given: form.given.trim(),
        family: form.family.trim(),
        office: &form.office,
        organisation: &form.organisation,
        email: &form.email,
        phone: &form.phone,
    }
}

/// What is known of a person is not overwritten by what another list says, but neither is that lost.
fn add_to_note(note: &mut String, words: &[impl AsRef<str>]) {
    for word in words {
        if !note.is_empty() {
            note.push_str("; ");
        }
        note.push_str(word.as_ref());
    }
}

/// Puts what the form says of the person in place of what was known.
fn edit_person(
    tx: &Tx<'_>,
    known: &mut Known,
    former: Person,
    chosen: Option<AffiliationId>,
    form: &RegistrationForm,
) -> Result<(PersonId, Option<AffiliationId>)> {
    let mut person = Person {
        title: form.title.trim().into(),
        given: form.given.trim().into(),
        family: form.family.trim().into(),
        email: form.email.trim().into(),
        phone: form.phone.trim().into(),
        ..former
    };
    // Office and organisation are typed one after the other: the second completes the first.
    let organisation = known.organisation(tx, &form.organisation)?;
    let half = person.affiliations.iter_mut().find(|one| Some(one.id) == chosen);
    if let Some(half) = half.filter(|half| !half.is_silent()) {
        let office = form.office.trim();
        if half.organisation.is_none() && half.office == office {
            half.organisation = organisation;
        } else if half.office.is_empty() && half.organisation == organisation {
            half.office = office.into();
        }
    }
    let mut affiliation = known.affiliation(tx, &mut person, &form.office, &form.organisation)?;
    if affiliation.is_none() && person.affiliation(None).is_some() {
        affiliation = Some(silent(&mut person));
    }
    people::put(tx, &person)?;
    Ok((person.id, affiliation))
}
