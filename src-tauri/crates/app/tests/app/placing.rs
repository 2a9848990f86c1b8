//! Places: who waits, who moves up within which change, and that no rule of ours passes a limit.

use std::collections::{BTreeMap, BTreeSet};

use obrady_app::{
    Desk, ErrorCode, categories,
    domain::{
        Attendance, Category, CategoryId, ClashKind, Event, EventId, Field, FieldKind, MovingUp,
        RegistrationId, RegistrationState, SessionId,
    },
    events, fields, history, merging, people,
    places::{self, LimitKind},
    registrations::{self, RegistrationForm, RegistrationRow},
    sessions::{self, SessionForm},
    sign_ups,
    words::{Language, Words},
};
use proptest::{collection::vec, option, prelude::*, sample::select};

use crate::fixture::*;

use RegistrationState::{Cancelled, Confirmed, WaitingList};

fn limited(place: &mut Place, event: EventId, on_site: Option<u32>, moving_up: MovingUp) {
    let limited = Event { places_on_site: on_site, moving_up, ..place.event(event) };
    events::save(&mut place.desk, &limited).unwrap();
}

fn add(place: &mut Place, event: EventId, family: &str) -> RegistrationId {
    registrations::add(&mut place.desk, event, &registration_form("Anna", family)).unwrap()
}

fn state(place: &Place, id: RegistrationId) -> RegistrationState {
    registrations::get(&place.desk, id).unwrap().state
}

fn workshop(place: &mut Place, event: EventId, seats: u32) -> SessionId {
    let form = SessionForm { sign_up: true, places: Some(seats), ..session_form("Warsztat") };
    sessions::add(&mut place.desk, event, form).unwrap()
}

#[test]
fn whoever_comes_over_the_limit_waits_and_moves_up_in_the_change_that_frees_a_place() {
    let (mut place, event) = Place::with_event();
    limited(&mut place, event, Some(1), MovingUp::Itself);
    let first = add(&mut place, event, "Pierwsza");
    let form = registration_form("Anna", "Druga");
    let second = registrations::register(&mut place.desk, event, &form).unwrap();
    assert!(second.full, "the one place is taken");
    let third = add(&mut place, event, "Trzecia");
    assert_eq!([state(&place, second.id), state(&place, third)], [WaitingList, WaitingList]);
    let online =
        RegistrationForm { attendance: Attendance::Online, ..registration_form("Anna", "Zdalna") };
    let online = registrations::register(&mut place.desk, event, &online).unwrap();
    assert!(!online.full, "nothing limits those who take part from afar");
    let before = visible(&mut place.desk);

    registrations::set_state(&mut place.desk, &[first], Cancelled).unwrap();
    assert_eq!([state(&place, second.id), state(&place, third)], [Confirmed, WaitingList]);
    let moved: Vec<_> = place.desk.moved_up().iter().map(|one| one.name.as_str()).collect();
    assert_eq!(moved, ["Anna Druga"]);
    let [newest, ..] = &history::list(&place.desk, 1).unwrap()[..] else { panic!("no change") };
    let details = history::details(&place.desk, newest.uid, Words::new(Language::Polish)).unwrap();
    let named: Vec<&str> = details.things.iter().map(|one| one.name.as_str()).collect();
    assert!(
        named.iter().any(|name| name.contains("Druga")),
        "the history says who moved up: {named:?}"
    );
    place.desk.undo().unwrap();
    assert_eq!(visible(&mut place.desk), before, "one step took both back");
    assert!(place.desk.moved_up().is_empty(), "nobody moved up any more");

    registrations::delete(&mut place.desk, &[first]).unwrap();
    assert_eq!(state(&place, second.id), Confirmed, "a deleted one frees its place too");
    limited(&mut place, event, Some(2), MovingUp::Itself);
    assert_eq!(state(&place, third), Confirmed, "so does a higher limit");
}

