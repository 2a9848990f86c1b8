//! The days of the event and of its publication.

use chrono::{Days, NaiveDate};

use super::{
    calendar::{Calendar, Resolved, args},
    date::Dates,
    label::Label,
    line::Line,
    piece::{Piece, fold},
    text::{Text, tidy},
};
use crate::{Problem, ProblemCode};

/// When the event is, as far as the text says it outside its programme.
#[derive(Debug)]
pub(super) struct When<'t> {
    /// The day of publication, with its words.
    pub published: Option<(NaiveDate, Vec<Piece<'t>>)>,
    /// First and last day, with their words.
    pub event: Option<(NaiveDate, NaiveDate, Piece<'t>)>,
    /// Whether the text gives the last day, or there is but one date.
    pub whole: bool,
    /// How to read dates without a year.
    pub calendar: Calendar,
}

/// Reads the days of the event.
pub(super) fn when<'t>(lines: &[Line<'t>], today: NaiveDate) -> When<'t> {
    let plain = Calendar::new(None, None, None, today);
    let dated = |dates: &Dates<'t>| dates.has_year().then(|| plain.resolve(dates)).flatten();
    let published = published(lines, &dated);
    let publication = published.as_ref().map(|(day, _)| *day);
    let anchor = candidates(lines)
        .into_iter()
        .filter_map(|(score, dates)| Some((score, dated(dates)?)))
        .max_by_key(|(score, resolved)| (*score, std::cmp::Reverse(resolved.days.first().copied())))
        .and_then(|(_, resolved)| resolved.days.first().copied());
    let calendar = Calendar::new(anchor, publication, year_of_name(lines), today);
    let mut best: Option<(u32, Resolved, Piece<'t>)> = None;
    let mut others: Vec<NaiveDate> = Vec::new();
    for (score, dates) in candidates(lines) {
        let Some(resolved) = calendar.resolve(dates) else { continue };
        others.extend(&resolved.days);
        // The first of the best stays.
        if best.as_ref().is_none_or(|(known, ..)| score > *known) {
            best = Some((score, resolved, dates.piece));
        }
    }
    if let Some((day, piece)) = today_of_text(lines, publication)
        && best.as_ref().is_none_or(|(score, ..)| *score < 90)
    {
        let resolved = Resolved { days: vec![day], guessed: None, mismatch: None };
        best = Some((90, resolved, piece));
    }
    let event = best.and_then(|(_, resolved, piece)| {
        let first = *resolved.days.iter().min()?;
        let last = *resolved.days.iter().max()?;
        Some((first, last, piece))
    });
    let whole = event.is_some_and(|(first, last, _)| first < last);
    When { published, event, whole, calendar }
}

/// The day of publication, from its label or from the place and date at the head of a letter.
fn published<'t>(
    lines: &[Line<'t>],
    dated: &impl Fn(&Dates<'t>) -> Option<Resolved>,
) -> Option<(NaiveDate, Vec<Piece<'t>>)> {
    for (at, line) in lines.iter().enumerate() {
        let Some(label) = line.label.filter(|label| label.label == Label::Published) else {
            if let Some(piece) = published_in_words(line)
                && let Some(day) = line.dates.first().and_then(dated)
            {
                return Some((*day.days.first()?, vec![line.dates[0].piece, piece]));
            }
            continue;
        };
        let below = lines.get(at + 1).filter(|_| label.rest.is_empty());
        let dates = line.dates.first().or_else(|| below.and_then(|line| line.dates.first()));
        if let Some(dates) = dates
            && let Some(resolved) = dated(dates)
        {
            return Some((*resolved.days.first()?, vec![dates.piece, label.piece]));
        }
    }
    let (head, dates) = letter_head(lines)?;
    let day = *dated(dates)?.days.first()?;
    // A programme may begin with its own place and date; a letter names a later day as well.
    let later = lines.iter().skip(1).flat_map(|line| &line.dates).any(|dates| {
        dated(dates)
            .and_then(|resolved| resolved.days.first().copied())
            .is_some_and(|other| other > day)
            || !dates.has_year()
    });
    later.then(|| (day, vec![head.words]))
}

fn published_in_words<'t>(line: &Line<'t>) -> Option<Piece<'t>> {
    const WORDS: [&str; 6] =
        ["opublikowano", "opublikowane", "dodano", "published", "posted on", "data publikacji"];
    let lower = fold(&line.words);
    let found = WORDS.iter().any(|word| lower.starts_with(word));
    (found && line.words.len() < 80).then_some(line.words)
}

