//! Hours: `10.15 – 11.00`, `w godz. 9-15`, `od 9 do 17`, `8:00 AM – 9:15 am`.

use obrady_domain::Clock;

use crate::Found;

use super::{
    date::MOST_ON_A_LINE,
    piece::{Piece, fold, is_dash},
    scan,
    text::Text,
};

/// An hour, or two with what lies between, as the text has them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hours<'t> {
    /// All of it, with the words before such as `w godz.`.
    pub piece: Piece<'t>,
    /// The hour at which it starts.
    pub start: Clock,
    /// The hour at which it ends, where there is one.
    pub end: Option<Clock>,
    /// The words of the start.
    pub first: Piece<'t>,
    /// The words of the end.
    pub last: Option<Piece<'t>>,
    /// Whether nothing but bullets stands before it.
    pub leads: bool,
    /// Whether it says until when, so that `start` is an end: `do godz. 11.30`.
    pub until: bool,
    /// Whether the end comes before the start, and was left out.
    pub backwards: bool,
}

impl Hours<'_> {
    /// The start and the end, each with its words.
    pub fn found(&self, text: &Text) -> (Found<Option<Clock>>, Found<Option<Clock>>) {
        let first = self.piece.before(self.first).join(self.first);
        if self.until {
            return (Found::default(), text.found(Some(self.start), [self.piece]));
        }
        let start = text.found(Some(self.start), [first]);
        let Some(last) = self.last else { return (start, Found::default()) };
        // A word between the two belongs to the end, a dash to neither.
        let joint = self.piece.after(self.first).before(last);
        let last = if joint.has_words() { joint.join(last) } else { last };
        let after = self.piece.after(last);
        let last = if after.has_words() { last.join(after) } else { last };
        // An end that was left open was read all the same.
        (start, text.found(self.end, [last]))
    }
}

/// The hours in `line` that lies in none of the `taken` pieces.
pub(super) fn hours<'t>(line: Piece<'t>, taken: &[Piece<'t>]) -> Vec<Hours<'t>> {
    let text = line.str();
    let mut found: Vec<Hours<'t>> = Vec::new();
    let mut at = 0;
    while found.len() < MOST_ON_A_LINE
        && let Some(step) = text[at..].find(|character: char| character.is_ascii_digit())
    {
        at += step;
        let here = line.part(at, at + 1);
        let free = !taken.iter().any(|piece| piece.meets(here));
        let hours = if free && may_start(text, at) {
            let from = found.last().map_or(0, |hours| hours.piece.end() - line.start());
            read(line, from, at)
        } else {
            None
        };
        match hours {
            Some(hours) => {
                at = hours.piece.end() - line.start();
                found.push(hours);
            }
            None => at += text[at..].bytes().take_while(u8::is_ascii_digit).count(),
        }
    }
    found
}

/// A time of day as written.
#[derive(Clone, Copy)]
struct Moment {
    hour: u16,
    minute: Option<u16>,
    /// What stands between hour and minute.
    joint: char,
    /// Whether before noon or after it, where written.
    half: Option<Half>,
    end: usize,
}

#[derive(Clone, Copy, PartialEq)]
enum Half {
    Before,
    After,
}

impl Moment {
    fn clock(self) -> Option<Clock> {
        let hour = match (self.half, self.hour) {
            (Some(Half::Before), 12) => 0,
            (Some(Half::After), 1..=11) => self.hour + 12,
            (_, hour) => hour,
        };
        let minute = self.minute.unwrap_or(0);
        if hour > 24 || (hour == 24 && minute > 0) { None } else { Clock::at(hour, minute) }
    }
}

/// How strongly the words before a number say that it is an hour.
#[derive(Clone, Copy, PartialEq)]
enum Lead {
    None,
    /// `od`, `from`: the beginning of a stretch.
    From,
    /// `o`, `at`.
    At,
    /// `godz.`.
    Hour,
}

fn may_start(text: &str, at: usize) -> bool {
    let mut before = text[..at].chars().rev();
    match before.next() {
        Some(last) if last.is_alphanumeric() || matches!(last, '+' | '§' | '#' | '$' | '€') => {
            false
        }
        Some('.' | ',' | ':' | '/') => !before.next().is_some_and(|c| c.is_ascii_digit()),
        _ => true,
    }
}

fn read<'t>(line: Piece<'t>, from: usize, at: usize) -> Option<Hours<'t>> {
    let text = line.str();
    let (lead_at, lead) = lead(text, from, at);
    let leads = !text[..lead_at].chars().any(char::is_alphanumeric)
        || text[..lead_at].trim_end().ends_with(['\t', '|', '\u{b}']);
    let first = moment(text, at, leads || lead == Lead::Hour)?;
    let last = joint(text, first.end)
        .and_then(|next| Some((next, moment(text, next, first.joint == '0')?)))
        .filter(|(_, last)| last.end == text.len() || !is_unit(text, last.end));
    let last = last.filter(|(_, last)| {
        // `10.15-7 czerwca` and `10:00 - 3 prelekcje` are an hour and something else.
        last.minute.is_some() || last.half.is_some() || first.minute.is_none() || lead != Lead::None
    });
    if is_unit(text, last.map_or(first.end, |(_, last)| last.end)) {
        return None;
    }
    if !is_believable(text, first, last.map(|(_, last)| last), lead, leads, lead_at) {
        return None;
    }
    let (mut first, mut last) = (first, last);
    if let Some((_, last)) = &mut last {
        share_half(&mut first, last);
    }
    let start = first.clock()?;
    let written_end = last.and_then(|(_, last)| last.clock());
    let end = written_end.and_then(|end| put_after(start, end));
    // `19.00 for 19.30`: doors open before it begins.
    let doors = scan::literal(text, first.end, " for ")
        .filter(|_| last.is_none() && first.minute.is_some())
        .and_then(|next| moment(text, next, false))
        .filter(|moment| moment.minute.is_some());
    let read = doors.map_or(last.map_or(first.end, |(_, last)| last.end), |doors| doors.end);
    let until = scan_suffix(text, read);
    Some(Hours {
        piece: line.part(lead_at, until),
        start,
        end,
        first: line.part(lead_at, first.end),
        last: last.map(|(at, last)| line.part(at, last.end)),
        leads,
        until: last.is_none()
            && ["do ", "until "].iter().any(|word| fold(&text[lead_at..at]).starts_with(word)),
        backwards: written_end.is_some() && end.is_none(),
    })
}

