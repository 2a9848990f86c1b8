//! What programs read: flat rows with the field names of the design. Hours are civil time in the
//! event's zone, `2021-06-08T10:30`; what is unknown is null.

use chrono::{Days, NaiveDate, NaiveDateTime};
use obrady_app::{
    Change, Step,
    domain::{Clock, Link, Organisation, Programme, Room, Session, Track, Translation},
    events::EventSummary,
    people::PersonRow,
    registrations::RegistrationRow,
};
use obrady_words::Words;
use serde::Serialize;

use crate::wording::{self, code};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EventItem {
    id: String,
    title: String,
    start: Option<String>,
    end: Option<String>,
    attendance: String,
    venue: Option<String>,
}

impl From<&EventSummary> for EventItem {
    fn from(event: &EventSummary) -> Self {
        Self {
            id: event.id.to_string(),
            title: event.title.clone(),
            start: event.starts_on.map(|day| day.to_string()),
            end: event.ends_on.or(event.starts_on).map(|day| day.to_string()),
            attendance: code(event.attendance),
            venue: known(&event.venue),
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SessionItem {
    pub id: Option<String>,
    pub title: String,
    pub subtitle: Option<String>,
    pub kind: String,
    pub state: Option<String>,
    pub day: Option<String>,
    pub hour: Option<String>,
    pub start: Option<String>,
    pub end: Option<String>,
    pub minutes: Option<u16>,
    pub room: Option<String>,
    pub rooms: Vec<String>,
    pub track: Option<String>,
    pub block: Option<String>,
    pub places: Option<u32>,
    pub places_online: Option<u32>,
    pub sign_up: bool,
    pub locked: bool,
    pub tags: Vec<String>,
    pub english: Translation,
    pub language: Option<String>,
    pub website: Option<String>,
    pub links: Vec<Link>,
    pub description: String,
    pub people: Vec<RoleItem>,
    pub organisations: Vec<OrganisationRoleItem>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RoleItem {
    pub id: Option<String>,
    pub name: String,
    pub role: String,
    pub office: Option<String>,
    pub organisation: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationRoleItem {
    pub name: String,
    pub role: String,
}

impl SessionItem {
    pub fn new(session: &Session, programme: &Programme) -> Self {
        let slot = session.slot;
        let people = session.roles.iter().filter_map(|role| {
            let person = programme.people.get(&role.person)?;
            let (office, organisation) = programme.affiliation_of(role);
            Some(RoleItem {
                id: Some(person.id.to_string()),
                name: person.full_name(),
                role: code(role.kind),
                office: office.map(str::to_owned),
                organisation: organisation.map(str::to_owned),
            })
        });
        let organisations = programme
            .organisation_roles
            .iter()
            .filter(|role| role.session == Some(session.id))
            .filter_map(|role| {
                let organisation = programme.organisations.get(&role.organisation)?;
                let name = organisation.name.clone();
                Some(OrganisationRoleItem { name, role: code(role.kind) })
            });
        Self {
            id: Some(session.id.to_string()),
            title: session.title.clone(),
            subtitle: known(&session.subtitle),
            kind: code(session.kind),
            state: Some(code(session.state)),
            day: slot.day.map(|day| day.to_string()),
            hour: slot.start.map(|hour| hour.to_string()),
            start: moment(slot.day, slot.start),
            end: moment(slot.day, slot.end()),
            minutes: slot.length.map(|length| length.0),
            room: slot.room.and_then(|id| programme.room(id)).map(|room| room.name.clone()),
            rooms: rooms(session, programme),
            track: session.track.and_then(|id| programme.track(id)).map(|one| one.name.clone()),
            block: session.block.map(|id| id.to_string()),
            places: session.places,
            places_online: session.places_online,
            sign_up: session.sign_up,
            locked: session.locked,
            tags: session.tags.clone(),
            english: session.english.clone(),
            language: known(&session.language),
            website: known(&session.website),
            links: session.links.clone(),
            description: session.description.clone(),
            people: people.collect(),
            organisations: organisations.collect(),
        }
    }
}

/// The names of all rooms of a session, that of its slot first.
pub fn rooms(session: &Session, programme: &Programme) -> Vec<String> {
    session.rooms().filter_map(|id| programme.room(id)).map(|room| room.name.clone()).collect()
}

/// Day and hour; past 24:00 it is an hour of the next day.
pub fn moment(day: Option<NaiveDate>, hour: Option<Clock>) -> Option<String> {
    let (day, minutes) = (day?, hour?.minutes());
    let day = day.checked_add_days(Days::new(u64::from(minutes / (24 * 60))))?;
    let minutes = minutes % (24 * 60);
    Some(format!("{day}T{:02}:{:02}", minutes / 60, minutes % 60))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PersonItem<'a> {
    id: String,
    name: &'a str,
    list_name: &'a str,
    office: Option<String>,
    organisation: Option<String>,
    email: Option<String>,
}

impl<'a> From<&'a PersonRow> for PersonItem<'a> {
    fn from(person: &'a PersonRow) -> Self {
        Self {
            id: person.id.to_string(),
            name: &person.full_name,
            list_name: &person.name,
            office: known(&person.office),
            organisation: known(&person.organisation),
            email: known(&person.email),
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RoomItem<'a> {
    id: String,
    name: &'a str,
    places_on_site: Option<u32>,
    places_online: Option<u32>,
    shared: bool,
}

impl<'a> From<&'a Room> for RoomItem<'a> {
    fn from(room: &'a Room) -> Self {
        let Room { id, name, places_on_site, places_online, shared, .. } = room;
        Self {
            id: id.to_string(),
            name,
            places_on_site: *places_on_site,
            places_online: *places_online,
            shared: *shared,
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TrackItem<'a> {
    id: String,
    name: &'a str,
    colour: u8,
}

impl<'a> From<&'a Track> for TrackItem<'a> {
    fn from(track: &'a Track) -> Self {
        Self { id: track.id.to_string(), name: &track.name, colour: track.colour }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationItem<'a> {
    id: String,
    name: &'a str,
    website: Option<String>,
    roles: Vec<String>,
}

impl<'a> OrganisationItem<'a> {
    pub fn new(organisation: &'a Organisation, programme: &Programme) -> Self {
        let mut roles: Vec<String> = programme
            .organisation_roles
            .iter()
            .filter(|role| role.organisation == organisation.id)
            .map(|role| code(role.kind))
            .collect();
        roles.dedup();
        Self {
            id: organisation.id.to_string(),
            name: &organisation.name,
            website: known(&organisation.website),
            roles,
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RegistrationItem<'a> {
    id: String,
    person: String,
    title: &'a str,
    given: &'a str,
    family: &'a str,
    office: Option<String>,
    organisation: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    state: String,
    attendance: String,
    registered: Option<String>,
    note: &'a str,
    category: Option<String>,
    code: &'a str,
    tags: &'a [String],
    diet: Option<String>,
    accessibility: Option<String>,
    interpreter: Option<String>,
    invoice_name: Option<String>,
    invoice_nip: Option<String>,
    invoice_address: Option<String>,
    source: Option<String>,
    organisation_kind: Option<String>,
    voivodeship: Option<String>,
    checked_in: Option<String>,
    sessions: &'a [String],
    answers: &'a [obrady_app::domain::Reply],
}

impl<'a> From<&'a RegistrationRow> for RegistrationItem<'a> {
    fn from(row: &'a RegistrationRow) -> Self {
        Self {
            id: row.id.to_string(),
            person: row.person.to_string(),
            title: &row.title,
            given: &row.given,
            family: &row.family,
            office: known(&row.office),
            organisation: known(&row.organisation),
            email: known(&row.email),
            phone: known(&row.phone),
            state: code(row.state),
            attendance: code(row.attendance),
            registered: row.registered_at.map(minute),
            note: &row.note,
            category: known(&row.category_name),
            code: &row.code,
            tags: &row.tags,
            diet: known(&row.needs.diet),
            accessibility: known(&row.needs.accessibility),
            interpreter: known(&row.needs.interpreter),
            invoice_name: known(&row.invoice.name),
            invoice_nip: known(&row.invoice.nip),
            invoice_address: known(&row.invoice.address),
            source: known(&row.source),
            organisation_kind: row.organisation_kind.map(code),
            voivodeship: known(&row.voivodeship),
            checked_in: row.checked_in_at.map(minute),
            sessions: &row.sessions,
            answers: &row.answers,
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChangeItem<'a> {
    id: String,
    /// In UTC, unlike the hours of a programme.
    at: String,
    who: &'a str,
    step: Step,
    kind: String,
    subject: &'a str,
    amount: u32,
    text: String,
}

impl<'a> ChangeItem<'a> {
    pub fn new(change: &'a Change, words: Words) -> Self {
        Self {
            id: change.uid.to_string(),
            at: change.at.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
            who: &change.actor.0,
            step: change.step,
            kind: code(change.op.kind),
            subject: &change.op.subject,
            amount: change.op.amount,
            text: wording::op(words, &change.op),
        }
    }
}

/// How many, for texts.
pub fn count(items: usize) -> i64 {
    i64::try_from(items).unwrap_or(i64::MAX)
}

/// To the minute.
pub fn minute(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M").to_string()
}

/// A text, or null where there is none.
pub fn known(text: &str) -> Option<String> {
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_past_midnight_are_of_the_next_day() {
        let day = NaiveDate::from_ymd_opt(2021, 6, 30);
        let at = |hour, minute| moment(day, Clock::at(hour, minute));
        assert_eq!(at(10, 30).as_deref(), Some("2021-06-30T10:30"));
        assert_eq!(at(24, 5).as_deref(), Some("2021-07-01T00:05"));
        assert_eq!(moment(None, Clock::at(10, 30)), None);
        assert_eq!(moment(day, None), None);
    }
}
