//! A day as a table whose boxes are true to scale.

use std::{collections::BTreeSet, ops::Range};

use super::{
    axis::Axis,
    board::{Board, Spot},
    cell::{Cells, Depth},
};
use crate::{
    fonts::{SANS, SANS_SEMIBOLD},
    layout::{Align, Colour, Draw, Fitted, Part, Role, Room, Style, TagId, Tags, stack, widest},
    look::{ACCENT, GREY, HAIR},
    press::Press,
    products::programme::session,
};

/// How much wider a column is for each session more that is beside another in it.
const WIDER: f32 = 0.6;
/// A heading has at most so many lines.
const HEADING_LINES: f32 = 3.0;
/// A day with more hours at which something starts names the full ones alone.
const MOST_STARTS: usize = 24;

/// How much higher than a line a box is that has room for one.
const WITH_WHITE: f32 = 1.45;

/// Some columns of a day in a place on the poster.
pub struct Panel<'a> {
    /// Its boxes.
    pub spots: Vec<Spot<'a>>,
    /// Its hours.
    pub axis: Axis,
    /// The names of its columns.
    rooms: Vec<String>,
    /// Into how many parts each of them is divided.
    lanes: Vec<usize>,
    /// Whether rooms are below each other, and hours go to the right.
    turned: bool,
    /// Where the boxes are: left, top, width, height.
    plot: [f32; 4],
    /// All of it.
    rect: [f32; 4],
    /// Where columns begin, and the last one ends, from the plot's edge.
    edges: Vec<f32>,
    heading: Style,
    hours: Style,
}

impl<'a> Panel<'a> {
    /// Lays out columns of a day in `rect`; `name` knows what rooms are called.
    pub fn of(
        press: &Press,
        board: &Board<'a>,
        columns: Range<usize>,
        (rect, turned, unit): ([f32; 4], bool, f32),
        name: &dyn Fn(usize) -> String,
    ) -> Self {
        let spots = board.part(&columns);
        // Of these columns alone: what goes on elsewhere makes nothing smaller here.
        let axis = Axis::of(spots.iter().map(|spot| (spot.time.clone(), spot.is_band)));
        let rooms: Vec<String> = columns.clone().map(name).collect();
        let lanes: Vec<usize> = columns.map(|column| board.lanes(column)).collect();
        let heading = Style::new(SANS_SEMIBOLD, 11.5 * unit.powf(0.85));
        let hours = Style::new(SANS_SEMIBOLD, 9.5 * unit.powf(0.85)).in_colour(ACCENT);
        let mut panel = Self {
            spots,
            axis,
            rooms,
            lanes,
            turned,
            plot: rect,
            rect,
            edges: Vec::new(),
            heading,
            hours,
        };
        panel.lay_out(press);
        panel
    }

    fn lay_out(&mut self, press: &Press) {
        let [x, y, width, height] = self.rect;
        let hour = press.fonts.width("00:00", self.hours);
        let least = self.heading.size * 0.5;
        if self.turned {
            let names = width * 0.13;
            let top = self.hours.size * 1.5;
            self.plot = [x + names, y + top, width - names, height - top];
            self.measure_columns(height - top);
            while self.heading.size > least && !self.headings_fit(press) {
                self.heading.size *= 0.94;
            }
            return;
        }
        let left = hour + self.hours.size * 0.6;
        self.plot = [x + left, y, width - left, height];
        self.measure_columns(width - left);
        while self.heading.size > least && !self.headings_fit(press) {
            self.heading.size *= 0.94;
        }
        let tops = (0..self.rooms.len()).map(|column| self.heading_of(press, column).height);
        let top = tops.fold(self.heading.size * 1.1, f32::max) + self.heading.size * 0.5;
        self.plot = [x + left, y + top, width - left, height - top];
    }