/// `Katowice, dnia 12 maja 2024 r.` at the top.
fn letter_head<'l, 't>(lines: &'l [Line<'t>]) -> Option<(&'l Line<'t>, &'l Dates<'t>)> {
    lines.iter().take(2).find_map(|line| {
        let dates = line
            .dates
            .first()
            .filter(|dates| dates.days.len() == 1 && dates.weekdays.is_empty())?;
        let place = line.words.before(dates.piece).trim();
        let alone = !line.words.after(dates.piece).has_words();
        let town = place.ends_with(',') && place.words().count() <= 3;
        (alone && town && line.hours.is_empty()).then_some((line, dates))
    })
}

/// Every date that may be the event's, with how much says so.
fn candidates<'l, 't>(lines: &'l [Line<'t>]) -> Vec<(u32, &'l Dates<'t>)> {
    const HEADER: usize = 15;
    let mut found = Vec::new();
    let head = letter_head(lines).map(|(line, _)| line.words.start());
    let last_year = lines.iter().flat_map(|line| &line.dates).count() > 1;
    for (at, line) in lines.iter().enumerate() {
        let label = line.label.map(|label| label.label);
        if matches!(label, Some(Label::Published | Label::Practical | Label::Registration)) {
            continue;
        }
        let below = at.checked_sub(1).and_then(|above| lines[above].label);
        let below = below.filter(|label| label.rest.is_empty()).map(|label| label.label);
        let labelled = label == Some(Label::When) || below == Some(Label::When);
        if matches!(below, Some(Label::Published | Label::Practical)) && !line.gap {
            continue;
        }
        for dates in &line.dates {
            if is_past_or_due(line, dates) {
                continue;
            }
            let closes = at < 4 && line.words.after(dates.piece).plain_words().count() <= 3;
            let short = line.words.chars().count() <= if closes { 320 } else { 140 };
            let mut score = if labelled {
                100
            } else if is_announced(line, dates) {
                80
            } else if short && at < HEADER {
                70
            } else if short && leads(line, dates) {
                60
            } else if dates.has_year() {
                // In the middle of a sentence: better than none.
                10
            } else {
                continue;
            };
            if dates.days.len() > 1 {
                score += 5;
            }
            if Some(line.words.start()) == head && last_year {
                score = 20;
            }
            found.push((score, dates));
        }
    }
    found
}

fn leads(line: &Line<'_>, dates: &Dates<'_>) -> bool {
    line.words.before(dates.piece).plain_words().count() <= 3
}

/// Whether words beside a date say that the event is then.
fn is_announced(line: &Line<'_>, dates: &Dates<'_>) -> bool {
    const CUES: [&str; 27] = [
        "odbędzie",
        "odbędą",
        "odbywa",
        "w dniach",
        "w dniu",
        "zaprasza",
        "organizuj",
        "organizowan",
        "rozpocznie",
        "wystartuj",
        "startuj",
        "spotykamy",
        "spotkajmy",
        "potrwa",
        "będzie trwa",
        "zaplanowan",
        "will be held",
        "takes place",
        "take place",
        "join us",
        "invite",
        "taking place",
        "is held",
        "hosted",
        "hosts",
        "odbyć",
        "dn.",
    ];
    const REACH: usize = 160;
    let before = tail(line.words.before(dates.piece).str(), REACH);
    let after = head(line.words.after(dates.piece).str(), REACH / 2);
    let near = fold(&format!("{before}{}{after}", dates.piece.str()));
    CUES.iter().any(|cue| near.contains(cue))
}

fn tail(text: &str, most: usize) -> &str {
    let count = text.chars().count();
    text.char_indices().nth(count.saturating_sub(most)).map_or("", |(at, _)| &text[at..])
}

fn head(text: &str, most: usize) -> &str {
    text.char_indices().nth(most).map_or(text, |(at, _)| &text[..at])
}

