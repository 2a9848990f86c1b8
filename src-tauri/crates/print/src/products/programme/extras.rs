//! What stands before and behind the programme itself: welcome, plans, imprint, notes.

use super::Maker;
use crate::{
    code::qr,
    layout::{Draw, NEVER, Role, Row, Setting, Span, height},
    look::{ACCENT, HAIR},
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
        let title = self.press.words.paper_welcome();
        let second_title = self.second_word(|words| words.paper_welcome());
        self.article((&title, second_title.as_deref()), (text, second), anchor);
    }

    /// Pours what the event is about.
    pub fn about(&mut self) {
        let Some(anchor) = self.anchors.about else { return };
        let programme = self.programme;
        let second = self.second.as_ref().map(|it| it.programme.event.description.as_str());
        let title = self.press.words.paper_about();
        let second_title = self.second_word(|words| words.paper_about());
        let texts = (programme.event.description.as_str(), second);
        self.article((&title, second_title.as_deref()), texts, anchor);
    }

    /// A programme without sessions says so.
    pub fn nothing(&mut self) {
        let section = self.press.tags.add(self.root, Role::Section);
        let title = self.press.words.paper_programme();
        let mut rows = self.heading(&title, None, None, section);
        let tag = self.press.tags.add(section, Role::Paragraph);
        let body = self.sheet.body;
        let empty = self.both(|words| words.paper_empty());
        let spans = [Span::new(empty, body.style, tag)];
        let setting = Setting::left(self.sheet.geometry.measure(), self.press.tongue());
        rows.extend(self.press.block(&spans, &setting, 0.0, body));
        let anchor = self.press.flow.anchor();
        self.open(rows, anchor, title);
    }

    /// Everything behind the programme itself, which is there once, whatever the languages.
    pub fn closing(&mut self) {
        self.supporters();
        self.imprint();
        self.plans();
        self.notes();
    }

    /// Whether the contents name what comes at the end.
    pub fn is_last_volume(&self) -> bool {
        self.level == 0 || self.press.words.language() != self.run.language
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
            let second = other.map(|other| plan.title_in(other)).filter(|it| !it.is_empty());
            let mut rows = self.heading(&title, second, None, section);
            if let Some(last) = rows.last_mut() {
                last.cut = NEVER;
            }
            let room = (self.sheet.geometry.depth() - height(&rows)).max(mm(30.0));
            let measure = self.sheet.geometry.measure();
            let [width, tall] = image.within(measure, room);
            let words = self.press.words.paper_plan_of(&title);
            let rect = [(measure - width) / 2.0, 0.0, width, tall];
            let draws = vec![self.figure(image.clone(), rect, words, section)];
            rows.push(Row { height: tall, draws, ..Row::default() });
            let anchor = anchor.take().unwrap_or_else(|| self.press.flow.anchor());
            self.open(rows, anchor, title);
        }
    }

    /// Of which day and version all this is, and where the latest is found; at the foot of a page.
    pub fn imprint(&mut self) {
        let unit = self.sheet.unit;
        let section = self.press.tags.add(self.root, Role::Section);
        let event = &self.programme.event;
        let addresses = [event.website.trim(), event.registration_url.trim()];
        let address = addresses.into_iter().find(|address| !address.is_empty()).unwrap_or("");
        let address = address.to_owned();
        let side = mm(24.0) * unit;
        let mut code = None;
        if let Some(link) = crate::web::link(&address).filter(|_| self.options.code) {
            let tag = self.press.tags.add(section, Role::Figure);
            let words = self.press.words.paper_code_of(crate::web::printed(&address));
            self.press.tags.set_alternative(tag, words);
            code = qr(&link, [0.0, 0.0], side, tag);
        }
        // The white around the code is white of the margin too.
        let quiet = side * 0.1;
        let x = if code.is_some() { side + 2.0 * unit } else { 0.0 };
        let setting = Setting::left(self.sheet.geometry.measure() - x, self.press.tongue());
        let mut rows = Vec::new();
        let small = self.sheet.small;
        if code.is_some() {
            let tag = self.press.tags.add(section, Role::Paragraph);
            let people = self.sheet.people;
            let label = self.both(|words| words.paper_code_leads());
            let mut spans = vec![Span::new(format!("{label}\n"), people.style, tag)];
            spans.push(self.press.address(&address, tag, people.style.in_colour(ACCENT)));
            rows.extend(self.press.block(&spans, &setting, x, people));
        }
        let own = self.content.imprint.trim();
        if !own.is_empty() {
            let part = self.press.description(own, section, (x, setting.measure), small);
            rows.extend(part);
            // As far from what follows as from what is above.
            let leading = small.leading;
            if let Some(last) = rows.last_mut() {
                last.height += leading * 0.5;
            }
        }
        let printed_on = self.run.printed_on;
        let state = |words: obrady_words::Words| words.paper_imprint(words.day(printed_on));
        let mut lines = vec![self.both(state)];
        if let Some(version) = self.content.version.as_deref().filter(|it| !it.trim().is_empty()) {
            lines.insert(0, self.both(|words| words.paper_version(version.trim())));
        }
        for line in lines {
            let tag = self.press.tags.add(section, Role::Paragraph);
            rows.extend(self.press.block(&[Span::new(line, small.style, tag)], &setting, x, small));
        }
        if let Some(code) = code {
            // Text ends where the code's black does.
            let above = (side - quiet - height(&rows)).max(0.0);
            rows.insert(0, Row::white(above));
            rows[0].draws.push(code.moved(-quiet, 0.0));
            rows.push(Row::white((side - height(&rows)).max(0.0)));
        }
        if !self.has_room(&rows) {
            self.press.flow.new_page();
        }
        let room = self.press.flow.room() - height(&rows);
        if room > 0.0 {
            self.press.flow.push(Row::white(room));
        }
        self.press.flow.extend(rows);
    }

    /// Pours pages with lines to write on.
    fn notes(&mut self) {
        let count = self.options.notes.min(MOST_NOTES);
        for at in 0..count {
            self.press.flow.new_page();
            let mut rows = Vec::new();
            if at == 0 {
                let section = self.press.tags.add(self.root, Role::Section);
                let title = self.press.words.paper_notes();
                let second = self.second_word(|words| words.paper_notes());
                let mut heading = self.heading(&title, second.as_deref(), None, section);
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
