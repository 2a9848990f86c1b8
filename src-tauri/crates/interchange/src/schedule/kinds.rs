//! Kinds of sessions, roles, states and languages, by the words that programs use for them.

use obrady_domain::{RoleKind, SessionKind, SessionState};

/// What is written for each kind, and so read back as it.
pub(super) const WORDS: [(&str, SessionKind); 11] = [
    ("panel", SessionKind::Panel),
    ("mini-panel", SessionKind::MiniPanel),
    ("lecture", SessionKind::Lecture),
    ("workshop", SessionKind::Workshop),
    ("debate", SessionKind::Debate),
    ("plenary", SessionKind::Plenary),
    ("ceremony", SessionKind::Ceremony),
    ("break", SessionKind::Break),
    ("registration", SessionKind::Registration),
    ("social", SessionKind::Social),
    ("other", SessionKind::Other),
];

/// Words by which a kind is known, each sought in this order within what is written.
const SYNONYMS: &[(&str, SessionKind)] = &[
    ("mini panel", SessionKind::MiniPanel),
    ("minipanel", SessionKind::MiniPanel),
    ("panel", SessionKind::Panel),
    ("podium", SessionKind::Panel),
    ("discussion", SessionKind::Panel),
    ("diskussion", SessionKind::Panel),
    ("dyskusja", SessionKind::Panel),
    ("gespräch", SessionKind::Panel),
    ("roundtable", SessionKind::Panel),
    ("bof", SessionKind::Panel),
    ("warsztat", SessionKind::Workshop),
    ("warsztaty", SessionKind::Workshop),
    ("workshop", SessionKind::Workshop),
    ("workshops", SessionKind::Workshop),
    ("präsenzworkshop", SessionKind::Workshop),
    ("hands on", SessionKind::Workshop),
    ("tutorial", SessionKind::Workshop),
    ("training", SessionKind::Workshop),
    ("szkolenie", SessionKind::Workshop),
    ("junior", SessionKind::Workshop),
    ("debate", SessionKind::Debate),
    ("debata", SessionKind::Debate),
    ("plenary", SessionKind::Plenary),
    ("plenarna", SessionKind::Plenary),
    ("plenum", SessionKind::Plenary),
    ("ceremony", SessionKind::Ceremony),
    ("opening", SessionKind::Ceremony),
    ("closing", SessionKind::Ceremony),
    ("otwarcie", SessionKind::Ceremony),
    ("uroczystość", SessionKind::Ceremony),
    ("break", SessionKind::Break),
    ("lunch", SessionKind::Break),
    ("pause", SessionKind::Break),
    ("przerwa", SessionKind::Break),
    ("registration", SessionKind::Registration),
    ("rejestracja", SessionKind::Registration),
    ("infodesk", SessionKind::Registration),
    ("social", SessionKind::Social),
    ("performance", SessionKind::Social),
    ("aufführung", SessionKind::Social),
    ("concert", SessionKind::Social),
    ("musik", SessionKind::Social),
    ("music", SessionKind::Social),
    ("klangteppich", SessionKind::Social),
    ("party", SessionKind::Social),
    ("film", SessionKind::Social),
    ("screening", SessionKind::Social),
    ("ausstellung", SessionKind::Social),
    ("kunst", SessionKind::Social),
    ("game", SessionKind::Social),
    ("lecture", SessionKind::Lecture),
    ("talk", SessionKind::Lecture),
    ("lightningtalk", SessionKind::Lecture),
    ("talks", SessionKind::Lecture),
    ("vortrag", SessionKind::Lecture),
    ("lagerfeuervortrag", SessionKind::Lecture),
    ("votrag", SessionKind::Lecture),
    ("keynote", SessionKind::Lecture),
    ("referat", SessionKind::Lecture),
    ("wykład", SessionKind::Lecture),
    ("prelekcja", SessionKind::Lecture),
    ("wystąpienie", SessionKind::Lecture),
    ("presentation", SessionKind::Lecture),
    ("prezentacja", SessionKind::Lecture),
    ("devroom", SessionKind::Lecture),
    ("maintrack", SessionKind::Lecture),
    ("slot", SessionKind::Lecture),
    ("länge", SessionKind::Lecture),
    ("live session", SessionKind::Lecture),
    ("podcast", SessionKind::Lecture),
    ("meeting", SessionKind::Other),
    ("meetup", SessionKind::Other),
    ("event", SessionKind::Other),
    ("other", SessionKind::Other),
    ("outside", SessionKind::Other),
    ("weiteres", SessionKind::Other),
    ("sonstiges", SessionKind::Other),
    ("stand", SessionKind::Other),
    ("inne", SessionKind::Other),
    ("certification", SessionKind::Other),
    ("keysigning", SessionKind::Other),
    ("meta", SessionKind::Registration),
];

/// The kind that a word means; none where it is unknown. No word is no kind, and that is known.
pub(super) fn kind(word: &str) -> Option<SessionKind> {
    let lower = word.trim().to_lowercase();
    if lower.is_empty() {
        return Some(SessionKind::Other);
    }
    if let Some((_, kind)) = WORDS.iter().find(|(own, _)| *own == lower) {
        return Some(*kind);
    }
    let mut spaced = String::from(" ");
    for letter in lower.chars() {
        if letter.is_alphanumeric() {
            spaced.push(letter);
        } else if !spaced.ends_with(' ') {
            spaced.push(' ');
        }
    }
    spaced.push(' ');
    let found = SYNONYMS.iter().find(|(word, _)| spaced.contains(&format!(" {word} ")));
    found.map(|(_, kind)| *kind)
}

