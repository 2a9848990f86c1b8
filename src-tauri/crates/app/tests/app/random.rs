//! Use-cases at random: undo of any of them restores the exact former state, redo the exact later
//! one, what fails changes nothing, and none fails for a reason of ours.

mod attending;
mod registering;
mod telling;

use obrady_app::{
    Desk, ErrorCode, Op, Result, announcements, appearances,
    availabilities::{self, AvailabilityForm},
    clashes,
    domain::{
        Appearance, AvailabilityKind, Clock, Event, EventId, OrganisationKind,
        OrganisationRoleKind, Programme, Reach, RegistrationState, Reply, RoleKind, Slot, Target,
        Whose,
    },
    duplicates, editions, events, history,
    merging::{self, OrganisationField, PersonField},
    organisations::{self, OrganisationFacts, OrganisationForm},
    people::{self, PersonForm},
    planning,
    registrations::{self, RegistrationForm, RegistrationQuery},
    rooms,
    sessions::{self, Move, RoleForm, SessionForm},
    versions::{self, VersionForm},
};
use proptest::{collection::vec, prelude::*, sample::Index, sample::select};
use serde_json::Value;

use crate::fixture::*;

/// What is done, to which of the things that are there then, with which words.
#[derive(Clone, Debug)]
struct Doing {
    what: What,
    which: [Index; 3],
    words: [String; 2],
    number: u16,
}

#[derive(Clone, Copy, Debug)]
enum What {
    AddEvent,
    SaveEvent,
    DeleteEvent,
    SaveOrganisations,
    AddRoom,
    SaveRoom,
    OrderRooms,
    DeleteRoom,
    AddTrack,
    SaveTrack,
    DeleteTrack,
    AddSession,
    SaveSession,
    MoveSessions,
    ShiftSession,
    CloseGaps,
    MoveTogether,
    SwapSessions,
    CopySessions,
    HoldSessions,
    LockSessions,
    PreviewMoves,
    AcceptClash,
    WithdrawClash,
    SaveAvailability,
    AddVersion,
    PublishVersion,
    DeleteVersion,
    CopyEvent,
    DeleteSessions,
    AddPerson,
    SavePerson,
    DeletePeople,
    MergePeople,
    TellApart,
    Appear,
    EditOrganisation,
    DeleteOrganisation,
    MergeOrganisations,
    AddRegistration,
    SaveRegistration,
    SetState,
    DeleteRegistrations,
    SetAttendance,
    LimitPlaces,
    OpenSignUp,
    SignUp,
    WithdrawSignUp,
    MoveUp,
    CheckIn,
    WithdrawCheckIn,
    WalkIn,
    SetCategory,
    AddTag,
    RemoveTag,
    AddCategory,
    SaveCategory,
    OrderCategories,
    DeleteCategory,
    AddField,
    SaveField,
    OrderFields,
    DeleteField,
    AddLayout,
    SaveLayout,
    OrderLayouts,
    DeleteLayout,
    AddFilter,
    SaveFilter,
    OrderFilters,
    DeleteFilter,
    TakeTable,
    TakeAnnouncement,
    Undo,
    Redo,
    Reopen,
}

fn any_doing() -> impl Strategy<Value = Doing> {
    use What::*;
    let what = prop_oneof![
        1 => select(vec![AddEvent, SaveEvent, DeleteEvent, SaveOrganisations]),
        2 => select(vec![AddRoom, SaveRoom, OrderRooms, DeleteRoom, AddTrack, SaveTrack, DeleteTrack]),
        3 => select(vec![AddSession, SaveSession, MoveSessions, DeleteSessions]),
        3 => select(vec![ShiftSession, CloseGaps, MoveTogether, SwapSessions, CopySessions,
            HoldSessions, LockSessions, PreviewMoves]),
        2 => select(vec![AcceptClash, WithdrawClash, SaveAvailability, AddVersion, PublishVersion,
            DeleteVersion, CopyEvent]),
        2 => select(vec![AddPerson, SavePerson, DeletePeople]),
        2 => select(vec![MergePeople, MergePeople, TellApart, Appear]),
        1 => select(vec![EditOrganisation, DeleteOrganisation, MergeOrganisations]),
        3 => select(vec![AddRegistration, SaveRegistration, SetState, DeleteRegistrations]),
        3 => select(vec![SetAttendance, LimitPlaces, OpenSignUp, SignUp, WithdrawSignUp, MoveUp]),
        3 => select(vec![CheckIn, CheckIn, WithdrawCheckIn, WalkIn]),
        2 => select(vec![SetCategory, AddTag, RemoveTag, AddCategory, AddField, DeleteField]),
        2 => select(vec![SaveCategory, OrderCategories, DeleteCategory, SaveField, OrderFields,
            AddLayout, SaveLayout, OrderLayouts, DeleteLayout, AddFilter, SaveFilter, OrderFilters,
            DeleteFilter]),
        1 => select(vec![TakeTable, TakeAnnouncement]),
        6 => select(vec![Undo, Undo, Redo, Reopen]),
    ];
    let word = prop_oneof![
        5 => select(vec!["Zofia", "Źrebiec", "Sala A", "sala a", "Gmina Łąka", "dr Jan Ćwik, Wójt"])
            .prop_map(str::to_owned),
        1 => Just(" ".to_owned()),
        1 => ".{0,6}",
    ];
    let which = [any::<Index>(), any::<Index>(), any::<Index>()];
    (what, which, [word.clone(), word], any::<u16>())
        .prop_map(|(what, which, words, number)| Doing { what, which, words, number })
}

