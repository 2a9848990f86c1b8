//! The words of one item of a programme: its kind, title, people and room.

use obrady_domain::SessionKind;

use super::{
    announced,
    label::Part,
    lexicon::{
        Words, given_names,
        kinds::{self, KindLead},
        offices,
    },
    name::{self, Evidence},
    people::{self, Person, Trust},
    piece::{Piece, closes_quote, fold, is_all_capital, is_capital, is_dash, opens_quote},
    room,
};

/// A person in a head, with the words that told the part.
#[derive(Clone, Debug)]
pub(super) struct Cast<'t> {
    pub person: Person<'t>,
    /// The part, where words tell it.
    pub part: Option<Part>,
    pub label: Option<Piece<'t>>,
}

/// What was read from the words of an item.
#[derive(Clone, Debug, Default)]
pub(super) struct Head<'t> {
    /// The kind, with its words.
    pub kind: Option<(SessionKind, Piece<'t>)>,
    /// The title; none where all the words were something else.
    pub title: Option<Piece<'t>>,
    /// Whether the title only says the kind, so that the real one may follow.
    pub generic: bool,
    pub people: Vec<Cast<'t>>,
    pub room: Option<Piece<'t>>,
    /// Words that are none of the above.
    pub extra: Vec<Piece<'t>>,
}

/// Reads the words of an item.
pub(super) fn read(words: Piece<'_>) -> Head<'_> {
    /// What is longer is text, not the words of an item.
    const LONGEST: usize = 1500;
    let mut head = Head::default();
    if words.len() > LONGEST {
        head.title = Some(words.trim());
        return head;
    }
    let mut rest = words.trim_joints();
    if let Some((room, after)) = room::at_start(rest) {
        head.room = Some(room);
        rest = after.trim_joints();
    } else if room::is_room(rest) && kinds::lead(rest).is_none() {
        head.room = Some(rest);
        return head;
    }
    rest = without_track(rest, &mut head);
    for _ in 0..2 {
        if head.room.is_none()
            && let Some((before, room)) = room::at_end(rest)
            && (room::is_room(room) || !names_somebody(rest))
        {
            head.room = Some(room);
            rest = before.trim_joints();
        }
        rest = announced::in_line(rest, &mut head);
    }
    // `Who owns the waterfront? — panel`, `Woda w mieście – warsztat`.
    if let Some(at) = [" – ", " — ", " - "].iter().filter_map(|joint| rest.rfind(joint)).max()
        && let tail = rest.from(at).trim_joints()
        && rest.to(at).plain_words().count() >= 2
        && kinds::lead(rest).is_none()
        && let Some(lead) = kinds::lead(tail)
        && !tail.after(lead.piece).has_words()
        && is_content(lead.kind)
    {
        head.kind = Some((lead.kind, lead.piece));
        rest = rest.to(at).trim_end_by(char::is_whitespace);
    }
    let lead = kinds::lead(rest);
    head.kind = lead.map(|lead| (lead.kind, lead.piece)).or(head.kind);
    read_title(rest, lead, &mut head);
    if head.kind.is_none()
        && let Some(title) = head.title
    {
        head.kind = kinds::lead(title)
            .map(|lead| (lead.kind, lead.piece))
            .or_else(|| kinds::anywhere(title));
    }
    head
}

/// Whether a kind behind a title says what it is, and is no part of it as a case study is.
fn is_content(kind: SessionKind) -> bool {
    use SessionKind::{Debate, MiniPanel, Panel, Workshop};
    matches!(kind, Debate | MiniPanel | Panel | Workshop)
}

/// Whether words end in somebody of that place: `Regały – Dawid Okoń (Biblioteka w Tyrawie)`.
fn names_somebody(words: Piece<'_>) -> bool {
    let mut read = Head::default();
    take_people_after(words, &mut read);
    read.people.last().is_some_and(|cast| cast.person.piece.end() + 2 >= words.end())
}

/// `Grupa A: Finanse` is called `Finanse`.
fn without_track<'t>(words: Piece<'t>, head: &mut Head<'t>) -> Piece<'t> {
    static TRACKS: Words =
        super::lexicon::words("ścieżka track grupa group stream stolik zespół table");
    let mut first = words.words();
    let (Some(word), Some(number)) = (first.next(), first.next()) else { return words };
    // `A: Running a lido`.
    let letter = word.len() == 2 && word.starts_with(|c: char| c.is_ascii_uppercase());
    if letter && word.ends_with([':', ')']) {
        head.kind = Some((SessionKind::Other, word));
        return words.after(word).trim_joints();
    }
    let counted = number.trim_end_by(|c| !c.is_alphanumeric());
    let rest = words.after(counted).trim_joints();
    let joined = words.after(counted).trim_start().starts_with([':', '–', '-', '.']);
    if TRACKS.has(&fold(&word)) && kinds::is_number(&counted) && joined && rest.has_words() {
        head.kind = Some((SessionKind::Other, word.join(counted)));
        return rest;
    }
    words
}

fn read_title<'t>(rest: Piece<'t>, lead: Option<KindLead<'t>>, head: &mut Head<'t>) {
    if !rest.has_words() {
        // `☕` alone is a break that has no words.
        head.title = (!rest.is_empty()).then_some(rest);
        return;
    }
    if take_quoted(rest, lead, head) {
        return;
    }
    let (before, title) = (lead.is_none()).then(|| comma_title(rest)).flatten().unzip();
    if let Some((people, title)) = before.zip(title) {
        head.people.extend(people);
        head.title = Some(title);
        return;
    }
    if let Some(people) = people::people(rest, Trust::Evident)
        && lead.is_none()
    {
        head.people.extend(people.into_iter().map(cast));
        return;
    }
    let rest = take_people_before(rest, head);
    let rest = take_people_after(rest, head);
    // `Buses after dark (Room 3) – Kwame Boateng`.
    let rest = match room::at_end(rest).filter(|(_, room)| room::is_room(*room)) {
        Some((before, room)) if head.room.is_none() && rest.ends_with(')') => {
            head.room = Some(room);
            before.trim_joints()
        }
        _ => rest,
    };
    let lead =
        lead.filter(|lead| lead.piece.start() >= rest.start() && lead.piece.end() <= rest.end());
    let (title, generic) = without_lead(rest, lead.or_else(|| kinds::lead(rest)));
    head.title = Some(title).filter(|title| title.has_words());
    head.generic = generic;
    // The words between kind and title told the kind too.
    if let (Some((_, piece)), Some(title)) = (&mut head.kind, head.title)
        && piece.end() <= title.start()
    {
        *piece = piece.join(rest.before(title).trim_joints());
    }
}

