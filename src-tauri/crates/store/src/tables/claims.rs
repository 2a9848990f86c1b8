//! Claims: who asks for a place, at an event or in a session, and who waits for one.

use std::collections::BTreeMap;

use obrady_domain::{CategoryId, Claim, EventId, SessionId};
use rusqlite::Row;

use crate::{
    StoreError, View,
    column::{Code, Text},
};

/// What those have who are registered and neither deleted nor of a person who is.
const LIVING: &str = "living_registration AS registration
     JOIN living_person AS person ON person.id = registration.person_id
     LEFT JOIN living_category AS category ON category.id = registration.category_id";

/// What the registrations of an event ask for; those cancelled are left out.
///
/// # Errors
/// Only where the file fails.
pub fn of_event(view: &View<'_>, event: EventId) -> Result<Vec<Claim>, StoreError> {
    let mut select = view.0.prepare_cached(&format!(
        "SELECT registration.id, registration.state, registration.attendance,
             category.id AS live_category, registration.registered_at AS at
         FROM {LIVING} WHERE registration.event_id = ?1 AND registration.state <> 'cancelled'"
    ))?;
    Ok(select.query_map([Text(event)], claim)?.collect::<Result<_, _>>()?)
}

/// What those who signed up for a session and have a place at its event ask for, as
/// [`Claim::of_session`] has it.
///
/// # Errors
/// Only where the file fails.
pub fn of_session(view: &View<'_>, session: SessionId) -> Result<Vec<Claim>, StoreError> {
    let mut select = view.0.prepare_cached(&format!(
        "SELECT registration.id, sign_up.state, registration.attendance,
             category.id AS live_category,
             coalesce(sign_up.signed_up_at, registration.registered_at) AS at
         FROM {LIVING} JOIN sign_up ON sign_up.registration_id = registration.id
         WHERE sign_up.session_id = ?1 AND sign_up.state <> 'cancelled'
             AND registration.state IN ('pending', 'confirmed')",
    ))?;
    Ok(select.query_map([Text(session)], claim)?.collect::<Result<_, _>>()?)
}

/// Whether anybody waits for a place at an event.
///
/// # Errors
/// Only where the file fails.
pub fn any_waits(view: &View<'_>, event: EventId) -> Result<bool, StoreError> {
    let mut select = view.0.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM living_registration
             WHERE event_id = ?1 AND state = 'waitingList')",
    )?;
    Ok(select.query_row([Text(event)], |row| row.get(0))?)
}

/// The sessions of an event for which anybody waits who has a place at the event.
///
/// # Errors
/// Only where the file fails.
pub fn waited_for(view: &View<'_>, event: EventId) -> Result<Vec<SessionId>, StoreError> {
    let mut select = view.0.prepare_cached(
        "SELECT session.id FROM living_session AS session
         WHERE session.event_id = ?1 AND EXISTS (
             SELECT 1 FROM sign_up
             JOIN living_registration AS registration ON registration.id = sign_up.registration_id
             WHERE sign_up.session_id = session.id AND sign_up.state = 'waitingList'
                 AND registration.state IN ('pending', 'confirmed'))
         ORDER BY session.id",
    )?;
    let ids = select.query_map([Text(event)], |row| Ok(row.get::<_, Text<SessionId>>(0)?.0))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// How many registrations have each category, cancelled ones too.
///
/// # Errors
/// Only where the file fails.
pub fn by_category(
    view: &View<'_>,
    event: EventId,
) -> Result<BTreeMap<CategoryId, u32>, StoreError> {
    let mut select = view.0.prepare_cached(
        "SELECT category_id, count(*) FROM living_registration
         WHERE event_id = ?1 AND category_id IS NOT NULL GROUP BY category_id",
    )?;
    let counts = select
        .query_map([Text(event)], |row| Ok((row.get::<_, Text<CategoryId>>(0)?.0, row.get(1)?)))?;
    Ok(counts.collect::<Result<_, _>>()?)
}

/// What participants' words can be offered of, while others are typed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wording {
    /// What they eat.
    Diet,
    /// What they need to move about, see, hear.
    Accessibility,
    /// Into which language they need an interpreter.
    Interpreter,
    /// Tags.
    Tags,
    /// Where registrations came from.
    Source,
}

/// What the registrations of an event say there, each text once, the commonest first; of tags, each
/// tag by itself.
///
/// # Errors
/// Only where the file fails.
pub fn words_in_use(
    view: &View<'_>,
    event: EventId,
    wording: Wording,
) -> Result<Vec<String>, StoreError> {
    let column = match wording {
        Wording::Diet => "diet",
        Wording::Accessibility => "accessibility",
        Wording::Interpreter => "interpreter",
        Wording::Tags => "tags",
        Wording::Source => "source",
    };
    let mut select = view.0.prepare_cached(&format!(
        "SELECT {column} FROM living_registration WHERE event_id = ?1 AND {column} <> ''
         GROUP BY {column} ORDER BY count(*) DESC, {column} LIMIT 500"
    ))?;
    let mut words: Vec<String> = Vec::new();
    for text in select.query_map([Text(event)], |row| row.get::<_, String>(0))? {
        let text = text?;
        let parts: Vec<&str> = match wording {
            Wording::Tags => text.lines().collect(),
            _ => vec![text.trim()],
        };
        for part in parts {
            if !words.iter().any(|known| known == part) {
                words.push(part.to_owned());
            }
        }
    }
    Ok(words)
}

fn claim(row: &Row<'_>) -> rusqlite::Result<Claim> {
    Ok(Claim {
        registration: row.get::<_, Text<_>>("id")?.0,
        state: row.get::<_, Code<_>>("state")?.0,
        attendance: row.get::<_, Code<_>>("attendance")?.0,
        category: row
            .get::<_, Option<Text<CategoryId>>>("live_category")?
            .map(|category| category.0),
        at: row.get::<_, Option<Text<_>>>("at")?.map(|at| at.0),
    })
}
