//! People, with their affiliations.

use std::collections::{BTreeMap, HashSet};

use obrady_domain::{Affiliation, AffiliationId, OrganisationId, Person, PersonId};
use rusqlite::{OptionalExtension, Row, named_params};

use super::{bury, ids};
use crate::{
    StoreError, Tx, View,
    column::{InOrder, Text},
    journal::Table,
};

/// The columns of a person, in the order in which they are read.
const COLUMNS: &str = "id, title, given, family, email, phone, website, biography, biography_en,
     picture_id, picture_consent, note";

/// Everybody, in no order.
///
/// # Errors
/// Only where the file fails.
pub fn all(view: &View<'_>) -> Result<BTreeMap<PersonId, Person>, StoreError> {
    Ok(in_order(view)?.into_iter().map(|person| (person.id, person)).collect())
}

/// Everybody, in the order of their ids.
///
/// # Errors
/// Only where the file fails.
pub fn in_order(view: &View<'_>) -> Result<Vec<Person>, StoreError> {
    let mut select = view.0.prepare_cached(&format!("SELECT {COLUMNS} FROM living_person"))?;
    let mut people: Vec<Person> = select.query_map([], person)?.collect::<Result<_, _>>()?;
    // Most often they lie in the file in that order.
    people.sort_by_key(|person| person.id);
    // What is looked up for each row and sorted by SQLite takes twice as long as all of the reading.
    let gone: HashSet<OrganisationId> =
        ids(view, "SELECT id FROM organisation WHERE deleted_at IS NOT NULL")?;
    let mut select = view.0.prepare_cached(
        "SELECT id, office, organisation_id, person_id, position FROM living_affiliation",
    )?;
    let mut rows = select.query([])?;
    let mut all: Vec<(PersonId, u32, Affiliation)> = Vec::with_capacity(people.len());
    while let Some(row) = rows.next()? {
        let mut affiliation = affiliation(row)?;
        affiliation.organisation = affiliation.organisation.filter(|one| !gone.contains(one));
        all.push((row.get::<_, Text<_>>(3)?.0, row.get(4)?, affiliation));
    }
    all.sort_unstable_by_key(|(person, position, affiliation)| {
        (*person, *position, affiliation.id)
    });
    let mut everybody = people.iter_mut().peekable();
    for (person, _, affiliation) in all {
        while everybody.next_if(|one| one.id < person).is_some() {}
        if let Some(person) = everybody.peek_mut().filter(|one| one.id == person) {
            person.affiliations.push(affiliation);
        }
    }
    Ok(people)
}

/// The person with this id.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn get(view: &View<'_>, id: PersonId) -> Result<Person, StoreError> {
    let found = view
        .0
        .prepare_cached(&format!("SELECT {COLUMNS} FROM living_person WHERE id = ?1"))?
        .query_row([Text(id)], person)
        .optional()?;
    let mut person = found
        .ok_or_else(|| StoreError::Gone { table: Table::Person.name(), id: id.to_string() })?;
    let mut select = view.0.prepare_cached(
        "SELECT affiliation.id, affiliation.office, organisation.id
         FROM living_affiliation AS affiliation
         LEFT JOIN living_organisation AS organisation
             ON organisation.id = affiliation.organisation_id
         WHERE affiliation.person_id = ?1 ORDER BY affiliation.position, affiliation.id",
    )?;
    person.affiliations = select.query_map([Text(id)], affiliation)?.collect::<Result<_, _>>()?;
    Ok(person)
}

