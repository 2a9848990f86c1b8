//! Whom the door sees.

use obrady_domain::{
    Attendance, CheckIn, Door, Needs, Objection, PersonId, Registration, RegistrationId,
    RegistrationState, SessionId,
};
use obrady_store::{StoreError, View, categories, check_ins, organisations, people, registrations};
use serde::{Deserialize, Serialize};

/// A registered person, as the door sees them.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Guest {
    /// The registration.
    pub id: RegistrationId,
    /// Who.
    pub person: PersonId,
    /// Title, given and family names.
    pub full_name: String,
    /// Office; may be empty.
    pub office: String,
    /// Organisation; may be empty.
    pub organisation: String,
    /// Whether the place is theirs.
    pub state: RegistrationState,
    /// On site or online.
    pub attendance: Attendance,
    /// What the category of the ticket is called; empty where there is none.
    pub category: String,
    /// The colour of that category, 0 to 7.
    pub colour: Option<u8>,
    /// The code of the ticket.
    pub code: String,
    /// What they need.
    pub needs: Needs,
    /// What the staff noted.
    pub note: String,
    /// When and where they came in, if they did.
    pub came: Option<CheckIn>,
    /// Why they would not be let in.
    pub objection: Option<Objection>,
}

/// Somebody who came in lately.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Latest {
    /// When and where.
    pub check_in: CheckIn,
    /// Title, given and family names.
    pub full_name: String,
    /// Organisation; may be empty.
    pub organisation: String,
    /// What the category of the ticket is called; empty where there is none.
    pub category: String,
}

/// The guest of a registration at a door.
pub(super) fn guest(
    view: &View<'_>,
    registration: Registration,
    door: Door,
) -> Result<Guest, StoreError> {
    let person = people::get(view, registration.person)?;
    let affiliation = person.affiliation(registration.affiliation);
    let (office, organisation) = match affiliation {
        None => Default::default(),
        Some(affiliation) => {
            let named = affiliation.organisation.map(|id| organisations::get(view, id));
            let name = named.and_then(Result::ok).map(|one| one.name).unwrap_or_default();
            (affiliation.office.clone(), name)
        }
    };
    let category = registration.category.map(|id| categories::get(view, id)).transpose()?;
    Ok(Guest {
        id: registration.id,
        person: person.id,
        full_name: person.full_name(),
        office,
        organisation,
        state: registration.state,
        attendance: registration.attendance,
        colour: category.as_ref().map(|one| one.colour),
        category: category.map(|one| one.name).unwrap_or_default(),
        code: registration.code(),
        came: check_ins::find(view, registration.id, door.session())?,
        objection: door.objects(&registration),
        needs: registration.needs,
        note: registration.note,
    })
}

/// Those who came in last, the latest first.
pub(super) fn latest(
    view: &View<'_>,
    event: obrady_domain::EventId,
    session: Option<SessionId>,
    limit: u32,
) -> Result<Vec<Latest>, StoreError> {
    let mut latest = Vec::new();
    for check_in in check_ins::latest(view, event, session, limit)? {
        let registration = registrations::get(view, check_in.registration)?;
        let Guest { full_name, organisation, category, .. } =
            guest(view, registration, Door::Event)?;
        latest.push(Latest { check_in, full_name, organisation, category });
    }
    Ok(latest)
}
