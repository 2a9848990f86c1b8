//! The cells of a table at a glance, once it is known how tall they are.

use std::{collections::BTreeSet, ops::Range};

use obrady_domain::{Session, SessionId, SessionKind};

use super::{
    super::{Maker, grid::Cell, session, tongues::Both},
    Columns, MOST_SESSIONS, Measures, cell_width,
};
use crate::{
    fonts::SANS_SEMIBOLD,
    layout::{Colour, Draw, Lines, Link, Role, Row, TagId, Target, baseline},
    look::{ACCENT, GREY, HAIR, Type},
    press::Warning,
};

impl Maker<'_> {
    /// All of a table as one row of the page.
    pub(super) fn table(
        &mut self,
        columns: &Columns<'_>,
        time: Range<u32>,
        measures: &Measures,
        table: TagId,
    ) -> Row {
        let cells = columns.cells(time);
        let (pad, how) = (measures.pad(), measures.how);
        let measure = self.sheet.geometry.measure();
        let (left, width) = (self.time_width(), self.column_width(columns));
        let count = columns.range.len();
        let mut draws = self.table_head(columns, measures, table);
        let rule =
            |y: f32, height: f32, colour| Draw::Rect { rect: [0.0, y, measure, height], colour };
        let mut rules = vec![rule(measures.head - 0.6, 0.6, ACCENT)];
        let mut starts: Vec<u32> = cells.iter().map(|cell| cell.time.start).collect();
        starts.dedup();
        let started = |hour: u32| starts.partition_point(|start| *start < hour);
        // What goes on in the rows below that in which it started.
        let mut open: Vec<&Cell<'_>> = Vec::new();
        for row in cells.chunk_by(|one, next| one.time.start == next.time.start) {
            let start = row[0].time.start;
            let y = measures.top(start);
            let tag = self.press.tags.add(table, Role::Row);
            let hour = self.press.tags.add(tag, Role::RowHeading);
            rules.push(rule(y, 0.3, HAIR));
            let style = how.style.in_face(SANS_SEMIBOLD).in_colour(ACCENT);
            let text = Both::plain(session::clock(start));
            let lines = self.cell_lines(&text, style, [hour; 2], left - 2.0, 1);
            draws.push(Draw::Begin(hour));
            draws.extend(lines_at(&lines, 0.0, y + pad, how));
            open.retain(|cell| cell.time.end > start);
            let mut cells = row.iter().peekable();
            let mut at = 0;
            while at < count {
                if let Some(cell) = cells.next_if(|cell| cell.columns.start == at) {
                    let element = self.press.tags.add(tag, Role::Cell);
                    let rows = started(cell.time.end) - started(start);
                    self.press.tags.set_span(element, rows, cell.columns.len());
                    draws.push(Draw::Begin(element));
                    let place = [left + width * at as f32, y];
                    let away = &columns.grid.away;
                    self.cell(&mut draws, (cell, element), (place, width), measures, away);
                    at = cell.columns.end;
                } else {
                    if !open.iter().any(|cell| cell.columns.contains(&at)) {
                        // An empty cell is one too, or the next would seem to be in its column.
                        draws.push(Draw::Begin(self.press.tags.add(tag, Role::Cell)));
                    }
                    at += 1;
                }
            }
            open.extend(row);
        }
        rules.push(rule(measures.height() - 0.4, 0.4, HAIR));
        // Under the cells, which may go on over several rows.
        rules.append(&mut draws);
        Row { height: measures.height(), draws: rules, ..Row::default() }
    }

    fn table_head(
        &mut self,
        columns: &Columns<'_>,
        measures: &Measures,
        table: TagId,
    ) -> Vec<Draw> {
        let (pad, how) = (measures.pad(), measures.how);
        let (left, width) = (self.time_width(), self.column_width(columns));
        let bold = how.style.in_face(SANS_SEMIBOLD);
        let row = self.press.tags.add(table, Role::Row);
        let mut draws = Vec::new();
        let hour = self.both(|words| words.paper_glance_hour());
        let rooms = columns.rooms().iter().map(|room| self.room_name(*room));
        let mut heads = vec![(hour, how.style.in_colour(GREY), 0.0, left - 2.0)];
        for (at, room) in rooms.enumerate() {
            heads.push((room, bold, left + width * at as f32 + pad * 1.4, width - pad * 2.4));
        }
        for (text, style, x, width) in heads {
            let tag = self.press.tags.add(row, Role::ColumnHeading);
            draws.push(Draw::Begin(tag));
            let elements = text.elements(&mut self.press.tags, tag);
            let lines = self.cell_lines(&text, style, elements, width, 3);
            self.warn_of(&text, &lines);
            // Headings stand on one line at the foot.
            let above = measures.head - pad - lines.lines.len() as f32 * how.leading;
            draws.extend(lines_at(&lines, x, above, how));
        }
        draws
    }

    fn cell(
        &mut self,
        draws: &mut Vec<Draw>,
        (cell, element): (&Cell<'_>, TagId),
        ([x, y], column): ([f32; 2], f32),
        measures: &Measures,
        away: &BTreeSet<SessionId>,
    ) {
        let (pad, how) = (measures.pad(), measures.how);
        let tall = measures.top(cell.time.end) - y;
        let wide = column * cell.columns.len() as f32;
        let rect = [x + pad * 0.3, y + 0.9, wide - pad * 0.6, tall - 1.5];
        if let Some(colour) = ground(&cell.sessions) {
            let mark = [rect[0], rect[1], 1.2 * self.sheet.unit, rect[3]];
            draws.push(Draw::Rect { rect, colour });
            draws.push(Draw::Rect { rect: mark, colour: ACCENT });
        }
        let width = cell_width(column, cell, pad);
        let mut y = y + pad;
        for session in cell.sessions.iter().take(MOST_SESSIONS) {
            let grey = session.kind.is_pause();
            let style = if grey { how.style.in_colour(GREY) } else { how.style };
            let (text, most) =
                self.cell_text(session, cell.sessions.len() == 1, away.contains(&session.id));
            // One that lasts has room for more lines than its row was made for.
            let room = ((tall - pad * 2.0) / how.leading) as usize;
            let most = if cell.sessions.len() == 1 { most.max(room) } else { most };
            let anchor = self.anchors.sessions.get(&session.id).copied();
            let role = if anchor.is_some() { Role::Link } else { Role::Paragraph };
            let tag = self.press.tags.add(element, role);
            let elements = text.elements(&mut self.press.tags, tag);
            let lines = self.cell_lines(&text, style, elements, width, most);
            self.warn_of(&text, &lines);
            let left = x + pad * 1.4;
            draws.extend(lines_at(&lines, left, y, how));
            for line in lines.lines.iter() {
                if let Some(anchor) = anchor {
                    let link = Link { target: Target::Anchor(anchor), title: text.text.clone() };
                    draws.push(Draw::Link { rect: [left, y, line.width, how.leading], link, tag });
                }
                y += how.leading;
            }
        }
        if let Some(first) = cell.sessions.get(MOST_SESSIONS) {
            let tag = self.press.tags.add(element, Role::Paragraph);
            let more = Both::plain(format!("+ {}", cell.sessions.len() - MOST_SESSIONS));
            let lines = self.cell_lines(&more, how.style, [tag; 2], width, 1);
            draws.extend(lines_at(&lines, x + pad * 1.4, y, how));
            self.warn_of_lost(&session::title_of(first, self.press.words));
        }
    }

    /// Tells that `lines` do not hold all of `text`, if so.
    fn warn_of(&mut self, text: &Both, lines: &Lines) {
        if lines.text().ends_with('…') && !text.text.ends_with('…') {
            self.warn_of_lost(&text.text);
        }
    }

    /// Tells that a text is not all there. Where the days are told in full it is there.
    fn warn_of_lost(&mut self, text: &str) {
        if !self.options.details {
            self.press.warnings.insert(Warning::cut(text));
        }
    }
}

/// On what colour sessions stand; breaks on none.
fn ground(sessions: &[&Session]) -> Option<Colour> {
    if sessions.iter().all(|session| session.kind.is_pause()) {
        return None;
    }
    let is_for_all =
        |session: &&Session| matches!(session.kind, SessionKind::Plenary | SessionKind::Ceremony);
    Some(Colour::Tint(if sessions.iter().any(is_for_all) { 0.2 } else { 0.09 }))
}

/// Lines from a height down.
fn lines_at(lines: &Lines, x: f32, top: f32, how: Type) -> Vec<Draw> {
    let first = top + baseline(how.style.size, how.leading);
    let each = lines.lines.iter().enumerate();
    each.flat_map(|(at, line)| lines.draws(line, x, first + how.leading * at as f32)).collect()
}
