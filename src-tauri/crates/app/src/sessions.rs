//! Sessions.

use chrono::NaiveDateTime;
use obrady_domain::{
    AffiliationId, EventId, Link, PersonId, Role, RoleId, RoleKind, RoomId, Session, SessionId,
    SessionKind, SessionState, Slot, TrackId, Translation,
};
use obrady_interchange::participants::split_name;
use obrady_store::{Op, OpKind, Tx, View, events, people, sessions};
use serde::{Deserialize, Serialize};

use crate::{
    Desk, Edit, Error, ErrorCode, Result, clock,
    matching::{Known, Named},
    places,
    planning::{self, titled},
};

pub use obrady_domain::Move;

/// All that the form of a session holds.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SessionForm {
    /// The session that holds it, if any.
    pub block: Option<SessionId>,
    /// What it is.
    pub kind: SessionKind,
    /// Its name; may be empty.
    pub title: String,
    /// A line below it.
    pub subtitle: String,
    /// What it is about, as Markdown.
    pub description: String,
    /// How far it is agreed.
    pub state: SessionState,
    /// When and where it is.
    pub slot: Slot,
    /// The rooms in which it is held at the same time besides that of its slot.
    pub also_in: Vec<RoomId>,
    /// Its track, if any.
    pub track: Option<TrackId>,
    /// How many may take part, where limited.
    pub places: Option<u32>,
    /// How many may take part from a distance, where limited.
    pub places_online: Option<u32>,
    /// Whether participants sign up for it.
    pub sign_up: bool,
    /// The last moment at which they may, in the event's zone.
    pub signs_up_until: Option<NaiveDateTime>,
    /// Whether it stays where it is, whatever else is moved.
    pub locked: bool,
    /// Words by which it is found.
    pub tags: Vec<String>,
    /// Its texts in English.
    pub english: Translation,
    /// Its languages, as tags of BCP 47 with a comma between.
    pub language: String,
    /// Address of its own web page.
    pub website: String,
    /// Whatever belongs to it on the web; lines without an address are left out.
    pub links: Vec<Link>,
    /// For the staff alone.
    pub note: String,
    /// Who does what in it, in printed order.
    pub people: Vec<RoleForm>,
}

/// One line of the list of people of a session.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RoleForm {
    /// The role, where it is there already.
    pub id: Option<RoleId>,
    /// The person, where known.
    pub person: Option<PersonId>,
    /// The name as typed; says who it is where `person` is none.
    pub name: String,
    /// What they do.
    pub kind: RoleKind,
    /// The affiliation with which they appear; none is the usual one.
    pub affiliation: Option<AffiliationId>,
}

/// Adds a session, with the people named in it who are not known yet.
///
/// # Errors
/// [`ErrorCode::Gone`] where the event is gone.
pub fn add(desk: &mut Desk, event: EventId, form: SessionForm) -> Result<SessionId> {
    let id = SessionId(clock::id());
    desk.change(Op::on(OpKind::SessionAdd, &form.title), |tx| {
        events::get(tx, event)?;
        put(tx, Session::new(id, event, form.kind, ""), form)
    })?;
    Ok(id)
}

/// Changes what is known of a session. A locked one moves only where the form unlocks it.
///
/// # Errors
/// [`ErrorCode::Gone`] where it was deleted meanwhile; [`ErrorCode::SessionLocked`].
pub fn save(desk: &mut Desk, id: SessionId, edit: impl Into<Edit<SessionForm>>) -> Result<()> {
    let edit = edit.into();
    places::change(desk, Op::on(OpKind::SessionEdit, &edit.made.title), |tx, freed| {
        let session = sessions::get(tx, id)?;
        let form = edit.onto(&form(tx, &session)?);
        let moves = form.slot != session.slot || form.also_in != session.also_in;
        if session.locked && form.locked && moves {
            let title = titled(Some(&session));
            return Err(Error::new(ErrorCode::SessionLocked).with("title", title));
        }
        freed.limiting_sessions(tx, [id], |tx| put(tx, session, form))
    })
}

