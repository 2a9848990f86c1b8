//! Planning by moving: what is pushed, what goes together, what is locked. Each is one change.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use obrady_domain::{
    Clash, Clock, EventId, Move, OrganisationRole, OrganisationRoleId, Programme, Reach, Refusal,
    Role, RoleId, RoomId, Session, SessionId, Slot, Target,
};
use obrady_store::{Op, OpKind, Tx, organisations, sessions};
use obrady_words::Words;
use serde::{Deserialize, Serialize};

use crate::{
    Desk, Error, ErrorCode, Result,
    clashes::{ClashLine, lines},
    clock,
    current::Current,
    places,
};

/// Moves sessions to these slots, all or none, with what moved blocks hold. A slot without a day or an
/// hour puts one into the backlog.
///
/// # Errors
/// [`ErrorCode::Gone`] where one was deleted meanwhile or is of another event;
/// [`ErrorCode::SessionLocked`], [`ErrorCode::HourOutOfDay`].
pub fn move_each(desk: &mut Desk, event: EventId, moves: &[Move]) -> Result<()> {
    let scheduled = |one: &Move| one.slot.day.is_some() && one.slot.start.is_some();
    let kind =
        if moves.iter().any(scheduled) { OpKind::SessionMove } else { OpKind::SessionUnschedule };
    let (made, op) = desk.current(event, |current| {
        let op = match moves {
            [only] => Op::on(kind, current.session(only.id).map_or("", |one| &one.title)),
            _ => Op::many(kind, moves.len()),
        };
        Ok::<_, Error>((moved(current, moves)?, op))
    })??;
    make(desk, op, &made)
}

/// Moves or stretches a session and pushes what follows; see [`obrady_domain::shift`].
///
/// # Errors
/// [`ErrorCode::Gone`], [`ErrorCode::SessionLocked`], [`ErrorCode::SessionInTheWay`],
/// [`ErrorCode::BlockTooShort`], [`ErrorCode::HourOutOfDay`].
pub fn shift(
    desk: &mut Desk,
    event: EventId,
    id: SessionId,
    slot: Slot,
    reach: Reach,
) -> Result<()> {
    let programme = desk.programme(event)?;
    let moves = obrady_domain::shift(&programme, id, slot, reach);
    let moves = moves.map_err(|no| refused(&programme, no))?;
    let kind = if moves.len() > 1 { OpKind::SessionShift } else { OpKind::SessionMove };
    make(desk, op(&programme, kind, &[id]), &moves)
}

/// Closes the gaps of a day from an hour on, in one room or in all, and says how many sessions moved;
/// see [`obrady_domain::close_gaps`].
///
/// # Errors
/// [`ErrorCode::Gone`] where the event is gone.
pub fn close_gaps(
    desk: &mut Desk,
    event: EventId,
    day: NaiveDate,
    from: Clock,
    room: Option<RoomId>,
) -> Result<u32> {
    let programme = desk.programme(event)?;
    let moves = obrady_domain::close_gaps(&programme, day, from, room);
    let op = Op::many(OpKind::GapsClose, moves.len());
    let amount = op.amount;
    make(desk, op, &moves)?;
    Ok(amount)
}

/// Moves sessions together, with what they hold; see [`obrady_domain::move_many`].
///
/// # Errors
/// [`ErrorCode::Gone`], [`ErrorCode::SessionLocked`], [`ErrorCode::HourOutOfDay`],
/// [`ErrorCode::RoomsTooFew`].
pub fn move_many(
    desk: &mut Desk,
    event: EventId,
    ids: &[SessionId],
    held: Option<SessionId>,
    to: Target,
) -> Result<()> {
    let programme = desk.programme(event)?;
    let moves = obrady_domain::move_many(&programme, ids, held, to);
    let moves = moves.map_err(|no| refused(&programme, no))?;
    make(desk, op(&programme, OpKind::SessionMove, ids), &moves)
}

/// Lets two sessions change places, each with its own length; see [`obrady_domain::swap`].
///
/// # Errors
/// [`ErrorCode::Gone`], [`ErrorCode::SessionLocked`], [`ErrorCode::HourOutOfDay`],
/// [`ErrorCode::SessionsNested`].
pub fn swap(desk: &mut Desk, event: EventId, a: SessionId, b: SessionId) -> Result<()> {
    let programme = desk.programme(event)?;
    let moves = obrady_domain::swap(&programme, a, b).map_err(|no| refused(&programme, no))?;
    let title = |id| programme.session(id).map_or("", |session| &session.title);
    make(desk, Op::on(OpKind::SessionSwap, format!("{} ↔ {}", title(a), title(b))), &moves)
}

