//! What a cell of a programme's table says: hours, days, lengths, people.

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use obrady_domain::{Clock, Length};
use regex::{Captures, Regex};

use crate::{
    announcement,
    participants::{
        headings::fold,
        moments::{self, FieldOrder},
        split_name,
    },
    programme::PersonFacts,
    workbook::Value,
};

/// When something begins and ends, as far as a cell tells.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Hours {
    pub(crate) start: Option<Clock>,
    pub(crate) end: Option<Clock>,
}

const HOURS: &str = r"(?i)^(?:godz(?:\.|ina|iny)?|od|o|from|at|g\.)?\s*(?P<h>\d{1,2})(?:\s?[:.h]\s?(?P<m>\d{2})(?::\d{2})?)?(?:\s*(?P<p>[ap]\.?m\.?))?(?:\s*(?P<to>-|–|—|‒|−|do|to|until)\s*(?P<h2>\d{1,2})(?:\s?[:.h]\s?(?P<m2>\d{2})(?::\d{2})?)?(?:\s*(?P<p2>[ap]\.?m\.?))?)?(?:\s*(?:h|hrs|godz\.?))?";

/// The hours of which a cell consists: `10:30`, `godz. 10.30–11.25`, a typed hour.
pub(crate) fn hours(value: &Value) -> Option<Hours> {
    match value {
        Value::Time(minutes) => {
            let start = Clock::new(u16::try_from(*minutes).ok()?)?;
            Some(Hours { start: Some(start), end: None })
        }
        Value::Moment(at) => {
            let minutes = at.signed_duration_since(at.date().and_hms_opt(0, 0, 0)?).num_minutes();
            Some(Hours { start: Clock::new(u16::try_from(minutes).ok()?), end: None })
        }
        // `10.30` typed in Polish Excel becomes the number 10.3.
        Value::Number(number) if (0.0..48.0).contains(number) => {
            let (hour, rest) = (number.trunc() as u16, (number.fract() * 100.0).round());
            let whole = (number.fract() * 100.0 - rest).abs() < 1e-6;
            if *number > 0.0 && *number < 1.0 && !whole {
                let minutes = (number * 1440.0).round() as u16;
                return Some(Hours { start: Clock::new(minutes), end: None });
            }
            let start = Clock::at(hour, rest as u16).filter(|_| whole)?;
            Some(Hours { start: Some(start), end: None })
        }
        Value::Text(text) => match leading_hours(text)? {
            (hours, "") => Some(hours),
            _ => None,
        },
        _ => None,
    }
}

/// The hours with which a text begins and what follows them. A bare number is an hour only where
/// nothing follows.
pub(crate) fn leading_hours(text: &str) -> Option<(Hours, &str)> {
    static PATTERN: LazyLock<Regex> = LazyLock::new(|| Regex::new(HOURS).expect("a valid pattern"));
    let text = text.trim();
    let found = PATTERN.captures(text)?;
    let whole = found.get(0)?;
    let rest = &text[whole.end()..];
    // `10.06.2021` is a day, `3D-Druck` no hour.
    if rest.starts_with(|letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '/')) {
        let after = rest.strip_prefix('.').unwrap_or(rest);
        if after.starts_with(|letter: char| letter.is_alphanumeric() || letter == '/') {
            return None;
        }
    }
    let bare = found.name("m").is_none() && found.name("p").is_none();
    if bare && found.name("to").is_none() && !rest.is_empty() {
        return None;
    }
    let start = clock(&found, "h", "m", found.name("p").or(found.name("p2")).map(|p| p.as_str()))?;
    let end = match found.name("h2") {
        Some(_) => Some(clock(&found, "h2", "m2", found.name("p2").map(|p| p.as_str()))?),
        None => None,
    };
    let rest = rest.trim_start_matches(|letter: char| {
        letter.is_whitespace() || matches!(letter, '-' | '–' | '—' | ':' | ',' | '|' | '.' | '+')
    });
    Some((Hours { start: Some(start), end: end.map(|end| after(start, end)) }, rest))
}

fn clock(found: &Captures<'_>, hour: &str, minute: &str, half: Option<&str>) -> Option<Clock> {
    let number = |name: &str| found.name(name).and_then(|digits| digits.as_str().parse().ok());
    let hour = match (number(hour)?, half.map(|half| half.starts_with(['p', 'P']))) {
        (12, Some(false)) => 0,
        (hour @ 1..12, Some(true)) => hour + 12,
        (hour, _) => hour,
    };
    Clock::at(hour, number(minute).unwrap_or(0))
}

