//! Undo of any change restores the exact former state, redo the exact later one.

use chrono::NaiveDate;
use obrady_domain::{
    Affiliation, Answer, Clock, Event, FieldNumber, Length, Organisation, OrganisationRole,
    OrganisationRoleKind, Person, Registration, RegistrationState, Role, RoleKind, Room, Session,
    SessionKind, SessionState, SignUp, Slot, Track,
};
use obrady_store::{
    Op, OpKind, Store, StoreError, Tx, events, organisations, people, registrations, rooms,
    sessions,
};
use proptest::{collection::vec, option, prelude::*, sample::select};
use uuid::Uuid;

use crate::fixture::*;

/// One call of a function that writes.
#[derive(Clone, Debug)]
enum Deed {
    PutEvent(Event),
    DeleteEvent(u64),
    PutRoom(Room),
    DeleteRoom(u64),
    PutTrack(Track),
    DeleteTrack(u64),
    PutPerson(Person),
    DeletePerson(u64),
    PutOrganisation(Organisation),
    PutOrganisationRoles(u64, Vec<OrganisationRole>),
    PutSession(Session),
    MoveSession(u64, Slot),
    DeleteSession(u64),
    PutRegistration(Registration),
    DeleteRegistration(u64),
    Fail,
}

impl Deed {
    fn run(&self, tx: &Tx<'_>) -> Result<(), StoreError> {
        match self {
            Self::PutEvent(event) => events::put(tx, event),
            Self::DeleteEvent(number) => events::delete(tx, event(*number)),
            Self::PutRoom(room) => rooms::put(tx, room),
            Self::DeleteRoom(number) => rooms::delete(tx, room(*number)),
            Self::PutTrack(track) => rooms::put_track(tx, track),
            Self::DeleteTrack(number) => rooms::delete_track(tx, track(*number)),
            Self::PutPerson(person) => people::put(tx, person),
            Self::DeletePerson(number) => people::delete(tx, person(*number)),
            Self::PutOrganisation(organisation) => organisations::put(tx, organisation),
            Self::PutOrganisationRoles(number, roles) => {
                organisations::put_roles(tx, event(*number), roles)
            }
            Self::PutSession(session) => sessions::put(tx, session),
            Self::MoveSession(number, slot) => sessions::move_to(tx, session(*number), *slot),
            Self::DeleteSession(number) => sessions::delete(tx, session(*number)),
            Self::PutRegistration(registration) => registrations::put(tx, registration),
            Self::DeleteRegistration(number) => registrations::delete(tx, registration(*number)),
            Self::Fail => Err(StoreError::Unfit("on purpose".into())),
        }
    }
}

#[derive(Clone, Debug)]
enum Doing {
    Change(Vec<Deed>),
    Undo,
    Redo,
    /// Back to one of the steps so far, counted from the newest.
    Back(usize),
    Reopen,
}

// Few things of each kind, so that changes meet each other.

fn number() -> impl Strategy<Value = u64> + Clone {
    1..3_u64
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        select(vec!["Zażółć gęślą jaźń", "„Miasto” – plan", "a\u{0}b", "'; DROP TABLE event"])
            .prop_map(str::to_owned),
        ".{0,8}",
    ]
}

fn a_day() -> impl Strategy<Value = Option<NaiveDate>> {
    option::of((1..=30_u32).prop_map(day))
}

fn any_event() -> impl Strategy<Value = Event> {
    (number(), text(), text(), a_day(), a_day()).prop_map(
        |(number, title, text, starts_on, ends_on)| Event {
            subtitle: text.clone(),
            starts_on,
            ends_on,
            description: text,
            ..Event::new(event(number), title)
        },
    )
}

fn any_room() -> impl Strategy<Value = Room> {
    (number(), number(), text(), option::of(any::<u32>()), 0..4_u32).prop_map(
        |(number, of, name, places_on_site, position)| Room {
            places_on_site,
            ..Room::new(room(number), event(of), name, position)
        },
    )
}

fn any_track() -> impl Strategy<Value = Track> {
    (number(), number(), text(), 0..8_u8).prop_map(|(number, of, name, colour)| Track {
        id: track(number),
        event: event(of),
        name,
        colour,
        position: 0,
    })
}

fn any_person() -> impl Strategy<Value = Person> {
    let affiliation = (1..5_u64, text(), option::of(number())).prop_map(|(number, office, of)| {
        Affiliation { id: affiliation(number), office, organisation: of.map(organisation) }
    });
    (number(), text(), text(), vec(affiliation, 0..3)).prop_map(
        |(number, family, note, affiliations)| Person {
            note,
            affiliations,
            ..Person::new(person(number), "Łucja", family)
        },
    )
}

