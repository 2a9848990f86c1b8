//! Dates as they are written: `dn. 2-3 kwietnia 2024 r. (wtorek-środa)`, `7 VI 2021`, `June 3–5`.

use chrono::Weekday;

use super::{
    months,
    piece::{Piece, fold},
    scan,
};

/// A day whose year may be missing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct PartialDate {
    pub day: u32,
    pub month: u32,
    pub year: Option<i32>,
    /// Whether the text says that it is this year: `br.`.
    pub this_year: bool,
}

/// One day, several, or a stretch of days.
#[derive(Clone, Debug)]
pub(super) struct Dates<'t> {
    /// All of it, with words before such as `w dniach` and the weekdays.
    pub piece: Piece<'t>,
    /// The days; the first and the last of a stretch.
    pub days: Vec<PartialDate>,
    /// Whether the days between belong to it too.
    pub through: bool,
    /// The weekdays beside it, in their order.
    pub weekdays: Vec<(Weekday, Piece<'t>)>,
}

impl Dates<'_> {
    /// Whether a year is written.
    pub fn has_year(&self) -> bool {
        self.days.iter().any(|day| day.year.is_some())
    }
}

/// How many dates or hours one line may have.
pub(super) const MOST_ON_A_LINE: usize = 48;

/// The dates in `line` that lie in none of the `taken` pieces.
pub(super) fn dates<'t>(line: Piece<'t>, taken: &[Piece<'t>]) -> Vec<Dates<'t>> {
    let text = line.str();
    let mut found: Vec<Dates<'t>> = Vec::new();
    let mut at = 0;
    // No announcement has more on one line; whoever repeats dates for ever gets no more read.
    while found.len() < MOST_ON_A_LINE
        && let Some(step) = text[at..].find(char::is_alphanumeric)
    {
        at += step;
        let end_of_word =
            text[at..].find(|c: char| !c.is_alphanumeric()).map_or(text.len(), |n| at + n);
        let free = !taken.iter().any(|piece| piece.meets(line.part(at, end_of_word)));
        let dates = if free && scan::word_starts(text, at) {
            let from = found.last().map_or(0, |dates| dates.piece.end() - line.start());
            read(line, from, at)
        } else {
            None
        };
        match dates {
            Some(dates) => {
                at = dates.piece.end() - line.start();
                found.push(dates);
            }
            None => at = end_of_word,
        }
    }
    found
}

fn read<'t>(line: Piece<'t>, from: usize, at: usize) -> Option<Dates<'t>> {
    let text = line.str();
    let before = &text[from..at];
    let said = if text[at..].starts_with(|c: char| c.is_ascii_digit()) {
        year_first(text, at).or_else(|| numeric_dates(text, at)).or_else(|| day_first(text, at))
    } else {
        month_first(text, at)
    };
    let (mut days, through, end) = said?;
    if days.iter().any(|day| !(1..=31).contains(&day.day)) || is_street(before) {
        return None;
    }
    let (this_year, end) = this_year(text, end);
    if let Some(last) = days.last().copied() {
        for day in &mut days {
            day.year = day.year.or(last.year);
            day.this_year = this_year;
        }
    }
    let mut weekdays = Vec::new();
    let start = words_before(line, from, at, &mut weekdays);
    let end = weekdays_after(line, end, &mut weekdays);
    // A bare `12.06` is a date only where something beside it says so.
    let bare = days.iter().all(|day| day.year.is_none()) && is_numeric(&text[at..end]);
    if bare && start == at && weekdays.is_empty() && !says_date(before) && !this_year {
        return None;
    }
    Some(Dates { piece: line.part(start, end), days, through, weekdays })
}

fn is_numeric(text: &str) -> bool {
    !text.chars().any(char::is_alphabetic)
}

fn says_date(before: &str) -> bool {
    let before = fold(before.trim_end());
    ["termin:", "data:", "date:", " do", " od", "termin", "od:", "do:"]
        .iter()
        .any(|word| before.ends_with(word))
}

/// `ul. 3 Maja` is an address.
fn is_street(before: &str) -> bool {
    let before = fold(before.trim_end());
    ["ul.", "ulica", "ulicy", "al.", "aleja", "alei", "pl.", "plac", "placu", "rondo", "os.", "im."]
        .iter()
        .any(|word| before.ends_with(word))
}