fn cast(person: Person<'_>) -> Cast<'_> {
    Cast { person, part: None, label: None }
}

/// Takes the title where it stands in quotation marks; false where it does not.
fn take_quoted<'t>(rest: Piece<'t>, lead: Option<KindLead<'t>>, head: &mut Head<'t>) -> bool {
    let Some((open, content, close)) = quoted(rest) else { return false };
    let before = rest.to(open);
    let before = lead.map_or(before, |lead| {
        if lead.piece.end() <= before.end() { before.after(lead.piece) } else { before }
    });
    let before = without_introduction(before.trim_joints());
    // `warsztaty rodzinne „Klocki”`: an adjective belongs to the kind.
    let adjectives = lead.is_some_and(|lead| lead.piece.end() <= before.start())
        && before.plain_words().count() <= 2
        && before.chars().all(|c| c.is_lowercase() || c == ' ');
    if adjectives {
        if let Some((_, piece)) = &mut head.kind {
            *piece = piece.join(before);
        }
    } else if before.has_words() {
        let Some(people) = people::people(before, Trust::Evident) else { return false };
        head.people.extend(people.into_iter().map(cast));
    }
    let after = rest.from(close).trim_joints();
    let after = after.trim_end_by(|c| matches!(c, '.' | ' '));
    if !after.has_words() {
        head.title = Some(content);
    } else if let Some(people) = people::people(bracketless(after), Trust::Evident) {
        head.people.extend(people.into_iter().map(cast));
        head.title = Some(content);
    } else if rest[close..].trim_start().starts_with(is_dash)
        && let Some(lead) = kinds::lead(after)
    {
        // `„Woda” – wykład Jana Nowaka`.
        head.title = Some(content);
        head.kind = head.kind.or(Some((lead.kind, lead.piece)));
        head.extra.push(after);
    } else if rest[close..].trim_start().starts_with('(')
        || ["z udziałem", "w wykonaniu", "with "].iter().any(|joint| after.starts_with(joint))
    {
        head.title = Some(content);
        head.extra.push(after);
    } else if rest[close..].trim_start().starts_with([',', ';', '|']) {
        let after = take_people_after(after, head);
        head.title = Some(content);
        if after.has_words() {
            head.extra.push(after);
        }
    } else {
        // `„Woda” w mieście` is one title.
        let from = rest.from(open);
        head.title = Some(take_people_after(from, head));
    }
    true
}