#[test]
fn whom_the_staff_puts_back_does_not_come_straight_up_again() {
    let (mut place, event) = Place::with_event();
    limited(&mut place, event, Some(1), MovingUp::Itself);
    let [first, second] = ["Pierwsza", "Druga"].map(|family| add(&mut place, event, family));
    registrations::set_state(&mut place.desk, &[first], WaitingList).unwrap();
    assert_eq!([state(&place, first), state(&place, second)], [WaitingList, Confirmed]);
    registrations::set_state(&mut place.desk, &[first], Confirmed).unwrap();
    assert_eq!(state(&place, first), Confirmed, "what a person decides stands over the limit");
    let over = |place: &Place| -> Vec<_> {
        place.desk.over().iter().map(|one| (one.limit, one.category.clone(), one.count)).collect()
    };
    assert_eq!(over(&place), [(LimitKind::OnSite, String::new(), 1)], "and is told");
    registrations::add_tag(&mut place.desk, &[first], "VIP").unwrap();
    assert!(over(&place).is_empty(), "only where somebody is given a place");
    registrations::set_attendance(&mut place.desk, &[first], Attendance::Online).unwrap();
    assert!(over(&place).is_empty(), "nothing limits those who take part from afar");

    let category = categories::add(&mut place.desk, event, "Prasa").unwrap();
    let there = categories::list(&place.desk, event).unwrap().remove(0);
    let limited = Category { places: Some(0), ..there };
    categories::save(&mut place.desk, &limited).unwrap();
    registrations::set_category(&mut place.desk, &[first, second], Some(category)).unwrap();
    assert_eq!(over(&place), [(LimitKind::Category, "Prasa".into(), 2)]);
    place.desk.undo().unwrap();
    assert!(over(&place).is_empty());
}

#[test]
fn asked_first_nobody_moves_until_somebody_says_so() {
    let (mut place, event) = Place::with_event();
    limited(&mut place, event, Some(2), MovingUp::Asking);
    let ids = ["A", "B", "C", "D"].map(|family| add(&mut place, event, family));
    assert!(places::offers(&place.desk, event).unwrap().is_empty());
    registrations::set_state(&mut place.desk, &ids[..2], Cancelled).unwrap();
    assert!(place.desk.moved_up().is_empty());
    let standing = places::standing(&place.desk, event).unwrap();
    let free = places::offers(&place.desk, event).unwrap().remove(0);
    assert_eq!((free.count, &free.names[..]), (2, &["Anna C".into(), "Anna D".into()][..]));
    assert_eq!((standing.on_site.taken, standing.on_site.waiting), (0, 2));
    let form = registrations::register(&mut place.desk, event, &registration_form("Anna", "E"));
    assert!(form.unwrap().full, "who comes now overtakes nobody");
    let moved = places::move_up(&mut place.desk, event).unwrap();
    assert_eq!(moved.len(), 2);
    assert_eq!([state(&place, ids[2]), state(&place, ids[3])], [Confirmed, Confirmed]);
    place.desk.undo().unwrap();
    assert_eq!([state(&place, ids[2]), state(&place, ids[3])], [WaitingList, WaitingList]);
}

#[test]
fn a_lifted_limit_lets_everybody_in_and_no_limit_leaves_the_list_to_the_staff() {
    let (mut place, event) = Place::with_event();
    limited(&mut place, event, Some(0), MovingUp::Itself);
    let ids = ["A", "B"].map(|family| add(&mut place, event, family));
    limited(&mut place, event, None, MovingUp::Itself);
    assert_eq!(ids.map(|id| state(&place, id)), [Confirmed, Confirmed]);
    registrations::set_state(&mut place.desk, &ids[..1], WaitingList).unwrap();
    registrations::set_state(&mut place.desk, &ids[1..], Cancelled).unwrap();
    assert_eq!(state(&place, ids[0]), WaitingList, "nothing is limited: somebody put them there");
}

#[test]
fn categories_have_places_of_their_own() {
    let (mut place, event) = Place::with_event();
    limited(&mut place, event, None, MovingUp::Itself);
    let press = categories::add(&mut place.desk, event, "Prasa").unwrap();
    let there = categories::list(&place.desk, event).unwrap().remove(0);
    categories::save(&mut place.desk, Category { places: Some(1), ..there.clone() }).unwrap();
    let form = |family: &str| RegistrationForm {
        category: Some(press),
        ..registration_form("Anna", family)
    };
    let [first, second] =
        ["A", "B"].map(|family| registrations::add(&mut place.desk, event, &form(family)).unwrap());
    assert_eq!(state(&place, second), WaitingList);
    registrations::set_category(&mut place.desk, &[first], None).unwrap();
    assert_eq!(state(&place, second), Confirmed, "another category frees the place in this one");
    let third = registrations::add(&mut place.desk, event, &form("C")).unwrap();
    categories::delete(&mut place.desk, press).unwrap();
    assert_eq!(state(&place, third), Confirmed, "without the category nothing holds them");
    place.desk.undo().unwrap();
    assert_eq!(state(&place, third), WaitingList);
}