/// The words before `at` that say that an hour follows, and how strongly they do.
fn lead(text: &str, from: usize, at: usize) -> (usize, Lead) {
    const WORDS: [(&str, Lead); 24] = [
        ("godz.", Lead::Hour),
        ("godz", Lead::Hour),
        ("godzina", Lead::Hour),
        ("godziny", Lead::Hour),
        ("godzinie", Lead::Hour),
        ("godzinach", Lead::Hour),
        ("godzinami", Lead::Hour),
        ("g.", Lead::Hour),
        ("hours", Lead::Hour),
        ("time", Lead::Hour),
        ("o", Lead::At),
        ("at", Lead::At),
        ("ok.", Lead::At),
        ("około", Lead::At),
        ("start", Lead::At),
        ("początek", Lead::At),
        ("@", Lead::At),
        ("od", Lead::From),
        ("from", Lead::From),
        ("between", Lead::From),
        ("między", Lead::From),
        ("w", Lead::None),
        ("do", Lead::None),
        ("until", Lead::None),
    ];
    let mut start = at;
    let mut strongest = Lead::None;
    for _ in 0..3 {
        let before = text[from..start].trim_end_matches([' ', ':', '\u{b}']);
        let word_at = from
            + before.rfind([' ', '\t', '(', ',', '|', '\u{b}', '-', '–']).map_or(0, |space| {
                space + before[space..].chars().next().map_or(1, char::len_utf8)
            });
        let word = fold(&text[word_at..from + before.len()]);
        let Some((_, lead)) = WORDS.iter().find(|(known, _)| *known == word) else { break };
        // `w` and `do` say nothing of hours by themselves.
        let opens = !text[..word_at].chars().any(char::is_alphanumeric)
            && matches!(word.as_str(), "do" | "until")
            && minutes(text, at + text[at..].bytes().take_while(u8::is_ascii_digit).count())
                .is_some();
        if *lead == Lead::None && strongest != Lead::Hour && !opens {
            break;
        }
        start = word_at;
        if *lead as u8 > strongest as u8 {
            strongest = *lead;
        }
    }
    (start, strongest)
}

