//! Which limits a change goes over: people may be given places that there are not, and are to know it.

use obrady_domain::{
    Attendance, CategoryId, Claim, Event, EventId, Held, Limits, Session, SessionId,
};
use obrady_store::{View, categories, claims};
use serde::{Deserialize, Serialize};

use super::{
    Filling,
    freed::{living, living_event},
    limits, limits_of_session,
};
use crate::Result;

/// A limit under which more have a place than there are places.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Over {
    /// What the session is called whose limit it is; empty where the event's.
    pub title: String,
    /// What is limited.
    pub limit: LimitKind,
    /// Which category, by its name; empty where all places are limited.
    pub category: String,
    /// How many there are more than places.
    pub count: u32,
}

/// What a limit is of.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum LimitKind {
    /// Places in the rooms.
    OnSite,
    /// Places from a distance.
    Online,
    /// Places of a category.
    Category,
}

/// The kind of place somebody has.
type Kind = (Attendance, Option<CategoryId>);

/// Where a change gave places to people, and of which kinds. There are few.
#[derive(Debug, Default)]
pub(crate) struct Gained {
    events: Vec<(EventId, Kind)>,
    sessions: Vec<(SessionId, Kind)>,
}

impl Gained {
    /// A registration before and after the change.
    pub fn note(&mut self, before: &Held, after: &Held) {
        note(&mut self.events, after.event, Some(before.claim()), &after.claim());
        for sign_up in &after.sign_ups {
            if let Some(now) = after.claim_of(sign_up.session) {
                note(&mut self.sessions, sign_up.session, before.claim_of(sign_up.session), &now);
            }
        }
    }

    /// The limits of those kinds of places that are gone over by now.
    pub fn over(self, view: &View<'_>) -> Result<Vec<Over>> {
        let mut over = Vec::new();
        for (event, kinds) in by_place(self.events) {
            if let Some(event) = living_event(view, event)? {
                of_event(view, &event, &kinds, &mut over)?;
            }
        }
        for (session, kinds) in by_place(self.sessions) {
            if let Some(session) = living(view, session)? {
                of_session(view, &session, &kinds, &mut over)?;
            }
        }
        Ok(over)
    }
}

fn note<Id: PartialEq>(gained: &mut Vec<(Id, Kind)>, of: Id, before: Option<Claim>, after: &Claim) {
    let kind = |claim: &Claim| (claim.attendance, claim.category);
    let had = before.is_some_and(|one| one.state.takes_place() && kind(&one) == kind(after));
    if after.state.takes_place() && !had {
        let one = (of, kind(after));
        if !gained.contains(&one) {
            gained.push(one);
        }
    }
}

fn by_place<Id: PartialEq>(gained: Vec<(Id, Kind)>) -> Vec<(Id, Vec<Kind>)> {
    let mut places: Vec<(Id, Vec<Kind>)> = Vec::new();
    for (id, kind) in gained {
        match places.iter_mut().find(|(there, _)| *there == id) {
            Some((_, kinds)) => kinds.push(kind),
            None => places.push((id, vec![kind])),
        }
    }
    places
}

fn of_event(view: &View<'_>, event: &Event, kinds: &[Kind], over: &mut Vec<Over>) -> Result<()> {
    let limits = limits(view, event)?;
    if !binds(&limits, kinds) {
        return Ok(());
    }
    let claims = claims::of_event(view, event.id)?;
    add(&limits, &claims, kinds, "", over);
    for category in categories::of_event(view, event.id)? {
        if kinds.iter().any(|(_, one)| *one == Some(category.id)) {
            let of = |claim: &Claim| claim.category == Some(category.id);
            if let Some(count) = beyond(category.places, &claims, of) {
                let (title, limit) = (String::new(), LimitKind::Category);
                over.push(Over { title, limit, category: category.name, count });
            }
        }
    }
    Ok(())
}

fn of_session(
    view: &View<'_>,
    session: &Session,
    kinds: &[Kind],
    over: &mut Vec<Over>,
) -> Result<()> {
    let limits = limits_of_session(view, session)?;
    if binds(&limits, kinds) {
        add(&limits, &claims::of_session(view, session.id)?, kinds, &session.title, over);
    }
    Ok(())
}

fn binds(limits: &Limits, kinds: &[Kind]) -> bool {
    kinds.iter().any(|(attendance, category)| limits.bind(*attendance, *category))
}

/// The limits of all places there and from a distance, as far as the kinds are of these.
fn add(limits: &Limits, claims: &[Claim], kinds: &[Kind], title: &str, over: &mut Vec<Over>) {
    let online = |attendance: Attendance| attendance == Attendance::Online;
    for (limit, places) in [(LimitKind::OnSite, limits.on_site), (LimitKind::Online, limits.online)]
    {
        let there = |attendance| online(attendance) == (limit == LimitKind::Online);
        if !kinds.iter().any(|(attendance, _)| there(*attendance)) {
            continue;
        }
        if let Some(count) = beyond(places, claims, |claim| there(claim.attendance)) {
            over.push(Over { title: title.to_owned(), limit, category: String::new(), count });
        }
    }
}

/// How many more have a place than there are, where it is more.
fn beyond(places: Option<u32>, claims: &[Claim], of: impl Fn(&Claim) -> bool) -> Option<u32> {
    let filling = Filling::of(places, claims, of);
    filling.taken.checked_sub(places?).filter(|count| *count > 0)
}
