//! The list of participants: one table, its heading on every page.

use chrono::NaiveDate;
use obrady_words::Words;
use serde::{Deserialize, Serialize};

use crate::{
    Pdf, PrintError, PrintRun,
    fonts::{DISPLAY, SANS, SANS_SEMIBOLD},
    layout::{
        Align, Colour, Column, Draw, Fonts, Geometry, Grid, NEVER, Role, Row, Setting, Span, Style,
        TagId, Tags,
    },
    look::{ACCENT, GREY, Type},
    press::{Press, mm},
};

/// What is printed, with the people in the order in which they shall stand.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ParticipantList {
    /// Title of the event.
    pub event: String,
    /// Its first day, where known.
    pub starts_on: Option<NaiveDate>,
    /// Its last day, where known.
    pub ends_on: Option<NaiveDate>,
    /// The people.
    pub rows: Vec<ParticipantRow>,
}

/// One person. A column in which nobody has anything is left out.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ParticipantRow {
    /// Family and given names.
    pub name: String,
    /// Office.
    pub office: String,
    /// Organisation.
    pub organisation: String,
    /// On site or online, in words.
    pub attendance: String,
    /// State of the registration, in words.
    pub state: String,
}

/// Prints a list of participants on A4, upright. Its cost grows with its length alone.
///
/// # Errors
///
/// Only where the program itself is damaged.
pub fn participants(list: &ParticipantList, run: &PrintRun) -> Result<Pdf, PrintError> {
    let mut press = Press::streaming(run, GEOMETRY);
    pour(&mut press, list, run);
    let running = Running::of(list, run);
    let title = press.words.paper_file_participants(list.event.trim());
    press.print(title, run, |fonts, at, pages| running.draws(fonts, at, pages))
}

/// Behind every other row.
const STRIPE: Colour = Colour::Exact([0.945, 0.955, 0.965]);
const GEOMETRY: Geometry = Geometry {
    width: mm(210.0),
    height: mm(297.0),
    top: mm(20.0),
    bottom: mm(20.0),
    inner: mm(16.0),
    outer: mm(16.0),
};
const CELL: Type = Type { style: Style::new(SANS, 8.8), leading: 11.4 };
const SMALL: Style = Style::new(SANS, 7.8).in_colour(GREY);
/// White between a column's text and the next.
const GAP: f32 = 9.0;

/// The columns after the number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Name,
    Office,
    Organisation,
    Attendance,
    State,
}

impl Field {
    const ALL: [Self; 5] =
        [Self::Name, Self::Office, Self::Organisation, Self::Attendance, Self::State];

    fn of(self, row: &ParticipantRow) -> &str {
        match self {
            Self::Name => &row.name,
            Self::Office => &row.office,
            Self::Organisation => &row.organisation,
            Self::Attendance => &row.attendance,
            Self::State => &row.state,
        }
    }

    fn heading(self, words: Words) -> String {
        match self {
            Self::Name => words.paper_column_name(),
            Self::Office => words.paper_column_office(),
            Self::Organisation => words.paper_column_organisation(),
            Self::Attendance => words.paper_column_attendance(),
            Self::State => words.paper_column_state(),
        }
    }

    /// Its share of the width where all columns are there.
    fn share(self) -> f32 {
        match self {
            Self::Name => 1.25,
            Self::Office => 1.1,
            Self::Organisation => 1.75,
            Self::Attendance => 0.72,
            Self::State => 0.72,
        }
    }
}

/// The pages of a list, all at once.
#[cfg(test)]
pub(crate) fn document(list: &ParticipantList, run: &PrintRun) -> crate::layout::Document {
    let mut press = Press::new(run, GEOMETRY);
    pour(&mut press, list, run);
    let running = Running::of(list, run);
    press.pages(String::new(), |fonts, at, pages| running.draws(fonts, at, pages))
}

/// Pours a list onto pages.
fn pour(press: &mut Press, list: &ParticipantList, run: &PrintRun) {
    let section = press.tags.add(Tags::DOCUMENT, Role::Section);
    let head = head(press, list, run, section);
    press.flow.extend(head);
    if !list.rows.is_empty() {
        table(press, list, section);
    }
}

