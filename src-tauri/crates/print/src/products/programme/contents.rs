//! The contents: every day, every session, on which page.

use super::{Maker, plan::Plan, session};
use crate::{
    fonts::SANS_SEMIBOLD,
    layout::{
        AnchorId, EntrySetting, Role, Row, Setting, Span, TagId, Tags, baseline, entry, paragraph,
    },
    look::ACCENT,
};

impl Maker<'_> {
    /// Pours the contents.
    pub fn contents(&mut self, plan: &Plan<'_>) {
        let section = self.press.tags.add(Tags::DOCUMENT, Role::Section);
        let title = self.press.words.paper_contents();
        let mut heading = self.heading(&title, None, section);
        if let Some(first) = heading.first_mut() {
            first.anchors.push(self.anchors.contents);
        }
        self.press.bookmark(0, title.clone(), self.anchors.contents);
        self.sections.push((self.anchors.contents, title));
        self.press.flow.extend(heading);
        let list = self.press.tags.add(section, Role::Contents);
        if let Some(about) = self.anchors.about {
            let title = self.press.words.paper_about();
            self.section_entry(&title, about, list);
        }
        for day in &plan.days {
            let title = self.day_title(day);
            self.section_entry(&title, self.anchors.days[&day.date], list);
            let shown = day.items.iter().filter(|item| !item.session.kind.is_pause());
            for item in shown {
                self.session_entry(item.session, list);
            }
        }
        if let Some(undated) = self.anchors.undated {
            let title = self.press.words.paper_unscheduled();
            self.section_entry(&title, undated, list);
            for item in &plan.undated {
                self.session_entry(item.session, list);
            }
        }
        if let Some(index) = self.anchors.index {
            let title = self.press.words.paper_index();
            self.section_entry(&title, index, list);
        }
    }

    /// The link of an entry, in the elements that contents want.
    fn entry_tag(&mut self, list: TagId) -> TagId {
        let item = self.press.tags.add(list, Role::ContentsItem);
        let reference = self.press.tags.add(item, Role::Reference);
        self.press.tags.add(reference, Role::Link)
    }

    fn section_entry(&mut self, title: &str, anchor: AnchorId, list: TagId) {
        let tag = self.entry_tag(list);
        let how = self.sheet.entry;
        let style = how.style.in_face(SANS_SEMIBOLD).in_colour(ACCENT);
        let setting = Setting::left(self.sheet.geometry.measure(), self.press.tongue_of(title));
        let setting = EntrySetting {
            setting: &setting,
            number: style,
            number_width: 21.0 * self.sheet.unit,
            leading: how.leading,
            dots: false,
        };
        let spans = [Span::new(title, style, tag)];
        let mut rows =
            entry(&self.press.fonts, &spans, 0.0, anchor, (tag, title.to_owned()), &setting);
        if let Some(first) = rows.first_mut() {
            first.before = 9.0 * self.sheet.unit;
        }
        if let Some(last) = rows.last_mut() {
            last.cut = 90.0;
        }
        self.press.flow.extend(rows);
    }

    fn session_entry(&mut self, session: &obrady_domain::Session, list: TagId) {
        let Some(anchor) = self.anchors.sessions.get(&session.id).copied() else { return };
        let tag = self.entry_tag(list);
        let how = self.sheet.entry;
        let title = session::title_of(session, self.press.words);
        let hours = session::hours(session.slot, self.press.words);
        let quiet = self.sheet.quiet_time.style;
        let x = self.sheet.hours;
        let setting = Setting::left(self.sheet.text_measure(), self.press.tongue_of(&title));
        let setting = EntrySetting {
            setting: &setting,
            number: self.sheet.quiet_time.style,
            number_width: 21.0 * self.sheet.unit,
            leading: how.leading,
            dots: true,
        };
        let spans = [Span::new(title.clone(), how.style, tag)];
        let mut rows = entry(&self.press.fonts, &spans, x, anchor, (tag, title), &setting);
        let hours_setting = Setting::left(x - 6.0, self.press.tongue());
        let spans = [Span::new(hours, quiet, tag)];
        let lines = paragraph(&self.press.fonts, &spans, &hours_setting);
        let y = baseline(how.style.size, how.leading);
        while rows.len() < lines.lines.len() {
            rows.push(Row::white(how.leading));
        }
        let mut beside = Vec::new();
        for (at, line) in lines.lines.iter().enumerate() {
            beside.extend(lines.draws(line, 0.0, y + how.leading * at as f32));
        }
        if let Some(first) = rows.first_mut() {
            first.draws.splice(0..0, beside);
        }
        if let Some(last) = rows.last_mut() {
            last.cut = 1.0;
        }
        self.press.flow.extend(rows);
    }
}
