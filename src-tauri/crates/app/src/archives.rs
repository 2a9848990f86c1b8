//! Archives: everything of events out of a file, and into another.

mod planning;
mod printing;
mod registering;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use obrady_domain::{
    AffiliationId, CategoryId, EventId, OrganisationId, OrganisationRoleId, PersonId, Picture,
    PictureId, RegistrationId, RoleId, RoomId, SessionId, TrackId, Whose,
};
use obrady_interchange::archive::{self, Archive, ArchivedEvent, ArchivedOrigin, ArchivedPicture};
use obrady_store::{
    Op, OpKind, StoreError, Table, Tx, View, categories, check_ins, events, fields, filters,
    is_free, layouts, organisations,
    origins::{self, Origin, OriginKind},
    papers, people, pictures, programmes, registrations, rooms, sessions,
};
use uuid::Uuid;

use crate::{
    Desk, Result, clock,
    exchange::{Watch, translated},
    exports,
};

/// Writes an archive of `event`, or of every event of the file.
///
/// # Errors
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where the event is gone; those that name the file.
pub fn save(desk: &Desk, event: Option<EventId>, path: &Path) -> Result<u32> {
    let archive = make(desk, event)?;
    exports::write(path, archive::write(&archive).as_bytes())?;
    Ok(u32::try_from(archive.events.len()).unwrap_or(u32::MAX))
}

/// An archive of `event`, or of every event of the file.
///
/// # Errors
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where the event is gone.
pub fn make(desk: &Desk, event: Option<EventId>) -> Result<Archive> {
    desk.read(|view| {
        let wanted: Vec<EventId> = match event {
            Some(event) => vec![event],
            None => events::all(view)?.into_iter().map(|event| event.id).collect(),
        };
        let mut archive = Archive::new(clock::utc());
        for event in wanted {
            archive.events.push(archived(view, event)?);
        }
        archive.events.sort_by_key(|archived| archived.event.id);
        let named = named(&archive);
        let all = event.is_none();
        archive.people = people::all(view)?
            .into_values()
            .filter(|person| all || named.contains(&person.id.0))
            .collect();
        let behind: BTreeSet<OrganisationId> = archive
            .people
            .iter()
            .flat_map(|person| &person.affiliations)
            .filter_map(|affiliation| affiliation.organisation)
            .collect();
        archive.organisations = organisations::all(view)?
            .into_values()
            .filter(|one| all || behind.contains(&one.id) || named.contains(&one.id.0))
            .collect();
        if all {
            archive.layouts = layouts::all(view)?;
            archive.presets = papers::presets(view)?;
            archive.house = Some(papers::house(view)?);
        }
        let faces = archive.people.iter().filter_map(|person| person.picture);
        let logos = archive.organisations.iter().filter_map(|organisation| organisation.logo);
        let printed: Vec<PictureId> = printing::pictured(&archive).collect();
        for id in faces.chain(logos).chain(printed).collect::<BTreeSet<PictureId>>() {
            archive.pictures.push(pictures::get(view, id)?.into());
        }
        Ok(archive)
    })
}

fn archived(view: &View<'_>, event: EventId) -> Result<ArchivedEvent, StoreError> {
    let programme = programmes::get(view, event)?;
    let origin = |origin: Origin| ArchivedOrigin {
        source: origin.source,
        thing: word(origin.thing).into(),
        thing_id: origin.thing_id,
        key: origin.key,
        number: origin.number,
        taken: origin.taken,
    };
    Ok(ArchivedEvent {
        event: programme.event,
        rooms: programme.rooms,
        tracks: programme.tracks,
        sessions: programme.sessions,
        organisation_roles: programme.organisation_roles,
        categories: categories::of_event(view, event)?,
        fields: fields::of_event(view, event)?,
        registrations: registering::registrations(view, event)?,
        check_ins: check_ins::of_event(view, event)?,
        table_sources: registering::tables(view, event)?,
        filters: filters::of_event(view, event)?,
        appearances: programme.appearances.into_values().collect(),
        availabilities: programme.availabilities,
        acceptances: programme.acceptances,
        versions: planning::versions(view, event)?,
        paper: Some(papers::of_event(view, event)?),
        plans: papers::plans(view, event)?,
        badges: printing::badges(view, event)?,
        origins: origins::of_event(view, event)?.into_iter().map(origin).collect(),
    })
}

/// The people and organisations that the events name.
fn named(archive: &Archive) -> BTreeSet<Uuid> {
    let mut named = BTreeSet::new();
    for archived in &archive.events {
        let roles = archived.sessions.iter().flat_map(|session| &session.roles);
        named.extend(roles.map(|role| role.person.0));
        named.extend(archived.registrations.iter().map(|one| one.person.0));
        named.extend(archived.appearances.iter().map(|one| one.person.0));
        named.extend(archived.availabilities.iter().filter_map(|one| match one.whose {
            Whose::Person(id) => Some(id.0),
            Whose::Room(_) => None,
        }));
        named.extend(archived.badges.iter().map(|one| one.person.0));
        named.extend(archived.organisation_roles.iter().map(|one| one.organisation.0));
    }
    named
}