/// Title, event, dates, how many.
fn head(press: &mut Press, list: &ParticipantList, run: &PrintRun, section: TagId) -> Vec<Row> {
    let words = press.words;
    let dates = match (list.starts_on, list.ends_on) {
        (Some(first), last) => words.day_range(first, last.unwrap_or(first)),
        (None, Some(last)) => words.day(last),
        (None, None) => String::new(),
    };
    let state = words.paper_printed_on(words.day(run.printed_on));
    let count = if list.rows.is_empty() {
        words.paper_no_participants()
    } else {
        words.paper_total(list.rows.len() as i64)
    };
    let lines = [
        (
            words.paper_participants(),
            Role::Heading(1),
            Type { style: Style::new(DISPLAY, 22.0).in_colour(ACCENT), leading: 27.0 },
            0.0,
        ),
        (
            list.event.trim().to_owned(),
            Role::Paragraph,
            Type { style: Style::new(SANS_SEMIBOLD, 11.0), leading: 14.5 },
            3.0,
        ),
        (dates, Role::Paragraph, Type { style: Style::new(SANS, 10.0), leading: 13.5 }, 1.0),
        (format!("{count} · {state}"), Role::Paragraph, Type { style: SMALL, leading: 11.0 }, 7.0),
    ];
    let mut rows = Vec::new();
    for (text, role, how, before) in lines.into_iter().filter(|line| !line.0.is_empty()) {
        let tag = press.tags.add(section, role);
        let setting = Setting::left(GEOMETRY.measure(), press.tongue_of(&text)).balanced();
        let mut line = press.block(&[Span::new(text, how.style, tag)], &setting, 0.0, how);
        if let Some(first) = line.first_mut() {
            first.before = before;
        }
        rows.extend(line);
    }
    rows.push(Row::white(9.0));
    rows
}

fn table(press: &mut Press, list: &ParticipantList, section: TagId) {
    let used = |field: &Field| list.rows.iter().any(|row| !field.of(row).trim().is_empty());
    let fields: Vec<Field> =
        Field::ALL.into_iter().filter(|field| *field == Field::Name || used(field)).collect();
    let number_width = press.fonts.width(&list.rows.len().to_string(), CELL.style).max(14.0) + GAP;
    let shares: f32 = fields.iter().map(|field| field.share()).sum();
    let rest = GEOMETRY.measure() - number_width - 4.0;
    let mut columns = vec![Column { width: number_width, align: Align::Right }];
    columns.extend(
        fields
            .iter()
            .map(|field| Column { width: rest * field.share() / shares, align: Align::Left }),
    );
    let grid = Grid {
        columns,
        gap: GAP,
        size: CELL.style.size,
        leading: CELL.leading,
        padding: 2.6,
        tongue: press.tongue(),
    };
    let words = press.words;
    let table = press.tags.add(section, Role::Table);
    let strong = Style::new(SANS_SEMIBOLD, 8.2).in_colour(ACCENT);
    let mut cells = vec![heading(&words.paper_column_number(), strong)];
    cells.extend(fields.iter().map(|field| heading(&field.heading(words), strong)));
    let mut head = grid.row(&press.fonts, &mut press.tags, table, cells);
    if let Some(last) = head.last_mut() {
        last.cut = NEVER;
    }
    let rule = Draw::Rect { rect: [0.0, 0.0, GEOMETRY.measure(), 0.9], colour: ACCENT };
    head.push(Row { height: 0.9, draws: vec![rule], cut: NEVER, ..Row::default() });
    press.flow.extend(head.clone());
    press.flow.repeat(head);
    for (at, row) in list.rows.iter().enumerate() {
        let number = Span::decoration((at + 1).to_string(), CELL.style.in_colour(GREY));
        let mut cells = vec![(Role::Cell, number)];
        for field in &fields {
            let role = if *field == Field::Name { Role::RowHeading } else { Role::Cell };
            let face = if *field == Field::Name { SANS_SEMIBOLD } else { SANS };
            let text = field.of(row).trim();
            cells.push((role, Span::decoration(text, CELL.style.in_face(face))));
        }
        let mut rows = grid.row(&press.fonts, &mut press.tags, table, cells);
        if at % 2 == 1 {
            for row in &mut rows {
                let rect = [0.0, 0.0, GEOMETRY.measure(), row.height];
                row.draws.insert(0, Draw::Rect { rect, colour: STRIPE });
            }
        }
        press.flow.extend(rows);
        press.let_go();
    }
    press.flow.repeat(Vec::new());
}

fn heading(text: &str, style: Style) -> (Role, Span) {
    (Role::ColumnHeading, Span::decoration(text, style))
}

/// The event's title above all pages but the first; date and page number below all.
struct Running<'a> {
    event: &'a str,
    state: String,
    words: Words,
}

impl<'a> Running<'a> {
    fn of(list: &'a ParticipantList, run: &PrintRun) -> Self {
        let words = Words::new(run.language);
        let state = words.paper_printed_on(words.day(run.printed_on));
        Self { event: &list.event, state, words }
    }

    fn draws(&self, fonts: &Fonts, at: usize, pages: usize) -> Vec<Draw> {
        let left = GEOMETRY.left(0);
        let right = left + GEOMETRY.measure();
        let foot = GEOMETRY.height - GEOMETRY.bottom + 24.0;
        let put = |text: &str, x: f32, y: f32| Draw::text(fonts, text, SMALL, [x, y], None);
        let mut draws = Vec::new();
        if at > 0 {
            let title = fonts.fitted(self.event, SMALL, GEOMETRY.measure());
            draws.push(put(&title, left, GEOMETRY.top - 12.0));
        }
        draws.push(put(&self.state, left, foot));
        let number = self.words.paper_page_of(at + 1, pages);
        draws.push(put(&number, right - fonts.width(&number, SMALL), foot));
        draws
    }
}
