//! Words of closed lists in a table of sessions.

use obrady_domain::{SessionKind, SessionState};

use crate::{announcement, participants::headings::fold};

/// The kind that a cell names.
pub(super) fn kind(text: &str) -> Option<SessionKind> {
    use SessionKind::{
        Break, Ceremony, Debate, Lecture, MiniPanel, Other, Panel, Plenary, Registration, Social,
        Workshop,
    };
    const KNOWN: &[(SessionKind, &str)] = &[
        (Panel, "panel, panel dyskusyjny, panel discussion, panele"),
        (MiniPanel, "mini panel, minipanel, mini panele"),
        (Lecture, "wyklad, prelekcja, referat, prezentacja, lecture, talk, keynote, presentation"),
        (Workshop, "warsztat, warsztaty, workshop, szkolenie, tutorial, training"),
        (Debate, "debata, debate"),
        (Plenary, "sesja plenarna, plenarna, plenum, plenary, plenary session, obrady plenarne"),
        (Ceremony, "ceremonia, uroczystosc, otwarcie, zamkniecie, ceremony, opening, closing"),
        (Break, "przerwa, break, lunch, kawa, przerwa kawowa, coffee break"),
        (Registration, "rejestracja, rejestracja uczestnikow, registration"),
        (
            Social,
            "wydarzenie towarzyszace, towarzyskie, spotkanie towarzyskie, integracja, social, \
             social event, kolacja, czesc towarzyska, program towarzyszacy",
        ),
        (Other, "inne, inna, inny, other, misc, sesja, session"),
    ];
    let folded = fold(text);
    let known = KNOWN.iter().find(|(_, names)| names.split(", ").any(|name| name == folded));
    known.map(|(kind, _)| *kind).or_else(|| announcement::kind_in(text))
}

/// The state that a cell names.
pub(super) fn state(text: &str) -> Option<SessionState> {
    use SessionState::{Cancelled, Confirmed, Idea, Proposed, Ready};
    const STARTS: &[(SessionState, &str)] = &[
        (Cancelled, "odwol, anulow, cancel, withdraw, reject, odrzuc, skresl, wycof"),
        (Idea, "pomysl, idea, draft, szkic"),
        (
            Proposed,
            "propo, planow, zaproponow, zgloszon, submit, nominat, waitlist, accept, nie potw, niepotw",
        ),
        (Confirmed, "potwierdz, confirm, uzgodn, agreed"),
        (Ready, "gotow, ready, final"),
    ];
    let folded = fold(text);
    let starts = |names: &str| names.split(", ").any(|start| folded.starts_with(start));
    STARTS.iter().find(|(_, names)| starts(names)).map(|(state, _)| *state)
}