#[test]
fn sessions_have_waiting_lists_too() {
    let (mut place, event) = Place::with_event();
    limited(&mut place, event, None, MovingUp::Itself);
    let session = workshop(&mut place, event, 1);
    let [first, second] = ["A", "B"].map(|family| add(&mut place, event, family));
    let desk = &mut place.desk;
    assert_eq!(sign_ups::sign_up(desk, first, session, false).unwrap(), Confirmed);
    assert_eq!(sign_ups::sign_up(desk, second, session, false).unwrap(), WaitingList);
    let view = sign_ups::of_registration(desk, second).unwrap().remove(0);
    assert_eq!((view.on_site.taken, view.on_site.waiting, view.state), (1, 1, Some(WaitingList)));
    assert!(!view.closed);
    let row = registrations::get(desk, second).unwrap();
    assert_eq!((row.sessions, row.waits), (vec!["Warsztat".into()], vec!["Warsztat".into()]));
    let row = registrations::get(desk, first).unwrap();
    assert_eq!((row.sessions, row.waits), (vec!["Warsztat".into()], Vec::new()));
    // Whoever has no place at the event any more has none in its sessions.
    registrations::set_state(desk, &[first], Cancelled).unwrap();
    let moved: Vec<_> = desk.moved_up().iter().map(|one| (&*one.name, one.session)).collect();
    assert_eq!(moved, [("Anna B", Some(session))]);
    registrations::set_state(desk, &[first], Confirmed).unwrap();
    let view = sign_ups::of_registration(desk, first).unwrap().remove(0);
    assert_eq!(view.state, Some(WaitingList), "another has the place by now");
    assert_eq!(clashes(desk, event), 0, "so the session is not overrun");
    sign_ups::withdraw(desk, second, session).unwrap();
    let view = sign_ups::of_registration(desk, first).unwrap().remove(0);
    assert_eq!(view.state, Some(Confirmed));
    assert_eq!(sign_ups::sign_up(desk, second, session, true).unwrap(), Confirmed, "nevertheless");
    assert_eq!(clashes(desk, event), 1, "more signed up than there are places");
    let over: Vec<_> = desk.over().iter().map(|one| (&*one.title, one.limit, one.count)).collect();
    assert_eq!(over, [("Warsztat", LimitKind::OnSite, 1)]);
}

#[test]
fn a_room_limits_the_sessions_in_it() {
    let (mut place, event) = Place::with_event();
    let room = obrady_app::rooms::add(&mut place.desk, event, "Mała").unwrap();
    let there = events::programme(&place.desk, event).unwrap().programme.rooms.remove(0);
    let small = obrady_app::domain::Room { places_on_site: Some(1), ..there };
    obrady_app::rooms::save(&mut place.desk, small).unwrap();
    let mut form = SessionForm { sign_up: true, places: None, ..session_form("Warsztat") };
    form.slot.room = Some(room);
    let session = sessions::add(&mut place.desk, event, form).unwrap();
    let [first, second] = ["A", "B"].map(|family| add(&mut place, event, family));
    let desk = &mut place.desk;
    assert_eq!(sign_ups::sign_up(desk, first, session, false).unwrap(), Confirmed);
    assert_eq!(sign_ups::sign_up(desk, second, session, false).unwrap(), WaitingList);
}

