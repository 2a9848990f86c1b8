//! Filters: read as they are written, and put to rows.

use std::borrow::Cow;

use obrady_domain::{Condition, Fact, Facts, Filter, FilterFault, ListColumn, Test};
use proptest::{collection::vec, prelude::*, sample::select};

fn any_test() -> impl Strategy<Value = Test> {
    let value = || {
        prop_oneof![
            3 => ".{0,8}",
            1 => select(vec!["", " ", ",", "=", "\"", "\\", "a,b", "a\nb", "łódź", "!="])
                .prop_map(str::to_owned),
        ]
    };
    prop_oneof![
        value().prop_map(Test::Is),
        value().prop_map(Test::IsNot),
        value().prop_map(Test::Contains),
        value().prop_map(Test::Lacks),
        value().prop_map(Test::AtLeast),
        value().prop_map(Test::AtMost),
        Just(Test::IsEmpty),
        Just(Test::IsNotEmpty),
        vec(value(), 0..4).prop_map(Test::OneOf),
    ]
}

fn any_column() -> impl Strategy<Value = ListColumn> {
    prop_oneof![
        select(ListColumn::OWN.to_vec()),
        ".{0,8}".prop_map(ListColumn::Answer),
        select(vec!["state", "Jakie miasto?"]).prop_map(|name| ListColumn::Answer(name.into())),
    ]
}

proptest! {
    #[test]
    fn a_filter_is_read_as_it_is_written(
        words in prop_oneof![".{0,12}", "[a-zł]{1,4}( [a-z]{1,4}){0,2}"],
        conditions in vec((any_column(), any_test(), any::<bool>()), 0..4),
    ) {
        let conditions = conditions.into_iter().enumerate().map(|(at, (column, test, or))| {
            Condition { column, test, or: or && at > 0 }
        });
        let filter = Filter { words, conditions: conditions.collect() };
        let text = filter.to_string();
        prop_assert_eq!(Filter::parse(&text), Ok(filter), "{}", text);
    }

    #[test]
    fn any_text_is_read_or_refused_within_it(text in ".{0,40}") {
        match Filter::parse(&text) {
            Ok(filter) => prop_assert_eq!(Filter::parse(&filter.to_string()), Ok(filter)),
            Err(error) => prop_assert!(error.at <= text.chars().count()),
        }
    }
}

fn answer(question: &str) -> ListColumn {
    ListColumn::Answer(question.into())
}

#[test]
fn what_is_typed_means_what_it_says() {
    let one = |column, test| Filter {
        words: String::new(),
        conditions: vec![Condition::new(column, test)],
    };
    let list = |values: &[&str]| Test::OneOf(values.iter().map(|value| (*value).into()).collect());
    for (text, want) in [
        (
            "state=confirmed,waitingList",
            one(ListColumn::State, list(&["confirmed", "waitingList"])),
        ),
        ("category=VIP", one(ListColumn::Category, Test::Is("VIP".into()))),
        ("city~lodz", one(answer("city"), Test::Contains("lodz".into()))),
        (
            "\"Jakie miasto?\"~\"Nowy Sącz\"",
            one(answer("Jakie miasto?"), Test::Contains("Nowy Sącz".into())),
        ),
        (
            "registered>=2026-05-01",
            one(ListColumn::RegisteredAt, Test::AtLeast("2026-05-01".into())),
        ),
        ("email=", one(ListColumn::Email, Test::IsEmpty)),
        ("EMAIL!=", one(ListColumn::Email, Test::IsNotEmpty)),
        ("\"email\"=x", one(answer("email"), Test::Is("x".into()))),
        ("note=\"\"", one(ListColumn::Note, Test::Is(String::new()))),
        ("state=confirmed,", one(ListColumn::State, list(&["confirmed"]))),
        ("  Jan  \"a=b\" ", Filter { words: "Jan a=b".into(), conditions: Vec::new() }),
        ("", Filter::default()),
    ] {
        assert_eq!(Filter::parse(text), Ok(want), "{text}");
    }
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    for (text, at, fault) in [
        ("Jan \"Ko", 4, FilterFault::QuoteOpen),
        ("łódź =x", 5, FilterFault::NameMissing),
        ("city~", 5, FilterFault::ValueMissing),
        ("a>= b", 3, FilterFault::ValueMissing),
        ("a!=x,y", 3, FilterFault::ValuesMany),
        ("a=x\"y\"", 3, FilterFault::QuoteAmid),
        ("\"a\"b", 3, FilterFault::QuoteAmid),
        ("| a=x", 0, FilterFault::BarAstray),
        ("a=x | Jan", 4, FilterFault::BarAstray),
        ("Jan | a=x", 4, FilterFault::BarAstray),
        ("a=x |", 4, FilterFault::BarAstray),
        ("a=x | | b=x", 6, FilterFault::BarAstray),
    ] {
        let error = Filter::parse(text).expect_err(text);
        assert_eq!((error.at, error.fault), (at, fault), "{text}");
    }
}

