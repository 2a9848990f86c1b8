//! Who takes part in a session: people in groups of one role, then organisations.

use obrady_domain::{OrganisationRoleKind, RoleKind, Session, SessionKind};
use obrady_words::Words;

use super::{Maker, session::Frame, tongues::Both};
use crate::{
    fonts::SANS_SEMIBOLD,
    layout::{Draw, Role, Row, Setting, Span, TagId, baseline, paragraph},
};

/// How bad it is to end a page between two people.
const BETWEEN_PEOPLE: f32 = 60.0;

/// Those who do one thing.
pub struct Group {
    /// What they do, unless that goes without saying.
    pub label: Option<Both>,
    pub members: Vec<Member>,
}

/// A person with what is told about them, or an organisation.
pub struct Member {
    pub name: String,
    pub about: String,
}

impl Maker<'_> {
    /// Everybody who takes part in `session`, in elements that are added to `section`.
    pub fn people(&mut self, session: &Session, section: TagId, frame: Frame) -> Vec<Row> {
        let mut groups = self.people_by_role(session);
        groups.extend(self.organisations_by_role(session));
        let mut rows: Vec<Row> = Vec::new();
        for group in groups {
            let part = self.group(group, section, frame);
            if let Some(last) = rows.last_mut() {
                last.cut = BETWEEN_PEOPLE;
            }
            rows.extend(part);
        }
        rows
    }

    /// The people of a session, by what they do.
    pub fn people_by_role(&self, session: &Session) -> Vec<Group> {
        let mut groups = Vec::new();
        for kind in ROLE_ORDER {
            let roles = session.roles.iter().filter(|role| role.kind == kind);
            let members: Vec<Member> = roles
                .filter_map(|role| {
                    let name = self.programme.people.get(&role.person)?.full_name();
                    let (office, organisation) = self.programme.affiliation_of(role);
                    let known: Vec<&str> = [office, organisation].into_iter().flatten().collect();
                    Some(Member { name, about: self.press.printed(&known.join(", ")) })
                })
                .filter(|member| !member.name.trim().is_empty())
                .collect();
            if !members.is_empty() {
                let count = members.len();
                let label = self.both(|words| role_label(kind, session.kind, count, words));
                groups.push((kind, Group { label: Some(label), members }));
            }
        }
        // Who speaks in a lecture needs no label.
        if let [(RoleKind::Speaker, group)] = groups.as_mut_slice()
            && session.kind != SessionKind::Workshop
        {
            group.label = None;
        }
        groups.into_iter().map(|(_, group)| group).collect()
    }

    /// The organisations of a session, by what they are to it.
    pub fn organisations_by_role(&self, session: &Session) -> Vec<Group> {
        let mut groups = Vec::new();
        for kind in super::ORGANISATIONS {
            let members: Vec<Member> = self
                .programme
                .organisations_as(kind, Some(session.id))
                .map(|known| Member {
                    name: String::new(),
                    about: self.press.printed(known.name.trim()),
                })
                .filter(|member| !member.about.is_empty())
                .collect();
            let count = members.len() as i64;
            let label = self.both(|words| match kind {
                OrganisationRoleKind::Organiser => words.paper_session_organisers(),
                OrganisationRoleKind::CoOrganiser => words.paper_session_co_organisers(),
                OrganisationRoleKind::Partner => words.paper_session_partners(count),
                OrganisationRoleKind::Patron => words.paper_patrons(),
                OrganisationRoleKind::MediaPatron => words.paper_media_patrons(count),
            });
            if count > 0 {
                groups.push(Group { label: Some(label), members });
            }
        }
        groups
    }

    /// A column of its own for the label, beside it a line or more for each member; in a narrow
    /// frame the label is above.
    fn group(&mut self, group: Group, section: TagId, frame: Frame) -> Vec<Row> {
        let how = self.sheet.people;
        let Frame { mut x, mut measure, .. } = frame;
        let mut label: Vec<Draw> = Vec::new();
        let mut label_rows = 0;
        let mut rows: Vec<Row> = Vec::new();
        let is_narrow = measure < self.sheet.roles * 2.6;
        if let Some(text) = group.label.as_ref().filter(|_| is_narrow) {
            let tag = self.press.tags.add(section, Role::Paragraph);
            let setting = Setting::left(measure, self.press.tongue());
            let small = self.sheet.small;
            let spans = self.label(text, small.style, tag, measure);
            rows = self.press.block(&spans, &setting, x, small);
        } else if let Some(text) = group.label {
            let tag = self.press.tags.add(section, Role::Paragraph);
            let setting = Setting::left(self.sheet.roles - 4.0, self.press.tongue());
            // What is said in two languages goes onto two lines, not “Prowadzenie / Led” and “by”.
            let spans = self.label(&text, self.sheet.small.style, tag, setting.measure);
            let lines = paragraph(&self.press.fonts, &spans, &setting);
            label_rows = lines.lines.len();
            for (at, line) in lines.lines.iter().enumerate() {
                let y = baseline(how.style.size, how.leading) + how.leading * at as f32;
                label.extend(lines.draws(line, x, y));
            }
            x += self.sheet.roles;
            measure -= self.sheet.roles;
        }
        let list = self.press.tags.add(section, Role::List);
        let start = rows.len();
        let mut ends = Vec::new();
        let (names, others): (Vec<Member>, Vec<Member>) = match group.members {
            members if members.iter().all(|member| member.about.is_empty()) => {
                (members, Vec::new())
            }
            members => (Vec::new(), members),
        };
        if !names.is_empty() {
            rows.extend(self.names(&names, list, (x, measure)));
            ends.push(rows.len());
        }
        for Member { name, about } in others {
            let item = self.press.tags.add(list, Role::ListItem);
            let body = self.press.tags.add(item, Role::ListBody);
            let strong = how.style.in_face(SANS_SEMIBOLD);
            let fonts = &self.press.fonts;
            let room = measure - how.style.size;
            // A name is broken only where no line holds it.
            let hyphenate = !fonts.holds_words(&name, strong, room)
                || !fonts.holds_words(&about, how.style, room);
            let setting = Setting::left(measure, self.press.tongue_of(&about));
            let setting = Setting { hyphenate, ..setting };
            let mut spans = Vec::new();
            if !name.is_empty() {
                let comma = if about.is_empty() { "" } else { ", " };
                spans.push(Span::new(name, strong, body));
                spans.push(Span::new(comma, how.style, body));
            }
            spans.push(Span::new(about, how.style, body));
            rows.extend(self.press.block(&spans, &setting.hanging(how.style.size), x, how));
            ends.push(rows.len());
        }
        // Nobody stands alone at the foot or the top of a page.
        let inner = ends.len().saturating_sub(2).max(1);
        for end in ends.iter().take(inner).skip(1) {
            if let Some(row) = rows.get_mut(end - 1) {
                row.cut = BETWEEN_PEOPLE;
            }
        }
        while rows.len() < start + label_rows {
            rows.push(Row::white(how.leading));
        }
        if let Some(first) = rows.get_mut(start) {
            first.draws.splice(0..0, label);
        }
        rows
    }
}

