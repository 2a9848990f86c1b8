//! Who holds and supports the event, each with logo and address.

use obrady_domain::{Organisation, OrganisationRoleKind};

use super::{Maker, cover::organisation_label};
use crate::{
    layout::{NEVER, Role, Row, Setting, Span, TagId, abreast, height},
    look::{ACCENT, Type},
    press::mm,
};

impl Maker<'_> {
    /// Whether there is more to show of the organisations than the cover does.
    pub fn has_supporters(&self) -> bool {
        super::ORGANISATIONS.into_iter().any(|kind| {
            let mut members = self.programme.organisations_as(kind, None);
            let has_logo = |one: &Organisation| self.content.picture(one.logo).is_some();
            members.any(|one| has_logo(one) || !one.website.trim().is_empty())
        })
    }

    /// The page of those who hold and support the event.
    pub fn supporters(&mut self) -> Option<Vec<Row>> {
        self.anchors.supporters?;
        let section = self.press.tags.add(self.root, Role::Section);
        let title = self.both(|words| words.paper_supporters());
        let mut rows = self.heading(&title, None, section);
        let programme = self.programme;
        let of = |kind| programme.organisations_as(kind, None);
        let groups = super::ORGANISATIONS.map(|kind| {
            (kind, of(kind).filter(|one| !one.name.trim().is_empty()).collect::<Vec<_>>())
        });
        let groups: Vec<_> =
            groups.into_iter().filter(|(_, members)| !members.is_empty()).collect();
        // Names alone are long rather than tall.
        let has_logo = |one: &&Organisation| self.content.picture(one.logo).is_some();
        let columns = if groups.iter().any(|(_, them)| them.iter().any(has_logo)) { 3 } else { 2 };
        let mut rest = groups.as_slice();
        while !rest.is_empty() {
            // Small groups stand beside each other.
            let mut taken = 0;
            let beside = rest.iter().take_while(|(_, members)| {
                taken += members.len();
                taken <= columns
            });
            let (line, below) = rest.split_at(beside.count().max(1));
            if let Some(last) = rows.last_mut() {
                last.height += self.sheet.grid;
                // The large heading stays with the first of them.
                last.cut = if rest.len() == groups.len() { NEVER } else { 4.0 };
            }
            rows.extend(self.supporter_groups(line, columns, section));
            rest = below;
        }
        self.sheet.to_grid(&mut rows);
        Some(rows)
    }

    /// Pours them, on one page where one is enough.
    pub fn pour_supporters(&mut self, rows: Vec<Row>) {
        let Some(anchor) = self.anchors.supporters else { return };
        let title = self.both(|words| words.paper_supporters());
        let is_long = height(&rows) > self.sheet.geometry.depth();
        self.open_in(if is_long { super::SOME_ROOM } else { 1.0 }, rows, anchor, title);
    }

    /// Groups beside each other, what they do above them.
    fn supporter_groups(
        &mut self,
        groups: &[(OrganisationRoleKind, Vec<&Organisation>)],
        columns: usize,
        section: TagId,
    ) -> Vec<Row> {
        let gutter = self.sheet.gutter;
        let width = self.press.flow.column(columns, gutter);
        let how = self.sheet.title;
        let how = Type { style: how.style.in_colour(ACCENT), ..how };
        let mut stacks = Vec::new();
        let mut at = 0;
        for (kind, members) in groups {
            // An element of its own, so that it is read before the next, which is drawn beside it.
            let part = self.press.tags.add(section, Role::Section);
            let label = self.both(|words| organisation_label(*kind, members.len(), words));
            let tag = self.press.tags.add(part, Role::Heading(3));
            let span = if groups.len() == 1 { columns } else { members.len() } as f32;
            let measure = width * span + gutter * (span - 1.0);
            let setting = Setting::left(measure, self.press.tongue()).balanced();
            let spans = self.label(&label, how.style, tag, measure);
            let rows = self.press.block(&spans, &setting, 0.0, how);
            stacks.push(((width + gutter) * at as f32, part, members, rows));
            at += members.len();
        }
        let tallest = stacks.iter().map(|(.., rows)| height(rows)).fold(0.0, f32::max);
        let lines: Vec<&Organisation> =
            groups.iter().flat_map(|(_, members)| members.iter().copied()).collect();
        let any = |line: &[&Organisation]| {
            line.iter().any(|one| self.content.picture(one.logo).is_some())
        };
        // Those beside each other have their names at one height.
        let logos: Vec<bool> = lines.chunks(columns).map(any).collect();
        let mut beside = Vec::new();
        for (x, part, members, mut rows) in stacks {
            // Labels end where the longest does.
            rows.insert(0, Row::white(tallest - height(&rows)));
            if let Some(last) = rows.last_mut() {
                last.height += self.sheet.grid / 4.0;
                last.cut = NEVER;
            }
            rows.extend(self.supporter_lines(members, part, width, &logos, columns));
            beside.push((x, rows));
        }
        let mut rows = abreast(beside);
        if let Some(last) = rows.last_mut() {
            last.cut = 2.0;
        }
        rows
    }

    /// Some beside each other, and lines of them below each other; each line with room for logos or
    /// without.
    fn supporter_lines(
        &mut self,
        members: &[&Organisation],
        part: TagId,
        width: f32,
        logos: &[bool],
        columns: usize,
    ) -> Vec<Row> {
        let list = self.press.tags.add(part, Role::List);
        let mut rows: Vec<Row> = Vec::new();
        for (line, logos) in members.chunks(columns).zip(logos) {
            let mut stacks = Vec::new();
            for (at, one) in line.iter().enumerate() {
                let stack = self.supporter(one, list, width, *logos);
                stacks.push(((width + self.sheet.gutter) * at as f32, stack));
            }
            let mut joined = abreast(stacks);
            for row in &mut joined {
                row.cut = NEVER;
            }
            if let Some(last) = joined.last_mut() {
                last.cut = 2.0;
                last.height += self.sheet.grid * 0.25;
            }
            rows.extend(joined);
        }
        rows
    }

    fn supporter(&mut self, one: &Organisation, list: TagId, width: f32, logos: bool) -> Vec<Row> {
        let item = self.press.tags.add(list, Role::ListItem);
        let body = self.press.tags.add(item, Role::ListBody);
        let tall = mm(10.5) * self.sheet.unit;
        let mut rows = Vec::new();
        if logos {
            let mut row = Row::white(tall + 4.0 * self.sheet.unit);
            if let Some(image) = self.content.picture(one.logo) {
                let [wide, high] = image.within(width, tall);
                let words = self.press.words.paper_logo_of(one.name.trim());
                let rect = [0.0, tall - high, wide, high];
                row.draws.push(self.figure(image.clone(), rect, words, body));
            }
            rows.push(row);
        }
        let how = self.sheet.cover_text;
        let mut spans = vec![Span::new(self.press.printed(one.name.trim()), how.style, body)];
        if !one.website.trim().is_empty() {
            spans.push(Span::new("\n", how.style, body));
            let small = self.sheet.small.style.in_colour(ACCENT);
            spans.push(self.press.address(&one.website, body, small));
        }
        let tongue = self.press.tongue_of(&one.name);
        let setting = Setting { hyphenate: true, ..Setting::left(width, tongue) };
        rows.extend(self.press.block(&spans, &setting, 0.0, how));
        rows
    }
}
