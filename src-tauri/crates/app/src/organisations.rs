//! What organisations do for an event.

use std::collections::BTreeMap;

use obrady_domain::{EventId, OrganisationRole, OrganisationRoleId, OrganisationRoleKind};
use obrady_store::{Op, OpKind, events, organisations};
use serde::{Deserialize, Serialize};

use crate::{Desk, Edit, Result, clock, matching::Known};

/// One line of the list of organisers and partners.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationForm {
    /// What it does.
    pub kind: OrganisationRoleKind,
    /// Its name.
    pub name: String,
}

/// The names of all organisations, for completion while typing, in no order.
///
/// # Errors
/// Only where the file fails.
pub fn names(desk: &Desk) -> Result<Vec<String>> {
    let all = desk.read(organisations::all)?;
    Ok(all.into_values().map(|organisation| organisation.name).collect())
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
            let name = names.get(&role.organisation)?.name.clone();
            Some(OrganisationForm { kind: role.kind, name })
        };
        let lines = edit.onto(&own.iter().filter_map(line).collect());
        let mut former: BTreeMap<_, OrganisationRoleId> =
            own.into_iter().map(|role| ((role.organisation, role.kind), role.id)).collect();
        let mut roles = Vec::new();
        for line in &lines {
            let Some(organisation) = known.organisation(tx, &line.name)? else { continue };
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
