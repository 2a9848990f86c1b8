//! The programme of an event: cover, contents, days, index of people.

mod contents;
mod cover;
mod index;
mod options;
mod people;
mod plan;
mod running;
mod session;
mod sheet;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use obrady_domain::{OrganisationRoleKind, Programme, SessionId};

pub use options::{Paper, ProgrammeOptions};

use crate::{
    Pdf, PrintError, PrintRun,
    layout::{AnchorId, Document, NEVER, Role, Row, Setting, Span, TagId, Tags, height},
    press::{self, Press},
};
use plan::{Day, Plan};
use sheet::Sheet;

/// Prints a programme.
///
/// Ideas, cancelled sessions and people in reserve are left out; notes for the staff are never printed.
/// What is not known yet (day, hour, end, room, title) is told or left out, never an error.
///
/// # Errors
///
/// Only where the program itself is damaged.
pub fn programme(
    programme: &Programme,
    options: &ProgrammeOptions,
    run: &PrintRun,
) -> Result<Pdf, PrintError> {
    press::write(document(programme, options, run), run)
}

/// The pages of a programme.
pub(crate) fn document(
    programme: &Programme,
    options: &ProgrammeOptions,
    run: &PrintRun,
) -> Document {
    let sheet = Sheet::of(options.paper);
    let plan = Plan::of(programme);
    let mut press = Press::new(run, sheet.geometry);
    let anchors = Anchors::new(&mut press, programme, &plan, options);
    let mut maker = Maker { press, sheet, programme, options, run, anchors, sections: Vec::new() };
    maker.cover();
    if plan.is_empty() {
        maker.about();
        maker.nothing();
    } else {
        maker.contents(&plan);
        maker.about();
        maker.days(&plan);
        maker.index(&plan);
    }
    maker.imprint();
    maker.finish()
}

/// The places that contents, index and bookmarks lead to.
struct Anchors {
    contents: AnchorId,
    about: Option<AnchorId>,
    days: BTreeMap<NaiveDate, AnchorId>,
    undated: Option<AnchorId>,
    sessions: BTreeMap<SessionId, AnchorId>,
    index: Option<AnchorId>,
}

impl Anchors {
    fn new(
        press: &mut Press,
        programme: &Programme,
        plan: &Plan<'_>,
        options: &ProgrammeOptions,
    ) -> Self {
        let mut sessions = BTreeMap::new();
        let mut anyone = false;
        for item in plan.days.iter().flat_map(|day| &day.items).chain(&plan.undated) {
            for session in std::iter::once(item.session).chain(item.talks.iter().copied()) {
                sessions.insert(session.id, press.flow.anchor());
                anyone |=
                    session.roles.iter().any(|role| programme.people.contains_key(&role.person));
            }
        }
        let mut wanted = |wanted: bool| wanted.then(|| press.flow.anchor());
        Self {
            about: wanted(!programme.event.description.trim().is_empty()),
            undated: wanted(!plan.undated.is_empty()),
            index: wanted(options.index && anyone),
            contents: press.flow.anchor(),
            days: plan.days.iter().map(|day| (day.date, press.flow.anchor())).collect(),
            sessions,
        }
    }
}

/// What organisations can do, in printed order.
const ORGANISATIONS: [OrganisationRoleKind; 5] = [
    OrganisationRoleKind::Organiser,
    OrganisationRoleKind::CoOrganiser,
    OrganisationRoleKind::Partner,
    OrganisationRoleKind::Patron,
    OrganisationRoleKind::MediaPatron,
];

/// A section starts on a page of which so much is free.
const MUCH_ROOM: f32 = 0.6;

/// A programme while it is set.
struct Maker<'a> {
    press: Press,
    sheet: Sheet,
    programme: &'a Programme,
    options: &'a ProgrammeOptions,
    run: &'a PrintRun,
    anchors: Anchors,
    /// Where sections start, for the running heads.
    sections: Vec<(AnchorId, String)>,
}

