//! Registrations in numbers, on one page: when they came in, who they are, how full everything is.
//!
//! Each row of bars is a table, whose bars are decoration beside the numbers; what has no numbers
//! beside it is a figure with its words.

use chrono::NaiveDate;

use crate::{
    Pdf, PrintError, PrintRun,
    fonts::{DISPLAY, SANS, SANS_SEMIBOLD},
    layout::{
        Colour, Document, Draw, Geometry, NEVER, Role, Row, Setting, Span, Style, TagId, Tags,
        baseline, paragraph,
    },
    look::{ACCENT, GREY, HAIR, Type},
    press::{self, Press, mm},
};

/// What is printed, in words already.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct NumbersSheet {
    /// Title of the event.
    pub event: String,
    /// Its first day, where known.
    pub starts_on: Option<NaiveDate>,
    /// Its last day, where known.
    pub ends_on: Option<NaiveDate>,
    /// The few numbers that matter most: each with what it counts.
    pub figures: Vec<(String, String)>,
    /// When they came in, where anybody knows.
    pub time: Option<TimeChart>,
    /// All else, in order.
    pub bars: Vec<BarChart>,
}

/// How much came when: bars from left to right.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TimeChart {
    /// What it shows.
    pub title: String,
    /// The same in words.
    pub alternative: String,
    /// How much each.
    pub counts: Vec<u32>,
    /// Below the first bar.
    pub first: String,
    /// Below the last bar.
    pub last: String,
    /// Beside the height of the highest bar.
    pub most: String,
}

/// Bars under each other.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct BarChart {
    /// What it shows.
    pub title: String,
    /// The bars.
    pub bars: Vec<Bar>,
    /// Said below, such as how many bars are left out; may be empty.
    pub note: String,
}

/// A bar with what it stands for.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Bar {
    /// What is counted.
    pub label: String,
    /// The number, in words.
    pub value: String,
    /// How many.
    pub count: u32,
    /// Of how many, where the bar fills up; else bars are as long as the longest of the chart.
    pub of: Option<u32>,
}

/// Prints the numbers on A4, upright: one page, unless there are more bars than go onto one.
///
/// # Errors
///
/// Only where the program itself is damaged.
pub fn numbers(sheet: &NumbersSheet, run: &PrintRun) -> Result<Pdf, PrintError> {
    press::write(document(sheet, run), run)
}

const GEOMETRY: Geometry = Geometry {
    width: mm(210.0),
    height: mm(297.0),
    top: mm(16.0),
    bottom: mm(16.0),
    inner: mm(16.0),
    outer: mm(16.0),
};
const SMALL: Type = Type { style: Style::new(SANS, 7.8).in_colour(GREY), leading: 10.0 };
const LABEL: Type = Type { style: Style::new(SANS, 8.8), leading: 12.4 };
const CHART: Type =
    Type { style: Style::new(SANS_SEMIBOLD, 10.5).in_colour(ACCENT), leading: 14.0 };
const FIGURE: Type = Type { style: Style::new(DISPLAY, 23.0), leading: 27.0 };
/// What a bar that is not full leaves; 3:1 against the bar.
const EMPTY: Colour = Colour::Exact([0.85, 0.9, 0.93]);
/// Distance of the lines of a label, in sizes of its letters.
const LEADING: f32 = 1.25;
/// White between the two columns of charts.
const GAP: f32 = 24.0;
/// What the longest label leaves to the bars.
const LEAST: f32 = 52.0;
/// Height of the bars from left to right.
const DEPTH: f32 = 74.0;

/// The page: as airy as one page allows; labels are as long as they are, unless that makes two pages
/// of it.
pub(crate) fn document(sheet: &NumbersSheet, run: &PrintRun) -> Document {
    let ways = AIRS.map(|air| Way { cut: false, air });
    let on_one = |way| Some(laid(sheet, run, way)).filter(|document| document.pages.len() == 1);
    let one = ways.into_iter().find_map(on_one);
    one.unwrap_or_else(|| laid(sheet, run, Way { cut: true, air: 1.0 }))
}

/// By how much lines are farther apart and bars thicker than where there is much to show.
const AIRS: [f32; 6] = [1.7, 1.5, 1.35, 1.2, 1.1, 1.0];

/// How the page is laid out.
#[derive(Clone, Copy)]
struct Way {
    /// Whether a label that is too long for its line is cut; else it goes on in the next.
    cut: bool,
    /// One of [`AIRS`].
    air: f32,
}

impl Way {
    /// The lines of labels.
    fn label(self) -> Type {
        let Type { style, leading } = LABEL;
        // Letters grow less than the white between them.
        let style = Style { size: style.size * self.air.powf(0.35), ..style };
        Type { style, leading: leading * self.air }
    }
}

