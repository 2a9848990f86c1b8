//! Places: who has one, who waits, and who comes next when one falls free.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::{
    Attendance, Category, CategoryId, Event, EventId, Registration, RegistrationId,
    RegistrationState, Room, RoomId, Session, SessionId, SignUp,
};

/// How those on a waiting list come to a place that falls free.
#[derive(
    Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum MovingUp {
    /// Somebody confirms it.
    #[default]
    Asking,
    /// By itself.
    Itself,
}

/// How many places there are. What is not limited has room for everybody.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Limits {
    /// In the rooms.
    pub on_site: Option<u32>,
    /// From a distance.
    pub online: Option<u32>,
    /// Of each category that is limited, on site and online together.
    pub categories: BTreeMap<CategoryId, u32>,
}

impl Limits {
    /// Those of an event.
    #[must_use]
    pub fn of_event(event: &Event, categories: &[Category]) -> Self {
        let limited = categories.iter().filter_map(|one| Some((one.id, one.places?)));
        Self {
            on_site: event.places_on_site,
            online: event.places_online,
            categories: limited.collect(),
        }
    }

    /// Those of a session; categories have none there.
    #[must_use]
    pub fn of_session(session: &Session) -> Self {
        let (on_site, online) = (session.places, session.places_online);
        Self { on_site, online, categories: BTreeMap::new() }
    }

    /// Those of a session in its rooms: its own count, else those of all its rooms together, where all
    /// are known.
    #[must_use]
    pub fn in_rooms(session: &Session, rooms: &BTreeMap<RoomId, &Room>) -> Self {
        let there = |places: fn(&Room) -> Option<u32>| {
            let each = session.rooms().map(|room| rooms.get(&room).and_then(|room| places(room)));
            let sum = each.reduce(|sum, one| Some(sum?.saturating_add(one?)));
            sum.flatten()
        };
        let own = Self::of_session(session);
        Self {
            on_site: own.on_site.or_else(|| there(|room| room.places_on_site)),
            online: own.online.or_else(|| there(|room| room.places_online)),
            ..own
        }
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.on_site.is_none() && self.online.is_none() && self.categories.is_empty()
    }

    /// Whether anything limits places of this kind.
    #[must_use]
    pub fn bind(&self, attendance: Attendance, category: Option<CategoryId>) -> bool {
        self.of(attendance).is_some()
            || category.is_some_and(|category| self.categories.contains_key(&category))
    }

    fn of(&self, attendance: Attendance) -> Option<u32> {
        match attendance {
            Attendance::Online => self.online,
            Attendance::OnSite | Attendance::Hybrid => self.on_site,
        }
    }
}

/// What a registration asks for: a place at an event, or in a session.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Claim {
    /// Which registration.
    pub registration: RegistrationId,
    /// Whether the place is theirs; what is pending takes one already.
    pub state: RegistrationState,
    /// Which kind of place.
    pub attendance: Attendance,
    /// Of which category.
    pub category: Option<CategoryId>,
    /// When it was asked for; who asked at no known time comes after all others.
    pub at: Option<NaiveDateTime>,
}

/// What a registration holds or asks for, at its event and in sessions.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Held {
    /// Which registration.
    pub registration: RegistrationId,
    /// For which event.
    pub event: EventId,
    /// Whether the place there is theirs.
    pub state: RegistrationState,
    /// Which kind of place.
    pub attendance: Attendance,
    /// Of which category.
    pub category: Option<CategoryId>,
    /// When it was asked for.
    pub at: Option<NaiveDateTime>,
    /// The places in sessions.
    pub sign_ups: Vec<SignUp>,
}

impl From<&Registration> for Held {
    fn from(registration: &Registration) -> Self {
        Self {
            registration: registration.id,
            event: registration.event,
            state: registration.state,
            attendance: registration.attendance,
            category: registration.category,
            at: registration.registered_at,
            sign_ups: registration.sign_ups.clone(),
        }
    }
}

impl Held {
    /// The place at the event.
    #[must_use]
    pub fn claim(&self) -> Claim {
        let Self { registration, state, attendance, category, at, .. } = *self;
        Claim { registration, state, attendance, category, at }
    }

    /// The place in a session; none where the person did not sign up, or has no place at the event.
    #[must_use]
    pub fn claim_of(&self, session: SessionId) -> Option<Claim> {
        if !self.state.takes_place() {
            return None;
        }
        let sign_up = self.sign_ups.iter().find(|one| one.session == session)?;
        let at = sign_up.at.or(self.at);
        Some(Claim { state: sign_up.state, at, ..self.claim() })
    }
}