const WORDS: [(OriginKind, &str); 5] = [
    (OriginKind::Event, "event"),
    (OriginKind::Session, "session"),
    (OriginKind::Person, "person"),
    (OriginKind::Room, "room"),
    (OriginKind::Track, "track"),
];

fn word(kind: OriginKind) -> &'static str {
    WORDS.iter().find(|(one, _)| *one == kind).map_or("", |(_, word)| word)
}

fn table_of(kind: OriginKind) -> Table {
    match kind {
        OriginKind::Event => Table::Event,
        OriginKind::Session => Table::Session,
        OriginKind::Person => Table::Person,
        OriginKind::Room => Table::Room,
        OriginKind::Track => Table::Track,
    }
}

/// Takes an archive in as one change and gives the ids of its events here. Things keep their ids
/// where these are free, so that an archive taken into an empty file gives the same file again. What
/// is here already is not overwritten: an event is then taken in beside it, people and organisations
/// stay as they are here.
///
/// # Errors
/// [`ErrorCode::Cancelled`](crate::ErrorCode::Cancelled) where `watch` says so.
pub fn take(desk: &mut Desk, archive: &Archive, watch: Watch<'_>) -> Result<Vec<EventId>> {
    let op = match &archive.events[..] {
        [only] => Op::on(OpKind::ArchiveImport, &only.event.title),
        several => Op::many(OpKind::ArchiveImport, several.len()),
    };
    desk.change(op, |tx| {
        let mut taking = Taking { tx, ids: BTreeMap::new() };
        for archived in &archive.pictures {
            taking.picture(archived)?;
        }
        for organisation in &archive.organisations {
            let (id, here) = taking.shared(Table::Organisation, organisation.id.0)?;
            if !here {
                let (id, logo) = (OrganisationId(id), taking.pictured(organisation.logo));
                let taken = obrady_domain::Organisation { id, logo, ..organisation.clone() };
                organisations::put(tx, &taken)?;
            }
        }
        let there = people::all(tx)?;
        for person in &archive.people {
            taking.person(person, &there)?;
        }
        let total = archive.events.iter().map(|one| one.sessions.len() + one.registrations.len());
        let total = u32::try_from(total.sum::<usize>()).unwrap_or(u32::MAX);
        let mut done = 0;
        let mut step = || {
            done += 1;
            if done % 64 == 1 && !watch(done, total) {
                return Err(crate::Error::new(crate::ErrorCode::Cancelled));
            }
            Ok(())
        };
        taking.layouts(&archive.layouts)?;
        taking.house(archive)?;
        let mut taken = Vec::new();
        for archived in &archive.events {
            taken.push(taking.event(archived, &mut step)?);
        }
        Ok(taken)
    })
}

struct Taking<'a> {
    tx: &'a Tx<'a>,
    /// The id here of each thing of the archive.
    ids: BTreeMap<(Table, Uuid), Uuid>,
}

