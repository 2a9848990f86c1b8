//! Every organisation of the file: the list, and what is known of each.

use std::collections::BTreeMap;

use obrady_domain::{
    EventId, Organisation, OrganisationId, OrganisationKind, OrganisationRoleKind, PersonId,
    PictureId, SessionId,
};
use obrady_store::{Op, OpKind, events, organisations, people, sessions};
use obrady_words::{Collator, Language};
use serde::{Deserialize, Serialize};

use super::kind_of;
use crate::{Desk, Edit, Result, clock, events::named, listing::Listing, register};

/// A line of the list of organisations.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationRow {
    /// Which.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// Address of its web page; may be empty.
    pub website: String,
    /// The powiat that it is in, where it is a gmina of the register; else empty.
    pub powiat: String,
    /// The voivodeship that it is in, where it is in the register; else empty.
    pub voivodeship: String,
    /// Its logo.
    pub logo: Option<PictureId>,
    /// How many people have an office there.
    pub people: u32,
}

/// A part of a list, with how long the whole is.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationsPage {
    /// The rows asked for.
    pub rows: Vec<OrganisationRow>,
    /// How many there are in all.
    pub total: u32,
}

/// All that the form of an organisation holds.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationFacts {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// Address of its web page.
    pub website: String,
    /// Its code in the register of gminas and powiats; may be empty.
    pub teryt: String,
    /// Where letters to it go, line by line.
    #[serde(default)]
    pub address: String,
}

/// An organisation as its form shows it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationView {
    /// Which.
    pub id: OrganisationId,
    /// What is known of it.
    pub facts: OrganisationFacts,
    /// Its logo.
    pub logo: Option<PictureId>,
    /// The powiat that it is in, where it is a gmina of the register; else empty.
    pub powiat: String,
    /// The voivodeship that it is in, where it is in the register; else empty.
    pub voivodeship: String,
    /// The people who have an office there, in Polish order.
    pub people: Vec<OrganisationMember>,
    /// What it does for events and sessions, the latest event first.
    pub tasks: Vec<OrganisationTask>,
}

/// Somebody who has an office at an organisation.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationMember {
    /// Who.
    pub id: PersonId,
    /// Title, given and family names.
    pub name: String,
    /// Their offices there, with a comma between; may be empty.
    pub office: String,
}

/// What an organisation does for an event or a session of it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationTask {
    /// The event.
    pub event: EventId,
    /// The name of the event.
    pub event_title: String,
    /// The session, where it is for one session only.
    pub session: Option<SessionId>,
    /// The name of the session; empty where it is for the event.
    pub session_title: String,
    /// What.
    pub kind: OrganisationRoleKind,
}

/// The organisations in whose names or places every word of `query` occurs, in Polish order:
/// `limit` of them from `offset`.
///
/// # Errors
/// Only where the file fails.
pub fn page(desk: &mut Desk, query: &str, offset: u32, limit: u32) -> Result<OrganisationsPage> {
    let listing = desk.organisations_listing()?;
    let found = listing.find(query);
    let total = u32::try_from(found.len()).unwrap_or(u32::MAX);
    let page = found.iter().skip(offset as usize).take(limit as usize);
    let rows = page.map(|place| listing.row(*place).clone()).collect();
    Ok(OrganisationsPage { rows, total })
}

/// What is known of an organisation.
///
/// # Errors
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where there is none.
pub fn get(desk: &Desk, id: OrganisationId) -> Result<OrganisationView> {
    desk.read(|view| {
        let organisation = organisations::get(view, id)?;
        let mut members = Vec::new();
        for person in people::all(view)?.into_values() {
            let here = person.affiliations.iter().filter(|one| one.organisation == Some(id));
            let offices: Vec<&str> = here.map(|one| one.office.as_str()).collect();
            if !offices.is_empty() {
                let office = offices.into_iter().filter(|one| !one.is_empty());
                let office = office.collect::<Vec<_>>().join(", ");
                let member = OrganisationMember { id: person.id, name: person.full_name(), office };
                members.push((person.list_name(), member));
            }
        }
        let collator = Collator::new(Language::Polish);
        members.sort_by_cached_key(|(name, member)| (collator.key(name), member.id));
        let mut tasks = Vec::new();
        for event in events::all(view)? {
            let roles = organisations::roles_of_event(view, event.id)?;
            for role in roles.into_iter().filter(|role| role.organisation == id) {
                let title = |session| sessions::get(view, session).map(|session| session.title);
                tasks.push(OrganisationTask {
                    event: event.id,
                    event_title: event.title.clone(),
                    session: role.session,
                    session_title: role.session.map(title).transpose()?.unwrap_or_default(),
                    kind: role.kind,
                });
            }
        }
        let (powiat, voivodeship) = place(&organisation);
        Ok(OrganisationView {
            id,
            logo: organisation.logo,
            facts: facts(organisation),
            powiat,
            voivodeship,
            people: members.into_iter().map(|(_, member)| member).collect(),
            tasks,
        })
    })
}

