//! What an archive may hold: nothing that no form of the program would take.

use chrono::{Datelike, NaiveDate};
use chrono_tz::Tz;

use super::{Archive, ArchivedEvent};

/// The years that can be written as `YYYY`. A congress in the year 1021 is a slip of somebody's pen, but
/// one that a form lets pass: what we wrote ourselves is read again.
const YEARS: std::ops::Range<i32> = 1..10_000;
/// What pictures there are in a file.
const PICTURES: [&str; 2] = ["image/png", "image/jpeg"];
/// How many colours tracks have.
const COLOURS: u8 = 8;

/// The first value that can be in no file: where, and what it is.
pub(super) fn unfit(archive: &Archive) -> Option<(String, String)> {
    let people = archive.people.iter().enumerate().find_map(|(at, person)| {
        let nameless = person.list_name().trim().is_empty();
        nameless.then(|| (format!("people[{at}].family"), String::new()))
    });
    let names = archive.organisations.iter().map(|one| one.name.as_str());
    let organisations = || empty_name("organisations", names);
    let events = || {
        let mut events = archive.events.iter().enumerate();
        events.find_map(|(at, event)| {
            unfit_in(event).map(|(field, value)| (format!("events[{at}].{field}"), value))
        })
    };
    let pictures = || {
        let mut pictures = archive.pictures.iter().enumerate();
        pictures.find_map(|(at, one)| {
            let known = PICTURES.contains(&one.media_type.as_str());
            (!known).then(|| (format!("pictures[{at}].mediaType"), one.media_type.clone()))
        })
    };
    let layouts = || empty_name("layouts", archive.layouts.iter().map(|one| one.name.as_str()));
    people.or_else(organisations).or_else(pictures).or_else(layouts).or_else(events)
}

fn unfit_in(archived: &ArchivedEvent) -> Option<(String, String)> {
    let event = &archived.event;
    let field = |name: &str, value: &str| Some((format!("event.{name}"), value.to_owned()));
    if event.title.trim().is_empty() {
        return field("title", &event.title);
    }
    if event.zone.parse::<Tz>().is_err() {
        return field("zone", &event.zone);
    }
    let days = [
        ("startsOn", event.starts_on),
        ("endsOn", event.ends_on),
        ("publishedOn", event.published_on),
    ];
    if let Some((name, day)) = days.into_iter().find(|(_, day)| day.is_some_and(is_odd)) {
        return field(name, &day.map(|day| day.to_string()).unwrap_or_default());
    }
    if let (Some(first), Some(last)) = (event.starts_on, event.ends_on)
        && last < first
    {
        return field("endsOn", &last.to_string());
    }
    let rooms = archived.rooms.iter().map(|room| room.name.as_str());
    let tracks = archived.tracks.iter().map(|track| track.name.as_str());
    let colour = || {
        let mut tracks = archived.tracks.iter().enumerate();
        tracks.find_map(|(at, track)| {
            let unfit = track.colour >= COLOURS;
            unfit.then(|| (format!("tracks[{at}].colour"), track.colour.to_string()))
        })
    };
    let category = || {
        let mut categories = archived.categories.iter().enumerate();
        categories.find_map(|(at, one)| {
            let unfit = one.colour >= COLOURS;
            unfit.then(|| (format!("categories[{at}].colour"), one.colour.to_string()))
        })
    };
    let categories = archived.categories.iter().map(|one| one.name.as_str());
    let filters = archived.filters.iter().map(|one| one.name.as_str());
    let moment = || {
        let sessions = archived.sessions.iter().enumerate().filter_map(|(at, one)| {
            Some((format!("sessions[{at}].signsUpUntil"), one.signs_up_until?))
        });
        let check_ins = archived.check_ins.iter().enumerate();
        let check_ins = check_ins.map(|(at, one)| (format!("checkIns[{at}].at"), one.at));
        let until = event.registers_until.map(|at| ("event.registersUntil".to_owned(), at));
        until
            .into_iter()
            .chain(sessions)
            .chain(check_ins)
            .find(|(_, at)| is_odd(at.date()))
            .map(|(field, at)| (field, at.to_string()))
    };
    let session = || {
        let mut sessions = archived.sessions.iter().enumerate();
        sessions.find_map(|(at, session)| {
            let day = session.slot.day.filter(|day| is_odd(*day))?;
            Some((format!("sessions[{at}].slot.day"), day.to_string()))
        })
    };
    let registration = || {
        let mut registrations = archived.registrations.iter().enumerate();
        registrations.find_map(|(at, one)| {
            let moment = one.registered_at.filter(|moment| is_odd(moment.date()))?;
            Some((format!("registrations[{at}].registeredAt"), moment.to_string()))
        })
    };
    let availability = || {
        let mut spans = archived.availabilities.iter().enumerate();
        spans.find_map(|(at, one)| {
            let unfit = one.to < one.from || is_odd(one.day);
            unfit.then(|| {
                (format!("availabilities[{at}]"), format!("{} {}–{}", one.day, one.from, one.to))
            })
        })
    };
    empty_name("rooms", rooms)
        .or_else(|| empty_name("tracks", tracks))
        .or_else(colour)
        .or_else(session)
        .or_else(registration)
        .or_else(availability)
        .or_else(|| empty_name("categories", categories))
        .or_else(|| empty_name("filters", filters))
        .or_else(category)
        .or_else(moment)
}

fn empty_name<'a>(
    list: &str,
    mut names: impl Iterator<Item = &'a str>,
) -> Option<(String, String)> {
    let at = names.position(|name| name.trim().is_empty())?;
    Some((format!("{list}[{at}].name"), String::new()))
}

fn is_odd(day: NaiveDate) -> bool {
    !YEARS.contains(&day.year())
}
