//! Sessions and their places, clashes, versions, editions.

use obrady_app::{
    Desk, Result,
    availabilities::{self, AvailabilityForm},
    clashes,
    domain::{AvailabilityKind, Clock, EventId, Programme, Reach, RoleKind, Slot, Target, Whose},
    editions, planning,
    sessions::{self, Move, RoleForm, SessionForm},
    versions::{self, VersionForm},
};

use super::{Doing, What, one};
use crate::fixture::*;

impl Doing {
    pub(super) fn sessions(&self, desk: &mut Desk, programme: &Programme) -> Option<Result<()>> {
        let [title, name] = &self.words;
        let ids: Vec<_> = programme.sessions.iter().map(|session| session.id).collect();
        let room_ids: Vec<_> = programme.rooms.iter().map(|room| room.id).collect();
        let track_ids: Vec<_> = programme.tracks.iter().map(|track| track.id).collect();
        let slot = Slot {
            room: one(&room_ids, self.which[1]),
            ..slot("2021-06-07", (self.number % 40, self.number % 60), self.number % 300)
        };
        let chosen = one(&ids, self.which[2]);
        let form = SessionForm {
            slot,
            track: one(&track_ids, self.which[1]),
            block: one(&ids, self.which[1]),
            people: vec![role_form(name, RoleKind::Speaker)],
            ..session_form(title)
        };
        Some(match self.what {
            What::AddSession => sessions::add(desk, programme.event.id, form).map(drop),
            What::SaveSession => {
                let session = programme.session(chosen?)?;
                let kept = session.roles.iter().map(|role| RoleForm {
                    id: Some(role.id),
                    person: Some(role.person),
                    name: String::new(),
                    kind: RoleKind::Panellist,
                    affiliation: role.affiliation,
                });
                let people = form.people.into_iter().chain(kept.skip(1)).collect();
                sessions::save(desk, session.id, SessionForm { people, ..form })
            }
            What::MoveSessions => {
                let slot = if self.number.is_multiple_of(3) { Slot::default() } else { slot };
                let moves: Vec<Move> =
                    ids.iter().take(2).map(|id| Move { id: *id, slot }).collect();
                sessions::move_all(desk, &moves)
            }
            _ => sessions::delete(desk, &[chosen?]),
        })
    }

    pub(super) fn planning(&self, desk: &mut Desk, programme: &Programme) -> Option<Result<()>> {
        let event = programme.event.id;
        let ids: Vec<_> = programme.sessions.iter().map(|session| session.id).collect();
        let room_ids: Vec<_> = programme.rooms.iter().map(|room| room.id).collect();
        let (first, second) = (one(&ids, self.which[1])?, one(&ids, self.which[2])?);
        let room = one(&room_ids, self.which[1]);
        let at = (self.number % 40, self.number % 60);
        let slot = Slot { room, ..slot("2021-06-07", at, self.number % 300) };
        let reach = if self.number.is_multiple_of(2) { Reach::Room } else { Reach::Day };
        let to = Target { day: slot.day, start: slot.start, room };
        Some(match self.what {
            What::ShiftSession => planning::shift(desk, event, first, slot, reach),
            What::CloseGaps => {
                planning::close_gaps(desk, event, slot.day?, slot.start?, room).map(drop)
            }
            What::MoveTogether => planning::move_many(desk, event, &[first, second], None, to),
            What::SwapSessions => planning::swap(desk, event, first, second),
            What::CopySessions => {
                planning::copy(desk, event, &[first, second], Some(first), to).map(drop)
            }
            What::HoldSessions => {
                let block = self.number.is_multiple_of(2).then_some(second);
                planning::hold(desk, event, &[first], block)
            }
            What::LockSessions => {
                planning::set_locked(desk, &[first], self.number.is_multiple_of(3))
            }
            _ => {
                let moved = planning::preview(desk, event, &[Move { id: first, slot }]).map(drop);
                let kept = desk.programme(event).unwrap();
                assert_eq!(*kept, *programme, "supposing leaves what is kept as it was");
                moved
            }
        })
    }

    pub(super) fn judging(&self, desk: &mut Desk, programme: &Programme) -> Option<Result<()>> {
        let event = programme.event.id;
        let keys: Vec<String> =
            clashes::of(desk, event).unwrap().iter().map(|clash| clash.key()).collect();
        let accepted: Vec<&String> = programme.acceptances.iter().map(|one| &one.clash).collect();
        Some(match self.what {
            What::AcceptClash => {
                let key = (!keys.is_empty()).then(|| self.which[1].get(&keys))?;
                clashes::accept(desk, event, key, &self.words[0])
            }
            What::WithdrawClash => clashes::withdraw(desk, event, one(&accepted, self.which[1])?),
            _ => {
                let people: Vec<_> = programme.people.keys().copied().map(Whose::Person).collect();
                let rooms: Vec<_> =
                    programme.rooms.iter().map(|room| Whose::Room(room.id)).collect();
                let all = [people, rooms].concat();
                let hour = |number: u16| Clock::at(number % 24, 0).unwrap();
                let line = AvailabilityForm {
                    id: None,
                    day: "2021-06-07".parse().unwrap(),
                    from: hour(self.number),
                    to: hour(self.number % 24 + 3),
                    kind: AvailabilityKind::Unavailable,
                };
                let lines = vec![line; usize::from(self.number % 3)];
                availabilities::save(desk, event, one(&all, self.which[1])?, lines)
            }
        })
    }

    pub(super) fn copies(&self, desk: &mut Desk, event: EventId) -> Option<Result<()>> {
        let all: Vec<_> =
            versions::list(desk, event).unwrap().into_iter().map(|one| one.id).collect();
        let chosen = one(&all, self.which[1]);
        let published = self.number.is_multiple_of(2);
        let [name, note] = self.words.clone();
        Some(match self.what {
            What::AddVersion => {
                versions::add(desk, event, &VersionForm { name, note, published }).map(drop)
            }
            What::PublishVersion => versions::publish(desk, chosen?, published),
            What::DeleteVersion => versions::delete(desk, chosen?),
            _ => {
                let first_day = "2022-06-06".parse().unwrap();
                editions::copy_event(desk, event, &name, first_day).map(drop)
            }
        })
    }
}
