//! Rows of a table to sessions.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use obrady_domain::{Clock, Length, RoleKind, SessionKind};

use super::{SessionColumn, SessionMapping, words};
use crate::{
    announcement,
    notice::{self, Notice, NoticeCode, Place},
    participants::{headings::fold, moments},
    programme::{PersonFacts, ProgrammeDraft, RoleFacts, RoomFacts, SessionFacts, TrackFacts},
    source::TEXT_LIMIT,
    table_values::{self as values, note, one_line},
    workbook::{Grid, Row, Value, Workbook},
};

pub(super) fn draft(name: &str, workbook: &Workbook, mapping: &SessionMapping) -> ProgrammeDraft {
    let mut people = Cast::default();
    let mut draft =
        ProgrammeDraft { source: format!("sheet:{}", values::stem(name)), ..Default::default() };
    let grid = usize::try_from(mapping.sheet).ok().and_then(|at| workbook.sheets.get(at));
    let Some(grid) = grid else { return draft };
    let headings = grid.row(mapping.heading_row);
    let mut reader = Reader {
        grid,
        mapping,
        order: field_order(grid, mapping),
        year: year(name, grid, mapping),
        rooms: Names::default(),
        tracks: Names::default(),
        people: &mut people,
        keys: BTreeSet::new(),
        notices: Vec::new(),
        day: None,
    };
    for row in grid.rows.iter().filter(|row| row.at > mapping.heading_row) {
        // Programs that print tables repeat the headings on every page.
        if headings.is_some_and(|headings| headings.cells == row.cells) {
            continue;
        }
        draft.sessions.extend(reader.row(row, headings));
    }
    let Reader { rooms, tracks, mut notices, .. } = reader;
    notice::tell_once(&mut notices);
    draft.rooms = rooms.all(|name| RoomFacts { name, places_on_site: None });
    draft.tracks = tracks.all(|name| TrackFacts { name, colour: None });
    draft.notices = notices;
    draft.people = people.people;
    let roles = mapping.columns.iter().flatten().filter_map(|column| column.role());
    draft.tells_roles = roles.into_iter().any(|role| role != RoleKind::Speaker);
    draft.event.starts_on = draft.sessions.iter().filter_map(|session| session.day).min();
    draft.event.ends_on = draft.sessions.iter().filter_map(|session| session.day).max();
    draft
}

/// Things that are known by their names alone, in the order in which they come.
#[derive(Default)]
pub(crate) struct Names {
    names: Vec<String>,
    known: BTreeMap<String, u32>,
}

impl Names {
    /// The place of the thing with this name.
    pub(crate) fn place(&mut self, name: &str) -> u32 {
        let name = one_line(name);
        let next = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        let place = *self.known.entry(name.to_lowercase()).or_insert(next);
        if place == next {
            self.names.push(name);
        }
        place
    }

    pub(crate) fn all<T>(self, of: impl Fn(String) -> T) -> Vec<T> {
        self.names.into_iter().map(of).collect()
    }
}

/// Everybody named, none twice: two cells with the same name mean the same person.
#[derive(Default)]
pub(crate) struct Cast {
    pub(crate) people: Vec<PersonFacts>,
    known: BTreeMap<(String, String), u32>,
}

impl Cast {
    /// Adds the people of a cell to a session.
    pub(crate) fn join(&mut self, text: &str, kind: RoleKind, roles: &mut Vec<RoleFacts>) {
        for (person, own) in values::people(text) {
            let key = (person.given.to_lowercase(), person.family.to_lowercase());
            let next = u32::try_from(self.people.len()).unwrap_or(u32::MAX);
            let place = *self.known.entry(key).or_insert(next);
            let kind = own.unwrap_or(kind);
            match usize::try_from(place).ok().and_then(|at| self.people.get_mut(at)) {
                Some(known) => {
                    fill(&mut known.title, person.title);
                    fill(&mut known.office, person.office);
                    fill(&mut known.organisation, person.organisation);
                }
                None => self.people.push(person),
            }
            let role = RoleFacts { person: place, kind };
            if !roles.contains(&role) {
                roles.push(role);
            }
        }
    }
}

fn fill(known: &mut String, told: String) {
    if known.is_empty() {
        *known = told;
    }
}

