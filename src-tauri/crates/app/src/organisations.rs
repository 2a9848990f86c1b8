//! What organisations do for an event.

mod directory;
mod kind;
mod suggestions;

pub(crate) use directory::listing;
pub use directory::{
    OrganisationFacts, OrganisationMember, OrganisationRow, OrganisationTask, OrganisationView,
    OrganisationsPage, add, delete, edit, get, page,
};
pub(crate) use kind::kind_of;
pub use suggestions::{OrganisationSuggestion, suggest};

use std::collections::BTreeMap;

use obrady_domain::{EventId, OrganisationRole, OrganisationRoleId, OrganisationRoleKind};
use obrady_store::{Op, OpKind, events, organisations};
use serde::{Deserialize, Serialize};

use crate::{
    Desk, Edit, Result, clock,
    matching::{Known, NameKey},
};

/// One line of the list of organisers and partners.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationForm {
    /// What it does.
    pub kind: OrganisationRoleKind,
    /// Its name.
    pub name: String,
    /// Its code in the register of gminas and powiats, where it is one; else empty.
    #[serde(default)]
    pub teryt: String,
}

/// Puts these organisers and partners, in this order, in place of the event's former ones. Lines
/// without a name are left out; organisations of single sessions stay as they are.
///
/// # Errors
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where the event is gone.
pub fn save(
    desk: &mut Desk,
    event: EventId,
    edit: impl Into<Edit<Vec<OrganisationForm>>>,
) -> Result<()> {
    let edit = edit.into();
    desk.change(Op::many(OpKind::OrganisationsEdit, edit.made.len()), |tx| {
        events::get(tx, event)?;
        let mut known = Known::load(tx)?;
        let (own, mut kept): (Vec<_>, Vec<_>) = organisations::roles_of_event(tx, event)?
            .into_iter()
            .partition(|role| role.session.is_none());
        let names = organisations::all(tx)?;
        let line = |role: &OrganisationRole| {
            let organisation = names.get(&role.organisation)?;
            let (name, teryt) = (organisation.name.clone(), organisation.teryt.clone());
            Some(OrganisationForm { kind: role.kind, name, teryt })
        };
        let lines = edit.onto(&own.iter().filter_map(line).collect());
        let mut former: BTreeMap<_, OrganisationRoleId> =
            own.iter().map(|role| ((role.organisation, role.kind), role.id)).collect();
        // Of several organisations of one name it stays the one that it was.
        let there = |form: &OrganisationForm| {
            own.iter().filter_map(|role| names.get(&role.organisation)).find(|one| {
                one.teryt == form.teryt && NameKey::new(&one.name) == NameKey::new(&form.name)
            })
        };
        let mut roles = Vec::new();
        for line in &lines {
            let found = match there(line) {
                Some(same) => Some(same.id),
                None => known.organisation_of_code(tx, &line.name, &line.teryt)?,
            };
            let Some(organisation) = found else { continue };
            let id = former
                .remove(&(organisation, line.kind))
                .unwrap_or_else(|| OrganisationRoleId(clock::id()));
            let role = OrganisationRole { id, event, session: None, organisation, kind: line.kind };
            roles.push(role);
        }
        roles.append(&mut kept);
        Ok(organisations::put_roles(tx, event, &roles)?)
    })
}
