//! The programme of an event as a book: cover, welcome, the days at a glance and in full, people,
//! plans, index; or as a folded leaflet.

mod content;
mod options;

mod contents;
mod cover;
mod days;
mod extras;
mod glance;
pub(super) mod grid;
mod imprint;
mod index;
mod leaflet;
mod people;
mod persons;
pub(super) mod plan;
mod running;
pub(super) mod session;
mod sheet;
mod supporters;
mod tongues;
mod unset;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use obrady_domain::{OrganisationRoleKind, Programme, SessionId};
use obrady_words::{Language, Words};

pub use content::{BookContent, PlanPage};
pub use options::{Languages, Paper, Parallel, ProgrammeOptions};
pub use people::{ROLE_ORDER, role_label};
pub use session::kind_label;

use crate::{
    Pdf, PrintError, PrintRun,
    layout::{AnchorId, Document, Role, Row, Setting, Span, TagId, Tags},
    press::{self, Press},
};
use plan::{Day, Plan};
use running::Head;
use sheet::Sheet;
use tongues::{Both, Second};
use unset::Unset;

/// Prints a programme.
///
/// Ideas, cancelled sessions and people in reserve are left out; notes for the staff are never
/// printed, nor pictures of people who did not agree to that. What is not known yet (day, hour,
/// end, room, title) is told or left out, never an error.
///
/// # Errors
///
/// Only where the program itself is damaged.
pub fn programme(
    content: &BookContent,
    options: &ProgrammeOptions,
    run: &PrintRun,
) -> Result<Pdf, PrintError> {
    press::write(document(content, options, run), run)
}

/// The pages of a programme.
pub(crate) fn document(
    content: &BookContent,
    options: &ProgrammeOptions,
    run: &PrintRun,
) -> Document {
    if options.paper == Paper::Leaflet {
        return leaflet::document(content, options, run);
    }
    let (language, other) = (run.language, tongues::other(run.language));
    let own = content.programme_in(language);
    let foreign = (options.languages != Languages::One).then(|| content.programme_in(other));
    let mut sheet = Sheet::of(options.paper, run.look.density, run.look.margins);
    if options.languages == Languages::SideBySide {
        sheet = sheet.for_two_languages();
    }
    let mut maker = Maker::new(content, &own, options, run, sheet);
    match &foreign {
        Some(foreign) if options.languages == Languages::SideBySide => {
            maker.second = Some(Second::of(foreign, other));
            maker.parts();
        }
        Some(foreign) => {
            maker.volume(language, &own);
            maker.volume(other, foreign);
            maker.turn_to(language, &own);
            maker.second = Some(Second::of(foreign, other));
        }
        None => maker.parts(),
    }
    maker.closing();
    maker.finish()
}

/// The places that contents, index and bookmarks lead to.
#[derive(Default)]
struct Anchors {
    contents: Option<AnchorId>,
    welcome: Option<AnchorId>,
    about: Option<AnchorId>,
    glance: Option<AnchorId>,
    days: BTreeMap<NaiveDate, AnchorId>,
    undated: Option<AnchorId>,
    sessions: BTreeMap<SessionId, AnchorId>,
    people: Option<AnchorId>,
    index: Option<AnchorId>,
    supporters: Option<AnchorId>,
    plans: Option<AnchorId>,
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
/// The same of one that is made of short parts, such as the people.
const SOME_ROOM: f32 = 0.4;

/// A programme while it is set.
struct Maker<'a> {
    press: Press,
    sheet: Sheet,
    content: &'a BookContent,
    /// The programme in the language of what is being set.
    programme: &'a Programme,
    /// The other language, where both stand beside each other.
    second: Option<Second<'a>>,
    options: &'a ProgrammeOptions,
    run: &'a PrintRun,
    anchors: Anchors,
    /// Where sections start, for the running heads.
    heads: Vec<Head>,
    /// The pages that have neither head nor number: covers, and what is left white before one.
    bare: BTreeSet<usize>,
    /// The element in which sections are.
    root: TagId,
    /// The level of a section's bookmark.
    level: u8,
    /// What is set only where somebody looks at it; none where all is.
    unset: Option<Unset<'a>>,
}

