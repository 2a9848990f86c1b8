//! A session as rows: hours and kind hang beside, then title, place, people, what it is about.

use obrady_domain::{
    OrganisationRoleKind, RoleKind, Session, SessionKind, Slot,
};
use obrady_words::Words;

use super::{Maker, plan::Item};
use crate::{
    layout::{Draw, NEVER, Role, Row, Setting, Span, TagId, baseline, height, paragraph},
    look::{HAIR, Type},
};

/// How bad it is to end a page between place and people, people and description, two people.
const BETWEEN_PARTS: f32 = 60.0;
const BETWEEN_PEOPLE: f32 = 40.0;
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
    pub fn item(&mut self, item: &Item<'_>, parent: TagId) -> Vec<Row> {
        let form = if item.session.kind.is_pause() && item.talks.is_empty() {
            Form::Pause
        } else {
            Form::Session
        };
        let unit = self.sheet.unit;
        let section = self.press.tags.add(parent, Role::Section);
        let white = if form == Form::Pause { 4.0 } else { 6.5 } * unit;
        let rule = Draw::Rect {
            rect: [0.0, 0.0, self.sheet.geometry.measure(), 0.4],
            colour: HAIR,
        };
        let mut rows = vec![Row {
            height: white,
            before: white,
            draws: vec![rule],
            anchors: self.anchors.sessions.get(&item.session.id).copied().into_iter().collect(),
            cut: NEVER,
        }];
        rows.extend(self.session(item.session, section, form));
        for talk in &item.talks {
            if let Some(last) = rows.last_mut() {
                last.cut = BETWEEN_TALKS;
            }
            let part = self.press.tags.add(section, Role::Section);
            let mut talk_rows = self.session(talk, part, Form::Talk);
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

    fn session(&mut self, session: &Session, section: TagId, form: Form) -> Vec<Row> {
        let mut rows = self.head(session, section, form);
        let unit = self.sheet.unit;
        let mut add = |mut part: Vec<Row>, before: f32| {
            if let (Some(first), Some(last)) = (part.first_mut(), rows.last_mut()) {
                first.before = before * unit;
                last.cut = BETWEEN_PARTS;
                rows.extend(part);
            }
        };
        let people = self.people(session, section);
        add(people, 3.0);
        if self.options.descriptions && !session.description.trim().is_empty() {
            let measure = self.sheet.text_measure();
            let text = (self.sheet.hours, measure);
            let body = self.sheet.body;
            let rows =
                self.press.description(&session.description, section, text, body);
            add(rows, 4.0);
        }
        rows
    }

    /// Title and place, with hours and kind beside them.
    fn head(&mut self, session: &Session, section: TagId, form: Form) -> Vec<Row> {
        let (time, title_type, level) = match form {
            Form::Session => (self.sheet.time, self.sheet.title, Some(3)),
            Form::Talk => (self.sheet.quiet_time, self.sheet.talk, Some(4)),
            Form::Pause => (self.sheet.quiet_time, self.sheet.pause, None),
        };
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
        let place = self.place(session);
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

        if form != Form::Pause && !place.is_empty() {
            let tag = self.press.tags.add(section, Role::Paragraph);
            let small = self.sheet.small;
            let spans = [Span::new(place, small.style, tag)];
            let mut place = self.press.block(&spans, &Setting::left(measure, tongue), x, small);
            if let Some(first) = place.first_mut() {
                first.before = 1.0;
            }
            rows.extend(place);
        }
        let short = deep - height(&rows);
        if short > 0.5 {
            rows.push(Row::white(short));
        }
        rows
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

    /// Room and track.
    fn place(&self, session: &Session) -> String {
        let room = session.slot.room.and_then(|room| self.programme.room(room));
        let track = session.track.and_then(|track| self.programme.track(track));
        let names = [room.map(|room| room.name.as_str()), track.map(|track| track.name.as_str())];
        let known: Vec<&str> =
            names.into_iter().flatten().filter(|name| !name.trim().is_empty()).collect();
        known.join(" · ")
    }

    /// Who takes part, in groups of one role; then the organisations.
    fn people(&mut self, session: &Session, section: TagId) -> Vec<Row> {
        const ORDER: [RoleKind; 5] = [
            RoleKind::Host,
            RoleKind::Moderator,
            RoleKind::Speaker,
            RoleKind::Panellist,
            RoleKind::Interpreter,
        ];
        let mut groups: Vec<(Option<String>, Vec<(String, String)>)> = Vec::new();
        for kind in ORDER {
            let people: Vec<(String, String)> = session
                .roles
                .iter()
                .filter(|role| role.kind == kind)
                .filter_map(|role| {
                    let person = self.programme.people.get(&role.person)?;
                    let (office, organisation) = self.programme.affiliation_of(role);
                    let known: Vec<&str> = [office, organisation].into_iter().flatten().collect();
                    Some((person.full_name(), known.join(", ")))
                })
                .collect();
            if !people.is_empty() {
                groups.push((Some(role_label(kind, session.kind, people.len(), self.press.words)), people));
            }
        }
        // Who speaks in a lecture needs no label.
        if let [(label, _)] = groups.as_mut_slice()
            && session.roles.iter().all(|role| role.kind == RoleKind::Speaker)
            && session.kind != SessionKind::Workshop
        {
            *label = None;
        }
        groups.extend(self.organisations(session));
        let mut rows: Vec<Row> = Vec::new();
        for (label, people) in groups {
            let mut group = self.group(label, &people, section);
            if let Some(first) = group.first_mut() {
                first.before = if rows.is_empty() { 0.0 } else { 1.5 * self.sheet.unit };
            }
            if let Some(last) = rows.last_mut() {
                last.cut = BETWEEN_PEOPLE;
            }
            rows.extend(group);
        }
        if let Some(last) = rows.last_mut() {
            last.cut = NEVER;
        }
        rows
    }

    fn organisations(&self, session: &Session) -> Vec<(Option<String>, Vec<(String, String)>)> {
        let words = self.press.words;
        let kinds = [
            OrganisationRoleKind::Organiser,
            OrganisationRoleKind::CoOrganiser,
            OrganisationRoleKind::Partner,
            OrganisationRoleKind::Patron,
            OrganisationRoleKind::MediaPatron,
        ];
        let mut groups = Vec::new();
        for kind in kinds {
            let names: Vec<(String, String)> = self
                .programme
                .organisations_as(kind, Some(session.id))
                .map(|organisation| (String::new(), organisation.name.clone()))
                .collect();
            let count = names.len() as i64;
            let label = match kind {
                OrganisationRoleKind::Organiser => words.paper_session_organisers(),
                OrganisationRoleKind::CoOrganiser => words.paper_session_co_organisers(),
                OrganisationRoleKind::Partner => words.paper_session_partners(count),
                OrganisationRoleKind::Patron => words.paper_patrons(),
                OrganisationRoleKind::MediaPatron => words.paper_media_patrons(count),
            };
            if count > 0 {
                groups.push((Some(label), names));
            }
        }
        groups
    }

    /// A label with those under it: a column of its own for the label, a line or more for each.
    fn group(
        &mut self,
        label: Option<String>,
        people: &[(String, String)],
        section: TagId,
    ) -> Vec<Row> {
        let how = self.sheet.people;
        let small = self.sheet.small;
        let (mut x, mut measure) = (self.sheet.hours, self.sheet.text_measure());
        let mut label_draws: Vec<Draw> = Vec::new();
        let mut label_rows = 0;
        if let Some(label) = label {
            let tag = self.press.tags.add(section, Role::Paragraph);
            let setting = Setting::left(self.sheet.roles - 5.0, self.press.tongue());
            let spans = [Span::new(label, small.style, tag)];
            let lines = paragraph(&self.press.fonts, &spans, &setting);
            for (at, line) in lines.lines.iter().enumerate() {
                let y = baseline(how.style.size, how.leading) + how.leading * at as f32;
                label_draws.extend(lines.draws(line, x, y));
            }
            label_rows = lines.lines.len();
            x += self.sheet.roles;
            measure -= self.sheet.roles;
        }
        let list = self.press.tags.add(section, Role::List);
        let mut rows: Vec<Row> = Vec::new();
        for (name, about) in people {
            let item = self.press.tags.add(list, Role::ListItem);
            let body = self.press.tags.add(item, Role::ListBody);
            let strong = how.style.in_face(crate::fonts::SANS_SEMIBOLD);
            let mut spans = Vec::new();
            if !name.is_empty() {
                spans.push(Span::new(name.clone(), strong, body));
            }
            if !about.is_empty() {
                let comma = if name.is_empty() { "" } else { ", " };
                spans.push(Span::new(format!("{comma}{about}"), how.style, body));
            }
            let tongue = self.press.tongue_of(about);
            let setting = Setting::left(measure, tongue).hanging(how.style.size);
            let person = self.press.block(&spans, &setting, x, how);
            if let Some(last) = rows.last_mut() {
                last.cut = BETWEEN_PEOPLE;
            }
            rows.extend(person);
        }
        while rows.len() < label_rows {
            rows.push(Row::white(how.leading));
        }
        if let Some(first) = rows.first_mut() {
            first.draws.splice(0..0, label_draws);
        }
        rows
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

fn role_label(role: RoleKind, session: SessionKind, count: usize, words: Words) -> String {
    let count = count as i64;
    match role {
        RoleKind::Moderator => words.paper_role_moderator(),
        RoleKind::Panellist => words.paper_role_panellist(),
        RoleKind::Speaker if session == SessionKind::Workshop => words.paper_role_workshop(),
        // Whoever stands in is nobody's business until they do.
        RoleKind::Speaker | RoleKind::Reserve => words.paper_role_speaker(count),
        RoleKind::Host => words.paper_role_host(count),
        RoleKind::Interpreter => words.paper_role_interpreter(),
    }
}
