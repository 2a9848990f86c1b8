//! What goes on paper: the look of the house, what events show in print, plans, presets, badges.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDateTime;
use obrady_domain::{
    Accent, EventId, EventPaper, HouseStyle, PersonId, Plan, PlanId, Preset, PresetId, PrintedBadge,
};
use rusqlite::{OptionalExtension, Row, named_params, params};

use super::bury;
use crate::{
    StoreError, Tx, View,
    column::{Code, Text},
    journal::{self, Table},
};

/// The key of the one row of the house style.
const HOUSE: &str = "house";

/// The look of the house; the usual one where nobody chose.
///
/// # Errors
/// Only where the file fails.
pub fn house(view: &View<'_>) -> Result<HouseStyle, StoreError> {
    let style = view
        .0
        .prepare_cached("SELECT * FROM house_style WHERE id = ?1")?
        .query_row([HOUSE], |row| {
            Ok(HouseStyle {
                name: row.get("name")?,
                accent: Accent::try_from(row.get::<_, String>("accent")?).unwrap_or_default(),
                typeface: row.get::<_, Code<_>>("typeface")?.0,
                density: row.get::<_, Code<_>>("density")?.0,
                margins: row.get::<_, Code<_>>("margins")?.0,
                logo: row.get::<_, Option<Text<_>>>("logo_id")?.map(|id| id.0),
            })
        })
        .optional()?;
    Ok(style.unwrap_or_default())
}

/// Sets the look of the house.
///
/// # Errors
/// [`StoreError::Sqlite`] where its logo never was.
pub fn put_house(tx: &Tx<'_>, style: &HouseStyle) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "INSERT INTO house_style (id, name, accent, typeface, density, margins, logo_id)
         VALUES (:id, :name, :accent, :typeface, :density, :margins, :logo)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, accent = excluded.accent,
             typeface = excluded.typeface, density = excluded.density,
             margins = excluded.margins, logo_id = excluded.logo_id",
    )?
    .execute(named_params! {
        ":id": HOUSE,
        ":name": style.name,
        ":accent": String::from(style.accent),
        ":typeface": Code(style.typeface),
        ":density": Code(style.density),
        ":margins": Code(style.margins),
        ":logo": style.logo.map(Text),
    })?;
    Ok(())
}

/// What the prints of an event show beside its programme.
///
/// # Errors
/// Only where the file fails.
pub fn of_event(view: &View<'_>, event: EventId) -> Result<EventPaper, StoreError> {
    let paper = view
        .0
        .prepare_cached("SELECT * FROM event_paper WHERE event_id = ?1")?
        .query_row([Text(event)], |row| {
            Ok(EventPaper {
                event,
                logo: row.get::<_, Option<Text<_>>>("logo_id")?.map(|id| id.0),
                welcome: row.get("welcome")?,
                welcome_en: row.get("welcome_en")?,
                imprint: row.get("imprint")?,
            })
        })
        .optional()?;
    Ok(paper.unwrap_or_else(|| EventPaper::new(event)))
}

/// Sets what the prints of an event show beside its programme.
///
/// # Errors
/// [`StoreError::Sqlite`] where it points to something that never was.
pub fn put(tx: &Tx<'_>, paper: &EventPaper) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "INSERT INTO event_paper (event_id, logo_id, welcome, welcome_en, imprint)
         VALUES (:event, :logo, :welcome, :welcome_en, :imprint)
         ON CONFLICT (event_id) DO UPDATE SET logo_id = excluded.logo_id,
             welcome = excluded.welcome, welcome_en = excluded.welcome_en,
             imprint = excluded.imprint",
    )?
    .execute(named_params! {
        ":event": Text(paper.event),
        ":logo": paper.logo.map(Text),
        ":welcome": paper.welcome,
        ":welcome_en": paper.welcome_en,
        ":imprint": paper.imprint,
    })?;
    Ok(())
}

/// The plans of an event, in their order.
///
/// # Errors
/// Only where the file fails.
pub fn plans(view: &View<'_>, event: EventId) -> Result<Vec<Plan>, StoreError> {
    let mut select = view
        .0
        .prepare_cached("SELECT * FROM living_plan WHERE event_id = ?1 ORDER BY position, id")?;
    Ok(select.query_map([Text(event)], plan)?.collect::<Result<_, _>>()?)
}

/// The plan with this id.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn plan_with(view: &View<'_>, id: PlanId) -> Result<Plan, StoreError> {
    view.0
        .prepare_cached("SELECT * FROM living_plan WHERE id = ?1")?
        .query_row([Text(id)], plan)
        .optional()?
        .ok_or_else(|| StoreError::Gone { table: Table::Plan.name(), id: id.to_string() })
}

