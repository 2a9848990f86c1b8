//! Sessions, with the roles of people in them.

use std::collections::BTreeMap;

use obrady_domain::{Clock, EventId, Length, Link, Role, RoleId, RoomId, Session, SessionId, Slot};
use rusqlite::{OptionalExtension, Row, named_params, params};

use super::{bury, hour, translation};
use crate::{
    StoreError, Tx, View,
    column::{Code, Text},
    journal::{self, Table},
};

/// A session as it is read: what points to something deleted points to nothing.
const SELECT: &str = "SELECT session.*, block.id AS live_block, room.id AS live_room,
         track.id AS live_track
     FROM living_session AS session
     LEFT JOIN living_session AS block ON block.id = session.block_id
     LEFT JOIN living_room AS room ON room.id = session.room_id
     LEFT JOIN living_track AS track ON track.id = session.track_id";

const ROLES: &str = "SELECT role.*, affiliation.id AS live_affiliation FROM role
     JOIN living_person AS person ON person.id = role.person_id
     JOIN living_session AS session ON session.id = role.session_id
     LEFT JOIN living_affiliation AS affiliation ON affiliation.id = role.affiliation_id";

const ROOMS: &str = "SELECT also.session_id, also.room_id FROM session_room AS also
     JOIN living_room AS room ON room.id = also.room_id
     JOIN living_session AS session ON session.id = also.session_id
         AND session.room_id IS NOT also.room_id";

const LINKS: &str = "SELECT link.* FROM session_link AS link
     JOIN living_session AS session ON session.id = link.session_id";

/// The sessions of an event, with their roles, in no order.
///
/// # Errors
/// Only where the file fails.
pub fn of_event(view: &View<'_>, event: EventId) -> Result<Vec<Session>, StoreError> {
    let mut roles: BTreeMap<SessionId, Vec<Role>> = BTreeMap::new();
    let mut select = view.0.prepare_cached(&format!(
        "{ROLES} WHERE session.event_id = ?1 ORDER BY role.position, role.id"
    ))?;
    for row in select.query_map([Text(event)], |row| {
        Ok((row.get::<_, Text<SessionId>>("session_id")?.0, role(row)?))
    })? {
        let (session, role) = row?;
        roles.entry(session).or_default().push(role);
    }
    let mut select = view.0.prepare_cached(&format!("{SELECT} WHERE session.event_id = ?1"))?;
    let mut sessions: Vec<Session> =
        select.query_map([Text(event)], session)?.collect::<Result<_, _>>()?;
    let mut rooms: BTreeMap<SessionId, Vec<RoomId>> = BTreeMap::new();
    let mut select = view.0.prepare_cached(&format!(
        "{ROOMS} WHERE session.event_id = ?1 ORDER BY room.position, room.id"
    ))?;
    for row in select.query_map([Text(event)], also_in)? {
        let (session, room) = row?;
        rooms.entry(session).or_default().push(room);
    }
    let mut links: BTreeMap<SessionId, Vec<Link>> = BTreeMap::new();
    let mut select = view
        .0
        .prepare_cached(&format!("{LINKS} WHERE session.event_id = ?1 ORDER BY link.position"))?;
    for row in select.query_map([Text(event)], link)? {
        let (session, link) = row?;
        links.entry(session).or_default().push(link);
    }
    for session in &mut sessions {
        session.roles = roles.remove(&session.id).unwrap_or_default();
        session.also_in = rooms.remove(&session.id).unwrap_or_default();
        session.links = links.remove(&session.id).unwrap_or_default();
    }
    Ok(sessions)
}

