//! Where to register, and the event's page.

use super::{
    label::Label,
    line::Line,
    link::Link,
    piece::{Piece, fold},
};

/// An address with the words that told what it is.
pub(super) type Address<'t> = (String, Vec<Piece<'t>>);

/// The address at which people register, and the web page.
pub(super) fn addresses<'t>(lines: &[Line<'t>]) -> (Option<Address<'t>>, Option<Address<'t>>) {
    let mut registration: Option<(u32, Address<'t>, Link<'t>)> = None;
    let mut pages: Vec<(u32, Address<'t>, Link<'t>)> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        for link in &line.links {
            let (context, told) = context(lines, at, line, link);
            let registers = registers(&context, link);
            if registers > 0 {
                let pieces = vec![link.piece].into_iter().chain(told).collect();
                if registration.as_ref().is_none_or(|(known, ..)| registers > *known) {
                    registration = Some((registers, (link.address(), pieces), *link));
                }
            } else if !link.mail && !link.is_social() {
                let score = page(&context);
                if score > 0 {
                    let pieces = vec![link.piece].into_iter().chain(told).collect();
                    pages.push((score, (link.address(), pieces), *link));
                }
            }
        }
    }
    let page = pages.into_iter().reduce(|best, other| if other.0 > best.0 { other } else { best });
    (registration.map(|(_, address, _)| address), page.map(|(_, address, _)| address))
}

/// The words beside a link that tell what it is, in lower case, and their piece where all of the
/// line says that.
fn context<'t>(
    lines: &[Line<'t>],
    at: usize,
    line: &Line<'t>,
    link: &Link<'t>,
) -> (String, Option<Piece<'t>>) {
    const REACH: usize = 140;
    let before = line.words.before(link.piece);
    let start = before.char_indices().rev().nth(REACH).map_or(0, |(at, _)| at);
    let near = before.from(start);
    // Only the sentence or clause with the link.
    let near = near.rfind([';', '|']).map_or(near, |at| near.from(at + 1));
    // Words with numbers tell more than what the address is: a fee, a deadline.
    let plain = |piece: &Piece<'t>| !piece.chars().any(|c| c.is_ascii_digit());
    if near.has_words() {
        let label =
            line.label.filter(|label| is_address_label(label.label)).map(|label| label.piece);
        let short = before.trim_joints();
        let short = Some(short).filter(|short| short.plain_words().count() <= 8);
        return (fold(&near), label.or(short).filter(plain));
    }
    let above = at.checked_sub(1).map(|above| &lines[above]).filter(|above| {
        above.links.is_empty() && (above.words.ends_with(':') || above.words.chars().count() <= 90)
    });
    above.map_or((String::new(), None), |above| {
        let told = Some(above.words).filter(|words| words.ends_with(':')).filter(plain);
        (fold(&above.words), told)
    })
}

fn registers(context: &str, link: &Link<'_>) -> u32 {
    const WORDS: [&str; 24] = [
        "zgłosz",
        "zgłasza",
        "zapis",
        "rejestr",
        "formularz",
        "zarejestr",
        "register",
        "registration",
        "sign up",
        "signup",
        "bilet",
        "ticket",
        "rsvp",
        "potwierdz",
        "booking",
        "book your",
        "karta uczestnictwa",
        "kartę uczestnictwa",
        "chęć udziału",
        "book a",
        "apply",
        "confirm",
        "to book",
        "the form",
    ];
    let said = WORDS.iter().any(|word| context.contains(word));
    match (said, link.is_for_registering(), link.mail) {
        (true, true, _) => 4,
        (true, false, false) => 3,
        (false, true, false) => 2,
        (true, false, true) => 1,
        _ => 0,
    }
}

fn page(context: &str) -> u32 {
    const WORDS: [&str; 14] = [
        "więcej",
        "szczegół",
        "www",
        "strona",
        "stronie",
        "informacj",
        "website",
        "more",
        "details",
        "web",
        "program",
        "serwis",
        "portal",
        "visit",
    ];
    const OTHER: [&str; 12] = [
        "zoom",
        "teams",
        "spotkani",
        "transmis",
        "youtube",
        "mapa",
        "dojazd",
        "hotel",
        "nocleg",
        "rodo",
        "regulamin",
        "map",
    ];
    if OTHER.iter().any(|word| context.contains(word)) && !context.contains("stron") {
        0
    } else if WORDS.iter().any(|word| context.contains(word)) {
        2
    } else {
        1
    }
}

/// Whether a label announces an address.
fn is_address_label(label: Label) -> bool {
    matches!(label, Label::Registration | Label::Website)
}