struct Row;

impl Facts for Row {
    fn fact(&self, column: &ListColumn) -> Fact<'_> {
        match column {
            ListColumn::Name => Fact::Text("Źrebiec Zofia".into()),
            ListColumn::State => Fact::Text("waitingList".into()),
            ListColumn::Tags => Fact::Texts(vec![Cow::Borrowed("Prasa"), Cow::Borrowed("VIP")]),
            ListColumn::RegisteredAt => {
                Fact::Moment("2026-05-01T23:59:59".parse().expect("a moment"))
            }
            ListColumn::Number => Fact::Number(12.0),
            ListColumn::Answer(question) if question == "Wiek" => Fact::Text("9".into()),
            ListColumn::Email => Fact::Text(" ".into()),
            _ => Fact::Nothing,
        }
    }
}

#[test]
fn rows_meet_what_is_asked() {
    for (text, meets) in [
        ("", true),
        ("name~źRE", true),
        ("name=zofia", false),
        ("state=WAITINGLIST", true),
        ("state=confirmed,waitingList", true),
        ("state=confirmed,", false),
        ("state!=confirmed", true),
        ("tags=vip", true),
        ("tags!=vip", false),
        ("tags!=", true),
        ("email=", true),
        ("email!=", false),
        ("phone=", true),
        ("phone!=x", true),
        ("phone>=0", false),
        ("registered=2026-05-01", true),
        ("registered>=2026-05-02", false),
        ("registered<=2026-05-01", true),
        ("registered<=\"2026-05-01 12:00\"", false),
        ("registered>=2026-05-01T12:00", true),
        ("registered>=wczoraj", false),
        ("registered~2026-05", true),
        ("number>=12 number<=12", true),
        ("number=13", false),
        ("Wiek<=10", true),
        ("Wiek>=9,5", false),
        ("name~z tags=prasa state=confirmed", false),
        ("name!~zofia", false),
        ("name!~jan", true),
        ("phone!~0", true),
        ("tags!~prasa", false),
        ("state=confirmed | tags=vip", true),
        ("tags=vip | state=confirmed", true),
        ("state=confirmed | tags=gość", false),
        ("state=confirmed | tags=vip email!=", false),
        ("email= state=confirmed | tags=vip", true),
        ("email!= state=confirmed | tags=vip", false),
    ] {
        // A comma between numbers is for quotes; this one shows that it is a list else.
        let filter = match Filter::parse(text) {
            Ok(filter) => filter,
            Err(error) => {
                assert_eq!((text, error.fault), ("Wiek>=9,5", FilterFault::ValuesMany));
                continue;
            }
        };
        let prepared = filter.prepared(|text| text.to_lowercase());
        assert_eq!(prepared.matches(&Row), meets, "{text}");
    }
}

#[test]
fn what_is_taken_away_leaves_the_others_as_they_were_meant() {
    let without = |text: &str, at| {
        let mut filter = Filter::parse(text).expect(text);
        filter.remove(at);
        filter.to_string()
    };
    assert_eq!(without("a=1 | b=2 c=3", 0), "\"b\"=2 \"c\"=3");
    assert_eq!(without("a=1 | b=2 | c=3", 0), "\"b\"=2 | \"c\"=3");
    assert_eq!(without("a=1 | b=2 | c=3", 1), "\"a\"=1 | \"c\"=3");
    assert_eq!(without("a=1 b=2 | c=3", 0), "\"b\"=2 | \"c\"=3");
    assert_eq!(without("a=1 | b=2 c=3", 1), "\"a\"=1 \"c\"=3");
}