fn laid(sheet: &NumbersSheet, run: &PrintRun, way: Way) -> Document {
    let mut press = Press::new(run, GEOMETRY);
    let section = press.tags.add(Tags::DOCUMENT, Role::Section);
    let mut rows = head(&mut press, sheet, run, section);
    if let Some(last) = rows.last_mut() {
        last.height *= way.air.powi(2);
    }
    rows.extend(figures(&mut press, &sheet.figures, section));
    if let Some(chart) = &sheet.time {
        rows.extend(time(&mut press, chart, way, section));
    }
    press.flow.extend(rows);
    let width = press.flow.column(2, GAP);
    let mut charts = Vec::new();
    for chart in &sheet.bars {
        charts.extend(bars(&mut press, chart, width, way, section));
    }
    if !charts.is_empty() {
        press.flow.columns(charts, 2, GAP);
    }
    let title = press.words.paper_file_numbers(sheet.event.trim());
    press.finish(title, String::new())
}

/// Title, event, its days and the day of which the numbers are.
fn head(press: &mut Press, sheet: &NumbersSheet, run: &PrintRun, section: TagId) -> Vec<Row> {
    let words = press.words;
    let dates = match (sheet.starts_on, sheet.ends_on) {
        (Some(first), last) => words.day_range(first, last.unwrap_or(first)),
        (None, Some(last)) => words.day(last),
        (None, None) => String::new(),
    };
    let state = words.paper_printed_on(words.day(run.printed_on));
    let about = [dates, state].into_iter().filter(|part| !part.is_empty());
    let about = about.collect::<Vec<_>>().join(" · ");
    let title = Type { style: Style::new(DISPLAY, 20.0).in_colour(ACCENT), leading: 25.0 };
    let event = Type { style: Style::new(SANS_SEMIBOLD, 11.0), leading: 14.5 };
    let mut rows = Vec::new();
    for (text, role, how) in [
        (words.paper_numbers(), Role::Heading(1), title),
        (sheet.event.trim().to_owned(), Role::Paragraph, event),
        (about, Role::Paragraph, SMALL),
    ] {
        if text.is_empty() {
            continue;
        }
        let tag = press.tags.add(section, role);
        let setting = Setting::left(GEOMETRY.measure(), press.tongue_of(&text)).balanced();
        rows.extend(press.block(&[Span::new(text, how.style, tag)], &setting, 0.0, how));
    }
    rows.push(Row::white(8.0));
    rows
}

/// The numbers that matter most, beside each other.
fn figures(press: &mut Press, figures: &[(String, String)], section: TagId) -> Vec<Row> {
    if figures.is_empty() {
        return Vec::new();
    }
    let rule = Draw::Rect { rect: [0.0, 0.0, GEOMETRY.measure(), 0.7], colour: HAIR };
    let step = GEOMETRY.measure() / figures.len() as f32;
    let mut row = Row {
        height: FIGURE.leading + SMALL.leading + 14.0,
        draws: vec![rule],
        cut: NEVER,
        ..Row::default()
    };
    for (at, (value, label)) in figures.iter().enumerate() {
        // The number and what it counts are read in one go.
        let tag = press.tags.add(section, Role::Paragraph);
        let x = at as f32 * step;
        let mut put = |text: &str, how: Type, y: f32| {
            let text = press.fonts.fitted(text, how.style, step - 8.0);
            row.draws.push(Draw::text(&press.fonts, &text, how.style, [x, y], Some(tag)));
        };
        put(value, FIGURE, 5.0 + baseline(FIGURE.style.size, FIGURE.leading));
        put(label, SMALL, 5.0 + FIGURE.leading + baseline(SMALL.style.size, SMALL.leading));
    }
    vec![row]
}

fn title(press: &mut Press, text: &str, before: f32, section: TagId) -> Vec<Row> {
    let tag = press.tags.add(section, Role::Heading(2));
    let span = Span::new(text, CHART.style, tag);
    let setting = Setting::left(press.flow.column(2, GAP), press.tongue());
    let mut rows = press.block(&[span], &setting, 0.0, CHART);
    for row in &mut rows {
        row.cut = NEVER;
    }
    if let Some(first) = rows.first_mut() {
        first.before = before;
    }
    rows
}

