//! The programme at a glance: a table of rooms and hours for each day.

mod cells;

use std::ops::Range;

use obrady_domain::{RoomId, Session, SessionId};
use obrady_words::capital;
use rustc_hash::FxHashMap;

use super::{
    Maker,
    grid::{Cell, Grid},
    plan::{Day, Plan},
    session,
    tongues::Both,
};
use crate::{
    fonts::{SANS, SANS_SEMIBOLD},
    layout::{Counted, Lines, NEVER, Role, Row, Setting, Style, TagId, Tags, height, paragraph},
    look::{ACCENT, Type},
};

/// How much of a page must be left for the tables to begin on it.
const MOST_OF_PAGE: f32 = 0.65;
/// So few sessions with an hour need no table.
pub const LEAST: usize = 5;
/// Sizes of letters, from what is read with ease to what can still be read.
const SIZES: [f32; 6] = [8.4, 7.8, 7.2, 6.6, 6.1, 5.7];
/// Which of them a table has that needs several pages anyway.
const SPREAD: usize = 3;
/// So many sizes smaller than it need be no table is for the others' sake.
const MUCH_SMALLER: usize = 2;
/// A title has at most so many lines in a cell; in one with others fewer.
const MOST_LINES: usize = 6;
const FEWER_LINES: usize = 2;
/// A cell names at most so many sessions.
const MOST_SESSIONS: usize = 12;

/// So many sessions, told in full, take more than a page.
const MANY_SESSIONS: usize = 120;

/// For lines that are only measured.
const NOTHING: [TagId; 2] = [Tags::DOCUMENT; 2];

/// The columns of a day that stand on one page.
struct Columns<'a> {
    grid: &'a Grid<'a>,
    range: Range<usize>,
    /// The largest of the sizes that it may have.
    largest: usize,
    /// What the sessions say, alone in a cell or with others, and as what their lines are counted: on
    /// how many at most, by lengths that are said anew at each question.
    texts: FxHashMap<(SessionId, bool), (Both, Counted)>,
}

/// How tall everything in a table is.
struct Measures {
    /// The hours between which its rows are.
    hours: Vec<u32>,
    /// Where each of them is, from the table's top.
    tops: Vec<f32>,
    /// Height of its heading.
    head: f32,
    how: Type,
}

impl Measures {
    fn height(&self) -> f32 {
        self.tops.last().copied().unwrap_or_default() + 0.6
    }

    fn top(&self, hour: u32) -> f32 {
        self.tops[self.hours.partition_point(|known| *known < hour)]
    }

    fn pad(&self) -> f32 {
        pad_of(self.how)
    }
}

impl Columns<'_> {
    /// Their largest size beside a table of the size `smallest`.
    fn evened(&self, smallest: usize) -> usize {
        smallest.min(self.largest + MUCH_SMALLER).max(self.largest)
    }

    /// From the first of what is in them to the end of the last, where there is anything.
    fn time(&self) -> Option<Range<u32>> {
        let cells = self.cells(0..u32::MAX);
        let first = cells.iter().map(|cell| cell.time.start).min()?;
        let last = cells.iter().map(|cell| cell.time.end).max()?;
        Some(first..last)
    }

    fn rooms(&self) -> &[Option<RoomId>] {
        &self.grid.columns[self.range.start..self.range.end.min(self.grid.columns.len())]
    }

    fn cells(&self, time: Range<u32>) -> Vec<Cell<'_>> {
        self.grid.part(&self.range, &time)
    }
}

