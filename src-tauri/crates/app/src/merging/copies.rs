//! Where the id of a person is written down besides their own records: accepted clashes and the
//! copies that versions keep.

use obrady_domain::{Acceptance, Appearance, EventId, PersonId, Programme, Role};
use obrady_store::{StoreError, Tx, acceptances, versions};

/// A clash that was accepted of `from` is accepted of `to`. Where both were, the first reason stands.
pub(super) fn pass_acceptances(
    tx: &Tx<'_>,
    event: EventId,
    from: PersonId,
    to: PersonId,
) -> Result<(), StoreError> {
    let (from, to) = (from.to_string(), to.to_string());
    let all = acceptances::of_event(tx, event)?;
    for mut one in all.iter().filter(|one| one.clash.contains(&from)).cloned() {
        one.clash = one.clash.replace(&from, &to);
        match all.iter().find(|there| there.clash == one.clash) {
            None => acceptances::put(tx, &one)?,
            Some(there) => {
                acceptances::delete(tx, one.id)?;
                if there.reason.is_empty() && !one.reason.is_empty() {
                    let reason = one.reason;
                    acceptances::put(tx, &Acceptance { reason, ..there.clone() })?;
                }
            }
        }
    }
    Ok(())
}

/// Versions name `to` where they named `from`, as they were: that somebody was found to be somebody
/// else is no change of the programme.
pub(super) fn pass_versions(
    tx: &Tx<'_>,
    event: EventId,
    from: PersonId,
    to: PersonId,
) -> Result<(), StoreError> {
    for version in versions::of_event(tx, event)? {
        let (_, mut programme) = versions::get(tx, version.id)?;
        if pass_person(&mut programme, from, to) {
            versions::amend(tx, version.id, &programme)?;
        }
    }
    Ok(())
}

/// Whether there was anything to pass.
fn pass_person(programme: &mut Programme, from: PersonId, to: PersonId) -> bool {
    let Some(mut person) = programme.people.remove(&from) else { return false };
    let appearance = programme.appearances.remove(&from);
    // Each role keeps the office with which it was printed.
    let appears = appearance.as_ref().and_then(|one| one.affiliation);
    for session in &mut programme.sessions {
        let mut roles: Vec<Role> = Vec::with_capacity(session.roles.len());
        for mut role in std::mem::take(&mut session.roles) {
            if role.person == from {
                let shown = person.affiliation(role.affiliation.or(appears));
                role.affiliation = shown.map(|one| one.id);
                role.person = to;
            }
            if !roles.iter().any(|one| (one.person, one.kind) == (role.person, role.kind)) {
                roles.push(role);
            }
        }
        session.roles = roles;
    }
    if let Some(one) = appearance {
        let theirs = Appearance { person: to, affiliation: None, ..one };
        programme.appearances.entry(to).or_insert(theirs);
    }
    match programme.people.get_mut(&to) {
        Some(there) => there.affiliations.append(&mut person.affiliations),
        None => {
            person.id = to;
            programme.people.insert(to, person);
        }
    }
    true
}
