//! A session as rows: hours and kind hang beside, then title, place, people, what it is about.

use obrady_domain::{RoomId, Session, SessionKind, Slot};
use obrady_words::Words;

use super::{Maker, plan::Item};
use crate::{
    layout::{Draw, NEVER, Role, Row, Setting, Span, TagId, baseline, height, paragraph},
    look::{HAIR, Type},
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

impl Maker<'_> {
    /// A session with the talks that it holds, in elements that are added to `parent`.
    pub fn item(&mut self, item: &Item<'_>, before: Option<&Item<'_>>, parent: TagId) -> Vec<Row> {
        let form = form_of(item);
        let unit = self.sheet.unit;
        let section = self.press.tags.add(parent, Role::Section);
        let white = |form| if form == Form::Pause { 4.5 } else { 7.0 } * unit;
        let rule =
            Draw::Rect { rect: [0.0, 0.0, self.sheet.geometry.measure(), 0.4], colour: HAIR };
        let mut rows = vec![Row {
            height: white(form),
            before: before.map_or(0.0, |before| white(form_of(before))),
            draws: vec![rule],
            cut: NEVER,
            parting: true,
            ..Row::default()
        }];
        rows.extend(self.session(item.session, section, form, None));
        if let Some(first) = rows.get_mut(1) {
            first.anchors.extend(self.anchors.sessions.get(&item.session.id));
        }
        for talk in &item.talks {
            if let Some(last) = rows.last_mut() {
                last.cut = BETWEEN_TALKS;
            }
            let part = self.press.tags.add(section, Role::Section);
            let mut talk_rows = self.session(talk, part, Form::Talk, Some(item.session));
            if let Some(first) = talk_rows.first_mut() {
                first.before = 6.0 * unit;
                first.anchors.extend(self.anchors.sessions.get(&talk.id));
            }
            rows.extend(talk_rows);
        }
        if let Some(last) = rows.last_mut() {
            last.cut = 0.0;
        }
        rows
    }

    fn session(
        &mut self,
        session: &Session,
        section: TagId,
        form: Form,
        block: Option<&Session>,
    ) -> Vec<Row> {
        let (mut rows, deep) = self.head(session, section, form, block);
        let unit = self.sheet.unit;
        let mut add = |mut part: Vec<Row>, before: f32, cut: f32| {
            if let (Some(first), Some(last)) = (part.first_mut(), rows.last_mut()) {
                first.before = before * unit;
                last.cut = cut;
                rows.extend(part);
            }
        };
        let people = self.people(session, section);
        add(people, 3.0, BEFORE_PEOPLE);
        if self.options.descriptions && !session.description.trim().is_empty() {
            let measure = self.sheet.text_measure();
            let text = (self.sheet.hours, measure);
            let body = self.sheet.body;
            let rows = self.press.description(&session.description, section, text, body);
            add(rows, 4.0, BEFORE_DESCRIPTION);
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
        form: Form,
        block: Option<&Session>,
    ) -> (Vec<Row>, f32) {
        let (time, title_type, level) = match form {
            Form::Session => (self.sheet.time, self.sheet.title, Some(3)),
            Form::Talk => (self.sheet.quiet_time, self.sheet.talk, Some(4)),
            Form::Pause => (self.sheet.quiet_time, self.sheet.pause, None),
        };
        // What has no hour yet does not shout it.
        let time = if session.slot.start.is_some() { time } else { self.sheet.quiet_time };
        let role = level.map_or(Role::Paragraph, Role::Heading);
        let heading = self.press.tags.add(section, role);
        let title = title_of(session, self.press.words);
        if let Some(language) = self.press.foreign(&title) {
            self.press.tags.set_language(heading, language);
        }
        let (x, measure) = (self.sheet.hours, self.sheet.text_measure());
        let tongue = self.press.tongue_of(&title);
        let setting = Setting::left(measure, tongue).balanced();
        let mut spans = vec![Span::new(title.clone(), title_type.style, heading)];
        let place = self.place(session, block);
        if form == Form::Pause && !place.is_empty() {
            spans.push(Span::new(format!(" · {place}"), title_type.style, heading));
        }
        let mut rows = self.press.block(&spans, &setting, x, title_type);

        let mut beside: Vec<(String, Type)> = vec![(hours(session.slot, self.press.words), time)];
        if form == Form::Session
            && let Some(kind) = kind_of(session, &title, self.press.words)
        {
            beside.push((kind, self.sheet.small));
        }
        let deep = self.beside(&mut rows, beside, section, title_type);

        let (subtitle, small) = (session.subtitle.trim(), self.sheet.small);
        for (line, how) in [(subtitle, self.sheet.body), (place.as_str(), small)] {
            if form == Form::Pause || line.is_empty() {
                continue;
            }
            let tag = self.press.tags.add(section, Role::Paragraph);
            let spans = [Span::new(line, how.style, tag)];
            let mut below = self.press.block(&spans, &Setting::left(measure, tongue), x, how);
            if let Some(first) = below.first_mut() {
                first.before = 1.0;
            }
            rows.extend(below);
        }
        (rows, deep)
    }

    /// Sets lines into the column of hours, the first on the baseline of the first row; gives how
    /// far down they reach.
    fn beside(
        &mut self,
        rows: &mut [Row],
        texts: Vec<(String, Type)>,
        section: TagId,
        title: Type,
    ) -> f32 {
        let Some(row) = rows.first_mut() else { return 0.0 };
        let mut y = baseline(title.style.size, title.leading);
        let mut deep = 0.0;
        for (at, (text, how)) in texts.into_iter().enumerate() {
            let tag = self.press.tags.add(section, Role::Paragraph);
            let setting = Setting::left(self.sheet.hours - 6.0, self.press.tongue());
            let spans = [Span::new(text, how.style, tag)];
            let lines = paragraph(&self.press.fonts, &spans, &setting);
            for (line_at, line) in lines.lines.iter().enumerate() {
                if at + line_at > 0 {
                    y += how.leading.min(title.leading * 0.86);
                }
                row.draws.extend(lines.draws(line, 0.0, y));
                deep = y + how.style.size * 0.3;
            }
        }
        deep
    }

    /// Rooms and track, as far as the block does not tell them.
    fn place(&self, session: &Session, block: Option<&Session>) -> String {
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

fn form_of(item: &Item<'_>) -> Form {
    if item.session.kind.is_pause() && item.talks.is_empty() { Form::Pause } else { Form::Session }
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
    let kind = kind_name(session.kind, words);
    let mut letters = kind.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// `10:30–11:25`, or what is known of it.
pub fn hours(slot: Slot, words: Words) -> String {
    let clock = |minutes: u32| format!("{}:{:02}", minutes / 60 % 24, minutes % 60);
    match (slot.minutes(), slot.length) {
        (Some((start, end)), Some(length)) if length.0 > 0 => {
            format!("{}–{}", clock(start), clock(end))
        }
        (Some((start, _)), _) => clock(start),
        (None, Some(length)) if length.0 > 0 => words.paper_length(length.0),
        (None, _) => words.paper_hour_unknown(),
    }
}

/// What kind a session is, unless that says nothing or the title says it.
fn kind_of(session: &Session, title: &str, words: Words) -> Option<String> {
    if session.kind.is_pause() || session.kind == SessionKind::Other {
        return None;
    }
    let kind = kind_name(session.kind, words);
    (!title.to_lowercase().contains(&kind)).then_some(kind)
}

fn kind_name(kind: SessionKind, words: Words) -> String {
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