/// The form that holds all that is known of a session.
fn form(view: &View<'_>, session: &Session) -> Result<SessionForm> {
    let line = |role: &Role| {
        Ok(RoleForm {
            id: Some(role.id),
            person: Some(role.person),
            name: people::get(view, role.person)?.full_name(),
            kind: role.kind,
            affiliation: role.affiliation,
        })
    };
    let session = session.clone();
    Ok(SessionForm {
        people: session.roles.iter().map(line).collect::<Result<_>>()?,
        block: session.block,
        kind: session.kind,
        title: session.title,
        subtitle: session.subtitle,
        description: session.description,
        state: session.state,
        slot: session.slot,
        also_in: session.also_in,
        track: session.track,
        places: session.places,
        places_online: session.places_online,
        sign_up: session.sign_up,
        signs_up_until: session.signs_up_until,
        locked: session.locked,
        tags: session.tags,
        english: session.english,
        language: session.language,
        website: session.website,
        links: session.links,
        note: session.note,
    })
}

/// Moves sessions, all or none, with what moved blocks hold. A slot without a start puts one into the
/// backlog.
///
/// # Errors
/// [`ErrorCode::Gone`] where one was deleted meanwhile; [`ErrorCode::SessionLocked`],
/// [`ErrorCode::HourOutOfDay`].
pub fn move_all(desk: &mut Desk, moves: &[Move]) -> Result<()> {
    let Some(first) = moves.first() else { return Ok(()) };
    let event = desk.read(|view| sessions::event_of(view, first.id))?;
    planning::move_each(desk, event, moves)
}

/// Deletes sessions, all or none.
///
/// # Errors
/// [`ErrorCode::Gone`] where one was deleted meanwhile.
pub fn delete(desk: &mut Desk, ids: &[SessionId]) -> Result<()> {
    let op = op(desk, OpKind::SessionDelete, ids)?;
    desk.change(op, |tx| {
        for id in ids {
            sessions::delete(tx, *id)?;
        }
        Ok(())
    })
}

pub(crate) fn op(desk: &Desk, kind: OpKind, ids: &[SessionId]) -> Result<Op> {
    match ids {
        [only] => Ok(Op::on(kind, desk.read(|view| sessions::get(view, *only))?.title)),
        _ => Ok(Op::many(kind, ids.len())),
    }
}

fn put(tx: &Tx<'_>, former: Session, form: SessionForm) -> Result<()> {
    let roles = roles(tx, &former.roles, form.people)?;
    let session = Session {
        id: former.id,
        event: former.event,
        block: form.block.filter(|block| *block != former.id),
        kind: form.kind,
        title: form.title.trim().into(),
        subtitle: form.subtitle.trim().into(),
        description: form.description,
        state: form.state,
        slot: form.slot,
        also_in: form.also_in.into_iter().filter(|room| form.slot.room != Some(*room)).collect(),
        track: form.track,
        places: form.places,
        places_online: form.places_online,
        sign_up: form.sign_up,
        signs_up_until: form.signs_up_until,
        locked: form.locked,
        tags: tags(form.tags),
        english: form.english,
        language: form.language.trim().into(),
        website: form.website.trim().into(),
        links: form.links.into_iter().filter(|link| !link.url.trim().is_empty()).collect(),
        note: form.note,
        roles,
    };
    Ok(sessions::put(tx, &session)?)
}

/// Tags without the spaces around and in them, none empty, none twice.
pub(crate) fn tags(typed: Vec<String>) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for tag in typed {
        let tag = tag.split_whitespace().collect::<Vec<_>>().join(" ");
        if !tag.is_empty() && !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    tags
}

/// Lines that name nobody are left out. A line of a copied form has the id of another session's
/// role, which stays there.
fn roles(tx: &Tx<'_>, former: &[Role], lines: Vec<RoleForm>) -> Result<Vec<Role>> {
    // Loading everybody is for those lines alone that name somebody new.
    let mut known = None;
    let mut roles = Vec::new();
    for line in lines {
        let (person, affiliation) = match line.person {
            Some(person) => (person, line.affiliation),
            None if line.name.trim().is_empty() => continue,
            None => {
                // „dr Anna Nowak, Prezydent Gliwic”: what follows the name is the office.
                let (name, office) =
                    line.name.split_once([',', '–', '—']).unwrap_or((&line.name, ""));
                let name = split_name(name);
                let named = Named {
                    title: &name.title,
                    given: &name.given,
                    family: &name.family,
                    office,
                    organisation: "",
                    email: "",
                    phone: "",
                };
                let known = match &mut known {
                    Some(known) => known,
                    None => known.insert(Known::load(tx)?),
                };
                known.person(tx, &named)?
            }
        };
        let own = line.id.filter(|id| former.iter().any(|role| role.id == *id));
        let id = own.unwrap_or_else(|| RoleId(clock::id()));
        roles.push(Role { id, person, kind: line.kind, affiliation });
    }
    Ok(roles)
}
