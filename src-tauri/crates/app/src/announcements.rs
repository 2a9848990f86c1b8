//! Announcements: a text becomes an event.

use std::{collections::BTreeMap, path::Path};

use obrady_domain::{
    Clock, Event, EventId, Length, OrganisationRole, OrganisationRoleId, Role, RoleId, Room,
    RoomId, Session, SessionId, SessionState, Slot,
};
use obrady_interchange::{EventDraft, Hints, OrganisationDraft, SessionDraft, document};
use obrady_store::{Op, OpKind, Tx, events, organisations, rooms, sessions};

use crate::{
    Desk, Error, ErrorCode, Result, clock,
    matching::{Known, NameKey, Named},
};

/// Reads a text and proposes an event; nothing is written.
///
/// # Errors
/// [`ErrorCode::TextEmpty`] where there is nothing to read.
pub fn read_text(text: &str) -> Result<EventDraft> {
    if text.trim().is_empty() {
        return Err(Error::new(ErrorCode::TextEmpty));
    }
    Ok(obrady_interchange::read_announcement(text, &Hints { today: clock::today() }))
}

/// Reads a .txt, .md, .docx or .html file and proposes an event; nothing is written.
///
/// # Errors
/// [`ErrorCode::FileMissing`] and others that name the file; those of documents.
pub fn read_file(path: &Path) -> Result<EventDraft> {
    let bytes = std::fs::read(path).map_err(|error| Error::io(path, &error))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let text = document::plain_text(&name, &bytes)
        .map_err(|error| Error::from(error).with("path", path.display()))?;
    read_text(&text).map_err(|error| error.with("path", path.display()))
}

/// Takes a proposal in as one change: as a new event, or its sessions into an event that is there.
/// Rooms, people and organisations that are known by name are not made twice.
///
/// # Errors
/// [`ErrorCode::NameMissing`] where a new event has no name; [`ErrorCode::DatesReversed`];
/// [`ErrorCode::Gone`] where `into` is gone.
pub fn take(desk: &mut Desk, draft: &EventDraft, into: Option<EventId>) -> Result<EventId> {
    let mut event = Event::new(EventId(clock::id()), draft.title.value.trim());
    if into.is_none() {
        crate::events::named(&event.title)?;
    }
    let (first, last) = (draft.starts_on.value, draft.ends_on.value);
    if matches!((first, last), (Some(first), Some(last)) if last < first) {
        return Err(Error::new(ErrorCode::DatesReversed));
    }
    event.subtitle = draft.subtitle.value.trim().into();
    event.starts_on = first;
    event.ends_on = last.or(first);
    event.attendance = draft.attendance.value;
    event.venue = draft.venue.value.trim().into();
    event.description = draft.description.value.trim().into();
    event.website = draft.website.value.trim().into();
    event.registration_url = draft.registration_url.value.trim().into();
    event.published_on = draft.published_on.value;

    let title = match into {
        Some(id) => desk.read(|view| events::get(view, id))?.title,
        None => event.title.clone(),
    };
    desk.change(Op::on(OpKind::AnnouncementImport, title), |tx| {
        let event = match into {
            Some(id) => events::get(tx, id)?,
            None => {
                events::put(tx, &event)?;
                event
            }
        };
        let mut taking = Taking::new(tx, event.id)?;
        taking.organisations(None, &draft.organisations)?;
        let ids: Vec<SessionId> = draft.sessions.iter().map(|_| SessionId(clock::id())).collect();
        for (session, id) in draft.sessions.iter().zip(&ids) {
            // A block comes before what it holds.
            let block = session.block.and_then(|place| ids.get(place as usize)).copied();
            let note = unplaced(draft, session);
            taking.session(*id, block.filter(|block| block < id), session, note)?;
        }
        organisations::put_roles(tx, event.id, &taking.organisation_roles)?;
        Ok(event.id)
    })
}

/// The words of a session's time that no slot can hold: `po południu`, `do 17.00`.
fn unplaced(draft: &EventDraft, session: &SessionDraft) -> String {
    let part = session.part_of_day.spans.first().filter(|_| session.start.value.is_none());
    let end = session.end.spans.first().filter(|_| length(session).is_none());
    let words = [part, end].into_iter().flatten().map(|span| draft.words(*span).trim());
    words.collect::<Vec<_>>().join(", ")
}

