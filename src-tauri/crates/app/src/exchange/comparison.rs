//! What a source says, beside what is here.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use obrady_domain::{Clock, EventId, Length, PersonId, Session, SessionId};
use obrady_interchange::programme::ProgrammeDraft;
use obrady_store::{
    StoreError, View, events,
    origins::{self as stored, OriginKind},
    sessions,
};
use serde::{Deserialize, Serialize};

use super::{
    facts::{Facts, Field, comparable_people},
    origins::{self, Base},
    resolving::{Match, Resolver, full_name},
};
use crate::{Desk, Result};

/// What a source says, beside what is here.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// The event that it is compared with; none where it would become a new one.
    pub into: Option<EventId>,
    /// Whether something came from this very source into that event before.
    pub known: bool,
    /// What it says otherwise of the event.
    pub event: Vec<Difference>,
    /// What it says of sessions: the new, changed and deleted, in its order, then those that it no
    /// longer has.
    pub sessions: Vec<SessionChange>,
    /// How many sessions are as they were.
    pub unchanged: u32,
    /// How many came before and were deleted here: they stay so unless they are asked for.
    pub deleted_here: u32,
    /// What it says otherwise of people who are known.
    pub people: Vec<PersonChange>,
    /// How many people would be added.
    pub new_people: u32,
    /// How many rooms would be added.
    pub new_rooms: u32,
}

/// What a source says of a session.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SessionChange {
    /// What becomes of it.
    pub fate: SessionFate,
    /// Its place in the draft; none of one that the source no longer has.
    pub place: Option<u32>,
    /// Its id here; none of a new one.
    pub id: Option<SessionId>,
    /// Its title, as the source has it.
    pub title: String,
    /// Its day.
    pub day: Option<NaiveDate>,
    /// The hour at which it starts.
    pub start: Option<Clock>,
    /// How long it takes.
    pub length: Option<Length>,
    /// The names of its rooms.
    pub rooms: String,
    /// The names of its people.
    pub people: String,
    /// What would change.
    pub differences: Vec<Difference>,
}

/// What becomes of a session.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum SessionFate {
    /// It is added.
    New,
    /// The source says something else than before.
    Changed,
    /// It came from the source before and was deleted here; it stays so unless it is asked for.
    DeletedHere,
    /// The source no longer has it; it stays unless it is asked to go.
    Gone,
}

/// What a source says of a person.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PersonChange {
    /// Who.
    pub id: PersonId,
    /// Their name, as it is here.
    pub name: String,
    /// What would change.
    pub differences: Vec<Difference>,
}

/// A field that a source has otherwise.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Difference {
    /// Which.
    pub field: Field,
    /// What is here.
    pub here: String,
    /// What the source says.
    pub there: String,
    /// Whether people edited it here, so that it stays unless they choose otherwise.
    pub edited_here: bool,
    /// Whether it is known what the source said before. Where it is not, what is otherwise here stays
    /// too, but nobody knows whether it was edited.
    pub known_before: bool,
}

/// Compares a programme with the event `into`; with none, with the event that came from the same
/// source before; where there is no such event, everything is new.
///
/// # Errors
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where `into` is gone.
pub fn compare(
    desk: &Desk,
    draft: &ProgrammeDraft,
    into: Option<EventId>,
    afresh: bool,
) -> Result<Comparison> {
    desk.read(|view| {
        let into = match into {
            Some(event) => Some(event),
            None if afresh || draft.source.is_empty() => None,
            None => match stored::events_of(view, &draft.source)?.last() {
                Some(event) => Some(*event),
                None => event_of_sessions(view, draft)?,
            },
        };
        let resolver = Resolver::new(view, into, draft)?;
        let event = into.map(|event| of_event(view, event, draft, &resolver)).transpose()?;
        let mut sessions = Vec::new();
        let mut unchanged = 0;
        for (place, found) in (0_u32..).zip(&resolver.matches) {
            match session_change(draft, &resolver, place, found.as_ref()) {
                Some(change) => sessions.push(change),
                None => unchanged += 1,
            }
        }
        let deleted = |one: &&SessionChange| one.fate == SessionFate::DeletedHere;
        let deleted_here = sessions.iter().filter(deleted).count();
        sessions.extend(gone(&resolver));
        let (new_people, new_rooms) = resolver.new_people_and_rooms();
        Ok(Comparison {
            into,
            known: resolver.origins.own(OriginKind::Event).next().is_some(),
            event: event.unwrap_or_default(),
            sessions,
            unchanged,
            deleted_here: u32::try_from(deleted_here).unwrap_or(u32::MAX),
            people: people(draft, &resolver),
            new_people,
            new_rooms,
        })
    })
}

/// The event that has most of the sessions of a source, by their keys: what we wrote ourselves comes
/// from no source that is known, but from the event that it was written of.
fn event_of_sessions(
    view: &View<'_>,
    draft: &ProgrammeDraft,
) -> Result<Option<EventId>, StoreError> {
    let mut events = sessions::events(view)?;
    for (key, event) in stored::events_of_keys(view)? {
        events.entry(key).or_insert(event);
    }
    let mut votes: BTreeMap<EventId, usize> = BTreeMap::new();
    for session in draft.sessions.iter().filter(|session| !session.key.is_empty()) {
        if let Some(event) = events.get(&session.key) {
            *votes.entry(*event).or_default() += 1;
        }
    }
    let most = votes.into_iter().max_by_key(|(_, votes)| *votes);
    Ok(most.filter(|(_, votes)| votes * 2 > draft.sessions.len()).map(|(event, _)| event))
}

