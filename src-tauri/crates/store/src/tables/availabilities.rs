//! When people and rooms can be had.

use obrady_domain::{Availability, AvailabilityId, Clock, EventId, Whose};
use rusqlite::{Row, named_params};

use super::hour;
use crate::{
    StoreError, Tx, View,
    column::{Code, Text},
};

/// When people and rooms can be had at an event, by day and hour.
///
/// # Errors
/// Only where the file fails.
pub fn of_event(view: &View<'_>, event: EventId) -> Result<Vec<Availability>, StoreError> {
    let mut select = view.0.prepare_cached(
        "SELECT availability.* FROM availability
         LEFT JOIN living_person AS person ON person.id = availability.person_id
         LEFT JOIN living_room AS room ON room.id = availability.room_id
         WHERE availability.event_id = ?1 AND (person.id IS NOT NULL OR room.id IS NOT NULL)
         ORDER BY availability.day, availability.starts, availability.ends, availability.id",
    )?;
    Ok(select.query_map([Text(event)], availability)?.collect::<Result<_, _>>()?)
}

/// Puts all that is said of one person's or room's time at an event in place of what was there.
///
/// # Errors
/// [`StoreError::Sqlite`] where one points to something that never was.
pub fn put_of(
    tx: &Tx<'_>,
    event: EventId,
    whose: Whose,
    availabilities: &[Availability],
) -> Result<(), StoreError> {
    let there: Vec<AvailabilityId> = of_event(tx, event)?
        .into_iter()
        .filter(|one| one.whose == whose)
        .map(|one| one.id)
        .collect();
    for gone in there.iter().filter(|id| availabilities.iter().all(|one| one.id != **id)) {
        tx.0.prepare_cached("DELETE FROM availability WHERE id = ?1")?.execute([Text(gone)])?;
    }
    let (person, room) = match whose {
        Whose::Person(id) => (Some(Text(id)), None),
        Whose::Room(id) => (None, Some(Text(id))),
    };
    let mut put = tx.0.prepare_cached(
        "INSERT INTO availability (id, event_id, person_id, room_id, day, starts, ends, kind)
         VALUES (:id, :event, :person, :room, :day, :starts, :ends, :kind)
         ON CONFLICT (id) DO UPDATE SET day = excluded.day, starts = excluded.starts,
             ends = excluded.ends, kind = excluded.kind",
    )?;
    for one in availabilities {
        put.execute(named_params! {
            ":id": Text(one.id),
            ":event": Text(event),
            ":person": person,
            ":room": room,
            ":day": Text(one.day),
            ":starts": one.from.minutes(),
            ":ends": one.to.minutes(),
            ":kind": Code(one.kind),
        })?;
    }
    Ok(())
}

fn availability(row: &Row<'_>) -> rusqlite::Result<Availability> {
    let whose = match row.get::<_, Option<Text<_>>>("person_id")? {
        Some(person) => Whose::Person(person.0),
        None => Whose::Room(row.get::<_, Text<_>>("room_id")?.0),
    };
    Ok(Availability {
        id: row.get::<_, Text<_>>("id")?.0,
        event: row.get::<_, Text<_>>("event_id")?.0,
        whose,
        day: row.get::<_, Text<_>>("day")?.0,
        from: hour(row, "starts")?.unwrap_or(Clock::MIDNIGHT),
        to: hour(row, "ends")?.unwrap_or(Clock::MIDNIGHT),
        kind: row.get::<_, Code<_>>("kind")?.0,
    })
}