/// From start to end; past midnight where the end comes first.
fn length(session: &SessionDraft) -> Option<Length> {
    let (start, end) = session.start.value.zip(session.end.value)?;
    let next_day = || Length::between(start, Clock::new(end.minutes().checked_add(24 * 60)?)?);
    Length::between(start, end).or_else(next_day)
}

/// What is known while a proposal is taken in.
struct Taking<'a> {
    tx: &'a Tx<'a>,
    event: EventId,
    known: Known,
    rooms: BTreeMap<NameKey, RoomId>,
    organisation_roles: Vec<OrganisationRole>,
}

impl<'a> Taking<'a> {
    fn new(tx: &'a Tx<'a>, event: EventId) -> Result<Self> {
        let there = rooms::of_event(tx, event)?;
        Ok(Self {
            tx,
            event,
            known: Known::load(tx)?,
            rooms: there.into_iter().map(|room| (NameKey::new(&room.name), room.id)).collect(),
            organisation_roles: organisations::roles_of_event(tx, event)?,
        })
    }

    fn organisations(
        &mut self,
        session: Option<SessionId>,
        drafts: &[OrganisationDraft],
    ) -> Result<()> {
        for draft in drafts {
            let Some(organisation) = self.known.organisation(self.tx, &draft.name.value)? else {
                continue;
            };
            let there = self.organisation_roles.iter().any(|role| {
                (role.session, role.organisation, role.kind) == (session, organisation, draft.kind)
            });
            if !there {
                self.organisation_roles.push(OrganisationRole {
                    id: OrganisationRoleId(clock::id()),
                    event: self.event,
                    session,
                    organisation,
                    kind: draft.kind,
                });
            }
        }
        Ok(())
    }

    fn session(
        &mut self,
        id: SessionId,
        block: Option<SessionId>,
        draft: &SessionDraft,
        note: String,
    ) -> Result<()> {
        let mut session = Session::new(id, self.event, draft.kind.value, draft.title.value.trim());
        session.block = block;
        session.description = draft.description.value.trim().into();
        // What was published is agreed; what is still without an hour is not.
        session.state = match draft.start.value {
            Some(_) => SessionState::Confirmed,
            None => SessionState::Proposed,
        };
        session.slot = self.slot(draft)?;
        session.note = note;
        for person in &draft.people {
            if person.given.trim().is_empty() && person.family.trim().is_empty() {
                continue;
            }
            let named = Named {
                title: &person.title,
                given: &person.given,
                family: &person.family,
                office: &person.office,
                organisation: &person.organisation,
                email: "",
                phone: "",
            };
            let (person_id, affiliation) = self.known.person(self.tx, &named)?;
            if !self.known.differing(person_id, &named).is_empty() {
                let gap = if session.note.is_empty() { "" } else { "; " };
                let (title, given, family) = (&person.title, &person.given, &person.family);
                session.note.push_str(&format!("{gap}{title} {given} {family}"));
            }
            session.roles.push(Role {
                id: RoleId(clock::id()),
                person: person_id,
                kind: person.kind,
                affiliation,
            });
        }
        sessions::put(self.tx, &session)?;
        self.organisations(Some(id), &draft.organisations)
    }

    fn slot(&mut self, draft: &SessionDraft) -> Result<Slot> {
        let room = self.room(draft.room.value.trim())?;
        Ok(Slot { day: draft.day.value, start: draft.start.value, length: length(draft), room })
    }

    fn room(&mut self, name: &str) -> Result<Option<RoomId>> {
        if name.is_empty() {
            return Ok(None);
        }
        if let Some(id) = self.rooms.get(&NameKey::new(name)) {
            return Ok(Some(*id));
        }
        let id = RoomId(clock::id());
        let position = u32::try_from(self.rooms.len()).unwrap_or(u32::MAX);
        rooms::put(self.tx, &Room::new(id, self.event, name, position))?;
        self.rooms.insert(NameKey::new(name), id);
        Ok(Some(id))
    }
}