type Said = (Vec<PartialDate>, bool, usize);

fn date(day: u32, month: u32, year: Option<i32>) -> PartialDate {
    PartialDate { day, month, year, this_year: false }
}

/// `2024-04-02`.
fn year_first(text: &str, at: usize) -> Option<Said> {
    let one = |at: usize| {
        let (year, after, 4) = scan::number(text, at)? else { return None };
        let joint =
            text[after..].chars().next().filter(|joint| matches!(joint, '-' | '.' | '/'))?;
        let (month, after, 1..=2) = scan::number(text, after + 1)? else { return None };
        let after = scan::literal(text, after, &joint.to_string())?;
        let (day, end, 1..=2) = scan::number(text, after)? else { return None };
        let real = (1900..2200).contains(&year) && (1..=12).contains(&month);
        (real && scan::word_ends(text, end))
            .then(|| (date(day, month, i32::try_from(year).ok()), end))
    };
    let (first, end) = one(at)?;
    match through(text, end).and_then(one) {
        Some((last, end)) => Some((vec![first, last], true, end)),
        None => Some((vec![first], false, end)),
    }
}

/// `07.06.2021`, `7.VI.2021`, `30.05–1.06.2023`, `12/05/2024`.
fn numeric_dates(text: &str, at: usize) -> Option<Said> {
    let (first, end) = numeric(text, at)?;
    if let Some((last, end)) = through(text, end).and_then(|next| numeric(text, next)) {
        return Some((vec![first, last], true, end));
    }
    Some((vec![first], false, end))
}

fn numeric(text: &str, at: usize) -> Option<(PartialDate, usize)> {
    let (day, after, 1..=2) = scan::number(text, at)? else { return None };
    let joint = text[after..].chars().next().filter(|joint| matches!(joint, '.' | '/' | '-'))?;
    let mut next = after + 1;
    if joint == '.' && text[next..].starts_with(' ') {
        next += 1;
    }
    let (month, after) = match scan::number(text, next) {
        Some((month, after, 1..=2)) => (month, after),
        _ if joint == '.' => months::roman(text, next)?,
        _ => return None,
    };
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let mut next = scan::literal(text, after, &joint.to_string());
    if joint == '.'
        && next.is_none()
        && text[after..].starts_with(' ')
        && months::roman(text, after).is_some()
    {
        next = Some(after + 1);
    }
    let next = next
        .map(|next| if joint == '.' && text[next..].starts_with(' ') { next + 1 } else { next });
    if let Some((year, end, count)) = next.and_then(|next| scan::number(text, next)) {
        let year = i32::try_from(year).ok()?;
        let year = match count {
            4 if (1900..2200).contains(&year) => year,
            2 if joint != '-' => 2000 + year,
            _ => return None,
        };
        return scan::word_ends(text, end).then(|| (date(day, month, Some(year)), end));
    }
    // Without a year only `12.06`, and no part of a longer number.
    let end = next.filter(|_| joint == '.').unwrap_or(after);
    let more = text[end..].starts_with(|c: char| c.is_alphanumeric() || c == '.' || c == ':');
    (joint == '.' && !more).then(|| (date(day, month, None), end))
}

/// `7 czerwca 2021`, `2-3 kwietnia`, `7 i 8 VI 2021`, `30 maja – 1 czerwca`, `3rd of June`,
/// `16-17.10.2017`.
fn day_first(text: &str, at: usize) -> Option<Said> {
    const MOST: usize = 12;
    let mut days: Vec<u32> = Vec::new();
    let mut stretch = false;
    let mut next = at;
    for _ in 0..MOST {
        if !days.is_empty()
            && let Some((last, end)) = numeric(text, next)
            && last.year.is_some()
        {
            let mut all: Vec<_> =
                days.iter().map(|day| date(*day, last.month, last.year)).collect();
            all.push(last);
            return Some((all, stretch, end));
        }
        let (day, after, 1..=2) = scan::number(text, next)? else { return None };
        let after = ordinal(text, after);
        days.push(day);
        if let Some((month, end)) = month_after_day(text, after) {
            let (year, end) = year(text, end);
            return Some(with_second_month(text, days, month, year, stretch, end));
        }
        next = match through(text, after) {
            Some(next) => {
                stretch = true;
                next
            }
            None => also(text, after)?,
        };
    }
    None
}