/// An end that comes before its start is on the next day.
pub(crate) fn after(start: Clock, end: Clock) -> Clock {
    if end < start { Clock::new(end.minutes() + 24 * 60).unwrap_or(end) } else { end }
}

/// A day, with the year unknown where a text does not tell it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct PartDay {
    pub(crate) year: Option<i32>,
    pub(crate) month: u32,
    pub(crate) day: u32,
}

impl PartDay {
    fn of(day: NaiveDate) -> Self {
        Self { year: Some(day.year()), month: day.month(), day: day.day() }
    }

    /// The day, in `year` where it has none of its own.
    pub(crate) fn in_year(self, year: Option<i32>) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year.or(year)?, self.month, self.day)
    }
}

/// The day that a cell names, whatever else stands in it: `Dzień 1 – wtorek, 8 czerwca 2021 r.`.
pub(crate) fn day(value: &Value, order: FieldOrder) -> Option<PartDay> {
    match value {
        Value::Day(day) => Some(PartDay::of(*day)),
        Value::Moment(at) => Some(PartDay::of(at.date())),
        Value::Number(number) => {
            moments::moment(&number.to_string(), order).map(|at| PartDay::of(at.date()))
        }
        Value::Text(text) => day_in(text, order),
        Value::Time(_) | Value::Flag(_) => None,
    }
}

/// The day that a text names.
pub(crate) fn day_in(text: &str, order: FieldOrder) -> Option<PartDay> {
    static PATTERNS: LazyLock<[Regex; 4]> = LazyLock::new(|| {
        [
            r"(?P<year>20\d{2})[-./](?P<month>\d{1,2})[-./](?P<day>\d{1,2})",
            r"(?:^|[^\d.])(?P<day>\d{1,2})[./-](?P<month>\d{1,2})(?:[./-](?P<year>20\d{2}|\d{2}))?(?:[^\d:]|$)",
            r"(?:^|\D)(?P<day>\d{1,2})(?:\.|st|nd|rd|th)?\s+(?:of\s+)?(?P<name>\p{L}{3,})\.?,?(?:\s+(?P<year>20\d{2}))?",
            r"(?P<name>\p{L}{3,})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?P<year>20\d{2}))?(?:\D|$)",
        ]
        .map(|pattern| Regex::new(pattern).expect("a valid pattern"))
    });
    if text.len() > 300 {
        return None;
    }
    if let Some(moment) = moments::moment(text, order) {
        return Some(PartDay::of(moment.date()));
    }
    PATTERNS.iter().find_map(|pattern| {
        let found = pattern.captures(text)?;
        let number = |name: &str| found.name(name).and_then(|all| all.as_str().parse::<u32>().ok());
        let month = match found.name("name") {
            Some(name) => moments::month(name.as_str())?,
            None => number("month")?,
        };
        let day = number("day")?;
        let year = number("year").map(|year| if year < 100 { year + 2000 } else { year });
        let year = year.and_then(|year| i32::try_from(year).ok());
        // A leap year, so that the 29th of February stands.
        NaiveDate::from_ymd_opt(year.unwrap_or(2000), month, day)?;
        Some(PartDay { year, month, day })
    })
}

/// The first day that a text names: of `8–10 czerwca 2021` the eighth.
pub(crate) fn first_day_in(text: &str) -> Option<PartDay> {
    static RANGE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(\d{1,2})\.?\s?[-–—]\s?\d{1,2}(\.?\s+\p{L}{3,}|\.\d{1,2}\.)")
            .expect("a valid pattern")
    });
    day_in(&RANGE.replace(text, "$1$2"), FieldOrder::DayFirst)
}

/// Which day of the week a text names, Monday being 0.
pub(crate) fn weekday_in(text: &str) -> Option<u32> {
    const STARTS: [&[&str]; 7] = [
        &["poniedzial", "pon", "monday", "mon"],
        &["wtor", "wt", "tuesday", "tue"],
        &["srod", "sr", "wednesday", "wed"],
        &["czwart", "czw", "thursday", "thu"],
        &["piat", "pt", "friday", "fri"],
        &["sobot", "sob", "saturday", "sat"],
        &["niedziel", "niedz", "nd", "sunday", "sun"],
    ];
    let folded = fold(text);
    let is_day = |word: &str, start: &&str| {
        if start.len() < 4 { word == *start } else { word.starts_with(*start) }
    };
    let of = |word: &str| STARTS.iter().position(|all| all.iter().any(|start| is_day(word, start)));
    folded.split(' ').take(8).find_map(of).and_then(|at| u32::try_from(at).ok())
}