/// Columns that hold a meaning.
fn places(mapping: &SessionMapping, wanted: SessionColumn) -> impl Iterator<Item = u32> + '_ {
    let columns = (0_u32..).zip(&mapping.columns);
    columns.filter(move |(_, column)| **column == Some(wanted)).map(|(at, _)| at)
}

fn field_order(grid: &Grid, mapping: &SessionMapping) -> moments::FieldOrder {
    let columns: Vec<u32> = places(mapping, SessionColumn::Day)
        .chain(places(mapping, SessionColumn::Start))
        .chain(places(mapping, SessionColumn::End))
        .collect();
    let texts = grid.rows.iter().flat_map(|row| {
        columns.iter().filter_map(|column| match row.cell(*column) {
            Some(Value::Text(text)) => Some(text.as_str()),
            _ => None,
        })
    });
    moments::field_order(texts, "")
}

/// The year of days that are written without one: that of the others, else the one in a title above
/// or in the file's name.
fn year(name: &str, grid: &Grid, mapping: &SessionMapping) -> Option<i32> {
    let days: Vec<u32> = places(mapping, SessionColumn::Day).collect();
    let told = grid.rows.iter().flat_map(|row| days.iter().filter_map(|day| row.cell(*day)));
    let told = told.filter_map(|value| values::day(value, moments::FieldOrder::DayFirst)?.year);
    let above = grid.rows.iter().take_while(|row| row.at < mapping.heading_row);
    let above = above.flat_map(|row| &row.cells).map(|cell| cell.value.text());
    told.chain(above.filter_map(|text| values::year_in(&text)))
        .next()
        .or_else(|| values::year_in(&grid.name))
        .or_else(|| values::year_in(name))
}

struct Reader<'a> {
    grid: &'a Grid,
    mapping: &'a SessionMapping,
    order: moments::FieldOrder,
    year: Option<i32>,
    rooms: Names,
    tracks: Names,
    people: &'a mut Cast,
    keys: BTreeSet<String>,
    notices: Vec<Notice>,
    /// The day of the rows above, which people write once.
    day: Option<NaiveDate>,
}

/// What a row says of its time.
#[derive(Default)]
struct When {
    start: Option<Clock>,
    end: Option<Clock>,
    /// The day of the end, where it is told.
    end_day: Option<NaiveDate>,
    length: Option<Length>,
}

