//! Whether people take part in the event on site or from a distance.

use obrady_domain::Attendance;

use super::{
    label::Label,
    line::Line,
    piece::{Piece, fold},
};

/// Words that say that both are possible.
const HYBRID: &str = "hybryd|hybrid|stacjonarnie i online|stacjonarnie oraz online|\
    stacjonarnie lub online|na miejscu i online|in person and online|in-person and online|\
    in person or online|on site and online|on-site and online";
/// Words that say that it is from a distance.
const ONLINE: &str = "formule wirtualnej|wirtualn|w formule online|w formie online|formie zdalnej|\
    zdalnie|formule zdalnej|online|on-line|webinar|za pośrednictwem platformy|na platformie zoom|\
    platformie teams|zoom|ms teams|microsoft teams|clickmeeting|virtual|webex";

/// Where people take part, with the words that say so in the lines that no session has.
pub(super) fn attendance<'t>(lines: &[Line<'t>], free: &[bool]) -> (Attendance, Option<Piece<'t>>) {
    for (words, attendance) in [(HYBRID, Attendance::Hybrid), (ONLINE, Attendance::Online)] {
        let mut open = lines.iter().zip(free).filter(|(_, free)| **free).map(|(line, _)| line);
        if let Some(piece) = open.find_map(|line| said(line, words)) {
            return (attendance, Some(piece));
        }
    }
    (Attendance::OnSite, None)
}

/// The place in a line where one of `words` speaks of the event.
fn said<'t>(line: &Line<'t>, words: &str) -> Option<Piece<'t>> {
    let aside = [Label::Registration, Label::Website, Label::Practical];
    if line.label.is_some_and(|label| aside.contains(&label.label)) {
        return None;
    }
    let lower = fold(&line.words);
    if lower.len() != line.words.len() {
        return None;
    }
    words.split('|').find_map(|word| {
        let from = lower.find(word)?;
        let to = from + word.len();
        let piece = whole_words(line.words, from, to);
        let inside_link = line.links.iter().any(|link| link.piece.meets(piece));
        (!inside_link && !speaks_of_else(&lower, from, to)).then_some(piece)
    })
}

/// `rejestracja online`, `transmisja online`, `formularz on-line` say nothing of the event.
fn speaks_of_else(lower: &str, from: usize, to: usize) -> bool {
    const BEFORE: &str = "rejestr formularz zgłosz transmis zapis płatno usług ankiet narzędz \
        register registration booking form, kurs wersj view";
    let last = lower[..from].trim_end().rsplit(' ').next().unwrap_or_default();
    let after = lower[to..].trim_start();
    BEFORE.split_whitespace().any(|stem| last.starts_with(stem))
        || after.starts_with("rejestrac")
        || after.starts_with("registration")
}

/// The words of which some letters are at `from` to `to`.
fn whole_words(line: Piece<'_>, from: usize, to: usize) -> Piece<'_> {
    let start = line[..from]
        .rfind(char::is_whitespace)
        .map_or(0, |at| at + line[at..].chars().next().map_or(1, char::len_utf8));
    let end = line[to..].find(char::is_whitespace).map_or(line.len(), |at| to + at);
    line.part(start, end).trim_end_by(|c| !c.is_alphanumeric())
}