impl Maker<'_> {
    /// Pours a table for each day.
    pub fn glance(&mut self, plan: &Plan<'_>) {
        let Some(anchor) = self.anchors.glance else { return };
        let section = self.press.tags.add(self.root, Role::Section);
        let title = self.both(|words| words.paper_glance());
        let mut heading = self.heading(&title, None, section);
        if let Some(first) = heading.first_mut() {
            first.anchors.push(anchor);
            first.before = 3.0 * self.sheet.grid;
        }
        if let Some(last) = heading.last_mut() {
            last.cut = NEVER;
        }
        // A table stands on a page of its own, or it would be small; a few words above it do no harm.
        if self.press.flow.room() < self.sheet.geometry.depth() * MOST_OF_PAGE {
            self.press.flow.new_page();
        }
        self.opened(anchor, title);
        let programme = self.programme;
        let days = plan.days.iter().filter(|day| day.is_timed());
        let grids: Vec<(&Day<'_>, Grid<'_>)> =
            days.map(|day| (day, Grid::of(day, &programme.rooms))).collect();
        let mut days: Vec<(&Day<'_>, Vec<Columns<'_>>)> =
            grids.iter().map(|(day, grid)| (*day, self.shares(grid))).collect();
        self.even_sizes(days.iter_mut().flat_map(|(_, shares)| shares), height(&heading));
        let mut smallest = 0;
        for (day, mut shares) in days {
            // Nor is one larger than what stood below something else before it.
            for columns in &mut shares {
                columns.largest = columns.evened(smallest);
            }
            // The large heading goes where the first table goes.
            let set = self.glance_at(day, shares, section, std::mem::take(&mut heading));
            smallest = smallest.max(set);
        }
        self.press.flow.extend(heading);
    }

    /// The columns of a day as pages show them.
    fn shares<'g>(&self, grid: &'g Grid<'g>) -> Vec<Columns<'g>> {
        let measure = self.sheet.geometry.measure() - self.time_width();
        let narrowest = 54.0 * self.sheet.unit;
        let most = (measure / narrowest).floor().max(1.0) as usize;
        let count = grid.columns.len().max(1);
        // As many on one page as on the next.
        let most = count.div_ceil(count.div_ceil(most));
        let shares = (0..count).step_by(most).map(|first| first..(first + most).min(count));
        let columns = |range| Columns { grid, range, largest: 0, texts: FxHashMap::default() };
        shares.map(columns).collect()
    }

    /// Gives all tables the size of the one that needs the smallest letters, but for those that would
    /// be much smaller than they need be. The first stands under a heading.
    fn even_sizes<'c, 'g: 'c>(
        &mut self,
        tables: impl Iterator<Item = &'c mut Columns<'g>>,
        heading: f32,
    ) {
        let mut full = self.sheet.geometry.depth() - self.title_height() - heading;
        let mut smallest = 0;
        let mut tables: Vec<&mut Columns<'_>> = tables.collect();
        for columns in &mut tables {
            let Some(time) = columns.time() else { continue };
            let own = self.fitting(columns, &time, 0..SIZES.len(), full).map(|fitting| fitting.0);
            // What goes on over several pages is of one size on all of them.
            columns.largest = own.unwrap_or(SPREAD);
            smallest = smallest.max(own.unwrap_or(0));
            full = self.sheet.geometry.depth() - self.title_height();
        }
        for columns in tables {
            columns.largest = columns.evened(smallest);
        }
    }

    /// The largest of some sizes in which a table is no taller than `room`, with its measures.
    fn fitting(
        &mut self,
        columns: &mut Columns<'_>,
        time: &Range<u32>,
        sizes: Range<usize>,
        room: f32,
    ) -> Option<(usize, Measures)> {
        let (mut low, mut high, mut found) = (sizes.start, sizes.end, None);
        // Most have room enough in the largest.
        let mut middle = low;
        while low < high {
            let measures = self.measures(columns, time.clone(), SIZES[middle]);
            if measures.height() <= room {
                found = Some((middle, measures));
                high = middle;
            } else {
                low = middle + 1;
            }
            middle = usize::midpoint(low, high);
        }
        found
    }

    /// Pours the tables of a day; gives the smallest of their sizes.
    fn glance_at(
        &mut self,
        day: &Day<'_>,
        mut shares: Vec<Columns<'_>>,
        section: TagId,
        mut heading: Vec<Row>,
    ) -> usize {
        // Right pages are the odd ones, counted from 1. Two halves lie open together if the first is
        // on a left one.
        let is_right = self.press.flow.page().is_multiple_of(2);
        if is_right && !self.press.flow.is_fresh() && self.is_spread(&mut shares, height(&heading))
        {
            self.press.flow.new_page();
        }
        let mut number = 0;
        for columns in &mut shares {
            let mut from = Some(0);
            while let Some(hour) = from {
                let mut title = std::mem::take(&mut heading);
                title.extend(self.glance_title(day, section, number));
                from = self.glance_page(columns, title, hour, section);
                number += 1;
            }
        }
        shares.iter().map(|columns| columns.largest).max().unwrap_or_default()
    }

    /// Whether a day takes two pages, not one below what stands here already nor more.
    fn is_spread(&mut self, shares: &mut [Columns<'_>], heading: f32) -> bool {
        if shares.len() != 2 {
            return false;
        }
        let title = self.title_height();
        let full = self.sheet.geometry.depth() - heading - title;
        let mut together = heading;
        for columns in shares {
            let time = columns.time().unwrap_or_default();
            if self.measures(columns, time.clone(), SIZES[SIZES.len() - 1]).height() > full {
                return false;
            }
            together += title + self.measures(columns, time, SIZES[columns.largest]).height();
        }
        together > self.press.flow.room()
    }

    /// Height of what stands above a table, the white above it too.
    fn title_height(&self) -> f32 {
        self.sheet.title.leading + self.sheet.grid * 4.0 / 3.0
    }

    fn glance_title(&mut self, day: &Day<'_>, section: TagId, number: usize) -> Vec<Row> {
        let title = self.both(|words| {
            let title = capital(&words.weekday_day(day.date));
            if number == 0 { title } else { words.paper_glance_continued(&title) }
        });
        let role = if number == 0 { Role::Heading(3) } else { Role::Paragraph };
        let tag = self.press.tags.add(section, role);
        let how = self.sheet.title;
        let how = Type { style: how.style.in_colour(ACCENT), ..how };
        let setting = Setting::left(self.sheet.geometry.measure(), self.press.tongue());
        let spans = self.spans(&title, how.style, tag);
        let mut rows = self.press.block(&spans, &setting, 0.0, how);
        let gap = self.sheet.grid;
        if let Some(first) = rows.first_mut() {
            first.before = gap;
        }
        if let Some(last) = rows.last_mut() {
            last.height += gap / 3.0;
        }
        rows
    }

    /// Pours as much of a day, from an hour on, as a page holds; gives the hour from which the next
    /// goes on.
    fn glance_page(
        &mut self,
        columns: &mut Columns<'_>,
        mut rows: Vec<Row>,
        from: u32,
        section: TagId,
    ) -> Option<u32> {
        let cells = columns.cells(from..u32::MAX);
        let first = cells.first()?.time.start;
        let mut ends: Vec<u32> =
            cells.iter().flat_map(|cell| [cell.time.start, cell.time.end]).collect();
        ends.sort_unstable();
        ends.dedup();
        ends.retain(|end| *end > first);
        let last = *ends.last()?;
        let full = self.sheet.geometry.depth() - height(&rows);
        // Under the large heading, or under a small table, where there is much room.
        let above = rows.first().filter(|_| !self.press.flow.is_fresh());
        let above = above.map_or(0.0, |row| row.before);
        let here = self.press.flow.room() - height(&rows) - above;
        let largest = columns.largest;
        let mut chosen = None;
        if here > full * 0.3 && here < full {
            // Small letters only where otherwise another page would be needed.
            let sizes = largest..SPREAD + 1;
            chosen = self.fitting(columns, &(first..last), sizes, here);
        }
        if chosen.is_none() {
            chosen = self.fitting(columns, &(first..last), largest..SIZES.len(), full);
        }
        let (measures, until) = match chosen {
            Some((size, measures)) => {
                columns.largest = size;
                (measures, last)
            }
            None => self.hours_of_a_page(columns, first, &ends, full),
        };
        rows.push(if self.is_looked_at() {
            let table = self.press.tags.add(section, Role::Table);
            self.table(columns, first..until, &measures, table)
        } else {
            Row { height: measures.height(), ..Row::default() }
        });
        if let Some(title) = rows.first_mut()
            && !self.press.flow.is_fresh()
        {
            title.cut = NEVER;
        }
        if !self.press.flow.fits(&rows) {
            self.press.flow.new_page();
        }
        self.press.flow.extend(rows);
        (until < last).then_some(until)
    }

    /// Whether somebody looks at what comes next: of all else only its height counts.
    fn is_looked_at(&self) -> bool {
        // Where there are not as many pages as were asked for, the last one is seen. It is none of
        // these where the days in full take more than a page.
        let is_long = self.anchors.sessions.len() >= MANY_SESSIONS;
        let here = self.press.flow.page() + 1;
        // It may go onto the next page yet.
        !is_long || (here..=here + 2).any(|page| self.press.is_wanted(page, usize::MAX))
    }

    /// What is not on one page is cut at the hour that leaves little white and cuts few sessions.
    fn hours_of_a_page(
        &mut self,
        columns: &mut Columns<'_>,
        first: u32,
        ends: &[u32],
        full: f32,
    ) -> (Measures, u32) {
        // More hours need more room.
        let (mut low, mut high) = (0, ends.len() - 1);
        while low < high {
            let middle = usize::div_ceil(low + high, 2);
            if self.measures(columns, first..ends[middle], SIZES[SPREAD]).height() <= full {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        let cells = columns.cells(first..u32::MAX);
        let cuts = |end: u32| {
            cells.iter().filter(|cell| cell.time.start < end && cell.time.end > end).count()
        };
        let near = low - low / 3;
        let best = (near..=low).rev().min_by_key(|at| cuts(ends[*at])).unwrap_or(low);
        (self.measures(columns, first..ends[best], SIZES[SPREAD]), ends[best])
    }

    fn time_width(&self) -> f32 {
        28.0 * self.sheet.unit
    }

    fn column_width(&self, columns: &Columns<'_>) -> f32 {
        (self.sheet.geometry.measure() - self.time_width()) / columns.range.len().max(1) as f32
    }

    fn room_name(&self, room: Option<RoomId>) -> Both {
        let known = room.and_then(|room| self.programme.room(room));
        let known = known.map(|room| self.written(room.name.trim()));
        known.unwrap_or_else(|| self.both(|words| words.paper_glance_elsewhere()))
    }

    /// How tall the rows of a table are in letters of a size.
    fn measures(&mut self, columns: &mut Columns<'_>, time: Range<u32>, size: f32) -> Measures {
        let size = size * self.sheet.unit;
        let how = Type { style: Style::new(SANS, size), leading: size * 1.18 };
        let pad = pad_of(how);
        let width = self.column_width(columns);
        let bold = how.style.in_face(SANS_SEMIBOLD);
        let hour = (self.both(|words| words.paper_glance_hour()), self.time_width() - 2.0);
        let names = columns.rooms().iter().map(|room| (self.room_name(*room), width - pad * 2.4));
        let deepest = std::iter::once(hour)
            .chain(names)
            .map(|(text, width)| self.cell_lines(&text, bold, NOTHING, width, 3).lines.len());
        let head = deepest.max().unwrap_or(1).max(1) as f32 * how.leading + pad * 1.5;

        let mut texts = std::mem::take(&mut columns.texts);
        let away = &columns.grid.away;
        let cells = columns.cells(time);
        let mut hours: Vec<u32> =
            cells.iter().flat_map(|cell| [cell.time.start, cell.time.end]).collect();
        hours.sort_unstable();
        hours.dedup();
        let at = |hour: u32| hours.partition_point(|known| *known < hour);
        let mut steps = vec![pad; hours.len().saturating_sub(1)];
        for cell in &cells {
            // An hour is told where something starts.
            steps[at(cell.time.start)] = how.leading + pad;
        }
        let mut needs: Vec<(Range<usize>, f32)> = Vec::with_capacity(cells.len());
        for cell in &cells {
            let width = cell_width(width, cell, pad);
            let is_alone = cell.sessions.len() == 1;
            let lines: usize = cell
                .sessions
                .iter()
                .take(MOST_SESSIONS)
                .map(|session| {
                    let told = texts.entry((session.id, is_alone));
                    let (told, key) = told.or_insert_with(|| {
                        let (told, most) =
                            self.cell_text(session, is_alone, away.contains(&session.id));
                        let (text, tongue) = (told.text.as_str().into(), self.press.tongue());
                        (told, Counted { text, tongue, lengths: [0; 2], most })
                    });
                    key.lengths = [width, size].map(f32::to_bits);
                    let lines = || self.cell_lines(told, how.style, NOTHING, width, key.most);
                    self.press.fonts.line_count(key, || lines().lines.len())
                })
                .sum();
            let more = usize::from(cell.sessions.len() > MOST_SESSIONS);
            let needed = (lines + more) as f32 * how.leading + pad * 2.0;
            needs.push((at(cell.time.start)..at(cell.time.end), needed));
        }
        columns.texts = texts;
        // What is short is served first; what is long may then have enough already.
        needs.sort_by_key(|(rows, _)| rows.len());
        for (rows, needed) in needs {
            let own: f32 = steps[rows.clone()].iter().sum();
            let count = rows.len() as f32;
            for step in &mut steps[rows] {
                *step += (needed - own).max(0.0) / count;
            }
        }
        let mut tops = vec![head];
        for step in steps {
            tops.push(tops[tops.len() - 1] + step);
        }
        Measures { hours, tops, head, how }
    }

    /// What a session says in a cell, and on how many lines at most.
    /// `is_away` where it does not stand in the column of its room.
    fn cell_text(&self, session: &Session, is_alone: bool, is_away: bool) -> (Both, usize) {
        let mut title = self.both_titles(session);
        if is_away {
            let rooms = session.rooms().filter_map(|room| self.programme.room(room));
            let rooms = rooms.map(|room| room.name.trim()).filter(|name| !name.is_empty());
            let rooms = rooms.collect::<Vec<_>>().join(", ");
            if !rooms.is_empty() {
                title = title.before(&format!(" · {}", self.press.printed(&rooms)));
            }
        }
        if !is_alone {
            return (title.after(&format!("{} ", session::start(session.slot))), FEWER_LINES);
        }
        (title, MOST_LINES)
    }

    /// A text on so many lines at most; what is longer ends with an ellipsis.
    fn cell_lines(
        &self,
        told: &Both,
        style: Style,
        elements: [TagId; 2],
        width: f32,
        most: usize,
    ) -> Lines {
        let tongue = self.press.tongue_of(&told.text);
        let setting = Setting { hyphenate: true, ..Setting::left(width, tongue).full() };
        let set = |text: String| {
            let spans = told.spans(&text, style, elements);
            let full = paragraph(&self.press.fonts, &spans, &setting);
            if full.lines.len() < 2 || full.lines.iter().any(|line| line.broken) {
                return full;
            }
            // On as many lines, words are dealt out to them evenly.
            let setting = Setting::left(width, tongue).balanced();
            let even = paragraph(&self.press.fonts, &spans, &setting);
            let is_whole = !even.lines.iter().any(|line| line.broken);
            if is_whole && even.lines.len() == full.lines.len() { even } else { full }
        };
        // No cell holds more.
        const LETTERS: usize = 400;
        let mut text = told.text.trim_end().to_owned();
        let mut lines = set(text.chars().take(LETTERS).collect());
        let mut is_whole = text.chars().count() <= LETTERS;
        while lines.lines.len() > most || !is_whole {
            let letters = text.chars().count().min(LETTERS);
            // About as much as fits, then word by word.
            let share = most as f32 / lines.lines.len().max(1) as f32;
            let keep = ((letters as f32 * share * 1.1) as usize).min(letters.saturating_sub(1));
            let shorter: String = text.chars().take(keep).collect();
            text = match shorter.rfind(' ') {
                Some(end) if end > 0 => shorter[..end].to_owned(),
                _ => shorter,
            };
            let closed = text.trim_end_matches([',', '–', ':', ';', ' ', '.', '…']);
            lines = set(format!("{closed}…"));
            is_whole = true;
            if text.chars().count() <= 1 {
                break;
            }
        }
        lines
    }
}

fn pad_of(how: Type) -> f32 {
    how.style.size * 0.4
}

/// Width of the text in a cell.
fn cell_width(column: f32, cell: &Cell<'_>, pad: f32) -> f32 {
    column * cell.columns.len() as f32 - pad * 2.4
}