/// The titles of an event's sessions.
///
/// # Errors
/// Only where the file fails.
pub fn titles(view: &View<'_>, event: EventId) -> Result<BTreeMap<SessionId, String>, StoreError> {
    let mut select =
        view.0.prepare_cached("SELECT id, title FROM living_session WHERE event_id = ?1")?;
    let rows =
        select.query_map([Text(event)], |row| Ok((row.get::<_, Text<_>>(0)?.0, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The session with this id, with its roles.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn get(view: &View<'_>, id: SessionId) -> Result<Session, StoreError> {
    let mut session = alone(view, id)?;
    let mut select = view.0.prepare_cached(&format!(
        "{ROLES} WHERE role.session_id = ?1 ORDER BY role.position, role.id"
    ))?;
    session.roles = select.query_map([Text(id)], role)?.collect::<Result<_, _>>()?;
    session.also_in = further_rooms(view, id)?;
    let mut select =
        view.0.prepare_cached(&format!("{LINKS} WHERE session.id = ?1 ORDER BY link.position"))?;
    let links = select.query_map([Text(id)], link)?;
    session.links = links.map(|row| row.map(|(_, link)| link)).collect::<Result<_, _>>()?;
    Ok(session)
}

/// The session as [`get`] gives it, where since `former` was read no table but [`Table::Session`]
/// changed: its roles and links are those of then.
///
/// # Errors
/// [`StoreError::Gone`] where there is none any more.
pub fn get_again(view: &View<'_>, former: &Session) -> Result<Session, StoreError> {
    let session = alone(view, former.id)?;
    // The room of its slot is not told among its further ones.
    let also_in = if session.slot.room == former.slot.room {
        former.also_in.clone()
    } else {
        further_rooms(view, former.id)?
    };
    Ok(Session { roles: former.roles.clone(), links: former.links.clone(), also_in, ..session })
}

/// A session without its roles, further rooms and links.
fn alone(view: &View<'_>, id: SessionId) -> Result<Session, StoreError> {
    let found = view
        .0
        .prepare_cached(&format!("{SELECT} WHERE session.id = ?1"))?
        .query_row([Text(id)], session)
        .optional()?;
    found.ok_or_else(|| StoreError::Gone { table: Table::Session.name(), id: id.to_string() })
}

fn further_rooms(view: &View<'_>, id: SessionId) -> Result<Vec<RoomId>, StoreError> {
    let mut select = view.0.prepare_cached(&format!(
        "{ROOMS} WHERE session.id = ?1 ORDER BY room.position, room.id"
    ))?;
    let rooms = select.query_map([Text(id)], also_in)?;
    Ok(rooms.map(|row| row.map(|(_, room)| room)).collect::<Result<_, _>>()?)
}

/// The event of the session with this id.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn event_of(view: &View<'_>, id: SessionId) -> Result<EventId, StoreError> {
    let mut select = view.0.prepare_cached("SELECT event_id FROM living_session WHERE id = ?1")?;
    let found = select.query_row([Text(id)], |row| Ok(row.get::<_, Text<_>>(0)?.0)).optional()?;
    found.ok_or_else(|| StoreError::Gone { table: Table::Session.name(), id: id.to_string() })
}

/// The room of a session's slot, whether that is deleted or not.
///
/// # Errors
/// [`StoreError::Gone`] where there is no such session.
pub fn room_of(view: &View<'_>, id: SessionId) -> Result<Option<RoomId>, StoreError> {
    let mut select = view.0.prepare_cached("SELECT room_id FROM living_session WHERE id = ?1")?;
    let room = |row: &Row<'_>| Ok(row.get::<_, Option<Text<_>>>(0)?.map(|text| text.0));
    let found = select.query_row([Text(id)], room).optional()?;
    found.ok_or_else(|| StoreError::Gone { table: Table::Session.name(), id: id.to_string() })
}

/// The event of each session of a living event, by the session's id as text.
///
/// # Errors
/// Only where the file fails.
pub fn events(view: &View<'_>) -> Result<BTreeMap<String, EventId>, StoreError> {
    let mut select = view.0.prepare_cached(
        "SELECT session.id, event.id FROM living_session AS session
         JOIN living_event AS event ON event.id = session.event_id",
    )?;
    let rows = select.query_map([], |row| Ok((row.get(0)?, row.get::<_, Text<_>>(1)?.0)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Adds the session, or replaces what is known of it and its roles.
///
/// # Errors
/// [`StoreError::Sqlite`] where it points to something that never was.
pub fn put(tx: &Tx<'_>, session: &Session) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "INSERT INTO session (id, event_id, block_id, kind, title, subtitle, description, state, day,
             start, length, room_id, track_id, places, language, website, note, places_online,
             sign_up, locked, tags, title_en, subtitle_en, description_en,
             signs_up_until)
         VALUES (:id, :event, :block, :kind, :title, :subtitle, :description, :state, :day,
             :start, :length, :room, :track, :places, :language, :website, :note, :places_online,
             :sign_up, :locked, :tags, :title_en, :subtitle_en, :description_en,
             :signs_up_until)
         ON CONFLICT (id) DO UPDATE SET block_id = excluded.block_id, kind = excluded.kind,
             title = excluded.title, subtitle = excluded.subtitle,
             description = excluded.description, state = excluded.state,
             day = excluded.day, start = excluded.start, length = excluded.length,
             room_id = excluded.room_id, track_id = excluded.track_id, places = excluded.places,
             language = excluded.language, website = excluded.website, note = excluded.note,
             places_online = excluded.places_online, sign_up = excluded.sign_up,
             locked = excluded.locked, tags = excluded.tags, title_en = excluded.title_en,
             subtitle_en = excluded.subtitle_en, description_en = excluded.description_en,
             signs_up_until = excluded.signs_up_until",
    )?
    .execute(named_params! {
        ":id": Text(session.id),
        ":event": Text(session.event),
        ":block": session.block.map(Text),
        ":kind": Code(session.kind),
        ":title": session.title,
        ":subtitle": session.subtitle,
        ":description": session.description,
        ":state": Code(session.state),
        ":day": session.slot.day.map(Text),
        ":start": session.slot.start.map(Clock::minutes),
        ":length": session.slot.length.map(|length| length.0),
        ":room": session.slot.room.map(Text),
        ":track": session.track.map(Text),
        ":places": session.places,
        ":language": session.language,
        ":website": session.website,
        ":note": session.note,
        ":places_online": session.places_online,
        ":sign_up": session.sign_up,
        ":locked": session.locked,
        ":tags": session.tags.join("\n"),
        ":title_en": session.english.title,
        ":subtitle_en": session.english.subtitle,
        ":description_en": session.english.description,
        ":signs_up_until": session.signs_up_until.map(journal::moment),
    })?;
    put_rooms(tx, session)?;
    put_links(tx, session)?;
    put_roles(tx, session)
}

/// Moves the session to another slot and leaves all else alone.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn move_to(tx: &Tx<'_>, id: SessionId, slot: Slot) -> Result<(), StoreError> {
    let moved =
        tx.0.prepare_cached(
            "UPDATE session SET day = :day, start = :start, length = :length, room_id = :room
             WHERE id = :id AND deleted_at IS NULL",
        )?
        .execute(named_params! {
            ":id": Text(id),
            ":day": slot.day.map(Text),
            ":start": slot.start.map(Clock::minutes),
            ":length": slot.length.map(|length| length.0),
            ":room": slot.room.map(Text),
        })?;
    if moved == 0 {
        return Err(StoreError::Gone { table: Table::Session.name(), id: id.to_string() });
    }
    Ok(())
}

/// Locks the session where it is, or unlocks it, and leaves all else alone.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn set_locked(tx: &Tx<'_>, id: SessionId, locked: bool) -> Result<(), StoreError> {
    let set =
        tx.0.prepare_cached("UPDATE session SET locked = ?2 WHERE id = ?1 AND deleted_at IS NULL")?
            .execute(params![Text(id), locked])?;
    if set == 0 {
        return Err(StoreError::Gone { table: Table::Session.name(), id: id.to_string() });
    }
    Ok(())
}

/// Deletes the session; what it held as a block stays.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn delete(tx: &Tx<'_>, id: SessionId) -> Result<(), StoreError> {
    bury(tx, Table::Session, id)
}

/// Rooms that are deleted are kept, out of sight, so that they are there again when the room is.
fn put_rooms(tx: &Tx<'_>, session: &Session) -> Result<(), StoreError> {
    let there: Vec<RoomId> =
        tx.0.prepare_cached(&format!("{ROOMS} WHERE also.session_id = ?1"))?
            .query_map([Text(session.id)], |row| Ok(also_in(row)?.1))?
            .collect::<Result<_, _>>()?;
    let wanted = |room: &RoomId| session.also_in.contains(room) && session.slot.room != Some(*room);
    for gone in there.iter().filter(|room| !wanted(room)) {
        tx.0.prepare_cached("DELETE FROM session_room WHERE session_id = ?1 AND room_id = ?2")?
            .execute(params![Text(session.id), Text(*gone)])?;
    }
    for new in session.also_in.iter().filter(|room| wanted(room)) {
        tx.0.prepare_cached(
            "INSERT OR IGNORE INTO session_room (session_id, room_id) VALUES (?1, ?2)",
        )?
        .execute(params![Text(session.id), Text(*new)])?;
    }
    Ok(())
}

fn put_links(tx: &Tx<'_>, session: &Session) -> Result<(), StoreError> {
    tx.0.prepare_cached("DELETE FROM session_link WHERE session_id = ?1 AND position >= ?2")?
        .execute(params![
            Text(session.id),
            u32::try_from(session.links.len()).unwrap_or(u32::MAX)
        ])?;
    let mut put = tx.0.prepare_cached(
        "INSERT INTO session_link (session_id, position, title, url)
         VALUES (:session, :position, :title, :url)
         ON CONFLICT (session_id, position)
         DO UPDATE SET title = excluded.title, url = excluded.url",
    )?;
    for (position, link) in (0_u32..).zip(&session.links) {
        put.execute(named_params! {
            ":session": Text(session.id),
            ":position": position,
            ":title": link.title,
            ":url": link.url,
        })?;
    }
    Ok(())
}

/// Roles of deleted people are kept, out of sight, so that they are there again when the person is.
fn put_roles(tx: &Tx<'_>, session: &Session) -> Result<(), StoreError> {
    let there: Vec<RoleId> =
        tx.0.prepare_cached(&format!("{ROLES} WHERE role.session_id = ?1"))?
            .query_map([Text(session.id)], |row| Ok(row.get::<_, Text<_>>("id")?.0))?
            .collect::<Result<_, _>>()?;
    for gone in there.iter().filter(|id| session.roles.iter().all(|role| role.id != **id)) {
        tx.0.prepare_cached("DELETE FROM role WHERE id = ?1")?.execute([Text(gone)])?;
    }
    let mut put = tx.0.prepare_cached(
        "INSERT INTO role (id, session_id, person_id, kind, affiliation_id, position)
         VALUES (:id, :session, :person, :kind, :affiliation, :position)
         ON CONFLICT (id) DO UPDATE SET person_id = excluded.person_id, kind = excluded.kind,
             affiliation_id = excluded.affiliation_id, position = excluded.position",
    )?;
    for (position, role) in (0_u32..).zip(&session.roles) {
        put.execute(named_params! {
            ":id": Text(role.id),
            ":session": Text(session.id),
            ":person": Text(role.person),
            ":kind": Code(role.kind),
            ":affiliation": role.affiliation.map(Text),
            ":position": position,
        })?;
    }
    Ok(())
}

fn session(row: &Row<'_>) -> rusqlite::Result<Session> {
    let tags: String = row.get("tags")?;
    Ok(Session {
        id: row.get::<_, Text<_>>("id")?.0,
        event: row.get::<_, Text<_>>("event_id")?.0,
        block: row.get::<_, Option<Text<_>>>("live_block")?.map(|text| text.0),
        kind: row.get::<_, Code<_>>("kind")?.0,
        title: row.get("title")?,
        subtitle: row.get("subtitle")?,
        description: row.get("description")?,
        state: row.get::<_, Code<_>>("state")?.0,
        slot: Slot {
            day: row.get::<_, Option<Text<_>>>("day")?.map(|text| text.0),
            start: hour(row, "start")?,
            length: row.get::<_, Option<u16>>("length")?.map(Length),
            room: row.get::<_, Option<Text<_>>>("live_room")?.map(|text| text.0),
        },
        track: row.get::<_, Option<Text<_>>>("live_track")?.map(|text| text.0),
        also_in: Vec::new(),
        places: row.get("places")?,
        language: row.get("language")?,
        website: row.get("website")?,
        links: Vec::new(),
        places_online: row.get("places_online")?,
        sign_up: row.get("sign_up")?,
        signs_up_until: row.get::<_, Option<Text<_>>>("signs_up_until")?.map(|text| text.0),
        locked: row.get("locked")?,
        tags: tags.lines().map(str::to_owned).collect(),
        english: translation(row)?,
        note: row.get("note")?,
        roles: Vec::new(),
    })
}

fn also_in(row: &Row<'_>) -> rusqlite::Result<(SessionId, RoomId)> {
    Ok((row.get::<_, Text<_>>("session_id")?.0, row.get::<_, Text<_>>("room_id")?.0))
}

fn link(row: &Row<'_>) -> rusqlite::Result<(SessionId, Link)> {
    let session = row.get::<_, Text<_>>("session_id")?.0;
    Ok((session, Link { title: row.get("title")?, url: row.get("url")? }))
}

fn role(row: &Row<'_>) -> rusqlite::Result<Role> {
    Ok(Role {
        id: row.get::<_, Text<_>>("id")?.0,
        person: row.get::<_, Text<_>>("person_id")?.0,
        kind: row.get::<_, Code<_>>("kind")?.0,
        affiliation: row.get::<_, Option<Text<_>>>("live_affiliation")?.map(|text| text.0),
    })
}