/// A year that a text names, such as the name of a file.
pub(crate) fn year_in(text: &str) -> Option<i32> {
    static YEAR: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"(?:^|\D)(20\d{2})(?:\D|$)").expect("a valid pattern"));
    YEAR.captures(text)?[1].parse().ok()
}

/// How long something takes: `45`, `45 min`, `1 h 30 min`, `1:30`, `1,5 godz.`.
pub(crate) fn length(value: &Value) -> Option<Length> {
    static WORDS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(
            r"(?i)^(?:(?P<h>\d{1,3}(?:[.,]\d{1,2})?)\s*(?:h|godz\p{L}*|hours?|hrs?)\.?)?\s*(?:(?P<m>\d{1,5})\s*(?:m|min\p{L}*|'|′)?\.?)?$",
        )
        .expect("a valid pattern")
    });
    let minutes = match value {
        Value::Time(minutes) => *minutes,
        Value::Number(number) if *number > 0.0 && *number < 1.0 => (number * 1440.0).round() as u32,
        Value::Number(number) if number.fract() == 0.0 && (0.0..60_000.0).contains(number) => {
            *number as u32
        }
        Value::Text(text) => {
            let text = text.trim();
            if let Some((hour, minute)) = text.split_once(':') {
                let minute = minute.split(':').next()?;
                let (hour, minute) = (hour.parse::<u32>().ok()?, minute.parse::<u32>().ok()?);
                hour.checked_mul(60)?.checked_add(minute)?
            } else {
                let found = WORDS.captures(text).filter(|_| !text.is_empty())?;
                let part = |name: &str| found.name(name).map(|digits| digits.as_str());
                let hours: f64 = part("h").unwrap_or("0").replace(',', ".").parse().ok()?;
                let minutes: u32 = part("m").unwrap_or("0").parse().ok()?;
                (hours * 60.0).round() as u32 + minutes
            }
        }
        _ => return None,
    };
    u16::try_from(minutes).ok().map(Length)
}

/// The people whom a cell names, each with the role that stands beside the name, if any.
pub(crate) fn people(text: &str) -> Vec<(PersonFacts, Option<obrady_domain::RoleKind>)> {
    let mut all = Vec::new();
    let parts = text.split([';', '\n', '|']).flat_map(full_names);
    for part in parts.map(str::trim).filter(|part| !part.is_empty()) {
        match announcement::people_in(part, true) {
            Some(people) => all.extend(people.into_iter().map(|person| {
                let role = (person.kind != obrady_domain::RoleKind::Speaker).then_some(person.kind);
                let facts = PersonFacts {
                    title: person.title,
                    given: person.given,
                    family: person.family,
                    office: person.office,
                    organisation: person.organisation,
                    ..PersonFacts::default()
                };
                (facts, role)
            })),
            None => {
                let (name, organisation) = part.split_once(',').unwrap_or((part, ""));
                let name = split_name(name);
                if name.given.is_empty() && name.family.is_empty() {
                    continue;
                }
                let facts = PersonFacts {
                    title: name.title,
                    given: name.given,
                    family: name.family,
                    organisation: organisation.trim().to_owned(),
                    ..PersonFacts::default()
                };
                all.push((facts, None));
            }
        }
    }
    all
}

/// The full names that a text lists with commas; the whole of any other text: behind a comma mostly
/// stands an office or an organisation.
fn full_names(text: &str) -> Vec<&str> {
    let names: Vec<&str> = text.split(',').collect();
    if names.len() > 1 && names.iter().all(|name| announcement::is_full_name(name)) {
        names
    } else {
        vec![text]
    }
}

/// Adds a line to a note.
pub(crate) fn note(note: &mut String, heading: &str, text: &str) {
    if text.is_empty() {
        return;
    }
    if !note.is_empty() {
        note.push('\n');
    }
    if !heading.is_empty() {
        note.push_str(&one_line(heading));
        note.push_str(": ");
    }
    note.push_str(text);
}