impl Reader<'_> {
    fn row(&mut self, row: &Row, headings: Option<&Row>) -> Option<SessionFacts> {
        let mut session = SessionFacts {
            place: Place { path: self.grid.address(row.at, 0), ..Place::default() },
            ..SessionFacts::default()
        };
        let title = places(self.mapping, SessionColumn::Title).find_map(|at| row.cell(at));
        session.place.about = title.map(|title| one_line(&title.text())).unwrap_or_default();
        let mut when = When::default();
        let mut kind = None;
        for cell in &row.cells {
            let at = usize::try_from(cell.column).unwrap_or(usize::MAX);
            let column = self.mapping.columns.get(at).copied().flatten();
            let heading = headings.and_then(|row| row.cell(cell.column)).map(Value::text);
            let heading = heading.unwrap_or_else(|| crate::workbook::letters(cell.column));
            let mut text = cell.value.text();
            if text.len() > TEXT_LIMIT && text.chars().count() > TEXT_LIMIT {
                self.notice(&session, row, cell.column, NoticeCode::TextCut, &text.chars().count());
                text = text.chars().take(TEXT_LIMIT).collect();
            }
            let understood = match column {
                None => false,
                Some(SessionColumn::Kind) => {
                    kind = words::kind(&text);
                    kind.is_some()
                }
                Some(
                    SessionColumn::Day
                    | SessionColumn::Start
                    | SessionColumn::End
                    | SessionColumn::Length,
                ) => self.time(column, &cell.value, &mut session, &mut when),
                Some(column) => self.plain(column, &text, &mut session),
            };
            if understood {
                continue;
            }
            note(&mut session.note, &heading, &text);
            let code = match column {
                None => continue,
                Some(SessionColumn::Day) => NoticeCode::BadDate,
                Some(SessionColumn::Start | SessionColumn::End) => NoticeCode::BadTime,
                Some(SessionColumn::Length) => NoticeCode::BadLength,
                Some(_) => NoticeCode::CellNotUnderstood,
            };
            self.notice(&session, row, cell.column, code, &text);
        }
        self.settle(&mut session, &when);
        session.kind =
            kind.or_else(|| announcement::kind_in(&session.title)).unwrap_or(SessionKind::Other);
        let says_day_alone = session.title.is_empty()
            && session.key.is_empty()
            && row.cells.len() <= 3
            && session.start.is_none()
            && session.people.is_empty()
            && session.rooms.is_empty();
        // A line between the sessions that says which day begins, or nothing at all.
        if says_day_alone {
            let text: Vec<String> = row.cells.iter().map(|cell| cell.value.text()).collect();
            let text = text.join(" ");
            let day = values::day_in(&text, self.order).and_then(|day| day.in_year(self.year));
            self.day = session.day.or(day).or(self.day);
            if session.day.is_none() && day.is_none() {
                self.notice(&session, row, 0, NoticeCode::NotRead, &one_line(&text));
            }
            return None;
        }
        if session.day.is_some() {
            self.day = session.day;
        } else if session.start.is_some() {
            session.day = self.day;
        }
        if session.title.is_empty() {
            self.notice(&session, row, 0, NoticeCode::TitleMissing, &"");
        }
        if !session.key.is_empty() && !self.keys.insert(session.key.clone()) {
            let key = std::mem::take(&mut session.key);
            session.number = None;
            self.notice(&session, row, 0, NoticeCode::KeyTwice, &key);
        }
        Some(session)
    }

    fn plain(&mut self, column: SessionColumn, text: &str, session: &mut SessionFacts) -> bool {
        match column {
            SessionColumn::Id => {
                session.number = text.parse().ok();
                session.key = one_line(text);
            }
            SessionColumn::Title => session.title = one_line(text),
            SessionColumn::Subtitle => session.subtitle = one_line(text),
            SessionColumn::State => match words::state(text) {
                Some(state) => session.state = Some(state),
                None => return false,
            },
            SessionColumn::Room => {
                for name in text.split([';', '\n']).filter(|name| !name.trim().is_empty()) {
                    let room = self.rooms.place(name);
                    if !session.rooms.contains(&room) {
                        session.rooms.push(room);
                    }
                }
            }
            SessionColumn::Track => session.track = Some(self.tracks.place(text)),
            SessionColumn::Places => match text.trim().parse() {
                Ok(places) => session.places = Some(places),
                Err(_) => return false,
            },
            SessionColumn::Language => match languages(text) {
                Some(all) => session.language = all,
                None => return false,
            },
            SessionColumn::Description => {
                if !session.description.is_empty() {
                    session.description.push_str("\n\n");
                }
                session.description.push_str(text);
            }
            SessionColumn::Website => session.website = text.to_owned(),
            SessionColumn::Note => note(&mut session.note, "", text),
            SessionColumn::Ignored
            | SessionColumn::Kind
            | SessionColumn::Day
            | SessionColumn::Start
            | SessionColumn::End
            | SessionColumn::Length => {}
            SessionColumn::Speakers
            | SessionColumn::Moderators
            | SessionColumn::Panellists
            | SessionColumn::Hosts
            | SessionColumn::Interpreters
            | SessionColumn::Reserves => {
                let before = session.people.len();
                let kind = column.role().unwrap_or_default();
                self.people.join(text, kind, &mut session.people);
                return session.people.len() > before;
            }
        }
        true
    }

    /// Reads a cell of a column of days or hours; false where it says neither.
    fn time(
        &mut self,
        column: Option<SessionColumn>,
        value: &Value,
        session: &mut SessionFacts,
        when: &mut When,
    ) -> bool {
        if column == Some(SessionColumn::Length) {
            when.length = values::length(value);
            return when.length.is_some();
        }
        let whole = values::hours(value);
        // `8.06` is a day among days and an hour among hours; numbers of days are no hours.
        let (day, hours) = match (column, value) {
            (_, Value::Moment(_)) => (values::day(value, self.order), whole),
            (Some(SessionColumn::Day), Value::Text(_)) => {
                let day = values::day(value, self.order);
                (day, hours_after_day(value).or_else(|| whole.filter(|_| day.is_none())))
            }
            (Some(SessionColumn::Day), _) => (values::day(value, self.order), None),
            (_, _) if whole.is_some() => (None, whole),
            _ => (values::day(value, self.order), hours_after_day(value)),
        };
        let day = day
            .and_then(|day| day.in_year(self.year))
            .filter(|day| (1970..2200).contains(&day.year()));
        match column {
            Some(SessionColumn::End) => {
                when.end = hours.and_then(|hours| hours.end.or(hours.start)).or(when.end);
                when.end_day = day.or(when.end_day);
            }
            _ => {
                session.day = day.or(session.day);
                // Midnight of a day with an hour in another column is no hour.
                let told =
                    hours.filter(|_| column == Some(SessionColumn::Start) || when.start.is_none());
                if let Some(hours) = told {
                    when.start = hours.start.or(when.start);
                    when.end = hours.end.or(when.end);
                }
            }
        }
        day.is_some() || hours.is_some()
    }

    fn settle(&self, session: &mut SessionFacts, when: &When) {
        session.start = when.start;
        let between = || {
            let (start, end) = (when.start?, when.end?);
            let nights = match (session.day, when.end_day) {
                (Some(first), Some(last)) => last.signed_duration_since(first).num_days(),
                _ => i64::from(end < start),
            };
            let minutes = i64::from(end.minutes()) + nights * 24 * 60;
            u16::try_from(minutes - i64::from(start.minutes())).ok().map(Length)
        };
        session.length = between().or(when.length);
    }

    fn notice(
        &mut self,
        session: &SessionFacts,
        row: &Row,
        column: u32,
        code: NoticeCode,
        value: &dyn std::fmt::Display,
    ) {
        let place = Place { path: self.grid.address(row.at, column), ..session.place.clone() };
        let value: String = value.to_string().chars().take(200).collect();
        self.notices.push(Notice::new(code, place).with("value", value));
    }
}