fn with_second_month(
    text: &str,
    days: Vec<u32>,
    month: u32,
    year_found: Option<i32>,
    stretch: bool,
    end: usize,
) -> Said {
    let mut all: Vec<_> = days.into_iter().map(|day| date(day, month, year_found)).collect();
    let second = |next: usize| {
        let (day, after, 1..=2) = scan::number(text, next)? else { return None };
        let (month, end) = month_after_day(text, ordinal(text, after))?;
        let (year, end) = year(text, end);
        Some((date(day, month, year), end))
    };
    if all.len() == 1
        && let Some((last, end)) = through(text, end).and_then(second)
    {
        all.push(last);
        return (all, true, end);
    }
    if let Some((last, end)) = and(text, end).and_then(second) {
        all.push(last);
        return (all, stretch, end);
    }
    (all, stretch, end)
}

/// `June 3–5, 2024`, `May 30th – June 1st`.
fn month_first(text: &str, at: usize) -> Option<Said> {
    let (month, after) = months::english_month(text, at)?;
    let next = scan::spaces(text, after);
    if next == after && !text[..after].ends_with('.') {
        return None;
    }
    let (day, after, 1..=2) = scan::number(text, next)? else { return None };
    let after = ordinal(text, after);
    if !scan::word_ends(text, after) || text[after..].starts_with([':', '%']) {
        return None;
    }
    let mut days = vec![date(day, month, None)];
    let mut end = after;
    let mut stretch = false;
    let second = |next: usize| {
        let (month, at) = match months::english_month(text, next) {
            Some((month, after)) => (month, scan::spaces(text, after)),
            None => (month, next),
        };
        let (day, after, 1..=2) = scan::number(text, at)? else { return None };
        let after = ordinal(text, after);
        let hour = text[after..].starts_with([':', '.']) && scan::number(text, after + 1).is_some();
        (scan::word_ends(text, after) && !hour).then(|| (date(day, month, None), after))
    };
    if let Some((last, after)) = through(text, end).and_then(second) {
        days.push(last);
        (end, stretch) = (after, true);
    } else if let Some((last, after)) = and(text, end).and_then(second) {
        days.push(last);
        end = after;
    }
    let (year, end) = year(text, end);
    if let Some(last) = days.last_mut() {
        last.year = year;
    }
    Some((days, stretch, end))
}

/// The place after what says that days between belong to it.
fn through(text: &str, at: usize) -> Option<usize> {
    let mut from = scan::spaces(text, at);
    // `2 kwietnia (wtorek) – 3 kwietnia` has the weekday in between.
    if text[from..].starts_with('(')
        && let Some((word, after)) = scan::letters(text, from + 1)
        && months::weekday(&word).is_some()
        && text[after..].starts_with(')')
    {
        from = scan::spaces(text, after + 1);
    }
    for unit in ["r.", "roku"] {
        if let Some(after) = scan::literal(text, from, unit) {
            from = scan::spaces(text, after);
        }
    }
    let after = scan::dashes(text, from).or_else(|| {
        ["do", "to", "through", "until"].into_iter().find_map(|word| {
            scan::literal(text, from, word).filter(|end| scan::word_ends(text, *end))
        })
    })?;
    let next = scan::spaces(text, after);
    Some(scan::literal(text, next, "dnia ").unwrap_or(next))
}

/// The place after what joins one more day.
fn also(text: &str, at: usize) -> Option<usize> {
    let from = scan::spaces(text, at);
    if text[from..].starts_with([',', '/', '&']) {
        let next = scan::spaces(text, from + 1);
        return Some(and(text, next).unwrap_or(next));
    }
    and(text, from)
}

fn and(text: &str, at: usize) -> Option<usize> {
    let from = scan::spaces(text, at);
    ["i", "oraz", "and", "&", "a"]
        .into_iter()
        .find_map(|word| scan::literal(text, from, word).filter(|end| scan::word_ends(text, *end)))
        .map(|end| scan::spaces(text, end))
}

/// The place after `th`, `-go` or a full stop that makes a number an ordinal.
fn ordinal(text: &str, at: usize) -> usize {
    ["st", "nd", "rd", "th", "-go", "-ego"]
        .into_iter()
        .find_map(|word| scan::literal(text, at, word).filter(|end| scan::word_ends(text, *end)))
        .or_else(|| {
            let next = scan::literal(text, at, ". ")?;
            months::month(text, next).map(|_| at + 1)
        })
        .unwrap_or(at)
}

