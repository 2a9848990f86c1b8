//! The table of registrations as a whole: every order, filters and what they hide, changes of all that
//! is shown.

use obrady_app::{
    ErrorCode, categories,
    domain::{
        Attendance, Condition, EventId, Field, FieldKind, Filter, ListColumn, RegistrationId,
        RegistrationState, Reply, SortKey, Test,
    },
    fields,
    registrations::{
        self, Hiding, RegistrationForm, RegistrationQuery, RegistrationsChange,
        RegistrationsChoice, ValueCount,
    },
};
use proptest::{collection::vec, prelude::*};

use crate::fixture::*;

const ROOMS: &str = "Ile pokoi?";

fn answered(question: &str, text: &str) -> Vec<Reply> {
    vec![Reply { question: question.into(), text: text.into() }]
}

fn add(place: &mut Place, event: EventId, form: RegistrationForm) -> RegistrationId {
    registrations::add(&mut place.desk, event, &form).unwrap()
}

fn sorted(column: ListColumn, descending: bool) -> RegistrationQuery {
    let sort = vec![SortKey { column, descending }];
    RegistrationQuery { sort, limit: 999, ..Default::default() }
}

fn where_it(column: ListColumn, test: Test) -> Condition {
    Condition::new(column, test)
}

fn with(conditions: Vec<Condition>) -> RegistrationQuery {
    let filter = Filter { words: String::new(), conditions };
    RegistrationQuery { filter, limit: 999, ..Default::default() }
}

/// A form with a number, a day and a choice in it.
fn asked(place: &mut Place, event: EventId) {
    for (name, kind) in
        [(ROOMS, FieldKind::Number), ("Przyjazd", FieldKind::Date), ("Hotel", FieldKind::Choice)]
    {
        fields::add(&mut place.desk, event, name, kind).unwrap();
    }
    let hotel = fields::list(&place.desk, event).unwrap().remove(2);
    let choices = vec!["Zacisze".to_owned(), "Błękitny".to_owned()];
    fields::save(&mut place.desk, Field { choices, ..hotel }).unwrap();
}

#[test]
fn answers_are_sorted_as_what_they_are() {
    let (mut place, event) = Place::with_event();
    asked(&mut place, event);
    for (family, question, text) in [
        ("A", ROOMS, "10"),
        ("B", ROOMS, "9,5"),
        ("C", ROOMS, "dwa"),
        ("D", "Przyjazd", "2026-05-02"),
        ("E", "Przyjazd", "2026-04-30"),
        ("F", "Hotel", "Błękitny"),
        ("G", "Hotel", "zacisze"),
        ("H", "Hotel", "u rodziny"),
    ] {
        let answers = answered(question, text);
        add(&mut place, event, RegistrationForm { answers, ..registration_form("", family) });
    }
    let check = |place: &mut Place, question: &str, expected: [&str; 2]| {
        for (descending, expected) in [false, true].into_iter().zip(expected) {
            let query = sorted(ListColumn::Answer(question.into()), descending);
            let page = registrations::page(&mut place.desk, event, &query).unwrap();
            let families: String = page.rows.iter().map(|row| row.family.as_str()).collect();
            let told = "what is empty comes last, by name";
            assert_eq!(families, expected, "{question}, descending: {descending}: {told}");
        }
    };
    check(&mut place, ROOMS, ["BACDEFGH", "CABDEFGH"]);
    check(&mut place, "PRZYJAZD", ["EDABCFGH", "DEABCFGH"]);
    check(&mut place, "Hotel", ["GFHABCDE", "HFGABCDE"]);
    check(&mut place, "Co to?", ["ABCDEFGH", "ABCDEFGH"]);
}

#[test]
fn every_column_sorts_and_several_at_once() {
    let (mut place, event) = Place::with_event();
    let first = categories::add(&mut place.desk, event, "Żółta").unwrap();
    let second = categories::add(&mut place.desk, event, "Biała").unwrap();
    for (family, category, office) in [
        ("A", Some(second), "b"),
        ("B", Some(first), "ą"),
        ("C", None, "a"),
        ("D", Some(first), ""),
    ] {
        let office = office.to_owned();
        add(
            &mut place,
            event,
            RegistrationForm { category, office, ..registration_form("", family) },
        );
    }
    let mut families = |query: &RegistrationQuery| -> String {
        let page = registrations::page(&mut place.desk, event, query).unwrap();
        page.rows.iter().map(|row| row.family.as_str()).collect()
    };
    let by = |column, descending| SortKey { column, descending };
    assert_eq!(
        families(&sorted(ListColumn::Category, false)),
        "BDAC",
        "in the order of categories"
    );
    assert_eq!(families(&sorted(ListColumn::Office, false)), "CBAD", "a, ą, b");
    assert_eq!(families(&sorted(ListColumn::Name, true)), "DCBA");
    let sort = vec![by(ListColumn::Category, false), by(ListColumn::Name, true)];
    let both = RegistrationQuery { sort, limit: 9, ..Default::default() };
    assert_eq!(families(&both), "DBAC");
    for column in ListColumn::OWN {
        let told = families(&sorted(column.clone(), true)).len();
        assert_eq!(told, 4, "{column:?} loses nobody");
    }
}

