//! Those who take part, with what is told about them and the pictures to which they agreed.

use obrady_domain::{Person, RoleKind};
use obrady_words::Collator;

use super::{Maker, plan::Plan, session::Frame};
use crate::{
    layout::{Draw, Image, NEVER, Placed, Role, Row, Setting, Span, TagId, height},
    press::mm,
};

impl Maker<'_> {
    /// Everybody of whom there is something to tell, in alphabetical order.
    pub fn told_people(&self, plan: &Plan<'_>) -> Vec<&Person> {
        let collator = Collator::new(self.press.words.language());
        let roles = plan.sessions().flat_map(|session| &session.roles);
        let roles = roles.filter(|role| role.kind != RoleKind::Reserve);
        let people = roles.filter_map(|role| self.programme.people.get(&role.person));
        let mut people: Vec<(Vec<u8>, &Person)> = people
            .filter(|person| !person.biography.trim().is_empty() || self.portrait(person).is_some())
            .map(|person| (collator.key(&person.list_name()), person))
            .collect();
        people.sort_by(|one, other| (&one.0, one.1.id).cmp(&(&other.0, other.1.id)));
        people.dedup_by_key(|(_, person)| person.id);
        people.into_iter().map(|(_, person)| person).collect()
    }

    /// The picture of a person who agreed that it is published.
    fn portrait(&self, person: &Person) -> Option<&Image> {
        self.content.picture(person.picture.filter(|_| person.picture_consent))
    }

    /// Pours the people.
    pub fn persons(&mut self, plan: &Plan<'_>) {
        let Some(anchor) = self.anchors.people else { return };
        let programme = self.programme;
        let people: Vec<&Person> = self
            .told_people(plan)
            .into_iter()
            .filter_map(|person| programme.people.get(&person.id))
            .collect();
        let section = self.press.tags.add(self.root, Role::Section);
        let title = self.both(|words| words.paper_people());
        let mut rows = self.heading(&title, None, section);
        let side = mm(21.0) * self.sheet.unit;
        let has_pictures = people.iter().any(|person| self.portrait(person).is_some());
        let x = if has_pictures { side + self.sheet.gutter } else { 0.0 };
        let measure = self.sheet.geometry.measure() - x;
        let frame = Frame { x, measure, hours: false, told: false };
        for (at, person) in people.into_iter().enumerate() {
            if let Some(last) = rows.last_mut() {
                last.cut = if at == 0 { NEVER } else { 0.0 };
            }
            if at > 0 {
                let white = self.sheet.grid;
                rows.push(Row { height: white, parting: true, cut: NEVER, ..Row::default() });
            }
            let part = self.press.tags.add(section, Role::Section);
            let mut told = self.person(person, part, frame, side);
            self.sheet.to_grid(&mut told);
            rows.extend(told);
        }
        self.open_in(super::SOME_ROOM, rows, anchor, title);
    }

    fn person(&mut self, person: &Person, part: TagId, frame: Frame, side: f32) -> Vec<Row> {
        let heading = self.press.tags.add(part, Role::Heading(3));
        let Frame { x, measure, .. } = frame;
        let how = self.sheet.title;
        let name = person.full_name();
        let setting = Setting::left(measure, self.press.tongue());
        let spans = [Span::new(name.as_str(), how.style, heading)];
        let mut rows = self.press.block(&spans, &setting, x, how);
        let affiliation = self.affiliation(person);
        if !affiliation.is_empty() {
            let tag = self.press.tags.add(part, Role::Paragraph);
            let people = self.sheet.people;
            let spans = [Span::new(affiliation.as_str(), people.style, tag)];
            let setting = Setting::left(measure, self.press.tongue_of(&affiliation));
            rows.extend(self.press.block(&spans, &setting, x, people));
        }
        let body = self.sheet.body;
        let second = self.second.as_ref().and_then(|it| it.programme.people.get(&person.id));
        let texts = (person.biography.as_str(), second.map(|it| it.biography.as_str()));
        rows.extend(self.pair(texts, frame, part, |maker, text, frame, part| {
            maker.press.description(text, part, (frame.x, frame.measure), body)
        }));
        if let Some(image) = self.portrait(person).cloned() {
            let picture = self.square(image, side, &name, part);
            let top = how.leading * 0.2;
            if let Some(first) = rows.first_mut() {
                first.draws.push(picture.moved(0.0, top));
            }
            // The picture stays with all that is beside it.
            let mut y = 0.0;
            for row in &mut rows {
                if y + row.height < side + top {
                    row.cut = NEVER;
                }
                y += row.before + row.height;
            }
            let short = side + top - height(&rows);
            if short > 0.0 {
                rows.push(Row::white(short));
            }
        }
        rows
    }

    /// Office and organisation with which a person appears at this event.
    fn affiliation(&self, person: &Person) -> String {
        let programme = self.programme;
        let here = programme.appearances.get(&person.id).and_then(|one| one.affiliation);
        let Some(affiliation) = person.affiliation(here) else { return String::new() };
        let organisation = affiliation.organisation.and_then(|id| programme.organisations.get(&id));
        let organisation = organisation.map(|organisation| organisation.name.trim());
        let known = [Some(affiliation.office.trim()), organisation];
        let known: Vec<&str> =
            known.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        known.join(", ")
    }

    /// The middle of a picture, as a square.
    fn square(&mut self, image: Image, side: f32, name: &str, part: TagId) -> Draw {
        let ratio = image.ratio();
        let [width, height] = if ratio > 1.0 { [side * ratio, side] } else { [side, side / ratio] };
        // Faces are in the upper half of tall pictures.
        let rect = [(side - width) / 2.0, (side - height) * 0.3, width, height];
        let words = self.press.words.paper_portrait_of(name);
        let figure = self.figure(image, rect, words, part);
        Draw::Placed(Box::new(Placed {
            matrix: [1.0, 0.0, 0.0, 1.0, 0.0, 0.0],
            clip: Some([0.0, 0.0, side, side]),
            draws: vec![figure],
            turn: None,
        }))
    }
}
