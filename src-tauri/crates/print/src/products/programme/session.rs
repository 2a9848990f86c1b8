//! A session as rows: hours and kind hang beside, then title, place, people, what it is about.

use obrady_domain::{RoomId, Session, SessionKind, Slot};
use obrady_words::Words;

pub use crate::hours::clock;

use super::{Maker, plan::Item, tongues::Both};
use crate::{
    fonts::SANS_SEMIBOLD,
    layout::{NEVER, Role, Row, Setting, Span, TagId, baseline, height, paragraph},
    look::Type,
};

/// How bad it is to end a page between place and people, and before the description.
const BEFORE_PEOPLE: f32 = 90.0;
const BEFORE_DESCRIPTION: f32 = 50.0;
/// The same between two talks of a block.
const BETWEEN_TALKS: f32 = 4.0;

/// In what form a session is set.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Session,
    Talk,
    Pause,
}

/// Where a session's text stands.
#[derive(Clone, Copy)]
pub struct Frame {
    /// Its left edge.
    pub x: f32,
    /// Its width.
    pub measure: f32,
    /// Whether hours and kind hang left of it.
    pub hours: bool,
    /// Whether the hours are told elsewhere.
    pub told: bool,
}

impl Frame {
    /// Two frames of the same width in it, `gutter` apart.
    pub fn halves(self, gutter: f32) -> [Self; 2] {
        let measure = (self.measure - gutter) / 2.0;
        let left = Self { measure, ..self };
        [left, Self { x: self.x + measure + gutter, ..left }]
    }
}

impl Item<'_> {
    /// Whether it is but a break.
    pub fn is_pause(&self) -> bool {
        self.session.kind.is_pause() && self.talks.is_empty()
    }
}

