//! People, with their affiliations.

use std::collections::BTreeMap;

use obrady_domain::{Affiliation, AffiliationId, Person, PersonId};
use rusqlite::{OptionalExtension, Row, named_params};

use super::bury;
use crate::{StoreError, Tx, View, column::Text, journal::Table};

const AFFILIATIONS: &str = "SELECT affiliation.*, organisation.id AS live_organisation
     FROM living_affiliation AS affiliation
     LEFT JOIN living_organisation AS organisation ON organisation.id = affiliation.organisation_id";

/// Everybody, in no order.
///
/// # Errors
/// Only where the file fails.
pub fn all(view: &View<'_>) -> Result<BTreeMap<PersonId, Person>, StoreError> {
    let mut select = view.0.prepare_cached("SELECT * FROM living_person")?;
    let mut people: BTreeMap<PersonId, Person> = select
        .query_map([], person)?
        .map(|person| person.map(|person| (person.id, person)))
        .collect::<Result<_, _>>()?;
    let mut select = view
        .0
        .prepare_cached(&format!("{AFFILIATIONS} ORDER BY affiliation.position, affiliation.id"))?;
    for row in select.query_map([], |row| {
        Ok((row.get::<_, Text<PersonId>>("person_id")?.0, affiliation(row)?))
    })? {
        let (person, affiliation) = row?;
        if let Some(person) = people.get_mut(&person) {
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
        .prepare_cached("SELECT * FROM living_person WHERE id = ?1")?
        .query_row([Text(id)], person)
        .optional()?;
    let mut person = found
        .ok_or_else(|| StoreError::Gone { table: Table::Person.name(), id: id.to_string() })?;
    let mut select = view.0.prepare_cached(&format!(
        "{AFFILIATIONS} WHERE affiliation.person_id = ?1
         ORDER BY affiliation.position, affiliation.id"
    ))?;
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

fn person(row: &Row<'_>) -> rusqlite::Result<Person> {
    Ok(Person {
        id: row.get::<_, Text<_>>("id")?.0,
        title: row.get("title")?,
        given: row.get("given")?,
        family: row.get("family")?,
        email: row.get("email")?,
        phone: row.get("phone")?,
        website: row.get("website")?,
        biography: row.get("biography")?,
        biography_en: row.get("biography_en")?,
        picture: row.get::<_, Option<Text<_>>>("picture_id")?.map(|text| text.0),
        picture_consent: row.get("picture_consent")?,
        note: row.get("note")?,
        affiliations: Vec::new(),
    })
}

fn affiliation(row: &Row<'_>) -> rusqlite::Result<Affiliation> {
    Ok(Affiliation {
        id: row.get::<_, Text<_>>("id")?.0,
        office: row.get("office")?,
        organisation: row.get::<_, Option<Text<_>>>("live_organisation")?.map(|text| text.0),
    })
}