    /// Makes one box of what is too low for a line of its own and what is before or after it without
    /// a pause.
    pub fn join_low(&mut self, line: f32) {
        let mut spots: Vec<Spot<'a>> = Vec::with_capacity(self.spots.len());
        for spot in std::mem::take(&mut self.spots) {
            let is_low = |spot: &Spot<'_>| {
                let [_, _, width, height] = self.place(spot);
                width.min(height) < line
            };
            let is_before = |other: &&mut Spot<'_>| {
                let same = other.columns == spot.columns && other.lane == spot.lane;
                same && other.time.end == spot.time.start && !other.is_band && !spot.is_band
            };
            match spots.iter_mut().rfind(is_before) {
                Some(before) if is_low(before) || is_low(&spot) => {
                    before.time.end = spot.time.end;
                    before.items.extend(spot.items);
                }
                _ => spots.push(spot),
            }
        }
        self.spots = spots;
        self.raise_low(line);
    }

    /// Draws what is too low for a line of its own as high as one, up to what follows it or the end of
    /// the day.
    fn raise_low(&mut self, line: f32) {
        let needed = line * WITH_WHITE / self.minute();
        for at in 0..self.spots.len() {
            let spot = &self.spots[at];
            let [start, end] = [spot.time.start, spot.time.end];
            let follows = |other: &&Spot<'_>| {
                other.columns.start < spot.columns.end
                    && spot.columns.start < other.columns.end
                    && other.time.start >= end
            };
            let next = self.spots.iter().filter(follows).map(|other| other.time.start).min();
            let limit = next.unwrap_or(u32::MAX).min(self.axis.time.end);
            // Not every minute of the axis is as long as any other.
            let is_enough = |end: &u32| self.axis.at(*end) - self.axis.at(start) >= needed;
            let until = (end..=limit).find(is_enough).unwrap_or(limit);
            self.spots[at].raised = until.saturating_sub(end);
        }
    }

    fn measure_columns(&mut self, length: f32) {
        let weight = |lanes: &usize| 1.0 + WIDER * (*lanes as f32 - 1.0);
        let all: f32 = self.lanes.iter().map(weight).sum();
        let mut at = 0.0;
        self.edges = vec![0.0];
        for lanes in &self.lanes {
            at += weight(lanes) / all.max(1.0) * length;
            self.edges.push(at);
        }
    }

    fn headings_fit(&self, press: &Press) -> bool {
        (0..self.rooms.len()).all(|column| {
            let set = self.heading_of(press, column);
            let [measure, _] = self.heading_place(column);
            set.cut.is_none() && widest(&press.fonts, &self.heading_part(press, column)) <= measure
        })
    }

    /// The place for a column's name: width and height.
    fn heading_place(&self, column: usize) -> [f32; 2] {
        let own = self.edges[column + 1] - self.edges[column];
        let pad = self.heading.size * 0.3;
        if self.turned {
            [(self.plot[0] - self.rect[0] - pad * 2.0).max(1.0), (own - pad).max(1.0)]
        } else {
            [(own - pad * 2.0).max(1.0), self.heading.size * 1.1 * HEADING_LINES]
        }
    }

    fn heading_of(&self, press: &Press, column: usize) -> Fitted {
        self.heading_in(press, column, Tags::DOCUMENT)
    }

    fn heading_part(&self, press: &Press, column: usize) -> Part {
        let text = self.rooms[column].clone();
        Part {
            tongue: press.tongue_of(&text),
            text,
            style: self.heading,
            leading: 1.1,
            before: 0.0,
            tag: Tags::DOCUMENT,
        }
    }

    fn heading_in(&self, press: &Press, column: usize, tag: TagId) -> Fitted {
        let [measure, height] = self.heading_place(column);
        let part = Part { tag, ..self.heading_part(press, column) };
        stack(&press.fonts, &[part], &Room { measure, height, align: Align::Left, least: 1.0 })
    }

    /// Points for a minute.
    fn minute(&self) -> f32 {
        let length = if self.turned { self.plot[2] } else { self.plot[3] };
        length / self.axis.length()
    }

    /// The rectangle between two places among the rooms and two among the hours.
    fn rect(&self, rooms: [f32; 2], hours: [f32; 2]) -> [f32; 4] {
        let [x, y, ..] = self.plot;
        let [room, hour] = [rooms[1] - rooms[0], hours[1] - hours[0]];
        if self.turned {
            [x + hours[0], y + rooms[0], hour, room]
        } else {
            [x + rooms[0], y + hours[0], room, hour]
        }
    }

    /// Where a box is.
    pub fn place(&self, spot: &Spot<'_>) -> [f32; 4] {
        let [first, end] = [spot.columns.start, spot.columns.end].map(|column| self.edges[column]);
        let (lane, lanes) = spot.lane;
        let share = (end - first) / lanes as f32;
        let rooms = [first + share * lane as f32, first + share * (lane + 1) as f32];
        let minute = self.minute();
        let hours = [spot.time.start, spot.time.end + spot.raised];
        let hours = hours.map(|moment| self.axis.at(moment) * minute);
        let [x, y, width, height] = self.rect(rooms, hours);
        // A little white keeps neighbours apart.
        let white = (self.hours.size * 0.09).min(width * 0.06).min(height * 0.06);
        [x + white, y + white, width - 2.0 * white, height - 2.0 * white]
    }

    /// Size of the names of its columns.
    pub fn heading_size(&self) -> f32 {
        self.heading.size
    }

    /// How many boxes have room for so much in letters of full size, of how many.
    pub fn fitting(&self, press: &Press, cells: &Cells<'_>, depth: Depth) -> (usize, usize) {
        // A hundred tell as much as thousands.
        let step = self.spots.len() / 120 + 1;
        let own = self.spots.iter().filter(|spot| !spot.is_band).step_by(step);
        let mut all = 0;
        let fitting = own.filter(|spot| {
            all += 1;
            let place = self.place(spot);
            // A low box has the start before its title.
            let low = if depth <= Depth::People { Depth::Run } else { Depth::Line };
            cells.fits(press, spot, place, depth) || cells.fits(press, spot, place, low)
        });
        let fitting = fitting.count();
        (fitting, all)
    }

    /// How many boxes have room for all of a session with its track, of how many that have one.
    pub fn naming_tracks(&self, press: &Press, cells: &Cells<'_>) -> (usize, usize) {
        let step = self.spots.len() / 120 + 1;
        let own = self.spots.iter().filter(|spot| cells.track(spot).is_some()).step_by(step);
        own.fold((0, 0), |(fit, all), spot| {
            let fits = cells.fits(press, spot, self.place(spot), Depth::All);
            (fit + usize::from(fits), all + 1)
        })
    }

    /// Draws it as a table in an element.
    pub fn draw(&self, press: &mut Press, cells: &Cells<'_>, parent: TagId) -> Vec<Draw> {
        let table = press.tags.add(parent, Role::Table);
        let mut draws = self.ground(cells);
        let mut starts: Vec<u32> = self.spots.iter().map(|spot| spot.time.start).collect();
        starts.sort_unstable();
        starts.dedup();
        let named = self.named(&starts);
        let firsts: Vec<usize> = std::iter::once(0)
            .chain(self.lanes.iter().scan(0, |all, lanes| {
                *all += lanes;
                Some(*all)
            }))
            .collect();
        let parts = firsts[firsts.len() - 1];
        let (rows, columns) =
            if self.turned { (parts, starts.len()) } else { (starts.len(), parts) };
        // Which box is in which cell, counted from 1.
        let mut cover = vec![0; rows * columns];
        let ranges: Vec<[Range<usize>; 2]> = self
            .spots
            .iter()
            .map(|spot| {
                let hours = starts.partition_point(|start| *start < spot.time.start)
                    ..starts.partition_point(|start| *start < spot.time.end);
                let (lane, lanes) = spot.lane;
                let first = firsts[spot.columns.start];
                let own = firsts[spot.columns.end] - first;
                let rooms = first + own * lane / lanes..first + own * (lane + 1) / lanes;
                if self.turned { [rooms, hours] } else { [hours, rooms] }
            })
            .collect();
        for (at, [rows, across]) in ranges.iter().enumerate() {
            for row in rows.clone() {
                cover[row * columns + across.start..row * columns + across.end].fill(at + 1);
            }
        }
        let head = press.tags.add(table, Role::Row);
        let corner = press.tags.add(head, Role::ColumnHeading);
        draws.push(Draw::Begin(corner));
        if self.turned {
            for start in &starts {
                let tag = press.tags.add(head, Role::ColumnHeading);
                draws.extend(self.hour(press, *start, named.contains(start), tag));
            }
        } else {
            for column in 0..self.rooms.len() {
                draws.extend(self.heading(press, column, head));
            }
        }
        for row in 0..rows {
            let tag = press.tags.add(table, Role::Row);
            if !self.turned {
                let heading = press.tags.add(tag, Role::RowHeading);
                let start = starts[row];
                draws.extend(self.hour(press, start, named.contains(&start), heading));
            } else if let Ok(column) = firsts.binary_search(&row) {
                draws.extend(self.heading(press, column, tag));
            }
            for column in 0..columns {
                match cover[row * columns + column] {
                    // An empty cell is one too, or the next would seem to be in its place.
                    0 => draws.push(Draw::Begin(press.tags.add(tag, Role::Cell))),
                    at => {
                        let [rows, columns] = &ranges[at - 1];
                        if rows.start == row && columns.start == column {
                            let cell = press.tags.add(tag, Role::Cell);
                            press.tags.set_span(cell, rows.len(), columns.len());
                            draws.push(Draw::Begin(cell));
                            let spot = &self.spots[at - 1];
                            draws.extend(cells.set(press, spot, self.place(spot), cell));
                        }
                    }
                }
            }
        }
        for mark in named.iter().filter(|mark| starts.binary_search(mark).is_err()) {
            draws.extend(self.label(press, *mark, None));
        }
        draws
    }

    /// The name of a column, with a line below or beside it.
    fn heading(&self, press: &mut Press, column: usize, row: TagId) -> Vec<Draw> {
        let role = if self.turned { Role::RowHeading } else { Role::ColumnHeading };
        let tag = press.tags.add(row, role);
        let lanes = self.lanes[column];
        let span = if self.turned { (lanes, 1) } else { (1, lanes) };
        press.tags.set_span(tag, span.0, span.1);
        let set = self.heading_in(press, column, tag);
        if let Some(text) = &set.cut {
            press.warnings.insert(crate::Warning::CutShort { text: text.clone() });
        }
        let pad = self.heading.size * 0.3;
        let [x, y, ..] = self.plot;
        let at = self.edges[column];
        let mut draws = vec![Draw::Begin(tag)];
        draws.extend(if self.turned {
            set.at(self.rect[0], y + at + pad)
        } else {
            let below = self.heading.size * 0.3;
            let top = y - below - set.height;
            set.at(x + at + pad, top)
        });
        draws
    }

    /// An hour as the heading of a row or column; one without room for it is only spoken.
    fn hour(&self, press: &mut Press, moment: u32, is_named: bool, tag: TagId) -> Vec<Draw> {
        let mut draws = vec![Draw::Begin(tag)];
        if is_named {
            draws.extend(self.label(press, moment, Some(tag)));
        } else {
            press.tags.set_alternative(tag, session::clock(moment));
        }
        draws
    }

    fn label(&self, press: &Press, moment: u32, tag: Option<TagId>) -> Vec<Draw> {
        let text = session::clock(moment);
        let is_full = moment.is_multiple_of(60);
        let style = if is_full {
            self.hours
        } else {
            let small = Style { size: self.hours.size * 0.82, ..self.hours };
            small.in_face(SANS).in_colour(GREY)
        };
        let width = press.fonts.width(&text, style);
        let at = self.axis.at(moment) * self.minute();
        let [x, y, ..] = self.plot;
        let place = if self.turned {
            [x + at, y - self.hours.size * 0.45]
        } else {
            [x - self.hours.size * 0.45 - width, y + at + style.size * 0.8]
        };
        vec![Draw::text(&press.fonts, &text, style, place, tag)]
    }

    /// The hours that are named: the full ones, and those at which something starts, where there is
    /// room for them.
    fn named(&self, starts: &[u32]) -> BTreeSet<u32> {
        let need = if self.turned { self.hours.size * 3.1 } else { self.hours.size * 1.1 };
        let minute = self.minute();
        let at = |moment: u32| self.axis.at(moment) * minute;
        let mut named: BTreeSet<u32> = BTreeSet::new();
        // When a day begins is always told.
        let first = starts.first().copied();
        let starts = if starts.len() > MOST_STARTS { &[] } else { starts };
        let end = at(self.axis.time.end);
        let full = self.axis.marks(60);
        for moment in first.into_iter().chain(full).chain(starts.iter().copied()) {
            let is_near = |other: &u32| (at(*other) - at(moment)).abs() < need;
            if at(moment) + need <= end + 0.01 && !named.iter().any(is_near) {
                named.insert(moment);
            }
        }
        named
    }

    /// What is behind the letters: lines for hours and rooms, and the boxes.
    fn ground(&self, cells: &Cells<'_>) -> Vec<Draw> {
        let minute = self.minute();
        let fine = self.hours.size * 0.035;
        let rooms = self.edges[self.edges.len() - 1];
        let end = self.axis.length() * minute;
        let mut draws = Vec::new();
        let mut fill = |rect, colour| draws.push(Draw::Rect { rect, colour });
        for gap in &self.axis.gaps {
            let hours = [gap.start, gap.end].map(|moment| self.axis.at(moment) * minute);
            fill(self.rect([0.0, rooms], hours), Colour::grey(0.97));
            // Three dots among the hours say that some are left out.
            let dot = self.hours.size * 0.11;
            let middle = (hours[0] + hours[1]) / 2.0;
            for at in [-1.0, 0.0, 1.0] {
                let along = middle + at * dot * 2.6 + if self.turned { 0.0 } else { dot * 3.0 };
                let beside = -self.hours.size * if self.turned { -0.5 } else { 1.3 };
                fill(self.rect([beside, beside + dot], [along, along + dot]), ACCENT);
            }
        }
        if minute * 60.0 > self.hours.size * 5.0 {
            for half in self.axis.marks(30) {
                let at = self.axis.at(half) * minute;
                fill(self.rect([0.0, rooms], [at, at + fine]), Colour::grey(0.9));
            }
        }
        for hour in self.axis.marks(60) {
            let at = self.axis.at(hour) * minute;
            fill(self.rect([0.0, rooms], [at, at + fine * 1.5]), HAIR);
        }
        for edge in &self.edges[1..self.edges.len() - 1] {
            fill(self.rect([*edge, *edge + fine], [0.0, end]), Colour::grey(0.86));
        }
        fill(self.rect([0.0, rooms], [0.0, fine * 3.0]), ACCENT);
        for spot in &self.spots {
            let Some(paint) = cells.paint(spot) else { continue };
            let rect @ [x, y, width, height] = self.place(spot);
            // What shines through between the letters would be lines.
            fill(rect, Colour::WHITE);
            fill(rect, paint.ground);
            if let Some(edge) = paint.edge {
                fill([x, y, cells.bar().min(width * 0.12), height], edge);
            }
        }
        draws
    }
}
