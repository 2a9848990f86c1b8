//! Use-cases at random: undo of any of them restores the exact former state, redo the exact later
//! one, what fails changes nothing, and none fails for a reason of ours.

mod attending;
mod people;
mod planning;
mod registering;
mod telling;
mod trial;

use obrady_app::{
    Desk, Result, announcements,
    domain::{Event, EventId, OrganisationRoleKind, Programme, RegistrationState, Reply},
    events,
    organisations::{self, OrganisationForm},
    registrations::{self, RegistrationForm, RegistrationQuery},
    rooms,
};
use proptest::{collection::vec, prelude::*, sample::Index, sample::select};

use self::trial::Trial;
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