/// The hours behind a day: `8.06.2021, 10:30–11:25`.
fn hours_after_day(value: &Value) -> Option<values::Hours> {
    let Value::Text(text) = value else { return None };
    let starts = text.char_indices().filter(|(at, letter)| {
        let before = text[..*at].chars().next_back();
        letter.is_alphanumeric() && before.is_some_and(|before| matches!(before, ' ' | 'T' | ','))
    });
    let mut found = starts.take(12).filter_map(|(at, _)| {
        let tail = &text[at..];
        let (first, _) = tail.split_once(['+', 'Z']).unwrap_or((tail, ""));
        first.contains([':', '.', '–', '-']).then(|| values::leading_hours(first))?
    });
    found.find(|(_, rest)| rest.is_empty()).map(|(hours, _)| hours)
}

/// Languages as tags: `pl,en`; none where a word is no language that we know.
fn languages(text: &str) -> Option<String> {
    const KNOWN: &[(&str, &str)] = &[
        ("pl", "pol"),
        ("en", "ang eng"),
        ("de", "niem ger deu"),
        ("uk", "ukr"),
        ("fr", "fran fre"),
        ("es", "hiszp spa"),
        ("cs", "czes cze"),
        ("it", "wlos ita"),
        ("ru", "ros rus"),
        ("sk", "slow slo"),
        ("lt", "litew lit"),
    ];
    let words = text.split([',', ';', '/', '+', '\n']).flat_map(|part| part.split(" i "));
    let mut tags = Vec::new();
    for word in words.map(str::trim).filter(|word| !word.is_empty()) {
        let folded = fold(word);
        let is_tag = (2..=8).contains(&word.len())
            && word.split('-').all(|part| part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
            && word.split('-').next().is_some_and(|first| matches!(first.len(), 2 | 3));
        let named = KNOWN.iter().find(|(_, starts)| {
            folded.len() > 2 && starts.split(' ').any(|start| folded.starts_with(start))
        });
        match named {
            Some((tag, _)) => tags.push((*tag).to_owned()),
            None if is_tag => tags.push(word.to_owned()),
            None => return None,
        }
    }
    tags.dedup();
    Some(tags.join(","))
}