/// The time of day at `at`. Hours without a joint, `930`, only where `joined` says so.
fn moment(text: &str, at: usize, joined: bool) -> Option<Moment> {
    let (number, after, count) = scan::number(text, at)?;
    let hour = u16::try_from(number).ok()?;
    let mut moment = Moment { hour, minute: None, joint: '\0', half: None, end: after };
    if count > 2 {
        let (hour, minute) = (hour / 100, hour % 100);
        // 1900 to 2100 are years far more often than hours.
        if !joined || hour > 23 || minute > 59 || minute % 5 > 0 || (1900..2100).contains(&number) {
            return None;
        }
        moment = Moment { hour, minute: Some(minute), joint: '0', ..moment };
    } else if let Some((joint, minute, end)) = minutes(text, after) {
        moment = Moment { minute: Some(minute), joint, end, ..moment };
    }
    if moment.hour > 24 {
        return None;
    }
    if let Some((half, end)) = half(text, moment.end)
        && moment.hour <= 12
    {
        moment = Moment { half: Some(half), end, ..moment };
    }
    Some(moment)
}

fn minutes(text: &str, at: usize) -> Option<(char, u16, usize)> {
    let joint = text[at..].chars().next()?;
    if !matches!(joint, ':' | '.' | ',' | 'h' | 'H' | '∶') {
        return None;
    }
    let mut from = at + joint.len_utf8();
    if joint == ':' && text[from..].starts_with(' ') {
        from += 1;
    }
    let (minute, end, count) = scan::number(text, from)?;
    if count != 2 || minute > 59 {
        return None;
    }
    let next: Vec<char> = text[end..].chars().take(2).collect();
    match next.as_slice() {
        [letter, ..] if letter.is_alphabetic() && half(text, end).is_none() => {
            // `10:30h` and `9:00am` end in letters, `10.15x` is something else.
            let (word, _) = scan::letters(text, end)?;
            if !matches!(word.as_str(), "h" | "hrs" | "do") {
                return None;
            }
        }
        ['.' | ',', digit] if digit.is_ascii_digit() => return None,
        [':', digit] if digit.is_ascii_digit() => {
            let (_, seconds, 2) = scan::number(text, end + 1)? else { return None };
            return Some((joint, u16::try_from(minute).ok()?, seconds));
        }
        _ => {}
    }
    Some((joint, u16::try_from(minute).ok()?, end))
}

fn half(text: &str, at: usize) -> Option<(Half, usize)> {
    let from = scan::spaces(text, at);
    [("a.m.", Half::Before), ("p.m.", Half::After), ("am", Half::Before), ("pm", Half::After)]
        .into_iter()
        .find_map(|(word, half)| Some((half, scan::literal(text, from, word)?)))
        .filter(|(_, end)| scan::word_ends(text, *end))
}

/// The place of the second hour, where what stands at `at` joins two.
fn joint(text: &str, at: usize) -> Option<usize> {
    let mut next = scan::spaces(text, at);
    for unit in ["hrs", "h", "godz.", "r."] {
        if let Some(end) = scan::literal(text, next, unit)
            && next == at
        {
            next = scan::spaces(text, end);
        }
    }
    let after = scan::dashes(text, next).or_else(|| {
        ["÷", "→", "do", "to", "till", "until", "and", "a"].into_iter().find_map(|word| {
            scan::literal(text, next, word).filter(|end| scan::word_ends(text, *end))
        })
    })?;
    let mut next = scan::spaces(text, after);
    for word in ["do", "ok.", "około", "godz.", "godziny", "g."] {
        if let Some(end) = scan::literal(text, next, word) {
            next = scan::spaces(text, end);
        }
    }
    text[next..].starts_with(|character: char| character.is_ascii_digit()).then_some(next)
}