impl Maker<'_> {
    /// A session over the whole width with the talks that it holds, in elements that are added to
    /// `parent`.
    pub fn set_item(&mut self, item: &Item<'_>, parent: TagId) -> Vec<Row> {
        let section = self.press.tags.add(parent, Role::Section);
        let (x, measure) = (self.sheet.hours, self.sheet.text_measure());
        let mut rows = vec![self.parting()];
        rows.extend(self.told(item, section, Frame { x, measure, hours: true, told: true }));
        rows
    }

    /// A session with the talks that it holds, within a frame, down to the next line of the grid.
    pub fn told(&mut self, item: &Item<'_>, section: TagId, frame: Frame) -> Vec<Row> {
        let grid = self.sheet.grid;
        let form = if item.is_pause() { Form::Pause } else { Form::Session };
        let mut rows = self.session(item.session, section, (form, None), frame);
        if let Some(first) = rows.first_mut() {
            first.anchors.extend(self.anchors.sessions.get(&item.session.id));
        }
        for talk in &item.talks {
            if let Some(last) = rows.last_mut() {
                last.cut = BETWEEN_TALKS;
            }
            let part = self.press.tags.add(section, Role::Section);
            let how = (Form::Talk, Some(item.session));
            let mut talk_rows = self.session(talk, part, how, frame);
            if let Some(first) = talk_rows.first_mut() {
                first.before = grid / 2.0;
                first.anchors.extend(self.anchors.sessions.get(&talk.id));
            }
            let has_description = self.options.descriptions && !talk.description.trim().is_empty();
            if let Some(last) = talk_rows.last_mut().filter(|_| has_description) {
                last.height += grid / 2.0;
            }
            rows.extend(talk_rows);
        }
        self.sheet.to_grid(&mut rows);
        if let Some(last) = rows.last_mut() {
            last.cut = 0.0;
        }
        rows
    }

    fn session(
        &mut self,
        session: &Session,
        section: TagId,
        (form, block): (Form, Option<&Session>),
        frame: Frame,
    ) -> Vec<Row> {
        let (mut rows, deep) = self.head(session, section, (form, block), frame);
        let grid = self.sheet.grid;
        let mut people = self.people(session, section, frame);
        let mut before_people = BEFORE_PEOPLE;
        let second = self.second_session(session);
        let texts = (session.description.as_str(), second.map(|it| it.description.as_str()));
        let is_text =
            [Some(texts.0), texts.1].into_iter().flatten().any(|it| !it.trim().is_empty());
        let is_told = self.options.descriptions && form != Form::Pause && is_text;
        if !frame.hours {
            // Titles alone at the foot of a page would be nobody's.
            before_people = NEVER;
        }
        if let Some(last) = rows.last_mut().filter(|_| !people.is_empty()) {
            last.cut = before_people;
            rows.append(&mut people);
        }
        if is_told {
            let body = self.sheet.body;
            let mut text = self.pair(texts, frame, section, |maker, text, frame, part| {
                maker.press.description(text, part, (frame.x, frame.measure), body)
            });
            if let (Some(first), Some(last)) = (text.first_mut(), rows.last_mut()) {
                // Else it would seem to go on from the room or from who takes part.
                first.before = grid;
                last.cut = BEFORE_DESCRIPTION;
                rows.append(&mut text);
            }
        }
        let short = deep - height(&rows);
        if short > 0.5 {
            rows.push(Row::white(short));
        }
        rows
    }

    /// Title and place, with hours and kind beside them; and how far down these reach.
    fn head(
        &mut self,
        session: &Session,
        section: TagId,
        (form, block): (Form, Option<&Session>),
        frame: Frame,
    ) -> (Vec<Row>, f32) {
        let (time, title_type, level) = match form {
            Form::Session => (self.sheet.time, self.sheet.title, Some(3)),
            Form::Talk => (self.sheet.quiet_time, self.sheet.talk, Some(4)),
            Form::Pause => (self.sheet.quiet_time, self.sheet.pause, None),
        };
        // What has no hour yet does not shout it.
        let time = if session.slot.start.is_some() { time } else { self.sheet.quiet_time };
        let role = level.map_or(Role::Paragraph, Role::Heading);
        let words = self.press.words;
        let title = title_of(session, words);
        let place = self.place(session, block);
        let kind = kind_of(session, &title, words).filter(|_| form == Form::Session);
        let own_hours = hours(session.slot, words);
        let mut rows = Vec::new();
        if !frame.hours && form != Form::Pause {
            rows.extend(self.place_above(&own_hours, &place, kind.as_deref(), section, frame));
        }
        let second = self.second_session(session).map(|it| {
            let words = self.second.as_ref().map_or(words, |second| second.words);
            title_of(it, words)
        });
        let suffix = if form == Form::Pause && !place.is_empty() {
            format!(" · {place}")
        } else {
            String::new()
        };
        let titles = (title.as_str(), second.as_deref());
        rows.extend(self.pair(titles, frame, section, |maker, title, frame, part| {
            // The second title is no heading of its own.
            let role = if part == section { role } else { Role::Paragraph };
            let tag = maker.press.tags.add(part, role);
            if let Some(language) = maker.press.foreign(title) {
                maker.press.tags.set_language(tag, language);
            }
            let setting = Setting::left(frame.measure, maker.press.tongue_of(title)).balanced();
            let text = format!("{}{suffix}", maker.press.printed(title));
            let spans = [Span::new(text, title_type.style, tag)];
            maker.press.block(&spans, &setting, frame.x, title_type)
        }));

        let mut deep = 0.0;
        if frame.hours {
            let mut beside = vec![(Both::plain(own_hours), time)];
            if kind.is_some() {
                let kind = self.both(|words| kind_label(session.kind, words));
                beside.push((kind, self.sheet.small));
            }
            deep = self.beside(&mut rows, beside, section, title_type);
        }

        let subtitle = session.subtitle.trim();
        let second = self.second_session(session).map(|it| it.subtitle.clone());
        if form != Form::Pause && !subtitle.is_empty() {
            let body = self.sheet.body;
            let texts = (subtitle, second.as_deref());
            rows.extend(self.pair(texts, frame, section, |maker, text, frame, part| {
                maker.line(text, part, frame, body)
            }));
        }
        if frame.hours && form != Form::Pause && !place.is_empty() {
            let small = self.sheet.small;
            rows.extend(self.line(&place, section, frame, small));
        }
        (rows, deep)
    }

    /// A line or more that stands for itself.
    fn line(&mut self, text: &str, section: TagId, frame: Frame, how: Type) -> Vec<Row> {
        let tag = self.press.tags.add(section, Role::Paragraph);
        let setting = Setting::left(frame.measure, self.press.tongue_of(text));
        let text = self.press.printed(text);
        let text = self.press.fonts.dotted(&text, how.style, frame.measure);
        self.press.block(&[Span::new(text, how.style, tag)], &setting, frame.x, how)
    }

    /// Where a session is, above its title, as neighbours that are told apart by it.
    fn place_above(
        &mut self,
        hours: &str,
        place: &str,
        kind: Option<&str>,
        section: TagId,
        frame: Frame,
    ) -> Vec<Row> {
        let small = self.sheet.small;
        let hours = Some(hours).filter(|_| !frame.told);
        let known = [hours, Some(place), kind];
        let known: Vec<&str> =
            known.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        if known.is_empty() {
            return Vec::new();
        }
        let style = small.style.in_face(SANS_SEMIBOLD);
        self.line(&known.join(" · "), section, frame, Type { style, ..small })
    }

    /// Sets lines into the column of hours, the first on the baseline of the first row; gives how
    /// far down they reach.
    fn beside(
        &mut self,
        rows: &mut [Row],
        texts: Vec<(Both, Type)>,
        section: TagId,
        title: Type,
    ) -> f32 {
        let Some(row) = rows.first_mut() else { return 0.0 };
        let mut y = baseline(title.style.size, title.leading);
        let mut deep = 0.0;
        let mut draws = Vec::new();
        for (at, (text, how)) in texts.into_iter().enumerate() {
            let tag = self.press.tags.add(section, Role::Paragraph);
            let setting = Setting::left(self.sheet.hours - 6.0, self.press.tongue());
            let spans = self.label(&text, how.style, tag, setting.measure);
            let lines = paragraph(&self.press.fonts, &spans, &setting);
            for (line_at, line) in lines.lines.iter().enumerate() {
                if at + line_at > 0 {
                    y += how.leading.min(title.leading);
                }
                draws.extend(lines.draws(line, 0.0, y));
                deep = y + how.style.size * 0.3;
            }
        }
        // Before the title, which then is copied as a whole.
        row.draws.splice(0..0, draws);
        deep
    }

    /// Rooms and track, as far as the block does not tell them.
    pub fn place(&self, session: &Session, block: Option<&Session>) -> String {
        let told = |room: &RoomId| block.is_some_and(|block| block.rooms().any(|one| one == *room));
        let rooms = session.rooms().filter(|room| !told(room));
        let rooms = rooms.filter_map(|room| self.programme.room(room)).map(|room| room.name.trim());
        let rooms: Vec<&str> = rooms.filter(|name| !name.is_empty()).collect();
        let rooms = rooms.join(", ");
        let track = session.track.filter(|track| Some(*track) != block.and_then(|b| b.track));
        let track = track.and_then(|track| self.programme.track(track));
        let names = [Some(rooms.as_str()), track.map(|track| track.name.as_str())];
        let known: Vec<&str> =
            names.into_iter().flatten().filter(|name| !name.trim().is_empty()).collect();
        known.join(" · ")
    }
}