/// A text with single spaces between its words.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The name of a file without folders and ending, by which its programme is known.
pub(crate) fn stem(name: &str) -> &str {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    name.rsplit_once('.').map_or(name, |(stem, _)| if stem.is_empty() { name } else { stem })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_people_write_them() {
        for (text, want) in [
            ("10:30", "10:30"),
            ("10.30–11.25", "10:30-11:25"),
            ("godz. 10:30", "10:30"),
            ("godz. 9.00 - 10.00", "09:00-10:00"),
            ("od 9 do 10", "09:00-10:00"),
            ("9-10", "09:00-10:00"),
            ("9", "09:00"),
            ("22:30-0:30", "22:30-24:30"),
            ("2:05 PM", "14:05"),
            ("10:30:00", "10:30"),
            ("10.06.2021", ""),
            ("10 osób", ""),
            ("Panel", ""),
            ("25:70", ""),
            ("", ""),
        ] {
            let found = hours(&Value::Text(text.into())).map_or(String::new(), |hours| {
                let start = hours.start.map(|at| at.to_string()).unwrap_or_default();
                hours.end.map_or(start.clone(), |end| format!("{start}-{end}"))
            });
            assert_eq!(found, want, "{text}");
        }
        for (number, want) in [(10.3, "10:30"), (9.0, "09:00"), (0.4375, "10:30"), (10.45, "10:45")]
        {
            let start = hours(&Value::Number(number)).and_then(|hours| hours.start);
            assert_eq!(start.map(|at| at.to_string()).as_deref(), Some(want), "{number}");
        }
    }

    #[test]
    fn hours_before_a_title_are_told_from_it() {
        for (text, want) in [
            ("9:00–10:00 Otwarcie", "Otwarcie"),
            ("10:00–11:00 Panel\nJan Kos", "Panel\nJan Kos"),
            ("8.30 - Śniadanie", "Śniadanie"),
        ] {
            assert_eq!(leading_hours(text).map(|(_, rest)| rest), Some(want), "{text}");
        }
    }

    #[test]
    fn days_are_found_in_texts() {
        for (text, want) in [
            ("2021-06-08", "2021-6-8"),
            ("Dzień 1 – wtorek, 8 czerwca 2021 r.", "2021-6-8"),
            ("8 czerwca", "?-6-8"),
            ("wt. 08.06", "?-6-8"),
            ("08.06.2021", "2021-6-8"),
            ("Friday, October 14th", "?-10-14"),
            ("Dzień 1", ""),
            ("10.30", ""),
            ("Sala 12", ""),
        ] {
            let found = day_in(text, FieldOrder::DayFirst).map_or(String::new(), |day| {
                let year = day.year.map_or("?".into(), |year| year.to_string());
                format!("{year}-{}-{}", day.month, day.day)
            });
            assert_eq!(found, want, "{text}");
        }
        for (text, want) in
            [("Środa", Some(2)), ("pt.", Some(4)), ("Saturday", Some(5)), ("Sala", None)]
        {
            assert_eq!(weekday_in(text), want, "{text}");
        }
    }

    #[test]
    fn lengths_are_read() {
        for (text, want) in [
            ("45", Some(45)),
            ("45 min", Some(45)),
            ("1 h 30 min", Some(90)),
            ("1:30", Some(90)),
            ("1,5 godz.", Some(90)),
            ("00:45:00", Some(45)),
            ("długo", None),
            ("", None),
            ("999999", None),
        ] {
            assert_eq!(length(&Value::Text(text.into())).map(|all| all.0), want, "{text}");
        }
    }

    #[test]
    fn people_come_from_a_cell() {
        for (text, want) in [
            (
                "dr Anna Nowak, Prezydent Gliwic; Jan Kos",
                "dr|Anna|Nowak|Prezydent Gliwic|\n|Jan|Kos||",
            ),
            ("Anna Nowak\nJan Kos", "|Anna|Nowak||\n|Jan|Kos||"),
            ("Jan Kowalski, Anna Nowak", "|Jan|Kowalski||\n|Anna|Nowak||"),
            ("Piotr Wrona, Greta Mazur", "|Piotr|Wrona||\n|Greta|Mazur||"),
            ("dr Piotr Wrona, Greta Mazur", "dr|Piotr|Wrona||\n|Greta|Mazur||"),
            ("Piotr Wrona, Ruda Śląska", "|Piotr|Wrona||Ruda Śląska"),
            ("Piotr Wrona, Polska Press", "|Piotr|Wrona||Polska Press"),
            ("Piotr Wrona, Politechnika Śląska", "|Piotr|Wrona||Politechnika Śląska"),
            ("Piotr Wrona, Gmina Adamów", "|Piotr|Wrona||Gmina Adamów"),
            ("Piotr Wrona, Fundacja Anny Kowalskiej", "|Piotr|Wrona||Fundacja Anny Kowalskiej"),
            ("Piotr Wrona, Starosta Kowalski", "|Piotr|Wrona|Starosta Kowalski|"),
            ("xyz", "||Xyz||"),
        ] {
            let found: Vec<String> = people(text)
                .iter()
                .map(|(one, _)| {
                    [&one.title, &one.given, &one.family, &one.office, &one.organisation]
                        .map(String::as_str)
                        .join("|")
                })
                .collect();
            assert_eq!(found.join("\n"), want, "{text}");
        }
    }
}
