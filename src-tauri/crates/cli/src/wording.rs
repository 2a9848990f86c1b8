//! Things of a congress in words.

use chrono::{DateTime, Local, NaiveDateTime, TimeZone as _, Utc};
use obrady_app::{
    Op,
    domain::{Attendance, OrganisationRoleKind, RegistrationState, RoleKind, Session, Slot},
};
use obrady_words::{Arg, Words};
use serde::Serialize;

/// A plain variant as it stands in JSON and in ids of texts.
pub fn code<T: Serialize>(value: T) -> String {
    let json = serde_json::to_value(value).ok();
    json.and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

pub fn op(words: Words, op: &Op) -> String {
    let args =
        [("subject", Arg::from(op.subject.as_str())), ("count", Arg::Number(op.amount.into()))];
    let code = code(op.kind);
    words.text(&format!("op-{code}"), &args).unwrap_or(code)
}

fn role(words: Words, role: RoleKind) -> String {
    match role {
        RoleKind::Moderator => words.role_moderator(),
        RoleKind::Panellist => words.role_panellist(),
        RoleKind::Speaker => words.role_speaker(),
        RoleKind::Host => words.role_host(),
        RoleKind::Interpreter => words.role_interpreter(),
        RoleKind::Reserve => words.role_reserve(),
    }
}

pub fn organisation_role(words: Words, role: OrganisationRoleKind) -> String {
    match role {
        OrganisationRoleKind::Organiser => words.cli_organiser(),
        OrganisationRoleKind::CoOrganiser => words.cli_co_organiser(),
        OrganisationRoleKind::Partner => words.cli_partner(),
        OrganisationRoleKind::Patron => words.cli_patron(),
        OrganisationRoleKind::MediaPatron => words.cli_media_patron(),
    }
}

pub fn attendance(words: Words, attendance: Attendance) -> String {
    match attendance {
        Attendance::OnSite => words.attendance_on_site(),
        Attendance::Online => words.attendance_online(),
        Attendance::Hybrid => words.attendance_hybrid(),
    }
}

pub fn state(words: Words, state: RegistrationState) -> String {
    match state {
        RegistrationState::Pending => words.registration_pending(),
        RegistrationState::Confirmed => words.registration_confirmed(),
        RegistrationState::WaitingList => words.registration_waiting_list(),
        RegistrationState::Cancelled => words.registration_cancelled(),
    }
}

/// Day and hours as far as they are known: `8.06.2021, 10:30–11:25`.
pub fn when(words: Words, slot: Slot) -> String {
    let day = slot.day.map(|day| words.numeric_day(day));
    let hours = match (slot.start, slot.end()) {
        (Some(start), Some(end)) if end != start => Some(format!("{start}–{end}")),
        (Some(start), _) => Some(start.to_string()),
        (None, _) => slot.length.map(|length| words.minutes(length.0.into())),
    };
    [day, hours].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Who does what: `Moderation: Anna Lis; Panel: Jan Żak, Ewa Kos`.
pub fn people(words: Words, people: impl Iterator<Item = (RoleKind, String)>) -> String {
    let mut text = String::new();
    let mut last = None;
    for (kind, name) in people {
        if last == Some(kind) {
            text.push_str(", ");
        } else {
            let gap = if text.is_empty() { "" } else { "; " };
            text.push_str(&format!("{gap}{}: ", role(words, kind)));
        }
        text.push_str(&name);
        last = Some(kind);
    }
    text
}

/// A moment kept in UTC, as the clocks here show it.
pub fn local(words: Words, utc: NaiveDateTime) -> String {
    let here: DateTime<Local> = Utc.from_utc_datetime(&utc).into();
    words.numeric_moment(here.naive_local())
}

/// The title, or the words for its lack.
pub fn title(words: Words, session: &Session) -> String {
    if session.title.trim().is_empty() { words.untitled() } else { session.title.clone() }
}
