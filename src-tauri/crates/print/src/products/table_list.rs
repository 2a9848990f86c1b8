//! A list of participants with the columns of a layout: upright where they are few, across where
//! they are many, its heading on every page.

use chrono::NaiveDate;
use obrady_domain::Margins;
use obrady_words::Words;

use crate::{
    Pdf, PrintError, PrintRun,
    fonts::{DISPLAY, SANS, SANS_SEMIBOLD},
    layout::{
        Align, Colour, Column, Draw, Fonts, Geometry, Grid, NEVER, Role, Row, Setting, Span, Style,
        TagId, Tags,
    },
    look::{ACCENT, GREY, Type, with_margins},
    press::{Press, mm},
};

/// What is printed, with the rows in the order in which they shall stand.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TableList {
    /// Title of the event.
    pub event: String,
    /// Its first day, where known.
    pub starts_on: Option<NaiveDate>,
    /// Its last day, where known.
    pub ends_on: Option<NaiveDate>,
    /// Whose eyes it is for, in words; may be empty.
    pub audience: String,
    /// How many people are in it.
    pub people: usize,
    /// The headings of its columns.
    pub headings: Vec<String>,
    /// The column that says of whom a row is.
    pub row_heading: Option<usize>,
    /// Of each column, whether it holds ordinals, which stand to the right.
    pub figures: Vec<bool>,
    /// Its parts.
    pub sections: Vec<TableSection>,
}

/// A part of a list, with a table of its own.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TableSection {
    /// What it is of; empty where it is the whole.
    pub title: String,
    /// Its rows, a text for each column.
    pub rows: Vec<Vec<String>>,
}

/// Prints a list on A4. Its cost grows with its length alone.
///
/// # Errors
///
/// Only where the program itself is damaged.
pub fn table_list(list: &TableList, run: &PrintRun) -> Result<Pdf, PrintError> {
    let look = Measures::of(list, run.look.margins);
    let mut press = Press::streaming(run, look.geometry);
    pour(&mut press, list, run, &look);
    let running = Running::of(list, run, look.geometry);
    let title = press.words.paper_file_participants(list.event.trim());
    press.print(title, run, |fonts, at, pages| running.draws(fonts, at, pages))
}

/// Behind every other row.
const STRIPE: Colour = Colour::Exact([0.945, 0.955, 0.965]);
/// With more columns than these, or more to say in them, the page lies across.
const UPRIGHT_COLUMNS: usize = 7;
const UPRIGHT_LETTERS: f32 = 122.0;
const UPRIGHT: Geometry = Geometry {
    width: mm(210.0),
    height: mm(297.0),
    top: mm(20.0),
    bottom: mm(20.0),
    inner: mm(16.0),
    outer: mm(16.0),
};
const ACROSS: Geometry = Geometry {
    width: mm(297.0),
    height: mm(210.0),
    top: mm(18.0),
    bottom: mm(18.0),
    inner: mm(12.0),
    outer: mm(12.0),
};
const SMALL: Style = Style::new(SANS, 7.8).in_colour(GREY);
/// How many rows tell how wide a column should be.
const LOOKED_AT: usize = 400;
/// A column is reckoned no narrower and no wider than so many letters.
const NARROWEST: f32 = 3.5;
const WIDEST: f32 = 34.0;
/// Words up to so many letters are not broken without need.
const LONGEST_WORD: f32 = 16.0;
/// The white between columns, in letters.
const BETWEEN: f32 = 2.0;

/// How a table of so many columns is set.
struct Measures {
    geometry: Geometry,
    cell: Type,
    gap: f32,
    /// The columns' shares of the width.
    shares: Vec<f32>,
}

impl Measures {
    fn of(list: &TableList, margins: Margins) -> Self {
        let shares = shares(list);
        let letters: f32 = shares.iter().sum();
        let across = shares.len() > UPRIGHT_COLUMNS || letters > UPRIGHT_LETTERS;
        let size = match shares.len() {
            0..=9 => 8.8,
            10..=13 => 7.6,
            14..=18 => 6.6,
            _ => 5.6,
        };
        Self {
            geometry: with_margins(if across { ACROSS } else { UPRIGHT }, margins),
            cell: Type { style: Style::new(SANS, size), leading: size * 1.3 },
            gap: if shares.len() > 12 { 5.0 } else { 8.0 },
            shares,
        }
    }
}

