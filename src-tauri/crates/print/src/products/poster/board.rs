//! A day as boxes: in which columns, between which hours, beside what.

use std::{cmp::Reverse, collections::BTreeSet, ops::Range};

use obrady_domain::{Room, RoomId, SessionKind};

use crate::products::programme::{
    grid::{meets, runs, time_of},
    plan::{Day, Item},
};

/// A day as columns and boxes.
#[derive(Debug)]
pub struct Board<'a> {
    /// Its columns: rooms in their order, and last what is in none of them, if anything is.
    pub columns: Vec<Option<RoomId>>,
    /// Its boxes. No two overlap.
    pub spots: Vec<Spot<'a>>,
}

/// A box.
#[derive(Clone, Debug)]
pub struct Spot<'a> {
    /// Minutes since midnight at which it starts and ends.
    pub time: Range<u32>,
    /// How many minutes longer it is drawn, so that it holds a line.
    pub raised: u32,
    /// Its columns.
    pub columns: Range<usize>,
    /// Which part of its column it has, and how many parts there are beside each other.
    pub lane: (usize, usize),
    /// What stands in it; more than one thing only where too many would be beside each other.
    pub items: Vec<&'a Item<'a>>,
    /// Whether it goes across rooms because it is for everybody.
    pub is_band: bool,
}

/// So many sessions are beside each other in one room; what is more shares the last box.
const MOST_LANES: usize = 6;

impl<'a> Board<'a> {
    /// Arranges what has an hour on a day.
    pub fn of(day: &'a Day<'a>, rooms: &[Room]) -> Self {
        let known: BTreeSet<RoomId> = rooms.iter().map(|room| room.id).collect();
        let timed: Vec<Timed<'a>> =
            day.items.iter().filter_map(|item| Timed::of(item, &known)).collect();
        let (common, own): (Vec<_>, Vec<_>) =
            timed.into_iter().partition(|timed| timed.is_for_all());
        let (bands, common) = bands(common, &own);
        let mut held: BTreeSet<RoomId> =
            own.iter().chain(&common).flat_map(|timed| &timed.rooms).copied().collect();
        let mut elsewhere = own.iter().any(|timed| timed.rooms.is_empty());
        if held.is_empty() && !elsewhere {
            held.extend(bands.iter().flat_map(|band| &band.rooms));
        }
        let mut columns: Vec<Option<RoomId>> =
            rooms.iter().map(|room| room.id).filter(|id| held.contains(id)).map(Some).collect();
        let count = columns.len();
        let mut spots: Vec<Spot<'a>> = Vec::new();
        for timed in &own {
            let places = timed.places(&columns);
            let places = if places.is_empty() { vec![count] } else { places };
            spots.extend(runs(&places).map(|columns| timed.spot(columns, false)));
        }
        for timed in &common {
            let places = timed.places(&columns);
            if !places.is_empty() {
                spots.extend(runs(&places).map(|columns| timed.spot(columns, false)));
                continue;
            }
            // A break while something goes on in few rooms is in the others.
            let is_free = |column: &usize| {
                let held = |spot: &Spot<'_>| spot.columns.contains(column);
                !spots.iter().any(|spot| held(spot) && meets(&spot.time, &timed.time))
            };
            let free: Vec<usize> = (0..count).filter(is_free).collect();
            if timed.item.session.kind.is_pause() && free.len() * 2 >= count.max(1) {
                spots.extend(runs(&free).map(|columns| timed.spot(columns, true)));
            } else {
                elsewhere = true;
                spots.push(timed.spot(count..count + 1, false));
            }
        }
        if elsewhere || count == 0 {
            columns.push(None);
        }
        spots.extend(bands.iter().map(|band| band.spot(0..columns.len(), true)));
        let mut spots = beside_each_other(apart(spots), columns.len());
        spots.sort_by_key(|spot| (spot.time.start, spot.columns.start, spot.lane.0));
        Self { columns, spots }
    }

    /// Into how many parts a column is divided at most.
    pub fn lanes(&self, column: usize) -> usize {
        let here = self.spots.iter().filter(|spot| spot.columns == (column..column + 1));
        here.map(|spot| spot.lane.1).max().unwrap_or(1)
    }

    /// The boxes in some columns, counted from the first of these, cut where they reach beyond.
    pub fn part(&self, columns: &Range<usize>) -> Vec<Spot<'a>> {
        let within = self.spots.iter().filter(|spot| meets(&spot.columns, columns));
        within
            .map(|spot| Spot {
                columns: spot.columns.start.max(columns.start) - columns.start
                    ..spot.columns.end.min(columns.end) - columns.start,
                ..spot.clone()
            })
            .collect()
    }
}

/// What has an hour.
struct Timed<'a> {
    item: &'a Item<'a>,
    time: Range<u32>,
    rooms: Vec<RoomId>,
}

impl<'a> Timed<'a> {
    fn of(item: &'a Item<'a>, known: &BTreeSet<RoomId>) -> Option<Self> {
        let rooms = item.session.rooms().filter(|room| known.contains(room)).collect();
        Some(Self { item, time: time_of(item.session)?, rooms })
    }

