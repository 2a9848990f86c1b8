//! Closing the gaps of a day.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    Move,
    board::{Layout, Piece, Time, Unit, lay_out},
    family::Family,
    push::clusters,
};
use crate::{Clock, Length, Programme, RoomId, Session, Slot};

/// Moves what begins on `day` at `from` or later to earlier hours, but none before `from`, until there
/// are no gaps: in one room each session on its own, in all rooms (`room` none) whatever runs at a time
/// as one, so that parallel sessions stay parallel.
///
/// Breaks, the signing in of participants and locked sessions stay, and so in one room does what is
/// for everybody, in further rooms too, or a block around another session. Nothing comes to stand
/// before what it came after. What a session holds goes along.
#[must_use]
pub fn close_gaps(
    programme: &Programme,
    day: NaiveDate,
    from: Clock,
    room: Option<RoomId>,
) -> Vec<Move> {
    let mut closed = Vec::<Move>::new();
    let mut moves = once(programme, day, from, room);
    let mut later = if moves.is_empty() { return moves } else { programme.clone() };
    // Where one has gone, another may no longer have to stay. Each goes earlier, so there is an end.
    while !moves.is_empty() {
        for one in moves {
            let Some(at) = later.sessions.iter().position(|session| session.id == one.id) else {
                continue;
            };
            let session = Session { slot: one.slot, ..later.sessions[at].clone() };
            later.replace(at, session);
            match closed.iter_mut().find(|other| other.id == one.id) {
                Some(other) => *other = one,
                None => closed.push(one),
            }
        }
        moves = once(&later, day, from, room);
    }
    closed
}

/// Moves what can be moved as everything stands now.
fn once(programme: &Programme, day: NaiveDate, from: Clock, room: Option<RoomId>) -> Vec<Move> {
    let family = Family::of(programme);
    let rooms: Option<BTreeSet<RoomId>> = room.map(|room| BTreeSet::from([room]));
    let layout = Layout { day, rooms: rooms.as_ref(), without: None, within: None };
    let mut units = lay_out(programme, &family, &layout);
    let from = Slot { day: Some(day), start: Some(from), length: Some(Length(0)), room };
    let Some(Time { start: from, .. }) = Time::of(from) else { return Vec::new() };

    let stands = |unit: &Unit| {
        unit.fixed || unit.pause || unit.start() < from || room.is_some() && is_around(unit, &units)
    };
    let stands_still: Vec<bool> = units.iter().map(stands).collect();
    let (mut standing, mut moving) = (Vec::new(), Vec::new());
    for (unit, stands) in units.iter_mut().zip(stands_still) {
        if stands { standing.push(unit) } else { moving.push(unit) }
    }
    // A break is one for the whole day, wherever coffee is served.
    let everywhere = |unit: &Unit| room.is_none() && unit.pause;
    let mut free = from;
    let mut done: Vec<Piece> = Vec::new();
    let single = room.is_some();
    for cluster in runs(&mut moving, single) {
        let start = cluster.iter().map(|unit| unit.start()).min().unwrap_or(from);
        let behind = |piece: &Piece| {
            let fixed = standing.iter().flat_map(|unit| {
                let wide = everywhere(unit);
                unit.pieces.iter().filter(move |other| {
                    other.before.start <= piece.before.start
                        && !other.before.meets(piece.before)
                        && (wide || unit.keeps_out(other, piece))
                })
            });
            let before = done.iter().filter(|other| {
                !other.before.meets(piece.before) && other.place.meets(&piece.place)
            });
            fixed.chain(before).map(|other| other.now.clear() - piece.now.start).max()
        };
        let pieces = cluster.iter().flat_map(|unit| &unit.pieces);
        let by = pieces.filter_map(behind).max().unwrap_or(i64::MIN).max(free - start).min(0);
        for unit in cluster.iter_mut() {
            unit.move_by(by);
            done.extend(unit.pieces.iter().cloned());
        }
        if !single {
            free = cluster.iter().map(|unit| unit.clear()).max().unwrap_or(free).max(free);
        }
    }
    let moves = |unit: &Unit| unit.moves().expect("earlier, but on the same day");
    units.iter().flat_map(moves).collect()
}

/// Whether another session lies between the talks of a block, so that the block would run over it.
fn is_around(unit: &Unit, units: &[Unit]) -> bool {
    units.iter().any(|other| {
        let apart = |piece: &Piece| other.pieces.iter().all(|one| !one.before.meets(piece.before));
        unit.start() < other.start()
            && other.start() < unit.clear()
            && unit.pieces.iter().all(apart)
    })
}

/// What moves as one: each on its own, or what runs at a time.
fn runs<'a, 'b>(
    units: &'a mut [&'b mut Unit],
    single: bool,
) -> Box<dyn Iterator<Item = &'a mut [&'b mut Unit]> + 'a> {
    if single { Box::new(units.chunks_mut(1)) } else { Box::new(clusters(units)) }
}