#[test]
fn what_hides_everybody_is_told_with_how_many_it_hides() {
    let (mut place, event) = Place::with_event();
    for (family, state) in
        [("Łoś", RegistrationState::Confirmed), ("Żak", RegistrationState::Pending)]
    {
        let note = "wegetarianka".to_owned();
        add(
            &mut place,
            event,
            RegistrationForm { state, note, ..registration_form("Anna", family) },
        );
    }
    let meat = where_it(ListColumn::Note, Test::Contains("mięso".into()));
    let ann = where_it(ListColumn::Given, Test::Is("anna".into()));
    let mut hiding = |query: RegistrationQuery| {
        let page = registrations::page(&mut place.desk, event, &query).unwrap();
        (page.total, page.hiding)
    };
    assert_eq!(hiding(with(vec![ann.clone()])), (2, Vec::new()), "nothing is hidden");
    let told = hiding(with(vec![ann.clone(), meat.clone()]));
    assert_eq!(told, (0, vec![Hiding::Condition { at: 1, count: 2 }]));
    let words = RegistrationQuery { words: "zak".into(), ..with(Vec::new()) };
    let state = Some(RegistrationState::Confirmed);
    let told = hiding(RegistrationQuery { state, ..words.clone() });
    let each = vec![Hiding::Words { count: 1 }, Hiding::State { count: 1 }];
    assert_eq!(told, (0, each), "to lift either is enough");
    let told = hiding(RegistrationQuery { words: "nikt".into(), ..with(vec![meat]) });
    assert_eq!(told, (0, Vec::new()), "neither alone hides them");
}

#[test]
fn the_numbers_of_states_follow_the_filter_but_not_the_state() {
    let (mut place, event) = Place::with_event();
    for (at, state) in RegistrationState::ALL.into_iter().enumerate() {
        let note = if at < 2 { "x" } else { "" }.to_owned();
        add(&mut place, event, RegistrationForm { state, note, ..registration_form("", "Łoś") });
    }
    let noted = with(vec![where_it(ListColumn::Note, Test::IsNotEmpty)]);
    let query = RegistrationQuery { state: Some(RegistrationState::ALL[0]), ..noted };
    let page = registrations::page(&mut place.desk, event, &query).unwrap();
    let counts: Vec<u32> = page.states.iter().map(|one| one.count).collect();
    assert_eq!((page.total, counts, page.all), (1, vec![1, 1, 0, 0], 4));
}

#[test]
fn values_are_told_by_how_often_they_occur() {
    let (mut place, event) = Place::with_event();
    for tags in [vec!["a", "b"], vec!["b"], vec![]] {
        let tags = tags.into_iter().map(str::to_owned).collect();
        let answers = answered("Posiłki", "obiad\nkolacja");
        let form = RegistrationForm { tags, answers, ..registration_form("", "Łoś") };
        add(&mut place, event, form);
    }
    let mut values = |column| registrations::values(&mut place.desk, event, &column).unwrap();
    let value = |value: &str, count| ValueCount { value: value.into(), count };
    assert_eq!(values(ListColumn::Tags), [value("b", 2), value("a", 1)]);
    let meals = [value("kolacja", 3), value("obiad", 3)];
    assert_eq!(values(ListColumn::Answer("Posiłki".into())), meals, "each of several");
    assert_eq!(values(ListColumn::State), [value("confirmed", 3)]);
    assert_eq!(values(ListColumn::Email), []);
}

