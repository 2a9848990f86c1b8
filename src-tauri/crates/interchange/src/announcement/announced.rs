//! People that words within a line announce: `…, moderator: Jan Nowak`, `led by Jane Smith`.

use super::{
    head::{Cast, Head},
    label::{Label, Part},
    label_words,
    lexicon::{Words, offices, words},
    name::Evidence,
    people::{self, Person, Trust},
    piece::{Piece, fold},
};

/// Takes people that words in the line announce: `…, moderator: Jan Nowak`.
pub(super) fn in_line<'t>(rest: Piece<'t>, head: &mut Head<'t>) -> Piece<'t> {
    const LONGEST: usize = 3000;
    if rest.len() > LONGEST {
        return rest;
    }
    let mut rest = rest;
    let mut found = Vec::new();
    // The last announcement first, so that each ends where the next begins.
    for label in announcements(rest).into_iter().rev() {
        if label.end() > rest.end() {
            continue;
        }
        let tail = rest.from(label.start() - rest.start());
        let Some((part, people)) = announced(tail, label) else { continue };
        let casts = people.into_iter().map(|person| Cast { person, part, label: Some(label) });
        found.splice(0..0, casts);
        rest = rest.before(tail).trim_joints();
    }
    head.people.extend(found);
    rest
}

/// The words in a line that may announce people: labels with a colon, and verbs.
fn announcements(text: Piece<'_>) -> Vec<Piece<'_>> {
    static WORDS: Words = words(
        "moderator moderatorka moderatorzy moderacja moderuje moderują prowadzenie \
        prowadzący prowadząca prowadzi prowadzą poprowadzi poprowadzą prelegent prelegentka \
        prelegenci prelegentki wykładowca paneliści panelista panelistka wystąpi wystąpią wygłosi \
        moderated chaired chair facilitated facilitator led presented speaker speakers hosted host \
        panellists panelists with by tłumaczenie prezentuje prezentują trener trenerka przewodniczy \
        przewodniczący przewodnicząca prow referuje referują",
    );
    static OBJECTS: Words = words(
        "by panelu debaty sesji ją je go rozmowę dyskusję debatę spotkanie panel galę warsztaty sesję",
    );
    const WITH: &str = "z udziałem:";
    let mut labels: Vec<Piece<'_>> = Vec::new();
    for (at, _) in text.match_indices(':') {
        let before = &text[..at];
        let from = before
            .char_indices()
            .rev()
            .find(|(_, c)| matches!(c, '.' | ',' | ';' | '(' | '|' | '”' | ':' | '–' | '—' | '/'));
        let from = from.map_or(0, |(at, c)| at + c.len_utf8());
        let label = text.part(from, at + 1).trim();
        // `panel dyskusyjny z udziałem:` says first what it is.
        let with = label.strip_suffix(WITH).map(|before| label.from(before.len()));
        let label = with.filter(|with| with.start() > label.start()).unwrap_or(label);
        if introduces(label).is_some() {
            labels.push(label);
        }
    }
    let words: Vec<Piece<'_>> =
        text.words().map(|word| word.trim_start_by(|c| !c.is_alphanumeric())).collect();
    for (at, word) in words.iter().enumerate() {
        let plain = fold(word.trim_end_matches(|c: char| !c.is_alphanumeric()));
        // `the host, Mayor Jane Smith` announces nobody.
        if word.ends_with(',')
            || !WORDS.has(&plain)
            || labels.iter().any(|label| label.meets(*word))
        {
            continue;
        }
        let by = words.get(at + 1).filter(|word| OBJECTS.has(word));
        labels.push(by.map_or(*word, |by| word.join(*by)));
    }
    // `panel with`: all behind it are people.
    for pair in words.windows(2) {
        let discussion = fold(pair[0].trim_matches(|c: char| !c.is_alphanumeric()));
        if pair[1].str() == "with" && matches!(discussion.as_str(), "panel" | "discussion") {
            labels.retain(|label| !label.meets(pair[1]));
            labels.push(pair[0].join(pair[1]));
        }
    }
    labels.sort_by_key(|label| label.start());
    labels
}

/// The part of the people after `label`, where it can only announce people.
fn introduces(label: Piece<'_>) -> Option<Part> {
    let bare = label.trim_end_by(|c| c == ':');
    match label_words::classify(bare) {
        Some(Label::People(part)) => Some(part),
        // Alone on a line they may head anything, with names behind them nothing else.
        None if matches!(
            fold(&bare).as_str(),
            "uczestnicy" | "uczestniczki" | "udział" | "participants"
        ) =>
        {
            Some(Part::Panellist)
        }
        _ => None,
    }
}

/// People with their part, where all of `tail` after `label` is people.
fn announced<'t>(tail: Piece<'t>, label: Piece<'t>) -> Option<(Option<Part>, Vec<Person<'t>>)> {
    /// More names than this behind `led by` are known by more than their capital letters.
    const MOST_BY_SHAPE: usize = 3;
    let colon = label.ends_with(':');
    let part = match introduces(label) {
        Some(part) => Some(part),
        None => match fold(label.plain_words().next()?.str()).as_str() {
            "led" | "chair" => Some(Part::Lead),
            "przewodniczy" | "przewodniczący" | "przewodnicząca" => Some(Part::Moderator),
            // `with` and `by` leave it to the kind of the session.
            "with" | "by" => None,
            "panel" => Some(Part::Panellist),
            _ => Some(Part::Speaker),
        },
    };
    let list = tail.after(label).trim();
    let list = if list.starts_with([':', '–', '-']) { list.trim_joints() } else { list };
    let list = list.trim_end_by(|c| matches!(c, ')' | '.' | ' '));
    let list = rebalanced(list, tail);
    let by = label.ends_with(" by");
    let told = colon || by || part.is_some();
    let people = people::people(list, if told { Trust::Labelled } else { Trust::Evident })?;
    // `Led by Frances Ng`, `Welcome by Annika Lund, Secretary General`.
    let beside = |person: &Person<'_>| {
        person.affiliation.first().is_some_and(|piece| {
            offices::begins_with_office(*piece) || offices::reads_as_organisation(*piece)
        })
    };
    let strong = colon
        || (by && people.len() <= MOST_BY_SHAPE)
        || people.iter().all(|person| person.name.evidence > Evidence::Shape || beside(person));
    strong.then_some((part, people))
}

/// Gives back the bracket that belongs to the list.
fn rebalanced<'t>(list: Piece<'t>, tail: Piece<'t>) -> Piece<'t> {
    let open = list.matches('(').count() > list.matches(')').count();
    let (start, end) = (list.start() - tail.start(), list.end() - tail.start());
    if open && tail[end..].starts_with(')') { tail.part(start, end + 1) } else { list }
}
