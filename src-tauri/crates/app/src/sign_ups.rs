//! Sign-ups: places of registered people in sessions.

use chrono::NaiveDateTime;
use obrady_domain::{
    Attendance, Claim, Held, RegistrationId, RegistrationState, Session, SessionId, SignUp, Slot,
};
use obrady_store::{Op, OpKind, Tx, View, claims, events, people, registrations, sessions};
use serde::{Deserialize, Serialize};

use crate::{
    Desk, Result, clock,
    places::{self, Filling},
};

/// A session as somebody signs up for it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SignUpView {
    /// Which.
    pub session: SessionId,
    /// What it is called.
    pub title: String,
    /// When and where it is.
    pub slot: Slot,
    /// How full the rooms are.
    pub on_site: Filling,
    /// How full it is from a distance.
    pub online: Filling,
    /// The last moment at which people may sign up, in the event's zone.
    pub until: Option<NaiveDateTime>,
    /// Whether that is past.
    pub closed: bool,
    /// Whether this person's place in it is theirs; none where they did not sign up.
    pub state: Option<RegistrationState>,
}

/// The sessions of its event that a registration can sign up for, and those that it did, in the order
/// of the programme.
///
/// # Errors
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where there is no such registration.
pub fn of_registration(desk: &Desk, id: RegistrationId) -> Result<Vec<SignUpView>> {
    desk.read_app(|view| {
        let registration = registrations::get(view, id)?;
        let now = clock::in_zone(&events::get(view, registration.event)?.zone);
        let own =
            |session: &Session| registration.sign_ups.iter().find(|one| one.session == session.id);
        let mut there = sessions::of_event(view, registration.event)?;
        there.retain(|one| own(one).is_some() || (one.sign_up && one.is_held()));
        there.sort_by_key(|one| (one.slot.day.is_none(), one.slot.day, one.slot.start, one.id));
        there.iter().map(|session| shown(view, session, own(session), now)).collect()
    })
}

fn shown(
    view: &View<'_>,
    session: &Session,
    own: Option<&SignUp>,
    now: NaiveDateTime,
) -> Result<SignUpView> {
    let limits = places::limits_of_session(view, session)?;
    let claims = claims::of_session(view, session.id)?;
    let online = |claim: &Claim| claim.attendance == Attendance::Online;
    Ok(SignUpView {
        session: session.id,
        title: session.title.clone(),
        slot: session.slot,
        on_site: Filling::of(limits.on_site, &claims, |claim| !online(claim)),
        online: Filling::of(limits.online, &claims, online),
        until: session.signs_up_until,
        closed: session.signs_up_until.is_some_and(|until| now > until),
        state: own.map(|one| one.state),
    })
}

/// Signs somebody up for a session, and says whether they have a place or wait for one. `anyway` gives
/// them a place though none is left. That the time for it is over holds back nobody here: the staff
/// knows why.
///
/// # Errors
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where one of both was deleted meanwhile.
pub fn sign_up(
    desk: &mut Desk,
    id: RegistrationId,
    session: SessionId,
    anyway: bool,
) -> Result<RegistrationState> {
    let op = op(desk, OpKind::SignUpAdd, id)?;
    places::change(desk, op, |tx, freed| {
        let before = registrations::get(tx, id)?;
        let state = enter(tx, id, session, anyway)?;
        freed.note(&Held::from(&before), Some(&Held::from(&registrations::get(tx, id)?)));
        Ok(state)
    })
}

fn enter(
    tx: &Tx<'_>,
    id: RegistrationId,
    session: SessionId,
    anyway: bool,
) -> Result<RegistrationState> {
    let mut registration = registrations::get(tx, id)?;
    let there = sessions::get(tx, session)?;
    let former = registration.sign_ups.iter().find(|one| one.session == session).cloned();
    // Who waits for the event itself asks for no place yet: it is seen when they come.
    let state = if anyway || !registration.state.takes_place() {
        RegistrationState::Confirmed
    } else {
        let mut claims = claims::of_session(tx, session)?;
        claims.retain(|claim| claim.registration != id);
        places::room(&places::limits_of_session(tx, &there)?, claims, &registration)
    };
    let now = clock::in_zone(&events::get(tx, there.event)?.zone);
    let standing = former.filter(|one| one.state != RegistrationState::Cancelled);
    let at = standing.map_or(Some(now), |one| one.at);
    registration.sign_ups.retain(|one| one.session != session);
    registration.sign_ups.push(SignUp { session, state, at });
    registrations::put(tx, &registration)?;
    Ok(state)
}

/// Takes somebody's sign-up for a session back; whoever waits for it moves up by the event's rule.
///
/// # Errors
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where the registration was deleted meanwhile.
pub fn withdraw(desk: &mut Desk, id: RegistrationId, session: SessionId) -> Result<()> {
    let op = op(desk, OpKind::SignUpWithdraw, id)?;
    places::change(desk, op, |tx, freed| {
        let before = registrations::get(tx, id)?;
        let mut after = before.clone();
        after.sign_ups.retain(|one| one.session != session);
        places::put(tx, freed, &before, &after)
    })
}

fn op(desk: &Desk, kind: OpKind, id: RegistrationId) -> Result<Op> {
    let name =
        desk.read(|view| Ok(people::get(view, registrations::get(view, id)?.person)?.full_name()))?;
    Ok(Op::on(kind, name))
}