    /// Whether everybody goes there, so that it is in all rooms' columns if it can be.
    fn is_for_all(&self) -> bool {
        match self.item.session.kind {
            SessionKind::Plenary | SessionKind::Ceremony => true,
            SessionKind::Social => self.rooms.is_empty(),
            kind => kind.is_pause(),
        }
    }

    fn places(&self, columns: &[Option<RoomId>]) -> Vec<usize> {
        let held = |room: &RoomId| columns.iter().position(|column| *column == Some(*room));
        let mut places: Vec<usize> = self.rooms.iter().filter_map(held).collect();
        places.sort_unstable();
        places
    }

    fn spot(&self, columns: Range<usize>, is_band: bool) -> Spot<'a> {
        let items = vec![self.item];
        Spot { time: self.time.clone(), raised: 0, columns, lane: (0, 1), items, is_band }
    }
}

/// What is for all and has its time for itself, and what has not.
fn bands<'a>(mut common: Vec<Timed<'a>>, own: &[Timed<'a>]) -> (Vec<Timed<'a>>, Vec<Timed<'a>>) {
    let mut busy: Vec<Range<u32>> = own.iter().map(|timed| timed.time.clone()).collect();
    busy.sort_by_key(|time| time.start);
    busy.dedup_by(|next, time| {
        let joined = next.start < time.end;
        if joined {
            time.end = time.end.max(next.end);
        }
        joined
    });
    // A coffee within the hours of registration stands beside it, not the other way about.
    common.sort_by_key(|timed| (timed.item.session.kind.is_pause(), Reverse(timed.time.len())));
    let mut taken: Vec<Range<u32>> = Vec::new();
    let (mut bands, mut others) = (Vec::new(), Vec::new());
    for timed in common {
        let at = busy.partition_point(|time| time.end <= timed.time.start);
        let is_free = busy.get(at).is_none_or(|time| time.start >= timed.time.end);
        if is_free && !taken.iter().any(|time| meets(time, &timed.time)) {
            taken.push(timed.time.clone());
            bands.push(timed);
        } else {
            others.push(timed);
        }
    }
    (bands, others)
}

/// What goes over several columns is divided where it would meet something else.
fn apart(spots: Vec<Spot<'_>>) -> Vec<Spot<'_>> {
    let is_wide = |spot: &Spot<'_>| spot.columns.len() > 1;
    let met: Vec<bool> = spots
        .iter()
        .enumerate()
        .map(|(at, spot)| {
            is_wide(spot)
                && spots.iter().enumerate().any(|(other_at, other)| {
                    at != other_at
                        && meets(&spot.time, &other.time)
                        && meets(&spot.columns, &other.columns)
                })
        })
        .collect();
    let parts = spots.into_iter().zip(met).flat_map(|(spot, met)| {
        let columns = spot.columns.clone();
        let parts =
            if met { columns.map(|column| column..column + 1).collect() } else { vec![columns] };
        parts.into_iter().map(move |columns| Spot { columns, ..spot.clone() })
    });
    parts.collect()
}

/// Puts what overlaps in a column beside each other.
fn beside_each_other(spots: Vec<Spot<'_>>, columns: usize) -> Vec<Spot<'_>> {
    let mut by_column: Vec<Vec<Spot<'_>>> = vec![Vec::new(); columns];
    let mut all = Vec::new();
    for spot in spots {
        if spot.columns.len() == 1 {
            by_column[spot.columns.start].push(spot);
        } else {
            all.push(spot);
        }
    }
    for mut column in by_column {
        column.sort_by_key(|spot| (spot.time.start, Reverse(spot.time.end)));
        let mut cluster: Vec<Spot<'_>> = Vec::new();
        let mut end = 0;
        for spot in column {
            if spot.time.start >= end {
                all.append(&mut divided(std::mem::take(&mut cluster)));
            }
            end = end.max(spot.time.end);
            cluster.push(spot);
        }
        all.append(&mut divided(cluster));
    }
    all
}

/// Boxes that hang together, each with its part of the column. They are in order.
fn divided(cluster: Vec<Spot<'_>>) -> Vec<Spot<'_>> {
    let mut lanes: Vec<u32> = Vec::new();
    let mut boxes: Vec<Spot<'_>> = Vec::with_capacity(cluster.len());
    // The box that takes what is too much.
    let mut last: Option<usize> = None;
    for mut spot in cluster {
        let free = lanes.iter().position(|end| *end <= spot.time.start);
        let lane = match free {
            Some(lane) => lane,
            None if lanes.len() < MOST_LANES => {
                lanes.push(0);
                lanes.len() - 1
            }
            None => MOST_LANES - 1,
        };
        let full = free.is_none() && lanes[lane] > spot.time.start;
        lanes[lane] = lanes[lane].max(spot.time.end);
        if full && let Some(at) = last {
            let shared: &mut Spot<'_> = &mut boxes[at];
            shared.time.end = shared.time.end.max(spot.time.end);
            shared.items.append(&mut spot.items);
            continue;
        }
        spot.lane.0 = lane;
        if lane == MOST_LANES - 1 {
            last = Some(boxes.len());
        }
        boxes.push(spot);
    }
    for spot in &mut boxes {
        spot.lane.1 = lanes.len();
    }
    boxes
}
