//! The days in full: session by session, those at the same time in order or beside each other.

use obrady_words::capital;

use super::{
    Maker, Plan,
    options::Parallel,
    plan::Item,
    session::{self, Frame},
    tongues::Both,
};
use crate::layout::{AnchorId, NEVER, Role, Row, Setting, Span, TagId, height};

impl<'a> Maker<'a> {
    /// Pours all days, and what has none yet.
    pub fn days(&mut self, plan: &Plan<'a>) {
        if !self.options.details {
            return;
        }
        for day in &plan.days {
            let section = self.press.tags.add(self.root, Role::Section);
            let title = self.both(|words| capital(&words.weekday_day(day.date)));
            let number = day.number.map(|number| self.both(|words| words.paper_day(number)));
            let heading = self.heading(&title, number.as_ref(), section);
            self.sessions(heading, &day.items, section, self.anchors.days[&day.date], title);
        }
        if let Some(anchor) = self.anchors.undated {
            let section = self.press.tags.add(self.root, Role::Section);
            let title = self.both(|words| words.paper_unscheduled());
            let heading = self.heading(&title, None, section);
            self.sessions(heading, &plan.undated, section, anchor, title);
        }
    }

    fn sessions(
        &mut self,
        mut rows: Vec<Row>,
        items: &[Item<'a>],
        section: TagId,
        anchor: AnchorId,
        title: Both,
    ) {
        if let Some(last) = rows.last_mut() {
            last.cut = NEVER;
        }
        for group in self.groups(items) {
            if let [one] = group {
                rows.extend(self.item(one, section));
            } else {
                rows.extend(self.parallel(group, section));
            }
        }
        self.open(rows, anchor, title);
        for item in items.iter().filter(|item| !item.session.kind.is_pause()) {
            let title = session::title_of(item.session, self.press.words);
            let anchor = self.anchors.sessions[&item.session.id];
            self.bookmark(1, title, anchor);
        }
    }

    /// What is set beside each other: sessions that start at the same time; else one by one.
    fn groups<'p>(&self, items: &'p [Item<'a>]) -> Vec<&'p [Item<'a>]> {
        let beside = self.options.parallel == Parallel::SideBySide && self.second.is_none();
        let together = |one: &Item<'_>, other: &Item<'_>| {
            let start = one.session.slot.start;
            beside
                && start.is_some()
                && start == other.session.slot.start
                && !one.is_pause()
                && !other.is_pause()
        };
        items.chunk_by(together).collect()
    }

    /// Sessions at the same time, as many columns as there is room for beside each other.
    fn parallel(&mut self, items: &[Item<'_>], parent: TagId) -> Vec<Row> {
        let gutter = self.sheet.gutter;
        let measure = self.sheet.text_measure();
        let most = ((measure + gutter) / (100.0 * self.sheet.unit + gutter)).floor().max(1.0);
        // Two and two look better than three and one.
        let lines = items.len().div_ceil(most as usize);
        let count = items.len().div_ceil(lines);
        let width = (measure - gutter * (count - 1) as f32) / count as f32;
        let mut rows = vec![self.parting()];
        let start = rows.len();
        let slot = items[0].session.slot;
        let same = items.iter().all(|item| item.session.slot.minutes() == slot.minutes());
        let hours =
            if same { session::hours(slot, self.press.words) } else { session::start(slot) };
        // Each goes below whatever ends first, so that no column stays empty.
        let mut stacks: Vec<Vec<Row>> = vec![Vec::new(); count];
        for item in items {
            let section = self.press.tags.add(parent, Role::Section);
            let frame = Frame { x: 0.0, measure: width, hours: false, told: same };
            let told = self.told(item, section, frame);
            let depths = stacks.iter().map(|stack| height(stack));
            let shortest = depths.enumerate().min_by(|one, other| one.1.total_cmp(&other.1));
            let stack = &mut stacks[shortest.map_or(0, |(column, _)| column)];
            if !stack.is_empty() {
                stack.push(Row { height: self.sheet.grid, ..Row::default() });
            }
            stack.extend(told);
        }
        let left = |column: usize| self.sheet.hours + (width + gutter) * column as f32;
        let stacks = stacks.into_iter().enumerate();
        rows.extend(abreast_on_grid(stacks.map(|(column, rows)| (left(column), rows)).collect()));
        let tag = self.press.tags.add(parent, Role::Paragraph);
        let time = self.sheet.time;
        let setting = Setting::left(self.sheet.hours - 6.0, self.press.tongue());
        let label = self.press.block(&[Span::new(hours, time.style, tag)], &setting, 0.0, time);
        if let (Some(first), Some(label)) = (rows.get_mut(start), label.into_iter().next()) {
            first.draws.splice(0..0, label.draws);
        }
        self.sheet.to_grid(&mut rows[start..]);
        if let Some(last) = rows.last_mut() {
            last.cut = 0.0;
        }
        rows
    }

    /// What the event is about, and other texts over the whole width.
    pub(super) fn article(&mut self, title: Both, text: (&str, Option<&str>), anchor: AnchorId) {
        let section = self.press.tags.add(self.root, Role::Section);
        let mut rows = self.heading(&title, None, section);
        if let Some(last) = rows.last_mut() {
            last.cut = NEVER;
        }
        let measure = self.sheet.geometry.measure();
        let frame = Frame { x: 0.0, measure, hours: false, told: false };
        let body = self.sheet.body;
        rows.extend(self.pair(text, frame, section, |maker, text, frame, part| {
            maker.press.description(text, part, (frame.x, frame.measure), body)
        }));
        self.sheet.to_grid(&mut rows);
        self.open(rows, anchor, title);
    }

    /// The rule above a session, which vanishes at the top of a page.
    pub(super) fn parting(&self) -> Row {
        use crate::{layout::Draw, look::HAIR};
        let grid = self.sheet.grid;
        let rect = [0.0, grid * 0.45, self.sheet.geometry.measure(), 0.4];
        Row {
            height: grid,
            draws: vec![Draw::Rect { rect, colour: HAIR }],
            cut: NEVER,
            parting: true,
            grid,
            ..Row::default()
        }
    }

    /// Whether so much is still free on the page.
    pub(super) fn has_room(&self, rows: &[Row]) -> bool {
        // Sums of heights are not exact.
        self.press.flow.room() + 0.01 >= height(rows)
    }
}

/// Stacks beside each other, all of the same end.
fn abreast_on_grid(stacks: Vec<(f32, Vec<Row>)>) -> Vec<Row> {
    let mut rows = crate::layout::abreast(stacks);
    if let Some(last) = rows.last_mut() {
        last.cut = 2.0;
    }
    rows
}