/// The word of version 2's closed list for a kind.
pub(super) fn word2(kind: SessionKind) -> &'static str {
    match kind {
        SessionKind::Panel | SessionKind::MiniPanel | SessionKind::Debate => "DISCUSSION",
        SessionKind::Lecture => "TALK",
        SessionKind::Workshop => "WORKSHOP",
        SessionKind::Social => "PERFORMANCE",
        SessionKind::Break => "BREAK",
        SessionKind::Registration => "META",
        SessionKind::Plenary | SessionKind::Ceremony | SessionKind::Other => "OTHER",
    }
}

/// The role that version 2's word means. An interpreter is a contributor there, and so is anybody
/// who helps; nobody is made an interpreter of it.
pub(super) fn role(word: &str) -> Option<RoleKind> {
    match word.to_ascii_uppercase().as_str() {
        "" | "SPEAKER" | "CONTRIBUTOR" => Some(RoleKind::Speaker),
        "MODERATOR" => Some(RoleKind::Moderator),
        "HOST" => Some(RoleKind::Host),
        "GUEST" => Some(RoleKind::Panellist),
        _ => None,
    }
}

/// The word of version 2 for a role; none for those who do not appear.
pub(super) fn role_word(kind: RoleKind) -> Option<&'static str> {
    match kind {
        RoleKind::Moderator => Some("MODERATOR"),
        RoleKind::Panellist => Some("GUEST"),
        RoleKind::Speaker => Some("SPEAKER"),
        RoleKind::Host => Some("HOST"),
        RoleKind::Interpreter => Some("CONTRIBUTOR"),
        RoleKind::Reserve => None,
    }
}

/// The state that version 2's word means.
pub(super) fn state(word: &str) -> Option<SessionState> {
    match word.to_ascii_uppercase().as_str() {
        "DRAFT" => Some(SessionState::Idea),
        "SUBMITTED" | "ACCEPTED" => Some(SessionState::Proposed),
        "CONFIRMED" | "DELAYED" => Some(SessionState::Confirmed),
        "CANCELED" | "CANCELLED" | "REJECTED" | "WITHDRAWN" | "DELETED" => {
            Some(SessionState::Cancelled)
        }
        _ => None,
    }
}

/// Languages as tags with a comma between; the words that are no language, one by one, apart.
pub(super) fn languages(text: &str) -> (String, Vec<String>) {
    let mut tags: Vec<String> = Vec::new();
    let mut unknown = Vec::new();
    let parts = text.split([',', ';', '/', '|', '+', '&']).flat_map(|part| part.split(" and "));
    for part in parts.map(str::trim).filter(|part| !part.is_empty()) {
        match language(part) {
            Some(tag) if tag.is_empty() || tags.contains(&tag) => {}
            Some(tag) => tags.push(tag),
            None => unknown.push(part.to_owned()),
        }
    }
    (tags.join(","), unknown)
}

/// What version 2, which demands a language, says where nobody knows it.
pub(super) const NO_LANGUAGE: &str = "xx";

fn language(word: &str) -> Option<String> {
    let lower = word.to_lowercase().replace('_', "-");
    let named = match lower.as_str() {
        "polski" | "polish" | "polnisch" => "pl",
        "angielski" | "english" | "englisch" => "en",
        "niemiecki" | "german" | "deutsch" => "de",
        "francuski" | "french" | "français" => "fr",
        "ukraiński" | "ukrainian" => "uk",
        "czeski" | "czech" | "čeština" => "cs",
        "hiszpański" | "spanish" | "español" => "es",
        NO_LANGUAGE | "und" | "zxx" => "",
        _ => {
            let mut parts = lower.split('-');
            let first = parts.next()?;
            let rest = parts.clone().count();
            let fits = (2..=3).contains(&first.len())
                && first.bytes().all(|letter| letter.is_ascii_lowercase())
                && rest <= 2
                && parts.all(|part| {
                    (2..=8).contains(&part.len())
                        && part.bytes().all(|letter| letter.is_ascii_alphanumeric())
                });
            return fits.then(|| canonical(&lower));
        }
    };
    Some(named.to_owned())
}

/// `en-gb` as `en-GB`, the way it is written.
fn canonical(lower: &str) -> String {
    let mut parts = lower.split('-');
    let mut tag = parts.next().unwrap_or("").to_owned();
    for part in parts {
        tag.push('-');
        match part.len() {
            2 => tag.push_str(&part.to_uppercase()),
            _ => tag.push_str(part),
        }
    }
    tag
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_real_programmes() {
        for (word, expected) in [
            ("", Some(SessionKind::Other)),
            ("Talk (45 mins)", Some(SessionKind::Lecture)),
            ("Vortrag 60min  (inkl. Q&A)", Some(SessionKind::Lecture)),
            ("lightning_talk", Some(SessionKind::Lecture)),
            ("hands-on", Some(SessionKind::Workshop)),
            ("Mini-panel", Some(SessionKind::MiniPanel)),
            ("Warsztaty", Some(SessionKind::Workshop)),
            ("DISCUSSION", Some(SessionKind::Panel)),
            ("quux", None),
        ] {
            assert_eq!(kind(word), expected, "{word:?}");
        }
        for (word, expected) in WORDS {
            assert_eq!(kind(word), Some(expected), "what is written is read back");
        }
    }

    #[test]
    fn languages_of_real_programmes() {
        for (text, tags, unknown) in [
            ("de, en", "de,en", 0),
            ("Deutsch/English", "de,en", 0),
            ("EN_gb", "en-GB", 0),
            ("pl,pl", "pl", 0),
            ("xx", "", 0),
            ("klingoński", "", 1),
            ("", "", 0),
        ] {
            let (read, left) = languages(text);
            assert_eq!((read.as_str(), left.len()), (tags, unknown), "{text:?}");
        }
    }
}