impl Maker<'_> {
    fn event_title(&self) -> String {
        let title = self.programme.event.title.trim();
        if title.is_empty() { self.press.words.paper_programme() } else { title.to_owned() }
    }

    /// A large heading, with a small line above it where there is one.
    fn heading(&mut self, title: &str, above: Option<&str>, section: TagId) -> Vec<Row> {
        let tag = self.press.tags.add(section, Role::Heading(2));
        let setting =
            Setting::left(self.sheet.geometry.measure(), self.press.tongue_of(title)).balanced();
        let mut rows = Vec::new();
        if let Some(above) = above {
            let label = self.sheet.label;
            // The space keeps the two lines apart for readers of the text.
            let spans = [Span::new(format!("{above}\u{a0}\n"), label.style, tag)];
            rows.extend(self.press.block(&spans, &setting, 0.0, label));
        }
        let how = self.sheet.heading;
        rows.extend(self.press.block(&[Span::new(title, how.style, tag)], &setting, 0.0, how));
        rows
    }

    fn day_title(&self, day: &Day<'_>) -> String {
        let title = self.press.words.weekday_day(day.date);
        let mut letters = title.chars();
        letters
            .next()
            .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }

    /// What the event is about.
    fn about(&mut self) {
        let Some(anchor) = self.anchors.about else { return };
        let section = self.press.tags.add(Tags::DOCUMENT, Role::Section);
        let title = self.press.words.paper_about();
        let mut rows = self.heading(&title, None, section);
        if let Some(last) = rows.last_mut() {
            last.height += 5.0 * self.sheet.unit;
        }
        let text = (0.0, self.sheet.geometry.measure());
        let description = &self.programme.event.description;
        let body = self.sheet.body;
        rows.extend(self.press.description(description, section, text, body));
        self.open(rows, anchor, title);
    }

    /// Pours a section: on the current page where all of it fits or most of the page is free, else
    /// from a new page on.
    fn open(&mut self, mut rows: Vec<Row>, anchor: AnchorId, title: String) {
        if let Some(first) = rows.first_mut() {
            first.anchors.push(anchor);
            first.before = 30.0 * self.sheet.unit;
        }
        if let Some(last) = rows.last_mut() {
            last.cut = 0.0;
        }
        let much = self.press.flow.room() > self.sheet.geometry.depth() * MUCH_ROOM;
        if !much && !self.press.flow.fits(&rows) {
            self.press.flow.new_page();
        }
        self.press.flow.extend(rows);
        self.press.bookmark(0, title.clone(), anchor);
        self.sections.push((anchor, title));
    }

    fn days(&mut self, plan: &Plan<'_>) {
        for day in &plan.days {
            let section = self.press.tags.add(Tags::DOCUMENT, Role::Section);
            let title = self.day_title(day);
            let number = day.number.map(|number| self.press.words.paper_day(number));
            let heading = self.heading(&title, number.as_deref(), section);
            self.sessions(heading, &day.items, section, self.anchors.days[&day.date], title);
        }
        if let Some(anchor) = self.anchors.undated {
            let section = self.press.tags.add(Tags::DOCUMENT, Role::Section);
            let title = self.press.words.paper_unscheduled();
            let heading = self.heading(&title, None, section);
            self.sessions(heading, &plan.undated, section, anchor, title);
        }
    }

    fn sessions(
        &mut self,
        mut rows: Vec<Row>,
        items: &[plan::Item<'_>],
        section: TagId,
        anchor: AnchorId,
        title: String,
    ) {
        if let Some(last) = rows.last_mut() {
            last.height += 4.5 * self.sheet.unit;
            last.cut = NEVER;
        }
        let mut before = None;
        for item in items {
            rows.extend(self.item(item, before, section));
            before = Some(item);
        }
        self.open(rows, anchor, title);
        for item in items.iter().filter(|item| !item.session.kind.is_pause()) {
            let title = session::title_of(item.session, self.press.words);
            let anchor = self.anchors.sessions[&item.session.id];
            self.press.bookmark(1, title, anchor);
        }
    }

    /// A programme without sessions says so.
    fn nothing(&mut self) {
        let section = self.press.tags.add(Tags::DOCUMENT, Role::Section);
        let title = self.press.words.paper_programme();
        let mut rows = self.heading(&title, None, section);
        let tag = self.press.tags.add(section, Role::Paragraph);
        let body = self.sheet.body;
        let spans = [Span::new(self.press.words.paper_empty(), body.style, tag)];
        let setting = Setting::left(self.sheet.geometry.measure(), self.press.tongue());
        let mut text = self.press.block(&spans, &setting, 0.0, body);
        if let Some(first) = text.first_mut() {
            first.before = 6.0 * self.sheet.unit;
        }
        rows.extend(text);
        let anchor = self.press.flow.anchor();
        self.open(rows, anchor, title);
    }

    /// The last line: of which day all this is.
    fn imprint(&mut self) {
        let tag = self.press.tags.add(Tags::DOCUMENT, Role::Paragraph);
        let date = self.press.words.day(self.run.printed_on);
        let text = self.press.words.paper_imprint(&date);
        let small = self.sheet.small;
        let setting = Setting::left(self.sheet.geometry.measure(), self.press.tongue());
        let rows = self.press.block(&[Span::new(text, small.style, tag)], &setting, 0.0, small);
        let room = self.press.flow.room() - height(&rows);
        if room > 0.0 {
            self.press.flow.push(Row::white(room));
        }
        self.press.flow.extend(rows);
    }

    fn finish(self) -> Document {
        let title = self.event_title();
        let organisers: Vec<&str> = self
            .programme
            .organisations_as(OrganisationRoleKind::Organiser, None)
            .map(|organisation| organisation.name.as_str())
            .collect();
        let name = self.press.words.paper_file_programme(&title);
        let mut document = self.press.finish(name, organisers.join(", "));
        running::set(&mut document, &self.sheet, &title, &self.sections);
        document
    }
}
