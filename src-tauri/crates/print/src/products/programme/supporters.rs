//! Who holds and supports the event, each with logo and address.

use obrady_domain::Organisation;

use super::{Maker, cover::organisation_label};
use crate::{
    layout::{NEVER, Role, Row, Setting, Span, TagId, abreast},
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

    /// Pours the page of those who hold and support the event.
    pub fn supporters(&mut self) {
        let Some(anchor) = self.anchors.supporters else { return };
        let section = self.press.tags.add(self.root, Role::Section);
        let title = self.press.words.paper_supporters();
        let second = self.second_word(|words| words.paper_supporters());
        let mut rows = self.heading(&title, second.as_deref(), None, section);
        let grid = self.sheet.grid;
        for kind in super::ORGANISATIONS {
            let programme = self.programme;
            let members: Vec<&Organisation> = programme
                .organisations_as(kind, None)
                .filter(|one| !one.name.trim().is_empty())
                .collect();
            if members.is_empty() {
                continue;
            }
            if let Some(last) = rows.last_mut() {
                last.height += grid * 0.5;
                last.cut = 4.0;
            }
            let label = self.both(|words| organisation_label(kind, members.len(), words));
            let tag = self.press.tags.add(section, Role::Heading(3));
            let how = self.sheet.title;
            let how = Type { style: how.style.in_colour(ACCENT), ..how };
            let setting = Setting::left(self.sheet.geometry.measure(), self.press.tongue());
            let mut block =
                self.press.block(&[Span::new(label, how.style, tag)], &setting, 0.0, how);
            if let Some(last) = block.last_mut() {
                last.height += grid / 4.0;
                last.cut = NEVER;
            }
            rows.extend(block);
            rows.extend(self.supporter_lines(&members, section));
        }
        self.sheet.to_grid(&mut rows);
        self.open(rows, anchor, title);
    }

    /// Some beside each other, and lines of them below each other.
    fn supporter_lines(&mut self, members: &[&Organisation], section: TagId) -> Vec<Row> {
        let gutter = self.sheet.gutter;
        let list = self.press.tags.add(section, Role::List);
        // Names alone are long rather than tall.
        let any = members.iter().any(|one| self.content.picture(one.logo).is_some());
        let columns = if any { 3 } else { members.len().clamp(1, 2) };
        let width = self.press.flow.column(columns, gutter);
        let mut rows: Vec<Row> = Vec::new();
        for line in members.chunks(columns) {
            let any = line.iter().any(|one| self.content.picture(one.logo).is_some());
            let mut stacks = Vec::new();
            for (at, one) in line.iter().enumerate() {
                let stack = self.supporter(one, list, width, any);
                stacks.push(((width + gutter) * at as f32, stack));
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
