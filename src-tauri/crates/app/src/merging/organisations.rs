//! Making one of several records of one organisation.

use std::collections::{BTreeMap, BTreeSet};

use obrady_domain::{Organisation, OrganisationId, OrganisationKind, OrganisationRole};
use obrady_store::{Op, OpKind, Tx, events, merging, organisations, people};
use serde::{Deserialize, Serialize};

use super::people::affiliate_once;
use crate::{Desk, Error, ErrorCode, Result};

/// What of an organisation can differ between two records of it.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum OrganisationField {
    /// Its name.
    Name,
    /// Its web page.
    Website,
    /// What it is, with its code in the register.
    Kind,
    /// Its logo.
    Logo,
}

/// Makes one organisation of `keep` and `others`, as one change; gives how many records there were.
///
/// Of each field stands what `choices` names, else what `keep` has, else what the first other has.
/// Offices and what they do for events pass over, the same ones once.
///
/// # Errors
/// [`ErrorCode::Gone`] where one was deleted meanwhile, or there is no other.
pub fn merge_organisations(
    desk: &mut Desk,
    keep: OrganisationId,
    others: &[OrganisationId],
    choices: &BTreeMap<OrganisationField, OrganisationId>,
) -> Result<u32> {
    let others: BTreeSet<OrganisationId> =
        others.iter().copied().filter(|id| *id != keep).collect();
    if others.is_empty() {
        return Err(Error::new(ErrorCode::Gone));
    }
    let all = desk.read(organisations::all)?;
    let named = choices.get(&OrganisationField::Name).unwrap_or(&keep);
    let name = all.get(named).map(|one| one.name.clone()).unwrap_or_default();
    let count = others.len() + 1;
    let op = Op { subject: name, ..Op::many(OpKind::OrganisationMerge, count) };
    desk.change(op, |tx| {
        let mut all = vec![organisations::get(tx, keep)?];
        for id in &others {
            all.push(organisations::get(tx, *id)?);
            merging::pass_organisation(tx, *id, keep)?;
        }
        organisations::put(tx, &united(&all, choices))?;
        for mut person in people::all(tx)?.into_values() {
            let here = person.affiliations.iter().filter(|one| one.organisation == Some(keep));
            if here.count() > 1 {
                affiliate_once(tx, &mut person)?;
                people::put(tx, &person)?;
            }
        }
        do_once(tx, keep)
    })?;
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

/// The first is the one that is kept.
fn united(
    all: &[Organisation],
    choices: &BTreeMap<OrganisationField, OrganisationId>,
) -> Organisation {
    let from = |field, says: fn(&Organisation) -> bool| {
        let chosen = choices.get(&field).and_then(|id| all.iter().find(|one| one.id == *id));
        chosen.or_else(|| all.iter().find(|one| says(one))).unwrap_or(&all[0])
    };
    let kind = from(OrganisationField::Kind, |one| one.kind != OrganisationKind::Other);
    Organisation {
        id: all[0].id,
        name: from(OrganisationField::Name, |one| !one.name.is_empty()).name.clone(),
        website: from(OrganisationField::Website, |one| !one.website.is_empty()).website.clone(),
        kind: kind.kind,
        teryt: kind.teryt.clone(),
        // Nobody is asked which: the first that is known.
        address: all.iter().find(|one| !one.address.is_empty()).unwrap_or(&all[0]).address.clone(),
        logo: from(OrganisationField::Logo, |one| one.logo.is_some()).logo,
    }
}

/// Leaves each thing that an organisation does for an event or a session once.
fn do_once(tx: &Tx<'_>, organisation: OrganisationId) -> Result<()> {
    for event in events::all(tx)? {
        let mut seen = BTreeSet::new();
        let roles = organisations::roles_of_event(tx, event.id)?;
        let once: Vec<OrganisationRole> = roles
            .iter()
            .filter(|role| {
                role.organisation != organisation || seen.insert((role.session, role.kind))
            })
            .cloned()
            .collect();
        if once.len() < roles.len() {
            organisations::put_roles(tx, event.id, &once)?;
        }
    }
    Ok(())
}
