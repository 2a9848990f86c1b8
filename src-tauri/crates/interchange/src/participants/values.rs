//! Cells whose values are of a kind: addresses, telephone numbers, choices.

use obrady_domain::{Attendance, RegistrationState};

use super::headings::fold;

/// Whether a cell says that there is nothing to say.
pub(super) fn is_void(text: &str) -> bool {
    let bare = text.trim_matches(['-', '–', '—', '.', '/', ' ']);
    if bare.is_empty() {
        return true;
    }
    // Most cells are told by their first letter.
    let first = bare.as_bytes()[0].to_ascii_lowercase();
    matches!(first, b'b' | b'n' | b'a')
        && bare.len() < 24
        && matches!(
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
pub fn attendance(text: &str) -> Option<Attendance> {
    let folded = fold(text);
    let says = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    let on_site = says(&[
        "stacj",
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
pub fn state(text: &str) -> Option<RegistrationState> {
    use RegistrationState::{Cancelled, Confirmed, Pending, WaitingList};
    let folded = fold(text);
    // The first that fits: “niepotwierdzone” holds “potwierdzone”, “awaiting payment” “wait”.
    let signs: [(RegistrationState, &[&str]); 5] = [
        (Pending, &["await", "nieoplac", "niezaplac", "unpaid", "not paid", "approval pending"]),
        (WaitingList, &["rezerw", "lista oczek", "liscie oczek", "wait", "warteliste"]),
        (
            Cancelled,
            &[
                "anulow", "odwol", "rezygn", "odrzuc", "wycof", "odmow", "skresl", "cancel",
                "declin", "reject", "withdr", "refus", "expir", "wygas", "storn", "abgelauf",
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
                "w toku",
                "ausstehend",
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
                "complete",
                "oplac",
                "zaplac",
                "bezahlt",
            ],
        ),
    ];
    signs
        .into_iter()
        .find(|(_, words)| words.iter().any(|word| folded.contains(word)))
        .map(|(state, _)| state)
}

/// Whether no telephone has such a number: too few digits or too many, or mostly words.
pub(super) fn is_odd_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
    // Two numbers may stand in one cell, with an extension each.
    !(7..=40).contains(&digits) || letters > 12
}

/// Whether a cell that should hold words is a number.
pub(super) fn is_number(text: &str) -> bool {
    text.contains(|letter: char| letter.is_ascii_digit())
        && !text.contains(|letter: char| letter.is_alphabetic())
}

const NIP_WEIGHTS: [u32; 9] = [6, 5, 7, 2, 3, 4, 5, 6, 7];

/// Whether a text is a NIP, the number of a Polish taxpayer: ten digits, with spaces and hyphens or
/// without, `PL` before it or not, whose last one is the others weighed, modulo 11 (ordinance of the
/// Minister of Finance on identification numbers of taxpayers).
#[must_use]
pub fn is_nip(text: &str) -> bool {
    nip_digits(text).is_some()
}

/// The ten digits of a right NIP.
pub(super) fn nip_digits(text: &str) -> Option<String> {
    let text = text.trim();
    let text = text.strip_prefix("PL").or_else(|| text.strip_prefix("pl")).unwrap_or(text);
    if text.contains(|letter: char| {
        !(letter.is_ascii_digit() || matches!(letter, ' ' | '-' | '\u{a0}'))
    }) {
        return None;
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let values: Vec<u32> = digits.chars().filter_map(|digit| digit.to_digit(10)).collect();
    let [first @ .., last] = values.as_slice() else { return None };
    let sum: u32 = first.iter().zip(NIP_WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    (first.len() == NIP_WEIGHTS.len() && sum > 0 && sum % 11 == *last).then_some(digits)
}

/// Whether a text is the tax number of another country of the Union: two letters of the country and
/// 2 to 12 characters.
pub(super) fn is_foreign_tax_number(text: &str) -> bool {
    let plain: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    let Some((country, number)) = plain.split_at_checked(2) else { return false };
    let foreign = country.bytes().all(|byte| byte.is_ascii_uppercase()) && country != "PL";
    foreign
        && (2..=12).contains(&number.len())
        && number.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && number.bytes().any(|byte| byte.is_ascii_digit())
}

/// Whether an answer is yes or no; none where it is neither. A box that was ticked repeats what it
/// stands for: `Wyrażam zgodę na…`.
#[must_use]
pub fn yes_or_no(text: &str) -> Option<bool> {
    let folded = fold(text);
    let no = ["nie", "no", "n", "false", "0", "falsz", "nein", "off"];
    let yes = ["tak", "yes", "y", "t", "true", "1", "prawda", "ja", "x", "v", "on", "ok", "zgoda"];
    if no.contains(&folded.as_str()) {
        return Some(false);
    }
    if yes.contains(&folded.as_str()) || matches!(text.trim(), "✓" | "✔" | "☑" | "✅") {
        return Some(true);
    }
    let refusals = ["nie wyrazam", "nie zgadzam", "nie akceptuj", "i do not", "i don t", "no "];
    if refusals.iter().any(|start| folded.starts_with(start)) {
        return Some(false);
    }
    let grants = [
        "tak ",
        "wyrazam",
        "zgadzam",
        "akceptuj",
        "oswiadczam",
        "zapoznal",
        "potwierdzam",
        "yes ",
        "i agree",
        "i accept",
        "i consent",
        "i hereby",
        "agree",
        "accept",
    ];
    grants.iter().any(|start| folded.starts_with(start)).then_some(true)
}

/// What was chosen of several: each on a line, with semicolons, or with commas, where what follows
/// a comma begins like a choice and not within brackets.
pub(super) fn several(text: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut push = |part: &str| {
        let part = part.trim();
        if !part.is_empty() && !parts.iter().any(|one| one == part) {
            parts.push(part.to_owned());
        }
    };
    if text.contains(';') || text.contains('\n') {
        text.split([';', '\n']).for_each(&mut push);
        return parts;
    }
    let (mut start, mut depth) = (0, 0_i32);
    for (at, letter) in text.char_indices() {
        match letter {
            '(' | '[' | '„' => depth += 1,
            ')' | ']' | '”' => depth -= 1,
            ',' if depth <= 0 => {
                let rest = &text[at + 1..];
                let next = rest.trim_start().chars().next();
                let begins = next.is_some_and(|next| next.is_uppercase() || next.is_ascii_digit());
                if rest.starts_with(' ') && begins {
                    push(&text[start..at]);
                    start = at + 1;
                }
            }
            _ => {}
        }
    }
    push(&text[start..]);
    parts
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
            ("stacj.", Some(OnSite)),
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

    #[test]
    fn tax_numbers_add_up() {
        // The ministry of finance, the city of Warsaw, written as people do.
        for text in ["5260250274", "526-025-02-74", "PL 5252248481", "pl525 22 48 481"] {
            assert!(is_nip(text), "{text}");
        }
        for text in
            ["", "5260250275", "526025027", "52602502744", "0000000000", "PL", "526.025.02.74"]
        {
            assert!(!is_nip(text), "{text}");
        }
        assert!(is_foreign_tax_number("DE123456789") && is_foreign_tax_number("ATU12345678"));
        assert!(!is_foreign_tax_number("PL5260250275") && !is_foreign_tax_number("brak"));
    }

    #[test]
    fn consents_are_given_or_not() {
        for (text, want) in [
            ("Tak", Some(true)),
            ("nie", Some(false)),
            ("Wyrażam zgodę na przetwarzanie", Some(true)),
            ("Nie wyrażam zgody", Some(false)),
            ("I agree to the terms", Some(true)),
            ("✓", Some(true)),
            ("może", None),
            ("", None),
        ] {
            assert_eq!(yes_or_no(text), want, "{text:?}");
        }
    }

    #[test]
    fn choices_are_taken_apart_where_they_surely_are_several() {
        for (text, want) in [
            ("Woda;Ścieki;", &["Woda", "Ścieki"][..]),
            (
                "Woda, Ścieki (oczyszczanie, opłaty), Drogi",
                &["Woda", "Ścieki (oczyszczanie, opłaty)", "Drogi"],
            ),
            ("Woda, ścieki i drogi", &["Woda, ścieki i drogi"]),
            ("Woda\nDrogi", &["Woda", "Drogi"]),
            ("Woda, Woda", &["Woda"]),
            ("", &[]),
        ] {
            assert_eq!(several(text), want, "{text:?}");
        }
    }
}