impl<'a> Maker<'a> {
    fn new(
        content: &'a BookContent,
        programme: &'a Programme,
        options: &'a ProgrammeOptions,
        run: &'a PrintRun,
        sheet: Sheet,
    ) -> Self {
        Self {
            press: Press::new(run, sheet.geometry),
            sheet,
            content,
            programme,
            second: None,
            options,
            run,
            anchors: Anchors::default(),
            heads: Vec::new(),
            bare: BTreeSet::new(),
            root: Tags::DOCUMENT,
            level: 0,
            unset: Unset::of(run, options),
        }
    }

    /// From now on all is set in this language.
    fn turn_to(&mut self, language: Language, programme: &'a Programme) {
        self.press.words = Words::new(language);
        self.programme = programme;
        self.root = Tags::DOCUMENT;
        self.level = 0;
    }

    /// One of two languages that come one after the other.
    fn volume(&mut self, language: Language, programme: &'a Programme) {
        self.turn_to(language, programme);
        self.press.flow.new_page();
        let page = self.press.flow.page();
        // Each begins on a right page, as a book of its own would.
        if page % 2 == 1 {
            self.bare.insert(page);
            self.press.flow.push(Row::white(self.sheet.grid));
            self.press.flow.new_page();
        }
        self.root = self.press.tags.add(Tags::DOCUMENT, Role::Section);
        if language != self.run.language {
            self.press.tags.set_language(self.root, language.tag());
        }
        let anchor = self.press.flow.anchor();
        self.press.flow.mark(anchor);
        let title = self.press.words.paper_programme();
        self.bookmark(0, title, anchor);
        self.level = 1;
        self.parts();
    }

    /// Everything that is told in one language.
    fn parts(&mut self) {
        let plan = Plan::of(self.programme);
        self.anchors(&plan);
        if self.options.cover {
            self.cover();
        }
        if plan.is_empty() {
            self.welcome();
            self.about();
            self.nothing();
        } else {
            self.contents(&plan);
            self.welcome();
            self.about();
            self.glance(&plan);
            self.days(&plan);
        }
        self.persons(&plan);
        self.index(&plan);
    }

    /// Names the places of a language's parts.
    fn anchors(&mut self, plan: &Plan<'_>) {
        let options = self.options;
        let mut sessions = BTreeMap::new();
        let mut anyone = false;
        for session in plan.sessions() {
            if options.details {
                sessions.insert(session.id, self.press.flow.anchor());
            }
            let people = &self.programme.people;
            anyone |= session.roles.iter().any(|role| people.contains_key(&role.person));
        }
        let welcome = self.content.welcome_in(self.press.words.language());
        let about = self.programme.event.description.trim();
        let people = options.people && !self.told_people(plan).is_empty();
        let timed = plan.days.iter().flat_map(|day| &day.items);
        let timed = timed.filter(|item| item.session.slot.start.is_some()).count();
        // A handful of sessions is seen at a glance anyway.
        let glance = options.glance && timed >= glance::LEAST;
        let supporters = options.supporters && self.has_supporters();
        let content = self.content;
        let shown = |plan: &PlanPage| content.picture(Some(plan.picture)).is_some();
        let plans = options.plans && content.plans.iter().any(shown);
        let flow = &mut self.press.flow;
        let mut wanted = |wanted: bool| wanted.then(|| flow.anchor());
        self.anchors = Anchors {
            contents: wanted(options.contents && options.details),
            welcome: wanted(options.welcome && !welcome.is_empty()),
            about: wanted(options.welcome && !about.is_empty()),
            glance: wanted(glance),
            days: BTreeMap::new(),
            undated: wanted(options.details && !plan.undated.is_empty()),
            people: wanted(people),
            index: wanted(options.index && options.details && anyone),
            // They are there once, whatever the languages.
            supporters: self.anchors.supporters.or_else(|| wanted(supporters)),
            plans: self.anchors.plans.or_else(|| wanted(plans)),
            sessions,
        };
        if options.details {
            for day in &plan.days {
                let anchor = self.press.flow.anchor();
                self.anchors.days.insert(day.date, anchor);
            }
        }
    }

