//! The imprint: what the house says of the book, of which day and version it is, and where the
//! latest is found.

use super::{Head, Maker, tongues::Both};
use crate::{
    code::qr,
    fonts::SERIF,
    layout::{Draw, Role, Row, Setting, Span, TagId, height},
    look::{ACCENT, Type},
    press::mm,
};

/// What the house says, and what it says of itself.
#[must_use]
pub struct Imprint {
    own: Vec<Row>,
    state: Vec<Row>,
}

impl Imprint {
    fn height(&self) -> f32 {
        height(&self.own) + height(&self.state)
    }
}

impl Maker<'_> {
    /// The imprint, to be poured.
    pub fn imprint(&mut self) -> Imprint {
        let section = self.press.tags.add(self.root, Role::Section);
        Imprint { own: self.own_imprint(section), state: self.state(section) }
    }

    /// How tall it is, with the white that parts it from what is above.
    pub fn height_of(&self, imprint: &Imprint) -> f32 {
        imprint.height() + self.sheet.grid
    }

    /// Pours the imprint, down to the foot of a page.
    pub fn pour_imprint(&mut self, imprint: Imprint) {
        let all = imprint.height();
        let Imprint { own, state } = imprint;
        if self.press.flow.room() < all {
            self.press.flow.new_page();
        }
        // A page with nothing else on it needs no head above all the white.
        if self.press.flow.is_fresh() {
            let anchor = self.press.flow.anchor();
            self.press.flow.mark(anchor);
            let title = Both::plain(self.event_title());
            self.heads.push(Head { anchor, section: title.clone(), title });
        }
        // What the house says may be longer than a page; the rest stays together.
        let room = self.press.flow.room() - all;
        self.press.flow.push(Row::white(room.max(0.0)));
        self.press.flow.extend(own);
        if !self.has_room(&state) {
            self.press.flow.new_page();
            let room = self.press.flow.room() - height(&state);
            self.press.flow.push(Row::white(room.max(0.0)));
        }
        self.press.flow.extend(state);
    }

    /// What the house says, below a line of its colour.
    fn own_imprint(&mut self, section: TagId) -> Vec<Row> {
        let text = self.content.imprint.trim();
        if text.is_empty() {
            return Vec::new();
        }
        let measure = self.sheet.geometry.measure();
        let how = Type { style: self.sheet.small.style.in_face(SERIF), ..self.sheet.small };
        let rule = Draw::Rect { rect: [0.0, 0.0, measure, 0.5], colour: ACCENT };
        let mut rows = vec![Row { draws: vec![rule], ..Row::white(self.sheet.grid * 0.75) }];
        rows.extend(self.press.description(text, section, (0.0, measure), how));
        if let Some(last) = rows.last_mut() {
            last.height += self.sheet.grid * 2.0;
            last.cut = 0.0;
        }
        rows
    }

    /// Day and version, beside the code that leads to the latest one.
    fn state(&mut self, section: TagId) -> Vec<Row> {
        let unit = self.sheet.unit;
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
            let mut spans = self.spans(&label, people.style, tag);
            spans.push(Span::new("\n", people.style, tag));
            spans.push(self.press.address(&address, tag, people.style.in_colour(ACCENT)));
            rows.extend(self.press.block(&spans, &setting, x, people));
        }
        let printed_on = self.run.printed_on;
        let state = |words: obrady_words::Words| words.paper_imprint(words.day(printed_on));
        let mut lines = vec![self.both(state)];
        if let Some(version) = self.content.version.as_deref().filter(|it| !it.trim().is_empty()) {
            lines.insert(0, self.both(|words| words.paper_version(version.trim())));
        }
        for line in lines {
            let tag = self.press.tags.add(section, Role::Paragraph);
            let spans = self.label(&line, small.style, tag, setting.measure);
            rows.extend(self.press.block(&spans, &setting, x, small));
        }
        if let Some(code) = code {
            // Text ends where the code's black does.
            let above = (side - quiet - height(&rows)).max(0.0);
            rows.insert(0, Row::white(above));
            rows[0].draws.push(code.moved(-quiet, 0.0));
            rows.push(Row::white((side - height(&rows)).max(0.0)));
        }
        rows
    }
}