/// The title, or what stands for it.
pub fn title_of(session: &Session, words: Words) -> String {
    let title = session.title.trim();
    if !title.is_empty() {
        return title.to_owned();
    }
    if session.kind == SessionKind::Other {
        return words.paper_untitled();
    }
    obrady_words::capital(&kind_label(session.kind, words))
}

/// When it starts, if that is known.
pub fn start(slot: Slot) -> String {
    slot.minutes().map_or_else(String::new, |(start, _)| clock(start))
}

/// `10:30–11:25`, or what is known of it.
pub fn hours(slot: Slot, words: Words) -> String {
    match slot.length {
        _ if slot.start.is_some() => crate::hours::hours(slot),
        Some(length) if length.0 > 0 => words.paper_length(length.0),
        _ => words.paper_hour_unknown(),
    }
}

/// What kind a session is, unless that says nothing or the title says it.
fn kind_of(session: &Session, title: &str, words: Words) -> Option<String> {
    if session.kind.is_pause() || session.kind == SessionKind::Other {
        return None;
    }
    let kind = kind_label(session.kind, words);
    // `Mini-panel` says it as `minipanel` does.
    let plain = |text: &str| text.to_lowercase().replace('-', "");
    (!plain(title).contains(&plain(&kind))).then_some(kind)
}

/// What a session of a kind is called on paper, with a small letter.
#[must_use]
pub fn kind_label(kind: SessionKind, words: Words) -> String {
    match kind {
        SessionKind::Panel => words.paper_kind_panel(),
        SessionKind::MiniPanel => words.paper_kind_mini_panel(),
        SessionKind::Lecture => words.paper_kind_lecture(),
        SessionKind::Workshop => words.paper_kind_workshop(),
        SessionKind::Debate => words.paper_kind_debate(),
        SessionKind::Plenary => words.paper_kind_plenary(),
        SessionKind::Ceremony => words.paper_kind_ceremony(),
        SessionKind::Break => words.paper_kind_break(),
        SessionKind::Registration => words.paper_kind_registration(),
        SessionKind::Social => words.paper_kind_social(),
        SessionKind::Other => words.paper_kind_other(),
    }
}
