//! The programme on one sheet that is folded twice: six panels with a setting of their own.
//!
//! Folded in zigzag, the panels are read from left to right, first on one side, then on the other;
//! so they are what pages are elsewhere, put beside each other in the end.

use obrady_domain::Session;
use obrady_words::{Language, capital};

use super::{
    BookContent, Languages, Maker, Paper, Plan, ProgrammeOptions, organisers,
    people::{Group, Member},
    plan::{Day, Item},
    session,
    sheet::Sheet,
    tongues::{self, Both, Second},
};
use crate::{
    PrintRun,
    fonts::SANS_SEMIBOLD,
    layout::{Document, Page, Place, Role, Row, Setting, Span, Style, TagId, baseline, paragraph},
    look::{GREY, Type},
    press::mm,
};

/// Panels on each side of the sheet.
const PANELS: usize = 3;
/// The sheet lies across.
const SHEET: [f32; 2] = [mm(297.0), mm(210.0)];

/// How much is told of people.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum People {
    None,
    Names,
    Offices,
}

/// How much is told, and in what size.
#[derive(Clone, Copy)]
struct Measure {
    /// Whether sessions are told with their descriptions.
    texts: bool,
    /// Whether there are words of welcome, and what the event is about.
    about: bool,
    people: People,
    scale: f32,
}

impl Measure {
    const fn new(people: People, scale: f32) -> Self {
        Self { texts: false, about: false, people, scale }
    }

    /// With what the event is about.
    const fn about(self) -> Self {
        Self { about: true, ..self }
    }
}

/// All that is wanted.
const ALL: Measure = Measure { texts: true, ..Measure::new(People::Offices, 1.0).about() };
/// Sizes of letters, of the usual one, for what leaves panels white.
const LARGER: [f32; 3] = [1.3, 1.2, 1.1];
/// From most of it to what is needed at least: the first that fits is taken.
const MEASURES: [Measure; 9] = [
    Measure::new(People::Offices, 1.2).about(),
    Measure::new(People::Offices, 1.1).about(),
    Measure::new(People::Offices, 1.0).about(),
    Measure::new(People::Offices, 1.0),
    Measure::new(People::Offices, 0.92),
    Measure::new(People::Names, 0.92),
    Measure::new(People::Names, 0.84),
    Measure::new(People::None, 0.92),
    Measure::new(People::None, 0.84),
];
/// More panels than this, with all that is told, do not become six without losing more than texts.
const MANY: usize = PANELS * 8;

/// The leaflet: on one sheet where that is possible at all, else on as many as it takes.
pub fn document(content: &BookContent, options: &ProgrammeOptions, run: &PrintRun) -> Document {
    let panels = |measure: Measure| panels_of(content, options, run, measure);
    let all = panels(ALL);
    if all.pages.len() <= PANELS * 2 {
        return on_sheets(filled(all, panels));
    }
    let many = all.pages.len() > MANY;
    let mut last = all;
    for measure in MEASURES.into_iter().filter(|measure| !(many && measure.about)) {
        last = panels(measure);
        if last.pages.len() <= PANELS * 2 {
            break;
        }
    }
    on_sheets(last)
}

/// The panels that hold all there is, in letters that fill the side or both sides that they take.
fn filled(all: Document, panels: impl Fn(Measure) -> Document) -> Document {
    let sides = all.pages.len().div_ceil(PANELS);
    let mut larger = LARGER.into_iter().map(|scale| panels(Measure { scale, ..ALL }));
    larger.find(|set| set.pages.len() <= PANELS * sides).unwrap_or(all)
}

