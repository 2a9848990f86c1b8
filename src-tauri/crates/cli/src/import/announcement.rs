//! Announcements: a text becomes an event.

use std::{io::Read as _, path::Path};

use obrady_app::{
    Desk, Error, ErrorCode, announcements,
    domain::{Clock, Length, Slot, Translation},
    events,
    interchange::{EventDraft, OrganisationDraft, PersonDraft, Problem, SessionDraft, kind_name},
};
use obrady_words::{Arg, Words};
use serde::Serialize;

use crate::{
    arguments::Request,
    console::{self, Outcome},
    failure::Failure,
    rows::{self, OrganisationRoleItem, RoleItem, SessionItem, known},
    table::table,
    wording::{self, code},
};

/// Reads a file, or what is piped in where the path is `-`.
pub fn read(path: &Path) -> Result<EventDraft, Error> {
    if path != Path::new("-") {
        return announcements::read_file(path);
    }
    announcements::read_text(&piped()?)
}

/// What is piped in.
pub fn piped() -> Result<String, Error> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).map_err(|error| match error.kind() {
        std::io::ErrorKind::InvalidData => Error::new(ErrorCode::DocumentUnknown).with("path", "-"),
        _ => Error::io(Path::new("-"), &error),
    })?;
    Ok(text)
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct AnnouncementItem {
    event: Option<String>,
    title: String,
    subtitle: Option<String>,
    start: Option<String>,
    end: Option<String>,
    attendance: String,
    venue: Option<String>,
    website: Option<String>,
    registration_url: Option<String>,
    published: Option<String>,
    organisations: Vec<OrganisationRoleItem>,
    sessions: Vec<SessionItem>,
    problems: Vec<AnnouncementProblem>,
    leftover: Vec<String>,
}

#[derive(Serialize)]
struct AnnouncementProblem {
    code: String,
    source: Option<String>,
    text: String,
}

/// Takes an announcement in.
pub fn take(desk: &mut Desk, request: &Request, draft: &EventDraft) -> Result<Outcome, Failure> {
    let words = request.words;
    let into = match request.event {
        Some(_) => Some(console::event(desk, request)?),
        None => None,
    };
    let event = announcements::take(desk, draft, into).map_err(|error| match error.code {
        ErrorCode::NameMissing => {
            Failure::Usage { message: words.cli_no_title(), hint: words.cli_hint_title() }
        }
        _ => Failure::App(error),
    })?;
    if request.json {
        return Ok(Outcome::json(&[item(words, draft, Some(event.to_string()))]));
    }
    let all = events::list(desk)?;
    let title = all.iter().find(|one| one.id == event).map_or("", |one| &one.title);
    let sessions = i64::try_from(draft.sessions.len()).unwrap_or(i64::MAX);
    let mut text = words.cli_imported(sessions, title) + "\n";
    text.push_str(&remarks(words, draft));
    Ok(Outcome::text(text))
}

/// What an announcement would give.
pub fn proposed(request: &Request, draft: &EventDraft) -> Outcome {
    let words = request.words;
    let problems = !draft.problems.is_empty();
    if request.json {
        return Outcome::json(&[item(words, draft, None)]).with_problems(problems);
    }
    let dates = draft
        .starts_on
        .value
        .map(|first| words.day_range(first, draft.ends_on.value.unwrap_or(first)));
    let place = known(&draft.venue.value);
    let attendance = Some(wording::attendance(words, draft.attendance.value));
    let facts: Vec<String> = [dates, place, attendance].into_iter().flatten().collect();
    let title = known(&draft.title.value).unwrap_or_else(|| words.untitled());
    let mut head = vec![title, facts.join(", ")];
    head.extend(
        [&draft.website, &draft.registration_url].iter().filter_map(|one| known(&one.value)),
    );
    head.extend(draft.organisations.iter().map(|organisation| {
        let role = wording::organisation_role(words, organisation.kind);
        format!("{role}: {}", organisation.name.value)
    }));
    let parts = [head.join("\n") + "\n", sessions(words, draft), remarks(words, draft)];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Outcome::text(parts.join("\n")).with_problems(problems)
}