#[test]
fn a_form_says_what_it_asks_and_how_many_that_concerns() {
    let (mut place, event) = Place::with_event();
    let desk = &mut place.desk;
    let consent = fields::add(desk, event, "Wizerunek", FieldKind::Consent).unwrap();
    let wording = |desk: &mut Desk, words: &str| {
        let mut field = fields::list(desk, event).unwrap().remove(0);
        field.wordings.push(words.into());
        fields::save(desk, field).unwrap();
    };
    wording(desk, "Zgadzam się na zdjęcia.");
    let answer =
        |text: &str| obrady_app::domain::Reply { question: "Wizerunek".into(), text: text.into() };
    let with = |text: &str, family: &str| RegistrationForm {
        answers: vec![answer(text)],
        tags: vec!["VIP".into(), family.into()],
        ..registration_form("Anna", family)
    };
    let number = fields::add(desk, event, "Numer", FieldKind::Text).unwrap();
    refused(desk, ErrorCode::QuestionTwice, |desk| {
        fields::add(desk, event, " wizerunek", FieldKind::Text)
    });
    let named = |desk: &Desk| fields::list(desk, event).unwrap().pop().unwrap();
    let like = Field { name: "WIZERUNEK".into(), ..named(desk) };
    refused(desk, ErrorCode::QuestionTwice, |desk| fields::save(desk, like));
    fields::save(desk, Field { name: "NUMER".into(), ..named(desk) }).unwrap();
    fields::delete(desk, number).unwrap();
    let first = registrations::add(desk, event, &with("tak", "A")).unwrap();
    wording(desk, "Zgadzam się na zdjęcia i filmy.");
    registrations::add(desk, event, &with("tak", "B")).unwrap();
    registrations::add(desk, event, &with("", "C")).unwrap();
    let uses = registrations::form_uses(desk, event).unwrap();
    assert_eq!(uses.fields, [(consent, 2)], "an empty answer is none");
    assert_eq!(uses.wordings, [(consent, vec![1, 1])]);
    let consented = registrations::consented(desk, first).unwrap();
    assert_eq!(consented[0].wording, Some(1), "what was agreed to stays");
    let form = registrations::event_form(desk, event).unwrap();
    assert_eq!(form.tags, ["VIP", "A", "B", "C"], "each once");
}

fn clashes(desk: &Desk, event: EventId) -> usize {
    let all = events::programme(desk, event).unwrap().clashes;
    all.iter().filter(|one| matches!(one.kind, ClashKind::TooManySignUps { .. })).count()
}

/// Anything that takes or frees places.
#[derive(Clone, Debug)]
enum Deed {
    Add(RegistrationState, Attendance, Option<usize>),
    State(Vec<usize>, RegistrationState),
    Category(usize, Option<usize>),
    Attend(usize, Attendance),
    Delete(usize),
    DeletePerson(usize),
    Merge(usize, usize),
    SignUp(usize, usize, bool),
    Withdraw(usize, usize),
    Limits(Option<u32>, Option<u32>),
    CategoryPlaces(usize, Option<u32>),
    Seats(usize, Option<u32>),
    MoveUp,
}

fn any_deed() -> impl Strategy<Value = Deed> {
    let state = || select(RegistrationState::ALL.to_vec());
    let attendance = || select(vec![Attendance::OnSite, Attendance::Online]);
    let which = || 0..12_usize;
    let places = || option::weighted(0.8, 0..4_u32);
    prop_oneof![
        4 => (state(), attendance(), option::of(0..2_usize)).prop_map(|(a, b, c)| Deed::Add(a, b, c)),
        3 => (vec(which(), 1..4), state()).prop_map(|(a, b)| Deed::State(a, b)),
        1 => (which(), option::of(0..2_usize)).prop_map(|(a, b)| Deed::Category(a, b)),
        1 => (which(), attendance()).prop_map(|(a, b)| Deed::Attend(a, b)),
        1 => which().prop_map(Deed::Delete),
        1 => which().prop_map(Deed::DeletePerson),
        1 => (which(), which()).prop_map(|(a, b)| Deed::Merge(a, b)),
        4 => (which(), 0..2_usize, any::<bool>()).prop_map(|(a, b, c)| Deed::SignUp(a, b, c)),
        1 => (which(), 0..2_usize).prop_map(|(a, b)| Deed::Withdraw(a, b)),
        1 => (places(), places()).prop_map(|(a, b)| Deed::Limits(a, b)),
        1 => (0..2_usize, places()).prop_map(|(a, b)| Deed::CategoryPlaces(a, b)),
        1 => (0..2_usize, places()).prop_map(|(a, b)| Deed::Seats(a, b)),
        1 => Just(Deed::MoveUp),
    ]
}

struct World {
    place: Place,
    event: EventId,
    sessions: Vec<SessionId>,
    categories: Vec<CategoryId>,
    /// Whom the staff put onto the waiting list.
    put_back: BTreeSet<RegistrationId>,
}