/// Copies sessions, with what they hold and who takes part, to where [`move_many`] would move them.
/// Nobody has signed up for a copy, and it is not locked. Gives the copies of `ids`, in that order.
///
/// # Errors
/// [`ErrorCode::Gone`], [`ErrorCode::HourOutOfDay`], [`ErrorCode::RoomsTooFew`].
pub fn copy(
    desk: &mut Desk,
    event: EventId,
    ids: &[SessionId],
    held: Option<SessionId>,
    to: Target,
) -> Result<Vec<SessionId>> {
    let programme = desk.programme(event)?;
    let places = obrady_domain::copy_many(&programme, ids, held, to);
    let places = places.map_err(|no| refused(&programme, no))?;
    let copies: BTreeMap<SessionId, SessionId> =
        places.iter().map(|place| (place.id, SessionId(clock::id()))).collect();
    desk.change(op(&programme, OpKind::SessionCopy, ids), |tx| {
        let mut held = Vec::new();
        for place in &places {
            let original = sessions::get(tx, place.id)?;
            let copy = copy_of(&original, copies[&place.id], place.slot);
            // A block must be there before what it holds.
            match original.block.and_then(|block| copies.get(&block)) {
                Some(block) => {
                    sessions::put(tx, &Session { block: None, ..copy.clone() })?;
                    held.push(Session { block: Some(*block), ..copy });
                }
                None => sessions::put(tx, &copy)?,
            }
        }
        for copy in &held {
            sessions::put(tx, copy)?;
        }
        copy_organisations(tx, event, &copies)
    })?;
    Ok(ids.iter().filter_map(|id| copies.get(id).copied()).collect())
}

/// Locks sessions, so that nothing moves them, or unlocks them.
///
/// # Errors
/// [`ErrorCode::Gone`] where one was deleted meanwhile.
pub fn set_locked(desk: &mut Desk, ids: &[SessionId], locked: bool) -> Result<()> {
    let kind = if locked { OpKind::SessionLock } else { OpKind::SessionUnlock };
    let op = crate::sessions::op(desk, kind, ids)?;
    desk.change(op, |tx| {
        for id in ids {
            sessions::set_locked(tx, *id, locked)?;
        }
        Ok(())
    })
}

/// Puts sessions into a block, wherever they were before, or out of any.
///
/// # Errors
/// [`ErrorCode::Gone`] where one was deleted meanwhile; [`ErrorCode::SessionsNested`] where the block
/// is one of them or lies in one of them.
pub fn hold(
    desk: &mut Desk,
    event: EventId,
    ids: &[SessionId],
    block: Option<SessionId>,
) -> Result<()> {
    let programme = desk.programme(event)?;
    let mut above = block;
    // As many steps as there are sessions: a circle that a foreign file brought ends too.
    for _ in 0..programme.sessions.len() {
        let Some(id) = above else { break };
        if ids.contains(&id) {
            return Err(refused(&programme, Refusal::Held(id)));
        }
        above = programme.session(id).and_then(|session| session.block);
    }
    let titled = match (ids, block) {
        (&[only], _) => Some(only),
        _ => block.or_else(|| ids.first().copied()),
    };
    let title = titled.and_then(|id| programme.session(id)).map_or("", |session| &session.title);
    desk.change(Op::on(OpKind::SessionEdit, title), |tx| {
        for id in ids {
            let session = sessions::get(tx, *id)?;
            sessions::put(tx, &Session { block, ..session })?;
        }
        Ok(())
    })
}

/// The clashes that the moves would bring: those that are not there now. Nothing is changed.
///
/// # Errors
/// What [`move_each`] would refuse.
pub fn preview(desk: &Desk, event: EventId, moves: &[Move]) -> Result<Vec<Clash>> {
    supposing(desk, event, &all_moved(desk, event, moves)?, |found, _| found.to_vec())
}

/// The same in words.
///
/// # Errors
/// What [`move_each`] would refuse.
pub fn preview_lines(
    desk: &Desk,
    event: EventId,
    moves: &[Move],
    words: Words,
) -> Result<Vec<ClashLine>> {
    let made = all_moved(desk, event, moves)?;
    supposing(desk, event, &made, |found, current| lines(found, current, words))
}

/// These moves with those of what moved blocks hold.
fn all_moved(desk: &Desk, event: EventId, moves: &[Move]) -> Result<Vec<Move>> {
    desk.current(event, |current| moved(current, moves))?
}