fn sessions(words: Words, draft: &EventDraft) -> String {
    if draft.sessions.is_empty() {
        return String::new();
    }
    let headings = [
        words.cli_column_when(),
        words.cli_column_room(),
        words.cli_column_kind(),
        words.cli_column_title(),
        words.cli_column_people(),
    ];
    let rows = draft.sessions.iter().map(|session| {
        let people = session.people.iter().map(|person| (person.kind, full_name(person)));
        let when = wording::when(words, slot(session));
        let title = &session.title.value;
        vec![
            if when.is_empty() { words.cli_unscheduled() } else { when },
            session.room.value.clone(),
            kind_name(session.kind.value, words),
            if title.is_empty() { words.untitled() } else { title.clone() },
            wording::people(words, people),
        ]
    });
    table(&headings, &rows.collect::<Vec<_>>())
}

/// Problems, and the words that nothing came of: nothing is dropped silently.
fn remarks(words: Words, draft: &EventDraft) -> String {
    let mut text = String::new();
    for problem in &draft.problems {
        text.push_str(&format!("{} {}\n", words.cli_level_warning(), problem_text(words, problem)));
    }
    for leftover in leftovers(draft) {
        text.push_str(&format!("{} {leftover}\n", words.cli_left_over()));
    }
    text
}

fn leftovers(draft: &EventDraft) -> Vec<String> {
    let words = |span: &_| draft.words(*span).split_whitespace().collect::<Vec<_>>().join(" ");
    draft.leftover.iter().map(words).filter(|words| !words.is_empty()).collect()
}

fn problem_text(words: Words, problem: &Problem) -> String {
    let args: Vec<(&str, Arg<'_>)> = problem
        .args
        .iter()
        .map(|(name, value)| (name.as_str(), Arg::from(value.as_str())))
        .collect();
    let id = problem.code.id();
    words.text(&format!("problem-{id}"), &args).unwrap_or_else(|| id.to_owned())
}

fn full_name(person: &PersonDraft) -> String {
    let parts = [&person.title, &person.given, &person.family];
    let parts: Vec<&str> =
        parts.into_iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

fn slot(session: &SessionDraft) -> Slot {
    Slot {
        day: session.day.value,
        start: session.start.value,
        length: length(session.start.value, session.end.value),
        room: None,
    }
}

fn length(start: Option<Clock>, end: Option<Clock>) -> Option<Length> {
    Length::between(start?, end?)
}

fn item(words: Words, draft: &EventDraft, event: Option<String>) -> AnnouncementItem {
    let organisations = |all: &[OrganisationDraft]| {
        all.iter()
            .map(|one| OrganisationRoleItem { name: one.name.value.clone(), role: code(one.kind) })
            .collect::<Vec<_>>()
    };
    let session = |session: &SessionDraft| SessionItem {
        id: None,
        title: session.title.value.clone(),
        subtitle: None,
        kind: code(session.kind.value),
        state: None,
        day: session.day.value.map(|day| day.to_string()),
        hour: session.start.value.map(|hour| hour.to_string()),
        start: rows::moment(session.day.value, session.start.value),
        end: rows::moment(session.day.value, session.end.value),
        minutes: length(session.start.value, session.end.value).map(|length| length.0),
        room: known(&session.room.value),
        rooms: known(&session.room.value).into_iter().collect(),
        track: None,
        block: None,
        places: None,
        places_online: None,
        sign_up: false,
        locked: false,
        tags: Vec::new(),
        english: Translation::default(),
        language: None,
        website: None,
        links: Vec::new(),
        description: session.description.value.clone(),
        people: session
            .people
            .iter()
            .map(|person| RoleItem {
                id: None,
                name: full_name(person),
                role: code(person.kind),
                office: known(&person.office),
                organisation: known(&person.organisation),
            })
            .collect(),
        organisations: organisations(&session.organisations),
    };
    let problem = |problem: &Problem| AnnouncementProblem {
        code: problem.code.id().to_owned(),
        source: problem.span.map(|span| draft.words(span).to_owned()),
        text: problem_text(words, problem),
    };
    AnnouncementItem {
        event,
        title: draft.title.value.clone(),
        subtitle: known(&draft.subtitle.value),
        start: draft.starts_on.value.map(|day| day.to_string()),
        end: draft.ends_on.value.or(draft.starts_on.value).map(|day| day.to_string()),
        attendance: code(draft.attendance.value),
        venue: known(&draft.venue.value),
        website: known(&draft.website.value),
        registration_url: known(&draft.registration_url.value),
        published: draft.published_on.value.map(|day| day.to_string()),
        organisations: organisations(&draft.organisations),
        sessions: draft.sessions.iter().map(session).collect(),
        problems: draft.problems.iter().map(problem).collect(),
        leftover: leftovers(draft),
    }
}