impl World {
    fn new(moving_up: MovingUp) -> Self {
        let (mut place, event) = Place::with_event();
        limited(&mut place, event, Some(2), moving_up);
        let sessions = vec![workshop(&mut place, event, 1), workshop(&mut place, event, 2)];
        let categories = ["A", "B"].map(|name| categories::add(&mut place.desk, event, name));
        let categories = categories.into_iter().map(Result::unwrap).collect();
        Self { place, event, sessions, categories, put_back: BTreeSet::new() }
    }

    fn rows(&mut self) -> Vec<RegistrationRow> {
        let mut rows = self.place.registrations(self.event);
        rows.sort_by_key(|row| (row.registered_at, row.id));
        rows
    }

    fn do_it(&mut self, number: usize, deed: &Deed) {
        let event = self.event;
        let rows = self.rows();
        let row = |at: &usize| rows.get(at % rows.len().max(1));
        let category = |at: &Option<usize>| at.map(|at| self.categories[at]);
        let desk = &mut self.place.desk;
        match deed {
            Deed::Add(state, attendance, of) => {
                let form = RegistrationForm {
                    state: *state,
                    attendance: *attendance,
                    category: category(of),
                    ..registration_form("Anna", &format!("Nr{number}"))
                };
                let id = registrations::add(desk, event, &form).unwrap();
                if *state == WaitingList {
                    self.put_back.insert(id);
                }
            }
            Deed::State(which, state) => {
                let mut ids: Vec<_> = which.iter().filter_map(row).map(|row| row.id).collect();
                ids.sort();
                ids.dedup();
                registrations::set_state(desk, &ids, *state).unwrap();
                if *state == WaitingList {
                    self.put_back.extend(ids);
                }
            }
            Deed::Category(at, of) => {
                let Some(row) = row(at) else { return };
                registrations::set_category(desk, &[row.id], category(of)).unwrap();
            }
            Deed::Attend(at, attendance) => {
                let Some(row) = row(at) else { return };
                let form = RegistrationForm {
                    person: Some(row.person),
                    state: row.state,
                    category: row.category,
                    attendance: *attendance,
                    ..registration_form(&row.given, &row.family)
                };
                registrations::save(desk, row.id, &form).unwrap();
            }
            Deed::Delete(at) => {
                let Some(row) = row(at) else { return };
                registrations::delete(desk, &[row.id]).unwrap();
            }
            Deed::DeletePerson(at) => {
                let Some(row) = row(at) else { return };
                people::delete(desk, &[row.person]).unwrap();
            }
            Deed::Merge(at, other) => {
                let (Some(row), Some(other)) = (row(at), row(other)) else { return };
                if row.person != other.person {
                    let choices = BTreeMap::new();
                    merging::merge_people(desk, row.person, &[other.person], &choices).unwrap();
                }
            }
            Deed::SignUp(at, session, anyway) => {
                let Some(row) = row(at) else { return };
                sign_ups::sign_up(desk, row.id, self.sessions[*session], *anyway).unwrap();
            }
            Deed::Withdraw(at, session) => {
                let Some(row) = row(at) else { return };
                sign_ups::withdraw(desk, row.id, self.sessions[*session]).unwrap();
            }
            Deed::Limits(on_site, online) => {
                let now = events::programme(desk, event).unwrap().programme.event;
                let limits = Event { places_on_site: *on_site, places_online: *online, ..now };
                events::save(desk, &limits).unwrap();
            }
            Deed::CategoryPlaces(at, places) => {
                let one = categories::list(desk, event).unwrap().remove(*at);
                categories::save(desk, Category { places: *places, ..one }).unwrap();
            }
            Deed::Seats(at, places) => {
                let form =
                    SessionForm { sign_up: true, places: *places, ..session_form("Warsztat") };
                sessions::save(desk, self.sessions[*at], form).unwrap();
            }
            Deed::MoveUp => drop(places::move_up(desk, event).unwrap()),
        }
    }

    /// Who could come to a place that is free, though nobody but the staff keeps them from it.
    fn kept_waiting(&mut self) -> Vec<places::MovedUp> {
        let steps = history::list(&self.place.desk, u32::MAX).unwrap().len();
        let mut could = places::move_up(&mut self.place.desk, self.event).unwrap();
        if history::list(&self.place.desk, u32::MAX).unwrap().len() > steps {
            self.place.desk.undo().unwrap();
        }
        // Whoever was put back keeps what they would bring to a session as well.
        let back = could.iter().any(|one| self.put_back.contains(&one.registration));
        could.retain(|one| !self.put_back.contains(&one.registration));
        could.retain(|one| !back || one.session.is_none());
        could
    }

