//! What changed between two programmes of one event, as those who come to it are told.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    Attendance, Clock, Length, PersonId, Programme, Role, RoleKind, RoomId, Session, SessionId,
    SessionKind, SessionState, TrackId,
};

/// Something that is not as it was.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(tag = "about", content = "change", rename_all = "camelCase")]
pub enum ProgrammeChange {
    /// A fact of the event.
    Event(EventFact),
    /// A room has another name.
    Room(Renamed<RoomId>),
    /// A track has another name.
    Track(Renamed<TrackId>),
    /// Somebody who was and is on the programme has another name.
    Person(Renamed<PersonId>),
    /// Somebody who was and is on the programme appears with another office or organisation.
    Office(PersonOffice),
    /// A session.
    Session(SessionChange),
}

/// What changed of the event itself.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(tag = "fact", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum EventFact {
    /// Its name.
    Title {
        /// The former.
        from: String,
        /// The present.
        to: String,
    },
    /// The line below its name.
    Subtitle {
        /// The former.
        from: String,
        /// The present.
        to: String,
    },
    /// Its first and last days.
    Days {
        /// The former.
        from: (Option<NaiveDate>, Option<NaiveDate>),
        /// The present.
        to: (Option<NaiveDate>, Option<NaiveDate>),
    },
    /// The building and town.
    Venue {
        /// The former.
        from: String,
        /// The present.
        to: String,
    },
    /// Where people take part.
    Attendance {
        /// The former.
        from: Attendance,
        /// The present.
        to: Attendance,
    },
    /// What it is about, or the same in English.
    Description,
}

/// A thing with another name.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Renamed<Id> {
    /// Which.
    pub id: Id,
    /// Its former name.
    pub from: String,
    /// Its present name.
    pub to: String,
}

/// A person with other offices.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PersonOffice {
    /// Who.
    pub id: PersonId,
    /// Their present name.
    pub name: String,
    /// The former offices and organisations, as printed.
    pub from: String,
    /// The present ones.
    pub to: String,
}

/// A session that is not as it was.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SessionChange {
    /// Which.
    pub id: SessionId,
    /// Its present title; where it is gone, its last.
    pub title: String,
    /// What it is.
    pub kind: SessionKind,
    /// When and where it is; where it is gone, where it was.
    pub place: Place,
    /// What changed of it; never empty.
    pub facts: Vec<SessionFact>,
}

/// When and where a session is, with the names that its rooms had then.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Place {
    /// The programme day.
    pub day: Option<NaiveDate>,
    /// The hour at which it starts.
    pub start: Option<Clock>,
    /// How long it takes.
    pub length: Option<Length>,
    /// The names of its rooms.
    pub rooms: Vec<String>,
}

/// What changed of a session.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(tag = "fact", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum SessionFact {
    /// It was not there.
    Added,
    /// It will not be held.
    Cancelled,
    /// It was cancelled and will be held after all.
    Restored,
    /// It is not there any more.
    Gone,
    /// It is at another time or in other rooms.
    Moved {
        /// Where it was.
        from: Place,
        /// Where it is.
        to: Place,
    },
    /// It has another title.
    Renamed {
        /// The former.
        from: String,
        /// The present.
        to: String,
    },
    /// It has another line below its title.
    Subtitle {
        /// The former.
        from: String,
        /// The present.
        to: String,
    },
    /// It has another description.
    Description,
    /// Its texts in English are others.
    English,
    /// It is something else.
    Kind {
        /// What it was.
        from: SessionKind,
        /// What it is.
        to: SessionKind,
    },
    /// It is of another track.
    Track {
        /// The name of the former; empty where it had none.
        from: String,
        /// The name of the present; empty where it has none.
        to: String,
    },
    /// It is held in other languages.
    Language {
        /// The former, as tags with a comma between.
        from: String,
        /// The present.
        to: String,
    },
    /// Somebody takes part who did not.
    Joined {
        /// Who.
        person: PersonId,
        /// Their name.
        name: String,
        /// What they do.
        role: RoleKind,
    },
    /// Somebody does not take part any more.
    Left {
        /// Who.
        person: PersonId,
        /// Their name.
        name: String,
        /// What they were to do.
        role: RoleKind,
    },
    /// Somebody does something else in it.
    Role {
        /// Who.
        person: PersonId,
        /// Their name.
        name: String,
        /// What they were to do.
        from: RoleKind,
        /// What they do.
        to: RoleKind,
    },
}

