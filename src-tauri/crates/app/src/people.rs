//! People.

use std::collections::BTreeMap;

use obrady_domain::{
    Affiliation, AffiliationId, Appearance, Organisation, OrganisationId, Person, PersonId,
    PictureId, SessionId,
};
use obrady_store::{
    Op, OpKind, Table, Tx, appearances, events, held, is_free, organisations, people,
    registrations, sessions,
};
use serde::{Deserialize, Serialize};

use crate::{
    Desk, Edit, Error, ErrorCode, Result, clock,
    listing::Listing,
    matching::{Known, NameKey},
    places,
};

/// A line of the list of people.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PersonRow {
    /// Who.
    pub id: PersonId,
    /// Family, then given names.
    pub name: String,
    /// Title, given and family names.
    pub full_name: String,
    /// The usual office; may be empty.
    pub office: String,
    /// The usual organisation; may be empty.
    pub organisation: String,
    /// E-mail address; may be empty.
    pub email: String,
    /// Their picture.
    pub picture: Option<PictureId>,
}

/// A part of a list, with how long the whole is.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PeoplePage {
    /// The rows asked for.
    pub rows: Vec<PersonRow>,
    /// How many there are in all.
    pub total: u32,
}

/// All that the form of a person holds.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PersonForm {
    /// Degree or title before the name.
    pub title: String,
    /// Given names.
    pub given: String,
    /// Family name.
    pub family: String,
    /// E-mail address.
    pub email: String,
    /// Telephone number.
    pub phone: String,
    /// Address of their web page.
    pub website: String,
    /// About them, as Markdown.
    pub biography: String,
    /// The same in English.
    pub biography_en: String,
    /// Whether they agreed that their picture is published.
    pub picture_consent: bool,
    /// For the staff alone.
    pub note: String,
    /// Their offices and organisations; the first is the usual one.
    pub affiliations: Vec<AffiliationForm>,
}

/// One line of a person's offices.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AffiliationForm {
    /// The affiliation; a new one may bring an id of its own.
    pub id: Option<AffiliationId>,
    /// The office.
    pub office: String,
    /// The organisation's name.
    pub organisation: String,
    /// The organisation's code in the register of gminas and powiats, where it is one; else empty.
    #[serde(default)]
    pub teryt: String,
}

/// A person as their form shows them.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PersonView {
    /// Who.
    pub id: PersonId,
    /// What is known of them.
    pub form: PersonForm,
    /// Their picture.
    pub picture: Option<PictureId>,
    /// How they appear at the events where they do not appear as usual.
    pub appearances: Vec<Appearance>,
    /// The sessions in which they have a role, in programme order.
    pub sessions: Vec<PersonSession>,
}

/// A session in which a person has a role.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PersonSession {
    /// Which.
    pub id: SessionId,
    /// Its event.
    pub event: obrady_domain::EventId,
    /// The name of its event.
    pub event_title: String,
    /// Its name.
    pub title: String,
    /// When it is.
    pub slot: obrady_domain::Slot,
    /// What they do.
    pub role: obrady_domain::RoleKind,
}

/// The people in whose names, offices, organisations or addresses every word of `query` occurs, in
/// Polish order of family names: `limit` of them from `offset`.
///
/// # Errors
/// Only where the file fails.
pub fn page(desk: &mut Desk, query: &str, offset: u32, limit: u32) -> Result<PeoplePage> {
    let listing = desk.people_listing()?;
    let found = listing.find(query);
    let total = u32::try_from(found.len()).unwrap_or(u32::MAX);
    let page = found.iter().skip(offset as usize).take(limit as usize);
    let rows = page.map(|place| listing.row(*place).clone()).collect();
    Ok(PeoplePage { rows, total })
}

/// What is known of a person.
///
/// # Errors
/// [`ErrorCode::Gone`] where there is none.
pub fn get(desk: &Desk, id: PersonId) -> Result<PersonView> {
    desk.read(|view| {
        let person = people::get(view, id)?;
        let organisations = organisations::all(view)?;
        let mut found = Vec::new();
        for event in events::all(view)? {
            for session in sessions::of_event(view, event.id)? {
                let roles = session.roles.iter().filter(|role| role.person == id);
                found.extend(roles.map(|role| PersonSession {
                    id: session.id,
                    event: event.id,
                    event_title: event.title.clone(),
                    title: session.title.clone(),
                    slot: session.slot,
                    role: role.kind,
                }));
            }
        }
        found.sort_by_key(|session| (session.slot.day, session.slot.start));
        let (picture, appearances) = (person.picture, appearances::of_person(view, id)?);
        let form = form(person, &organisations);
        Ok(PersonView { id, form, picture, appearances, sessions: found })
    })
}

/// Adds a person.
///
/// # Errors
/// [`ErrorCode::NameMissing`] where they have no name.
pub fn add(desk: &mut Desk, form: &PersonForm) -> Result<PersonId> {
    let id = PersonId(clock::id());
    desk.change(Op::on(OpKind::PersonAdd, full_name(form)), |tx| {
        put(tx, Person::new(id, "", ""), form)
    })?;
    Ok(id)
}

/// Changes what is known of a person.
///
/// # Errors
/// [`ErrorCode::NameMissing`]; [`ErrorCode::Gone`] where they were deleted meanwhile.
pub fn save(desk: &mut Desk, id: PersonId, edit: impl Into<Edit<PersonForm>>) -> Result<()> {
    let edit = edit.into();
    let name = full_name(&edit.made);
    desk.change(Op::on(OpKind::PersonEdit, name), |tx| {
        let person = people::get(tx, id)?;
        let form = edit.onto(&form(person.clone(), &organisations::all(tx)?));
        put(tx, person, &form)
    })
}

