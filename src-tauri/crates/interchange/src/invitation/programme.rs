//! The programme of an invitation: days, sessions, who takes part in them.

use chrono::NaiveDate;
use obrady_domain::{Clock, RoleKind, Session, SessionKind};
use obrady_words::{Language, Words};

use super::{Block, line, listed, prose, write};
use crate::{
    announcement::{Hints, read},
    publication::Publication,
    told::{self, Member},
};

pub fn programme(publication: &Publication, words: Words, blocks: &mut Vec<Block>) {
    let mut sessions = told::ordered(publication);
    // What has no day comes first, so that the reader gives it none; what has a day and no hour
    // closes its day.
    sessions.sort_by_key(|(session, _)| session.slot.day);
    let content = |session: &Session| session.slot.day.is_some() && !session.kind.is_pause();
    let first = sessions.iter().position(|(session, _)| content(session));
    let last = sessions.iter().rposition(|(session, _)| content(session));
    let mut part = None;
    let mut timed = false;
    for (at, (session, _)) in sessions.iter().enumerate() {
        let day = session.slot.day;
        if part != Some(day) {
            part = Some(day);
            blocks.push(Block::Heading(match day {
                Some(day) => obrady_words::capital(&words.weekday_day(day)),
                None => words.invitation_unscheduled(),
            }));
        }
        let ceremony = match at {
            _ if last == Some(at) => words.invitation_kind_closing(),
            _ if first == Some(at) => words.invitation_kind_opening(),
            _ => told::kind(SessionKind::Ceremony, words),
        };
        let form: Form = match session.slot.start {
            Some(_) => Block::Session,
            None if timed => Block::Untimed,
            None => Block::Loose,
        };
        one(publication, session, (form, &ceremony), words, blocks);
        timed = session.slot.start.is_some();
    }
}

/// In what form a session's heading stands.
type Form = fn(String) -> Block;

fn one(
    publication: &Publication,
    session: &Session,
    manner: (Form, &str),
    words: Words,
    blocks: &mut Vec<Block>,
) {
    let programme = &publication.programme;
    let mut rest = Vec::new();
    let rooms: Vec<String> = told::rooms(programme, session).map(line).collect();
    if !rooms.is_empty() {
        rest.push(Block::Fact(words.invitation_room(), rooms.join(", ")));
    }
    // Lists last: after them the reader takes organisations for those of the event.
    let mut lists = Vec::new();
    for kind in told::ROLES {
        let members: Vec<String> =
            told::members(programme, session, kind).map(|member| person(&member)).collect();
        let into = if members.len() == 1 { &mut rest } else { &mut lists };
        listed(into, role(kind, session.kind, words), members);
    }
    for kind in told::ORGANISATIONS {
        let named = programme.organisations_as(kind, Some(session.id));
        let named: Vec<String> =
            named.map(|known| line(&known.name)).filter(|name| !name.is_empty()).collect();
        if !named.is_empty() {
            let label = told::organisation_role(kind, named.len(), words);
            rest.push(Block::Fact(label, named.join("; ")));
        }
    }
    rest.append(&mut lists);
    blocks.push(heading(session, manner, &rest, words));
    blocks.append(&mut rest);
    let about = [session.subtitle.trim(), session.description.trim()];
    let about: Vec<&str> = about.into_iter().filter(|part| !part.is_empty()).collect();
    if !about.is_empty() {
        prose(blocks, &words.invitation_description(), &about.join("\n\n"), words);
    }
}

/// `Anna Nowak – Burmistrz, Miasto Nowe Olszyny`.
fn person(member: &Member<'_>) -> String {
    let about = [line(member.office), line(member.organisation)];
    let about: Vec<&str> =
        about.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let name = line(&member.name);
    if about.is_empty() { name } else { format!("{name} – {}", about.join(", ")) }
}

fn role(role: RoleKind, kind: SessionKind, words: Words) -> String {
    match role {
        RoleKind::Moderator => words.invitation_role_moderator(),
        RoleKind::Panellist => words.invitation_role_panellist(),
        RoleKind::Speaker if kind == SessionKind::Workshop => words.invitation_role_workshop(),
        RoleKind::Speaker | RoleKind::Reserve => words.invitation_role_speaker(),
        RoleKind::Host => words.invitation_role_host(),
        RoleKind::Interpreter => words.invitation_role_interpreter(),
    }
}

/// `Panel „Woda w mieście” (godz. 11:30–12:45)`: what it is and what it is called, in the first of
/// several wordings that the reader reads back; in the first of all where it reads none.
fn heading(session: &Session, manner: (Form, &str), rest: &[Block], words: Words) -> Block {
    let (form, ceremony) = manner;
    let title = line(&told::title(session, words));
    let title = if told::is_cancelled(session) { words.invitation_cancelled(title) } else { title };
    let kind = match session.kind {
        SessionKind::Ceremony => ceremony.to_owned(),
        SessionKind::Social => words.invitation_kind_social(),
        SessionKind::Other => obrady_words::capital(&words.paper_kind_other()),
        kind => told::kind(kind, words),
    };
    let (open, close) = match words.language() {
        Language::Polish => ('„', '”'),
        Language::English => ('“', '”'),
    };
    let quoted = format!("{kind} {open}{title}{close}");
    let with_kind = format!("{kind}: {title}");
    let plain = title.clone();
    let wordings = match session.kind {
        SessionKind::Panel
        | SessionKind::MiniPanel
        | SessionKind::Lecture
        | SessionKind::Workshop
        | SessionKind::Debate
        | SessionKind::Plenary => [quoted, with_kind, plain],
        _ => [plain, quoted, with_kind],
    };
    let hours = hours(session);
    let whole = |wording: &String| {
        form(match hours.as_str() {
            "" => wording.clone(),
            hours => format!("{wording} ({})", words.invitation_hours(hours)),
        })
    };
    let read_back =
        wordings.iter().map(whole).find(|whole| reads_back(whole, rest, session, &title));
    read_back.unwrap_or_else(|| whole(&wordings[0]))
}

/// `20:00–0:30`: the reader knows that an end before its start is past midnight.
fn hours(session: &Session) -> String {
    let clock = |clock: Clock| format!("{}:{:02}", clock.minutes() / 60 % 24, clock.minutes() % 60);
    match (session.slot.start, session.slot.end()) {
        (Some(start), Some(end)) if end > start => format!("{}–{}", clock(start), clock(end)),
        (Some(start), _) => clock(start),
        (None, _) => String::new(),
    }
}

/// Whether the reader makes the same session of that heading and what follows it.
fn reads_back(heading: &Block, rest: &[Block], session: &Session, title: &str) -> bool {
    let day = session.slot.day.or_else(|| NaiveDate::from_ymd_opt(2027, 1, 1));
    let Some(day) = day else { return false };
    let mut blocks = vec![
        Block::Title("Kongres".to_owned()),
        Block::Heading(day.format("%d.%m.%Y").to_string()),
    ];
    let after_timed = matches!(heading, Block::Untimed(_));
    if after_timed {
        blocks.push(Block::Session("Obiad (godz. 8:00–9:00)".to_owned()));
    }
    blocks.push(heading.clone());
    blocks.extend_from_slice(rest);
    let draft = read(&write::text(&blocks), &Hints { today: day });
    let [.., read] = draft.sessions.as_slice() else { return false };
    if draft.sessions.len() != 1 + usize::from(after_timed) {
        return false;
    }
    read.kind.value == session.kind && read.title.value == title
}