fn month_after_day(text: &str, at: usize) -> Option<(u32, usize)> {
    let next = scan::spaces(text, at);
    let next = ["of ", "dnia "]
        .into_iter()
        .find_map(|word| scan::literal(text, next, word))
        .unwrap_or(next);
    if next == at {
        return None;
    }
    if let Some((month, end)) = months::month(text, next) {
        return Some((month, end));
    }
    // `I` and `V` number many things: a Roman month needs its year.
    let (month, end) = months::roman(text, next)?;
    year(text, end).0.map(|_| (month, end))
}

fn year(text: &str, at: usize) -> (Option<i32>, usize) {
    let mut next = scan::spaces(text, at);
    if text[next..].starts_with([',', '.']) {
        next = scan::spaces(text, next + 1);
    }
    let Some((year, end, 4)) = scan::number(text, next) else { return (None, at) };
    if !(1900..2200).contains(&year) || !scan::word_ends(text, end) {
        return (None, at);
    }
    (i32::try_from(year).ok(), end)
}

/// Whether the text goes on with `br.`, and the place after that or after a mere `r.`.
fn this_year(text: &str, at: usize) -> (bool, usize) {
    let next = scan::spaces(text, at);
    for (word, this) in [
        ("br.", true),
        ("b.r.", true),
        ("b. r.", true),
        ("br", true),
        ("bieżącego roku", true),
        ("tego roku", true),
        ("this year", true),
        ("roku", false),
        ("rok", false),
        ("r.", false),
        ("r", false),
    ] {
        if let Some(end) = scan::literal(text, next, word)
            && (word.ends_with('.') || scan::word_ends(text, end))
        {
            return (this, end);
        }
    }
    (false, at)
}

/// The start of the words before a date that belong to it; notes weekdays among them.
fn words_before<'t>(
    line: Piece<'t>,
    from: usize,
    at: usize,
    weekdays: &mut Vec<(Weekday, Piece<'t>)>,
) -> usize {
    const JOINING: [&str; 14] = [
        "dnia", "dniu", "dniach", "dn", "dni", "w", "we", "on", "od", "from", "the", "the",
        "dzień", "z",
    ];
    let text = line.str();
    let mut start = at;
    let mut kept = at;
    for _ in 0..4 {
        let before = text[from..start].trim_end_matches([' ', ',', '.', '-', '–', ':', '/', '(']);
        let word_at = from
            + before.rfind(|c: char| !c.is_alphabetic()).map_or(0, |space| {
                space + before[space..].chars().next().map_or(1, char::len_utf8)
            });
        let word = fold(&text[word_at..from + before.len()]);
        if word.is_empty() {
            break;
        }
        if let Some(weekday) = months::weekday(&word) {
            weekdays.insert(0, (weekday, line.part(word_at, from + before.len())));
            kept = word_at;
        } else if JOINING.contains(&word.as_str()) {
            // A joining word belongs to the date only where one that means a day stands there.
            if matches!(word.as_str(), "dnia" | "dniu" | "dniach" | "dn") || kept < at {
                kept = word_at;
            }
        } else {
            break;
        }
        start = word_at;
    }
    kept
}