/// `8 – 10 pm` is in the evening altogether, `11 – 1 pm` is not.
fn share_half(first: &mut Moment, last: &mut Moment) {
    match (first.half, last.half) {
        (None, Some(Half::After)) if first.hour <= 12 => {
            let evening = first.hour % 12 <= last.hour % 12;
            first.half = Some(if evening { Half::After } else { Half::Before });
        }
        (None, Some(Half::Before)) if first.hour <= 12 => first.half = last.half,
        (Some(half), None) if last.hour <= 12 => {
            let later = last.hour % 12 >= first.hour % 12;
            last.half = Some(if later { half } else { Half::After });
        }
        _ => {}
    }
}

/// The end as an hour after the start: past midnight or past noon where that is what was meant.
fn put_after(start: Clock, end: Clock) -> Option<Clock> {
    const EVENING: u16 = 17 * 60;
    const HALF_DAY: u16 = 12 * 60;
    const LONGEST: u16 = 4 * 60;
    let (from, to) = (start.minutes(), end.minutes());
    if to >= from {
        Some(end)
    } else if from >= EVENING && to <= 8 * 60 {
        Clock::new(to + 2 * HALF_DAY)
    } else if from <= 13 * 60 && (from..=from + LONGEST).contains(&(to + HALF_DAY)) {
        Clock::new(to + HALF_DAY)
    } else {
        None
    }
}

/// Whether what follows makes the number an amount, a date or a share.
fn is_unit(text: &str, at: usize) -> bool {
    const UNITS: [&str; 38] = [
        "zł", "pln", "eur", "euro", "usd", "tys", "mln", "mld", "km", "m", "m²", "cm", "kg", "ha",
        "mw", "proc", "pkt", "osób", "osoby", "miejsc", "lat", "lata", "rok", "roku", "minut",
        "minuty", "min", "minutes", "people", "years", "stron", "dni", "edycja", "edycji", "gmin",
        "miast", "r", "kroków",
    ];
    let rest = text[at..].trim_start_matches([' ', '\t']);
    if rest.starts_with(['%', '€', '$', '°']) {
        return true;
    }
    let Some((word, _)) = scan::letters(text, at + (text.len() - at - rest.len())) else {
        return false;
    };
    UNITS.contains(&word.as_str())
}

fn is_believable(
    text: &str,
    first: Moment,
    last: Option<Moment>,
    lead: Lead,
    leads: bool,
    lead_at: usize,
) -> bool {
    if first.half.is_some() || last.is_some_and(|last| last.half.is_some()) {
        return true;
    }
    let after = text[last.map_or(first.end, |last| last.end)..].trim_start_matches(' ');
    let closed = after.is_empty() || after.starts_with([')', ']', ',', ';', '|', '\t', '\n']);
    match (first.joint, last) {
        (':' | 'h' | 'H' | '∶', _) => true,
        ('.', Some(last)) if last.minute.is_some() => true,
        ('.', _) => {
            // `12.06` may be the twelfth of June; hours are mostly whole fives.
            let odd = first.minute.is_some_and(|minute| minute % 5 > 0);
            let opened = text[..lead_at].trim_end().ends_with(['(', '[', ',', '–', '-', ';']);
            lead != Lead::None || (!odd && (leads || (opened && closed)))
        }
        (',', Some(last)) => last.joint == ',' || lead == Lead::Hour,
        (',', None) => lead == Lead::Hour,
        ('0', Some(last)) => last.minute.is_some() && (leads || lead == Lead::Hour),
        ('0', None) => lead == Lead::Hour,
        (_, Some(last)) if last.minute.is_some() => lead != Lead::None || leads,
        (_, Some(_)) => lead == Lead::Hour || (lead == Lead::From && ends_clause(after)),
        (_, None) => lead == Lead::Hour || (lead == Lead::At && ends_clause(after)),
    }
}

/// Whether the words after a bare number leave it an hour: `o 9 rano`, not `o 9 punktów`.
fn ends_clause(after: &str) -> bool {
    const WORDS: [&str; 17] = [
        "w",
        "we",
        "na",
        "i",
        "oraz",
        "rano",
        "wieczorem",
        "odbędzie",
        "będzie",
        "zapraszamy",
        "rozpocznie",
        "start",
        "in",
        "at",
        "on",
        "and",
        "przy",
    ];
    match scan::letters(after, 0) {
        Some((word, end)) => {
            super::piece::is_capital(&after[..end]) || WORDS.contains(&word.as_str())
        }
        None => !after.starts_with(|c: char| c.is_ascii_digit() || c == '%' || is_dash(c)),
    }
}