#[test]
fn all_that_is_shown_is_changed_as_one() {
    let (mut place, event) = Place::with_event();
    let ids: Vec<RegistrationId> = (0..5)
        .map(|at| {
            let note = if at < 4 { "x" } else { "" }.to_owned();
            let form = RegistrationForm { note, ..registration_form("", &format!("Łoś {at}")) };
            add(&mut place, event, form)
        })
        .collect();
    let query = with(vec![where_it(ListColumn::Note, Test::IsNotEmpty)]);
    let all = RegistrationsChoice::All {
        query: RegistrationQuery { limit: 1, offset: 1, ..query.clone() },
        but: vec![ids[0]],
    };
    let category = categories::add(&mut place.desk, event, "VIP").unwrap();
    let before = visible(&mut place.desk);
    let changes = [
        RegistrationsChange::State { state: RegistrationState::WaitingList },
        RegistrationsChange::Attendance { attendance: Attendance::Online },
        RegistrationsChange::Category { category: Some(category) },
        RegistrationsChange::AddTag { tag: "gość".into() },
    ];
    for change in &changes {
        let count =
            registrations::change(&mut place.desk, event, &all, change, &mut |_, _| true).unwrap();
        assert_eq!(count, 3, "the page does not count, and one is left out: {change:?}");
    }
    for row in place.registrations(event) {
        let meant = row.id != ids[0] && row.id != ids[4];
        assert_eq!(row.state == RegistrationState::WaitingList, meant);
        assert_eq!(row.attendance == Attendance::Online, meant);
        assert_eq!(row.category.is_some(), meant);
        assert_eq!(row.tags, if meant { vec!["gość".to_owned()] } else { Vec::new() });
    }
    let tag = RegistrationsChange::AddTag { tag: "za dużo".into() };
    refused(&mut place.desk, ErrorCode::Cancelled, |desk| {
        registrations::change(desk, event, &all, &tag, &mut |done, total| {
            assert_eq!((done, total), (0, 3), "how far it is, of how much");
            false
        })
    });
    let some = RegistrationsChoice::Some { ids: vec![ids[1]] };
    let untag = RegistrationsChange::RemoveTag { tag: "gość".into() };
    assert_eq!(
        registrations::change(&mut place.desk, event, &some, &untag, &mut |_, _| true).unwrap(),
        1
    );
    let delete = RegistrationsChange::Delete;
    assert_eq!(
        registrations::change(&mut place.desk, event, &all, &delete, &mut |_, _| true).unwrap(),
        3
    );
    assert_eq!(place.registrations(event).len(), 2);
    refused(&mut place.desk, ErrorCode::Gone, |desk| {
        registrations::change(desk, event, &some, &untag, &mut |_, _| true)
    });
    for _ in 0..changes.len() + 2 {
        place.desk.undo().unwrap();
    }
    assert_eq!(visible(&mut place.desk), before, "each is one step");
}

/// What a row is like in one of three columns.
fn condition() -> impl Strategy<Value = Condition> {
    let column = prop_oneof![
        Just(ListColumn::Note),
        Just(ListColumn::Office),
        Just(ListColumn::Answer("Q".into()))
    ];
    let test = prop_oneof![
        "[aąb]{0,2}".prop_map(Test::Contains),
        "[aąb]{0,2}".prop_map(Test::Lacks),
        "[aąb]{0,2}".prop_map(Test::Is),
        "[aąb]{0,2}".prop_map(Test::IsNot),
        Just(Test::IsEmpty),
        Just(Test::IsNotEmpty),
    ];
    (column, test, any::<bool>()).prop_map(|(column, test, or)| Condition { column, test, or })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// However a table is asked before, and page by page: those found are those that fit alone, each
    /// once, and the numbers of states are those of what is found.
    #[test]
    fn pages_are_parts_of_one_whole(
        rows in vec(("[aąb]{0,2}", "[aąb]{0,2}", 0..4_usize), 0..24),
        conditions in vec(condition(), 0..3),
        descending: bool,
    ) {
        let (mut place, event) = Place::with_event();
        for (at, (note, answer, state)) in rows.iter().enumerate() {
            let form = RegistrationForm {
                note: note.clone(),
                office: answer.clone(),
                answers: answered("Q", answer),
                state: RegistrationState::ALL[*state],
                ..registration_form("", &format!("N{at}"))
            };
            add(&mut place, event, form);
        }
        let query = RegistrationQuery {
            sort: vec![SortKey { column: ListColumn::Note, descending }],
            ..with(conditions)
        };
        let whole = registrations::page(&mut place.desk, event, &query).unwrap();
        let mut paged = Vec::new();
        for offset in (0..whole.total).step_by(5) {
            let part = RegistrationQuery { offset, limit: 5, ..query.clone() };
            paged.extend(registrations::page(&mut place.desk, event, &part).unwrap().rows);
        }
        prop_assert_eq!(&paged, &whole.rows);
        let ids = registrations::ids(&mut place.desk, event, &query).unwrap();
        prop_assert_eq!(ids, whole.rows.iter().map(|row| row.id).collect::<Vec<_>>());
        let counted: u32 = whole.states.iter().map(|one| one.count).sum();
        prop_assert_eq!(counted, whole.total);
        let plain = query.filter.prepared(obrady_app::words::fold);
        let fitting = place.registrations(event).iter().filter(|row| plain.matches(*row)).count();
        prop_assert_eq!(fitting, whole.rows.len());
        let notes: Vec<&str> = whole.rows.iter().map(|row| row.note.as_str()).collect();
        let empty = notes.iter().position(|note| note.is_empty()).unwrap_or(notes.len());
        prop_assert!(notes[empty..].iter().all(|note| note.is_empty()), "what is empty comes last");
    }
}
