//! The contents: every day, every session, on which page.

use std::rc::Rc;

use obrady_words::Words;

use super::{Maker, plan::Plan, session, tongues::Both};
use crate::{
    fonts::SANS_SEMIBOLD,
    layout::{
        AnchorId, Bit, Draw, EntrySetting, NEVER, Role, Row, Setting, Span, TagId, baseline, entry,
        paragraph,
    },
    look::{ACCENT, GREY},
};

impl Maker<'_> {
    /// Pours the contents.
    pub fn contents(&mut self, plan: &Plan<'_>) {
        let Some(anchor) = self.anchors.contents else { return };
        let section = self.press.tags.add(self.root, Role::Section);
        let title = self.both(|words| words.paper_contents());
        let mut heading = self.heading(&title, None, section);
        if let Some(first) = heading.first_mut() {
            first.anchors.push(anchor);
        }
        if let Some(last) = heading.last_mut() {
            last.cut = NEVER;
        }
        self.opened(anchor, title);
        self.press.flow.extend(heading);
        let list = self.press.tags.add(section, Role::Contents);
        let entry = |maker: &mut Self, anchor: Option<AnchorId>, title: fn(Words) -> String| {
            if let Some(anchor) = anchor {
                let title = maker.both(title);
                maker.section_entry(&title, anchor, list);
            }
        };
        entry(self, self.anchors.welcome, |words| words.paper_welcome());
        entry(self, self.anchors.about, |words| words.paper_about());
        entry(self, self.anchors.glance, |words| words.paper_glance());
        for day in &plan.days {
            let Some(anchor) = self.anchors.days.get(&day.date).copied() else { continue };
            let title = self.both(|words| obrady_words::capital(&words.weekday_day(day.date)));
            self.section_entry(&title, anchor, list);
            let shown = day.items.iter().filter(|item| !item.session.kind.is_pause());
            for item in shown {
                self.session_entry(item.session, list);
            }
        }
        entry(self, self.anchors.undated, |words| words.paper_unscheduled());
        for item in &plan.undated {
            self.session_entry(item.session, list);
        }
        entry(self, self.anchors.people, |words| words.paper_people());
        entry(self, self.anchors.index, |words| words.paper_index());
        entry(self, self.anchors.supporters, |words| words.paper_supporters());
        entry(self, self.anchors.plans, |words| words.paper_plans());
    }

    /// The link of an entry, in the elements that contents want.
    fn entry_tag(&mut self, list: TagId) -> TagId {
        let item = self.press.tags.add(list, Role::ContentsItem);
        let reference = self.press.tags.add(item, Role::Reference);
        self.press.tags.add(reference, Role::Link)
    }

    fn section_entry(&mut self, title: &Both, anchor: AnchorId, list: TagId) {
        let tag = self.entry_tag(list);
        let how = self.sheet.entry;
        let style = how.style.in_face(SANS_SEMIBOLD).in_colour(ACCENT);
        let text = title.text.clone();
        let setting = Setting::left(self.sheet.geometry.measure(), self.press.tongue_of(&text));
        let setting = EntrySetting {
            setting: &setting,
            number: style,
            number_width: 21.0 * self.sheet.unit,
            leading: how.leading,
            dots: false,
        };
        let spans = self.label(title, style, tag, setting.setting.measure - setting.number_width);
        let mut rows = entry(&self.press.fonts, &spans, 0.0, anchor, (tag, text), &setting);
        if let Some(first) = rows.first_mut() {
            first.before = 0.75 * self.sheet.grid;
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
        let title = self.both_titles(session);
        let hours = session::hours(session.slot, self.press.words);
        let quiet = self.sheet.quiet_time.style;
        let x = self.sheet.hours;
        let text = title.text.clone();
        let setting = Setting::left(self.sheet.text_measure(), self.press.tongue_of(&text));
        let setting = EntrySetting {
            setting: &setting,
            number: self.sheet.quiet_time.style,
            number_width: 21.0 * self.sheet.unit,
            leading: how.leading,
            dots: true,
        };
        let spans = self.stacked(&title, [how.style, how.style.in_colour(GREY)], tag);
        let mut rows = entry(&self.press.fonts, &spans, x, anchor, (tag, text), &setting);
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
        if let Some(Draw::Text { bits, style, .. }) = beside.last_mut() {
            // Keeps the hours apart from the title for readers of the text.
            let space = Bit { shaped: self.press.fonts.shape(" ", *style), after: 0.0 };
            Rc::make_mut(bits).push(space);
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