fn any_organisation() -> impl Strategy<Value = Organisation> {
    (number(), text()).prop_map(|(number, name)| Organisation::new(organisation(number), name))
}

fn any_organisation_role() -> impl Strategy<Value = OrganisationRole> {
    let kinds = vec![OrganisationRoleKind::Organiser, OrganisationRoleKind::Partner];
    (1..5_u64, option::of(number()), number(), select(kinds)).prop_map(|(number, of, by, kind)| {
        OrganisationRole {
            id: organisation_role(number),
            event: event(1),
            session: of.map(session),
            organisation: organisation(by),
            kind,
        }
    })
}

fn any_slot() -> impl Strategy<Value = Slot> {
    let start = option::of((0..2880_u16).prop_map(|minutes| Clock::new(minutes).unwrap()));
    let length = option::of(any::<u16>().prop_map(Length));
    (a_day(), start, length, option::of(number())).prop_map(|(day, start, length, of)| Slot {
        day,
        start,
        length,
        room: of.map(room),
    })
}

fn any_session() -> impl Strategy<Value = Session> {
    let role = (1..5_u64, number(), option::of(1..5_u64)).prop_map(|(number, who, of)| Role {
        id: role(number),
        person: person(who),
        kind: RoleKind::Panellist,
        affiliation: of.map(affiliation),
    });
    let kind = select(SessionKind::ALL.to_vec());
    let points = (option::of(number()), option::of(number()));
    (number(), number(), kind, text(), any_slot(), points, vec(role, 0..4)).prop_map(
        |(number, of, kind, title, slot, (block, within), roles)| Session {
            block: block.map(session),
            state: SessionState::Confirmed,
            slot,
            track: within.map(track),
            roles,
            ..Session::new(session(number), event(of), kind, title)
        },
    )
}

fn any_registration() -> impl Strategy<Value = Registration> {
    let answer = (1..9_u32, text(), option::of(1..4_u32))
        .prop_map(|(number, text, wording)| Answer { field: FieldNumber(number), text, wording });
    let state = select(RegistrationState::ALL.to_vec());
    let points = (number(), number(), option::of(1..5_u64));
    let sign_ups = option::of((number(), state.clone())).prop_map(|one| {
        let sign_up = |(of, state)| SignUp { session: session(of), state, at: Some(moment()) };
        one.map(sign_up).into_iter().collect::<Vec<_>>()
    });
    let lists = (vec(answer, 0..4), sign_ups);
    (number(), points, state, any::<bool>(), text(), lists).prop_map(
        |(number, (of, who, as_whom), state, dated, note, (answers, sign_ups))| Registration {
            affiliation: as_whom.map(affiliation),
            state,
            registered_at: dated.then(moment),
            note,
            answers,
            sign_ups,
            ..Registration::new(registration(number), event(of), person(who))
        },
    )
}

fn any_deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        6 => any_event().prop_map(Deed::PutEvent),
        1 => number().prop_map(Deed::DeleteEvent),
        4 => any_room().prop_map(Deed::PutRoom),
        1 => number().prop_map(Deed::DeleteRoom),
        3 => any_track().prop_map(Deed::PutTrack),
        1 => number().prop_map(Deed::DeleteTrack),
        5 => any_person().prop_map(Deed::PutPerson),
        1 => number().prop_map(Deed::DeletePerson),
        4 => any_organisation().prop_map(Deed::PutOrganisation),
        3 => (number(), vec(any_organisation_role(), 0..4))
            .prop_map(|(number, roles)| Deed::PutOrganisationRoles(number, roles)),
        6 => any_session().prop_map(Deed::PutSession),
        3 => (number(), any_slot()).prop_map(|(number, slot)| Deed::MoveSession(number, slot)),
        1 => number().prop_map(Deed::DeleteSession),
        5 => any_registration().prop_map(Deed::PutRegistration),
        1 => number().prop_map(Deed::DeleteRegistration),
        1 => Just(Deed::Fail),
    ]
}

fn any_doing() -> impl Strategy<Value = Doing> {
    prop_oneof![
        8 => vec(any_deed(), 1..4).prop_map(Doing::Change),
        1 => Just(Doing::Change(Vec::new())),
        5 => Just(Doing::Undo),
        4 => Just(Doing::Redo),
        2 => (0..9_usize).prop_map(Doing::Back),
        1 => Just(Doing::Reopen),
    ]
}

/// What undo and redo should find: for each step its name, and the state that it leads to.
#[derive(Default)]
struct Expected {
    undo: Vec<(String, Dump)>,
    redo: Vec<(String, Dump)>,
    /// Every step of the journal, with the state that it left.
    steps: Vec<(Uuid, Dump)>,
}

