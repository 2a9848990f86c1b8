//! Cells whose values are of a kind: addresses, telephone numbers, choices.

use obrady_domain::{Attendance, RegistrationState};

use super::headings::fold;

/// Whether a cell says that there is nothing to say.
pub(super) fn is_void(text: &str) -> bool {
    let bare = text.trim_matches(['-', '–', '—', '.', '/', ' ']);
    bare.is_empty()
        || matches!(
            fold(text).as_str(),
            "brak"
                | "b d"
                | "n d"
                | "nd"
                | "n a"
                | "nie dotyczy"
                | "nie podano"
                | "nie ma"
                | "none"
                | "null"
                | "anonymous"
                | "anonimowy"
        )
}

/// An e-mail address, freed of what stands around it in a list of recipients; `Err` with the text
/// where it is no address.
pub(super) fn email(text: &str) -> Result<String, String> {
    let inner = match (text.rfind('<'), text.ends_with('>')) {
        (Some(at), true) => &text[at + 1..text.len() - 1],
        _ => text,
    };
    let inner = inner.trim().trim_end_matches([';', ',', '.']);
    let bare = inner.strip_prefix("mailto:").unwrap_or(inner);
    if is_email(bare) { Ok(bare.to_owned()) } else { Err(text.to_owned()) }
}

/// Whether mail could go there: one `@`, a domain with a dot, none of what RFC 5321 has to quote.
fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let plain = |letter: char| letter.is_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".contains(letter);
    let dots = |part: &str| !part.starts_with('.') && !part.ends_with('.') && !part.contains("..");
    let label = |part: &str| {
        !part.is_empty()
            && !part.starts_with('-')
            && !part.ends_with('-')
            && part.chars().all(|letter| letter.is_alphanumeric() || letter == '-')
    };
    let top = domain.rsplit('.').next().unwrap_or_default();
    !local.is_empty()
        && local.len() <= 64
        && local.chars().all(plain)
        && dots(local)
        && domain.len() <= 253
        && domain.contains('.')
        && domain.split('.').all(label)
        && top.chars().count() > 1
        && !top.chars().all(|letter| letter.is_ascii_digit())
}

/// Whether a spreadsheet program took a telephone number for a number and rounded it:
/// `4,8601E+10`.
pub(super) fn has_lost_digits(text: &str) -> bool {
    let upper = text.to_uppercase();
    upper.split_once("E+").is_some_and(|(digits, power)| {
        let number = |part: &str| {
            !part.is_empty()
                && part.bytes().all(|byte| byte.is_ascii_digit() || b",.".contains(&byte))
        };
        number(digits) && number(power)
    })
}

/// Where a registered person takes part; none where the words don't tell or name both ways.
pub(super) fn attendance(text: &str) -> Option<Attendance> {
    let folded = fold(text);
    let says = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    let on_site = says(&[
        "stacjonarn",
        "osobi",
        "na miejscu",
        "na sali",
        "na zywo",
        "fizyczn",
        "onsite",
        "on site",
        "in person",
        "offline",
        "in the room",
    ]);
    let online = says(&[
        "online",
        "on line",
        "zdaln",
        "wirtualn",
        "internet",
        "transmisj",
        "stream",
        "na odleglosc",
        "remote",
        "virtual",
        "webinar",
        "zoom",
        "teams",
    ]);
    match (on_site, online) {
        (true, false) => Some(Attendance::OnSite),
        (false, true) => Some(Attendance::Online),
        _ => None,
    }
}

/// Whether a place is theirs; none where the words don't tell.
pub(super) fn state(text: &str) -> Option<RegistrationState> {
    use RegistrationState::{Cancelled, Confirmed, Pending, WaitingList};
    let folded = fold(text);
    // The first that fits: “niepotwierdzone” holds “potwierdzone”.
    let signs: [(RegistrationState, &[&str]); 4] = [
        (WaitingList, &["rezerw", "lista oczek", "liscie oczek", "wait"]),
        (
            Cancelled,
            &[
                "anulow", "odwol", "rezygn", "odrzuc", "wycof", "odmow", "skresl", "cancel",
                "declin", "reject", "withdr", "refus",
            ],
        ),
        (
            Pending,
            &[
                "niepotwierdz",
                "nie potwierdz",
                "do potwierdz",
                "oczekuj",
                "w trakcie",
                "do decyzji",
                "now",
                "zgloszon",
                "wplynel",
                "pending",
                "unconfirm",
                "new",
                "open",
            ],
        ),
        (
            Confirmed,
            &[
                "potwierdz",
                "przyjet",
                "zaakceptow",
                "akcept",
                "zatwierdz",
                "zakwalifik",
                "confirm",
                "accept",
                "approv",
                "paid",
            ],
        ),
    ];
    signs
        .into_iter()
        .find(|(_, words)| words.iter().any(|word| folded.contains(word)))
        .map(|(state, _)| state)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_from_other_text() {
        for (text, want) in [
            ("a@x.pl", Some("a@x.pl")),
            ("Jan.Kowalski+kongres@um.świdnica.pl", Some("Jan.Kowalski+kongres@um.świdnica.pl")),
            ("Jan Kowalski <jan@x.pl>", Some("jan@x.pl")),
            ("mailto:jan@x.pl;", Some("jan@x.pl")),
            ("jan@x", None),
            ("jan.x.pl", None),
            ("jan@@x.pl", None),
            ("jan @x.pl", None),
            ("jan@x..pl", None),
            (".jan@x.pl", None),
            ("jan@-x.pl", None),
            ("jan@x.p", None),
            ("jan@1.2.3.4", None),
            ("a@x.pl, b@x.pl", None),
            ("@", None),
            (">", None),
        ] {
            assert_eq!(email(text).ok().as_deref(), want, "{text}");
        }
    }

    #[test]
    fn choices_are_understood() {
        use Attendance::{OnSite, Online};
        use RegistrationState::{Cancelled, Confirmed, Pending, WaitingList};
        for (text, want) in [
            ("Stacjonarnie", Some(OnSite)),
            ("udział osobisty", Some(OnSite)),
            ("ON-LINE", Some(Online)),
            ("zdalnie (Teams)", Some(Online)),
            ("On site", Some(OnSite)),
            ("stacjonarnie lub online", None),
            ("tak", None),
        ] {
            assert_eq!(attendance(text), want, "{text}");
        }
        for (text, want) in [
            ("potwierdzone", Some(Confirmed)),
            ("Niepotwierdzone", Some(Pending)),
            ("oczekuje", Some(Pending)),
            ("nowe", Some(Pending)),
            ("lista rezerwowa", Some(WaitingList)),
            ("na liście oczekujących", Some(WaitingList)),
            ("Waiting list", Some(WaitingList)),
            ("anulowane", Some(Cancelled)),
            ("rezygnacja", Some(Cancelled)),
            ("Confirmed", Some(Confirmed)),
            ("7", None),
        ] {
            assert_eq!(state(text), want, "{text}");
        }
    }

    #[test]
    fn rounded_numbers_and_voids_are_seen() {
        for text in ["4,8601E+10", "4.86012e+11", "5E+8"] {
            assert!(has_lost_digits(text), "{text}");
        }
        for text in ["+48 601 234 567", "E+", "12E+", "ABE+1", "601234567"] {
            assert!(!has_lost_digits(text), "{text}");
        }
        for text in ["", "-", "—", "brak", "N/A", "nie dotyczy", "b/d"] {
            assert!(is_void(text), "{text:?}");
        }
        assert!(!is_void("a"), "a letter says something");
    }
}