/// All that changed from `before` to `after`: the event first, then rooms, tracks and people, then
/// sessions in programme order.
///
/// Things are the same where their ids are. Ideas are no part of a programme: one that is agreed to
/// is new, one that falls back is gone. A session that was never announced but as cancelled is not
/// told, and neither is one that was cancelled and then removed. Whoever stands in as a reserve is on
/// the programme only once they do something else. Notes, places, tags and locks are not told.
#[must_use]
pub fn compare(before: &Programme, after: &Programme) -> Vec<ProgrammeChange> {
    let (old, new) = (Side::of(before), Side::of(after));
    let mut changes: Vec<ProgrammeChange> =
        event(before, after).into_iter().map(ProgrammeChange::Event).collect();
    changes.extend(renamed(&old.rooms, &new.rooms).map(ProgrammeChange::Room));
    changes.extend(renamed(&old.tracks, &new.tracks).map(ProgrammeChange::Track));
    people(&old, &new, &mut changes);
    let mut sessions: Vec<SessionChange> = Vec::new();
    for (id, session) in &new.sessions {
        let former = old.sessions.get(id).copied();
        sessions.extend(new.told(session, facts(&old, former, &new, session)));
    }
    for (id, session) in &old.sessions {
        if !new.sessions.contains_key(id) && !is_cancelled(session) {
            sessions.extend(old.told(session, vec![SessionFact::Gone]));
        }
    }
    sessions.sort_by_cached_key(|one| {
        let place = &one.place;
        let open = place.day.is_none() || place.start.is_none();
        (open, place.day, place.start, place.rooms.clone(), one.title.clone(), one.id)
    });
    changes.extend(sessions.into_iter().map(ProgrammeChange::Session));
    changes
}

/// One of the two programmes, ready to be looked things up in.
struct Side<'p> {
    programme: &'p Programme,
    sessions: BTreeMap<SessionId, &'p Session>,
    rooms: BTreeMap<RoomId, &'p str>,
    tracks: BTreeMap<TrackId, &'p str>,
}

impl<'p> Side<'p> {
    fn of(programme: &'p Programme) -> Self {
        let told = programme.sessions.iter().filter(|one| one.state != SessionState::Idea);
        Self {
            programme,
            sessions: told.map(|one| (one.id, one)).collect(),
            rooms: programme.rooms.iter().map(|one| (one.id, one.name.as_str())).collect(),
            tracks: programme.tracks.iter().map(|one| (one.id, one.name.as_str())).collect(),
        }
    }

    fn place(&self, session: &Session) -> Place {
        let slot = session.slot;
        let rooms = session.rooms().filter_map(|room| self.rooms.get(&room));
        Place {
            day: slot.day,
            start: slot.start,
            length: slot.length,
            rooms: rooms.map(|name| (*name).to_owned()).collect(),
        }
    }

    fn told(&self, session: &Session, facts: Vec<SessionFact>) -> Option<SessionChange> {
        (!facts.is_empty()).then(|| SessionChange {
            id: session.id,
            title: session.title.clone(),
            kind: session.kind,
            place: self.place(session),
            facts,
        })
    }

    fn name(&self, person: PersonId) -> String {
        let person = self.programme.people.get(&person);
        person.map(crate::Person::full_name).unwrap_or_default()
    }

    fn track(&self, session: &Session) -> String {
        let name = session.track.and_then(|track| self.tracks.get(&track));
        name.copied().unwrap_or_default().to_owned()
    }

    /// Everybody's offices as printed, over all their roles in sessions that are in `others` too.
    fn offices(&self, others: &Self) -> BTreeMap<PersonId, BTreeSet<String>> {
        let mut all: BTreeMap<PersonId, BTreeSet<String>> = BTreeMap::new();
        for session in self.sessions.values().filter(|one| others.sessions.contains_key(&one.id)) {
            for role in on_stage(&session.roles) {
                let (office, organisation) = self.programme.affiliation_of(role);
                let parts: Vec<&str> = [office, organisation].into_iter().flatten().collect();
                all.entry(role.person).or_default().insert(parts.join(", "));
            }
        }
        all
    }
}

fn is_cancelled(session: &Session) -> bool {
    session.state == SessionState::Cancelled
}

fn on_stage(roles: &[Role]) -> impl Iterator<Item = &Role> {
    roles.iter().filter(|role| role.kind != RoleKind::Reserve)
}

fn event(before: &Programme, after: &Programme) -> Vec<EventFact> {
    let (before, after) = (&before.event, &after.event);
    let mut facts = Vec::new();
    if before.title != after.title {
        facts.push(EventFact::Title { from: before.title.clone(), to: after.title.clone() });
    }
    if before.subtitle != after.subtitle {
        let (from, to) = (before.subtitle.clone(), after.subtitle.clone());
        facts.push(EventFact::Subtitle { from, to });
    }
    let days = [before, after].map(|event| (event.starts_on, event.ends_on.or(event.starts_on)));
    if days[0] != days[1] {
        facts.push(EventFact::Days { from: days[0], to: days[1] });
    }
    if before.venue != after.venue {
        facts.push(EventFact::Venue { from: before.venue.clone(), to: after.venue.clone() });
    }
    if before.attendance != after.attendance {
        facts.push(EventFact::Attendance { from: before.attendance, to: after.attendance });
    }
    if before.description != after.description || before.english != after.english {
        facts.push(EventFact::Description);
    }
    facts
}