/// The panels as pages.
fn panels_of(
    content: &BookContent,
    options: &ProgrammeOptions,
    run: &PrintRun,
    measure: Measure,
) -> Document {
    let (language, other) = (run.language, tongues::other(run.language));
    let own = content.programme_in(language);
    let foreign = (options.languages != Languages::One).then(|| content.programme_in(other));
    let look = &run.look;
    let sheet = |scale| Sheet::scaled(Paper::Leaflet, look.density, look.margins, scale);
    // The cover is one panel, whatever the letters of the others.
    let mut maker = Maker::new(content, &own, options, run, sheet(measure.scale.min(1.0)));
    // The cover is there once.
    maker.second = foreign.as_deref().map(|foreign| Second::of(foreign, other));
    if options.cover {
        maker.cover();
    }
    maker.sheet = Sheet { geometry: maker.sheet.geometry, ..sheet(measure.scale) };
    maker.second = None;
    maker.leaflet_days(language, measure);
    if let Some(foreign) = &foreign {
        maker.turn_to(other, foreign);
        maker.press.flow.new_page();
        maker.root = maker.press.tags.add(maker.root, Role::Section);
        maker.press.tags.set_language(maker.root, other.tag());
        maker.leaflet_days(other, measure);
        maker.turn_to(language, &own);
        maker.second = Some(Second::of(foreign, other));
    }
    maker.leaflet_end();
    let imprint = maker.imprint();
    maker.pour_imprint(imprint);
    let title = maker.event_title();
    let name = maker.press.words.paper_file_programme(&title);
    let organisers = organisers(maker.programme);
    maker.press.finish(name, organisers)
}

/// Puts panels beside each other, on both sides of as many sheets as they need.
fn on_sheets(mut document: Document) -> Document {
    let panels = std::mem::take(&mut document.pages);
    let sides = panels.len().div_ceil(PANELS * 2) * 2;
    let mut pages: Vec<Page> = (0..sides).map(|_| Page::new(SHEET[0], SHEET[1])).collect();
    for (at, panel) in panels.into_iter().enumerate() {
        let right = SHEET[0] / PANELS as f32 * (at % PANELS) as f32;
        let draws = panel.draws.into_iter().map(|draw| draw.moved(right, 0.0));
        pages[at / PANELS].draws.extend(draws);
    }
    for page in &mut pages {
        page.folds = (1..PANELS).map(|at| SHEET[0] / PANELS as f32 * at as f32).collect();
    }
    document.pages = pages;
    for place in document.places.iter_mut().flatten() {
        *place = Place { page: place.page / PANELS, y: place.y };
    }
    document
}