/// One of them; none where there is nothing to choose from.
fn one<T: Copy>(of: &[T], which: Index) -> Option<T> {
    (!of.is_empty()).then(|| *which.get(of))
}

impl Doing {
    /// Does it; none where there is nothing to do it to.
    fn run(&self, desk: &mut Desk) -> Option<Result<()>> {
        let [first, second] = &self.words;
        let events: Vec<EventId> =
            events::list(desk).unwrap().into_iter().map(|event| event.id).collect();
        if matches!(self.what, What::AddEvent) {
            return Some(events::add(desk, first).map(drop));
        }
        if matches!(
            self.what,
            What::AddPerson
                | What::SavePerson
                | What::DeletePeople
                | What::MergePeople
                | What::TellApart
        ) {
            return self.people(desk);
        }
        if matches!(
            self.what,
            What::EditOrganisation | What::DeleteOrganisation | What::MergeOrganisations
        ) {
            return self.organisations(desk);
        }
        let event = one(&events, self.which[0])?;
        let programme = events::programme(desk, event).unwrap().programme;
        Some(match self.what {
            What::SaveEvent => {
                let starts_on = programme.event.starts_on.and_then(|day| day.succ_opt());
                let title = first.clone();
                events::save(desk, &Event { title, starts_on, ..programme.event })
            }
            What::DeleteEvent => events::delete(desk, event),
            What::Appear => return self.appear(desk, event),
            What::SaveOrganisations => {
                let line = |name: &String| OrganisationForm {
                    kind: OrganisationRoleKind::Partner,
                    name: name.clone(),
                    teryt: String::new(),
                };
                organisations::save(desk, event, &[line(first), line(second)])
            }
            What::TakeTable => return self.table(desk, event),
            What::TakeAnnouncement => {
                let text = format!(
                    "Kongres „{first}”\n7 czerwca 2021 r.\n10:30–11:25 Panel: {second}\n\
                     Moderator: {first}\n12.00 Przerwa\n"
                );
                let draft = announcements::read_text(&text).unwrap();
                let into = self.number.is_multiple_of(2).then_some(event);
                announcements::take(desk, &draft, into).map(drop)
            }
            What::AddRegistration
            | What::SaveRegistration
            | What::SetState
            | What::DeleteRegistrations => return self.registrations(desk, event),
            What::SetAttendance
            | What::LimitPlaces
            | What::OpenSignUp
            | What::SignUp
            | What::WithdrawSignUp
            | What::MoveUp
            | What::CheckIn
            | What::WithdrawCheckIn
            | What::WalkIn => return self.attending(desk, event),
            What::SetCategory
            | What::AddTag
            | What::RemoveTag
            | What::AddCategory
            | What::SaveCategory
            | What::OrderCategories
            | What::DeleteCategory
            | What::AddField
            | What::SaveField
            | What::OrderFields
            | What::DeleteField => return self.form(desk, event),
            What::AddLayout
            | What::SaveLayout
            | What::OrderLayouts
            | What::DeleteLayout
            | What::AddFilter
            | What::SaveFilter
            | What::OrderFilters
            | What::DeleteFilter => return self.lists(desk, event),
            What::AddSession | What::SaveSession | What::MoveSessions | What::DeleteSessions => {
                return self.sessions(desk, &programme);
            }
            What::ShiftSession
            | What::CloseGaps
            | What::MoveTogether
            | What::SwapSessions
            | What::CopySessions
            | What::HoldSessions
            | What::LockSessions
            | What::PreviewMoves => return self.planning(desk, &programme),
            What::AcceptClash | What::WithdrawClash | What::SaveAvailability => {
                return self.judging(desk, &programme);
            }
            What::AddVersion | What::PublishVersion | What::DeleteVersion | What::CopyEvent => {
                return self.copies(desk, event);
            }
            _ => return self.rooms(desk, programme),
        })
    }

