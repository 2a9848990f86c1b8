//! The next edition of an event.

use chrono::NaiveDate;
use obrady_app::{Desk, editions, events};
use serde::Serialize;

use crate::{arguments::Request, console::Outcome, failure::Failure};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Copied {
    id: String,
    title: String,
    start: Option<NaiveDate>,
    end: Option<NaiveDate>,
    sessions: usize,
}

/// Makes the next edition of an event, called and dated as it most likely is where nothing else is
/// said.
pub fn copy(
    desk: &mut Desk,
    request: &Request,
    title: Option<&str>,
    first_day: Option<&str>,
) -> Result<Outcome, Failure> {
    let words = request.words;
    let usage = |message: String| Failure::Usage { message, hint: words.cli_hint_first_day() };
    let event = crate::console::event(desk, request)?;
    let likely = editions::next_edition(desk, event)?;
    let day = match first_day {
        Some(text) => Some(
            text.parse::<NaiveDate>()
                .map_err(|_| usage(words.cli_bad_value("--first-day", text)))?,
        ),
        None => likely.first_day,
    };
    let day = day.ok_or_else(|| usage(words.cli_missing_argument("--first-day")))?;
    let copy = editions::copy_event(desk, event, title.unwrap_or(&likely.title), day)?;
    let made = events::programme(desk, copy)?.programme;
    Ok(if request.json {
        Outcome::json(&[Copied {
            id: copy.to_string(),
            title: made.event.title,
            start: made.event.starts_on,
            end: made.event.ends_on,
            sessions: made.sessions.len(),
        }])
    } else {
        let days = words.day_range(day, made.event.ends_on.unwrap_or(day));
        let sessions = i64::try_from(made.sessions.len()).unwrap_or(i64::MAX);
        Outcome::text(words.cli_event_copied(sessions, days, &made.event.title))
    })
}