/// Deletes people, all or none; their roles and registrations go out of sight with them.
///
/// # Errors
/// [`ErrorCode::Gone`] where one was deleted meanwhile.
pub fn delete(desk: &mut Desk, ids: &[PersonId]) -> Result<()> {
    let op = match ids {
        [only] => {
            Op::on(OpKind::PersonDelete, desk.read(|view| people::get(view, *only))?.full_name())
        }
        _ => Op::many(OpKind::PersonDelete, ids.len()),
    };
    places::change(desk, op, |tx, freed| {
        for id in ids {
            // Whoever is gone leaves their places to those who wait.
            for registration in registrations::wherever(tx, *id)? {
                freed.note(&held::get(tx, registration)?, None);
            }
            people::delete(tx, *id)?;
        }
        Ok(())
    })
}

pub(crate) fn listing(desk: &Desk) -> Result<Listing<PersonRow>> {
    let (people, organisations) =
        desk.read(|view| Ok((people::all(view)?, organisations::all(view)?)))?;
    let rows = people.into_values().map(|person| row(&person, &organisations)).collect();
    Ok(Listing::new(
        rows,
        |row| &row.name,
        |row, text| {
            *text +=
                &format!("{} {} {} {}", row.full_name, row.office, row.organisation, row.email);
        },
    ))
}

fn row(person: &Person, organisations: &BTreeMap<OrganisationId, Organisation>) -> PersonRow {
    let (office, organisation) = usual(person, None, organisations);
    PersonRow {
        id: person.id,
        name: person.list_name(),
        full_name: person.full_name(),
        office,
        organisation,
        email: person.email.clone(),
        picture: person.picture,
    }
}

/// Office and organisation with which a person appears; empty where there is none.
pub(crate) fn usual(
    person: &Person,
    chosen: Option<AffiliationId>,
    organisations: &BTreeMap<OrganisationId, Organisation>,
) -> (String, String) {
    let Some(affiliation) = person.affiliation(chosen) else { return Default::default() };
    (affiliation.office.clone(), organisation_name(affiliation, organisations))
}

fn organisation_name(
    affiliation: &Affiliation,
    organisations: &BTreeMap<OrganisationId, Organisation>,
) -> String {
    let found = affiliation.organisation.and_then(|id| organisations.get(&id));
    found.map(|organisation| organisation.name.clone()).unwrap_or_default()
}

fn form(person: Person, organisations: &BTreeMap<OrganisationId, Organisation>) -> PersonForm {
    let line = |affiliation: &Affiliation| AffiliationForm {
        id: Some(affiliation.id),
        office: affiliation.office.clone(),
        organisation: organisation_name(affiliation, organisations),
        teryt: affiliation
            .organisation
            .and_then(|id| organisations.get(&id))
            .map(|organisation| organisation.teryt.clone())
            .unwrap_or_default(),
    };
    let said = person.affiliations.iter().filter(|affiliation| !affiliation.is_silent());
    let affiliations = said.map(line).collect();
    PersonForm {
        title: person.title,
        given: person.given,
        family: person.family,
        email: person.email,
        phone: person.phone,
        website: person.website,
        biography: person.biography,
        biography_en: person.biography_en,
        picture_consent: person.picture_consent,
        note: person.note,
        affiliations,
    }
}

fn full_name(form: &PersonForm) -> String {
    let person = Person::new(PersonId(uuid::Uuid::nil()), &*form.given, &*form.family);
    Person { title: form.title.clone(), ..person }.full_name()
}

/// Affiliation lines that say nothing are left out. One that was deleted meanwhile, or is another
/// person's, is added anew.
fn put(tx: &Tx<'_>, former: Person, form: &PersonForm) -> Result<()> {
    let (silent, own): (Vec<_>, Vec<_>) =
        former.affiliations.into_iter().partition(Affiliation::is_silent);
    let mut person = Person {
        title: form.title.trim().into(),
        given: form.given.trim().into(),
        family: form.family.trim().into(),
        email: form.email.trim().into(),
        phone: form.phone.trim().into(),
        website: form.website.trim().into(),
        biography: form.biography.clone(),
        biography_en: form.biography_en.clone(),
        picture_consent: form.picture_consent,
        note: form.note.clone(),
        affiliations: Vec::new(),
        ..former
    };
    if person.list_name().is_empty() {
        return Err(Error::new(ErrorCode::NameMissing));
    }
    let organisations = organisations::all(tx)?;
    let mut known = Known::load(tx)?;
    for line in &form.affiliations {
        let former = line.id.and_then(|id| own.iter().find(|known| known.id == id));
        // Of several organisations of one name it stays the one that it was.
        let same =
            former.and_then(|former| organisations.get(&former.organisation?)).filter(|one| {
                NameKey::new(&one.name) == NameKey::new(&line.organisation)
                    && one.teryt == line.teryt
            });
        let organisation = match same {
            Some(same) => Some(same.id),
            None => known.organisation_of_code(tx, &line.organisation, &line.teryt)?,
        };
        let office = line.office.trim();
        if office.is_empty() && organisation.is_none() {
            continue;
        }
        let id = match (former, line.id) {
            (Some(former), _) => former.id,
            // A new line brings its id, so that it is the same one when it is saved again.
            (None, Some(id)) if is_free(tx, Table::Affiliation, id.0)? => id,
            (None, _) => AffiliationId(clock::id()),
        };
        person.affiliations.push(Affiliation { id, office: office.into(), organisation });
    }
    person.affiliations.extend(silent);
    Ok(people::put(tx, &person)?)
}