/// Whether a date is a deadline, the date of a law or of something long ago.
pub(super) fn is_past_or_due(line: &Line<'_>, dates: &Dates<'_>) -> bool {
    let before = fold(tail(line.words.before(dates.piece).str(), 70));
    let before = before.trim_end_matches([' ', ',', ':', '(']);
    let piece = fold(&dates.piece);
    let word = before.rsplit([' ', '\u{b}', '(']).next().unwrap_or_default();
    let due = [
        "do",
        "until",
        "by",
        "before",
        "przed",
        "po",
        "najpóźniej",
        "till",
        "od",
        "since",
        "deadline",
    ];
    // `do dnia 5 maja`, `z dnia 8 marca 1990 r.` carry `dnia` in the date itself.
    let of_day = piece.starts_with("dnia") || piece.starts_with("dn.");
    if (word == "z" && of_day) || before.ends_with("z dn") || before.ends_with("ur.") {
        return true;
    }
    const LAW: [&str; 8] = [
        "ustaw",
        "rozporządz",
        "uchwał",
        "dz. u",
        "dz.u",
        "obowiązuj",
        "wchodz",
        "wejdzie w życie",
    ];
    const SENDING: [&str; 17] = [
        "zgłosz",
        "zgłasza",
        "rejestrac",
        "zapis",
        "nadsył",
        "abstrakt",
        "przesyła",
        "przesła",
        "płatnoś",
        "wpłat",
        "opłat",
        "deadline",
        "submission",
        "submit",
        "register by",
        "rsvp",
        "potwierdz",
    ];
    let sending = SENDING.iter().any(|stem| before.contains(stem));
    LAW.iter().any(|stem| before.contains(stem))
        || (due.contains(&word) && !(word == "od" && (dates.through || !sending)))
        || (sending && !before.contains("odbę"))
}

/// The first day of an event of which a text says that it began today.
fn today_of_text<'t>(
    lines: &[Line<'t>],
    published: Option<NaiveDate>,
) -> Option<(NaiveDate, Piece<'t>)> {
    const STARTS: [&str; 12] = [
        "wystart", "startuj", "rozpocz", "ruszy", "rusza", "zaczyn", "zaczął", "otwar", "odbyw",
        "starts", "begins", "opens",
    ];
    let published = published?;
    lines.iter().find_map(|line| {
        let words: Vec<Piece<'t>> = line.words.plain_words().take(60).collect();
        words.iter().enumerate().find_map(|(at, word)| {
            let day = match fold(word).as_str() {
                "dziś" | "dzisiaj" | "today" => published,
                "jutro" | "tomorrow" => published.checked_add_days(Days::new(1))?,
                "wczoraj" | "yesterday" => published.checked_sub_days(Days::new(1))?,
                _ => return None,
            };
            let verb = words.iter().skip(at + 1).take(3).find(|next| {
                let next = fold(next);
                STARTS.iter().any(|stem| next.starts_with(stem))
            })?;
            Some((day, word.join(*verb)))
        })
    })
}

/// A year in the first lines: `Kongres Miast 2021`.
fn year_of_name(lines: &[Line<'_>]) -> Option<i32> {
    lines.iter().take(5).find_map(|line| {
        line.words.plain_words().find_map(|word| {
            let year: i32 = word.parse().ok()?;
            (word.len() == 4 && (2000..2100).contains(&year)).then_some(year)
        })
    })
}

/// The problems of a date.
pub(super) fn problems(text: &Text, dates: &Dates<'_>, resolved: &Resolved) -> Vec<Problem> {
    let span = text.span(dates.piece);
    let guessed = resolved.guessed.map(|year| Problem {
        code: ProblemCode::YearGuessed,
        span,
        args: args([("year", year.to_string())]),
    });
    let mismatch = resolved.mismatch.map(|(at, day)| Problem {
        code: ProblemCode::WeekdayMismatch,
        span,
        args: args([
            ("weekday", tidy(dates.weekdays.get(at).map_or("", |(_, piece)| piece.str()))),
            ("date", day.to_string()),
        ]),
    });
    guessed.into_iter().chain(mismatch).collect()
}
