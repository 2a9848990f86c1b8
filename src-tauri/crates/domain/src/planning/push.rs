//! Moving or stretching a session, and pushing what follows.

use std::collections::BTreeSet;

use super::{
    Move, Reach, Refusal,
    board::{Layout, Piece, Time, Unit, is_for_all, lay_out},
    family::Family,
    moved,
};
use crate::{Programme, RoomId, Session, SessionId, SessionState, Slot};

/// Moves a session to a slot, with what it holds, and pushes what follows to later hours of the day
/// by as little as it takes: gaps are used up before anything is pushed.
///
/// - [`Reach::Room`]: what begins in its rooms, and in those of what it holds, at its new start or
///   later and would share time with it, or with something pushed, begins where that ends. Where it
///   goes to a later hour in its rooms, so does what came after it: nothing is overtaken. Breaks and
///   the signing in that are for everybody, locked or in further rooms too stay, and what would run
///   into one begins after it, with all that came after. Other sessions that are locked, for
///   everybody, of another day or in further rooms too stay; where one is in the way, nothing moves.
///   Where a pushed block holds something in another room, what follows there is pushed as well. In a
///   room that several may share nothing is in the way.
/// - [`Reach::Day`]: the same of everything in all rooms that begins after the session did, or, where
///   it comes from another day or a later hour, at its new start or later. What runs at a time moves as one, so that
///   parallel sessions stay parallel, breaks among it. Locked sessions stay, and what would meet one
///   in a room that it did not meet there before is refused.
///
/// A session for everybody pushes the day. Within a block its other content alone is pushed, up to
/// the block's end. Whatever shared time in a room already may go on to do so. A session of unknown
/// length counts as five minutes. A slot without a day or an hour pushes nothing.
///
/// # Errors
/// [`Refusal::Gone`], [`Refusal::Locked`], [`Refusal::InTheWay`], [`Refusal::BlockEnds`],
/// [`Refusal::OutOfDay`].
pub fn shift(
    programme: &Programme,
    id: SessionId,
    slot: Slot,
    reach: Reach,
) -> Result<Vec<Move>, Refusal> {
    let mut moves = moved(programme, &[Move { id, slot }])?;
    let family = Family::of(programme);
    let session = family.get(id)?;
    let after = Session { slot, ..session.clone() };
    let (Some(day), Some(now)) = (slot.day, Time::of(slot)) else { return Ok(moves) };
    let for_all = is_for_all(&after);
    let mut hand = vec![Piece::of(programme, session, slot, now)];
    let mut rooms: BTreeSet<RoomId> = after.rooms().collect();
    for held in family.below(id) {
        let to = moves.iter().find(|one| one.id == held.id).map_or(held.slot, |one| one.slot);
        if let Some(now) = Time::of(to) {
            hand.push(Piece::of(programme, held, to, now));
            rooms.extend(Session { slot: to, ..held.clone() }.rooms());
        }
    }
    let whole_day = reach == Reach::Day || for_all;
    if session.state == SessionState::Cancelled || (rooms.is_empty() && !whole_day) {
        return Ok(moves);
    }
    let within = family.above(session).into_iter().find_map(|block| {
        let time = Time::of(block.slot)?;
        let inside = (time.start..time.end).contains(&now.start);
        inside.then_some((block.id, time))
    });
    let board = |rooms: Option<&BTreeSet<RoomId>>| {
        let within = within.map(|(block, _)| block);
        lay_out(programme, &family, &Layout { day, rooms, without: Some(id), within })
    };
    let units = if whole_day {
        let mut units = board(None);
        let same_day = session.slot.day == slot.day;
        let old = Time::of(session.slot).filter(|old| same_day && old.start <= now.start);
        let from = old.map_or(now.start, |old| old.end.max(old.start + 1));
        push_day(&hand, &mut units, from)?;
        units
    } else {
        let delayed = session.slot.day == slot.day
            && hand.first().is_some_and(|one| one.keeps_place() && one.before.start <= now.start);
        loop {
            let mut units = board(Some(&rooms));
            match push_rooms(&hand, delayed, &mut units) {
                Ok(()) => break units,
                Err(Stop::InTheWay(root)) => return Err(Refusal::InTheWay(root)),
                // They are none of those that are there, so this ends.
                Err(Stop::Reaches(further)) => rooms.extend(further),
            }
        }
    };
    let pushed = || units.iter().flat_map(|unit| &unit.pieces).filter(|one| one.now != one.before);
    if let Some((block, time)) = within
        && hand[..1].iter().chain(pushed()).any(|piece| piece.now.end > time.end)
    {
        return Err(Refusal::BlockEnds(block));
    }
    for unit in &units {
        moves.extend(unit.moves()?);
    }
    Ok(moves)
}

/// Why pushing in rooms ends before all is pushed.
enum Stop {
    /// This stays and is in the way.
    InTheWay(SessionId),
    /// What moves would meet something in rooms that are not pushed yet.
    Reaches(BTreeSet<RoomId>),
}