    fn event_title(&self) -> String {
        let title = self.programme.event.title.trim();
        if title.is_empty() {
            self.press.words.paper_programme()
        } else {
            self.press.printed(title)
        }
    }

    fn bookmark(&mut self, level: u8, title: impl Into<String>, anchor: AnchorId) {
        self.press.bookmark(self.level + level, title, anchor);
    }

    /// A large heading, with a small line above it where there is one. It ends on the grid.
    fn heading(&mut self, title: &Both, above: Option<&Both>, section: TagId) -> Vec<Row> {
        let tag = self.press.tags.add(section, Role::Heading(2));
        let setting =
            Setting::left(self.sheet.geometry.measure(), self.press.tongue_of(title.own()))
                .balanced();
        let mut rows = Vec::new();
        if let Some(above) = above {
            let label = self.sheet.label;
            let mut spans = self.spans(above, label.style, tag);
            // The space keeps the two lines apart for readers of the text.
            spans.push(Span::new("\u{a0}\n", label.style, tag));
            rows.extend(self.press.block(&spans, &setting, 0.0, label));
        }
        let how = self.sheet.heading;
        rows.extend(self.press.block(
            &[Span::new(title.own(), how.style, tag)],
            &setting,
            0.0,
            how,
        ));
        if let Some(second) = title.other() {
            let small = self.sheet.second_heading();
            let block = self.in_second(section, |maker, part| {
                let tag = maker.press.tags.add(part, Role::Paragraph);
                let spans = [Span::new(second, small.style, tag)];
                maker.press.block(&spans, &setting, 0.0, small)
            });
            rows.extend(block);
        }
        if let Some(last) = rows.last_mut() {
            last.height += 4.5 * self.sheet.unit;
        }
        self.sheet.to_grid(&mut rows);
        rows
    }

    /// Pours a section: on the current page where all of it fits or most of the page is free, else
    /// from a new page on.
    fn open(&mut self, rows: Vec<Row>, anchor: AnchorId, title: Both) {
        self.open_in(MUCH_ROOM, rows, anchor, title);
    }

    /// The same, where that share of a page is enough to begin with.
    fn open_in(&mut self, share: f32, mut rows: Vec<Row>, anchor: AnchorId, title: Both) {
        if let Some(first) = rows.first_mut() {
            first.anchors.push(anchor);
            first.before = 3.0 * self.sheet.grid;
        }
        if let Some(last) = rows.last_mut() {
            last.cut = 0.0;
        }
        let begins = self.press.flow.room() > self.sheet.geometry.depth() * share;
        if !begins && !self.press.flow.fits(&rows) {
            self.press.flow.new_page();
        }
        self.press.flow.extend(rows);
        self.opened(anchor, title);
    }

    /// Notes that a section starts at `anchor`.
    fn opened(&mut self, anchor: AnchorId, section: Both) {
        self.bookmark(0, section.own(), anchor);
        let second = self.second.as_ref().map(|second| second.programme.event.title.trim());
        let title = self.both_of(self.event_title(), second.unwrap_or_default());
        self.heads.push(Head { anchor, section, title });
    }

    fn day_title(&self, day: &Day<'_>) -> String {
        obrady_words::capital(&self.press.words.weekday_day(day.date))
    }

    fn finish(mut self) -> Document {
        self.set_seen();
        let title = self.event_title();
        let name = self.press.words.paper_file_programme(&title);
        let organisers = organisers(self.programme);
        let mut document = self.press.finish(name, organisers);
        running::set(&mut document, &self.sheet, &title, &self.heads, &self.bare);
        if !self.options.cover {
            // What stands first is then not the title, above which nothing can be.
            document.level_headings();
        }
        document
    }
}

/// Who holds the event.
pub(super) fn organisers(programme: &Programme) -> String {
    let organisers = programme.organisations_as(OrganisationRoleKind::Organiser, None);
    organisers.map(|one| one.name.as_str()).collect::<Vec<_>>().join(", ")
}