impl Maker<'_> {
    /// Names of whom nothing more is told, one after the other.
    fn names(&mut self, members: &[Member], list: TagId, (x, measure): (f32, f32)) -> Vec<Row> {
        let how = self.sheet.people;
        let mut spans = Vec::new();
        for (at, Member { name, .. }) in members.iter().enumerate() {
            let item = self.press.tags.add(list, Role::ListItem);
            let body = self.press.tags.add(item, Role::ListBody);
            spans.push(Span::new(name, how.style.in_face(SANS_SEMIBOLD), body));
            if at + 1 < members.len() {
                spans.push(Span::new(", ", how.style, body));
            }
        }
        let setting = Setting::left(measure, self.press.tongue()).hanging(how.style.size);
        self.press.block(&spans, &setting, x, how)
    }
}

/// In which order people are named, by what they do. Whoever stands in is not named until they do.
pub const ROLE_ORDER: [RoleKind; 5] = [
    RoleKind::Host,
    RoleKind::Moderator,
    RoleKind::Speaker,
    RoleKind::Panellist,
    RoleKind::Interpreter,
];

/// What so many people who have a role in a session of a kind are there for, as a label.
#[must_use]
pub fn role_label(role: RoleKind, session: SessionKind, count: usize, words: Words) -> String {
    let count = count as i64;
    match role {
        RoleKind::Moderator => words.paper_role_moderator(),
        RoleKind::Panellist => words.paper_role_panellist(),
        RoleKind::Speaker if session == SessionKind::Workshop => words.paper_role_workshop(),
        RoleKind::Speaker | RoleKind::Reserve => words.paper_role_speaker(count),
        RoleKind::Host => words.paper_role_host(count),
        RoleKind::Interpreter => words.paper_role_interpreter(),
    }
}