/// The place after the weekdays that follow a date.
fn weekdays_after<'t>(
    line: Piece<'t>,
    at: usize,
    weekdays: &mut Vec<(Weekday, Piece<'t>)>,
) -> usize {
    let text = line.str();
    let mut end = at;
    let mut next = scan::spaces(text, at);
    let bracket = text[next..].starts_with(['(', '/', '[']);
    if text[next..].starts_with(['(', '/', ',', '[', '–', '-']) {
        next += text[next..].chars().next().map_or(0, char::len_utf8);
        next = scan::spaces(text, next);
    }
    while let Some((word, after)) = scan::letters(text, next) {
        let (day, after) = if bracket {
            let dotted = scan::literal(text, after, ".").unwrap_or(after);
            match months::weekday(&word).or_else(|| months::short_weekday(&word)) {
                Some(day) => (day, dotted),
                None => break,
            }
        } else {
            match months::weekday(&word) {
                Some(day) => (day, after),
                None => break,
            }
        };
        weekdays.push((day, line.part(next, after)));
        end = after;
        if bracket && text[end..].starts_with([')', '/', ']']) {
            end += 1;
            break;
        }
        match through(text, end).or_else(|| also(text, end)) {
            Some(after) => next = after,
            None => break,
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<String> = dates(Piece::whole(text), &[])
            .iter()
            .map(|dates| {
                let days: Vec<String> = dates
                    .days
                    .iter()
                    .map(|day| {
                        let year = match (day.year, day.this_year) {
                            (Some(year), _) => format!(".{year}"),
                            (None, true) => ".br".to_owned(),
                            (None, false) => String::new(),
                        };
                        format!("{}.{}{year}", day.day, day.month)
                    })
                    .collect();
                let days = days.join(if dates.through { "-" } else { "+" });
                format!("{days} [{}]", dates.piece.str())
            })
            .collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn dates_are_found_in_every_manner() {
        check(
            "dn. 2-3 kwietnia 2024 r. (wtorek-środa)",
            &["2.4.2024-3.4.2024 [dn. 2-3 kwietnia 2024 r. (wtorek-środa)]"],
        );
        check("Dzień I. 7 listopada 2025 r.", &["7.11.2025 [7 listopada 2025 r.]"]);
        check(
            "w dniach 30 maja – 1 czerwca 2023 roku",
            &["30.5.2023-1.6.2023 [w dniach 30 maja – 1 czerwca 2023 roku]"],
        );
        check("Data publikacji: 07.06.2021 r.", &["7.6.2021 [07.06.2021 r.]"]);
        check("2024-04-02", &["2.4.2024 [2024-04-02]"]);
        check("7 VI 2021", &["7.6.2021 [7 VI 2021]"]);
        check("7.VI.2021 r.", &["7.6.2021 [7.VI.2021 r.]"]);
        check("wtorek, 8 czerwca", &["8.6 [wtorek, 8 czerwca]"]);
        check("odbędą się 8 czerwca br., tj.:", &["8.6.br [8 czerwca br.]"]);
        check("Monday, 3 June 2024", &["3.6.2024 [Monday, 3 June 2024]"]);
        check("June 3–5, 2024", &["3.6.2024-5.6.2024 [June 3–5, 2024]"]);
        check("the 3rd of June", &["3.6 [3rd of June]"]);
        check("16–17.10.2017", &["16.10.2017-17.10.2017 [16–17.10.2017]"]);
        check("14-16.11.2019", &["14.11.2019-16.11.2019 [14-16.11.2019]"]);
        check("30.05–1.06.2023 r.", &["30.5.2023-1.6.2023 [30.05–1.06.2023 r.]"]);
        check("7 i 8 czerwca 2021", &["7.6.2021+8.6.2021 [7 i 8 czerwca 2021]"]);
        check(
            "7, 14 i 21 marca 2025 r.",
            &["7.3.2025+14.3.2025+21.3.2025 [7, 14 i 21 marca 2025 r.]"],
        );
        check(
            "Thursday May 28 and Friday May 29, 2015",
            &["28.5 [Thursday May 28]", "29.5.2015 [Friday May 29, 2015]"],
        );
        check("od 12 do 14 maja 2025 r.", &["12.5.2025-14.5.2025 [12 do 14 maja 2025 r.]"]);
        check("w dniu 12.06 w Katowicach", &["12.6 [w dniu 12.06]"]);
        check("sobota, 16 września 2023", &["16.9.2023 [sobota, 16 września 2023]"]);
        check("12 marca (śr.)", &["12.3 [12 marca (śr.)]"]);
        check("24 September", &["24.9 [24 September]"]);
        check("5 października", &["5.10 [5 października]"]);
        check(
            "1 grudnia, 2 lutego, 3 lipca",
            &["1.12 [1 grudnia]", "2.2 [2 lutego]", "3.7 [3 lipca]"],
        );
        check("Tue, 14 May 2024", &["14.5.2024 [14 May 2024]"]);
    }

    #[test]
    fn other_numbers_are_no_dates() {
        for text in [
            "ul. 3 Maja 12",
            "12.06 Rejestracja",
            "Dz. U. z 2021 poz. 10",
            "Sala 12",
            "10.15–11.00",
            "perspektywa 2021–2027",
            "May 2024",
            "2 sierpy",
            "V Forum",
            "12 maków",
        ] {
            check(text, &[]);
        }
    }
}