/// One file with two stores on it, used in turn, as the window and the command line are.
struct Trial {
    place: Place,
    stores: [Store; 2],
    expected: Expected,
    now: Dump,
    done: u32,
}

impl Trial {
    fn new() -> Self {
        let place = Place::new();
        let mut store = Store::create(&place.file).unwrap();
        // Something in every table, so that most deeds have what they point to.
        store.change(&stamp(), op("start"), fill).unwrap();
        store.forget_steps().unwrap();
        let stores = [store, Store::open(&place.file).unwrap()];
        let now = dump(&place.file);
        Self { place, stores, expected: Expected::default(), now, done: 0 }
    }

    fn go(&mut self, by: usize, doing: &Doing) {
        match doing {
            Doing::Change(deeds) => self.change(by, deeds),
            Doing::Undo => self.undo(by),
            Doing::Redo => self.redo(by),
            Doing::Back(steps) => self.back(by, *steps),
            Doing::Reopen => self.stores[by] = Store::open(&self.place.file).unwrap(),
        }
        let named = |steps: &[(String, Dump)]| steps.last().map(|(name, _)| name.clone());
        let (undo, redo) = self.stores[1 - by].steps().unwrap();
        let [undo, redo] = [undo, redo].map(|op: Option<Op>| op.map(|op| op.subject));
        assert_eq!(undo, named(&self.expected.undo), "undo would take back the newest deed");
        assert_eq!(redo, named(&self.expected.redo), "redo would do what was undone last");
        let history = self.stores[by].history(u32::MAX).unwrap();
        assert_eq!(history.len(), self.expected.steps.len(), "every step is in the history");
    }

    /// Notes that the journal has a step more.
    fn stepped(&mut self, by: usize) {
        let newest = self.stores[by].history(1).unwrap().remove(0);
        self.expected.steps.push((newest.uid, self.now.clone()));
    }

    fn back(&mut self, by: usize, steps: usize) {
        let Some(at) = self.expected.steps.len().checked_sub(steps + 1) else { return };
        let (uid, then) = self.expected.steps[at].clone();
        let later = u32::try_from(steps).unwrap();
        assert_eq!(self.stores[by].later(uid).unwrap(), later, "it is known beforehand");
        let outcome = self.stores[by].back(&stamp(), uid, later).unwrap();
        let after = dump(&self.place.file);
        assert_eq!(after, then, "all is as that step left it");
        assert_eq!(outcome.touched.rows > 0, after != self.now);
        if outcome.touched.rows > 0 {
            let before = std::mem::replace(&mut self.now, after);
            self.expected.undo.push((String::new(), before));
            self.expected.redo.clear();
            self.stepped(by);
        }
    }

    fn change(&mut self, by: usize, deeds: &[Deed]) {
        self.done += 1;
        let name = self.done.to_string();
        let op = Op::on(OpKind::EventEdit, &name);
        let done = self.stores[by]
            .change(&stamp(), op, |tx| deeds.iter().try_for_each(|deed| deed.run(tx)));
        let after = dump(&self.place.file);
        let touched = match done {
            Ok(outcome) => outcome.touched,
            Err(_) => {
                assert_eq!(after, self.now, "a change that fails changes nothing");
                return;
            }
        };
        assert_eq!(touched.rows > 0, after != self.now, "what was touched is known");
        for (table, rows) in &after {
            let named = touched.tables.iter().any(|touched| touched.name() == *table);
            assert_eq!(named, self.now[table] != *rows, "{table} is touched exactly if it differs");
        }
        if touched.rows > 0 {
            let before = std::mem::replace(&mut self.now, after);
            self.expected.undo.push((name, before));
            self.expected.redo.clear();
            self.stepped(by);
        }
    }

    fn undo(&mut self, by: usize) {
        let undone = self.stores[by].undo(&stamp()).unwrap();
        let after = dump(&self.place.file);
        let Some((name, before)) = self.expected.undo.pop() else {
            assert_eq!(undone, None, "nothing is left to take back");
            assert_eq!(after, self.now);
            return;
        };
        assert_eq!(undone.unwrap().value.subject, name);
        assert_eq!(after, before, "undo restores exactly what was");
        self.expected.redo.push((name, std::mem::replace(&mut self.now, after)));
        self.stepped(by);
    }

    fn redo(&mut self, by: usize) {
        let redone = self.stores[by].redo(&stamp()).unwrap();
        let after = dump(&self.place.file);
        let Some((name, later)) = self.expected.redo.pop() else {
            assert_eq!(redone, None, "nothing is left to do again");
            assert_eq!(after, self.now);
            return;
        };
        assert_eq!(redone.unwrap().value.subject, name);
        assert_eq!(after, later, "redo restores exactly what was undone");
        self.expected.undo.push((name, std::mem::replace(&mut self.now, after)));
        self.stepped(by);
    }
}