fn renamed<Id: Ord + Copy>(
    before: &BTreeMap<Id, &str>,
    after: &BTreeMap<Id, &str>,
) -> impl Iterator<Item = Renamed<Id>> {
    after.iter().filter_map(|(id, to)| {
        let from = before.get(id).filter(|from| *from != to)?;
        Some(Renamed { id: *id, from: (*from).to_owned(), to: (*to).to_owned() })
    })
}

fn people(old: &Side<'_>, new: &Side<'_>, changes: &mut Vec<ProgrammeChange>) {
    let named = |side: &Side<'_>| -> BTreeSet<PersonId> {
        let roles = side.sessions.values().flat_map(|one| on_stage(&one.roles));
        roles.map(|role| role.person).collect()
    };
    let there = named(new);
    for id in named(old).into_iter().filter(|id| there.contains(id)) {
        let (from, to) = (old.name(id), new.name(id));
        if from != to {
            changes.push(ProgrammeChange::Person(Renamed { id, from, to }));
        }
    }
    let former = old.offices(new);
    for (id, to) in new.offices(old) {
        if let Some(from) = former.get(&id).filter(|from| **from != to) {
            let text = |offices: &BTreeSet<String>| {
                let named: Vec<&str> =
                    offices.iter().map(String::as_str).filter(|one| !one.is_empty()).collect();
                named.join("; ")
            };
            let (from, to) = (text(from), text(&to));
            // Somebody may appear without an office here and there.
            if from != to {
                changes.push(ProgrammeChange::Office(PersonOffice {
                    id,
                    name: new.name(id),
                    from,
                    to,
                }));
            }
        }
    }
}

fn facts(
    old: &Side<'_>,
    before: Option<&Session>,
    new: &Side<'_>,
    after: &Session,
) -> Vec<SessionFact> {
    let Some(before) = before else {
        return if is_cancelled(after) { Vec::new() } else { vec![SessionFact::Added] };
    };
    let mut facts = Vec::new();
    match (is_cancelled(before), is_cancelled(after)) {
        (false, true) => facts.push(SessionFact::Cancelled),
        (true, false) => facts.push(SessionFact::Restored),
        (true, true) | (false, false) => {}
    }
    let rooms = |session: &Session| session.rooms().collect::<BTreeSet<RoomId>>();
    if before.slot != after.slot || rooms(before) != rooms(after) {
        facts.push(SessionFact::Moved { from: old.place(before), to: new.place(after) });
    }
    if before.title != after.title {
        facts.push(SessionFact::Renamed { from: before.title.clone(), to: after.title.clone() });
    }
    if before.subtitle != after.subtitle {
        let (from, to) = (before.subtitle.clone(), after.subtitle.clone());
        facts.push(SessionFact::Subtitle { from, to });
    }
    if before.kind != after.kind {
        facts.push(SessionFact::Kind { from: before.kind, to: after.kind });
    }
    if before.track != after.track {
        facts.push(SessionFact::Track { from: old.track(before), to: new.track(after) });
    }
    if before.language != after.language {
        let (from, to) = (before.language.clone(), after.language.clone());
        facts.push(SessionFact::Language { from, to });
    }
    if before.description != after.description {
        facts.push(SessionFact::Description);
    }
    if before.english != after.english {
        facts.push(SessionFact::English);
    }
    roles(old, &before.roles, new, &after.roles, &mut facts);
    facts
}

/// Who joined, who left and who does something else. Somebody may do several things in a session:
/// what they do both before and after is set aside first.
fn roles(
    old: &Side<'_>,
    before: &[Role],
    new: &Side<'_>,
    after: &[Role],
    facts: &mut Vec<SessionFact>,
) {
    let kinds = |roles: &[Role]| {
        let mut kinds: BTreeMap<PersonId, Vec<RoleKind>> = BTreeMap::new();
        for role in on_stage(roles) {
            kinds.entry(role.person).or_default().push(role.kind);
        }
        kinds
    };
    let (mut former, mut present) = (kinds(before), kinds(after));
    for (person, kinds) in &mut present {
        let Some(were) = former.get_mut(person) else { continue };
        kinds.retain(|kind| match were.iter().position(|was| was == kind) {
            Some(at) => {
                were.remove(at);
                false
            }
            None => true,
        });
    }
    let mut told = BTreeSet::new();
    // In the printed order of those who are there now, then of those who are not.
    for person in on_stage(after).chain(on_stage(before)).map(|role| role.person) {
        if !told.insert(person) {
            continue;
        }
        let were = former.remove(&person).unwrap_or_default();
        let are = present.remove(&person).unwrap_or_default();
        for at in 0..were.len().max(are.len()) {
            facts.extend(match (were.get(at).copied(), are.get(at).copied()) {
                (Some(from), Some(to)) => {
                    Some(SessionFact::Role { person, name: new.name(person), from, to })
                }
                (None, Some(role)) => {
                    Some(SessionFact::Joined { person, name: new.name(person), role })
                }
                (Some(role), None) => {
                    Some(SessionFact::Left { person, name: old.name(person), role })
                }
                (None, None) => None,
            });
        }
    }
}
