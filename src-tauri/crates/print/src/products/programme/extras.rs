//! What stands before and behind the programme itself: welcome, plans, notes.

use super::Maker;
use crate::{
    layout::{Draw, NEVER, Role, Row, Setting, height},
    look::HAIR,
    press::mm,
};

/// No book has more pages for notes.
const MOST_NOTES: u8 = 32;

impl Maker<'_> {
    /// Pours the words of welcome.
    pub fn welcome(&mut self) {
        let Some(anchor) = self.anchors.welcome else { return };
        let content = self.content;
        let text = content.welcome_in(self.press.words.language());
        let second = self.second.as_ref().map(|it| content.welcome_in(it.words.language()));
        let title = self.both(|words| words.paper_welcome());
        self.article(title, (text, second), anchor);
    }

    /// Pours what the event is about.
    pub fn about(&mut self) {
        let Some(anchor) = self.anchors.about else { return };
        let programme = self.programme;
        let second = self.second.as_ref().map(|it| it.programme.event.description.as_str());
        let title = self.both(|words| words.paper_about());
        self.article(title, (programme.event.description.as_str(), second), anchor);
    }

    /// A programme without sessions says so.
    pub fn nothing(&mut self) {
        let section = self.press.tags.add(self.root, Role::Section);
        let title = self.both(|words| words.paper_programme());
        let mut rows = self.heading(&title, None, section);
        let tag = self.press.tags.add(section, Role::Paragraph);
        let body = self.sheet.body;
        let empty = self.both(|words| words.paper_empty());
        let spans = self.spans(&empty, body.style, tag);
        let setting = Setting::left(self.sheet.geometry.measure(), self.press.tongue());
        rows.extend(self.press.block(&spans, &setting, 0.0, body));
        let anchor = self.press.flow.anchor();
        self.open(rows, anchor, title);
    }

    /// Everything behind the programme itself, which is there once, whatever the languages.
    pub fn closing(&mut self) {
        self.backing();
        self.plans();
        self.notes();
    }

    /// Pours organisers and imprint, on as few pages as they need, and on one where one holds them.
    fn backing(&mut self) {
        let imprint = self.imprint();
        let Some(supporters) = self.supporters() else { return self.pour_imprint(imprint) };
        let room = self.press.flow.room();
        let both = height(&supporters) + self.height_of(&imprint);
        let gap = 3.0 * self.sheet.grid;
        if gap + both > room && both <= self.sheet.geometry.depth() {
            self.press.flow.new_page();
        } else if gap + both > room && self.height_of(&imprint) <= room {
            // Organisers fill a page of their own then; the imprint takes the foot of this one.
            self.pour_imprint(imprint);
            return self.pour_supporters(supporters);
        }
        self.pour_supporters(supporters);
        self.pour_imprint(imprint);
    }

    /// Pours the plans, one on a page.
    fn plans(&mut self) {
        let content = self.content;
        let language = self.press.words.language();
        let other = self.second.as_ref().map(|second| second.words.language());
        let mut anchor = self.anchors.plans;
        for plan in content.plans.iter().filter(|_| self.options.plans) {
            let Some(image) = content.picture(Some(plan.picture)) else { continue };
            self.press.flow.new_page();
            let section = self.press.tags.add(self.root, Role::Section);
            let mut title = plan.title_in(language).to_owned();
            if title.is_empty() {
                title = self.press.words.paper_plans();
            }
            let second = other.map(|other| plan.title_in(other)).unwrap_or_default();
            let words = self.press.words.paper_plan_of(&title);
            let title = self.both_of(title, second);
            let mut rows = self.heading(&title, None, section);
            if let Some(last) = rows.last_mut() {
                last.cut = NEVER;
            }
            let room = (self.sheet.geometry.depth() - height(&rows)).max(mm(30.0));
            let measure = self.sheet.geometry.measure();
            let [width, tall] = image.within(measure, room);
            let rect = [(measure - width) / 2.0, 0.0, width, tall];
            let draws = vec![self.figure(image.clone(), rect, words, section)];
            rows.push(Row { height: tall, draws, ..Row::default() });
            let anchor = anchor.take().unwrap_or_else(|| self.press.flow.anchor());
            self.open(rows, anchor, title);
        }
    }

    /// Pours pages with lines to write on.
    fn notes(&mut self) {
        let count = self.options.notes.min(MOST_NOTES);
        for at in 0..count {
            self.press.flow.new_page();
            let mut rows = Vec::new();
            if at == 0 {
                let section = self.press.tags.add(self.root, Role::Section);
                let title = self.both(|words| words.paper_notes());
                let mut heading = self.heading(&title, None, section);
                let anchor = self.press.flow.anchor();
                if let Some(first) = heading.first_mut() {
                    first.anchors.push(anchor);
                }
                rows.extend(heading);
                self.opened(anchor, title);
            }
            let room = self.sheet.geometry.depth() - height(&rows);
            let step = self.sheet.grid * 1.75;
            let measure = self.sheet.geometry.measure();
            let line = |at: usize| Draw::Rect {
                rect: [0.0, step * (at + 1) as f32 - 0.4, measure, 0.4],
                colour: HAIR,
            };
            let draws = (0..(room / step) as usize).map(line).collect();
            rows.push(Row { height: room - 0.1, draws, ..Row::default() });
            self.press.flow.extend(rows);
        }
    }
}