/// The first quotation: where it opens, its words, and the place after it.
pub(super) fn quoted(text: Piece<'_>) -> Option<(usize, Piece<'_>, usize)> {
    let (open, opening) = text.char_indices().find(|(at, character)| {
        let starts = text[..*at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
        opens_quote(*character) && starts
    })?;
    let from = open + opening.len_utf8();
    let mut depth = 0;
    let mut last = None;
    for (at, character) in text[from..].char_indices() {
        if character == '„' {
            depth += 1;
        } else if closes_quote(opening, character)
            && !(opening == '‘'
                && text[from + at + character.len_utf8()..].starts_with(char::is_alphanumeric))
        {
            last = Some((from + at, from + at + character.len_utf8()));
            if depth == 0 {
                break;
            }
            depth -= 1;
        }
    }
    let (to, close) = last?;
    let content = text.part(from, to).trim();
    content.has_words().then_some((open, content, close))
}

/// Without the words that introduce a title: `pt.`, `pod hasłem`, `entitled`.
fn without_introduction(text: Piece<'_>) -> Piece<'_> {
    const WORDS: [&str; 22] = [
        "pt.",
        "pt",
        "pn.",
        "pn",
        "nt.",
        "pod tytułem",
        "pod hasłem",
        "pod nazwą",
        "na temat",
        "zatytułowany",
        "zatytułowana",
        "zatytułowane",
        "titled",
        "entitled",
        "called",
        "on",
        "temat:",
        "temat",
        "tytuł",
        "o tytule",
        "dyskusyjny",
        "topic",
    ];
    let mut text = text;
    loop {
        let lower = fold(&text);
        let Some(word) =
            WORDS.iter().find(|word| lower == **word || lower.ends_with(&format!(" {word}")))
        else {
            return text;
        };
        text = text.to(text.len() - word.len()).trim_joints();
    }
}

fn bracketless(text: Piece<'_>) -> Piece<'_> {
    let text = text.trim();
    let inner = text.len().saturating_sub(1);
    match text.find(')') {
        // `(dr Jan Nowak)`, but `(AWF) i Jan (UŚ)` opens twice.
        Some(close) if text.starts_with('(') && close == inner => text.part(1, inner).trim(),
        _ => text.trim_start_by(|c| matches!(c, '(' | ' ')),
    }
}

/// The title without the words of its kind, and whether nothing else was in it.
fn without_lead<'t>(title: Piece<'t>, lead: Option<KindLead<'t>>) -> (Piece<'t>, bool) {
    let Some(lead) = lead else { return (title, false) };
    let rest = title.after(lead.piece);
    let bare = rest.trim_joints();
    let keeps = matches!(
        lead.kind,
        SessionKind::Break
            | SessionKind::Registration
            | SessionKind::Ceremony
            | SessionKind::Social
    );
    if keeps {
        return (title, false);
    }
    if !bare.has_words() {
        return (title, true);
    }
    // `Debata prezydentów: …`, `Wykład przedkongresowy: …`: all before the colon is the kind.
    if let Some(at) = rest.find(": ").or_else(|| rest.find(':').filter(|at| at + 1 == rest.len()))
        && rest.to(at).plain_words().count() <= 3
        && rest.to(at).plain_words().all(|word| !is_capital(&word) || kinds::is_number(&word))
        && rest.from(at + 1).has_words()
    {
        return (unquoted(rest.from(at + 1).trim_joints()), false);
    }
    let start = rest.trim_start_by(|c| c == ' ');
    let joined = start.starts_with([':', '|', '\u{b}'])
        || start.starts_with(is_dash)
        || (start.starts_with(['.', ')', ',']) && start[1..].starts_with(' ') && lead.numbered);
    if joined {
        let bare = unquoted(bare);
        return if is_part(bare) { (title, true) } else { (bare, false) };
    }
    for introduction in [
        "pt. ",
        "pn. ",
        "pt.: ",
        "pt: ",
        "pod tytułem ",
        "pod hasłem ",
        "pod nazwą ",
        "entitled ",
        "titled ",
    ] {
        if let Some(after) = bare.strip_prefix(introduction) {
            return (unquoted(bare.from(bare.len() - after.len()).trim_joints()), false);
        }
    }
    if is_subject(bare, lead.kind) && (lead.kind != SessionKind::Other || lead.numbered) {
        (bare, false)
    } else {
        (title, false)
    }
}

/// `część I`, `cz. 2`, `part two`: a number rather than a subject.
fn is_part(text: Piece<'_>) -> bool {
    let words: Vec<String> = text.plain_words().map(|word| fold(&word)).collect();
    words.len() <= 2
        && matches!(
            words.first().map(String::as_str),
            Some("część" | "cz" | "part" | "tura" | "runda")
        )
}

/// Whether words right after those of the kind are its subject (`Minipanel SMUP`) rather than
/// part of its name (`Panel Prezydentów Miast`).
fn is_subject(text: Piece<'_>, kind: SessionKind) -> bool {
    let Some(first) = text.plain_words().next() else { return false };
    let lower = fold(&first);
    let whose =
        ["ów", "ych", "ich", "owy", "owa", "owe"].iter().any(|ending| lower.ends_with(ending));
    let discussed =
        matches!(kind, SessionKind::Panel | SessionKind::MiniPanel | SessionKind::Debate);
    let acronym = discussed && is_all_capital(&first) && first.chars().count() > 1;
    let named = !matches!(kind, SessionKind::Lecture);
    acronym
        || (named
            && is_capital(&text)
            && !whose
            && text.words().count() >= 3
            && !offices::is_office_word(&first))
}

/// Without the quotation marks around all of it.
pub(super) fn unquoted(text: Piece<'_>) -> Piece<'_> {
    match quoted(text) {
        Some((0, content, close)) if !text[close..].chars().any(char::is_alphanumeric) => content,
        _ => text,
    }
}

/// People and, after a comma, the title: `dr Ewa Lis (UG), Bobry jako wykonawcy`.
fn comma_title(rest: Piece<'_>) -> Option<(Vec<Cast<'_>>, Piece<'_>)> {
    const MOST_COMMAS: usize = 8;
    for (at, _) in rest.match_indices(", ").take(MOST_COMMAS) {
        let (before, after) = (rest.to(at), rest.from(at + 1).trim());
        let named = name::name(after).is_some_and(|(name, _)| name.evidence > Evidence::Shape);
        let first = after.to(after.find([',', '(', ':']).unwrap_or(after.len()));
        let other = named
            || !is_capital(&after)
            || !(people::is_title(after) || offices::speaks_of_organisation(first))
            || offices::reads_as_organisation(first) && !offices::speaks_of_organisation(first)
            || after.plain_words().count() < 3;
        if other {
            continue;
        }
        let people = people::people(before, Trust::Evident)?;
        let sure = people.iter().any(|person| person.name.evidence >= Evidence::Given);
        return sure.then(|| (people.into_iter().map(cast).collect(), unquoted(after)));
    }
    None
}

/// Takes people before the title: `dr Jan Nowak (UŚ): Tytuł`.
fn take_people_before<'t>(rest: Piece<'t>, head: &mut Head<'t>) -> Piece<'t> {
    for (at, length) in joints(rest) {
        let (before, after) = (rest.to(at), rest.from(at + length).trim_joints());
        let Some(found) = people::people(before, Trust::Evident) else { continue };
        let sure = found.iter().all(|person| person.name.evidence > Evidence::Shape);
        let title = after.has_words()
            && !offices::begins_with_office(after)
            && !offices::reads_as_organisation(
                after
                    .words()
                    .take(3)
                    .last()
                    .map_or(after, |last| after.to(last.end() - after.start())),
            )
            && people::people(after, Trust::Evident).is_none();
        let colon = rest[at..].starts_with(':');
        if sure && title && (colon || after.words().count() >= 2) {
            head.people.extend(found.into_iter().map(cast));
            return unquoted(after);
        }
    }
    rest
}

/// Takes people after the title: `Rola gmin – dr Jan Nowak, UŚ`.
fn take_people_after<'t>(rest: Piece<'t>, head: &mut Head<'t>) -> Piece<'t> {
    let mut cuts: Vec<(usize, usize, bool)> =
        joints(rest).into_iter().map(|(at, length)| (at, length, false)).collect();
    cuts.extend(rest.match_indices([',', '(']).map(|(at, found)| (at, found.len(), true)));
    cuts.sort_unstable();
    for (at, length, weak) in cuts {
        let after = rest.from(at + length).trim();
        if !may_be_people(after) {
            continue;
        }
        let after = after.trim_end_by(|c| matches!(c, '.' | ' '));
        let after =
            if rest[at..].starts_with('(') { after.trim_end_by(|c| c == ')') } else { after };
        let Some(found) = people::people(after, Trust::Evident) else { continue };
        let least = if weak { Evidence::Given } else { Evidence::Family };
        // `spotkanie z burmistrzynią, p. Otylią Wisłą` names nobody in the nominative.
        let declined = |person: &Person<'_>| {
            let first = person.name.given.split(' ').next().unwrap_or_default();
            given_names::is_declined_given_name(first)
                && person.name.family.ends_with(['ą', 'm', 'o', 'j', 'i'])
        };
        if found.iter().any(declined) {
            continue;
        }
        if !found.iter().all(|person| person.name.evidence >= least) || !rest.to(at).has_words() {
            continue;
        }
        head.people.extend(found.into_iter().map(cast));
        let kept = if rest[at..].starts_with(['?', '!']) { at + 1 } else { at };
        return unquoted(rest.to(kept).trim_joints());
    }
    rest
}

/// A quick look that spares the reading of most words as people.
fn may_be_people(text: Piece<'_>) -> bool {
    let first = text.trim_start_by(|c| !c.is_alphanumeric());
    is_capital(&first)
        || first.words().next().is_some_and(|word| {
            offices::is_title(&word)
                || offices::is_courtesy(&word)
                || offices::is_office_word(&word)
        })
}

/// Where dashes, colons, slashes and breaks part the text, with their lengths.
fn joints(text: Piece<'_>) -> Vec<(usize, usize)> {
    const JOINTS: [&str; 9] = [" – ", " - ", " — ", ": ", " / ", " | ", "\u{b}", "? ", "! "];
    let mut found: Vec<(usize, usize)> = JOINTS
        .iter()
        .flat_map(|joint| text.match_indices(joint).map(|(at, joint)| (at, joint.len())))
        .collect();
    found.sort_unstable();
    found
}

/// Whether a title goes on in the next line.
pub(super) fn is_unfinished(title: &str) -> bool {
    const JOINING: &str = "i w z na o do dla oraz a u ze we od po przy nad pod czy lub jako and of \
        the in for to with on at by from or an as jak przez za";
    let trimmed = title.trim_end();
    let last = trimmed.rsplit(' ').next().map(fold).unwrap_or_default();
    let opened = trimmed.matches('„').count() > trimmed.matches(['”', '"']).count();
    trimmed.ends_with([',', '–', '-', '—', '/'])
        || opened
        || (trimmed.contains(' ') && JOINING.split_whitespace().any(|word| word == last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::announcement::text::tidy_title;

    fn check(words: &str, expected: &str) {
        let head = read(Piece::whole(words));
        let kind = head.kind.map_or("-".to_owned(), |(kind, _)| format!("{kind:?}"));
        let title = head.title.map_or(String::new(), |title| tidy_title(title.str()));
        let people: Vec<String> = head
            .people
            .iter()
            .map(|cast| {
                let part = cast.part.map_or(String::new(), |part| format!("{part:?} "));
                format!("{part}{}", cast.person.piece.str())
            })
            .collect();
        let room = head.room.map_or("", |room| room.str());
        let extra: Vec<&str> = head.extra.iter().map(|piece| piece.str()).collect();
        let found =
            format!("{kind} | {title} | {} | {room} | {}", people.join("; "), extra.join("; "));
        assert_eq!(found, expected, "{words}");
    }

    #[test]
    fn heads_are_taken_apart() {
        check(
            "Panel „Inteligencja strategiczna miasta”",
            "Panel | Inteligencja strategiczna miasta |  |  | ",
        );
        check("Minipanel SMUP", "MiniPanel | SMUP |  |  | ");
        check("Panel dyskusyjny: Miasta jutra", "Panel | Miasta jutra |  |  | ");
        check("Przerwa kawowa", "Break | Przerwa kawowa |  |  | ");
        check(
            "Rejestracja uczestników (hol główny)",
            "Registration | Rejestracja uczestników |  | hol główny | ",
        );
        check(
            "Otwarcie konferencji – Jan Kowalski, Prezes Związku",
            "Ceremony | Otwarcie konferencji | Jan Kowalski, Prezes Związku |  | ",
        );
        check(
            "Rola samorządu w transformacji – dr Jan Kowalski, Uniwersytet Śląski",
            "- | Rola samorządu w transformacji | dr Jan Kowalski, Uniwersytet Śląski |  | ",
        );
        check(
            "dr Jan Kowalski (UŚ): Rola samorządu",
            "- | Rola samorządu | dr Jan Kowalski (UŚ) |  | ",
        );
        check(
            "Jan Kowalski, Prezydent Gliwic – Powitanie gości",
            "Ceremony | Powitanie gości | Jan Kowalski, Prezydent Gliwic |  | ",
        );
        check("„Woda w mieście” – prof. Anna Nowak", "- | Woda w mieście | prof. Anna Nowak |  | ");
        check(
            "Panel „Energia”, moderator: Jan Kowalski (PAP)",
            "Panel | Energia | Moderator Jan Kowalski (PAP) |  | ",
        );
        check("Dyskusja panelowa II", "Panel | Dyskusja panelowa II |  |  | ");
        check("Panel Prezydentów Miast", "Panel | Panel Prezydentów Miast |  |  | ");
        check("Jan Kowalski, Prezydent Gliwic", "- |  | Jan Kowalski, Prezydent Gliwic |  | ");
        check("Sala A – Warsztat: Odpady", "Workshop | Odpady |  | Sala A | ");
        check("Sesja I: Finanse gmin", "Other | Finanse gmin |  |  | ");
        check("Warsztaty „Dane”, sala 12", "Workshop | Dane |  | sala 12 | ");
        check("NOWA USTAWA O PLANOWANIU", "- | NOWA USTAWA O PLANOWANIU |  |  | ");
        check(
            "Keynote: The Future of Cities – Jane Smith, Mayor of Leeds",
            "Lecture | The Future of Cities | Jane Smith, Mayor of Leeds |  | ",
        );
        check("Poczęstunek", "Break | Poczęstunek |  |  | ");
        check(
            "Debata Miasta 2050, prowadzenie Anna Nowak",
            "Debate | Debata Miasta 2050 | Lead Anna Nowak |  | ",
        );
    }
}
