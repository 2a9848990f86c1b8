//! The index of people.

use std::collections::{BTreeMap, BTreeSet};

use obrady_domain::{PersonId, RoleKind, Session};
use obrady_words::Collator;

use super::{Maker, plan::Plan};
use crate::{
    layout::{AnchorId, Link, NEVER, Role, Row, Setting, Span, TagId, Target, height, paragraph},
    look::{ACCENT, GREY},
};

/// A column of the index is at least so wide, in units of the sheet.
const NARROWEST_COLUMN: f32 = 110.0;

impl Maker<'_> {
    /// Everybody with a printed role, with the sessions in which they have one.
    pub fn who_is_where(&self, plan: &Plan<'_>) -> BTreeMap<PersonId, BTreeSet<AnchorId>> {
        let mut found: BTreeMap<PersonId, BTreeSet<AnchorId>> = BTreeMap::new();
        for session in plan.sessions() {
            self.note(session, &mut found);
        }
        found
    }

    fn note(&self, session: &Session, found: &mut BTreeMap<PersonId, BTreeSet<AnchorId>>) {
        let Some(anchor) = self.anchors.sessions.get(&session.id) else { return };
        for role in session.roles.iter().filter(|role| role.kind != RoleKind::Reserve) {
            if self.programme.people.contains_key(&role.person) {
                found.entry(role.person).or_default().insert(*anchor);
            }
        }
    }

    /// Pours the index. All sessions must have been poured before.
    pub fn index(&mut self, plan: &Plan<'_>) {
        let Some(anchor) = self.anchors.index else { return };
        self.press.flow.settle();
        let section = self.press.tags.add(self.root, Role::Section);
        let title = self.both(|words| words.paper_index());
        let mut heading = self.heading(&title, None, section);
        if let Some(first) = heading.first_mut() {
            first.anchors.push(anchor);
            first.before = 3.0 * self.sheet.grid;
        }
        self.opened(anchor, title);

        let collator = Collator::new(self.press.words.language());
        let mut people: Vec<(Vec<u8>, PersonId, BTreeSet<AnchorId>)> = self
            .who_is_where(plan)
            .into_iter()
            .filter_map(|(id, places)| {
                let name = self.programme.people.get(&id)?.list_name();
                // Whoever gave a dash for a name cannot be looked up.
                name.contains(char::is_alphanumeric).then_some(())?;
                Some((collator.key(&name), id, places))
            })
            .collect();
        people.sort();
        let list = self.press.tags.add(section, Role::List);
        let mut entries = Vec::new();
        for (_, id, places) in people {
            let Some(person) = self.programme.people.get(&id) else { continue };
            let item = self.press.tags.add(list, Role::ListItem);
            let body = self.press.tags.add(item, Role::ListBody);
            let name = person.list_name();
            let spans = self.index_entry(&name, person.title.trim(), &places, body);
            entries.push((initial(&name), spans));
        }
        let (columns, rows) = self.index_columns(&entries);
        let gap = self.index_gap();
        let full = self.sheet.geometry.depth();
        let above = height(&heading);
        let flow = &mut self.press.flow;
        let depth = flow.columns_depth(&rows, columns, full - above);
        let room = flow.room() - above - heading.first().map_or(0.0, |row| row.before);
        // What takes several pages anyway may as well begin at once.
        let begins = depth.is_none() && flow.room() > full * super::SOME_ROOM;
        if depth.is_none_or(|depth| depth > room) && !begins {
            flow.new_page();
        }
        flow.extend(heading);
        flow.columns(rows, columns, gap);
    }

    /// White between the columns of the index.
    fn index_gap(&self) -> f32 {
        16.0 * self.sheet.unit
    }

    /// The entries as rows for a number of columns: three where that breaks few of them, else two.
    fn index_columns(&self, entries: &[(String, Vec<Span>)]) -> (usize, Vec<Row>) {
        let [two, three] = [2, 3].map(|count| self.press.flow.column(count, self.index_gap()));
        if three >= NARROWEST_COLUMN * self.sheet.unit {
            let (rows, broken) = self.index_rows(entries, three);
            if broken * 10 <= entries.len() {
                return (3, rows);
            }
        }
        (2, self.index_rows(entries, two).0)
    }

    /// The entries as rows of a width, and how many of them take more than one.
    fn index_rows(&self, entries: &[(String, Vec<Span>)], measure: f32) -> (Vec<Row>, usize) {
        let how = self.sheet.index;
        let setting = Setting::left(measure, self.press.tongue()).hanging(how.style.size);
        let mut rows: Vec<Row> = Vec::new();
        let (mut letter, mut broken) = (None, 0);
        for (first, spans) in entries {
            let lines = paragraph(&self.press.fonts, spans, &setting);
            let mut entry = Row::lines(&lines, 0.0, how.style.size, how.leading, NEVER, 1.0);
            if let Some(row) = entry.first_mut()
                && letter.is_some_and(|letter| letter != first)
            {
                row.before = how.leading * 0.35;
            }
            letter = Some(first);
            broken += usize::from(entry.len() > 1);
            rows.extend(entry);
        }
        (rows, broken)
    }

    /// `Nowak Anna, dr hab. 5, 12`, the numbers as links.
    fn index_entry(
        &mut self,
        name: &str,
        title: &str,
        places: &BTreeSet<AnchorId>,
        body: TagId,
    ) -> Vec<Span> {
        let how = self.sheet.index.style;
        let mut spans = vec![Span::new(name, how, body)];
        if !title.is_empty() {
            spans.push(Span::new(format!(", {title}"), how.in_colour(GREY), body));
        }
        let mut pages: BTreeMap<usize, AnchorId> = BTreeMap::new();
        for anchor in places {
            if let Some(place) = self.press.flow.place(*anchor) {
                pages.entry(place.page).or_insert(*anchor);
            }
        }
        for (at, (page, anchor)) in pages.into_iter().enumerate() {
            let number = (page + 1).to_string();
            spans.push(Span::new(if at == 0 { "\u{a0}\u{a0}" } else { ", " }, how, body));
            let tag = self.press.tags.add(body, Role::Link);
            let title = self.press.words.paper_link_page(&number, name);
            let link = Link { target: Target::Anchor(anchor), title };
            let style = how.in_colour(ACCENT);
            spans.push(Span { text: number, style, tag: Some(tag), link: Some(link) });
        }
        spans
    }
}

/// The letter under which a name is found; one and the same for what begins with none.
fn initial(name: &str) -> String {
    let first = name.chars().find(|letter| letter.is_alphanumeric());
    first
        .filter(|letter| letter.is_alphabetic())
        .map_or_else(String::new, |letter| letter.to_uppercase().collect())
}
