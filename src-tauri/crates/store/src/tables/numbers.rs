//! What registrations are counted by. Only that is read: a hundred thousand are counted while
//! somebody looks on.

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;
use obrady_domain::{
    AffiliationId, Attendance, CategoryId, EventId, Organisation, OrganisationId, PersonId,
    RegistrationId, RegistrationState, SessionId,
};
use rusqlite::Row;

use super::{categories, ids, organisations};
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

/// The registrations of an event before it is known of which organisation each is.
pub struct Registered(Vec<(PersonId, Option<AffiliationId>, Counted)>);

/// The registrations of an event; [`affiliations`] may be read beside.
///
/// # Errors
/// Only where the file fails.
pub fn of_event(view: &View<'_>, event: EventId) -> Result<Registered, StoreError> {
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
    let mut day = Day::default();
    while let Some(row) = rows.next()? {
        let person: PersonId = row.get::<_, Text<_>>(1)?.0;
        if gone.contains(&person) {
            continue;
        }
        let chosen = row.get::<_, Option<Text<AffiliationId>>>(2)?.map(|text| text.0);
        let category = row.get::<_, Option<Text<CategoryId>>>(3)?.map(|text| text.0);
        let counted = Counted {
            state: row.get::<_, Code<_>>(4)?.0,
            attendance: row.get::<_, Code<_>>(5)?.0,
            on: day.of(row.get_ref(6)?.as_str_or_null().map_err(rusqlite::Error::from)?),
            category: category.filter(|one| categories.contains(one)),
            organisation: None,
            came: !came.is_empty() && came.contains(&row.get::<_, Text<_>>(0)?.0),
        };
        all.push((person, chosen, counted));
    }
    all.sort_unstable_by_key(|(person, ..)| *person);
    Ok(Registered(all))
}

impl Registered {
    /// Each with their organisation, in no order.
    #[must_use]
    pub fn counted(self, affiliations: &Affiliations) -> Vec<Counted> {
        // Both are in the order of people: each is then found beside those of the one before.
        let mut ahead = &affiliations.0[..];
        let place = |(person, chosen, mut counted): (PersonId, _, Counted)| {
            ahead = &ahead[ahead.iter().take_while(|one| one.person < person).count()..];
            let own = &ahead[..ahead.iter().take_while(|one| one.person == person).count()];
            counted.organisation = organisation(own, chosen);
            counted
        };
        self.0.into_iter().map(place).collect()
    }
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

/// Every organisation of the file, for [`affiliations`].
///
/// # Errors
/// Only where the file fails.
pub fn known(view: &View<'_>) -> Result<BTreeMap<OrganisationId, Organisation>, StoreError> {
    organisations::all(view)
}

/// With which organisation somebody may take part.
struct Own {
    person: PersonId,
    position: u32,
    id: AffiliationId,
    organisation: Option<OrganisationId>,
    /// Whether it says nothing: then it is nobody's usual one.
    silent: bool,
}

/// All affiliations, in the order of people, and of one in theirs.
pub struct Affiliations(Vec<Own>);

/// All affiliations of the file with organisations that are known.
///
/// # Errors
/// Only where the file fails.
pub fn affiliations(
    view: &View<'_>,
    known: &BTreeMap<OrganisationId, Organisation>,
) -> Result<Affiliations, StoreError> {
    let known: HashSet<OrganisationId> = known.keys().copied().collect();
    let mut select = view.0.prepare_cached(
        "SELECT id, person_id, organisation_id, office = '', position FROM living_affiliation",
    )?;
    let mut rows = select.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let organisation = row.get::<_, Option<Text<OrganisationId>>>(2)?.map(|text| text.0);
        let organisation = organisation.filter(|one| known.contains(one));
        all.push(Own {
            id: row.get::<_, Text<_>>(0)?.0,
            person: row.get::<_, Text<_>>(1)?.0,
            organisation,
            silent: organisation.is_none() && row.get(3)?,
            position: row.get(4)?,
        });
    }
    all.sort_unstable_by_key(|one: &Own| (one.person, one.position, one.id));
    Ok(Affiliations(all))
}

/// The organisation of somebody with these affiliations, as `Person::affiliation` chooses it.
fn organisation(own: &[Own], chosen: Option<AffiliationId>) -> Option<OrganisationId> {
    let chosen = own.iter().find(|one| Some(one.id) == chosen);
    chosen.or_else(|| own.iter().find(|one| !one.silent))?.organisation
}

/// The day of a moment; that of the former one is remembered, for those that came in together stand
/// together.
#[derive(Default)]
struct Day {
    text: String,
    day: Option<NaiveDate>,
}

impl Day {
    fn of(&mut self, moment: Option<&str>) -> Option<NaiveDate> {
        let text = moment?.get(..10)?;
        if text != self.text {
            text.clone_into(&mut self.text);
            self.day = text.parse().ok();
        }
        self.day
    }
}