/// The place after a zone or unit that ends the hours: `hrs`, `CET`.
fn scan_suffix(text: &str, at: usize) -> usize {
    let from = scan::spaces(text, at);
    ["hrs", "hours", "h", "(cet)", "(cest)", "cest", "cet", "gmt", "bst", "czasu polskiego"]
        .into_iter()
        .find_map(|word| scan::literal(text, from, word).filter(|end| scan::word_ends(text, *end)))
        .unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<String> = hours(Piece::whole(text), &[])
            .iter()
            .map(|hours| match hours.end {
                Some(end) => format!("{}-{end} [{}]", hours.start, hours.piece.str()),
                None => format!("{} [{}]", hours.start, hours.piece.str()),
            })
            .collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn hours_are_found_in_every_manner() {
        check("10.15 – 11.00 Panel", &["10:15-11:00 [10.15 – 11.00]"]);
        check("10:15-11:00", &["10:15-11:00 [10:15-11:00]"]);
        check("Panel (w godz. 10:30 – 11:25)", &["10:30-11:25 [w godz. 10:30 – 11:25]"]);
        check("Start: godz. 10:30", &["10:30 [Start: godz. 10:30]"]);
        check("o godz. 9", &["09:00 [o godz. 9]"]);
        check("o godzinie 9:00", &["09:00 [o godzinie 9:00]"]);
        check("od 9 do 17", &["09:00-17:00 [od 9 do 17]"]);
        check("w godz. 9-15", &["09:00-15:00 [w godz. 9-15]"]);
        check("od godz. 9.00 do godz. 15.30", &["09:00-15:30 [od godz. 9.00 do godz. 15.30]"]);
        check("12.00–13.30", &["12:00-13:30 [12.00–13.30]"]);
        check("8:00 AM – 9:15 am", &["08:00-09:15 [8:00 AM – 9:15 am]"]);
        check("8 - 10pm", &["20:00-22:00 [8 - 10pm]"]);
        check("11 am – 1 pm", &["11:00-13:00 [11 am – 1 pm]"]);
        check("10 a.m.", &["10:00 [10 a.m.]"]);
        check("12:30–1:30 Lunch", &["12:30-13:30 [12:30–1:30]"]);
        check("20:00 – 1:00 Bankiet", &["20:00-25:00 [20:00 – 1:00]"]);
        check("16H00 - 20H00 Registration", &["16:00-20:00 [16H00 - 20H00]"]);
        check("9–10.30 Rejestracja", &["09:00-10:30 [9–10.30]"]);
        check("900–1030 Rejestracja", &["09:00-10:30 [900–1030]"]);
        check("09:30 – 10: 45 Rejestracja", &["09:30-10:45 [09:30 – 10: 45]"]);
        check("Godz. 10.00 - 10.15 - Rozpoczęcie", &["10:00-10:15 [Godz. 10.00 - 10.15]"]);
        check("9.00 rejestracja, 9.30 otwarcie", &["09:00 [9.00]"]);
        check("9:00 rejestracja, 9:30 otwarcie", &["09:00 [9:00]", "09:30 [9:30]"]);
        check("between 9:00 and 11:00 CET", &["09:00-11:00 [between 9:00 and 11:00 CET]"]);
        check("11:30 – 10:15", &["11:30 [11:30 – 10:15]"]);
    }

    #[test]
    fn other_numbers_are_no_hours() {
        for text in [
            "perspektywa 2014–2020",
            "koszt 10.00 zł",
            "od 9 do 17 lat",
            "o 9 punktów więcej",
            "art. 10 ust. 2",
            "tel. 32 25 11 021",
            "ul. Stalmacha 17",
            "kurs 12.06",
            "10.15.2021",
            "wersja 2.10.15",
            "25:00",
            "10:75",
            "około 12 osób",
            "1900–2030 rok",
        ] {
            check(text, &[]);
        }
    }
}
