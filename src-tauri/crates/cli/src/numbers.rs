//! Registrations in numbers.

use obrady_app::{
    Desk,
    domain::Attendance,
    numbers::{self, Fill, Numbers, TimeStep, kind_name, word},
};
use obrady_words::Words;
use serde::Serialize;

use crate::{
    arguments::Request,
    console::{self, Outcome},
    failure::Failure,
    lists::shown,
    table::table,
    wording,
};

/// A number with what is counted.
#[derive(Serialize)]
struct NumberItem {
    /// By what registrations are told apart.
    group: &'static str,
    /// Which of them; empty of those without.
    name: String,
    count: u32,
    /// How many places there are, where limited.
    places: Option<u32>,
    /// How many wait for one.
    waiting: Option<u32>,
    /// Both in words.
    #[serde(skip)]
    heading: String,
    #[serde(skip)]
    label: String,
}

/// Lists the numbers of the event meant.
pub fn list(desk: &Desk, request: &Request) -> Result<Outcome, Failure> {
    let words = request.words;
    let items = items(&numbers::of_event(desk, console::event(desk, request)?)?, words);
    Ok(shown(
        request,
        &items,
        |item| item,
        || {
            let headings = [
                words.cli_column_group(),
                words.cli_column_name(),
                words.cli_column_count(),
                words.cli_column_free_of(),
                words.cli_column_waits(),
            ];
            let number = |number: Option<u32>| number.map_or(String::new(), |one| one.to_string());
            let rows = items.iter().map(|one| {
                vec![
                    one.heading.clone(),
                    one.label.clone(),
                    one.count.to_string(),
                    number(one.places),
                    number(one.waiting),
                ]
            });
            table(&headings, &rows.collect::<Vec<_>>())
        },
    ))
}

fn items(numbers: &Numbers, words: Words) -> Vec<NumberItem> {
    let registrations = words.screen_registrations();
    let mut items = vec![
        plain("registrations", "all", numbers.all, &registrations, words.cli_numbers_all()),
        plain(
            "registrations",
            "standing",
            numbers.standing,
            &registrations,
            words.cli_numbers_standing(),
        ),
    ];
    let heading = words.numbers_states();
    items.extend(numbers.states.iter().map(|one| {
        plain("state", &word(one.of), one.count, &heading, wording::state(words, one.of))
    }));
    let heading = words.numbers_attendance();
    items.extend(numbers.attendance.iter().map(|one| {
        let label = wording::attendance(words, one.of);
        plain("attendance", &word(one.of), one.count, &heading, label)
    }));
    let heading = words.numbers_categories();
    items.extend(numbers.categories.iter().map(|one| {
        let name = one.of.as_ref().map_or("", |kind| &kind.name);
        let label = if name.is_empty() { words.numbers_categories_without() } else { name.into() };
        plain("category", name, one.count, &heading, label)
    }));
    let heading = words.numbers_kinds();
    items.extend(numbers.kinds.iter().map(|one| {
        let name = one.of.map(word).unwrap_or_default();
        let label = one.of.map(|kind| kind_name(words, kind));
        let label = label.unwrap_or_else(|| words.numbers_kinds_without());
        plain("organisationKind", &name, one.count, &heading, label)
    }));
    let heading = words.numbers_voivodeships();
    items.extend(numbers.voivodeships.iter().map(|one| {
        let unknown = one.of.is_empty();
        let label = if unknown { words.numbers_voivodeships_unknown() } else { one.of.clone() };
        plain("voivodeship", &one.of, one.count, &heading, label)
    }));
    items.extend(time(numbers, words));
    let presence = numbers.presence;
    items.push(NumberItem {
        places: Some(presence.expected),
        ..plain("present", "", presence.present, &words.numbers_presence(), String::new())
    });
    let heading = words.numbers_limits();
    items.extend(numbers.limits.iter().map(|one| {
        let (name, label) = match one.attendance {
            Some(side) => (word(side), wording::attendance(words, side)),
            None => (one.category.clone(), one.category.clone()),
        };
        filled("limit", name, one.fill, &heading, label)
    }));
    let heading = words.numbers_sessions();
    items.extend(numbers.sessions.iter().map(|one| {
        let online = one.attendance == Attendance::Online;
        let group = if online { "sessionOnline" } else { "session" };
        let side = if online { wording::attendance(words, one.attendance) } else { String::new() };
        let label = [one.title.clone(), side].into_iter().filter(|part| !part.is_empty());
        let label = label.collect::<Vec<_>>().join(", ");
        filled(group, one.title.clone(), one.fill, &heading, label)
    }));
    items
}

/// The name of a point is the first of its days.
fn time(numbers: &Numbers, words: Words) -> Vec<NumberItem> {
    let (group, heading) = match numbers.time.step {
        TimeStep::Day => ("registeredOn", words.numbers_time_when_day()),
        TimeStep::Week => ("registeredInWeek", words.numbers_time_when_week()),
        TimeStep::Month => ("registeredInMonth", words.numbers_time_when_month()),
        TimeStep::Year => ("registeredInYear", words.numbers_time_when_year()),
    };
    let points = numbers.time.points.iter().filter(|point| point.count > 0);
    points
        .map(|point| {
            let name = point.from.to_string();
            plain(group, &name, point.count, &heading, name.clone())
        })
        .collect()
}

fn plain(group: &'static str, name: &str, count: u32, heading: &str, label: String) -> NumberItem {
    let (name, heading) = (name.to_owned(), heading.to_owned());
    NumberItem { group, name, count, places: None, waiting: None, heading, label }
}

fn filled(
    group: &'static str,
    name: String,
    fill: Fill,
    heading: &str,
    label: String,
) -> NumberItem {
    NumberItem {
        places: fill.places,
        waiting: Some(fill.waiting),
        ..plain(group, &name, fill.taken, heading, label)
    }
}