/// How wide each column wants to be, in letters: between what its rows usually and at most hold, and
/// no narrower than the longest word of its heading.
fn shares(list: &TableList) -> Vec<f32> {
    let rows: Vec<&Vec<String>> = list.sections.iter().flat_map(|one| &one.rows).collect();
    let step = (rows.len() / LOOKED_AT).max(1);
    let looked: Vec<&&Vec<String>> = rows.iter().step_by(step).collect();
    let share = |(at, heading): (usize, &String)| {
        let longest = |text: &str| {
            text.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0) as f32
        };
        let lengths = looked.iter().filter_map(|row| row.get(at));
        let (mut sum, mut most, mut word, mut count) = (0.0_f32, 0.0_f32, 0.0_f32, 0.0_f32);
        for text in lengths.filter(|text| !text.is_empty()) {
            let letters = text.chars().take(80).count() as f32;
            (sum, most, count) = (sum + letters, most.max(letters), count + 1.0);
            word = word.max(longest(text).min(LONGEST_WORD));
        }
        let usual = if count > 0.0 { sum / count } else { 0.0 };
        let wanted = usual * 0.6 + most * 0.4;
        wanted.max(word).max(longest(heading)).clamp(NARROWEST, WIDEST) + BETWEEN
    };
    list.headings.iter().enumerate().map(share).collect()
}

/// The pages of a list, all at once.
#[cfg(test)]
pub(crate) fn document(list: &TableList, run: &PrintRun) -> crate::layout::Document {
    let look = Measures::of(list, run.look.margins);
    let mut press = Press::new(run, look.geometry);
    pour(&mut press, list, run, &look);
    let running = Running::of(list, run, look.geometry);
    press.pages(String::new(), |fonts, at, pages| running.draws(fonts, at, pages))
}

/// Pours a list onto pages.
fn pour(press: &mut Press, list: &TableList, run: &PrintRun, look: &Measures) {
    let section = press.tags.add(Tags::DOCUMENT, Role::Section);
    let head = head(press, list, run, section, look);
    press.flow.extend(head);
    for part in &list.sections {
        if !part.title.trim().is_empty() {
            let title = part_title(press, part, section, look);
            press.flow.extend(title);
        }
        if !part.rows.is_empty() {
            table(press, list, part, section, look);
            press.flow.push(Row::white(12.0));
        }
    }
}

/// Title, event, dates, how many, for whom.
fn head(
    press: &mut Press,
    list: &TableList,
    run: &PrintRun,
    section: TagId,
    look: &Measures,
) -> Vec<Row> {
    let words = press.words;
    let dates = match (list.starts_on, list.ends_on) {
        (Some(first), last) => words.day_range(first, last.unwrap_or(first)),
        (None, Some(last)) => words.day(last),
        (None, None) => String::new(),
    };
    let state = words.paper_printed_on(words.day(run.printed_on));
    let count = if list.people == 0 {
        words.list_paper_nobody()
    } else {
        words.paper_total(i64::try_from(list.people).unwrap_or(i64::MAX))
    };
    let parts = [count.trim_end_matches('.'), list.audience.as_str(), state.as_str()];
    let facts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
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
        (facts.join(" · "), Role::Paragraph, Type { style: SMALL, leading: 11.0 }, 7.0),
    ];
    let mut rows = Vec::new();
    for (text, role, how, before) in lines.into_iter().filter(|line| !line.0.is_empty()) {
        let tag = press.tags.add(section, role);
        let setting = Setting::left(look.geometry.measure(), press.tongue_of(&text)).balanced();
        let mut line = press.block(&[Span::new(text, how.style, tag)], &setting, 0.0, how);
        if let Some(first) = line.first_mut() {
            first.before = before;
        }
        rows.extend(line);
    }
    rows.push(Row::white(9.0));
    rows
}

/// What a part is of, and how many are in it; never the last line of a page.
fn part_title(press: &mut Press, part: &TableSection, section: TagId, look: &Measures) -> Vec<Row> {
    let how = Type { style: Style::new(SANS_SEMIBOLD, 11.5), leading: 15.0 };
    let tag = press.tags.add(section, Role::Heading(2));
    let count = press.words.paper_total(i64::try_from(part.rows.len()).unwrap_or(i64::MAX));
    let text = part.title.trim();
    let setting = Setting::left(look.geometry.measure(), press.tongue_of(text)).balanced();
    let spans = [Span::new(text, how.style, tag), Span::new(format!("  {count}"), SMALL, tag)];
    let mut rows = press.block(&spans, &setting, 0.0, how);
    if let Some(first) = rows.first_mut() {
        first.before = 8.0;
    }
    rows.push(Row::white(4.0));
    for row in &mut rows {
        row.cut = NEVER;
    }
    rows
}

