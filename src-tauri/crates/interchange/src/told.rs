//! What documents for the public tell of a programme, in the words of their language.

use std::collections::{BTreeMap, BTreeSet};

use obrady_domain::{
    Attendance, OrganisationRoleKind, PictureId, Programme, Role, RoleKind, Session, SessionId,
    SessionKind, SessionState,
};
use obrady_words::Words;

use crate::publication::Publication;

/// The roles in the order in which they are told. Whoever stands in is not named until they do.
pub const ROLES: [RoleKind; 5] = [
    RoleKind::Host,
    RoleKind::Moderator,
    RoleKind::Speaker,
    RoleKind::Panellist,
    RoleKind::Interpreter,
];

/// What organisations do, in the order in which it is told.
pub const ORGANISATIONS: [OrganisationRoleKind; 5] = [
    OrganisationRoleKind::Organiser,
    OrganisationRoleKind::CoOrganiser,
    OrganisationRoleKind::Partner,
    OrganisationRoleKind::Patron,
    OrganisationRoleKind::MediaPatron,
];

/// A person as they appear in a session.
pub struct Member<'p> {
    /// Title and names.
    pub name: String,
    /// Office; may be empty.
    pub office: &'p str,
    /// Organisation; may be empty.
    pub organisation: &'p str,
    /// Their picture, whether it is for the public or not.
    pub picture: Option<PictureId>,
}

/// Whether it will not be held.
pub fn is_cancelled(session: &Session) -> bool {
    session.state == SessionState::Cancelled
}

/// Those who do `kind` in `session`, in printed order; the nameless are left out.
pub fn members<'p>(
    programme: &'p Programme,
    session: &'p Session,
    kind: RoleKind,
) -> impl Iterator<Item = Member<'p>> {
    session.roles.iter().filter(move |role| role.kind == kind).filter_map(|role| {
        let person = programme.people.get(&role.person)?;
        let (name, picture) = (person.full_name(), person.picture);
        let (office, organisation) = affiliation(programme, role);
        (!name.is_empty()).then_some(Member { name, office, organisation, picture })
    })
}

fn affiliation<'p>(programme: &'p Programme, role: &Role) -> (&'p str, &'p str) {
    let (office, organisation) = programme.affiliation_of(role);
    (office.unwrap_or_default().trim(), organisation.unwrap_or_default().trim())
}

/// The names of the rooms in which `session` is held, that of its slot first.
pub fn rooms<'p>(
    programme: &'p Programme,
    session: &'p Session,
) -> impl Iterator<Item = &'p str> + use<'p> {
    session
        .rooms()
        .filter_map(|room| programme.room(room))
        .map(|room| room.name.trim())
        .filter(|name| !name.is_empty())
}

/// The sessions for the public in programme order, each followed by those that it holds on the same
/// day, with the block that holds it. Blocks that hold themselves are taken as if they did not.
pub fn ordered(publication: &Publication) -> Vec<(&Session, Option<&Session>)> {
    let known: BTreeMap<SessionId, &Session> =
        publication.public().map(|session| (session.id, session)).collect();
    let block = |session: &Session| -> Option<&Session> {
        let block = known.get(&session.block?).copied()?;
        let same_day =
            block.slot.day == session.slot.day && block.is_scheduled() == session.is_scheduled();
        (same_day && block.id != session.id).then_some(block)
    };
    let mut held: BTreeMap<SessionId, Vec<&Session>> = BTreeMap::new();
    for session in publication.public() {
        if let Some(block) = block(session) {
            held.entry(block.id).or_default().push(session);
        }
    }
    let mut all = Vec::with_capacity(known.len());
    let mut told = BTreeSet::new();
    // Second, whatever lies in a ring of blocks, which no way from outside reaches.
    for rings in [false, true] {
        for session in publication.public() {
            if !rings && block(session).is_some() {
                continue;
            }
            let mut waiting = vec![(session, None)];
            while let Some((session, block)) = waiting.pop() {
                if told.insert(session.id) {
                    all.push((session, block));
                    let talks = held.get(&session.id).into_iter().flatten().rev();
                    waiting.extend(talks.map(|talk| (*talk, Some(session))));
                }
            }
        }
    }
    all
}

/// The title, or what stands for it.
pub fn title(session: &Session, words: Words) -> String {
    match session.title.trim() {
        "" if session.kind == SessionKind::Other => words.paper_untitled(),
        "" => kind(session.kind, words),
        title => title.to_owned(),
    }
}

/// `Panel`, `Warsztaty`.
pub fn kind(kind: SessionKind, words: Words) -> String {
    match kind {
        SessionKind::Panel => words.session_kind_panel(),
        SessionKind::MiniPanel => words.session_kind_mini_panel(),
        SessionKind::Lecture => words.session_kind_lecture(),
        SessionKind::Workshop => words.session_kind_workshop(),
        SessionKind::Debate => words.session_kind_debate(),
        SessionKind::Plenary => words.session_kind_plenary(),
        SessionKind::Ceremony => words.session_kind_ceremony(),
        SessionKind::Break => words.session_kind_break(),
        SessionKind::Registration => words.session_kind_registration(),
        SessionKind::Social => words.session_kind_social(),
        SessionKind::Other => words.session_kind_other(),
    }
}

/// What `count` people do in a session of `kind`, as a label.
pub fn role(role: RoleKind, kind: SessionKind, count: usize, words: Words) -> String {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    match role {
        RoleKind::Moderator => words.paper_role_moderator(),
        RoleKind::Panellist => words.paper_role_panellist(),
        RoleKind::Speaker if kind == SessionKind::Workshop => words.paper_role_workshop(),
        RoleKind::Speaker => words.paper_role_speaker(count),
        RoleKind::Host => words.paper_role_host(count),
        RoleKind::Interpreter => words.paper_role_interpreter(),
        RoleKind::Reserve => words.role_reserve(),
    }
}

/// What `count` organisations do for an event, as a label.
pub fn organisation_role(role: OrganisationRoleKind, count: usize, words: Words) -> String {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    match role {
        OrganisationRoleKind::Organiser => words.paper_organisers(count),
        OrganisationRoleKind::CoOrganiser => words.paper_co_organisers(count),
        OrganisationRoleKind::Partner => words.paper_partners(count),
        OrganisationRoleKind::Patron => words.paper_patrons(),
        OrganisationRoleKind::MediaPatron => words.paper_media_patrons(count),
    }
}

/// Where people take part, in words.
pub fn attendance(attendance: Attendance, words: Words) -> String {
    match attendance {
        Attendance::OnSite => words.paper_on_site(),
        Attendance::Online => words.paper_online(),
        Attendance::Hybrid => words.paper_hybrid(),
    }
}
