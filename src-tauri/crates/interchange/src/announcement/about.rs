//! What the event is about: the paragraphs that describe it.

use super::{
    label::Label,
    line::Line,
    outline::Role,
    paragraph,
    piece::{Piece, fold},
    text::Text,
    title,
};
use crate::Found;

/// A paragraph with how much says that it describes the event.
struct Paragraph<'t> {
    lines: Vec<Line<'t>>,
    label: Option<Piece<'t>>,
    score: u32,
}

/// The description of the event, from lines that are no part of its programme.
pub(super) fn description<'t>(
    text: &Text,
    lines: &[Line<'t>],
    roles: &[Role<'t>],
    free: &[bool],
    name: &str,
    used: &[Piece<'t>],
) -> Found<String> {
    let first_item = free.iter().position(|free| !free).unwrap_or(lines.len());
    let mut paragraphs: Vec<Paragraph<'t>> = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let start = at;
        at += 1;
        if !free[start] {
            continue;
        }
        let line = &lines[start];
        let label =
            line.label.filter(|label| matches!(label.label, Label::Description | Label::Topics));
        let opens = matches!(roles[start], Role::Words) || label.is_some();
        if !opens
            || used
                .iter()
                .any(|piece| piece.meets(line.words) && piece.len() * 2 > line.words.len())
        {
            continue;
        }
        if title::is_greeting(line) {
            continue;
        }
        let mut own = vec![line.clone()];
        if let Some(label) = label.filter(|label| label.label == Label::Description) {
            own[0].words = label.rest;
        }
        while let Some(next) = lines.get(at).filter(|next| {
            free[at]
                && matches!(roles[at], Role::Words)
                && !next.gap
                && next.label.is_none()
                && (paragraph::goes_on(&lines[at - 1], next)
                    || (label.is_some()
                        && (next.bullet.is_some() || lines[at - 1].words.ends_with(':'))))
        }) {
            own.push(next.clone());
            at += 1;
        }
        own.retain(|line| line.words.has_words());
        // A label alone describes with the paragraph below it.
        if own.is_empty()
            && let Some(next) = lines
                .get(at)
                .filter(|next| free[at] && matches!(roles[at], Role::Words) && next.label.is_none())
        {
            own.push(next.clone());
            at += 1;
        }
        let words: String = own.iter().map(|line| line.words.str()).collect::<Vec<_>>().join(" ");
        let empty = label.is_some() && words.chars().count() < 30;
        let score = if empty {
            0
        } else if label.is_some() {
            if own.is_empty() { 0 } else { 3 }
        } else {
            score(&words, name, start < first_item)
        };
        if score > 0 {
            let label =
                label.filter(|label| label.label == Label::Description).map(|label| label.piece);
            paragraphs.push(Paragraph { lines: own, label, score });
        }
    }
    let best = paragraphs.iter().map(|paragraph| paragraph.score).max().unwrap_or(0);
    let chosen: Vec<&Paragraph<'t>> =
        paragraphs.iter().filter(|paragraph| paragraph.score == best && best > 0).collect();
    let mut blocks: Vec<Vec<Line<'t>>> = Vec::new();
    for paragraph in &chosen {
        for line in &paragraph.lines {
            match blocks.last_mut() {
                Some(last)
                    if last.last().is_some_and(|before| paragraph::goes_on(before, line))
                        && !std::ptr::eq(line, &raw const paragraph.lines[0]) =>
                {
                    last.push(line.clone())
                }
                _ => blocks.push(vec![line.clone()]),
            }
        }
    }
    let (value, mut spans) = paragraph::description(text, &blocks);
    spans.extend(text.spans(chosen.iter().filter_map(|paragraph| paragraph.label)));
    Found { value, spans }
}

/// How much says that a paragraph describes the event: 0 for not at all.
fn score(words: &str, title: &str, before_programme: bool) -> u32 {
    const LEAST: usize = 80;
    const ABOUT: [&str; 30] = [
        "jest to ",
        "to największ",
        "to wydarzenie",
        "to ogólnopolsk",
        "poświęcon",
        "celem konferencji",
        "celem kongresu",
        "celem szkolenia",
        "celem spotkania",
        "celem wydarzenia",
        "celem seminarium",
        "celem webinar",
        "celem warsztat",
        "podczas konferencji",
        "podczas kongresu",
        "podczas szkolenia",
        "podczas spotkania",
        "podczas webinar",
        "tematem ",
        "tematyk",
        "w programie",
        "tegoroczn",
        "skierowan",
        "adresowan",
        "the conference ",
        "the summit ",
        "aims to",
        "brings together",
        "the programme ",
        "will explore",
    ];
    const PRACTICAL: [&str; 30] = [
        "zgłosz",
        "rejestrac",
        "zapis",
        "formularz",
        "prosimy",
        "kontakt",
        "tel.",
        "e-mail",
        "@",
        "opłat",
        "koszt",
        "bezpłatn",
        "rodo",
        "danych osobowych",
        "administratorem",
        "regulamin",
        "liczba miejsc",
        "parking",
        "nocleg",
        "płatno",
        "faktur",
        "cookies",
        "copyright",
        "register",
        "registration",
        "please",
        "fee",
        "poniżej",
        "z poważaniem",
        "pozdraw",
    ];
    let lower = fold(words);
    let sentence = words.trim_end().ends_with(['.', '!', '?', '…', '”', ')']);
    let invites = ["zapraszamy na wydarzenie", "you are invited to"]
        .iter()
        .any(|word| lower.starts_with(word) && words.chars().count() < 300);
    let relative = ["które ", "która ", "który ", "w dniu ", "w dniach "]
        .iter()
        .any(|word| lower.starts_with(word));
    if words.chars().count() < LEAST || !sentence || relative || invites {
        return 0;
    }
    let named: String = fold(title).split_whitespace().take(3).collect::<Vec<_>>().join(" ");
    let names = named.contains(' ') && lower.starts_with(&named);
    let about = ABOUT.iter().any(|cue| lower.contains(cue));
    let practical = PRACTICAL.iter().filter(|cue| lower.contains(**cue)).count();
    match (names || about, practical) {
        (true, 0 | 1) => 3,
        (false, 0) if before_programme => 2,
        (false, 0) => 1,
        _ => 0,
    }
}
