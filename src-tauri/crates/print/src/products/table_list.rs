//! A list of participants with the columns of a layout: upright where they are few, across where
//! they are many, its heading on every page.

use chrono::NaiveDate;
use obrady_words::Words;

use crate::{
    Pdf, PrintError, PrintRun,
    fonts::{self, DISPLAY, SANS, SANS_SEMIBOLD},
    layout::{
        Align, Colour, Column, Draw, Fonts, Geometry, Grid, NEVER, Part, Role, Row, Setting, Span,
        Style, TagId, Tags, Tongue, widest,
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
    let look = Measures::of(list, run);
    let mut press = Press::streaming(run, look.geometry);
    pour(&mut press, list, run, &look);
    let running = Running::of(list, run, &look);
    let title = press.words.paper_file_participants(list.event.trim());
    press.print(title, run, |fonts, at, pages| running.draws(fonts, at, pages))
}

/// Behind every other row.
const STRIPE: Colour = Colour::Exact([0.945, 0.955, 0.965]);
/// With more columns than these, or more to say in them, the page lies across.
const UPRIGHT_COLUMNS: usize = 7;
/// White to the right of the last column.
const AT_EDGE: f32 = 4.0;
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
/// How many rows tell how wide a column should be.
const LOOKED_AT: usize = 400;
/// Words of more ems are broken, and a column wants no more than so many.
const LONGEST_WORD: f32 = 9.0;
const WIDEST: f32 = 17.0;
/// Letters are not made smaller than these for the sake of headings.
const SMALLEST: f32 = 4.5;

/// How a table is set.
struct Measures {
    geometry: Geometry,
    cell: Type,
    /// Running heads and what is small.
    small: Style,
    gap: f32,
    /// The columns' widths.
    widths: Vec<f32>,
}

impl Measures {
    fn of(list: &TableList, run: &PrintRun) -> Self {
        let size = match list.headings.len() {
            0..=9 => 8.8,
            10..=13 => 7.6,
            14..=18 => 6.6,
            _ => 5.6,
        };
        let gap = if list.headings.len() > 12 { 5.0 } else { 8.0 };
        let fonts = fonts::open(run.look.typeface);
        let needs = needs(&fonts, list, size, gap);
        let upright = with_margins(UPRIGHT, run.look.margins);
        let wanted: f32 = needs.iter().map(|needs| needs.wanted).sum();
        let across = needs.len() > UPRIGHT_COLUMNS || wanted > upright.measure();
        let geometry = if across { with_margins(ACROSS, run.look.margins) } else { upright };
        let rest = geometry.measure() - AT_EDGE;
        // No heading is broken within a word.
        let headings: f32 = needs.iter().map(|needs| needs.heading).sum();
        let size = (size * (rest / headings).min(1.0)).max(SMALLEST);
        Self {
            geometry,
            cell: Type { style: Style::new(SANS, size), leading: size * 1.3 },
            small: Style::new(SANS, size.clamp(6.0, 7.8)).in_colour(GREY),
            gap,
            widths: widths(&needs, rest),
        }
    }

    fn heading(size: f32) -> Style {
        Style::new(SANS_SEMIBOLD, size * 0.93).in_colour(ACCENT)
    }
}

/// What a column needs, in points, the white to the next one included.
struct Needs {
    /// For the longest word of its heading.
    heading: f32,
    /// For that and the longest words of its rows.
    words: f32,
    /// For what its rows usually and at most hold.
    wanted: f32,
    /// In how many of its rows there is something, from 0 to 1.
    filled: f32,
}

fn needs(fonts: &Fonts, list: &TableList, size: f32, gap: f32) -> Vec<Needs> {
    let rows: Vec<&Vec<String>> = list.sections.iter().flat_map(|one| &one.rows).collect();
    let step = (rows.len() / LOOKED_AT).max(1);
    let most_rows = list.sections.iter().map(|one| one.rows.len()).max().unwrap_or_default();
    let looked: Vec<&&Vec<String>> = rows.iter().step_by(step).collect();
    let word = |text: &str, style: Style| {
        let text: String = text.chars().take(200).collect();
        let tongue = Tongue::of(&text, Tongue::Polish);
        widest(fonts, &Part { text, style, leading: 1.0, before: 0.0, tag: Tags::DOCUMENT, tongue })
    };
    let needs = |(at, heading): (usize, &String)| {
        let leads = list.row_heading == Some(at);
        let style = Style::new(if leads { SANS_SEMIBOLD } else { SANS }, size);
        let heading = word(heading, Measures::heading(size));
        if list.figures.get(at).copied().unwrap_or(false) {
            let all = fonts.width(&most_rows.to_string(), style).max(size * 1.6).max(heading) + gap;
            return Needs { heading: all, words: all, wanted: all, filled: 1.0 };
        }
        let (mut sum, mut most, mut longest, mut count) = (0.0_f32, 0.0_f32, 0.0_f32, 0.0_f32);
        let texts = looked.iter().filter_map(|row| row.get(at)).map(|text| text.trim());
        for text in texts.filter(|text| !text.is_empty()) {
            let beginning: String = text.chars().take(80).collect();
            let width = fonts.width(&beginning, style);
            (sum, most, count) = (sum + width, most.max(width), count + 1.0);
            longest = longest.max(word(text, style).min(size * LONGEST_WORD));
        }
        let filled = count / (looked.len() as f32).max(1.0);
        let words = heading.max(longest) + gap;
        // What is nearly always empty may take more lines where it is not.
        let wanted = (sum / count.max(1.0) * 0.6 + most * 0.4) * filled.sqrt();
        let wanted = (wanted.min(size * WIDEST) * 1.001 + gap).max(words);
        Needs { heading: heading + gap, words, wanted, filled }
    };
    list.headings.iter().enumerate().map(needs).collect()
}

/// How wide columns are on so much room: as wide as they want, or with whole words in those that are
/// full, at least with whole words in their headings.
fn widths(needs: &[Needs], room: f32) -> Vec<f32> {
    let between = |from: &[f32], to: &[f32]| -> Vec<f32> {
        let [least, most] = [from, to].map(|all| all.iter().sum::<f32>());
        let share = (room - least) / (most - least).max(0.1);
        from.iter().zip(to).map(|(from, to)| from + (to - from) * share).collect()
    };
    let all = |of: fn(&Needs) -> f32| -> Vec<f32> { needs.iter().map(of).collect() };
    let (headings, words) = (all(|one| one.heading), all(|one| one.words));
    let wanted = all(|one| one.wanted);
    if headings.iter().sum::<f32>() > room {
        return between(&vec![0.0; needs.len()], &headings);
    }
    if words.iter().sum::<f32>() <= room {
        let more = wanted.iter().sum::<f32>() < room;
        let from = if more { vec![0.0; needs.len()] } else { words };
        return between(&from, &wanted);
    }
    let mut widths = headings;
    let mut left = room - widths.iter().sum::<f32>();
    let mut order: Vec<usize> = (0..needs.len()).collect();
    // The least width by which most rows have whole words comes first.
    let price = |at: usize| (words[at] - widths[at]) / needs[at].filled.max(0.01);
    order.sort_by(|one, other| price(*one).total_cmp(&price(*other)));
    for at in order {
        let more = words[at] - widths[at];
        if more <= left {
            widths[at] += more;
            left -= more;
        }
    }
    between(&widths, &words)
}

/// The pages of a list, all at once.
#[cfg(test)]
pub(crate) fn document(list: &TableList, run: &PrintRun) -> crate::layout::Document {
    let look = Measures::of(list, run);
    let mut press = Press::new(run, look.geometry);
    pour(&mut press, list, run, &look);
    let running = Running::of(list, run, &look);
    press.pages(String::new(), |fonts, at, pages| running.draws(fonts, at, pages))
}

/// Pours a list onto pages.
fn pour(press: &mut Press, list: &TableList, run: &PrintRun, look: &Measures) {
    let section = press.tags.add(Tags::DOCUMENT, Role::Section);
    let head = head(press, list, run, section, look);
    press.flow.extend(head);
    for (at, part) in list.sections.iter().enumerate() {
        if !part.title.trim().is_empty() {
            let before = if at == 0 { 8.0 } else { 20.0 };
            let title = part_title(press, part, section, look, before);
            press.flow.extend(title);
        }
        if !part.rows.is_empty() {
            table(press, list, part, section, look);
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
        (facts.join(" · "), Role::Paragraph, Type { style: look.small, leading: 11.0 }, 7.0),
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
fn part_title(
    press: &mut Press,
    part: &TableSection,
    section: TagId,
    look: &Measures,
    before: f32,
) -> Vec<Row> {
    let how = Type { style: Style::new(SANS_SEMIBOLD, 11.5), leading: 15.0 };
    let tag = press.tags.add(section, Role::Heading(2));
    let count = press.words.paper_total(i64::try_from(part.rows.len()).unwrap_or(i64::MAX));
    let text = part.title.trim();
    let setting = Setting::left(look.geometry.measure(), press.tongue_of(text)).balanced();
    let spans = [Span::new(text, how.style, tag), Span::new(format!("  {count}"), look.small, tag)];
    let mut rows = press.block(&spans, &setting, 0.0, how);
    if let Some(first) = rows.first_mut() {
        first.before = before;
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
    let columns = look.widths.iter().enumerate().map(|(at, width)| Column {
        width: *width,
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
    let strong = Measures::heading(look.cell.style.size);
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
    style: Style,
}

impl<'a> Running<'a> {
    fn of(list: &'a TableList, run: &PrintRun, look: &Measures) -> Self {
        let words = Words::new(run.language);
        let state = words.paper_printed_on(words.day(run.printed_on));
        let parts = [state.as_str(), list.audience.as_str()];
        let below: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let Measures { geometry, small: style, .. } = *look;
        Self { event: &list.event, below: below.join(" · "), words, geometry, style }
    }

    fn draws(&self, fonts: &Fonts, at: usize, pages: usize) -> Vec<Draw> {
        let left = self.geometry.left(0);
        let right = left + self.geometry.measure();
        let foot = self.geometry.height - self.geometry.bottom + 24.0;
        let put = |text: &str, x: f32, y: f32| Draw::text(fonts, text, self.style, [x, y], None);
        let mut draws = Vec::new();
        if at > 0 {
            let title = fonts.fitted(self.event, self.style, self.geometry.measure());
            draws.push(put(&title, left, self.geometry.top - 12.0));
        }
        draws.push(put(&self.below, left, foot));
        let number = self.words.paper_page_of(at + 1, pages);
        draws.push(put(&number, right - fonts.width(&number, self.style), foot));
        draws
    }
}