/// What newly meets one of `moving`, of what does not move.
fn stopped<'a, 'b>(
    moving: impl Iterator<Item = &'b Piece> + Clone,
    mut standing: impl Iterator<Item = &'a Unit>,
) -> Option<SessionId> {
    let newly = |unit: &&Unit| {
        let mut pieces = unit.pieces.iter();
        pieces.any(|own| moving.clone().any(|one| newly_meet(own, one)))
    };
    standing.find(newly).map(|unit| unit.root)
}

fn newly_meet(one: &Piece, other: &Piece) -> bool {
    one.clashes(other) && !one.clashed(other)
}

/// `hand` is the session that is moved, with what it holds; `delayed` where it goes to a later hour in
/// its rooms.
fn push_rooms(hand: &[Piece], delayed: bool, units: &mut [Unit]) -> Result<(), Stop> {
    let Some(session) = hand.first() else { return Ok(()) };
    let from = if delayed { session.before.start } else { session.now.start };
    let stands = |unit: &Unit| unit.fixed || unit.start() < from;
    let (standing, mut following): (Vec<&mut Unit>, Vec<&mut Unit>) =
        units.iter_mut().partition(|unit| stands(unit));
    let standing: Vec<&Unit> = standing.into_iter().map(|unit| &*unit).collect();
    fits(hand, &standing)?;
    let pauses = || standing.iter().filter(|unit| unit.pause && !unit.elsewhere);
    for at in 0..following.len() {
        let (placed, rest) = following.split_at_mut(at);
        let unit = &mut *rest[0];
        let needed = |piece: &Piece| {
            let placed = placed.iter().flat_map(|one| &one.pieces);
            let placed = placed.filter(|other| newly_meet(piece, other) || piece.overtakes(other));
            let held = hand[1..].iter().filter(|other| newly_meet(piece, other));
            // What met the session already is pushed out of its way all the same.
            let comes_first =
                |one: &&Piece| piece.clashes(one) || (delayed && piece.overtakes(one));
            let session = Some(session).filter(comes_first);
            let pauses = pauses().flat_map(|one| &one.pieces);
            let pauses = pauses.filter(|other| newly_meet(piece, other));
            let behind = placed.chain(held).chain(session).chain(pauses);
            behind.map(|other| other.now.clear() - piece.now.start).max()
        };
        while let Some(minutes) = unit.pieces.iter().filter_map(needed).max() {
            unit.move_by(minutes.max(1));
        }
        fits(&unit.pieces, &standing)?;
    }
    Ok(())
}

/// Whether what moves newly meets nothing that stays.
fn fits(moving: &[Piece], standing: &[&Unit]) -> Result<(), Stop> {
    let (elsewhere, here): (Vec<&Unit>, Vec<&Unit>) =
        standing.iter().partition(|unit| unit.elsewhere);
    if let Some(root) = stopped(moving.iter(), here.into_iter()) {
        return Err(Stop::InTheWay(root));
    }
    let theirs = elsewhere.into_iter().flat_map(|unit| &unit.pieces);
    let further: BTreeSet<RoomId> = theirs
        .flat_map(|own| {
            moving.iter().filter(|one| newly_meet(own, one)).map(|one| own.rooms_shared(one))
        })
        .flatten()
        .collect();
    if further.is_empty() { Ok(()) } else { Err(Stop::Reaches(further)) }
}

fn push_day(hand: &[Piece], units: &mut [Unit], from: i64) -> Result<(), Refusal> {
    let follows = |unit: &Unit| !unit.fixed && unit.start() >= from;
    let (mut following, standing): (Vec<&mut Unit>, Vec<&mut Unit>) =
        units.iter_mut().partition(|unit| follows(unit));
    let met = |moving: &[&Piece]| {
        let met = stopped(moving.iter().copied(), standing.iter().map(|unit| &**unit));
        met.map_or(Ok(()), |root| Err(Refusal::InTheWay(root)))
    };
    met(&hand.iter().collect::<Vec<_>>())?;
    let mut free = hand.iter().map(|piece| piece.now.clear()).max().unwrap_or(from);
    for cluster in clusters(&mut following) {
        let start = cluster.iter().map(|unit| unit.start()).min().unwrap_or(free);
        if start >= free {
            break;
        }
        for unit in cluster.iter_mut() {
            unit.move_by(free - start);
        }
        free = cluster.iter().map(|unit| unit.clear()).max().unwrap_or(free);
    }
    met(&following.iter().flat_map(|unit| &unit.pieces).collect::<Vec<_>>())
}

/// Units, in order of their start, in runs of which each but the first begins before another ends.
pub(super) fn clusters<'a, 'b>(
    units: &'a mut [&'b mut Unit],
) -> impl Iterator<Item = &'a mut [&'b mut Unit]> {
    let mut end = i64::MIN;
    let mut starts: BTreeSet<usize> = BTreeSet::new();
    for (at, unit) in units.iter().enumerate() {
        if unit.start() >= end {
            starts.insert(at);
        }
        end = end.max(unit.clear());
    }
    let mut at = 0;
    units.chunk_by_mut(move |_, _| {
        at += 1;
        !starts.contains(&at)
    })
}