proptest! {
    // Each case writes to a real disk some fifty times.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(40) })]

    #[test]
    fn any_change_can_be_taken_back(doings in vec((0..2_usize, any_doing()), 1..30)) {
        let mut trial = Trial::new();
        let start = trial.now.clone();
        for (by, doing) in &doings {
            trial.go(*by, doing);
        }
        let end = trial.now.clone();
        let standing = trial.expected.undo.len();
        for _ in 0..=standing {
            trial.go(0, &Doing::Undo);
        }
        prop_assert_eq!(&trial.now, &start);
        for _ in 0..standing {
            trial.go(1, &Doing::Redo);
        }
        prop_assert_eq!(&trial.now, &end);
        trial.stores[0].verify().unwrap();
        read_all(&trial.stores[1]).unwrap();
    }
}

#[test]
fn most_random_changes_succeed() {
    // Otherwise the property above would say little.
    use proptest::{strategy::ValueTree, test_runner::TestRunner};
    let mut runner = TestRunner::deterministic();
    let mut trial = Trial::new();
    for _ in 0..60 {
        let deeds = vec(any_deed(), 1..4).new_tree(&mut runner).unwrap().current();
        trial.go(0, &Doing::Change(deeds));
    }
    assert!(trial.expected.steps.len() > 20, "only {} did anything", trial.expected.steps.len());
}

#[test]
fn something_new_ends_redo() {
    let mut trial = Trial::new();
    let put = |number| Doing::Change(vec![Deed::PutRoom(a_room(number))]);
    trial.go(0, &put(5));
    trial.go(0, &put(6));
    trial.go(0, &Doing::Undo);
    trial.go(0, &put(7));
    trial.go(0, &Doing::Redo);
    assert_eq!(trial.expected.undo.len(), 2, "there was nothing to redo");
}

#[test]
fn a_large_change_is_one_step() {
    let place = Place::filled();
    let mut store = Store::open(&place.file).unwrap();
    let before = dump(&place.file);
    let outcome = store
        .change(&stamp(), Op::many(OpKind::RegistrationImport, 5000), |tx| {
            (10..5010).try_for_each(|number| people::put(tx, &a_person(number)))
        })
        .unwrap();
    assert_eq!(outcome.touched.rows, 15_000, "a person and two offices each");
    let after = dump(&place.file);
    store.undo(&stamp()).unwrap();
    assert_eq!(dump(&place.file), before);
    store.redo(&stamp()).unwrap();
    assert_eq!(dump(&place.file), after);
}

#[test]
fn what_a_new_file_starts_with_can_not_be_taken_back() {
    let place = Place::filled();
    let mut store = Store::open(&place.file).unwrap();
    let before = dump(&place.file);
    store.forget_steps().unwrap();
    assert_eq!(store.steps().unwrap(), (None, None));
    assert_eq!(store.history(10).unwrap(), []);
    assert_eq!(store.undo(&stamp()).unwrap(), None);
    assert_eq!(dump(&place.file), before);
    add_room(&mut store, 5).unwrap();
    assert!(store.undo(&stamp()).unwrap().is_some(), "what comes after can");
    assert_eq!(dump(&place.file), before);
}

#[test]
fn a_step_that_no_longer_fits_changes_nothing() {
    let place = Place::filled();
    let mut store = Store::open(&place.file).unwrap();
    add_room(&mut store, 5).unwrap();
    let connection = rusqlite::Connection::open(&place.file).unwrap();
    connection.execute("UPDATE room SET name = 'past the store'", []).unwrap();
    let before = place.all();
    let undone = store.undo(&stamp());
    assert!(matches!(undone, Err(StoreError::Unfit(_))), "{undone:?}");
    assert_eq!(place.all(), before);
    connection.execute("UPDATE change SET changeset = x'00ff'", []).unwrap();
    let undone = store.undo(&stamp());
    assert!(matches!(undone, Err(StoreError::Unfit(_))), "{undone:?}");
}

#[test]
fn a_panic_in_the_middle_of_a_change_changes_nothing() {
    let place = Place::filled();
    let mut store = Store::open(&place.file).unwrap();
    let before = place.all();
    let caught = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        store.change(&stamp(), op("panic"), |tx| {
            rooms::put(tx, &a_room(5))?;
            if true {
                panic!("on purpose");
            }
            Ok::<_, StoreError>(())
        })
    }));
    assert!(caught.is_err());
    assert_eq!(place.all(), before);
    add_room(&mut store, 5).unwrap();
}