impl Claim {
    fn order(&self) -> (bool, Option<NaiveDateTime>, RegistrationId) {
        (self.at.is_none(), self.at, self.registration)
    }
}

/// Who of a waiting list comes to a place.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Advance {
    /// They have it at once, in the order of the list.
    pub moves: Vec<RegistrationId>,
    /// There is a place for them, once somebody confirms it, in the order of the list.
    pub may: Vec<RegistrationId>,
}

/// Who of those waiting there is a place for, in the order in which they asked. Nobody comes to a
/// place who would go over a limit; none overtakes another who waits for the same kind of place.
#[must_use]
pub fn moves_up(limits: &Limits, claims: &[Claim], setting: MovingUp) -> Advance {
    let mut taken = Taken::by(claims);
    let moving = taken.move_up(limits, claims);
    match setting {
        MovingUp::Itself => Advance { moves: moving, may: Vec::new() },
        MovingUp::Asking => Advance { moves: Vec::new(), may: moving },
    }
}

/// Whether whoever comes now has a place or waits: what is left when all who wait and could move up
/// have.
#[must_use]
pub fn room_for(
    limits: &Limits,
    claims: &[Claim],
    attendance: Attendance,
    category: Option<CategoryId>,
) -> RegistrationState {
    if Seating::new(limits.clone(), claims).seat(attendance, category) {
        RegistrationState::Confirmed
    } else {
        RegistrationState::WaitingList
    }
}

/// Places given one after another to those who come, once all who wait and could move up have: what is
/// taken is counted once.
#[derive(Clone, Debug)]
pub struct Seating {
    limits: Limits,
    taken: Taken,
}

impl Seating {
    /// With what these ask for, or have.
    #[must_use]
    pub fn new(limits: Limits, claims: &[Claim]) -> Self {
        let mut taken = Taken::by(claims);
        taken.move_up(&limits, claims);
        Self { limits, taken }
    }

    /// Whether whoever comes now has a place; it is taken then.
    pub fn seat(&mut self, attendance: Attendance, category: Option<CategoryId>) -> bool {
        let has_room = self.taken.has_room(&self.limits, attendance, category);
        if has_room {
            self.taken.take(attendance, category);
        }
        has_room
    }
}

/// How many places are taken.
#[derive(Clone, Debug, Default)]
struct Taken {
    on_site: u32,
    online: u32,
    categories: BTreeMap<CategoryId, u32>,
}

impl Taken {
    fn by(claims: &[Claim]) -> Self {
        let mut taken = Self::default();
        for claim in claims.iter().filter(|claim| claim.state.takes_place()) {
            taken.take(claim.attendance, claim.category);
        }
        taken
    }

    fn take(&mut self, attendance: Attendance, category: Option<CategoryId>) {
        *self.of(attendance) += 1;
        if let Some(category) = category {
            *self.categories.entry(category).or_default() += 1;
        }
    }

    fn of(&mut self, attendance: Attendance) -> &mut u32 {
        match attendance {
            Attendance::Online => &mut self.online,
            Attendance::OnSite | Attendance::Hybrid => &mut self.on_site,
        }
    }

    fn has_room(
        &mut self,
        limits: &Limits,
        attendance: Attendance,
        category: Option<CategoryId>,
    ) -> bool {
        let limit = limits.of(attendance);
        let taken = *self.of(attendance);
        let here = limit.is_none_or(|limit| taken < limit);
        let of_category = category.is_none_or(|category| {
            let taken = self.categories.get(&category).copied().unwrap_or_default();
            limits.categories.get(&category).is_none_or(|limit| taken < *limit)
        });
        here && of_category
    }

    fn move_up(&mut self, limits: &Limits, claims: &[Claim]) -> Vec<RegistrationId> {
        let waits = |claim: &&Claim| claim.state == RegistrationState::WaitingList;
        let mut waiting: Vec<&Claim> = claims.iter().filter(waits).collect();
        waiting.sort_by_key(|claim| claim.order());
        let mut moving = Vec::new();
        for claim in waiting {
            if self.has_room(limits, claim.attendance, claim.category) {
                self.take(claim.attendance, claim.category);
                moving.push(claim.registration);
            }
        }
        moving
    }
}
