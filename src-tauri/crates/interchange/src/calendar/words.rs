//! The words of closed lists as our own calendars write them, and states as all do.

use obrady_domain::{RoleKind, SessionKind, SessionState};

pub(super) fn kind(kind: SessionKind) -> &'static str {
    match kind {
        SessionKind::Panel => "PANEL",
        SessionKind::MiniPanel => "MINI-PANEL",
        SessionKind::Lecture => "LECTURE",
        SessionKind::Workshop => "WORKSHOP",
        SessionKind::Debate => "DEBATE",
        SessionKind::Plenary => "PLENARY",
        SessionKind::Ceremony => "CEREMONY",
        SessionKind::Break => "BREAK",
        SessionKind::Registration => "REGISTRATION",
        SessionKind::Social => "SOCIAL",
        SessionKind::Other => "OTHER",
    }
}

pub(super) fn kind_of(word: &str) -> Option<SessionKind> {
    SessionKind::ALL.into_iter().find(|own| kind(*own).eq_ignore_ascii_case(word.trim()))
}

pub(super) fn role(role: RoleKind) -> &'static str {
    match role {
        RoleKind::Moderator => "MODERATOR",
        RoleKind::Panellist => "PANELLIST",
        RoleKind::Speaker => "SPEAKER",
        RoleKind::Host => "HOST",
        RoleKind::Interpreter => "INTERPRETER",
        RoleKind::Reserve => "RESERVE",
    }
}

/// The role that a word means: ours, that of an attendee (RFC 5545, 3.2.16) or of a participant.
pub(super) fn role_of(word: &str) -> Option<RoleKind> {
    match word.trim().to_ascii_uppercase().as_str() {
        "MODERATOR" | "CHAIR" => Some(RoleKind::Moderator),
        "PANELLIST" | "PANELIST" => Some(RoleKind::Panellist),
        "SPEAKER" | "PRESENTER" | "PERFORMER" => Some(RoleKind::Speaker),
        "HOST" => Some(RoleKind::Host),
        "INTERPRETER" => Some(RoleKind::Interpreter),
        "RESERVE" => Some(RoleKind::Reserve),
        _ => None,
    }
}

/// How `STATUS` says a state; what is ready is confirmed to everybody else.
pub(super) fn state(state: SessionState) -> &'static str {
    match state {
        SessionState::Idea | SessionState::Proposed => "TENTATIVE",
        SessionState::Confirmed | SessionState::Ready => "CONFIRMED",
        SessionState::Cancelled => "CANCELLED",
    }
}

pub(super) fn state_of(word: &str) -> Option<SessionState> {
    match word.trim().to_ascii_uppercase().as_str() {
        "TENTATIVE" => Some(SessionState::Proposed),
        "CONFIRMED" => Some(SessionState::Confirmed),
        "CANCELLED" | "CANCELED" => Some(SessionState::Cancelled),
        _ => None,
    }
}