impl Maker<'_> {
    fn leaflet_days(&mut self, language: Language, measure: Measure) {
        let plan = Plan::of(self.programme);
        if measure.about && self.options.welcome {
            self.leaflet_texts(language);
        }
        if plan.is_empty() {
            return self.nothing();
        }
        for day in &plan.days {
            let title = self.day_title(day);
            self.leaflet_day(&title, day, measure);
        }
        if !plan.undated.is_empty() {
            let title = self.press.words.paper_unscheduled();
            let section = self.press.tags.add(self.root, Role::Section);
            let rows = self.leaflet_items(&title, &plan.undated, section, measure);
            self.leaflet_open(rows, title);
        }
    }

    /// Goes on to the panel that lies outside when the leaflet is folded, where the second side has
    /// been begun.
    fn leaflet_end(&mut self) {
        self.press.flow.settle();
        while (PANELS..PANELS * 2 - 1).contains(&self.press.flow.page()) {
            self.press.flow.push(Row::white(self.sheet.grid));
            self.press.flow.new_page();
        }
    }

    /// Words of welcome, and what the event is about.
    fn leaflet_texts(&mut self, language: Language) {
        let (content, programme) = (self.content, self.programme);
        let texts = [
            (self.press.words.paper_welcome(), content.welcome_in(language)),
            (self.press.words.paper_about(), programme.event.description.trim()),
        ];
        for (title, text) in texts {
            if !text.is_empty() {
                let anchor = self.press.flow.anchor();
                self.article(Both::plain(title), (text, None), anchor);
            }
        }
    }

    fn leaflet_day(&mut self, title: &str, day: &Day<'_>, measure: Measure) {
        let section = self.press.tags.add(self.root, Role::Section);
        let rows = self.leaflet_items(title, &day.items, section, measure);
        self.leaflet_open(rows, title.to_owned());
    }

    /// Pours a day: onto the panel where half of it is free or all fits, else onto the next.
    fn leaflet_open(&mut self, mut rows: Vec<Row>, title: String) {
        let anchor = self.press.flow.anchor();
        if let Some(first) = rows.first_mut() {
            first.anchors.push(anchor);
            first.before = self.sheet.grid;
        }
        let free = self.press.flow.room() > self.sheet.geometry.depth() * 0.3;
        if !free && !self.press.flow.fits(&rows) {
            self.press.flow.new_page();
        }
        self.press.flow.extend(rows);
        self.bookmark(0, title, anchor);
    }

    fn leaflet_items(
        &mut self,
        title: &str,
        items: &[Item<'_>],
        section: TagId,
        measure: Measure,
    ) -> Vec<Row> {
        let tag = self.press.tags.add(section, Role::Heading(2));
        let heading = self.sheet.heading;
        let style = heading.style;
        let how = Type {
            style: Style { size: style.size * 0.68, ..style },
            leading: heading.leading * 0.75,
        };
        let setting =
            Setting::left(self.sheet.geometry.measure(), self.press.tongue_of(title)).balanced();
        let mut rows = self.press.block(&[Span::new(title, how.style, tag)], &setting, 0.0, how);
        if let Some(last) = rows.last_mut() {
            last.height += self.sheet.grid * 0.2;
        }
        for item in items {
            let part = self.press.tags.add(section, Role::Section);
            rows.extend(self.leaflet_item(item.session, part, measure, false));
            for talk in &item.talks {
                rows.extend(self.leaflet_item(talk, part, measure, true));
            }
        }
        if let Some(last) = rows.last_mut() {
            last.cut = 0.0;
        }
        rows
    }

    /// Hours, title, place and people of a session, as tight as can be read.
    fn leaflet_item(
        &mut self,
        session: &Session,
        section: TagId,
        measure: Measure,
        is_talk: bool,
    ) -> Vec<Row> {
        let (unit, words) = (self.sheet.unit, self.press.words);
        let x = self.sheet.hours;
        let is_pause = session.kind.is_pause();
        let (title_type, role) = match (is_pause, is_talk) {
            (true, _) => (self.sheet.pause, Role::Paragraph),
            (_, true) => (self.sheet.people, Role::Paragraph),
            (_, false) => (self.sheet.talk, Role::Heading(3)),
        };
        let how = Type { leading: title_type.style.size * 1.2, ..title_type };
        let title = self.press.printed(&session::title_of(session, words));
        let tag = self.press.tags.add(section, role);
        if let Some(language) = self.press.foreign(&title) {
            self.press.tags.set_language(tag, language);
        }
        let measure_of_text = self.sheet.text_measure();
        let setting = Setting::left(measure_of_text, self.press.tongue_of(&title)).balanced();
        let place = self.place(session, None);
        let mut spans = vec![Span::new(title, how.style, tag)];
        if !place.is_empty() && !is_talk {
            let small = self.sheet.small.style;
            // Behind the title where one line holds both, else on a line of its own. The space keeps
            // the two apart for readers of the text.
            let fonts = &self.press.fonts;
            let both = fonts.width(&spans[0].text, how.style) + fonts.width(&place, small);
            let is_short = both + small.size < measure_of_text;
            // Both of a break are grey.
            let beside = if is_pause { " · " } else { "  " };
            let apart = if is_short { beside } else { "\u{a0}\n" };
            let place = if is_short { place } else { fonts.dotted(&place, small, measure_of_text) };
            spans.push(Span::new(format!("{apart}{place}"), small, tag));
        }
        let mut rows = self.press.block(&spans, &setting, x, how);
        if let Some(first) = rows.first_mut() {
            first.before = if is_talk { 1.0 } else { 4.5 } * unit;
        }
        let is_quiet = is_pause || is_talk || session.slot.start.is_none();
        let time = if is_quiet { self.sheet.quiet_time } else { self.sheet.time };
        let is_of_a_day = session.slot.day.is_some() && !is_pause && !is_talk;
        let known = session.slot.start.is_some() || session.slot.length.is_some() || is_of_a_day;
        let hours = if known { session::hours(session.slot, words) } else { String::new() };
        if !hours.is_empty() {
            let tag = self.press.tags.add(section, Role::Paragraph);
            let style = Style { size: time.style.size * 0.94, ..time.style };
            let setting = Setting::left(x - 4.0, self.press.tongue());
            let lines = paragraph(&self.press.fonts, &[Span::new(hours, style, tag)], &setting);
            let y = baseline(how.style.size, how.leading);
            let mut beside = Vec::new();
            for (at, line) in lines.lines.iter().enumerate() {
                beside.extend(lines.draws(line, 0.0, y + how.leading * at as f32));
            }
            while rows.len() < lines.lines.len() {
                rows.push(Row::white(how.leading));
            }
            if let Some(first) = rows.first_mut() {
                // Before the title, which then is copied as a whole.
                first.draws.splice(0..0, beside);
            }
        }
        let people = self.leaflet_people(session, measure.people);
        if !people.is_empty() {
            let tag = self.press.tags.add(section, Role::Paragraph);
            let size = self.sheet.people.style.size * 0.9;
            let style = Style { size, ..self.sheet.people.style };
            let how = Type { style: style.in_colour(GREY), leading: size * 1.22 };
            let setting = Setting::left(measure_of_text, self.press.tongue());
            let mut spans = Vec::new();
            for (text, is_label) in people {
                let style = if is_label { how.style.in_face(SANS_SEMIBOLD) } else { how.style };
                spans.push(Span::new(text, style, tag));
            }
            rows.extend(self.press.block(&spans, &setting, x, how));
        }
        if measure.texts && self.options.descriptions && !is_pause {
            let body = self.sheet.body;
            let how = Type { leading: body.style.size * 1.22, ..body };
            let text = (x, measure_of_text);
            let mut text = self.press.description(&session.description, section, text, how);
            if let Some(first) = text.first_mut() {
                first.before = 1.4 * unit;
            }
            // A leaflet has no grid to which text would come back after a list.
            for row in text.iter_mut().filter(|row| row.grid > 0.0) {
                row.before = how.leading * 0.25;
                row.grid = 0.0;
            }
            rows.extend(text);
        }
        if let Some(last) = rows.last_mut() {
            last.cut = 1.0;
        }
        rows
    }

    /// `Moderacja: Anna Nowak; W panelu: Jan Kowalski, wójt`, each with whether it is a label.
    fn leaflet_people(&self, session: &Session, people: People) -> Vec<(String, bool)> {
        if people == People::None {
            return Vec::new();
        }
        let mut parts: Vec<(String, bool)> = Vec::new();
        let groups = self.people_by_role(session).into_iter();
        for Group { label, members } in groups.chain(self.organisations_by_role(session)) {
            if !parts.is_empty() {
                parts.push(("; ".into(), false));
            }
            if let Some(label) = label {
                parts.push((format!("{}: ", capital(&label.text)), true));
            }
            let named = members.into_iter().map(|Member { name, about }| {
                // No line's end parts given and family name.
                let name = name.replace(' ', "\u{a0}");
                if name.is_empty() {
                    about
                } else if people == People::Names || about.is_empty() {
                    name
                } else {
                    format!("{name} ({about})")
                }
            });
            parts.push((named.collect::<Vec<_>>().join(", "), false));
        }
        parts
    }
}
