//! Making one of several records of one person.

use std::collections::{BTreeMap, BTreeSet};

use obrady_domain::{Affiliation, Appearance, Person, PersonId, RoleKind};
use obrady_store::{Op, OpKind, StoreError, Tx, appearances, events, merging, people, sessions};
use serde::{Deserialize, Serialize};

use super::{copies, registrations};
use crate::{Desk, Error, ErrorCode, Result, matching::NameKey, places};

/// What of a person can differ between two records of them.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum PersonField {
    /// Degree or title before the name.
    Title,
    /// Given names.
    Given,
    /// Family name.
    Family,
    /// E-mail address.
    Email,
    /// Telephone number.
    Phone,
    /// Web page.
    Website,
    /// About them.
    Biography,
    /// About them in English.
    BiographyEn,
    /// Their picture, with whether it may be published.
    Picture,
}

const TEXTS: [PersonField; 8] = [
    PersonField::Title,
    PersonField::Given,
    PersonField::Family,
    PersonField::Email,
    PersonField::Phone,
    PersonField::Website,
    PersonField::Biography,
    PersonField::BiographyEn,
];

/// Makes one person of `keep` and `others`, as one change; gives how many records there were.
///
/// Of each field stands what `choices` names, else what `keep` has, else what the first other has.
/// What differs where nothing was chosen, other addresses and numbers, and all notes go to the note. Offices come together, the
/// same ones once; roles, registrations, times, accepted clashes and origins pass over, also in
/// versions. Who had the same role in a
/// session twice has it once; two registrations for one event become one.
///
/// # Errors
/// [`ErrorCode::Gone`] where one was deleted meanwhile, or there is no other.
pub fn merge_people(
    desk: &mut Desk,
    keep: PersonId,
    others: &[PersonId],
    choices: &BTreeMap<PersonField, PersonId>,
) -> Result<u32> {
    let others: BTreeSet<PersonId> = others.iter().copied().filter(|id| *id != keep).collect();
    if others.is_empty() {
        return Err(Error::new(ErrorCode::Gone));
    }
    let (kept, rest) = desk.read(|view| {
        let rest = others
            .iter()
            .map(|id| people::get(view, *id))
            .collect::<std::result::Result<Vec<_>, _>>()?;
        Ok((people::get(view, keep)?, rest))
    })?;
    let name = united(&kept, &rest, choices).full_name();
    let count = others.len() + 1;
    let op = Op { subject: name, ..Op::many(OpKind::PersonMerge, count) };
    places::change(desk, op, |tx, freed| {
        let kept = people::get(tx, keep)?;
        let mut rest = Vec::new();
        for id in &others {
            rest.push(people::get(tx, *id)?);
        }
        for other in &rest {
            appear_as_one(tx, other.id, keep)?;
            merging::pass_person(tx, other.id, keep)?;
        }
        let mut person = united(&kept, &rest, choices);
        person.affiliations = people::get(tx, keep)?.affiliations;
        affiliate_once(tx, &mut person)?;
        people::put(tx, &person)?;
        for event in events::all(tx)? {
            for other in &others {
                copies::pass_acceptances(tx, event.id, *other, keep)?;
                copies::pass_versions(tx, event.id, *other, keep)?;
            }
            registrations::unite(tx, freed, event.id, keep)?;
            play_once(tx, event.id, keep)?;
        }
        Ok(())
    })?;
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

/// What is known of the one person, but for their affiliations.
fn united(kept: &Person, others: &[Person], choices: &BTreeMap<PersonField, PersonId>) -> Person {
    let mut person = kept.clone();
    let all = || std::iter::once(kept).chain(others);
    let chosen = |field| {
        let id = choices.get(&field)?;
        all().find(|one| one.id == *id)
    };
    let mut note: Vec<String> = Vec::new();
    for one in all() {
        let said = one.note.trim();
        if !said.is_empty() && !note.iter().any(|there| there == said) {
            note.push(said.to_owned());
        }
    }
    for field in TEXTS {
        let values = || all().map(|one| text(one, field)).filter(|value| !value.trim().is_empty());
        let picked = chosen(field).map(|source| text(source, field).clone());
        // By an address or number that nobody chose they may still be found.
        let spare = picked.is_none() || matches!(field, PersonField::Email | PersonField::Phone);
        let Some(stands) = picked.or_else(|| values().next().cloned()) else { continue };
        for other in values().filter(|_| spare) {
            let same = NameKey::new(other) == NameKey::new(&stands);
            if !same && !note.iter().any(|there| there == other.trim()) {
                note.push(other.trim().to_owned());
            }
        }
        *text_mut(&mut person, field) = stands;
    }
    let pictured = chosen(PersonField::Picture)
        .or_else(|| all().find(|one| one.picture.is_some()))
        .unwrap_or(kept);
    person.picture = pictured.picture;
    person.picture_consent = pictured.picture_consent;
    person.note = note.join("\n");
    person
}

fn text(person: &Person, field: PersonField) -> &String {
    match field {
        PersonField::Title => &person.title,
        PersonField::Given => &person.given,
        PersonField::Family => &person.family,
        PersonField::Email => &person.email,
        PersonField::Phone => &person.phone,
        PersonField::Website => &person.website,
        PersonField::Biography => &person.biography,
        // A picture is no text; it is never asked for here.
        PersonField::BiographyEn | PersonField::Picture => &person.biography_en,
    }
}

fn text_mut(person: &mut Person, field: PersonField) -> &mut String {
    match field {
        PersonField::Title => &mut person.title,
        PersonField::Given => &mut person.given,
        PersonField::Family => &mut person.family,
        PersonField::Email => &mut person.email,
        PersonField::Phone => &mut person.phone,
        PersonField::Website => &mut person.website,
        PersonField::Biography => &mut person.biography,
        PersonField::BiographyEn | PersonField::Picture => &mut person.biography_en,
    }
}

/// Who called off under either record has called off.
fn appear_as_one(tx: &Tx<'_>, from: PersonId, to: PersonId) -> Result<(), StoreError> {
    let theirs = appearances::of_person(tx, to)?;
    for other in appearances::of_person(tx, from)? {
        let same = theirs.iter().find(|one| one.event == other.event);
        let cancelled = other.cancelled || same.is_some_and(|same| same.cancelled);
        let affiliation = same.and_then(|same| same.affiliation).or(other.affiliation);
        appearances::put(tx, &Appearance { person: to, affiliation, cancelled, ..other.clone() })?;
        appearances::put(tx, &Appearance { affiliation: None, cancelled: false, ..other })?;
    }
    Ok(())
}

/// Leaves each office at each organisation once; whatever appeared with another of the same appears
/// with that.
pub(super) fn affiliate_once(tx: &Tx<'_>, person: &mut Person) -> Result<(), StoreError> {
    let mut once: Vec<Affiliation> = Vec::new();
    for affiliation in std::mem::take(&mut person.affiliations) {
        let same = once.iter().find(|known| {
            known.organisation == affiliation.organisation
                && NameKey::new(&known.office) == NameKey::new(&affiliation.office)
        });
        match same {
            Some(same) => merging::pass_affiliation(tx, affiliation.id, same.id)?,
            None => once.push(affiliation),
        }
    }
    person.affiliations = once;
    Ok(())
}

/// Leaves each role that a person has in a session once, with the affiliation that any of them had.
fn play_once(
    tx: &Tx<'_>,
    event: obrady_domain::EventId,
    person: PersonId,
) -> Result<(), StoreError> {
    for mut session in sessions::of_event(tx, event)? {
        let mut kept: BTreeMap<RoleKind, usize> = BTreeMap::new();
        let mut roles: Vec<obrady_domain::Role> = Vec::new();
        let before = session.roles.len();
        for role in std::mem::take(&mut session.roles) {
            if role.person == person {
                if let Some(first) = kept.get(&role.kind).and_then(|at| roles.get_mut(*at)) {
                    first.affiliation = first.affiliation.or(role.affiliation);
                    continue;
                }
                kept.insert(role.kind, roles.len());
            }
            roles.push(role);
        }
        if roles.len() < before {
            session.roles = roles;
            sessions::put(tx, &session)?;
        }
    }
    Ok(())
}