fn table(
    press: &mut Press,
    list: &TableList,
    part: &TableSection,
    section: TagId,
    look: &Measures,
) {
    let measure = look.geometry.measure();
    let is_figure = |at: usize| list.figures.get(at).copied().unwrap_or(false);
    let figures = press.fonts.width(&part.rows.len().to_string(), look.cell.style).max(14.0);
    let fixed = |at: usize| is_figure(at).then_some(figures + look.gap);
    let taken: f32 = (0..look.shares.len()).filter_map(fixed).sum();
    let free = look.shares.iter().enumerate().filter(|(at, _)| !is_figure(*at));
    let shares: f32 = free.map(|(_, share)| share).sum::<f32>().max(1.0);
    let rest = measure - taken - 4.0;
    let columns = look.shares.iter().enumerate().map(|(at, share)| Column {
        width: fixed(at).unwrap_or(rest * share / shares),
        align: if is_figure(at) { Align::Right } else { Align::Left },
    });
    let grid = Grid {
        columns: columns.collect(),
        gap: look.gap,
        size: look.cell.style.size,
        leading: look.cell.leading,
        padding: 2.4,
        tongue: press.tongue(),
    };
    let table = press.tags.add(section, Role::Table);
    let strong = Style::new(SANS_SEMIBOLD, look.cell.style.size * 0.93).in_colour(ACCENT);
    let headings = list
        .headings
        .iter()
        .map(|text| (Role::ColumnHeading, Span::decoration(text.trim(), strong)));
    let mut head = grid.row(&press.fonts, &mut press.tags, table, headings.collect());
    if let Some(last) = head.last_mut() {
        last.cut = NEVER;
    }
    let rule = Draw::Rect { rect: [0.0, 0.0, measure, 0.9], colour: ACCENT };
    head.push(Row { height: 0.9, draws: vec![rule], cut: NEVER, ..Row::default() });
    press.flow.extend(head.clone());
    press.flow.repeat(head);
    for (at, row) in part.rows.iter().enumerate() {
        let cells = row.iter().enumerate().map(|(column, text)| {
            let leads = list.row_heading == Some(column);
            let role = if leads { Role::RowHeading } else { Role::Cell };
            let style = look.cell.style.in_face(if leads { SANS_SEMIBOLD } else { SANS });
            let style = if is_figure(column) { style.in_colour(GREY) } else { style };
            (role, Span::decoration(text.trim(), style))
        });
        let mut rows = grid.row(&press.fonts, &mut press.tags, table, cells.collect());
        if at % 2 == 1 {
            for row in &mut rows {
                let rect = [0.0, 0.0, measure, row.height];
                row.draws.insert(0, Draw::Rect { rect, colour: STRIPE });
            }
        }
        press.flow.extend(rows);
        press.let_go();
    }
    press.flow.repeat(Vec::new());
}

/// The event's title above all pages but the first; date, for whom and page number below all.
struct Running<'a> {
    event: &'a str,
    below: String,
    words: Words,
    geometry: Geometry,
}

impl<'a> Running<'a> {
    fn of(list: &'a TableList, run: &PrintRun, geometry: Geometry) -> Self {
        let words = Words::new(run.language);
        let state = words.paper_printed_on(words.day(run.printed_on));
        let parts = [state.as_str(), list.audience.as_str()];
        let below: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        Self { event: &list.event, below: below.join(" · "), words, geometry }
    }

    fn draws(&self, fonts: &Fonts, at: usize, pages: usize) -> Vec<Draw> {
        let left = self.geometry.left(0);
        let right = left + self.geometry.measure();
        let foot = self.geometry.height - self.geometry.bottom + 24.0;
        let put = |text: &str, x: f32, y: f32| Draw::text(fonts, text, SMALL, [x, y], None);
        let mut draws = Vec::new();
        if at > 0 {
            let title = fonts.fitted(self.event, SMALL, self.geometry.measure());
            draws.push(put(&title, left, self.geometry.top - 12.0));
        }
        draws.push(put(&self.below, left, foot));
        let number = self.words.paper_page_of(at + 1, pages);
        draws.push(put(&number, right - fonts.width(&number, SMALL), foot));
        draws
    }
}
