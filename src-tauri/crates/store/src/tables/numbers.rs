//! What registrations are counted by. Only that is read: a hundred thousand are counted while
//! somebody looks on.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;
use obrady_domain::{
    AffiliationId, Attendance, CategoryId, EventId, Organisation, OrganisationId, PersonId,
    RegistrationId, RegistrationState, SessionId,
};
use rusqlite::Row;

use super::{categories, organisations};
use crate::{
    StoreError, View,
    column::{Code, Text},
};

/// What a registration is counted by.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Counted {
    /// Whether the place is theirs.
    pub state: RegistrationState,
    /// On site or online.
    pub attendance: Attendance,
    /// The day on which it came in, where known.
    pub on: Option<NaiveDate>,
    /// The category of its ticket, if any.
    pub category: Option<CategoryId>,
    /// The organisation with which the person takes part, if any.
    pub organisation: Option<OrganisationId>,
    /// Whether the person came into the event.
    pub came: bool,
}

/// How many of those who have or want a place at the event signed up for a session so.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SignedUp {
    /// For which session.
    pub session: SessionId,
    /// On site or online.
    pub attendance: Attendance,
    /// Whether the place in it is theirs.
    pub state: RegistrationState,
    /// How many.
    pub count: u32,
}

/// The registrations of an event, in no order.
///
/// # Errors
/// Only where the file fails.
pub fn of_event(
    view: &View<'_>,
    event: EventId,
    known: &BTreeMap<OrganisationId, Organisation>,
) -> Result<Vec<Counted>, StoreError> {
    let affiliations = Affiliations::read(view, known)?;
    let categories: HashSet<CategoryId> =
        categories::of_event(view, event)?.into_iter().map(|one| one.id).collect();
    let gone: HashSet<PersonId> = ids(view, "SELECT id FROM person WHERE deleted_at IS NOT NULL")?;
    let came: HashSet<RegistrationId> =
        ids(view, "SELECT registration_id FROM check_in WHERE session_id IS NULL")?;
    let mut select = view.0.prepare_cached(
        "SELECT id, person_id, affiliation_id, category_id, state, attendance, registered_at
         FROM living_registration WHERE event_id = ?1",
    )?;
    let mut rows = select.query([Text(event)])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let person: PersonId = row.get::<_, Text<_>>(1)?.0;
        if gone.contains(&person) {
            continue;
        }
        let chosen = row.get::<_, Option<Text<AffiliationId>>>(2)?.map(|text| text.0);
        let category = row.get::<_, Option<Text<CategoryId>>>(3)?.map(|text| text.0);
        all.push(Counted {
            state: row.get::<_, Code<_>>(4)?.0,
            attendance: row.get::<_, Code<_>>(5)?.0,
            on: day(row, 6)?,
            category: category.filter(|one| categories.contains(one)),
            organisation: affiliations.organisation(person, chosen),
            came: !came.is_empty() && came.contains(&row.get::<_, Text<_>>(0)?.0),
        });
    }
    Ok(all)
}

/// The sign-ups for sessions of an event, of registrations that are not cancelled.
///
/// # Errors
/// Only where the file fails.
pub fn signed_up(view: &View<'_>, event: EventId) -> Result<Vec<SignedUp>, StoreError> {
    let mut select = view.0.prepare_cached(
        "SELECT sign_up.session_id, registration.attendance, sign_up.state, count(*) FROM sign_up
         JOIN living_registration AS registration ON registration.id = sign_up.registration_id
         JOIN living_person AS person ON person.id = registration.person_id
         JOIN living_session AS session ON session.id = sign_up.session_id
         WHERE registration.event_id = ?1 AND registration.state IN ('pending', 'confirmed')
         GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
    )?;
    let counted = |row: &Row<'_>| {
        Ok(SignedUp {
            session: row.get::<_, Text<_>>(0)?.0,
            attendance: row.get::<_, Code<_>>(1)?.0,
            state: row.get::<_, Code<_>>(2)?.0,
            count: row.get(3)?,
        })
    };
    Ok(select.query_map([Text(event)], counted)?.collect::<Result<_, _>>()?)
}

/// Every organisation of the file, for [`of_event`].
///
/// # Errors
/// Only where the file fails.
pub fn known(view: &View<'_>) -> Result<BTreeMap<OrganisationId, Organisation>, StoreError> {
    organisations::all(view)
}

/// Where people are from: their organisations by affiliation, as `Person::affiliation` chooses it.
struct Affiliations {
    each: HashMap<AffiliationId, Option<OrganisationId>>,
    /// The first of each person that is not silent, with its place among theirs.
    usual: HashMap<PersonId, ((u32, AffiliationId), Option<OrganisationId>)>,
}

impl Affiliations {
    fn read(
        view: &View<'_>,
        known: &BTreeMap<OrganisationId, Organisation>,
    ) -> Result<Self, StoreError> {
        let mut select = view.0.prepare_cached(
            "SELECT id, person_id, organisation_id, office = '', position FROM living_affiliation",
        )?;
        let mut rows = select.query([])?;
        let mut all = Self { each: HashMap::new(), usual: HashMap::new() };
        while let Some(row) = rows.next()? {
            let id: AffiliationId = row.get::<_, Text<_>>(0)?.0;
            let person: PersonId = row.get::<_, Text<_>>(1)?.0;
            let organisation = row.get::<_, Option<Text<OrganisationId>>>(2)?.map(|text| text.0);
            let organisation = organisation.filter(|one| known.contains_key(one));
            all.each.insert(id, organisation);
            let silent = organisation.is_none() && row.get(3)?;
            if silent {
                continue;
            }
            let place = (row.get(4)?, id);
            let usual = all.usual.entry(person).or_insert((place, organisation));
            if place < usual.0 {
                *usual = (place, organisation);
            }
        }
        Ok(all)
    }

    fn organisation(
        &self,
        person: PersonId,
        chosen: Option<AffiliationId>,
    ) -> Option<OrganisationId> {
        match chosen.and_then(|id| self.each.get(&id)) {
            Some(organisation) => *organisation,
            None => self.usual.get(&person).and_then(|(_, organisation)| *organisation),
        }
    }
}

fn ids<Id>(view: &View<'_>, select: &str) -> Result<HashSet<Id>, StoreError>
where
    Id: std::str::FromStr + Eq + std::hash::Hash,
    Id::Err: std::error::Error + Send + Sync + 'static,
{
    let mut select = view.0.prepare_cached(select)?;
    Ok(select.query_map([], |row| Ok(row.get::<_, Text<Id>>(0)?.0))?.collect::<Result<_, _>>()?)
}

/// The day of a moment.
fn day(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<NaiveDate>> {
    let moment = row.get_ref(at)?.as_str_or_null()?;
    Ok(moment.and_then(|moment| moment.get(..10)?.parse().ok()))
}