fn of_event(
    view: &View<'_>,
    event: EventId,
    draft: &ProgrammeDraft,
    resolver: &Resolver,
) -> Result<Vec<Difference>, StoreError> {
    let here = Facts::of_event(&events::get(view, event)?);
    let base = resolver.origins.of_id(OriginKind::Event, event.0).map(origins::base);
    Ok(event_differences(&here, &Facts::told_of_event(&draft.event), base.as_ref()))
}

/// As [`differences`], of an event: its two dates stay or go together, so that the last never comes
/// before the first.
pub(super) fn event_differences(
    here: &Facts,
    there: &Facts,
    base: Option<&Base>,
) -> Vec<Difference> {
    const DATES: [Field; 2] = [Field::StartsOn, Field::EndsOn];
    let mut found = differences(here, there, base);
    let said = |field| base.and_then(|base| base.get(&field)).map_or("", String::as_str);
    let edited = DATES.iter().any(|date| here.token(*date) != said(*date));
    for one in found.iter_mut().filter(|one| DATES.contains(&one.field)) {
        one.edited_here = edited;
    }
    found
}

fn session_change(
    draft: &ProgrammeDraft,
    resolver: &Resolver,
    place: u32,
    found: Option<&Match>,
) -> Option<SessionChange> {
    let told = draft.sessions.get(place as usize)?;
    let there = Facts::told_of_session(told, resolver);
    let mut change = SessionChange {
        fate: SessionFate::New,
        place: Some(place),
        id: found.map(|found| found.id),
        title: told.title.clone(),
        day: told.day,
        start: told.start,
        length: told.length,
        rooms: there.shown(Field::Rooms).to_owned(),
        people: there.shown(Field::People).to_owned(),
        differences: Vec::new(),
    };
    let Some(found) = found else { return Some(change) };
    let Some(session) = resolver.sessions.get(&found.id) else {
        change.fate = SessionFate::DeletedHere;
        return Some(change);
    };
    let here = Facts::of_session(session, resolver);
    change.fate = SessionFate::Changed;
    change.differences = session_differences(session, &here, &there, found.base.as_ref());
    (!change.differences.is_empty()).then_some(change)
}

/// As [`differences`], of a session: one that is locked stays where it is as if people had put it
/// there, unless they choose otherwise.
pub(super) fn session_differences(
    session: &Session,
    here: &Facts,
    there: &Facts,
    base: Option<&Base>,
) -> Vec<Difference> {
    const PLACE: [Field; 4] = [Field::Day, Field::Start, Field::Length, Field::Rooms];
    let mut found = differences(here, there, base);
    for one in found.iter_mut().filter(|one| session.locked && PLACE.contains(&one.field)) {
        one.edited_here = true;
    }
    found
}

/// The sessions that came from the source and that it no longer has.
pub(super) fn gone(resolver: &Resolver) -> Vec<SessionChange> {
    let there: BTreeSet<SessionId> = resolver.matches.iter().flatten().map(|one| one.id).collect();
    let ids = resolver.origins.own(OriginKind::Session).map(|one| SessionId(one.thing_id));
    let mut gone: Vec<_> = ids
        .filter(|id| !there.contains(id))
        .filter_map(|id| resolver.sessions.get(&id))
        .map(|session| {
            let here = Facts::of_session(session, resolver);
            SessionChange {
                fate: SessionFate::Gone,
                place: None,
                id: Some(session.id),
                title: session.title.clone(),
                day: session.slot.day,
                start: session.slot.start,
                length: session.slot.length,
                rooms: here.shown(Field::Rooms).to_owned(),
                people: here.shown(Field::People).to_owned(),
                differences: Vec::new(),
            }
        })
        .collect();
    gone.sort_by_key(|change| (change.day, change.start, change.id));
    gone
}

fn people(draft: &ProgrammeDraft, resolver: &Resolver) -> Vec<PersonChange> {
    let mut changes = Vec::new();
    let mut seen = BTreeSet::new();
    for (person, id) in draft.people.iter().zip(&resolver.person_ids) {
        let Some(known) = id.and_then(|id| resolver.people.get(&id)) else { continue };
        // Two of the source can fall on one person here: the first speaks for both.
        if !seen.insert(known.id) {
            continue;
        }
        let origin = resolver.origins.of_id(OriginKind::Person, known.id.0).map(origins::base);
        let (here, there) = (Facts::of_person(known), Facts::told_of_person(person));
        let differences = differences(&here, &there, origin.as_ref());
        if !differences.is_empty() {
            let name =
                if known.full_name().is_empty() { full_name(person) } else { known.full_name() };
            changes.push(PersonChange { id: known.id, name, differences });
        }
    }
    changes
}

/// Every field in which a source says something new: what it says now is neither what is here nor
/// what it said before. A source of which nothing is known from before can only add.
pub(super) fn differences(here: &Facts, there: &Facts, base: Option<&Base>) -> Vec<Difference> {
    let fields: BTreeSet<Field> = here.tokens.keys().chain(there.tokens.keys()).copied().collect();
    let mut found = Vec::new();
    for field in fields {
        // A person may have several: what a source says is added to them, and nothing is exchanged.
        if field == Field::Affiliation {
            continue;
        }
        let (ours, theirs) = (here.token(field), there.token(field));
        let before = base.and_then(|base| base.get(&field)).map_or("", String::as_str);
        let compared = |token: &str| match field {
            Field::People => comparable_people(token, there.roles_untold),
            _ => token.to_owned(),
        };
        let [compared_ours, compared_theirs, compared_before] =
            [ours, theirs, before].map(compared);
        if compared_ours == compared_theirs || compared_before == compared_theirs {
            continue;
        }
        if theirs.is_empty() && field.may_be_silent() {
            continue;
        }
        found.push(Difference {
            field,
            here: here.shown(field).to_owned(),
            there: there.shown(field).to_owned(),
            edited_here: compared_ours != compared_before,
            known_before: base.is_some(),
        });
    }
    found
}