/// Adds an organisation of this name, with what the register says of it where `teryt` is its code
/// there, or it alone has the name there.
///
/// # Errors
/// [`ErrorCode::NameMissing`](crate::ErrorCode::NameMissing) where the name is empty.
pub fn add(desk: &mut Desk, name: &str, teryt: &str) -> Result<OrganisationId> {
    let name = named(name)?.to_owned();
    let unit = register::of_code(teryt).or_else(|| register::only(&name));
    let kind = kind_of(&name);
    let mut organisation =
        Organisation { kind, ..Organisation::new(OrganisationId(clock::id()), name) };
    if let Some(unit) = unit {
        (organisation.kind, organisation.teryt) = (unit.kind, unit.code.into());
    }
    desk.change(Op::on(OpKind::OrganisationAdd, &organisation.name), |tx| {
        organisations::put(tx, &organisation)?;
        Ok(organisation.id)
    })
}

/// Changes what is known of an organisation.
///
/// # Errors
/// [`ErrorCode::NameMissing`](crate::ErrorCode::NameMissing);
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where it was deleted meanwhile.
pub fn edit(
    desk: &mut Desk,
    id: OrganisationId,
    edit: impl Into<Edit<OrganisationFacts>>,
) -> Result<()> {
    let edit = edit.into();
    named(&edit.made.name)?;
    desk.change(Op::on(OpKind::OrganisationEdit, edit.made.name.trim()), |tx| {
        let organisation = organisations::get(tx, id)?;
        let OrganisationFacts { name, kind, website, teryt, address } =
            edit.onto(&facts(organisation.clone()));
        let organisation = Organisation {
            name: name.trim().into(),
            kind,
            website: website.trim().into(),
            teryt,
            address: address.trim().into(),
            ..organisation
        };
        Ok(organisations::put(tx, &organisation)?)
    })
}

/// Deletes organisations, all or none; people keep their offices without them.
///
/// # Errors
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where one was deleted meanwhile.
pub fn delete(desk: &mut Desk, ids: &[OrganisationId]) -> Result<()> {
    let op = match ids {
        [only] => {
            let organisation = desk.read(|view| organisations::get(view, *only))?;
            Op::on(OpKind::OrganisationDelete, organisation.name)
        }
        _ => Op::many(OpKind::OrganisationDelete, ids.len()),
    };
    desk.change(op, |tx| {
        for id in ids {
            organisations::delete(tx, *id)?;
        }
        Ok(())
    })
}

pub(crate) fn listing(desk: &Desk) -> Result<Listing<OrganisationRow>> {
    let (all, people) = desk.read(|view| Ok((organisations::all(view)?, people::all(view)?)))?;
    let mut counts: BTreeMap<OrganisationId, u32> = BTreeMap::new();
    for person in people.values() {
        let mut theirs: Vec<OrganisationId> =
            person.affiliations.iter().filter_map(|one| one.organisation).collect();
        theirs.sort_unstable();
        theirs.dedup();
        for id in theirs {
            *counts.entry(id).or_default() += 1;
        }
    }
    let row = |organisation: Organisation| {
        let (powiat, voivodeship) = place(&organisation);
        OrganisationRow {
            id: organisation.id,
            people: counts.get(&organisation.id).copied().unwrap_or_default(),
            name: organisation.name,
            kind: organisation.kind,
            website: organisation.website,
            powiat,
            voivodeship,
            logo: organisation.logo,
        }
    };
    Ok(Listing::new(
        all.into_values().map(row).collect(),
        |row| &row.name,
        |row, text| {
            *text += &format!("{} {} {} {}", row.name, row.powiat, row.voivodeship, row.website);
        },
    ))
}

/// Powiat and voivodeship of what is in the register.
fn place(organisation: &Organisation) -> (String, String) {
    let unit = register::of_code(&organisation.teryt);
    unit.map(|unit| (unit.powiat.into(), unit.voivodeship.into())).unwrap_or_default()
}

fn facts(organisation: Organisation) -> OrganisationFacts {
    let Organisation { name, kind, website, teryt, address, .. } = organisation;
    OrganisationFacts { name, kind, website, teryt, address }
}