/// Those whose given names, family name and e-mail address fit, in the order of their ids. Of
/// everybody only these three are looked at, so that it takes a fraction of [`all`].
///
/// # Errors
/// Only where the file fails.
pub fn fitting(
    view: &View<'_>,
    mut fits: impl FnMut(&str, &str, &str) -> bool,
) -> Result<Vec<Person>, StoreError> {
    let mut select = view.0.prepare_cached("SELECT id, given, family, email FROM living_person")?;
    let mut rows = select.query([])?;
    let mut found: Vec<PersonId> = Vec::new();
    while let Some(row) = rows.next()? {
        let text = |at: usize| row.get_ref(at)?.as_str().map_err(rusqlite::Error::from);
        if fits(text(1)?, text(2)?, text(3)?) {
            found.push(row.get::<_, Text<_>>(0)?.0);
        }
    }
    found.sort_unstable();
    found.into_iter().map(|id| get(view, id)).collect()
}

/// Adds the person, or replaces what is known of them and their affiliations.
///
/// # Errors
/// [`StoreError::Sqlite`] where an affiliation points to an organisation that never was.
pub fn put(tx: &Tx<'_>, person: &Person) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "INSERT INTO person (id, title, given, family, email, phone, website, biography, note,
             biography_en, picture_id, picture_consent)
         VALUES (:id, :title, :given, :family, :email, :phone, :website, :biography, :note,
             :biography_en, :picture, :picture_consent)
         ON CONFLICT (id) DO UPDATE SET title = excluded.title, given = excluded.given,
             family = excluded.family, email = excluded.email, phone = excluded.phone,
             website = excluded.website, biography = excluded.biography, note = excluded.note,
             biography_en = excluded.biography_en, picture_id = excluded.picture_id,
             picture_consent = excluded.picture_consent",
    )?
    .execute(named_params! {
        ":id": Text(person.id),
        ":title": person.title,
        ":given": person.given,
        ":family": person.family,
        ":email": person.email,
        ":phone": person.phone,
        ":website": person.website,
        ":biography": person.biography,
        ":note": person.note,
        ":biography_en": person.biography_en,
        ":picture": person.picture.map(Text),
        ":picture_consent": person.picture_consent,
    })?;
    let there: Vec<AffiliationId> =
        tx.0.prepare_cached("SELECT id FROM living_affiliation WHERE person_id = ?1")?
            .query_map([Text(person.id)], |row| Ok(row.get::<_, Text<_>>(0)?.0))?
            .collect::<Result<_, _>>()?;
    for gone in there.iter().filter(|id| person.affiliations.iter().all(|kept| kept.id != **id)) {
        bury(tx, Table::Affiliation, gone)?;
    }
    let mut put = tx.0.prepare_cached(
        "INSERT INTO affiliation (id, person_id, office, organisation_id, position)
         VALUES (:id, :person, :office, :organisation, :position)
         ON CONFLICT (id) DO UPDATE SET office = excluded.office,
             organisation_id = excluded.organisation_id, position = excluded.position",
    )?;
    for (position, affiliation) in (0_u32..).zip(&person.affiliations) {
        put.execute(named_params! {
            ":id": Text(affiliation.id),
            ":person": Text(person.id),
            ":office": affiliation.office,
            ":organisation": affiliation.organisation.map(Text),
            ":position": position,
        })?;
    }
    Ok(())
}

/// Deletes the person; their roles and registrations go out of sight with them.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn delete(tx: &Tx<'_>, id: PersonId) -> Result<(), StoreError> {
    bury(tx, Table::Person, id)
}

/// Of a row of [`COLUMNS`].
fn person(row: &Row<'_>) -> rusqlite::Result<Person> {
    let mut row = InOrder::of(row);
    Ok(Person {
        id: row.text()?,
        title: row.next()?,
        given: row.next()?,
        family: row.next()?,
        email: row.next()?,
        phone: row.next()?,
        website: row.next()?,
        biography: row.next()?,
        biography_en: row.next()?,
        picture: row.optional()?,
        picture_consent: row.next()?,
        note: row.next()?,
        affiliations: Vec::new(),
    })
}

/// Of a row that begins with its id, office and organisation.
fn affiliation(row: &Row<'_>) -> rusqlite::Result<Affiliation> {
    let mut row = InOrder::of(row);
    Ok(Affiliation { id: row.text()?, office: row.next()?, organisation: row.optional()? })
}
