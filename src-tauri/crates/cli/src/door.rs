//! The door: who comes in by a code.

use obrady_app::{
    Desk,
    check_ins::{self, Admission, DoorDesk, Guest, Ticket},
    domain::{CheckIn, EventId, Programme, SessionId},
};
use obrady_words::{Words, fold};
use serde::Serialize;

use crate::{
    arguments::{CheckingIn, Request},
    console::{self, Outcome},
    failure::Failure,
    moving, wording,
};

/// One answer of the door, for programs.
#[derive(Serialize, Default)]
#[serde(rename_all = "camelCase")]
struct Item<'a> {
    outcome: &'static str,
    why: Option<String>,
    id: Option<String>,
    person: Option<&'a str>,
    office: Option<&'a str>,
    organisation: Option<&'a str>,
    category: Option<&'a str>,
    state: Option<String>,
    code: Option<&'a str>,
    diet: Option<&'a str>,
    accessibility: Option<&'a str>,
    interpreter: Option<&'a str>,
    note: Option<&'a str>,
    at: Option<String>,
    desk: Option<&'a str>,
    despite: Option<String>,
}

/// Lets in whoever has the code, or takes that back.
pub fn run(desk: &mut Desk, request: &Request, asked: &CheckingIn) -> Result<Outcome, Failure> {
    let event = console::event(desk, request)?;
    let session = match &asked.session {
        None => None,
        Some(session) => Some(session_of(desk, request, event, session)?),
    };
    if asked.undo {
        return take_back(desk, request, event, session, &asked.code);
    }
    let at = DoorDesk { session, name: asked.desk.clone().unwrap_or_default() };
    let ticket = Ticket::Code(asked.code.clone());
    let admission = check_ins::admit(desk, event, &at, &ticket, asked.anyway)?;
    let refused = !matches!(admission, Admission::Admitted { .. });
    let outcome = if request.json {
        Outcome::json(&items(&admission))
    } else {
        Outcome::text(text(request.words, &admission))
    };
    Ok(outcome.with_problems(refused))
}

fn take_back(
    desk: &mut Desk,
    request: &Request,
    event: EventId,
    session: Option<SessionId>,
    code: &str,
) -> Result<Outcome, Failure> {
    let words = request.words;
    let mut guests = check_ins::by_code(desk, event, session, code)?;
    // Of two with one code, only one may have come.
    if guests.len() > 1 {
        guests.retain(|guest| guest.came.is_some());
    }
    let (outcome, text, refused) = match &guests[..] {
        [] => ("unknown", words.cli_door_unknown(code), true),
        [guest] => match &guest.came {
            None => ("notThere", words.cli_door_not_there(&guest.full_name), true),
            Some(came) => {
                check_ins::withdraw(desk, came.id)?;
                ("withdrawn", words.cli_door_withdrawn(&guest.full_name), false)
            }
        },
        several => ("several", words.cli_door_several(names(several)), true),
    };
    let told = if request.json {
        let mut rows: Vec<Item<'_>> =
            guests.iter().map(|guest| item(outcome, guest, guest.came.as_ref())).collect();
        if rows.is_empty() {
            rows.push(Item { outcome, code: Some(code), ..Item::default() });
        }
        Outcome::json(&rows)
    } else {
        Outcome::text(text)
    };
    Ok(told.with_problems(refused))
}

fn session_of(
    desk: &Desk,
    request: &Request,
    event: EventId,
    asked: &str,
) -> Result<SessionId, Failure> {
    let programme: std::sync::Arc<Programme> = desk.programme(event)?;
    Ok(moving::found(request, &programme, asked)?.id)
}

fn items(admission: &Admission) -> Vec<Item<'_>> {
    match admission {
        Admission::Admitted { guest, check_in } => vec![item("admitted", guest, Some(check_in))],
        Admission::Already { guest, check_in } => vec![item("already", guest, Some(check_in))],
        Admission::Refused { guest, why } => {
            vec![Item { why: Some(wording::code(*why)), ..item("refused", guest, None) }]
        }
        Admission::Several { guests } => {
            guests.iter().map(|guest| item("several", guest, guest.came.as_ref())).collect()
        }
        Admission::Unknown { typed } => {
            vec![Item { outcome: "unknown", code: Some(typed), ..Item::default() }]
        }
    }
}

fn item<'a>(outcome: &'static str, guest: &'a Guest, came: Option<&'a CheckIn>) -> Item<'a> {
    let known = |text: &'a String| (!text.is_empty()).then_some(text.as_str());
    Item {
        outcome,
        why: None,
        id: Some(guest.id.to_string()),
        person: Some(&guest.full_name),
        office: known(&guest.office),
        organisation: known(&guest.organisation),
        category: known(&guest.category),
        state: Some(wording::code(guest.state)),
        code: Some(&guest.code),
        diet: known(&guest.needs.diet),
        accessibility: known(&guest.needs.accessibility),
        interpreter: known(&guest.needs.interpreter),
        note: known(&guest.note),
        at: came.map(|came| came.at.format("%Y-%m-%dT%H:%M").to_string()),
        desk: came.and_then(|came| known(&came.desk)),
        despite: came.and_then(|came| came.despite).map(wording::code),
    }
}

fn text(words: Words, admission: &Admission) -> String {
    match admission {
        Admission::Admitted { guest, check_in } => {
            let mut lines = vec![match check_in.despite {
                None => words.cli_door_admitted(who(guest)),
                Some(why) => words.cli_door_admitted_despite(who(guest), objection(words, why)),
            }];
            lines.extend(needs(words, guest));
            lines.join("\n")
        }
        Admission::Already { guest, check_in } => {
            let when = words.numeric_moment(check_in.at);
            if check_in.desk.is_empty() {
                words.cli_door_already(when, who(guest))
            } else {
                words.cli_door_already_at(&check_in.desk, when, who(guest))
            }
        }
        Admission::Refused { guest, why } => {
            words.cli_door_refused(who(guest), objection(words, *why))
        }
        Admission::Several { guests } => words.cli_door_several(names(guests)),
        Admission::Unknown { typed } => words.cli_door_unknown(typed),
    }
}

fn objection(words: Words, why: obrady_app::domain::Objection) -> String {
    let code = wording::code(why);
    let spelled: String = code
        .chars()
        .flat_map(|letter| {
            let dash = letter.is_ascii_uppercase().then_some('-');
            dash.into_iter().chain([letter.to_ascii_lowercase()])
        })
        .collect();
    words.text(&format!("door-objection-{spelled}"), &[]).unwrap_or(code)
}

fn who(guest: &Guest) -> String {
    let parts = [&guest.full_name, &guest.office, &guest.organisation, &guest.category];
    let parts = parts.into_iter().filter(|part| !part.is_empty()).cloned();
    parts.collect::<Vec<_>>().join(", ")
}

fn names(guests: &[Guest]) -> String {
    guests.iter().map(who).collect::<Vec<_>>().join("; ")
}

/// What whoever lets them in should know.
fn needs(words: Words, guest: &Guest) -> Vec<String> {
    [
        (words.door_diet(), &guest.needs.diet),
        (words.door_accessibility(), &guest.needs.accessibility),
        (words.door_interpreter(), &guest.needs.interpreter),
        (words.door_note(), &guest.note),
    ]
    .into_iter()
    .filter(|(_, text)| !fold(text).trim().is_empty())
    .map(|(label, text)| format!("{label}: {text}"))
    .collect()
}