/// Bars from left to right, the highest of full height.
fn time(press: &mut Press, chart: &TimeChart, way: Way, section: TagId) -> Vec<Row> {
    let deep = DEPTH * way.air.powf(1.4);
    let mut rows = title(press, &chart.title, 0.0, section);
    let figure = press.tags.add(section, Role::Figure);
    press.tags.set_alternative(figure, chart.alternative.clone());
    let scale = press.fonts.width(&chart.most, SMALL.style) + 8.0;
    let width = GEOMETRY.measure() - scale;
    let step = width / chart.counts.len().max(1) as f32;
    // A few bars are not to be broad as walls, very many not to melt into one.
    let broad = (step * 0.72).clamp(0.3, 26.0);
    let most = chart.counts.iter().copied().max().unwrap_or_default().max(1);
    let bars = chart.counts.iter().enumerate().filter(|(_, count)| **count > 0);
    let rects = bars.map(|(at, count)| {
        let high = (*count as f32 / most as f32 * deep).max(0.8);
        let x = scale + step * at as f32 + (step - broad) / 2.0;
        ([x, deep - high, broad, high], ACCENT)
    });
    let picture = Draw::Picture { rects: rects.collect(), tag: figure };
    let line = |y: f32| Draw::Rect { rect: [scale, y, width, 0.5], colour: HAIR };
    let small =
        |text: &str, x: f32, y: f32| Draw::text(&press.fonts, text, SMALL.style, [x, y], None);
    let below = deep + 10.5;
    let right = GEOMETRY.measure() - press.fonts.width(&chart.last, SMALL.style);
    let mut draws = vec![line(0.0), line(deep), picture];
    draws.push(small(&chart.most, scale - 8.0 - press.fonts.width(&chart.most, SMALL.style), 2.7));
    draws.push(small(&chart.first, scale, below));
    if chart.counts.len() > 1 {
        draws.push(small(&chart.last, right, below));
    }
    rows.push(Row { height: deep + 22.0, before: 6.0, draws, cut: NEVER, ..Row::default() });
    rows
}

/// A table: what is counted, its bar, the number.
fn bars(press: &mut Press, chart: &BarChart, width: f32, way: Way, section: TagId) -> Vec<Row> {
    let mut rows = title(press, &chart.title, 12.0 * way.air.powi(2), section);
    let how = way.label();
    let table = press.tags.add(section, Role::Table);
    let values = chart.bars.iter().map(|bar| press.fonts.width(&bar.value, how.style));
    let for_value = values.fold(18.0_f32, f32::max).min(width * 0.4);
    let labels = chart.bars.iter().map(|bar| press.fonts.width(&bar.label, how.style));
    let for_label = labels.fold(30.0_f32, f32::max).min(width - for_value - 16.0 - LEAST);
    let left = for_label + 8.0;
    let room = width - left - 8.0 - for_value;
    let most = chart.bars.iter().map(|bar| bar.of.unwrap_or(bar.count)).max().unwrap_or_default();
    for bar in &chart.bars {
        let row = press.tags.add(table, Role::Row);
        let (head, cell) = (press.tags.add(row, Role::RowHeading), press.tags.add(row, Role::Cell));
        let y = baseline(how.style.size, how.leading);
        let mut line = label(press, &bar.label, for_label, way, head);
        let value = press.fonts.fitted(&bar.value, how.style, for_value);
        let at = width - press.fonts.width(&value, how.style);
        let whole = bar.of.unwrap_or(most).max(1);
        let part = (bar.count as f32 / whole as f32).min(1.0) * room;
        let long = if bar.count > 0 { part.max(0.8) } else { 0.0 };
        let thick = 6.4 * way.air;
        let top = (how.leading - thick) / 2.0;
        let rect = |length: f32, colour| Draw::Rect { rect: [left, top, length, thick], colour };
        // Bar and number stand beside the first line of the label.
        if bar.of.is_some() {
            line.draws.push(rect(room, EMPTY));
        }
        line.draws.push(rect(long, ACCENT));
        line.draws.push(Draw::text(&press.fonts, &value, how.style, [at, y], Some(cell)));
        rows.push(line);
    }
    if !chart.note.is_empty() {
        let tag = press.tags.add(section, Role::Paragraph);
        let setting = Setting::left(width, press.tongue());
        let span = Span::new(chart.note.clone(), SMALL.style, tag);
        let mut note = press.block(&[span], &setting, 0.0, SMALL);
        for row in &mut note {
            row.cut = NEVER;
        }
        rows.extend(note);
    }
    if let Some(last) = rows.last_mut() {
        last.cut = 0.0;
    }
    rows
}

/// A label, whose lines are nearer to each other than to other labels.
fn label(press: &Press, text: &str, width: f32, way: Way, tag: TagId) -> Row {
    let how = way.label();
    let y = baseline(how.style.size, how.leading);
    let mut row = Row { height: how.leading, cut: NEVER, ..Row::default() };
    if way.cut {
        let text = press.fonts.fitted(text, how.style, width);
        row.draws = vec![Draw::text(&press.fonts, &text, how.style, [0.0, y], Some(tag))];
        return row;
    }
    let setting = Setting::left(width, press.tongue_of(text));
    let lines = paragraph(&press.fonts, &[Span::new(text, how.style, tag)], &setting);
    let step = how.style.size * LEADING;
    for (at, line) in lines.lines.iter().enumerate() {
        row.draws.extend(lines.draws(line, 0.0, y + step * at as f32));
    }
    row.height += step * lines.lines.len().saturating_sub(1) as f32;
    row
}