fn moved(current: &Current, moves: &[Move]) -> Result<Vec<Move>> {
    let made = obrady_domain::moved_kept(current.programme(), current.clashes(), moves);
    made.map_err(|no| refused(current.programme(), no))
}

/// What pushing would do.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PushPreview {
    /// All that would move, the session itself first.
    pub moves: Vec<Move>,
    /// The clashes that there would be, and are not now.
    pub clashes: Vec<ClashLine>,
}

/// What [`shift`] would do. Nothing is changed.
///
/// # Errors
/// What [`shift`] would refuse.
pub fn preview_shift(
    desk: &Desk,
    event: EventId,
    id: SessionId,
    slot: Slot,
    reach: Reach,
    words: Words,
) -> Result<PushPreview> {
    let programme = desk.programme(event)?;
    let moves = obrady_domain::shift(&programme, id, slot, reach);
    let moves = moves.map_err(|no| refused(&programme, no))?;
    drop(programme);
    let clashes = supposing(desk, event, &moves, |found, current| lines(found, current, words));
    Ok(PushPreview { clashes: clashes?, moves })
}

/// Looks at the clashes that the moves would bring, and at the programme as it would be then.
fn supposing<T>(
    desk: &Desk,
    event: EventId,
    made: &[Move],
    look: impl FnOnce(&[Clash], &Current) -> T,
) -> Result<T> {
    desk.current(event, |current| {
        let moved = |one: &Move| {
            let session = current.session(one.id)?;
            Some(Session { slot: one.slot, ..session.clone() })
        };
        let moved = made.iter().filter_map(moved).collect();
        current.suppose(moved, look)
    })
}

/// Another room may have places for those who wait.
fn make(desk: &mut Desk, op: Op, moves: &[Move]) -> Result<()> {
    places::change(desk, op, |tx, freed| {
        let mut elsewhere = Vec::new();
        for one in moves {
            if sessions::room_of(tx, one.id)? != one.slot.room {
                elsewhere.push(one.id);
            }
        }
        freed.limiting_sessions(tx, elsewhere, |tx| {
            for one in moves {
                sessions::move_to(tx, one.id, one.slot)?;
            }
            Ok(())
        })
    })
}

fn op(programme: &Programme, kind: OpKind, ids: &[SessionId]) -> Op {
    match ids {
        [only] => Op::on(kind, programme.session(*only).map_or("", |session| &session.title)),
        _ => Op::many(kind, ids.len()),
    }
}

fn copy_of(original: &Session, id: SessionId, slot: Slot) -> Session {
    let role = |role: &Role| Role { id: RoleId(clock::id()), ..*role };
    Session {
        id,
        slot,
        locked: false,
        roles: original.roles.iter().map(role).collect(),
        ..original.clone()
    }
}

/// Gives the copies what organisations do in the originals.
fn copy_organisations(
    tx: &Tx<'_>,
    event: EventId,
    copies: &BTreeMap<SessionId, SessionId>,
) -> Result<()> {
    let mut roles = organisations::roles_of_event(tx, event)?;
    let copied: Vec<OrganisationRole> = roles
        .iter()
        .filter_map(|role| {
            let session = Some(*copies.get(&role.session?)?);
            Some(OrganisationRole { id: OrganisationRoleId(clock::id()), session, ..role.clone() })
        })
        .collect();
    if !copied.is_empty() {
        roles.extend(copied);
        organisations::put_roles(tx, event, &roles)?;
    }
    Ok(())
}

/// Why something is not moved, as a person is told of it.
pub(crate) fn refused(programme: &Programme, refusal: Refusal) -> Error {
    let (code, id) = match refusal {
        Refusal::Gone(_) => return Error::new(ErrorCode::Gone),
        Refusal::Locked(id) => (ErrorCode::SessionLocked, id),
        Refusal::InTheWay(id) => (ErrorCode::SessionInTheWay, id),
        Refusal::BlockEnds(id) => (ErrorCode::BlockTooShort, id),
        Refusal::OutOfDay(id) => (ErrorCode::HourOutOfDay, id),
        Refusal::NoRoom(id) => (ErrorCode::RoomsTooFew, id),
        Refusal::Held(id) => (ErrorCode::SessionsNested, id),
    };
    Error::new(code).with("title", titled(programme.session(id)))
}

/// The title of a session as error messages take it: `none` where it has none.
pub(crate) fn titled(session: Option<&Session>) -> &str {
    let title = session.map_or("", |session| session.title.as_str());
    if title.is_empty() { "none" } else { title }
}