/// Adds the plan, or replaces what is known of it.
///
/// # Errors
/// [`StoreError::Sqlite`] where it points to something that never was.
pub fn put_plan(tx: &Tx<'_>, plan: &Plan) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "INSERT INTO plan (id, event_id, title, title_en, picture_id, position)
         VALUES (:id, :event, :title, :title_en, :picture, :position)
         ON CONFLICT (id) DO UPDATE SET title = excluded.title, title_en = excluded.title_en,
             picture_id = excluded.picture_id, position = excluded.position",
    )?
    .execute(named_params! {
        ":id": Text(plan.id),
        ":event": Text(plan.event),
        ":title": plan.title,
        ":title_en": plan.title_en,
        ":picture": Text(plan.picture),
        ":position": plan.position,
    })?;
    Ok(())
}

/// Deletes the plan.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn delete_plan(tx: &Tx<'_>, id: PlanId) -> Result<(), StoreError> {
    bury(tx, Table::Plan, id)
}

/// Every preset, by product and name.
///
/// # Errors
/// Only where the file fails.
pub fn presets(view: &View<'_>) -> Result<Vec<Preset>, StoreError> {
    let mut select =
        view.0.prepare_cached("SELECT * FROM living_preset ORDER BY product, name, id")?;
    let preset = |row: &Row<'_>| {
        Ok(Preset {
            id: row.get::<_, Text<_>>("id")?.0,
            product: row.get("product")?,
            name: row.get("name")?,
            options: row.get("options")?,
        })
    };
    Ok(select.query_map([], preset)?.collect::<Result<_, _>>()?)
}

/// Adds the preset, or replaces what is known of it.
///
/// # Errors
/// Only where the file fails.
pub fn put_preset(tx: &Tx<'_>, preset: &Preset) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "INSERT INTO preset (id, product, name, options) VALUES (:id, :product, :name, :options)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, options = excluded.options",
    )?
    .execute(named_params! {
        ":id": Text(preset.id),
        ":product": preset.product,
        ":name": preset.name,
        ":options": preset.options,
    })?;
    Ok(())
}

/// Deletes the preset.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn delete_preset(tx: &Tx<'_>, id: PresetId) -> Result<(), StoreError> {
    bury(tx, Table::Preset, id)
}

/// Whose badges for an event were printed, and when.
///
/// # Errors
/// Only where the file fails.
pub fn badges(
    view: &View<'_>,
    event: EventId,
) -> Result<BTreeMap<PersonId, NaiveDateTime>, StoreError> {
    let mut select = view
        .0
        .prepare_cached("SELECT person_id, printed_at FROM printed_badge WHERE event_id = ?1")?;
    let badge =
        |row: &Row<'_>| Ok((row.get::<_, Text<_>>(0)?.0, row.get::<_, Text<NaiveDateTime>>(1)?.0));
    Ok(select.query_map([Text(event)], badge)?.collect::<Result<_, _>>()?)
}

/// Notes that a badge was printed; the last time counts.
///
/// # Errors
/// [`StoreError::Sqlite`] where event or person never were.
pub fn put_badge(tx: &Tx<'_>, badge: &PrintedBadge) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "INSERT INTO printed_badge (event_id, person_id, printed_at) VALUES (?1, ?2, ?3)
         ON CONFLICT (event_id, person_id) DO UPDATE SET printed_at = excluded.printed_at",
    )?
    .execute(params![
        Text(badge.event),
        Text(badge.person),
        journal::moment(badge.printed_at)
    ])?;
    Ok(())
}

/// Forgets that these people's badges were printed, so that they are printed again.
///
/// # Errors
/// Only where the file fails.
pub fn forget_badges(
    tx: &Tx<'_>,
    event: EventId,
    people: &BTreeSet<PersonId>,
) -> Result<(), StoreError> {
    let mut delete =
        tx.0.prepare_cached("DELETE FROM printed_badge WHERE event_id = ?1 AND person_id = ?2")?;
    for person in people {
        delete.execute(params![Text(event), Text(person)])?;
    }
    Ok(())
}

fn plan(row: &Row<'_>) -> rusqlite::Result<Plan> {
    Ok(Plan {
        id: row.get::<_, Text<_>>("id")?.0,
        event: row.get::<_, Text<_>>("event_id")?.0,
        title: row.get("title")?,
        title_en: row.get("title_en")?,
        picture: row.get::<_, Text<_>>("picture_id")?.0,
        position: row.get("position")?,
    })
}
