//! Events.

use obrady_domain::{Clock, Event, EventId, Length};
use rusqlite::{OptionalExtension, Row, named_params};

use super::{bury, hour, translation};
use crate::{
    StoreError, Tx, View,
    column::{Code, Text},
    journal::{self, Table},
};

/// Every event, the latest first, those without a date before all.
///
/// # Errors
/// Only where the file fails.
pub fn all(view: &View<'_>) -> Result<Vec<Event>, StoreError> {
    let mut select = view.0.prepare_cached(
        "SELECT * FROM living_event ORDER BY starts_on IS NOT NULL, starts_on DESC, id DESC",
    )?;
    Ok(select.query_map([], event)?.collect::<Result<_, _>>()?)
}

/// The event with this id.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn get(view: &View<'_>, id: EventId) -> Result<Event, StoreError> {
    view.0
        .prepare_cached("SELECT * FROM living_event WHERE id = ?1")?
        .query_row([Text(id)], event)
        .optional()?
        .ok_or_else(|| StoreError::Gone { table: Table::Event.name(), id: id.to_string() })
}

/// Adds the event, or replaces what is known of it.
///
/// # Errors
/// Only where the file fails.
pub fn put(tx: &Tx<'_>, event: &Event) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "INSERT INTO event (id, title, subtitle, acronym, starts_on, ends_on, zone, attendance, venue,
             description, website, registration_url, published_on, title_en, subtitle_en,
             description_en, opens_at, closes_at, changeover, places_on_site,
             places_online, registers_until, moving_up)
         VALUES (:id, :title, :subtitle, :acronym, :starts_on, :ends_on, :zone, :attendance, :venue,
             :description, :website, :registration_url, :published_on, :title_en, :subtitle_en,
             :description_en, :opens_at, :closes_at, :changeover, :places_on_site,
             :places_online, :registers_until, :moving_up)
         ON CONFLICT (id) DO UPDATE SET title = excluded.title, subtitle = excluded.subtitle,
             acronym = excluded.acronym, starts_on = excluded.starts_on, ends_on = excluded.ends_on, zone = excluded.zone,
             attendance = excluded.attendance, venue = excluded.venue,
             description = excluded.description, website = excluded.website,
             registration_url = excluded.registration_url, published_on = excluded.published_on,
             title_en = excluded.title_en, subtitle_en = excluded.subtitle_en,
             description_en = excluded.description_en, opens_at = excluded.opens_at,
             closes_at = excluded.closes_at, changeover = excluded.changeover,
             places_on_site = excluded.places_on_site, places_online = excluded.places_online,
             registers_until = excluded.registers_until, moving_up = excluded.moving_up",
    )?
    .execute(named_params! {
        ":id": Text(event.id),
        ":title": event.title,
        ":subtitle": event.subtitle,
        ":acronym": event.acronym,
        ":starts_on": event.starts_on.map(Text),
        ":ends_on": event.ends_on.map(Text),
        ":zone": event.zone,
        ":attendance": Code(event.attendance),
        ":venue": event.venue,
        ":description": event.description,
        ":website": event.website,
        ":registration_url": event.registration_url,
        ":published_on": event.published_on.map(Text),
        ":title_en": event.english.title,
        ":subtitle_en": event.english.subtitle,
        ":description_en": event.english.description,
        ":opens_at": event.opens_at.map(Clock::minutes),
        ":closes_at": event.closes_at.map(Clock::minutes),
        ":changeover": event.changeover.0,
        ":places_on_site": event.places_on_site,
        ":places_online": event.places_online,
        ":registers_until": event.registers_until.map(journal::moment),
        ":moving_up": Code(event.moving_up),
    })?;
    Ok(())
}

/// Deletes the event; its sessions, rooms and registrations go out of sight with it.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn delete(tx: &Tx<'_>, id: EventId) -> Result<(), StoreError> {
    bury(tx, Table::Event, id)
}

fn event(row: &Row<'_>) -> rusqlite::Result<Event> {
    Ok(Event {
        id: row.get::<_, Text<_>>("id")?.0,
        title: row.get("title")?,
        subtitle: row.get("subtitle")?,
        acronym: row.get("acronym")?,
        starts_on: row.get::<_, Option<Text<_>>>("starts_on")?.map(|text| text.0),
        ends_on: row.get::<_, Option<Text<_>>>("ends_on")?.map(|text| text.0),
        zone: row.get("zone")?,
        attendance: row.get::<_, Code<_>>("attendance")?.0,
        venue: row.get("venue")?,
        description: row.get("description")?,
        website: row.get("website")?,
        registration_url: row.get("registration_url")?,
        published_on: row.get::<_, Option<Text<_>>>("published_on")?.map(|text| text.0),
        english: translation(row)?,
        opens_at: hour(row, "opens_at")?,
        closes_at: hour(row, "closes_at")?,
        changeover: Length(row.get("changeover")?),
        places_on_site: row.get("places_on_site")?,
        places_online: row.get("places_online")?,
        registers_until: row.get::<_, Option<Text<_>>>("registers_until")?.map(|text| text.0),
        moving_up: row.get::<_, Code<_>>("moving_up")?.0,
    })
}