    /// How far each limit that somebody may come under is passed: of the event, of each category, of each
    /// session.
    fn passed(&mut self) -> Vec<u32> {
        let standing = places::standing(&self.place.desk, self.event).unwrap();
        let mut all = vec![standing.on_site, standing.online];
        all.extend(standing.categories.iter().map(|(_, filling)| *filling));
        if let Some(row) = self.rows().first() {
            let views = sign_ups::of_registration(&self.place.desk, row.id).unwrap();
            all.extend(views.iter().flat_map(|one| [one.on_site, one.online]));
        }
        let passed =
            |one: places::Filling| one.places.map_or(0, |places| one.taken.saturating_sub(places));
        all.into_iter().map(passed).collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    #[test]
    fn no_rule_passes_a_limit_nobody_is_overtaken_and_undo_is_exact(
        deeds in vec(any_deed(), 1..18),
        itself in any::<bool>(),
    ) {
        let mut world = World::new(if itself { MovingUp::Itself } else { MovingUp::Asking });
        for (number, deed) in deeds.iter().enumerate() {
            let (before, waited) = (visible(&mut world.place.desk), world.rows());
            let steps = history::list(&world.place.desk, u32::MAX).unwrap().len();
            world.do_it(number, deed);
            let moved = world.place.desk.moved_up().to_vec();
            let confirms = matches!(deed, Deed::MoveUp);
            prop_assert!(itself || moved.is_empty(), "nobody moves by themselves where they are asked");
            let rows = world.rows();
            let of = |id| rows.iter().find(|row: &&RegistrationRow| row.id == id);
            if !moved.is_empty() || confirms {
                check_order(&waited, &rows, deed);
            }
            for one in moved.iter().filter(|one| one.session.is_none()) {
                prop_assert_eq!(of(one.registration).map(|row| row.state), Some(Confirmed));
            }
            // What the staff does by hand may pass a limit; our own rule never does.
            let made = history::list(&world.place.desk, u32::MAX).unwrap().len() > steps;
            if made && (matches!(deed, Deed::Add(..) | Deed::MoveUp | Deed::Delete(_) | Deed::DeletePerson(_) | Deed::Withdraw(..)
                | Deed::SignUp(_, _, false)) || matches!(deed, Deed::State(_, Cancelled))) {
                let after = world.passed();
                world.place.desk.undo().unwrap();
                let former = world.passed();
                world.place.desk.redo().unwrap();
                if former.len() == after.len() {
                    for (former, after) in former.iter().zip(&after) {
                        prop_assert!(after <= former, "{deed:?} passed a limit: {former} {after}");
                    }
                }
            }
            if itself {
                let waiting = world.kept_waiting();
                prop_assert!(waiting.is_empty(), "{waiting:?} wait after {deed:?} though they need not");
            }
            let after = visible(&mut world.place.desk);
            if made && before != after {
                world.place.desk.undo().unwrap();
                prop_assert_eq!(&visible(&mut world.place.desk), &before, "{:?}", deed);
                world.place.desk.redo().unwrap();
                prop_assert_eq!(visible(&mut world.place.desk), after, "{:?}", deed);
            }
        }
    }
}

/// Of those who waited for the same kind of place, those who came up registered first.
fn check_order(before: &[RegistrationRow], after: &[RegistrationRow], deed: &Deed) {
    let now =
        |row: &&RegistrationRow| after.iter().find(|one| one.id == row.id).map(|one| one.state);
    if !matches!(deed, Deed::MoveUp | Deed::Delete(_) | Deed::Limits(..)) {
        return;
    }
    let waited: Vec<_> = before.iter().filter(|row| row.state == WaitingList).collect();
    for (at, row) in waited.iter().enumerate() {
        if now(row) != Some(WaitingList) {
            continue;
        }
        let later = waited[at + 1..].iter().find(|other| {
            (other.attendance, other.category) == (row.attendance, row.category)
                && now(other) == Some(Confirmed)
        });
        assert!(
            later.is_none(),
            "{:?} overtook {} by {deed:?}",
            later.map(|one| &one.name),
            row.name
        );
    }
}