impl Taking<'_> {
    /// An id for a thing of the archive: its own where that is free.
    fn own(&mut self, table: Table, id: Uuid) -> Result<Uuid, StoreError> {
        let here = if is_free(self.tx, table, id)? { id } else { clock::id() };
        self.ids.insert((table, id), here);
        Ok(here)
    }

    /// The same of a thing that events share; true where it lives here already.
    fn shared(&mut self, table: Table, id: Uuid) -> Result<(Uuid, bool), StoreError> {
        let living = match table {
            Table::Organisation => organisations::all(self.tx)?.contains_key(&OrganisationId(id)),
            _ => false,
        };
        if living {
            self.ids.insert((table, id), id);
            return Ok((id, true));
        }
        Ok((self.own(table, id)?, false))
    }

    fn picture(&mut self, archived: &ArchivedPicture) -> Result<(), StoreError> {
        let Some(picture) = archived.picture() else { return Ok(()) };
        let id = PictureId(self.own(Table::Picture, picture.id.0)?);
        pictures::put(self.tx, &Picture { id, ..picture })
    }

    /// A picture of the archive; none where the archive does not have it.
    fn pictured(&self, id: Option<PictureId>) -> Option<PictureId> {
        self.ids.get(&(Table::Picture, id?.0)).copied().map(PictureId)
    }

    fn here(&self, table: Table, id: Uuid) -> Uuid {
        self.ids.get(&(table, id)).copied().unwrap_or(id)
    }

    fn person(
        &mut self,
        person: &obrady_domain::Person,
        there: &BTreeMap<PersonId, obrady_domain::Person>,
    ) -> Result<(), StoreError> {
        if let Some(known) = there.get(&person.id) {
            for affiliation in &person.affiliations {
                let id = affiliation.id;
                let kept = known.affiliations.iter().any(|one| one.id == id);
                // An affiliation that is not theirs here any more is none at all.
                let here = if kept { id.0 } else { Uuid::nil() };
                self.ids.insert((Table::Affiliation, id.0), here);
            }
            self.ids.insert((Table::Person, person.id.0), person.id.0);
            return Ok(());
        }
        let mut taken = person.clone();
        taken.id = PersonId(self.own(Table::Person, person.id.0)?);
        taken.picture = self.pictured(person.picture);
        for affiliation in &mut taken.affiliations {
            affiliation.id = AffiliationId(self.own(Table::Affiliation, affiliation.id.0)?);
            let organisation = affiliation.organisation.map(|id| id.0);
            affiliation.organisation =
                organisation.map(|id| OrganisationId(self.here(Table::Organisation, id)));
        }
        people::put(self.tx, &taken)
    }

    fn affiliation(&self, id: Option<AffiliationId>) -> Option<AffiliationId> {
        let here = self.here(Table::Affiliation, id?.0);
        (!here.is_nil()).then_some(AffiliationId(here))
    }

    fn event(
        &mut self,
        archived: &ArchivedEvent,
        step: &mut impl FnMut() -> Result<()>,
    ) -> Result<EventId> {
        let tx = self.tx;
        let event = EventId(self.own(Table::Event, archived.event.id.0)?);
        events::put(tx, &obrady_domain::Event { id: event, ..archived.event.clone() })?;
        for room in &archived.rooms {
            let id = RoomId(self.own(Table::Room, room.id.0)?);
            rooms::put(tx, &obrady_domain::Room { id, event, ..room.clone() })?;
        }
        for track in &archived.tracks {
            let id = TrackId(self.own(Table::Track, track.id.0)?);
            rooms::put_track(tx, &obrady_domain::Track { id, event, ..track.clone() })?;
        }
        for session in &archived.sessions {
            self.own(Table::Session, session.id.0)?;
        }
        let mut held = Vec::new();
        for session in &archived.sessions {
            step()?;
            let taken = self.session(session, event)?;
            held.extend(session.block.map(|block| (taken, block)));
        }
        // Blocks can be in blocks, in any order: all must be there before one points to another.
        for (mut session, block) in held {
            session.block = Some(SessionId(self.here(Table::Session, block.0)));
            sessions::put(tx, &session)?;
        }
        let mut roles = archived.organisation_roles.clone();
        for role in &mut roles {
            role.id = OrganisationRoleId(self.own(Table::OrganisationRole, role.id.0)?);
            role.event = event;
            role.session = role.session.map(|id| SessionId(self.here(Table::Session, id.0)));
            role.organisation = OrganisationId(self.here(Table::Organisation, role.organisation.0));
        }
        organisations::put_roles(tx, event, &roles)?;
        self.before_registrations(archived, event)?;
        for registration in &archived.registrations {
            step()?;
            let mut taken = registration.clone();
            taken.id = RegistrationId(self.own(Table::Registration, registration.id.0)?);
            taken.event = event;
            taken.person = PersonId(self.here(Table::Person, registration.person.0));
            taken.affiliation = self.affiliation(registration.affiliation);
            let category = |id: CategoryId| CategoryId(self.here(Table::Category, id.0));
            taken.category = registration.category.map(category);
            for sign_up in &mut taken.sign_ups {
                sign_up.session = SessionId(self.here(Table::Session, sign_up.session.0));
            }
            registrations::put(tx, &taken)?;
        }
        self.after_registrations(archived, event)?;
        self.planning(archived, event)?;
        self.printing(archived, event)?;
        for origin in &archived.origins {
            let known = WORDS.iter().find(|(_, word)| *word == origin.thing);
            let Some((thing, _)) = known else { continue };
            let taken = Origin {
                id: clock::id(),
                event,
                source: origin.source.clone(),
                thing: *thing,
                thing_id: self.here(table_of(*thing), origin.thing_id),
                key: origin.key.clone(),
                number: origin.number,
                taken: translated(&origin.taken, |kind, id| self.here(table_of(kind), id)),
            };
            origins::put(tx, &taken)?;
        }
        Ok(event)
    }

    /// Takes a session in, outside of its block.
    fn session(
        &mut self,
        session: &obrady_domain::Session,
        event: EventId,
    ) -> Result<obrady_domain::Session> {
        let mut taken = session.clone();
        taken.id = SessionId(self.here(Table::Session, session.id.0));
        taken.event = event;
        taken.block = None;
        let room = |id: RoomId| RoomId(self.here(Table::Room, id.0));
        taken.slot.room = session.slot.room.map(room);
        taken.also_in = session.also_in.iter().copied().map(room).collect();
        taken.track = session.track.map(|id| TrackId(self.here(Table::Track, id.0)));
        for role in &mut taken.roles {
            role.id = RoleId(self.own(Table::Role, role.id.0)?);
            role.person = PersonId(self.here(Table::Person, role.person.0));
            role.affiliation = self.affiliation(role.affiliation);
        }
        sessions::put(self.tx, &taken)?;
        Ok(taken)
    }
}