    fn rooms(&self, desk: &mut Desk, programme: Programme) -> Option<Result<()>> {
        let event = programme.event.id;
        let [name, _] = &self.words;
        let room =
            (!programme.rooms.is_empty()).then(|| self.which[1].get(&programme.rooms).clone());
        let track =
            (!programme.tracks.is_empty()).then(|| self.which[1].get(&programme.tracks).clone());
        Some(match self.what {
            What::AddRoom => rooms::add(desk, event, name).map(drop),
            What::SaveRoom => {
                let mut room = room?;
                room.name.clone_from(name);
                room.places_on_site = Some(self.number.into());
                rooms::save(desk, &room)
            }
            What::OrderRooms => rooms::order(desk, event, &[room?.id]),
            What::DeleteRoom => rooms::delete(desk, room?.id),
            What::AddTrack => rooms::add_track(desk, event, name).map(drop),
            What::SaveTrack => {
                let mut track = track?;
                track.name.clone_from(name);
                rooms::save_track(desk, &track)
            }
            _ => rooms::delete_track(desk, event, track?.id),
        })
    }

    fn sessions(&self, desk: &mut Desk, programme: &Programme) -> Option<Result<()>> {
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

    fn planning(&self, desk: &mut Desk, programme: &Programme) -> Option<Result<()>> {
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

    fn judging(&self, desk: &mut Desk, programme: &Programme) -> Option<Result<()>> {
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

    fn copies(&self, desk: &mut Desk, event: EventId) -> Option<Result<()>> {
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

    fn people(&self, desk: &mut Desk) -> Option<Result<()>> {
        let [given, family] = &self.words;
        let rows = people::page(desk, "", 0, u32::MAX).unwrap().rows;
        let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
        let chosen = one(&ids, self.which[1]);
        let mut form =
            PersonForm { affiliations: vec![office(given, family)], ..person_form(given, family) };
        Some(match self.what {
            What::AddPerson => people::add(desk, &form).map(drop),
            What::SavePerson => {
                let known = people::get(desk, chosen?).unwrap().form;
                form.affiliations.extend(known.affiliations);
                people::save(desk, chosen?, &form)
            }
            What::MergePeople => {
                let other = one(&ids, self.which[2])?;
                let choices = [(PersonField::Email, other), (PersonField::Given, chosen?)].into();
                merging::merge_people(desk, chosen?, &[other], &choices).map(drop)
            }
            What::TellApart => {
                duplicates::tell_people_apart(desk, &[chosen?, one(&ids, self.which[2])?])
            }
            _ => people::delete(desk, &[chosen?]),
        })
    }

    fn organisations(&self, desk: &mut Desk) -> Option<Result<()>> {
        let rows = organisations::page(desk, "", 0, u32::MAX).unwrap().rows;
        let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
        let chosen = one(&ids, self.which[1])?;
        Some(match self.what {
            What::EditOrganisation => {
                let facts = organisations::get(desk, chosen).unwrap().facts;
                let kind = OrganisationKind::ALL[usize::from(self.number % 9)];
                let name = self.words[0].clone();
                organisations::edit(desk, chosen, OrganisationFacts { kind, name, ..facts })
            }
            What::MergeOrganisations => {
                let other = one(&ids, self.which[2])?;
                let choices = [(OrganisationField::Name, other)].into();
                merging::merge_organisations(desk, chosen, &[other], &choices).map(drop)
            }
            _ => organisations::delete(desk, &[chosen]),
        })
    }

    fn appear(&self, desk: &mut Desk, event: EventId) -> Option<Result<()>> {
        let rows = people::page(desk, "", 0, u32::MAX).unwrap().rows;
        let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
        let person = one(&ids, self.which[1])?;
        let offices = people::get(desk, person).unwrap().form.affiliations;
        let affiliation = offices.last().and_then(|line| line.id);
        let cancelled = self.number.is_multiple_of(2);
        Some(appearances::save(desk, &Appearance { event, person, affiliation, cancelled }))
    }

    fn registrations(&self, desk: &mut Desk, event: EventId) -> Option<Result<()>> {
        let [given, family] = &self.words;
        let rows = registrations::sorted(desk, event, &RegistrationQuery::default()).unwrap();
        let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
        let chosen = one(&ids, self.which[1]);
        let state = RegistrationState::ALL[usize::from(self.number % 4)];
        let answer = Reply { question: family.clone(), text: given.clone() };
        let form = RegistrationForm {
            organisation: family.clone(),
            state,
            answers: vec![answer; usize::from(self.number % 3)],
            ..registration_form(given, family)
        };
        Some(match self.what {
            What::AddRegistration => registrations::add(desk, event, &form).map(drop),
            What::SaveRegistration => registrations::save(desk, chosen?, &form),
            What::SetState => registrations::set_state(desk, &ids, state),
            _ => registrations::delete(desk, &[chosen?]),
        })
    }
}

/// Where undo and redo should lead: each step, and the state before or after it.
struct Trial {
    place: Place,
    undo: Vec<(Op, Value)>,
    redo: Vec<(Op, Value)>,
    now: Value,
    steps: usize,
}

impl Trial {
    fn new() -> Self {
        let (mut place, _) = Place::with_event();
        let now = visible(&mut place.desk);
        // The two steps that made the event are not under test.
        let steps = history::list(&place.desk, u32::MAX).unwrap().len();
        Self { place, undo: Vec::new(), redo: Vec::new(), now, steps }
    }

    fn go(&mut self, doing: &Doing) {
        match doing.what {
            What::Undo => self.undo(),
            What::Redo => self.redo(),
            What::Reopen => self.place.desk = Desk::open(self.place.desk.path()).unwrap(),
            _ => self.change(doing),
        }
        let named = |steps: &[(Op, Value)]| steps.last().map(|(op, _)| op.clone());
        let steps = history::steps(&self.place.desk).unwrap();
        if !self.undo.is_empty() {
            assert_eq!(steps.undo, named(&self.undo));
        }
        assert_eq!(steps.redo, named(&self.redo));
    }

    fn change(&mut self, doing: &Doing) {
        let Some(done) = doing.run(&mut self.place.desk) else { return };
        let after = visible(&mut self.place.desk);
        // A desk that has just opened the file knows nothing from before.
        let mut fresh = Desk::open(self.place.desk.path()).unwrap();
        assert_eq!(visible(&mut fresh), after, "{doing:?}: what is kept in memory is in the file");
        let steps = history::list(&self.place.desk, u32::MAX).unwrap().len();
        if let Err(error) = done {
            let refused = [
                ErrorCode::Gone,
                ErrorCode::NameMissing,
                ErrorCode::QuestionTwice,
                ErrorCode::DatesReversed,
                ErrorCode::SessionLocked,
                ErrorCode::SessionInTheWay,
                ErrorCode::BlockTooShort,
                ErrorCode::HourOutOfDay,
                ErrorCode::RoomsTooFew,
                ErrorCode::SessionsNested,
            ];
            assert!(refused.contains(&error.code), "{doing:?}: {error}");
            assert_eq!((&after, steps), (&self.now, self.steps), "what fails changes nothing");
            return;
        }
        if steps == self.steps {
            assert_eq!(after, self.now, "without a step nothing changes");
            return;
        }
        assert_eq!(steps, self.steps + 1, "a use-case is one step");
        self.steps = steps;
        let op = history::steps(&self.place.desk).unwrap().undo.unwrap();
        self.undo.push((op, std::mem::replace(&mut self.now, after)));
        self.redo.clear();
    }

    fn undo(&mut self) {
        let Some((newest, _)) = self.undo.last().cloned() else { return };
        assert_eq!(self.place.desk.undo().unwrap(), Some(newest.clone()));
        for _ in 0..self.stepped() {
            let (op, before) = self.undo.pop().unwrap();
            self.redo.push((op, std::mem::replace(&mut self.now, before)));
        }
        assert_eq!(visible(&mut self.place.desk), self.now, "undo of {newest:?} restores what was");
    }

    /// How many steps were made: a text that was typed with pauses is several.
    fn stepped(&mut self) -> usize {
        let former = self.steps;
        self.steps = history::list(&self.place.desk, u32::MAX).unwrap().len();
        self.steps - former
    }

    fn redo(&mut self) {
        let done = self.place.desk.redo().unwrap();
        assert_eq!(done.is_some(), !self.redo.is_empty());
        for _ in 0..self.stepped() {
            let (op, later) = self.redo.pop().unwrap();
            self.undo.push((op, std::mem::replace(&mut self.now, later)));
        }
        if let Some(op) = done {
            assert_eq!(self.undo.last().map(|(newest, _)| newest), Some(&op));
            assert_eq!(visible(&mut self.place.desk), self.now, "redo of {op:?} does it again");
        }
    }
}

proptest! {
    // Each case writes to a real disk some forty times.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(24) })]

    #[test]
    fn any_use_case_can_be_taken_back(doings in vec(any_doing(), 1..30)) {
        let mut trial = Trial::new();
        let start = trial.now.clone();
        doings.iter().for_each(|doing| trial.go(doing));
        let end = trial.now.clone();
        let standing = trial.undo.len();
        (0..standing).for_each(|_| trial.undo());
        prop_assert_eq!(&trial.now, &start);
        (0..standing).for_each(|_| trial.redo());
        prop_assert_eq!(&trial.now, &end);
        trial.place.desk.verify().unwrap();
    }
}
